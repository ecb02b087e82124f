"""Each operator plants where a report has such a place, and what it plants makes the sentence false or unsupported."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from briefing.cli.mutate import as_table, sample
from briefing.mutation.mutant import Mutant
from briefing.mutation.operators import OPERATORS
from briefing.mutation.planting import plant
from briefing.mutation.truth import still_true
from briefing.project import examine, from_texts
from briefing.quantities.quantity import Comparator
from briefing.rules.rule import Examined
from briefing.verdicts.model import Verdict
from tests.conftest import TODAY
from tests.mutation.report import HARBOURS, TEXTS, bench

Examine = Callable[[str], Examined]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutation")


@pytest.fixture(scope="module")
def mutants(root: Path) -> tuple[Mutant, ...]:
    return plant(bench(root).examined)


@pytest.fixture(scope="module")
def examine_chapter() -> Examine:
    def examined(chapter: str) -> Examined:
        return examine(from_texts({**TEXTS, "report/02-harbours.md": f"# The harbours\n\n{chapter}\n"}), None, TODAY)

    return examined


def test_the_report_stands_before_anything_is_planted(root: Path) -> None:
    errors = [identity for identity in bench(root).before if not identity[0].startswith(("S", "K", "B", "M"))]
    assert errors == []


def test_every_operator_plants(mutants: tuple[Mutant, ...]) -> None:
    assert {mutant.operator for mutant in mutants} == set(OPERATORS)


def test_each_mutant_changes_what_it_says_and_nothing_else(mutants: tuple[Mutant, ...]) -> None:
    for mutant in mutants:
        text = TEXTS[mutant.path]
        changed = mutant.apply(text)
        line, column = (int(part) for part in mutant.place.split(":"))
        assert text.split("\n")[line - 1][column - 1 :].startswith(mutant.words.split("\n")[0])
        assert text[mutant.start : mutant.end] == mutant.words != mutant.replacement
        assert changed[mutant.start : mutant.start + len(mutant.replacement)] == mutant.replacement
        assert len(changed) == len(text) - len(mutant.words) + len(mutant.replacement)


@pytest.mark.parametrize(
    ("operator", "words", "replacement"),
    [
        ("digit", "5,207", "5,257"),
        ("last digit by one", "5,207", "5,208"),
        ("magnitude", "5,207", "52,070"),
        ("scale word", "million", "billion"),
        ("number word", "Nine", "Ten"),
        ("fraction", "Half", "A third"),
        ("percent to percentage points", "percent", "percentage points"),
        ("unit", "days", "weeks"),
        ("comparator", "More than", "Less than"),
        ("comparator", "5,207", "more than 5,207"),
        ("hedge", "About ", "exactly "),
        ("hedge", "5,207", "just over 5,207"),
        ("direction word", "fell", "rose"),
        ("year", "2023", "2019"),
        ("month", "March", "August"),
        ("day", "14", "13"),
        ("place", "Norway", "Iceland"),
        ("measure noun", "sailors", "orchards"),
        ("event verb", "signed", "vetoed"),
        ("actor", "Senate", "House"),
        ("negation", "did not", "did"),
        ("quoted word", "harbour", "ordinary"),
        ("speaker", "Lund", "Featherstone"),
        ("speaker", "Coastal Institute", "Featherstone"),
        ("document number", "118", "119"),
        ("citation exchanged", "law2023", "coast2023"),
        ("locator", "7", "47"),
        ("key-judgement number", "4,318", "4,368"),
        ("typed cell", "5,207", "5,208"),
        ("footnote text", "1,930", "1,980"),
        ("heading", "4,318", "4,319"),
        ("caption", "4,318", "43,180"),
        ("chart title", "fell", "rose"),
        ("alternative text", "2023", "2019"),
        ("recorded value", "4318", "4368"),
        ("derived input", "port2024:accidents-2023", "port2024:accidents-2021"),
        ("bibliography year", "2024", "2021"),
    ],
)
def test_what_is_planted(mutants: tuple[Mutant, ...], operator: str, words: str, replacement: str) -> None:
    assert (words, replacement) in {(m.words, m.replacement) for m in mutants if m.operator == operator}


def test_an_operator_without_a_place_is_named() -> None:
    assert "caption" in as_table([], ["caption"])
    assert "nothing to plant" in as_table([], ["caption"])


def test_a_sample_is_the_same_for_the_same_seed_and_takes_from_every_operator(mutants: tuple[Mutant, ...]) -> None:
    one = sample(mutants, len(OPERATORS), seed=5)
    assert one == sample(mutants, len(OPERATORS), seed=5)
    assert {mutant.operator for mutant in one} == set(OPERATORS)
    assert sample(mutants, len(mutants), seed=1) == tuple(sorted(mutants))


def verdict_on(examined: Examined, words: str) -> Verdict:
    return next(verdict for verdict in examined.verdicts if verdict.claim.words == words)


@pytest.mark.parametrize(
    ("sentence", "words", "changed", "comparator", "true"),
    [
        ("More than 2,600 sailors were injured in Norway in 2023", "More than 2,600", 2639, None, True),
        ("More than 2,600 sailors were injured in Norway in 2023", "More than 2,600", 2640, None, False),
        ("More than 2,600 sailors were injured in Norway in 2023", "More than 2,600", None, "less-than", False),
        ("At least 2,640 sailors were injured in Norway in 2023", "At least 2,640", None, "at-most", True),
        ("About 700 sailors were trained in Norway in 2023", "About 700", None, "exactly", False),
        ("About 2,640 sailors were injured in Norway in 2023", "About 2,640", None, "exactly", True),
        ("The average delay was 14 days in Norway in 2023", "14 days", 15, None, False),
    ],
)
def test_what_stays_true_by_arithmetic(
    examine_chapter: Examine, sentence: str, words: str, changed: int | None, comparator: Comparator | None, true: bool
) -> None:
    verdict = next(
        item for item in examine_chapter(f"{sentence} [@port2024].").verdicts if item.claim.words.startswith(words)
    )
    assert verdict.word == "supported", verdict.reason
    value = None if changed is None else Decimal(changed)
    assert bool(still_true(verdict, verdict.claim.quantities[0], value, comparator)) is true


def test_a_trend_that_holds_in_the_other_year_is_equivalent(examine_chapter: Examine) -> None:
    fell = {year: f"accidents-{year}: {{measure: accidents in the harbours, unit: accidents, period: {year}, value: {value}, "
            f'find: "{value} accidents"}}' for year, value in ((2017, 9000), (2018, 8000), (2019, 7000))}  # fmt: skip
    evidence = TEXTS["evidence/port2024.yaml"].replace("numbers:\n", "numbers:\n  " + "\n  ".join(fell.values()) + "\n")
    texts = {**TEXTS, "evidence/port2024.yaml": evidence}
    years = [
        m for m in plant(examine(from_texts(texts), None, TODAY)) if m.operator == "chart title" and m.words == "2023"
    ]
    assert [bool(mutant.equivalent) for mutant in years] == [True]
    assert HARBOURS.count("title: Accidents in the harbours of Norway fell in 2023") == 1
