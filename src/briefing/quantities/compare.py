"""Whether a written quantity says the same as a recorded number: the table of values, row by row.

w = the written number, r = the recorded one, brought to w's unit; g = the unit of w's last digit; G = the unit of w's
last digit that is not zero. A bound, estimate or range in the record has to pass its own row; then the first row that
fits the text decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from briefing.quantities import printing
from briefing.quantities.quantity import Quantity
from briefing.quantities.recorded import Brought, Precision, Recorded, as_share, bring, directed

__all__ = ["Comparison", "Precision", "Recorded", "Row", "compare"]

Row = Literal[
    "unit",
    "direction",
    "bound-record",
    "estimate-record",
    "range-record",
    "range",
    "bound",
    "inequality",
    "nearly",
    "part",
    "fraction",
    "multiple",
    "about",
    "rounded",
    "whole",
    "none",
]
"""The row that decided; "unit" and "direction": the two could not be held against each other at all."""

_TWO: Final = Decimal(2)
_COUNT_UNDER: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`reason` in words for an analyst; `caution` a warning on one that agrees; `row` the row that decided."""

    agrees: bool
    reason: str
    caution: str = ""
    row: Row = "none"
    offer: str = ""
    """What the text could say instead, ready to type; "" where it agrees or nothing fits."""


def compare(written: Quantity, recorded: Recorded, attributed: bool = False, emphatic: bool = False) -> Comparison:
    """Holds `written` against `recorded`. `attributed`: the text says whose estimate it is. `emphatic`: it says exactly."""
    if recorded.low is None and recorded.high is None:
        return Comparison(False, "the record has no value", row="none")
    brought = bring(written, recorded)
    if isinstance(brought, str):
        return Comparison(False, brought, row="unit", offer=_offer(written, None, recorded))
    if written.form == "part" and recorded.unit in ("percent", "share") and recorded.of is None and written.of:
        written = as_share(written)
    turned = directed(written, recorded, brought)
    if isinstance(turned, str):
        return Comparison(False, turned, row="direction")
    brought, caution = turned
    emphatic = emphatic or any(word in written.words.lower() for word in ("exactly", "precisely"))
    record_row = _record_row(written, recorded, brought, attributed, emphatic)
    if record_row is not None and (not record_row.agrees or record_row.row in ("range-record",)):
        return record_row
    found = _text_row(written, recorded, brought)
    if found.agrees and emphatic:
        found = _exactly(written, recorded, brought, found)
    if found.agrees and record_row is not None:
        found = replace(found, row=record_row.row)
    if caution and found.agrees and not found.caution:
        found = replace(found, caution=caution)
    return found


def _record_row(w: Quantity, r: Recorded, brought: Brought, attributed: bool, emphatic: bool) -> Comparison | None:
    """The row of the record's own precision; None for an exact or rounded record."""
    if r.precision in ("at-least", "at-most") or brought.low is None or brought.high is None:
        return _bound_record(w, r, brought)
    if brought.low != brought.high:
        return _range_record(w, r, brought)
    if r.precision == "estimate" or r.status == "estimate":
        stated = w.words.lower()
        if emphatic:
            return _no(w, r, brought, "the record is an estimate, and the text says it is exact", "estimate-record")
        hedged = (
            w.comparator not in ("exactly", "between")
            or "estimat" in stated
            or w.form in ("fraction", "multiple", "vague")
        )
        if not hedged and not attributed:
            return _no(
                w,
                r,
                brought,
                "the record is an estimate, and the text neither hedges it nor says whose it is",
                "estimate-record",
            )
        return Comparison(True, "the record is an estimate, and the text says so", row="estimate-record")
    return None


