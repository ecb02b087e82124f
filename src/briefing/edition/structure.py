"""The report's outline: numbers of chapters, sections, figures and tables, and what a cross-reference prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.edition.inlines import Block, Inline, text_of
from briefing.manuscript.model import Chapter

GLANCE = "at-a-glance"
"""Class of the div that holds the numbers which matter most, each with a small chart."""
AUDIT = "audit"
"""Class of the div that holds an audit: many short items, set small in columns, their sources as numbers."""


@dataclass(frozen=True, slots=True)
class Heading:
    id: str
    level: int
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Outline:
    """`ids`: (chapter path, id in the source) -> id in the edition; `labels`: id in the edition -> "Figure 3"."""

    headings: tuple[Heading, ...]
    ids: Mapping[tuple[str, str], str]
    labels: Mapping[str, str]
    exhibits: tuple[tuple[str, str], ...] = ()
    """(id, label) of each figure and table in reading order."""

    def first(self, path: str) -> str:
        """The id of a chapter's first heading or other element with one."""
        return next((made for (chapter, _), made in self.ids.items() if chapter == path), "")

    def above(self, path: str, text: str) -> Heading | None:
        """The heading of a chapter with these words."""
        own = {made for (chapter, _), made in self.ids.items() if chapter == path}
        return next((heading for heading in self.headings if heading.id in own and heading.text == text), None)

    def target(self, path: str, id: str) -> str:
        """The edition's id for a link in chapter `path`: its own first, else that of any chapter; "" where there is none."""
        own = self.ids.get((path, id))
        if own:
            return own
        return next((made for (_, source), made in self.ids.items() if source == id), "")


@dataclass(slots=True)
class _Outliner:
    headings: list[Heading] = field(default_factory=list)
    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    exhibits: list[tuple[str, str]] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0, 0, 0])
    figures: int = 0
    tables: int = 0

    def claim_id(self, chapter: Chapter, id: str) -> str:
        if not id:
            return ""
        made = id
        if made in self.taken:
            stem = chapter.path.rpartition("/")[2].removesuffix(".md")
            made = f"{stem}-{id}"
            while made in self.taken:
                made += "x"
        self.taken.add(made)
        self.ids[chapter.path, id] = made
        return made

    def heading(self, chapter: Chapter, block: Block) -> None:
        level, (id, classes, _), inlines = block["c"]
        made = self.claim_id(chapter, id)
        number = ""
        if "unnumbered" not in classes:
            self.counts[level - 1] += 1
            self.counts[level:] = [0] * (6 - level)
            if self.counts[0] and level <= 3:
                number = ".".join(str(count) for count in self.counts[:level])
        text = " ".join(text_of(inlines).split())
        self.headings.append(Heading(made, level, number, text))
        if made:
            kind = "Chapter" if level == 1 else "Section"
            self.labels[made] = f"{kind} {number}" if number else f"“{text}”"

    def exhibit(self, chapter: Chapter, id: str, kind: str) -> None:
        if kind == "Figure":
            self.figures += 1
            label = f"Figure {self.figures}"
        else:
            self.tables += 1
            label = f"Table {self.tables}"
        made = self.claim_id(chapter, id) or label.lower().replace(" ", "-")
        self.labels[made] = label
        self.exhibits.append((made, label))

    def walk(self, chapter: Chapter, blocks: Sequence[Block], glance: bool = False) -> None:
        """`glance`: the blocks are those of an at-a-glance page, whose small charts bear no number."""
        for block in blocks:
            kind = block["t"]
            if kind == "Header":
                self.heading(chapter, block)
            elif kind == "Figure":
                self.exhibit(chapter, block["c"][0][0], "Figure")
            elif kind == "Table":
                self.exhibit(chapter, block["c"][0][0], "Table")
            elif kind == "CodeBlock" and (form := fence_kind(block)):
                if glance and form == "chart":
                    continue
                self.exhibit(chapter, block["c"][0][0], "Figure" if form == "chart" else "Table")
            elif kind == "Div":
                self.claim_id(chapter, block["c"][0][0])
                self.walk(chapter, block["c"][1], glance or GLANCE in block["c"][0][1])
            else:
                for inner in inner_blocks(block):
                    self.walk(chapter, inner, glance)
            for id in inline_ids(block):
                self.claim_id(chapter, id)


def fence_kind(block: Block) -> str:
    """ "chart" or "table" for a fenced block that is one, else ""."""
    classes = block["c"][0][1]
    return next((kind for kind in ("chart", "table") if kind in classes), "")


def layout_of(blocks: Sequence[Block]) -> list[str]:
    """Classes of a chapter that is set otherwise than running text: one page of numbers, or an annex in columns."""
    held = {name for block in blocks if block["t"] == "Div" for name in block["c"][0][1]}
    return [name for holds, name in ((GLANCE, "one-page"), (AUDIT, "compact")) if holds in held]


def inner_blocks(block: Block) -> list[list[Block]]:
    """The lists of blocks in a quotation or list (divs and tables are met by themselves)."""
    kind = block["t"]
    if kind == "BlockQuote":
        return [block["c"]]
    if kind == "BulletList":
        return list(block["c"])
    if kind == "OrderedList":
        return list(block["c"][1])
    if kind == "DefinitionList":
        return [blocks for _, definitions in block["c"] for blocks in definitions]
    return []


def inline_ids(block: Block) -> Iterator[str]:
    """The ids of spans in a paragraph, which a link may name."""
    if block["t"] in ("Para", "Plain"):
        yield from _span_ids(block["c"])


def _span_ids(inlines: Sequence[Inline]) -> Iterator[str]:
    for inline in inlines:
        if inline["t"] in ("Span", "Link"):
            if inline["c"][0][0]:
                yield inline["c"][0][0]
            yield from _span_ids(inline["c"][1])
        elif inline["t"] in ("Emph", "Strong"):
            yield from _span_ids(inline["c"])


def make_outline(chapters: Sequence[Chapter]) -> Outline:
    """Numbers and ids over all chapters in reading order; an id used twice gets its chapter's name before it."""
    outliner = _Outliner()
    for chapter in chapters:
        outliner.walk(chapter, chapter.tree["blocks"])
    return Outline(tuple(outliner.headings), outliner.ids, outliner.labels, tuple(outliner.exhibits))
