"""Lengths of the time that stands beside them: "over the six years from 2018 to 2023"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from briefing.evidence.model import Number
from briefing.manuscript.model import Manuscript
from briefing.quantities.periods import Period, in_words, parse
from briefing.quantities.reader import read
from briefing.verdicts.model import Verdict
from briefing.verdicts.reckoning import STANDING

_OVER = re.compile(r"(?:\s[\w’'-]+){0,3}\s(?:in|for|over)\s(?:the (?:last|past) )?(?:more than |over |at least )?")
_THEN = re.compile(r",?\s(?:\(|from\s|between\s|of\s|that ran from\s)?")


def recompute_lengths(verdicts: Mapping[int, Verdict], manuscript: Manuscript) -> dict[int, Verdict]:
    """The verdicts that change, by index: years or days that say how long the span right after them is.

    Years after a superlative that a series proves ("the fewest in five years") are so many points of that series.
    A span of years is counted with both its ends or from end to end: 2018 to 2023 are six years, or five. Spans of days
    are counted with both ends. Only what no record proves is worked out; what does not fit is a mismatch of value.
    """
    texts = {passage.id: passage.text for passage in manuscript.passages}
    changed: dict[int, Verdict] = {}
    for index, verdict in verdicts.items():
        claim = verdict.claim
        if verdict.word in STANDING or claim.kind != "statistic" or len(claim.quantities) != 1:
            continue
        quantity = claim.quantities[0]
        text = texts.get(claim.passage, "")
        reach = _reach(verdict, text, [verdicts[index - 1]] if index - 1 in verdicts else [])
        if reach is not None:
            changed[index] = reach
            continue
        if quantity.unit not in ("a", "d") or quantity.comparator != "exactly" or quantity.value is None:
            continue
        then = _THEN.match(text, quantity.end)
        beside = next((item for item in read(text).datings if then and item.start == then.end()), None)
        span = parse(beside.period) if beside and "/" in beside.period else None
        lengths = _lengths(span, quantity.unit) if span else ()
        if span is None or not lengths:
            continue
        unit = "years" if quantity.unit == "a" else "days"
        told = f"{in_words(span)} is {' or '.join(str(length) for length in lengths)} {unit}"
        if quantity.value in lengths:
            changed[index] = Verdict(claim, "derived", f"worked out: {told}", "", (), calculation=told)
        else:
            changed[index] = replace(verdict, word="mismatched", cause="value", reason=f"“{claim.words}”: {told}")
    return changed


def _reach(verdict: Verdict, text: str, before: Sequence[Verdict]) -> Verdict | None:
    """The verdict on years that tell how far a superlative reaches; None where no series proves the one before them."""
    claim, quantity = verdict.claim, verdict.claim.quantities[0]
    for best in before:
        if best.claim.kind != "superlative" or best.word != "supported" or best.claim.sentence != claim.sentence:
            continue
        points = [record for record in best.used if isinstance(record, Number) and record.period.isdigit()]
        near = best.claim.passage == claim.passage and _OVER.fullmatch(text[best.claim.end : quantity.number_start])
        if not near or quantity.unit != "a" or not points or quantity.value is None:
            continue
        years = len({point.period for point in points})
        if quantity.value < years + (quantity.comparator != "more-than"):
            told = f"the series has {years} years, {points[0].period} to {points[-1].period}"
            return Verdict(claim, "derived", f"worked out: {told}", "", tuple(points), calculation=told)
    return None


def _lengths(span: Period, unit: str) -> tuple[Decimal, ...]:
    if span.start is None or span.end is None or span.days is None:
        return ()
    if unit == "d":
        return (Decimal(span.days),) if span.days < 400 else ()
    first, _, last = span.text.partition("/")
    if not (first.isdigit() and last.isdigit()):
        return ()
    years = span.end.year - span.start.year
    return (Decimal(years + 1), Decimal(years))
