"""Places: those that a text names, and whether two agree. A part contradicts its whole (Colima and Mexico)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import words
from briefing.lexicon.measures_places import PLACES

PlaceRelation = Literal["same", "part", "whole", "apart", "silent"]

_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*\.?"
_UNKNOWN = re.compile(
    rf"\b(?:in|across|throughout|near|outside|inside)\s+"
    rf"(?:the\s+)?(?:state\s+of\s+|province\s+of\s+|city\s+of\s+)?({_CAPITAL}(?:\s+(?:de\s+|la\s+|of\s+|del\s+)?{_CAPITAL})*)"
)
_NOT_A_PLACE = words("""
January February March April May June July August September October November December Monday Tuesday Wednesday
Thursday Friday Saturday Sunday Spring Summer Autumn Fall Winter Q1 Q2 Q3 Q4 FY Fiscal Year Congress Senate House
Parliament Court The A An Table Figure Chapter Section Annex Internet
""")
_NOUNS_AFTER = words("""
poll polls survey surveys report reports study index data war act law case style magazine
""")
BODY = alternatives(
    r"\b(?:Department|Ministry|Office|Agency|Bureau|Commission|Committee|Council|Court|Index|Report|Survey|Institute|University|Bank|"
    r"Act|Order|Congress|Senate|House|Assembly|Games|Olympics|Cup|League|War|Bill|Treaty|Convention|Company|Center|Centre|Program)\b"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as named: `id` of the lexicon, or the words in lower case when it is not there (`known` false)."""

    id: str
    words: str
    start: int
    end: int
    known: bool = True
    lead: str = ""
    """The word before it: in, from, to, of."""


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    names: Mapping[str, str]
    wholes: Mapping[str, str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def _gazetteer() -> _Gazetteer:
    names: dict[str, str] = {}
    wholes: dict[str, str] = {}
    for line in PLACES.strip().splitlines():
        head, _, words = line.partition(": ")
        listed = [word.strip() for word in words.split(",")]
        if head.startswith("*"):
            for spellings in listed:
                first, *others = (word.strip() for word in spellings.split("="))
                id = first.lower().replace(" ", "-")
                wholes.setdefault(id, head[1:])
                for word in (first, *others):
                    names.setdefault(word, id)
        else:
            id, _, whole = (part.strip() for part in head.partition("<"))
            if whole:
                wholes[id] = whole
            for word in listed:
                names.setdefault(word, id)
    ordered = sorted(names, key=len, reverse=True)
    body = "|".join(re.escape(name) for name in ordered)
    return _Gazetteer(names, wholes, re.compile(rf"(?<![\w.-])(?:{body})(?![\w])"))


@lru_cache(maxsize=8192)
def places(text: str) -> tuple[Place, ...]:
    """The places that `text` names, in order: those of the lexicon, and capitalised names after in, across, from, to."""
    gazetteer = _gazetteer()
    found: list[Place] = []
    taken: list[tuple[int, int]] = []
    for match in gazetteer.pattern.finditer(text):
        lead = _lead(text, match.start())
        found.append(Place(gazetteer.names[match.group()], match.group(), match.start(), match.end(), True, lead))
        taken.append(match.span())
    for match in _UNKNOWN.finditer(text):
        start, end = match.span(1)
        words = match.group(1).rstrip(".'’")
        if any(start < stop and begin < end for begin, stop in taken) or words.split()[0] in _NOT_A_PLACE:
            continue
        if (words.isupper() and len(words) <= 6) or text[end : end + 2] in ("’s", "'s") or words.endswith(("’s", "'s")):
            continue  # an acronym names an organization, a possessive an owner
        if text[end:].lstrip().split(" ")[0].lower().strip(",.;") in _NOUNS_AFTER or BODY.search(words):
            continue
        found.append(Place(words.lower(), words, start, end, False, _lead(text, start)))
    return tuple(sorted(found, key=lambda place: place.start))


def _lead(text: str, start: int) -> str:
    before = text[:start].lower().split()
    while before and before[-1] in ("the", "a", "an", "all"):
        before.pop()
    return before[-1].strip(",;:") if before else ""


@lru_cache(maxsize=4096)
def recorded(place: str) -> tuple[Place, ...]:
    """The places of a record's `place`: known ones, else each part as written."""
    known = _gazetteer()
    found = tuple(item for item in places(place) if item.known)
    if found:
        narrow = [item for item in found if not any(other is not item and inside(other.id, item.id) for other in found)]
        rest = place
        for item in found:
            rest = rest.replace(item.words, " ")
        own = re.findall(rf"{_CAPITAL}(?:\s+(?:de\s+|la\s+|of\s+)?{_CAPITAL})*", rest)
        extra = tuple(Place(words.lower(), words, 0, 0, False) for words in own if words not in known.names)
        return extra or tuple(narrow)
    parts = [part.strip() for part in re.split(r"[,;()]", place) if part.strip()]
    return tuple(Place(part.lower(), part, 0, 0, False) for part in parts[:1])


_REGIONS = words("""
world africa sub-saharan-africa north-africa west-africa east-africa southern-africa asia south-asia southeast-asia
east-asia central-asia middle-east europe european-union euro-area western-europe eastern-europe americas north-america
latin-america central-america northern-triangle south-america caribbean oceania oecd g7
""")


def country(id: str) -> bool:
    """Whether a place of the lexicon is a country: it lies in a region of the world and is none itself."""
    return id not in _REGIONS and _gazetteer().wholes.get(id, "") in _REGIONS


def inside(part: str, whole: str) -> bool:
    """Whether the place `part` lies in `whole`; not when they are the same."""
    wholes = _gazetteer().wholes
    at = part
    for _ in range(8):
        if at not in wholes:
            return False
        at = wholes[at]
        if at == whole:
            return True
    return False


def relation(written: Place, place: Place) -> PlaceRelation:
    """What the place in the text is to the recorded one: the same, a part of it, a whole around it, or apart."""
    if written.id == place.id:
        return "same"
    if not (written.known and place.known):
        mine, theirs = set(re.findall(r"\w+", written.id)), set(re.findall(r"\w+", place.id))
        if mine and theirs and (mine <= theirs or theirs <= mine) and not written.known and not place.known:
            return "same"
        return "apart"
    if inside(written.id, place.id):
        return "part"
    if inside(place.id, written.id):
        return "whole"
    return "apart"
