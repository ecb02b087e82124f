"""Whether the period that a sentence gives a quantity agrees with the recorded one, and where it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.quantities.quantity import Dating
from briefing.verdicts.periods import agrees, days, first_of, is_day, known, last_of, said, shifted, within
from briefing.verdicts.scenes import Scene
from briefing.verdicts.timeparts import part_named
from briefing.verdicts.wanted import Wanted

_STOCK = alternatives(
    r"\b(?:population|price|rate|share|index|score|temperature|level|stock|reserves?|debt|membership|members|employ\w*|jobs|"
    r"in prison|inmates?|prisoners?|in custody|registered|living|enrol\w*|capacity|wage|salary|rank|approval|prevalence|"
    r"concentration|staff|troops|strength|holdings|outstanding|missing|unlocated|subscribers|users|accounts|fleet)\b",
    re.IGNORECASE,
)
_EVENTS = alternatives(
    r"\b(?:deaths?|died|killed|homicides?|murders?|crimes?|seiz\w+|exports?|imports?|trade|sales|births?|arrests?|cases|"
    r"infections|attacks?|accidents?|crossings?|encounters?|apprehensions?|spending|revenue|production|output)\b",
    re.IGNORECASE,
)
_DAILY = alternatives(r"\b(?:daily|a day|per day|new cases|closing|intraday|overnight)\b", re.IGNORECASE)
_UNTIL = alternatives(
    r"\b(?:by|until|till|through|as of|up to|to|end of|at|at the end of|had by)\s+(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
_A_SURVEY = 100
"""Days: what is asked or weighed over a longer stretch is no level at a time."""
_LEVEL_UNITS = re.compile(r"percent|share|per\b|index|points?|score|rank|°|degree|Cel|mg|ppm|ppb", re.IGNORECASE)


def happened_once(number: Number, siblings: Sequence[Number]) -> bool:
    """A single thing of one day (a raid, a vote): no point of a series, no daily count, no other day of it recorded."""
    return (
        is_day(number.period)
        and not number.series
        and not _DAILY.search(f"{number.measure} {number.unit}")
        and not any(other is not number and other.period != number.period for other in siblings)
    )


def is_level(number: Number) -> bool:
    """A state at a time (a price, a stock, an opinion), not a count over a time."""
    if re.search(r"\b(?:change|growth|increase|decrease|decline|inflation)\b", number.measure, re.IGNORECASE):
        return False
    if _STOCK.search(number.measure) and not re.search(
        r"\b(?:murder|homicide|death|mortality|birth|crime)", number.measure, re.I
    ):
        return True
    return bool(_LEVEL_UNITS.search(number.unit)) and not _EVENTS.search(number.measure)


def period_fault(
    number: Number,
    wanted: Wanted,
    scene: Scene,
    siblings: Sequence[Number],
    inherited: Sequence[str],
    change: bool,
    once: bool,
) -> str:
    """Why the period of the sentence is not that of the record; "" when it agrees.

    `change`: the record is a change and has two periods. `once`: it happened once and may be dated more coarsely.
    """
    if number.period in ("", "none") or known(number.period) is None:
        return ""
    levels = _levels(scene, inherited)
    if not levels:
        return f"no period is said; the record is for {said(number.period)}"
    if change and "/" in number.period:
        everywhere = [(period, dating.start) for dating, period in resolve(scene.datings, inherited)]
        if everywhere and not _two_periods(number.period, [period for period, _ in everywhere], wanted.text):
            return ""
    return _held(number, wanted, scene, siblings, levels[0], change, once)


def _held(
    number: Number,
    wanted: Wanted,
    scene: Scene,
    siblings: Sequence[Number],
    level: list[tuple[str, int]],
    change: bool,
    once: bool,
) -> str:
    texts = [period for period, _ in level]
    joined = _joined(scene, level)
    if joined and not change:
        return f"the text is about {joined} together, the record about {said(number.period)}"
    if change:
        if once and len(texts) == 1 and is_day(number.period) and agrees(texts[0], number.period, True):
            return ""
        return _two_periods(number.period, texts, wanted.text)
    chosen = level
    if len(level) > 1 and scene.quantity.change == "from":
        chosen = level[:1]
    for period, at in chosen:
        for option in _ends(period, scene):
            if _agrees(number, option, scene, at, once, siblings):
                return ""
    written = texts[0]
    mine, theirs = known(written), known(number.period)
    told = f"the text is about {said(written)}, the record about {said(number.period)}"
    if mine and theirs:
        if within(written, number.period):
            told += ", of which it is only a part"
        elif within(number.period, written):
            told += ", only a part of it"
    return told


def _joined(scene: Scene, level: Sequence[tuple[str, int]]) -> str:
    """ "in 2012 and 2013 312 were killed": two times joined to one number, which is then of both."""
    here = sorted((at, period) for period, at in level if at >= 0)
    if len(here) != 2 or "respectively" in scene.text.lower() or "each" in scene.text.lower() or scene.foreign:
        return ""
    first = next((dating for dating in scene.datings if dating.start == here[0][0]), None)
    if first is None or not re.fullmatch(r"\s(?:and|y|&)\s(?:in\s|of\s|en\s)?", scene.text[first.end : here[1][0]]):
        return ""
    return f"{said(here[0][1])} and {said(here[1][1])}"


def _ends(period: str, scene: Scene) -> tuple[str, ...]:
    """A span of a sentence gives its first end to a "from" quantity and its last to a "to" quantity."""
    if "/" in period and ".." not in period:
        if scene.quantity.change == "from":
            return (first_of(period),)
        if scene.quantity.change in ("to", "up-to", "down-to"):
            return (last_of(period), period)
    return (period,)


def _agrees(number: Number, period: str, scene: Scene, at: int, coarser: bool, siblings: Sequence[Number]) -> bool:
    recorded = number.period
    until = at >= 0 and bool(_UNTIL.search(scene.text[:at]))
    theirs, mine = known(recorded), known(period)
    if theirs and mine and theirs.start is None and mine.start is not None and (mine.days or 0) > 31 and not until:
        return False
    if theirs and mine and theirs.start and mine.start and theirs.end is None and mine.end is None:
        return agrees(period, recorded) or agrees(first_of(period), first_of(recorded), True)
    if theirs and mine and theirs.start and theirs.end is None and mine.kind == "year" and not coarser:
        return False  # a year is a part of the time since then
    if agrees(period, recorded, coarser):
        return True
    if until and theirs and mine and theirs.end and mine.end and theirs.end == mine.end and not is_day(recorded):
        return theirs.start is None or (mine.days or 0) < (theirs.days or 0)
    if number.as_of and until and agrees(period, number.as_of, True):
        return True
    if (
        within(recorded, period)
        and is_level(number)
        and not _of_a_quarter(number)
        and _short_or_same_ends(recorded, period)
    ):
        return not any(
            other is not number
            and other.period != recorded
            and (within(other.period, period) or other.period == period)
            for other in siblings
        )
    return False


def _of_a_quarter(number: Number) -> bool:
    """A rate of a quarter has its like in every other quarter of the year: it is not the year's."""
    return re.fullmatch(r"\d{4}-Q\d", number.period) is not None and _LEVEL_UNITS.search(number.unit) is not None


