"""What a chart shows: its specification filled from the evidence, with the words for its sources and its alternative text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from briefing.edition.scales import MONTHS, grouped, middle
from briefing.evidence.model import Event, Evidence, Number
from briefing.manuscript.fills import ChartSpec, Form, SeriesSpec
from briefing.quantities.periods import MONTHS as MONTH_NAMES
from briefing.quantities.periods import Period, contains, parse
from briefing.rules.fills import records_of

SCALES = {"thousand": Decimal(1000), "million": Decimal(1000000), "billion": Decimal(1000000000)}


@dataclass(frozen=True, slots=True)
class Datum:
    """One value: `low` and `high` are equal unless the record is a range; `at` its place in time, None for a category."""

    label: str
    low: Decimal
    high: Decimal
    period: Period | None
    record: Number
    provisional: bool = False
    colour: str = ""
    """In place of the line's own, for one bar."""

    @property
    def at(self) -> date | None:
        if self.period is None or self.period.end is None:
            return None
        # A sum over the 12 months to April 2026 is known at its end; a year or month is drawn at its middle.
        return self.period.end if self.period.kind == "span" or not self.period.start else middle(
            self.period.start, self.period.end
        )  # fmt: skip

    @property
    def value(self) -> Decimal:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    colour: str
    data: tuple[Datum, ...]


