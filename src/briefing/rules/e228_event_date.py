"""E228: An event whose own words give another date."""

from __future__ import annotations

from briefing.rules.cases import DOE
from briefing.rules.checks import problems
from briefing.rules.rule import Case, Rule

RULE = Rule(
    code="E228",
    name="An event whose own words give another date",
    severity="error",
    why="Dates of the report are held against the date of the event. Where the recorded sentence says another, one of the two is a slip.",
    fails=Case(
        "Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024].\n",
        at="evidence/doe2024.yaml:12:17",
        files={"evidence/doe2024.yaml": DOE.replace("alert on xylazine", "alert on 20 March 2022")},
    ),
    passes=Case(
        "Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024].\n",
        files={"evidence/doe2024.yaml": DOE.replace("alert on xylazine", "alert on 20 March 2023")},
    ),
    check=problems("E228", "error", "evidence-date-told-otherwise"),
)
