"""One quantity against one recorded number: everything that does not agree, in words, and how near they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.verdicts.directions import direction_fault, is_change, movement
from briefing.verdicts.editions import edition_fault
from briefing.verdicts.ends import dropped_end, turned_end
from briefing.verdicts.holdings import Holding
from briefing.verdicts.increments import increment_fault, joint_fault
from briefing.verdicts.measures import Agreement, agreement, far_places
from briefing.verdicts.modality import act_fault
from briefing.verdicts.model import Candidate
from briefing.verdicts.placing import place_fault
from briefing.verdicts.roles import role_fault
from briefing.verdicts.scenes import Scene
from briefing.verdicts.timeparts import time_fault
from briefing.verdicts.timing import happened_once, is_level, period_fault
from briefing.verdicts.values import ValueFit, far_apart, fits, hold_value
from briefing.verdicts.verbatim import repeats
from briefing.verdicts.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Held:
    """A candidate with what its judging needs to know again: its holding, how the value fits, how near the measure is."""

    candidate: Candidate
    holding: Holding
    fit: ValueFit
    nearness: float

    @property
    def passes(self) -> bool:
        return not self.candidate.fails


@dataclass(frozen=True, slots=True)
class Inherited:
    """Periods and places that a sentence inherits, nearest first."""

    periods: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def hold(scene: Scene, holding: Holding, inherited: Inherited) -> Held:
    """Hold one quantity in its sentence against one recorded number."""
    number = holding.number
    want, agreed = _best_way(scene, holding)
    fails: list[str] = []
    reasons: list[str] = []

    def refuse(cause: str, reason: str) -> None:
        if reason:
            fails.append(cause)
            reasons.append(reason)

    for cause in agreed.fails:
        refuse(cause, agreed.reason)
    far = far_places(want, scene)
    refuse("measure", f"the record is about {far}, which the text does not name" if far else "")
    moved = holding.quantity is not None and holding.quantity.change in ("up-by", "down-by", "by")
    change = holding.change or is_change(number, want) or moved
    once = happened_once(number, holding.siblings) or holding.from_words
    refuse(
        "place",
        place_fault(number.place, want, scene, inherited.places, once and (holding.from_words or not is_level(number))),
    )
    refuse(
        "period",
        period_fault(number, want, scene, holding.siblings, inherited.periods, change or number.unit == "times", once),
    )
    if fails and fails[-1] == "period" and set(holding.periods) & {dating.period for dating in scene.datings}:
        fails.pop()  # a recorded sentence with several dates: the text has one of them
        reasons.pop()
    refuse("period", time_fault(number, scene, change, is_level(number), once, holding.from_words))
    refuse("place", joint_fault(number, scene))
    refuse("measure", dropped_end(number, want, scene) if not holding.from_words else "")
    refuse("measure", turned_end(number, want, scene))
    refuse("measure", increment_fault(number, scene, change, holding.from_words))
    refuse("measure", act_fault(number, scene))
    refuse("measure", role_fault(scene, holding))
    cause, reason = edition_fault(number, scene)
    refuse(cause, reason)
    refuse("direction", direction_fault(number, want, scene, holding.siblings, holding.direction, change))
    fit = hold_value(scene, number, change or movement(scene).kind == "change")
    if not fit.passes:
        refuse(fit.cause, fit.reason)
    if _word_for_word(scene, holding):
        return Held(Candidate(holding.record, (), "", 6.0), holding, replace(fit, passes=True), 1.0)
    if holding.rate is not None and fails:
        reasons[-1] += f" (converted at {holding.rate.number.ref})"
    score = _score(fit, agreed, fails, sum(char.isdigit() for char in scene.quantity.words))
    return Held(
        Candidate(holding.record, tuple(dict.fromkeys(fails)), "; ".join(reasons), score), holding, fit, agreed.nearness
    )


def _word_for_word(scene: Scene, holding: Holding) -> bool:
    """Whether the sentence repeats the recorded one, and the quantity is this one of it."""
    mine, theirs = scene.quantity, holding.quantity
    if theirs is None or (mine.low, mine.high, mine.unit) != (theirs.low, theirs.high, theirs.unit):
        return False
    return repeats(scene.text, holding.number.measure)


def could_pass(scene: Scene, holding: Holding, moved: bool) -> bool:
    """Whether the value fits: without that nothing else can make the record agree. `moved`: the text tells a change."""
    if far_apart(scene.quantity, holding.number):
        return False
    change = holding.change or is_change(holding.number, holding.wants[0]) or moved
    return fits(scene, holding.number, change)


def _best_way(scene: Scene, holding: Holding) -> tuple[Wanted, Agreement]:
    """The way to say the measure that agrees, else the one that comes nearest."""
    best: tuple[Wanted, Agreement] | None = None
    for want in holding.wants:
        agreed = agreement(want, scene)
        if not agreed.fails:
            return want, agreed
        if best is None or agreed.nearness > best[1].nearness:
            best = want, agreed
    assert best is not None
    return best


def _score(fit: ValueFit, agreed: Agreement, fails: list[str], digits: int) -> float:
    score = 3.0 * fit.nearness + 3.0 * agreed.nearness
    if fit.passes and fit.nearness >= 1 and digits > 2:
        score += 1.0  # the very digits are recorded: then something else was changed
    for cause, weight in (
        ("measure", 1.0),
        ("period", 1.5),
        ("place", 1.0),
        ("unit", 1.5),
        ("direction", 0.5),
        ("edition", 0.3),
    ):
        if cause in fails:
            score -= weight
    return score


def nearest(held: Sequence[Held]) -> list[Held]:
    """The candidates worth naming, nearest first: at most four."""
    ordered = sorted(
        held, key=lambda item: (-item.candidate.score, item.candidate.record.ref, item.holding.number.period)
    )
    return [item for item in ordered if item.candidate.score > 0][:4]
