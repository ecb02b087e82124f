"""Copies that were tampered with: each is refused, and the place is named."""

from __future__ import annotations

import io
import re
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.verification.conftest import Findings, Release, Verify
from tests.verification.tampering import (
    Ledger,
    Tamper,
    attached,
    digit,
    drawn_over,
    first_statistic,
    in_ledger,
    in_pdf,
    in_words,
    lies_on,
    link,
    remove,
    resealed,
    set_in,
    signed,
    swap,
)

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


def without_ledger(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AF
    del pdf.Root.Names["/EmbeddedFiles"]


def second_file(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["ledger2.json"] = pikepdf.AttachedFileSpec(pdf, b"{}", filename="ledger2.json")


def second_ledger(pdf: pikepdf.Pdf) -> None:
    """A ledger that other programs show, beside the one that is the associated file."""
    files = pdf.Root.Names.EmbeddedFiles
    spec = pikepdf.AttachedFileSpec(pdf, b'{"claims": []}', filename="ledger.json")
    files.Names = Array([String("ledger.json"), spec.obj])


def xmp_title(pdf: pikepdf.Pdf) -> None:
    old = pdf.Root.Metadata.read_bytes()
    assert b"A case" in old
    pdf.Root.Metadata.write(old.replace(b"A case", b"A cage"))


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


def value_of(ledger: Ledger, to: str) -> None:
    number = ledger["basis"]["evidence"]["doe2024"]["numbers"][1]
    assert number["written"] == "105007"
    number["written"], number["low"], number["high"] = to, to, to


def drop_claim(ledger: Ledger) -> None:
    ledger["claims"].remove(first_statistic(ledger))


def add_claim(ledger: Ledger) -> None:
    ledger["claims"].append({**first_statistic(ledger), "id": "01-deaths-00000000-1"})


def turn_claims(ledger: Ledger) -> None:
    ledger["claims"].reverse()


def page_of(ledger: Ledger, by: int) -> None:
    ledger["pages"][first_statistic(ledger)["id"]] += by


TAMPERED: dict[str, tuple[Tamper, str]] = {
    # digits on pages
    **{f"a digit on page {page}, the {nth}th": (digit(page, nth), rf"^page {page}: the words are not as printed .* the ledger says")
       for page, nth in ((1, 0), (2, 3), (3, 0), (3, 7), (4, 0), (4, 2), (5, 1), (5, 11), (6, 4))},
    "a digit on the last page": (digit(-1, 0), "^page 9|^page 8|^page 10|^page 7"),
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
        lies_on(lambda pdf: Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=[0, 0, 300, 300], Contents=String("0"))),
        "^page 3: .*FreeText",
    ),
    "a layer": (in_pdf(layer), "layers that can be shown and hidden"),
    # what is not seen
    "the words of a figure for screen readers": (in_pdf(other_words), "tags that screen readers read"),
    "a bookmark": (in_pdf(other_bookmark), "the bookmarks are not as printed"),
    "the place that a link leads to": (in_pdf(other_target), "the targets of links"),
    "a script that runs on opening": (in_pdf(lambda pdf: setattr(pdf.Root, "OpenAction", script(pdf))), "when the file is opened"),
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
        "a link leads elsewhere .* the ledger says: https?://.* found: +https://example.com/other",
    ),
    "a link inside": (link(lambda pdf, note: setattr(note, "Dest", String("cover")), False), "a link leads elsewhere .*#cover"),
    "a link that runs a script": (link(lambda pdf, note: setattr(note, "A", script(pdf))), "a link runs an action of kind JavaScript"),
    "a link moved": (link(lambda pdf, note: setattr(note, "Rect", Array([0, 0, 9, 9]))), "a link is not as printed"),
    "a link added": (
        lies_on(lambda pdf: Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9],
                                       A=Dictionary(S=Name.URI, URI=String("https://example.com")))),
        "^page 3: links were added .*https://example.com",
    ),
    # the document's own words
    "the title": (in_pdf(lambda pdf: setattr(pdf.docinfo, "Title", String("B"))), "Title is not as printed .* A case .*: +B"),
    "the date": (in_pdf(lambda pdf: setattr(pdf.docinfo, "CreationDate", String("D:20260901000000Z"))), "CreationDate is not as printed"),
    "the title in the metadata": (in_pdf(xmp_title), "the metadata"),
    "an author": (in_pdf(lambda pdf: setattr(pdf.docinfo, "Author", String("Somebody"))), "Author is not as printed"),
    # the attached ledger
    "no ledger": (in_pdf(without_ledger), "was taken out"),
    "an empty ledger": (lambda content, ledger: attached(content, b""), "the attached ledger cannot be read"),
    "another ledger": (lambda content, ledger: attached(content, b"{}"), "the ledger has no part"),
    "a second file": (in_pdf(second_file), "more than one attached file"),
    "a second ledger": (in_pdf(second_ledger), "more than one attached file|two different files"),
    # values of the ledger
    "a verdict": (in_ledger(lambda ledger: first_statistic(ledger).update(verdict="unchecked")), r"the verdict does not follow .*01-deaths"),
    "the words of a claim": (in_ledger(lambda ledger: first_statistic(ledger).update(words="105,070")), "“words” does not follow"),
    "a recorded value": (in_ledger(lambda ledger: first_statistic(ledger)["evidence"][0].update(value="1 death")), "“evidence” does not follow"),
    "the page of a claim": (in_ledger(lambda ledger: page_of(ledger, 1)), "^page 4: the words of a claim cannot be found .*01-deaths"),
    "a count": (in_ledger(set_in("summary", "statistics", to=99)), "a count does not follow .*summary.statistics"),
    "the rank of a source": (in_ledger(set_in("sources", 0, "rank", to="C")), "sources: “rank” does not follow"),
    "the cut-off date": (in_ledger(set_in("report", "cut_off", to="2026-09-30")), "not the cut-off date"),
    "the hash of an input": (in_ledger(set_in("inputs", "references.bib", to="0" * 64)), "inputs"),
    "a record": (in_ledger(lambda ledger: value_of(ledger, "105070")), r"basis\.evidence\.doe2024"),
    "a locator in a record": (
        in_ledger(set_in("basis", "evidence", "doe2024", "numbers", 1, "locator", to="table 9")), r"basis\.evidence\.doe2024"),
    "a claim left out": (in_ledger(drop_claim), "one that the words hold is not listed"),
    "claims in another order": (in_ledger(turn_claims), "their order is not"),
    "the words of a page": (in_ledger(set_in("printed", "pages", 2, "text", to="Other words.")), "^page 3: the words are not as printed"),
    "the digest": (in_ledger(set_in("digest", to="0" * 64)), "not what its digest is of"),
    # by one who makes the digests of the ledger anew
    "a verdict, signed": (signed(lambda ledger: first_statistic(ledger).update(verdict="unchecked")), "the verdict does not follow"),
    "a record, signed": (signed(lambda ledger: value_of(ledger, "105070")), r"the verdict does not follow .*01-deaths"),
    "the rank of a source, signed": (
        signed(set_in("basis", "evidence", "doe2024", "rank", to="C")), "“evidence” does not follow|“rank” does not follow"),
    "the number of another page, signed": (signed(lambda ledger: page_of(ledger, -2)), "cannot be found on the page"),
    "a claim added, signed": (signed(add_claim), "what is listed does not follow"),
    "the words of the report, signed": (
        signed(in_words("105,007 in 2023", "105,070 in 2023")), "the verdict does not follow .*01-deaths"),
    # by one who also writes the pages down anew
    "a digit of a claim, all sealed again": (resealed(digit(5, 1)), "of a claim cannot be found"),
    "a page taken out, all sealed again": (resealed(remove(5)), "of a claim cannot be found|no page is named"),
    "pages swapped, all sealed again": (resealed(swap(5, 6)), "of a claim cannot be found"),
    "a script, all sealed again": (resealed(in_pdf(lambda pdf: setattr(pdf.Root, "OpenAction", script(pdf)))), "when the file is opened"),
    "the title, all sealed again": (resealed(in_pdf(lambda pdf: setattr(pdf.docinfo, "Title", String("B")))), "title is not that of the report"),
}  # fmt: skip


