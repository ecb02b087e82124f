"""Plants errors: for an examined report without errors, every mutant of every operator."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from briefing.mutation import contexts, meanings, numbers, records, sources, words
from briefing.mutation.mutant import Mutant
from briefing.mutation.site import Plant, Site
from briefing.rules.rule import Examined
from briefing.verdicts.marks import STANDING

IN_CLAIMS: dict[str, tuple[Plant, ...]] = {
    "statistic": (
        numbers.numerals, numbers.scales, numbers.number_words, numbers.units, numbers.comparators, numbers.hedges,
        meanings.directions, meanings.dates, meanings.places, meanings.nouns, contexts.inherited, sources.citations,
        records.bound_inputs,
    ),
    "event": (
        meanings.dates, meanings.trends, meanings.happenings, sources.citations, records.event_dates,
    ),
    "attribution": (words.holders, meanings.happenings),
    "quotation": (words.quoted, words.speakers, sources.citations),
    "reference": (words.documents,),
}  # fmt: skip
"""By kind of claim: what is planted in it."""
ELSEWHERE: tuple[Callable[[Examined], Iterable[Mutant]], ...] = (
    records.values, records.derived_inputs, sources.bibliography,
)  # fmt: skip


def plant(examined: Examined) -> tuple[Mutant, ...]:
    """All mutants in the order of the files, without repeats. Only what stands is changed: claims that are proven."""
    places = {passage.id: (chapter, passage) for chapter in examined.manuscript.texts for passage in chapter.passages}
    found: dict[tuple[str, int, int, str], Mutant] = {}
    for verdict in examined.verdicts:
        if verdict.word in STANDING and verdict.claim.passage in places:
            site = Site(examined, *places[verdict.claim.passage], verdict)
            for mutant in chain.from_iterable(operator(site) for operator in IN_CLAIMS.get(verdict.claim.kind, ())):
                found.setdefault((mutant.path, mutant.start, mutant.end, mutant.replacement), mutant)
    for mutant in chain.from_iterable(operator(examined) for operator in ELSEWHERE):
        found.setdefault((mutant.path, mutant.start, mutant.end, mutant.replacement), mutant)
    return tuple(found.values())
