"""Who speaks a quotation and who holds an attribution."""

from __future__ import annotations

import pytest

from briefing.claims.model import Claim
from briefing.evidence.model import Evidence, EvidenceFile, ReadThrough, Statement
from briefing.positions import Span
from tests.claims_found.reports import claims_in, claims_of, passage


def quoted(text: str) -> list[Claim]:
    return [claim for claim in claims_in(text) if claim.kind == "quotation"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will not yield,” Sheinbaum said.", "Sheinbaum"),
        ("“We will not yield,” said Claudia Sheinbaum.", "Claudia Sheinbaum"),
        ("Claudia Sheinbaum said: “We will not yield.”", "Claudia Sheinbaum"),
        ("Claudia Sheinbaum, the president, said that Mexico would “not yield”.", "Claudia Sheinbaum"),
        ("Claudia Sheinbaum took office in October. “We will not yield,” she said.", "Claudia Sheinbaum"),
        ("In the words of Jorge Castañeda, it was “a war of choice”.", "Jorge Castañeda"),
        ("According to the ministry, the men were “unknown to us all”.", "the ministry"),
        ("The order calls the groups “a threat to the safety of the American people”.", "The order"),
        ("Trump described the ruling as “a disgrace”.", "Trump"),
        ("In 2019 the General Accounting Office called it “weak”.", "the General Accounting Office"),
        ("A planter who fled to Texas complained that “the idle men” ran away.", "A planter"),
        ("“Not one step back,” the Mexican foreign minister told reporters.", "the Mexican foreign minister"),
    ],
)
def test_the_speaker(text: str, speaker: str) -> None:
    assert [claim.speaker for claim in quoted(text)] == [speaker]


def test_a_quotation_broken_by_its_speaker_has_one_speaker() -> None:
    found = quoted("“We waited,” Maria Lopez said. “Nobody came for us.”")
    assert [(claim.quoted, claim.speaker) for claim in found] == [
        ("We waited,", "Maria Lopez"),
        ("Nobody came for us.", "Maria Lopez"),
    ]


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    found = quoted("“He told me ‘never’ and left,” Maria Lopez said.")
    assert [claim.quoted for claim in found] == ["He told me ‘never’ and left,"]


def test_numbers_in_a_quotation_belong_to_it() -> None:
    claims = claims_in("“We lost 300 men in 2019,” General Ruiz said.")
    assert [claim.kind for claim in claims] == ["quotation"]


def test_a_block_quotation_takes_the_speaker_of_its_lead() -> None:
    claims = claims_of(
        passage("We will not yield.", kind="quotation", lead="President Sheinbaum answered the next day:")
    )
    assert [(claim.kind, claim.quoted, claim.speaker) for claim in claims] == [
        ("quotation", "We will not yield.", "Sheinbaum")
    ]


def test_a_block_quotation_signed_below() -> None:
    claims = claims_of(passage("We will not yield. — Claudia Sheinbaum", kind="quotation"))
    assert [(claim.quoted, claim.speaker) for claim in claims] == [("We will not yield.", "Claudia Sheinbaum")]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “war on drugs” went on.",
        "This is known as a “narco-state”.",
        "We call this measure the “adjusted rate”.",
        "He published “The War Without End” in print.",
        "A reader might ask “what does this cost?”",
        "Click “Save” to go on.",
        "The “hawks” won.",
        "Imagine a farmer who says “I will not sell my land.”",
    ],
)
def test_quoted_words_that_nobody_spoke(text: str) -> None:
    assert quoted(text) == []


def test_a_term_that_stands_in_a_cited_source_is_none() -> None:
    here = Span("evidence/law.yaml", 1, 1, 1, 1)
    statement = Statement("law", "s1", "The act defines a foreign terrorist organization.", "", here)
    file = EvidenceFile("evidence/law.yaml", "law", here, "", ReadThrough(), "law", "A", statements=(statement,))
    evidence = Evidence({"law": file}, {}, {}, {})
    claims = claims_of(passage("It became a “foreign terrorist organization”. [@law]"), evidence=evidence)
    assert [claim for claim in claims if claim.kind == "quotation"] == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("According to the GAO, 40 audits failed.", "the GAO"),
        ("By the army’s account, nobody fired.", "the army"),
        ("In the view of Human Rights Watch, the law is void.", "Human Rights Watch"),
        ("Amnesty International estimated that 40 people died.", "Amnesty International"),
        ("The ministry, which runs the register, denied that it had been changed.", "The ministry"),
        ("Zavala, a journalist, argued that the war was a fiction.", "Zavala"),
        ("Card and Krueger found that jobs had grown.", "Card and Krueger"),
        ("A study of 22 cities found that rents had doubled.", "A study of 22 cities"),
        ("Maria Lopez saw the bus. She said that it was empty.", "Maria Lopez"),
        ("Bisbee and colleagues compared both surveys and found that they agree.", "Bisbee and colleagues"),
        ("The mayor was accused by prosecutors of theft.", "prosecutors"),
    ],
)
def test_the_holder(text: str, holder: str) -> None:
    assert [claim.holder for claim in claims_in(text) if claim.kind == "attribution"] == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "As chapter 2 says, the law is old.",
        "Figure 3 shows that deaths fell.",
        "We found that the files agree.",
        "The two reports disagree.",
        "The results show that it works.",
        "This paper argues that the war failed.",
        "The police found 14 bodies.",
        "The estimates of the model are noisy.",
        "United States policy changed.",
    ],
)
def test_what_attributes_nothing(text: str) -> None:
    assert [claim.holder for claim in claims_in(text) if claim.kind == "attribution"] == []


def test_the_last_line_of_a_block_quotation_names_its_speaker_and_is_no_quotation_itself() -> None:
    block = passage("We waited for two days. Nobody came.", 1, "quotation")
    (spoken,) = claims_of(block, passage("— Jane Doe", 2, "quotation"))
    assert (spoken.kind, spoken.quoted, spoken.speaker) == (
        "quotation",
        "We waited for two days. Nobody came.",
        "Jane Doe",
    )


def test_a_hypothesis_that_is_set_off_is_quoted_from_nobody() -> None:
    (found,) = claims_of(passage("Hypothesis 2a: States that derogate adopt more measures.", 1, "quotation"))
    assert (found.kind, found.reason) == ("none", "what the text itself sets out")


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Given this, we expect that derogating states will act sooner:", ""),
        ("As Maria Lopez wrote to her brother:", "Maria Lopez"),
        ("The ministry then states:", "The ministry"),
    ],
)
def test_the_lead_in_of_a_block_quotation(lead: str, speaker: str) -> None:
    (found,) = claims_of(passage("We waited for two days.", 1, "quotation", lead=lead))
    assert found.speaker == speaker
