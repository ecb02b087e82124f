"""Rate bases: "per 100,000 people", "a day", "daily", "for every 1,000", "por cada 100 mil habitantes"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.quantities import digits, units
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words

_TIME_WORDS: Final = words("day week month year hour minute second quarter decade día mes año semana hora capita head")
_PRICED: Final = words(
    "barrel pound kilogram kilo kg ton tonne gallon litre liter ounce gram share head person piece pill"
    " dose acre bushel unit mile"
)
_POR: Final = frozenset(("cada", "cien", "mil", "día", "mes", "año", "habitante", "persona", "semana", "hora"))
_NO_BASE: Final = words("of other one two time single additional new hundred thousand million")
"""What follows "for each" without being the base alone."""
_ADVERBS: Final = {
    "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year", "hourly": "hour",
    "quarterly": "quarter",
    "diarios": "day", "diarias": "day", "mensuales": "month", "anuales": "year", "diario": "day", "anual": "year",
    "mensual": "month",
}  # fmt: skip


def read(tokens: Sequence[Token], i: int, priced: bool = False) -> tuple[str, int] | None:
    """The rate base that begins at token `i` ("per 100,000 people", "a day", "daily", "for every 100"), and its end."""
    n = len(tokens)
    if i >= n:
        return None
    text = tokens[i].text
    if (
        text == "-"
        and i + 3 < n
        and tokens[i + 1].text in ("a", "per")
        and tokens[i + 2].text == "-"
        and tokens[i + 3].text in _TIME_WORDS
    ):
        return units.base_of_rate(tokens[i + 3].text), i + 4  # "$25 billion-a-year"
    if text in _ADVERBS and tokens[i].kind == "word":
        if (
            text in ("daily", "weekly", "monthly", "yearly", "quarterly", "hourly", "anual", "mensual", "diario")
            and i + 1 < n
            and tokens[i + 1].kind == "word"
            and tokens[i + 1].text
            not in (
                "in",
                "on",
                "at",
                "from",
                "since",
                "for",
                "and",
                "during",
                "by",
                "to",
                "between",
                "across",
                "over",
                "through",
            )
        ):
            return None
        return _ADVERBS[text], i + 1
    if (
        text in ("a", "an", "each", "every")
        and i + 1 < n
        and tokens[i + 1].text in _TIME_WORDS
        and tokens[i + 1].text not in ("second", "quarter", "head")
    ):
        following = tokens[i + 2].text if i + 2 < n else ""
        if following in ("ago", "later", "earlier", "before", "after", "and"):
            return None if following != "and" else (tokens[i + 1].text, i + 2)
        return units.base_of_rate(tokens[i + 1].text), i + 2
    if text in ("a", "an", "each") and i + 1 < n and priced and tokens[i + 1].text in _PRICED:
        return units.base_of_rate(tokens[i + 1].text), i + 2
    if text == "al" and i + 1 < n and tokens[i + 1].text in ("día", "mes", "año"):
        return units.base_of_rate(tokens[i + 1].text), i + 2
    if text == "/" and i + 1 < n:
        word = tokens[i + 1].text
        if tokens[i + 1].kind == "number":
            base = digits.value(word, "en")
            return (
                (f"{base.normalize():f}", i + 2)
                if base is not None and base in (100, 1000, 10000, 100000, 1000000)
                else None
            )
        if word in _TIME_WORDS or word in ("yr", "mo", "wk", "hr", "kg", "km", "g", "l", "ha", "lb", "d", "h", "s"):
            return units.base_of_rate(
                {"yr": "year", "mo": "month", "wk": "week", "hr": "hour", "d": "day", "h": "hour", "s": "second"}.get(
                    word, word
                )
            ), i + 2
        return None
    if text == "for" and i + 2 < n and tokens[i + 1].text in ("every", "each"):
        noun = tokens[i + 2]
        if noun.kind == "word" and noun.text not in _NO_BASE:
            return units.base_of_rate(noun.text), i + 3
    at = i
    if text in ("per", "por"):
        at = i + 1
        if text == "por" and at < n and tokens[at].text not in _POR:
            round_base = tokens[at].kind == "number" and tokens[at].text.strip("0.,") == "1"
            if not round_base:
                return None
        if text == "por" and at < n and tokens[at].text == "cada":
            at += 1
    elif text in ("for", "out", "in") and i + 2 < n and tokens[i + 1].text in ("every", "each", "of"):
        at = i + 2
        if text == "out":
            if tokens[i + 2].text not in ("every", "each"):
                return None
            at = i + 3
        if at >= n or (tokens[at].kind != "number" and tokens[at].text not in ("hundred", "thousand", "million")):
            return None
    else:
        return None
    if at >= n:
        return None
    token = tokens[at]
    if token.kind == "number":
        base = digits.value(token.text, "en")
        if base is None:
            return None
        if base < 100 and base != 10 and text in ("per", "por"):
            return None
        end = at + 1
        if end < n and tokens[end].text in ("thousand", "mil"):
            base, end = base * 1000, end + 1
        elif end < n and tokens[end].text in ("million", "millón", "millones"):
            base, end = base * 1_000_000, end + 1
        return _people(tokens, end, f"{base.normalize():f}")
    if token.text in ("thousand", "million", "hundred", "mil", "millón"):
        size = {"thousand": "1000", "mil": "1000", "hundred": "100"}.get(token.text, "1000000")
        return _people(tokens, at + 1, size)
    if token.kind != "word":
        return None
    if token.text == "annum":
        return "year", at + 1
    if token.text == "square" and at + 1 < n:
        return units.base_of_rate(f"square {tokens[at + 1].text}"), at + 2
    return units.base_of_rate(token.text), at + 1


def _people(tokens: Sequence[Token], at: int, base: str) -> tuple[str, int]:
    n = len(tokens)
    if at < n and tokens[at].text in ("of", "de"):
        at += 1
    if at < n and tokens[at].kind == "word":
        word = tokens[at].text
        if word in ("people", "persons", "inhabitants", "population", "residents", "habitantes", "personas"):
            return base, at + 1
        if word == "person" and at + 2 < n and tokens[at + 1].text == "-":
            return f"{base} person-{units.singular(tokens[at + 2].text)}", at + 3
        if word in (
            "live",
            "adult",
            "adults",
            "births",
            "women",
            "men",
            "children",
            "students",
            "households",
            "vehicles",
            "live-births",
            "workers",
            "patients",
            "passengers",
        ):
            if word == "live" and at + 1 < n:
                return f"{base} live {units.singular(tokens[at + 1].text)}", at + 2
            return f"{base} {units.singular(word)}", at + 1
    return base, at
