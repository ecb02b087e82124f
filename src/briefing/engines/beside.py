"""Work on chapters beside each other: one process for each processor, made as a copy of this one with all that it has read."""

from __future__ import annotations

import gc
import json
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

SMALL = 20_000
"""Characters of text for which a process more costs about what it saves."""
MOST = 8
"""Processes at most: each has its own memory."""


def beside(sizes: Mapping[str, int], work: Callable[[str], str]) -> dict[str, str]:
    """What `work` gives for some of the named parts, made in other processes while this one does the others itself.

    `sizes` tells how many characters each part has. What this process keeps for itself it does before it waits for the
    answers of the others. What another process could not answer is left out. Empty where there is too little to do, no
    processor that idles, or no way to copy a process.
    """
    several = min(idle(), MOST, sum(sizes.values()) // SMALL)
    if several < 2 or not hasattr(os, "fork") or threading.active_count() > 1:
        return {}
    own, *others = shares(sizes, several)
    children = [child for share in others if (child := _start(share, work))]
    for name in own:
        work(name)
    answers: dict[str, str] = {}
    for process, pipe in children:
        with open(pipe, encoding="utf-8") as answer:  # noqa: PTH123 - the end of a pipe
            lines = answer.read().splitlines()
        os.waitpid(process, 0)
        for line in lines:
            with suppress(ValueError):
                name, text = json.loads(line)
                answers[name] = text
    return answers


def idle() -> int:
    """How many processors this process may use, this one's own included, without taking them from others."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        busy = os.getloadavg()[0]
    except OSError:
        return 1
    return usable - max(0, round(busy) - 1)


def shares(sizes: Mapping[str, int], several: int) -> list[list[str]]:
    """The parts dealt out so that each share has about as much to do; the first share has the least."""
    dealt: list[tuple[int, list[str]]] = [(0, []) for _ in range(several)]
    for name in sorted(sizes, key=lambda name: -sizes[name]):
        least = min(range(several), key=lambda index: dealt[index][0])
        dealt[least] = dealt[least][0] + sizes[name], [*dealt[least][1], name]
    return [names for _, names in sorted(dealt, key=lambda share: share[0])]


def _start(share: Sequence[str], work: Callable[[str], str]) -> tuple[int, int] | None:
    """A copy of this process that answers for a share and ends: its number, and the pipe with a line of JSON for each part."""
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if process:
        os.close(writing)
        return process, reading
    status = 1
    try:
        os.close(reading)
        gc.disable()
        with open(writing, "w", encoding="utf-8") as answer:  # noqa: PTH123
            for name in share:
                answer.write(json.dumps((name, work(name))) + "\n")
        status = 0
    finally:
        os._exit(status)  # nothing of what the first process has open is written twice
