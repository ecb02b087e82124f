"""Time bases and parts of a period: a total is not a yearly number, early 2024 is not 2024, and since 2024 is no year.

`part_named` is asked for each date as it is read; `time_fault` for each record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.quantities.quantity import Dating
from briefing.verdicts.periods import days, known, said, within
from briefing.verdicts.scenes import Scene

_YEARLY = alternatives(
    r"\b(?:(?:a|per|each|every|al|por|cada)\s(?:single\s)?(?:year|año)|annual(?:ly)?|yearly|year\safter\syear|p\.a\.|per\sannum|anual(?:es|mente)?|"
    r"compound(?:ed)?\sannual)\b|/yr?\b",
    re.IGNORECASE,
)
_AVERAGE = alternatives(
    r"\b(?:on average|an average of|averag(?:ed|ing)|en promedio|un promedio de|a mean of)\b", re.IGNORECASE
)
_NO_BASE = alternatives(
    r"\b(?:report|review|survey|meeting|budget|plan|summit|conference|data|income|salary|wage|leave)s?\b", re.I
)
_APART = re.compile(r"[,;(]\s(?!on average\b|in each\b)\S+\s\S")
"""A comma and words after it: what follows is said of something else."""
_TOTAL = alternatives(r"\b(?:in all|in total|altogether|overall|a total of|in the whole)\b", re.IGNORECASE)

_EARLY = re.compile(
    r"(?:\bearly(?:\sin)?\s|\bearly-|\b(?:the\s)?(?:beginning|start|opening\smonths|early\s(?:part|months|days))\sof\s(?:the\syear\s)?|"
    r"\ba\s(?:principios|inicios|comienzos)\sde\s)$",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"(?:\blate(?:\sin)?\s|\blate-|\b(?:towards?|near|around|before)\sthe\s(?:end|close)\sof\s|\b(?:the\s)?(?:closing|final)\smonths\sof\s|"
    r"\ba\s(?:finales|fines)\sde\s)$",
    re.IGNORECASE,
)
_MIDDLE = re.compile(
    r"(?:\bmid-?\s?|\b(?:the\s)?middle\sof\s|\bmid-?way\sthrough\s|\ba\smediados\sde\s)$", re.IGNORECASE
)
_SEASON = alternatives(r"\b(?:winter|spring|summer|autumn|fall|invierno|primavera|verano|otoño)\b", re.IGNORECASE)


_SHORT = re.compile(
    r"\b(?:on|in|during|over|within|en)\s(?:just\s)?(?:one|a|a single|un|una|un solo|una sola)\s"
    r"(?:day|night|afternoon|morning|weekend|week|month|quarter|día|noche|semana|mes)\s(?:in|of|de|en)\s$|"
    r"\b\w+\sseason\s(?:of|in)\s$",
    re.IGNORECASE,
)
"""One day in 2024, the rainy season of 2024: a short time within the date that follows."""
_ONWARD = re.compile(
    r"\s(?:on|onwards?|and\s(?:after|later|since|beyond|thereafter)|en adelante)\b(?!\s(?:the|a|average)\b)",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"\b(?:each|every|cada)\s(?:hour|day|week|month|quarter|hora|día|semana|mes|trimestre)\b", re.IGNORECASE
)


def part_named(text: str, start: int, period: str) -> str:
    """The part of a year that the words before it name ("early", "late", "mid-"), as a span; else the period itself.

    `start`: where the year stands in `text`. The parts are wide, so that they shut out what is surely outside them.
    """
    if not re.fullmatch(r"\d{4}", period):
        return period
    before = text[:start]
    for pattern, months in ((_EARLY, ("01", "06")), (_LATE, ("07", "12")), (_MIDDLE, ("04", "09"))):
        if pattern.search(before):
            return f"{period}-{months[0]}/{period}-{months[1]}"
    return period


def time_fault(number: Number, scene: Scene, change: bool, level: bool, once: bool, from_words: bool) -> str:
    """Why the text counts in another time than the record; "" when both count alike.

    `level`: the record is a state, not a count over a time; `once`: it happened once, on a day.
    """
    return (
        _base_fault(number, scene, change, level, from_words)
        or _season_fault(number, scene)
        or (_part_of_sentence(number, scene) if from_words else "")
        or ("" if change else _open_fault(number, scene, level, once, from_words))
    )


def _base_fault(number: Number, scene: Scene, change: bool, level: bool, from_words: bool) -> str:
    span = days(number.period)
    if span is None or span < 90 or (from_words and _TOTAL.search(number.measure)):
        return ""
    unit = number.unit.lower()
    mine = _yearly(scene)
    if from_words:
        at = number.measure.find(number.written)
        around = f"{number.measure[max(0, at - 40) : at + len(number.written) + 60]} {unit}"
    else:
        around = f"{number.measure} {unit} {number.note}"
    theirs = (
        bool(_YEARLY.search(around))
        or bool(_AVERAGE.search(around))
        or "average" in around.lower()
        or "mean" in around.lower()
    )
    other = re.search(
        r"\b(?:per|a|each|every)\s(?:hour|day|week|month|quarter)\b|\b(?:daily|weekly|monthly|quarterly|mensual|diari)",
        around,
        re.I,
    )
    often = _EVERY.search(scene.words(scene.own))
    counted = not (other or change or level or from_words or scene.quantity.per)
    if often and counted and not _NO_BASE.match(scene.text[scene.own[0] + often.end() :].strip()):
        return f"the text counts “{often.group()}”, the record over {said(number.period)}"
    if mine and not theirs and span > 400 and not other and (change or not level):
        return f"the text counts by the year (“{mine}”), the record over {said(number.period)}"
    yearly = bool(_YEARLY.search(around))
    if yearly and span > 400 and not mine and not from_words and (change or not level) and not _plain_average(scene):
        return "the record counts by the year, the text does not"
    return ""


def _yearly(scene: Scene) -> str:
    """The words that make the number one of each year; "" for none."""
    if scene.quantity.per == "year":
        return scene.quantity.words
    own = scene.words(scene.own)
    for match in _YEARLY.finditer(own):
        at = scene.own[0] + match.start()
        between = scene.text[scene.quantity.number_end : at]
        of_another = any(item.start <= at < item.end for item in scene.others) or bool(_APART.search(between))
        if not of_another and not _NO_BASE.match(own[match.end() :].strip()):
            return match.group()
    found = _AVERAGE.search(own)
    return found.group() if found else ""


def _plain_average(scene: Scene) -> bool:
    whole = " ".join((scene.words(scene.clause), *scene.layers))
    return bool(_YEARLY.search(whole) or _AVERAGE.search(whole) or "average" in whole.lower())


def _season_fault(number: Number, scene: Scene) -> str:
    """ "the summer of 2024" is no year: a record of a year or more says nothing of it."""
    span = days(number.period)
    if span is None or span < 300:
        return ""
    for dating in _near(scene):
        short = _SEASON.search(dating.words) or _SHORT.search(scene.text[: dating.start])
        if short and _covers(number.period, dating.period):
            return f"the text is about {dating.words}, the record about {said(number.period)}"
    return ""


def _near(scene: Scene) -> Sequence[Dating]:
    """The dates of the own stretch, else of the clause, else of the sentence."""
    for low, high in (scene.own, scene.clause, (0, len(scene.text))):
        found = [item for item in scene.datings if low <= item.start < high and not item.relative]
        if found:
            return found
    return ()


def _covers(recorded: str, written: str) -> bool:
    mine, theirs = known(written), known(recorded)
    return bool(
        mine and theirs and mine.start and theirs.start and theirs.end and theirs.start <= mine.start <= theirs.end
    )


def _part_of_sentence(number: Number, scene: Scene) -> str:
    """A recorded sentence that says early 2024 does not say late 2024."""
    for dating in _near(scene):
        mine = part_named(scene.text, dating.start, dating.period)
        if mine == dating.period:
            continue
        at = [match.start() for match in re.finditer(re.escape(dating.period), number.measure)]
        parts = {part_named(number.measure, place, dating.period) for place in at}
        if at and mine not in parts:
            return f"the text is about {said(mine)}, which the recorded sentence does not say"
    return ""


_SINCE = re.compile(r"\b(?:since|desde)\s(?:the\s(?:start|beginning)\sof\s)?$", re.IGNORECASE)
_BEFORE = alternatives(r"\b(?:before|prior to|until|till|antes de|hasta)\s(?:the\s)?$", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|following|después de|tras)\s(?:the\s)?$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|para)\s$", re.IGNORECASE)
_REACHED = alternatives(
    r"\b(?:reach\w*|stood|to|fallen|risen|hit|grown|was|were|is|are|numbered|rate|share|total(?:l?ed|s)?|at|alcanz\w+)\b",
    re.IGNORECASE,
)
_ACHIEVED = re.compile(
    r"\b(?:had|has|have|ha|había|habían|han)\s(?:already\s|been\s)?(?!fallen|risen|grown|reached|dropped|increased)\w+(?:ed|en|t|d|ado|ido)\b",
    re.I,
)


def _open_fault(number: Number, scene: Scene, level: bool, once: bool, from_words: bool) -> str:
    """Since, until, before and after a time are open spans; a record of that very time says nothing of them."""
    recorded = known(number.period)
    if recorded is None or recorded.start is None or recorded.end is None:
        return ""
    for dating in _near(scene):
        if _ONWARD.match(scene.text, dating.end) and number.period == dating.period and not level and not once:
            return f"the text counts from {said(dating.period)} on, the record only {said(number.period)}"
        text = dating.words if re.match(r"(?:since|before|until|after|desde|antes|hasta)\b", dating.words, re.I) else ""
        before = f"{scene.text[: dating.start]}{text} "[-60:] if text else scene.text[: dating.start]
        year = re.sub(r"^\.\./|/\.\.$", "", dating.period)
        if (_SINCE.search(before) or _SINCE.search(before + " ")) and dating.period.endswith("/.."):
            if not level and not once and (number.period == year or within(number.period, year)):
                return f"the text counts since {said(year)}, the record only {said(number.period)}"
            continue
        point = known(year)
        if point is None or point.start is None or point.end is None:
            continue
        if _BEFORE.search(before):
            told = from_words and _BEFORE.search(number.measure)
            if recorded.start >= point.start and not told and not (level and number.period == year):
                return f"the text speaks of the time before {said(year)}, the record of {said(number.period)}"
        elif _AFTER.search(before):
            if not dating.period.endswith("/..") and recorded.end <= point.end:
                return f"the text speaks of the time after {said(year)}, the record of {said(number.period)}"
        elif _BY.search(before) and re.fullmatch(r"\d{4}", dating.period) and not level and not once and not from_words:
            clause = scene.words(scene.clause)
            moved = scene.quantity.change in ("to", "up-to", "down-to", "up-by", "down-by", "by")
            if number.period == dating.period and _ACHIEVED.search(clause) and not moved:
                return f"the text counts up to {said(year)}, the record only {said(number.period)}"
    return ""
