"""Trials of mutants: each planted in the report alone, the whole check run over it, in several processes."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

from briefing.diagnostic import Diagnostic
from briefing.engines.reading import Ahead, name_of, read_ahead
from briefing.manuscript.chunks import with_plain_headers
from briefing.memory import Memory
from briefing.mutation.mutant import Mutant
from briefing.mutation.operators import OPERATORS
from briefing.mutation.surviving import why
from briefing.project import CACHE, Project, examine
from briefing.rules.registry import all_rules, run_rules
from briefing.rules.rule import Examined, Rule

BATCH = 16
"""How many mutants are handed to a process at once."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant and the errors that the check then finds and did not find before.

    For a survivor `reason` says in words why it could live, `told` what the check says of the claims at its place.
    """

    mutant: Mutant
    errors: tuple[Diagnostic, ...]
    reason: str = ""
    told: str = ""

    @property
    def caught(self) -> bool:
        return bool(self.errors)


class Bench:
    """One report, examined once, on which mutants are tried one at a time. Nothing of a trial is left behind."""

    def __init__(self, project: Project, today: str) -> None:
        self.project = project
        self.today = today
        self.memory = Memory()
        self.examined = examine(project, project.root / CACHE, today, self.memory)
        self.rules = _strict(self.examined)
        self.before = frozenset(_identity(error) for error in run_rules(self.examined, self.rules).diagnostics)
        self.size = len(self.memory.kept)

    def try_mutants(self, mutants: Sequence[Mutant]) -> list[Trial]:
        """Try each; the changed chapters are read by one process ahead of all."""
        ahead = read_ahead(
            [text for mutant in mutants if (text := self.planted(mutant)) and mutant.path.endswith(".md")]
        )
        return [self.try_mutant(mutant, ahead) for mutant in mutants]

    def try_mutant(self, mutant: Mutant, ahead: Mapping[str, Ahead] | None = None) -> Trial:
        """Plant, check, and compare the errors with those of the report as it is."""
        examined = self.examine(mutant, ahead or {})
        found = run_rules(examined, self.rules).diagnostics
        new = tuple(error for error in found if error.severity == "error" and _identity(error) not in self.before)
        return Trial(mutant, new, *(("", "") if new else why(mutant, examined.verdicts)))

    def planted(self, mutant: Mutant) -> str:
        """The text of the mutant's file with the error in it."""
        return mutant.apply(self.project.texts[mutant.path])

    def examine(self, mutant: Mutant, ahead: Mapping[str, Ahead]) -> Examined:
        """The report with the error in it, examined as far as the change reaches."""
        text = self.planted(mutant)
        name = name_of(with_plain_headers(text))
        if name in ahead:
            self.memory.kept["ahead", name] = ahead[name]
        changed = replace(self.project, texts={**self.project.texts, mutant.path: text})
        examined = examine(changed, None, self.today, self.memory)
        self.memory.trim(self.size)
        return examined


def run_trials(project: Project, today: str, mutants: Sequence[Mutant], processes: int = 0) -> Iterator[Trial]:
    """Try all mutants, in as many processes as there are processors; trials come in the order of the mutants."""
    count = processes or os.cpu_count() or 1
    batches = [mutants[start : start + BATCH] for start in range(0, len(mutants), BATCH)]
    if count == 1 or len(batches) < 2:
        bench = Bench(project, today)
        for batch in batches:
            yield from bench.try_mutants(batch)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, context, _open_bench, (project, today)) as pool:
        for trials in pool.map(_try, batches):
            yield from trials


_bench: Bench | None = None


def _open_bench(project: Project, today: str) -> None:
    global _bench
    _bench = Bench(project, today)


def _try(mutants: Sequence[Mutant]) -> list[Trial]:
    assert _bench is not None
    return _bench.try_mutants(mutants)


def _strict(examined: Examined) -> tuple[Rule, ...]:
    """The rules that can give an error in this report, and those that it waives: an unused waiver is an error too."""
    levels = examined.settings.rules
    marks = (mark.attributes for passage in examined.manuscript.passages for mark in passage.marks)
    waived = {marked.get("rule") for marked in marks if "waived" in marked.classes}
    waived |= {waiver.rule for waiver in examined.settings.waivers}
    return tuple(
        rule
        for rule in all_rules()
        if rule.code in waived or levels.get(rule.code, levels.get(rule.code[0], rule.severity)) == "error"
    )


def _identity(error: Diagnostic) -> tuple[str, str, str]:
    return error.code, error.span.path, error.message


def summary(trials: Iterable[Trial]) -> dict[str, tuple[int, int, int]]:
    """Operator -> (caught, survived, equivalent), in the order of the operators."""
    counts: dict[str, list[int]] = {}
    for trial in trials:
        row = counts.setdefault(trial.mutant.operator, [0, 0, 0])
        row[2 if trial.mutant.equivalent else 0 if trial.caught else 1] += 1
    return {name: (counts[name][0], counts[name][1], counts[name][2]) for name in OPERATORS if name in counts}
