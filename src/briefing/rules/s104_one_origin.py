"""S104: A key judgement rests on one origin alone."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.diagnostic import Diagnostic
from briefing.rules.cases import DOE, ROE
from briefing.rules.judgements import judgements, origin, records_under
from briefing.rules.rule import Case, Examined, Rule

OWN_COUNTS = ("official-statistics", "law")
"""Classes of which one origin is enough: a count that one office makes, and a law, have no second one."""


def check(examined: Examined) -> Iterator[Diagnostic]:
    """What a key judgement rests on goes back to more than one body, unless all of it is law or official statistics.

    Several pages, years or records of one body, and pages that report it, are one origin.
    """
    files = examined.evidence.files
    for judgement in judgements(examined):
        keys = {record.key for name in judgement.rests_on for record in records_under(name, examined)}
        origins = {origin(key, examined) for key in keys} - {""}
        classes = {files[key].source_class for key in keys if key in files}
        if len(origins) == 1 and not classes <= set(OWN_COUNTS):
            yield Diagnostic(
                "S104",
                "warning",
                f"this key judgement rests on {next(iter(origins))} alone",
                judgement.span,
                "rest it on another origin too, or say in the judgement that it rests on one",
            )


JUDGEMENT = """\
::: {.key-judgement #kj-1 confidence=moderate rests-on="BASIS"}
Overdose deaths will very likely go on falling.

::: change
Two quarters of rising provisional counts would change this.
:::
:::

Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024], from 107,941 in 2022 [@doe2024].
"""
THINK_TANK = {"evidence/doe2024.yaml": DOE.replace("class: official-statistics", "class: think-tank")}

RULE = Rule(
    code="S104",
    name="A key judgement rests on one origin alone",
    severity="warning",
    why="Where everything goes back to one body, its error is the report's error, however many pages repeat it.",
    fails=Case(
        JUDGEMENT.replace("BASIS", "doe2024:deaths-2022 doe2024:deaths-2023"),
        at="1:1",
        files=THINK_TANK,
    ),
    passes=Case(
        JUDGEMENT.replace("BASIS", "doe2024:deaths-2023 roe2023:trade-2022"),
        files={**THINK_TANK, "evidence/roe2023.yaml": ROE},
    ),
    check=check,
)