def gaps(line: Line) -> frozenset[int]:
    """Places of the points behind which others are missing: the next is further away than the nearest two are apart."""
    dates = [datum.at for datum in line.data]
    steps = [(later - earlier).days for earlier, later in pairwise(dates) if later and earlier]
    if len(steps) < len(dates) - 1 or not steps:
        return frozenset()
    return frozenset(index for index, step in enumerate(steps) if step > 1.6 * min(steps))


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of a timeline."""

    when: str
    words: str
    order: date
    key: str


@dataclass(frozen=True, slots=True)
class Chart:
    form: Form
    lines: tuple[Line, ...]
    unit: str
    percent: bool
    keys: tuple[str, ...]
    """Sources of what is drawn, in order."""
    happenings: tuple[Happening, ...] = ()
    unit_words: str = ""
    scaled: bool = False
    """The values are shown in thousands, millions or billions."""

    @property
    def _whole(self) -> bool:
        return all(value == value.to_integral_value() for line in self.lines for datum in line.data
                   for value in (datum.low, datum.high))  # fmt: skip

    def printed(self, value: Decimal) -> str:
        """A value as a label shows it."""
        decimals = max(0, -int(value.normalize().as_tuple().exponent)) if value else 0
        if self.scaled and abs(value) >= 1:
            # What was divided is shown alike throughout: 45.0 beside 45.1.
            text = grouped(value, 1 if decimals or not self._whole else 0)
        else:
            text = grouped(value, min(decimals, 2 if self.percent else 3))
        return text + "%" if self.percent else text


def fill(spec: ChartSpec, evidence: Evidence) -> Chart:
    """The chart with its values. References that name no record are left out: a rule reports them."""
    window = parse(spec.period.text) if spec.period else None
    divisor, unit = _unit(spec.unit.text if spec.unit else "")
    lines: list[Line] = []
    keys: list[str] = []
    happenings: list[Happening] = []
    percent = False
    for index, series in enumerate(spec.series):
        records = _records(series, evidence)
        numbers = [(record, label, colour) for record, label, colour in records if isinstance(record, Number)]
        happenings += [_happening(record, label) for record, label, _ in records if isinstance(record, Event)]
        labels = _labels([record for record, _, _ in numbers])
        data = [
            Datum(label or own, record.low / divisor, record.high / divisor, parse(record.period), record,
                  record.status == "provisional", colour)
            for (record, label, colour), own in zip(numbers, labels, strict=True)
            if record.low is not None and record.high is not None
        ]  # fmt: skip
        if window is not None:
            data = [d for d in data if d.period is None or contains(window, d.period)]
        percent = percent or any(d.record.unit in ("percent", "%") for d in data)
        unit = unit or next((d.record.unit for d in data), "")
        name = series.label.text if series.label else (series.of.text.partition(":")[2] if series.of else "")
        colour = series.colour or (
            "accent" if index == 0 else ("grey", "orange", "blue", "green", "purple")[(index - 1) % 5]
        )
        if data:
            lines.append(Line(name, colour, tuple(data)))
        keys += [record.key for record, _, _ in records]
    happenings.sort(key=lambda happening: happening.order)
    return Chart(
        spec.form,
        tuple(lines),
        unit,
        percent and divisor == 1,
        tuple(dict.fromkeys(keys)),
        tuple(happenings),
        unit_words=spec.unit.text.strip() if spec.unit else unit,
        scaled=divisor != 1,
    )


def _records(series: SeriesSpec, evidence: Evidence) -> list[tuple[Number | Event, str, str]]:
    """(record, the author's label, colour of its own) of each point."""
    own = {point.of.span: (point.label.text if point.label else "", point.colour) for point in series.points}
    return [
        (record, *own.get(place, ("", "")))
        for record, place in records_of(series, evidence)
        if isinstance(record, (Number, Event))
    ]


def _unit(text: str) -> tuple[Decimal, str]:
    first, _, rest = text.strip().partition(" ")
    scale = SCALES.get(first.lower().rstrip("s"))
    return (scale, rest or first) if scale else (Decimal(1), text.strip())


def _labels(records: Sequence[Number]) -> list[str]:
    """What tells the records of one series apart: their periods where those differ, else places, else measures."""
    for choice in (
        [short_period(record.period) for record in records],
        [record.place for record in records],
        [record.measure.replace("-", " ") for record in records],
    ):
        if len(set(choice)) == len(records) and all(choice):
            return choice
    return [record.place or short_period(record.period) for record in records]


def short_period(text: str) -> str:
    """A period as an axis prints it: "2024", "FY 2024", "Sep 2024", "12 months to Apr 2026"."""
    period = parse(text)
    if period is None or period.kind == "none":
        return ""
    if period.kind == "fiscal-year":
        return "FY " + period.text.removeprefix("FY")
    if period.start and period.end and period.kind != "year":
        if period.kind == "day":
            return f"{period.end.day} {MONTHS[period.end.month - 1]} {period.end.year}"
        if period.kind == "month":
            return f"{MONTHS[period.end.month - 1]} {period.end.year}"
        if period.kind == "span":
            months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1
            if months == 12:
                return f"12 months to {MONTHS[period.end.month - 1]} {period.end.year}"
            if period.start.month == 1 and period.end.month == 12:
                return f"{period.start.year}–{period.end.year}"
            return f"{MONTHS[period.start.month - 1]} {period.start.year} to {MONTHS[period.end.month - 1]} {period.end.year}"
    return period.text


def long_date(text: str) -> str:
    """A date in words: "20 February 2025", "February 2025", "2025"."""
    period = parse(text)
    if period is None or period.start is None:
        return text
    if period.kind == "day":
        return f"{period.start.day} {MONTH_NAMES[period.start.month - 1]} {period.start.year}"
    if period.kind == "month":
        return f"{MONTH_NAMES[period.start.month - 1]} {period.start.year}"
    return short_period(text)


def _happening(event: Event, label: str) -> Happening:
    period = parse(event.date)
    order = (period.start if period else None) or date(1, 1, 1)
    return Happening(long_date(event.date), label or event.statement, order, event.key)


def alternative_text(chart: Chart, title: str) -> str:
    """The chart in words: its form, its title, and each value with its period and name."""
    names = {"line": "Line chart", "column": "Column chart", "bar": "Bar chart", "share": "Share of a whole", "dot": "Dot chart",
             "range": "Chart of ranges", "timeline": "Timeline", "small-multiples": "Small line charts"}  # fmt: skip
    parts = [f"{names[chart.form]}: {title.rstrip('.')}."]
    for line in chart.lines:
        shown = line.data if len(line.data) <= 24 else _turning_points(line.data)
        values = "; ".join(f"{datum.label}: {_span(chart, datum)}" for datum in shown)
        head = f"{line.label}, " if line.label else ""
        unit = "percent" if chart.percent else chart.unit_words
        left_out = "" if shown is line.data else f" ({len(line.data)} values, of which the turning points)"
        parts.append(f"{head}{unit}{left_out}: {values}." if unit or head else f"{values}.")
    if chart.happenings:
        parts.append(" ".join(f"{h.when}: {h.words.rstrip('.')}." for h in chart.happenings))
    return " ".join(parts)


def _span(chart: Chart, datum: Datum) -> str:
    if datum.low == datum.high:
        return chart.printed(datum.low)
    return f"{chart.printed(datum.low)} to {chart.printed(datum.high)}"


def _turning_points(data: Sequence[Datum]) -> tuple[Datum, ...]:
    """First, last, highest and lowest, and every twelfth between."""
    highest = max(data, key=lambda datum: datum.value)
    lowest = min(data, key=lambda datum: datum.value)
    every = max(1, len(data) // 12)
    kept: Iterable[Datum] = (
        datum
        for index, datum in enumerate(data)
        if index in (0, len(data) - 1) or index % every == 0 or datum in (highest, lowest)
    )
    return tuple(kept)
