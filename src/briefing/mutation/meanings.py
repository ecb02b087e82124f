"""Plants errors in what a number or an event is about: direction, time, place, measure, what happened and who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.evidence.model import Event, Number, Record, Statement
from briefing.mutation import trend, wording
from briefing.mutation.mutant import Mutant
from briefing.mutation.site import Site
from briefing.quantities.units import dimension

YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?![\d,])")
_NEAR = 60
"""How many characters before a number its direction word is looked for, and after it what it counts."""


def directions(site: Site) -> Iterator[Mutant]:
    """direction word: the one that governs a number; the one of a trend whose records went that way."""
    text, low = site.text, site.sentence[0]
    for quantity in site.claim.quantities:
        if not quantity.change or quantity.change in ("by", "to", "from"):
            continue
        begin = max(low, quantity.start - _NEAR)
        found = list(wording.occurrences(wording.DIRECTIONS, text[begin : quantity.end]))
        if found:
            first, last, new = max(found)
            yield from site.change(begin + first, begin + last, new, "direction word")


def trends(site: Site) -> Iterator[Mutant]:
    """direction word: "fell in 2024", where the record of that time and the one before it show a fall."""
    for record in site.verdict.used:
        went = trend.step(site.examined.evidence, record) if isinstance(record, Number) else 0
        for dating in site.claim.datings:
            begin = max(site.sentence[0], dating.start - _NEAR)
            found = list(wording.occurrences(wording.DIRECTIONS, site.text[begin : dating.start]))
            if not found or re.search(r"[,;]|\band\b|\bthan\b", site.text[begin + max(found)[1] : dating.start]):
                continue
            first, last, new = max(found)
            if went and (site.text[begin + first : begin + last] in wording.DOWNWARD) == (went < 0):
                yield from site.change(begin + first, begin + last, new, "direction word")


def dates(site: Site) -> Iterator[Mutant]:
    """year, month, day: those of an event, and of the one date in the sentence of a number."""
    claim = site.claim
    if claim.datings:
        ranges = [(dating.start, dating.end) for dating in claim.datings]
    else:
        ranges = [match.span() for match in YEAR.finditer(site.text, *site.sentence)]
        if len(ranges) != 1:
            return
    for start, end in ranges:
        for match in YEAR.finditer(site.text, start, end):
            new = str(int(match[0]) - 4)
            truth = _same_in(site, match[0], new) or trend.holds_in(site, match.start(), new)
            yield from site.change(*match.span(), new, "year", truth)
        for month in wording.MONTHS:
            for match in re.compile(rf"\b{month}\b").finditer(site.text, start, end):
                new = wording.MONTHS[(wording.MONTHS.index(month) + 5) % 12]
                yield from site.change(*match.span(), new, "month")
        for match in re.compile(r"(?<![\d,.-])\d{1,2}(?![\d-])").finditer(site.text, start, end):
            new = str(int(match[0]) - 1 if int(match[0]) > 1 else 2)
            yield from site.change(*match.span(), new, "day")


def _same_in(site: Site, old: str, new: str) -> str:
    """Why the sentence is true of the other year too: a cited source records the same value for it."""
    cited = {citation.key for citation in site.claim.citations}
    for used in site.verdict.used:
        if not isinstance(used, Number) or old not in used.period:
            continue
        wanted = used.period.replace(old, new)
        for record in site.examined.evidence.records.values():
            if (
                isinstance(record, Number)
                and record.key in cited
                and (record.period, record.measure, record.place) == (wanted, used.measure, used.place)
                and (record.low, record.high) == (used.low, used.high)
            ):
                return f"{record.ref} gives the same value for {new}"
    return ""


def places(site: Site) -> Iterator[Mutant]:
    """place: the only place named in the sentence of a number whose record names a place."""
    recorded = [record.place for record in site.verdict.used if isinstance(record, Number) and record.place]
    if not recorded:
        return
    begin, end = site.sentence
    table = {**{place: "Iceland" for place in recorded if place[0].isupper()}, **wording.PLACES}
    found = list(wording.occurrences(table, site.text[begin:end]))
    if len(found) == 1:
        first, last, new = found[0]
        if not re.match(r"\s+[A-Z]", site.text[begin + last :]):  # else part of a name: the U.S. Sentencing Commission
            yield from site.change(begin + first, begin + last, new, "place")


def nouns(site: Site) -> Iterator[Mutant]:
    """measure noun: what is counted, exchanged for what the record does not count."""
    end = site.sentence[1]
    for quantity in site.claim.quantities:
        counted = f"{quantity.noun} {quantity.words}"
        reach = min(end, quantity.end + _NEAR)
        found = [
            (quantity.start + first, quantity.start + last, new)
            for first, last, new in wording.occurrences(wording.NOUNS, site.text[quantity.start : reach])
        ]
        named = [item for item in found if site.text[item[0] : item[1]] in counted]
        if named and named[0] == found[0]:
            yield from site.change(*named[0], "measure noun")
        elif not found and quantity.noun and not dimension(quantity.unit):
            match = re.compile(rf"{re.escape(quantity.noun)}(?<=[a-z]{{3}}s)\b").search(
                site.text, quantity.number_end, reach
            )
            head = re.search(r"[^\W\d_]+$", quantity.noun)
            if match and head:
                yield from site.change(match.start() + head.start(), match.end(), _other(site), "measure noun")


def _other(site: Site) -> str:
    """A thing that no record of the cited sources speaks of."""
    told = " ".join(
        f"{record.measure} {record.unit}" if isinstance(record, Number) else getattr(record, "statement", "")
        for record in site.verdict.used
    )
    return next(noun for noun in ("orchards", "lighthouses", "violins") if noun not in told)


def happenings(site: Site) -> Iterator[Mutant]:
    """event verb, actor, negation: where the record that proves the claim has the very word that is exchanged."""
    told = " ".join(_told(record) for record in site.verdict.used)
    if not told.strip():
        return
    claim, (begin, end) = site.claim, site.sentence
    text = site.text[begin:end]
    clause = claim.context.clause if claim.context.clause in text else text
    low = begin + text.find(clause)
    for name, table in (("event verb", wording.EVENT_VERBS), ("actor", wording.ACTORS), ("negation", wording.DENIALS)):
        for first, last, new in list(wording.occurrences(table, clause))[:1]:
            at = low + first
            if not claim.start <= at < claim.end and re.search(rf"\b{re.escape(clause[first:last])}\b", told):
                yield from site.change(at, at + last - first, new, name)
    match = re.search(rf"\b(?:{'|'.join(wording.DENIED)}) (?=([a-z]+ed)\b)", clause)
    if match and re.search(rf"\b{match[0]}{match[1]}\b", told):
        yield from site.change(low + match.start(), low + match.end(), f"{match[0]}not ", "negation")


def _told(record: Record) -> str:
    return record.statement if isinstance(record, (Event, Statement)) else ""
