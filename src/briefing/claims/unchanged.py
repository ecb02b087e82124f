"""Claims of a chapter that was read before in nearly the same words: what did not change stays the very same object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.claims.model import Claim
from briefing.manuscript.model import Chapter, Passage


def keep_unchanged(
    claims: Sequence[Claim], chapter: Chapter, earlier: Sequence[Claim], before: Chapter
) -> tuple[Claim, ...]:
    """`claims` of `chapter`, with those of `earlier` for the passages that read as they did in `before`.

    A verdict follows from the claim, from the words, numbers and dates of its passage, and in a table from the other
    cells of its row: where all of these are equal, the earlier object can stand for the claim, and what is kept about it holds.
    """
    known = _by_passage(earlier)
    mine = _by_passage(claims)
    alike = {
        new.id
        for new, old in zip(chapter.passages, before.passages, strict=False)
        if new.id == old.id and mine.get(new.id) == known.get(old.id) and _reads_alike(new, old)
    }
    alike -= _in_changed_rows(chapter, alike)
    place = {id(claim): index for found in mine.values() for index, claim in enumerate(found)}
    return tuple(known[claim.passage][place[id(claim)]] if claim.passage in alike else claim for claim in claims)


def _by_passage(claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.passage, []).append(claim)
    return found


def _reads_alike(new: Passage, old: Passage) -> bool:
    return new is old or replace(new, offsets=()) == replace(old, offsets=())


def _in_changed_rows(chapter: Chapter, alike: set[int]) -> set[int]:
    changed = {
        (passage.cell.table, passage.cell.row)
        for passage in chapter.passages
        if passage.cell is not None and passage.id not in alike
    }
    return {
        passage.id
        for passage in chapter.passages
        if passage.cell is not None and (passage.cell.table, passage.cell.row) in changed
    }
