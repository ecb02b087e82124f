"""M314: A rate of exchange that is not recorded."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.diagnostic import Diagnostic
from briefing.positions import Span
from briefing.rules.rule import Case, Examined, Rule
from briefing.settings import PATH
from briefing.verdicts.exchange import rate

FILES = {
    "evidence/doe2024.yaml": """\
source: doe2024
retrieved: 2026-11-01
read: {what: the source itself, extent: full text, at: "https://example.org/doe", language: en}
class: official-statistics
rank: A
defaults: {place: Mexico, period: 2023}
numbers:
  budget: {measure: budget of the agency, unit: MXN, value: 355 million, find: "355 million pesos"}
  fix: {measure: rate of exchange, unit: MXN per USD, value: 17.75, find: "17.75"}
"""
}


def check(examined: Examined) -> Iterator[Diagnostic]:
    for name, ref in examined.settings.rates.items():
        record = examined.evidence.records.get(ref)
        found = "nothing is recorded under it" if record is None else rate(record)
        if isinstance(found, str):
            yield Diagnostic(
                "M314",
                "error",
                f"the rate '{name}' cannot be used: {ref}: {found}",
                examined.settings.spans.get("rates", Span(PATH, 1, 1, 1, 1)),
                "name a record as key:id whose unit is such as `MXN per USD`",
            )


RULE = Rule(
    code="M314",
    name="A rate of exchange that is not recorded",
    severity="error",
    why="Money is brought to another currency only at a rate that a source gives; a number typed into report.yaml has none.",
    fails=Case(
        """\
The agency of Mexico had a budget of $20 million in 2023 [@doe2024].
""",
        at="report/report.yaml:3:8",
        files={**FILES, "report/report.yaml": "title: A case\nlang: en\nrates: {MXN: 17.1}\n"},
    ),
    passes=Case(
        """\
The agency of Mexico had a budget of $20 million in 2023 [@doe2024].
""",
        files={**FILES, "report/report.yaml": "title: A case\nlang: en\nrates: {MXN: doe2024:fix}\n"},
    ),
    check=check,
)
