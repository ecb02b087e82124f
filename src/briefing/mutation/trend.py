"""Whether a trend that a sentence tells is true of another year too: read off the recorded points, not by the checker."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.evidence.model import Evidence, Number
from briefing.mutation import wording
from briefing.mutation.site import Site

_EACH_SINCE = re.compile(r"\b(?:each|every) year since $", re.IGNORECASE)
_BESIDE = re.compile(r"\b(above|below) (?:the level of |that of )?$", re.IGNORECASE)
_STILL = re.compile(r"\b(?:still|again) (high|low) in $", re.IGNORECASE)


def step(evidence: Evidence, record: Number) -> int:
    """Whether a record is above (1) or below (-1) the one of the same thing just before it; 0 where that is not known."""
    earlier = [point for point in _points(evidence, record) if point.period < record.period]
    return _sign(earlier[-1], record) if earlier else 0


def holds_in(site: Site, at: int, year: str) -> str:
    """Why what is said of the year at `at` is true of `year` too; "" where it is false, or no trend of recorded points."""
    evidence, text = site.examined.evidence, site.text[site.sentence[0] : at]
    for used in site.verdict.used:
        if site.claim.kind != "event" or not isinstance(used, Number):
            continue
        points = _points(evidence, used)
        there = next((point for point in points if point.period == year), None)
        words = list(wording.occurrences(wording.DIRECTIONS, text))
        down = bool(words) and text[max(words)[0] : max(words)[1]] in wording.DOWNWARD
        if there is None:
            continue
        if _EACH_SINCE.search(text):
            since = [point for point in points if point.period >= year]
            signs = {_sign(one, two) for one, two in pairwise(since)}
            true = len(since) > 1 and signs == {-1 if down else 1}
        elif beside := _BESIDE.search(text):
            true = _sign(there, points[-1]) == (1 if beside[1].lower() == "above" else -1)
        elif still := _STILL.search(text):
            true = _sign(used, there) == (1 if still[1].lower() == "high" else -1)
        else:
            true = bool(words) and step(evidence, there) == (-1 if down else 1)
        if true:
            return f"{there.ref} shows the same of {year}"
    return ""


def _points(evidence: Evidence, record: Number) -> list[Number]:
    """The records of one thing whose times are of one length, in the order of time.

    They are of one source, or of one measure that the report defines.
    """
    same = (record.measure, record.place, record.unit)
    found = [
        other
        for other in evidence.records.values()
        if isinstance(other, Number)
        and (other.measure, other.place, other.unit) == same
        and (other.key == record.key or other.measure in evidence.measures)
        and len(other.period) == len(record.period)
        and other.value is not None
    ]
    return sorted(found, key=lambda point: point.period)


def _sign(before: Number, after: Number) -> int:
    if before.value is None or after.value is None:
        return 0
    return (after.value > before.value) - (after.value < before.value)