def _exactly(w: Quantity, r: Recorded, brought: Brought, found: Comparison) -> Comparison:
    """What the text calls exact must be the recorded value itself, and that must not be a rounded one."""
    if r.precision == "rounded":
        return _no(w, r, brought, "the record is rounded, and the text says it is exact", "estimate-record")
    value = brought.low if brought.low is not None else brought.high
    if value is None or w.low is None or brought.converted or w.form == "part" or r.of is not None:
        return found
    finest = Decimal(10) ** -r.decimals if w.form in ("fraction", "multiple") else Decimal(0)
    if abs(value - w.low) <= finest / _TWO:
        return found
    return _no(w, r, brought, f"the record says {_shown(r, brought)}, and the text says exactly", "whole")


def _bound_record(w: Quantity, r: Recorded, brought: Brought) -> Comparison:
    least = r.precision == "at-least" or (brought.high is None and r.precision != "at-most")
    bound = (
        (brought.low if brought.low is not None else brought.high)
        if least
        else (brought.high if brought.high is not None else brought.low)
    )
    assert bound is not None
    kind = "at least" if least else "at most"
    shown = printing.number(bound)
    value = w.low if least else (w.high if w.high is not None else w.low)
    right = ("at-least", "more-than") if least else ("at-most", "less-than")
    if w.comparator not in right or value is None:
        return _no(w, r, brought, f"the record says {kind} {shown}, and the text does not say {kind}", "bound-record")
    follows = value <= bound if least else value >= bound
    if w.form == "part" and w.of is not None and r.of != w.of:
        return _no(w, r, brought, f"the record does not count them out of {printing.number(w.of)}", "bound-record")
    if follows:
        return Comparison(True, f"it follows from the record, which says {kind} {shown}", row="bound-record")
    return _no(w, r, brought, f"the record says only {kind} {shown}", "bound-record")


def _range_record(w: Quantity, r: Recorded, brought: Brought) -> Comparison:
    low, high = brought.low, brought.high
    assert low is not None and high is not None
    shown = f"{printing.number(low)} to {printing.number(high)}"
    row: Row = "range-record"
    good = Comparison(True, f"the record gives {shown}", row=row)
    if w.comparator == "between" and w.low is not None and w.high is not None:
        ends = _same(w, w.low, low, r, brought) and _same(w, w.high, high, r, brought)
        return good if ends else _no(w, r, brought, f"the record gives {shown}", row)
    if w.low is not None:
        if w.comparator == "at-least" and _same(w, w.low, low, r, brought):
            return good
        if w.comparator == "at-most" and _same(w, w.low, high, r, brought):
            return good
        if w.comparator == "more-than":
            return good if low > w.low else _no(w, r, brought, f"the record begins at {printing.number(low)}", row)
        if w.comparator == "less-than":
            return good if high < w.low else _no(w, r, brought, f"the record reaches {printing.number(high)}", row)
    return _no(w, r, brought, f"the record is a range, {shown}", row)


_UP_TO = re.compile(r"(?:up to|as many as|as much as|as high as|hasta)\b", re.IGNORECASE)
_NEAR = Decimal("0.9")
"""What went "up to" a number came near it."""
_BARELY = re.compile(r"(?:barely|scarcely|hardly|apenas)\b", re.IGNORECASE)
"""A little below or above: by a twentieth at most."""


def _text_row(w: Quantity, r: Recorded, brought: Brought) -> Comparison:
    value = brought.low if brought.low is not None else brought.high
    assert value is not None
    if w.comparator == "between" or w.low != w.high or w.low is None:
        return _no(w, r, brought, f"the text gives a range, the record one value, {printing.number(value)}", "range")
    number = w.low
    if w.form == "part":
        unfit = _unfit_part(w, r)
        if unfit:
            return _no(w, r, brought, unfit, "part")
    match w.comparator:
        case "at-least":
            return _bounded(w, r, brought, value >= number, value, "bound", "at least")
        case "at-most":
            near = _UP_TO.match(w.words) is None or value >= number * _NEAR
            return _bounded(w, r, brought, value <= number and near, value, "bound", "at most" if near else "nearly")
        case "more-than":
            return _unequal(w, r, brought, value > number, value, number, "more than")
        case "less-than":
            return _unequal(w, r, brought, value < number, value, number, "less than")
        case "nearly":
            fits = value < number and _about(w, value, number)
            return _bounded(w, r, brought, fits, value, "nearly", "nearly")
        case "just-over":
            fits = value > number and _about(w, value, number)
            return _bounded(w, r, brought, fits, value, "nearly", "just over")
    if w.form == "part":
        return _part(w, r, brought, value, number)
    if _BARELY.match(w.words):
        return _bounded(w, r, brought, abs(value - number) <= number / 20, value, "about", "barely")
    if w.form in ("fraction", "multiple") and not _is_decimal_multiple(w):
        fits = _about(w, value, number) if w.comparator == "about" else _loosely(w, value, number)
        row: Row = "fraction" if w.form == "fraction" and w.unit == "percent" else "multiple"
        return _bounded(w, r, brought, fits, value, row, "as")
    if w.comparator == "about":
        return _bounded(w, r, brought, _about(w, value, number), value, "about", "about")
    if _rounds(w):
        return _rounded(w, r, brought, value, number)
    return _whole(w, r, brought, value, number)


