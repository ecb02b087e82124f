"""What a claim's sentence says or inherits, nearest first: layers of text, and the periods and places read from them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.claims.model import Context
from briefing.claims.places import places_in
from briefing.claims.scene import Scene
from briefing.manuscript.model import Passage
from briefing.quantities.quantity import Dating, Reading

Read = Callable[[str, str], Reading]
NEAREST = 24
"""How many clauses, dates and places on either side a claim can inherit from: a list of a thousand tells nothing of one in it."""


@dataclass(frozen=True)
class Layers:
    """Reads each layer of context once; headings and leads come back for many passages."""

    read: Read
    _periods: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _places: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def remember(self, passage: Passage, reading: Reading) -> None:
        """Keep what was read in a passage: it comes back as the lead, heading or paragraph before of others."""
        self._periods[passage.text, passage.language] = _periods_of(reading)

    def periods(self, text: str, language: str) -> tuple[str, ...]:
        key = (text, language)
        if key not in self._periods:
            has = any(char.isdigit() for char in text)
            self._periods[key] = _periods_of(self.read(text, language)) if has else ()
        return self._periods[key]

    def places(self, text: str) -> tuple[str, ...]:
        if text not in self._places:
            self._places[text] = tuple(place for _, place in places_in(text))
        return self._places[text]


def _periods_of(reading: Reading) -> tuple[str, ...]:
    return tuple(dating.period for dating in reading.datings if not dating.relative and dating.period)


def context_of(scene: Scene, start: int, end: int, layers: Layers, inherits: bool = True) -> Context:
    """The context of the claim at text[start:end]; with `inherits` false only its clause and sentence."""
    passage = scene.passage
    text = scene.text
    number = scene.sentence_at(start)
    sentence = scene.sentences[number]
    low, high = scene.clause_at(start)
    clause = text[low:high].strip()
    whole = scene.sentence_text(number)
    if not inherits:
        return Context(clause, whole, ())
    clauses = scene.clauses(number)
    at = scene.clause_number(number, start)
    before = [text[a:b].strip() for a, b in reversed(clauses[max(0, at - NEAREST) : at])]
    after = [text[a:b].strip() for a, b in clauses[at + 1 : at + 1 + NEAREST]]
    outer: list[str] = []
    if number > 0:
        outer.append(scene.sentence_text(number - 1))
    if number > 1:
        outer.append(scene.sentence_text(0))
    inherited: list[str] = []
    if passage.cell is not None:
        inherited += [passage.cell.row_header, *reversed(passage.cell.column_headers), passage.cell.caption]
    inherited += [passage.lead, passage.before]
    inherited += list(reversed(passage.headings))
    inherited = [layer for layer in dict.fromkeys(inherited) if layer]
    layered = [clause, whole, *before, *after, *outer]
    periods: list[str] = []
    places: list[str] = []
    datings, dated = scene.periods
    named, spotted = scene.named_places, scene.spots
    for zone in ((low, high), (sentence.start, sentence.end)):
        here = datings[_near(dated, zone, start)]
        periods += [dating.period for dating in sorted(here, key=lambda dating: _distance(scene, dating, start, end))]
        places += [
            place for _, place in sorted(named[_near(spotted, zone, start)], key=lambda spot: abs(spot[0] - start))
        ]
    earlier = (0, sentence.start)
    periods += [dating.period for dating in reversed(datings[_near(dated, earlier, start)])]
    places += [place for _, place in reversed(named[_near(spotted, earlier, start)])]
    for layer in inherited:
        periods += layers.periods(layer, passage.language)
        places += layers.places(layer)
    return Context(
        clause,
        whole,
        tuple(layer for layer in dict.fromkeys((*layered, *inherited)) if layer),
        tuple(dict.fromkeys(periods)),
        tuple(dict.fromkeys(places)),
    )


def _near(starts: list[int], zone: tuple[int, int], at: int) -> slice:
    """Of places that begin in `zone`, the nearest on either side of text[at]."""
    if not starts:
        return slice(0)
    low, here, high = bisect_left(starts, zone[0]), bisect_left(starts, at), bisect_left(starts, zone[1])
    return slice(max(low, min(here, high) - NEAREST), min(high, max(here, low) + NEAREST))


def _distance(scene: Scene, dating: Dating, start: int, end: int) -> int:
    """How far a date stands from a number: one joined to it (`27 percent in 2024`) is nearer than one before it."""
    if dating.start >= end:
        between = scene.text[end : dating.start]
        return len(between) + (30 if any(mark in between for mark in ",;:") else 0)
    return start - dating.end + 12
