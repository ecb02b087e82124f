"""Reads every number, date and numeral name of a text.

One pass over the tokens finds datings, identifiers and numerals, longest first; then passes over the numerals attach
units, join ranges and parts, and read comparators, change words, rates and nouns around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from briefing.quantities import finishing, joining, scanning
from briefing.quantities.openers import TRIGGERS
from briefing.quantities.quantity import Dating, Identifier, Quantity, Reading
from briefing.quantities.tokens import tokenize
from briefing.quantities.typography import plain

_EMPTY: Final = Reading((), (), ())
_DIGIT: Final = re.compile(r"[\d⁰¹²³⁴-⁹₀-₉]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_VULGAR: Final = re.compile(r"[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]")


@lru_cache(maxsize=8192)
def read(text: str, language: str = "en") -> Reading:
    """Everything numeric in `text`, a sentence or longer, in `language` ("en" or "es"; any other is read as English).

    Every digit of the text lies in exactly one quantity, dating or identifier; offsets are code points of `text`.
    """
    language = "es" if language.lower().startswith("es") else "en"
    flat = plain(text)
    if not _DIGIT.search(flat) and TRIGGERS.isdisjoint(_WORD.findall(flat)) and not _VULGAR.search(flat):
        return _EMPTY
    tokens = tokenize(flat, language)
    datings: list[Dating] = []
    names: list[Identifier] = []
    drafts = scanning.scan(text, flat, tokens, language, datings, names)
    drafts = joining.join(drafts, tokens, text)
    joining.share(drafts, tokens)
    quantities: list[Quantity] = []
    floor = 0
    stops = sorted([d.start for d in datings] + [name.start for name in names])
    starts = [token.start for token in tokens] if stops else []
    for at, drafted in enumerate(drafts):
        ceiling = drafts[at + 1].begin if at + 1 < len(drafts) else len(tokens)
        if stops:
            after = bisect_left(stops, tokens[drafted.finish - 1].end)
            if after < len(stops):
                ceiling = min(ceiling, bisect_left(starts, stops[after]))
        quantities.append(finishing.finish(drafted, tokens, text, floor, ceiling))
        floor = drafted.finish
    finishing.inherit(quantities)
    _apart(text, quantities, datings, names)
    _sweep(text, quantities, datings, names)
    return Reading(tuple(quantities), tuple(sorted(datings, key=lambda d: d.start)), tuple(names))


def _apart(text: str, quantities: list[Quantity], datings: Sequence[Dating], names: Sequence[Identifier]) -> None:
    """Trims the words around a numeral where they reach into a neighbour; a numeral inside a date or name gives way."""
    fixed = sorted([(d.start, d.end) for d in datings] + [(i.start, i.end) for i in names])
    spans = sorted(fixed + [(q.start, q.end) for q in quantities])
    if all(a[1] <= b[0] for a, b in pairwise(spans)):
        return
    starts = [start for start, _ in fixed]
    reach = [0, *accumulate((end for _, end in fixed), max)]
    kept: list[Quantity] = []
    for at, quantity in enumerate(quantities):
        if reach[bisect_left(starts, quantity.number_end)] > quantity.number_start:
            continue
        left = max([reach[bisect_left(starts, quantity.number_start)], *(q.end for q in kept[-1:])])
        behind = bisect_left(starts, quantity.number_end)
        following = [*starts[behind : behind + 1], *(q.number_start for q in quantities[at + 1 : at + 2])]
        start, end = max(quantity.start, left), min(quantity.end, *following, len(text))
        if start > quantity.number_start or end < quantity.number_end:
            continue
        while text[start].isspace():
            start += 1
        while text[end - 1].isspace():
            end -= 1
        kept.append(replace(quantity, start=start, end=end, words=text[start:end]))
    quantities[:] = kept


def _sweep(text: str, quantities: Sequence[Quantity], datings: Sequence[Dating], names: list[Identifier]) -> None:
    """Digits that nothing took become identifiers, so that none is ever lost; names come in the order of the text."""
    taken = sorted(
        [(q.start, q.end) for q in quantities] + [(d.start, d.end) for d in datings] + [(i.start, i.end) for i in names]
    )
    index = 0
    stop = 0
    for match in _DIGIT.finditer(text):
        start = max(match.start(), stop)
        while start < match.end():
            while index < len(taken) and taken[index][1] <= start:
                index += 1
            if index < len(taken) and taken[index][0] <= start:
                start = stop = taken[index][1]
                continue
            end = match.end()
            limit = taken[index][0] if index < len(taken) else len(text)
            while end < limit and (
                text[end].isalnum() or (text[end] in ".-/" and end + 1 < limit and text[end + 1].isdecimal())
            ):
                end += 1
            end = min(end, limit)
            mark = text[start] in "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
            names.append(Identifier(text[start:end], start, end, "reference" if mark else "name"))
            start = stop = end
    names.sort(key=lambda i: i.start)
