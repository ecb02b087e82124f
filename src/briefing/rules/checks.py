"""The three ways in which most rules look at a report: problems met while reading, verdicts, and single claims."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from briefing.diagnostic import Diagnostic, Exhibit, Severity
from briefing.evidence.model import Event, Measure, Number, Quotation, Record, Statement
from briefing.positions import Span
from briefing.rules.rule import Examined
from briefing.verdicts.agreement import disagreements as find_disagreements
from briefing.verdicts.model import Verdict

Check = Callable[[Examined], Iterable[Diagnostic]]


def problems(code: str, severity: Severity, *kinds: str) -> Check:
    """A check that turns each problem of these kinds into a diagnostic."""

    def check(examined: Examined) -> Iterator[Diagnostic]:
        for problem in examined.all_problems():
            if problem.kind in kinds:
                yield Diagnostic(code, severity, problem.message, problem.span, problem.help)

    return check


def verdicts(
    code: str, severity: Severity, accepts: Callable[[Verdict], bool], help: str = "", caution: bool = False
) -> Check:
    """A check that gives a diagnostic for each verdict that `accepts` takes: its reason, offer and nearest records.

    `caution` takes the message from the verdict's caution instead of its reason.
    """

    def check(examined: Examined) -> Iterator[Diagnostic]:
        for verdict in examined.verdicts:
            if accepts(verdict):
                found = from_verdict(code, severity, verdict, examined, help)
                yield replace(found, message=verdict.caution) if caution else found

    return check


def disagreements(code: str, kind: str) -> Check:
    """A check for claims that each stand and do not stand together (verdicts/agreement.py)."""

    def check(examined: Examined) -> Iterator[Diagnostic]:
        for found in find_disagreements(examined.verdicts, examined.evidence):
            if found.kind == kind:
                span = found.claim.span or whole_passage(examined, found.claim.passage)
                shown = tuple(exhibit(record, examined) for record in found.records)
                other = f"the other stands at {found.other.span}" if found.other.span else ""
                yield Diagnostic(code, "error", found.message, span, other, shown)

    return check


def from_verdict(code: str, severity: Severity, verdict: Verdict, examined: Examined, help: str = "") -> Diagnostic:
    """The diagnostic for one verdict: candidates as exhibits (at most three), the offer before the general help."""
    claim = verdict.claim
    span = claim.span or whole_passage(examined, claim.passage)
    shown = verdict.used or _telling([candidate.record for candidate in verdict.candidates[:4]])
    text = verdict.offer if verdict.offer else help
    return Diagnostic(code, severity, verdict.reason, span, text, tuple(exhibit(record, examined) for record in shown))


def _telling(records: list[Record]) -> tuple[Record, ...]:
    """The nearest record, and others that are no further points of its series: at most three."""
    kept: list[Record] = []
    for record in records:
        series = (record.key, record.series) if isinstance(record, Number) and record.series else None
        if series is None or all(
            not (isinstance(other, Number) and (other.key, other.series) == series) for other in kept
        ):
            kept.append(record)
    return tuple(kept[:3])


def whole_passage(examined: Examined, number: int) -> Span:
    """Where a passage begins, for a claim whose own words have no proven position."""
    for chapter in examined.manuscript.chapters:
        for passage in chapter.passages:
            if passage.id == number:
                placed = [offset for offset in passage.offsets if offset >= 0]
                if placed:
                    return chapter.lines.span(placed[0], placed[-1] + 1)
                return Span(chapter.path, 1, 1, 1, 1)
    return Span(examined.manuscript.chapters[0].path if examined.manuscript.chapters else "report", 1, 1, 1, 1)


def exhibit(record: Record, examined: Examined) -> Exhibit:
    """A record as messages show it."""
    entry = examined.bibliography.entries.get(record.key)
    source = ", ".join(part for part in (entry.title, entry.year) if part) if entry else record.key
    return Exhibit(record.ref, words_of(record, examined.evidence.measures), source, record.locator)


def known_on(record: Number, examined: Examined) -> str:
    """The state of knowledge as an ISO date, as far as it is known."""
    file = examined.evidence.files.get(record.key)
    entry = examined.bibliography.find(record.key)
    return record.as_of or (file.issued if file else "") or (entry.date if entry else "")


def words_of(record: Record, measures: Mapping[str, Measure] | None = None) -> str:
    """What a record says, in a few words; `measures` gives what prose calls a measure."""
    match record:
        case Number():
            written = f"{int(record.written):,}" if re.fullmatch(r"\d{5,}", record.written) else record.written
            value = written if not record.of else f"{written} of {record.of:,}"
            unit = {"percent": " percent", "": ""}.get(record.unit, f" {record.unit}")
            rest = ", ".join(part for part in (record.place, "" if record.period == "none" else record.period) if part)
            defined = measures.get(record.measure) if measures else None
            measure = defined.words[0] if defined and defined.words else record.measure
            about = measure if measure and measure != record.unit else ""
            bound = {"exact": "", "rounded": "about ", "range": "", "estimate": "an estimated "}.get(
                record.precision, record.precision.replace("-", " ") + " "
            )
            told = f"{bound}{value}{unit}"
            detail = ", ".join(part for part in (about, rest) if part)
            return f"{told} ({detail})" if detail else told
        case Event():
            return f"{record.date}: {record.statement}"
        case Statement():
            return f"{record.statement} ({record.holder})" if record.holder else record.statement
        case Quotation():
            return f"“{record.words}” ({record.speaker})"
