"""Charts and filled tables as HTML: title, subtitle, what is shown, note, and the source line made from the records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from html import escape

from briefing.edition.canvas import WIDE
from briefing.edition.chartdata import alternative_text, fill, gaps, short_period
from briefing.edition.drawing import draw
from briefing.edition.marking import Marker
from briefing.edition.scales import grouped
from briefing.edition.smallcharts import draw_small
from briefing.evidence.model import Event, Evidence, Number, Quotation, Statement
from briefing.manuscript.fills import Calculation, Cell, ChartSpec, Reference, TableSpec
from briefing.quantities.periods import Period, contains, parse
from briefing.rules.fills import series_points, worked_out
from briefing.yamlsource import Scalar

_TAG = re.compile(r"<[^>]+>")
_ANCHOR = re.compile(r'id="(claim-[^"]+)"')


def source_line(keys: Sequence[str], brief: Mapping[str, str], derived: bool = False) -> str:
    """ "Source: ..." with a link to each source's entry in the list of sources."""
    listed = grouped_sources(keys, brief)
    label = "Source" if len(keys) == 1 else "Sources"
    worked = " Changes and sums worked out from these." if derived else ""
    return f'<p class="source"><b>{label}:</b> {listed}.{worked}</p>' if keys else ""


DASHED = "Dashed: no value was read between the dots."
FULL = 3
"""Sources that a line names with their year; where there are more, short names and numbers do."""
NAME = 34
"""Characters of an author's name in such a line and in the annex."""


def grouped_sources(keys: Iterable[str], brief: Mapping[str, str], full: int = FULL) -> str:
    """Author and year with a link for each number: "Presidencia (2026) [180, 181]"; of more than `full` the short names."""
    groups: dict[str, list[str]] = {}
    distinct = tuple(dict.fromkeys(keys))
    for key in distinct:
        name, _, number = brief.get(key, key).rpartition(" [")
        if len(distinct) > full:
            name = short_name(name.rpartition(" (")[0])
        groups.setdefault(name, []).append(f'<a href="#source-{escape(key)}">{escape(number.rstrip("]"))}</a>')
    for links in groups.values():
        links.sort(key=lambda link: (len(_TAG.sub("", link)), _TAG.sub("", link)))
    return "; ".join(
        f"{escape(name)} [{', '.join(links)}]" if name else ", ".join(links) for name, links in groups.items()
    )


def short_name(name: str) -> str:
    """An author's name for a narrow place: of three or more people the first, of a body with its office the body."""
    people = name.split(", ")
    if len(people) > 2 and people[-1].startswith("and ") and all(len(one.split()) < 4 for one in people):
        return f"{people[0]} et al."
    body = name if " and " in people[-1] and len(people) == 1 else people[0]
    if len(body) <= NAME:
        return body
    return re.sub(r"(?: (?:of|and|the|for|in|de|y|del|la))+$|,$", "", body[:NAME].rpartition(" ")[0]) + "…"


def _words(scalar: Scalar | None, marker: Marker) -> str:
    return marker.html(scalar.text) if scalar and scalar.text.strip() else ""


