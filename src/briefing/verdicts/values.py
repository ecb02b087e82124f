"""The value of a written quantity against a recorded one: the record is brought to what `quantities.compare` takes.

A time base is part of the unit, in whichever field it stands; a number without a unit takes that of its neighbour or measure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.quantities.compare import Comparison, Recorded, compare
from briefing.quantities.quantity import Change, Quantity
from briefing.quantities.units import UNITS, canonical, dimension
from briefing.verdicts.bases import base_in, one_base
from briefing.verdicts.directions import movement
from briefing.verdicts.exactness import not_exact, says_exactly
from briefing.verdicts.scenes import Scene, counts_against, how_often

_ESTIMATING = alternatives(
    r"\b(?:estimat\w+|according to|reckon\w*|calculat\w+|suggest\w*|believed|thought|"
    r"model(?:l?ed|s)?|project\w+|forecast\w*|expect(?:s|ed)?|put(?:s)? (?:it|the|at)|"
    r"said|says|say|report\w*|by .{2,40} (?:count|account|estimate)|assess\w*|account of|claim\w*|guess\w*)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:more than|over|exceed\w*|above|upwards of|surpass\w*|pass(?:ed|es)|top(?:s|ped)|cross(?:ed|es)|"
    r"in excess of|más de|supera\w*)\b|>|\d\+",
    re.IGNORECASE,
)
_WITHIN = alternatives(r"\b(?:within|inside|in under|maximum(?: \w+){0,4}|limited to|capped at)\s*$", re.IGNORECASE)
_UNDER = alternatives(r"\b(?:less than|under|below|fewer than|menos de)\b|<", re.IGNORECASE)
_SHARE_WORD = re.compile(r"\b(?:share|percent\w*|proportion|rate|fraction)\b", re.IGNORECASE)


_NAMESAKES: dict[str, tuple[str, ...]] = {
    "shilling": ("KES", "UGX", "TZS", "SOS"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "franc": ("CHF", "XOF", "XAF", "RWF"),
    "krone": ("DKK", "NOK"),
    "kroner": ("DKK", "NOK"),
    "krona": ("SEK", "ISK"),
    "kronor": ("SEK",),
    "dinar": ("DZD", "TND", "RSD", "IQD", "KWD", "JOD"),
    "rial": ("IRR", "YER", "OMR"),
    "real": ("BRL",),
    "INR": ("PKR", "LKR", "NPR"),
    "MXN": ("COP", "ARS", "CLP", "PHP", "UYU", "CUP", "DOP"),
    "NOK": ("DKK",),
    "DKK": ("NOK",),
}
"""Currencies of one name: the plain noun in the text is that of the record."""


@dataclass(frozen=True, slots=True)
class ValueFit:
    """Whether the value fits; if not, `cause` (value, unit, comparator, precision) and why. `nearness` from 0 to 1."""

    passes: bool
    cause: str = ""
    reason: str = ""
    nearness: float = 0.0
    caution: str = ""
    offer: str = ""


def hold_value(scene: Scene, number: Number, change: bool, loose: bool = False) -> ValueFit:
    """Hold the written quantity of a scene against a record.

    `change`: the record is a change, whose sign the text's verb tells. `loose`: the value was worked out, not recorded, so
    that the text may round it.
    """
    compared = _compared(scene, number, change, loose)
    if isinstance(compared, ValueFit):
        return compared
    written, recorded, found = compared
    if found.agrees:
        bound = written.comparator in ("more-than", "less-than", "at-least", "at-most")
        near = max(0.6, _near(written, recorded)) if bound else 1.0
        return ValueFit(True, "", "", near, found.caution)
    near = _near(written, recorded)
    return ValueFit(False, _cause(found, written, recorded, near), found.reason, near, "", found.offer)


def fits(scene: Scene, number: Number, change: bool) -> bool:
    """Whether `hold_value` would let it pass; the reason why not is not worked out."""
    compared = _compared(scene, number, change, False)
    return not isinstance(compared, ValueFit) and compared[2].agrees


def _compared(
    scene: Scene, number: Number, change: bool, loose: bool
) -> ValueFit | tuple[Quantity, Recorded, Comparison]:
    """Text and record brought to one base, with what their comparison says; the refusal where they have none."""
    written = _as_read(scene, number, change)
    recorded = _as_recorded(number, change, loose)
    if written.unit == "percent" and recorded.of and not dimension(recorded.unit):
        recorded = _as_share(recorded)
    fitted = one_base(scene, written, recorded, number)
    if isinstance(fitted, str):
        return ValueFit(False, "unit", fitted, 1.0 if _equal(written, recorded) else 0.0)
    written, recorded = fitted
    emphatic = says_exactly(scene)
    if emphatic and recorded.precision == "exact" and not loose and not_exact(number):
        recorded = replace(recorded, precision="rounded")
    found = compare(written, recorded, _attributed(scene.text), emphatic)
    return written, recorded, _same_bound(found, written, recorded, number, scene.text[: scene.quantity.start])


_PLAIN = frozenset({"exactly", "about", "nearly", "just-over"})


def far_apart(written: Quantity, number: Number) -> bool:
    """Whether nothing could make the two agree: units of two kinds, or plain numbers apart by more than half or double.

    Says False where anything would have to be worked out: a fraction, a bound, a range, a unit to convert, a rate.
    """
    if number.of or number.precision in ("at-least", "at-most"):
        return False
    unit, per, scale = _canonical(number.unit)
    if _of_two_kinds(written, unit):
        return True
    mine, theirs = written.low, number.low
    if mine is None or theirs is None or written.comparator not in _PLAIN or written.low != written.high:
        return False
    if written.form not in ("whole", "decimal", "scaled") or number.low != number.high or written.per or per:
        return False
    if number.precision == "range" or not mine or not theirs or base_in(number.measure):
        return False
    if written.unit not in ("", unit) and (dimension(unit) or dimension(written.unit)):
        return False
    mine, theirs = abs(mine), abs(theirs)
    return not any(value <= 2 * mine and mine <= 2 * value for value in {theirs, theirs * scale})


def _of_two_kinds(written: Quantity, unit: str) -> bool:
    """Whether both have a unit and neither can be brought to the other: money and mass, a share and people, two currencies."""
    mine = written.unit
    if not mine or not unit or mine == unit or "times" in (mine, unit) or written.form == "part":
        return False
    one, other = dimension(mine), dimension(unit)
    return (one != other or one == "money") and unit not in _NAMESAKES.get(mine, ())


@lru_cache(maxsize=8192)
def _canonical(unit: str) -> tuple[str, str, Decimal]:
    """Unit, rate base and multiplier of a record's unit ("million USD")."""
    unit = re.sub(r"\s+(?:change|growth|increase|decrease|decline)$", "", unit.strip())
    match = re.match(r"(thousand|million|billion|trillion)s?\s+(?:of\s+)?(.+)", unit.strip(), re.IGNORECASE)
    scale = Decimal(1)
    if match:
        scale = Decimal(10) ** {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}[match[1].lower()]
        unit = match[2]
    return (*canonical(unit), scale) if unit else ("", "", scale)


