"""Whether a sentence speaks of the recorded measure: thing, act, cause, population, way of counting, direction of flow.

A narrowing word left out, added or exchanged is another measure; so is the complement. Who did the counting is not part of
a measure. The nearest words decide (see `zones`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import words
from briefing.lexicon.measures import Concept, concepts
from briefing.lexicon.measures_implied import HARMLESS, IMPLIED, IMPLYING
from briefing.lexicon.saying import SPEAKING
from briefing.quantities.units import BY_NAME, canonical, dimension
from briefing.verdicts.acts import tells
from briefing.verdicts.credited import credited
from briefing.verdicts.directions import compares, movement
from briefing.verdicts.named import dropped_new, dropped_owner, exchanged_name
from briefing.verdicts.narrowing import added
from briefing.verdicts.negation import negated
from briefing.verdicts.places import inside, places
from briefing.verdicts.scenes import Scene
from briefing.verdicts.shares import other_base, other_whole, turned_ratio
from briefing.verdicts.wanted import GROWTH, Wanted, flow
from briefing.verdicts.zones import CLAUSE, FOREIGN, Token, in_pieces, kin, meaning, saying, zoned


@dataclass(frozen=True, slots=True)
class Agreement:
    """`fails` is empty when the measures agree; `reason` says in words what differs; `nearness` from 0 to 1 orders candidates."""

    fails: tuple[str, ...]
    reason: str
    nearness: float


def agreement(wanted: Wanted, scene: Scene) -> Agreement:
    """Hold the words around a quantity against what a measure asks."""
    tokens = zoned(scene)
    faults: list[str] = []
    met = 0
    required_ids = {item.id for item in wanted.required}
    polar = any(item.polar for item in wanted.required)
    measured = dimension(scene.quantity.unit)
    relative = _RELATIVE.search(wanted.text) is not None and (
        scene.quantity.form == "multiple" or movement(scene).kind == "change"
    )
    for concept, polarity in zip(wanted.required, wanted.polarity, strict=True):
        if concept.id == "gap" and compares(scene.words(scene.clause)):
            continue
        if concept.id == "dose" and measured in ("mass", "volume") and _INTAKE.search(scene.words(scene.clause)):
            continue
        if relative and concept.id in ("relativ", "relative", "ratio"):
            continue
        fault = _require(concept, polarity, tokens, required_ids | wanted.unit | wanted.allowed, polar, measured)
        if fault.endswith("is not said") and wanted.perhaps and tells(scene.words(scene.clause), concept.words):
            fault = ""  # a recorded sentence is retold in another word of the same sense
        if fault:
            faults.append(fault)
        else:
            met += 1
    faults.extend(_exchanged(wanted, tokens, measured))
    for concept, polarity in wanted.perhaps:
        said = [token for token in saying(concept, tokens) if token.zone <= CLAUSE]
        if said and all(token.negated != polarity for token in said):
            faults.append(f"one of text and record denies “{concept.words}”")
    if wanted.object and not any(saying(item, tokens) for item in wanted.object):
        faults.append(f"“{wanted.object[0].words}” is not said")
    faults.extend(_actors(wanted, scene))
    whole = " ".join((scene.text, *scene.layers)).lower()
    faults.extend(f"“{name.title()}” is not said" for name in sorted(wanted.bodies) if name not in whole)
    if not faults:
        faults.extend(added(wanted, scene, tokens))
        faults.extend(credited(wanted, scene))
        faults.extend(_flow(wanted, scene))
        faults.extend(other_whole(wanted, scene))
        faults.extend(_ages(wanted, scene))
        faults.extend(_nationals(wanted, scene))
        faults.extend(turned_ratio(wanted, scene))
        faults.extend(other_base(wanted, scene))
        faults.extend(_headed(wanted, scene))
        faults.extend(_other_body(wanted, scene))
        faults.extend(_other_portion(wanted, scene))
        faults.extend(_denied_record(wanted, scene))
        if not wanted.perhaps:
            faults.extend(exchanged_name(wanted, scene))
            faults.extend(dropped_new(wanted, scene))
            faults.extend(dropped_owner(wanted, scene))
    nearness = met / len(wanted.required) if wanted.required else 0.5
    return Agreement(("measure",) if faults else (), "; ".join(faults), nearness)


_INTAKE = alternatives(
    r"\b(?:t[ao]k(?:e|es|ing|en)|took|receiv\w+|g[ai]ven?|giv\w+|administer\w*|swallow\w*|inject\w*)\b", re.IGNORECASE
)
_RELATIVE = alternatives(r"\b(?:relative risk|(?:risk|rate|odds|hazard) ratio)\b", re.IGNORECASE)
"""A measure that compares two: "cut the risk by 40 percent" says that it was 0.6."""
_BY_UNIT = {
    "mass": ("weight", "size"),
    "area": ("area", "size", "extent"),
    "length": ("length", "height", "distance", "width", "depth"),
    "time": ("duration", "length"),
    "volume": ("size", "volum"),
    "speed": ("speed",),
}
"""What a unit says by itself."""


def _require(
    concept: Concept,
    polarity: bool | None,
    tokens: tuple[Token, ...],
    wanted_ids: set[str],
    polar: bool,
    unit_dimension: str,
) -> str:
    """What is wrong with how the sentence says one required thing; "" when it says it."""
    said = saying(concept, tokens)
    if concept.strictness == "strict":
        # what another quantity of the sentence is counted by is not said of this one
        said = [token for token in said if token.zone != FOREIGN]
        meant = meaning(concept.id)
        rivals = [
            token
            for token in tokens
            if token.concept.slot == concept.slot
            and token.concept.strictness == "strict"
            and token.concept.id not in wanted_ids
            and token.concept.id not in meant
        ]
        nearest = min((token.zone for token in said), default=99)
        rival = min((token for token in rivals if token.zone <= CLAUSE), key=lambda token: token.zone, default=None)
        if rival is not None and rival.zone < nearest:
            return f"the text says “{rival.concept.words}”, the record “{concept.words}”"
    if not said and " " in concept.words and in_pieces(concept, tokens):
        return ""
    if not said:
        return "" if concept.id in _BY_UNIT.get(unit_dimension, ()) else f"“{concept.words}” is not said"
    zone = min(token.zone for token in said)
    nearest_said = [token for token in said if token.zone == zone]
    if (
        polarity is not None
        and (not polar or concept.polar)
        and all(token.negated != polarity for token in nearest_said)
    ):
        return (
            f"the text speaks of the opposite of “{concept.words}”"
            if not polarity
            else (f"the record speaks of the opposite of “{nearest_said[0].concept.words}”")
        )
    return ""


def _exchanged(wanted: Wanted, tokens: tuple[Token, ...], measured: str) -> list[str]:
    """Words that matter only where both sides have one: files and victims, adults and children."""
    faults: list[str] = []
    for slot in {slot for slot, _ in wanted.exchange if slot != "status" and slot != "claimed" and slot != "statistic"}:
        if slot == "dimension" and measured != "length":
            continue
        mine = {id for name, id in wanted.exchange if name == slot}
        theirs = [
            token for token in tokens if token.concept.slot == slot and token.zone <= CLAUSE and not token.concept.soft
        ]
        if theirs:
            nearest = min(token.zone for token in theirs)
            near = [token for token in theirs if token.zone == nearest]
            if not any(token.concept.id in mine for token in near):
                faults.append(f"the text counts “{near[0].concept.words}”, the record {' or '.join(sorted(mine))}")
    return faults


def _flow(wanted: Wanted, scene: Scene) -> list[str]:
    if not (wanted.origin or wanted.destination):
        return []
    origin, destination = flow(scene.words(scene.clause))
    for mine, theirs, word in ((wanted.origin, origin, "from"), (wanted.destination, destination, "to")):
        if mine and theirs and mine != theirs and not inside(mine, theirs) and not inside(theirs, mine):
            there, here = (id.replace("-", " ").title() for id in (theirs, mine))
            return [f"the text speaks of a flow {word} {there}, the record {word} {here}"]
    if (origin and origin == wanted.destination) or (destination and destination == wanted.origin):
        return ["the flow runs the other way"]
    return []


_ACTING = re.compile(
    r"\b(?!U\.?S\b)(?P<who>[A-Z]{2,6})(?=\s+(?:\w+\s+)?(?P<verb>[a-z]+(?:ed|t|ught))\b)|"
    r"\bby\s+(?:the\s+)?(?P<by>[A-Z]{2,6})\b"
)


def _actors(wanted: Wanted, scene: Scene) -> list[str]:
    """ "CBP seized", where the record says "seized by DEA": who did it is another; who counted is not asked."""
    if not wanted.actors or any(re.search(rf"\b{actor}\b", scene.text) for actor in wanted.actors):
        return []
    for match in _ACTING.finditer(scene.words(scene.clause)):
        who = match["who"] or match["by"]
        told = scene.text[: scene.clause[0] + match.start()].lower().endswith("to ")
        if who and (match["verb"] or "") not in SPEAKING and not told:
            return [f"the text says that {who} did it, the record {', '.join(sorted(wanted.actors))}"]
    return []


def _ages(wanted: Wanted, scene: Scene) -> list[str]:
    if not wanted.ages:
        return []
    text = " ".join((scene.text, *scene.layers))
    missing = [age for age in wanted.ages if age not in text]
    return [f"the age group ({', '.join(sorted(missing))}) is not said"] if missing else []


_NATIONALS = re.compile(
    r"\s(?:citizens?|nationals?|residents?|migrants?|immigrants?|soldiers?|troops?|exports?|imports?)\b"
)


def _nationals(wanted: Wanted, scene: Scene) -> list[str]:
    """ "by Canadian citizens", where the measure is of U.S. citizens: the people of another country."""

    def nations(text: str) -> frozenset[tuple[str, str]]:
        return frozenset(
            (item.id, match.group().strip().rstrip("s"))
            for item in places(text)
            if item.known and (match := _NATIONALS.match(text, item.end))
        )

    mine, theirs = nations(wanted.text), nations(scene.words(scene.own)) or nations(scene.words(scene.clause))
    if scene.shared[1]:
        return []  # "255 British and 649 Argentine soldiers": held by the name before the noun
    for id, noun in mine:
        others = [other for other, word in theirs if word == noun]
        if others and not any(other == id or inside(other, id) or inside(id, other) for other in others):
            here, there = (name.replace("-", " ").title() for name in (id, others[0]))
            return [f"the text speaks of {noun}s of {there}, the record of {here}"]
    return []


_PORTION = re.compile(r"\b(?:a|an|one|per|each)\s(?P<unit>[a-z]+)\b(?!\s(?:of|in)\s(?:the\s)?(?:year|month|week|day))")


def _other_portion(wanted: Wanted, scene: Scene) -> list[str]:
    """ "the price of a kilogram", where the record is of a gram: what is priced or taken is so much of the thing."""
    said = " ".join((scene.words(scene.clause), *scene.layers[:2]))
    for match in _PORTION.finditer(wanted.text):
        unit = canonical(match["unit"])[0]
        if dimension(unit) not in ("mass", "volume", "length", "area"):
            continue
        named = {code for word in re.findall(r"[^\W\d_]+", said) if dimension(code := canonical(word.lower())[0])}
        rivals = {code for code in named if dimension(code) == dimension(unit)} | {
            per for per in (scene.quantity.per,) if dimension(per) == dimension(unit)
        }
        if rivals and unit not in rivals:
            return [f"the text speaks of a {min(rivals)}, the record of a {match['unit']}"]
    return []


def _denied_record(wanted: Wanted, scene: Scene) -> list[str]:
    """ "were reported", where the record counts what was not: a word that names nothing counted may still be denied."""
    asked, denied = _soft_verbs(wanted.text)
    said, refused = _soft_verbs(scene.words(scene.own))
    for verb in denied - refused:
        if verb in said or not refused:
            return [f"the record counts those not {verb}ed, which the text does not say"]
    for verb in refused & (asked - denied):
        return [f"the text counts those not {verb}ed, the record the others"]
    return []


_KEPT = re.compile(
    r"\b(?P<un>un)?(?P<stem>report|regist[er]+|record|count|identif|document|publish|found|known|list)(?:i?ed|ered)?\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def _soft_verbs(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The participles of keeping a record that a text has, and those of them that it denies."""
    found: dict[str, bool] = {}
    for match in _KEPT.finditer(text):
        word = match.group().lower()
        if not (word.endswith("ed") or word.endswith(("found", "known"))):
            continue
        under = negated(text, match.start(), match.end())
        found.setdefault(match["stem"].lower(), under != bool(match["un"]))
    return frozenset(found), frozenset(stem for stem, under in found.items() if under)


