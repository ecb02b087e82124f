"""Inline elements of pandoc's tree as running text, with marks, citations and notes at their places in it.

The tree is the tagged one (proof.py): its strings hold tags, which stay in `Running.raw` one character for one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefing.manuscript.model import IN_TEXT_CITATION, Attributes, MarkKind

Inline = Mapping[str, Any]

PLAIN_MARKS: Mapping[str, MarkKind] = {
    "Emph": "emphasis",
    "Strong": "strong",
    "Strikeout": "strikeout",
    "Superscript": "superscript",
    "Subscript": "subscript",
    "SmallCaps": "small-caps",
    "Underline": "underline",
}
QUOTES = {"SingleQuote": ("\u2018", "\u2019", "single"), "DoubleQuote": ("\u201c", "\u201d", "double")}
MODES = {"NormalCitation": "bracketed", "AuthorInText": "in-text", "SuppressAuthor": "suppressed"}


NO_ATTRIBUTES = Attributes()


@dataclass(slots=True)
class RawMark:
    kind: MarkKind
    start: int
    end: int
    attributes: Attributes = NO_ATTRIBUTES
    target: str = ""
    quote: str = ""


@dataclass(slots=True)
class RawCitation:
    key: str
    at: int
    group: int
    mode: str
    prefix: str
    suffix: str
    nested: str
    """The key of a citation inside the prefix or suffix, which pandoc does not print rightly."""


@dataclass(slots=True)
class RawNote:
    at: int
    blocks: list[Any]
    mark: RawMark


@dataclass(slots=True)
class RawImage:
    at: int
    inlines: list[Inline]
    attributes: Attributes
    target: str
    title: str


@dataclass(slots=True)
class Running:
    """The text of one passage while it is gathered; `raw` still holds the tags."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[RawMark] = field(default_factory=list)
    citations: list[RawCitation] = field(default_factory=list)
    notes: list[RawNote] = field(default_factory=list)
    images: list[RawImage] = field(default_factory=list)
    raws: list[tuple[str, str]] = field(default_factory=list)
    """Raw HTML or TeX in the line: format and text."""
    last: str = ""
    owed: bool = False
    """A blank before a bracketed citation was taken out, and comes back if a word follows at once."""
    latest: list[RawMark] = field(default_factory=list)
    """Marks that began or ended since the text last grew: no other can lie behind its last character."""

    @property
    def raw(self) -> str:
        return "".join(self.pieces)

    def add(self, text: str) -> None:
        if not text:
            return
        self.latest.clear()
        if self.owed:
            self.owed = False
            if text[0].isalnum() or text[0] in "([\u201c\u2018$\u20ac\u00a3#":
                self.pieces.append(" ")
                self.length += 1
        self.pieces.append(text)
        self.length += len(text)
        self.last = text[-1]

    def blank(self, character: str = " ") -> None:
        self.owed = False
        if self.length and self.last not in " \n":
            self.latest.clear()
            self.pieces.append(character)
            self.length += 1
            self.last = character

    def mark(self, mark: RawMark) -> None:
        """Adds a mark that begins at the end of the text."""
        self.marks.append(mark)
        self.latest.append(mark)

    def close(self, mark: RawMark) -> None:
        """Ends a mark at the end of the text."""
        mark.end = max(self.length, mark.start)
        self.latest.append(mark)

    def take_blank(self) -> None:
        """Takes back the blank at the end, before a citation that leaves no character."""
        if self.length and self.last == " " and self.pieces[-1] == " ":
            self.pieces.pop()
            self.length -= 1
            self.last = self.pieces[-1][-1] if self.pieces else ""
            self.owed = True
            for mark in self.latest:
                mark.start = min(mark.start, self.length)
                mark.end = min(mark.end, self.length)


def attributes(value: list[Any]) -> Attributes:
    """pandoc's Attr as values; duplicate keys keep the first, as HTML does."""
    pairs: dict[str, str] = {}
    for name, text in value[2]:
        pairs.setdefault(name, text)
    return Attributes(value[0], tuple(value[1]), pairs)


