"""`mutate`: plant errors in the report at hand, one at a time, and tell which the check does not find."""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterable, Sequence

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
    started = time.monotonic()
    project = load(arguments.project)
    date = today()
    examined = examine(project, project.root / CACHE, date)
    threshold = _threshold(examined.settings.mutate.get("caught", ""))
    wanted = [arguments.operator] if arguments.operator else list(OPERATORS)
    mutants = tuple(mutant for mutant in plant(examined) if mutant.operator in wanted)
    planted = {mutant.operator for mutant in mutants}
    nowhere = [name for name in wanted if name not in planted]
    chosen = mutants if arguments.all else sample(mutants, arguments.sample, arguments.seed)
    if not chosen:
        what = f"no place for '{arguments.operator}'" if arguments.operator else "no proven claim"
        print(f"There is nothing to plant: this report has {what}.", file=sys.stderr)
        return 3
    trials = list(_told(run_trials(project, date, chosen), len(chosen)))
    seconds = time.monotonic() - started
    caught, counted = score(trials)
    print(as_json(trials, nowhere, seconds) if arguments.output_format == "json" else as_table(trials, nowhere), end="")
    share = f"{caught} of {counted} caught ({caught / max(counted, 1):.1%}); asked for {threshold:.0%}"
    print(f"{share}; {len(chosen)} of {len(mutants)} mutants in {seconds:,.0f} seconds", file=sys.stderr)
    return 0 if caught >= threshold * counted else 1


def _told(trials: Iterable[Trial], total: int) -> Iterable[Trial]:
    """The trials as they come, with a line of progress: rewritten on a terminal, elsewhere one for each tenth."""
    live = sys.stderr.isatty()
    lived = 0
    for number, trial in enumerate(trials, 1):
        lived += not trial.caught and not trial.mutant.equivalent
        if live or number * 10 // total > (number - 1) * 10 // total:
            text = f"{number} of {total} tried, {lived} survived"
            print(
                f"\r{text}" if live else text, end="" if live and number < total else "\n", file=sys.stderr, flush=True
            )
        yield trial


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
    """Operators with their counts and share, those that found `nowhere` to plant; survivors by reason; equivalents."""
    lines = [f"{'operator':<30}{'caught':>8}{'survived':>10}{'equivalent':>12}{'share':>9}"]
    for operator, (caught, survived, equivalent) in summary(trials).items():
        share = f"{caught / (caught + survived):.1%}" if caught + survived else "-"
        lines.append(f"{operator:<30}{caught:>8}{survived:>10}{equivalent:>12}{share:>9}")
    lines.extend(f"{operator:<30}  nothing to plant: the report has no such place" for operator in nowhere)
    survivors = [trial for trial in trials if not trial.caught and not trial.mutant.equivalent]
    for reason in dict.fromkeys(trial.reason for trial in survivors):
        lines.append(f"\n{reason}")
        for trial in survivors:
            if trial.reason == reason:
                lines.append(f"  survived: {trial.mutant}")
                lines.extend([f"    {trial.told}"] if trial.told else [])
    equivalent_ones = [trial.mutant for trial in trials if trial.mutant.equivalent]
    if equivalent_ones:
        lines.append("\nEquivalent, since the evidence makes the changed text true:")
        lines.extend(f"  {mutant}: {mutant.equivalent}" for mutant in equivalent_ones)
    return "\n".join(lines) + "\n"


def as_json(trials: Sequence[Trial], nowhere: Sequence[str], seconds: float) -> str:
    caught, counted = score(trials)
    counts = summary(trials)
    report = {
        "caught": caught,
        "counted": counted,
        "seconds": round(seconds, 1),
        "operators": [
            {"operator": name, "caught": row[0], "survived": row[1], "equivalent": row[2]}
            for name, row in counts.items()
        ],
        "nothing-to-plant": list(nowhere),
        "mutants": [
            {
                "operator": trial.mutant.operator,
                "path": trial.mutant.path,
                "place": trial.mutant.place,
                "words": trial.mutant.words,
                "replacement": trial.mutant.replacement,
                "caught": trial.caught,
                "equivalent": trial.mutant.equivalent,
                "codes": sorted({error.code for error in trial.errors}),
                "reason": trial.reason,
                "told": trial.told,
            }
            for trial in trials
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _threshold(text: str) -> float:
    try:
        return float(text) if text else THRESHOLD
    except ValueError:
        return THRESHOLD
