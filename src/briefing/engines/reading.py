"""Reads the chapters with pandoc, each as it is and as its tagged twin, and builds the manuscript."""

from __future__ import annotations

import json
import re
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefing.diagnostic import Problem
from briefing.engines.cache import digest, keep_lines, prune, recall_lines
from briefing.engines.pandoc import FORMAT, HEAP, binary, environment, stamp
from briefing.manuscript.bounds import bounds_problem
from briefing.manuscript.chapter import Reading, build_chapter
from briefing.manuscript.chunks import with_plain_headers
from briefing.manuscript.front import front_chapter
from briefing.manuscript.model import Chapter, Manuscript
from briefing.manuscript.problems import across
from briefing.manuscript.scan import Scan, scan
from briefing.manuscript.twin import Twin, make_twin
from briefing.memory import Memory
from briefing.positions import Lines, Span
from briefing.settings import Settings

VERSION = "1"
"""Goes into the name of each cached reading: change it when twin or reader change."""
READER = Path(__file__).with_name("reader.lua")
TIME_BASE = 10.0
TIME_PER_CHARACTER = 1 / 20_000
"""A chapter gets ten seconds, and one more for each 20,000 characters: far more than it needs."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A chapter that may be read: its lines, and the name of its reading in the cache."""

    lines: Lines
    name: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """A text that was read before it is asked for: its scan and twin, and what pandoc made of both."""

    markup: Scan
    twin: Twin
    reading: Reading


@dataclass(frozen=True, slots=True)
class Built:
    """A chapter as it was built, its passages numbered from `number` on."""

    number: int
    chapter: Chapter
    problems: tuple[Problem, ...]
    labels: dict[str, Span]


def read_manuscript(
    chapters: Sequence[tuple[str, str]], settings: Settings, cache: Path | None = None, memory: Memory | None = None
) -> Manuscript:
    """The manuscript from (path, source text) of each chapter in reading order.

    `cache` is a folder where pandoc's answers are kept by content, `memory` keeps whole chapters. A chapter that cannot be
    read has no passages, and a Problem `chapter-unchecked` (or `chapter-unreadable`, with pandoc's reason) says so. Problem
    kinds: docs/manuscript.md.
    """
    problems: list[Problem] = []
    sources: list[_Source] = []
    refused: set[str] = set()
    for path, source_text in chapters:
        text = with_plain_headers(source_text)
        lines = Lines(path, text)
        sources.append(_Source(lines, name_of(text)))
        problem = bounds_problem(lines)
        if problem:
            problems.append(problem)
            refused.add(path)
    known: dict[str, Built] = {}
    if memory is not None:
        known = {
            s.lines.path: memory.kept[s.lines.path, s.name] for s in sources if (s.lines.path, s.name) in memory.kept
        }
    accepted = [s for s in sources if s.lines.path not in refused and s.lines.path not in known]
    ahead = {s.name: memory.kept.get(("ahead", s.name)) for s in accepted} if memory is not None else {}
    prepared, readings = _readings([s for s in accepted if not ahead.get(s.name)], cache, problems)
    for name, found_ahead in ahead.items():
        if isinstance(found_ahead, Ahead):
            prepared[name] = found_ahead.markup, found_ahead.twin
            readings[name] = found_ahead.reading
    front = front_chapter(settings)
    number = len(front.passages) if front else 0
    result: list[Chapter] = []
    labels: dict[str, dict[str, Span]] = {}
    for source in sources:
        lines = source.lines
        remembered = known.get(lines.path)
        if remembered is not None:
            result.append(_numbered_from(number, remembered))
            problems.extend(remembered.problems)
            labels[lines.path] = remembered.labels
            number += len(remembered.chapter.passages)
            continue
        reading = readings.get(source.name)
        chapter = Chapter(lines.path, lines.text, lines, {"blocks": [], "meta": {}}, ())
        if reading is not None and lines.path not in refused:
            markup, twin = prepared[source.name]
            complete = False
            try:
                chapter, found = build_chapter(
                    lines, markup, twin, reading, number, settings.language, settings.coverage
                )
                problems.extend(found)
                complete = True
            except RecursionError:
                problems.append(_unchecked(lines, "it is nested too deeply"))
            labels[lines.path] = {
                label: lines.span(offset, offset + len(label) + 3) for label, offset in markup.note_definitions
            }
            if memory is not None and complete:
                memory.kept[lines.path, source.name] = Built(number, chapter, tuple(found), labels[lines.path])
        result.append(chapter)
        number += len(chapter.passages)
    problems.extend(across(result, labels))
    problems.sort(key=lambda problem: problem.span)
    return Manuscript(tuple(result), tuple(problems), front)


def read_ahead(texts: Sequence[str]) -> dict[str, Ahead]:
    """What pandoc makes of many texts, read by one process and not one by one, each under its name (`name_of`).

    Put into a memory as ("ahead", name), it is what `read_manuscript` takes for that text. One that cannot be read is left out.
    """
    sources = [_Source(Lines("", text), name_of(text)) for text in map(with_plain_headers, texts)]
    prepared, readings = _readings([s for s in sources if bounds_problem(s.lines) is None], None, [])
    return {name: Ahead(*prepared[name], reading) for name, reading in readings.items()}


def _numbered_from(number: int, built: Built) -> Chapter:
    """The chapter with its passages numbered from `number` on: one before it may have more or fewer than it had."""
    shift = number - built.number
    if not shift:
        return built.chapter
    passages = (
        replace(passage, id=passage.id + shift, note_of=None if passage.note_of is None else passage.note_of + shift)
        for passage in built.chapter.passages
    )
    return replace(built.chapter, passages=tuple(passages))


