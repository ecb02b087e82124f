"""Charts as SVG: written by hand, so that text stays text, the bytes are always the same, and print and screen share one picture.

Sizes are points of the printed page; the picture is as wide as the text.
"""

from __future__ import annotations

from datetime import date

from briefing.edition.canvas import COLOURS, GRID, INK, LABEL, MUTED, SMALL, WIDE, Canvas, Plot
from briefing.edition.chartdata import Chart, Datum, Line, gaps
from briefing.edition.endlabels import end_labels
from briefing.edition.lettering import width, wrapped
from briefing.edition.scales import date_ticks, month_label, tick_label, value_ticks, year_labels


def draw(chart: Chart, alternative: str, notes: list[tuple[str, str]] | None = None) -> str:
    """The SVG of a chart; `notes` are (period label, words) of annotations. A timeline is no picture: see tables."""
    canvas = {
        "line": _lines,
        "column": _columns,
        "bar": _bars,
        "dot": _dots,
        "range": _dots,
        "small-multiples": _multiples,
    }[chart.form](chart)
    return canvas.svg(alternative)


# ---- lines and columns


def _grid(canvas: Canvas, plot: Plot, ticks: list[float], percent: bool, full: float) -> None:
    for tick in ticks:
        y = plot.y(tick)
        zero = tick == 0
        canvas.line(plot.left, y, full, y, INK if zero else GRID, 0.8 if zero else 0.6)
        label = tick_label(tick, ticks) + ("%" if percent and tick == ticks[-1] else "")
        canvas.text(plot.left - 5, y + 2.5, label, anchor="end")


def _left(ticks: list[float], percent: bool) -> float:
    return max(width(tick_label(t, ticks) + ("%" if percent else ""), SMALL) for t in ticks) + 6


def _yearly(lines: tuple[Line, ...]) -> bool:
    return all(d.period is not None and d.period.kind in ("year", "fiscal-year") for line in lines for d in line.data)


def _lines(chart: Chart) -> Canvas:
    values = [float(v) for line in chart.lines for d in line.data for v in (d.low, d.high)]
    canvas = Canvas(142.0)
    if not values:
        return canvas
    ticks = value_ticks(min(values), max(values), zero=False)
    ends = [[*wrapped(line.label, LABEL, 96, True), _last_value(chart, line)] for line in chart.lines]
    room = max(width(part, LABEL, True) for end in ends for part in end) + 9
    plot = Plot(_left(ticks, chart.percent), WIDE - room, 12, canvas.height - 18, ticks[0], ticks[-1])
    _grid(canvas, plot, ticks, chart.percent, plot.right)
    if ticks[0] > 0:
        _cut_scale(canvas, plot)
    placed = _time_axis(canvas, plot, chart)
    drawn: list[list[tuple[float, float]]] = []
    for number, line in enumerate(chart.lines):
        colour = COLOURS[line.colour]
        points = [(placed(datum), plot.y(float(datum.value))) for datum in line.data]
        holes = gaps(line)
        canvas.course(points, holes, colour, dashed=number > 0 and line.colour == "grey")
        if len(points) <= 14 or holes:
            for x, y in points[:-1]:
                canvas.dot(x, y, colour, 1.3)
        canvas.dot(*points[-1], colour, 2.4)
        drawn.append(points)
    _extremes(canvas, plot, chart, placed)
    end_labels(canvas, plot, chart, ends, drawn)
    return canvas


def _cut_scale(canvas: Canvas, plot: Plot) -> None:
    """The mark of a scale that does not begin at nought: a zigzag where its axis would."""
    x, y = plot.left, plot.bottom
    canvas.rect(x - 0.5, y - 1, 13, 2, "#ffffff")
    canvas.path([(x, y), (x + 2, y), (x + 4, y - 4), (x + 7, y + 4), (x + 9, y), (x + 12, y)], MUTED, width=0.8)


def _last_value(chart: Chart, line: Line) -> str:
    """The last value of a line, with its period where another line goes on."""
    last, value = line.data[-1], chart.printed(line.data[-1].value)
    ends = [other.data[-1].at for other in chart.lines]
    earlier = last.at is not None and any(end is not None and end > last.at for end in ends)
    return f"{value} ({last.label})" if earlier else value


