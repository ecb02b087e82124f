"""The edition is the checked tree: claims marked, citations as notes, charts and tables filled from the records."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Sequence
from html import unescape

import pytest

from briefing.edition.compose import Edition, compose_edition
from briefing.engines.pandoc import run_pandoc
from tests.conftest import ROOT, Check

CHAPTER = """\
# Overdose deaths {#deaths}

In 2023, 105,007 people died of drug overdoses in the United States [@doe2024, table 1].
In 2022 it was 107,941 people [@doe2024, table 1].

See [](#fig-deaths) and [](#tbl-deaths).<script>alert(1)</script>

``` {.chart #fig-deaths}
form: column
title: Overdose deaths fell in 2023
subtitle: Overdose deaths, United States
series:
  - records: ["doe2024:deaths-2022", "doe2024:deaths-2023"]
```

``` {.table #tbl-deaths}
title: Overdose deaths
columns: [Year, Deaths, "Change, percent"]
rows:
  - {head: "2022", cells: ["doe2024:deaths-2022", -]}
  - {head: "2023", cells: ["doe2024:deaths-2023", {calc: "change(a, b)", a: "doe2024:deaths-2022", b: "doe2024:deaths-2023"}]}
```

::: {.key-judgement #kj-1 confidence=moderate rests-on="doe2024:deaths-2023"}
The fall is real.
:::
"""

Compose = Callable[..., Edition]


def pandoc(arguments: Sequence[str], text: str) -> str:
    answer = run_pandoc(arguments, text)
    assert not answer.error, answer.error
    return answer.output


@pytest.fixture(scope="module")
def compose(check_report: Check) -> Compose:
    styles = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "styles").glob("*.?s*")}

    def made(chapter: str, draft: bool = False) -> Edition:
        examined, outcome = check_report(chapter)
        return compose_edition(examined, outcome, styles, pandoc, draft)

    return made


@pytest.fixture(scope="module")
def edition(compose: Compose) -> Edition:
    return compose(CHAPTER)


def test_every_claim_has_its_mark(edition: Edition) -> None:
    assert edition.lost == ()
    assert all(f'id="{anchor}"' in edition.html for anchor in edition.claims.values())
    assert re.search(r'<a href="#evidence-\d+"[^>]*class="claim statistic">105,007( people)?</a>', edition.html)


def test_a_citation_is_a_note_with_links_both_ways(edition: Edition) -> None:
    note = re.search(
        r'<a href="#note-1" id="call-1" class="call".*?<span id="note-1" class="footnote">(.*?)</span>', edition.html
    )
    assert note is not None
    assert 'href="#call-1"' in note[1]
    assert re.sub(r"<[^>]+>", "", note[1]) == "1 Doe, Overdose deaths in 2023 (2024), table 1 [1]."


def test_a_chapter_that_names_a_source_again_gives_author_and_date(compose: Compose) -> None:
    sentence = "In 2023, 105,007 people died of drug overdoses in the United States [@doe2024, table 1]."
    edition = compose(f"# One\n\n{sentence}\n\n{sentence}\n\n# Two\n\n{sentence}\n")
    notes = [re.sub(r"<[^>]+>", "", n) for n in re.findall(r'class="footnote">(.*?)</span>', edition.html)]
    assert notes[0].startswith("1 Doe, Overdose deaths in 2023 (2024), table 1 [1]")
    assert re.fullmatch(r"2 Doe, [\w ,]*2024, table 1 \[1\]\.", notes[1])


def test_figures_and_tables_are_listed_with_their_pages(edition: Edition) -> None:
    listed = edition.html[: edition.html.index('class="checked"')]
    assert re.search(
        r'<a href="#fig-deaths"><span class="number">Figure 1</span> Overdose deaths fell in 2023</a>'
        r'<span class="page-of" data-to="fig-deaths">',
        listed,
    )


def test_a_source_cited_twice_in_a_paragraph_is_one_note(edition: Edition) -> None:
    assert edition.html.count('class="footnote"') == 1
    assert edition.html.count('href="#note-1"') == 2


def test_the_call_stands_after_the_full_stop(edition: Edition) -> None:
    assert 'States.<span class="noted">' in edition.html


def test_cross_references_are_filled(edition: Edition) -> None:
    assert re.search(
        r'<a href="#fig-deaths" class="ref">Figure 1<span [^>]*data-to="fig-deaths"> \(page 000\)</span></a>',
        edition.html,
    )
    assert '<a href="#tbl-deaths" class="ref">Table 1<' in edition.html


def test_a_chart_is_drawn_from_the_records_with_its_numbers_in_words(edition: Edition) -> None:
    chart = edition.html[edition.html.index('<figure class="chart column" id="fig-deaths">') :]
    assert "107,941" in chart[: chart.index("</svg>")]
    title = re.search(r"<title>(.*?)</title>", chart)
    assert title is not None
    assert title[1] == "Column chart: Overdose deaths fell in 2023. deaths-2022"[:45] + title[1][45:]
    assert "2022: 107,941; 2023: 105,007" in title[1]
    assert '<b>Source:</b> Doe (2024) [<a href="#source-doe2024">1</a>]' in chart


def test_a_table_is_filled_and_its_change_worked_out(edition: Edition) -> None:
    rows = re.findall(
        r'<tr><th scope="row">(\d+)</th><td class="\w+">(.*?)</td><td class="\w+">(.*?)</td></tr>', edition.html
    )
    assert ("2022", "107,941", "") in rows
    assert ("2023", "105,007", "−2.7") in rows


def test_a_key_judgement_shows_its_confidence(edition: Edition) -> None:
    assert "Key judgement 1" in edition.html
    assert "moderate confidence" in edition.html


def test_raw_html_of_a_chapter_never_reaches_the_page(edition: Edition) -> None:
    assert "<script" not in edition.html


def test_every_statistic_has_a_row_with_record_and_source(edition: Edition) -> None:
    annex = edition.html[edition.html.index('id="evidence"') :]
    assert annex.count('<tr id="evidence-') == 2
    assert "<b>105,007</b> deaths: overdose deaths, United States, 2023" in annex
    assert "https://example.org/doe#:~:text=105%2C007%20overdose%20deaths" in annex


def test_the_box_tells_verdicts_marks_ranks_classes_ages_and_what_nobody_has_read(check_report: Check) -> None:
    styles = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "styles").glob("*.?s*")}
    files = {"report/report.yaml": "title: A case\nlang: en\ncut-off: 2026-10-01\n"}
    examined, outcome = check_report(CHAPTER, files)
    html = compose_edition(examined, outcome, styles, pandoc).html
    box = unescape(re.sub(r"<[^>]+>", " ", html[(at := html.index('class="checked"')) : html.index("</section>", at)]))
    for told in (
        "Supported : a record of the cited source says the same",
        "Sources by rank: A 1; by class: Official statistics 1.",
        "evidenced 2, primary 2, archived 0, corroborated 0, reviewed 0.",
        "The oldest number, “105,007”, is as of 15 May 2024.",
        "Information cut-off: 1 October 2026.",
        "0 of 2 statistics were read and signed by a second person.",
        "No place was exempted by hand",
        "remark",
        "python3 build.py check",
    ):
        assert " ".join(told.split()) in " ".join(box.split()), box


def test_a_draft_shows_the_diagnostic_beside_the_claim(compose: Compose) -> None:
    edition = compose(
        "# Deaths\n\nIn 2023, 105,008 people died of drug overdoses in the United States [@doe2024].\n", draft=True
    )
    remark = re.search(r'<span class="remark"><b>(\w+)</b>', edition.html)
    assert remark is not None and remark[1].startswith("E1")
    assert "unproven" in edition.html and 'class="letter draft"' in edition.html


def test_two_chapters_may_use_one_id(compose: Compose) -> None:
    edition = compose("# One {#a}\n\nText.\n\n# Two {#a}\n\nText.\n")
    ids = re.findall(r' id="([^"]+)"', edition.html)
    assert len(ids) == len(set(ids))


def test_the_screen_edition_asks_for_nothing_from_outside(edition: Edition) -> None:
    assert "style=" not in edition.screen
    assert not re.search(r'\ssrc="(?!data:)', edition.screen)
    assert "<link" not in edition.screen and "@import" not in edition.screen and "url(" not in edition.screen
    assert "default-src 'none'" in unescape(edition.screen)


def test_the_policy_of_the_screen_edition_allows_its_own_style_and_script(edition: Edition) -> None:
    for name, pattern in (("style", r"<style>(.*?)</style>"), ("script", r"<script>(.*?)</script>")):
        found = re.search(pattern, edition.screen, re.S)
        assert found is not None
        digest = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in unescape(edition.screen)


def test_a_reviewer_can_filter_by_verdict_chapter_and_rank(edition: Edition) -> None:
    assert re.findall(r'<select name="(\w+)">', edition.screen) == ["verdict", "chapter", "rank", "marks", "sources"]
    assert '<option value="report/01-case.md">1 Overdose deaths</option>' in edition.screen
    assert 'data-verdict="supported" data-chapter="report/01-case.md" data-rank="A"' in edition.screen


def test_a_claim_in_a_label_has_its_anchor_at_the_caption(compose: Compose) -> None:
    chart = CHAPTER[CHAPTER.index("``` {.chart") : CHAPTER.index("``` {.table")]
    chart = chart.replace('["doe2024:deaths-2022"', '[{of: "doe2024:deaths-2022", label: 107,941 deaths in 2022}')
    edition = compose(f"# Deaths\n\n{chart}")
    assert edition.claims
    assert all(f'id="{anchor}"' in edition.html for anchor in edition.claims.values())


def test_a_single_quotation_mark_in_a_title_opens_before_its_word() -> None:
    from briefing.edition.references import _opened

    def words(text: str) -> list[dict[str, str]]:
        return [{"t": "Space"} if not word else {"t": "Str", "c": word} for word in text.replace(" ", "||").split("|")]

    assert _opened(words("hunt for ’El Mencho’ boss")) == words("hunt for ‘El Mencho’ boss")
    assert _opened(words("Mexico’s war of the ’90s")) == words("Mexico’s war of the ’90s")
    assert _opened(words("’Tis nothing")) == words("’Tis nothing")
