"""Claims found again in the tree that is printed, and the numbers that tie them to their rows of the evidence annex.

A claim knows its passage and its place in the passage's text. The tree is walked block by block; the block whose text
is that of a passage is that passage. So the claim is marked in the very tree that was checked.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from briefing.diagnostic import Diagnostic
from briefing.edition.inlines import Attr, Inline, Stretch, attr, link, mark, raw, solid, span, text_of
from briefing.manuscript.model import Passage
from briefing.rules.rule import Examined
from briefing.verdicts.model import Verdict

PROVEN = ("supported", "derived", "restated")


def anchor(claim_id: str) -> str:
    """The HTML id of a claim's mark."""
    return "claim-" + re.sub(r"[^\w.-]", "-", claim_id)


@dataclass(slots=True)
class Marker:
    """Hands out each passage once, in reading order, and remembers which claims were marked."""

    passages: dict[tuple[str, str], deque[Passage]]
    """(chapter path, solid text) -> passages with that text, in order."""
    verdicts: Mapping[int, Sequence[Verdict]]
    """passage id -> the verdicts on its claims."""
    numbers: Mapping[str, int]
    """claim id -> number of its row in the evidence annex."""
    remarks: Mapping[str, Sequence[Diagnostic]]
    """claim id -> what a draft shows in the margin."""
    chapter: str = ""
    marked: set[str] = field(default_factory=set)

    def passage(self, text: str) -> Passage | None:
        """The next passage of the chapter with this text; the nearest one where no text is quite the same."""
        found = self.passages.get((self.chapter, solid(text)))
        if found:
            return found.popleft()
        return None

    def stretches(self, text: str) -> tuple[list[Stretch], list[Verdict]]:
        passage = self.passage(text)
        if passage is None:
            return [], []
        verdicts = [v for v in self.verdicts.get(passage.id, ()) if v.claim.kind != "none"]
        found = []
        for order, verdict in enumerate(verdicts):
            start = len(solid(passage.text[: verdict.claim.start]))
            end = start + len(solid(passage.text[verdict.claim.start : verdict.claim.end]))
            if end > start:
                found.append(Stretch(start, end, order))
        return found, verdicts

    def inlines(self, inlines: list[Inline], links: bool = True) -> list[Inline]:
        """The inlines of one block with its claims marked."""
        stretches, verdicts = self.stretches(text_of(inlines))
        if not stretches:
            return inlines

        def wrap(held: Sequence[Stretch], first: Sequence[Stretch], content: list[Inline]) -> Inline:
            result = content
            for stretch in reversed(held):
                verdict = verdicts[stretch.order]
                begins = stretch in first
                # An anchor belongs where the claim begins; what goes on in another element only shares the look.
                result = [self._wrapped(verdict, begins, result, links)]
            return result[0]

        return mark(inlines, stretches, wrap)

    def _wrapped(self, verdict: Verdict, begins: bool, content: list[Inline], links: bool) -> Inline:
        claim = verdict.claim
        number = self.numbers.get(claim.id)
        attributes = self._attributes(verdict, begins)
        if begins and self.remarks.get(claim.id):
            content = [*content, raw(self.remark(claim.id))]
        if number is None or not links or not begins or has_link(content):
            return span(attributes, content)
        return link(attributes, content, f"#evidence-{number}")

    def _attributes(self, verdict: Verdict, begins: bool) -> Attr:
        claim = verdict.claim
        classes = ["claim", claim.kind] if claim.id in self.numbers else ["at", claim.kind]
        if verdict.word not in PROVEN and self.remarks.get(claim.id):
            classes.append("unproven")
        id = ""
        if begins and claim.id not in self.marked:
            self.marked.add(claim.id)
            id = anchor(claim.id)
        return attr(id, classes)

    def remark(self, claim_id: str) -> str:
        lines = "".join(f"<b>{escape(d.code)}</b> {escape(d.message)} " for d in self.remarks[claim_id])
        return f'<span class="remark">{lines.strip()}</span>'

    def html(self, text: str) -> str:
        """A plain text of a chart or table (title, head, label) as HTML with its claims marked."""
        stretches, verdicts = self.stretches(text)
        if not stretches:
            return escape(text)
        pieces: list[str] = []
        edges = sorted({0, len(solid(text)), *(e for s in stretches for e in (s.start, s.end))})
        begun: set[int] = set()
        position = 0
        for left, right in pairwise(edges):
            end = _index(text, right)
            part = escape(text[position:end])
            for stretch in stretches:
                if stretch.start <= left and right <= stretch.end:
                    verdict = verdicts[stretch.order]
                    id, classes, _ = self._attributes(verdict, stretch.order not in begun)
                    begun.add(stretch.order)
                    place = f' id="{escape(id)}"' if id else ""
                    blank = part[: len(part) - len(part.lstrip())]
                    number = self.numbers.get(verdict.claim.id) if id else None
                    opened, closed = (f'a href="#evidence-{number}"', "a") if number else ("span", "span")
                    part = f'{blank}<{opened}{place} class="{" ".join(classes)}">{part.lstrip()}</{closed}>'
                    if id and self.remarks.get(verdict.claim.id):
                        part += self.remark(verdict.claim.id)
            pieces.append(part)
            position = end
        return "".join(pieces) + escape(text[position:])


def has_link(inlines: Sequence[Inline]) -> bool:
    """Whether a link, note or citation (which becomes links) stands anywhere in the inlines."""
    for inline in inlines:
        if inline["t"] in ("Link", "Note", "Cite"):
            return True
        content = inline["c"] if isinstance(inline.get("c"), list) else []
        for part in content:
            if isinstance(part, dict) and "t" in part and has_link([part]):
                return True
            if isinstance(part, list) and part and isinstance(part[0], dict) and "t" in part[0] and has_link(part):
                return True
    return False


def make_marker(examined: Examined, diagnostics: Sequence[Diagnostic], draft: bool) -> Marker:
    """The marker of one report; statistics are numbered in reading order."""
    passages: dict[tuple[str, str], deque[Passage]] = defaultdict(deque)
    for passage in examined.manuscript.passages:
        passages[passage.path, solid(passage.text)].append(passage)
    verdicts: dict[int, list[Verdict]] = defaultdict(list)
    numbers: dict[str, int] = {}
    remarks: dict[str, list[Diagnostic]] = defaultdict(list)
    by_path: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        if diagnostic.severity == "error":
            by_path[diagnostic.span.path].append(diagnostic)
    for verdict in examined.verdicts:
        claim = verdict.claim
        verdicts[claim.passage].append(verdict)
        if claim.kind == "statistic" and claim.id not in numbers:
            numbers[claim.id] = len(numbers) + 1
        if draft and claim.span:
            span = claim.span
            inside = ((span.line, span.column), (span.end_line, span.end_column))
            remarks[claim.id] = [d for d in by_path[span.path] if inside[0] <= (d.span.line, d.span.column) < inside[1]]
    return Marker(passages, verdicts, numbers, {id: found for id, found in remarks.items() if found})


def _index(text: str, count: int) -> int:
    """The index after `count` solid characters, trailing white space not included."""
    seen = 0
    for index, character in enumerate(text):
        if seen == count:
            return index
        if not character.isspace():
            seen += 1
    return len(text)
