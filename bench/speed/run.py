"""What a check costs beside pandoc on the same chapters, read and with citations: processor seconds, wall time, peak memory.

`python -m bench.speed.run` times the shipped report and a hundred pages; `--runs N` repeats each and shows the median.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.speed.projects import HOME, hundred_pages, shipped, size

from briefing.engines.pandoc import FORMAT, binary
from briefing.project import BIBLIOGRAPHY, CACHE


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds (user and system, children included), seconds of wall time, and the most memory in bytes."""

    processor: float
    wall: float
    memory: int


def timed(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end; it may find something (1), but must not fail."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(HOME / "src")
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    told = process.stderr.read().decode()
    process.stderr.close()
    _, state, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(state)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command[:4])} ended with {process.returncode}: {told}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss * unit)


def costs(folder: Path, runs: int) -> dict[str, Cost]:
    """The median cost of each of the things that are timed, one after the other in each run."""
    program = binary()
    if program is None:
        raise SystemExit("pandoc is not installed")
    chapters = sorted(str(path.relative_to(folder)) for path in (folder / "report").glob("*.md"))
    read = [program, "-f", FORMAT, "-t", "json", "--file-scope", "-o", os.devnull, *chapters]
    cite = [program, "-f", FORMAT, "-t", "html", "--file-scope", "--citeproc", "--bibliography", BIBLIOGRAPHY]
    cite += ["-o", os.devnull, *chapters]
    check = [sys.executable, "-m", "briefing.cli", "check", "--output-format", "concise"]
    edited = folder / chapters[len(chapters) // 2]
    timed(check, folder)  # Python's own compiled files are there from now on

    def forget() -> None:
        for file in (folder / CACHE).iterdir():
            file.unlink()

    def edit() -> None:
        edited.write_text(edited.read_text(encoding="utf-8") + "\nA sentence more.\n", encoding="utf-8")

    def nothing() -> None:
        pass

    steps: dict[str, tuple[Callable[[], None], list[str]]] = {
        "pandoc's bare read": (nothing, read),
        "pandoc with citations, to HTML": (nothing, cite),
        "check, cold": (forget, check),
        "check, nothing changed": (nothing, check),
        "check, one chapter changed": (edit, check),
    }
    found: dict[str, list[Cost]] = {name: [] for name in steps}
    for _ in range(runs):
        for name, (before, command) in steps.items():
            before()
            found[name].append(timed(command, folder))
    return {name: _median(each) for name, each in found.items()}


def _median(each: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.processor for cost in each),
        statistics.median(cost.wall for cost in each),
        max(cost.memory for cost in each),
    )


def table(found: dict[str, Cost]) -> str:
    """The costs as a Markdown table, each with its ratio to the first."""
    base = next(iter(found.values()))
    rows = ["| | processor s | times pandoc | wall s | peak MB |", "|---|--:|--:|--:|--:|"]
    for name, cost in found.items():
        ratio = cost.processor / base.processor
        rows.append(f"| {name} | {cost.processor:.2f} | {ratio:.1f} | {cost.wall:.2f} | {cost.memory / 1e6:.0f} |")
    return "\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(description="time the check beside pandoc's bare read of the same chapters")
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, median of {runs}")
    for title, make in (("The shipped report", shipped), ("A hundred pages", hundred_pages)):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            make(folder)
            print(f"\n{title}: {size(folder)}\n\n{table(costs(folder, runs))}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