def _short_or_same_ends(recorded: str, period: str) -> bool:
    """A level is of a point or of a short time; over a longer one both ends must be those of the text, if more coarsely."""
    if "/" not in recorded or (days(recorded) or 0) <= _A_SURVEY:
        return True
    return (
        "/" in period
        and agrees(first_of(period), first_of(recorded), True)
        and agrees(last_of(period), last_of(recorded), True)
    )


def _two_periods(recorded: str, texts: list[str], measure: str) -> str:
    """A change has two periods; both that the text names must fit. A record may name only the later one."""
    points: list[str] = []
    for text in texts:
        if "/" in text and ".." not in text:
            if agrees(text, recorded):
                return ""
            points.extend((first_of(text), last_of(text)))
        else:
            points.append(text)
    points = sorted(dict.fromkeys(points), key=_end_of)
    begin, end = first_of(recorded), last_of(recorded)
    told = f"the text compares {' and '.join(said(point) for point in points)}, the record {said(recorded)}"
    if "/" in recorded:
        whole_span_is_point = (days(recorded) or 0) <= 366 and len(points) == 1
        if len(points) == 1:
            return (
                ""
                if points[0].startswith(end)
                or agrees(points[0], end)
                or (whole_span_is_point and agrees(points[0], recorded))
                else told
            )
        return "" if agrees(points[0], begin) and agrees(points[-1], end) else told
    if not agrees(points[-1], recorded):
        return told
    if len(points) > 1:
        before = shifted(recorded, "-P1Y") or first_of(recorded)
        named = re.findall(r"\b(?:19|20)\d\d\b", measure)
        if (
            points[0] not in named
            and not any(points[0].startswith(year) for year in named)
            and not agrees(points[0], before)
        ):
            month = shifted(recorded, "-P1M")
            if not (month and agrees(points[0], month)) and not _adjacent(points[0], recorded):
                return told
    return ""


