"""Two editions compared: what is new, what says something else now, what was withdrawn; what was only moved is none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.ledger.changes import compare, read_ledger


def claim(
    id: str, words: str, value: str = "105,007 deaths", record: str = "doe:d-2023", **more: Any
) -> dict[str, Any]:
    evidence = [{"record": record, "value": value, "source": record.partition(":")[0]}] if record else []
    base = {
        "id": id,
        "kind": "statistic",
        "words": words,
        "path": "report/01.md",
        "evidence": evidence,
        "citations": ["doe"],
    }
    return {**base, **more}


def ledger(
    *claims: dict[str, Any], edition: str = "First edition", sources: tuple[dict[str, Any], ...] = ()
) -> dict[str, Any]:
    return {"report": {"edition": edition, "cut_off": "2026-10-01"}, "claims": list(claims), "sources": list(sources)}


def source(key: str, rank: str = "B", what: str = "a page reporting it") -> dict[str, Any]:
    return {"key": key, "class": "news", "rank": rank, "year": "2026", "read": {"what": what, "extent": "excerpt"}}


def test_the_same_edition_has_no_changes() -> None:
    one = ledger(claim("a", "105,007"), sources=(source("doe"),))
    found = compare(one, one)
    assert found.none
    assert found.edition == "First edition"


def test_a_changed_number_is_one_change_that_shows_both() -> None:
    found = compare(ledger(claim("a", "105,007")), ledger(claim("a", "105,019", "105,019 deaths")))
    assert [(c.before.words, c.after.words, c.what) for c in found.changed] == [
        ("105,007", "105,019", ("words", "record"))
    ]
    assert [(r.name, r.before, r.after) for r in found.records] == [("doe:d-2023", "105,007 deaths", "105,019 deaths")]
    assert not found.new and not found.withdrawn


def test_a_statement_that_stands_on_another_record_now_has_changed() -> None:
    found = compare(
        ledger(claim("a", "105,007")), ledger(claim("a", "105,007", record="roe:d-2023", citations=["roe"]))
    )
    assert found.changed[0].what == ("records", "citations")


def test_a_reworded_sentence_with_the_same_number_is_no_change() -> None:
    assert compare(ledger(claim("a", "105,007")), ledger(claim("b", "105,007"))).none


def test_a_reworded_sentence_with_a_revised_number_is_a_change_and_not_a_loss_and_a_gain() -> None:
    found = compare(ledger(claim("a", "105,007")), ledger(claim("b", "105,019", "105,019 deaths")))
    assert len(found.changed) == 1
    assert not found.new and not found.withdrawn


def test_what_only_one_edition_says_is_new_or_withdrawn() -> None:
    found = compare(ledger(claim("a", "1", record="doe:a")), ledger(claim("b", "2", record="doe:b")))
    assert [said.words for said in found.new] == ["2"]
    assert [said.words for said in found.withdrawn] == ["1"]


def test_claims_without_a_record_are_not_taken_for_one_another() -> None:
    found = compare(ledger(claim("a", "10 May", record="")), ledger(claim("b", "12 June", record="")))
    assert len(found.new) == len(found.withdrawn) == 1


def test_a_numeral_that_is_no_claim_does_not_count() -> None:
    assert compare(ledger(), ledger(claim("a", "3", kind="none"))).none


def test_sources_that_came_went_or_stand_otherwise() -> None:
    before = ledger(sources=(source("a"), source("b")))
    after = ledger(sources=(source("b", "A", "the source itself"), source("c")))
    found = compare(before, after)
    assert found.sources_new == ("c",)
    assert found.sources_withdrawn == ("a",)
    assert [(r.name, r.before, r.after) for r in found.sources] == [
        ("b", "news, rank B, a page reporting it, excerpt, 2026", "news, rank A, the source itself, excerpt, 2026")
    ]


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b'{"claims": [1]}', b"\xff", b"[" * 100_000, b'{"claims": [], "sources": []}']
)
def test_what_is_no_ledger_is_told_apart(content: bytes) -> None:
    assert read_ledger(content) is None


def test_a_ledger_is_read_back() -> None:
    written = ledger(claim("a", "105,007"), sources=(source("doe"),))
    assert read_ledger(json.dumps(written).encode()) == written
