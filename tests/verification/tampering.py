"""Ways to tamper with a printed file: each takes its bytes and ledger and gives other bytes."""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf

from briefing.engines.printedpdf import seal
from briefing.ledger.build import as_bytes, sealed
from briefing.ledger.digest import signed_off
from briefing.ledger.printed import Printed

Ledger = dict[str, Any]
Tamper = Callable[[bytes, Ledger], bytes]
Change = Callable[[Ledger], None]


@contextmanager
def opened(content: bytes) -> Iterator[tuple[pikepdf.Pdf, io.BytesIO]]:
    """The file to change, and the buffer that holds it afterwards."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        yield pdf, out
        pdf.save(out, fix_metadata_version=False)


# ---- pages


def letters(font: Any) -> dict[bytes, str]:
    """Code -> letter, as the font's own table says."""
    table = font.ToUnicode.read_bytes().decode("latin-1")
    return {
        bytes.fromhex(code): bytes.fromhex(to).decode("utf-16-be")
        for code, to in re.findall(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>", table)
    }


def digits_of(pdf: pikepdf.Pdf, page: int) -> int:
    """How many digits are drawn on a page."""
    return sum(1 for _ in _digits(pdf, page, list(pikepdf.parse_content_stream(pdf.pages[page - 1]))))


def _digits(
    pdf: pikepdf.Pdf, page: int, instructions: list[Any]
) -> Iterator[tuple[int, int | None, int, dict[str, bytes], str]]:
    """(instruction, item of its list, byte, digit -> code in its font, the digit) of each digit drawn."""
    fonts = pdf.pages[page - 1].obj.Resources.Font
    tables: dict[str, dict[bytes, str]] = {}
    table: dict[bytes, str] = {}
    for at, instruction in enumerate(instructions):
        name = str(instruction.operator)
        if name == "Tf":
            font = str(instruction.operands[0])
            table = tables.setdefault(font, letters(fonts[font]))
        if name not in ("Tj", "TJ"):
            continue
        held = list(instruction.operands[0]) if name == "TJ" else [instruction.operands[0]]
        for item, text in enumerate(held):
            if not isinstance(text, pikepdf.String):
                continue
            raw = bytes(text)
            for byte in range(0, len(raw) - 1, 2):
                letter = table.get(raw[byte : byte + 2], "")
                if letter.isdigit():
                    codes = {letter: code for code, letter in table.items() if letter.isdigit()}
                    yield at, item if name == "TJ" else None, byte, codes, letter


def other_digit(pdf: pikepdf.Pdf, page: int, nth: int) -> str:
    """Draw another digit in place of the nth one of a page (from 0), modulo their number; gives what was there."""
    sheet = pdf.pages[page - 1]
    instructions = list(pikepdf.parse_content_stream(sheet))
    found = list(_digits(pdf, page, instructions))
    at, item, byte, codes, digit = found[nth % len(found)]
    code = next(codes[other] for other in sorted(codes, key=lambda other: (other < digit, other)) if other != digit)

    def replaced(text: pikepdf.String) -> pikepdf.String:
        raw = bytes(text)
        return pikepdf.String(raw[:byte] + code + raw[byte + 2 :])

    operands = list(instructions[at].operands)
    if item is None:
        operands[0] = replaced(operands[0])
    else:
        held = list(operands[0])
        held[item] = replaced(held[item])
        operands[0] = pikepdf.Array(held)
    instructions[at] = pikepdf.ContentStreamInstruction(operands, instructions[at].operator)
    sheet.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))
    return digit


def digit(page: int, nth: int) -> Tamper:
    """Another digit on a page; a negative page counts from the end."""

    def change(content: bytes, ledger: Ledger) -> bytes:
        with opened(content) as (pdf, out):
            other_digit(pdf, page if page > 0 else len(pdf.pages) + 1 + page, nth)
        return out.getvalue()

    return change


def in_pdf(change: Callable[[pikepdf.Pdf], object]) -> Tamper:
    """A change of the file's objects, its ledger left as it is."""

    def tampered(content: bytes, ledger: Ledger) -> bytes:
        with opened(content) as (pdf, out):
            change(pdf)
        return out.getvalue()

    return tampered


