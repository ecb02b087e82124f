"""Arithmetic across claims: what follows from other numbers of the report, and what does not add up though it is recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.manuscript.model import Manuscript
from briefing.verdicts.lengths import recompute_lengths
from briefing.verdicts.model import Verdict
from briefing.verdicts.reckoning import Conflict
from briefing.verdicts.sums import part_conflicts, recompute_parts
from briefing.verdicts.tables import cell_conflicts, recompute_cells


def recompute(verdicts: Mapping[int, Verdict], manuscript: Manuscript) -> dict[int, Verdict]:
    """The verdicts that change, by index of the claim: derived where a number follows from others, mismatched where not."""
    return {
        **recompute_lengths(verdicts, manuscript),
        **recompute_cells(verdicts, manuscript),
        **recompute_parts(verdicts, manuscript),
    }


def conflicts(verdicts: Sequence[Verdict], manuscript: Manuscript) -> Iterator[Conflict]:
    """Recorded numbers whose recorded parts, in the same table or sentence, give another."""
    numbered = dict(enumerate(verdicts))
    yield from cell_conflicts(numbered, manuscript)
    yield from part_conflicts(numbered, manuscript)