def _is_decimal_multiple(w: Quantity) -> bool:
    """ "1.8 times" is a decimal like any other; "three times", "doubled" are words for a rough ratio."""
    return w.form == "multiple" and w.digits and w.grain < 1


def _rounds(w: Quantity) -> bool:
    """Percentages, rates, decimals and scale words are rounded numbers by their form."""
    return (
        w.form in ("decimal", "scaled", "multiple")
        or w.unit in ("percent", "percentage-points", "basis-points", "permille", "times")
        or bool(w.per)
    )


def _loosely(w: Quantity, value: Decimal, number: Decimal) -> bool:
    off = abs(value - number)
    if w.form == "fraction" and w.unit == "percent":
        return off <= 1 and off <= abs(number) * Decimal("0.05")
    return off <= abs(number) * Decimal("0.05")


def _about(w: Quantity, value: Decimal, number: Decimal) -> bool:
    """What "about" allows: wider for words than for digits."""
    off = abs(value - number)
    tenth = abs(number) * Decimal("0.10")
    if w.form == "fraction" and w.unit == "percent":
        return off <= 3 and off <= tenth
    if w.form in ("fraction", "multiple") and not _is_decimal_multiple(w):
        return off <= tenth
    if off > w.rounding / _TWO:
        return False
    percentage = w.unit in ("percent", "percentage-points", "permille")
    if percentage and off > 3:
        return False
    small_count = abs(number) < _COUNT_UNDER and not percentage and w.form == "whole" and not w.per
    return off <= (tenth if small_count else abs(number) * Decimal("0.05"))


def _bounded(w: Quantity, r: Recorded, brought: Brought, fits: bool, value: Decimal, row: Row, how: str) -> Comparison:
    if fits:
        return Comparison(True, f"the record says {_shown(r, brought)}", row=row)
    return _no(w, r, brought, f"the record says {_shown(r, brought)}, which is not {how} {printing.written(w)}" if how != "as"
               else f"the record says {_shown(r, brought)}, too far from {printing.written(w)}", row)  # fmt: skip


def _unequal(
    w: Quantity, r: Recorded, brought: Brought, fits: bool, value: Decimal, number: Decimal, how: str
) -> Comparison:
    made = _bounded(w, r, brought, fits, value, "inequality", how)
    if made.agrees and w.form not in ("fraction", "vague") and abs(value - number) >= w.rounding:
        return replace(
            made,
            caution=f"true, but far: the record says {_shown(r, brought)}; {printing.nearer(w, value)} would tell more",
            offer=printing.nearer(w, value),
        )
    return made


def _unfit_part(w: Quantity, r: Recorded) -> str:
    if r.of is None:
        return "the text counts a part of a whole, and the record does not give the whole (of)"
    if w.of is not None and w.of != r.of:
        return f"the text counts out of {printing.number(w.of)}, the record out of {printing.number(r.of)}"
    return ""


