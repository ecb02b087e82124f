"""The release read back: its form, and each claim on the page that the ledger names."""

from __future__ import annotations

import io
import json
import re

import jsonschema
import pypdfium2
import pytest

from tests.ledger.write_schema import PATH, text
from tests.verification.conftest import Release, Verify
from tests.verification.tampering import Tamper, digit, first_statistic, in_ledger, opened, swap


def letters(text: str) -> str:
    """Without blanks and hyphens: at the end of a line nobody can tell a word's own from the printer's (PDFium: U+FFFE)."""
    return re.sub("[-\u2010\u00ad\x02\ufffe\\s]", "", text)


def assert_each_claim_is_found(release: Release) -> None:
    """Words are read by the test itself, not by the program."""
    pages = [letters(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(io.BytesIO(release.pdf))]
    claims = [claim for claim in release.ledger["claims"] if claim["kind"] != "none"]
    assert claims and {claim["id"] for claim in claims} == release.ledger["pages"].keys()
    for claim in claims:
        page = release.ledger["pages"][claim["id"]]
        words = letters(claim["words"])
        after = "".join(pages[page : page + 1])
        parted = any(words[:at] in pages[page - 1] and words[at:] in after for at in range(1, len(words)))
        assert words in pages[page - 1] or parted, (page, claim["words"])


def test_each_claim_stands_on_the_page_that_the_ledger_names(release: Release) -> None:
    assert_each_claim_is_found(release)


def test_each_claim_of_the_shipped_report_stands_on_its_page(shipped_release: Release) -> None:
    assert len(shipped_release.ledger["pages"]) > 400
    assert_each_claim_is_found(shipped_release)


def test_a_copy_that_another_program_saved_anew_agrees(release: Release, verify: Verify) -> None:
    """Objects numbered, ordered and packed otherwise."""
    with opened(release.pdf) as (_, out):
        pass
    assert out.getvalue() != release.pdf
    assert verify(out.getvalue(), release.ledger["digest"]) == []


def test_the_schema_fits_the_ledger(release: Release) -> None:
    schema = json.loads(PATH.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(release.ledger, schema)


def test_the_schema_is_that_of_the_types() -> None:
    """`python -m tests.ledger.write_schema` makes it anew."""
    assert PATH.read_text("utf-8") == text()


def test_the_shipped_report_agrees(shipped_release: Release, verify: Verify) -> None:
    assert verify(shipped_release.pdf, shipped_release.ledger["digest"]) == []


@pytest.mark.parametrize(
    ("tamper", "expected"),
    [
        (digit(20, 40), "^page 20: the words are not as printed"),
        (digit(-20, 300), "^page [0-9]+: the words are not as printed"),
        (swap(30, 31), "^page 30: page 31 stands here"),
        (in_ledger(lambda ledger: first_statistic(ledger).update(verdict="derived")), "the verdict does not follow"),
    ],
)
def test_the_shipped_report_tampered_with_does_not(
    tamper: Tamper, expected: str, shipped_release: Release, verify: Verify
) -> None:
    found = verify(tamper(shipped_release.pdf, shipped_release.ledger))
    assert any(re.search(expected, line) for line in found), found[:5]
