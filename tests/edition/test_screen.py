"""The edition for the screen, opened in Chromium: a statistic opens its evidence, the annex narrows, nothing is asked
from outside, and axe-core finds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.edition.compose import compose_edition
from briefing.rules.cases import STANDARD
from briefing.rules.registry import Outcome
from briefing.rules.rule import Examined
from tests.claims.report import shipped
from tests.conftest import ROOT, Check
from tests.edition.browser import DESK, PHONE, Page, chromium
from tests.edition.test_compose import pandoc

TABULATOR, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"
"""Keys by the numbers that WebDriver gives them."""

JUDGEMENTS = """\
# Key judgements {#judgements}

::: {.key-judgement #kj-1 confidence=moderate rests-on="doe2024:deaths-2023"}
Overdose deaths in the United States came to 105,007 in 2023. The fall is real.

::: change
Two quarters of rising counts would change this.
:::
:::
"""
DEATHS = """\
# Overdose deaths {#deaths}

In 2023, 105,007 people died of drug overdoses in the United States [@doe2024, table 1], a rate of 31.3 per 100,000 [@doe2024].

From 2022 to 2023 overdose deaths in the United States fell by
[2.7 percent]{.derived calc="change(a, b)" a="doe2024:deaths-2022" b="doe2024:deaths-2023"}.

``` {.chart #fig-deaths}
form: column
title: Overdose deaths fell to 105,007 in 2023
subtitle: Overdose deaths, United States
series:
  - records: ["doe2024:deaths-2022", "doe2024:deaths-2023"]
```

``` {.table #tbl-deaths}
title: Overdose deaths
columns: [Year, Deaths]
rows:
  - {head: "2022", cells: ["doe2024:deaths-2022"]}
  - {head: "2023", cells: ["doe2024:deaths-2023"]}
```
"""
TRADE = """\
# Trade {#trade}

Trade in goods between the United States and Mexico came to 779.3 billion dollars in 2022 [@roe2023].
"""
FILES = {
    "report/02-deaths.md": DEATHS,
    "report/03-trade.md": TRADE,
    "evidence/roe2023.yaml": STANDARD["evidence/roe2023.yaml"].replace("rank: A", "rank: B"),
}


def styles() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "styles").glob("*.?s*")}


def fonts() -> dict[str, bytes]:
    return {f"styles/fonts/{path.name}": path.read_bytes() for path in (ROOT / "styles/fonts").glob("*.woff2")}


def write(path: Path, examined: Examined, outcome: Outcome) -> Path:
    path.write_text(compose_edition(examined, outcome, styles(), pandoc, images=fonts()).screen, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def small(check_report: Check, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small report: four statistics of two sources, one restated, one derived, a chart, a table, a judgement."""
    examined, outcome = check_report(JUDGEMENTS, FILES)
    assert not outcome.count("error"), outcome.diagnostics
    return write(tmp_path_factory.mktemp("screen") / "briefing.html", examined, outcome)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped report."""
    return write(tmp_path_factory.mktemp("screen") / "shipped.html", *shipped())


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as opened:
        yield opened


def open_first(page: Page, within: str = "#deaths") -> None:
    page.run("document.querySelector(`${arguments[0]} a.claim`).focus()", within)
    page.press(ENTER)


# Nothing from outside


def test_the_policy_forbids_everything_but_this_page_s_own_style_script_and_pictures(small: Path) -> None:
    html = small.read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    rules = dict(part.strip().split(" ", 1) for part in policy[1].replace("&#x27;", "'").split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["img-src"] == rules["font-src"] == "data:"
    for kind in ("style-src", "script-src"):
        assert re.fullmatch(r"'sha256-[\w+/=]{44}'", rules[kind])
    assert set(rules) == {"default-src", "base-uri", "form-action", "img-src", "font-src", "style-src", "script-src"}


def test_nothing_is_asked_from_outside_and_nothing_is_said_on_the_console(page: Page, large: Path) -> None:
    page.open(large)
    open_first(page, "main")
    page.listen()
    assert [address for address in page.asked if not address.startswith(("file:", "data:"))] == []
    assert [address for address in page.asked if address.startswith("file:")] == [large.as_uri()]
    assert page.said == []


@pytest.mark.parametrize(
    "planted",
    [
        "<script>document.title = 'broken'</script>",
        "<img src='data:image/png,none' onerror=\"document.title = 'broken'\">",
        "<a id='planted' href=\"javascript:document.title = 'broken'\">words</a>",
        "<iframe srcdoc=\"<script>parent.document.title = 'broken'</script>\"></iframe>",
        "<img src='https://example.org/seen.png'>",
        "<link rel='stylesheet' href='https://example.org/seen.css'>",
        "<form action='https://example.org/' id='sent'><button id='planted'>send</button></form>",
    ],
)
def test_what_slips_into_the_page_can_neither_run_nor_call_home(
    page: Page, small: Path, tmp_path: Path, planted: str
) -> None:
    path = tmp_path / "planted.html"
    path.write_text(small.read_text(encoding="utf-8").replace("<main", planted + "<main", 1), encoding="utf-8")
    page.open(path)
    page.run("document.getElementById('planted')?.click()")
    page.listen()
    assert page.driver.title == "A case"
    sent = [address for address in page.asked if address.startswith("http")]
    assert not sent or any("Content Security Policy" in words for words in page.said)
    assert page.driver.current_url.startswith("file:")


def test_the_fonts_of_the_page_are_inside_it(page: Page, small: Path) -> None:
    page.open(small)
    loaded = page.driver.execute_async_script(
        "document.fonts.ready.then(all => arguments[0]([...all].filter(f => f.status === 'loaded').map(f => f.family)))"
    )
    assert {"Briefing Sans", "Briefing Serif"} <= {family.strip('"') for family in loaded}


def test_words_of_a_source_that_look_like_markup_stay_words(page: Page, check_report: Check, tmp_path: Path) -> None:
    hostile = STANDARD["evidence/doe2024.yaml"].replace(
        'find: "105,007 overdose deaths"', 'find: "105,007 </script><script>document.title=1</script> deaths"'
    )
    chapter = "# Deaths {#deaths}\n\nOverdose deaths in the United States came to 105,007 in 2023 [@doe2024].\n"
    page.open(write(tmp_path / "hostile.html", *check_report(chapter, {"evidence/doe2024.yaml": hostile})))
    open_first(page)
    assert page.find("dialog q").text == "105,007 </script><script>document.title=1</script> deaths"
    assert page.driver.title == "A case"


def test_a_report_without_a_statistic_opens_without_a_complaint(
    page: Page, check_report: Check, tmp_path: Path
) -> None:
    page.open(write(tmp_path / "empty.html", *check_report("# One\n\nNothing is counted here.\n")))
    page.listen()
    assert page.said == []
    assert not page.find(".filters").is_displayed()


# A statistic opens its evidence


def test_a_click_opens_the_evidence_of_a_statistic(page: Page, small: Path) -> None:
    page.open(small)
    page.find("#deaths a.claim").click()
    told = page.find("dialog").text
    assert "Statistic 2 of" in told
    assert "Supported: a record of the cited source says the same" in told
    assert "105,007 deaths: overdose deaths, United States, 2023" in told
    assert page.find("dialog q").text == "105,007 overdose deaths"
    assert "Doe, Jane" in told and "Rank A: primary source, read itself" in told
    assert "primary" in told
    assert page.find("dialog footer a").get_attribute("href").startswith("https://example.org/doe#:~:text=105%2C007")


def test_a_title_that_states_a_statistic_opens_its_evidence_too(page: Page, small: Path) -> None:
    page.open(small)
    page.find("figcaption a.claim").click()
    assert "Overdose deaths fell to 105,007 in 2023" in page.find("dialog").text


def test_the_keyboard_opens_and_closes_the_evidence_and_the_focus_comes_back(page: Page, small: Path) -> None:
    page.open(small)
    open_first(page)
    assert page.run("return document.querySelector('dialog').open")
    assert page.run("return document.activeElement.closest('dialog') !== null")
    for _ in range(12):
        page.press(TABULATOR)
        inside = "return document.activeElement === document.body || document.activeElement.closest('dialog') !== null"
        assert page.run(inside), "the tabulator must not lead behind the open evidence"
    page.press(ESCAPE)
    assert not page.run("return document.querySelector('dialog').open")
    assert page.run("return document.activeElement === document.querySelector('#deaths a.claim')")


def test_the_evidence_steps_to_the_next_statistic_and_the_focus_follows(page: Page, small: Path) -> None:
    page.open(small)
    open_first(page)
    page.find("dialog [data-step='1']").click()
    assert "31.3" in page.find("dialog").text
    page.find("dialog header button").click()
    assert page.run("return document.activeElement.textContent").startswith("31.3")


def test_the_evidence_steps_through_the_narrowed_statistics_only(page: Page, small: Path) -> None:
    page.open(small)
    page.choose("sources", "doe2024")
    last = page.shown()[-1]
    page.run("document.querySelector(`a.claim[href='#evidence-${arguments[0]}']`).click()", last)
    assert page.run("return document.querySelector('dialog [data-step=\"1\"]').disabled")
    assert not page.run("return document.querySelector('dialog [data-step=\"-1\"]').disabled")


def test_the_evidence_leads_to_its_row_even_where_the_row_was_filtered_away(page: Page, small: Path) -> None:
    page.open(small)
    page.choose("sources", "roe2023")
    open_first(page)
    page.find("dialog footer a[href='#evidence-2']").click()
    assert page.run("return document.querySelector('#evidence-2').offsetParent !== null")
    assert page.run("return location.hash") == "#evidence-2"


def test_a_raised_number_shows_its_note_and_hides_it_again(page: Page, small: Path) -> None:
    page.open(small)
    call = page.find("#deaths a.call")
    note = page.find("#deaths .footnote")
    assert not note.is_displayed()
    call.click()
    assert note.is_displayed() and call.get_attribute("aria-expanded") == "true"
    call.click()
    assert not note.is_displayed() and call.get_attribute("aria-expanded") == "false"


# Narrowing


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("verdict", "derived", 1),
        ("verdict", "restated", 1),
        ("chapter", "report/03-trade.md", 1),
        ("rank", "B", 1),
        ("marks", "primary", 5),
        ("sources", "doe2024", 5),
        ("words", "779.3", 1),
        ("words", "OVERDOSE rate", 1),
        ("words", "no such words", 0),
    ],
)
def test_each_filter_narrows_the_annex_and_counts(page: Page, small: Path, name: str, value: str, kept: int) -> None:
    page.open(small)
    every = page.shown()
    page.choose(name, value)
    assert len(page.shown()) == kept < len(every)
    assert page.find("#shown").text == f"{kept} of {len(every)} statistics"
    fit = page.run("return document.querySelectorAll('a.claim.fits').length")
    assert (fit > 0) == (kept > 0)
    page.find(".filters [type=reset]").click()
    assert page.shown() == every
    assert page.run("return document.querySelectorAll('a.claim.fits').length") == 0


def test_filters_work_together_and_each_choice_tells_how_many_it_would_leave(page: Page, small: Path) -> None:
    page.open(small)
    page.choose("chapter", "report/03-trade.md")
    told = page.run("return [...document.querySelectorAll('[name=rank] option')].map(o => [o.textContent, o.disabled])")
    assert [words for words, _ in told] == ["all (1)", "A (0)", "B (1)", "C (0)", "D (0)"]
    assert [away for _, away in told] == [False, True, False, True, True]
    page.choose("words", "overdose")
    assert page.shown() == []


def test_a_slash_leads_to_the_search_and_is_a_letter_inside_it(page: Page, small: Path) -> None:
    page.open(small)
    page.press("/")
    page.press("per/100")
    assert page.run("return document.activeElement.name + ' ' + document.activeElement.value") == "words per/100"


def test_a_chapter_whose_statistics_are_all_filtered_away_has_no_head(page: Page, small: Path) -> None:
    page.open(small)
    page.choose("chapter", "report/03-trade.md")
    heads = page.driver.find_elements("css selector", ".chapter-head")
    assert [head.text for head in heads if head.is_displayed()] == ["3 Trade"]


# Light, dark, small


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("state", ["closed", "open", "narrowed"])
def test_axe_finds_nothing_in_a_small_report(
    page: Page, small: Path, size: tuple[int, int], dark: bool, state: str
) -> None:
    page.open(small, size, dark)
    if state == "open":
        open_first(page)
    if state == "narrowed":
        page.choose("words", "no such words")
        page.run("document.querySelector('#deaths a.call').click()")
    assert page.faults() == []


def test_axe_would_find_a_picture_without_words_and_words_too_faint_to_read(page: Page, small: Path) -> None:
    page.open(small)
    page.run(
        "const faint = document.createElement('p'); faint.textContent = 'words'; faint.style.color = '#ddd';"
        "document.querySelector('main').append(new Image(), faint)"
    )
    assert [fault.partition(":")[0] for fault in page.faults()] == ["image-alt", "color-contrast"]


@pytest.mark.parametrize(("size", "dark"), [(DESK, False), (PHONE, True)], ids=["desk-light", "phone-dark"])
def test_axe_finds_nothing_in_the_shipped_report(page: Page, large: Path, size: tuple[int, int], dark: bool) -> None:
    page.open(large, size, dark)
    assert page.faults() == []


@pytest.mark.parametrize("width", [320, 360, 390, 768, 1024, 1280, 1920])
def test_the_page_never_scrolls_sideways(page: Page, large: Path, width: int) -> None:
    page.open(large, (width, 800))
    assert page.run("return document.documentElement.scrollWidth") == width
    open_first(page, "main")
    left, right, height = page.run(
        "const box = document.querySelector('dialog').getBoundingClientRect(); return [box.left, box.right, box.height]"
    )
    assert left >= 0 and right <= width and height <= 800


def test_what_is_wider_than_a_phone_can_be_scrolled_by_keyboard_and_only_there(page: Page, small: Path) -> None:
    page.open(small, PHONE)
    page.find(".picture[tabindex='0'][role=group][aria-label='Figure 1']")
    page.open(small, DESK)
    assert page.driver.find_elements("css selector", "main [tabindex='0']") == []


def test_the_reader_may_choose_dark_or_light_against_the_system(page: Page, small: Path) -> None:
    paper = "return getComputedStyle(document.documentElement).backgroundColor"
    page.open(small)
    light = page.run(paper)
    assert page.find("#shade").text == "Dark"
    page.find("#shade").click()
    dark = page.run(paper)
    assert dark != light and page.find("#shade").text == "Light"
    page.open(small, dark=True)
    assert page.run(paper) == dark
    page.find("#shade").click()
    assert page.run(paper) == light


# Without scripts


def test_without_scripts_the_text_can_be_read_and_a_statistic_leads_to_its_row(page: Page, small: Path) -> None:
    page.open(small, scripts=False)
    assert page.find("#deaths p").is_displayed()
    assert not page.find(".filters").is_displayed()
    assert not page.find("#shade").is_displayed()
    page.find("#deaths a.claim").click()
    assert page.driver.current_url.endswith("#evidence-2")
    row = page.find("#evidence-2")
    assert row.is_displayed() and "105,007" in row.text
    assert row.get_attribute("id") == page.find("tr:target").get_attribute("id")


def test_without_scripts_a_raised_number_leads_to_its_note(page: Page, small: Path) -> None:
    page.open(small, scripts=False)
    page.find("#deaths a.call").click()
    assert page.find(".footnote:target").is_displayed()
