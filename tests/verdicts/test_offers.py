"""Where a number is not recorded but follows from records, the message offers what to type; typed, it makes the check pass."""

from __future__ import annotations

import re

import pytest

from briefing.verdicts.model import Verdict
from tests.verdicts.workbench import Paragraph, evidence, judged

HELD = evidence({"source": """
defaults: {measure: overdose deaths, unit: deaths}
numbers:
  us-2022: {place: United States, period: 2022, value: 107941, find: "107,941"}
  us-2023: {place: United States, period: 2023, value: 105007, find: "105,007"}
  oh: {place: Ohio, period: 2023, value: 4452, find: "4,452"}
  tx: {place: Texas, period: 2023, value: 5566, find: "5,566"}
  fl: {place: Florida, period: 2023, value: 7101, find: "7,101"}
  s-22: {measure: share of adults vaccinated, unit: percent, place: Ohio, period: 2022, value: 40, find: "40"}
  s-23: {measure: share of adults vaccinated, unit: percent, place: Ohio, period: 2023, value: 46.5, find: "46.5"}
  pop: {measure: population, unit: people, place: Ohio, period: 2023, value: 11780000, find: "11,780,000"}
series:
  m: {measure: murders, unit: murders, place: Chicago, values: {2019: 504, 2020: 776, 2021: 805, 2022: 709}}
"""})  # fmt: skip


def judge(paragraph: Paragraph) -> Verdict:
    return next(item for item in judged([paragraph], HELD) if item.claim.kind == "statistic")


@pytest.mark.parametrize(
    ("text", "calc"),
    [
        ("Overdose deaths in the United States fell by 2.7 percent from 2022 to 2023.", "change(a, b)"),
        ("Overdose deaths in the United States fell by 2,934 from 2022 to 2023.", "b - a"),
        ("In 2023 Ohio had 4.2 percent of the overdose deaths in the United States.", "share(a, b)"),
        ("In 2023 Texas had 1.25 times as many overdose deaths as Ohio.", "a / b"),
        ("The share of adults vaccinated in Ohio rose by 6.5 percentage points from 2022 to 2023.", "pp(a, b)"),
        ("In 2023 Ohio and Texas together had 10,018 overdose deaths.", "a + b"),
        ("In 2023 Ohio, Texas and Florida together had 17,119 overdose deaths.", "sum(a, b, c)"),
        ("In 2023 Ohio had 37.8 overdose deaths per 100,000 people.", "a / b * 100000"),
        ("In 2023 the United States had 288 overdose deaths a day.", "per_day(a)"),
        ("From 2019 to 2022 Chicago had 698.5 murders a year on average.", "mean(a, b, c, d)"),
        ("From 2019 to 2022 Chicago had 2,794 murders.", "sum(a, b, c, d)"),
        ("On average 106,474 Americans died of overdoses in 2022 and 2023.", "mean(a, b)"),
    ],
)
def test_the_attribute_that_is_offered_makes_the_check_pass(text: str, calc: str) -> None:
    refused = judge(Paragraph(text))
    assert refused.word in ("unrecorded", "mismatched")
    typed = re.fullmatch(r"\[(?P<words>.*)\]\{\.derived (?P<pairs>.*)\}", refused.offer)
    assert typed, refused.offer
    pairs = dict(re.findall(r'([\w-]+)="([^"]*)"', typed["pairs"]))
    assert pairs["calc"] == calc
    made = judge(Paragraph(text, bound=typed["words"], binding=pairs, binding_class="derived"))
    assert made.word == "derived", made.reason
    assert made.used


@pytest.mark.parametrize(
    "text",
    [
        "Overdose deaths in the United States rose by 2.7 percent from 2022 to 2023.",
        "Overdose deaths in the United States fell by 3.7 percent from 2022 to 2023.",
        "In 2023 Ohio, Texas and Florida together had 17,219 overdose deaths.",
        "From 2019 to 2022 Chicago had 698.6 murders a year on average.",
    ],
)
def test_what_does_not_follow_is_not_offered(text: str) -> None:
    assert ".derived" not in judge(Paragraph(text)).offer


