"""Pages that are set otherwise than running text: numbers in the margin, an audit in columns, hyphens at the ends of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import page
import pytest
from weasyprint import HTML
from weasyprint.formatting_structure import boxes

from briefing.edition.compose import Edition, compose_edition
from briefing.engines import weasyprint
from briefing.engines.margins import PLACE, named
from briefing.engines.weasyprint import PrintResult, print_pdf
from tests.conftest import Check
from tests.edition.test_glance import ITEM
from tests.engines.test_pdf import STYLES, pandoc

SENTENCE = "In 2023, 105,007 people died of drug overdoses in the United States [@doe2024, table 1]."
AUDITED = f"1. **Confirmed.** {SENTENCE} *Record:* It says the same.\n" * 40
CHAPTERS = f"""\
# At a glance {{.unnumbered}}

::: at-a-glance
{ITEM}:::

# Overdose deaths

{SENTENCE} In 2022 it was 107,941 people [@doe2024, table 1].

# Audit of an article

Its counts.

::: audit

## The deaths

{AUDITED}
7. **Wrong.** {SENTENCE}

:::
"""


@pytest.fixture(scope="module")
def edition(check_report: Check) -> Edition:
    texts = {
        path.removeprefix("styles/"): content.decode()
        for path, content in STYLES.items()
        if path.endswith(("css", "csl", "js"))
    }
    examined, outcome = check_report(CHAPTERS)
    return compose_edition(examined, outcome, texts, pandoc)


@pytest.fixture(scope="module")
def printed(edition: Edition) -> PrintResult:
    return print_pdf(edition.html, STYLES, {}, "2026-11-24", "A case")


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A])
def test_they_conform(printed: PrintResult, profile: Any) -> None:
    report = page.validate_pdf_bytes(printed.pdf, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_no_word_is_lost(printed: PrintResult) -> None:
    assert printed.lost == ()
    assert printed.complaints == ()


def test_an_audit_cites_by_the_number_of_the_source(edition: Edition) -> None:
    audit = edition.html[edition.html.index('class="audit"') : edition.html.index('id="evidence"')]
    assert 'class="footnote"' not in audit
    assert re.search(r'States <span class="numbers">\[<a href="#source-doe2024"[^>]*>1</a>, table 1\]</span>\.', audit)


def test_the_sources_are_a_list_on_paper_and_a_table_on_the_screen(edition: Edition) -> None:
    assert '<ul class="sources"><li id="source-doe2024">' in edition.html
    assert '<table class="sources">' in edition.screen


@pytest.mark.parametrize(
    ("numbers", "words"), [([12], "12"), ([12, 13], "12–13"), ([14, 12, 13, 13], "12–14"), ([3, 40], "3, 40")]
)
def test_numbers_of_one_line_are_named_together(numbers: list[int], words: str) -> None:
    assert named(numbers) == words


def lettered(sheet: Any) -> Iterator[Any]:
    for box in sheet._page_box.children:
        if isinstance(box, boxes.MarginBox) and box.at_keyword == PLACE:
            yield from (inner for inner in weasyprint._boxes(box) if isinstance(inner, boxes.TextBox))


def test_each_statistic_has_its_row_beside_its_line() -> None:
    claim = '<a class="claim statistic" href="#evidence-{}">105,007</a>'
    many = "Words that fill the line of the paragraph. " * 12
    body = f"<section class='chapter'><p>{many}{claim.format(1)} and {claim.format(2)}. {many}{claim.format(9)}.</p></section>"
    links = '<link rel="stylesheet" href="styles/print.css"><link rel="stylesheet" href="styles/letter.css">'
    html = f'<!DOCTYPE html><html lang="en"><title>t</title>{links}<body>{body}'
    parsed = HTML(string=html, base_url=weasyprint.ORIGIN, url_fetcher=weasyprint._fetcher(STYLES))
    document, _ = weasyprint._render(parsed)
    weasyprint.number_margins(document, weasyprint._boxes, weasyprint._reletter)
    page_box = document.pages[0]._page_box
    placed = {box.text: box for box in lettered(document.pages[0])}
    assert list(placed) == ["1–2", "9"]
    lines = {
        round(box.position_y + box.baseline): box
        for box in weasyprint._contents(document.pages[0])
        if isinstance(box, boxes.TextBox) and box.text.strip() == "105,007"
    }
    for box in placed.values():
        assert box.position_x + box.width < page_box.content_box_x()
        assert any(abs(box.position_y + box.baseline - base) < 1 for base in lines)


def test_running_text_is_hyphenated_by_its_language_and_headings_are_not() -> None:
    words = "Internationalization characteristically misrepresents multidimensional understanding. " * 9
    spanish = "Desafortunadamente internacionalización características representativas multidimensionales. " * 9
    links = '<link rel="stylesheet" href="styles/print.css"><link rel="stylesheet" href="styles/letter.css">'
    html = (
        f'<!DOCTYPE html><html lang="en"><title>t</title>{links}<body><section class="chapter"><h2>{words}</h2>'
        f'<p class="english">{words}</p><p lang="es">{spanish}</p></section>'
    )
    parsed = HTML(string=html, base_url=weasyprint.ORIGIN, url_fetcher=weasyprint._fetcher(STYLES))
    document, lost = weasyprint._render(parsed)
    assert lost == ()
    ends: dict[str, list[str]] = {}
    for sheet in document.pages:
        for box in weasyprint._contents(sheet):
            if isinstance(box, boxes.TextBox) and box.text.endswith("-"):
                ends.setdefault(box.element.attrib.get("lang") or box.element.tag, []).append(box.text.split()[-1])
    assert set(ends) == {"p", "es"}
    assert all(len(word.rstrip("-")) >= 3 for found in ends.values() for word in found)
