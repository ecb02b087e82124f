"""Quotations held against recorded ones: word for word, with marked ellipses and brackets, and the right speaker."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import words
from briefing.lexicon.measures_stems import stem
from briefing.lexicon.saying import GENERIC_HOLDERS

_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:\.\s?\.\s?\.|…)\s*\]|\(\s*(?:\.\s?\.\s?\.|…)\s*\)|\.\s?\.\s?\.|…)\s*\.?\s*")
_BRACKET = re.compile(r"\[([^\]]*)\]")
_QUOTES = str.maketrans("“”„«»‘’‚‹›–—−‑‐\u00a0\u202f\u2009", "\"\"\"\"\"'''''-----   ", "\u00ad")
_TOKEN = re.compile(r"[\w'%$€£]+(?:[.,]\d+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class WordMatch:
    """Whether the quoted words stand in the recorded ones; where not, the first word that differs on each side.

    `share` of the quoted words that stand there in order, from 0 to 1, orders candidates.
    """

    equal: bool
    written: str = ""
    recorded: str = ""
    share: float = 0.0


def plain(text: str) -> str:
    """Typographic variants of quotation marks, dashes and spaces made one; composed characters."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).split())


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip("'").lower() for word in _TOKEN.findall(plain(text)) if word.strip("'"))


def match_words(quoted: str, recorded: str) -> WordMatch:
    """Hold quoted words against recorded ones.

    The quotation may begin and end inside the recorded words; a marked ellipsis skips any number of them; a bracket stands
    for any of up to six words, or is added ("[sic]"), and one that only changes the case of a letter ("[t]he") is equal.
    """
    theirs = _words(recorded)
    pieces = [piece for piece in _ELLIPSIS.split(plain(quoted)) if _words(_BRACKET.sub(r"\1", piece))]
    if not pieces or not theirs:
        return WordMatch(False)
    at = 0
    done = 0
    total = sum(len(_words(piece)) for piece in pieces)
    for index, piece in enumerate(pieces):
        pattern = _pattern(piece)
        found = _find(pattern, theirs, at)
        if found is None:
            written, meant, met = _first_difference(pattern, theirs, at)
            return WordMatch(False, written, meant, min(0.99, (done + met) / max(1, total)))
        at = found
        done += len(_words(piece))
        del index
    return WordMatch(True, share=1.0)


_ANY = "\0"
"""In a pattern: a bracket, which stands for none or some of the recorded words."""


def _pattern(piece: str) -> tuple[str, ...]:
    joined = re.sub(r"\[(\w)\](?=\w)", r"\1", piece)
    joined = re.sub(r"(?<=\w)\[(\w{1,3})\]", "", joined)
    found: list[str] = []
    last = 0
    for match in _BRACKET.finditer(joined):
        found.extend(_words(joined[last : match.start()]))
        found.append(_ANY)
        last = match.end()
    found.extend(_words(joined[last:]))
    while found and found[0] == _ANY:
        found.pop(0)
    while found and found[-1] == _ANY:
        found.pop()
    return tuple(found)


def _find(pattern: tuple[str, ...], theirs: tuple[str, ...], start: int) -> int | None:
    """Where the pattern ends in `theirs` when it stands there at or after `start`."""
    for at in range(start, len(theirs) + 1):
        end = _matches(pattern, theirs, at)
        if end is not None:
            return end
    return None


def _matches(pattern: tuple[str, ...], theirs: tuple[str, ...], at: int) -> int | None:
    for index, word in enumerate(pattern):
        if word == _ANY:
            for skip in range(7):
                end = _matches(pattern[index + 1 :], theirs, at + skip)
                if end is not None:
                    return end
            return None
        if at >= len(theirs) or not _equal(word, theirs[at]):
            return None
        at += 1
    return at


def _equal(a: str, b: str) -> bool:
    return a == b or a.replace("'", "") == b.replace("'", "")


def _first_difference(pattern: tuple[str, ...], theirs: tuple[str, ...], start: int) -> tuple[str, str, int]:
    """The longest run of the pattern that stands in `theirs`, and the words at which they part."""
    best = (0, "", "")
    for at in range(start, len(theirs)):
        length = 0
        while (
            length < len(pattern)
            and at + length < len(theirs)
            and pattern[length] != _ANY
            and _equal(pattern[length], theirs[at + length])
        ):
            length += 1
        if length > best[0]:
            here = pattern[length] if length < len(pattern) else ""
            there = theirs[at + length] if at + length < len(theirs) else "the end"
            best = (length, here if here != _ANY else "a bracket", there)
    if best[0] == 0:
        common = set(pattern) & set(theirs)
        return pattern[0], theirs[0], len(common) // 2
    # a difference in the middle: count what also agrees after it
    rest = len([word for word in pattern[best[0] + 1 :] if word in theirs])
    return best[1], best[2], best[0] + rest


