"""Which citations cover which sentence: the rules of "What a citation covers", over the drafts of one chapter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import pairwise

from briefing.manuscript.draft import Draft
from briefing.manuscript.model import Citation, Sentence
from briefing.manuscript.sentences import split_sentences
from briefing.settings import REACHES

WORDS = re.compile(r"\w")
STOPS = ".!?\u2026\"'\u201d\u2019\u00bb)]"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where citations stand in a text: after the character before `at`. A note's citations stand where it is called."""

    at: int
    citations: tuple[Citation, ...]
    in_text: bool = False


def reach_for(path: str, coverage: Mapping[str, str]) -> str:
    """The reach that report.yaml sets for a chapter: by its path or pattern, else under `default`."""
    for pattern, reach in coverage.items():
        if pattern != "default" and reach in REACHES and fnmatchcase(path, pattern):
            return reach
    reach = coverage.get("default", "standard")
    return reach if reach in REACHES else "standard"


def cover(drafts: list[Draft], reach: str = "standard") -> dict[int, tuple[Sentence, ...]]:
    """The sentences of each draft, by its id."""
    of_note: dict[int, list[Citation]] = {}
    of_quotation: dict[int, list[Citation]] = {}
    of_section: dict[int, list[Citation]] = {}
    of_row: dict[tuple[int, int], list[Citation]] = {}
    last_of_quotation: dict[int, int] = {}
    for draft in drafts:
        if draft.note is not None:
            of_note.setdefault(draft.note, []).extend(draft.citations)
        if draft.quotation is not None and draft.note is None:
            last_of_quotation[draft.quotation] = draft.id
        of_section.setdefault(draft.section, []).extend(draft.citations)
    held = {draft.id: _standing(draft, of_note) for draft in drafts}
    said_in_note = {note: _once(citations) for note, citations in of_note.items()}
    for draft in drafts:
        if draft.cell is not None and held[draft.id] and not WORDS.search(draft.text):
            # A cell with citations and no words ("Source" columns) stands for its row, as the first cell does.
            of_row.setdefault((draft.cell.table, draft.cell.row), []).extend(held[draft.id])
    for quotation, id in last_of_quotation.items():
        of_quotation[quotation] = held[id]
    lead_ins: dict[int, list[Citation]] = {}
    result: dict[int, tuple[Sentence, ...]] = {}
    for draft in drafts:
        around = list(draft.keys)
        if draft.cell is not None:
            around.extend(of_row.get((draft.cell.table, draft.cell.row), ()))
        for id in (*draft.beside, *draft.above, *((draft.caption,) if draft.caption is not None else ())):
            around.extend(held[id])
        if draft.sourced_by is not None:
            around.extend(held[draft.sourced_by])
        if draft.lead_in is not None:
            around.extend(lead_ins.get(draft.lead_in, ()))
        if draft.note is not None:
            around.extend(said_in_note[draft.note])
        if draft.quotation is not None and draft.note is None:
            around.extend(of_quotation[draft.quotation])
        if reach == "section":
            around.extend(of_section[draft.section])
        sentences = _sentences(draft, of_note, around, reach)
        result[draft.id] = sentences
        if sentences:
            lead_ins[draft.id] = [*sentences[-1].covering, *lead_ins.get(draft.lead_in or -1, ())]
        elif draft.citations:
            lead_ins[draft.id] = list(draft.citations)
    return result


def _standing(draft: Draft, of_note: Mapping[int, list[Citation]]) -> list[Citation]:
    """All citations that stand in a draft, those of its notes included."""
    return [*draft.citations, *(citation for _, note in draft.calls for citation in of_note.get(note, ()))]


def _anchors(draft: Draft, of_note: Mapping[int, list[Citation]]) -> list[Anchor]:
    found: dict[int, list[Citation]] = {}
    in_text: set[int] = set()
    for citation in draft.citations:
        at = citation.at
        if draft.text[at : at + 1] == "\ufffc":
            in_text.add(at)
        found.setdefault(at, []).append(citation)
    for at, note in draft.calls:
        cited = of_note.get(note)
        if cited:
            found.setdefault(at, []).extend(cited)
    return [Anchor(at, tuple(found[at]), at in in_text) for at in sorted(found)]


def _sentences(
    draft: Draft, of_note: Mapping[int, list[Citation]], around: Iterable[Citation], reach: str
) -> tuple[Sentence, ...]:
    text = draft.text
    anchors = _anchors(draft, of_note)
    calls = {at for at, _ in draft.calls} | {anchor.at for anchor in anchors if not anchor.in_text}
    forced = frozenset(at for at in calls if 0 < at <= len(text) and text[at - 1] in STOPS)
    spans = split_sentences(text, forced)
    if not spans:
        return ()
    own: list[list[Citation]] = [[] for _ in spans]
    back: list[list[Citation]] = [[] for _ in spans]
    inside: list[bool] = [False] * len(spans)
    # a citation belongs to the sentence it stands in or right after; before the first, to the first
    bounds = [max(end + 1, start) for (_, end), (start, _) in pairwise(spans)]
    first_open = 0  # the first sentence that a citation after the full stop may still reach back to
    for anchor in anchors:
        index = bisect_right(bounds, anchor.at)
        end = spans[index][1]
        after = anchor.at >= end and text[end - 1] in STOPS and not anchor.in_text
        own[index].extend(anchor.citations)
        if not after:
            inside[index] = True
            continue
        if reach != "sentence" and not inside[index]:
            for earlier in range(index - 1, first_open - 1, -1):
                if inside[earlier]:
                    break
                back[earlier].extend(anchor.citations)
        first_open = index + 1
    everywhere = list(around)
    if reach in ("paragraph", "section"):
        everywhere = [*(citation for anchor in anchors for citation in anchor.citations), *everywhere]
    return tuple(
        Sentence(start, end, _distinct([*mine, *reached, *everywhere]), _distinct(mine))
        for (start, end), mine, reached in zip(spans, own, back, strict=True)
    )


def _once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The first of those that name the same place of a source: a note may cite one source in each of its sentences."""
    found: dict[tuple[str, str, str], Citation] = {}
    for item in citations:
        found.setdefault((item.key, item.prefix, item.suffix), item)
    return tuple(found.values())


def _distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))
