"""The words of each claim on the page that the ledger names, in the sentence in which it was read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.claims.model import Claim
from briefing.ledger.printed import solid
from briefing.manuscript.model import IN_TEXT_CITATION, Manuscript, Passage, Sentence
from briefing.verification.finding import Finding, shown

_CALL = r"(?:\d{1,3}(?:,\d{1,3})*|\[[^\[\]]{1,80}\])?"
"""Numbers of notes where a citation stands, or of sources in brackets."""
_FILLED = r"[^“”]{0,120}?"
"""What is printed for an in-text citation or a cross-reference without words."""
_SET_OTHERWISE = ("math", "raw", "image")
"""Inline elements that are not printed as their text."""
_STEPS = 6
"""How many words less than the longest start of a sentence may stand on a page before the rest stands on the next."""
_HEAD = 4
"""How many words of a sentence may be printed apart on the page of the numbers that matter most."""

Piece = tuple[str, str]
"""Words without blanks, and the pattern of what is printed before them."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A claim that is not found where it should stand; `what` is missing there: its page, its words or its sentence."""

    claim: Claim
    page: int
    what: Literal["page", "words", "sentence"]


def unplaced(
    claims: Iterable[Claim], manuscript: Manuscript, pages: Mapping[str, int], texts: Sequence[str]
) -> Iterator[Unplaced]:
    """Claims whose words, or whose sentence, the named page does not hold; or for which no page is named.

    `texts`: the words of each page. A sentence may begin on the page before, or end on the page after.
    """
    passages = manuscript.passages
    held = [_plain(text) for text in texts]
    for claim in claims:
        page = pages.get(claim.id, 0)
        if claim.kind == "none":
            continue
        passage = passages[claim.passage]
        if not 1 <= page <= len(held) or passage.kind == "alternative-text":
            yield Unplaced(claim, page, "page")
            continue
        if not _stands(pieces(passage, Sentence(claim.start, claim.end)), held, page - 1, (page - 1,)):
            yield Unplaced(claim, page, "words")
        elif not _sentence_stands(pieces(passage, _sentence(passage, claim)), held, page - 1, claim.restated):
            yield Unplaced(claim, page, "sentence")


def place_findings(
    claims: Iterable[Claim],
    manuscript: Manuscript,
    pages: Mapping[str, int],
    texts: Sequence[str],
    apart: Collection[str] = (),
) -> Iterator[Finding]:
    """What is not where the ledger says. Of the claims `apart` only the words are looked for, where they have a page."""
    for missing in unplaced(claims, manuscript, pages, texts):
        claim, page = missing.claim, missing.page
        if claim.id in apart and missing.what != "words":
            continue
        if missing.what == "page":
            yield Finding("the ledger names no page of the file for a claim", 0, claim.id, shown(claim.words))
            continue
        told = claim.words
        if missing.what == "sentence":
            passage = manuscript.passages[claim.passage]
            sentence = _sentence(passage, claim)
            told = passage.text[sentence.start : sentence.end]
        message = f"the {missing.what} of a claim cannot be found on the page that the ledger names"
        yield Finding(message, page, claim.id, shown(told), _nearest(claim, texts[page - 1]))


def _plain(text: str) -> str:
    """Headings may be printed in capitals."""
    return solid(text).casefold()


def pieces(passage: Passage, sentence: Sentence) -> list[Piece]:
    """The words of a sentence one by one, each with what may be printed before it that is not in the manuscript."""
    text = passage.text
    fills: dict[int, str] = {}
    otherwise: list[tuple[int, int]] = []
    for citation in passage.citations:
        fills[citation.at] = fills[_behind(text, citation.at, sentence.end)] = _CALL
    for mark in passage.marks:
        if mark.kind == "note-call":
            fills[mark.start] = fills[_behind(text, mark.start, sentence.end)] = _CALL
        elif mark.kind in _SET_OTHERWISE:
            otherwise.append((mark.start, mark.end))
        elif mark.kind == "link" and mark.start == mark.end:
            fills[mark.start] = _FILLED
    found: list[Piece] = []
    start = sentence.start
    before = ""
    for end in range(sentence.start, sentence.end + 1):
        cut = end == sentence.end or text[end].isspace() or end in fills or text[end] == IN_TEXT_CITATION
        if not cut:
            continue
        word = _plain(text[start:end].replace(IN_TEXT_CITATION, ""))
        if any(low < end and start < high for low, high in otherwise):
            before, start = _FILLED, end
            continue
        if word:
            found.append((word, before))
            before = ""
        start = end
        if end < sentence.end and text[end] == IN_TEXT_CITATION:
            before = _FILLED
        elif end in fills:
            before = fills[end]
    return found


def _behind(text: str, at: int, end: int) -> int:
    """A note is called behind the mark that follows its citation."""
    while at < end and text[at] in ",.;:!?”’)":
        at += 1
    return at


def _sentence(passage: Passage, claim: Claim) -> Sentence:
    if 0 <= claim.sentence < len(passage.sentences):
        return passage.sentences[claim.sentence]
    return Sentence(0, len(passage.text))


def _sentence_stands(words: Sequence[Piece], held: Sequence[str], page: int, apart: bool) -> bool:
    """Whether the sentence stands here. With `apart` its first words may stand by themselves, as a number printed large."""
    if _stands(words, held, page, (page, page - 1)):
        return True
    heads = range(1, min(_HEAD, len(words) - 1) + 1) if apart else ()
    return any(
        re.search(_pattern(words[:count]), held[page]) and re.search(_pattern(words[count:]), held[page])
        for count in heads
    )


def _stands(words: Sequence[Piece], held: Sequence[str], page: int, firsts: Sequence[int]) -> bool:
    """Whether the words stand on this page; or a part of them on one of `firsts`, and the rest on the page after it."""
    if re.search(_pattern(words), held[page]):
        return True
    for first in firsts:
        if not 0 <= first < len(held) - 1:
            continue
        low, high = 0, len(words) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if re.search(_pattern(words[:middle]), held[first]):
                low = middle
            else:
                high = middle - 1
        if any(re.search(_pattern(words[at:]), held[first + 1]) for at in range(low, max(0, low - _STEPS), -1)):
            return True
        if any(re.search(_pattern(end), held[first + 1]) for end in _broken(words, low, held[first])):
            return True
    return False


def _broken(words: Sequence[Piece], at: int, page: str) -> Iterator[Sequence[Piece]]:
    """What is left of the words where this page ends within the word at `at`."""
    word, before = words[at]
    for cut in range(len(word) - 1, 0, -1):
        if re.search(_pattern((*words[:at], (word[:cut], before))), page):
            yield ((word[cut:], ""), *words[at + 1 :])


def _pattern(words: Sequence[Piece]) -> str:
    return "".join((before if at else "") + re.escape(word) for at, (word, before) in enumerate(words))


def _nearest(claim: Claim, text: str) -> str:
    """What the page has where the claim's sentence was: the words that follow the longest start found."""
    sentence = claim.context.sentence
    least = 12
    found = bisect_left(range(least, len(sentence) + 1), True, key=lambda count: sentence[:count] not in text)
    at = text.find(sentence[: least + found - 1]) if found else -1
    return shown(text[at : at + len(sentence) + 10]) if at >= 0 else ""
