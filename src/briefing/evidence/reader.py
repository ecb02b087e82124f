"""Reads evidence files, their data, measures.yaml and derived.yaml into values; whatever does not fit is a problem."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import cast

from briefing.diagnostic import Problem
from briefing.evidence.agreement import dangling, derived_faults, two_values, unexplained
from briefing.evidence.dating import prove_date
from briefing.evidence.definitions import read_derived, read_measures
from briefing.evidence.fields import Fields, as_map
from briefing.evidence.model import Evidence, EvidenceFile, Measure, Number, Rank, ReadThrough, Record
from briefing.evidence.proof import prove_computed, prove_find, prove_number, prove_quotation
from briefing.evidence.records import (
    DEFAULTS,
    read_events,
    read_numbers,
    read_quotations,
    read_series,
    read_statements,
)
from briefing.memory import Memory
from briefing.positions import Span
from briefing.yamlsource import Map, Scalar, compose

FILE = (
    "source",
    "retrieved",
    "issued",
    "read",
    "class",
    "rank",
    "defaults",
    "numbers",
    "series",
    "events",
    "statements",
    "quotations",
    "note",
)
READ = ("what", "extent", "at", "language", "page")
WHAT = ("the source itself", "a page reporting it")
CLASSES = (
    "law",
    "official-statistics",
    "government-report",
    "international-organization",
    "peer-reviewed",
    "think-tank",
    "ngo",
    "news",
    "reference",
)
RANKS = ("A", "B", "C", "D")


def read_evidence(
    files: Mapping[str, str],
    data: Mapping[str, bytes],
    measures: str | None,
    derived: str | None,
    memory: Memory | None = None,
) -> Evidence:
    """All evidence of a report.

    `files`: text of each evidence/*.yaml by path; `data`: content of each file of evidence/data by path; `measures` and
    `derived`: text of report/measures.yaml and report/derived.yaml, None where there is none.
    Problem kinds: those of `compose`; `evidence-...`, `measure-...` and `derived-...`, each named where it is found.
    """
    problems: list[Problem] = []
    memory = Memory() if memory is None else memory
    defined = _measures(measures, problems, memory)
    definitions = read_derived(derived, problems)
    read: dict[str, EvidenceFile] = {}
    described: set[str] = set()
    broken: set[str] = set()
    for path in sorted(files):
        file, paths = _remembered(path, files[path], data, measures, defined, problems, memory)
        described.update(paths)
        if file is None:
            broken.add(PurePosixPath(path).stem)
        if file is not None and file.key in read:
            problems.append(
                Problem(
                    "evidence-source-mismatch",
                    file.key_span,
                    f"source '{file.key}' has its evidence in {read[file.key].path} already",
                    "one file for each source",
                )
            )
        elif file is not None:
            read[file.key] = file
    for path in sorted(data.keys() - described):
        problems.append(
            Problem(
                "evidence-orphan-data",
                Span(path, 1, 1, 1, 1),
                f"no record describes {path}",
                "name it in a series (`file:`, `columns:`, `sha256:`) of the source it comes from, or remove it",
            )
        )
    records: dict[str, Record] = {}
    series: dict[str, tuple[Number, ...]] = {}
    for file in read.values():
        points = [point for points in file.series.values() for point in points]
        series.update({f"{file.key}:{id}": points for id, points in file.series.items()})
        own: tuple[Record, ...] = (*file.numbers, *points, *file.events, *file.statements, *file.quotations)
        for record in own:
            earlier = records.get(record.ref)
            if earlier is not None:
                problems.append(
                    Problem(
                        "yaml-duplicate-key",
                        record.span,
                        f"'{record.id}' is also the id of another record of this source (line {earlier.span.line})",
                        "an id is used once in a file, whatever the kind of record",
                    )
                )
                continue
            records[record.ref] = record
    numbers = [record for record in records.values() if isinstance(record, Number)]
    problems.extend(two_values(numbers))
    problems.extend(dangling(records, series))
    problems.extend(unexplained(numbers))
    problems.extend(prove_computed(records, series))
    problems.extend(derived_faults(definitions, records, series))
    problems.sort(key=lambda problem: problem.span)
    return Evidence(
        files=read,
        measures=defined,
        derived=definitions,
        records=records,
        problems=tuple(problems),
        broken=frozenset(broken),
    )


def _measures(text: str | None, problems: list[Problem], memory: Memory) -> Mapping[str, Measure]:
    def make() -> tuple[Mapping[str, Measure], list[Problem]]:
        met: list[Problem] = []
        return read_measures(text, met), met

    defined, met = memory.recall(("measures", text), make)
    problems.extend(met)
    return cast("Mapping[str, Measure]", defined)


def _remembered(
    path: str,
    text: str,
    data: Mapping[str, bytes],
    measures: str | None,
    defined: Mapping[str, Measure],
    problems: list[Problem],
    memory: Memory,
) -> tuple[EvidenceFile | None, tuple[str, ...]]:
    def make() -> tuple[EvidenceFile | None, tuple[str, ...], list[Problem]]:
        met: list[Problem] = []
        return (*_read_file(path, text, data, defined, met), met)

    file, paths, met = memory.recall(remembered_as(path, text, measures, data), make)
    problems.extend(met)
    return file, paths


def remembered_as(path: str, text: str, measures: str | None, data: Mapping[str, bytes]) -> object:
    """The key under which a memory keeps one file: (EvidenceFile or None, paths of its data, problems)."""
    return path, text, measures, tuple(sorted((name, hash(content)) for name, content in data.items()))


def _read_file(
    path: str,
    text: str,
    data: Mapping[str, bytes],
    measures: Mapping[str, Measure],
    problems: list[Problem],
) -> tuple[EvidenceFile | None, tuple[str, ...]]:
    root, met = compose(text, path)
    problems.extend(met)
    top = Span(path, 1, 1, 1, 2)
    if root is None or (isinstance(root, Scalar) and root.null):
        if not met:
            problems.append(Problem("evidence-missing-field", top, f"{path} is empty", "start with `source: key`"))
        return None, ()
    own = as_map(root, path, problems)
    if own is None:
        return None, ()
    fields = Fields(own, path, Span(path, own.span.line, own.span.column, own.span.line, own.span.column + 1), problems)
    fields.known(FILE)
    key = fields.required("source", "add `source:` with the citation key")
    if not key:
        return None, ()
    stem = PurePosixPath(path).stem
    if key != stem:
        problems.append(
            Problem(
                "evidence-source-mismatch",
                fields.span("source"),
                f"{path} says that it is of '{key}'",
                f"rename the file to {key}.yaml, or write `source: {stem}`",
            )
        )
    defaults = as_map(fields.node("defaults"), "'defaults'", problems)
    if defaults is not None:
        Fields(defaults, "'defaults'", defaults.span, problems).known(DEFAULTS)
    reading = _read_through(fields)
    rank = cast("Rank | None", fields.choice("rank", RANKS, "") or None)
    if rank == "A" and reading.what == WHAT[1]:
        problems.append(
            Problem(
                "evidence-rank-too-high",
                fields.span("rank"),
                f"'{key}' was read through another page ({reading.page or reading.at}) and cannot be rank A",
                "write `rank: B`",
            )
        )
    numbers = read_numbers(own.get("numbers"), key, defaults, measures, problems)
    series, described = read_series(own.get("series"), key, defaults, measures, data, problems)
    file = EvidenceFile(
        path=path,
        key=key,
        key_span=fields.span("source"),
        retrieved=fields.date("retrieved"),
        read=reading,
        source_class=fields.choice("class", CLASSES, ""),
        rank=rank,
        numbers=numbers,
        series=series,
        events=read_events(own.get("events"), key, defaults, problems),
        statements=read_statements(own.get("statements"), key, defaults, problems),
        quotations=read_quotations(own.get("quotations"), key, defaults, reading.language, problems),
        issued=fields.date("issued"),
    )
    absent = [name for name in ("retrieved", "read", "class", "rank") if fields.node(name) is None]
    if absent:
        problems.append(
            Problem(
                "evidence-provenance",
                fields.span("source"),
                f"{path} does not say " + ", ".join(absent),
                "add " + ", ".join(f"`{name}:`" for name in absent) + ": how the source was read, and how good it is",
            )
        )
    problems.extend(_look_over(file, own))
    return file, described


def _read_through(fields: Fields) -> ReadThrough:
    node = as_map(fields.node("read"), "'read'", fields.problems)
    if node is None:
        return ReadThrough()
    read = Fields(node, "'read'", node.span, fields.problems)
    read.known(READ)
    return ReadThrough(
        what=read.choice("what", WHAT, WHAT[0]),
        extent=read.text("extent"),
        at=read.text("at"),
        language=read.text("language"),
        page=read.text("page"),
    )


def _look_over(file: EvidenceFile, own: Map) -> Iterable[Problem]:
    """What each record of a file must show for itself."""
    for number in file.numbers:
        yield from prove_number(number, language=file.read.language)
    section = own.get("series")
    for id, points in file.series.items():
        body = section.get(id) if isinstance(section, Map) else None
        if not isinstance(body, Map) or body.get("file") is not None:
            continue  # a data file shows its own values
        values = body.get("values")
        for point in points:
            node = values.get(point.period) if isinstance(values, Map) else None
            shows = isinstance(node, Map) and any(node.text(name) for name in ("find", "printed", "computed"))
            yield from prove_number(point, shows, file.read.language)
    records: tuple[Record, ...] = (*file.numbers, *file.events, *file.statements, *file.quotations)
    for record in records:
        yield from prove_find(record.find, record.span)
        if record.locator.strip().rstrip(".").casefold() in ("text", "text of the page", "the text", "page"):
            yield Problem(
                "evidence-empty-locator",
                record.span,
                f"the locator of '{record.id}' says only \"{record.locator}\"",
                "leave it out, or say where: page, table, section, paragraph",
            )
    seen: set[tuple[str, str]] = set()
    for id, points in file.series.items():
        for point in points:
            if (id, point.find) not in seen:
                seen.add((id, point.find))
                yield from prove_find(point.find, point.span)
    for event in file.events:
        yield from prove_date(event, file.read.language)
    for quotation in file.quotations:
        yield from prove_quotation(quotation)
