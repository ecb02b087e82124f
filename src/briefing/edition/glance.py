"""The page "At a glance": a few numbers, each with a small chart, its sources, and the way to the chapter that proves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from briefing.edition.exhibits import grouped_sources
from briefing.edition.inlines import Block, attr, span
from briefing.edition.marking import anchor
from briefing.edition.structure import Outline
from briefing.rules.rule import Examined
from briefing.verdicts.model import Verdict


@dataclass(frozen=True, slots=True)
class Item:
    """The words of one number, which begin in bold, and what follows them up to the next."""

    words: Block
    rest: tuple[Block, ...]


def items_of(blocks: Sequence[Block]) -> tuple[list[Block], list[Item]]:
    """What stands before the first number, and the numbers: each begins with a paragraph whose first words are bold."""
    lead: list[Block] = []
    found: list[list[Block]] = []
    for block in blocks:
        if block["t"] == "Para" and block["c"] and block["c"][0]["t"] == "Strong":
            found.append([block])
        elif found:
            found[-1].append(block)
        else:
            lead.append(block)
    return lead, [Item(first, tuple(rest)) for first, *rest in found]


def with_large_number(words: Block) -> Block:
    """The paragraph with its first words, which are bold, marked as the number that stands large."""
    first, *rest = words["c"]
    return {"t": "Para", "c": [{"t": "Strong", "c": [span(attr("", ["large"]), first["c"])]}, *rest]}


def foot(claims: Sequence[Verdict], examined: Examined, outline: Outline, brief: Mapping[str, str]) -> str:
    """The last line of an item: the section that argues its numbers, with its page, and the sources."""
    keys = dict.fromkeys(record.key for verdict in claims for record in verdict.used)
    parts = [_section(claims, examined, outline), grouped_sources(keys, brief, 0) if keys else ""]
    return f'<p class="source">{". ".join(part for part in parts if part)}.</p>' if any(parts) else ""


def _section(claims: Sequence[Verdict], examined: Examined, outline: Outline) -> str:
    """A link to the first statement in the section that holds the most of what is restated, the earliest of several."""
    passages = {passage.id: passage for passage in examined.manuscript.passages}
    held: dict[str, set[str]] = {}
    first: dict[str, str] = {}
    for verdict in claims:
        for origin in origins(verdict, examined):
            passage = passages.get(origin.claim.passage)
            heading = outline.above(passage.path, passage.headings[-1]) if passage and passage.headings else None
            if heading and heading.id in outline.labels:
                held.setdefault(heading.id, set()).add(verdict.claim.id)
                first.setdefault(heading.id, anchor(origin.claim.id))
    if not held:
        return ""
    best = max((heading.id for heading in outline.headings if heading.id in held), key=lambda id: len(held[id]))
    to = escape(first[best])
    return (
        f'<a class="ref" href="#{to}">{escape(outline.labels[best])}'
        f'<span class="page-at" data-to="{to}"> (page 000)</span></a>'
    )


def origins(verdict: Verdict, examined: Examined) -> Sequence[Verdict]:
    """The chapters' claims that a restated one repeats: of its kind and value, proven by one of the same records."""
    if verdict.word != "restated":
        return ()
    used = set(verdict.used)
    values = {(quantity.low, quantity.high) for quantity in verdict.claim.quantities}
    return [
        other
        for other in examined.verdicts
        if other.word in ("supported", "derived")
        and not other.claim.restated
        and other.claim.kind == verdict.claim.kind
        and used & set(other.used)
        and values & {(quantity.low, quantity.high) for quantity in other.claim.quantities}
    ]
