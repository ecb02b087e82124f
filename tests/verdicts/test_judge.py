"""The words of verdicts: uncited, unrecorded, bound, derived, restated, ambiguous; and what a message offers to type."""

from __future__ import annotations

from briefing.verdicts.model import Verdict
from tests.verdicts.workbench import Paragraph, entry, evidence, judged

DEATHS = """
defaults: {measure: overdose deaths, place: United States, unit: deaths}
numbers:
  deaths-2022: {period: 2022, value: 107941, find: "107,941"}
  deaths-2023: {period: 2023, value: 105007, find: "105,007"}
  rate-2023: {measure: overdose death rate, unit: "deaths per 100,000", period: 2023, value: 31.3, find: "31.3"}
"""
HELD = evidence({"source": DEATHS})


def first(paragraphs: list[Paragraph], kind: str = "statistic", place: int = 0) -> Verdict:
    found = [item for item in judged(paragraphs, HELD) if item.claim.kind == kind and item.claim.passage == place]
    return found[0]


def test_a_number_without_a_source_is_uncited() -> None:
    verdict = first([Paragraph("In 2023, 105,007 Americans died of overdoses.", ())])
    assert (verdict.word, verdict.cause) == ("uncited", "citation")


def test_a_source_without_evidence_leaves_a_number_unrecorded_and_names_the_file() -> None:
    verdict = judged(
        [Paragraph("In 2023, 105,007 Americans died of overdoses.", ("nowhere",))], HELD, [entry("nowhere")]
    )
    found = [item for item in verdict if item.claim.kind == "statistic"]
    assert found[0].word == "unrecorded"
    assert "evidence/nowhere.yaml" in found[0].reason


def test_a_misspelt_key_is_the_fault_and_no_claim_that_it_covers() -> None:
    text = "According to the Health Office, 105,007 Americans died of overdoses, and on May 2, 2023 it closed a clinic."
    found = [
        item for item in judged([Paragraph(text, ("sorce",))], HELD, [entry("source")]) if item.claim.kind != "none"
    ]
    assert {item.claim.kind for item in found} == {"attribution", "statistic", "event"}
    assert {(item.word, item.cause) for item in found} == {("unchecked", "key")}
    assert all("@sorce" in item.reason for item in found)


def test_a_misspelt_key_beside_a_known_one_leaves_the_claim_to_the_known_one() -> None:
    verdict = first([Paragraph("In 2022, 105,007 Americans died of overdoses.", ("sorce", "source"))])
    assert (verdict.word, verdict.cause) == ("mismatched", "period")


def test_nothing_near_is_unrecorded() -> None:
    verdict = first([Paragraph("In 2023 the country had 14 million cows.")])
    assert (verdict.word, verdict.cause) == ("unrecorded", "record")


def test_a_refused_number_names_the_record_and_why() -> None:
    verdict = first([Paragraph("In 2022, 105,007 Americans died of overdoses.")])
    assert (verdict.word, verdict.cause) == ("mismatched", "period")
    assert "source:deaths-2023" in verdict.reason
    assert verdict.candidates[0].fails == ("period",)
    assert "2023" in verdict.offer


def test_a_rounded_count_is_offered_about() -> None:
    verdict = first([Paragraph("In 2023, 105,000 Americans died of overdoses.")])
    assert (verdict.word, verdict.cause) == ("mismatched", "value")
    assert "about" in verdict.offer


def test_a_binding_names_the_record_that_is_meant() -> None:
    bound = Paragraph(
        "Some 105,000 Americans died of overdoses.", bound="105,000", binding={"number": "source:deaths-2023"}
    )
    assert first([bound]).word == "supported"


def test_a_binding_does_not_make_a_wrong_number_right() -> None:
    bound = Paragraph(
        "In 2023, 105,707 Americans died of overdoses.", bound="105,707", binding={"number": "source:deaths-2023"}
    )
    assert (first([bound]).word, first([bound]).cause) == ("mismatched", "value")


def test_a_binding_to_no_record_is_unrecorded() -> None:
    bound = Paragraph("In 2023, 105,007 people died.", bound="105,007", binding={"number": "source:deaths-2032"})
    assert first([bound]).word == "unrecorded"


def derived(words: str, calc: str, a: str, b: str, text: str) -> Paragraph:
    return Paragraph(text, bound=words, binding={"calc": calc, "a": a, "b": b}, binding_class="derived")


def test_a_derived_change_is_recomputed() -> None:
    text = "Overdose deaths fell by 2.7 percent from 2022 to 2023."
    good = derived("2.7 percent", "change(a, b)", "source:deaths-2022", "source:deaths-2023", text)
    verdict = first([good])
    assert verdict.word == "derived"
    assert "change(a, b)" in verdict.calculation
    assert {record.ref for record in verdict.used} == {"source:deaths-2022", "source:deaths-2023"}


