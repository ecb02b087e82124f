"""The page "At a glance": numbers that a chapter proves, each large, with a small chart and the way to its section."""

from __future__ import annotations

import re

import pytest

from briefing.edition.compose import Edition
from briefing.engines.weasyprint import print_pdf
from tests.conftest import ROOT
from tests.edition.test_compose import CHAPTER, Compose, compose

__all__ = ["compose"]

ITEM = """\
**105,007 people** died of drug overdoses in the United States in 2023.

``` {.chart}
form: line
title: Overdose deaths a year
series:
  - records: ["doe2024:deaths-2022", "doe2024:deaths-2023"]
```
"""


def page(items: int) -> str:
    return f"# At a glance {{.unnumbered}}\n\n::: at-a-glance\nWhat matters.\n\n{ITEM * items}:::\n\n"


@pytest.fixture(scope="module")
def edition(compose: Compose) -> Edition:
    return compose(page(1) + CHAPTER)


def glance(edition: Edition) -> str:
    start = edition.html.index('<div class="at-a-glance"')
    return edition.html[start : edition.html.index("<h1", start)]


def test_the_number_stands_large_and_leads_to_its_evidence(edition: Edition) -> None:
    assert re.search(
        r'<strong><span class="large"><a href="#evidence-1"[^>]*class="claim statistic">105,007', glance(edition)
    )


def test_the_item_leads_to_the_section_that_proves_it(edition: Edition) -> None:
    made = re.search(
        r'<p class="source"><a class="ref" href="#(claim-[^"]+)">Chapter 1<span class="page-at"', glance(edition)
    )
    assert made is not None
    assert f'id="{made[1]}"' in edition.html[edition.html.index('id="deaths"') :]
    assert 'Doe [<a href="#source-doe2024">1</a>]' in glance(edition)


def test_its_chart_is_small_has_its_numbers_in_words_and_no_number_of_a_figure(edition: Edition) -> None:
    drawn = glance(edition)
    assert "2022: 107,941; 2023: 105,007" in drawn
    assert 'viewBox="0 0 162 ' in drawn
    assert "<figure" not in drawn
    assert '<span class="label">Figure 1</span>' in edition.html
    assert "Figure 2" not in edition.html


@pytest.mark.parametrize("size", ["letter", "a4"])
def test_eight_numbers_fit_on_one_page_of_their_own(compose: Compose, size: str) -> None:
    html = compose(page(8)).html.replace("styles/letter.css", f"styles/{size}.css")
    files = {p.relative_to(ROOT).as_posix(): p.read_bytes() for p in (ROOT / "styles").rglob("*") if p.is_file()}
    made = print_pdf(html, files)
    pages = [
        number
        for number, words in enumerate(made.texts, 1)
        if "died of drug overdoses" in words.split("Evidence annex")[0]
    ]
    assert len(pages) == 1
