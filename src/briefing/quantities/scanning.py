"""One pass over the tokens: datings, names and numerals, each as long as it reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefing.quantities import (
    attach,
    counting,
    dates,
    english,
    identifiers,
    money,
    nouns,
    points,
    rates,
    relative,
    units,
    years,
)
from briefing.quantities.drafts import Draft
from briefing.quantities.openers import DATE_WORDS, ENDING_WORDS, MONTH_WORDS, NUMBERS, OPENERS
from briefing.quantities.quantity import Dating, Identifier
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words

_WEB: Final = re.compile(r"[@/]|\.(?:com|org|net|gov|edu|mil|mx|int|eu|io|uk|html?|pdf|csv|json|ya?ml|md|py|txt)\b")
_WORD: Final = re.compile(r"[^\W\d_]+")
_STEPS: Final = frozenset(
    ("the", "a", "an", "one", "un", "una", "el", "la", "that", "this", "next", "previous", "past")
)
"""Words that begin a relative date ("the following month") and no other."""
_DATES: Final = DATE_WORDS | ENDING_WORDS
_AMBIGUOUS: Final = re.compile(r"\b(?:may|march|mar)\b")
_CASED: Final = frozenset(("may", "march", "mar", "august", "sun", "dec", "sep", "jan"))


def scan(
    text: str, flat: str, tokens: Sequence[Token], language: str, datings: list[Dating], names: list[Identifier]
) -> list[Draft]:
    """The drafts of all numbers, in the order of the text; datings and names are added to the two lists given."""
    drafts: list[Draft] = []
    n = len(tokens)
    i = 0
    web = _WEB.search(flat) is not None
    skip_to = 0
    if n and tokens[0].text[:1] in "(0123456789#":
        end = identifiers.counter(flat, tokens[0].start)
        if end is not None and tokens[0].start == len(flat) - len(flat.lstrip()) and _is_counter(flat, tokens, end):
            names.append(Identifier(text[tokens[0].start : end], tokens[0].start, end, "list"))
            skip_to = end
    while i < n:
        token = tokens[i]
        if token.start < skip_to:
            i += 1
            continue
        kind, word = token.kind, token.text
        if kind == "word" and word not in OPENERS and not (web and i + 1 < n and tokens[i + 1].glued):
            i += 1
            continue
        if kind == "sign":
            found = identifiers.at_sign(flat, token.start) if word in "[(+#§¶" else None
            if found:
                names.append(Identifier(text[token.start : found[0]], token.start, found[0], found[1]))
                skip_to = found[0]
                continue
            if word == "'" and token.start + 1 < len(flat) and flat[token.start + 1].isdecimal():
                point = points.read(flat, token.start, language)
                if point is not None and point.unit == "decade":
                    datings.append(Dating(text[token.start : point.end], token.start, point.end, point.period()))
                    skip_to = point.end
                    continue
        if drafts and word in ("per", "por", "out", "for", "/") and i + 1 < n:
            base = rates.read(tokens, i)
            if base is not None and (word == "per" or any(t.kind == "number" for t in tokens[i : base[1]])):
                i = base[1]
                continue
        if kind != "sign" or word in english.VULGAR:
            dating = _date(text, flat, tokens, i, language) if kind != "word" or word in _DATES else None
            if dating is not None:
                datings.append(dating)
                skip_to = dating.end
                continue
            name = _name(text, flat, tokens, i)
            if name is not None:
                names.append(name)
                skip_to = name.end
                continue
            made = counting.read(tokens, i, language) if kind != "word" or word in NUMBERS else None
            if made is not None:
                if made.form == "fraction" and made.unit == "percent":
                    attach.fraction_unit(made, tokens, text)
                elif not made.closed:
                    attach.unit(made, tokens, text)
                away = _distance(flat, tokens, made)
                if away is not None:
                    start = tokens[made.begin].start
                    datings.append(Dating(text[start : away[1]], start, away[1], away[0], True))
                    skip_to = away[1]
                    continue
                drafts.append(made)
                i = max(made.finish, i + 1)
                continue
        if kind == "mixed":
            end = token.end
            names.append(Identifier(text[token.start : end], token.start, end, "name"))
        i += 1
    return drafts


def _is_counter(flat: str, tokens: Sequence[Token], end: int) -> bool:
    """ "1. The court" is a counter; "2024. The" or "(12) deaths" in running text is not."""
    following = _WORD.match(flat, end + 1)
    return len(flat[:end].strip(" .()#")) <= 2 and not (following and following.group() in MONTH_WORDS)


def _date(text: str, flat: str, tokens: Sequence[Token], i: int, language: str) -> Dating | None:
    token = tokens[i]
    word = token.text
    start = token.start
    before = tokens[i - 1].text if i else ""
    if before == "the" and i >= 2:
        before = tokens[i - 2].text  # "since the end of 1989"
    if token.kind == "word":
        opens = word in DATE_WORDS or word in ENDING_WORDS
        if not opens:
            return None
        step = relative.step(flat, start)
        if step is not None:
            return Dating(text[start : step[1]], start, step[1], step[0], True)
        if word in _STEPS:
            return None
    if token.kind == "number" or word in ENDING_WORDS:
        span = dates.ending(flat, start, language)
        if span is not None:
            return Dating(text[start : span[1]], start, span[1], span[0].period)
    if token.kind == "word" and word in MONTH_WORDS and not _month_stands(text, flat, tokens, i):
        return None
    bare = False
    if token.kind == "number":
        if (before in money.SIGNS and token.glued) or identifiers.in_life(flat, start):
            return None
        if len(word) == 4 and word.isdecimal():
            bare = years.is_year(int(word), tokens, i, text)
    elif word in ("end", "close", "fin", "finales", "fines", "cierre", "year"):
        bare = True
    found = dates.read(flat, start, language, before, bare)
    if found is None:
        return None
    dating, end = found
    if token.kind == "number" and not bare and end == token.end and word.count(".") < 2:
        return None
    if not _whole_date(text, flat, tokens, dating, token):
        return None
    return Dating(text[start:end], start, end, dating.period)


_IN_TIME = words("""
in since during by until of early late mid last next this from to and between through every each on or after before
""")


def _first_name(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Whether the name of a month is that of a person: `Jun Wang`, `April Roe`."""
    following = tokens[i + 1]
    capital = text[following.start : following.start + 2].istitle() and len(following.text) > 2
    before = tokens[i - 1].text if i else ""
    adjacent = text[tokens[i].end : following.start] == " "
    return capital and adjacent and before not in _IN_TIME and following.text not in MONTH_WORDS


