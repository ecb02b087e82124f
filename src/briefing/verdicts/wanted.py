"""What a recorded measure asks of a sentence: the things that must be said, those that may be, and where the flow goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.measures import Concept, concepts
from briefing.quantities.units import UNITS, canonical, dimension
from briefing.verdicts.negation import negated, negations
from briefing.verdicts.places import Place, inside, places, recorded

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_EXCEPTION = re.compile(r"\b(?:other than|excluding|excl\.|except(?: for)?|not including|apart from|as)\s+[^,;]+")
_AGE = alternatives(r"\b(?:aged?|ages|under|over|least|older|younger|between|born)\b", re.IGNORECASE)
SHARE = re.compile(
    r"\b(?:share|percentage|proportion|percent|per cent|fraction)\s+of\s+(?:all\s+|the\s+)?", re.IGNORECASE
)
_BASE_END = re.compile(
    r"\s(?:that|who|which|whose|with|without|in|at|among|by|from|to|on|for|involving|having|were|was|are|is|under|over|"
    r"\w+(?:ing|ed)|made|born|held|sold|lost|won|spent|paid|sent|living)\b|[,;(]"
)
GROWTH = frozenset({"growth", "decline", "change"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """`required` concepts must be said or inherited, `allowed` ones may be; `unit` are those that the unit names.

    `change` is the measure's own word for a change: "growth", "decline", "change" or "". `base` are the concepts of the
    whole that a share is taken of. `origin` and `destination` are the ends of a flow as place ids. `ages` are numbers that
    name an age group.
    """

    text: str
    required: tuple[Concept, ...]
    polarity: tuple[bool | None, ...]
    """Whether each is denied; None where the measure says it both ways."""
    allowed: frozenset[str]
    unit: frozenset[str]
    exchange: frozenset[tuple[str, str]]
    change: str = ""
    base: frozenset[str] = frozenset()
    origin: str = ""
    destination: str = ""
    ages: frozenset[str] = frozenset()
    places: tuple[Place, ...] = ()
    object: tuple[Concept, ...] = ()
    """For a recorded sentence: what it says of the thing counted; one of these must be said."""
    actors: frozenset[str] = frozenset()
    """Organizations by their initials that did it ("seized by DEA")."""
    bodies: frozenset[str] = frozenset()
    """Proper names that the measure is of ("members of the European Parliament"), by their last words, in lower case."""
    perhaps: tuple[tuple[Concept, bool], ...] = ()
    """What need not be said; where it is, it is denied or not as here."""
    named: frozenset[str] = frozenset()
    """Every place that the measure, its definition or its unit names."""


@lru_cache(maxsize=16384)
def wanted(measure: str, unit: str, place: str, more: str = "") -> Wanted:
    """What `measure` (plain words, or one of the words of measures.yaml) with `unit` asks. `more` is its definition."""
    plain = measure.replace("_", " ")
    if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", plain):
        plain = plain.replace("-", " ")
    asides = " ".join(match.group() for match in _ASIDE.finditer(plain))
    main = _ASIDE.sub(" ", plain)
    excepted = " ".join(match.group() for match in _EXCEPTION.finditer(main)) if "synthetic opioid" not in main else ""
    named = places(main)
    here = recorded(place) if place else ()
    required: list[Concept] = []
    polarity: list[bool | None] = []
    allowed: set[str] = {concept.id for concept in concepts(f"{asides} {more} {place}")}
    exchange: set[tuple[str, str]] = set()
    ages: set[str] = set()
    change = ""
    listed = concepts(main)
    for index, concept in enumerate(listed):
        allowed.add(concept.id)
        if concept.words[0].isdigit():
            if _AGE.search(main[max(0, concept.start - 20) : concept.start]):
                ages.add(concept.words)
            continue
        if concept.id in GROWTH:
            change = change or (concept.id if not _no_change(main, concept) else "")
            continue
        if concept.strictness == "exchange":
            exchange.add((concept.slot, concept.id))
            continue
        if concept.strictness == "open" and canonical(concept.words)[0] in UNITS:
            continue
        if concept.soft or any(item.start <= concept.start < item.end for item in named):
            continue
        if excepted and concept.words in excepted:
            continue
        if concept.id == "citizen" and any(item.end <= concept.start <= item.end + 1 for item in named):
            continue  # Mexican citizens are Mexicans
        if concept.capital and concept.strictness != "strict" and _name(listed, index, main):
            continue
        denied: bool | None = negated(main, concept.start, concept.end) != concept.negated
        if denied and not concept.negated and _denied_before(main, concept, required):
            denied = None  # "did not finish secondary school" denies the finishing
        if concept.id not in {item.id for item in required}:
            required.append(concept)
            polarity.append(denied)
        elif polarity[[item.id for item in required].index(concept.id)] is not denied:
            polarity[[item.id for item in required].index(concept.id)] = None
    allowed |= {concept.id for concept in concepts(unit)}
    of_unit = _unit_concepts(unit)
    for concept in of_unit:
        allowed.add(concept.id)
        if concept.strictness == "exchange":
            exchange.add((concept.slot, concept.id))
    counted = [concept for concept in of_unit if not concept.soft and concept.strictness != "exchange"]
    if not required or _of_unit(unit):
        for concept in counted:
            if concept.id not in {item.id for item in required} and concept.id not in GROWTH:
                required.append(concept)
                polarity.append(concept.negated)
    origin, destination = flow(main)
    far = tuple(
        item
        for item in named
        if item.known
        and item.id not in (origin, destination)
        and not any(item.id == own.id or inside(own.id, item.id) or inside(item.id, own.id) for own in here)
    )
    return Wanted(
        measure,
        tuple(required),
        tuple(polarity),
        frozenset(allowed),
        frozenset(concept.id for concept in counted),
        frozenset(exchange),
        change,
        _base(main, unit),
        origin,
        destination,
        frozenset(ages),
        far,
        (),
        frozenset(re.findall(r"\bby\s+(?:the\s+)?(?:U\.S\.\s+)?([A-Z]{2,6})\b", main)),
        frozenset(
            match["head"].lower()
            for match in _BODY.finditer(main)
            if not any(item.start <= match.start("head") < item.end for item in named)
        ),
        (),
        frozenset(item.id for item in places(f"{plain} ; {more} ; {unit}")),
    )


def _denied_before(text: str, concept: Concept, required: Sequence[Concept]) -> bool:
    """Whether a required word before it stands under the same denial."""
    return any(low < item.start < concept.start < high for low, high in negations(text) for item in required)


def _no_change(text: str, concept: Concept) -> bool:
    """A comparative that belongs to a name of the measure ("high school", "higher education", "lower house")."""
    rest = text[concept.end :].lower()
    return concept.words.lower() in ("more", "less", "higher", "lower", "up", "down", "fewer") or rest.startswith("-")


def _name(listed: tuple[Concept, ...], index: int, text: str) -> bool:
    """A capital inside the text, or at its start before another capital: a proper name, who counted or a title."""
    concept = listed[index]
    if concept.words.isupper() and len(concept.words) > 1:
        return True
    if concept.start > 0 and text[: concept.start].strip():
        return True
    return index + 1 < len(listed) and listed[index + 1].capital


def _of_unit(unit: str) -> bool:
    return bool(re.match(r"(?:percent|per cent|%|share|points?)\s+of\s", unit))


@lru_cache(maxsize=2048)
def _unit_concepts(unit: str) -> tuple[Concept, ...]:
    """What a unit names: "percent of GDP" names GDP, "investigation files" files; kilograms and dollars name nothing."""
    if not unit:
        return ()
    if _of_unit(unit):
        return tuple(item for item in concepts(unit.split(" of ", 1)[1]))
    code, _ = canonical(unit)
    if code in UNITS or dimension(code):
        return ()
    head = re.split(r"\s+per\s+|/", unit, maxsplit=1)[0]
    return tuple(item for item in concepts(head) if not item.words[0].isdigit())


def _base(text: str, unit: str) -> frozenset[str]:
    """The concepts of the whole in "share of crimes that were reported", or in percent, "women who use it"."""
    of_whom = re.search(r"\bamong\s+(?:all\s+|the\s+)?", text)
    if of_whom and unit in ("percent", "%", "share"):
        rest = text[of_whom.end() :]
        stop = _BASE_END.search(rest)
        return frozenset(item.id for item in concepts(rest[: stop.start()] if stop else rest) if not item.soft)
    body = _IN_A_BODY.search(text)
    if body and unit in ("percent", "%", "share"):
        return frozenset(item.id for item in concepts(body["body"]) if not item.soft)
    match = SHARE.search(text)
    if match is None and unit not in ("percent", "%", "share"):
        return frozenset()
    rest = text[match.end() :] if match else text
    whole = _OF_A_TOTAL.match(rest) if match else None
    if whole:
        rest = rest[whole.end() :]
    stop = _BASE_END.search(rest)
    if match is None and (
        stop is None or stop.group().strip().lower() in (",", ";", "(", "of", "for", "in", "on", "to", "by")
    ):
        return frozenset()
    return frozenset(item.id for item in concepts(rest[: stop.start()] if stop else rest) if not item.soft)


_OF_A_TOTAL = re.compile(
    r"[^,;]{2,40}?\s(?:among\s+(?:the\s+)?(?:all\s+)?|in\s+(?:the\s+)?(?:total\s+)?(?=(?:[a-z]+\s)?(?:generation|production|"
    r"consumption|output|trade|imports|exports|sales|revenues?|spending|supply|demand|emissions|employment|income|total|"
    r"budget|turnover)\b))"
)
"""The share of wind in electricity generation, of boys among pupils: the whole stands behind in or among."""
_IN_A_BODY = alternatives(
    r"\b(?:in|of|on)\s+(?:the\s+)?(?P<body>(?:\w+\s+)?(?:workforce|labou?r force|parliament|congress|senate|assembly|army|"
    r"military|police|"
    r"cabinet|government|boards?|management|judiciary|faculty|electorate|prison population))\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:of|in|for|against|at)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+)+(?P<head>[A-Z][a-z][\w’'-]+)\b(?!\s+[A-Z])"
)


_PROPER = r"[A-ZÀ-Þ][\w’'-]*\w(?:\s(?:(?:of|de|del|la)\s)?[A-ZÀ-Þ][\w’'-]*\w)*"
_ENDS = alternatives(
    rf"\bfrom\s(?:the\s)?(?P<origin>{_PROPER})\s(?:\w+\s){{0,3}}?(?:in)?to\s(?:the\s)?(?P<destination>{_PROPER})"
)


def flow(text: str) -> tuple[str, str]:
    """Origin and destination of a flow, as place ids: "exports to Mexico from the United States", "U.S. exports to Mexico"."""
    origin = destination = ""
    named = places(text)
    ends = _ENDS.search(text)
    if ends:
        # both ends said in one breath: names that no lexicon knows are places too
        known = {item.words.lower(): item.id for item in named if item.known}
        return tuple(known.get(name.lower(), name.lower()) for name in (ends["origin"], ends["destination"]))  # type: ignore[return-value]
    for item in named:
        if item.lead == "from" and not origin:
            origin = item.id
        elif item.lead in ("to", "into", "toward", "towards") and not destination:
            destination = item.id
    for match in re.finditer(
        r"\b(?P<what>exports?|exported|imports?|imported|shipments?|deliver(?:y|ies)|sales)\b", text, re.I
    ):
        owner = next(
            (
                item
                for item in reversed(named)
                if item.end <= match.start()
                and len(text[item.end : match.start()].split()) <= 4
                and item.lead not in ("to", "from")
            ),
            None,
        )
        if owner is None:
            continue
        if match["what"].lower().startswith("import"):
            destination = destination or owner.id
        elif not origin:
            origin = owner.id
    return origin, destination
