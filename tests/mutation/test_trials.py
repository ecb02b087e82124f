"""A trial checks only what the planted error can touch, and finds what a check of the whole report finds."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.diagnostic import Diagnostic
from briefing.mutation.mutant import Mutant
from briefing.mutation.operators import OPERATORS
from briefing.mutation.planting import plant
from briefing.project import examine
from briefing.rules.registry import run_rules
from briefing.trials import Bench, run_trials, summary
from tests.conftest import TODAY
from tests.mutation.report import bench


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutation")


def whole_check(trials: Bench, mutant: Mutant) -> tuple[Diagnostic, ...]:
    """Every diagnostic of the report with the error in it, worked out from nothing."""
    texts = {**trials.project.texts, mutant.path: trials.planted(mutant)}
    return run_rules(examine(replace(trials.project, texts=texts), None, TODAY)).diagnostics


@pytest.mark.parametrize("operator", OPERATORS)
def test_a_trial_finds_what_a_whole_check_finds(root: Path, operator: str) -> None:
    mine = [mutant for mutant in plant(bench(root).examined) if mutant.operator == operator]
    for mutant in random.Random(operator).sample(mine, min(2, len(mine))):
        whole = whole_check(bench(root), mutant)
        assert run_rules(bench(root).examine(mutant, {})).diagnostics == whole, mutant
        errors = tuple(found for found in whole if found.severity == "error")
        assert bench(root).try_mutant(mutant).errors == errors, "the report stands, so that each error is new"


def test_trials_in_a_batch_are_those_made_alone(root: Path) -> None:
    chosen = random.Random(3).sample(plant(bench(root).examined), 12)
    assert bench(root).try_mutants(chosen) == [bench(root).try_mutant(mutant) for mutant in chosen]


def test_nothing_of_a_trial_is_left_behind(root: Path) -> None:
    kept = set(bench(root).memory.kept)
    for mutant in random.Random(4).sample(plant(bench(root).examined), 6):
        bench(root).try_mutant(mutant)
    assert set(bench(root).memory.kept) == kept
    assert run_rules(bench(root).examined).count("error") == 0


@pytest.mark.parametrize("operator", OPERATORS)
def test_what_is_planted_is_caught(root: Path, operator: str) -> None:
    mine = [mutant for mutant in plant(bench(root).examined) if mutant.operator == operator and not mutant.equivalent]
    lived = [trial for trial in bench(root).try_mutants(mine) if not trial.caught]
    for trial in lived:
        assert trial.reason, "a survivor is told with the reason why it could live"
    # "the harbours of Iceland", where the paragraph names Norway beside it, is not told yet (docs/mutation.md)
    assert all(trial.mutant.words == "Norway" for trial in lived), [str(trial.mutant) for trial in lived]


def test_the_counts_are_told_in_the_order_of_the_operators(root: Path) -> None:
    chosen = random.Random(5).sample(plant(bench(root).examined), 8)
    counts = summary(run_trials(bench(root).project, TODAY, chosen, processes=1))
    assert list(counts) == [name for name in OPERATORS if name in counts]
    assert sum(map(sum, counts.values())) == len(chosen)
