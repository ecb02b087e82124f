"""The report on disk: its files read once, examined, and outputs replaced whole or not at all."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.diagnostic import Problem
from briefing.memory import Memory
from briefing.positions import Span
from briefing.settings import PATH as SETTINGS

if TYPE_CHECKING:
    from briefing.bibliography.model import Bibliography
    from briefing.claims.model import Claim
    from briefing.evidence.model import Evidence
    from briefing.manuscript.model import Manuscript
    from briefing.rules.rule import Examined
    from briefing.settings import Settings

BIBLIOGRAPHY = "references.bib"
MEASURES = "report/measures.yaml"
DERIVED = "report/derived.yaml"
MAX_BYTES = 16_000_000
CACHE = "build/.cache"


@dataclass(frozen=True, slots=True)
class Project:
    """The texts of a report by path relative to `root`, in reading order, and the problems of reading them.

    `data` are the files under evidence/data as bytes; `present` all paths under report/ and evidence/data, for the
    question whether an image is there.
    """

    root: Path
    texts: Mapping[str, str]
    data: Mapping[str, bytes] = field(default_factory=dict)
    present: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def load(root: Path) -> Project:
    """Read the report under `root`. Nothing outside it is opened: a link that leads out is a problem."""
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    data: dict[str, bytes] = {}
    home = root.resolve()

    def contents(path: Path) -> bytes | None:
        name = path.relative_to(root).as_posix()
        here = Span(name, 1, 1, 1, 1)
        try:
            inside = path.resolve().is_relative_to(home)
        except (OSError, RuntimeError):
            inside = True  # a link that leads in a circle: reading it says so
        if not inside:
            problems.append(Problem("outside", here, f"{name} is a link that leads out of the project",
                                    "copy the file into the project"))  # fmt: skip
            return None
        try:
            if path.stat().st_size > MAX_BYTES:
                problems.append(Problem("too-large", here, f"{name} is larger than {MAX_BYTES // 1_000_000} MB",
                                        "split it"))  # fmt: skip
                return None
            return path.read_bytes()
        except OSError as error:
            message = f"{name} cannot be read: {error.strerror}"
            problems.append(Problem("unreadable", here, message, "make it a plain file, or take it away"))
            return None

    def text(path: Path) -> None:
        content = contents(path)
        if content is None:
            return
        name = path.relative_to(root).as_posix()
        decoded, problem = decode(content, name)
        if problem:
            problems.append(problem)
        texts[name] = decoded

    for path in (root / SETTINGS, root / MEASURES, root / DERIVED):
        if path.is_file():
            text(path)
    for path in sorted((root / "report").rglob("*.md")):
        text(path)
    if (root / BIBLIOGRAPHY).is_file():
        text(root / BIBLIOGRAPHY)
    for path in sorted((root / "evidence").glob("*.y*ml")):
        if path.suffix in (".yaml", ".yml"):
            text(path)
    for path in sorted((root / "evidence" / "data").rglob("*")):
        if path.is_file() and (content := contents(path)) is not None:
            data[path.relative_to(root).as_posix()] = content
    present = frozenset(
        path.relative_to(root).as_posix()
        for folder in ("report", "evidence/data", "styles")
        for path in (root / folder).rglob("*")
        if path.is_file()
    )
    return Project(root, texts, data, present, tuple(problems))


def decode(content: bytes, name: str) -> tuple[str, Problem | None]:
    """Text of a file in UTF-8; where a byte is none, the problem names its place and U+FFFD stands for it."""
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        where = Span(name, line, column, line, column + 1)
        message = f"{name} is not UTF-8: byte 0x{content[error.start]:02x} is no character here"
        return content.decode("utf-8", "replace"), Problem("not-utf8", where, message, "save the file as UTF-8")


def chapters_of(
    project: Project, chosen: Sequence[str], place: Span | None = None
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Paths of the chapters in reading order: those of report.yaml, else report/*.md by name.

    `place` is where report.yaml lists them, for a chapter that is not there.
    """
    here = place or Span(SETTINGS, 1, 1, 1, 1)
    if not chosen:
        found = tuple(path for path in project.texts if path.endswith(".md") and path.count("/") == 1)
        if found:
            return found, ()
        return (), (
            Problem("no-chapters", here, "there is no chapter: report/ holds no .md file", "write report/01-first.md"),
        )
    problems: list[Problem] = []
    paths: list[str] = []
    for name in chosen:
        path = name if name in project.texts else f"report/{name}"
        if path in project.texts:
            paths.append(path)
        else:
            message = f"report.yaml names the chapter '{name}', which is not there"
            problems.append(Problem("no-chapters", here, message, "correct its name under `chapters:`"))
    return tuple(paths), tuple(problems)


