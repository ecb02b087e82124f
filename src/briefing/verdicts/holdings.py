"""What the cited sources hold, ready to be compared: numbers, points of series, and the numbers in statements and events.

Made once for a report; the words of a measure are read once each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.evidence.model import Event, Evidence, EvidenceFile, Measure, Number, Precision, Record, Statement
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.measures import Concept, concepts
from briefing.memory import Memory
from briefing.quantities.quantity import Dating, Quantity, Reading
from briefing.quantities.reader import read
from briefing.verdicts.exactness import estimated
from briefing.verdicts.exchange import Rate, converted, recorded_rates
from briefing.verdicts.negation import negated
from briefing.verdicts.places import places
from briefing.verdicts.scenes import Scene, scene
from briefing.verdicts.wanted import GROWTH, Wanted, wanted

_FALLS = alternatives(r"\b(?:decline|decrease|fall|drop|reduction|cut)\b", re.IGNORECASE)
_CHANGES = alternatives(r"\b(?:change|growth|increase|rise|gain)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Holding:
    """A number that a source records. `record` is what a message names; `number` what is compared.

    `wants` are the ways in which the measure may be said (one for each of its words in measures.yaml).
    """

    record: Record
    number: Number
    wants: tuple[Wanted, ...]
    direction: str = ""
    change: bool = False
    """measures.yaml, or the measure's own name, says that it is a change."""
    siblings: tuple[Number, ...] = ()
    periods: tuple[str, ...] = ()
    """Every period that a recorded sentence names."""
    from_words: bool = False
    """Read out of a statement's or an event's sentence."""
    quantity: Quantity | None = None
    rate: Rate | None = None
    """The recorded rate at which the amount was brought to another currency."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """By citation key, in the order of the file."""

    by_key: Mapping[str, tuple[Holding, ...]]
    evidence: Evidence
    rates: tuple[Rate, ...] = ()

    def of(self, keys: Sequence[str]) -> tuple[Holding, ...]:
        found = tuple(holding for key in keys for holding in self.by_key.get(key, ()))
        return (*found, *exchanged(found, self.rates)) if self.rates else found


@lru_cache(maxsize=16384)
def reading(text: str, language: str = "en") -> Reading:
    """The quantities and dates of one text."""
    return read(text, language)


def holdings(evidence: Evidence, memory: Memory | None = None, rates: Mapping[str, str] | None = None) -> Holdings:
    """Everything countable in the evidence, by key; `memory` keeps what was read of each file under the same measures.

    `rates` are those of report.yaml: name -> `key:id` of the record that gives the rate.
    """
    kept = _WhenAsked(evidence, Memory() if memory is None else memory)
    return Holdings(kept, evidence, recorded_rates(rates or {}, evidence))


def exchanged(found: Sequence[Holding], rates: Sequence[Rate]) -> Iterator[Holding]:
    """The recorded amounts of money once more in each currency for which a rate of their time is recorded."""
    for holding in found:
        for number, rate in converted(holding.number, rates):
            wants = tuple(replace(want, unit=frozenset()) for want in holding.wants)
            yield replace(holding, number=number, wants=wants, rate=rate)


class _WhenAsked(Mapping[str, tuple[Holding, ...]]):
    """The holdings of each file, read when they are first asked for: where little changed, few are."""

    def __init__(self, evidence: Evidence, memory: Memory) -> None:
        self.evidence = evidence
        self.memory = memory

    def __getitem__(self, key: str) -> tuple[Holding, ...]:
        file, measures = self.evidence.files[key], self.evidence.measures
        kept = self.memory.recall(
            ("holdings", id(file), id(measures)), lambda: (file, measures, _of_file(file, self.evidence))
        )
        found: tuple[Holding, ...] = kept[2]
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.evidence.files)

    def __len__(self) -> int:
        return len(self.evidence.files)


def _of_file(file: EvidenceFile, evidence: Evidence) -> tuple[Holding, ...]:
    numbers = [*file.numbers, *(point for points in file.series.values() for point in points)]
    unique = list({number.id: number for number in numbers}.values())
    groups: dict[tuple[str, str, str], list[Number]] = {}
    for number in unique:
        groups.setdefault((number.measure, number.unit, number.place), []).append(number)
    found = [
        Holding(
            number,
            number,
            ways_to_say(number, evidence.measures),
            *_declared(number, evidence.measures),
            tuple(groups[(number.measure, number.unit, number.place)]),
        )
        for number in unique
    ]
    for event in file.events:
        found.extend(_in_words(event, event.statement, event.place, event.date))
    for statement in file.statements:
        found.extend(_in_words(statement, statement.statement, "", statement.date))
    return tuple(found)


def ways_to_say(number: Number, measures: Mapping[str, Measure]) -> tuple[Wanted, ...]:
    """What a record's measure asks, once for each of its words: those of measures.yaml, else the plain words."""
    measure = measures.get(number.measure)
    if measure is None:
        return (wanted(number.measure, number.unit, number.place),)
    more = f"{measure.definition} {measure.id.replace('-', ' ')} {' '.join(measure.words)}"
    words = measure.words or (measure.id.replace("-", " "),)
    return tuple(wanted(text, number.unit or measure.unit, number.place, more) for text in words)


def _declared(number: Number, measures: Mapping[str, Measure]) -> tuple[str, bool]:
    """Which way the measure's own word goes ("down" for a decline), and whether it is a change at all."""
    measure = measures.get(number.measure)
    if measure is None:
        return "", False
    name = measure.id.replace("-", " ")
    falls = bool(_FALLS.search(name)) or all(_FALLS.search(word) for word in measure.words)
    changes = falls or bool(_CHANGES.search(name)) or all(_CHANGES.search(word) for word in measure.words)
    direction = measure.direction or ("down" if falls else "")
    return direction, measure.kind == "change" or bool(measure.direction) or (changes and measure.kind in ("", "share"))


