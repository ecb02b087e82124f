"""“Exactly”: whether the text says it of a number, and whether the source means its number so."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.verdicts.scenes import Scene

_EXACTLY = re.compile(
    r"\b(?:exactly|precisely|an? (?:exact|precise)|exactamente|precisamente)\s+(?:the\s)?[$€£]?$", re.IGNORECASE
)
_EXACTLY_FIRST = re.compile(r"(?:exactly|precisely|exactamente)\b", re.IGNORECASE)
_HEDGED = alternatives(
    r"\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|ca\.|close to|"
    r"just (?:over|under)|more than|over|less than|fewer than|under|at least|at most|up to|as many as|"
    r"cerca de|alrededor de|aproximadamente|aprox\.?|unos|unas|casi|más de|menos de|al menos|por lo menos|hasta|"
    r"poco más de|en torno a)\b|[~≈]",
    re.IGNORECASE,
)
_ESTIMATED = re.compile(r"\b(?:estim\w+|reckon\w*|guess\w*|calcul\w+)\b", re.IGNORECASE)
_ROUGHLY_AFTER = re.compile(r"\W*(?:or so|or more|aprox\w*|approximately|o más)\b", re.IGNORECASE)
_NUMERAL = re.compile(r"\d[\d.,\s]*")
_SCALE = re.compile(r"\d\s*(?:thousand|million|billion|trillion)|^(?:thousand|million|billion|trillion)", re.IGNORECASE)


def says_exactly(scene: Scene) -> bool:
    """Whether the text says that its number is exact."""
    quantity = scene.quantity
    return bool(_EXACTLY.search(scene.text[: quantity.start]) or _EXACTLY_FIRST.match(quantity.words))


@lru_cache(maxsize=4096)
def not_exact(number: Number) -> bool:
    """Whether the source hedges or estimates the number, or gives it in a scale word that rounds it ("1.4 billion").

    Said next to the number in `find` or `printed`; a recorded sentence says so in the precision that was read in it.
    """
    if number.precision != "exact" or number.status == "estimate":
        return True
    if _SCALE.search(number.written) or _SCALE.match(number.unit):
        return True
    return any(_hedged(text, number.written) for text in (number.find, number.printed))


def _hedged(text: str, written: str) -> bool:
    """Whether a hedge stands at the number in a passage; at any number where that one is not found ("8 mil 74")."""
    digits = re.sub(r"\D", "", written)
    numerals = list(_NUMERAL.finditer(text))
    own = [item for item in numerals if re.sub(r"\D", "", item.group()) == digits] or numerals
    for item in own:
        earlier = max((other.end() for other in numerals if other.end() <= item.start()), default=0)
        later = min((other.start() for other in numerals if other.start() >= item.end()), default=len(text))
        before, after = text[earlier : item.start()], text[item.end() : later]
        near = before.split()
        if _HEDGED.search(" ".join(near[-2:])) or estimated(" ".join(near[-5:])) or _ROUGHLY_AFTER.match(after):
            return True
    return not numerals and (_HEDGED.search(text) is not None or estimated(text))


def estimated(words: str) -> bool:
    """Whether the words say of a number that it was estimated."""
    return _ESTIMATED.search(words) is not None
