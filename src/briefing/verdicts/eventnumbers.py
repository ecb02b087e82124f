"""A number of a time as the proof of an event: only where its measure tells the act, or its series which way it went."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import date as Day
from decimal import Decimal

from briefing.evidence.model import EvidenceFile, Number, Record
from briefing.lexicon.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_past, words
from briefing.lexicon.measures import concepts
from briefing.lexicon.saying import SPEAKING
from briefing.verdicts.dated import Dated
from briefing.verdicts.directions import way_in
from briefing.verdicts.holdings import reading
from briefing.verdicts.likeness import meets, said_things
from briefing.verdicts.periods import known, said


def number_fault(text: str, sentence: str, dated: Dated, files: Sequence[EvidenceFile]) -> str:
    """A number of a year proves no happening of that year: its measure must say what happened, or its series which way.

    `text` is the stretch that the date closes or opens.
    """
    number = dated.record
    if not isinstance(number, Number):
        return ""
    missing = _missing_since(sentence, number, files)
    if missing:
        return missing
    listed = ["", *_WORDS.findall(text)]
    verbs = [
        word.lower()
        for before, word in itertools.pairwise(listed)
        if word.islower() and before.lower() not in _NO_SUBJECT and not before.endswith(("'s", "’s", "s’"))
    ]
    moved = next((way for verb in reversed(verbs) if (way := way_in(verb))), "")
    if moved:
        return _moved_fault(number, moved, bool(_SINCE.search(text)), files)
    if _gives(number, sentence):
        return ""  # the date is that of a statistic, which is judged by itself
    acts = [verb for verb in verbs if is_past(verb) and verb not in _TELLS_NOTHING]
    record = said_things(dated.text)
    if "voter" in record or "vote" in record:
        acts = [verb for verb in acts if verb not in _CARRIED]
    if acts and not any(meets(item.id, record) for verb in acts for item in concepts(verb)):
        return "a number of that time says nothing of that"
    return ""


def _gives(number: Number, sentence: str) -> bool:
    """Whether the sentence gives the number too, as written or about."""
    value = number.value if number.value is not None else number.low
    return value is not None and any(
        item.low is not None and abs(abs(item.low) - abs(value)) * 20 <= abs(value)
        for item in reading(sentence).quantities
    )


def _missing_since(sentence: str, number: Number, files: Sequence[EvidenceFile]) -> str:
    """ "Each year since 2017", "below any year since 1996": every year from then on must be a point of the series."""
    since = _EACH_SINCE.search(sentence)
    points = next((file.series.get(number.series, ()) for file in files if file.key == number.key), ())
    years = {int(found[0]) for point in points if (found := re.findall(r"\d{4}", point.period))}
    if since is None or not years:
        return ""
    missing = [year for year in range(int(since["year"]), max(years)) if year not in years]
    return (
        f"nothing is recorded for {missing[0]}, and the text speaks of every year since {since['year']}"
        if missing
        else ""
    )


_EACH_SINCE = re.compile(
    r"\b(?:each|every|any)\s(?:other\s)?(?:fiscal\s|calendar\s)?year\ssince\s(?:fiscal\s(?:year\s)?)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_NO_SUBJECT = DETERMINERS | PREPOSITIONS
_SINCE = re.compile(r"\bsince\s+(?:late\s|early\s|mid-?)?\S*\s*\S*$", re.IGNORECASE)
_TELLS_NOTHING = (
    AUXILIARIES
    | SPEAKING
    | words("""
stood stayed remained reached left lay lived came amounted totalled totaled hit saw recorded registered numbered averaged ran
made took gave got kept went used based peaked topped crested bottomed troughed
""")
)
_CARRIED = words("passed approved adopted voted backed endorsed carried elected")
"""What a count of votes tells of."""
_OWN_WAY = re.compile(r"\b(?:change|growth|increase|rise|decline|decrease|fall|drop|reduction)\b")


def _moved_fault(number: Number, moved: str, since: bool, files: Sequence[EvidenceFile]) -> str:
    """Whether what is recorded before it (after it, for "since"), or its own word, bears out that it went up or down."""
    here = known(number.period)
    value = number.value if number.value is not None else number.low
    if value is None or here is None or here.start is None or here.end is None:
        return "a number of that time says nothing of that"
    if _OWN_WAY.search(number.measure.replace("-", " ")):
        return ""
    other_points: list[tuple[Day, Decimal]] = []
    for file in files:
        for other in (*file.numbers, *(point for points in file.series.values() for point in points)):
            same = (other.measure, other.place) == (number.measure, number.place) and other.value is not None
            there = known(other.period) if same else None
            if there is None or not (there.end and there.start) or there.kind != here.kind or other.value is None:
                continue
            if there.start > here.end if since else there.end < here.start:
                other_points.append((there.end, other.value))
    if not other_points:
        return "a number of that time alone does not say that it went up or down"
    last = max(other_points)[1]
    rose = last > value if since else value > last
    if last == value or rose != (moved == "up"):
        return f"the text says that it went {moved}; the points of {number.ref} do not"
    return ""


_PEAK = re.compile(
    r"\b(?:peak(?:ed|s|ing)?|topped out|crest(?:ed|s)?|(?:reached|hit) (?:a|its|their) (?:record |new )?(?:high|maximum))\b",
    re.I,
)
_TROUGH = re.compile(
    r"\b(?:bottomed(?: out)?|troughed|(?:reached|hit) (?:a|its|their) (?:record |new )?(?:low|minimum|floor))\b", re.I
)


def peak_fault(text: str, record: Record, file: EvidenceFile) -> str:
    """ "Deaths peaked in 2022": the point of that year must be the highest of its series, not merely a point of it."""
    if not isinstance(record, Number) or not record.series or record.value is None:
        return ""
    up, down = _PEAK.search(text), _TROUGH.search(text)
    if not (up or down):
        return ""
    values = {point.period: point.value for point in file.series.get(record.series, ()) if point.value is not None}
    best = (max if up else min)(values, key=lambda name: values[name], default=record.period)
    if values.get(best) == record.value:
        return ""
    return f"the text says {said(record.period)}, but the series is {'highest' if up else 'lowest'} in {said(best)}"
