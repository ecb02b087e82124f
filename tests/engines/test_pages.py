"""The laid-out pages, read box by box as a reader of proofs would, on letter and A4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from weasyprint import HTML
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from briefing.engines import weasyprint
from tests.conftest import ROOT

STYLES = {
    path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "styles").rglob("*") if path.is_file()
}
HEADINGS = {"h1", "h2", "h3"}
BLANK = 0.25
"""Share of a page's text height that may stay blank inside a chapter."""


def blocks_of(page: Any) -> list[Any]:
    """The chapter's own blocks on a page, in the order of the page; [] outside chapters."""

    def sections(box: Any) -> Iterator[Any]:
        if box.element is not None and "chapter" in (box.element.attrib.get("class") or "").split():
            yield box
            return
        for child in getattr(box, "children", ()):
            yield from sections(getattr(child, "_box", child))

    body = page._page_box.children[0]
    return [block for section in sections(body) for block in section.children]


def bottom_of(block: Any) -> float:
    """Where the last line or picture of a block ends; blocks that a page cuts are stretched to its end."""
    inner = [
        child
        for child in getattr(block, "children", ())
        if not isinstance(child, AbsolutePlaceholder) and not isinstance(child, (boxes.InlineBox, boxes.TextBox))
    ]
    if isinstance(block, boxes.LineBox) or not inner:
        return float(block.position_y + block.margin_height())
    return max(bottom_of(child) for child in inner)


def room_of(page: Any) -> float:
    """Where the text of a page must end: what the notes leave for it."""
    sheet = page._page_box
    notes = [box for box in sheet.children if type(box).__name__ == "FootnoteAreaBox" and box.children]
    bottom = sheet.content_box_y() + sheet.height
    return float(bottom - sum(box.margin_height() for box in notes))


def ends_chapter(blocks: list[Any]) -> bool:
    """Whether a page begins with a figure that ends its chapter: no text of the chapter is left to fill the page before."""
    behind = blocks[1].element.tag if len(blocks) > 1 and blocks[1].element is not None else "h1"
    return blocks[0].element.tag == "figure" and behind == "h1"


def fragments(document: Any, *tags: str) -> dict[int, list[tuple[int, Any]]]:
    """HTML element of one of the tags -> (page, box) of each part of it, notes left out."""
    found: dict[int, list[tuple[int, Any]]] = {}
    for number, page in enumerate(document.pages, 1):
        for box in weasyprint._contents(page):
            if box.element is not None and box.element.tag in tags and isinstance(box, boxes.BlockLevelBox | boxes.TableRowBox
                                                                                   | boxes.TableRowGroupBox):  # fmt: skip
                found.setdefault(id(box.element), []).append((number, box))
    return found


def findings(document: Any) -> list[str]:
    """What a careful reader of proofs would mark on the pages."""
    found: list[str] = []
    pages = [blocks_of(page) for page in document.pages]
    for number, (page, blocks) in enumerate(zip(document.pages, pages, strict=True), 1):
        bottom = room_of(page)
        if blocks:
            goes_on = number < len(pages) and pages[number] and pages[number][0].element is not None
            goes_on = goes_on and pages[number][0].element.tag != "h1" and not ends_chapter(pages[number])
            blank = (bottom - max(map(bottom_of, blocks))) / page._page_box.height
            if goes_on and blank > BLANK:
                found.append(f"page {number} ends {blank:.0%} empty")
            if blocks[-1].element is not None and blocks[-1].element.tag in HEADINGS:
                found.append(f"page {number} ends with a heading")
        sheet = page._page_box
        right, low = sheet.content_box_x() + sheet.width, sheet.content_box_y() + sheet.height
        for box in weasyprint._contents(page):
            if not isinstance(box, (boxes.TextBox, boxes.TableCellBox)) or not box.width:
                continue
            over = max(box.position_x + box.width - right, box.position_y + box.height - low)
            if over > 1.5:
                words = getattr(box, "text", "")
                found.append(f"page {number}: {over:.0f} px outside the text: {words[:40]}")
    return found


def chapter(chance: Random, number: int) -> str:
    parts = [f'<section class="chapter"><h1 id="c{number}">Chapter {number}</h1>']
    exhibits = 0
    for _ in range(30):
        kind = chance.random()
        if kind < 0.15:
            parts.append("<h2>A section of the chapter</h2>")
        if kind > 0.8:
            words = "Words of a judgement. " * chance.randint(12, 30)
            parts.append(f'<div class="box"><p class="box-head">Judgement</p><p>{words}</p><p>{words}</p></div>')
        if kind < 0.3:
            exhibits += 1
            mark = f'<span class="label">Exhibit {number}.{exhibits}</span>'
            if chance.random() < 0.5:
                parts.append(
                    f'<figure id="f{number}-{exhibits}"><figcaption>{mark}</figcaption><svg class="drawing" '
                    f'width="396pt" height="{chance.randint(90, 320)}pt" viewBox="0 0 396 100"></svg></figure>'
                )
            elif chance.random() < 0.3:
                rows = (
                    f"<tr><th>{'A row head of some words ' * 3}</th><td>{'cell with words ' * 9}</td></tr>"
                    * chance.randint(13, 30)
                )
                parts.append(
                    f'<div class="exhibit long" id="f{number}-{exhibits}"><table class="typed"><caption>{mark}</caption>'
                    f"<thead><tr><th>Head</th><th>Words</th></tr></thead><tbody>{rows}</tbody></table></div>"
                )
            else:
                rows = "<tr><td>cell</td><td>1</td></tr>" * chance.randint(3, 14)
                parts.append(
                    f'<div class="exhibit" id="f{number}-{exhibits}"><table><caption>{mark}</caption>{rows}</table></div>'
                )
        words = "Plain words of a paragraph that fills its lines. " * chance.randint(3, 14)
        note = f"Note with words of its own. {'More of them. ' * chance.randint(0, 9)}"
        call = f'<span class="noted"><span class="call">9</span><span class="footnote">{note}</span></span>'
        parts.append(f"<p>{words}{call if chance.random() < 0.6 else ''}</p>")
    return "".join(parts) + "</section>"


