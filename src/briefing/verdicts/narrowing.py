"""Narrowing words of a sentence that a recorded measure does not have: women, attempted, rural, a verb that changes the act."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.lexicon.grammar import AUXILIARIES, is_past
from briefing.lexicon.measures import Concept, concepts, wholes
from briefing.lexicon.measures_implied import CAUGHT, HARMLESS, IMPLIED, IMPLYING, LOOSE, TIME_BASES
from briefing.lexicon.saying import INSTITUTIONS
from briefing.quantities.units import BY_NAME, UNITS, canonical, dimension
from briefing.verdicts.acts import tells
from briefing.verdicts.apart import apart
from briefing.verdicts.places import places
from briefing.verdicts.scenes import Scene
from briefing.verdicts.wanted import GROWTH, Wanted
from briefing.verdicts.zones import CLAUSE, NOUN, OWN, Token, kin

FAR = frozenset({"sex", "age", "degree", "drug", "setting", "stage", "timing", "standing"})
"""Slots whose words narrow a measure wherever they stand in the quantity's own stretch."""
SUBJECT = frozenset(
    {
        "outcome",
        "custody",
        "killing",
        "sex",
        "age",
        "setting",
        "drug",
        "money",
        "degree",
        "edu-level",
        "flow",
        "weapon",
        "health",
        "vote",
    }
)
"""Slots whose words narrow a measure that stands before its number."""
PREDICATES = frozenset({"outcome", "custody", "killing", "act"})
"""Slots whose words narrow where they are said of what was counted, after the number."""
FAR_COUNTING = frozenset(
    {"median", "cumulative", "per-capita", "real", "seasonally-adjusted", "age-adjusted", "excess", "gross", "net"}
)


def added(wanted: Wanted, scene: Scene, tokens: tuple[Token, ...]) -> list[str]:
    """Narrowing words of the sentence that the record does not have."""
    required = {item.id for item in wanted.required}
    known = wanted.allowed | required | wanted.unit
    around = {whole for item in known for whole in wholes(item)}
    reach = {id for item in required for id in IMPLIED.get(item, ())}
    if _CASES.search(f"{wanted.text} {' '.join(wanted.unit)}") and any(
        item.slot == "health" for item in wanted.required
    ):
        reach |= CAUGHT
    named = list(places(scene.text))
    faults: list[str] = _owned(wanted, scene, known, reach)
    measured = bool(dimension(scene.quantity.unit))
    has_noun = any(
        token.zone == NOUN and not token.concept.soft and token.concept.strictness != "exchange" for token in tokens
    )
    said_apart = tuple(apart(scene))
    phrases = [item for item in said_apart if item.id in known or item.id in reach]
    for token in tokens:
        concept = token.concept
        if any(_of_phrase(concept, phrase) for phrase in phrases) or (
            concept in said_apart and concept.slot not in PREDICATES
        ):
            continue
        if wanted.perhaps and token.zone <= CLAUSE and tells(wanted.text, concept.words):
            continue  # the recorded sentence says it in another word
        if token.zone > CLAUSE or concept.soft or concept.id in known or concept.id in reach or concept.id in GROWTH:
            continue
        if any(item.start <= concept.start < item.end for item in named):
            continue
        if any(dating.start <= concept.start < dating.end for dating in scene.datings):
            continue
        if concept.words.lower().rstrip(".") in BY_NAME and _in_unit(concept, scene):
            continue  # a word of the unit, which is held against the record's unit
        if concept.words.lower() in HARMLESS or concept.id in HARMLESS or concept.words.lower().endswith("ly"):
            continue
        if (concept.strictness == "open" and _is_unit(concept.words)) or concept.id in TIME_BASES:
            continue
        if measured and scene.quantity.start <= concept.start < scene.quantity.end:
            continue
        if concept.id == "mean" and concept.words.lower() in _OVER_A_TIME and scene.quantity.unit in ("percent", "Cel"):
            continue
        if concept.id == "loss" and scene.quantity.unit == "percent":
            continue
        if _carries(concept, scene):
            continue
        if concept.id == "located" and token.negated and "missing" in known:
            continue
        if concept.id in LOOSE and not IMPLIED[concept.id].isdisjoint(required):
            continue
        if concept.id in around or not known.isdisjoint(IMPLYING.get(concept.id, ())):
            continue
        if concept.strictness != "strict" and not known.isdisjoint(IMPLIED.get(concept.id, ())):
            continue
        if concept.strictness in ("open", "same") and kin(concept.id, known):
            continue
        if _narrows(concept, token.zone, scene, has_noun, known):
            faults.append(f"the text narrows it by “{concept.words}”, which the record does not say")
    return faults[:2]


_OVER_A_TIME = frozenset({"averaged", "averages", "averaging"})
"""A rate that averaged so much in a year is the rate of that year."""
_CASES = re.compile(r"\b(?:cases?|infect\w+|incidence)\b", re.IGNORECASE)


def _of_phrase(concept: Concept, phrase: Concept) -> bool:
    """Whether the word is the first or one of the last of a phrase said in pieces ("drove ... from their homes")."""
    return concept.start == phrase.start or phrase.end - 18 < concept.end <= phrase.end


def _in_unit(concept: Concept, scene: Scene) -> bool:
    """Whether the word stands in the quantity itself, behind its numeral ("7 billion dollars", "865,000 acre-feet")."""
    return scene.quantity.number_start <= concept.start < scene.quantity.end


_SPENDING = re.compile(r"spen[dt](?:s|ing)?|pays?|paid|paying", re.IGNORECASE)
_EMPLOYING = re.compile(r"employ(?:s|ed|ing)?", re.IGNORECASE)


