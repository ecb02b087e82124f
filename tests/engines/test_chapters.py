"""A report checked with what an earlier run kept says the same as one checked afresh, whatever was changed in between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefing.claims.model import Claim
from briefing.engines import chapters, fits, inputs, reading
from briefing.ledger.claim_json import claims_json
from briefing.memory import Memory
from briefing.project import examine, from_texts
from briefing.rules.cases import STANDARD
from briefing.rules.registry import run_rules
from briefing.verdicts import judge, restatement
from briefing.verdicts.model import Verdict

FIRST = """# Deaths

Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024, table 1].[^n]

[^n]: In all, 105,007 people died of an overdose [@doe2024].
"""
SECOND = """# Trade

The United States and Mexico traded goods worth $779.3 billion in 2022 [@roe2023]. Nobody says why.

| year | trade |
|------|------:|
| 2022 | 779.3 |
"""
THIRD = """# Key judgements

::: {.key-judgement #kj-1 confidence=moderate}
Overdose deaths in the United States, 105,007 in 2023, will fall.
:::
"""
TEXTS = {**STANDARD, "report/01-deaths.md": FIRST, "report/02-trade.md": SECOND, "report/03-judgements.md": THIRD}
Change = Callable[[dict[str, str]], None]


def replaced(path: str, before: str, after: str) -> Change:
    def change(texts: dict[str, str]) -> None:
        assert before in texts[path]
        texts[path] = texts[path].replace(before, after)

    return change


def removed(path: str) -> Change:
    return lambda texts: texts.pop(path) and None


def both(one: Change, other: Change) -> Change:
    def change(texts: dict[str, str]) -> None:
        one(texts)
        other(texts)

    return change


def told(texts: Mapping[str, str], cache: Path | None) -> object:
    """Everything that is said of a report."""
    examined = examine(from_texts(texts), cache, "2026-11-20")
    outcome = run_rules(examined)
    return (
        outcome.diagnostics,
        claims_json(examined.manuscript, examined.evidence, examined.verdicts),
        examined.verdicts,
        examined.manuscript.passages,
        examined.manuscript.problems,
        examined.evidence,
        examined.bibliography,
    )


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    told(TEXTS, folder)
    return folder


@pytest.mark.parametrize(
    "change",
    [
        lambda texts: None,
        replaced("report/01-deaths.md", "105,007 in", "105,070 in"),
        replaced("report/01-deaths.md", "# Deaths\n", "# Deaths\n\nA paragraph more, with 7 facts.\n"),
        replaced("report/02-trade.md", "[@roe2023]", ""),
        replaced("report/02-trade.md", "[@roe2023]", "[@nobody2020]"),
        replaced("evidence/doe2024.yaml", "105007", "105070"),
        removed("evidence/doe2024.yaml"),
        lambda texts: texts.update({"evidence/doe2024.yaml": "numbers: ["}),
        both(removed("evidence/doe2024.yaml"), replaced("report/01-deaths.md", "# Deaths", "# Of deaths")),
        both(replaced("evidence/doe2024.yaml", "105007", "105070"), replaced("report/01-deaths.md", "all,", "sum,")),
        both(replaced("report/01-deaths.md", "# Deaths\n", "# D\n\nMore.\n"), replaced("report/02-trade.md", "why", "how")),
        replaced("references.bib", "2024", "2021"),
        removed("report/01-deaths.md"),
        lambda texts: texts.update({"report/00-new.md": "# New\n\nOne line, 5 words [@doe2024]."}),
        lambda texts: texts.update({"report/measures.yaml": ""}),
    ],
    ids=(
        "nothing", "a digit", "a paragraph more", "a citation less", "an unknown source", "a record", "no evidence",
        "broken evidence", "no evidence and a heading", "a record and a word", "a paragraph more and a word",
        "a source", "a chapter less", "a chapter more", "measures",
    ),
)  # fmt: skip
def test_whatever_changed_the_answer_is_that_of_a_fresh_run(kept: Path, tmp_path: Path, change: Change) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    for file in kept.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    texts = dict(TEXTS)
    change(texts)
    fresh = told(texts, None)
    assert told(texts, folder) == fresh  # with what was kept of the report before the change
    assert told(texts, folder) == fresh  # with what the last run kept
    assert told(TEXTS, folder) == told(TEXTS, None)  # and back again


@pytest.mark.parametrize(
    "content", (b"", b"\n\n", b"\xff", b"x\ty\tz\n"), ids=("empty", "lines", "no text", "no value")
)
def test_a_broken_cache_is_none(kept: Path, tmp_path: Path, content: bytes) -> None:
    for file in kept.iterdir():
        (tmp_path / file.name).write_bytes(content)
    assert told(TEXTS, tmp_path) == told(TEXTS, None)


def test_a_sealed_line_of_another_shape_is_none(kept: Path, tmp_path: Path) -> None:
    from briefing.engines.cache import keep_lines, recall_lines

    for name in (chapters.NAME, fits.NAME, inputs.EVIDENCE, inputs.SOURCES):
        identity, *lines = recall_lines(kept, name) or [""]
        keep_lines(tmp_path, name, (identity, *(line.replace("[", "[null,", 3) for line in lines), "[]\t[]\t[]"))
    assert told(TEXTS, tmp_path) == told(TEXTS, None)


def test_only_the_changed_chapter_is_read_and_judged(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in kept.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    read: list[str] = []
    judged: list[str] = []
    build, hold = reading.build_chapter, judge._Court.judge
    monkeypatch.setattr(reading, "build_chapter", lambda lines, *rest: read.append(lines.path) or build(lines, *rest))
    monkeypatch.setattr(judge._Court, "judge", lambda self, claim: judged.append(claim.words) or hold(self, claim))
    texts = dict(TEXTS)
    replaced("report/02-trade.md", "Nobody says why.", "Nobody says how.")(texts)
    examine(from_texts(texts), tmp_path, "", Memory())
    assert read == ["report/02-trade.md"]
    assert judged and not any("105,007" in words for words in judged)


def test_only_what_changed_in_a_chapter_is_judged(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in kept.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    judged: list[str] = []
    hold, fit = judge._Court.judge, restatement.fitting

    def judging(court: judge._Court, claim: Claim) -> Verdict:
        if claim.kind != "none":
            judged.append(claim.words)
        return hold(court, claim)

    monkeypatch.setattr(judge._Court, "judge", judging)
    monkeypatch.setattr(restatement, "fitting", lambda scene, items: judged.append("a summary") or fit(scene, items))
    texts = dict(TEXTS)
    texts["report/02-trade.md"] += "\nMore than 7 people know why [@roe2023].\n"
    examine(from_texts(texts), tmp_path, "", Memory())
    assert judged == ["More than 7"]
