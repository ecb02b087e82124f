"""What is done, in words: the verbs of a text, and the nouns that name a verb's sense, with their denial and mood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRESENT,
    SUBORDINATORS,
    is_past,
    words,
)
from briefing.lexicon.happening import INTENT, LIGHT, POSSIBLE, senses
from briefing.lexicon.measures import concepts
from briefing.lexicon.measures_stems import stem
from briefing.verdicts.negation import negated

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


_BREAK = re.compile(r"[,;:()]")


BE = words("is are was were be been being am")


_DENYING = words("refuse refuses refused decline declines declined fail fails failed refusing declining failing")
_PHASES = words("begin begins began begun start starts started continue continues continued cease ceased come came")
_EMPTY = re.compile(r"\s+(?:\w+\s+){0,2}?(?:no|none|nobody|nothing|neither)\b", re.IGNORECASE)
_ABSENT = alternatives(r"\b(?:absent|in the absence of|beyond|save for)\s+(?:[\w'’]+\s+){0,2}$", re.IGNORECASE)
_PENDING = words("set due about likely unlikely scheduled supposed ready meant poised slated bound expected hoped")
"""Between "is" and "to" they leave open what comes; "is used to", "was forced to" do not."""
_RELATIVE = words("who which that whom whose")


@dataclass(frozen=True, slots=True)
class Act:
    """A word that tells what is done. `main` where it is a verb with a subject of its own; `mood` fact, meant or open."""

    words: str
    key: str
    senses: frozenset[str]
    ids: frozenset[str]
    start: int
    end: int
    denied: bool
    mood: str
    main: bool


@lru_cache(maxsize=16384)
def acts(text: str) -> tuple[Act, ...]:
    """The verbs of `text`, and the nouns that name a sense of a verb, in order; quoted words are left out."""
    text = QUOTED.sub(lambda match: " " * len(match[0]), text)
    tokens = [(match.group(), match.start(), match.end()) for match in TOKEN.finditer(text)]
    lows = [word.lower().replace("’", "'") if word != "May" else "" for word, _, _ in tokens]
    stems = [stem(word) for word in lows]
    lexicon = senses()
    named = {item.start: item.id for item in concepts(text)}
    found: list[Act] = []
    subject_open = True  # whether a verb with a subject is still to come in this clause
    at = 0
    while at < len(tokens):
        word, start, end = tokens[at]
        low = lows[at]
        before = lows[at - 1] if at else ""
        gap = text[tokens[at - 1][2] : start] if at else ""
        if low in COORDINATORS or low in _RELATIVE or low in SUBORDINATORS or _BREAK.search(gap):
            subject_open = True
        size = next((n for n in (4, 3, 2) if tuple(stems[at : at + n]) in lexicon and len(stems) >= at + n), 1)
        known = lexicon.get(tuple(stems[at : at + size]), frozenset())
        proper = word[0].isupper() and at > 0 and not re.search(r"[.!?]\s*$", gap)
        light = (
            low in LIGHT
            or low in AUXILIARIES | NEGATIONS
            or (low in _DENYING | _PHASES and lows[at + 1 : at + 2] == ["to"])
        )
        shape = is_past(low) or low in PRESENT or low in _SIDES
        light = light or (low in _LEAVING and _LEFT.match(text, end) is not None)
        light = light or (low in _LAYING and _LAID.match(text, end) is not None)
        if proper or (light and size == 1) or not (known or shape or _infinitive(lows, at)):
            at += 1
            continue
        modal = before in POSSIBLE or before in AUXILIARIES or before == "to" or before in ("not", "never", "also")
        adjectival = (before in DETERMINERS or before in PREPOSITIONS or before.endswith("'s")) and before != "to"
        finite = (shape and not adjectival and (subject_open or modal)) or (bool(known) and modal)
        if low.endswith("ing"):
            finite = False
        emptied = bool(_EMPTY.match(text, tokens[at + size - 1][2])) != bool(_ABSENT.search(text[:start]))
        denied = (negated(text, start, end) != emptied) != (not finite and bool(_KEPT_FROM.search(text[:start])))
        if is_past(low) and not finite and before not in AUXILIARIES:
            denied = False  # a participle: "lacks data on guns recovered" denies no recovery
        mood = _mood(lows, at, is_past(low), text, tokens) if shape or known else "open"
        id = named.get(start, "")
        key = " ".join(stems[at : at + size])
        found.append(
            Act(text[start : tokens[at + size - 1][2]], key, known, frozenset({id} if id else ()), start,
                tokens[at + size - 1][2], denied, mood, finite and bool(known or is_past(low)))
        )  # fmt: skip
        if finite and (shape or modal):
            subject_open = False
        at += size
    return tuple(found)


_LEAVING = words("leave leaves left leaving")
_LEFT = re.compile(
    r"\s(?:[^\s,;:.]+\s){1,5}?(?:dead|injured|wounded|homeless|missing|displaced|without)\b", re.IGNORECASE
)


_SIDES = words("""
oppose opposes reject rejects accept accepts refuse refuses deny denies approve approves condemn condemns criticize criticizes
criticise criticises welcome welcomes forbid forbids prohibit prohibits prevent prevents admit admits endorse endorses
""")
"""Present forms of taking a side, beside those that tell where a clause is."""
_LAYING = words("lay lays laid laying")
_LAID = re.compile(
    r"\s(?:claim|siege|stress|emphasis|bare|waste|hands|eyes|(?:the\s)?(?:blame|ground\w*|foundations?))\b",
    re.IGNORECASE,
)
_KEPT_FROM = alternatives(
    r"\b(?:withdr\w+|barred|banned|prevent\w*|stopped|kept|exclud\w+|prohibited|deterred|dissuaded|discouraged|pulled|taken)\s"
    r"(?:[\w'’]+\s+){0,6}?(?:from|off)\s+(?:the\s|a\s)?$",
    re.IGNORECASE,
)
"""What somebody is kept from is not done: "withdrew the sketch from sale", "stopped two men from stealing"."""


def _infinitive(lows: Sequence[str], at: int) -> bool:
    return at > 0 and lows[at - 1] in POSSIBLE


def _mood(lows: Sequence[str], at: int, past: bool, text: str, tokens: Sequence[tuple[str, int, int]]) -> str:
    low = max(0, at - 4)
    for other in range(at - 1, low - 1, -1):
        if _BREAK.search(text[tokens[other][2] : tokens[other + 1][1]]):
            low = other + 1
            break
        if lows[other] in COORDINATORS or lows[other] in _RELATIVE:
            low = other + 1
            break
    around = lows[low:at]
    if any(word in POSSIBLE for word in around):
        return "meant"
    if around and around[-1] == "to":
        if any(word in INTENT for word in around[:-1]) or (around[-2:-1] and around[-2] in BE | _PENDING):
            return "meant"
        return "open"
    if lows[at].endswith("ing"):
        return "meant" if any(word in INTENT for word in around) else "open"
    return "fact" if past else "open"


@lru_cache(maxsize=16384)
def alike(one: str, other: str) -> bool:
    """Whether two words share a sense."""
    lexicon = senses()
    mine, theirs = (lexicon.get(tuple(stem(part) for part in word.split()), frozenset[str]()) for word in (one, other))
    return bool(mine & theirs)


@lru_cache(maxsize=16384)
def tells(text: str, word: str) -> bool:
    """Whether a verb of `text` has a sense in common with `word`."""
    mine = senses().get(tuple(stem(part) for part in word.split()), frozenset[str]())
    return bool(mine) and any(mine & act.senses for act in acts(text))
