"""Ordinals that rank something among all: the first to, the third mayor killed since, for the second time."""

from __future__ import annotations

import re

from briefing.claims.scene import Scene
from briefing.lexicon import superlatives as lexicon
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import is_finite, words
from briefing.lexicon.narrative import ARGUMENT, OWN_SUBJECT, STRUCTURE
from briefing.quantities.quantity import Quantity

_SUPERLATIVE_AFTER = re.compile(
    r"[- ](?:most[- ]\w+|leading\b|(?!in|for|re|ar|we|te|ne|ha|pro|con)\w{2,}est)\b", re.IGNORECASE
)
_IN_A_ROW = re.compile(r"\s+(?:straight|consecutive|successive)\s+\w+|\s+(?:\w+\s+)?(?:in a row|running)\b")
_BECOMING = alternatives(
    r"\b(?:is|was|were|are|became|become|becomes|remains|be|been|as|being)\s+(?:also\s+|among\s+|one of\s+)?the\s+$",
    re.IGNORECASE,
)
_QUALIFIERS = words(
    "ever known major large serious official public federal mexican american national full formal such direct "
    "democratic elected"
)
_RANKED_AFTER = words(
    "killed elected appointed convicted designated arrested murdered assassinated extradited charged recorded sentenced"
)


def strongly_followed(scene: Scene, index: int) -> bool:
    """Whether what follows word `index` and its noun makes it first (or last) among all."""
    _, starts, ends = scene.tokens
    sentence = scene.sentences[scene.sentence_at(starts[index])]
    match = lexicon.AMONG_ALL.match(scene.text, ends[index], sentence.end)
    if match is None:
        return False
    between = match.group("between").lower().split()
    return not any(is_finite(word) and word not in _RANKED_AFTER for word in between)


def first_of_all(scene: Scene, index: int) -> tuple[int, int] | None:
    """The stretch of `the first`, where it says that nothing came before; None where it only begins a telling."""
    names, starts, ends = scene.tokens
    text = scene.text
    before = names[index - 1] if index else ""
    after = names[index + 1] if index + 1 < len(names) else ""
    gap = text[ends[index] : starts[index + 1]] if after else text[ends[index] :]
    if gap != " ":
        world_first = re.search(
            r"\b(?:a|an) (?:national|world|global|historic|regional) $",
            text[max(0, starts[index] - 16) : starts[index]],
        )
        return (starts[index], ends[index]) if world_first else None
    possessive = before.endswith(("'s", "’s")) or before in ("its", "their", "his", "her")
    if before != "the" and not possessive:
        return None
    begin = starts[index - 1] if before == "the" else starts[index]
    strong = strongly_followed(scene, index)
    if after in lexicon.FIRST_OF_KIND:
        return begin, ends[index]
    noun = next((names[k] for k in range(index + 1, min(index + 4, len(names))) if names[k] not in _QUALIFIERS), "")
    idle = after in lexicon.FIRST_IDLE or noun in lexicon.FIRST_IDLE or after in ARGUMENT or after in STRUCTURE
    since = re.match(
        r"\s+\w+(?:\s+\w+)?\s+(?:since\b|in (?:\d+|\w+) years|in history|ever\b)", text[ends[index] :][:60]
    )
    if idle:
        return (begin, ends[index]) if since else None
    if re.match(r"\s+(?:of|\d)", text[ends[index] :][:4]):
        return None
    if possessive:
        return (begin, ends[index]) if since or noun in lexicon.WON else None
    if strong or _BECOMING.search(text[max(0, starts[index] - 30) : starts[index]]):
        return begin, ends[index]
    return None


def ranking_end(scene: Scene, quantity: Quantity) -> int:
    """Where the words of an ordinal that ranks something end; 0 where it ranks nothing."""
    text = scene.text
    start, end = quantity.number_start, quantity.number_end
    if text[start:end].lower() in ("first", "once", "1st"):
        return 0
    best = _SUPERLATIVE_AFTER.match(text, end)
    if best:
        return best.end()
    row = _IN_A_ROW.match(text, end)
    if row:
        return row.end()
    sentence = scene.sentences[scene.sentence_at(start)]
    tail = text[end : sentence.end]
    head = text[max(0, start - 14) : start]
    if re.search(r"\bfor (?:the|a) $", head, re.IGNORECASE) and re.match(r"\s+(?:time|year)\b", tail):
        return end
    if not re.search(r"\b(?:the|its|their|as|\w+['’]s)\s+$", head, re.IGNORECASE):
        return 0
    after = scene.word_after(end)
    low, high = scene.clause_at(start)
    if after in lexicon.FIRST_IDLE or after in ARGUMENT or after in STRUCTURE or OWN_SUBJECT.search(text, low, high):
        return 0
    ranked = re.match(
        r"\s+(?P<noun>\w+(?:\s+\w+){0,2}?)\s+"
        r"(?:(?:in|at|on|of) (?:the |this )?\w+ )?(?:(?:to be )?(?P<verb>killed|elected|appointed|convicted|designated|"
        r"arrested|murdered|"
        r"assassinated|extradited|charged|recorded|sentenced)\b|to [a-z]+ |since (?:\d|the|[A-Z])|"
        r"in (?:\w+ (?:years|months|weeks|days)|as many|a (?:year|month|week|decade)|\d{4}|less than|under))",
        tail,
    )
    if ranked is None:
        return 0
    nouns = ranked.group("noun").lower().split()
    if any(is_finite(word) for word in nouns) or (nouns[0].endswith("s") and not nouns[0].endswith("ss")):
        return 0
    return end
