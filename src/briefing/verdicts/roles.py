"""People of one calling counted for people of another: judges, where the recorded sentence counts priority targets."""

from __future__ import annotations

from briefing.lexicon.measures import concepts
from briefing.verdicts.holdings import Holding
from briefing.verdicts.scenes import Scene

_ANYBODY = frozenset({"worker", "citizen", "household", "family", "company", "customer", "volunteer", "passenger"})
"""Whom a sentence may call so whatever a source calls them."""


def role_fault(scene: Scene, holding: Holding) -> str:
    """Why those whom the text counts are not those of a recorded sentence; "" where either side names nobody.

    Only callings of the lexicon are told apart, and only where the sentence has a noun of its own with its number.
    """
    if not holding.from_words or holding.quantity is None or not holding.quantity.noun:
        return ""
    told = {concept.id for concept in concepts(holding.number.measure)}
    for concept in concepts(scene.quantity.noun):
        if concept.slot == "people" and concept.id not in _ANYBODY and concept.id not in told:
            return f"the text counts {concept.words}, the recorded sentence {holding.quantity.noun}"
    return ""
