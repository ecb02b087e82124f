"""Money is brought to another currency at a recorded rate of its time, and at no other."""

from __future__ import annotations

import pytest

from briefing.settings import Settings
from briefing.verdicts.model import Verdict
from tests.verdicts.workbench import Paragraph, evidence, judged

HELD = evidence({
    "source": """
defaults: {place: Mexico}
numbers:
  budget: {measure: budget of the agency, unit: MXN, period: 2023, value: 355 million, find: "355 million"}
  later: {measure: budget of the agency, unit: MXN, period: 2025, value: 400 million, find: "400 million"}
  fine: {measure: fine for the bank, unit: USD, period: 2023-06, value: 2.0 million, find: "2.0 million"}
""",
    "bank": """
numbers:
  fix: {measure: rate of exchange, unit: MXN per USD, place: Mexico, period: 2023, value: 17.75, find: "17.75"}
  no-rate: {measure: rate of interest, unit: percent, place: Mexico, period: 2023, value: 11, find: "11"}
""",
})  # fmt: skip


def verdict(text: str, rates: dict[str, str]) -> Verdict:
    found = judged([Paragraph(text)], HELD, settings=Settings(rates=rates))
    return next(item for item in found if item.claim.kind == "statistic")


@pytest.mark.parametrize(
    "text",
    [
        "The agency of Mexico had a budget of $20 million in 2023.",
        "In 2023 the budget of the agency in Mexico was about 20 million dollars.",
        "The fine for the bank in Mexico was 35.5 million pesos in June 2023.",
        "The agency of Mexico had a budget of 355 million pesos in 2023.",
    ],
)
def test_an_amount_is_converted_at_the_rate_of_its_time(text: str) -> None:
    assert verdict(text, {"MXN": "bank:fix"}).word == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "The agency of Mexico had a budget of $21 million in 2023.",
        "The agency of Mexico had a budget of $355 million in 2023.",
        "The agency of Mexico had a budget of $22.5 million in 2025.",
        "The agency of Mexico had a budget of €20 million in 2023.",
    ],
)
def test_another_amount_time_or_currency_is_not_proven(text: str) -> None:
    assert verdict(text, {"MXN": "bank:fix"}).word != "supported"


def test_the_message_names_the_rate() -> None:
    found = verdict("The agency of Mexico had a budget of $20 million in 2023.", {"MXN": "bank:fix"})
    assert "converted at bank:fix says 17.75 MXN per USD" in found.reason
    assert found.calculation
    assert [record.ref for record in found.used] == ["source:budget"]


@pytest.mark.parametrize("rates", [{}, {"MXN": "17.75"}, {"MXN": "bank:no-rate"}, {"MXN": "nobody:fix"}])
def test_without_a_recorded_rate_nothing_is_converted(rates: dict[str, str]) -> None:
    found = verdict("The agency of Mexico had a budget of $20 million in 2023.", rates)
    assert (found.word, found.cause) == ("mismatched", "unit")
