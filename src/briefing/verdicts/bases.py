"""The base of a rate, in whichever field it stands: a day, a month, 100,000 people, each of them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.quantities.compare import Recorded
from briefing.quantities.quantity import Quantity
from briefing.quantities.units import UNITS, canonical, singular
from briefing.verdicts.scenes import Scene

_TIME = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in (
        ("hour", r"\b(?:hourly|(?:an|per|each|every)\s+hour)\b"),
        ("day", r"\b(?:daily|(?:a|per|each|every)\s+day)\b|/day"),
        ("week", r"\b(?:weekly|(?:a|per|each|every)\s+week)\b"),
        ("month", r"\b(?:monthly|(?:a|per|each|every)\s+month)\b"),
    )
}


_PEOPLE_BASE = re.compile(
    r"\b(?:per|(?:(?:out\s+)?of|in|for)\s+(?:every|each))\s+(?P<n>1,?000,?000|100,?000|10,?000|1,?000|100|million|thousand)\b",
    re.IGNORECASE,
)
_PER_HEAD = re.compile(
    r"\b(?:per (?:capita|person|head|inhabitant)|(?:each|every|the average) (?:person|inhabitant|resident|citizen)|"
    r"por (?:habitante|persona))\b",
    re.IGNORECASE,
)
_RATE_WORD = re.compile(r"\brates?\b|\bper capita\b|\bincidence\b|\bprevalence\b", re.IGNORECASE)
_HEADER_WORDS = 12
_CHANGE_WORD = alternatives(
    r"\b(?:change|growth|increase|rise|gain|decline|fall|decrease|drop|reduction|inflation|loss)\b", re.IGNORECASE
)
_Rated = TypeVar("_Rated", Quantity, Recorded)


def _per(item: _Rated, base: str) -> _Rated:
    return item if item.per == base else replace(item, per=base)


def one_base(scene: Scene, written: Quantity, recorded: Recorded, number: Number) -> tuple[Quantity, Recorded] | str:
    """Text and record with one rate base, in whichever field it stands; or why they have two."""
    theirs = recorded.per or base_in(number.measure)
    mine = written.per or base_in(scene.words(scene.own), time_only=True)
    if not mine and theirs:
        mine = (
            base_in(scene.words(scene.clause))
            or base_in(" ".join(scene.layers), time_only=True)
            or base_in(" ".join(_headers(scene)))
        )
    if theirs and not mine and theirs in UNITS and _names_unit(scene, theirs):
        mine = theirs
    if _same_people(mine, theirs, scene.text):
        mine = theirs
    if mine.lower() == theirs.replace(".", "").lower():
        mine = theirs
    if mine and not theirs and not written.per and _counts_each(scene):
        return f"the text counts per {mine}, the record does not"
    if mine == theirs or {mine, theirs} == {"", "year"}:
        return _per(written, ""), _per(recorded, "")
    if mine and theirs:
        return _per(written, mine), _per(recorded, theirs)
    if theirs:
        rate = any(_RATE_WORD.search(text) for text in (scene.text, *_headers(scene)))
        if not is_time(theirs) and rate and not written.per:
            return _per(written, ""), _per(recorded, "")
        return f"the record counts per {theirs}, the text does not"
    if written.per:
        if is_time(mine) and _CHANGE_WORD.search(number.measure) and mine == "year":
            return _per(written, ""), recorded
        return f"the text counts per {mine}, the record does not"
    return written, recorded


_EACH = re.compile(
    r"(?<!\bin)(?<!\bfor)(?<!\bof)(?<!times)\s(?:an?|per|each|every)\s(?:hour|day|week|month)\b", re.IGNORECASE
)


def _counts_each(scene: Scene) -> bool:
    """ "30,692 cases of measles a month": the time base stands behind the noun phrase."""
    low, high = max(scene.quantity.number_end, scene.quantity.end), scene.own[1]
    match = _EACH.search(scene.text, low, high)
    return (
        match is not None
        and len(scene.text[low : match.start()].split()) <= 6
        and not _BREAKS.search(scene.text, low, match.start())
    )


_BREAKS = re.compile(r"[,;:()]|\s(?:who|that|which|and)\s")


def _same_people(mine: str, theirs: str, text: str) -> bool:
    """ "per 1,000 women", where the record says "per 1,000 women aged 15 to 19" and the sentence names the ages too."""
    number, _, noun = mine.partition(" ")
    base, _, group = theirs.partition(" ")
    if number != base or not group or noun == group:
        return False
    if not noun:
        return all(singular(word) in text.lower() for word in group.split() if word.isalpha() and len(word) > 3)
    return singular(group.split()[0]) == noun and all(age in text for age in re.findall(r"\d+", group))


def _headers(scene: Scene) -> tuple[str, ...]:
    """A header or caption gives its rate to the numbers below it; another sentence keeps its own."""
    return tuple(
        layer for layer in scene.layers if len(layer.split()) <= _HEADER_WORDS and not layer.endswith((".", "!", "?"))
    )


def _names_unit(scene: Scene, unit: str) -> bool:
    """Whether the sentence names the unit of a rate's base ("one kilogram ... 940,000 dollars")."""
    return any(item.unit == unit for item in scene.others) or any(
        canonical(word)[0] == unit for word in re.findall(r"[^\W\d_]{2,}", scene.text)
    )


def is_time(per: str) -> bool:
    """Whether a rate base is a stretch of time."""
    return per in ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade")


@lru_cache(maxsize=16384)
def base_in(text: str, time_only: bool = False) -> str:
    """The rate base that a text names: day, week, month, 100000, capita; "" for none. A year is the usual stretch."""
    for name, pattern in _TIME.items():
        if pattern.search(text):
            return name
    if time_only:
        return ""
    match = _PEOPLE_BASE.search(text)
    if match:
        return {"million": "1000000", "thousand": "1000"}.get(match["n"].lower(), match["n"].replace(",", ""))
    return "capita" if _PER_HEAD.search(text) else ""