def _extremes(canvas: Canvas, plot: Plot, chart: Chart, placed: _Placer) -> None:
    """The values of a single line's first point and of its peak, which a reader looks for."""
    if len(chart.lines) != 1:
        return
    data = chart.lines[0].data
    highest = max(data, key=lambda datum: datum.value)
    for datum in dict.fromkeys((data[0], highest)):
        if datum is data[-1]:
            continue
        x, y = placed(datum), plot.y(float(datum.value))
        words = chart.printed(datum.value)
        half = width(words, SMALL) / 2
        if datum is data[0] and datum is not highest and _near(datum, highest, plot, chart, placed):
            continue
        if datum is highest:
            canvas.text(min(max(x, plot.left + half), plot.right - half), y - 6, words, SMALL, INK, "middle")
        else:
            # Below a line that rises, above one that falls, so that the line does not cross its label.
            below = len(data) > 1 and data[1].value > datum.value and y + 14 < plot.bottom
            canvas.text(max(x - half, plot.left + 2), y + (11 if below else -6), words, SMALL, INK)


def _near(first: Datum, highest: Datum, plot: Plot, chart: Chart, placed: _Placer) -> bool:
    """Whether the labels of the first and the highest value would touch."""
    room = (width(chart.printed(first.value), SMALL) + width(chart.printed(highest.value), SMALL)) / 2 + 6
    apart = abs(plot.y(float(first.value)) - plot.y(float(highest.value)))
    return abs(placed(highest) - placed(first)) < room + width(chart.printed(first.value), SMALL) / 2 and apart < 20


class _Placer:
    """Where a datum stands on the horizontal axis."""

    def __init__(self, places: dict[str, float], first: date | None, scale: float, left: float) -> None:
        self.places, self.first, self.scale, self.left = places, first, scale, left

    def __call__(self, datum: Datum) -> float:
        if self.first is not None and datum.at is not None:
            return self.left + (datum.at - self.first).days * self.scale
        return self.places.get(datum.label, self.left)


def _time_axis(canvas: Canvas, plot: Plot, chart: Chart) -> _Placer:
    data = [datum for line in chart.lines for datum in line.data]
    inner_left, inner_right = plot.left + 7, plot.right - 7
    base = plot.bottom + 11
    if _yearly(chart.lines):
        years = sorted({d.period.end.year for d in data if d.period and d.period.end})
        run = list(range(years[0], years[-1] + 1))
        step = (inner_right - inner_left) / max(len(run) - 1, 1)
        fiscal = all(d.period is not None and d.period.kind == "fiscal-year" for d in data)
        for index, label in enumerate(year_labels(run, inner_right - inner_left)):
            x = inner_left + index * step
            canvas.line(x, plot.bottom, x, plot.bottom + 3, GRID)
            if label:
                canvas.text(x, base, f"FY {label}" if fiscal and index == 0 else label, anchor="middle")
        places = {d.label: inner_left + (d.period.end.year - run[0]) * step for d in data if d.period and d.period.end}
        return _Placer(places, None, 0, inner_left)
    dates = [datum.at for datum in data if datum.at is not None]
    if len(dates) != len(data):
        labels = list(dict.fromkeys(datum.label for datum in data))
        step = (inner_right - inner_left) / max(len(labels) - 1, 1)
        for index, label in enumerate(labels):
            canvas.text(inner_left + index * step, base, label, anchor="middle")
        return _Placer({label: inner_left + i * step for i, label in enumerate(labels)}, None, 0, inner_left)
    first, last = min(dates), max(dates)
    scale = (inner_right - inner_left) / max((last - first).days, 1)
    # The first and the last point bear their own months: a reader looks for when the line begins and ends.
    named = [(first, month_label(first)), (last, month_label(last))]
    taken = [(x - width(label, SMALL) / 2, x + width(label, SMALL) / 2) for day, label in named
             for x in [inner_left + (day - first).days * scale]]  # fmt: skip
    for tick, label in [*named, *date_ticks(first, last)]:
        x = inner_left + (tick - first).days * scale
        if x < plot.left - 0.5 or x > plot.right:
            continue
        half = width(label, SMALL) / 2
        if (tick, label) not in named and any(x + half + 5 > left and x - half - 5 < right for left, right in taken):
            continue
        canvas.line(x, plot.bottom, x, plot.bottom + 3, GRID)
        canvas.text(x, base, label, anchor="middle")
        taken.append((x - half, x + half))
    return _Placer({}, first, scale, inner_left)


