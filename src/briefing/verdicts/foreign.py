"""A country that a sentence names beside a number and that no cited source speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.bibliography.model import Entry
from briefing.evidence.model import EvidenceFile, Measure, Number, Record
from briefing.verdicts.places import Place, country, inside, places, recorded
from briefing.verdicts.placing import names_somebody
from briefing.verdicts.scenes import Scene

_COMPARING = frozenset({"than", "like", "unlike", "as"})


def foreign_country(
    scene: Scene,
    used: Iterable[Record],
    files: Sequence[EvidenceFile],
    entries: Sequence[Entry],
    measures: Iterable[Measure],
) -> Place | None:
    """The country in the stretch of a proven number that stands in nothing recorded of the cited sources; None where none does.

    Only where the record is itself of a country that the lexicon knows: a town may lie in a country that no record names.
    What is compared ("larger than Belgium") and who is named ("the Bank of Canada") say nothing of where.
    """
    here = [own for record in used if isinstance(record, Number) for own in recorded(record.place)]
    if not here or not all(own.known for own in here):
        return None
    named: frozenset[str] | None = None
    for item in places(scene.text):
        if not (scene.own[0] <= item.start < scene.own[1] and item.known and country(item.id)):
            continue
        if item.lead in _COMPARING or names_somebody(item, scene):
            continue
        if any(own.id == item.id or inside(own.id, item.id) or inside(item.id, own.id) for own in here):
            continue
        if named is None:
            told = [text for file in files for text in _texts(file)]
            told += [" ".join((entry.title, *entry.names)) for entry in entries]
            told += [" ".join((*measure.words, measure.definition)) for measure in measures]
            named = frozenset(place.id for text in told for place in places(text))
        if item.id not in named and not any(inside(other, item.id) for other in named):
            return item
    return None


def _texts(file: EvidenceFile) -> Iterator[str]:
    points = (point for series in file.series.values() for point in series)
    for number in (*file.numbers, *points):
        yield f"{number.place} {number.measure} {number.unit} {number.find} {number.note}"
    for event in file.events:
        yield f"{event.place} {event.statement} {event.find} {event.note}"
    for statement in file.statements:
        yield f"{statement.holder} {statement.statement} {statement.find} {statement.note}"
    for quotation in file.quotations:
        yield f"{quotation.speaker} {quotation.words} {' '.join(other.words for other in quotation.translations)}"
    yield file.read.page
