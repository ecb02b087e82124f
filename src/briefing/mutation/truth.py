"""Whether a changed number is still true: plain arithmetic over the record, not the checker under test."""

from __future__ import annotations

from decimal import Decimal

from briefing.evidence.model import Number
from briefing.quantities.quantity import Quantity
from briefing.verdicts.model import Verdict


def still_true(verdict: Verdict, quantity: Quantity, changed: Decimal, hedged: bool = True) -> str:
    """Why the sentence with the value `changed` is still true; "" where it is false or not known to be.

    `changed` is in the base units of the quantity. The recorded value in those units is taken from the sentence that
    stands: the record was found to agree with the number as written, so its size beside that one is known. Only bounds
    and hedges leave room for another number. `hedged` is false where the hedge is what was taken away.
    """
    records = [record for record in verdict.used if isinstance(record, Number)]
    written = quantity.value
    if len(records) != 1 or not written:
        return ""
    value = records[0].value if records[0].value is not None else records[0].low or records[0].high
    recorded = _in_units_of(value, written)
    if recorded is None:
        return ""
    percent = records[0].unit == "percent"
    exact = recorded == changed
    match quantity.comparator:
        case "more-than" if changed < recorded:
            return f"{recorded:,} is more than {changed:,}"
        case "at-least" if changed <= recorded:
            return f"{recorded:,} is at least {changed:,}"
        case "less-than" if changed > recorded:
            return f"{recorded:,} is less than {changed:,}"
        case "at-most" if changed >= recorded:
            return f"{recorded:,} is at most {changed:,}"
        case "about" if not hedged and exact and records[0].precision == "exact":
            return f"the record says exactly {recorded:,}"
        case "about" if hedged and abs(changed - recorded) <= _room(changed, percent):
            return f"{recorded:,} is about {changed:,}"
        case "nearly" if hedged and 0 < changed - recorded <= _room(changed, percent):
            return f"{recorded:,} is nearly {changed:,}"
        case "just-over" if hedged and 0 < recorded - changed <= _room(changed, percent):
            return f"{recorded:,} is just over {changed:,}"
        case _:
            return ""


def _in_units_of(value: Decimal | None, written: Decimal) -> Decimal | None:
    """A recorded value in the units in which the text gives it: apart from it by a power of a thousand, or by none."""
    if value is None or not value:
        return None
    ratio = abs(value) / abs(written)
    for power in range(-12, 13, 3):
        if Decimal("0.4") < ratio / Decimal(10) ** power < Decimal("2.5"):
            return abs(value) / Decimal(10) ** power
    return None


def _room(written: Decimal, percent: bool) -> Decimal:
    """Half a unit of the last digit that is not zero, and at most 5 percent (docs/quantities.md, row "about")."""
    digits = written.as_tuple()
    exponent = int(digits.exponent)
    zeros = len(digits.digits) - len("".join(map(str, digits.digits)).rstrip("0"))
    half = Decimal(10) ** (exponent + zeros) / 2
    bound = abs(written) * Decimal("0.05")
    return min(half, bound, Decimal(3)) if percent else min(half, bound)
