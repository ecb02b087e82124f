"""A number said to be surpassed, or not quite reached, that a cited source gives itself.

Where a record of what the sentence speaks of has the very number, "more than" it is false, whichever other record is higher.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.evidence.model import Number
from briefing.verdicts.candidates import Held, Inherited, could_pass, hold
from briefing.verdicts.holdings import Holding
from briefing.verdicts.scenes import Scene

_BEYOND = ("more-than", "less-than", "nearly", "just-over")
"""Comparators that the number itself does not satisfy."""


def plainly(scene: Scene) -> Scene | None:
    """The scene with the number alone, where it is said to be surpassed or not reached; None where it is not."""
    quantity = scene.quantity
    if quantity.comparator not in _BEYOND or quantity.form not in ("whole", "decimal", "scaled"):
        return None
    return replace(scene, quantity=replace(quantity, comparator="exactly"))


def itself(
    scene: Scene, holdings: Iterable[Holding], inherited: Inherited, passing: Sequence[Held], moved: bool
) -> Held | None:
    """The record that has the very number and agrees with the sentence at least as well as those that pass the bound.

    None where there is none, or where what passes counts the same thing: then two counts of it stand beside each other.
    """
    alone = plainly(scene)
    if alone is None or not passing:
        return None
    best = max(item.nearness for item in passing)
    same = {counted(item.holding.number) for item in passing}
    refs = {(item.holding.number.ref, item.holding.number.note) for item in passing}
    for holding in holdings:
        number = holding.number
        if (number.ref, number.note) in refs or counted(number) in same or not could_pass(alone, holding, moved):
            continue
        found = hold(alone, holding, inherited)
        if found.passes and found.nearness >= best:
            return hold(scene, holding, inherited)
    return None


def counted(number: Number) -> tuple[str, str, str]:
    """What a record counts: measure, place and period."""
    return number.measure, number.place, number.period
