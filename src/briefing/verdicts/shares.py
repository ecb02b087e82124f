"""Wholes and sides: of what a share is taken, and which of two things is set against the other."""

from __future__ import annotations

import re

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import AUXILIARIES, PREPOSITIONS, is_past
from briefing.lexicon.measures import Concept, concepts
from briefing.lexicon.measures_implied import IMPLIED
from briefing.verdicts.apart import apart
from briefing.verdicts.places import places
from briefing.verdicts.scenes import Scene, counts_against
from briefing.verdicts.wanted import SHARE, Wanted
from briefing.verdicts.zones import kin, meaning


def other_whole(wanted: Wanted, scene: Scene) -> list[str]:
    """ "94 percent of port seizures were fentanyl" is not "the share of fentanyl seizures made at ports"."""
    among = _AMONG.search(wanted.text) is not None
    if not (wanted.base or among) or scene.quantity.unit not in ("percent", ""):
        return []
    rest = scene.words(scene.noun).lstrip(" %")
    words = rest.split()
    while words and words[0].lower().strip(",") in ("percent", "per", "cent", "share"):
        words.pop(0)
    if not words or words[0].lower() != "of":
        return []
    named = places(" ".join(words[1:]))
    said = [
        item
        for item in concepts(" ".join(words[1:]))
        if not item.soft
        and not item.words[0].isdigit()
        and item.id != "share"
        and not any(place.known and place.start <= item.start < place.end for place in named)
    ]
    if not said or any(item.id == "person" for item in said):
        return []
    bases = wanted.base - {"person", "adults"}
    heads = {item.id for item in said}
    if said[0].words.lower() in ("electricity", "power"):
        heads |= {item.id for item in apart(scene)}  # what was produced of it
    if _conditions_first(wanted, scene, words):
        return ["the text takes a share of those whom the record counts among others"]
    if wanted.base and SHARE.search(wanted.text) is None and _said_of_the_whole(wanted, scene, words):
        return ["the text makes what the record counts the whole of which it counts a part"]
    if not bases:
        return []
    implied = {id for head in heads for id in IMPLIED.get(head, ())}
    if not (bases & (heads | implied)) and not any(kin(a, heads) for a in bases):
        rest = " ".join(words[1:])
        if any(place.start <= said[0].start < place.end for place in places(rest)):
            return []
        return [f"the text takes a share of “{said[-1].words}”, the record of {', '.join(sorted(bases))}"]
    for concept in wanted.required:
        if concept.id in bases and concept.strictness == "strict" and meaning(concept.id).isdisjoint(heads):
            outside = [item for item in concepts(scene.words(scene.own)) if item.id == concept.id]
            if outside:
                return [f"the text takes a share of “{said[-1].words}”, the record of “{concept.words}” only"]
    return []


_AMONG = re.compile(r"\samong\s")


def _conditions_first(wanted: Wanted, scene: Scene, phrase: list[str]) -> bool:
    """ "36 percent of the unemployed were aged 15 to 24" is not the unemployment among people of that age."""
    sides = _AMONG.split(wanted.text, maxsplit=1)
    if len(sides) != 2:
        return False
    state = {item.id for item in concepts(sides[0]) if item.strictness == "strict"}
    inside = {item.id for item in concepts(" ".join(phrase))}
    after = {item.id for item in concepts(scene.text[scene.noun[1] : scene.clause[1]])}
    return bool(state) and state <= inside and not state & after


def _said_of_the_whole(wanted: Wanted, scene: Scene, phrase: list[str]) -> bool:
    """ "69 percent of remand prisoners were held in one jail": what was found of prisoners stands in the whole."""
    after = scene.text[scene.noun[1] : scene.clause[1]].split()
    if not after or not (after[0].lower() in AUXILIARIES or is_past(after[0].lower())):
        return False
    inside = {item.id for item in concepts(" ".join(phrase))}
    rest = {item.id for item in concepts(f"{scene.words(scene.subject)} {' '.join(after)}")}
    counted = [item for item in wanted.required if item.id not in wanted.base]
    if not counted:
        return False
    if not inside & wanted.base and any(item.id in inside and item.id not in rest for item in counted):
        return True  # "34 percent of police officers trusted the public", where the record asks who trusts the police
    return all(item.id in inside and item.id not in rest for item in counted)


_PER = alternatives(
    r"\b(?:per|for every|in every)\s(?:\d[\d,.]*\d|thousand|million)(?:\s(?:thousand|million))?", re.IGNORECASE
)
_BASE_NOUN = re.compile(r"\s*((?:[^\W\d_]+(?:-[^\W\d_]+)*\s?){1,3})")
_PEOPLE = frozenset({"person", "citizen", "capita", "head", "habitant", "habitantes"})


def other_base(wanted: Wanted, scene: Scene) -> list[str]:
    """ "23.1 per 100,000 companies", where the record counts per 100,000 people: the noun of a rate's base."""
    quantity = scene.quantity
    base = _PER.search(scene.text, quantity.number_end, max(quantity.end, scene.own[1]))
    if base is None:
        return []
    match = _BASE_NOUN.match(scene.text, base.end())
    if match is None or match.group(1).lower().split()[0] in PREPOSITIONS:
        return []
    said: list[Concept] = []
    for item in concepts(match.group(1)):
        if item.id in _PEOPLE:
            return []
        if is_past(item.words.lower()) or item.soft:
            break
        said.append(item)
    if not said:
        return []
    known = wanted.allowed | {item.id for item in wanted.required} | wanted.unit
    if any(item.id in known or kin(item.id, known) for item in said):
        return []
    return [f"the text counts {base.group()} “{said[-1].words}”, which the record does not say"]


_AGAINST = re.compile(
    r"(?:\s(?:against|relative to|compared (?:with|to)|versus|over|to|as a multiple of|per|for every|for each)\s|-to-)"
    r"(?:that of\s)?(?:the\s)?"
)
_FOR_EVERY = re.compile(r"\s(?:for|to|per)\s(?:every|each)\s|\sper\s")
_SIDES = frozenset({"sex", "age", "setting", "sector", "people", "flow", "edu-level"})


def turned_ratio(wanted: Wanted, scene: Scene) -> list[str]:
    """ "farm wages were twice mill wages", where the record is of mill wages against farm wages: the other way round."""
    if scene.quantity.form != "multiple" and scene.quantity.unit != "times" and not counts_against(scene):
        return []
    sides = _AGAINST.split(wanted.text, maxsplit=1)
    if len(sides) != 2:
        return []
    slots = [{item.id: item.slot for item in concepts(side) if not item.soft} for side in sides]
    rival = {slot for slot in slots[0].values() if slot in _SIDES and slot in slots[1].values()}
    chosen = [{id for id, slot in side.items() if not rival or slot in rival} for side in slots]
    above, below = chosen[0] - chosen[1], chosen[1] - chosen[0]
    every = _FOR_EVERY.search(scene.text, scene.quantity.number_end, scene.clause[1])
    cut = (
        (scene.quantity.number_start, every.start(), every.end())
        if every
        else (scene.clause[0], scene.quantity.start, scene.quantity.end)
    )
    before = {item.id for item in concepts(scene.text[cut[0] : cut[1]])}
    after = {item.id for item in concepts(scene.text[cut[2] : scene.clause[1]])}
    if above and below and below & before and above & after and not (above & before or below & after):
        return ["the text turns the comparison round"]
    return []
