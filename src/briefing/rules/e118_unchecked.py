"""E118: A statistic could not be checked."""

from __future__ import annotations

from briefing.rules.checks import verdicts
from briefing.rules.rule import Case, Rule

RULE = Rule(
    code="E118",
    name="A statistic could not be checked",
    severity="error",
    why="What could not be checked never counts as passed.",
    fails=None,
    passes=Case(
        """\
Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024].
"""
    ),
    check=verdicts(
        "E118",
        "error",
        lambda v: v.word == "unchecked" and v.cause != "key" and v.claim.kind in ("statistic", "event", "quotation"),
        "write it so that its words can be placed in the source text",
    ),
)
