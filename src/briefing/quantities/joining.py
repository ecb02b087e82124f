"""Two numerals that make one quantity: ranges ("12 to 15 percent"), parts ("11 of the 12"), odds ("one in five")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.quantities import changes, units
from briefing.quantities.drafts import Draft
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words

_ARTICLES: Final = words("the its their his her our these those all them los las sus")
_ADJECTIVES: Final = words("remaining original other largest top total or so eligible surviving confirmed known")
_PERIODS: Final = words("a mo d wk h min s decade century quarter")
_BEFORE_RANGE: Final = frozenset(("between", "entre"))


def join(drafts: list[Draft], tokens: Sequence[Token], original: str) -> list[Draft]:
    """The drafts with ranges, parts and odds brought together; the order of the text is kept."""
    joined: list[Draft] = []
    for current in drafts:
        if joined:
            merged = _pair(joined[-1], current, tokens)
            if merged is not None:
                joined[-1] = merged
                continue
        joined.append(current)
    return joined


_LINKS: Final = words(
    "and or versus vs , about over under nearly some roughly almost around more less fewer than at"
    " least most up to only just"
)


def share(drafts: Sequence[Draft], tokens: Sequence[Token]) -> None:
    """Gives a bare number the scale and unit of the next: "from 112 to 383 billion pesos", "12 and 15 percent"."""
    for a, b in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        if (
            a.unit
            or a.scale > 1
            or a.closed
            or a.form not in ("whole", "decimal")
            or b.closed
            or (b.finish == b.last and b.scale == 1)
        ):
            continue
        if (not b.unit and b.scale == 1) or b.low is None or a.low is None:
            continue
        gap = [t.text for t in tokens[a.finish : b.begin]]
        from_to = a.begin > 0 and tokens[a.begin - 1].text == "from" and gap[:1] == ["to"]
        if not from_to and (
            not gap
            or len(gap) > 4
            or gap[0] not in ("and", "or", "versus", "vs", ",")
            or any(word not in _LINKS for word in gap)
        ):
            continue
        if (
            not from_to
            and b.unit not in ("percent", "percentage-points")
            and units.dimension(b.unit) != "money"
            and b.scale == 1
        ):
            continue
        if b.scale > 1 and a.low < 1000:
            a.low *= b.scale
            a.high = a.low
            a.grain *= b.scale
            a.rounding *= b.scale
            a.scale = b.scale
            a.form = "scaled"
        if b.unit != "times":
            a.unit = b.unit


def _pair(a: Draft, b: Draft, tokens: Sequence[Token]) -> Draft | None:
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high:
        return None
    gap = [t.text for t in tokens[a.finish : b.begin]]
    if len(gap) > 6:
        return None
    if not gap or gap in (["and"], ["y"], ["con"], [","]):
        compound = _compound(a, b)
        if compound is not None:
            return compound
    if not gap:
        return None
    if gap[0] == "-" and len(gap) > 1 and gap[1] in ("to", "or", "and"):
        gap = gap[1:]  # "8- to 16-meter"
    part = _part(a, b, gap, tokens)
    if part is not None:
        return part
    odds = _odds(a, b, gap, tokens)
    if odds is not None:
        return odds
    return _range(a, b, gap, tokens)


def _compound(a: Draft, b: Draft) -> Draft | None:
    """ "5 feet 2 inches", "3 hours and 20 minutes", "3 dollars and 50 cents": one measure in two units."""
    if a.form not in ("whole", "scaled", "decimal") or a.decimals or not a.unit or not b.unit or b.negative or a.per:
        return None
    kind = units.dimension(a.unit)
    if kind not in ("length", "mass", "time", "money") or a.unit in ("a", "mo", "wk", "d"):
        return None
    assert a.low is not None and b.low is not None
    if kind == "money":
        if a.unit != b.unit or not b.hundredth or a.hundredth:
            return None
        more: Decimal | None = b.low
    else:
        more = units.convert(b.low, b.unit, a.unit) if a.unit != b.unit else None
    if more is None or not 0 < more < 1:
        return None
    a.low += more
    a.high = a.low
    a.grain = a.rounding = min(a.grain, more)
    a.form = "decimal"
    _stretch(a, b)
    return a


def _part(a: Draft, b: Draft, gap: list[str], tokens: Sequence[Token]) -> Draft | None:
    """The part and the whole: 11 of the 12; none of the nine; eight out of 12; 13 of Mexico's 32; 124th of 143."""
    if a.unit or b.unit or a.form not in ("whole", "part", "ordinal") or b.form not in ("whole", "scaled") or b.closed:
        return None
    words = list(gap)
    out = words[:2] == ["out", "of"]
    if out:
        words = words[2:]
    elif words[:1] in (["of"], ["de"], ["among"]):
        words = words[1:]
    else:
        return None
    articled = False
    if words and (words[0] in _ARTICLES or words[-1].endswith(("'s", "s'"))):
        articled = True
        words = [] if words[-1].endswith(("'s", "s'")) else words[1:]
    if a.form == "ordinal":
        if articled or words or a.worded or a.low is None or b.low is None or a.low > b.low:
            return None
        a.of = b.low
        a.last = a.finish = b.last
        return a
    if any(word not in _ADJECTIVES for word in words):
        return None
    assert a.low is not None and b.low is not None
    if a.form == "part":  # all but two
        if a.low >= b.low:
            return None
        a.low = a.high = b.low - a.low
    if a.low > b.low:
        return None
    if a.form != "part" and not articled and _common_odds(a.low, b.low, out):
        return _fraction(a, b)
    a.form = "part"
    a.of = b.low
    _stretch(a, b)
    return a


