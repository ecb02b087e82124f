"""What could be derived where nothing is recorded: the attribute to type, proven by the very check that will read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations

from briefing.evidence.calculation import Fault, calculate
from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.quantities.quantity import Quantity
from briefing.verdicts.derivation import hold_result, mixed_units, unit_of
from briefing.verdicts.directions import movement
from briefing.verdicts.holdings import Holding
from briefing.verdicts.measures import agreement
from briefing.verdicts.periods import days, known
from briefing.verdicts.scenes import Scene

MOST_TRIED = 400
"""Calculations tried for one offer; more would find a match by chance."""
MOST_ADDED = 31

_AVERAGE = re.compile(r"\b(?:averag\w*|mean|promedi\w*|en medio|media)\b", re.IGNORECASE)
_POPULATION = alternatives(
    r"\b(?:population|inhabitants|residents|people|persons|poblaci[oó]n|habitantes)\b", re.IGNORECASE
)
_LENGTHS: Mapping[str, tuple[int, int]] = {"year": (365, 366), "month": (28, 31), "day": (1, 1), "week": (7, 7)}


@dataclass(frozen=True, slots=True)
class Way:
    """A calculation with the records it takes; `unit` where the calculation alone does not tell it."""

    calc: str
    inputs: tuple[Number, ...]
    unit: str = ""


def offer(quantity: Quantity, scene: Scene, holdings: Sequence[Holding]) -> str:
    """The attribute to type where the quantity is not recorded but follows from records of one measure; "" if none does."""
    everything = [item for item in holdings if not item.from_words and item.number.value is not None]
    spoken = [item for item in everything if any(agreement(want, scene).nearness >= 0.5 for want in item.wants)]
    numbers = [item.number for item in sorted(spoken, key=_when)]
    ways = (
        *_first(_of_two(quantity, numbers)),
        *_first(_per_day(quantity, numbers)),
        *_first(_rates(quantity, numbers, [item.number for item in everything])),
        *_first(_of_many(quantity, scene, numbers)),
    )
    for way in ways:
        if _holds(quantity, scene, way):
            return _typed(quantity, way)
    return ""


def _first(ways: Iterable[Way]) -> Iterator[Way]:
    for tried, way in enumerate(ways):
        if tried >= MOST_TRIED:
            return
        yield way


def _holds(quantity: Quantity, scene: Scene, way: Way) -> bool:
    """Whether the check of {.derived} would let the quantity pass."""
    names = _names(len(way.inputs))
    values = {name: number.value or Decimal(0) for name, number in zip(names, way.inputs, strict=True)}
    lengths = {name: length for name, number in zip(names, way.inputs, strict=True) if (length := days(number.period))}
    units = {name: number.unit for name, number in zip(names, way.inputs, strict=True)}
    result = calculate(way.calc, values, lengths)
    if isinstance(result, Fault) or mixed_units(way.calc, units):
        return False
    change = way.calc.startswith(("change(", "pp("))
    direction = movement(scene).way
    if change and direction and result != 0 and (result < 0) != (direction == "down"):
        return False
    if way.calc == "b - a" and direction and (result < 0) != (direction == "down"):
        return False
    return hold_result(quantity, scene, result, way.unit or unit_of(way.calc, way.inputs), way.inputs, change).passes


def _typed(quantity: Quantity, way: Way) -> str:
    inputs = " ".join(
        f'{name}="{number.ref}"' for name, number in zip(_names(len(way.inputs)), way.inputs, strict=True)
    )
    unit = f' unit="{way.unit}"' if way.unit else ""
    return f'[{quantity.words}]{{.derived calc="{way.calc}" {inputs}{unit}}}'


def _names(count: int) -> list[str]:
    return [chr(ord("a") + at) if at < 26 else f"a{at}" for at in range(count)]


def _when(item: Holding) -> tuple[str, str]:
    period = known(item.number.period)
    return (period.start.isoformat() if period and period.start else "", item.number.ref)


def _of_two(quantity: Quantity, numbers: Sequence[Number]) -> Iterator[Way]:
    """Changes, percentage points, shares, ratios, sums and differences of two records."""
    for calc, unit, ordered in (
        ("change(a, b)", "percent", True), ("pp(a, b)", "percentage-points", True), ("share(a, b)", "percent", False),
        ("a / b", "times", False), ("a + b", "", True), ("b - a", "", True), ("a - b", "", True),
    ):  # fmt: skip
        if _could_be(quantity, unit):
            pairs = combinations(numbers, 2) if ordered else permutations(numbers, 2)
            yield from (Way(calc, pair) for pair in pairs if _combine(calc, *pair))


def _could_be(quantity: Quantity, unit: str) -> bool:
    if unit == "percent":
        return quantity.unit == "percent" or quantity.form in ("fraction", "vague")
    if unit == "percentage-points":
        return quantity.unit == "percentage-points"
    if unit == "times":
        return quantity.unit == "times" or quantity.form == "multiple"
    return quantity.unit not in ("percent", "percentage-points", "times") and quantity.form in (
        "whole",
        "scaled",
        "decimal",
    )


def _combine(calc: str, a: Number, b: Number) -> bool:
    """Whether two records make sense together: of one measure at two times or places, a part and its whole."""
    if a.unit != b.unit:
        return False
    if calc.startswith("change") and a.unit == "percent":
        return a.measure == b.measure and a.period != b.period and a.place == b.place
    if calc.startswith("pp"):
        return a.unit == "percent" and a.measure == b.measure and (a.period, a.place) != (b.period, b.place)
    if calc.startswith("share"):
        return a.unit != "percent" and a.period == b.period and (a.value or 0) <= (b.value or 0) and b.value != 0
    if calc == "a + b" and a.unit in ("percent", "index"):
        return False
    if calc == "a - b":
        return a.period == b.period and (a.measure == b.measure or a.place == b.place)
    if calc in ("change(a, b)", "b - a", "a / b"):
        return a.measure == b.measure and (a.period != b.period or a.place != b.place)
    return a.period != b.period or a.place != b.place or a.measure != b.measure


def _per_day(quantity: Quantity, numbers: Sequence[Number]) -> Iterator[Way]:
    if quantity.per == "day":
        yield from (Way("per_day(a)", (number,)) for number in numbers if (days(number.period) or 0) > 1)


def _rates(quantity: Quantity, numbers: Sequence[Number], everything: Sequence[Number]) -> Iterator[Way]:
    """A count over a recorded population of the same place and time."""
    if not quantity.per.isdigit():
        return
    for a in numbers:
        for b in everything:
            people = _POPULATION.search(b.measure) or _POPULATION.fullmatch(b.unit)
            if (
                people
                and b.value
                and (a.place, a.period) == (b.place, b.period)
                and a.ref != b.ref
                and a.unit != "percent"
            ):
                yield Way(f"a / b * {quantity.per}", (a, b), f"{a.unit} per {int(quantity.per):,}")


def _of_many(quantity: Quantity, scene: Scene, numbers: Sequence[Number]) -> Iterator[Way]:
    """Sums, and where the text says average means, over the places or the times of one measure."""
    if not _could_be(quantity, ""):
        return
    averaged = bool(_AVERAGE.search(scene.text))
    for group in _groups(scene, numbers):
        letters = ", ".join(_names(len(group)))
        if averaged:
            yield Way(f"mean({letters})", group, _per_period(quantity, group))
        if group[0].unit not in ("percent", "index") and " per " not in group[0].unit and len(group) > 2:
            yield Way(f"sum({letters})", group)


def _per_period(quantity: Quantity, group: Sequence[Number]) -> str:
    """The unit of a mean "a year" over numbers that are of one year each."""
    low, high = _LENGTHS.get(quantity.per, (0, 0))
    if low and all(low <= (days(number.period) or 0) <= high for number in group):
        return f"{group[0].unit} per {quantity.per}"
    return ""


def _groups(scene: Scene, numbers: Sequence[Number]) -> Iterator[tuple[Number, ...]]:
    """Records of one measure and unit that differ in place or in time only: those named, those of a span named, all."""
    lines: dict[tuple[str, str, str, str], list[Number]] = {}
    for number in numbers:
        lines.setdefault((number.measure, number.unit, "at", number.period), []).append(number)
        lines.setdefault((number.measure, number.unit, "in", number.place), []).append(number)
    spans = [span for dating in scene.datings if (span := known(dating.period)) is not None]
    starts = [span.start for span in spans if span.start]
    ends = [span.end for span in spans if span.end]
    for (_, _, way, _), line in lines.items():
        chosen: list[list[Number]] = [[number for number in line if number.place and number.place in scene.text]]
        if way == "in" and starts and ends:
            within = [number for number in line if (span := known(number.period)) and span.start and span.end]
            chosen.append(
                [
                    n
                    for n in within
                    if (s := known(n.period)) and s.start and s.end and min(starts) <= s.start and s.end <= max(ends)
                ]
            )
        seen: set[tuple[str, ...]] = set()
        for group in (*chosen, line):
            refs = tuple(number.ref for number in group)
            axis = {(number.period if way == "in" else number.place) for number in group}
            if 1 < len(group) <= MOST_ADDED and refs not in seen and len(axis) == len(group):
                seen.add(refs)
                yield tuple(group)
