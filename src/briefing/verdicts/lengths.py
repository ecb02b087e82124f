"""Lengths of the time that stands beside them: "over the six years from 2018 to 2023"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from briefing.manuscript.model import Manuscript
from briefing.quantities.periods import Period, in_words, parse
from briefing.quantities.reader import read
from briefing.verdicts.model import Verdict
from briefing.verdicts.reckoning import STANDING

_THEN = re.compile(r",?\s(?:\(|from\s|between\s|of\s|that ran from\s)?")


def recompute_lengths(verdicts: Mapping[int, Verdict], manuscript: Manuscript) -> dict[int, Verdict]:
    """The verdicts that change, by index: years or days that say how long the span right after them is.

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
