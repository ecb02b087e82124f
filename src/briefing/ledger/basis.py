"""What all verdicts of a ledger follow from: the words of the report, its sources and their records (docs/formats.md).

With it a reader who has nothing but the ledger finds the claims and judges them again. It holds no file of the project:
of places only what tells lines and columns again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from briefing.bibliography.model import Bibliography, Entry
from briefing.claims.finder import find_claims
from briefing.evidence.model import DerivedDefinition, Evidence, EvidenceFile, Measure, Record
from briefing.ledger.values import Misshapen, from_json, to_json
from briefing.manuscript.model import Chapter, Manuscript, Numeral, Passage
from briefing.positions import Lines
from briefing.rules.rule import Examined
from briefing.settings import Settings
from briefing.verdicts.judge import judge
from briefing.verdicts.marks import mark

ESCAPE = "\\"
"""What the claims ask the file for, beside its lines: which letters stood behind it."""
MOST_PASSAGES = 50_000
LONGEST_FILE = 20_000_000
"""Characters of a chapter's file."""


def basis(examined: Examined) -> dict[str, Any]:
    """The part of a report that its claims and verdicts follow from, in the published JSON form."""
    evidence = examined.evidence
    return {
        "chapters": [_chapter_json(chapter) for chapter in examined.manuscript.texts],
        "titled": examined.manuscript.front is not None,
        "sources": {key: to_json(entry) for key, entry in sorted(examined.bibliography.entries.items())},
        "aliases": dict(sorted(examined.bibliography.aliases.items())),
        "evidence": {key: to_json(file) for key, file in sorted(evidence.files.items())},
        "unread": sorted(evidence.broken),
        "measures": {id: to_json(measure) for id, measure in sorted(evidence.measures.items())},
        "rates": dict(sorted(examined.settings.rates.items())),
        "derived": {id: to_json(defined) for id, defined in sorted(evidence.derived.items())},
    }


def judged_again(found: Mapping[str, Any], settings: Settings) -> Examined:
    """The report as far as the ledger tells it, every claim found and judged again from the basis.

    Raises Misshapen where the basis is none.
    """
    manuscript = _manuscript(found)
    bibliography = Bibliography("", _each(found, "sources", Entry), (), _each(found, "aliases", str))
    files = _each(found, "evidence", EvidenceFile)
    evidence = Evidence(
        files,
        _each(found, "measures", Measure),
        _each(found, "derived", DerivedDefinition),
        {record.ref: record for file in files.values() for record in _records(file)},
        (),
        frozenset(from_json(tuple[str, ...], found.get("unread"), "basis.unread")),
    )
    settings = replace(settings, rates=_each(found, "rates", str))
    claims = find_claims(manuscript, settings, bibliography, evidence)
    verdicts = mark(judge(claims, manuscript, evidence, bibliography, settings), evidence)
    return Examined(settings, manuscript, bibliography, evidence, verdicts)


def _chapter_json(chapter: Chapter) -> dict[str, Any]:
    return {
        "path": chapter.path,
        "lines": list(chapter.lines.starts),
        "escapes": [at for at, letter in enumerate(chapter.text[:-1]) if letter == ESCAPE],
        "escaped": "".join(after for letter, after in pairwise(chapter.text) if letter == ESCAPE),
        "passages": [to_json(passage) for passage in chapter.passages],
        "outside": [to_json(numeral) for numeral in chapter.outside],
    }


def _manuscript(found: Mapping[str, Any]) -> Manuscript:
    listed = found.get("chapters")
    if not isinstance(listed, list) or not isinstance(found.get("titled"), bool):
        raise Misshapen("basis.chapters", "a list of chapters")
    chapters = tuple(_chapter(item, f"basis.chapters[{at}]") for at, item in enumerate(listed))
    passages = [passage for chapter in chapters for passage in chapter.passages]
    if len(passages) > MOST_PASSAGES or [passage.id for passage in passages] != list(range(len(passages))):
        raise Misshapen("basis.chapters", "a list of chapters whose passages are numbered in order")
    front = chapters[0] if found["titled"] and chapters else None
    return Manuscript(chapters[1:] if front else chapters, (), front)


def _chapter(item: Any, place: str) -> Chapter:
    if not isinstance(item, dict):
        raise Misshapen(place, "an object")
    path = from_json(str, item.get("path"), f"{place}.path")
    starts, escapes = _places(item, "lines", place), _places(item, "escapes", place)
    if starts[:1] != [0]:
        raise Misshapen(f"{place}.lines", "a list of the places where lines begin")
    # lines and columns follow from where lines begin; of the file's letters only escapes are ever asked for
    blank = list("".join(" " * (end - start - 1) + "\n" for start, end in pairwise(starts)))
    blank += " " * (escapes[-1] + 2 - len(blank) if escapes else 0)
    escaped = from_json(str, item.get("escaped"), f"{place}.escaped")
    if len(escaped) != len(escapes):
        raise Misshapen(f"{place}.escaped", "one letter for each escape")
    for at, after in zip(escapes, escaped, strict=True):
        blank[at : at + 2] = ESCAPE, after if after not in "\r\n" else blank[at + 1]
    text = "".join(blank)
    passages: tuple[Passage, ...] = from_json(tuple[Passage, ...], item.get("passages"), f"{place}.passages")
    for passage in passages:
        _check(passage, path, place)
    outside = from_json(tuple[Numeral, ...], item.get("outside"), f"{place}.outside")
    return Chapter(path, text, Lines(path, text), {"blocks": [], "meta": {}}, passages, outside=outside)


def _places(item: dict[str, Any], name: str, place: str) -> list[int]:
    """Places in a file, in their order."""
    found = item.get(name)
    if (
        not isinstance(found, list)
        or any(type(at) is not int for at in found)
        or found != sorted(set(found))
        or (found and not 0 <= found[0] <= found[-1] <= LONGEST_FILE)
    ):
        raise Misshapen(f"{place}.{name}", "a list of places in order")
    return found


def _check(passage: Passage, path: str, place: str) -> None:
    """What reading the report guarantees: places lie in the text, sentences follow one another."""
    length = len(passage.text)
    sentences = [(part.start, part.end) for part in passage.sentences]
    ends = [*sentences, *((mark.start, mark.end) for mark in passage.marks)]
    if (
        passage.path != path
        or len(passage.offsets) != length
        or any(not 0 <= start <= end <= length for start, end in ends)
        or sentences != sorted(sentences)
        or (length and not sentences)
    ):
        raise Misshapen(f"{place}.passages: passage {passage.id}", "a passage with its sentences in order")


def _each(found: Mapping[str, Any], name: str, kind: Any) -> dict[str, Any]:
    held = found.get(name)
    if not isinstance(held, dict):
        raise Misshapen(f"basis.{name}", "an object")
    return {key: from_json(kind, value, f"basis.{name}.{key}") for key, value in held.items()}


def _records(file: EvidenceFile) -> Iterator[Record]:
    yield from file.numbers
    for points in file.series.values():
        yield from points
    yield from file.events
    yield from file.statements
    yield from file.quotations
