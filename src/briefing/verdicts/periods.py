"""Periods that a sentence gives a quantity, relative ones worked out, and what one period is to a recorded one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from briefing.quantities.periods import Period, contains, contradicts, equal, in_words, parse


@lru_cache(maxsize=16384)
def known(text: str) -> Period | None:
    """The period of a record or a dating; None for "", "none" and what the grammar does not know. Decades as "2010s"."""
    if not text or text == "none":
        return None
    decade = re.fullmatch(r"(\d{3})0s", text)
    return parse(f"{decade[1]}0/{decade[1]}9") if decade else parse(text)


def said(text: str) -> str:
    """A period in words; the text itself where it is none of the grammar."""
    period = known(text)
    return in_words(period) if period else (text or "no period")


def agrees(written: str, recorded: str, coarser: bool = False) -> bool:
    """Whether the written period does not contradict the recorded one; `coarser`: a whole around it is allowed."""
    mine, theirs = known(written), known(recorded)
    if mine is None or theirs is None:
        return True
    if _of_two_calendars(mine, theirs):
        return False
    return not contradicts(mine, theirs, once=coarser)


def within(part: str, whole: str) -> bool:
    """Whether every day of `part` lies in `whole` and the two are not the same."""
    mine, theirs = known(part), known(whole)
    return bool(mine and theirs and not equal(mine, theirs) and contains(theirs, mine))


def is_day(text: str) -> bool:
    period = known(text)
    return bool(period and period.days == 1)


def days(text: str) -> int | None:
    period = known(text)
    return period.days if period else None


def first_of(text: str) -> str:
    """Where a span begins: "2019/2023" -> "2019"."""
    return text.split("/", 1)[0]


def last_of(text: str) -> str:
    """Where a span ends: "2019/2023" -> "2023"."""
    return text.rsplit("/", 1)[-1]


def _of_two_calendars(a: Period, b: Period) -> bool:
    return ((a.kind == "fiscal-year") != (b.kind == "fiscal-year") and a.kind == "year") or (
        a.kind == "fiscal-year" and b.kind == "year"
    )


_DURATION = re.compile(r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def shifted(anchor: str, offset: str) -> str:
    """The period that lies `offset` (an ISO 8601 duration, `-P1Y`) from `anchor`, in the anchor's own grain; "" if unknown."""
    match = _DURATION.fullmatch(offset)
    if match is None or not anchor:
        return ""
    sign = -1 if match[1] else 1
    years, months, weeks, days = (sign * int(part or 0) for part in match.groups()[1:])
    if "/" in anchor:
        ends = [shifted(end, offset) if end != ".." else end for end in anchor.split("/")]
        return "/".join(ends) if all(ends) else ""
    if anchor.startswith("FY"):
        return f"FY{int(anchor[2:]) + years}" if not (months or weeks or days) else ""
    quarter = re.fullmatch(r"(\d{4})-Q([1-4])", anchor)
    if quarter:
        index = int(quarter[1]) * 4 + int(quarter[2]) - 1 + years * 4 + months // 3
        return f"{index // 4:04d}-Q{index % 4 + 1}"
    point = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", anchor)
    if point is None:
        return ""
    year, month, day = int(point[1]), point[2], point[3]
    if month is None:
        return f"{year + years:04d}" if not (months or weeks or days) else ""
    index = year * 12 + int(month) - 1 + years * 12 + months
    if day is None:
        return f"{index // 12:04d}-{index % 12 + 1:02d}" if not (weeks or days) else ""
    try:
        moved = date(index // 12, index % 12 + 1, min(int(day), 28)) + timedelta(days=max(0, int(day) - 28))
        return (moved + timedelta(days=7 * weeks + days)).isoformat()
    except (ValueError, OverflowError):
        return ""
