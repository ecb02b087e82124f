"""Dates that name something: the 2019 survey, Agenda 2030, the Act of 1961, World Cup 2026."""

from __future__ import annotations

import re

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import COORDINATORS, PREPOSITIONS, SUBORDINATORS, is_finite
from briefing.quantities.quantity import Dating

_MORE_YEARS = r"(?:,\s(?:and\s)?\d{4}|\s(?:and|or)\s\d{4})*"
_NAMED_BY_YEAR = re.compile(
    _MORE_YEARS
    + r"\s+(?:[a-z-]+\s+){0,2}?(?:survey|elections?|census|report|reform|budget|campaign|midterms|edition|poll|"
    r"paper|data|"
    r"figures|estimates?|version|review|cohort|wave|round|levels?|dollars|prices|pesos|baseline|average|sample|"
    r"dataset|release|convention|"
    r"summit|games|olympics|cup|championships?)\b"
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|its|their|his|her|this|that|each|every)|['’]s)\s+(?:(?:early|late|mid|original|new|final|"
    r"proposed|landmark|first|second|"
    r"recent|infamous|famous)[\s-]+)?(?:\d{4},?\s+(?:and\s+|or\s+)?)*$",
    re.IGNORECASE,
)
_PREPOSED = alternatives(
    r"\b(?:in|since|by|after|from|of|to|until|during|and|between|before|around|on)\s+(?:\d{4},?\s+(?:and\s+|or\s+)?)*$",
    re.IGNORECASE,
)
_NOUN = re.compile(_MORE_YEARS + r"\s(?P<word>[a-z][\w-]*)|\s[A-Z]\w")
_ALWAYS_NAMED = re.compile(r"\s+(?:dollars|pesos|prices|levels?|survey|census|elections?|data|edition|prices|cohort)\b")
_NAME_BEFORE = re.compile(r"\b(?P<name>[A-Z][\w’'-]+)\s+$")
_NO_NAME = re.compile(
    r"(?:In|Since|By|During|Until|From|After|Before|Between|Around|On|Early|Late|Mid|Through|And|To|Of|At|But|Yet|"
    r"So|Already|Only|For|With|As|Into|Under|Over|Till|Across|Throughout|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|"
    r"Fall|Winter|"
    r"Circa|About|Year|The|Fiscal|FY|Desde|En|Entre)$"
)
_BARE_YEAR = re.compile(r"\d{4}(?:\s*[-–/]\s*\d{2,4})?")
_ACT_OF = alternatives(
    r"\b(?:Act|Law|Code|Constitution|Treaty|Convention|Agreement|Accord|Protocol|Declaration|Reform|Plan|Strategy|"
    r"Agenda|Vision|"
    r"Survey|Census|Resolution|Amendments?|Statute|Reorganization|Ley|Constitución)\s+(?:of|de)\s+(?:\w+\s+)?$"
)
_WORK = re.compile(r"\b(?:album|novel|film|movie|song|painting|musical|mural|opera|videogame)\s+$")
_EDITION_OF = re.compile(
    r"\b(?:survey|census|poll|elections?|edition|chronicle|register|charter|edict|catalogue|inventory|statute)\s+of\s+"
    r"(?:early |late )?$|\b[Vv]ision\s+$|\b[Aa]genda\s+$|\bclass of\s+$|"
    r"\b(?:edition|version)\s+(?:of\s+)?$"
)


def names_something(text: str, dating: Dating) -> bool:
    """Whether the date is part of a name or tells which thing is meant, instead of when something happened."""
    if dating.relative:
        return False
    tail = text[dating.end : dating.end + 60]
    head = text[max(0, dating.start - 50) : dating.start]
    year = _BARE_YEAR.fullmatch(dating.words.strip()) is not None
    if _DETERMINED.search(head) and not dating.words.endswith("s"):
        noun = _NOUN.match(tail)
        if noun:
            word = noun.group("word")
            if word is None or not (
                word in PREPOSITIONS or word in COORDINATORS or word in SUBORDINATORS or is_finite(word)
            ):
                return True
    if _NAMED_BY_YEAR.match(tail) and (not _PREPOSED.search(head) or _ALWAYS_NAMED.match(tail)):
        return True
    name = _NAME_BEFORE.search(head)
    if name and year and not _NO_NAME.match(name.group("name")):
        return True
    if year and _WORK.search(head):
        return True
    return _ACT_OF.search(head) is not None or _EDITION_OF.search(head) is not None
