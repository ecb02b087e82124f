"""The annex of changes: one line for a first edition, else what the reader was told before and is told now."""

from __future__ import annotations

import re

from briefing.edition.changes import changes_annex
from briefing.ledger.changes import Changed, Changes, Revised, Said

BRIEF = {"doe2024": "Doe (2024) [1]"}


def said(words: str, value: str, id: str = "02-drugs-a-1") -> Said:
    return Said(id, "statistic", words, "report/02.md", (("doe2024:d-2023", value),), ("doe2024",))


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_first_edition_says_so_in_one_line() -> None:
    assert text(changes_annex(None, BRIEF)) == "Changes since the last edition This is the first edition."


def test_an_edition_without_changes_says_so_too() -> None:
    told = text(changes_annex(Changes("First edition", "2026-10-01"), BRIEF))
    assert told.endswith("No statement and no source changed since First edition (information as of 1 October 2026).")


def test_a_change_shows_both_wordings_the_page_and_the_revised_record() -> None:
    change = Changed(said("105,007", "105,007 deaths"), said("105,019", "105,019 deaths"), ("words", "record"))
    record = Revised("doe2024:d-2023", "105,007 deaths", "105,019 deaths")
    html = changes_annex(Changes("First", "", changed=(change,), records=(record,)), BRIEF)
    assert "Since First: 1 statement changed, 0 new, 0 withdrawn; 1 record revised" in text(html)
    assert "105,007 105,019 says something else, record revised: 105,007 deaths → 105,019 deaths" in text(html)
    assert '<a href="#claim-02-drugs-a-1"><span class="page-of" data-to="claim-02-drugs-a-1">' in html


def test_new_and_withdrawn_statements_and_sources_have_their_groups() -> None:
    changes = Changes(
        "First",
        "",
        new=(said("one <b>", "1"),),
        withdrawn=(said("two", "2"),),
        sources_new=("doe2024",),
        sources_withdrawn=("roe",),
    )
    told = changes_annex(changes, BRIEF)
    for group in ("New (1)", "Withdrawn (1)", "Sources added (1)", "Sources taken out (1)"):
        assert group in told
    assert "Doe (2024) [1]" in told
    assert "one &lt;b&gt;" in told
