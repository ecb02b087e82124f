"""HTML to a tagged PDF: the same bytes from the same input, nothing fetched, no word lost.

WeasyPrint 70 leaves three things to us. Numbers of pages inside the text (contents, annex) would need a second layout
through `target-counter`; they are filled into the finished boxes instead, which are wide enough for three digits. Words
of a note longer than its page's foot vanish without a word; every text of the HTML is looked for in the boxes. And the
structure tree has defects that `tagging` mends.
"""

from __future__ import annotations

import datetime
import hashlib
import logging
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from briefing.engines.floating import exhibits_float
from briefing.engines.footnotes import keep_together, measured_once, none_left_behind
from briefing.engines.linebreaks import blanks_hang, calls_stay
from briefing.engines.margins import number_margins

if TYPE_CHECKING:
    from weasyprint import Document

ORIGIN = "https://project.invalid/"
"""Base address of the HTML: relative addresses become paths of the project under it, all others are refused."""

TRIES = 4
"""How often pages are laid out again because a note was lost."""
_SKIPPED = {"head", "script", "style", "title", "template"}
_NOISE = re.compile(r"[\s\u00ad\u2010\u2011-]+")


@dataclass(frozen=True, slots=True)
class PrintResult:
    """`anchors`: HTML id -> page where it stands; `texts`: the words of each page, running heads left out.

    `lost`: words of the HTML that are on no page, each with what was lost; `complaints`: what the layout engine said.
    """

    pdf: bytes
    pages: int
    anchors: Mapping[str, int]
    texts: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()


def print_pdf(
    html: str,
    files: Mapping[str, bytes],
    attachments: Mapping[str, bytes] | None = None,
    date: str = "",
    title: str = "",
    authors: tuple[str, ...] = (),
) -> PrintResult:
    """The PDF of a print edition.

    `files` holds what the HTML may use (styles, fonts, images) by path; `attachments` are embedded by name, dated
    `date` (ISO; the report's cut-off), which also stands as the creation date. Nothing else is read or fetched.
    """
    import weasyprint

    from briefing.engines.tagging import Tagger

    moment = _moment(date)
    complaints: list[str] = []
    with _listening(complaints), _epoch(moment):
        parsed = weasyprint.HTML(string=html, base_url=ORIGIN, url_fetcher=_fetcher(files), media_type="print")
        document, lost = _render(parsed)
        document.metadata.title = title or document.metadata.title
        document.metadata.authors = list(authors)
        document.metadata.created = document.metadata.modified = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        anchors = _anchors(document)
        _fill_page_numbers(document, anchors)
        _part_remarks(document)
        number_margins(document, _boxes, _reletter)
        texts = _texts(document)
        embedded = [
            weasyprint.Attachment(
                string=content, base_url=ORIGIN, name=name, created=moment, modified=moment, relationship="Data"
            )
            for name, content in sorted((attachments or {}).items())
        ]
        tagger = Tagger()
        with tagger.watching():
            pdf = document.write_pdf(
                finisher=tagger.finish,
                pdf_variant="pdf/a-3a",
                attachments=embedded,
                pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
            )
    assert isinstance(pdf, bytes)
    return PrintResult(pdf, len(document.pages), anchors, texts, lost, tuple(dict.fromkeys(complaints)))


def _render(parsed: Any) -> tuple[Document, tuple[str, ...]]:
    """The pages, and the words that are on none of them.

    Where a note does not fit, its line moves to the next page (policy `line`). Should a note be lost all the same, the
    pages are laid out again with its paragraph on a new page.
    """
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    for _ in range(TRIES):
        fonts = FontConfiguration()
        rule = CSS(string=".footnote { footnote-policy: line }")
        with measured_once(), none_left_behind(), exhibits_float(), blanks_hang(), calls_stay():
            document = parsed.render(font_config=fonts, pdf_variant="pdf/a-3a", stylesheets=[rule])
        lost = _lost(document, parsed.etree_element)
        if not lost or not keep_together(parsed.etree_element, [element for element, _ in lost]):
            break
    return document, tuple(words for _, words in lost)


def _moment(date: str) -> datetime.datetime:
    """Midnight UTC of an ISO date; the first of the month or year where only that is known."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
    year, month, day = (int(part) if part else 1 for part in match.groups()) if match else (2000, 1, 1)
    return datetime.datetime(year, month, day, tzinfo=datetime.UTC)


@contextmanager
def _epoch(moment: datetime.datetime) -> Iterator[None]:
    """SOURCE_DATE_EPOCH for the font subsetter, which stamps the fonts that it writes."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


@contextmanager
def _listening(complaints: list[str]) -> Iterator[None]:
    """Collects what WeasyPrint logs, and keeps it off the terminal."""

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            complaints.append(record.getMessage())

    logger = logging.getLogger("weasyprint")
    handler = Collector(logging.WARNING)
    old, propagate, level = logger.handlers[:], logger.propagate, logger.level
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.handlers, logger.propagate = old, propagate
        logger.setLevel(level)


