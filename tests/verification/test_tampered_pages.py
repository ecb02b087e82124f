"""Copies whose pages, links, tags or properties were tampered with: each is refused, and the place is named."""

from __future__ import annotations

import io
import re
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.verification.conftest import Release, Verify
from tests.verification.tampering import Ledger, Tamper, digit, drawn_over, in_pdf, lies_on, link, remove, swap

WHITE_BOX = b"q 1 1 1 rg 0 0 600 800 re f Q"


def script(pdf: pikepdf.Pdf) -> Any:
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def twice(pdf: pikepdf.Pdf) -> None:
    pdf.pages.insert(3, pdf.pages[2])


def turned(pdf: pikepdf.Pdf) -> None:
    pdf.pages.reverse()


def blank(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=(595, 842))


def other_font(pdf: pikepdf.Pdf) -> None:
    """The shape of one font's letters replaced by those of another."""
    fonts = [font.DescendantFonts[0].FontDescriptor for _, font in pdf.pages[2].obj.Resources.Font.items()]
    fonts[0].FontFile2, fonts[1].FontFile2 = fonts[1].get("/FontFile2"), fonts[0].get("/FontFile2")


def other_words(pdf: pikepdf.Pdf) -> None:
    """What a screen reader says of a figure."""
    for item in pdf.objects:
        if isinstance(item, Dictionary) and "/Alt" in item and item.get("/S") == "/Figure":
            item.Alt = String("Deaths rose.")


def other_bookmark(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.Title = String("Another title")


def other_target(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.Dests.Names
    names[1][0] = pdf.pages[-1].obj


def xmp_title(pdf: pikepdf.Pdf) -> None:
    old = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(old.replace(b"</rdf:li>", b".</rdf:li>"))


def layer(pdf: pikepdf.Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Hidden")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))


def appended(content: bytes, ledger: Ledger) -> bytes:
    """A second layer that puts another first page over the first, as editors do that save by appending."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        catalog = pdf.Root.objgen[0]
        size = int(pdf.trailer.Size)
        text = pdf.Root.unparse(resolved=True)
    start = int(content[content.rindex(b"startxref") :].split()[1])
    place = len(content) + 1
    body = b"\n%d 0 obj\n" % catalog + text + b"\nendobj\n"
    xref = place + len(body) - 1
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return content + body + table % (catalog, place, size, catalog, start, xref)


TAMPERED: dict[str, tuple[Tamper, str]] = {
    # digits on pages
    **{
        f"a digit on page {page}, the {nth}th": (
            digit(page, nth),
            rf"^page {page}: the words are not as printed .* ledger: ",
        )
        for page, nth in ((1, 0), (2, 3), (3, 0), (3, 7), (4, 0), (4, 2), (5, 1), (5, 11), (6, 4))
    },
    "a digit on the last page": (digit(-1, 0), r"^page \d+: the words"),
    # pages
    "two pages swapped": (swap(4, 5), "^page 4: page 5 stands here"),
    "cover and last page swapped": (swap(1, 6), "^page 1: page 6 stands here"),
    "a page taken out": (remove(4), "^page 4: page 4 is missing"),
    "the first page taken out": (remove(1), "^page 1: page 1 is missing"),
    "the last page taken out": (remove(-1), "is missing"),
    "a page twice": (in_pdf(twice), "^page 4: page 3 stands here, as it does elsewhere"),
    "pages in reverse": (in_pdf(turned), "^page 1: page .* stands here"),
    "a blank page added": (in_pdf(blank), "this page is none that was printed"),
    # what is seen
    "a white box over a page": (drawn_over(WHITE_BOX), "^page 3: what is drawn is not as printed"),
    "a box under a page": (drawn_over(b"q 1 0 0 rg 0 0 600 800 re f Q", first=True), "^page 3: what is drawn"),
    "the page moved": (drawn_over(b"1 0 0 1 30 0 cm", first=True), "^page 3: what is drawn"),
    "the page turned": (in_pdf(lambda pdf: pdf.pages[2].rotate(90, relative=False)), "^page 3: its size or another"),
    "the page cropped": (in_pdf(lambda pdf: setattr(pdf.pages[2], "cropbox", [0, 0, 300, 400])), "^page 3: its size"),
    "another font": (in_pdf(other_font), "^page 1: fonts or pictures"),
    "a note laid over": (
        lies_on(
            lambda pdf: Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=[0, 0, 300, 300], Contents=String("0"))
        ),
        "^page 3: .*FreeText",
    ),
    "a layer": (in_pdf(layer), "layers that can be shown and hidden"),
    # what is not seen
    "the words of a figure for screen readers": (in_pdf(other_words), "tags that screen readers read"),
    "a bookmark": (in_pdf(other_bookmark), "the bookmarks are not as printed"),
    "the place that a link leads to": (in_pdf(other_target), "the targets of links"),
    "a script that runs on opening": (
        in_pdf(lambda pdf: setattr(pdf.Root, "OpenAction", script(pdf))),
        "when the file is opened",
    ),
    "a script in the names": (
        in_pdf(lambda pdf: setattr(pdf.Root.Names, "JavaScript", Dictionary(Names=Array([String("a"), script(pdf)])))),
        "names of kind JavaScript",
    ),
    "a form": (in_pdf(lambda pdf: setattr(pdf.Root, "AcroForm", Dictionary(Fields=Array()))), "a form"),
    "the language": (in_pdf(lambda pdf: setattr(pdf.Root, "Lang", String("es"))), "a property of the document"),
    "a second layer of changes": (appended, "a second layer of changes"),
    "bytes behind the end": (lambda content, ledger: content + b"\nmore", "bytes after the end"),
    # links
    "the address of a source": (
        link(lambda pdf, note: setattr(note.A, "URI", String("https://example.com/other"))),
        "a link leads elsewhere .* ledger: https?://.* file: https://example.com/other",
    ),
    "a link inside": (
        link(lambda pdf, note: setattr(note, "Dest", String("cover")), False),
        "a link leads elsewhere .*#cover",
    ),
    "a link that runs a script": (
        link(lambda pdf, note: setattr(note, "A", script(pdf))),
        "a link runs an action of kind JavaScript",
    ),
    "a link moved": (link(lambda pdf, note: setattr(note, "Rect", Array([0, 0, 9, 9]))), "a link is not as printed"),
    "a link added": (
        lies_on(
            lambda pdf: Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=[0, 0, 9, 9],
                A=Dictionary(S=Name.URI, URI=String("https://example.com")),
            )
        ),
        "^page 3: links were added .*https://example.com",
    ),
    # the document's own words
    "the title": (
        in_pdf(lambda pdf: setattr(pdf.docinfo, "Title", String("B"))),
        "Title is not as printed .* ledger: .* file: B",
    ),
    "the date": (
        in_pdf(lambda pdf: setattr(pdf.docinfo, "CreationDate", String("D:20260901000000Z"))),
        "CreationDate is not as printed",
    ),
    "the title in the metadata": (in_pdf(xmp_title), "the metadata"),
    "an author": (in_pdf(lambda pdf: setattr(pdf.docinfo, "Author", String("Somebody"))), "Author is not as printed"),
}


@pytest.mark.parametrize("way", TAMPERED)
def test_a_tampered_copy_is_refused_and_the_place_is_named(way: str, release: Release, verify: Verify) -> None:
    tamper, expected = TAMPERED[way]
    copy = tamper(release.pdf, release.ledger)
    assert copy != release.pdf
    found = verify(copy)
    assert any(re.search(expected, line) for line in found), found[:6]
