"""Who does it, to whom, with whom: names and groups of people that stand in one place of text and record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_finite,
)
from briefing.lexicon.kinds import kinds
from briefing.lexicon.measures_stems import stem
from briefing.lexicon.saying import INSTITUTIONS, TITLES
from briefing.verdicts.acts import BE, QUOTED, TOKEN, Act, acts
from briefing.verdicts.happenings import opposite, same
from briefing.verdicts.misdating import clauses
from briefing.verdicts.places import places
from briefing.verdicts.quotations import acronym, same_name
from briefing.verdicts.strangers import abbreviates, names_in

_RUN = re.compile(
    r"[A-ZÀ-Þ][\w'’&-]*(?:\.[A-Z]\.?)*(?:\s(?:(?:de|del|la|von|van|der|al|bin|ibn|da|dos)\s)?[A-ZÀ-Þ][\w'’&-]*)*"
)
_LEADS = re.compile(r"\b(by|with|against|to|from|for|of|at the request of)\s+(?:the\s|an?\s)?(?:[A-ZÀ-Þ][a-z]+\s)?$")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody in a sentence, where the words around tell in what part: of which act, whose thing, after which words."""

    name: str
    group: bool
    """A common noun ("soldiers"), not a name."""
    part: str
    """subject, object, owner, or the preposition that leads to it."""
    act: Act | None = None
    beside: str = ""
    """The stem of what the actor owns, or of the word that the preposition hangs on."""


def exchanged_actor(clause: str, record: str) -> str:
    """Where text and record have two different people, or groups of people, in one part of one act; else "".

    Only where neither is named in the other: a title, a place for its government, or an office for who holds it says nothing.
    """
    mine, theirs = _actors(clause), _actors(record)
    turned = _turned_act(clause, record)
    if turned:
        return turned
    for one in mine:
        rivals = [other for other in theirs if _same_part(one, other)]
        crossed = all(_does_other(one, other, record) or _swapped(one, other, mine, theirs) for other in rivals)
        if _named_in(one, record) and not crossed and not all(_in_other_clause(one, other, record) for other in rivals):
            continue
        if rivals and all(_apart(one, other) and (crossed or not _kept(other, clause)) for other in rivals):
            return f"the text names {one.name}, the record {rivals[0].name}"
    return ""


def _kept(actor: Actor, clause: str) -> bool:
    """Whether the actor of the record stands in the text too; of a group its very word."""
    if actor.group:
        return any(stem(word) == stem(actor.name) for word in TOKEN.findall(clause))
    return _named_in(actor, clause)


def _same_part(one: Actor, other: Actor) -> bool:
    if one.group != other.group or one.part != other.part:
        return False
    if one.act is not None and other.act is not None:
        return same(one.act, other.act)
    return bool(one.beside) and one.beside == other.beside


def _in_other_clause(one: Actor, other: Actor, record: str) -> bool:
    """Whether the record, where another does the same act, names the actor of the text only in other clauses of it."""
    if one.part != "subject" or one.group or one.act is None or other.act is None:
        return False
    if one.act.key != other.act.key or one.act.senses & _TOGETHER:
        return False
    told = other.act.start
    own = next((record[low:high] for low, high in clauses(record) if low <= told < high), record)
    return not _named_in(one, own)


def _swapped(one: Actor, other: Actor, mine: Sequence[Actor], theirs: Sequence[Actor]) -> bool:
    """Whether two change parts: "Nordkraft bought it from Helios" for "Helios bought it from Nordkraft"."""
    if one.part != "subject" or one.group or one.act is None or other.act is None or one.act.key != other.act.key:
        return False
    elsewhere = any(item.part != "subject" and same_name(item.name, other.name) for item in mine)
    back = any(item.part != "subject" and same_name(item.name, one.name) for item in theirs)
    return elsewhere and back and not one.act.senses & _TOGETHER


def strange_owner(clause: str, told: Sequence[str]) -> tuple[int, str] | None:
    """ "Okafor's order" where all that is recorded knows only Lund's order, and nothing of Okafor: which sentence, and why."""
    for one in _actors(clause):
        if one.part != "owner" or one.group or any(_named_in(one, record) for record in told):
            continue
        owners = [(at, other) for at, record in enumerate(told) for other in _actors(record) if _same_part(one, other)]
        if owners and all(_apart(one, other) for _, other in owners):
            return owners[0][0], f"the text names {one.name}, the record {owners[0][1].name}"
    return None


def _does_other(one: Actor, other: Actor, record: str) -> bool:
    """Whether the record tells of the actor of the text with a verb of his own, before another does this act."""
    if one.part != "subject" or one.group or one.act is None or other.act is None or one.act.key != other.act.key:
        return False
    at, last = record.find(other.name), one.name.split()[-1]
    ahead = record[:at].rfind(last) if at > 0 else -1
    between = TOKEN.findall(record[ahead + len(last) : at].lower()) if ahead >= 0 else []
    return any(is_finite(word) for word in between) and not one.act.senses & _TOGETHER


def _turned_act(clause: str, record: str) -> str:
    """Where one subject does in the text what it does not in the record: its opposite, or the same denied."""
    mine, theirs = _subjects(clause), _subjects(record)
    for subject, act in mine:
        own = [other for name, other in theirs if name == subject]
        if any(same(act, other) and act.denied == other.denied for other in own):
            continue
        for other in own:
            if any(same(third, other) and third.denied == other.denied for third in acts(clause)):
                continue
            if opposite(act, other) and act.denied == other.denied:
                return f"the text says that {subject} “{act.words}”, the record “{other.words}”"
    return ""


