"""Persons that a text names."""

from __future__ import annotations

import re

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import words
from briefing.lexicon.places import ADJECTIVES, PLACES
from briefing.lexicon.saying import SPEAKING, TITLES

_NAME = re.compile(
    r"(?:(?:[A-ZÀ-Ý]\.|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Sen|Rep|Gov|St)\.|[A-ZÀ-Ý][\w'’-]*)"
    r"(?:\s+(?:de|del|la|van|von|bin|al|y|der|el|da|dos|le)\b)*\s+)*[A-ZÀ-Ý][\w’'-]*\w(?:\s+et al)?"
)
NOT_NAMES = words("""
the a an in on at by for from of to with as and but or if when while after before since until that this these
those it he she they we i there here however moreover thus then also yet so still even once according although
because though both each every no not one two three four five six seven eight nine ten its his her their our my
some most many several few all any other another what which who where how why during between among under over
about against despite like unlike instead meanwhile finally first second third last next today yesterday january
february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday figure table chapter section nearly more less only such per given let consider suppose
indeed nor neither either nobody everyone asked
""")
_ORGANISATION = alternatives(
    r"\b(?:Department|Ministry|Commission|Committee|Agency|Office|Bureau|University|Institute|Institution|Council|"
    r"Court|"
    r"Congress|Senate|House|Bank|Association|Foundation|Union|Party|Group|Organi[sz]ation|Administration|Service|"
    r"Center|"
    r"Centre|Corporation|Company|Inc|Nations|Fund|Board|Police|Army|Navy|Cartel|Guard|Initiative|Act|Order|States|"
    r"Times|Post|"
    r"Journal|Review|Press|News|Report|Survey|Street|Avenue|Constitution|War|Report|Republic|Secretaría|Fiscalía|"
    r"Instituto)\b"
)


def persons_in(text: str) -> tuple[tuple[int, str], ...]:
    """Persons named in a text: two capitalised words or more, or one after a title; organisations are left out."""
    found = []
    for match in _NAME.finditer(text):
        name = match.group()
        start = match.start()
        first, _, rest = name.partition(" ")
        while rest and (
            first.lower().rstrip(".") in NOT_NAMES or first.lower() in ADJECTIVES or first.lower() in PLACES
        ):
            start += len(first) + 1
            name = rest.lstrip()
            first, _, rest = name.partition(" ")
        parts = name.split()
        title = parts[0].lower().rstrip(".") in TITLES
        if name.lower() in PLACES or _ORGANISATION.search(name) or any(word.lower() in ADJECTIVES for word in parts):
            continue
        if parts[-1] == "al":
            found.append((start, name))
            continue
        if any(word.endswith(("tion", "ogy", "ics", "ism", "ity", "ness")) for word in parts):
            continue
        if any(word.isupper() and len(word) > 2 and not word.endswith(".") for word in parts):
            continue
        if len(parts) - (1 if title else 0) >= 2 or (title and len(parts) >= 2):
            found.append((start, " ".join(word for number, word in enumerate(parts) if number or not title)))
        elif len(parts) == 1 and parts[0].lower() not in NOT_NAMES and len(parts[0]) > 2:
            follows = text[match.end() : match.end() + 30].split()[:2]
            if follows and follows[0].lower().strip(",.") in SPEAKING:
                found.append((start, parts[0]))
    return tuple(found)
