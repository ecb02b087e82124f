"""Whether the place that a sentence gives a quantity contradicts the recorded one. A part contradicts its whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import AUXILIARIES, PRESENT, is_past, words
from briefing.lexicon.measures import concepts
from briefing.lexicon.saying import REPORTING
from briefing.verdicts.places import BODY, Place, inside, places, recorded, relation
from briefing.verdicts.scenes import Scene
from briefing.verdicts.wanted import Wanted

_ORGANIZATION = re.compile(r"^(?:[’']s)?\s+(?:[A-Z][\w-]+)")
_SAYS = re.compile(r"according to (?:the )?$", re.IGNORECASE)
_SHORT = 10
"""Words of a heading, header or caption; longer texts are prose, which names places for many reasons."""
_WHERE = frozenset({"in", "on", "across", "throughout", "inside", "within", "near", "for", "at", "along"})


def place_fault(place: str, wanted: Wanted, scene: Scene, inherited: tuple[str, ...], coarser: bool = False) -> str:
    """Why the sentence's place is another than `place`; "" when it agrees or says none. `coarser`: a whole is allowed."""
    here = recorded(place) if place and place != "none" else ()
    if not here:
        return ""
    part = _PART_OF.search(scene.text) if _OWN_PART.search(scene.text) else None
    if part and any(part.group("whole").lower() == own.words.lower() for own in here):
        return f"{part.group()} is only a part of {place}"
    nation = _of_a_nation(here, wanted, scene)
    if nation:
        return f"the text counts only those of {nation}, the record does not"
    if not any(item.known for item in here):
        if _mentioned(here, scene, inherited):
            return ""
        stranger = _stranger(place, wanted, scene) or _pointed(place, wanted, scene)
        if stranger:
            return f"the text speaks of {stranger}, the record of {place}"
    ignored = wanted.named | {wanted.origin, wanted.destination}
    subject = _subject(here, ignored, scene)
    if subject:
        return f"the text says that {subject} did it, the record is for {place}"
    counted = _counted(place, here, wanted, scene) or _acting(place, here, ignored, scene, inherited)
    if counted:
        return counted
    for position, level in enumerate(_levels(scene, inherited)):
        found = [item for item in level if not (item.id in ignored and not any(item.id == own.id for own in here))]
        if not found:
            continue
        if all(any(relation(item, own) == "same" for item in found) for own in here):
            return _nearer_rival(found, here, scene)
        if len(here) > 1 and any(relation(item, own) == "same" for own in here for item in found):
            missing = [own for own in here if not any(relation(item, own) == "same" for item in found)]
            rivals = [item for item in found if item.known and all(relation(item, own) == "apart" for own in here)]
            if len(here) == 2 and len(missing) == 1 and rivals and _paired(found, here, rivals[0], scene):
                return f"the text speaks of {rivals[0].words}, the record of {missing[0].words}"
            if len(here) > 2 or re.search(r"\bto\b", place) or not any(item.lead == "in" for item in found):
                return ""
            return f"the record counts {missing[0].words} too ({place})"
        if coarser and any(relation(item, own) == "whole" for item in found for own in here):
            return ""
        firm = [item for item in found if not names_somebody(item, scene)] if position < 3 else found[:1]
        where = any(item.lead in _WHERE or _owns(item, wanted, scene) for item in firm)
        if not firm or (not where and _elsewhere(here, scene, inherited)):
            continue
        first = firm[0]
        kind = relation(first, here[0])
        if position == 4 and kind != "apart":
            continue
        return {
            "part": f"{first.words} is only a part of {place}",
            "whole": f"the record is for {place} only, a part of {first.words}",
        }.get(kind, f"the text speaks of {first.words}, the record of {place}")
    return ""


def _paired(found: Sequence[Place], here: tuple[Place, ...], rival: Place, scene: Scene) -> bool:
    """ "between Finland and Sweden", "Finland's border with Sweden": the rival stands as the other of the two."""
    own = next(item for item in found if any(relation(item, one) == "same" for one in here))
    first, second = sorted((own, rival), key=lambda item: item.start)
    return (
        re.fullmatch(
            r"(?:[’']s)?\s?(?:(?:[\w-]+\s){0,3}(?:and|with|to|or)\s(?:the\s)?|[-–]\s?)",
            scene.text[first.end : second.start],
        )
        is not None
    )


