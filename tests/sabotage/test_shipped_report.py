"""Errors planted in the shipped report, of each kind: the check fails, by the right family, at the right place."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace
from functools import cache

import pytest

from briefing.cli.check import status
from briefing.mutation.mutant import Mutant
from briefing.mutation.planting import plant
from briefing.project import examine, load
from briefing.rules.registry import run_rules
from briefing.trials import Bench
from tests.conftest import ROOT, TODAY

OPERATORS = (
    "digit", "last digit by one", "magnitude", "scale word", "year", "month", "day", "unit", "percent to percentage points",
    "comparator", "direction word", "number word", "place", "measure noun", "quoted word", "speaker", "citation dropped",
    "citation exchanged", "document number", "key-judgement number", "typed cell", "recorded value",
)  # fmt: skip
FAMILIES = {"quoted word": "Q", "speaker": "QEC", "citation dropped": "CE", "recorded value": "ED"}
AT_THE_WORDS = {
    "digit", "last digit by one", "magnitude", "scale word", "unit", "percent to percentage points", "comparator",
    "number word", "quoted word", "document number", "typed cell", "recorded value",
}  # fmt: skip
"""What is wrong is the number or the words themselves; a wrong year or place is told at the number that it belongs to."""
EACH = 3


@cache
def bench() -> Bench:
    return Bench(load(ROOT), TODAY)


@cache
def mutants() -> tuple[Mutant, ...]:
    return plant(bench().examined)


@pytest.mark.parametrize("operator", OPERATORS)
def test_planted_errors_are_found_where_they_stand(operator: str) -> None:
    mine = [mutant for mutant in mutants() if mutant.operator == operator and not mutant.equivalent]
    assert mine, f"the report holds nothing to plant a '{operator}' in"
    for mutant in random.Random(operator).sample(mine, min(EACH, len(mine))):
        trial = bench().try_mutant(mutant)
        assert trial.caught, f"{mutant}: {trial.reason} {trial.told}"
        line, column = (int(part) for part in mutant.place.split(":"))
        assert status(trial.errors) == 1
        families = {error.code[0] for error in trial.errors}
        assert families & set(FAMILIES.get(operator, "CEQD")), trial.errors
        here = [error.span for error in trial.errors if (error.span.path, error.span.line) == (mutant.path, line)]
        assert here, trial.errors
        if operator in AT_THE_WORDS:
            assert any(span.column <= column < span.end_column for span in here), (mutant, here)


def test_a_value_that_only_a_chart_shows_is_proven_too() -> None:
    """A recorded number that no claim of the text uses, and that a chart or table draws."""
    examined = bench().examined
    used = {record.ref for verdict in examined.verdicts for record in verdict.used}
    unseen = [
        mutant
        for mutant in mutants()
        if mutant.operator == "recorded value"
        and not any(
            (record.span.path, record.span.line) <= (mutant.path, int(mutant.place.partition(":")[0]))
            for ref, record in examined.evidence.records.items()
            if ref in used and record.span.path == mutant.path
        )
    ]
    assert unseen
    for mutant in random.Random(1).sample(unseen, min(EACH, len(unseen))):
        assert bench().try_mutant(mutant).caught, mutant


@pytest.mark.parametrize("seed", range(4))
def test_a_trial_finds_what_a_check_of_the_whole_report_finds(seed: int) -> None:
    """The small report shows it for every operator (tests/mutation); here a few, and others with each day."""
    mutant = random.Random(f"{datetime.date.today()}-{seed}").choice(mutants())
    texts = {**bench().project.texts, mutant.path: bench().planted(mutant)}
    whole = run_rules(examine(replace(bench().project, texts=texts), None, TODAY)).diagnostics
    assert run_rules(bench().examine(mutant, {})).diagnostics == whole, mutant