@lru_cache(maxsize=8192)
def _subjects(text: str) -> tuple[tuple[str, Act], ...]:
    """Each verb with the last word before it, without auxiliaries and adverbs, in small letters."""
    found: list[tuple[str, Act]] = []
    for act in acts(text):
        head = [word.lower() for word in TOKEN.findall(text[: act.start])]
        while head and (head[-1] in AUXILIARIES | {"not", "never", "also", "then"} or head[-1].endswith("ly")):
            head.pop()
        if (
            act.main
            and head
            and head[-1] not in PREPOSITIONS | DETERMINERS | COORDINATORS | SUBORDINATORS | PRONOUNS | {"to"}
        ):
            found.append((head[-1], act))
    return tuple(found)


_TOGETHER = frozenset({"agree", "meet", "negotiate", "cooperate", "join", "merge", "marry", "disagree"})


def _apart(one: Actor, other: Actor) -> bool:
    if one.group:
        mine, theirs = kinds().get(stem(one.name), frozenset()), kinds().get(stem(other.name), frozenset())
        return not mine & theirs and bool({kind for kind, _ in mine} & {kind for kind, _ in theirs} & _PEOPLE)
    if same_name(one.name, other.name) or same_name(other.name, one.name):
        return False
    if _short_for(one.name, other.name) or _short_for(other.name, one.name):
        return False
    return _sort(one.name) == _sort(other.name)


_PEOPLE = frozenset({"body", "ruler", "people"})


def _short_for(short: str, name: str) -> bool:
    return acronym(short, name) or abbreviates(short.lower(), name.split())


def _sort(name: str) -> str:
    """A body in letters ("OFAC") may be part of a body in words, so that only names of one sort are held apart."""
    if name.isupper():
        return "letters"
    return "body" if any(word.lower() in INSTITUTIONS for word in name.split()) else "name"


def _named_in(actor: Actor, text: str) -> bool:
    if actor.group:
        held = kinds().get(stem(actor.name), frozenset())
        return any(held & kinds().get(stem(word), frozenset()) for word in TOKEN.findall(text))
    runs = [run[0] for run in _RUN.finditer(text)]
    return any(same_name(actor.name, run) or _short_for(actor.name, run) or _short_for(run, actor.name) for run in runs)


@lru_cache(maxsize=8192)
def _actors(text: str) -> tuple[Actor, ...]:
    text = QUOTED.sub(lambda match: " " * len(match[0]), text)
    found: list[Actor] = []
    told = acts(text)
    for name, group, start, end in _people(text):
        owned = re.match(r"['’]s?\s+(?:[a-z]+\s){0,1}?([a-z]+)", text[end:])
        if owned:
            found.append(Actor(name, group, "owner", None, stem(owned[1])))
            continue
        lead = _LEADS.search(text[:start])
        after = next((act for act in told if act.main and act.start >= end), None)
        before = next((act for act in reversed(told) if act.main and act.end <= start), None)
        if lead and lead[1] == "by" and before is not None and _passive(text, before):
            found.append(Actor(name, group, "subject", before))
        elif lead:
            governor = TOKEN.findall(text[: lead.start()])[-1:]
            found.extend(Actor(name, group, lead[1], None, stem(word)) for word in governor)
        elif after is not None and _plain_gap(text[end : after.start]):
            found.append(Actor(name, group, "object" if _passive(text, after) else "subject", after))
        elif before is not None and _plain_gap(text[before.end : start]):
            found.append(Actor(name, group, "object", before))
    return tuple(found)


def _people(text: str) -> list[tuple[str, bool, int, int]]:
    """Names of people and bodies, and nouns of groups of people, with where they stand; no places, no titles."""
    taken = [(place.start, place.end) for place in places(text) if place.known]
    named = {at for _, at in names_in(text)}
    found: list[tuple[str, bool, int, int]] = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        listed = match.group().split()
        while listed and (listed[0].lower().strip(".") in TITLES | DETERMINERS or listed[0].lower() in PRONOUNS):
            start += len(listed[0]) + 1
            listed.pop(0)
        name = " ".join(listed)
        owner = re.search(r"['’]s?$", name)
        if owner:
            name, end = name[: owner.start()], start + owner.start()
        if len(name) > 2 and start in named and not any(low < end and start < high for low, high in taken):
            found.append((name, False, start, end))
    for match in TOKEN.finditer(text):
        if match.group().islower() and {kind for kind, _ in kinds().get(stem(match.group()), ())} & _PEOPLE:
            found.append((match.group(), True, *match.span()))
    return sorted(found, key=lambda item: item[2])


def _passive(text: str, act: Act) -> bool:
    head = text[: act.start].split()
    return (
        bool(head)
        and head[-1].lower() in BE | {"not", "never", "also"}
        and any(word.lower() in BE for word in head[-3:])
    )


def _plain_gap(gap: str) -> bool:
    """Whether only small words stand between an actor and the act."""
    return all(
        word.lower() in AUXILIARIES | DETERMINERS | TITLES | {"not", "never", "also", "then", "had", "to"}
        for word in TOKEN.findall(gap)
    ) and not re.search(r"[,;:()]", gap)