def laid_out(seed: int, size: str = "letter") -> Any:
    chance = Random(seed)
    style = f'<link rel="stylesheet" href="styles/print.css"><link rel="stylesheet" href="styles/{size}.css">'
    body = chapter(chance, 1) + chapter(chance, 2)
    html = f'<!DOCTYPE html><html lang="en"><title>t</title>{style}<body>{body}'
    parsed = HTML(string=html, base_url=weasyprint.ORIGIN, url_fetcher=weasyprint._fetcher(STYLES))
    document, lost = weasyprint._render(parsed)
    assert lost == ()
    return document


@pytest.fixture(
    scope="module", params=[(0, "letter"), (1, "letter"), (2, "a4"), (3, "a4")], ids=lambda p: f"{p[1]}-{p[0]}"
)
def document(request: pytest.FixtureRequest) -> Any:
    return laid_out(*request.param)


def test_pages_are_full_and_nothing_overflows(document: Any) -> None:
    assert len(document.pages) > 6
    assert findings(document) == []


def test_no_page_begins_or_ends_with_a_single_line_of_a_paragraph(document: Any) -> None:
    cut = [parts for parts in fragments(document, "p").values() if len({page for page, _ in parts}) > 1]
    assert cut
    for parts in cut:
        for page, box in parts:
            assert len([line for line in box.children if isinstance(line, boxes.LineBox)]) > 1, f"page {page}"


def test_no_row_of_a_table_is_cut_and_no_figure_parts_from_its_caption(document: Any) -> None:
    whole = fragments(document, "tr", "figure", "figcaption", "caption")
    assert whole
    # The head of a table stands again on each page.
    bodies = [parts for parts in whole.values() if not any(head_of(box) for _, box in parts)]
    assert all(len({page for page, _ in parts}) == 1 for parts in bodies)
    captions = fragments(document, "figcaption")
    for parts in fragments(document, "figure").values():
        page, box = parts[0]
        caption = next(child for child in box.element if child.tag == "figcaption")
        assert captions[id(caption)][0][0] == page


def head_of(box: Any) -> bool:
    return box.element.tag == "tr" and any(
        child.tag == "th" and not child.tail and child.text == "Head" for child in box.element
    )


def test_a_table_repeats_its_head_on_each_page(document: Any) -> None:
    heads = {id(parts[0][1].element): {page for page, _ in parts} for parts in fragments(document, "thead").values()}
    for parts in fragments(document, "table").values():
        head = next((child for child in parts[0][1].element if child.tag == "thead"), None)
        pages = {page for page, box in parts if isinstance(box, boxes.BlockLevelBox)}
        if head is not None:
            assert heads[id(head)] == pages


def test_exhibits_keep_their_order_and_their_chapter(document: Any) -> None:
    seen = [
        tuple(map(int, match.groups()))
        for text in weasyprint._texts(document)
        for match in re.finditer(r"Exhibit (\d+)\.(\d+)", text)
    ]
    assert len(seen) > 4
    assert all(left < right for left, right in pairwise(seen))


def test_without_moving_pages_would_end_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same pages with WeasyPrint alone: what the test above would find."""
    from contextlib import nullcontext

    monkeypatch.setattr(weasyprint, "exhibits_float", nullcontext)
    found = [finding for seed in range(1, 4) for finding in findings(laid_out(seed))]
    assert any("empty" in finding for finding in found)


def test_a_cross_reference_names_the_page_unless_it_is_the_same() -> None:
    def reference(to: str) -> str:
        return f'<p>As in <a href="#{to}">Figure 1<span class="page-at" data-to="{to}"> (page 000)</span></a>, it fell.</p>'

    body = f'{reference("far")}{reference("near")}<p id="near">Near.</p><p id="far" style="break-before: page">Far.</p>'
    document, _ = weasyprint._render(HTML(string=f'<!DOCTYPE html><html lang="en"><title>t</title><body>{body}'))
    weasyprint._fill_page_numbers(document, weasyprint._anchors(document))
    text = weasyprint._texts(document)[0]
    assert "As in Figure 1 (page 2), it fell." in text
    assert "As in Figure 1, it fell." in text
    lines = [box for box in weasyprint._contents(document.pages[0]) if isinstance(box, boxes.LineBox)]
    for line in lines[:2]:
        words = [box for box in weasyprint._boxes(line) if isinstance(box, boxes.TextBox)]
        for left, right in pairwise(words):
            assert right.position_x == pytest.approx(left.position_x + left.width, abs=0.1)
