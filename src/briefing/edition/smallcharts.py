"""Small charts for the page "At a glance": no axes, only the line, columns or shares with the values that a reader looks for."""

from __future__ import annotations

from briefing.edition.canvas import COLOURS, GRID, INK, MUTED, Canvas
from briefing.edition.chartdata import Chart, Datum, Line, gaps
from briefing.edition.lettering import width, wrapped

SMALL_WIDE = 162.0
"""Width of a chart beside the words of an item."""
LETTERS = 7.0
PALE = "#b7cbd8"
HIGH = 23.0
"""Height of what is drawn, without the line of periods below it."""


def draw_small(chart: Chart, alternative: str, wide: float = SMALL_WIDE) -> str:
    """The SVG of a chart of form line, column, bar or share. A line of two points is a slope."""
    make = {"line": _line, "column": _columns}.get(chart.form, _bars)
    if chart.form == "share" and chart.percent:
        make = _shares
    return make(chart, wide).svg(alternative)


def _placed(line: Line, left: float, right: float) -> list[float]:
    """Horizontal places of the data: in time where all are dated, else evenly."""
    dates = [datum.at for datum in line.data if datum.at is not None]
    days = (max(dates) - min(dates)).days if len(dates) == len(line.data) else 0
    if not days:
        step = (right - left) / max(len(line.data) - 1, 1)
        return [left + index * step for index in range(len(line.data))]
    return [left + (at - min(dates)).days / days * (right - left) for at in dates]


def _line(chart: Chart, wide: float) -> Canvas:
    canvas = Canvas(HIGH + 20, wide)
    if not chart.lines:
        return canvas
    line = chart.lines[0]
    values = [float(datum.value) for datum in line.data]
    first, last = chart.printed(line.data[0].value), chart.printed(line.data[-1].value)
    left = width(first, LETTERS) + 7
    right = wide - width(last, LETTERS + 1, True) - 7
    low = 0.0 if min(values) < max(values) * 0.6 else min(values) - (max(values) - min(values)) * 0.4
    span = max(values) - min(low, min(values)) or 1.0
    top, bottom = 9.0, HIGH + 8
    xs = _placed(line, left, right)
    points = [(x, bottom - (value - low) / span * (bottom - top)) for x, value in zip(xs, values, strict=True)]
    colour = COLOURS[line.colour]
    canvas.line(left, bottom, right, bottom, GRID)
    holes = gaps(line)
    canvas.course(points, holes, colour, width=1.4)
    for point in points[1:-1] if holes else ():
        canvas.dot(*point, colour, 0.8)
    canvas.dot(*points[0], colour, 1.5)
    canvas.dot(*points[-1], colour, 2.2)
    canvas.text(left - 5, points[0][1] + 2.5, first, LETTERS, MUTED, "end")
    canvas.text(right + 5, points[-1][1] + 2.8, last, LETTERS + 1, colour, bold=True)
    peak = max(range(len(values)), key=values.__getitem__)
    words = chart.printed(line.data[peak].value)
    half = width(words, LETTERS) / 2
    if peak not in (0, len(values) - 1) and left + half < points[peak][0] < right - half and _rises(values, peak):
        canvas.text(points[peak][0], points[peak][1] - 4, words, LETTERS, MUTED, "middle")
    _ends(canvas, line.data[0], line.data[-1], left, right, bottom + 9)
    return canvas


def _rises(values: list[float], peak: int) -> bool:
    """Whether the peak stands out from both ends, so that its value is worth a label."""
    return values[peak] > 1.04 * max(values[0], values[-1])


def _ends(canvas: Canvas, first: Datum, last: Datum, left: float, right: float, base: float) -> None:
    """The periods of the first and last value under them, within the picture."""
    begin = max(left - width(first.label, LETTERS) / 2, 0)
    end = min(right + width(last.label, LETTERS) / 2, canvas.wide)
    if begin + width(first.label, LETTERS) + 8 < end - width(last.label, LETTERS):
        canvas.text(begin, base, first.label, LETTERS)
    canvas.text(end, base, last.label, LETTERS, anchor="end")


