"""Ordinals: "third", "21st", "fifth-lowest", "twenty-first"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.quantities import digits, english, nouns, ordinals_spanish
from briefing.quantities.drafts import Draft
from briefing.quantities.numeral import ONE
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import listed

_ONES: Final = {
    word: n
    for n, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
            " fourteenth fifteenth"
            " sixteenth seventeenth eighteenth nineteenth"
        ),
        1,
    )
}
_TENS: Final = {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
_STEMS: Final = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SUFFIXES: Final = frozenset(("st", "nd", "rd", "th"))
WORDS: Final = frozenset(_ONES) | frozenset(_TENS) | ordinals_spanish.WORDS
_CARDINALS: Final = english.WORDS - {"zero", "dozen"} | {"and"}
_COMPOSED: Final = 12
"""Words of the longest ordinal that is looked for."""


def read(tokens: Sequence[Token], i: int, language: str) -> Draft | None:
    """The ordinal that begins at token `i`; "second" as a unit of time and "first" as an adverb are none."""
    token = tokens[i]
    n = len(tokens)
    if token.kind == "number":
        if i + 1 < n and tokens[i + 1].text in _SUFFIXES and tokens[i + 1].glued:
            number = digits.value(token.text, "en")
            if number is not None and number == number.to_integral_value():
                return _draft(tokens, i, i + 2, number, False)
        return None
    text = token.text
    if language == "es":
        found = ordinals_spanish.read(tokens, i)
        return _draft(tokens, i, found[0], found[1], True) if found else None
    if text in _CARDINALS and text != "and":
        return _composed(tokens, i)
    value = _ONES.get(text) or _TENS.get(text)
    if not value:
        return None
    before = tokens[i - 1].text if i else ""
    following = tokens[i + 1].text if i + 1 < n else ""
    if text == "first" and (before == "at" or (following in (",", "of") and i == 0) or following == ","):
        return None
    if text == "second" and (
        before in ("per", "a", "every", "each", "split") and following in ("", ".", ",", ";", "and")
    ):
        return None
    under = english.DENOMINATORS.get(text)
    if (
        under
        and before in ("other", "remaining")
        and (not following or not following.isalpha() or following in ("of", "did", "was"))
    ):
        made = _draft(tokens, i, i + 1, Decimal(100) / under, True)  # "the other fifth"
        made.form, made.unit = "fraction", "percent"
        return made
    if text == "third" and before in ("a", "one"):
        return _draft(tokens, i, i + 1, Decimal(value), True)
    return _draft(tokens, i, i + 1, Decimal(value), True)


def _composed(tokens: Sequence[Token], i: int) -> Draft | None:
    """ "twenty-fifth", "twenty fifth", "one hundred and twenty-first", "two hundredth", "five-thousandth"."""
    n = len(tokens)
    at = i
    while at < min(n, i + _COMPOSED) and (
        tokens[at].text in _CARDINALS or (tokens[at].text == "-" and tokens[at].glued)
    ):
        at += 1
    if at >= n or tokens[at].kind != "word":
        return None
    word = tokens[at].text
    hyphen = tokens[at - 1].text == "-"
    cardinals = at - 1 if hyphen else at
    before = tokens[cardinals - 1].text
    if word in _ONES:
        size = _ONES[word]
        if before in _STEMS:
            if size > 9 or (not hyphen and _apart(tokens, i, at)):
                return None
        elif before not in ("hundred", "thousand", "million", "and") or (before != "and" and size < 4):
            return None
    elif word not in _TENS or (before == "and" and _TENS[word] > 90):
        return None
    else:
        size = _TENS[word]
    if before == "and":
        cardinals -= 1
    numeral = english.read(tokens[:cardinals], i)
    if numeral is None or numeral.last != cardinals or numeral.first != i:
        return None
    value = int(numeral.value)
    if size < 100:
        if word in _TENS and (value % 100 or i == at):
            return None
        value += size
    else:
        value = value // (size * 1000) * (size * 1000) + value % (size * 1000) * size
    return _draft(tokens, i, at + 1, Decimal(value), True)


def _apart(tokens: Sequence[Token], i: int, at: int) -> bool:
    """ "thirty first graders", "a thirty second delay": two numbers side by side, or a unit of time."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].text == "second" and not (i and tokens[i - 1].text in ("the", "his", "her", "its", "their", "our")):
        return following != ""
    return nouns.looks_plural(following)


def _draft(tokens: Sequence[Token], first: int, last: int, value: Decimal, worded: bool) -> Draft:
    return Draft(
        first, last, first, last, tokens[first].start, tokens[last - 1].end, value, value, ONE, ONE, ONE, "ordinal",
        worded, closed=True,
    )  # fmt: skip
