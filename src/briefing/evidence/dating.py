"""Does the date of an event agree with the dates in its own sentence?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.diagnostic import Problem
from briefing.evidence.model import Event
from briefing.evidence.pagewords import tongues
from briefing.quantities.periods import Period, overlaps, parse
from briefing.quantities.reader import read


def prove_date(event: Event, language: str = "") -> Iterable[Problem]:
    """A problem where the sentence or the words of the page give the day of the event with another year, month or day.

    A sentence may name other days beside it, and need not name its own: only a date that differs in one part alone is
    held against the record, and only where no date of the sentence agrees. Problem kind: `evidence-date-told-otherwise`.
    """
    when = parse(event.date)
    if when is None or when.start is None or when.end is None:
        return
    told = tuple(_told(event, language))
    if any(_agrees(when, period) for _, period in told):
        return
    for words, period in told:
        if _one_part_apart(when, period, alone=len(told) == 1):
            yield Problem(
                "evidence-date-told-otherwise",
                event.date_span,
                f"the event '{event.id}' is dated {event.date}, and its own words say {words}",
                "look at the source again, and correct the one that is wrong",
            )
            return


def _told(event: Event, language: str) -> Iterator[tuple[str, Period]]:
    for text in (event.statement, event.find):
        for tongue in tongues(text, language) if text else ():
            for dating in read(text, tongue).datings:
                period = None if dating.relative else parse(dating.period)
                if period is not None:
                    yield dating.words, period


def _agrees(when: Period, told: Period) -> bool:
    """One day at least lies in both; a time open at one end ("through 31 December 2026") tells of its own year only."""
    bound = told.start if told.end is None else told.end if told.start is None else None
    return overlaps(when, told) and (bound is None or when.start is None or when.start.year == bound.year)


def _one_part_apart(when: Period, told: Period, alone: bool) -> bool:
    """The same day of another month or year, the same month of another year; alone, another day or year as well."""
    if when.start is None or told.start is None or told.end is None or "/" in when.text:
        return False
    one, other = when.start, told.start
    if when.kind == "year" or told.kind == "year":
        return alone and when.kind == told.kind
    if when.kind == "day" == told.kind:
        apart = (one.year != other.year, one.month != other.month, one.day != other.day)
        return sum(apart) == 1 and (alone or not apart[2])
    return one.year != other.year and one.month == other.month and (told.end - other).days < 31
