"""Plants errors in what a number inherits: the year or the place that only a heading, caption or header above it gives."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.evidence.model import Number
from briefing.manuscript.model import Passage
from briefing.mutation import meanings
from briefing.mutation.mutant import Mutant
from briefing.mutation.site import Site, in_passage


def inherited(site: Site) -> Iterator[Mutant]:
    """heading, caption: the year of the record, where neither the sentence nor the headers of a cell give any."""
    cell = site.passage.cell
    near = [site.text, *(cell.column_headers if cell else ()), cell.row_header if cell else ""]
    periods = {record.period for record in site.verdict.used if isinstance(record, Number)}
    if len(periods) != 1 or site.claim.datings or any(meanings.YEAR.search(text) for text in near):
        return
    period = periods.pop()
    for passage in _above(site):
        years = list(meanings.YEAR.finditer(passage.text))
        if len(years) == 1 and years[0][0] == period:
            new = str(int(years[0][0]) - 4)
            name = "caption" if passage.kind == "caption" else "heading"
            yield from in_passage(site.examined, site.chapter, passage, *years[0].span(), new, name)
        if years:
            return


def _above(site: Site) -> Iterator[Passage]:
    """The caption of the passage's table, then the headings above it from the innermost outwards."""
    cell = site.passage.cell
    earlier = [passage for passage in site.chapter.passages if passage.id < site.passage.id]
    if cell is not None:
        yield from (
            passage for passage in site.chapter.passages if passage.kind == "caption" and passage.text == cell.caption
        )
    for heading in reversed(site.passage.headings):
        yield from (passage for passage in reversed(earlier) if passage.kind == "heading" and passage.text == heading)