_TITLES = alternatives(
    r"\b(?:mr|mrs|ms|dr|prof|professor|president|presidente|presidenta|senator|sen|secretary|sec|general|gen|governor|gov|judge|"
    r"justice|ambassador|amb|minister|prime|foreign|interior|defen[cs]e|finance|representative|rep|captain|colonel|col|sir|lord|"
    r"lady|dame|king|queen|pope|chief|director|chairman|chairwoman|chair|chancellor|mayor|attorney|commissioner|congressman|"
    r"congresswoman|lieutenant|admiral|major|sergeant|officer|sheriff|spokesman|spokeswoman|spokesperson|former|then|vice|deputy|"
    r"the|of|state|and|his|her|honou?rable|hon|acting|u\.?s\.?|minister's)\b\.?",
    re.IGNORECASE,
)
_TIMES = words("""
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday spring summer autumn fall winter later earlier today yesterday one two three four five
six seven eight nine ten in on at by last next that same early late mid when as but and for after before since
""")
_PRONOUN = words("""
he she they it who i we him her them his their
""")


def _ascii(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without titles, in lower case without accents; what follows a comma is a role and left out."""
    head = name.split(",")[0]
    bare = _TITLES.sub(" ", _ascii(plain(head)))
    bare = re.sub(r"^\s*[Tt]he\s+(?=\w)", "", bare)
    listed = [word.removesuffix("'s").rstrip("'") for word in re.findall(r"[\w'-]+", bare) if word.strip("'-")]
    named = [word for word in listed if word[:1].isupper() and word.lower() not in _TIMES and not word[0].isdigit()]
    found = tuple(word.lower() for word in (named or listed))
    return found or tuple(word.lower() for word in re.findall(r"[\w'-]+", _ascii(head)))


def is_pronoun(name: str) -> bool:
    return name.strip().lower() in _PRONOUN


def same_name(written: str, recorded: str) -> bool:
    """Whether a name in the text can be the recorded one: last names, titles, initials, institutions and their acronyms."""
    if not written or not recorded:
        return False
    mine, theirs = name_words(written), name_words(recorded)
    if not mine or not theirs or _other_group(written, recorded):
        return False
    if mine == theirs or set(mine) <= set(theirs):
        return True
    whole = _bare_words(recorded)
    if set(mine) <= whole:
        return True
    if set(theirs) <= _bare_words(written):
        return True
    if mine[-1] == theirs[-1] and len(mine) > 1 and len(theirs) > 1:
        return mine[0] == theirs[0] or (mine[0][0] == theirs[0][0] and (len(mine[0]) <= 2 or len(theirs[0]) <= 2))
    owner, _, part = _ascii(plain(written)).partition("'s ")
    told = [word for word in re.findall(r"[\w'-]+", part.lower()) if word not in _SMALL]
    if owner and len(told) > 1 and all(word in whole for word in told):
        return True
    return acronym(written, recorded) or acronym(recorded, written)


def _bare_words(name: str) -> set[str]:
    found = re.findall(r"[\w'-]+", _ascii(plain(name)).lower())
    return {*found, *(word.removesuffix("'s").rstrip("'") for word in found)}


def _other_group(written: str, recorded: str) -> bool:
    """ "UN judges" or "UN human rights Featherstone", where the record names "UN human rights experts"."""
    group = _group(recorded)
    if not group:
        return False
    told = _group(written)
    if told:
        return stem(told) != stem(group) and not {told, group} <= GENERIC_HOLDERS | _OFFICE
    known = set(re.findall(r"[\w'-]+", _ascii(plain(recorded))))
    last = re.findall(r"[\w'-]+", _ascii(plain(written)))[-1:]
    return any(
        word[:1].isupper() and word not in known and not acronym(word, recorded) and len(written.split()) > 1
        for word in last
    ) and any(word in known for word in written.split())


_OFFICE = words(
    "government administration authorities officials ministry office spokesman spokeswoman spokesperson service"
)


def _group(name: str) -> str:
    """The common noun that ends the name of a group ("UN human rights experts"), in lower case; "" for a proper name."""
    found = re.findall(r"[\w'-]+", plain(name.split(",")[0]))
    return found[-1] if len(found) > 1 and found[-1].islower() and any(word[:1].isupper() for word in found) else ""


_SMALL = words("""
of the and for on in to de la del y los las e a an
""")


def acronym(short: str, long: str) -> bool:
    """Whether `short` ("CDC", "the GAO") abbreviates `long`."""
    letters = re.sub(r"[^A-Za-z]", "", re.sub(r"^(?:the|The)\s+", "", short.strip()))
    if not (2 <= len(letters) <= 8) or not letters.isupper():
        return False
    found = re.search(r"\(([A-Z][A-Z-]+)\)", long)
    if found and re.sub("[^A-Z]", "", found[1]) == letters:
        return True
    words = list(re.findall(r"[A-Za-zÀ-ÿ]+", _ascii(long)))
    strong = [word for word in words if word.lower() not in _SMALL]
    for start in range(len(strong)):
        initials = "".join(word[0] for word in strong[start:]).upper()
        if initials == letters or (initials.startswith(letters) and len(letters) >= 3):
            return True
    return "".join(word[0] for word in words).upper() == letters


def any_name(written: str, names: Iterable[str]) -> str:
    """The first of `names` that `written` can be, or ""."""
    return next((name for name in names if same_name(written, name)), "")