_CAPITAL = r"[A-ZÀ-Þ][\w-]*[a-zà-ÿ][\w-]*"
_NAME = rf"{_CAPITAL}(?:\s(?:(?:of|de|del|la|the)\s)?{_CAPITAL})*"
_OWN_PART = re.compile(
    r"[’']s\s+(?:capital|(?:second[- ]|third[- ])?(?:largest\s)?(?:city|port|province|region|state)|"
    r"north|south|east|west|coast|interior|countryside|islands)\b"
)
_PART_OF = re.compile(rf"\b(?P<whole>{_NAME}){_OWN_PART.pattern}")
"""Norland's capital, Norland's largest city: a part, whatever its name."""
_PLACED = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Aa]cross|[Nn]ear)\s(?:the\s)?(?P<name>{_NAME})(?![\w’'])")
_PLACE_ACTS = re.compile(
    rf"(?:^|[,;:]\s|\d{{4}}\s|[Tt]he\s)(?:[Tt]he\s)?(?P<name>{_NAME})\s(?:had|has|saw|suffered|received|counted|recorded|"
    r"registered|held|lost|won|exported|imported|spent)\b"
)
_NO_NAME = words("""
january february march april may june july august september october november december monday tuesday wednesday thursday friday
saturday sunday spring summer autumn winter congress senate parliament court the a an in at of it he she they we this that
these those there police officials officers prosecutors men women children only about nearly some more most by since after
""")


def _stranger(place: str, wanted: Wanted, scene: Scene) -> str:
    """Another place than one that no lexicon knows: a name after in or at, or one that had, counted or received it.

    Only where the sentence does not name the recorded place, and the name is no organization and no word of the measure.
    """
    said = set(re.findall(r"\w+", f"{wanted.text} {place}".lower()))
    for pattern in (_PLACED, _PLACE_ACTS):
        for match in pattern.finditer(scene.text):
            name = match.group("name")
            parts = re.findall(r"\w+", name.lower())
            if parts[0] in _NO_NAME or all(part in said for part in parts) or BODY.search(name):
                continue
            return name
    return ""


_POINTS = re.compile(
    r"(?:^(?:It|They|Its|Their|There|Here)\b|\b[Tt]he\s(?:town|city|village|port|harbou?r|island|state|province|region|country|"
    r"municipality|county|district|kingdom|republic|hospital|school|prison|camp|company|club|team|airline)\b(?!\sof\b))"
)
_HEADED = re.compile(rf"^(?P<name>{_NAME})(?:[,:]?\s(?:in\s)?(?:\d{{4}}|[Ff]rom|[Ss]ince|[Bb]etween)\b.*)?$")
_NAMED = re.compile(rf"\b(?:of|in|at|for|[Ii]n|[Aa]t)\s(?:the\s)?(?P<name>{_NAME})(?![\w’'])")


def _pointed(place: str, wanted: Wanted, scene: Scene) -> str:
    """ "The town had 84 boats" under the heading "Esbjerg in 2007", or "It had ..." after a sentence on Esbjerg."""
    if not _POINTS.search(scene.words(scene.clause)):
        return ""
    said = set(re.findall(r"\w+", f"{wanted.text} {place}".lower()))
    for layer in scene.layers:
        for match in (*_HEADED.finditer(layer), *_NAMED.finditer(layer)):
            name = match.group("name")
            parts = re.findall(r"\w+", name.lower())
            generic = _HEADED.match(layer) is not None and name == layer.split()[0] and not re.search(r"\d", layer)
            if parts[0] in _NO_NAME or all(part in said for part in parts) or BODY.search(name) or generic:
                continue
            return name
    return ""


_OF_WHOM = re.compile(r"^\s*(?:(?:percent|per cent|%)\s*)?(?:of\s+(?:all\s+|the\s+)?)?(?:adult\s+|young\s+)?$")
_OWNED = re.compile(r"[’']s?\s+((?:[^\s.,;:]+\s+){1,5})")
_PREPOSITIONS = words("""
of from to in into toward towards by with for against across at
""")


def _counted(place: str, here: tuple[Place, ...], wanted: Wanted, scene: Scene) -> str:
    """ "61 percent of Americans", where the record counts Mexicans: the people counted are those of another place."""
    start = scene.quantity.number_end
    for item in places(scene.text):
        if item.start < start or not item.known or not _OF_WHOM.match(scene.text[start : item.start]):
            continue
        if any(relation(item, own) in ("same", "part") for own in here) or scene.quantity.unit != "percent":
            return ""
        if any(named.id == item.id and named.lead not in _PREPOSITIONS for named in places(wanted.text)):
            return ""
        return f"the text counts {item.words}, the record is for {place}"
    return ""


def _acting(
    place: str, here: tuple[Place, ...], ignored: frozenset[str] | set[str], scene: Scene, inherited: tuple[str, ...]
) -> str:
    """ "Mexico deported 87 people", where the record's place deports Mexicans: the other end of the measure acts."""
    for item in places(scene.words(scene.own)):
        after = scene.text[scene.own[0] + item.end : scene.quantity.start].split()
        acts = bool(after) and is_past(after[0].lower()) and item.lead not in _PREPOSITIONS
        if acts and item.id in ignored and not any(item.id == own.id for own in here):
            told = f"the text says that {item.words} did it, the record is for {place}"
            return "" if _elsewhere(here, scene, inherited) else told
    return ""


_PEOPLE = re.compile(
    r"(?:soldiers|troops|citizens|nationals|migrants|workers|tourists|students|prisoners|inmates|refugees|women|men|children|victims|"
    r"fighters|civilians|passengers|sailors|pilots|officers|players|companies|firms|banks|ships|vessels|aircraft|trucks|cars)\b"
)


def _of_a_nation(here: tuple[Place, ...], wanted: Wanted, scene: Scene) -> str:
    """ "904 Argentine soldiers were killed in the islands", where the record counts all soldiers there."""
    for item in places(scene.text[scene.noun[0] : scene.noun[1]]):
        at = scene.noun[0] + item.start
        if scene.text[scene.noun[0] : at].strip() or not item.known or item.id in wanted.named:
            continue
        if not _PEOPLE.match(scene.text, scene.noun[0] + item.end + 1):
            continue
        if any(relation(item, own) != "apart" for own in here) or item.id in (wanted.origin, wanted.destination):
            continue
        return item.words
    return ""


_OPENING = re.compile(
    r"(?:(?:[Ii]n|[Oo]n|[Bb]y|[Dd]uring|[Ss]ince|[Aa]fter|[Ff]rom)\s[^,]*\d[^,]*,?|[Tt]hat year,?|[Tt]hen,?|and|but|,)*"
    r"\s*(?:[Tt]he\s)?"
)
_CREDITED = alternatives(
    r"\b(?:credit|prais|blam|accus|thank|commend|criticiz|criticis|charg|prais)(?:s|es|ed|ing)?\s(?:the\s)?$",
    re.IGNORECASE,
)
"""Who is praised or blamed for a thing did it."""


def _subject(here: tuple[Place, ...], ignored: frozenset[str] | set[str], scene: Scene) -> str:
    """ "Guatemala sent 10,000 guards to its border", where the record is of Mexico: who acts is another country.

    Only where the sentence does not name the recorded place: what stands around it can then not make it agree.
    """
    named = places(scene.text)
    if not any(own.known for own in here):
        return ""
    # who gives or sends, where the measure names him: "U.S. support for Colombia" is not what Canada gave to Colombia
    givers = {id for id in ignored if id and not any(id == own.id or inside(own.id, id) for own in here)}
    unnamed = bool(givers) and not any(item.id in givers for item in named)
    if not unnamed and any(relation(item, own) != "apart" for item in named for own in here):
        return ""
    for item in named:
        if unnamed and any(relation(item, own) != "apart" for own in here):
            continue
        if not item.known or item.id in ignored or item.start >= scene.quantity.number_start:
            continue
        if not scene.clause[0] <= item.start:
            continue
        if _CREDITED.search(scene.text, 0, item.start) and scene.text[item.end :].startswith(
            (" with ", " for ", " of ")
        ):
            return item.words
        if not _OPENING.fullmatch(scene.text[scene.clause[0] : item.start]):
            continue
        if _FORCES.match(scene.text, item.end):
            return f"{item.words} forces"
        after = re.match(r"\s+(?:also\s|then\s|alone\s|itself\s)?([a-z]+)\b", scene.text[item.end :])
        verb = after.group(1) if after else ""
        if verb not in REPORTING and (is_past(verb) or verb in PRESENT or verb in AUXILIARIES):
            return item.words
    return ""


_FORCES = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:forces|police|troops|soldiers|marines|army|navy|customs|agents|officers|authorities|courts?|prosecutors|"
    r"government|guards?|judges|officials)\s(?:have\s|had\s)?(?:also\s)?(?!say|said|report|told|estimat|claim|count|announc|put|believ)"
    r"[a-z]+(?:ed|d|t|ght|ook|ew|ot|ave)\b"
)
"""Behind the adjective of a nation: who acts for it."""


def _levels(scene: Scene, inherited: tuple[str, ...]) -> list[list[Place]]:
    named = places(scene.text)

    def zone(low: int, high: int) -> list[Place]:
        return [
            item
            for item in named
            if low <= item.start < high
            and not any(
                a <= item.start < b and not (scene.own[0] <= item.start < scene.own[1]) for a, b in scene.foreign
            )
        ]

    levels = [zone(*scene.own), zone(*scene.clause), list(named)]
    # What is inherited can only contradict by a place of the lexicon: a capitalised name of another sentence is as often
    # somebody ("the Partnership to End Addiction") as somewhere.
    heads = [item for text in scene.layers if len(text.split()) <= _SHORT for item in places(text) if item.known]
    outer = [item for text in (*inherited, *scene.layers) for item in places(text) if item.known]
    return [*levels, heads, outer]


def _owns(item: Place, wanted: Wanted, scene: Scene) -> bool:
    """ "Mexico's military spending": the place whose the thing counted is, said as firmly as with "in"."""
    if scene.text[item.start : item.end] != item.words:
        return False
    match = _OWNED.match(scene.text, item.end)
    said = {concept.id for concept in concepts(match.group(1))} if match else set()
    return any(concept.id in said for concept in wanted.required)


def _nearer_rival(found: list[Place], here: tuple[Place, ...], scene: Scene) -> str:
    """A list of places with "respectively", or another place that the number directly stands with ("12 in Peru")."""
    _start, end = scene.noun
    after = [
        item for item in found if scene.quantity.number_end <= item.start < max(end, scene.own[1]) and item.lead == "in"
    ]
    if len(after) == 1 and not any(relation(after[0], own) in ("same", "whole") for own in here):
        others = [item for item in found if item.lead == "in" and any(relation(item, own) == "same" for own in here)]
        if others and others[0].start < scene.own[0]:
            return f"the text gives it for {after[0].words}, the record for {here[0].words}"
        if others and not inside(after[0].id, here[0].id):
            return f"the text gives it for {after[0].words}, the record for {here[0].words}"
    return ""


def _elsewhere(here: tuple[Place, ...], scene: Scene, inherited: tuple[str, ...]) -> bool:
    """Whether the sentence or what it inherits names the recorded place after all."""
    return any(
        relation(item, own) == "same"
        for text in (scene.text, *inherited, *scene.layers)
        for item in places(text)
        for own in here
    )


def _mentioned(here: tuple[Place, ...], scene: Scene, inherited: tuple[str, ...]) -> bool:
    text = " ".join((scene.words(scene.own), scene.words(scene.clause), scene.text, *inherited, *scene.layers)).lower()
    return all(own.id in text or all(word in text for word in re.findall(r"[\w']{3,}", own.id)) for own in here)


def names_somebody(item: Place, scene: Scene) -> bool:
    """ "U.S. Customs", "the Mexican Interior Ministry", "according to Germany's ...": an organization, not where it was."""
    if scene.text[item.start : item.end] != item.words:
        return False
    if _SAYS.search(scene.text[: item.start]):
        return True
    if not item.known and (
        item.lead in ("from", "to", "at", "into", "within") or scene.text[item.end : item.end + 1] in ("’", "'")
    ):
        return True  # "from Partnership ...", "in El Financiero's poll"
    return bool(_ORGANIZATION.match(scene.text[item.end :])) and not scene.text[item.end :].lstrip().startswith(
        ("In", "On")
    )
