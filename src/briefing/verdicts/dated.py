"""The dated things that a source records, and whether the date of a text is theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.evidence.model import EvidenceFile, Measure, Record
from briefing.quantities.periods import contains, equal
from briefing.verdicts.holdings import reading
from briefing.verdicts.periods import known, said, within
from briefing.verdicts.timing import resolve


@dataclass(frozen=True, slots=True)
class Dated:
    """A dated thing that a source records: its words and each date that it gives."""

    record: Record
    text: str
    dates: tuple[str, ...]


def dated_records(file: EvidenceFile, measures: Mapping[str, Measure]) -> list[Dated]:
    """The records of one source that hold a date: events, statements, numbers with a period, quotations."""
    found: list[Dated] = []
    for event in file.events:
        found.append(Dated(event, f"{event.statement} in {event.place}", (event.date, *_dates(event.statement))))
    for statement in file.statements:
        dates = (*((statement.date,) if statement.date else ()), *_dates(statement.statement))
        if dates:
            found.append(Dated(statement, f"{statement.statement} {statement.holder}", dates))
    for quotation in file.quotations:
        if quotation.date:
            found.append(Dated(quotation, f"{quotation.speaker} said {quotation.words}", (quotation.date,)))
    for number in (*file.numbers, *(point for points in file.series.values() for point in points)):
        if known(number.period):
            measure = measures.get(number.measure)
            words = " ".join((measure.id.replace("-", " "), *measure.words)) if measure else number.measure
            found.append(Dated(number, f"{words} {number.unit} in {number.place}", (number.period,)))
    return found


@lru_cache(maxsize=8192)
def _dates(text: str) -> tuple[str, ...]:
    found = reading(text).datings
    return tuple(period for _, period in resolve(found, ()))


def date_fault(period: str, dates: Sequence[str]) -> str:
    """A date in the text may be coarser than the record, never finer and never another."""
    mine = known(period)
    if mine is None:
        return ""
    finer = ""
    limits = [date for date in dates if date.startswith("../")]
    if period.startswith("../") and limits:
        # "until 4 March": where the record names the end too, it must be that end.
        dates = limits
    spans = [date for date in dates if _two_ended(date)]
    if _two_ended(period) and spans:
        # Where both say from when to when, both ends must be the same.
        dates = spans
    for date in dates:
        theirs = known(date)
        if theirs is None:
            continue
        if equal(mine, theirs):
            return ""
        both_ended = (_two_ended(period) and _two_ended(date)) or (period.startswith("../") and date.startswith("../"))
        if contains(mine, theirs) and not both_ended:
            return ""
        if "/" in date and mine.end == theirs.end and mine.end and not _two_ended(period):
            return ""
        if within(period, date):
            finer = f"the text dates it to {said(period)}, the record only to {said(date)}"
    return finer or f"the text says {said(period)}, the record {said(dates[0]) if dates else 'no date'}"


def _two_ended(period: str) -> bool:
    """A span with both its ends: "2020-03/2023-05", not "../2023" and not a decade."""
    return "/" in period and ".." not in period
