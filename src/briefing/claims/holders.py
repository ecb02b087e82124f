"""Who says it: the noun phrase before or after a verb of saying, and the person a pronoun stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from briefing.claims.persons import NOT_NAMES, persons_in
from briefing.claims.scene import Scene
from briefing.lexicon.grammar import DETERMINERS, PREPOSITIONS, SUBORDINATORS, is_finite, is_past, words
from briefing.lexicon.places import ADJECTIVES, PLACES
from briefing.lexicon.saying import (
    DOCUMENTS,
    GENERIC_HOLDERS,
    IMAGINED,
    INSTITUTIONS,
    KIN,
    OWN_VOICE,
    OWN_WORDS,
    PARTS_OF_TEXT,
    SPEAKING,
)
from briefing.manuscript.model import IN_TEXT_CITATION

HolderKind = Literal["named", "role", "document", "generic", "pronoun", "own", "imagined", "kin", "nobody"]

_PERSON_PRONOUNS = frozenset({"he", "she", "him", "his", "her", "él", "ella", "they", "their"})
_THING_PRONOUNS = frozenset({"it", "its", "they", "their"})
_SKIP = words("""
also later then now once again repeatedly recently reportedly allegedly publicly privately famously rightly
wrongly initially originally already still even only both each all explicitly similarly correctly simply further
himself herself itself themselves often never consistently once has have had did does do not been is was were
are be being to would could might will may can since subsequently previously always clearly openly ha había
""")
_STOPS = words("""
that but because while when as if than after before although though since whereas so until unless yet what how
why
""")


@dataclass(frozen=True, slots=True)
class Holder:
    """A noun phrase as it stands at text[start:end]; `name` is what it resolves to (a pronoun: the person)."""

    start: int
    end: int
    name: str
    kind: HolderKind


def before_verb(scene: Scene, verb: int, floor: int) -> Holder | None:
    """The subject of the verb of saying that starts at text[verb], not looking before text[floor]."""
    names, starts, _ = scene.tokens
    at, _ = scene.between(verb, verb)
    index = at - 1
    while index >= 0 and starts[index] >= floor and names[index] in _SKIP:
        if names[index] in ("be", "been", "being", "was", "were", "is", "are", "to"):
            return None
        index -= 1
    if index >= 1 and starts[index] >= floor and names[index] in ("and", "but", "or"):
        # "X compared five models and found": the subject is that of the first verb
        low, _ = scene.between(floor, floor)
        for earlier in range(max(low, index - 24) + 1, index):
            ahead = names[earlier - 1]
            if (is_past(names[earlier]) or names[earlier] in SPEAKING) and not (
                ahead in DETERMINERS or ahead.endswith(("'s", "’s")) or ahead in ("and", "of", "in", "with", "for")
            ):
                return before_verb(scene, starts[earlier], floor)
        return None
    return _phrase_ending(scene, index, floor)


_BREAK = re.compile(r"[,;:()“”\"—]|\s–\s|[.!?]\s*$")
_INSIDE_NAME = words("of for on in at de del en y from by with to and")
_OPENERS = words("the a an this these those his her its their our el la los las")
_TIMES = words("day week month year morning evening later earlier time yesterday today")


def _phrase_ending(scene: Scene, index: int, floor: int, depth: int = 0) -> Holder | None:
    """The noun phrase whose last word is `index`; an aside or relative clause after it has been stepped over."""
    names, starts, ends = scene.tokens
    text = scene.text
    if index < 0 or starts[index] < floor or depth > 3:
        return None
    after = starts[index + 1] if index + 1 < len(starts) else len(text)
    gap = text[ends[index] : after]
    if depth == 0 and ("," in gap or ")" in gap):
        # "NAME, a former minister, said"; "The office (GAO) said": the phrase before the aside
        opening = max(text.rfind(",", floor, ends[index]), text.rfind("(", floor, ends[index]))
        if opening < 0:
            return None
        ahead = _phrase_ending(scene, scene.between(opening, opening)[0] - 1, floor, depth + 1)
        aside = text[opening + 1 : ends[index]].strip()
        office = ahead is not None and ahead.kind in ("role", "named") and ahead.name.split(" ")[-1].islower()
        if ahead is not None and office and [name for _, name in persons_in(aside)] == [aside]:
            return replace(ahead, name=aside, kind="named")  # "its foreign minister, Marcelo Ebrard, said"
        return ahead
    if names[index] == "which":
        return None
    if names[index] == "who" and text[starts[index]].islower():
        return _phrase_ending(scene, index - 1, floor, depth + 1)
    first = _first_word(scene, index, floor)
    who = _relative_before(scene, first, floor) if depth == 0 else 0
    if who:
        return _phrase_ending(scene, who - 1, floor, depth + 1)
    while first < index and (names[first] in PREPOSITIONS or names[first] in ("and", "or", "also", "however", "one")):
        first += 1
    return _judge(scene, starts[first], ends[index])


def _relative_before(scene: Scene, first: int, floor: int) -> int:
    """The word `who` of a clause that ends with the phrase of word `first`: "a planter who fled to Texas said"; else 0."""
    names, starts, ends = scene.tokens
    acted = False
    for index in range(first, max(0, first - 10), -1):
        if starts[index] < floor or (index < first and _BREAK.search(scene.text[ends[index] : starts[index + 1]])):
            return 0
        if names[index] == "who" and scene.text[starts[index]].islower():
            return index if acted and index > 0 else 0
        acted = acted or is_finite(names[index])
    return 0


def _first_word(scene: Scene, last: int, floor: int) -> int:
    """Where the noun phrase that ends with word `last` begins: at an article, a mark, a verb, a date, a number."""
    names, starts, ends = scene.tokens
    text = scene.text
    first = last
    index = last
    while index >= 0 and starts[index] >= floor and last - index < 12:
        word = names[index]
        if index != last:
            between = text[ends[index] : starts[index + 1]]
            initial = ends[index] - starts[index] == 1 and between in (". ", ".")
            if _BREAK.search(between) and not initial:
                break
        if _ends_phrase(scene, index, first != last):
            break
        first = index
        if word in _OPENERS and not (index > 0 and names[index - 1] in _INSIDE_NAME and starts[index - 1] >= floor):
            break
        if word[0].isdigit() and not (index > 0 and names[index - 1] in PREPOSITIONS):
            break
        index -= 1
    return first


def _ends_phrase(scene: Scene, index: int, named: bool) -> bool:
    """Whether the word stands before a noun phrase and not in it: conjunction, verb, most prepositions, a date.

    A date may close the phrase ("the poll of March 2026 found"), so it ends one only where words of it (`named`) follow.
    """
    names, starts, ends = scene.tokens
    word = names[index]
    capital = scene.text[starts[index]].isupper()
    if len(word) > 1 and scene.text[starts[index] : ends[index]].isupper():
        return False  # the WHO, the IT ministry
    if word in _STOPS or word in SUBORDINATORS or (is_finite(word) and not capital):
        return True
    if word in PREPOSITIONS and word not in _INSIDE_NAME:
        return True
    if word in _TIMES and not capital and index + 1 < len(names) and scene.text[starts[index + 1]].isupper():
        return True
    return named and scene.dates.hold(starts[index], starts[index] + 1)


def after_verb(scene: Scene, start: int, ceiling: int) -> Holder | None:
    """The noun phrase that starts at or after text[start]: for `according to X` and `"...," said X`."""
    names, starts, ends = scene.tokens
    index, stop = scene.between(start, ceiling)
    first = index
    last = -1
    text = scene.text
    for position in range(index, min(stop, index + 14)):
        word = names[position]
        capital = text[starts[position]].isupper()
        if position > first:
            between = text[ends[position - 1] : starts[position]]
            if re.search(r"[,;:()“”\"—]|\s–\s", between) or (
                re.search(r"[.!?]\s", between) and len(names[position - 1]) > 2
            ):
                break
            if word in ("that", "which", "who", "when", "while", "whose") or (is_finite(word) and not capital):
                break
            if word in (
                "in",
                "on",
                "at",
                "during",
                "since",
                "after",
                "before",
                "as",
                "but",
                "published",
                "released",
            ) and not (
                word in ("in", "on", "at")
                and position + 1 < stop
                and not text[starts[position + 1]].isdigit()
                and names[position + 1]
                not in (
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "his",
                    "her",
                    "an",
                    "a",
                )
            ):
                break
        if text[starts[position]].isdigit() and position == first and first == last:
            break
        last = position
    if last < 0:
        if IN_TEXT_CITATION in text[start:ceiling][:4]:
            at = text.index(IN_TEXT_CITATION, start)
            return Holder(at, at + 1, _cited_at(scene, at), "named")
        return None
    return _judge(scene, starts[first], ends[last])


def _cited_at(scene: Scene, at: int) -> str:
    return next((citation.key for citation in scene.passage.citations if citation.at == at), "")


def in_text_citation_before(scene: Scene, verb: int) -> Holder | None:
    """`@key says`: the author of the source, named by its key."""
    head = scene.text[max(0, verb - 12) : verb]
    at = head.rfind(IN_TEXT_CITATION)
    if at < 0 or re.search(r"[,;:.]", head[at:]):
        return None
    place = max(0, verb - 12) + at
    return Holder(place, place + 1, "@" + _cited_at(scene, place), "named")


_IN_THE_TEXT = re.compile(
    r"\b(?:in|of) (?:this|the present|the next|the previous) (?:chapter|section|paper|article|study|report|book|thesis)$"
)


def _judge(scene: Scene, start: int, end: int) -> Holder | None:
    """What kind of holder the noun phrase is."""
    text = scene.text[start:end].strip()
    if not text:
        return None
    low = text.lower()
    tokens = [token.strip(".,'’") for token in low.replace("’s", "").replace("'s", "").split()]
    if not tokens:
        return None
    head = tokens[-1]
    if low in _PERSON_PRONOUNS or low in _THING_PRONOUNS:
        name = resolve(scene, start, low)
        return Holder(start, end, name, "pronoun")
    if (
        (tokens[0] in OWN_VOICE and not (tokens[0] in ("my", "our") and (KIN | INSTITUTIONS) & set(tokens)))
        or head in ("we", "i")
        or (
            tokens[0] in ("this", "the")
            and len(tokens) >= 2
            and (
                (tokens[0] == "this" and head in OWN_WORDS) or tokens[1] in ("present", "following", "next", "previous")
            )
        )
    ):
        return Holder(start, end, text, "own")
    if _IN_THE_TEXT.search(low):
        return Holder(start, end, text, "own")
    if tokens[0] in PARTS_OF_TEXT or (
        tokens[0] in ("the", "these", "our", "this", "a", "an")
        and head in PARTS_OF_TEXT
        and not (head == "panel" and scene.word_after(end) not in ("show", "shows", "showed"))
    ):
        return Holder(start, end, text, "own")
    if tokens[0] in IMAGINED or (tokens[0] in ("a", "an", "the") and head in IMAGINED):
        return Holder(start, end, text, "imagined")
    plain = re.sub(r"^(?:the|a|an|his|her|its|their|these|those|this|el|la|los|las|un|una)\s+", "", low)
    capital = _has_name(scene, start, text)
    if capital:
        return Holder(start, end, text, "named")
    if any(token in KIN for token in tokens):
        return Holder(start, end, text, "kin")
    for token in (head, *tokens):
        if token in GENERIC_HOLDERS and (plain == token or tokens[0] not in ("the", "these")):
            return Holder(start, end, text, "generic")
        if token in INSTITUTIONS:
            return Holder(start, end, text, "role")
        if token in DOCUMENTS:
            return Holder(start, end, text, "document")
    return Holder(start, end, text, "nobody")


def _has_name(scene: Scene, start: int, text: str) -> bool:
    """Whether the phrase holds a name: a capital that does not only come from standing first in the sentence."""
    parts = text.split()
    sentence = scene.sentences[scene.sentence_at(start)]
    first = not scene.text[sentence.start : start].strip(' “"(')
    if re.search(r"^[A-ZÀ-Ý][\w’'-]+ (?:et al|and (?:colleagues|co-?authors|others))", text):
        return True
    for number, part in enumerate(parts):
        word = part.strip(".,'’()")
        acronym = word.isupper() and len(word) > 1
        if not word[:1].isupper() or (word.lower() in NOT_NAMES and not acronym):
            continue
        if number or not first or acronym:
            return True
        low = word.lower().removesuffix("'s").removesuffix("’s")
        if low in PLACES or (low in ADJECTIVES and len(parts) > 1):
            return True
        if len(parts) == 1 and not low.endswith(("ing", "ion", "ions", "ly", "ments", "ers", "ists", "ants", "ies")):
            return low not in INSTITUTIONS and low not in GENERIC_HOLDERS and low not in DOCUMENTS
        if low != word.lower():
            return True
    return False


def resolve(scene: Scene, at: int, pronoun: str) -> str:
    """The nearest person named in the paragraph before text[at] (then after it in the sentence, then before in the chapter)."""
    people = [name for index, name in scene.persons if index < at]
    if pronoun in ("it", "its"):
        return ""
    if pronoun in ("they", "their"):
        people = [name for name in people if name.endswith(" al")]
        return people[-1] if people else ""
    if people:
        name = people[-1]
        longer = [other for other in people if other.endswith(" " + name)]
        return longer[-1] if longer else name
    return scene.earlier