def _common_odds(part: Decimal, whole: Decimal, out: bool) -> bool:
    """ "three out of four" tells a share; "eight out of 12" counts."""
    return part > 0 and part < whole and (whole <= 10 or whole == 20 or whole % 50 == 0) and out


def _odds(a: Draft, b: Draft, gap: list[str], tokens: Sequence[Token]) -> Draft | None:
    if gap not in (
        ["in"],
        ["in", "every"],
        ["out", "of", "every"],
        ["of", "every"],
        ["for", "every"],
        ["de", "cada"],
        ["in", "each"],
        ["over"],
        ["en"],
    ):
        return None
    if a.unit or a.form != "whole" or a.closed or b.closed or b.form not in ("whole", "scaled") or a.negative:
        return None
    assert a.low is not None and b.low is not None
    if b.unit or not 0 < a.low < b.low or (gap == ["in"] and 1500 <= b.low <= 2100) or gap == ["en"]:
        return None
    if gap == ["over"] and ((b.last < len(tokens) and tokens[b.last].kind != "sign") or a.low > 10):
        return None  # "one over three" is a fraction; "won 3 over 5 days" is none
    if a.low > 100 and gap[-1] in ("every", "cada", "each") and b.low >= 1000:
        a.per = str(int(b.low))  # 661 of every 100,000
        a.noun = b.noun
        _stretch(a, b)
        return a
    if a.low > 100 or (gap == ["in"] and b.low > 10 and b.low % 5 and b.low != 12 and a.low != 1):
        return None
    if gap == ["for", "every"] and a.noun:
        return None
    return _fraction(a, b)


def _fraction(a: Draft, b: Draft) -> Draft:
    assert a.low is not None and b.low is not None
    a.low = a.high = a.low / b.low * 100
    a.form = "fraction"
    a.unit = "percent"
    a.grain = a.rounding = Decimal(1)
    _stretch(a, b)
    return a


def _stretch(a: Draft, b: Draft) -> None:
    a.last, a.finish = b.last, b.finish
    a.number_end = b.number_end
    a.worded = a.worded and b.worded