def _columns(chart: Chart, wide: float) -> Canvas:
    """Columns of which the last is dark; the highest and the ends bear their values where there is room."""
    canvas = Canvas(HIGH + 20, wide)
    if not chart.lines:
        return canvas
    line = chart.lines[0]
    values = [float(datum.value) for datum in line.data]
    top, bottom = 9.0, HIGH + 8
    scale = (bottom - top) / (max(values) or 1.0)
    slot = min(wide / len(values), 34.0)
    printed = [chart.printed(datum.value) for datum in line.data]
    all_fit = all(width(words, LETTERS, True) <= slot - 2 for words in printed)
    kept = range(len(values)) if all_fit else {0, len(values) - 1}
    for index, value in enumerate(values):
        dark = index == len(values) - 1
        canvas.rect(
            index * slot, bottom - value * scale, slot - 3, value * scale, COLOURS[line.colour] if dark else PALE
        )
        if index in kept:
            centre = index * slot + (slot - 3) / 2
            half = width(printed[index], LETTERS, dark) / 2
            colour = COLOURS[line.colour] if dark else MUTED
            canvas.text(max(centre - half, 0), bottom - value * scale - 3, printed[index], LETTERS, colour, bold=dark)
    canvas.line(0, bottom, slot * len(values) - 3, bottom, INK, 0.6)
    labels = [datum.label for datum in line.data]
    if all(width(label, LETTERS) <= slot for label in labels):
        for index, label in enumerate(labels):
            canvas.text(index * slot + (slot - 3) / 2, bottom + 9, label, LETTERS, anchor="middle")
    else:
        canvas.text(0, bottom + 9, labels[0], LETTERS)
        canvas.text(slot * len(values) - 3, bottom + 9, labels[-1], LETTERS, anchor="end")
    return canvas


def _rows(chart: Chart) -> list[tuple[str, Datum, str]]:
    """(label, value, colour) of each bar."""
    return [(datum.label, datum, COLOURS[datum.colour or line.colour]) for line in chart.lines for datum in line.data]


def _bars(chart: Chart, wide: float) -> Canvas:
    rows = _rows(chart)
    canvas = Canvas(max(15.0 * len(rows) + 4, 19.0), wide)
    if not rows:
        return canvas
    left = max(width(label, LETTERS) for label, _, _ in rows) + 6
    ends = max(width(chart.printed(datum.value), LETTERS + 1, True) for _, datum, _ in rows) + 6
    scale = (wide - left - ends) / (max(float(datum.value) for _, datum, _ in rows) or 1.0)
    for index, (label, datum, colour) in enumerate(rows):
        y = 2 + index * 15.0
        long = float(datum.value) * scale
        canvas.text(left - 6, y + 8.4, label, LETTERS, INK, "end")
        canvas.rect(left, y + 1.5, long, 8.5, colour)
        canvas.text(left + long + 4, y + 8.6, chart.printed(datum.value), LETTERS + 1, colour, bold=True)
    canvas.line(left, 1, left, 2 + 15.0 * len(rows) - 3, INK, 0.6)
    return canvas


def _shares(chart: Chart, wide: float) -> Canvas:
    """A bar for the whole, filled as far as the share goes; the label above it."""
    rows = _rows(chart)
    heads = [wrapped(label, LETTERS, wide - 40) for label, _, _ in rows]
    canvas = Canvas(max(sum(len(head) * 9.0 + 17 for head in heads), 19.0), wide)
    y = 0.0
    for head, (_, datum, colour) in zip(heads, rows, strict=True):
        for index, words in enumerate(head):
            canvas.text(0, y + 7 + index * 9, words, LETTERS)
        canvas.text(wide, y + 7 + (len(head) - 1) * 9, chart.printed(datum.value), LETTERS + 1, colour, "end", True)
        y += len(head) * 9 + 2
        canvas.rect(0, y, wide, 8, "#e3e8ec")
        canvas.rect(0, y, wide * min(float(datum.value) / 100, 1), 8, colour)
        y += 15
    return canvas