_CHAMBERS = words("""
parliament congress senate assembly legislature cabinet government board boardroom council judiciary court army police navy
""")
_CHAMBER = re.compile(rf"\b(?:{'|'.join(sorted(_CHAMBERS))})s?\b", re.IGNORECASE)


def _other_body(wanted: Wanted, scene: Scene) -> list[str]:
    """ "seats in the cabinet", where the record is of parliament: who sits in one body sits in no other."""
    mine = {word.lower().rstrip("s") for word in _CHAMBER.findall(wanted.text)}
    theirs = {word.lower().rstrip("s") for word in _CHAMBER.findall(scene.words(scene.own))}
    if not mine or not theirs or mine & theirs or wanted.perhaps:
        return []
    return (
        [f"the text speaks of the {min(theirs)}, the record of the {min(mine)}"]
        if _SITTING.search(f"{wanted.text} {scene.words(scene.own)}")
        else []
    )


_SITTING = re.compile(r"\b(?:seats?|members?|sit|sat|sitting|share|percent\w*|posts|portfolios)\b", re.IGNORECASE)


def _headed(wanted: Wanted, scene: Scene) -> list[str]:
    """The column of a table counts "lorries", the record boats: a header that says nothing of the measure names another."""
    if any(item for item in concepts(scene.text) if not item.words[0].isdigit() and not item.soft):
        return []
    known = wanted.allowed | {item.id for item in wanted.required} | wanted.unit
    for header in scene.layers[:2]:
        said = [
            item
            for item in concepts(header)
            if not item.soft
            and not item.words[0].isdigit()
            and item.id not in GROWTH
            and item.words.lower() not in BY_NAME
        ]
        plain = [item for item in said if item.strictness in ("open", "strict") and not item.capital]
        if len(said) != 1 or not plain or header != header.lower() or plain[0].id in HARMLESS:
            continue
        id = plain[0].id
        implied = IMPLYING.get(id, frozenset()) | IMPLIED.get(id, frozenset())
        if id not in known and known.isdisjoint(implied) and not kin(id, known):
            return [f"the column counts “{plain[0].words}”, which the record does not say"]
    return []


def far_places(wanted: Wanted, scene: Scene) -> str:
    """A place that belongs to the measure ("view of the United States") and that the text does not name; "" when none."""
    if not wanted.places:
        return ""
    named = {item.id for text in (scene.text, *scene.layers) for item in places(text)}
    for place in wanted.places:
        if place.id not in named and not any(inside(item, place.id) or inside(place.id, item) for item in named):
            return place.words
    return ""
