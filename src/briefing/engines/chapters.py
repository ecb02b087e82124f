"""Chapters with their claims and verdicts, kept for the next run: where one chapter changed, the others are not judged again.

The stages say themselves what each result follows from (`remembered_as`, briefing.memory). Here the same is said across
runs: a chapter follows from its text and its place; its claims and the verdicts on them from the chapter and the evidence
that it cites; all of them from the program, the settings, the bibliography, the measures and the data, whose change
makes everything new.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from briefing.bibliography.model import Bibliography
from briefing.claims.finder import find_claims
from briefing.claims.model import Claim
from briefing.claims.unchanged import keep_unchanged
from briefing.engines.beside import beside
from briefing.engines.cache import digest, keep_lines, recall_lines
from briefing.engines.frozen import MISSHAPEN, from_json, to_json
from briefing.engines.program import program
from briefing.engines.reading import Built, name_of
from briefing.evidence.model import Evidence, EvidenceFile, Record
from briefing.manuscript.model import Chapter, Manuscript
from briefing.memory import Memory
from briefing.settings import Settings
from briefing.verdicts import judge
from briefing.verdicts.model import Candidate, Verdict

NAME = "chapters"
Places = dict[str, dict[int, int]]
"""By citation key: the place of each record in its file, by identity."""


@dataclass(frozen=True, slots=True)
class Known:
    """The chapters that are kept: for each path its line as it stands in the cache, and its value without verdicts."""

    lines: dict[str, str] = field(default_factory=dict)
    built: dict[str, Built] = field(default_factory=dict)
    rest: dict[str, Any] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    """Paths whose claims and verdicts could be used too: their lines stay as they are."""
    made: set[str] = field(default_factory=set)
    """Those of `whole` whose lines were made in this run, and are not in the cache."""
    former: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By path: what is kept of a chapter that reads otherwise now."""


def remembered_as(chapter: Chapter, evidence: Evidence) -> object:
    """The key under which a memory keeps the claims of a chapter: the very chapter, and the very evidence that it cites."""
    return id(chapter), tuple(id(evidence.files.get(key)) for key in _cited(chapter))


def recall_chapters(
    folder: Path | None, texts: Mapping[str, str], data: Mapping[str, bytes], paths: Sequence[str], memory: Memory
) -> Known:
    """Puts each chapter that is kept and did not change into the memory."""
    known = Known()
    kept = recall_lines(folder, NAME)
    if not kept or kept[0] != identity(texts, data):
        return known
    make = from_json(Built)
    for line in kept[1:]:
        try:
            name, built, rest = line.split("\t")
            path, of = json.loads(name)
            if path not in paths:
                continue
            if of != name_of(texts[path]):
                known.former[path] = built, rest
                continue
            chapter: Built = make(json.loads(built))
        except MISSHAPEN:
            continue
        known.lines[path], known.built[path], known.rest[path] = line, chapter, rest
        memory.kept[path, name_of(texts[path])] = chapter
    return known


def recall_verdicts(
    known: Known,
    texts: Mapping[str, str],
    manuscript: Manuscript,
    evidence: Evidence,
    bibliography: Bibliography,
    memory: Memory,
) -> None:
    """Puts the claims of each of these chapters, and the verdicts on them, into the memory, if the evidence is the same."""
    make = from_json(tuple[Claim, ...])
    records: dict[str, tuple[Record, ...]] = {}
    for path, built in known.built.items():
        if path in known.whole:
            continue
        try:
            cited, claims, verdicts = json.loads(known.rest[path])
            if cited != _evidence(built.chapter, texts, evidence):
                continue
            found: tuple[Claim, ...] = make(claims)
            chapter = manuscript.chapter(path)
            shift = chapter.passages[0].id - built.number if chapter.passages else 0
            if shift:  # a chapter before it has more or fewer passages than it had
                found = tuple(
                    replace(claim, passage=claim.passage + shift) if claim.passage >= 0 else claim for claim in found
                )
            given = [(found[at], _verdict(found[at], parts, evidence, records)) for at, parts in verdicts]
        except MISSHAPEN:
            continue
        memory.kept[remembered_as(chapter, evidence)] = Manuscript((chapter,)), found
        for claim, verdict in given:
            memory.kept[judge.remembered_as(claim, evidence, bibliography)] = claim, verdict
        known.whole.add(path)