def examine(project: Project, cache: Path | None = None, today: str = "", memory: Memory | None = None) -> Examined:
    """Run the whole flow up to the verdicts.

    `cache` is a folder for results kept by content hash; `memory` keeps what each stage made of each part, for the next
    examination of nearly the same report.
    """
    # Here, since a report that did not change is never examined, and these take most of the start.
    from briefing.engines import chapters, fits, inputs
    from briefing.engines.reading import read_manuscript
    from briefing.evidence.reader import read_evidence
    from briefing.rules.rule import Examined
    from briefing.settings import read_settings
    from briefing.verdicts.judge import judge
    from briefing.verdicts.marks import mark

    memory = Memory() if memory is None else memory
    settings = read_settings(project.texts.get(SETTINGS))
    paths, missing_chapters = chapters_of(project, settings.chapters, settings.spans.get("chapters"))
    known = chapters.recall_chapters(cache, project.texts, project.data, paths, memory)
    manuscript = read_manuscript([(path, project.texts[path]) for path in paths], settings, cache, memory)
    source = project.texts.get(BIBLIOGRAPHY, "")

    def read_sources() -> Bibliography:
        kept = inputs.recall_bibliography(cache, source)
        if kept is not None:
            return kept
        from briefing.bibliography.reader import read_bibliography

        csl, error = _csl(source, cache)
        made = read_bibliography(source, BIBLIOGRAPHY, csl, error)
        inputs.keep_bibliography(cache, source, made)
        return made

    bibliography = _with_known_entries(memory.recall(("bibliography", source), read_sources), memory)
    files = {path: text for path, text in project.texts.items() if path.startswith("evidence/")}
    measures = project.texts.get(MEASURES)
    used = inputs.recall_evidence(cache, files, project.data, measures, memory)
    evidence = read_evidence(files, project.data, measures, project.texts.get(DERIVED), memory)
    inputs.keep_evidence(cache, files, project.data, measures, memory, used)
    chapters.recall_verdicts(known, project.texts, manuscript, evidence, bibliography, memory)
    chapters.recall_former(known, project.texts, evidence, bibliography, memory)
    if cache is not None:
        chapters.judge_beside(known, project.texts, manuscript, evidence, bibliography, settings, memory)
    claims = _claims(manuscript, settings, bibliography, evidence, memory)
    known_fits = fits.recall_fits(cache, project.texts, project.data, evidence, memory)
    verdicts = mark(judge(claims, manuscript, evidence, bibliography, settings, memory), evidence)
    chapters.keep_chapters(cache, project.texts, project.data, known, manuscript, evidence, bibliography, memory)
    fits.keep_fits(cache, project.texts, project.data, evidence, memory, known_fits)
    rest = tuple(path for path in project.texts if path not in paths and not path.endswith(".md"))
    return Examined(
        settings=settings,
        manuscript=manuscript,
        bibliography=bibliography,
        evidence=evidence,
        verdicts=verdicts,
        sources={path: project.texts[path] for path in (*paths, *rest)},
        present=project.present,
        problems=(*project.problems, *missing_chapters),
        today=today,
    )


def _with_known_entries(bibliography: Bibliography, memory: Memory) -> Bibliography:
    """The bibliography with each entry that is as it was when it was first read as that very object."""
    first: Bibliography = memory.kept.setdefault("first bibliography", bibliography)
    if bibliography is first:
        return first
    known = first.entries
    entries = {key: known[key] if known.get(key) == entry else entry for key, entry in bibliography.entries.items()}
    return replace(bibliography, entries=entries)


def _claims(
    manuscript: Manuscript, settings: Settings, bibliography: Bibliography, evidence: Evidence, memory: Memory
) -> tuple[Claim, ...]:
    """All claims, chapter by chapter: a chapter's claims follow from it and the evidence that it cites."""
    from briefing.engines.chapters import claims_of

    found: list[Claim] = []
    for chapter in manuscript.texts:
        claims = claims_of(chapter, settings, bibliography, evidence, memory)
        memory.kept.setdefault(("first read", chapter.path), (chapter, claims))
        found.extend(claims)
    return tuple(found)


def _csl(source: str, cache: Path | None) -> tuple[list[dict[str, Any]] | None, str]:
    """What pandoc makes of the bibliography, kept by its hash."""
    from briefing.engines.cache import digest, keep, recall
    from briefing.engines.pandoc import csljson, stamp

    if not source.strip():
        return [], ""
    name = digest(("csljson", stamp(), source))
    kept = recall(cache, name)
    if isinstance(kept, list):
        return kept, ""
    entries, error = csljson(source)
    if entries is not None:
        keep(cache, name, entries)
    return entries, error


def from_texts(texts: Mapping[str, str], root: Path = Path()) -> Project:
    """A project that is in memory only: for tests and for mutation."""
    ordered = dict(sorted(texts.items()))
    data = {path: text.encode() for path, text in ordered.items() if path.startswith("evidence/data/")}
    return Project(
        root, {path: text for path, text in ordered.items() if path not in data}, data, present=frozenset(ordered)
    )


def today() -> str:
    """The date as ISO text; SOURCE_DATE_EPOCH, where set, stands for the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat()
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def replace_file(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that a reader sees the old file or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
