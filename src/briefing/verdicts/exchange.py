"""Money in another currency: a recorded amount brought there at a rate that is itself recorded, and at no other.

report.yaml names the rates (`rates: {MXN: banxico-2024:fix}`); the unit of such a record says what it gives for what
("MXN per USD"). An amount is converted only at a rate of its own time: of the same period, or of one that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from briefing.evidence.model import Evidence, Number
from briefing.quantities.units import canonical, dimension
from briefing.verdicts.periods import days, within

_PAIR = re.compile(r"(?P<given>.+?)\s+(?:per|for (?:one|a|1))\s+(?P<of>.+)")


@dataclass(frozen=True, slots=True)
class Rate:
    """A recorded rate: so many of the currency `given` for one of the currency `of`."""

    number: Number
    given: str
    of: str

    def into(self, unit: str) -> tuple[str, Decimal] | None:
        """The other currency of the pair with what one of `unit` is worth in it; None where `unit` is not of the pair."""
        value = self.number.value
        if not value:
            return None
        if unit == self.of:
            return self.given, value
        return (self.of, 1 / value) if unit == self.given else None


def rate(number: object) -> Rate | str:
    """A record as a rate, or why it is none."""
    if not isinstance(number, Number):
        return "it is no number"
    pair = _PAIR.fullmatch(number.unit)
    given, of = (canonical(pair[side])[0] for side in ("given", "of")) if pair else ("", "")
    if dimension(given) != "money" or dimension(of) != "money" or given == of:
        return f"its unit is “{number.unit}”, not one currency per another"
    if not number.value or number.value < 0:
        return "it has no single value above zero"
    return Rate(number, given, of)


def recorded_rates(named: Mapping[str, str], evidence: Evidence) -> tuple[Rate, ...]:
    """The rates that report.yaml names; what is no rate is left out, and told by a rule."""
    found = (rate(evidence.records.get(ref)) for ref in named.values())
    return tuple(item for item in found if isinstance(item, Rate))


def converted(number: Number, rates: Sequence[Rate]) -> Iterator[tuple[Number, Rate]]:
    """The record in each other currency for which a rate of its time is recorded, with that rate."""
    unit = canonical(number.unit)[0]
    if dimension(unit) != "money":
        return
    chosen: dict[str, tuple[int, Decimal, Rate]] = {}
    for item in rates:
        there = item.into(unit)
        if there is None or not _of_its_time(item.number.period, number.period):
            continue
        length = days(item.number.period) or 10**6
        if there[0] not in chosen or length < chosen[there[0]][0]:
            chosen[there[0]] = (length, there[1], item)
    for currency, (_, factor, item) in chosen.items():
        low = None if number.low is None else number.low * factor
        high = None if number.high is None else number.high * factor
        yield replace(number, unit=currency, low=low, high=high, written=""), item


def _of_its_time(rate_period: str, period: str) -> bool:
    return rate_period in (period, "none") or within(period, rate_period)
