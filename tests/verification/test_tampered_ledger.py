"""Copies whose ledger was tampered with, by one who knows of no digests, and by one who makes them anew: each is refused."""

from __future__ import annotations

import re
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.verification.conftest import Release, Verify
from tests.verification.tampering import (
    Ledger,
    Tamper,
    at_claims,
    attached,
    digit,
    first_statistic,
    in_ledger,
    in_pdf,
    remove,
    resealed,
    set_in,
    signed,
    swap,
)


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


def record_behind(ledger: Ledger) -> Any:
    """The record of the basis that proves the first statistic."""
    key, id = first_statistic(ledger)["evidence"][0]["record"].split(":")
    file = ledger["basis"]["evidence"][key]
    points = [point for points in file.get("series", {}).values() for point in points]
    return next(number for number in (*file.get("numbers", []), *points) if number["id"] == id)


def other_value(ledger: Ledger) -> None:
    number = record_behind(ledger)
    number["written"] = number["low"] = number["high"] = "987654321"


def other_rank(ledger: Ledger) -> None:
    file = ledger["basis"]["evidence"][first_statistic(ledger)["evidence"][0]["source"]]
    file["rank"] = "D" if file["rank"] != "D" else "C"


def other_words(ledger: Ledger) -> None:
    """Another digit in the words of the first statistic, wherever the report has them."""
    words = first_statistic(ledger)["words"]
    at = next(at for at, letter in enumerate(words) if letter.isdigit())
    changed = f"{words[:at]}{(int(words[at]) + 3) % 10}{words[at + 1 :]}"
    for chapter in ledger["basis"]["chapters"]:
        for passage in chapter["passages"]:
            passage["text"] = passage["text"].replace(words, changed)


def drop_claim(ledger: Ledger) -> None:
    ledger["claims"].remove(first_statistic(ledger))


def add_claim(ledger: Ledger) -> None:
    ledger["claims"].append({**first_statistic(ledger), "id": "none-00000000-1"})


def turn_claims(ledger: Ledger) -> None:
    ledger["claims"].reverse()


def last_page(ledger: Ledger) -> None:
    ledger["pages"][first_statistic(ledger)["id"]] = len(ledger["printed"]["pages"])


TAMPERED: dict[str, tuple[Tamper, str]] = {
    # the attached ledger
    "no ledger": (in_pdf(without_ledger), "was taken out"),
    "an empty ledger": (lambda content, ledger: attached(content, b""), "the attached ledger cannot be read"),
    "another ledger": (lambda content, ledger: attached(content, b"{}"), "the ledger has no part"),
    "a second file": (in_pdf(second_file), "more than one attached file"),
    "a second ledger": (in_pdf(second_ledger), "more than one attached file|two different files"),
    # values of the ledger
    "a verdict": (
        in_ledger(lambda ledger: first_statistic(ledger).update(verdict="unchecked")),
        r"the verdict does not follow",
    ),
    "the words of a claim": (
        in_ledger(lambda ledger: first_statistic(ledger).update(words="105,070")),
        "“words” does not follow",
    ),
    "a recorded value": (
        in_ledger(lambda ledger: first_statistic(ledger)["evidence"][0].update(value="1 death")),
        "“evidence” does not follow",
    ),
    "the page of a claim": (
        in_ledger(last_page),
        "the words of a claim cannot be found",
    ),
    "a count": (in_ledger(set_in("summary", "statistics", to=99)), "a count does not follow .*summary.statistics"),
    "the rank of a source": (in_ledger(set_in("sources", 0, "rank", to="D")), "sources: “rank” does not follow"),
    "the cut-off date": (in_ledger(set_in("report", "cut_off", to="2026-09-30")), "not the cut-off date"),
    "the hash of an input": (in_ledger(set_in("inputs", "references.bib", to="0" * 64)), "inputs"),
    "a record": (in_ledger(other_value), r"basis\.evidence"),
    "a locator in a record": (
        in_ledger(lambda ledger: record_behind(ledger).update(locator="table 99")),
        r"basis\.evidence",
    ),
    "a claim left out": (in_ledger(drop_claim), "one that the words hold is not listed"),
    "claims in another order": (in_ledger(turn_claims), "their order is not"),
    "the words of a page": (
        in_ledger(set_in("printed", "pages", 2, "text", to="Other words.")),
        "^page 3: the words are not as printed",
    ),
    "the digest": (in_ledger(set_in("digest", to="0" * 64)), "not what its digest is of"),
    # by one who makes the digests of the ledger anew
    "a verdict, signed": (
        signed(lambda ledger: first_statistic(ledger).update(verdict="unchecked")),
        "the verdict does not follow",
    ),
    "a record, signed": (signed(other_value), r"the verdict does not follow"),
    "the rank of a source, signed": (
        signed(other_rank),
        "“evidence” does not follow|“rank” does not follow",
    ),
    "the number of another page, signed": (signed(last_page), "cannot be found on the page"),
    "a claim added, signed": (signed(add_claim), "what is listed does not follow"),
    "the words of the report, signed": (
        signed(other_words),
        "the verdict does not follow",
    ),
    # by one who also writes the pages down anew
    "a digit of a claim, all sealed again": (
        resealed(at_claims(lambda page: digit(page, 1), -2)),
        "of a claim cannot be found",
    ),
    "a page taken out, all sealed again": (
        resealed(at_claims(remove, -2)),
        "of a claim cannot be found|no page is named",
    ),
    "pages swapped, all sealed again": (resealed(at_claims(swap, -2, -1)), "of a claim cannot be found"),
    "a script, all sealed again": (
        resealed(in_pdf(lambda pdf: setattr(pdf.Root, "OpenAction", Dictionary(S=Name.JavaScript, JS=String("1"))))),
        "when the file is opened",
    ),
    "the title, all sealed again": (
        resealed(in_pdf(lambda pdf: setattr(pdf.docinfo, "Title", String("B")))),
        "title is not that of the report",
    ),
}


@pytest.mark.parametrize("way", TAMPERED)
def test_a_tampered_copy_is_refused_and_the_place_is_named(way: str, release: Release, verify: Verify) -> None:
    tamper, expected = TAMPERED[way]
    copy = tamper(release.pdf, release.ledger)
    assert copy != release.pdf
    found = verify(copy)
    assert any(re.search(expected, line) for line in found), found[:6]


def test_what_needs_no_secret_everybody_can_make_and_only_the_digest_given_tells_it(
    release: Release, verify: Verify
) -> None:
    """A file that agrees with itself, and is not the publisher's."""
    copy = resealed(lambda content, _: content, set_in("inputs", "references.bib", to="0" * 64))(
        release.pdf, release.ledger
    )
    assert verify(copy) == []
    assert "not the one whose digest was given" in verify(copy, release.ledger["digest"])[0]