def _columns(chart: Chart) -> Canvas:
    values = [float(d.value) for line in chart.lines for d in line.data]
    several = len(chart.lines) > 1
    canvas = Canvas(150.0 if several else 138.0)
    if not values:
        return canvas
    labels = list(dict.fromkeys(d.label for line in chart.lines for d in line.data))
    ticks = value_ticks(min(values), max(values))
    top = 12.0
    if several:
        x = 0.0
        for line in chart.lines:
            canvas.rect(x, 1, 7, 7, COLOURS[line.colour])
            canvas.text(x + 11, 7.6, line.label, LABEL, INK)
            x += width(line.label, LABEL) + 30
        top = 26.0
    plot = Plot(_left(ticks, chart.percent), WIDE, top, canvas.height - 18, ticks[0], ticks[-1])
    _grid(canvas, plot, ticks, chart.percent, plot.right)
    slot = (plot.right - plot.left) / len(labels)
    bar = min(slot * 0.68, 40.0 * len(chart.lines)) / len(chart.lines)
    years = [label.removeprefix("FY ") for label in labels]
    if all(year.isdigit() for year in years):
        shown = year_labels([int(year) for year in years], plot.right - plot.left)
        if labels[0].startswith("FY ") and shown:
            shown[0] = "FY " + shown[0]
    else:
        shown = labels
    printed = [chart.printed(d.value) for line in chart.lines for d in line.data]
    fits = all(width(words, SMALL) <= max(bar + 6, 0 if several else slot - 3) for words in printed)
    for index, label in enumerate(labels):
        centre = plot.left + (index + 0.5) * slot
        for row, words in enumerate(wrapped(shown[index], SMALL, slot - 2) if shown[index] else []):
            canvas.text(centre, plot.bottom + 11 + row * 8.5, words, anchor="middle")
        for place, line in enumerate(chart.lines):
            datum = next((d for d in line.data if d.label == label), None)
            if datum is None:
                continue
            x = centre - bar * len(chart.lines) / 2 + place * bar
            y, zero = plot.y(float(datum.value)), plot.y(0)
            colour = COLOURS[line.colour]
            canvas.rect(x + 0.5, min(y, zero), bar - 1, abs(zero - y), colour)
            if fits:
                above = min(y, zero) - 3 if datum.value >= 0 else max(y, zero) + 8.5
                canvas.text(x + bar / 2, above, chart.printed(datum.value), SMALL, INK, "middle")
    return canvas


# ---- bars, dots and ranges


def _rows(chart: Chart) -> list[tuple[str, list[tuple[Line, Datum]]]]:
    """Categories in the order of the file, each with what every line has for it."""
    labels = list(dict.fromkeys(d.label for line in chart.lines for d in line.data))
    return [(label, [(line, d) for line in chart.lines for d in line.data if d.label == label]) for label in labels]


def _heads(rows: list[tuple[str, list[tuple[Line, Datum]]]]) -> tuple[list[list[str]], float]:
    heads = [wrapped(label, LABEL, 128) for label, _ in rows]
    return heads, max((width(part, LABEL) for head in heads for part in head), default=0) + 8


def _legend(canvas: Canvas, chart: Chart, x: float) -> None:
    for line in chart.lines:
        canvas.dot(x + 3, 4.6, COLOURS[line.colour], 3)
        canvas.text(x + 10, 7.4, line.label, LABEL, INK)
        x += width(line.label, LABEL) + 26


def _bars(chart: Chart) -> Canvas:
    rows = _rows(chart)
    if not rows:
        return Canvas(20)
    heads, left = _heads(rows)
    several = len(chart.lines) > 1
    thick = 9.0 if several else 12.0
    heights = [max(len(head) * 9.5, len(found) * thick) + 7 for head, (_, found) in zip(heads, rows, strict=True)]
    top = 16.0 if several else 2.0
    canvas = Canvas(top + sum(heights) + 2)
    if several:
        _legend(canvas, chart, left)
    values = [float(d.value) for _, found in rows for _, d in found]
    ends = max(width(chart.printed(d.value), LABEL) for _, found in rows for _, d in found) + 8
    low, high = min(0.0, *values), max(0.0, *values) or 1.0
    negative = ends if low < 0 else 0.0
    scale = (WIDE - left - ends - negative) / (high - low)
    zero = left + negative - low * scale
    y = top
    for head, (_, found), high_row in zip(heads, rows, heights, strict=True):
        middle = y + high_row / 2
        for index, part in enumerate(head):
            canvas.text(left - 8, middle + 2.9 + (index - (len(head) - 1) / 2) * 9.5, part, LABEL, INK, "end")
        for index, (line, datum) in enumerate(found):
            value = float(datum.value)
            bar_top = middle + (index - len(found) / 2) * thick
            canvas.rect(
                zero + min(value, 0) * scale,
                bar_top + 0.5,
                abs(value) * scale,
                thick - 1,
                COLOURS[datum.colour or line.colour],
            )
            words = chart.printed(datum.value)
            if value >= 0:
                canvas.text(zero + value * scale + 4, bar_top + thick / 2 + 2.9, words, LABEL, INK)
            else:
                canvas.text(zero + value * scale - 4, bar_top + thick / 2 + 2.9, words, LABEL, INK, "end")
        y += high_row
    canvas.line(zero, top, zero, y, INK, 0.8)
    return canvas