def name_of(text: str) -> str:
    """The name under which what pandoc made of a chapter's text is kept."""
    return digest((VERSION, stamp(), FORMAT, text))


def _unchecked(lines: Lines, why: str) -> Problem:
    return Problem(
        "chapter-unchecked",
        Span(lines.path, 1, 1, 1, 2),
        f"{lines.path} could not be checked: {why}",
        "break the text up, or take out what is nested",
    )


def _readings(
    sources: list[_Source], cache: Path | None, problems: list[Problem]
) -> tuple[dict[str, tuple[Scan, Twin]], dict[str, Reading]]:
    """Scan and twin of each chapter, and pandoc's answers, by the chapter's name; what was read before is in the cache.

    One process reads the plain texts while the twins are made here, a second one then reads the twins.
    """
    found: dict[str, Reading] = {}
    missing: dict[str, _Source] = {}
    for source in sources:
        kept = recall_lines(cache, source.name)
        if kept and len(kept) == 4 and kept[3] == "end":
            found[source.name] = Reading(kept[1], kept[2] or None, tuple(json.loads(kept[0])))
        else:
            missing.setdefault(source.name, source)
    program = binary()
    plain: list[_Answer | None] = []
    reader: threading.Thread | None = None
    if missing and program is not None:
        texts = [_for_pandoc(source.lines.text) for source in missing.values()]
        reader = threading.Thread(target=_read_all, args=(program, texts, plain))
        reader.start()
    prepared: dict[str, tuple[Scan, Twin]] = {}
    for source in sources:
        if source.name not in prepared:
            markup = scan(source.lines.text)
            prepared[source.name] = markup, make_twin(source.lines.text, markup)
    if reader is None or program is None:
        problems.extend(_unchecked(source.lines, "pandoc is not installed") for source in missing.values())
        return prepared, found
    twins: list[_Answer | None] = []
    _read_all(program, [_for_pandoc(prepared[name][1].text) for name in missing], twins)
    reader.join()
    for source, answer, twin in zip(missing.values(), plain, twins, strict=True):
        if answer is None:
            problems.append(_unchecked(source.lines, "pandoc did not end in time, or ran out of memory"))
        elif answer.tree is None:
            problems.append(_unreadable(source.lines, answer.error))
        else:
            reading = Reading(answer.tree, twin.tree if twin else None, tuple(answer.log))
            found[source.name] = reading
            keep_lines(cache, source.name, (json.dumps(answer.log), reading.plain, reading.twin or "", "end"))
    prune(cache)
    return prepared, found


def _unreadable(lines: Lines, error: str) -> Problem:
    match = re.search(r"line (\d+), column (\d+)", error)
    start = int(match[1]) if match else 1
    inner = re.search(r"exception at line (\d+), column (\d+)", error)
    line = start + int(inner[1]) - 1 if inner else start
    line = min(max(line, 1), len(lines.starts))
    reason = " ".join(error.split("\n", 1)[-1].split()) or "pandoc gave no reason"
    return Problem(
        "chapter-unreadable",
        Span(lines.path, line, 1, line, len(lines.line(line)) + 1),
        f"{lines.path} cannot be read: {reason}",
        "mend the front matter: keys and values of YAML between two lines of ---",
    )


def _for_pandoc(text: str) -> str:
    """The text with plain line endings and without marks that pandoc drops or takes for words; lines stay lines."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")


@dataclass(slots=True)
class _Answer:
    tree: str | None
    error: str
    log: list[Mapping[str, Any]]


def _read_all(program: str, texts: list[str], answers: list[_Answer | None]) -> None:
    """Adds the answers in order; None for a text on which pandoc had to be ended. A new process reads those after it."""
    while len(answers) < len(texts):
        answers.extend(_run(program, texts[len(answers) :]))
        if len(answers) < len(texts):
            answers.append(None)


def _run(program: str, texts: list[str]) -> list[_Answer]:
    """Reads texts with one process, until it ends or one text takes longer than its share of time."""
    process = subprocess.Popen(
        [program, "+RTS", f"-M{HEAP}", "-A16m", "-RTS", "lua", str(READER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )
    assert process.stdin is not None and process.stdout is not None
    question = json.dumps({"format": FORMAT, "texts": texts}, ensure_ascii=False).encode("utf-8", "replace")
    feeder = threading.Thread(target=_feed, args=(process, question), daemon=True)
    feeder.start()
    answers: list[_Answer] = []
    for text in texts:
        watch = threading.Timer(TIME_BASE + len(text) * TIME_PER_CHARACTER, process.kill)
        watch.daemon = True
        watch.start()
        state = process.stdout.readline()
        tree = process.stdout.readline()
        watch.cancel()
        if not tree.endswith(b"\n"):
            break
        try:
            held = json.loads(state)
        except ValueError:
            break
        log = held.get("log") or []
        answers.append(
            _Answer(
                tree.decode("utf-8").rstrip("\n") if held.get("ok") else None,
                str(held.get("error", "")),
                log if isinstance(log, list) else [],
            )
        )
    process.kill()
    process.stdout.close()
    process.wait()
    feeder.join(1)
    return answers


def _feed(process: subprocess.Popen[bytes], question: bytes) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(question)
        process.stdin.close()
    except OSError:
        pass