@lru_cache(maxsize=16384)
def _as_recorded(number: Number, change: bool, loose: bool) -> Recorded:
    unit, per, scale = _canonical(number.unit)
    low, high = _scaled(number.low, number.written, scale), _scaled(number.high, number.written, scale)
    if change and not loose:
        low, high = _unsigned(low, high)
    whole_count = (
        not dimension(unit) and not per and all(end is None or end == end.to_integral_value() for end in (low, high))
    )
    digits = re.match(r"[-+−\d.,\s]+", number.written.strip())
    scale = _written_scale(number.written) or scale
    return Recorded(
        low, high, number.of, unit, per, number.precision, "" if loose or digits is None else digits.group().strip(),
        whole_count and not loose, number.status, scale, "",
    )  # fmt: skip


def _as_share(recorded: Recorded) -> Recorded:
    """The part as a percentage of its recorded whole."""
    whole = recorded.of or Decimal(1)

    def share(value: Decimal | None) -> Decimal | None:
        return None if value is None else value * 100 / whole

    return replace(
        recorded,
        low=share(recorded.low),
        high=share(recorded.high),
        of=None,
        unit="percent",
        written="",
        is_count=False,
    )


def _scaled(value: Decimal | None, written: str, scale: Decimal) -> Decimal | None:
    """Base units: a value that was left in the unit's scale ("3.3" of "million USD") is multiplied out."""
    if value is None or scale == 1:
        return value
    digits = re.sub(r"[^\d.]", "", written) or "0"
    return value * scale if digits.count(".") <= 1 and abs(value) == Decimal(digits or "0") else value


def _written_scale(written: str) -> Decimal | None:
    match = re.search(r"\d\s*(thousand|million|billion|trillion)", written, re.IGNORECASE)
    if match is None:
        return None
    return Decimal(10) ** {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}[match[1].lower()]


