"""Digests over the objects of a PDF: the same for the same content, however the file numbers and packs its objects."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any

_TOKEN = re.compile(rb"\((?:[^\\()]|\\.)*\)|<[0-9a-fA-F]*>|(?<![^\s\[<>)/])(\d+) (\d+) R(?![^\s\]<>(/])", re.DOTALL)
"""A string of a PDF as qpdf writes it, or a reference to another object."""
_PACKING = {"/Length", "/Filter", "/DecodeParms"}
INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")

Name = tuple[int, int]
"""Number and generation of an object in its file."""


class Graph:
    """The objects of one opened file. `known` names those at which a walk ends: a page, an annotation, the ledger."""

    def __init__(self, pdf: Any, known: dict[Name, bytes]) -> None:
        self.pdf = pdf
        self.known = known
        self.forms: dict[Name, bytes] = {}
        self.whole: dict[Name, str] = {}

    def digest(self, values: Iterable[tuple[str, Any]]) -> str:
        """Over named values with all objects that they lead to, each numbered as it is first met."""
        hashed = hashlib.sha256()
        numbers: dict[Name, int] = {}
        waiting: list[Name] = []

        def take(form: bytes) -> None:
            if b" R" in form:
                form = _TOKEN.sub(replaced, form)
            hashed.update(b"%d:" % len(form))
            hashed.update(form)

        def replaced(match: re.Match[bytes]) -> bytes:
            if match.group(1) is None:
                return match.group()
            name = int(match.group(1)), int(match.group(2))
            if name in self.known:
                return self.known[name]
            if name not in numbers:
                numbers[name] = len(numbers)
                waiting.append(name)
            return b"#%d" % numbers[name]

        for label, value in values:
            take(label.encode())
            take(_unparsed(value))
        for name in waiting:
            take(self._form(name))
        return hashed.hexdigest()

    def digest_of_one(self, value: Any) -> str:
        """Over one value that many share; an indirect object is walked once."""
        name: Name = getattr(value, "objgen", (0, 0))
        if name == (0, 0):
            return self.digest([("", value)])
        if name not in self.whole:
            self.whole[name] = self.digest([("", value)])
        return self.whole[name]

    def _form(self, name: Name) -> bytes:
        """An object as text, references in it still by number; a stream with the digest of what it unpacks to."""
        import pikepdf

        found = self.forms.get(name)
        if found is None:
            value = self.pdf.get_object(name)
            if isinstance(value, pikepdf.Stream):
                found = self._stream(value)
            elif isinstance(value, pikepdf.Object):
                found = value.unparse(resolved=True)
            else:
                found = _unparsed(value)
            self.forms[name] = found
        return found

    def _stream(self, value: Any) -> bytes:
        import pikepdf

        packing = set(_PACKING)
        try:
            content = value.read_bytes()
        except pikepdf.PdfError:
            content = value.read_raw_bytes()  # a picture in a form of its own
            packing = {"/Length"}
        entries = value.stream_dict
        parts = [
            key.encode() + b" " + _unparsed(entries.get(key)) for key in sorted(entries.keys()) if key not in packing
        ]
        return b"\n".join((*parts, hashlib.sha256(content).hexdigest().encode()))


def _unparsed(value: Any) -> bytes:
    """A value as text; one that is an object of its own as the reference to it."""
    import pikepdf

    form: bytes = pikepdf.Array([value]).unparse()
    return form
