"""E122: A mark that report.yaml demands is missing."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.diagnostic import Diagnostic
from briefing.rules.checks import exhibit, whole_passage
from briefing.rules.judgements import load_bearing, records_under
from briefing.rules.rule import Case, Examined, Rule
from briefing.verdicts.marks import STANDING

HELP = {
    "evidenced": "record what the source says",
    "primary": "cite a source of rank A that was read itself",
    "corroborated": "cite a second source that says the same",
    "archived": "`build.py archive` keeps a copy",
    "reviewed": "`build.py review` takes down who read it again",
}


def check(examined: Examined) -> Iterator[Diagnostic]:
    """Each claim of which `require` demands marks carries them. A claim that does not stand is an error of its own."""
    require = examined.settings.require
    marks = require.get("marks", "").split()
    groups = set((require.get("of") or "statistic").split())
    if not marks:
        return
    load = {record.ref for name in load_bearing(examined) for record in records_under(name, examined)}
    for verdict in examined.verdicts:
        claim = verdict.claim
        held = {claim.kind, "all", *(("load-bearing",) if any(record.ref in load for record in verdict.used) else ())}
        if claim.kind == "none" or verdict.word not in STANDING or not groups & held:
            continue
        carried = {mark.partition(" ")[0] for mark in verdict.marks}
        missing = [mark for mark in marks if mark not in carried]
        if missing:
            of = "load-bearing " if "load-bearing" in groups & held else ""
            yield Diagnostic(
                "E122",
                "error",
                f"report.yaml demands the mark {' and '.join(missing)} of each such claim, and this {of}{claim.kind}"
                f" carries {', '.join(verdict.marks) or 'none'}",
                claim.span or whole_passage(examined, claim.passage),
                "; ".join(HELP[mark] for mark in missing),
                tuple(exhibit(record, examined) for record in verdict.used[:3]),
            )


DEMAND = {"report/report.yaml": "title: A case\nlang: en\nrequire: {marks: corroborated, of: statistic}\n"}
SECOND = """\
source: roe2023
retrieved: 2026-11-01
class: peer-reviewed
rank: A
numbers:
  deaths: {measure: overdose deaths, place: United States, unit: deaths, period: 2023, value: 105007, find: "105,007 overdose deaths"}
"""

RULE = Rule(
    code="E122",
    name="A mark that report.yaml demands is missing",
    severity="error",
    why="A report may hold itself to more than a record behind each number: a primary source, a second source, a second reader.",
    fails=Case(
        """\
Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024].
""",
        at="1:46",
        files=DEMAND,
    ),
    passes=Case(
        """\
Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024; @roe2023].
""",
        files={**DEMAND, "evidence/roe2023.yaml": SECOND},
    ),
    check=check,
)
