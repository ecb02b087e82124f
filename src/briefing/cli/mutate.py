"""`mutate`: plant errors in the report at hand, one at a time, and tell which the check does not find."""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence

from briefing.mutation.mutant import Mutant
from briefing.mutation.operators import OPERATORS
from briefing.mutation.planting import plant
from briefing.project import CACHE, examine, load, today
from briefing.trials import Trial, run_trials, summary

SAMPLE = 200
THRESHOLD = 0.99


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help="every mutant (default: a sample)")
    parser.add_argument("--sample", type=int, default=SAMPLE, metavar="N", help=f"how many mutants (default {SAMPLE})")
    parser.add_argument("--seed", type=int, default=0, help="which sample; the same seed gives the same mutants")
    parser.add_argument("--operator", choices=tuple(OPERATORS), metavar="NAME", help="only mutants of this operator")
    parser.add_argument("--output-format", choices=("table", "json"), default="table")


def run(arguments: argparse.Namespace) -> int:
    project = load(arguments.project)
    date = today()
    examined = examine(project, project.root / CACHE, date)
    threshold = _threshold(examined.settings.mutate.get("caught", ""))
    wanted = [arguments.operator] if arguments.operator else list(OPERATORS)
    mutants = tuple(mutant for mutant in plant(examined) if mutant.operator in wanted)
    chosen = mutants if arguments.all else sample(mutants, arguments.sample, arguments.seed)
    if not chosen:
        what = f"'{arguments.operator}'" if arguments.operator else "no claim of this report is proven"
        print(f"There is nothing to plant: {what}.", file=sys.stderr)
        return 3
    trials: list[Trial] = []
    for trial in run_trials(project, date, chosen):
        trials.append(trial)
        if sys.stderr.isatty():
            print(f"\r{len(trials)} of {len(chosen)} tried", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    caught, counted = score(trials)
    planted = {mutant.operator for mutant in mutants}
    nowhere = [name for name in wanted if name not in planted]
    print(as_json(trials) if arguments.output_format == "json" else as_table(trials, nowhere), end="")
    print(f"{caught} of {counted} caught ({caught / max(counted, 1):.1%}); asked for {threshold:.0%}", file=sys.stderr)
    return 0 if caught >= threshold * counted else 1


def sample(mutants: Sequence[Mutant], count: int, seed: int) -> tuple[Mutant, ...]:
    """`count` mutants, the same for the same seed, spread evenly over the operators; in the order of the files."""
    choose = random.Random(seed)
    groups: dict[str, list[Mutant]] = {}
    for mutant in mutants:
        groups.setdefault(mutant.operator, []).append(mutant)
    for group in groups.values():
        choose.shuffle(group)
    chosen: list[Mutant] = []
    while len(chosen) < min(count, len(mutants)):
        for group in groups.values():
            if group and len(chosen) < count:
                chosen.append(group.pop())
    return tuple(sorted(chosen))


def score(trials: Sequence[Trial]) -> tuple[int, int]:
    """(caught, counted): equivalent mutants do not count."""
    counted = [trial for trial in trials if not trial.mutant.equivalent]
    return sum(trial.caught for trial in counted), len(counted)


def as_table(trials: Sequence[Trial], nowhere: Sequence[str] = ()) -> str:
    """Operators with their counts, those that found `nowhere` to plant, then each survivor and how it could live."""
    lines = [f"{'operator':<30}{'caught':>8}{'survived':>10}{'equivalent':>12}"]
    for operator, (caught, survived, equivalent) in summary(trials).items():
        lines.append(f"{operator:<30}{caught:>8}{survived:>10}{equivalent:>12}")
    lines.extend(f"{operator:<30}  nothing to plant: the report has no such place" for operator in nowhere)
    for trial in trials:
        if not trial.caught and not trial.mutant.equivalent:
            lines.append(f"\nsurvived: {trial.mutant}\n  {trial.why}")
    return "\n".join(lines) + "\n"


def as_json(trials: Sequence[Trial]) -> str:
    rows = [
        {
            "operator": trial.mutant.operator,
            "path": trial.mutant.path,
            "place": trial.mutant.place,
            "words": trial.mutant.words,
            "replacement": trial.mutant.replacement,
            "caught": trial.caught,
            "equivalent": trial.mutant.equivalent,
            "codes": sorted({error.code for error in trial.errors}),
            "why": trial.why,
        }
        for trial in trials
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _threshold(text: str) -> float:
    try:
        return float(text) if text else THRESHOLD
    except ValueError:
        return THRESHOLD
