"""Ranks and counts over records: a superlative with {.derived calc="rank(...)"}, and what could be typed for one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefing.claims.model import Claim
from briefing.evidence.calculation import Fault
from briefing.evidence.model import Event, Evidence, EvidenceFile, Number
from briefing.manuscript.model import Attributes
from briefing.quantities.quantity import Quantity
from briefing.verdicts.derivation import result_of
from briefing.verdicts.likeness import meets, said_things, speaks_of
from briefing.verdicts.model import Verdict
from briefing.verdicts.periods import within
from briefing.verdicts.places import places, recorded, relation
from briefing.verdicts.scenes import Scene
from briefing.verdicts.timing import resolve

_LOW = re.compile(
    r"\b(?:\w+-)?(?:lowest|smallest|fewest|least|shortest|lightest|poorest|coldest|driest|cheapest)\b", re.IGNORECASE
)
_TELLS = 0.6
"""Share of the words of a sentence that an event must have to be one of those counted."""
MOST = 40


def judge_ranked(claim: Claim, binding: Attributes, rank: Decimal, evidence: Evidence) -> Verdict:
    """Hold a superlative or a rank against the rank that its author works out among records."""
    calc = binding.get("calc")
    inputs = {key: value for key, value in binding.pairs.items() if key not in ("calc", "of", "unit", "reason", "lang")}
    result = result_of(calc, inputs, evidence, ()) if calc else Fault("arguments", "{.derived} needs calc")
    if isinstance(result, Fault):
        return Verdict(claim, "mismatched", f"{calc}: {result.message}", "derivation")
    value, used = result
    told = f"{calc} = {value:f}, from " + ", ".join(item.ref for item in used)
    if "rank(" not in calc or value != rank:
        reason = f"“{claim.words}” is rank {rank:f}; {told}" if "rank(" in calc else f"{calc} gives no rank"
        return Verdict(claim, "mismatched", reason, "derivation", tuple(used), calculation=told)
    return Verdict(claim, "derived", told, "", tuple(used), calculation=told)


def rank_offer(claim: Claim, sentence: str, rank: Decimal, files: Sequence[EvidenceFile]) -> str:
    """The attribute to type where the records of one measure and time, at three places or more, give the rank; else ""."""
    here = [place for place in places(sentence) if place.known]
    for group in _fields(files):
        own = next((n for n in group if any(relation(p, r) == "same" for p in here for r in recorded(n.place))), None)
        if own is None or own.value is None or speaks_of(sentence, own) < 0.3:
            continue
        low = _LOW.search(claim.words) is not None
        better = sum(1 for n in group if n.value is not None and (n.value < own.value if low else n.value > own.value))
        if better + 1 != rank:
            continue
        listed = [own, *(n for n in group if n is not own)]
        names = [chr(ord("a") + at) if at < 26 else f"a{at}" for at in range(len(listed))]
        called = f"rank({', '.join(names)})"
        calc = f"{len(listed)} + 1 - {called}" if low else called
        inputs = " ".join(f'{name}="{n.ref}"' for name, n in zip(names, listed, strict=True))
        return f'[{claim.words}]{{.derived calc="{calc}" {inputs}}}'
    return ""


def _fields(files: Sequence[EvidenceFile]) -> Iterator[tuple[Number, ...]]:
    """Records of one measure, unit and period at three places or more, all with different values."""
    lines: dict[tuple[str, str, str], dict[str, Number]] = {}
    for file in files:
        for number in (*file.numbers, *(point for points in file.series.values() for point in points)):
            if number.value is not None:
                lines.setdefault((number.measure, number.unit, number.period), {}).setdefault(number.place, number)
    for line in lines.values():
        group = tuple(line.values())
        if 2 < len(group) <= MOST and len({number.value for number in group}) == len(group):
            yield group


def count_offer(quantity: Quantity, scene: Scene, files: Sequence[EvidenceFile], inherited: Sequence[str]) -> str:
    """The attribute to type where as many recorded events of that time tell the same as the text counts; else ""."""
    value = quantity.value
    if quantity.form != "whole" or quantity.per or value is None or not 1 < value <= MOST:
        return ""
    times = [period for _, period in resolve(scene.datings, inherited)]
    told = said_things(scene.words(scene.clause))
    found: list[Event] = []
    for file in files:
        for event in file.events:
            if times and not any(event.date == period or within(event.date, period) for period in times):
                continue
            theirs = said_things(event.statement)
            plain = [id for id in told if not id.startswith("@")]
            if plain and sum(1 for id in plain if meets(id, theirs)) >= _TELLS * len(plain):
                found.append(event)
    if len(found) != value:
        return ""
    names = [chr(ord("a") + at) if at < 26 else f"a{at}" for at in range(len(found))]
    inputs = " ".join(f'{name}="{event.ref}"' for name, event in zip(names, found, strict=True))
    return f'[{quantity.words}]{{.derived calc="count({", ".join(names)})" {inputs}}}'