def _in_words(record: Event | Statement, text: str, place: str, date: str) -> list[Holding]:
    """The quantities of a recorded sentence as numbers with the measure that the sentence gives them."""
    found: list[Holding] = []
    read_text = reading(text)
    for position, quantity in enumerate(read_text.quantities):
        if quantity.form == "ordinal":
            continue
        here = scene(text, quantity, read_text.quantities, read_text.datings)
        period = _period(here, read_text.datings) or date
        named = [item.words for item in places(here.words(here.own)) if item.known] or [
            item.words for item in places(text) if item.known
        ]
        number = Number(
            record.key,
            record.id,
            quantity.words,
            quantity.low,
            quantity.high,
            unit_text(quantity),
            text,
            place or (named[0] if len(set(named)) == 1 else ""),
            period,
            record.span,
            record.span,
            precision=_precision(quantity, text),
            of=quantity.of,
            locator=record.locator,
            find=record.find,
            printed=quantity.words,
            note=f"quantity {position + 1}",
        )
        said = tuple(dating.period for dating in read_text.datings if not dating.relative)
        found.append(Holding(record, number, (_wanted_of(here),), periods=said, from_words=True, quantity=quantity))
    return found


def unit_text(quantity: Quantity) -> str:
    """The unit of a quantity as a record would write it."""
    unit = quantity.unit
    return f"{unit} per {quantity.per}".strip() if quantity.per else unit


def _precision(quantity: Quantity, text: str) -> Precision:
    match quantity.comparator:
        case "at-least" | "more-than":
            return "at-least"
        case "at-most" | "less-than":
            return "at-most"
        case "between":
            return "range"
        case "about" | "nearly" | "just-over":
            return "rounded"
    return "rounded" if estimated(" ".join(text[: quantity.number_start].split()[-5:])) else "exact"


def _period(here: Scene, datings: Sequence[Dating]) -> str:
    absolute = [dating for dating in datings if not dating.relative]
    own = [dating for dating in absolute if here.own[0] <= dating.start < here.own[1]]
    if len(own) == 1:
        return own[0].period
    return absolute[0].period if len(absolute) == 1 else ""


_BREAK = re.compile(r"[,;:]\s|\s(?:that|which|who|because|after|before|when|while|in response|according|and)\s")


def _segment(here: Scene) -> tuple[int, int]:
    """The part of the own stretch around the number that holds together: to the next comma, relative or coordination."""
    low, high = here.own
    for match in _BREAK.finditer(here.text, low, high):
        if match.end() <= here.quantity.start:
            low = match.end() if match.group()[0] in ",;:" or match.group().strip() in ("that", "which") else low
        elif match.start() >= here.quantity.number_end:
            high = match.start()
            break
    return low, high


def _head(here: Scene, listed: Sequence[Concept]) -> Concept | None:
    """The noun that is counted: the last plain word of the noun phrase before its first preposition."""
    phrase = here.words(here.noun)
    stop = re.search(r"\s(?:in|of|on|at|from|to|for|by|with|under|over|who|that)\s", f"{phrase} ")
    end = here.noun[0] + (stop.start() if stop else len(phrase))
    inside = [
        item
        for item in listed
        if here.noun[0] <= item.start < end and not item.soft and not item.capital and not item.words[0].isdigit()
    ]
    return inside[-1] if inside else None


def _wanted_of(here: Scene) -> Wanted:
    """What a recorded sentence asks of a sentence in the report: the counted noun, and the narrowing words around it."""
    listed = concepts(here.text)
    low, high = _segment(here)
    head = _head(here, listed)
    required: list[Concept] = []
    polarity: list[bool | None] = []
    for concept in listed:
        if concept.soft or concept.words[0].isdigit() or concept.strictness == "exchange":
            continue
        inside_noun = concept is head or (
            here.noun[0] <= concept.start < here.noun[1] and concept.strictness == "strict"
        )
        inside_own = low <= concept.start < high and concept.strictness == "strict"
        if concept.id in GROWTH or not (inside_noun or inside_own):
            continue
        if concept.id not in {item.id for item in required}:
            required.append(concept)
            polarity.append(negated(here.text, concept.start, concept.end) != concept.negated)
    change = next(
        (item.id for item in listed if item.id in ("growth", "decline") and here.own[0] <= item.start < here.own[1]), ""
    )
    if here.quantity.change not in ("up-by", "down-by", "by"):
        change = "" if here.quantity.unit != "percent" else change
    base = wanted(here.text, "", "")
    return replace(
        base,
        required=tuple(required),
        polarity=tuple(polarity),
        allowed=frozenset(item.id for item in listed),
        unit=frozenset(),
        exchange=frozenset((item.slot, item.id) for item in listed if item.strictness == "exchange"),
        change=change if here.quantity.change in ("up-by", "down-by", "by") else "",
        base=frozenset(),
        places=(),
        ages=frozenset(),
        object=tuple(
            item
            for item in listed
            if max(here.noun[1], here.quantity.end) <= item.start < high
            and not item.soft
            and not item.capital
            and not item.words[0].isdigit()
            and item.strictness != "exchange"
            and item.id not in GROWTH
            and not any(dating.start <= item.start < dating.end for dating in here.datings)
        ),
        perhaps=tuple(
            (item, negated(here.text, item.start, item.end) != item.negated)
            for item in listed
            if here.own[0] <= item.start < here.own[1] and not item.soft and not item.words[0].isdigit()
        ),
    )
