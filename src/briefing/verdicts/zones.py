"""The words of a sentence by how near they stand to a quantity, and when two words say the same thing.

The nearest zone decides: the noun phrase of the number, its own stretch, its clause, then what belongs to another quantity
after it, the rest of the sentence, and what the sentence inherits, layer by layer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefing.lexicon.measures import Concept, concepts
from briefing.lexicon.measures_implied import IMPLYING
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
    low, high = scene.quantity.number_start, scene.quantity.number_end
    for concept in concepts(scene.text):
        if concept.words[0].isdigit() or (concept.start >= low and concept.end <= high):
            continue
        under = negated(scene.text, concept.start, concept.end) != concept.negated
        found.append(Token(concept, _zone(scene, concept), under))
    found.extend(
        Token(concept, _zone(scene, concept), negated(scene.text, concept.start, concept.end))
        for concept in apart(scene)
    )
    for depth, layer in enumerate(scene.layers):
        found.extend(_inherited(layer, LAYER + depth))
    return tuple(found)


@lru_cache(maxsize=4096)
def _inherited(layer: str, zone: int) -> tuple[Token, ...]:
    return tuple(
        Token(concept, zone, negated(layer, concept.start, concept.end) != concept.negated)
        for concept in concepts(layer)
        if not concept.words[0].isdigit()
    )


def _zone(scene: Scene, concept: Concept) -> int:
    at = concept.start
    if scene.noun[0] <= at < scene.noun[1] or scene.shared[0] <= at < scene.shared[1]:
        return NOUN
    if any(low <= at < high for low, high in scene.foreign):
        return FOREIGN if at >= scene.own[1] else SENTENCE
    if scene.own[0] <= at < scene.own[1]:
        return OWN
    if scene.clause[0] <= at < scene.clause[1]:
        return CLAUSE
    return SENTENCE


def saying(concept: Concept, tokens: Iterable[Token]) -> list[Token]:
    """The tokens that say what the concept asks for; words of no closed list are held against each other by their letters."""
    ids = meaning(concept.id)
    if concept.strictness not in _LOOSE:
        return [token for token in tokens if token.concept.id in ids]
    head = concept.words.lower()
    compound = len(concept.words) >= 4  # farmland is land
    lead = concept.id[:2]
    found: list[Token] = []
    for token in tokens:
        said = token.concept
        if said.id in ids or (
            said.strictness in _LOOSE
            and (
                (said.id[:2] == lead and related(concept.id, said.id))
                or (compound and said.words.lower().endswith(head))
            )
        ):
            found.append(token)
    return found


_LOOSE = frozenset({"open", "same"})


@lru_cache(maxsize=16384)
def meaning(id: str) -> frozenset[str]:
    """The ids that say it: itself, what implies it, its twin."""
    twin = {"smuggling": "trafficking", "trafficking": "smuggling"}.get(id, id)
    return frozenset({id, twin}) | IMPLYING.get(id, frozenset())


def kin(id: str, others: Iterable[str]) -> bool:
    """Whether one of the others is of its family (`related`)."""
    first = id[:1]
    return any(other[:1] == first and related(id, other) for other in others)


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