def told(findings: Findings) -> list[str]:
    """Each finding in one line."""
    return [
        " ".join(
            [f"page {item['page']}:" if item["page"] else "", item["message"], f"[{item['place']}]",
             f"the ledger says: {item['ledger']} found: {item['file']}"]
        ).strip()
        for item in findings
    ]  # fmt: skip


def test_there_are_fifty_ways_at_least() -> None:
    assert len(TAMPERED) >= 50


def test_the_release_itself_agrees(release: Release, verify: Verify) -> None:
    assert verify(release.pdf, release.ledger["digest"]) == []


@pytest.mark.parametrize("way", TAMPERED)
def test_a_tampered_copy_is_refused_and_the_place_is_named(way: str, release: Release, verify: Verify) -> None:
    tamper, expected = TAMPERED[way]
    copy = tamper(release.pdf, release.ledger)
    assert copy != release.pdf
    lines = told(verify(copy))
    assert any(re.search(expected, line) for line in lines), lines[:6]


def test_a_forgery_that_agrees_with_itself_is_told_by_the_digest_alone(release: Release, verify: Verify) -> None:
    """What needs no secret, everybody can make: only the publisher's digest tells such a file from his."""

    def other_input(ledger: Ledger) -> None:
        ledger["inputs"]["references.bib"] = "0" * 64

    copy = resealed(lambda content, ledger: content, other_input)(release.pdf, release.ledger)
    assert verify(copy) == []
    assert "not the one whose digest was given" in told(verify(copy, release.ledger["digest"]))[0]