def gather(inlines: list[Inline], group: Callable[[], int], into: Running | None = None) -> Running:
    """Appends `inlines` to a running text. `group` gives the next number for a bracket of citations."""
    running = into if into is not None else Running()
    for inline in inlines:
        kind = inline["t"]
        if kind == "Str":
            text = inline["c"]
            if running.owed or not text:
                running.add(text)
            else:
                running.pieces.append(text)
                running.length += len(text)
                running.last = text[-1]
        elif kind in ("Space", "SoftBreak"):
            running.blank()
        elif kind == "LineBreak":
            running.blank("\n")
        elif kind in PLAIN_MARKS:
            _marked(running, PLAIN_MARKS[kind], inline["c"], group)
        elif kind == "Quoted":
            opening, closing, name = QUOTES[inline["c"][0]["t"]]
            start = running.length + running.owed
            mark = RawMark("quoted", start, start, quote=name)
            running.mark(mark)
            running.add(opening)
            mark.start = running.length - 1
            gather(inline["c"][1], group, running)
            running.owed = False
            running.add(closing)
            running.close(mark)
        elif kind == "Cite":
            _cite(running, inline["c"][0], group)
        elif kind == "Link":
            _marked(running, "link", inline["c"][1], group, attributes(inline["c"][0]), inline["c"][2][0])
        elif kind == "Span":
            _marked(running, "span", inline["c"][1], group, attributes(inline["c"][0]))
        elif kind == "Code":
            _literal(running, "code", inline["c"][1], attributes(inline["c"][0]))
        elif kind == "Math":
            _literal(running, "math", inline["c"][1], Attributes())
        elif kind == "Note":
            mark = RawMark("note-call", running.length, running.length)
            running.mark(mark)
            running.notes.append(RawNote(running.length, inline["c"], mark))
        elif kind == "Image":
            target, title = inline["c"][2]
            held = attributes(inline["c"][0])
            running.mark(RawMark("image", running.length, running.length, held, target))
            running.images.append(RawImage(running.length, inline["c"][1], held, target, title))
        elif kind == "RawInline":
            running.mark(RawMark("raw", running.length, running.length, target=inline["c"][0]))
            running.raws.append((inline["c"][0], inline["c"][1]))
            if inline["c"][0] == "html" and inline["c"][1].lower().startswith("<br"):
                running.blank("\n")
    return running


def _marked(
    running: Running,
    kind: MarkKind,
    inlines: list[Inline],
    group: Callable[[], int],
    held: Attributes | None = None,
    target: str = "",
) -> None:
    mark = RawMark(kind, running.length, running.length, held or Attributes(), target)
    running.mark(mark)
    owed = running.owed
    before = running.length
    gather(inlines, group, running)
    if owed and running.length > before and running.pieces and not running.owed:
        mark.start = before + _blank_at(running, before)
    running.close(mark)


def _blank_at(running: Running, at: int) -> int:
    """1 where the character at `at` is the blank that was owed."""
    position = running.length
    for piece in reversed(running.pieces):
        position -= len(piece)
        if position <= at:
            return int(piece[at - position] == " ")
    return 0


def _literal(running: Running, kind: MarkKind, text: str, held: Attributes) -> None:
    start = running.length
    running.add(text)
    running.mark(RawMark(kind, max(start, running.length - len(text)), running.length, held))


def _cite(running: Running, citations: list[Mapping[str, Any]], group: Callable[[], int]) -> None:
    number = group()
    modes = [MODES[citation["citationMode"]["t"]] for citation in citations]
    if "in-text" in modes:
        running.add(IN_TEXT_CITATION)
        at = running.length - 1
        running.mark(RawMark("citation", at, at + 1))
    else:
        running.take_blank()
        at = running.length
        running.mark(RawMark("citation", at, at))
    for citation, mode in zip(citations, modes, strict=True):
        before = gather(citation["citationPrefix"], lambda: 0)
        after = gather(citation["citationSuffix"], lambda: 0)
        nested = [*before.citations, *after.citations]
        running.citations.append(
            RawCitation(
                citation["citationId"],
                at,
                number,
                mode,
                before.raw.replace("\u00a0", " ").strip(),
                after.raw.replace("\u00a0", " ").strip().removeprefix(",").strip(),
                nested[0].key if nested else "",
            )
        )
