"""Whether a number stands in a question, a condition, a recommendation or a possibility, in the report's own voice."""

from __future__ import annotations

import re

from briefing.claims.scene import Scene
from briefing.lexicon.grammar import NEGATIONS, is_past, words
from briefing.lexicon.hypothesis import ASKING, CONDITION, CONDITIONS, MODALS, QUESTION_WORDS, RECOMMENDING, SUPPOSED

_OPENERS = re.compile(
    r"^[\s“\"(]*(?:(?:and|but|so|then|yet|that|even|only|or),?\s+)*(?:if|unless|suppose|supposing|imagine|"
    r"assuming|assume|provided that|as long as|"
    r"in case|what if|were (?:it|they|he|she|we|the)|had (?:it|they|he|she|we|the)|si)\b",
    re.IGNORECASE,
)
_RESTRICTING = re.compile(
    r"\s+(?:only |just |we (?:only )?)?(?:considering|counting|excluding|including|restricted|restricting|limited|limiting|"
    r"exclude|include|consider|restrict|measured|weighted)\b"
)
"""After `if`: what was counted, not what might be: "if only considering the articles of 2015"."""
_BARELY = words("only just barely hardly")
_FAR = 1200
"""How far around a clause its sentence is searched."""
_COULD = re.compile(r"\bcould\b(?!\s+(?:not|never|hardly|scarcely|neither))(?!n['’]t)")


def hypothetical(scene: Scene, start: int, dated: bool = False) -> str:
    """Why the number that starts at text[start] tells what might be, not what is; "" where it tells what is.

    For a date (`dated`) a modal counts only where no verb of the past stands before it: "in 2019 I wanted what nobody would
    give me" tells what was. The caller has made sure that the sentence has no citation and no attribution.
    """
    if scene.under("recommendation"):
        return "a recommendation in the report's own voice"
    if scene.under("scenario"):
        return "a scenario in the report's own voice"
    number = scene.sentence_at(start)
    sentence = scene.sentences[number]
    text = scene.text
    clauses = scene.clauses(number)
    at = scene.clause_number(number, start)
    clause = clauses[at]
    whole = scene.sentence_text(number)
    if whole[-12:].rstrip(' ”")’').endswith("?"):
        first = scene.word_after(sentence.start)
        if at == len(clauses) - 1 or first in QUESTION_WORDS:
            return "a question"
    if not scene.vocabulary.isdisjoint(CONDITIONS) and _conditional(text, clauses, at):
        return "a condition or what follows from it"
    if not scene.vocabulary.isdisjoint(_RECOMMENDING_WORDS) and RECOMMENDING.search(
        text, max(sentence.start, clause[0] - _FAR), min(sentence.end, clause[1] + _FAR)
    ):
        return "a recommendation in the report's own voice"
    if not scene.vocabulary.isdisjoint(CONDITIONS):
        if SUPPOSED.search(text, max(sentence.start, clause[0] - _FAR), clause[1]):
            return "a supposition in the report's own voice"
        if _within_supposition(scene, number):
            return "what follows from a supposition"
    low, high = scene.between(clause[0], clause[1])
    names, starts, _ = scene.tokens
    for index in range(low, high):
        if dated and is_past(names[index]):
            return ""
        if names[index] in MODALS:
            if names[index] == "may" and text[starts[index]] == "M":
                continue
            return f"what {names[index]} be, in the report's own voice"
    for match in _COULD.finditer(text, clause[0], start):
        later = scene.word_after(match.end())
        if (
            later not in NEGATIONS
            and scene.word_before(start) not in _BARELY
            and scene.word_after(start) not in _BARELY
        ):
            return "what could be, in the report's own voice"
    return ""


_RECOMMENDING_WORDS = words("""
recommend recommends recommended propose proposes suggest suggests advise advises advised urge urges call calls let advisable
desirable prudent be
""")
_SUPPOSITION = re.compile(
    r"(?:now |first |let us |let's |so )?(?:imagine|suppose|picture|assume|consider|take|say)\b,?\s+"
    r"(?:that\b|a\b|an\b|one\b|two\b|three\b|you\b|there\b|someone\b|some\b|for example\b|instead\b)",
    re.IGNORECASE,
)


def _within_supposition(scene: Scene, number: int) -> bool:
    """Whether a sentence of the paragraph before this one, or itself, opens a supposition that nothing dated has closed."""
    text = scene.text
    for earlier in range(number, max(-1, number - 4), -1):
        if earlier in scene.dated or scene.cited(earlier):
            return False
        if _SUPPOSITION.match(text, scene.sentences[earlier].start):
            return True
    return False


def _conditional(text: str, clauses: tuple[tuple[int, int], ...], at: int) -> bool:
    """Whether clause `at` holds a condition, or is the main clause beside one."""

    def condition(index: int) -> bool:
        if not 0 <= index < len(clauses):
            return False
        low, high = clauses[index]
        opening = _OPENERS.match(text[low:high])
        if opening and _RESTRICTING.match(text, low + opening.end()):
            return False
        if opening:
            return not ASKING.search(text[max(0, low - 20) : low])
        match = CONDITION.search(text, low, high)
        if match is not None and _RESTRICTING.match(text, match.end()):
            return False
        return match is not None and not ASKING.search(text[max(0, match.start() - 20) : match.start()])

    if at >= len(clauses):
        return False
    if condition(at):
        return True
    if condition(at - 1):
        return True
    return at + 1 < len(clauses) and at + 2 >= len(clauses) and condition(at + 1)
