"""A PDF of this program read back: its pages as values, the ledger inside it, and what this program never writes."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.engines.pdfgraph import INHERITED, Graph, Name
from briefing.ledger.printed import Printed, PrintedPage, words_of_page

LEDGER = "ledger.json"
PRODUCER = "WeasyPrint"
_MARK = b"<pdfaSchema:schema>PDF/UA identification<"
"""In the metadata that `tagging` writes, and that WeasyPrint alone does not."""
MOST_PAGES = 3_000
LARGEST_LEDGER = 64_000_000
_PARTS = {"/Metadata": "metadata", "/StructTreeRoot": "structure", "/Outlines": "outlines", "/Names": "names"}
_ACTIVE = {
    "/OpenAction": "an action that runs when the file is opened",
    "/AA": "actions that run by themselves",
    "/AcroForm": "a form",
    "/OCProperties": "layers that can be shown and hidden",
    "/Collection": "a collection of files",
}


class NotReadable(Exception):
    """The file cannot be read as a PDF; the message says why."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`ledger`: the bytes attached under the ledger's name, None where there are none or several.

    `foreign`: (page or 0, words) of what this program never writes; `ours`: whether the file otherwise looks like one of
    this program; `attached`: whether a file is attached under the ledger's name, be it once or more often.
    """

    printed: Printed
    ledger: bytes | None
    foreign: tuple[tuple[int, str], ...] = ()
    ours: bool = False
    attached: bool = False


def read_pdf(content: bytes) -> Reading:
    """The file as values. Raises NotReadable for what is no PDF, is damaged or encrypted, or is too large."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content), attempt_recovery=False) as pdf:
            if pdf.is_encrypted:
                raise NotReadable("it is encrypted")
            if len(pdf.pages) > MOST_PAGES:
                raise NotReadable(f"it has more than {MOST_PAGES:,} pages")
            return _read(pdf, content)
    except pikepdf.PasswordError:
        raise NotReadable("it is encrypted") from None
    except pikepdf.PdfError as error:
        reason = "it is no PDF" if b"%PDF-" not in content[:1024] else f"it is damaged ({_short(error)})"
        raise NotReadable(reason) from None
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise NotReadable(f"its parts are not what a PDF's should be ({_short(error)})") from None


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file, the ledger in it, and what is printed."""

    pdf: bytes
    ledger: bytes
    printed: Printed


def seal(content: bytes, make: Callable[[Printed], bytes]) -> Sealed:
    """A printed file with its ledger in the place of the one that it holds: the same bytes from the same input.

    `make` gives the ledger for what is printed.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.Root.AF = pikepdf.Array(pdf.Root.AF[:1])  # WeasyPrint 70 names it twice
        printed = _read(pdf, content).printed
        ledger = make(printed)
        embedded = pdf.Root.AF[0].EF.F
        embedded.write(ledger)
        embedded.Params.Size = len(ledger)
        embedded.Params.CheckSum = pikepdf.String(hashlib.md5(ledger, usedforsecurity=False).digest())
        out = io.BytesIO()
        pdf.save(
            out,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return Sealed(out.getvalue(), ledger, printed)


def _short(error: Exception) -> str:
    words = " ".join(str(error).split())
    return words if len(words) <= 120 else words[:119] + "…"


def _read(pdf: Any, content: bytes) -> Reading:
    import pikepdf

    root = pdf.Root
    known: dict[Name, bytes] = {}
    pages = [page.obj for page in pdf.pages]
    for number, page in enumerate(pages, 1):
        known[page.objgen] = b"page %d" % number
        for order, note in enumerate(page.get("/Annots", [])):
            known[note.objgen] = b"annotation %d on page %d" % (order, number)
    foreign = [*_whole_file(content, pdf.trailer), *_active(root)]
    attached = list(_embedded(pdf, foreign))
    ledger: bytes | None = None
    for stream in attached:
        known[stream.objgen] = b"the ledger"
    if len(attached) == 1:
        ledger = _ledger(attached[0], foreign)
    known.pop((0, 0), None)
    graph = Graph(pdf, known)
    texts = _texts(content, len(pages))
    printed = tuple(
        _page(graph, page, number, text, foreign)
        for number, (page, text) in enumerate(zip(pages, texts, strict=True), 1)
    )
    parts = {name: graph.digest([("", root.get(key))]) for key, name in _PARTS.items() if key in root}
    kept = [(key, root.get(key)) for key in sorted(root.keys()) if key not in (*_PARTS, "/Pages")]
    parts["catalog"] = graph.digest(kept)
    information = {
        str(key)[1:]: value if isinstance(value, str) else str(value)
        for key, value in sorted(pdf.docinfo.items())
        if isinstance(value, (str, pikepdf.String))
    }
    if len(information) != len(pdf.docinfo):
        foreign.append((0, "an entry of the document's information that is no text"))
    ours = information.get("Producer", "").startswith(PRODUCER) and _MARK in _metadata(root)
    printed_file = Printed(printed, information, parts)
    return Reading(printed_file, ledger, tuple(dict.fromkeys(foreign)), ours, LEDGER in pdf.attachments)


def _metadata(root: Any) -> bytes:
    found = root.get("/Metadata")
    return bytes(found.read_bytes()) if found is not None else b""


def _texts(content: bytes, pages: int) -> list[str]:
    """The words of each page, as a reader's program gives them."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        if len(document) != pages:
            raise NotReadable("two readers of PDF count different numbers of pages in it")
        return [words_of_page(page.get_textpage().get_text_range()) for page in document]
    except pypdfium2.PdfiumError as error:
        raise NotReadable(f"its pages cannot be read ({_short(error)})") from None


def _page(graph: Graph, page: Any, number: int, text: str, foreign: list[tuple[int, str]]) -> PrintedPage:
    around = _inherited(page)
    links: list[str] = []
    for note in page.get("/Annots", []):
        target, complaint = _target(note)
        links.append(target)
        if complaint:
            foreign.append((number, complaint))
    if "/AA" in page:
        foreign.append((number, "actions that run by themselves"))
    own = {key for key in page.keys() if key not in ("/Parent", "/Contents", "/Annots", "/Resources")}  # noqa: SIM118
    frame = [(key, page.get(key)) for key in sorted(own)] + [
        (key, value) for key, value in sorted(around.items()) if key != "/Resources"
    ]
    notes = page.get("/Annots", [])
    return PrintedPage(
        text=text,
        drawing=graph.digest([("", page.get("/Contents"))]),
        resources=graph.digest_of_one(page.get("/Resources", around.get("/Resources"))),
        annotations=graph.digest([(str(order), _opened(note)) for order, note in enumerate(notes)]),
        frame=graph.digest(frame),
        links=tuple(links),
    )


def _opened(note: Any) -> Any:
    """An annotation as a direct object, so that the walk goes into it and does not end at it."""
    import pikepdf

    return pikepdf.Dictionary({key: note.get(key) for key in note.keys()})  # noqa: SIM118


def _inherited(page: Any) -> dict[str, Any]:
    """What a page takes from the nodes above it."""
    found: dict[str, Any] = {}
    node, depth = page.get("/Parent"), 0
    while node is not None and depth < 50:
        for key in INHERITED:
            if key in node and key not in page and key not in found:
                found[key] = node.get(key)
        node, depth = node.get("/Parent"), depth + 1
    return found


def _target(note: Any) -> tuple[str, str]:
    """Where a link leads, and what to say of an annotation that is no link or does more than lead somewhere."""
    kind = str(note.get("/Subtype", ""))[1:]
    if kind != "Link":
        return f"({kind})", f"an annotation of kind {kind} lies on the page"
    if "/AA" in note:
        return "(actions)", "a link has actions that run by themselves"
    action = note.get("/A")
    if action is None:
        return f"#{note.get('/Dest', '')}"[:2000], ""
    what = str(action.get("/S", ""))
    if what == "/URI" and "/Next" not in action:
        return str(action.get("/URI", ""))[:2000], ""
    if what == "/GoTo" and "/Next" not in action:
        return f"#{action.get('/D', '')}"[:2000], ""
    return f"({what[1:]})", f"a link runs an action of kind {what[1:]}"


def _whole_file(content: bytes, trailer: Any) -> Iterator[tuple[int, str]]:
    """This program writes a file in one go, from the first byte to the last."""
    if not content.startswith(b"%PDF-"):
        yield 0, "bytes before the beginning of the PDF"
    if content.count(b"startxref") != 1 or "/Prev" in trailer or "/XRefStm" in trailer:
        yield 0, "a second layer of changes, written over the first"
    if not content.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield 0, "bytes after the end of the PDF"


def _active(root: Any) -> Iterator[tuple[int, str]]:
    for key, words in _ACTIVE.items():
        if key in root:
            yield 0, words
    names = root.get("/Names")
    if names is not None:
        for key in names.keys():  # noqa: SIM118
            if key not in ("/Dests", "/EmbeddedFiles"):
                yield 0, f"a list of names of kind {str(key)[1:]}"


def _embedded(pdf: Any, foreign: list[tuple[int, str]]) -> Iterator[Any]:
    """The one embedded file, if it is attached as this program attaches it; what else is embedded is foreign."""
    import pikepdf

    root = pdf.Root
    embedded = [
        item for item in pdf.objects
        if isinstance(item, pikepdf.Stream) and item.stream_dict.get("/Type") == "/EmbeddedFile"
    ]  # fmt: skip
    listed = list(pdf.attachments)
    associated = list(root.get("/AF", []))
    if len(embedded) > 1 or len(listed) > 1 or len(associated) > 1:
        foreign.append((0, "more than one attached file"))
        return
    if listed != [LEDGER] or len(associated) != 1:
        return
    files = associated[0].get("/EF")
    stream = files.get("/F") if files is not None else None
    same = stream is not None and files.get("/UF", stream).objgen == stream.objgen
    named = {str(associated[0].get(key, LEDGER)) for key in ("/F", "/UF")} == {LEDGER}
    if not same or not named or pdf.attachments.get(LEDGER).obj.objgen != associated[0].objgen:
        foreign.append((0, "two different files attached as the ledger"))
        return
    yield stream


def _ledger(stream: Any, foreign: list[tuple[int, str]]) -> bytes:
    content = bytes(stream.read_bytes())
    if len(content) > LARGEST_LEDGER:
        raise NotReadable(f"its ledger is larger than {LARGEST_LEDGER // 1_000_000} MB")
    noted = stream.stream_dict.get("/Params")
    size = noted.get("/Size") if noted is not None else None
    given = bytes(noted.get("/CheckSum", b"")) if noted is not None else b""
    if size != len(content) or given != hashlib.md5(content, usedforsecurity=False).digest():
        foreign.append((0, "an attached ledger whose length or check sum is not the one noted beside it"))
    return content
