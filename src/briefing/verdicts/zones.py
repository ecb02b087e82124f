"""The words of a sentence by how near they stand to a quantity, and when two words say the same thing.

The nearest zone decides: the noun phrase of the number, its own stretch, its clause, then what belongs to another quantity
after it, the rest of the sentence, and what the sentence inherits, layer by layer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.lexicon.measures import Concept, concepts
from briefing.lexicon.measures_implied import IMPLIED
from briefing.lexicon.measures_stems import stem
from briefing.verdicts.apart import apart
from briefing.verdicts.negation import negated
from briefing.verdicts.scenes import Scene

NOUN, OWN, CLAUSE, FOREIGN, SENTENCE, LAYER = range(6)


@dataclass(frozen=True, slots=True)
class Token:
    concept: Concept
    zone: int
    negated: bool


@lru_cache(maxsize=1024)
def zoned(scene: Scene) -> tuple[Token, ...]:
    found: list[Token] = []
    for concept in concepts(scene.text):
        if concept.words[0].isdigit() or (
            concept.start >= scene.quantity.number_start and concept.end <= scene.quantity.number_end
        ):
            continue
        under = negated(scene.text, concept.start, concept.end) != concept.negated
        found.append(Token(concept, _zone(scene, concept), under))
    found.extend(
        Token(concept, _zone(scene, concept), negated(scene.text, concept.start, concept.end))
        for concept in apart(scene)
    )
    for depth, layer in enumerate(scene.layers):
        for concept in concepts(layer):
            if not concept.words[0].isdigit():
                under = negated(layer, concept.start, concept.end) != concept.negated
                found.append(Token(concept, LAYER + depth, under))
    return tuple(found)


def _zone(scene: Scene, concept: Concept) -> int:
    at = concept.start
    if scene.noun[0] <= at < scene.noun[1]:
        return NOUN
    if any(low <= at < high for low, high in scene.foreign):
        return FOREIGN if at >= scene.own[1] else SENTENCE
    if scene.own[0] <= at < scene.own[1]:
        return OWN
    if scene.clause[0] <= at < scene.clause[1]:
        return CLAUSE
    return SENTENCE


def same(concept: Concept, token: Concept) -> bool:
    if concept.id == token.id:
        return True
    if concept.id in IMPLIED.get(token.id, ()) or {concept.id, token.id} == {"smuggling", "trafficking"}:
        return True
    if concept.strictness not in ("open", "same") or token.strictness not in ("open", "same"):
        return False
    head = concept.words.lower()
    compound = len(head) >= 4 and token.words.lower().endswith(head)  # farmland is land
    return compound or (concept.id[:2] == token.id[:2] and related(concept.id, token.id))


@lru_cache(maxsize=65536)
def related(a: str, b: str) -> bool:
    """Two stems of one family: satisfi and satisfact, migrant and migr. Short words must be equal."""
    if a == b:
        return True
    if {a, b} <= {"employer", "employe", "emploi"} or not (a.isalpha() and b.isalpha()):
        return False
    for short, long in ((a, b), (b, a)):
        if len(short) >= 4 and long in (short + "er", short + "or", short + "r"):
            return True
    if a[:5] != b[:5]:
        return False
    common = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        common += 1
    return common >= 5 and common >= max(len(a), len(b)) - 3 and common >= min(len(a), len(b)) - 2


def in_pieces(concept: Concept, tokens: tuple[Token, ...]) -> bool:
    """ "electric cars", where the sentence has "cars were electric": every word of the phrase stands in the clause."""
    near = {part for token in tokens if token.zone <= CLAUSE for part in _stems(token.concept.words)}
    return all(part in near for part in _stems(concept.words))


@lru_cache(maxsize=8192)
def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[\w'-]+", words))
