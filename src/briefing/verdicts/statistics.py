"""Statistics held against the records of the sources cited for them: each quantity finds its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.claims.model import Claim
from briefing.evidence.model import Record
from briefing.quantities.quantity import Quantity
from briefing.verdicts import reasons
from briefing.verdicts.candidates import Held, Inherited, could_pass, hold, nearest
from briefing.verdicts.directions import movement
from briefing.verdicts.editions import better_edition, names_edition
from briefing.verdicts.holdings import Holding, Holdings, reading
from briefing.verdicts.model import Candidate, Verdict
from briefing.verdicts.scenes import Scene, is_base, names_age
from briefing.verdicts.scenes import scene as make_scene
from briefing.verdicts.surpassed import counted, itself, plainly

ORDER = ("value", "precision", "comparator", "unit", "measure", "direction", "period", "place", "edition")
"""Which cause a verdict names where several fail: that which the author must mend first."""
CAUSES = {"edition": "measure"}
"""Another edition or standing (provisional, target, projection) counts another thing."""


def judge_statistic(
    claim: Claim,
    quantity: Quantity,
    scene: Scene,
    inherited: Inherited,
    held_by: Holdings,
    keys: Sequence[str],
) -> Verdict:
    """The verdict on one quantity against the sources `keys`, which have evidence files.

    Values are compared first, since that is cheap and tells most records apart; what the others say of measure, place and
    period is only worked out where none agrees, for the message.
    """
    age = names_age(scene.text, scene.quantity)
    holdings = [
        item
        for item in held_by.of(keys)
        if item.quantity is None or names_age(item.number.measure, item.quantity) == age  # "under 45" counts nobody
    ]
    holdings = [item for item in holdings if not _taken(item, scene, holdings)]
    moved = movement(scene).kind == "change"
    held = [hold(scene, holding, inherited) for holding in holdings if could_pass(scene, holding, moved)]
    passing = [item for item in held if item.passes]
    if not passing:
        held = [hold(scene, holding, inherited) for holding in holdings]
    number = itself(scene, holdings, inherited, passing, moved)
    if number is not None:
        return _mismatched(claim, quantity, number, [number.candidate])
    found = weigh(claim, quantity, scene, held, keys)
    part = _of_a_neighbour(scene, holdings, inherited) if found.word in ("mismatched", "unrecorded") else None
    return found if part is None else Verdict(claim, "supported", reasons.in_words(part), "", (part,))


def fitting(scene: Scene, holdings: Iterable[Holding]) -> tuple[Holding, ...]:
    """Those of the holdings that could prove a quantity by their value, or have the very number that it surpasses."""
    age = names_age(scene.text, scene.quantity)
    moved = movement(scene).kind == "change"
    alone = plainly(scene)
    return tuple(
        item
        for item in holdings
        if (item.quantity is None or names_age(item.number.measure, item.quantity) == age)
        and (could_pass(scene, item, moved) or (alone is not None and could_pass(alone, item, moved)))
    )


def judge_fitting(
    claim: Claim,
    quantity: Quantity,
    scene: Scene,
    inherited: Inherited,
    fit: Sequence[Holding],
    alongside: Sequence[Holding],
) -> Verdict | None:
    """What `judge_statistic` says where one of the fitting holdings agrees in all; None where none does.

    `alongside` are all holdings of their records.
    """
    age = names_age(scene.text, scene.quantity)
    counted = [
        item for item in alongside if item.quantity is None or names_age(item.number.measure, item.quantity) == age
    ]
    held = [hold(scene, item, inherited) for item in fit if not _taken(item, scene, counted)]
    passing = [item for item in held if item.passes]
    number = itself(scene, fit, inherited, passing, movement(scene).kind == "change")
    if number is not None:
        return _mismatched(claim, quantity, number, [number.candidate])
    return _supported(claim, quantity, scene, passing, held) if passing else None


def _of_a_neighbour(other: Scene, holdings: Sequence[Holding], inherited: Inherited) -> Record | None:
    """The record of which the number is the whole ("of 302 patients, 38 died") or a word ("died within 30 days").

    Only where another quantity of the sentence is proven by that very record.
    """
    mine = other.quantity
    plain = mine.comparator in ("exactly", "between") and mine.low is not None
    for holding in holdings:
        number = holding.number
        whole = (
            _in_measure(mine, holding)
            if not plain
            else number.of == mine.low == mine.high or _in_measure(mine, holding)
        )
        if holding.from_words or not (whole or _is_base(mine, number.unit, other.text)):
            continue
        for quantity in other.others:
            there = make_scene(other.text, quantity, (*other.others, mine), other.datings, other.layers)
            if hold(there, holding, inherited).passes:
                return holding.record
    return None


def _is_base(mine: Quantity, unit: str, text: str) -> bool:
    """ "661 of every 100,000 people": the base of the record's rate."""
    per = re.search(r"\bper\s([\d,]+)", unit)
    return bool(per and is_base(text, mine) and per[1].replace(",", "") == str(mine.low))


def _in_measure(quantity: Quantity, holding: Holding) -> bool:
    whole = re.compile(rf"(?<![\w.,]){re.escape(quantity.words)}(?!\w)", re.IGNORECASE)
    if any(whole.search(want.text) for want in holding.wants):
        return True
    return any(
        (item.low, item.high, item.unit, item.comparator)
        == (quantity.low, quantity.high, quantity.unit, quantity.comparator)
        for want in holding.wants
        for item in reading(want.text).quantities
    )


_SCORED = re.compile(r"(?:\s[^\W\d_]+)?\s(?:to|against)\s(?:the\s)?")


