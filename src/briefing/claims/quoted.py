"""The quoted stretches of a passage, whoever said them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.claims.scene import Scene
from briefing.claims.stretches import Taken

MARKS = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|«[^«»]*»|„[^„“”]*[“”]|(?<![\w])\"[^\"\n]{1,600}\"(?!\w)")
EDGES = "“”„«»\"'‘’ "


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch with its marks: text[start:end]; `inner` without them; no other lies between `floor` and `ceiling`."""

    start: int
    end: int
    inner: str
    floor: int
    ceiling: int


def quoted_stretches(scene: Scene) -> tuple[Quoted, ...]:
    """Outermost quoted stretches of a passage, in order: those that pandoc saw, then those with typed marks."""
    text = scene.text
    spans = [(mark.start, mark.end) for mark in scene.passage.marks if mark.kind == "quoted" and mark.end > mark.start]
    if "“" in text or "«" in text or "„" in text or '"' in text:
        taken = Taken(len(text), spans)
        spans += [match.span() for match in MARKS.finditer(text) if not taken.touch(*match.span())]
    spans.sort(key=lambda span: (span[0], -span[1]))
    found: list[tuple[int, int]] = []
    for low, high in spans:
        if not (found and low < found[-1][1]) and not scene.opaque_at(low, high) and text[low:high].strip(EDGES):
            found.append((low, high))
    floors = [0, *(high for _, high in found)]
    ceilings = [*(low for low, _ in found[1:]), len(text)]
    return tuple(
        Quoted(low, high, text[low:high].strip(EDGES), floor, ceiling)
        for (low, high), floor, ceiling in zip(found, floors, ceilings, strict=False)
    )
