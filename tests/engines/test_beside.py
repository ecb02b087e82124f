"""Chapters judged beside each other in several processes come out as those judged one after the other."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines import beside
from briefing.engines.cache import recall_lines
from briefing.engines.chapters import NAME
from tests.engines.test_chapters import TEXTS, told

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no way to copy a process")


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if three processors idled, and any text were large enough."""
    monkeypatch.setattr(beside, "idle", lambda: 3)
    monkeypatch.setattr(beside, "SMALL", 1)
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # pytest-xdist has threads of its own


@needs_fork
@pytest.mark.usefixtures("three")
def test_the_others_answer_and_the_own_share_is_done_here() -> None:
    here: list[str] = []

    def work(name: str) -> str:
        here.append(name)
        return f"{name} by {os.getpid()}\n"

    answers = beside.beside({"a": 9, "b": 8, "c": 7, "d": 1}, work)
    assert {*here, *answers} == {"a", "b", "c", "d"}
    assert here and len(answers) > 1
    assert all(text.startswith(name) and str(os.getpid()) not in text for name, text in answers.items())


@needs_fork
@pytest.mark.usefixtures("three")
def test_a_process_that_fails_answers_for_nothing_after_it() -> None:
    first = os.getpid()

    def work(name: str) -> str:
        if os.getpid() != first and name == "b":
            raise ValueError
        return name

    assert "b" not in beside.beside({"a": 1, "b": 5, "c": 5}, work)


def test_a_small_text_is_done_by_this_process_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "idle", lambda: 8)
    assert beside.beside({"a": 100, "b": 200}, lambda name: name) == {}


def test_a_busy_machine_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getloadavg", lambda: (64.0, 64.0, 64.0), raising=False)
    assert beside.idle() < 2


@given(
    sizes=st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 100)),
    several=st.integers(2, 8),
)
def test_shares_hold_each_part_once_and_about_as_much(sizes: dict[str, int], several: int) -> None:
    dealt = beside.shares(sizes, several)
    assert sorted(name for share in dealt for name in share) == sorted(sizes)
    amounts = [sum(sizes[name] for name in share) for share in dealt]
    assert amounts == sorted(amounts)
    assert max(amounts) - min(amounts) <= max(sizes.values(), default=0)


@needs_fork
@pytest.mark.usefixtures("three")
def test_what_is_said_and_kept_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = told(TEXTS, tmp_path / "beside")
    assert first == told(TEXTS, None)
    monkeypatch.setattr(beside, "idle", lambda: 1)
    alone = told(TEXTS, tmp_path / "alone")
    assert first == alone == told(TEXTS, tmp_path / "beside")
    kept = [recall_lines(tmp_path / name, NAME) for name in ("beside", "alone")]
    assert kept[0] == kept[1] and kept[0]