def _taken(holding: Holding, scene: Scene, holdings: Sequence[Holding]) -> bool:
    """ "3 votes to 3", where a statement says "8 votes to 3": each number of it proves one quantity of a clause.

    In a score the order counts too: what is said to a number must stand before it in the statement.
    """
    mine = holding.quantity
    if mine is None:
        return False
    quantity = scene.quantity
    for other in scene.others:
        low, high = sorted((other, quantity), key=lambda item: item.number_start)
        if not scene.clause[0] <= other.number_start < scene.clause[1]:
            continue
        if not _SCORED.fullmatch(scene.text[low.number_end : high.number_start]):
            continue
        told = [item.quantity for item in holdings if item.record is holding.record and item.quantity is not None]
        if (other.low, other.high) == (quantity.low, quantity.high):
            if other is low and sum((item.low, item.high) == (mine.low, mine.high) for item in told) < 2:
                return True
            continue
        partners = [item for item in told if (item.low, item.high) == (other.low, other.high)]
        if partners == [mine]:
            return True  # it is what the other number says
        if partners and all((item.number_start < mine.number_start) != (other is low) for item in partners):
            return True
    return False


def weigh(claim: Claim, quantity: Quantity, scene: Scene, held: Sequence[Held], keys: Sequence[str]) -> Verdict:
    """Choose among candidates: one that agrees, several that differ, a near miss, or nothing near."""
    passing = [item for item in held if item.passes]
    if passing:
        return _supported(claim, quantity, scene, passing, held)
    silent = [
        item
        for item in held
        if item.candidate.fails == ("period",) and item.candidate.reason.startswith("no period is said")
    ]
    if any(_differs(item.holding, silent[0].holding) for item in silent):
        return _several(claim, quantity, silent)
    near = nearest(held)
    refused = tuple(item.candidate for item in near)
    if not near or not _near_miss(near[0]):
        return Verdict(claim, "unrecorded", reasons.unrecorded(quantity.words, keys, near), "record", (), refused)
    return _mismatched(claim, quantity, near[0], refused)


def _mismatched(claim: Claim, quantity: Quantity, best: Held, refused: Sequence[Candidate]) -> Verdict:
    """That the nearest record says something else, and what."""
    cause = next((name for name in ORDER if name in best.candidate.fails), best.candidate.fails[0])
    if cause in ("value", "precision", "comparator") and len(best.candidate.fails) > 1:
        cause = (
            next((name for name in ORDER[3:] if name in best.candidate.fails), cause)
            if best.fit.nearness >= 1
            else cause
        )
    return Verdict(
        claim,
        "mismatched",
        reasons.mismatch(quantity.words, cause, best),
        CAUSES.get(cause, cause),
        (),
        tuple(refused),
        reasons.what_to_type(best),
    )


def _near_miss(held: Held) -> bool:
    """Near enough to say that the record disagrees: the value is right, or all but the value is."""
    fails = set(held.candidate.fails)
    if held.fit.nearness >= 1:
        return held.nearness > 0 or "measure" not in fails or len(fails) == 1
    meaning = fails - {"value", "precision", "comparator", "unit"}
    if not meaning:
        return True
    return meaning == {"direction"} or meaning == {"edition"}


def _supported(
    claim: Claim, quantity: Quantity, scene: Scene, passing: Sequence[Held], held: Sequence[Held]
) -> Verdict:
    recorded = [item for item in passing if not item.holding.from_words] or list(passing)
    best = max(recorded, key=lambda item: (item.nearness, not item.fit.caution, item.holding.number.status == "final"))
    rivals = [item for item in recorded if _differs(item.holding, best.holding) and item.nearness >= best.nearness]
    if rivals:
        return _several(claim, quantity, [best, *rivals])
    better = better_edition(best.holding.number, best.holding.siblings)
    if better is not None and not names_edition(scene):
        return Verdict(
            claim,
            "mismatched",
            f"“{quantity.words}” is the provisional number; {reasons.in_words(better)}, which is final",
            CAUSES["edition"],
            (),
            (best.candidate,),
            f"write {reasons.valued(better)}, or say that the number is provisional",
        )
    used = tuple(dict.fromkeys(item.candidate.record for item in [best, *(r for r in recorded if r is not best)]))
    told = reasons.in_words(best.candidate.record)
    rate = best.holding.rate
    if rate is None:
        return Verdict(claim, "supported", told, "", used, (), "", best.fit.caution)
    told += f"; converted at {reasons.in_words(rate.number)}"
    return Verdict(claim, "supported", told, "", used, (), "", best.fit.caution, told)


def _several(claim: Claim, quantity: Quantity, held: Sequence[Held]) -> Verdict:
    """Several records fit as far as the text goes, and say different things."""
    told = "; ".join(reasons.in_words(item.candidate.record) for item in held[:3])
    return Verdict(
        claim,
        "ambiguous",
        f"“{quantity.words}” fits {len(held)} records that differ: {told}",
        "several",
        (),
        tuple(item.candidate for item in held[:4]),
        f'[{quantity.words}]{{.from number="{held[0].holding.number.ref}"}}',
    )


def _differs(a: Holding, b: Holding) -> bool:
    """Two records that say different things: another value for another period, place or measure."""
    one, two = a.number, b.number
    if one.ref == two.ref or (one.low, one.high) == (two.low, two.high):
        return False
    if one.key == two.key and one.edition != two.edition:
        return one.status == two.status  # two counts of one source, between which the text does not choose
    return counted(one) != counted(two)