def _carries(concept: Concept, scene: Scene) -> bool:
    """A verb that only carries the number: "spent 3 million on aid", "employed 310 fishermen"."""
    if not _governs(concept, scene):
        return False
    if _SPENDING.fullmatch(concept.words):
        on = re.match(r"\s(?:on|for|in)\s", scene.text[scene.quantity.end :])
        return on is not None and dimension(scene.quantity.unit) == "money"
    noun = re.findall(r"\w+", scene.words(scene.noun))
    return _EMPLOYING.fullmatch(concept.words) is not None and bool(noun) and bool(_WORKING.search(noun[0]))


_WORKING = re.compile(r"(?:ers|ors|ians|ists|men|women|staff|people|teachers|hands)$")


def _owned(wanted: Wanted, scene: Scene, known: frozenset[str] | set[str], reach: set[str]) -> list[str]:
    """ "Germany's power sector emitted ...", where the record is for Germany: the owner's part narrows."""
    for place in places(scene.words(scene.own)):
        at = scene.own[0] + place.end
        if not scene.text[at : at + 2].startswith(("'s", "’s")) or at > scene.quantity.start:
            continue
        phrase: list[Concept] = []
        for concept in concepts(scene.text):
            if at + 2 <= concept.start < scene.quantity.start:
                word = concept.words.lower().split()[0]
                if word in AUXILIARIES or is_past(word) or word in ("in", "of", "for", "and", "to", "on"):
                    break
                phrase.append(concept)
        words = " ".join(item.words for item in phrase)
        if any(_SUPERLATIVE.fullmatch(word) for word in words.split()):
            continue  # "Chile's driest year was 2019, with ..."
        if not phrase or len(phrase) > 4 or any(word in INSTITUTIONS for word in words.split()):
            continue
        for concept in phrase:
            if concept.soft or concept.capital or concept.id in known or concept.id in reach or concept.id in GROWTH:
                continue
            if concept.strictness == "exchange" or concept.id in HARMLESS or kin(concept.id, known):
                continue
            if not known.isdisjoint(IMPLYING.get(concept.id, frozenset()) | IMPLIED.get(concept.id, frozenset())):
                continue
            return [f"the text speaks of {place.words}'s {words}, which the record does not say"]
    return []


_SUPERLATIVE = re.compile(r"[a-z]{3,}est|most|least|worst|best|record|years?|months?|toll", re.IGNORECASE)


def _narrows(concept: Concept, zone: int, scene: Scene, has_noun: bool, known: frozenset[str] | set[str]) -> bool:
    strict = concept.strictness == "strict"
    if zone == NOUN:
        return strict or (concept.strictness in ("open", "same") and not concept.capital and _in_phrase(concept, scene))
    if strict and zone == OWN:
        if concept.slot in FAR:
            return not _attributed(scene, concept)
        if concept.slot in PREDICATES and concept.start >= scene.quantity.number_end:
            return not _ASIDE.search(scene.text[scene.quantity.number_end : concept.start])
        if _governs(concept, scene):
            return True
        if concept.slot == "counting":
            return concept.id in FAR_COUNTING or (
                concept.id == "mean" and not scene.quantity.per and "mean" not in known
            )
    if not has_noun and strict and _in_subject(concept, scene) and concept.slot in SUBJECT:
        return not _attributed(scene, concept)
    if not has_noun and scene.subject[0] <= concept.start < scene.subject[1]:
        rest = scene.text[concept.end : scene.subject[1]]
        following = list(concepts(rest))
        before = (
            bool(following)
            and following[0].id in known
            and not following[0].soft
            and rest[: following[0].start].strip() in ("", "-")
        )
        actor = concept.words.lower().endswith(("'s", "’s")) or concept.words.lower() in INSTITUTIONS
        if actor or (following and is_past(following[0].words.split()[0].lower())):
            return False  # who does it, not what is measured
        infinitive = scene.text[: concept.start].rstrip().lower().endswith((" to", " not"))
        return before and not concept.capital and not infinitive and concept.strictness in ("strict", "open")
    return False


_ASIDE = re.compile(r",\s|\s(?:after|before|when|while|because|since|as|although|once|until)\s", re.IGNORECASE)


def _in_subject(concept: Concept, scene: Scene) -> bool:
    """The word stands before the number after the last comma: it is of what the number measures."""
    low, high = scene.subject
    comma = scene.text.rfind(", ", low, high)
    return (comma if comma >= 0 else low) <= concept.start < high


def _governs(concept: Concept, scene: Scene) -> bool:
    """The word is the verb of which the number is the object: "rejected 329 applications"."""
    between = scene.text[concept.end : scene.quantity.number_start].split()
    verb = concept.words.split()[0].lower()
    return (
        len(between) <= 3
        and (concept.slot == "act" or is_past(verb) or verb.endswith("ing"))
        and concept.start < scene.quantity.number_start
    )


_PHRASE = re.compile(
    r"\s(?:in|on|at|by|under|to|over|during|through|via|as|since|near|along|after|before|per|than|into|against)\s",
    re.IGNORECASE,
)


def _in_phrase(concept: Concept, scene: Scene) -> bool:
    """The word stands before the noun or after "of", "among", "with"; not in a phrase of place, time or means."""
    return not _PHRASE.search(f"{scene.text[scene.noun[0] : concept.start]} ")


@lru_cache(maxsize=4096)
def _is_unit(word: str) -> bool:
    code, _ = canonical(word)
    return code in UNITS or bool(dimension(code))


def _attributed(scene: Scene, concept: Concept) -> bool:
    """The word belongs to who says so: "women's groups say", "according to the men's league"."""
    before = scene.text[: concept.start].lower()
    after = scene.text[concept.end :].lower().split()[:4]
    return "according to" in before[-40:] or any(word in ("said", "say", "says") for word in after)
