"""Words of measures as concepts: text in, the things it names out, through the lexicon. Deterministic, no models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from briefing.lexicon.measures_harm import HARM
from briefing.lexicon.measures_society import SOCIETY
from briefing.lexicon.measures_stems import stem
from briefing.lexicon.measures_words import EXCHANGE, SAME, SOFT

Strictness = Literal["strict", "exchange", "same", "open"]

_WORD = re.compile(r"[^\W\d_]+\d*(?:[-'’][^\W\d_]+)*(?:-\d+)?|\d[\d.,]*(?:-[^\W\d_]+(?:-[^\W\d_]+)*)?|\$")
COMPLEMENTS = {
    "unsafe": "safe", "uninsured": "insured", "illiterate": "literate", "dissatisfied": "satisfied", "unhappy": "happy",
    "distrust": "trust", "unsolved": "solved",
}  # fmt: skip
"""Read as the denial of their opposite."""
_NEGATING = ("un", "non")


@dataclass(frozen=True, slots=True)
class Concept:
    """What one or more words name. `id` is the lexicon's answer or the stem; `negated` for "unsafe" where safe is known.

    `start`/`end` are offsets in the text; `soft` words name no thing.
    """

    id: str
    slot: str
    strictness: Strictness
    start: int
    end: int
    words: str
    negated: bool = False
    soft: bool = False
    capital: bool = False
    polar: bool = False
    """One of two that exclude each other and leave nothing out: safe and unsafe, insured and uninsured."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    phrases: Mapping[tuple[str, ...], tuple[str, str, Strictness]]
    """Stems of a phrase -> (id, slot, strictness)."""
    longest: Mapping[str, int]
    """First stem -> the longest phrase that begins with it."""
    wider: Mapping[str, str]
    soft: frozenset[str]
    slots: Mapping[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    phrases: dict[tuple[str, ...], tuple[str, str, Strictness]] = {}
    wider: dict[str, str] = {}
    slots: dict[str, str] = {}
    sections: tuple[tuple[str, Strictness], ...] = (
        (HARM, "strict"),
        (SOCIETY, "strict"),
        (EXCHANGE, "exchange"),
        (SAME, "same"),
    )
    for text, strictness in sections:
        slot = ""
        for line in text.strip().splitlines():
            line = line.strip()
            if line.startswith("["):
                slot = line.strip("[]")
            elif ":" in line:
                name, _, words = line.partition(":")
                id, _, above = (part.strip() for part in name.partition("<"))
                if above:
                    wider[id] = above
                slots.setdefault(id, slot)
                for word in words.split(","):
                    key = tuple(stem(part) for part in word.split())
                    if key and key not in phrases:
                        phrases[key] = (id, slot, strictness)
    longest: dict[str, int] = {}
    for key in phrases:
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return _Lexicon(phrases, longest, wider, frozenset(stem(word) for word in SOFT), slots)


def slot_of(id: str) -> str:
    """The slot that an answer of the lexicon belongs to; "" for a plain stem."""
    return _lexicon().slots.get(id, "")


def within(narrow: str, wide: str) -> bool:
    """Whether the concept `narrow` is a part of `wide` (fentanyl of opioids); each is in itself."""
    return wide in wholes(narrow)


@lru_cache(maxsize=16384)
def wholes(id: str) -> tuple[str, ...]:
    """A concept and what it is a part of, widening."""
    wider = _lexicon().wider
    found = [id]
    while found[-1] in wider and len(found) < 8:
        found.append(wider[found[-1]])
    return tuple(found)


@lru_cache(maxsize=16384)
def concepts(text: str) -> tuple[Concept, ...]:
    """Every word of `text` as a concept, phrases of the lexicon as one, in order."""
    lexicon = _lexicon()
    tokens = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
    expanded: list[tuple[str, int, int]] = []
    for word, start, end in tokens:
        whole = stem(word)
        if "-" in word and (whole,) not in lexicon.phrases and not word[0].isdigit():
            at = start
            for part in word.split("-"):
                if part:
                    expanded.append((part, at, at + len(part)))
                at += len(part) + 1
        else:
            expanded.append((word, start, end))
    stems = [stem(word) for word, _, _ in expanded]
    found: list[Concept] = []
    at = 0
    while at < len(expanded):
        word, start, end = expanded[at]
        key = stems[at]
        length = min(lexicon.longest.get(key, 0), len(stems) - at)
        taken = 0
        for size in range(length, 0, -1):
            entry = lexicon.phrases.get(tuple(stems[at : at + size]))
            if entry:
                taken = size
                break
        capital = word[0].isupper()
        if taken:
            id, slot, strictness = lexicon.phrases[tuple(stems[at : at + taken])]
            stop = expanded[at + taken - 1][2]
            soft = id == "person" or (strictness == "same" and taken == 1 and key in lexicon.soft)
            denied = id in COMPLEMENTS
            id = COMPLEMENTS.get(id, id)
            polar = denied or id in COMPLEMENTS.values()
            found.append(Concept(id, slot, strictness, start, stop, text[start:stop], denied, soft, capital, polar))
            at += taken
            continue
        id, slot, strictness, denied, soft, polar = _alone(word)
        found.append(Concept(id, slot, strictness, start, end, word, denied, soft, capital, polar))
        at += 1
    return tuple(found)


@lru_cache(maxsize=65536)
def _alone(word: str) -> tuple[str, str, Strictness, bool, bool, bool]:
    """A word that the lexicon does not list: id, slot, strictness, whether it denies, is soft, is polar."""
    lexicon = _lexicon()
    key = stem(word)
    if key in lexicon.soft:
        return key, "", "open", False, True, False
    low = word.lower()
    for prefix in _NEGATING:
        if low.startswith(prefix) and len(low) - len(prefix) >= 4:
            entry = lexicon.phrases.get((stem(low[len(prefix) :].lstrip("-")),))
            if entry and entry[2] == "strict":
                return entry[0], entry[1], "strict", True, False, True
    for ending in ("er", "or", "r") if len(low) > 6 else ():
        entry = lexicon.phrases.get((stem(low[: -len(ending)]),)) if low.rstrip("s").endswith(ending) else None
        if (
            entry and entry[2] == "same" and entry[0] not in ("growth", "decline", "change")
        ):  # growers grow nothing here
            return entry[0], entry[1], "same", False, False, False
    return key, "", "open", False, False, False
