"""Plants errors in citations and in the bibliography."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from briefing.evidence.model import Event, Number, Statement
from briefing.mutation.mutant import Mutant
from briefing.mutation.site import Site, in_file, lines_of
from briefing.rules.rule import Examined


def citations(site: Site) -> Iterator[Mutant]:
    """citation dropped, citation exchanged, locator: for a citation that alone carries the claim."""
    claim, chapter, examined = site.claim, site.chapter, site.examined
    keys = {record.key for record in site.verdict.used}
    mine = [citation for citation in claim.citations if citation.key in keys and citation.span.path == chapter.path]
    if len(keys) != 1 or len(mine) != 1 or site.verdict.word != "supported" or claim.restated:
        return  # what another source carries too, or a chapter, stands without this citation
    if _elsewhere(site, {citation.key for citation in claim.citations} - keys):
        return
    citation = mine[0]
    text = chapter.text
    start = chapter.lines.starts[citation.span.line - 1] + citation.span.column - 1
    at = start + 1 if text[start : start + 1] == "@" else start
    if not text.startswith(citation.key, at):
        return
    line, column = chapter.lines.at(at)
    other = _other_source(site)
    if other:
        truth = _elsewhere(site, {other})
        yield from in_file(examined, chapter.path, line, column, citation.key, other, "citation exchanged", truth)
    opening, closing = text.rfind("[", 0, at), text.find("]", at)
    if not 0 <= opening < closing:
        return
    if len(claim.citations) == 1 and ";" not in text[opening:closing]:
        begin = opening - 1 if text[opening - 1 : opening] == " " else opening
        where = chapter.lines.at(begin)
        truth = _of_what_may_be(site)
        yield from in_file(examined, chapter.path, *where, text[begin : closing + 1], "", "citation dropped", truth)
    number = re.search(r"\d+", citation.suffix)
    if number and all(record.locator for record in site.verdict.used):
        position = text.find(number[0], at + len(citation.key), closing)
        if position >= 0:
            where = chapter.lines.at(position)
            yield from in_file(examined, chapter.path, *where, number[0], str(int(number[0]) + 40), "locator")


def _other_source(site: Site) -> str:
    """A source with evidence that the sentence does not cite; "" where there is none."""
    cited = {citation.key for citation in site.claim.citations}
    used = set(site.verdict.used)
    files = sorted(site.examined.evidence.files.items())
    return next((key for key, file in files if key not in cited and not set(file.numbers) & used), "")


def _elsewhere(site: Site, keys: Set[str]) -> str:
    """Why the sentence stands by one of these sources too: it records the same of the same thing, place and time."""
    files = [site.examined.evidence.files[key] for key in sorted(keys) if key in site.examined.evidence.files]
    for used in site.verdict.used:
        for file in files:
            if isinstance(used, Number):
                wanted = (used.measure, used.place, used.period, used.low, used.high)
                for number in file.numbers:
                    if (number.measure, number.place, number.period, number.low, number.high) == wanted:
                        return f"{number.ref} says the same"
            elif isinstance(used, Event):
                told: tuple[Event | Statement, ...] = (*file.events, *file.statements)
                for record in told:
                    if _tells_alike(site, record.statement):
                        return f"{record.ref} tells of the same day and event"
    return ""


def _tells_alike(site: Site, statement: str) -> bool:
    """Whether a recorded sentence holds the date of the claim and most of the names and words of its clause."""
    words = set(re.findall(r"[A-Za-z]{4,}|\d+", site.claim.context.clause))
    told = set(re.findall(r"[A-Za-z]{4,}|\d+", statement))
    return site.claim.words in statement and len(words & told) >= max(4, 0.6 * len(words))


_MAY_BE = re.compile(r"\b(?:would|should|may|might|could(?! not))\b")


def _of_what_may_be(site: Site) -> str:
    """Why a clause needs no citation: before its number or date it says what would be (docs/claims.md)."""
    clause = site.claim.context.clause
    at = site.text.find(clause, *site.sentence)
    found = _MAY_BE.search(site.text, at, site.claim.start) if clause and at >= 0 else None
    return f"“{found[0]}”: the report says in its own voice what may be" if found else ""


def bibliography(examined: Examined) -> Iterator[Mutant]:
    """bibliography year: of each entry that has evidence."""
    path = examined.bibliography.path
    text = examined.sources.get(path, "")
    lines = lines_of(path, text)
    for key in examined.evidence.files:
        entry = examined.bibliography.entries.get(key)
        span = (entry.field_spans.get("date") or entry.field_spans.get("year")) if entry else None
        if span is None or span.line > len(lines.starts):
            continue
        start = lines.starts[span.line - 1] + span.column - 1
        match = re.compile(r"(?:19|20)\d\d").search(text, start, start + 12)
        if match:
            where = lines.at(match.start())
            yield from in_file(examined, path, *where, match[0], str(int(match[0]) - 3), "bibliography year")