def _fetcher(files: Mapping[str, bytes]) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    kinds = {"css": "text/css", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "ttf": "font/ttf"}

    class ProjectFiles(URLFetcher):  # type: ignore[misc]
        """Answers from the files given, and refuses every other address."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            path = unquote(url.removeprefix(ORIGIN).partition("?")[0].partition("#")[0])
            if not url.startswith(ORIGIN) or path not in files:
                raise ValueError(f"not a file of the project: {url.removeprefix(ORIGIN)}")
            kind = kinds.get(path.rpartition(".")[2].lower(), "application/octet-stream")
            return URLFetcherResponse(url, files[path], {"Content-Type": kind})

    return ProjectFiles()


# ---- pages


def _anchors(document: Document) -> dict[str, int]:
    pages: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for name in page.anchors:
            pages.setdefault(name, number)
    return pages


def _boxes(box: Any) -> Iterator[Any]:
    from weasyprint.layout.absolute import AbsolutePlaceholder

    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def _fill_page_numbers(document: Document, anchors: Mapping[str, int]) -> None:
    """Numbers into the boxes of `<span class="page-of" data-to=ID>000</span>`, and the total after "of" in the foot.

    In running text the number stands in `<span class="page-at" data-to=ID> (page 000)</span>`: what follows on the line
    closes up, and a target on the same page needs none.
    """
    from weasyprint.formatting_structure import boxes

    total = str(len(document.pages))
    for number, page in enumerate(document.pages, 1):
        for child in page._page_box.children:
            if isinstance(child, boxes.MarginBox):
                for box in _boxes(child):
                    if isinstance(box, boxes.TextBox) and box.text.endswith("000"):
                        _reletter(box, box.text[:-3] + total)
                continue
            for box in _boxes(child):
                if isinstance(box, boxes.LineBox):
                    _fill_line(box, anchors, number)
                if isinstance(box, boxes.TextBox) and box.element is not None and box.text.strip() == "000":
                    target = box.element.attrib.get("data-to", "")
                    if target:
                        _reletter(box, str(anchors.get(target, "")) or "–")


def _fill_line(line: Any, anchors: Mapping[str, int], here: int) -> None:
    """Pages into the cross-references of one line."""
    from weasyprint.formatting_structure import boxes

    inner = list(_boxes(line))[1:]
    for box in inner:
        if not isinstance(box, boxes.TextBox) or box.element is None or box.element.attrib.get("class") != "page-at":
            continue
        page = anchors.get(box.element.attrib.get("data-to", ""), 0)
        left, before = box.position_x, box.width
        _reletter(box, box.text.replace("000", str(page)) if page and page != here else "")
        box.position_x = left
        for other in inner:
            if other.position_x > left:
                other.position_x -= before - box.width
            elif other is not box and other.position_x + other.width > left and not isinstance(other, boxes.TextBox):
                other.width -= before - box.width


def _part_remarks(document: Document) -> None:
    """Remarks in the margin of a draft stand beside their lines; where two would overlap the lower one moves down."""
    from weasyprint.formatting_structure import boxes

    for page in document.pages:
        remarks = [
            box
            for box in _contents(page)
            if isinstance(box, boxes.BlockBox)
            and box.element is not None
            and box.style["position"] == "absolute"
            and box.element.attrib.get("class") == "remark"
        ]
        remarks.sort(key=lambda box: box.position_y)
        free = 0.0
        for box in remarks:
            if box.position_y < free:
                box.translate(0, free - box.position_y)
            free = float(box.position_y + box.margin_height() + 4)


def _reletter(box: Any, text: str) -> None:
    """Another text in a laid-out box, set flush right in the room that it has."""
    from weasyprint.text.line_break import split_first_line

    layout, _, _, width, _, _ = split_first_line(text or " ", box.style, None, None, 0)
    width = width if text else 0.0
    box.position_x += box.width - width
    box.text, box.pango_layout, box.width = text, layout, width


# ---- nothing lost


def _solid(text: str) -> str:
    return _NOISE.sub("", text).casefold()


def _contents(page: Any) -> Iterator[Any]:
    """The boxes of a page without its running heads and number."""
    from weasyprint.formatting_structure import boxes

    for child in page._page_box.children:
        if not isinstance(child, boxes.MarginBox):
            yield from _boxes(child)


def _texts(document: Document) -> tuple[str, ...]:
    """The words of each page, in the order of the boxes."""
    from weasyprint.formatting_structure import boxes

    texts: list[str] = []
    for page in document.pages:
        words: list[str] = []
        for box in _contents(page):
            if isinstance(box, boxes.TextBox):
                words.append(box.text)
            elif isinstance(box, (boxes.BlockBox, boxes.LineBox, boxes.TableCellBox)):
                words.append(" ")
        texts.append(" ".join("".join(words).split()))
    return tuple(texts)


def _lost(document: Document, root: Any) -> list[tuple[Any, str]]:
    """Every element whose own text the pages do not hold in full, with that text."""
    from weasyprint.formatting_structure import boxes

    printed: dict[int, list[str]] = defaultdict(list)
    for page in document.pages:
        for box in _contents(page):
            if isinstance(box, boxes.TextBox) and box.element is not None:
                printed[id(box.element)].append(box.text)
    lost: list[tuple[Any, str]] = []
    for element in _printed_elements(root):
        text = (element.text or "") + "".join(child.tail or "" for child in element)
        wanted = _solid(text)
        if wanted and not element.attrib.get("data-to") and wanted not in _solid("".join(printed[id(element)])):
            lost.append((element, " ".join(text.split())))
    return lost


def _printed_elements(element: Any) -> Iterator[Any]:
    if not isinstance(element.tag, str) or element.tag in _SKIPPED or element.tag.endswith(("svg", "math")):
        return
    if "running-cut-off" in element.attrib.get("class", ""):
        return
    yield element
    for child in element:
        yield from _printed_elements(child)
