"""Whether a changed number is still true: plain arithmetic over the record, not the checker under test."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing.evidence.model import Event, Number, Record, Statement
from briefing.quantities.quantity import Comparator, Quantity
from briefing.quantities.unittable import UNIT_ROWS
from briefing.verdicts.model import Verdict

_WORDS: dict[Comparator, str] = {
    "exactly": "exactly", "about": "about", "nearly": "nearly", "just-over": "just over", "more-than": "more than",
    "at-least": "at least", "less-than": "less than", "at-most": "at most",
}  # fmt: skip
_VAGUE = re.compile(
    r"\b(?:about|around|approximately|roughly|some|nearly|almost|estimated?|cerca|alrededor|unos|unas|casi|aprox\w*)\b",
    re.I,
)
"""In the words of the source: the number is not meant exactly, whatever its record says."""


def still_true(
    verdict: Verdict, quantity: Quantity, changed: Decimal | None = None, comparator: Comparator | None = None
) -> str:
    """Why the sentence stays true with another value or another comparator; "" where it is false or not known to be.

    `changed` is in the base units of the quantity. Only bounds and hedges leave room for another number, and each record
    that the sentence rests on must leave it.
    """
    written = quantity.value
    if written is None:
        return ""
    value = written if changed is None else changed
    said = quantity.comparator if comparator is None else comparator
    reasons = [
        _allows(record, value, said, quantity) if isinstance(record, Number) else _told(record, value, said, quantity)
        for record in verdict.used
    ]
    return reasons[0] if reasons and all(reasons) else ""


def recorded(record: Number, quantity: Quantity) -> Decimal | None:
    """The recorded value in the units in which the text gives it; None where that is not plain.

    The record was found to agree with the sentence as it stands, so the size of its value beside the written one is
    known: apart from it by a power of a thousand or by none. Where the unit itself was converted nothing is known.
    """
    value = record.value if record.value is not None else record.low or record.high
    written = quantity.value
    if value is None or not value or not written or (record.unit != quantity.unit and quantity.unit in _CONVERTED):
        return None
    ratio = abs(value) / abs(written)
    for power in range(-12, 13, 3):
        if Decimal("0.4") < ratio / Decimal(10) ** power < Decimal("2.5"):
            return abs(value) / Decimal(10) ** power
    return None


def allows(record: Number, quantity: Quantity, said: Comparator) -> str:
    """Why a record makes the number as written true with another comparator; "" where it does not."""
    return _allows(record, quantity.value, said, quantity) if quantity.value is not None else ""


_CONVERTED = frozenset(code for code, *_ in UNIT_ROWS)
"""Units that a text may give instead of those of the record."""


def _allows(record: Number, value: Decimal, said: Comparator, quantity: Quantity) -> str:
    known = recorded(record, quantity)
    hedged = said in ("about", "nearly", "just-over")
    if known is None or record.value is None or (record.precision == "estimate" and not hedged):
        return ""
    room = _room(value, record.unit == "percent")
    if record.precision in ("at-least", "at-most"):
        follows = (
            (said == "at-least" and value <= known) or (said == "more-than" and value < known)
            if record.precision == "at-least"
            else (said == "at-most" and value >= known) or (said == "less-than" and value > known)
        )
    else:
        follows = {
            "exactly": known == value
            and record.precision == "exact"
            and not _VAGUE.search(f"{record.find} {record.printed}"),
            "more-than": value < known,
            "at-least": value <= known,
            "less-than": value > known,
            "at-most": value >= known,
            "about": abs(value - known) <= room,
            "nearly": 0 < value - known <= room,
            "just-over": 0 < known - value <= room,
        }.get(said, False)
    return f"{record.ref} says {_shown(known)}, which is {_WORDS[said]} {_shown(value)}" if follows else ""


_AT_LEAST = re.compile(r"\b(?:more than|over|at least)\s+\S{0,2}$", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:less than|fewer than|under|up to|at most|within)\s+\S{0,2}$", re.IGNORECASE)


def _told(record: Record, value: Decimal, said: Comparator, quantity: Quantity) -> str:
    """A bound follows from the same bound that a recorded sentence states, where it leaves more room than that one."""
    if not isinstance(record, (Statement, Event)) or quantity.value is None or quantity.comparator != said:
        return ""
    numeral = quantity.words[quantity.number_start - quantity.start : quantity.number_end - quantity.start]
    found = re.search(rf"(?<![\d.,]){re.escape(numeral)}(?![\d]|[.,]\d)", record.statement)
    if found is None or "percent" in record.statement or "%" in record.statement:
        return ""  # a share belongs to the very bound that is stated with it
    before = record.statement[: found.start()]
    wider = (value < quantity.value and said in ("more-than", "at-least") and _AT_LEAST.search(before)) or (
        value > quantity.value and said in ("less-than", "at-most") and _AT_MOST.search(before)
    )
    return f"{record.ref} says {_WORDS[said]} {_shown(quantity.value)}" if wider else ""


def _shown(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _room(written: Decimal, percent: bool) -> Decimal:
    """Half a unit of the last digit that is not zero, and at most 5 percent (docs/quantities.md, row "about")."""
    digits = written.as_tuple()
    exponent = int(digits.exponent)
    zeros = len(digits.digits) - len("".join(map(str, digits.digits)).rstrip("0"))
    half = Decimal(10) ** (exponent + zeros) / 2
    bound = abs(written) * Decimal("0.05")
    return min(half, bound, Decimal(3)) if percent else min(half, bound)
