"""Finds every claim of a manuscript, and accounts for every numeral that is none."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from itertools import zip_longest
from operator import attrgetter

from briefing.bibliography.model import Bibliography
from briefing.claims.attributions import attributions
from briefing.claims.context import Layers, Read, context_of
from briefing.claims.events import events
from briefing.claims.identity import hash_of, stem_of
from briefing.claims.model import Claim, Context
from briefing.claims.quotations import quotations
from briefing.claims.references import references
from briefing.claims.scene import Find, Scene
from briefing.claims.statistics import statistics
from briefing.claims.stretches import Stretches, Taken
from briefing.claims.superlatives import superlatives
from briefing.claims.tables import LABEL_HEADER, columns_of, read_cell, rows_of
from briefing.evidence.model import Evidence
from briefing.lexicon.grammar import words
from briefing.manuscript.model import Attributes, Chapter, Manuscript, Mark, Numeral, Passage, span_of
from briefing.settings import Settings

RESTATING = frozenset({"key-judgement", "key-judgment", "summary", "at-a-glance"})
_BINDING = frozenset({"from", "derived", "waived"})
_UNREAD = words("""
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion
trillions dozen dozens both one half first third fourth fifth twice once dos tres cuatro cinco seis siete ocho nueve diez mil
""")
_REASONS = {
    "one": "the pronoun one",
    "both": "a number word that points back",
    "first": "an ordinal that ranks nothing",
    "third": "an ordinal that ranks nothing",
    "fourth": "an ordinal that ranks nothing",
    "fifth": "an ordinal that ranks nothing",
    "once": "a figure of speech",
    "twice": "a figure of speech",
    "half": "a figure of speech",
}


def find_claims(
    manuscript: Manuscript, settings: Settings, bibliography: Bibliography, evidence: Evidence
) -> tuple[Claim, ...]:
    """All claims in reading order; numerals that are none come as claims of kind "none" with their reason."""
    from briefing.quantities.reader import read

    claims: list[Claim] = []
    layers = Layers(read)
    for chapter in manuscript.texts:
        claims.extend(_in_chapter(chapter, settings, evidence, layers, read))
    return tuple(claims)


def _in_chapter(chapter: Chapter, settings: Settings, evidence: Evidence, layers: Layers, read: Read) -> list[Claim]:
    claims: list[Claim] = []
    columns = columns_of(chapter.passages)
    rows = rows_of(chapter.passages)
    seen: dict[str, int] = {}
    running: list[Passage] = []
    stem = stem_of(chapter.path)
    for passage, behind in zip_longest(chapter.passages, chapter.passages[1:]):
        if not passage.text.strip():
            continue
        reading = read(passage.text, passage.language)
        row: tuple[Passage, ...] = ()
        if passage.cell is not None:
            place = (passage.path, passage.cell.table)
            row = rows.get((*place, passage.cell.row), ())
            reading = read_cell(passage, reading, columns.get((*place, passage.cell.column), ()))
        layers.remember(passage, reading)
        following = behind if behind is not None and passage.kind == behind.kind == "quotation" else None
        scene = Scene(chapter, passage, reading, row, settings.cut_off, tuple(running[-4:]), following)
        finds = finds_in(scene, evidence)
        claims.extend(_identified(scene, finds, stem, seen, layers))
        if passage.kind in ("paragraph", "item", "quotation", "note"):
            running.append(passage)
    claims.extend(_outside(numeral, stem, number) for number, numeral in enumerate(chapter.outside))
    return claims


def finds_in(scene: Scene, evidence: Evidence) -> list[Find]:
    """All finds of one passage in the order in which they stand; docs/claims.md tells the precedence."""
    spoken, refused, speakers = quotations(scene, evidence)
    quoted = Taken(len(scene.text), ((find.start, find.end) for find in (*spoken, *refused)))
    said = attributions(scene, quoted, speakers)
    voiced = frozenset(
        {scene.sentence_at(find.start) for find in (*said, *spoken) if find.holder or find.speaker}
        | {number for number in range(len(scene.sentences)) if scene.cited(number)}
    )
    bound = Stretches(
        (mark.start, mark.end) for mark in scene.passage.marks if _binds(mark.attributes) and mark.kind == "span"
    )
    numbers = statistics(scene, quoted, voiced, bound)
    holders = {find.start: find.end for find in said}
    numbers = [_in_label_column(scene, _of_holder(find, holders)) for find in numbers]
    best, unranked = superlatives(scene, quoted, voiced)
    ranked = Stretches((find.start, find.end) for find in best)
    numbers = [find for find in numbers if not ranked.hold(find.start, find.end)]
    dates = events(scene, quoted, voiced, numbers, best)
    documents = references(scene, quoted)
    finds = [*spoken, *said, *numbers, *best, *unranked, *dates, *documents]
    finds.extend(_unquoted(refused, scene))
    finds.extend(_unread(scene, finds))
    finds.sort(key=lambda find: (find.start, -find.end))
    return finds


def _binds(attributes: Attributes) -> bool:
    return ("from" in attributes.classes and bool(attributes.get("number"))) or "derived" in attributes.classes


def _of_holder(find: Find, holders: dict[int, int]) -> Find:
    """`Two officials said`: the number word only tells who speaks; `55 percent of Americans said` is a statistic."""
    if find.kind != "statistic" or find.quantities[0].digits or find.quantities[0].form != "whole":
        return find
    if find.end <= holders.get(find.start, 0):
        return Find("none", find.start, find.end, find.quantities, reason="a part of who says so")
    return find


def _in_label_column(scene: Scene, find: Find) -> Find:
    """A number in a column headed "No." or "Model" is a label; one in a header cell names its row or column."""
    cell = scene.passage.cell
    if find.kind != "statistic" or cell is None:
        return find
    if scene.passage.kind == "cell":
        headers = [header for header in cell.column_headers if header.strip().lower() != "rank"]
        if any(LABEL_HEADER.match(header) for header in headers):
            return Find("none", find.start, find.end, find.quantities, reason="a label of its row")
    if scene.passage.kind == "header-cell":
        label = scene.text.strip()
        if re.fullmatch(r"[(\[]?\d+[)\]]?", label) or re.search(
            r"\bper\s+[\d,]+|\b\d+\s*(?:%|percent)\s*CI\b|=\s*100\b", label
        ):
            return Find("none", find.start, find.end, find.quantities, reason="a label of its row or column")
        if _SCALE.match(scene.text, find.start):
            return Find("none", find.start, find.end, find.quantities, reason="the scale of its row or column")
    return find


_SCALE = re.compile(r"(?:hundreds|thousands|millions|billions|trillions|miles|millones)\b", re.IGNORECASE)
"""Alone in a header: the cells below are counted in them, and nothing is counted here."""


def _unquoted(refused: list[Find], scene: Scene) -> Iterable[Find]:
    """Quoted words that are no quotation, where they hold a numeral."""
    names = scene.tokens[0]
    for find in refused:
        first, last = scene.between(find.start, find.end)
        if any(word in _UNREAD or word[0].isdigit() for word in names[first:last]):
            yield find


def _unread(scene: Scene, finds: list[Find]) -> list[Find]:
    """Numerals that nothing accounts for."""
    names, starts, ends = scene.tokens
    left: list[Find] = []
    taken = Taken(len(scene.text), ((find.start, find.end) for find in finds))
    for index in [number for number, word in enumerate(names) if word in _UNREAD or word[0] in "0123456789"]:
        word = names[index]
        start, end = starts[index], ends[index]
        if taken.touch(start, end):
            continue
        reason = scene.opaque_at(start, end) or _REASONS.get(word, "")
        if not reason:
            reason = (
                "digits that are no number by themselves" if word[0].isdigit() else "a number word that counts nothing"
            )
        left.append(Find("none", start, end, reason=reason))
    return left


def _identified(scene: Scene, finds: list[Find], stem: str, seen: dict[str, int], layers: Layers) -> Iterable[Claim]:
    if not finds:
        return
    passage = scene.passage
    restated = passage.kind == "title" or any(name in RESTATING for div in passage.divs for name in div.classes)
    spans = deque(sorted((m for m in passage.marks if m.kind == "span" and m.end > m.start), key=attrgetter("start")))
    open_: list[Mark] = []
    named: set[str] = set()
    hashes: dict[int, str] = {}
    for find in finds:
        number = scene.sentence_at(find.start)
        sentence = scene.sentences[number]
        if number not in hashes:
            hashes[number] = hash_of(scene.tokens[0][slice(*scene.between(sentence.start, sentence.end))])
        digest = hashes[number]
        seen[digest] = seen.get(digest, 0) + 1
        name = f"{stem}-{digest}-{seen[digest]}"
        open_ = [mark for mark in (*open_, *_begun(spans, find.end)) if mark.end > find.start]
        around = [mark for mark in open_ if mark.start < find.end]
        around.sort(key=lambda mark: mark.end - mark.start)
        for mark in around:
            given = mark.attributes.id
            if (
                given
                and given not in named
                and find.kind != "none"
                and mark.start <= find.start
                and find.end <= mark.end + 1
            ):
                named.add(given)
                name = given
                break
        bindings = tuple(mark.attributes for mark in around if _BINDING & set(mark.attributes.classes))
        yield Claim(
            id=name,
            kind=find.kind,
            passage=passage.id,
            sentence=number,
            start=find.start,
            end=find.end,
            words=scene.text[find.start : find.end],
            span=span_of(scene.chapter, passage, find.start, find.end),
            context=context_of(scene, find.start, find.end, layers, find.kind != "none"),
            citations=sentence.covering,
            quantities=find.quantities,
            datings=find.datings,
            quoted=find.quoted,
            speaker=find.speaker,
            holder=find.holder,
            document=find.document,
            bindings=bindings,
            restated=restated,
            hypothetical=find.hypothetical,
            reason=find.reason,
        )


def _begun(spans: deque[Mark], end: int) -> Iterable[Mark]:
    """Takes the spans that start before text[end] out of the queue."""
    while spans and spans[0].start < end:
        yield spans.popleft()


def _outside(numeral: Numeral, stem: str, number: int) -> Claim:
    """A numeral of the source that is in no passage."""
    return Claim(
        id=f"{stem}-outside-{hash_of(numeral.reason.split())}-{number + 1}",
        kind="none",
        passage=-1,
        sentence=-1,
        start=0,
        end=0,
        words=numeral.words,
        span=numeral.span,
        context=Context("", "", ()),
        reason=numeral.reason,
    )
