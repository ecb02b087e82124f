"""The report's policies: rules over all claims, each a test that reads as a sentence."""

from __future__ import annotations

from collections import Counter

from briefing.diagnostic import Diagnostic
from briefing.manuscript.model import span_of
from briefing.reporters.terminal import full
from briefing.rules.judgements import CONFIDENCE, judgements
from briefing.verdicts.marks import STANDING
from briefing.verdicts.model import Verdict
from tests.claims.report import shipped


def of_kind(kind: str) -> list[Verdict]:
    return [verdict for verdict in shipped()[0].verdicts if verdict.claim.kind == kind]


def told(found: list[Diagnostic]) -> str:
    return "\n" + full(found, shipped()[0].sources)


def test_no_error_stands_in_the_report() -> None:
    errors = [found for found in shipped()[1].diagnostics if found.severity == "error"]
    assert not errors, told(errors)


def test_every_statistic_has_a_source() -> None:
    waived = {item.diagnostic.span for item in shipped()[1].waived}
    own = ("restated", "derived")
    assert not [
        verdict.claim.words
        for verdict in of_kind("statistic")
        if not verdict.claim.citations and verdict.word not in own and verdict.claim.span not in waived
    ]


def test_every_statistic_is_proven_by_a_record() -> None:
    assert not [v.claim.words for v in of_kind("statistic") if v.word in STANDING and not v.used]


def test_every_quotation_is_recorded_word_for_word() -> None:
    assert not [v.claim.words for v in of_kind("quotation") if v.word != "supported"]


def test_every_dated_event_is_recorded() -> None:
    assert not [v.claim.words for v in of_kind("event") if v.word not in STANDING]


def test_every_claim_carries_the_marks_that_report_yaml_demands_of_it() -> None:
    assert shipped()[0].settings.require, "report.yaml demands no mark"
    missing = [found for found in shipped()[1].diagnostics if found.code == "E122"]
    assert not missing, told(missing)


def test_there_are_at_least_a_hundred_sourced_statistics() -> None:
    assert sum(v.word in ("supported", "derived") for v in of_kind("statistic")) >= 100


def test_at_least_three_in_five_statistics_rest_on_primary_sources_or_pages_that_copy_them() -> None:
    examined, _ = shipped()
    ranks = [
        {examined.evidence.files[record.key].rank for record in verdict.used if record.key in examined.evidence.files}
        for verdict in of_kind("statistic")
        if verdict.word in STANDING
    ]
    assert sum(rank <= {"A", "B"} for rank in ranks) >= 0.6 * len(ranks)


def test_no_statistic_outside_an_audit_rests_on_a_source_of_rank_d() -> None:
    examined, _ = shipped()
    audited = {p.id for p in examined.manuscript.passages if any("audit" in div.classes for div in p.divs)}
    assert not [
        verdict.claim.words
        for verdict in of_kind("statistic")
        for record in verdict.used
        if verdict.claim.passage not in audited
        and record.key in examined.evidence.files
        and examined.evidence.files[record.key].rank == "D"
    ]


def test_no_paragraph_holds_more_than_four_statistics() -> None:
    passages = {passage.id: passage for passage in shipped()[0].manuscript.passages}
    counted = Counter(verdict.claim.passage for verdict in of_kind("statistic"))
    assert not [
        (count, passages[number].text[:80])
        for number, count in counted.items()
        if count > 4 and passages[number].kind in ("paragraph", "item")
    ]


def test_every_key_judgement_says_how_sure_it_is_what_it_rests_on_and_what_would_change_it() -> None:
    found = list(judgements(shipped()[0]))
    assert len(found) >= 5
    for judgement in found:
        assert judgement.attributes.get("confidence") in CONFIDENCE
        assert judgement.rests_on and judgement.change


def test_waivers_are_at_most_one_for_a_hundred_claims() -> None:
    examined, outcome = shipped()
    waivers = {item.span for item in outcome.waived}
    assert len(waivers) * 100 <= sum(verdict.claim.kind != "none" for verdict in examined.verdicts)


def test_every_digit_of_every_passage_is_accounted_for() -> None:
    examined, _ = shipped()
    covered: dict[int, set[int]] = {}
    for verdict in examined.verdicts:
        claim = verdict.claim
        places = covered.setdefault(claim.passage, set())
        places.update(range(claim.start, claim.end))
        for part in (*claim.quantities, *claim.datings):
            places.update(range(part.start, part.end))
    missing = [
        f"{span_of(chapter, passage, index, index + 1)}: {passage.text[max(0, index - 20) : index + 20]!r}"
        for chapter in examined.manuscript.chapters
        for passage in chapter.passages
        for index, character in enumerate(passage.text)
        if character.isdigit() and index not in covered.get(passage.id, set())
    ]
    assert not missing


def test_every_character_of_every_passage_stands_in_its_source() -> None:
    """A placed letter or digit of a passage is the same letter or digit at its place in the file."""
    examined, _ = shipped()
    for chapter in examined.manuscript.chapters:
        for passage in chapter.passages:
            for character, offset in zip(passage.text, passage.offsets, strict=True):
                if offset >= 0 and character.isalnum():
                    assert chapter.text[offset] == character, (chapter.path, passage.text[:60])


def test_no_word_of_the_report_is_without_a_place() -> None:
    examined, _ = shipped()
    lost = [
        (chapter.path, passage.text[max(0, index - 15) : index + 15])
        for chapter in examined.manuscript.chapters
        for passage in chapter.passages
        for index, (character, offset) in enumerate(zip(passage.text, passage.offsets, strict=True))
        if character.isalnum() and offset < 0
    ]
    assert not lost
