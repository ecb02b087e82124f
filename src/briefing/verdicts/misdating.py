"""Several dated acts in one recorded sentence: each date belongs to its own act ("announced in May, took effect in June")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from briefing.quantities.quantity import Dating
from briefing.verdicts.acts import Act, acts
from briefing.verdicts.dated import date_fault
from briefing.verdicts.happenings import anchored, same
from briefing.verdicts.holdings import reading
from briefing.verdicts.periods import said
from briefing.verdicts.timing import resolve

_CLAUSES = re.compile(r";\s|(?<=[a-z]):\s(?=(?:[\w’'-]+\s){3})|,\s(?:and|but|while|whereas|although|so that|which)\s")
_BETWEEN = re.compile(r"(?:,\s|\s)(?:and|but|while|after|before)\s|;\s")


_NO_DAY_OF_IT = re.compile(
    r"\b(?:dated|of|from|to|until|till|through|since|before|after|between|and|for|as of|by|due)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Before a date: it belongs to a thing ("an order of 3 May") or bounds a stretch."""


def clauses(sentence: str) -> list[tuple[int, int]]:
    """Where the main clauses of a sentence lie."""
    cuts = [0, *(match.start() for match in _CLAUSES.finditer(sentence)), len(sentence)]
    return [(low, high) for low, high in pairwise(cuts) if high > low]


def clause_at(sentence: str, words: str, datings: Sequence[Dating]) -> tuple[str, int]:
    """The clause that holds a date, and where the date is in it.

    Where another date stands in the clause, it goes only up to the last coordination between them.
    """
    at = next((dating.start for dating in datings if sentence.startswith(words, dating.start)), sentence.find(words))
    if at < 0:
        return sentence, 0
    low, high = next(((low, high) for low, high in clauses(sentence) if low <= at < high), (0, len(sentence)))
    for dating in datings:
        if low <= dating.start and dating.end <= at:
            cuts = [match.end() for match in _BETWEEN.finditer(sentence, dating.end, at)]
            low = cuts[-1] if cuts else low
        elif at + len(words) <= dating.start < high:
            cuts = [match.start() for match in _BETWEEN.finditer(sentence, at + len(words), dating.start)]
            high = cuts[-1] if cuts else high
    return sentence[low:high], at - low


def misdated(clause: str, date: int, period: str, record: str) -> str:
    """Where the act to which a clause gives the date `period` has another date in the recorded sentence; else "".

    `date` is where the date begins in the clause. Only where the record gives that date to an act of its own.
    """
    dated = _dated_acts(record)
    if len(dated) < 2:
        return ""
    for mine in anchored(clause, acts(clause), date):
        own = [when for when, told in dated if any(_tells(mine, other) for other in told)]
        there = [told for when, told in dated if not date_fault(period, (when,))]
        if own and all(date_fault(period, (when,)) for when in own) and there and all(there):
            return f"the text dates “{mine.words}” to {said(period)}, the record to {said(own[0])}"
    return ""


def _tells(mine: Act, other: Act) -> bool:
    return same(mine, other) and mine.denied == other.denied


@lru_cache(maxsize=4096)
def _dated_acts(record: str) -> tuple[tuple[str, tuple[Act, ...]], ...]:
    """Each date of a recorded sentence with the acts to which it belongs; not those that name or bound something."""
    datings = reading(record).datings
    found = []
    for dating, period in resolve(datings, ()):
        if ".." in period or _NO_DAY_OF_IT.search(record[: dating.start]):
            continue
        clause, at = clause_at(record, record[dating.start : dating.end], datings)
        found.append((period, tuple(anchored(clause, acts(clause), at))))
    return tuple(found)