def _range(a: Draft, b: Draft, gap: list[str], tokens: Sequence[Token]) -> Draft | None:
    if (
        a.closed
        or b.closed
        or a.form in ("part", "ordinal", "vague")
        or b.form in ("part", "ordinal", "vague")
        or a.of is not None
    ):
        return None
    before = tokens[a.begin - 1].text if a.begin else ""
    word = gap[0]
    rest = gap[1:]
    hedged = all(
        w
        in (
            "about",
            "as",
            "many",
            "much",
            "even",
            "some",
            "perhaps",
            "possibly",
            "up",
            "to",
            "nearly",
            "over",
            "around",
            "more",
            "than",
            "roughly",
        )
        for w in rest
    )
    between = before in _BEFORE_RANGE or (
        a.begin >= 2
        and tokens[a.begin - 2].text in _BEFORE_RANGE
        and before in ("about", "roughly", "around", "some", "approximately", "an")
    )
    if word in ("-", "—", "~"):
        if rest and rest != ["-"]:
            return None
    elif word in ("to", "a", "through", "till", "until"):
        if not hedged or (word == "a" and before not in ("de", "entre", "del") and not _spanish_range(tokens, a, b)):
            return None
    elif word in ("and", "y", "e"):
        if not between or (rest and not hedged):
            return None
    elif word in ("or", "o"):
        if rest or not _neighbours(a, b):
            return None
    else:
        return None
    assert a.low is not None and b.low is not None
    scale, unit = a.scale, a.unit
    low = a.low
    if a.unit and b.unit and a.unit != b.unit:
        converted = units.convert(low, a.unit, b.unit)
        if converted is None:
            return None
        low = converted
    if a.unit and not b.unit and units.dimension(a.unit) != "money":
        return None
    if b.negative and word == "-":
        return None
    grown = low
    if (
        b.scale > 1
        and a.scale == 1
        and a.form != "fraction"
        and low < 1000
        and low * b.scale < b.low
        and not (a.unit and units.dimension(a.unit) != "money")
    ):
        grown = low * b.scale
        scale = b.scale
    elif a.scale > 1 and b.scale == 1 and b.low < low and word != "and":
        return None
    if word == "to" and before == "from" and grown > b.low and a.unit == b.unit and _ranging(tokens, a.begin - 1):
        b.high, grown = grown, b.low  # "ranged from -18 °C to -34 °C"
        b.low = b.high
    if grown >= b.low:
        return None
    if (
        word == "to"
        and before != "from"
        and a.unit
        and changes.find(tokens, a.begin, a.finish, a.unit) in ("up-by", "down-by")
    ):
        return None  # "rose 5 cents to $12.40": the amount, and the level it led to
    if word == "to" and before == "from" and _changing(tokens, a.begin - 1):
        return None
    if a.form == "fraction" and b.form != "fraction" and a.unit != b.unit:
        return None
    if word == "-" and not a.unit and not b.unit and not between and _score(tokens, a, b):
        return None
    made = b
    made.low = grown
    made.grain = min(a.grain * (scale if grown != low else 1), b.grain)
    made.rounding = min(a.rounding * (scale if grown != low else 1), b.rounding)
    made.first, made.begin, made.number_start = a.first, a.begin, a.number_start
    made.unit = b.unit or unit
    made.form = "scaled" if made.scale > 1 else ("decimal" if a.decimals or b.decimals else b.form)
    made.comparator = "between"
    made.worded = a.worded and b.worded
    if between:
        k = a.begin - 1
        while tokens[k].text not in _BEFORE_RANGE:
            k -= 1
        made.begin = k
    elif before == "from":
        made.begin = a.begin - 1
    return made


def _neighbours(a: Draft, b: Draft) -> bool:
    """ "two or three", "5 or 6", "ten or twelve": an estimate between the two."""
    assert a.low is not None and b.low is not None
    return a.low < b.low <= max(a.low * 2, a.low + 2) and a.low < 100 and not a.unit and a.form == "whole"


def _spanish_range(tokens: Sequence[Token], a: Draft, b: Draft) -> bool:
    return b.unit == "percent" or b.scale > 1


def _score(tokens: Sequence[Token], a: Draft, b: Draft) -> bool:
    """A vote or a score ("voted 5-4" runs down and is no range anyway; "0-3 loss")."""
    following = tokens[b.finish].text if b.finish < len(tokens) else ""
    return following in (
        "vote",
        "decision",
        "ruling",
        "win",
        "loss",
        "victory",
        "defeat",
        "split",
        "majority",
        "record",
        "tie",
        "draw",
        "score",
    )


def _ranging(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text in ("ranged", "ranging", "ranges", "range") for token in tokens[max(0, at - 4) : at])


def _changing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a change word stands before "from ... to": then the two are levels, not the ends of a range."""
    for k in range(at - 1, max(-1, at - 14), -1):
        text = tokens[k].text
        if text in (".", ";", ":"):
            return False
        if changes.moves(text):
            return True
        if text in (
            "range",
            "ranges",
            "ranged",
            "ranging",
            "anywhere",
            "estimates",
            "varies",
            "vary",
            "varied",
            "varying",
        ):
            return False
    return False
