"""M315: The ledger of the last edition is missing."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.diagnostic import Diagnostic
from briefing.positions import Span
from briefing.rules.rule import Case, Examined, Rule
from briefing.settings import PATH


def check(examined: Examined) -> Iterator[Diagnostic]:
    previous = examined.settings.previous
    if previous and previous not in examined.present:
        yield Diagnostic(
            "M315",
            "error",
            f"'{previous}' is no file of the report",
            examined.settings.spans.get("previous", Span(PATH, 1, 1, 1, 1)),
            "copy build/ledger.json of the last edition into report/, and name it by its path in the project",
        )


RULE = Rule(
    code="M315",
    name="The ledger of the last edition is missing",
    severity="error",
    why="The annex of changes would say that this is the first edition, or leave out what was withdrawn.",
    fails=Case(
        """\
Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024].
""",
        at="report/report.yaml:2:11",
        files={"report/report.yaml": "title: A case\nprevious: report/first.json\n"},
    ),
    passes=Case("""\
Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024].
"""),
    check=check,
)
