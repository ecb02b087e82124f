"""Plants errors in citations and in the bibliography."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.evidence.model import Number
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
    citation = mine[0]
    text = chapter.text
    start = chapter.lines.starts[citation.span.line - 1] + citation.span.column - 1
    at = start + 1 if text[start : start + 1] == "@" else start
    if not text.startswith(citation.key, at):
        return
    line, column = chapter.lines.at(at)
    other = _other_source(site)
    if other:
        truth = _recorded_elsewhere(site, other)
        yield from in_file(examined, chapter.path, line, column, citation.key, other, "citation exchanged", truth)
    opening, closing = text.rfind("[", 0, at), text.find("]", at)
    if not 0 <= opening < closing:
        return
    if len(claim.citations) == 1 and ";" not in text[opening:closing]:
        begin = opening - 1 if text[opening - 1 : opening] == " " else opening
        where = chapter.lines.at(begin)
        yield from in_file(examined, chapter.path, *where, text[begin : closing + 1], "", "citation dropped")
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


def _recorded_elsewhere(site: Site, key: str) -> str:
    """Why the sentence stands with the other source: it records the same value of the same measure, place and time."""
    for used in site.verdict.used:
        if isinstance(used, Number):
            wanted = (used.measure, used.place, used.period, used.low, used.high)
            for record in site.examined.evidence.files[key].numbers:
                if (record.measure, record.place, record.period, record.low, record.high) == wanted:
                    return f"{record.ref} says the same"
    return ""


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