def _month_stands(text: str, flat: str, tokens: Sequence[Token], i: int) -> bool:
    """A month's name is one: capital letter, or a day or year beside it ("may", "march" and "mar" are other words too)."""
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and following.text == "." and i + 2 < len(tokens):
        following = tokens[i + 2]
    if following is not None and following.kind == "number":
        return True
    if (
        following is not None
        and following.text in ("of", "de")
        and i + 2 < len(tokens)
        and tokens[i + 2].kind == "number"
    ):
        return True
    if following is not None and following.kind == "word" and _first_name(text, tokens, i):
        return False
    if token.text in _CASED or len(token.text) <= 4:
        if not text[token.start].isupper():
            return False
        if token.text in ("may", "march", "mar", "august"):
            before = tokens[i - 1].text if i else ""
            return before in (
                "in",
                "since",
                "until",
                "by",
                "last",
                "early",
                "late",
                "mid",
                "of",
                "between",
                "and",
                "through",
                "to",
                "from",
                "this",
                "next",
                "each",
                "every",
                "during",
                "before",
                "after",
                "-",
            )
    return True


def _whole_date(text: str, flat: str, tokens: Sequence[Token], dating: Dating, token: Token) -> bool:
    """ "12 May" is a date; "the 12 may differ" is none: a month that is also a verb needs its capital letter."""
    if dating.period.startswith("--") and token.kind == "number":
        for match in _AMBIGUOUS.finditer(flat, dating.start, dating.end):
            if not text[match.start()].isupper():
                return False
    return True