def chart_html(
    spec: ChartSpec, evidence: Evidence, brief: Mapping[str, str], marker: Marker, id: str, label: str
) -> str:
    """A chart as a figure whose caption, the finding, stands above it."""
    chart = fill(spec, evidence)
    title, subtitle = _words(spec.title, marker), _words(spec.subtitle, marker)
    if (
        spec.unit
        and chart.scaled
        and spec.unit.text.casefold() not in (spec.subtitle.text if spec.subtitle else "").casefold()
    ):
        # What a label counts must be said where a reader looks for it.
        subtitle += (", " if subtitle else "") + _words(spec.unit, marker)
    drawn = [scalar for series in spec.series for scalar in (series.label, *(point.label for point in series.points))]
    drawn_words = "".join(_words(scalar, marker) for scalar in (*drawn, spec.alt))
    # Words inside the picture cannot hold an anchor of their own: it stands at the caption.
    anchors = "".join(f'<span id="{id}"></span>' for id in _ANCHOR.findall(drawn_words))
    annotations = [_words(annotation.text, marker) for annotation in spec.annotations]
    note = _words(spec.note, marker)
    alternative = spec.alt.text if spec.alt else alternative_text(chart, spec.title.text)
    if chart.form == "timeline":
        rows = "".join(
            f'<tr><th scope="row">{escape(h.when)}</th><td>{escape(h.words)} '
            f'<a class="from" href="#source-{escape(h.key)}">{escape(brief.get(h.key, h.key))}</a></td></tr>'
            for h in chart.happenings
        )
        body = f'<table class="timeline"><thead><tr><th scope="col">Date</th><th scope="col">Event</th></tr></thead>' \
               f"<tbody>{rows}</tbody></table>"  # fmt: skip
    else:
        drawing = draw_small(chart, alternative, WIDE) if chart.form == "share" else draw(chart, alternative)
        body = f'<div class="picture">{drawing}</div>'
    marks = "".join(f"<p class=\"note\">{escape(a.at.text)}: {words}</p>" for a, words in
                    zip(spec.annotations, annotations, strict=True))  # fmt: skip
    return (
        f'<figure class="chart {chart.form}" id="{escape(id)}"><figcaption><span class="label">{label}</span>{anchors} '
        f'<span class="finding">{title}</span>'
        + (f'<span class="subtitle">{subtitle}</span>' if subtitle else "")
        + f"</figcaption>{body}{marks}"
        + (f'<p class="note">{DASHED}</p>' if chart.form == "line" and any(map(gaps, chart.lines)) else "")
        + (f'<p class="note"><b>Note:</b> {note}</p>' if note else "")
        + source_line(chart.keys, brief)
        + "</figure>"
    )


def small_chart_html(spec: ChartSpec, evidence: Evidence, marker: Marker) -> str:
    """A small chart without number and source line, under the words that say what is drawn."""
    chart = fill(spec, evidence)
    title = _words(spec.title, marker)
    unit = f", {_words(spec.unit, marker)}" if spec.unit and chart.scaled else ""
    labels = [scalar for series in spec.series for scalar in (series.label, *(point.label for point in series.points))]
    drawn = "".join(_words(scalar, marker) for scalar in (*labels, spec.alt))
    anchors = "".join(f'<span id="{id}"></span>' for id in _ANCHOR.findall(drawn))
    alternative = spec.alt.text if spec.alt else alternative_text(chart, spec.title.text)
    return (
        f'<div class="small-chart"><p class="small-title">{anchors}{title}{unit}</p>'
        f'<div class="small-picture">{draw_small(chart, alternative)}</div></div>'
    )


# ---- tables


def _printed(record: Number) -> str:
    """The value as recorded: its digits are evidence and none is added."""
    if record.low is None or record.high is None:
        known = record.low if record.high is None else record.high
        sign = "at least " if record.high is None else "at most "
        return sign + grouped(known) if known is not None else ""
    shown = grouped(record.low) if record.low == record.high else f"{grouped(record.low)}–{grouped(record.high)}"
    before = {"at-least": "at least ", "at-most": "at most ", "estimate": "est. ", "rounded": "about "}
    return before.get(record.precision, "") + shown


def _calculated(cell: Calculation, evidence: Evidence) -> str:
    """The result with at most one decimal, a dash where it cannot be worked out (a rule says why)."""
    value = worked_out(cell, evidence)
    if not isinstance(value, Decimal):
        return "—"
    whole = value == value.to_integral_value()
    text = grouped(value.to_integral_value() if whole else round(value, 1))
    return f"+{text}" if value > 0 and ("change" in cell.calc or "pp(" in cell.calc) else text


