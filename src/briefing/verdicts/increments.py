"""An increment is no level: "47,600 more refugees" and "another 500" say what was added to a count, not the count.

Beside it the count of several together: what two countries did "together" is not what one of them did.
"""

from __future__ import annotations

import re

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.verdicts.places import inside, places, recorded
from briefing.verdicts.scenes import Scene

_MORE = r"more|fewer|less|additional|extra|further|higher|lower|greater|larger|smaller|más|menos|adicionales"
_UNITED = (
    r"(?:\s*-?(?:metric\s)?(?:tonnes?|tons?|barrels?|litres?|liters?|kilograms?|kilos?|hectares?|acres?|kilomet(?:re|er)s?|"
    r"dollars?|euros?|pesos?|people|persons?|cubic\smet(?:re|er)s?|t|kg|ha|km|GW|MW|GWh|TWh|MWh))?"
)
_AFTER = re.compile(rf"^{_UNITED}\s(?P<word>{_MORE})\b(?!\sor\b)", re.IGNORECASE)
_BEFORE = alternatives(
    r"\b(?:another|an?\s(?:additional|extra|further)|additional|extra|further|otr[oa]s)\s"
    r"(?:(?:about|around|some|nearly|almost|roughly|estimated|more\sthan|at\sleast)\s)?$",
    re.IGNORECASE,
)
_TALLY = alternatives(
    r"\b(?:increas|ris|rose|grow|gain|add|addition|extra|more|fewer|less|net|chang|declin|fall|drop|differ)\w*", re.I
)


def increment_fault(number: Number, scene: Scene, change: bool, from_words: bool) -> str:
    """Why a text that tells an addition does not say a recorded level; "" where it tells a level or the record a change.

    "Another 500" after a count already given goes on counting: the 500 are a count of their own.
    """
    if change or number.unit == "times":
        return ""
    quantity = scene.quantity
    if quantity.unit in ("percent", "percentage-points", "times"):
        return ""  # their direction is asked for in `directions`
    before = scene.text[: min(quantity.start, quantity.number_start)]
    own = scene.text[quantity.number_end :]
    told = _AFTER.match(own)
    lead = _BEFORE.search(before) or _BEFORE.search(scene.text[: quantity.number_start])
    if told is None and (lead is None or _goes_on(scene)):
        return ""
    if from_words and _tells_it_too(number):
        return ""
    if not from_words and _TALLY.search(number.measure):
        return ""
    word = told["word"] if told else lead.group().strip() if lead else ""
    return f"the text tells an addition (“{word}”), the record the whole count"


def _goes_on(scene: Scene) -> bool:
    """Whether a count stands before: in the sentence, or in a sentence around it."""
    if any(item.number_start < scene.quantity.number_start for item in scene.others):
        return True
    return any(re.search(r"\d", layer) and len(layer.split()) > 6 for layer in scene.layers)


def _tells_it_too(number: Number) -> bool:
    """Whether the recorded sentence tells the addition too."""
    at = number.measure.find(number.written)
    if at < 0:
        return bool(_TALLY.search(number.measure))
    end = at + len(number.written)
    near = re.search(rf"\b(?:{_MORE}|another|otr[oa]s)\b", number.measure[at : end + 24], re.IGNORECASE)
    return bool(near or _BEFORE.search(number.measure[:at]))


_TOGETHER = alternatives(
    r"\b(?:together|combined|jointly|between them|taken together|in sum|juntos|juntas|en conjunto|sumados|sumadas)\b",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\s(?:and|y|e|&|plus|along with|together with|junto con)\s(?:the\s|los\s|las\s|el\s|la\s)?", re.IGNORECASE
)
_EACH = alternatives(r"\b(?:each|both|respectively|apiece|cada un[oa]|respectivamente|either)\b", re.IGNORECASE)


def joint_fault(number: Number, scene: Scene) -> str:
    """Why the number of several places together is not that of one of them; "" where the text counts one place."""
    here = recorded(number.place) if number.place not in ("", "none") else ()
    if len(here) != 1 or not here[0].known:
        return ""
    clause = scene.words(scene.clause)
    shared = any(scene.clause[0] <= item.number_start < scene.clause[1] for item in scene.others)
    if shared or _EACH.search(clause) or not _TOGETHER.search(clause):
        return ""
    named = [item for item in places(clause) if item.known]
    own = next((item for item in named if item.id == here[0].id), None)
    if own is None:
        return ""
    for other in named:
        if other.id == own.id or inside(other.id, own.id) or inside(own.id, other.id):
            continue
        first, second = sorted((own, other), key=lambda item: item.start)
        if _AND.fullmatch(clause[first.end : second.start]) or _listed(clause, first.end, second.start):
            return f"the text counts {first.words} and {second.words} together, the record {number.place}"
    return ""


def _listed(text: str, low: int, high: int) -> bool:
    between = text[low:high]
    return len(between) < 60 and "," in between and not re.search(r"\b(?:in|to|from|by|than|while)\b", between)
