"""Claims are looked for on the pages in their sentences, however lines, pages and notes part the words."""

from __future__ import annotations

import pytest

from briefing.claims.model import Claim
from briefing.rules.rule import Examined
from briefing.verification.places import place_findings
from tests.conftest import Check

CHAPTER = """\
# Deaths

In 2023, 105,007 people died of overdoses [@doe2024], as non-governmental bodies also counted, in the United States [@doe2024].

::: {.key-judgement confidence=low}
In 2023, 105,007 people died of overdoses in the United States.
:::
"""
WORDS = "In 2023, 105,007 people died of overdoses,1 as non-governmental bodies also counted, in the United States.2"


@pytest.fixture(scope="module")
def examined(check_report: Check) -> Examined:
    return check_report(CHAPTER)[0]


def claim_of(examined: Examined, restated: bool = False) -> Claim:
    return next(
        verdict.claim
        for verdict in examined.verdicts
        if verdict.claim.kind == "statistic" and verdict.claim.restated == restated
    )


def found(examined: Examined, *texts: str, page: int = 1, restated: bool = False) -> list[str]:
    claim = claim_of(examined, restated)
    return [item.message for item in place_findings([claim], examined.manuscript, {claim.id: page}, texts)]


def test_a_sentence_on_its_page(examined: Examined) -> None:
    assert found(examined, f"Before. {WORDS} After.") == []


@pytest.mark.parametrize("at", range(17, len(WORDS) - 1))
def test_a_sentence_that_goes_on_on_the_next_page(at: int, examined: Examined) -> None:
    first, second = f"Before. {WORDS[:at]} 1 Doe 2024, table 1. Page 1 of 2", f"Figure 1. {WORDS[at:]} After."
    assert found(examined, first, second) == []
    if at > 60:  # the claim stands on the first page by then; a sentence may also begin on the page before
        assert found(examined, "Another page.", first, second, page=2) == []


def test_a_word_that_a_page_breaks_with_a_hyphen(examined: Examined) -> None:
    at = WORDS.index("bodies")
    assert found(examined, f"{WORDS[: at + 2]}-", WORDS[at + 2 :]) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [("2023", "2019"), ("105,007", "105,070"), ("United States", "United Kingdom"), ("overdoses", "overdoses or falls"),
     ("In 2023, 105,007 people died", "In 2023, 105,007 people nearly died")],
)  # fmt: skip
def test_other_words_in_the_sentence_are_found_out(one: str, two: str, examined: Examined) -> None:
    assert len(found(examined, WORDS.replace(one, two))) == 1


def test_a_claim_on_another_page_is_found_out(examined: Examined) -> None:
    assert len(found(examined, "Nothing.", WORDS, page=1)) == 1
    assert len(found(examined, WORDS, "Nothing.", page=2)) == 1
    assert len(found(examined, WORDS, page=0)) == 1
    assert len(found(examined, WORDS, page=9)) == 1


def test_what_is_apart_needs_only_its_words(examined: Examined) -> None:
    claim = claim_of(examined)
    for text, complaints in (("105,007 people", 0), ("105,070 people", 1)):
        pages = {claim.id: 1}
        assert len(list(place_findings([claim], examined.manuscript, pages, [text], {claim.id}))) == complaints


@pytest.mark.parametrize("call", ["1", "1,2", "[12]", "[12, p. 3]"])
def test_a_source_may_be_called_before_a_mark_or_behind_it(call: str, examined: Examined) -> None:
    words = WORDS.replace(",1", ",").replace(".2", ".")
    assert found(examined, words.replace("overdoses,", f"overdoses {call},")) == []
    assert found(examined, words.replace("overdoses,", f"overdoses,{call}")) == []
    assert found(examined, words.replace("United States.", f"United States {call}.")) == []


def test_a_heading_in_capitals(check_report: Check) -> None:
    heading = check_report("# In 2023, 105,007 people died of overdoses\n\nText [@doe2024].\n")[0]
    assert found(heading, "IN 2023, 105,007 PEOPLE DIED OF OVERDOSES TEXT.") == []


def test_only_what_restates_may_have_its_number_apart(examined: Examined) -> None:
    apart = "In 2023, 105,007 The chart between. people died of overdoses in the United States."
    assert found(examined, apart, restated=True) == []
    assert len(found(examined, WORDS.replace("people", "A chart. people"))) == 1
