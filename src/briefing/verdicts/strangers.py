"""Proper names in a clause that the recorded sentence does not have: somebody or something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.lexicon.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_past,
    words,
)
from briefing.lexicon.happening import senses
from briefing.lexicon.kinds import kinds
from briefing.lexicon.measures_stems import stem
from briefing.verdicts.acts import TOKEN
from briefing.verdicts.places import places

_NAME = re.compile(r"(?<![\w.])[A-ZÀ-Þ][\w'’&-]*(?:\.[A-Z]\.?)*")


def names_in(text: str) -> list[tuple[str, int]]:
    """The capitalised words of a text that are no months or small words, each with its place."""
    return [
        (match.group().replace("’", "'").removesuffix("'s"), match.start())
        for match in _NAME.finditer(text)
        if match.group().lower() not in DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS
        and not _month(match.group())
    ]


_MONTHS = words("""
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday
""")


def _month(word: str) -> bool:
    return word.lower() in _MONTHS


def strange_name(clause: str, record: str, heard: Iterable[str], sentence: str) -> str:
    """A proper name of the clause that neither the record nor anything recorded beside it has; "" where there is none.

    `heard`: other texts of the source, in which a name may be known; there it is only refused where the record has another.
    """
    listed = [name.lower() for name, _ in names_in(record)]
    theirs = set(listed)
    all_theirs = theirs | {word.lower() for word in TOKEN.findall(record)}
    acronyms = _acronyms(record)
    mine = names_in(clause)
    told = {name.lower() for name, _ in names_in(sentence)} | _acronyms(sentence)
    known = " ".join(heard).lower()
    taken = [(place.start, place.end) for place in places(clause) if place.known]
    for name, at in mine:
        low = name.lower()
        if low in all_theirs or low.strip(".") in acronyms or len(low) < 3 or any(a <= at < b for a, b in taken):
            continue
        if at == len(clause) - len(clause.lstrip()) and not _surely_name(clause, name):
            continue
        if _expanded(clause, at, theirs) or _beside(clause, name, at, all_theirs, record):
            continue
        if stem(low) in {stem(word) for word in all_theirs} or (stem(low),) in senses():
            continue
        left = [other for other in listed if other not in told and len(other) > 2 and not places(other)]
        if not re.search(rf"\b{re.escape(low)}\b", known) or left:
            instead = f", which names {left[0].title()}" if left else ""
            return f"“{name}” does not stand in the record{instead}"
    return ""


def _acronyms(text: str) -> set[str]:
    """Initials of each run of capitalised words, small words inside left out or taken in."""
    found: set[str] = set()
    for match in re.finditer(
        r"[A-ZÀ-Þ][\w’'-]*(?:\s+(?:(?:of|the|and|for|on|in|de|la|del|da|do|das|dos|di|van|von|der|des|du)\s+){0,2}[A-ZÀ-Þ][\w’'-]*)+",
        text,
    ):
        parts = match.group().split()
        capitals = [part for part in parts if part[0].isupper()]
        for begin in range(len(capitals)):
            for stop in range(begin + 2, len(capitals) + 1):
                found.add("".join(part[0] for part in capitals[begin:stop]).lower())
        found.add("".join(part[0] for part in parts).lower())
    return found


def _expanded(clause: str, at: int, theirs: set[str]) -> bool:
    """Whether the name at `at` is part of a full name whose acronym the record has."""
    run = re.compile(
        r"[A-ZÀ-Þ][\w’'-]*(?:,?\s+(?:(?:of|the|and|for|on|in|de|la|del|da|do|das|dos|di|van|von|der|des|du)\s+){0,2}[A-ZÀ-Þ][\w’'-]*)+"
    )
    for match in run.finditer(clause):
        if match.start() <= at < match.end():
            capitals = [part for part in match.group().split() if part[0].isupper()]
            initials = "".join(part[0] for part in capitals).lower()
            for other in theirs:
                bare = other.replace(".", "")
                if len(bare) >= 2 and (bare in initials or abbreviates(bare, capitals)):
                    return True
    return False


def abbreviates(short: str, parts: Sequence[str]) -> bool:
    """ "fincen" for Financial Crimes Enforcement Network: pieces from the head of each word, in order."""
    rest = short
    taken = 0
    for part in parts:
        low = part.lower()
        size = next((n for n in range(min(len(low), len(rest)), 0, -1) if rest.startswith(low[:n])), 0)
        rest = rest[size:]
        taken += size > 0
    return len(short) >= 4 and not rest and taken > 1


def _beside(clause: str, name: str, at: int, theirs: set[str], record: str) -> bool:
    """ "Marco Rubio", "Secretary Rubio": part of a run of capitals with a name that the record has."""
    numbered = re.match(r"(?:\s+[A-Z][\w.]*)*\s+(?:No\.\s*)?(\d[\w.-]*)", clause[at + len(name) :])
    if numbered and re.search(rf"(?<![\w]){re.escape(numbered[1].rstrip('.'))}(?![\w])", record):
        return True  # "House Resolution 168" for "H. Res. 168": documents are held by their numbers
    before = re.search(r"([\w'’-]+)\s+$", clause[:at])
    after = re.match(r"\s+([\w'’-]+)", clause[at + len(name) :])
    for other in (before, after):
        if other and other[1].lower() in DETERMINERS:
            continue  # "The" at the head of a sentence is no part of a name
        if other and other[1][:1].isupper() and other[1].lower().removesuffix("'s").removesuffix("’s") in theirs:
            return True
    return False


def _surely_name(clause: str, name: str) -> bool:
    """A sentence's first word is a name where a capital or a verb follows and it is no common word."""
    rest = clause.lstrip()[len(name) :]
    follows = re.match(r"\s+([\w’'-]+)", rest)
    if not follows:
        return False
    low = name.lower()
    common = stem(low) in kinds() or (stem(low),) in senses() or low.endswith(("s", "ly", "ed", "ing")) or is_past(low)
    return not common and (follows[1][0].isupper() or is_past(follows[1]))