def _unsigned(low: Decimal | None, high: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    ends = [abs(end) if end is not None else None for end in (low, high)]
    if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        return ends[1], ends[0]
    return ends[0], ends[1]


def _as_read(scene: Scene, number: Number, change: bool) -> Quantity:
    """The written quantity with the unit that its measure or neighbour gives it where it has none, and without its verb."""
    written = scene.quantity
    if _canonical(number.unit)[0] == "times" and not dimension(written.unit) and counts_against(scene):
        return replace(written, unit="times", per="", change="")
    if _canonical(number.unit)[0] == "times" and written.unit == "percent":
        way = movement(scene).way  # a ratio keeps apart what a share of it does not: 0.6 is down by 40 and not up by 40
        told: Change = "up-by" if way == "up" else "down-by"
        return replace(written, change=told) if way and not written.negative else written
    if change and not written.negative:
        written = replace(written, change="by" if written.change else "")
    elif written.change in ("up-by", "down-by"):
        written = replace(written, change="by")
    unit, _, _ = _canonical(number.unit)
    if unit in _NAMESAKES.get(written.unit, ()) and not re.search(
        r"\b[A-Z][a-z]+ (?:peso|dollar|pound|krone|krona)", written.words
    ):
        written = replace(written, unit=unit)
    if written.unit == "times" and not dimension(unit) and how_often(scene):
        written = replace(written, unit="")
    if written.unit == "" and unit and dimension(unit) and _unit_nearby(scene, number, unit):
        written = replace(written, unit=unit)
    return written


def _unit_nearby(scene: Scene, number: Number, unit: str) -> bool:
    if any(item.unit == unit for item in scene.others):
        return True
    text = " ".join((scene.text, *scene.layers)).lower()
    if unit in ("percent", "share"):
        return unit == "share" or bool(re.search(r"\bper ?cent\w*\b|%", text))
    if unit == "times":
        return "ratio" in text or "times" in text
    if dimension(unit) == "time":
        return bool(re.search(r"\b(?:age|aged|old|years|expectancy)\b", text))
    del number
    return "degree" in text if unit in ("Cel", "[degF]", "K") else False


@lru_cache(maxsize=1024)
def _attributed(text: str) -> bool:
    """Whether a sentence says that it is an estimate, or whose it is."""
    return bool(_ESTIMATING.search(text))


def _same_bound(
    found: Comparison, written: Quantity, recorded: Recorded, number: Number, text_before: str
) -> Comparison:
    """A record of "more than 3,000" says more than its at-least: the words of `find` decide whether "more than" follows."""
    said = f"{number.find} {number.printed}"
    value = recorded.low if recorded.low is not None else recorded.high
    if recorded.precision == "at-least" and written.comparator == "more-than":
        if not found.agrees and written.low == value and _OVER.search(said):
            return Comparison(True, f"the record says more than {number.written}", row="bound-record")
        if found.agrees and written.low == value and said.strip() and not _OVER.search(said):
            return Comparison(False, f"the record says at least {number.written}, which may be just that", row="bound-record",
                              offer=f"at least {number.written}")  # fmt: skip
    if recorded.precision == "at-most" and written.low == value and _WITHIN.search(text_before):
        return Comparison(True, f"the record says at most {number.written}", row="bound-record")
    if recorded.precision == "at-most" and written.comparator == "less-than":
        if not found.agrees and written.low == value and _UNDER.search(said):
            return Comparison(True, f"the record says less than {number.written}", row="bound-record")
        if found.agrees and written.low == value and said.strip() and not _UNDER.search(said):
            return Comparison(False, f"the record says at most {number.written}, which may be just that", row="bound-record",
                              offer=f"at most {number.written}")  # fmt: skip
    return found


def _cause(found: Comparison, written: Quantity, recorded: Recorded, near: float) -> str:
    match found.row:
        case "unit":
            return "unit"
        case "direction":
            return "direction"
        case "bound-record":
            return "comparator" if near >= 1 else "value"
        case "estimate-record":
            return "precision"
        case "range-record" | "range":
            return "comparator"
        case "bound" | "inequality":
            return "comparator"
    if found.reason.startswith("the text is finer"):
        return "precision"
    del recorded
    return "value"


def _equal(written: Quantity, recorded: Recorded) -> bool:
    return any(
        a is not None
        and b is not None
        and (abs(a) == abs(b) or (abs(abs(a) - abs(b)) <= written.grain / 2 and written.grain < abs(a)))
        for a, b in ((written.low, recorded.low), (written.high, recorded.high))
    )


def _near(written: Quantity, recorded: Recorded) -> float:
    """How near the values are, from 0 to 1; 1 where they are the same but for rounding."""
    best = 0.0
    factor = Decimal(1)
    if (
        written.unit in UNITS
        and recorded.unit in UNITS
        and UNITS[written.unit].dimension == UNITS[recorded.unit].dimension
    ):
        factor = UNITS[recorded.unit].factor / UNITS[written.unit].factor
    for mine in (written.low, written.high):
        for end in (recorded.low, recorded.high):
            if mine is None or end is None:
                continue
            theirs = abs(end) * factor
            gap = abs(abs(mine) - theirs)
            if gap == 0 or (gap <= written.grain / 2 and gap <= abs(mine) / 20):
                return 1.0
            if mine and gap <= abs(mine) / 10:
                best = max(best, 0.6)
            elif mine and gap <= abs(mine) / 2:
                best = max(best, 0.3)
    return best
