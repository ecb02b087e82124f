"""Which recorded numbers each number of a summary fits in value, kept for the next run.

A summary is held against all that the chapters use. That a quantity in its scene fits these numbers of a source follows
from the scene, from the evidence of the source, and from what all chapters follow from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.engines.cache import digest, keep_lines, recall_lines
from briefing.engines.chapters import identity, state
from briefing.engines.frozen import MISSHAPEN
from briefing.evidence.model import Evidence
from briefing.memory import Memory
from briefing.verdicts.restatement import EARLIER, FITTING, Fits
from briefing.verdicts.scenes import Scene

NAME = "fits"
Kept = dict[str, dict[str, tuple[int, ...]]]
"""By scene and by citation key: the places of the holdings."""


def recall_fits(
    folder: Path | None, texts: Mapping[str, str], data: Mapping[str, bytes], evidence: Evidence, memory: Memory
) -> Kept:
    """Puts into the memory what is known of each scene for the sources that are as they were; gives the same."""
    known: Kept = {}
    kept = recall_lines(folder, NAME)
    if kept and kept[0] == identity(texts, data):
        try:
            as_it_was = [key for key, was in json.loads(kept[1]) if was == state(key, texts, evidence)]
            for line in kept[2:]:
                scene, found = json.loads(line)
                known[scene] = {key: tuple(map(int, found.get(key, ()))) for key in as_it_was}
        except MISSHAPEN:
            known = {}

    def make(scene: Scene) -> Fits:
        made = Fits(scene)
        for key, places in known.get(_name(scene), {}).items():
            if key in evidence.files:
                file, measures = evidence.files[key], evidence.measures
                made.places[id(file), id(measures)] = file, measures, places
        return made

    memory.kept[EARLIER] = make
    return known


def keep_fits(
    folder: Path | None,
    texts: Mapping[str, str],
    data: Mapping[str, bytes],
    evidence: Evidence,
    memory: Memory,
    known: Kept,
) -> None:
    """Keeps what the memory holds of each scene, unless it is what was kept, or less."""
    if folder is None:
        return
    found: Kept = {}
    for fits in _fits(memory):
        by_key = {file.key: places for file, _, places in fits.places.values() if evidence.files.get(file.key) is file}
        found[_name(fits.scene)] = by_key
    if all(scene in known and found[scene].keys() <= known[scene].keys() for scene in found):
        return
    keys = sorted(set.intersection(*(set(by_key) for by_key in found.values())))
    states = json.dumps([(key, state(key, texts, evidence)) for key in keys])
    lines = (json.dumps((scene, {key: by_key[key] for key in keys if by_key[key]})) for scene, by_key in found.items())
    keep_lines(folder, NAME, (identity(texts, data), states, *lines))


def _fits(memory: Memory) -> Iterator[Fits]:
    for name, value in memory.kept.items():
        if isinstance(name, tuple) and name[0] == FITTING:
            yield value[1]


def _name(scene: Scene) -> str:
    return digest((repr(scene),))
