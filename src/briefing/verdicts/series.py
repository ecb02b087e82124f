""" "Any month", "each year", "in no week": a statement about every point of a series, held against each of them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from briefing.claims.model import Claim
from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.quantities.periods import Period
from briefing.quantities.quantity import Comparator, Quantity
from briefing.verdicts import reasons
from briefing.verdicts.candidates import Inherited
from briefing.verdicts.holdings import Holding
from briefing.verdicts.measures import agreement
from briefing.verdicts.model import Candidate, Verdict
from briefing.verdicts.periods import known, said, within
from briefing.verdicts.placing import place_fault
from briefing.verdicts.scenes import Scene
from briefing.verdicts.timing import resolve
from briefing.verdicts.values import hold_value

_EVERY = alternatives(
    r"\b(?P<how>any|each|every|no|all|not a single|never in a|in none of the)\s+(?:single\s+|one\s+|of the\s+)?(?:\w+\s+){0,2}?"
    r"(?P<unit>day|week|month|quarter|year)s?\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:never|not|\w+n[’']t)\b", re.IGNORECASE)
_DURING = alternatives(r"\b(?:in|during|for|of)\s+$", re.IGNORECASE)
_TURNED: dict[Comparator, Comparator] = {
    "more-than": "at-most",
    "at-least": "less-than",
    "less-than": "at-least",
    "at-most": "more-than",
}
_KINDS = {"day": "day", "month": "month", "quarter": "quarter", "year": "year"}


def judge_every(
    claim: Claim, quantity: Quantity, scene: Scene, inherited: Inherited, holdings: Sequence[Holding]
) -> Verdict | None:
    """The verdict where the sentence speaks of every point of a time; None where it does not, or no series speaks of it."""
    match = _EVERY.search(scene.words(scene.clause))
    if match is None or match["unit"].lower() not in _KINDS or "any other" in match.group().lower():
        return None
    if quantity.change in ("from", "to", "up-to", "down-to"):
        return None  # "fell each year, from 6,656 to 2,398": the first and the last of them
    unit = _KINDS[match["unit"].lower()]
    clause = scene.words(scene.clause)
    denied = match["how"].lower() in ("no", "not a single", "never in a", "in none of the")
    if match["how"].lower() == "any" and _NEVER.search(scene.text[scene.clause[0] : scene.quantity.start]):
        denied = True
    if _DURING.search(clause[: match.start()]) and quantity.per == unit and unit not in quantity.words.lower():
        quantity = replace(quantity, per="")  # "in each year" names the years, not a rate
    if re.search(rf"\b(?:a|per|each|every)\s+{unit}\b", quantity.words, re.IGNORECASE) or quantity.per == unit:
        return None
    scene = replace(scene, quantity=quantity) if quantity.per != scene.quantity.per else scene
    asked = scene.quantity
    if denied:
        if quantity.comparator not in _TURNED:
            return None
        asked = replace(asked, comparator=_TURNED[quantity.comparator])
    points = [item for item in holdings if _kind(item.number) == unit and _speaks(item, scene, inherited)]
    groups: dict[tuple[str, str, str, str], list[Holding]] = {}
    for item in points:
        groups.setdefault((item.number.key, item.number.measure, item.number.place, item.number.unit), []).append(item)
    group = max(groups.values(), key=len, default=[])
    if len(group) < 2:
        return None
    span = _span(scene, inherited)
    inside = [item for item in group if span is None or _in(item.number, span)]
    if not inside:
        return None
    missing = _missing([item.number for item in inside], span, unit)
    told = f"{inside[0].number.key}:{inside[0].number.series or inside[0].number.measure}"
    if missing:
        return Verdict(
            claim, "unrecorded", f"“{quantity.words}” is said of every {unit}; {told} has no point for {missing}", "record",
            (), tuple(Candidate(item.record, ("period",), "only some points are recorded", 1.0) for item in inside[:2]),
        )  # fmt: skip
    turned = replace(scene, quantity=asked)
    for item in inside:
        fit = hold_value(turned, item.number, False)
        if not fit.passes:
            return Verdict(
                claim, "mismatched",
                f"“{quantity.words}” is said of every {unit}; "
                f"in {said(item.number.period)} it was otherwise: {reasons.in_words(item.record)}",
                fit.cause or "value", (), (Candidate(item.record, (fit.cause or "value",), fit.reason, 3.0),),
            )  # fmt: skip
    return Verdict(
        claim, "supported", f"true of all {len(inside)} points of {told}", "", tuple(item.record for item in inside)
    )


def _kind(number: Number) -> str:
    period = known(number.period)
    return {"fiscal-year": "year"}.get(period.kind, period.kind) if period else ""


def _speaks(item: Holding, scene: Scene, inherited: Inherited) -> bool:
    return any(
        not agreement(want, scene).fails and not place_fault(item.number.place, want, scene, inherited.places)
        for want in item.wants
    )


def _span(scene: Scene, inherited: Inherited) -> str | None:
    found = [period for _, period in resolve(scene.datings, inherited.periods)]
    if len(found) == 2 and "/" not in found[0] + found[1]:
        return f"{found[0]}/{found[1]}"
    if found:
        return found[0]
    return inherited.periods[0] if inherited.periods else None


def _in(number: Number, span: str) -> bool:
    return number.period == span or within(number.period, span)


def _missing(points: Sequence[Number], span: str | None, unit: str) -> str:
    """The first stretch without a point: inside the points, or between them and the ends of the span; "" when there is none."""
    periods = sorted((period for period in (known(point.period) for point in points) if period), key=_start)
    for before, after in itertools.pairwise(periods):
        if before.end and after.start and (after.start - before.end).days > 1:
            return said((before.end + timedelta(days=1)).isoformat()[:7])
    whole = known(span) if span else None
    if whole is not None and periods:
        if whole.start and periods[0].start and periods[0].start > whole.start:
            return said(whole.start.isoformat()[: 4 if unit == "year" else 7])
        if whole.end and periods[-1].end and periods[-1].end < whole.end:
            return said(whole.end.isoformat()[: 4 if unit == "year" else 7])
    return ""


def _start(period: Period) -> str:
    return period.start.isoformat() if period.start else ""
