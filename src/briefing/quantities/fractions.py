"""Fractions in words ("two-thirds", "half a million", "three quarters of a million"), of wholes and of units."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.quantities import english, scales, units
from briefing.quantities.drafts import Draft
from briefing.quantities.numeral import Numeral
from briefing.quantities.quantity import Form
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words

_OVER: Final = {
    "one": 1,
    "a": 1,
    "an": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "eleven": 11,
}
_ES_DENOMINATORS: Final = {
    "mitad": 2, "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "cuarta": 4, "cuartas": 4, "quinto": 5,
    "quintos": 5, "quinta": 5, "tercera": 3,
    "terceras": 3, "décima": 10, "medio": 2, "medios": 2, "sexto": 6, "sextos": 6, "octavo": 8, "octavos": 8,
    "décimos": 10, "décimo": 10, "quintas": 5,
}  # fmt: skip
_ES_FEMININE: Final = words("cuarta quinta tercera terceras décima quintas cuartas")
_ES_OVER: Final = {
    "un": 1,
    "una": 1,
    "la": 1,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "nueve": 9,
}
_HALF_NOT: Final = words(
    "brother sister life lives way time hearted hour mast baked term price size court day staff truth century"
)
_AFTER_THIRD: Final = words(
    "of in said say were are is was have had has do did as to by from the live support believe think"
    " want say since more less or and on at for that who with than"
    " voted reported knew know lived died came went each lower higher larger smaller fewer during below"
    " above between per when if while compared because identified cited"
)


_GOVERNING: Final = words("by than about nearly almost over under roughly around least")
"""Before "a fifth" these make a fraction of it whatever follows."""
_NO_UNITS: Final = words("share time proportion fraction ratio stone bar bit second mole century quarter")
WORDS: Final = frozenset(_OVER) | frozenset(_ES_OVER) | {"half", "quarter", "medio", "media"}
"""First words of fractions."""


def read(tokens: Sequence[Token], i: int, language: str) -> Draft | None:
    """The fraction that begins at token `i`, in percent of its whole, or in the unit that it is a fraction of."""
    return _spanish(tokens, i) if language == "es" else _english(tokens, i)


_ROWS: Final = words("running later ago earlier straight ended ending")
_LASTING: Final = words("for within last past next previous first consecutive successive following these those")


def _of_a_year(tokens: Sequence[Token], i: int, at: int, over: int) -> bool:
    """Whether quarters are parts of a year: "a rise over two quarters", "for three quarters in a row"."""
    following = [token.text for token in tokens[at + 1 : at + 4]]
    if following[:1] == ["of"]:
        return over == 2 and following[1:2] not in (["a"], ["an"], ["the"])
    before = tokens[i - 1].text if i else ""
    return (
        over == 2
        or (bool(following) and following[0] in _ROWS)
        or following == ["in", "a", "row"]
        or before in _LASTING
    )


def _english(tokens: Sequence[Token], i: int) -> Draft | None:
    n = len(tokens)
    text = tokens[i].text
    if text == "half" or (text in ("a", "one", "the") and i + 1 < n and tokens[i + 1].text == "half" and text != "the"):
        at = i if text == "half" else i + 1
        return _half(tokens, i, at)
    if text == "quarter":
        if i + 1 < n and tokens[i + 1].text in ("million", "billion", "trillion"):
            return _of_unit(tokens, i, i + 1, Decimal(1), Decimal(4))
        return None
    over = 0
    at = i
    if text in _OVER:
        over = _OVER[text]
    elif tokens[i].kind == "number" and text.isdecimal() and len(text) <= 2:
        over = int(text)
    if not over:
        return _digits(tokens, i)
    at = i + 1
    hyphen = at < n and tokens[at].text == "-" and tokens[at].glued
    if hyphen:
        at += 1
    if at >= n:
        return None
    under = english.DENOMINATORS.get(tokens[at].text)
    if (
        under is None
        and text not in ("a", "an")
        and hyphen
        and at + 2 < n
        and tokens[at + 1].text == "-"
        and tokens[at].text == "twenty"
    ):
        under = english.DENOMINATORS.get(tokens[at + 2].text)
        if under:
            under, at = under + 20, at + 2
    if under is None:
        return _digits(tokens, i)
    if tokens[at].text == "quarters" and _of_a_year(tokens, i, at, over):
        return None
    plural = tokens[at].text.endswith("s") or tokens[at].text == "halves"
    if (over > 1) != plural and not (over > 1 and hyphen):
        return None
    if over >= under and over != under and under != 2:
        return None
    if tokens[i].kind == "number" and not plural:
        return None
    last = at + 1
    if over == 1 and text in ("a", "an", "one") and not hyphen:
        following = tokens[last].text if last < n else "."
        noun_follows = (
            last < n and tokens[last].kind == "word" and following not in _AFTER_THIRD and not following.endswith("ed")
        )
        governed = i > 0 and tokens[i - 1].text in _GOVERNING
        if text in ("a", "an") and noun_follows and tokens[at].text != "quarter" and not governed:
            return None  # "a third suspect"
        if text == "a" and tokens[at].text in ("fourth",) and following != "of":
            return None
    elif (
        last < n
        and tokens[last].text == "-"
        and tokens[last].glued
        and over == 1
        and tokens[at].text not in ("quarter", "half")
    ):
        return None  # "one third-party"
    return _of_unit(tokens, i, last, Decimal(over), Decimal(under))


def improper(tokens: Sequence[Token], numeral: Numeral) -> Draft | None:
    """ "twenty-three fifths", "thirty-one hundredths": a spelled number over a denominator in the plural."""
    at = numeral.last
    if at < len(tokens) and tokens[at].text == "-" and tokens[at].glued:
        at += 1
    if at >= len(tokens) or tokens[at].text == "quarters" or not tokens[at].text.endswith("s"):
        return None
    under = english.DENOMINATORS.get(tokens[at].text)
    if not under:
        return None
    return _of_unit(tokens, numeral.first, at + 1, numeral.value, Decimal(under))


def unit_and_half(tokens: Sequence[Token], i: int) -> Draft | None:
    """ "a year and a half", "one mile and a quarter": the unit stands before the fraction."""
    if i + 4 >= len(tokens) or tokens[i + 2].text != "and" or tokens[i + 3].text not in ("a", "one"):
        return None
    code = units.BY_NAME.get(tokens[i + 1].text, "")
    under = {"half": 2, "quarter": 4, "third": 3}.get(tokens[i + 4].text)
    if not code or not under or units.dimension(code) in ("ratio", "times", "points"):
        return None
    return Draft(
        i, i + 5, i, i + 5, tokens[i].start, tokens[i + 4].end, 1 + Decimal(1) / under, 1 + Decimal(1) / under, Decimal("0.1"),
        Decimal("0.1"), Decimal(1), "fraction", True, unit=code, closed=True,
    )  # fmt: skip


def _half(tokens: Sequence[Token], i: int, at: int) -> Draft | None:
    n = len(tokens)
    last = at + 1
    if last < n:
        following = tokens[last]
        if following.text == "-" and following.glued and last + 1 < n:
            word = tokens[last + 1].text
            if word in ("point", "hour", "million", "billion", "dozen", "century", "mile", "day", "year"):
                return _of_unit(tokens, i, last, Decimal(1), Decimal(2), joined=True)
            return None
        if (
            following.kind == "word"
            and following.text in _HALF_NOT
            and following.text not in ("hour", "century", "day", "price")
        ):
            return None
    if (
        i == at
        and i
        and tokens[i - 1].text
        in (
            "first",
            "second",
            "other",
            "latter",
            "back",
            "bottom",
            "top",
            "upper",
            "lower",
            "in",
            "northern",
            "southern",
            "better",
            "-",
        )
    ):
        if tokens[i - 1].text == "in" and i >= 2 and not tokens[i - 2].text.endswith("ing"):
            return _draft(tokens, i - 1, last, Decimal("0.5"), "multiple", "times", Decimal("0.1"))
        if tokens[i - 1].text != "other":
            return None
    return _of_unit(tokens, i, last, Decimal(1), Decimal(2))


def _digits(tokens: Sequence[Token], i: int) -> Draft | None:
    """ "2/3", "⅔" alone."""
    n = len(tokens)
    token = tokens[i]
    if token.text in english.VULGAR and not (i and tokens[i - 1].kind == "number"):
        over, under = english.VULGAR[token.text]
        return _of_unit(tokens, i, i + 1, Decimal(over), Decimal(under))
    if (
        token.kind != "number"
        or i + 2 >= n
        or tokens[i + 1].text != "/"
        or not tokens[i + 1].glued
        or not tokens[i + 2].glued
    ):
        return None
    a, b = token.text, tokens[i + 2].text
    if not (a.isdecimal() and b.isdecimal()) or len(a) > 3 or len(b) > 4 or not 0 < int(a) < int(b):
        return None
    if i + 3 < n and tokens[i + 3].text == "/":
        return None
    return _of_unit(tokens, i, i + 3, Decimal(a), Decimal(b))


def _of_unit(tokens: Sequence[Token], i: int, last: int, over: Decimal, under: Decimal, joined: bool = False) -> Draft:
    """A fraction of a million, a mile or a point is a number in that unit; else a percentage of a whole."""
    n = len(tokens)
    fraction = over / under
    at = last + 1 if joined else last
    of = not joined and at < n and tokens[at].text == "of"
    if of:
        at += 1
    article = not joined and at < n and tokens[at].text in ("a", "an", "one")
    if article:
        at += 1
    if at >= n or tokens[at].kind != "word" or (of and not article):
        return _draft(tokens, i, last, fraction * 100, "fraction", "percent", Decimal(1))
    word = tokens[at].text
    size = scales.ENGLISH.get(word) or (scales.DOZEN.get(word) if word == "dozen" else None)
    if size is not None:
        made = _draft(tokens, i, at + 1, fraction * size, "fraction", "", Decimal(1))
        made.scale = size
        exact = size / under
        made.grain = made.rounding = exact if exact == exact.to_integral_value() else Decimal(1)
        return made
    name, end = word, at + 1
    if at + 1 < n and f"{word} {tokens[at + 1].text}" in units.BY_NAME:
        name, end = f"{word} {tokens[at + 1].text}", at + 2
    code = "percentage-points" if name == "point" else units.BY_NAME.get(name, "")
    if code and name not in _NO_UNITS and units.dimension(code) not in ("times", "frequency", "pressure"):
        made = _draft(tokens, i, last, fraction, "fraction", code, Decimal("0.01"))
        made.finish = end
        return made
    return _draft(tokens, i, last, fraction * 100, "fraction", "percent", Decimal(1))


def _draft(
    tokens: Sequence[Token], first: int, last: int, value: Decimal, form: Form, unit: str, grain: Decimal
) -> Draft:
    worded = not any(t.kind == "number" or t.text in english.VULGAR for t in tokens[first:last])
    return Draft(
        first,
        last,
        first,
        last,
        tokens[first].start,
        tokens[last - 1].end,
        value,
        value,
        grain,
        grain,
        Decimal(1),
        form,
        worded,
        unit=unit,
    )


def _spanish(tokens: Sequence[Token], i: int) -> Draft | None:
    n = len(tokens)
    text = tokens[i].text
    if text in ("medio", "media") and i + 1 < n:
        word = tokens[i + 1].text
        if word in ("millón", "millon"):
            return _draft(tokens, i, i + 2, Decimal(500_000), "fraction", "", Decimal(100_000))
        if word == "docena":
            return _draft(tokens, i, i + 2, Decimal(6), "fraction", "", Decimal(1))
        if units.dimension(units.BY_NAME.get(word, "")) in ("length", "mass", "volume", "area"):
            made = _draft(tokens, i, i + 1, Decimal("0.5"), "fraction", units.BY_NAME[word], Decimal("0.1"))
            made.finish = i + 2
            return made
        return None
    if text not in _ES_OVER or i + 1 >= n:
        return _digits(tokens, i)
    under = _ES_DENOMINATORS.get(tokens[i + 1].text)
    following = tokens[i + 2].text if i + 2 < n else "."
    if not under or (text == "la" and under != 2 and following != "parte"):
        return None
    last = i + 2
    if following in ("parte", "partes"):
        last += 1
    elif tokens[i + 1].text in _ES_FEMININE or (
        _ES_OVER[text] == 1 and under > 3 and following not in ("de", ".", ",", ";", "por", ")")
    ):
        return None
    return _draft(tokens, i, last, Decimal(_ES_OVER[text]) / under * 100, "fraction", "percent", Decimal(1))
