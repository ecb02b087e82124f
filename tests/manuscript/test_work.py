"""Reading takes work in step with the text: counted in steps of the program, since time depends on the machine."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from types import FrameType
from typing import Any

import pytest

from briefing.manuscript.coverage import cover
from briefing.manuscript.draft import Draft
from briefing.manuscript.inlines import Running, gather
from briefing.manuscript.model import Citation
from briefing.positions import Span

Inlines = list[Mapping[str, Any]]


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python `work` runs."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def cite(key: str) -> dict[str, Any]:
    citation: dict[str, Any] = {
        "citationId": key,
        "citationMode": {"t": "NormalCitation"},
        "citationPrefix": [],
        "citationSuffix": [],
    }
    return {"t": "Cite", "c": [[citation], []]}


def cited(times: int) -> Inlines:
    few: Inlines = [{"t": "Str", "c": "word"}, {"t": "Space"}, cite("key")]
    return few * times


def bare(times: int) -> Inlines:
    few: Inlines = [{"t": "Space"}, cite("key")]
    return few * times


def emphasised(times: int) -> Inlines:
    few: Inlines = [{"t": "Emph", "c": [{"t": "Str", "c": "word"}, {"t": "Space"}]}, cite("key")]
    return few * times


def nested(times: int) -> Inlines:
    return [{"t": "Strong", "c": cited(times)}, {"t": "Space"}, cite("key")]


@pytest.mark.parametrize("text", (cited, bare, emphasised, nested))
def test_twice_the_citations_are_twice_the_work(text: Callable[[int], Inlines]) -> None:
    few, many = (steps(partial(gather, text(times), lambda: 1)) for times in (100, 200))
    assert many < 2.1 * few


def test_twice_the_sentences_of_a_note_are_twice_the_work_of_covering_them() -> None:
    def note(times: int) -> list[Draft]:
        span = Span("report/a.md", 1, 1, 1, 2)
        citations = [Citation("key", 7 + 8 * index, span, index) for index in range(times)]
        return [Draft(1, "note", "See it. " * times, [], citations, [], (), 0, "", "", (), "en", note=1)]

    few, many = (steps(partial(cover, note(times))) for times in (100, 200))
    assert many < 2.1 * few
    assert sum(len(sentence.covering) for sentence in cover(note(200))[1]) < 500


@pytest.mark.parametrize("text", (cited, bare, emphasised, nested))
def test_no_mark_reaches_behind_the_text(text: Callable[[int], Inlines]) -> None:
    running: Running = gather([{"t": "Str", "c": "First"}, {"t": "Space"}, *text(5)], lambda: 1)
    assert all(0 <= mark.start <= mark.end <= len(running.raw) for mark in running.marks)