def test_a_whole_series_and_a_length_of_time_may_be_inputs() -> None:
    text = "From 2019 to 2022 Chicago had 2,794 murders."
    whole = Paragraph(text, bound="2,794", binding={"calc": "sum(a)", "a": "source:m"}, binding_class="derived")
    assert judge(whole).word == "derived"
    assert len(judge(whole).used) == 4


def test_a_result_may_end_in_a_zero() -> None:
    text = "In 2022 Ohio had 50.0 percent of what it had."
    half = {"calc": "100 * a / (a + b)", "a": "source:s-22", "b": "source:s-22", "unit": "percent"}
    assert judge(Paragraph(text, bound="50.0 percent", binding=half, binding_class="derived")).word == "derived"
    other = Paragraph(text.replace("50.0", "50.1"), bound="50.1 percent", binding=half, binding_class="derived")
    assert judge(other).word == "mismatched"
    assert "50 percent" in judge(other).reason


FIELD = evidence({"source": """
numbers:
  oh: {measure: overdose deaths, unit: deaths, place: Ohio, period: 2023, value: 4452, find: "4,452"}
  tx: {measure: overdose deaths, unit: deaths, place: Texas, period: 2023, value: 5566, find: "5,566"}
  fl: {measure: overdose deaths, unit: deaths, place: Florida, period: 2023, value: 7101, find: "7,101"}
events:
  one: {date: 2024-02-03, statement: The mayor of Copala was killed., place: Guerrero, find: mayor}
  two: {date: 2024-06-17, statement: The mayor of Malinaltepec was killed on a road., place: Guerrero, find: mayor}
  three: {date: 2024-10-06, statement: The mayor of Chilpancingo was killed., place: Guerrero, find: mayor}
  other: {date: 2024-11-02, statement: A bridge was opened in Acapulco., place: Guerrero, find: bridge}
"""})  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "calc", "refs"),
    [
        ("Three mayors were killed in Guerrero in 2024.", "statistic", "count(a, b, c)", {"one", "two", "three"}),
        ("Texas had the second-highest number of overdose deaths in 2023.", "superlative", "rank(a, b, c)", {"oh", "tx", "fl"}),
        ("Ohio had the lowest number of overdose deaths in 2023.", "superlative", "3 + 1 - rank(a, b, c)", {"oh", "tx", "fl"}),
    ],
)  # fmt: skip
def test_counts_of_events_and_ranks_are_offered_and_stand_as_typed(
    text: str, kind: str, calc: str, refs: set[str]
) -> None:
    refused = next(item for item in judged([Paragraph(text)], FIELD) if item.claim.kind == kind)
    assert refused.word in ("unrecorded", "mismatched")
    typed = re.fullmatch(r"\[(?P<words>.*)\]\{\.derived (?P<pairs>.*)\}", refused.offer)
    assert typed, f"{refused.reason}: {refused.offer}"
    pairs = dict(re.findall(r'([\w-]+)="([^"]*)"', typed["pairs"]))
    assert pairs["calc"] == calc
    assert {ref.removeprefix("source:") for name, ref in pairs.items() if name != "calc"} == refs
    bound = Paragraph(text, bound=typed["words"], binding=pairs, binding_class="derived")
    made = next(item for item in judged([bound], FIELD) if item.claim.kind == kind)
    assert made.word == "derived", made.reason


def test_a_rank_that_the_records_do_not_give_is_no_rank() -> None:
    text = "Texas had the third-highest number of overdose deaths in 2023."
    words = next(item.claim.words for item in judged([Paragraph(text)], FIELD) if item.claim.kind == "superlative")
    pairs = {"calc": "rank(a, b, c)", "a": "source:tx", "b": "source:oh", "c": "source:fl"}
    bound = Paragraph(text, bound=words, binding=pairs, binding_class="derived")
    made = next(item for item in judged([bound], FIELD) if item.claim.kind == "superlative")
    assert (made.word, made.cause) == ("mismatched", "derivation")