def recall_former(
    known: Known, texts: Mapping[str, str], evidence: Evidence, bibliography: Bibliography, memory: Memory
) -> None:
    """Puts what is kept of each chapter that changed into the memory, for the claims of it that did not change.

    A verdict counts where the evidence of all sources that its claim cites is as it was.
    """
    records: dict[str, tuple[Record, ...]] = {}
    for path, (built, rest) in known.former.items():
        try:
            before: Built = from_json(Built)(json.loads(built))
            cited, claims, verdicts = json.loads(rest)
            found: tuple[Claim, ...] = from_json(tuple[Claim, ...])(claims)
            as_it_was = {key for key, was in cited if was == state(key, texts, evidence)}
            given = [
                (found[at], _verdict(found[at], parts, evidence, records))
                for at, parts in verdicts
                if all(citation.key in as_it_was for citation in found[at].citations)
            ]
        except MISSHAPEN:
            continue
        memory.kept["first read", path] = before.chapter, found
        for claim, verdict in given:
            memory.kept[judge.remembered_as(claim, evidence, bibliography)] = claim, verdict


def keep_chapters(
    folder: Path | None,
    texts: Mapping[str, str],
    data: Mapping[str, bytes],
    known: Known,
    manuscript: Manuscript,
    evidence: Evidence,
    bibliography: Bibliography,
    memory: Memory,
) -> None:
    """Keeps what the memory holds of each chapter, unless all of it is kept."""
    as_they_were = known.whole - known.made
    if folder is None or all(chapter.path in as_they_were for chapter in manuscript.chapters):
        return
    places: Places = {}
    lines = [identity(texts, data)]
    for chapter in manuscript.chapters:
        if chapter.path in known.whole:
            lines.append(known.lines[chapter.path])
        elif line := _chapter_line(chapter, texts, evidence, bibliography, memory, places):
            lines.append(line)
    keep_lines(folder, NAME, lines)


def _chapter_line(
    chapter: Chapter,
    texts: Mapping[str, str],
    evidence: Evidence,
    bibliography: Bibliography,
    memory: Memory,
    places: Places,
) -> str:
    """What the memory holds of a chapter, as a line of text; "" where it could not be read to its end."""
    name = name_of(texts[chapter.path])
    built: Built | None = memory.kept.get((chapter.path, name))
    kept = memory.kept.get(remembered_as(chapter, evidence))
    if built is None or kept is None:
        return ""
    if built.chapter is not chapter:
        built = replace(built, number=chapter.passages[0].id if chapter.passages else 0, chapter=chapter)
    claims: tuple[Claim, ...] = kept[1]
    verdicts: list[Any] = []
    for at, claim in enumerate(claims):
        _, verdict = memory.kept.get(judge.remembered_as(claim, evidence, bibliography), (claim, None))
        parts = _parts(verdict, evidence, places) if verdict is not None else None
        if parts is not None:
            verdicts.append((at, parts))
    rest = (_evidence(chapter, texts, evidence), to_json(tuple[Claim, ...])(claims), verdicts)
    return "\t".join(map(_line, ((chapter.path, name), to_json(Built)(built), rest)))


def judge_beside(
    known: Known,
    texts: Mapping[str, str],
    manuscript: Manuscript,
    evidence: Evidence,
    bibliography: Bibliography,
    settings: Settings,
    memory: Memory,
) -> None:
    """Finds and judges the claims of each chapter that is not known, on all processors, and puts them into the memory.

    A chapter that another process judged comes back as the line that the cache keeps of it, and is read as from there.
    """
    places: Places = {}
    lines: dict[str, str] = {}  # those that this process made
    chapters = {chapter.path: chapter for chapter in manuscript.chapters if chapter.path not in known.whole}

    def work(path: str) -> str:
        chapter = chapters[path]
        claims = claims_of(chapter, settings, bibliography, evidence, memory)
        judge.judge_alone(claims, Manuscript((chapter,)), evidence, bibliography, settings, memory)
        lines[path] = _chapter_line(chapter, texts, evidence, bibliography, memory, places)
        return lines[path]

    for path, line in beside({path: len(chapter.text) for path, chapter in chapters.items()}, work).items():
        if not line:
            continue
        chapter = chapters[path]
        known.lines[path], known.rest[path] = line, line.split("\t")[2]
        known.built[path] = Built(chapter.passages[0].id if chapter.passages else 0, chapter, (), {})
        known.made.add(path)
    recall_verdicts(known, texts, manuscript, evidence, bibliography, memory)
    for path, line in lines.items():
        if line:
            known.lines[path] = line
            known.made.add(path)
            known.whole.add(path)