def _name(text: str, flat: str, tokens: Sequence[Token], i: int) -> Identifier | None:
    token = tokens[i]
    found: tuple[int, str] | None = None
    if token.kind == "word":
        if token.text in identifiers.BY_WORD:
            found = identifiers.at_word(flat, token.start, token.text)
            if (
                found
                and found[1] not in ("url", "doi", "isbn", "figure-of-speech", "clock")
                and not _names(text, flat, tokens, i, found[0])
            ):
                found = None
        if found is None and token.text not in OPENERS:
            found = identifiers.address_of_web(flat, token.start)
    elif token.kind == "number":
        before = tokens[i - 1].text if i else ""
        if not (before in money.SIGNS and token.glued):
            found = identifiers.at_number(flat, token.start, token.end)
            if found and found[1] == "address" and not _street(text, tokens, i):
                found = None
    else:
        found = identifiers.at_word(flat, token.start, token.text) or identifiers.address_of_web(flat, token.start)
    if found is not None and found[1] == identifiers.CASED:
        found = (found[0], "document") if _capital(text, tokens, i, found[0]) else None
    if found is None:
        return None
    return Identifier(text[token.start : found[0]], token.start, found[0], found[1])


def _capital(text: str, tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a word names a document by its capital letter: "Order 117" does, "Order 50 copies" tells what to do."""
    if not text[tokens[i].start].isupper():
        return False
    opens = not text[: tokens[i].start].strip(' “"(') or text[: tokens[i].start].rstrip()[-1:] in ".!?"
    if not opens or tokens[i].text not in ("order", "bill"):
        return True
    following = next((token for token in tokens[i:] if token.start >= end), None)
    return following is None or following.kind != "word" or not nouns.looks_plural(following.text)


def _street(text: str, tokens: Sequence[Token], i: int) -> bool:
    """An address names its street with a capital letter and begins with no unit: "500 metres east of Bennett Road" is none."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and text[following.start].isupper() and following.text not in units.BY_NAME


def _names(text: str, flat: str, tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether the digits after a naming word really are its number: "case 12" is, "cases 12 percent" and "part 3,000" are not."""
    following = flat[end : end + 16]
    if following[:1] in ("%", "°") or following.lstrip(" \xa0").startswith(
        ("percent", "per cent", "million", "billion", "thousand", "por ciento", "%")
    ):
        return False
    if following[:1] in (",", ".") and following[1:2].isdecimal():
        return False
    token = tokens[i]
    word = token.text
    if word.endswith("s") and word not in (
        "pages",
        "articles",
        "sections",
        "tables",
        "figures",
        "chapters",
        "titles",
        "s",
        "pp",
        "pgs",
        "notes",
        "paragraphs",
        "paras",
        "footnotes",
        "vols",
        "volumes",
        "stages",
        "phases",
        "resolutions",
        "proclamations",
        "artículos",
        "series",
        "class",
        "chs",
        "figs",
        "levels",
        "tiers",
        "types",
        "categories",
        "arts",
        "nos",
        "laws",
        "nn",
        "orders",
        "amendments",
        "steps",
        "annexes",
        "grades",
        "clauses",
        "sars",
    ):
        return False
    if (
        word in ("and", "in", "a", "s", "h", "e", "p", "n", "c", "g", "v", "st")
        and flat[token.end : token.end + 1] not in ("/", ".", ":")
        and not (word in "pncg" and flat[token.end : token.end + 1] == ".")
    ):
        return (word == "g" and "of" in flat[token.start : end]) or flat.startswith("s&p", token.start)
    return True


def _distance(flat: str, tokens: Sequence[Token], made: Draft) -> tuple[str, int] | None:
    if (
        made.unit in ("d", "wk", "mo", "a", "decade", "century")
        and made.low is not None
        and made.low == made.high
        and made.finish <= len(tokens)
    ):
        return relative.distance(flat, made.low, made.unit, tokens[made.finish - 1].end)
    return None