def _adjacent(earlier: str, later: str) -> bool:
    a, b = known(earlier), known(later)
    return bool(a and b and a.end and b.start and (b.start - a.end).days == 1)


def _end_of(text: str) -> str:
    period = known(text)
    return period.end.isoformat() if period and period.end else "9999"


def _levels(scene: Scene, inherited: Sequence[str]) -> list[list[tuple[str, int]]]:
    """The periods of the quantity's own stretch, of its clause, of the sentence, and those inherited; empty levels left out."""
    resolved = [
        (dating, part_of_year(scene.text, dating, period)) for dating, period in resolve(scene.datings, inherited)
    ]
    own = [(period, dating.start) for dating, period in resolved if scene.own[0] <= dating.start < scene.own[1]]
    paired = _respectively(scene, resolved)
    if paired:
        return [[paired]]
    shared = [
        (period, dating.start)
        for dating, period in resolved
        if scene.clause[0] <= dating.start < scene.clause[1]
        and not any(low <= dating.start < high for low, high in scene.foreign)
    ]
    before = [(period, dating.start) for dating, period in resolved if dating.start < scene.quantity.number_start]
    after = [(period, dating.start) for dating, period in resolved if dating.start >= scene.quantity.number_start]
    sentence = before[-1:] or after[:1]
    inner = [level for level in (own, shared) if level]
    if inner:
        return inner
    outer = [
        *sentence,
        *((period, dating.start) for dating, period in resolved),
        *((period, -1) for period in inherited),
    ]
    return [list(dict.fromkeys(outer))] if outer else []


_PART = alternatives(
    r"\b(?P<which>first|last|final|opening|second|latter)\s+(?:(?P<many>\w+)\s+)?(?P<unit>half|months?|weeks|days)\s+of\s+(?:the\s+year\s+)?$",
    re.IGNORECASE,
)
_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")


def part_of_year(text: str, dating: Dating, period: str) -> str:
    """ "the first nine months of 2023": the part of the year that the words before it name; else the period itself."""
    match = _PART.search(text[: dating.start])
    if match is None or not re.fullmatch(r"\d{4}", period):
        return part_named(text, dating.start, period)
    late = match["which"].lower() in ("last", "final", "second", "latter")
    many = (match["many"] or "").lower()
    months = (
        6
        if match["unit"].lower() == "half"
        else int(many)
        if many.isdigit()
        else _NUMBERS.index(many)
        if many in _NUMBERS
        else 1
    )
    if match["unit"].lower() in ("weeks", "days") or not 1 <= months <= 11:
        months = 1
    return f"{period}-{13 - months:02d}/{period}-12" if late else f"{period}-01/{period}-{months:02d}"


def _respectively(scene: Scene, resolved: list[tuple[Dating, str]]) -> tuple[str, int] | None:
    if "respectively" not in scene.text.lower():
        return None
    listed = [(period, dating.start) for dating, period in resolved]
    if len(listed) == len(scene.others) + 1:
        return listed[scene.rank]
    return None


def _with_year(dating: Dating, datings: Sequence[Dating], inherited: Sequence[str]) -> Dating:
    """A date without a year ("4 September", `--09-04`) is of the year named nearest before it, else after it, else inherited."""
    if not dating.period.startswith("--"):
        return dating
    years = [
        (other.start > dating.start, abs(other.start - dating.start), match.group())
        for other in datings
        if (match := re.search(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)", other.period))
    ]
    outer = [match.group() for period in inherited if (match := re.search(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)", period))]
    year = min(years)[2] if years else outer[0] if outer else ""
    return replace(dating, period=f"{year}-{dating.period[2:]}") if year else dating


def resolve(datings: Sequence[Dating], inherited: Sequence[str]) -> list[tuple[Dating, str]]:
    """Datings with their periods; a relative one is counted from the nearest absolute one before it, else after it."""
    datings = [_with_year(dating, datings, inherited) for dating in datings]
    absolute = [(dating, dating.period) for dating in datings if not dating.relative]
    found: list[tuple[Dating, str]] = []
    for dating in datings:
        if not dating.relative:
            found.append((dating, dating.period))
            continue
        before = [period for other, period in absolute if other.start < dating.start]
        after = [period for other, period in absolute if other.start > dating.start]
        anchor = before[-1] if before else after[0] if after else inherited[0] if inherited else ""
        period = shifted(anchor, dating.period)
        if period:
            found.append((dating, period))
    return found