def claims_of(
    chapter: Chapter, settings: Settings, bibliography: Bibliography, evidence: Evidence, memory: Memory
) -> tuple[Claim, ...]:
    """The claims of a chapter, which follow from it and the evidence that it cites.

    Those that it had when it was first read, in nearly the same words, stay the very same objects.
    """
    alone = Manuscript((chapter,))

    def make() -> tuple[Manuscript, tuple[Claim, ...]]:
        claims = find_claims(alone, settings, bibliography, evidence)
        before, earlier = memory.kept.get(("first read", chapter.path), (chapter, claims))
        return alone, claims if earlier is claims else keep_unchanged(claims, chapter, earlier, before)

    found: tuple[Claim, ...] = memory.recall(remembered_as(chapter, evidence), make)[1]
    return found


def _cited(chapter: Chapter) -> list[str]:
    return sorted({item.key for passage in chapter.passages for s in passage.sentences for item in s.covering})


def _evidence(chapter: Chapter, texts: Mapping[str, str], evidence: Evidence) -> list[list[str]]:
    """Each key that a chapter cites, with the state of its evidence."""
    return [[key, state(key, texts, evidence)] for key in _cited(chapter)]


def state(key: str, texts: Mapping[str, str], evidence: Evidence) -> str:
    """A hash of the evidence of a source; "" where there is none."""
    file = evidence.files.get(key)
    if file is None:
        return "broken" if key in evidence.broken else ""
    return digest((file.path, texts.get(file.path, "")))


def identity(texts: Mapping[str, str], data: Mapping[str, bytes]) -> str:
    """A hash of all that every chapter follows from: each text that is no chapter and no evidence, and the data."""
    shared = (part for path, text in texts.items() if not _own(path) for part in (path, text))
    contents = (part for path, content in data.items() for part in (path, content.decode("latin-1")))
    return digest((program(), *shared, *contents))


def _own(path: str) -> bool:
    return path.endswith(".md") or path.startswith("evidence/")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _parts(verdict: Verdict, evidence: Evidence, places: Places) -> list[Any] | None:
    """A verdict without its claim, records by their place in their file; None where a record stands in none."""

    def place(record: Record) -> tuple[str, int]:
        if record.key not in places:
            file = evidence.files[record.key]
            places[record.key] = {id(item): index for index, item in enumerate(_records(file))}
        return record.key, places[record.key][id(record)]

    v = verdict
    try:
        used = [place(record) for record in v.used]
        candidates = [(place(item.record), item.fails, item.reason, item.score) for item in v.candidates]
    except KeyError:
        return None
    return [v.word, v.reason, v.cause, used, candidates, v.offer, v.caution, v.calculation, v.marks]


def _verdict(claim: Claim, parts: Sequence[Any], evidence: Evidence, records: dict[str, tuple[Record, ...]]) -> Verdict:
    def at(place: Sequence[Any]) -> Record:
        key, index = place
        if key not in records:
            records[key] = _records(evidence.files[key])
        record: Record = records[key][index]
        return record

    word, reason, cause, used, candidates, offer, caution, calculation, marks = parts
    return Verdict(
        claim,
        word,
        reason,
        cause,
        tuple(at(place) for place in used),
        tuple(Candidate(at(place), tuple(fails), why, score) for place, fails, why, score in candidates),
        offer,
        caution,
        calculation,
        tuple(marks),
    )


def _records(file: EvidenceFile) -> tuple[Record, ...]:
    points = (point for points in file.series.values() for point in points)
    return (*file.numbers, *points, *file.events, *file.statements, *file.quotations)