def _part(w: Quantity, r: Recorded, brought: Brought, value: Decimal, number: Decimal) -> Comparison:
    assert r.of is not None
    left_out = w.of is None
    fits = r.of - value == number if left_out else value == number
    if w.comparator == "about" and not left_out:
        fits = _about(w, value, number)
    if fits:
        return Comparison(True, f"the record says {printing.number(value)} of {printing.number(r.of)}", row="part")
    return _no(w, r, brought, f"the record says {printing.number(value)} of {printing.number(r.of)}", "part")


def _same(w: Quantity, number: Decimal, value: Decimal, r: Recorded, brought: Brought) -> bool:
    """One end of a range by the row of its form."""
    if _rounds(w):
        return abs(value - number) <= w.grain / _TWO
    if number == value:
        return True
    return (brought.converted or not r.is_count) and abs(value - number) <= Decimal("0.5")


def _rounded(w: Quantity, r: Recorded, brought: Brought, value: Decimal, number: Decimal) -> Comparison:
    if abs(value - number) > w.grain / _TWO:
        return _no(
            w,
            r,
            brought,
            f"the record says {_shown(r, brought)}, which does not round to {printing.written(w)}",
            "rounded",
        )
    decimals = printing.decimals(w.grain / w.scale)
    if w.digits and not brought.converted and w.scale == r.scale and decimals > r.decimals:
        return _no(w, r, brought, f"the text is finer than the record, which says {_shown(r, brought)}", "rounded")
    return Comparison(True, f"the record says {_shown(r, brought)}", row="rounded")


def _whole(w: Quantity, r: Recorded, brought: Brought, value: Decimal, number: Decimal) -> Comparison:
    if value == number:
        return Comparison(True, f"the record says {_shown(r, brought)}", row="whole")
    if (brought.converted or not r.is_count) and abs(value - number) <= Decimal("0.5"):
        return Comparison(True, f"the record says {_shown(r, brought)}, rounded in the text", row="whole")
    same_digits = r.written.replace(",", "") == f"{number:f}"
    if r.precision == "rounded" and r.written and same_digits and not brought.converted:
        return Comparison(True, f"the record is rounded and prints the same, {r.written}", row="whole")
    return _no(w, r, brought, f"the record says {_shown(r, brought)}", "whole")


def _shown(r: Recorded, brought: Brought) -> str:
    """The record's value as the text's unit has it, with what the file says where that was converted."""
    low, high = brought.low, brought.high
    if low is not None and high is not None and low != high:
        shown = f"{printing.number(low)} to {printing.number(high)}"
    else:
        value = low if low is not None else high
        shown = printing.number(value) if value is not None else ""
    if brought.converted and r.low is not None:
        return f"{printing.number(r.low)} {printing.unit(r.unit, r.per)} (= {shown})".replace("  ", " ")
    return shown


def _no(w: Quantity, r: Recorded, brought: Brought, reason: str, row: Row) -> Comparison:
    offer = _offer(w, brought, r)
    return Comparison(False, f"{reason}; the text could say {offer}" if offer else reason, row=row, offer=offer)


def _offer(w: Quantity, brought: Brought | None, r: Recorded) -> str:
    if brought is None:
        return ""
    low, high = brought.low, brought.high
    if r.precision == "at-least" and low is not None:
        return f"at least {printing.like(w, low)}"
    if r.precision == "at-most" and (high is not None or low is not None):
        return f"at most {printing.like(w, high if high is not None else low or Decimal(0))}"
    if low is not None and high is not None and low != high:
        return f"between {printing.like(w, low)} and {printing.like(w, high)}"
    value = low if low is not None else high
    if value is None:
        return ""
    if w.form == "part":
        return (
            f"{printing.number(value)} of the {printing.number(r.of)}" if r.of is not None else printing.number(value)
        )
    exact = printing.like(w, value)
    if r.precision == "estimate" or r.status == "estimate":
        return f"an estimated {exact}"
    if w.form == "whole" and not w.unit.startswith("percent") and abs(value) >= 100:
        rough = printing.rough(value)
        if rough != exact:
            return f"{exact} or about {rough}"
    return exact