def _dots(chart: Chart) -> Canvas:
    """Dots on a common scale, joined where a row has several; a range is a bar between its ends."""
    rows = _rows(chart)
    if not rows:
        return Canvas(20)
    heads, left = _heads(rows)
    heights = [max(len(head) * 9.5 + 7, 18.0) for head in heads]
    several = len(chart.lines) > 1
    top = 16.0 if several else 4.0
    canvas = Canvas(top + sum(heights) + 16)
    if several:
        _legend(canvas, chart, left)
    values = [float(v) for _, found in rows for _, d in found for v in (d.low, d.high)]
    ticks = value_ticks(min(values), max(values), 5, zero=False)
    right = WIDE - 26
    scale = (right - left - 20) / (ticks[-1] - ticks[0])

    def x(value: float) -> float:
        return left + 20 + (value - ticks[0]) * scale

    bottom = top + sum(heights)
    for tick in ticks:
        canvas.line(x(tick), top, x(tick), bottom, GRID)
        canvas.text(x(tick), bottom + 10, tick_label(tick, ticks) + ("%" if chart.percent else ""), anchor="middle")
    y = top
    for head, (_, found), high_row in zip(heads, rows, heights, strict=True):
        middle = y + high_row / 2
        for index, part in enumerate(head):
            canvas.text(left - 8, middle + 2.9 + (index - (len(head) - 1) / 2) * 9.5, part, LABEL, INK, "end")
        ends = sorted(float(v) for _, d in found for v in (d.low, d.high))
        if ends[-1] > ends[0]:
            canvas.line(x(ends[0]), middle, x(ends[-1]), middle, "#b9c0c6", 2.2)
        labelled: list[tuple[float, str, str]] = []
        for line, datum in found:
            for value in dict.fromkeys((datum.low, datum.high)):
                canvas.dot(x(float(value)), middle, COLOURS[line.colour], 3)
                labelled.append((x(float(value)), chart.printed(value), COLOURS[line.colour]))
        labelled.sort()
        left_end, right_end = labelled[0], labelled[-1]
        if len(labelled) > 1:
            canvas.text(left_end[0] - 6, middle + 2.8, left_end[1], SMALL, left_end[2], "end")
        canvas.text(right_end[0] + 6, middle + 2.8, right_end[1], SMALL, right_end[2])
        y += high_row
    return canvas


# ---- small multiples


def _multiples(chart: Chart) -> Canvas:
    """One small panel for each series, each with its own scale, which its first and last value show."""
    across = 3 if len(chart.lines) > 4 or len(chart.lines) == 3 else 2
    gap, high = 22.0, 84.0
    wide = (WIDE - gap * (across - 1)) / across
    down = -(-len(chart.lines) // across)
    canvas = Canvas(max(down * (high + 16), 20.0))
    for index, line in enumerate(chart.lines):
        left, top = (index % across) * (wide + gap), (index // across) * (high + 16)
        title = wrapped(line.label, LABEL, wide, True)
        for row, words in enumerate(title[:2]):
            canvas.text(left, top + 8 + row * 9.5, words, LABEL, INK, bold=True)
        values = [float(d.value) for d in line.data]
        ticks = value_ticks(min(values), max(values), 2, zero=False)
        first_words, last_words = chart.printed(line.data[0].value), chart.printed(line.data[-1].value)
        plot = Plot(left, left + wide, top + 34, top + high - 6, ticks[0], ticks[-1])
        canvas.line(plot.left, plot.y(ticks[0]), plot.right, plot.y(ticks[0]), INK if ticks[0] == 0 else GRID, 0.7)
        canvas.line(plot.left, plot.y(ticks[-1]), plot.right, plot.y(ticks[-1]))
        dates = [d.at for d in line.data if d.at]
        span = max((max(dates) - min(dates)).days, 1) if len(dates) == len(line.data) else 0
        points = []
        for place, datum in enumerate(line.data):
            share = (datum.at - min(dates)).days / span if span and datum.at else place / max(len(line.data) - 1, 1)
            points.append((plot.left + 4 + share * (wide - 8), plot.y(float(datum.value))))
        colour = COLOURS[line.colour if chart.lines[0].colour != line.colour or index == 0 else "accent"]
        canvas.path(points, colour, width=1.5)
        canvas.dot(*points[0], colour, 1.8)
        canvas.dot(*points[-1], colour, 2.2)
        base = top + high + 4
        canvas.text(left, base, line.data[0].label, SMALL)
        canvas.text(left + wide, base, line.data[-1].label, SMALL, anchor="end")
        canvas.text(left + 1, max(points[0][1] - 5, top + 27), first_words, SMALL, INK)
        canvas.text(left + wide, max(points[-1][1] - 5, top + 27), last_words, SMALL, colour, "end", bold=True)
    return canvas
