"""S102: A newer or final number of the same thing is recorded."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefing.diagnostic import Diagnostic
from briefing.evidence.model import Number
from briefing.manuscript.model import Passage
from briefing.rules.cases import DOE
from briefing.rules.checks import exhibit, known_on, whole_passage
from briefing.rules.rule import Case, Examined, Rule
from briefing.verdicts.model import Verdict

NAMES_EDITION = re.compile(
    r"\b(?:provisional(?:ly)?|preliminar(?:y|ily)|initial(?:ly)?|early|at first|first (?:count|estimate|report|publish|release)\w*"
    r"|had (?:first|then|earlier)|originally|as (?:first|then|originally)|before (?:it was|they were|the) revis\w+|unrevised)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that it means a number which has been replaced since."""


def check(examined: Examined) -> Iterator[Diagnostic]:
    """A claim rests on a number although the records hold a final or later one of the same measure, place and period.

    Within one source E103 refuses a provisional number that is not called so; here it is any source that is recorded.
    Final comes after provisional and estimate; otherwise the later state of knowledge (`as_of`, else the source's date).
    Records that name each other in `conflicts` are two readings, not two editions, unless one of them is final. Left
    alone is a passage or row of a table that says which edition it means, or that gives the newer number too.
    """
    passages = {passage.id: passage for passage in examined.manuscript.passages}
    rests: dict[object, set[str]] = defaultdict(set)
    for verdict in examined.verdicts:
        rests[_place(passages.get(verdict.claim.passage))] |= {record.ref for record in verdict.used}
    alike = _alike(examined)
    for verdict in examined.verdicts:
        for record in verdict.used:
            if not isinstance(record, Number) or _tells(verdict, passages.get(verdict.claim.passage)):
                continue
            newer = [other for other in alike.get(_thing(record), ()) if _replaces(other, record, examined)]
            if not newer or rests[_place(passages.get(verdict.claim.passage))] & {other.ref for other in newer}:
                continue
            best = max(newer, key=lambda other: (other.status == "final", known_on(other, examined)))
            what = "final" if best.status == "final" and record.status != "final" else "newer"
            state = f", {record.status}" if record.status != "final" else ""
            yield Diagnostic(
                "S102",
                "warning",
                f"a {what} number of the same thing is recorded: {best.written} ({best.ref}); this claim rests on"
                f" {record.written} ({record.ref}{state})",
                verdict.claim.span or whole_passage(examined, verdict.claim.passage),
                "use it, or say which edition is meant (“provisional”, “first published as”)",
                (exhibit(best, examined),),
            )


def _place(passage: Passage | None) -> object:
    """What is read together: a passage; of a table the whole row."""
    if passage is None:
        return None
    cell = passage.cell
    return (passage.path, cell.table, cell.row) if cell else passage.id


def _alike(examined: Examined) -> Mapping[tuple[str, ...], list[Number]]:
    groups: dict[tuple[str, ...], list[Number]] = defaultdict(list)
    for record in examined.evidence.records.values():
        if isinstance(record, Number) and record.measure and record.period not in ("", "none"):
            groups[_thing(record)].append(record)
    return groups


def _thing(record: Number) -> tuple[str, ...]:
    return (record.measure.casefold(), record.place.casefold(), record.period, record.unit)


def _replaces(other: Number, record: Number, examined: Examined) -> bool:
    """`other` is final where `record` is not, or is the state of knowledge at a later date; and has another value."""
    if (other.low, other.high, other.of) == (record.low, record.high, record.of) or other.precision != record.precision:
        return False
    if other.supersedes == record.ref:
        return False  # S101 says so
    if other.status == "final" and record.status in ("provisional", "estimate"):
        return True
    known, before = known_on(other, examined), known_on(record, examined)
    length = min(len(known), len(before))
    return (
        other.status == record.status
        and known[:length] > before[:length]
        and other.ref not in record.conflicts
        and record.ref not in other.conflicts
    )


def _tells(verdict: Verdict, passage: Passage | None) -> bool:
    if passage is None:
        return False
    claim = verdict.claim
    sentence = next((one for one in passage.sentences if one.start <= claim.start < one.end), None)
    text = passage.text[sentence.start : sentence.end] if sentence else passage.text
    return bool(NAMES_EDITION.search(text))


EDITIONS = {
    "evidence/doe2024.yaml": DOE.replace(
        "deaths-2023: {period: 2023,", "deaths-2023: {status: provisional, as_of: 2024-05-15, period: 2023,"
    ),
    "evidence/roe2023.yaml": """\
source: roe2023
retrieved: 2026-11-01
class: official-statistics
rank: A
numbers:
  final: {measure: overdose deaths, place: United States, unit: deaths, period: 2023, value: 107543, find: "107,543 overdose deaths"}
""",
}

RULE = Rule(
    code="S102",
    name="A newer or final number of the same thing is recorded",
    severity="warning",
    why="A provisional or older number is not what is known now, even where its own source has no other.",
    fails=Case(
        """\
Overdose deaths in the United States came to 105,007 in 2023 [@doe2024].
""",
        at="1:46",
        files=EDITIONS,
    ),
    passes=Case(
        """\
The provisional count of overdose deaths in the United States in 2023 was 105,007 [@doe2024].
""",
        files=EDITIONS,
    ),
    check=check,
)