def swap(one: int, two: int) -> Tamper:
    def change(pdf: pikepdf.Pdf) -> None:
        pages = list(pdf.pages)
        order = list(range(len(pages)))
        order[one - 1], order[two - 1] = order[two - 1], order[one - 1]
        kids = pikepdf.Array([pages[at].obj for at in order])
        pdf.Root.Pages.Kids = kids

    return in_pdf(change)


def remove(page: int) -> Tamper:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[page - 1 if page > 0 else page]

    return in_pdf(change)


def drawn_over(operators: bytes, page: int = 3, first: bool = False) -> Tamper:
    """Something drawn over a page, or under it."""

    def change(pdf: pikepdf.Pdf) -> None:
        sheet = pdf.pages[page - 1]
        sheet.contents_add(pdf.make_stream(operators), prepend=first)

    return in_pdf(change)


def link(change: Callable[[pikepdf.Pdf, Any], object], external: bool = True) -> Tamper:
    """A change of the last link in the file that leads outside, or inside."""

    def tampered(pdf: pikepdf.Pdf) -> None:
        notes = [note for page in pdf.pages for note in page.obj.get("/Annots", []) if ("/A" in note) == external]
        change(pdf, notes[-1])

    return in_pdf(tampered)


def lies_on(annotation: Callable[[pikepdf.Pdf], pikepdf.Dictionary], page: int = 3) -> Tamper:
    """An annotation laid on a page."""

    def change(pdf: pikepdf.Pdf) -> None:
        sheet = pdf.pages[page - 1].obj
        if "/Annots" not in sheet:
            sheet.Annots = pikepdf.Array()
        sheet.Annots.append(pdf.make_indirect(annotation(pdf)))

    return in_pdf(change)


# ---- ledger


def attached(content: bytes, ledger: bytes) -> bytes:
    """The file with other bytes as its ledger, length and check sum right."""
    import hashlib

    with opened(content) as (pdf, out):
        embedded = pdf.Root.AF[0].EF.F
        embedded.write(ledger)
        embedded.Params.Size = len(ledger)
        embedded.Params.CheckSum = pikepdf.String(hashlib.md5(ledger, usedforsecurity=False).digest())
    return out.getvalue()


def in_ledger(change: Change) -> Tamper:
    """A value of the ledger changed by one who knows of no digests."""

    def tampered(content: bytes, ledger: Ledger) -> bytes:
        other = copy.deepcopy(ledger)
        change(other)
        return attached(content, as_bytes(other))

    return tampered


def signed(change: Change) -> Tamper:
    """A value of the ledger changed by one who makes all digests of the ledger anew."""

    def tampered(content: bytes, ledger: Ledger) -> bytes:
        other = copy.deepcopy(ledger)
        change(other)
        return attached(content, as_bytes(signed_off(other)))

    return tampered


def resealed(tamper: Tamper, change: Change = lambda ledger: None) -> Tamper:
    """A file tampered with by one who then writes down its pages anew, with all digests, as the program does."""

    def tampered(content: bytes, ledger: Ledger) -> bytes:
        other = copy.deepcopy(ledger)
        change(other)

        def make(printed: Printed) -> bytes:
            return as_bytes(sealed(other, other["pages"], other["apart"], printed))

        return seal(tamper(content, ledger), make).pdf

    return tampered


def at_claims(make: Callable[..., Tamper], *which: int) -> Tamper:
    """A way that takes pages, at pages on which claims stand: the first such page is 0, the last -1."""

    def tampered(content: bytes, ledger: Ledger) -> bytes:
        pages = sorted(set(ledger["pages"].values()))
        return make(*(pages[at] for at in which))(content, ledger)

    return tampered


def claim_of(ledger: Ledger, **fields: Any) -> Any:
    """The first claim with these fields."""
    return next(claim for claim in ledger["claims"] if all(claim[name] == value for name, value in fields.items()))


def first_statistic(ledger: Ledger) -> Any:
    return claim_of(ledger, kind="statistic", verdict="supported")


def set_in(*path: Any, to: Any) -> Change:
    """Another value at a place of the ledger."""

    def change(ledger: Ledger) -> None:
        target: Any = ledger
        for part in path[:-1]:
            target = target[part]
        assert target[path[-1]] != to
        target[path[-1]] = to

    return change