def _cell(cell: Cell, evidence: Evidence, marker: Marker) -> tuple[str, str, tuple[str, ...]]:
    """HTML, class, sources."""
    if isinstance(cell, Scalar):
        return _words(cell, marker), "words" if cell.text.strip() else "empty", ()
    if isinstance(cell, Calculation):
        return _calculated(cell, evidence), "number", tuple(r.key for r in cell.inputs.values())
    record = evidence.records.get(cell.text)
    if isinstance(record, Number):
        status = "" if record.status == "final" else f'<span class="status">{record.status[0]}</span>'
        return escape(_printed(record)) + status, "number", (record.key,)
    if isinstance(record, Event):
        return escape(record.statement), "words", (record.key,)
    if isinstance(record, Statement):
        return escape(record.statement), "words", (record.key,)
    if isinstance(record, Quotation):
        return f"“{escape(record.words)}”", "words", (record.key,)
    return "—", "empty", ()


def _series_rows(spec: TableSpec, evidence: Evidence) -> list[tuple[str, list[Cell]]]:
    """Rows made from the periods of the columns' series."""
    window: Period | None = parse(spec.period.text) if spec.period else None
    columns: list[dict[str, Number]] = []
    for column in spec.columns[1:]:
        points = series_points(column.series.text, evidence) if column.series else ()
        columns.append({point.period: point for point in points})
    periods = list(dict.fromkeys(period for column in columns for period in column))
    shown = [p for p in periods if window is None or ((found := parse(p)) is not None and contains(window, found))]
    shown.sort(key=lambda p: str((found.start or found.end) if (found := parse(p)) else p))
    rows: list[tuple[str, list[Cell]]] = []
    for period in shown:
        cells: list[Cell] = [
            Reference(point.ref, spec.span) if (point := column.get(period)) else Scalar("", spec.span)
            for column in columns
        ]
        rows.append((short_period(period) or period, cells))
    return rows


def table_html(
    spec: TableSpec, evidence: Evidence, brief: Mapping[str, str], marker: Marker, id: str, label: str
) -> str:
    """A filled table: real row and column heads, numbers set flush right, the source line in its foot."""
    title, subtitle = _words(spec.title, marker), _words(spec.subtitle, marker)
    heads = [_words(column.head, marker) for column in spec.columns]
    keys: list[str] = []
    body: list[str] = []
    derived = False
    made: list[tuple[str, Sequence[Cell], bool]] = [
        (_words(row.head, marker), row.cells, row.total) for row in spec.rows
    ] or [(escape(head), cells, False) for head, cells in _series_rows(spec, evidence)]
    provisional = False
    kinds: list[set[str]] = [set() for _ in spec.columns]
    for head, cells, total in made:
        pieces = [f'<th scope="row">{head}</th>']
        for place, cell in enumerate(cells, 1):
            html, kind, sources = _cell(cell, evidence, marker)
            kinds[min(place, len(kinds) - 1)].add(kind)
            derived = derived or isinstance(cell, Calculation)
            provisional = provisional or 'class="status">p' in html
            keys += sources
            pieces.append(f'<td class="{kind}">{html}</td>')
        body.append(f"<tr{' class=total' if total else ''}>{''.join(pieces)}</tr>")
    note = _words(spec.note, marker)
    columns = "".join(
        f'<th scope="col"{" class=number" if place and kinds[place] <= {"number", "empty"} else ""}>{head}</th>'
        for place, head in enumerate(heads)
    )
    legend = '<p class="note">p: provisional.</p>' if provisional else ""
    return (
        f'<div class="exhibit table" id="{escape(id)}"><table><caption><span class="label">{label}</span> '
        f'<span class="finding">{title}</span>'
        + (f'<span class="subtitle">{subtitle}</span>' if subtitle else "")
        + f"</caption><thead><tr>{columns}</tr></thead><tbody>{''.join(body)}</tbody></table>"
        + (f'<p class="note"><b>Note:</b> {note}</p>' if note else "")
        + legend
        + source_line(tuple(dict.fromkeys(keys)), brief, derived)
        + "</div>"
    )