def test_a_derived_change_that_does_not_follow_is_refused() -> None:
    text = "Overdose deaths fell by 3.7 percent from 2022 to 2023."
    wrong = derived("3.7 percent", "change(a, b)", "source:deaths-2022", "source:deaths-2023", text)
    assert (first([wrong]).word, first([wrong]).cause) == ("mismatched", "derivation")


def test_a_derived_change_in_the_wrong_direction_is_refused() -> None:
    text = "Overdose deaths rose by 2.7 percent from 2022 to 2023."
    wrong = derived("2.7 percent", "change(a, b)", "source:deaths-2022", "source:deaths-2023", text)
    assert (first([wrong]).word, first([wrong]).cause) == ("mismatched", "derivation")


def test_where_a_number_follows_from_records_the_attribute_is_offered() -> None:
    verdict = first([Paragraph("Overdose deaths in the United States fell by 2.7 percent from 2022 to 2023.")])
    assert verdict.word in ("unrecorded", "mismatched")
    assert verdict.offer == (
        '[2.7 percent]{.derived calc="change(a, b)" a="source:deaths-2022" b="source:deaths-2023"}'
    )


KEY_JUDGEMENT = ("key-judgement",)


def test_a_key_judgement_restates_what_a_chapter_proves() -> None:
    chapter = Paragraph("In 2023, 105,007 Americans died of overdoses.")
    judgement = Paragraph("About 105,000 Americans died of overdoses in 2023.", (), divs=KEY_JUDGEMENT)
    verdict = first([judgement, chapter])
    assert verdict.word == "restated"
    assert verdict.used[0].ref == "source:deaths-2023"


def test_a_key_judgement_with_another_number_is_refused() -> None:
    chapter = Paragraph("In 2023, 105,007 Americans died of overdoses.")
    judgement = Paragraph("About 150,000 Americans died of overdoses in 2023.", (), divs=KEY_JUDGEMENT)
    assert first([judgement, chapter]).word == "mismatched"


def test_a_key_judgement_with_another_year_is_refused() -> None:
    chapter = Paragraph("In 2023, 105,007 Americans died of overdoses.")
    judgement = Paragraph("About 105,000 Americans died of overdoses in 2021.", (), divs=KEY_JUDGEMENT)
    assert first([judgement, chapter]).word == "mismatched"


def test_two_records_that_fit_and_differ_are_ambiguous() -> None:
    held = evidence({"source": """
numbers:
  a: {measure: clinics closed, unit: clinics, place: Texas, period: none, value: 12, find: "12"}
  b: {measure: clinics closed, unit: clinics, place: Ohio, period: none, value: 14, find: "14"}
"""})  # fmt: skip
    verdict = judged([Paragraph("More than ten clinics closed.")], held)[0]
    assert (verdict.word, verdict.cause) == ("ambiguous", "several")
    assert ".from number=" in verdict.offer


def test_each_quantity_finds_its_own_record_among_several_sources() -> None:
    held = evidence({"source": DEATHS, "trade": """
numbers:
  exports: {measure: exports, unit: USD, place: Mexico, period: 2023, value: 593 billion, find: "593"}
"""})  # fmt: skip
    text = "In 2023 Mexico's exports were $593 billion and 105,007 Americans died of overdoses."
    verdicts = [item for item in judged([Paragraph(text, ("source", "trade"))], held) if item.claim.kind == "statistic"]
    assert [item.word for item in verdicts] == ["supported", "supported"]
    assert [item.used[0].ref for item in verdicts] == ["trade:exports", "source:deaths-2023"]


def test_a_bound_by_a_wide_margin_passes_with_a_caution() -> None:
    verdict = first([Paragraph("More than 50,000 Americans died of overdoses in 2023.")])
    assert verdict.word == "supported"
    assert verdict.caution


LAW = entry("eo", "Executive Order 14157: Designating Cartels", ("The President of the United States",), "14157")


def reference(text: str) -> Verdict:
    held = evidence(
        {"eo": "statements:\n  s: {statement: The order sets up a process., holder: The President, find: process}\n"}
    )
    return next(item for item in judged([Paragraph(text, ("eo",))], held, [LAW]) if item.claim.kind == "reference")


def test_a_document_number_must_not_contradict_the_cited_entry() -> None:
    assert reference("Executive Order 14157 sets up a process.").word == "supported"
    wrong = reference("Executive Order 14175 sets up a process.")
    assert (wrong.word, wrong.cause) == ("mismatched", "document")


def test_a_document_number_is_never_uncited() -> None:
    held = evidence({"eo": "numbers: {}\n"})
    found = judged([Paragraph("Executive Order 14157 sets up a process.", ())], held, [LAW])
    assert [item.word for item in found if item.claim.kind == "reference"] == ["unchecked"]
