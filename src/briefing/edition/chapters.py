"""A chapter's tree annotated for print: claims marked, citations as notes, headings numbered, fences filled."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from briefing.edition.chartdata import long_date
from briefing.edition.citing import calls_after_stops
from briefing.edition.exhibits import chart_html, grouped_sources, small_chart_html, table_html
from briefing.edition.glance import foot, items_of, with_large_number
from briefing.edition.inlines import (
    SPACE,
    Block,
    Inline,
    attr,
    division,
    in_text,
    link,
    raw_block,
    span,
    string,
    text_of,
)
from briefing.edition.marking import Marker
from briefing.edition.references import Forms, identity
from briefing.edition.structure import AUDIT, GLANCE, Outline, fence_kind
from briefing.manuscript.fills import ChartSpec, read_fence
from briefing.manuscript.model import Chapter, Fence
from briefing.rules.rule import Examined

TALL = 12
"""Rows from which a typed table may break at the end of a page."""
CONFIDENCE = ("low", "moderate", "high")
BOXES = {"key-judgement": "Key judgement", "scenario": "Scenario", "recommendation": "Recommendation", "note": "Note"}


@dataclass(slots=True)
class Printer:
    """Turns trees as they were read into trees as they are printed; counts notes over the whole report."""

    examined: Examined
    forms: Forms
    outline: Outline
    marker: Marker
    notes: int = 0
    judgements: int = 0
    headings: Iterator[Any] = field(default_factory=lambda: iter(()))
    exhibits: Iterator[tuple[str, str]] = field(default_factory=lambda: iter(()))
    fences: Iterator[Fence] = field(default_factory=lambda: iter(()))
    path: str = ""
    in_note: bool = False
    in_annex: bool = False
    """Inside a div `audit`: citations are the numbers of their sources, not notes."""
    captions: dict[str, str] = field(default_factory=dict)
    """id -> title of each figure and table that has one."""
    told: set[str] = field(default_factory=set)
    """Sources whose full short form stands in a note of the chapter at hand: later notes are briefer."""
    numbered: dict[str, str] = field(default_factory=dict)
    """Content -> number of the notes of the paragraph at hand: a source cited twice there is one note."""

    def report(self, chapters: Sequence[Chapter]) -> list[tuple[str, list[Block]]]:
        """(path, blocks) of each chapter, in reading order."""
        self.headings, self.exhibits = iter(self.outline.headings), iter(self.outline.exhibits)
        return [(chapter.path, self.chapter(chapter)) for chapter in chapters]

    def chapter(self, chapter: Chapter) -> list[Block]:
        self.path = self.marker.chapter = chapter.path
        self.fences = iter(chapter.fences)
        self.told = set()
        return self.blocks(chapter.tree["blocks"])

    # ---- blocks

    def blocks(self, blocks: Sequence[Block]) -> list[Block]:
        return [made for block in blocks for made in self.block(block)]

    def block(self, block: Block) -> list[Block]:
        kind = block["t"]
        self.numbered = {}
        if kind in ("Para", "Plain"):
            return [{"t": kind, "c": self.inlines(block["c"])}]
        if kind == "Header":
            return [self.heading(block)]
        if kind == "Div":
            return self.division(block)
        if kind == "CodeBlock" and fence_kind(block):
            return self.fence()
        if kind == "BlockQuote":
            return [{"t": kind, "c": self.blocks(block["c"])}]
        if kind == "BulletList":
            return [{"t": kind, "c": [self.blocks(item) for item in block["c"]]}]
        if kind == "OrderedList":
            return [{"t": kind, "c": [block["c"][0], [self.blocks(item) for item in block["c"][1]]]}]
        if kind == "DefinitionList":
            return [{"t": kind, "c": [[self.inlines(term), [self.blocks(d) for d in ds]] for term, ds in block["c"]]}]
        if kind == "LineBlock":
            return [{"t": kind, "c": [self.inlines(line) for line in block["c"]]}]
        if kind == "Figure":
            return [self.figure(block)]
        if kind == "Table":
            # A long table breaks at the end of a page, a short one moves.
            long = sum(len(body[3]) for body in block["c"][4]) > TALL
            return [division(attr("", ["exhibit", *(["long"] if long else [])]), [self.table(block)])]
        if kind == "RawBlock":
            # What an author writes as raw HTML or TeX is untrusted and never reaches the page.
            return []
        return [block]

    def heading(self, block: Block) -> Block:
        level, (_, classes, pairs), inlines = block["c"]
        heading = next(self.headings)
        content = self.inlines(inlines, links=False)
        if heading.number:
            content = [span(attr("", ["number"]), [string(heading.number)]), SPACE, *content]
        return {"t": "Header", "c": [level, [heading.id, classes, pairs], content]}

    def glance(self, blocks: Sequence[Block]) -> list[Block]:
        """The numbers of an at-a-glance page: words, small chart, and the line that leads to chapter and sources."""
        lead, items = items_of(blocks)
        made = self.blocks(lead)
        for item in items:
            before = set(self.marker.marked)
            said, shown = self.block(with_large_number(item.words)), []
            for block in item.rest:
                if block["t"] == "CodeBlock" and fence_kind(block) == "chart":
                    shown += self.small_chart()
                else:
                    said += self.block(block)
            marked = self.marker.marked - before
            claims = [verdict for verdict in self.examined.verdicts if verdict.claim.id in marked]
            line = foot(claims, self.examined, self.outline, self.forms.brief)
            words = division(attr("", ["said"]), [*said, *([raw_block(line)] if line else [])])
            made.append(division(attr("", ["item"]), [words, *shown]))
        return made

    def small_chart(self) -> list[Block]:
        fence = next(self.fences, None)
        spec = read_fence(fence)[0] if fence else None
        return (
            [raw_block(small_chart_html(spec, self.examined.evidence, self.marker))]
            if isinstance(spec, ChartSpec)
            else []
        )

    def division(self, block: Block) -> list[Block]:
        (id, classes, pairs), inner = block["c"]
        if GLANCE in classes:
            return [division(attr(self.outline.ids.get((self.path, id), id), classes), self.glance(inner))]
        box = next((name for name in classes if name in BOXES), "")
        self.in_annex = self.in_annex or AUDIT in classes
        blocks = self.blocks(inner)
        self.in_annex = self.in_annex and AUDIT not in classes
        if "from" in classes and not box:
            return blocks
        made = self.outline.ids.get((self.path, id), id)
        values = dict(pairs)
        if not box:
            language = [["lang", values["lang"]]] if "lang" in values else []
            return [division([made, classes, language], blocks)]
        label = BOXES[box]
        head = escape(label)
        if box == "key-judgement":
            self.judgements += 1
            head = f"{label} {self.judgements}"
            confidence = values.get("confidence", "")
            if confidence in CONFIDENCE:
                steps = "".join(
                    f'<i class="{"on" if n <= CONFIDENCE.index(confidence) else "off"}"></i>' for n in range(3)
                )
                head += f'<span class="confidence {confidence}"><span class="steps">{steps}</span>{confidence} confidence</span>'
        elif values.get("probability"):
            head += f'<span class="confidence">{escape(values["probability"])}</span>'
        if values.get("title"):
            head += f' <span class="box-title">{escape(values["title"])}</span>'
        blocks = [raw_block(f'<p class="box-head">{head}</p>'), *blocks]
        if box == "key-judgement" and values.get("rests-on"):
            blocks.append(raw_block(self.rests_on(values["rests-on"])))
        return [division(attr(made, [box, "box"]), blocks)]

    def rests_on(self, text: str) -> str:
        keys = dict.fromkeys(part.lstrip("@").partition(":")[0] for part in text.split())
        listed = grouped_sources(keys, self.forms.brief)
        return f'<p class="rests-on"><b>Rests on:</b> {listed}.</p>'

    def fence(self) -> list[Block]:
        fence = next(self.fences, None)
        id, label = next(self.exhibits)
        if fence is None:
            return []
        spec, _ = read_fence(fence)
        if spec is None:
            return []
        self.captions[id] = spec.title.text
        make = (self.examined.evidence, self.forms.brief, self.marker, id, label)
        html = chart_html(spec, *make) if isinstance(spec, ChartSpec) else table_html(spec, *make)
        return [raw_block(html)]

    def figure(self, block: Block) -> Block:
        (_, classes, pairs), caption, inner = block["c"]
        id, label = next(self.exhibits)
        self.captions[id] = " ".join(text_of(part["c"]) for part in caption[1] if part["t"] in ("Plain", "Para"))
        return {"t": "Figure", "c": [[id, classes, pairs], self.caption(caption, label), self.blocks(inner)]}

    def table(self, block: Block) -> Block:
        (_, classes, pairs), caption, columns, head, bodies, foot = block["c"]
        id, label = next(self.exhibits)
        captioned = self.caption(caption, label) if caption[1] else caption
        self.captions[id] = " ".join(text_of(part["c"]) for part in caption[1] if part["t"] in ("Plain", "Para"))
        heads = [head[0], [self.row(row) for row in head[1]]]
        made = [
            # The first column of a table with heads names its rows.
            [
                body[0],
                1 if head[1] and len(columns) > 1 else body[1],
                *([self.row(r) for r in rows] for rows in body[2:]),
            ]
            for body in bodies
        ]
        feet = [foot[0], [self.row(row) for row in foot[1]]]
        return {"t": "Table", "c": [[id, [*classes, "typed"], pairs], captioned, columns, heads, made, feet]}

    def caption(self, caption: list[Any], label: str) -> list[Any]:
        short, blocks = caption
        printed = self.blocks(blocks)
        mark = [span(attr("", ["label"]), [string(label)]), SPACE]
        if printed and printed[0]["t"] in ("Plain", "Para"):
            printed[0] = {"t": "Plain", "c": [*mark, span(attr("", ["finding"]), printed[0]["c"])]}
        else:
            printed.insert(0, {"t": "Plain", "c": mark})
        return [short, printed]

    def row(self, row: list[Any]) -> list[Any]:
        attributes, cells = row
        return [attributes, [[*cell[:4], self.blocks(cell[4])] for cell in cells]]

    # ---- inlines

    def inlines(self, inlines: list[Inline], links: bool = True) -> list[Inline]:
        return self.convert(self.marker.inlines(inlines, links))

    def convert(self, inlines: list[Inline]) -> list[Inline]:
        """Citations and notes as our own elements, links resolved, raw text dropped."""
        result: list[Inline] = []
        for inline in inlines if self.in_annex else calls_after_stops(inlines):
            kind = inline["t"]
            if kind == "Cite":
                self.citation(inline, result)
            elif kind == "Note":
                result.append(self.note(self.note_content(inline["c"])))
            elif kind == "RawInline":
                # The marker's own remarks are the only raw text that is kept.
                if inline["c"][0] == "html" and inline["c"][1].startswith('<span class="remark">'):
                    result.append(inline)
            elif kind == "Link":
                result.append(self.link(inline))
            elif kind == "Span":
                (id, classes, pairs), content = inline["c"]
                made = self.outline.ids.get((self.path, id), id)
                kept = [pair for pair in pairs if pair[0] == "lang"]
                result.append(span([made, [c for c in classes if c not in ("mark", "kbd", "dfn")], kept],
                                   self.convert(content)))  # fmt: skip
            elif kind == "Quoted":
                result.append({"t": kind, "c": [inline["c"][0], self.convert(inline["c"][1])]})
            elif isinstance(inline.get("c"), list) and kind in (
                "Emph", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Underline",
            ):  # fmt: skip
                result.append({"t": kind, "c": self.convert(inline["c"])})
            else:
                result.append(inline)
        return result

    def link(self, inline: Inline) -> Inline:
        (id, classes, pairs), content, (target, title) = inline["c"]
        converted = self.convert(content)
        if target.startswith("#") and not target.startswith("#evidence-"):
            to = self.outline.target(self.path, target[1:])
            if not converted or text_of(converted).strip() == "":
                converted = [string(self.outline.labels.get(to, target[1:]))]
                if to in self.outline.labels:
                    # The printer fills in the page, or takes it out where that is the page at hand.
                    converted.append(
                        span(["", ["page-at"], [["data-to", to]]], [SPACE, string("(page"), SPACE, string("000)")])
                    )
            return link([id, [*classes, "ref"], pairs], converted, f"#{to}" if to else target)
        return link([id, classes, pairs], converted, target, title)

    def citation(self, cite: Inline, before: list[Inline]) -> None:
        citations = cite["c"][0]
        known = [citation for citation in citations if identity(citation) in self.forms.notes]
        unknown = [citation["citationId"] for citation in citations if citation not in known]
        if in_text(cite):
            first = citations[0]
            name = self.forms.authors.get(first["citationId"])
            before.extend(name or [string(f"({first['citationId']}?)")])
        elif before and before[-1]["t"] in ("Space", "SoftBreak"):
            # The mark of a note follows its word without a blank.
            before.pop()
        if self.in_annex:
            before += [SPACE, *self.numbers_of(known, unknown)]
            return
        content = self.short_forms(known, unknown)
        if self.in_note:
            if not in_text(cite):
                before.append(SPACE)
            before.extend(content)
        elif content:
            same = json.dumps([*map(identity, known), *unknown])
            before.append(self.note([*content, string(".")], same))

    def numbers_of(self, known: Sequence[Mapping[str, Any]], unknown: Sequence[str]) -> list[Inline]:
        """ "[12, p. 3; 40]": the numbers of sources in the list, each with its place."""
        result: list[Inline] = [string("[")]
        for citation in known:
            if len(result) > 1:
                result += [string(";"), SPACE]
            key = citation["citationId"]
            number = self.forms.brief[key].rpartition(" [")[2].rstrip("]")
            place = text_of(self.forms.notes[identity(citation)]).partition(self.forms.short[key])[2]
            result.append(link(attr("", ["src"]), [string(number)], f"#source-{key}"))
            result += [string(place)] if place else []
        for key in unknown:
            result += [*([string(";"), SPACE] if len(result) > 1 else []), string(f"({key}?)")]
        return [span(attr("", ["numbers"]), [*result, string("]")])]

    def short_forms(self, known: Sequence[Mapping[str, Any]], unknown: Sequence[str]) -> list[Inline]:
        result: list[Inline] = []
        for citation in known:
            if result:
                result += [string(";"), SPACE]
            target = f"#source-{citation['citationId']}"
            result.append(link(attr("", ["src"]), self.short_form(citation), target))
        for key in unknown:
            result += [*([string(";"), SPACE] if result else []), string(f"({key}?)")]
        return result

    def short_form(self, citation: Mapping[str, Any]) -> list[Inline]:
        """The source's short form with its number in the list; where a chapter names it again, author and date."""
        key = citation["citationId"]
        content = self.forms.notes[identity(citation)]
        named, _, number = self.forms.brief.get(key, "").rpartition(" [")
        if not named:
            return content
        full, short = text_of(content), self.forms.short[key]
        place = full.find(short)
        if key in self.told and place >= 0:
            date = long_date(str(self.examined.bibliography.entries[key].date or ""))
            named = f"{named.rpartition(' (')[0]}, {date}" if date else named
            content = [string(full[:place] + named + full[place + len(short) :])]
        self.told.add(key)
        return [*content, SPACE, string(f"[{number}")]

    def note(self, content: list[Inline], same: str = "") -> Inline:
        """A note at the foot of the page, with links from its call to it and back; a repeated one is called again.

        `same` is what two notes share that say the same, else their words are.
        """
        same = same or json.dumps(content, sort_keys=True)
        known = self.numbered.get(same)
        if known:
            return link(attr("", ["call"]), [string(known)], f"#note-{known}")
        self.notes += 1
        number = self.numbered[same] = str(self.notes)
        call = link(attr(f"call-{number}", ["call"], role="doc-noteref"), [string(number)], f"#note-{number}")
        back = link(attr("", ["back", f"digits-{len(number)}"]), [string(number)], f"#call-{number}")
        body = span(attr(f"note-{number}", ["footnote"]), [back, SPACE, *content])
        return span(attr("", ["noted"]), [call, body])

    def note_content(self, blocks: Sequence[Block]) -> list[Inline]:
        """The author's own note as running text: paragraphs joined, lists as their items."""
        self.in_note = True
        result: list[Inline] = []
        for block in _flat(blocks):
            if result:
                result.append(SPACE)
            result += self.inlines(block["c"])
        self.in_note = False
        return result


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        kind = block["t"]
        if kind in ("Para", "Plain"):
            yield block
        elif kind in ("Div", "BlockQuote"):
            yield from _flat(block["c"][1] if kind == "Div" else block["c"])
        elif kind in ("BulletList", "OrderedList"):
            for item in block["c"] if kind == "BulletList" else block["c"][1]:
                yield from _flat(item)
        elif kind == "CodeBlock":
            yield {"t": "Plain", "c": [{"t": "Code", "c": block["c"]}]}
