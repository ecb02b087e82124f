"""Superlatives in the world of facts: first, largest, only, record, ranks, and the same by denial or comparison."""

from __future__ import annotations

from bisect import bisect_left

from briefing.claims.extremes import extreme, own_voice
from briefing.claims.hypothesis import hypothetical
from briefing.claims.ordinals import ranking_end
from briefing.claims.scene import Find, Scene
from briefing.claims.stretches import Taken
from briefing.lexicon import superlatives as lexicon

_PATTERNS = ((lexicon.DENIAL_WORDS, lexicon.DENIALS), (lexicon.RANK_WORDS, lexicon.RANKING))
_KEYS = lexicon.TRIGGERS | lexicon.DENIAL_WORDS | lexicon.RANK_WORDS


def superlatives(scene: Scene, quoted: Taken, voiced: frozenset[int]) -> tuple[list[Find], list[Find]]:
    """Superlatives outside quoted words; and the ordinals that rank nothing, as none."""
    found: list[Find] = []
    none: list[Find] = []
    text = scene.text
    ordinals = [quantity for quantity in scene.reading.quantities if quantity.form == "ordinal"]
    at = [quantity.number_start for quantity in ordinals]
    taken = Taken(len(text))

    def free(start: int, end: int) -> bool:
        return not quoted.touch(start, start + 1) and not scene.opaque_at(start, end)

    def take(start: int, end: int) -> None:
        if taken.touch(start, end):
            return
        if scene.sentence_at(start) not in voiced and hypothetical(scene, start):
            return
        first = bisect_left(at, start)
        end = max([end, *(item.end for item in ordinals[first : bisect_left(at, end)])])
        found.append(Find("superlative", start, end, tuple(ordinals[first : bisect_left(at, end)])))
        taken.take(start, end)

    if scene.passage.language.startswith("es"):
        for match in lexicon.SPANISH.finditer(text):
            if free(*match.span()):
                take(match.start(), match.end())
    names, starts, ends = scene.tokens
    if not scene.vocabulary.isdisjoint(_KEYS):
        for index in [number for number, word in enumerate(names) if word in _KEYS]:
            word = names[index]
            start, end = starts[index], ends[index]
            if word in lexicon.TRIGGERS and free(start, end):
                span = extreme(scene, index, scene.sentence_at(start) in voiced)
                if span is not None:
                    take(*span)
            for keys, pattern in _PATTERNS:
                if word in keys:
                    for match in pattern.finditer(text, max(0, start - 60), min(len(text), end + 60)):
                        if match.start() <= start < match.end() and free(*match.span()) and not own_voice(scene, start):
                            take(match.start(), match.end())
    found[:] = [item for item in found if not _already_said(text, item, found)]
    for quantity in ordinals:
        if not free(quantity.number_start, quantity.number_end):
            continue
        if taken.touch(quantity.number_start, quantity.number_start + 1):
            continue
        end = ranking_end(scene, quantity)
        if end:
            take(quantity.number_start, end)
        if not taken.touch(quantity.number_start, quantity.number_start + 1):
            none.append(Find("none", quantity.start, quantity.end, (quantity,), reason="an ordinal that ranks nothing"))
    return found, none


def _already_said(text: str, find: Find, others: list[Find]) -> bool:
    """`the largest on record` is one superlative: `on record` after another adds nothing."""
    if not text[find.start : find.end].lower().startswith("on record"):
        return False
    return any(other is not find and 0 <= find.start - other.end < 40 for other in others)
