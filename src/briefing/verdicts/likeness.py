"""What two sentences have in common: the words that tell what they are about, shared, opposed, exchanged or missing."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.evidence.model import Event, Number, Quotation, Record, Statement
from briefing.lexicon.grammar import words
from briefing.lexicon.measures import Concept, concepts, slot_of
from briefing.lexicon.measures_implied import IMPLYING
from briefing.lexicon.measures_stems import stem
from briefing.lexicon.opposites import opposed_words
from briefing.lexicon.saying import INSTITUTIONS, SPEAKING, TITLES
from briefing.verdicts.acts import alike
from briefing.verdicts.holdings import reading
from briefing.verdicts.negation import negated
from briefing.verdicts.places import Place, inside, places
from briefing.verdicts.zones import kin


@lru_cache(maxsize=16384)
def content(text: str) -> tuple[Concept, ...]:
    """The words of a sentence that tell what it is about: no function words, numbers and months."""
    taken = [(dating.start, dating.end) for dating in reading(text).datings]
    return tuple(
        item
        for item in concepts(text)
        if not (item.soft and item.strictness == "open")
        and not item.words[0].isdigit()
        and not any(low <= item.start < high for low, high in taken)
    )


@lru_cache(maxsize=8192)
def said_things(text: str) -> dict[str, bool]:
    found: dict[str, bool] = {}
    named: tuple[Place, ...] = places(text)
    for place in named:
        found[f"@{place.id}"] = False
    for identifier in reading(text).identifiers:
        numbers = re.findall(r"\d[\d.-]*", identifier.words)
        if identifier.kind == "document" and numbers:
            found[f"#{numbers[-1]}"] = False
    for item in content(text):
        if not any(place.start <= item.start < place.end for place in named):
            found.setdefault(item.id, negated(text, item.start, item.end) != item.negated)
    if _PASSED.search(text):
        found.setdefault("approved", False)
    return found


_PASSED = re.compile(
    r"\bpass(?:ed|es)\s(?:[\w’'-]+\s){0,5}?(?:bill|law|act|motion|resolution|budget|amendment|measure|reform|statute|decree|"
    r"ordinance|treaty)\b|\b(?:bill|law|motion|resolution|budget|amendment|reform|statute|treaty)\s(?:was|is|has been)\spassed\b",
    re.IGNORECASE,
)
"""A chamber that passes a bill approves it; elsewhere the word says nothing."""


def meets(id: str, other: dict[str, bool]) -> bool:
    if id in other:
        return True
    if id.startswith("@"):
        if any(name.startswith("@") and (inside(id[1:], name[1:]) or inside(name[1:], id[1:])) for name in other):
            return True
        return all(stem(part) in other for part in id[1:].split())  # a name that no lexicon knows
    if id.startswith("#"):
        return False
    return any(name in other for name in IMPLYING.get(id, ())) or kin(id, other)


@lru_cache(maxsize=16384)
def overlap(text: str, record: str) -> float:
    """How much of the shorter of two sentences the other also says, from 0 to 1."""
    mine, theirs = said_things(text), said_things(record)
    if not mine or not theirs:
        return 0.0
    met = sum(1 for id in mine if meets(id, theirs))
    back = sum(1 for id in theirs if meets(id, mine))
    return max(met / len(mine), back / len(theirs)) * (
        1.0 if min(met, back) > 1 or min(len(mine), len(theirs)) == 1 else 0.6
    )


@lru_cache(maxsize=8192)
def opposed(text: str, record: str) -> str:
    """Where text and record say opposite things of one event; "" where they do not."""
    mine, theirs = said_things(text), said_things(record)
    for a, b in opposed_words():
        for one, other in ((a, b), (b, a)):
            apart = one in mine and other in theirs and other not in mine and one not in theirs
            if apart and mine[one] == theirs[other] and not alike(_written(one, text), _written(other, record)):
                return "the text says the opposite of the record"
    shared = [id for id in mine if not id.startswith("@") and id in theirs]
    if shared and sum(1 for id in shared if theirs[id] != mine[id]) * 2 > len(shared):
        return "one of the two denies what the other says"
    for slot in ("custody", "outcome", "killing", "vote", "sport"):
        told = {id for id in mine if slot_of(id) == slot}
        held = {id for id in theirs if slot_of(id) == slot}
        if (
            told
            and held
            and not told & held
            and not any(meets(id, theirs) for id in told)
            and not any(meets(id, mine) for id in held)
            and not any(alike(_written(a, text), _written(b, record)) for a in told for b in held)
        ):
            return f"the text says {next(iter(sorted(told)))}, the record {next(iter(sorted(held)))}"
    known_mine = {id for id in mine if id.startswith("@")}
    known_theirs = {id for id in theirs if id.startswith("@")}
    if known_mine and known_theirs and not any(meets(id, theirs) for id in known_mine):
        return "the text speaks of another place than the record"
    return ""


def _written(id: str, text: str) -> str:
    """The first words of `text` that are this concept."""
    return next((item.words for item in content(text) if item.id == id), "")


_TELLING = SPEAKING | words("rule rules ruled decide decides decided judge judges judged state states stated")


@lru_cache(maxsize=8192)
def exchanged(text: str, record: str) -> str:
    """Where a sentence is the recorded one with a single word exchanged: "a flood destroyed" for "a fire destroyed".

    Only where the words around it are the same in the same order: who tells it in words of his own changes more than one.
    """
    mine, theirs = _plain(text), _plain(record)
    if len(mine) < 3 or len(theirs) < 3:
        return ""
    steps = SequenceMatcher(a=[item.id for item in mine], b=[item.id for item in theirs], autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    exchanged = [step for step in changed if step[0] == "replace"]
    if len(exchanged) != 1 or any(step[0] != "replace" and step is not steps[-1] for step in changed):
        return ""
    at = steps.index(exchanged[0])
    _, low, high, begin, end = exchanged[0]
    if high - low != 1 or end - begin != 1:
        return ""
    same = sum(step[2] - step[1] for step in steps if step[0] == "equal")
    around = [steps[other][0] == "equal" for other in (at - 1, at + 1) if 0 <= other < len(steps)]
    if same < 3 or not all(around):
        return ""
    one, other = mine[low], theirs[begin]
    if alike(one.words, other.words):
        return ""
    if meets(one.id, {item.id: False for item in theirs}) or meets(other.id, {item.id: False for item in mine}):
        return ""  # the same in other words, or said elsewhere in the record
    if {one.words.lower(), other.words.lower()} <= _TELLING or _office(one, other) or _office(other, one):
        return ""
    return f"the text says “{one.words}” where the record says “{other.words}”"


def _office(one: Concept, other: Concept) -> bool:
    """ "the mayor's order" for "Lindqvist's order": an office for who holds it."""
    bare = one.words.removesuffix("'s").removesuffix("’s")
    return bare in TITLES | INSTITUTIONS and other.words[:1].isupper()


def _plain(text: str) -> list[Concept]:
    """The content words in the order of the text, without numbers, each once."""
    found: dict[str, Concept] = {}
    for item in sorted(content(text), key=lambda item: item.start):
        found.setdefault(item.id, item)
    return list(found.values())


def speaks_of(text: str, record: Record) -> float:
    """How near a sentence is to what a record says, from 0 to 1."""
    match record:
        case Event() | Statement():
            return overlap(text, record.statement)
        case Quotation():
            return overlap(text, record.words)
        case Number():
            return overlap(text, f"{record.measure} {record.unit} in {record.place}")


def contradiction(text: str, statement: str) -> str:
    """Where a sentence denies a recorded statement or says its opposite; "" where it does not."""
    return opposed(text, statement) or exchanged(text, statement)


_MONTHS = words("""
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday
""")
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{2,}\b")


def names_missing(text: str, statement: str) -> tuple[str, ...]:
    """Proper names inside a sentence that the statement does not have: who, or what, was exchanged."""
    known_names = {word.lower().replace("’", "'").removesuffix("'s") for word in _NAME.findall(statement)} | _MONTHS
    first = re.match(r"\W*([\w'’-]+)", text)
    skip = first[1] if first else ""
    return tuple(
        word
        for word in _NAME.findall(text)
        if word != skip and word.lower().replace("’", "'").removesuffix("'s") not in known_names
    )
