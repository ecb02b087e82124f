"""A verdict: what the check says of one claim, with the record it was held against and the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.claims.model import Claim
from briefing.evidence.model import Record

VerdictWord = Literal[
    "supported", "derived", "restated", "mismatched", "ambiguous", "unrecorded", "uncited", "unchecked"
]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that a claim was held against. `score` orders candidates: the higher the nearer.

    `fails` names what does not agree: any of value, unit, measure, place, period, comparator, direction, speaker, words,
    holder, document. Empty when it agrees. `reason` says it in words an analyst understands.
    """

    record: Record
    fails: tuple[str, ...]
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """`word` as DESIGN says; `reason` in words; `used` the records that prove it; `candidates` the nearest refused ones.

    `cause` is what a rule keys on: "" when it stands, else one of value, unit, measure, place, period, comparator,
    direction, precision, words, speaker, holder, document, citation, key, record, derivation, several.
    `offer` is text the author can type to mend it ("" when there is none). `caution` is a warning on a claim that passes
    ("more than" by a wide margin); `marks` as DESIGN's word list.
    """

    claim: Claim
    word: VerdictWord
    reason: str
    cause: str = ""
    used: tuple[Record, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    offer: str = ""
    caution: str = ""
    calculation: str = ""
    """For a derived number: the calculation with its inputs and result, in words."""
    marks: tuple[str, ...] = ()
