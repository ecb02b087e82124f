"""Plants errors in the evidence: in what a record says, and in what a number is worked out from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.evidence.definitions import DERIVED_PATH
from briefing.evidence.model import Event, Number
from briefing.mutation import wording
from briefing.mutation.mutant import Mutant
from briefing.mutation.site import Site, in_file, lines_of
from briefing.positions import Span
from briefing.rules.rule import Examined

_NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_NAME = re.compile(r"(?<![\w.:-])[A-Za-z0-9][\w.+-]*:[A-Za-z0-9][\w.-]*(?:@[A-Z\d.][A-Z\d./-]*)?")
"""A record by its key and id."""


def values(examined: Examined) -> Iterator[Mutant]:
    """recorded value: one digit of each recorded number."""
    for record in examined.evidence.records.values():
        if isinstance(record, Number):
            text, at = _at(examined, record.value_span)
            match = _NUMERAL.search(text, at)
            new = wording.other_digit(match[0]) if match else None
            if match and new and match.start() - at <= 3:
                where = lines_of(record.value_span.path, text).at(match.start())
                yield from in_file(examined, record.value_span.path, *where, match[0], new, "recorded value")


def event_dates(site: Site) -> Iterator[Mutant]:
    """recorded value: the year of an event that a dated claim rests on."""
    for record in site.verdict.used:
        if isinstance(record, Event) and site.claim.datings:
            text, at = _at(site.examined, record.date_span)
            match = re.compile(r"(?:19|20)\d\d").search(text, at, at + 6)
            if match:
                path = record.date_span.path
                where = lines_of(path, text).at(match.start())
                yield from in_file(site.examined, path, *where, match[0], str(int(match[0]) - 4), "recorded value")


def derived_inputs(examined: Examined) -> Iterator[Mutant]:
    """derived input: a record in `computed`, or in a definition of derived.yaml that is used, exchanged for another."""
    named = {binding.get("of") for verdict in examined.verdicts for binding in verdict.claim.bindings}
    for definition in examined.evidence.derived.values():
        if definition.id not in named:
            continue  # what no sentence uses says nothing
        text, at = _at(examined, definition.span)
        following = [
            other.span.line for other in examined.evidence.derived.values() if other.span.line > definition.span.line
        ]
        starts = lines_of(DERIVED_PATH, text).starts
        end = starts[min(following) - 1] if following else len(text)
        yield from _exchanged(examined, DERIVED_PATH, at, end)
    for record in examined.evidence.records.values():
        if isinstance(record, Number) and record.computed and not record.series:
            text, at = _at(examined, record.span)
            start = text.find("computed:", at)
            if start >= 0:
                yield from list(_exchanged(examined, record.span.path, start, text.find("\n", start)))[:2]


def bound_inputs(site: Site) -> Iterator[Mutant]:
    """derived input: a record in the attributes of a {.derived} span."""
    for binding in site.claim.bindings:
        if "derived" in binding.classes and binding.get("calc") and binding.span is not None:
            text, at = _at(site.examined, binding.span)
            yield from _exchanged(site.examined, binding.span.path, at, text.find("}", at))


def _exchanged(examined: Examined, path: str, start: int, end: int) -> Iterator[Mutant]:
    """Each record named between two places of a file, exchanged for the one of its source that is furthest from it."""
    text = examined.sources.get(path, "")
    lines = lines_of(path, text)
    names = list(_NAME.finditer(text, start, end if end > start else len(text)))
    for match in names:
        record = examined.evidence.records.get(match[0])
        if not isinstance(record, Number) or record.value is None:
            continue
        named = {other[0] for other in names}
        others = [
            other
            for other in examined.evidence.records.values()
            if isinstance(other, Number)
            and other.key == record.key
            and other.unit == record.unit
            and other.value is not None
            and not other.computed
            and other.ref not in named
        ]
        value = record.value
        other = max(others, key=lambda item: abs((item.value or value) - value), default=None)
        if other is not None and other.value != value:
            yield from in_file(examined, path, *lines.at(match.start()), match[0], other.ref, "derived input")


def _at(examined: Examined, span: Span) -> tuple[str, int]:
    """The text of the file where a span lies, and the offset at which it begins."""
    text = examined.sources.get(span.path, "")
    starts = lines_of(span.path, text).starts
    return text, starts[span.line - 1] + span.column - 1 if span.line <= len(starts) else len(text)
