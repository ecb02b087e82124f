"""Where a quantity stands in its sentence: the stretch that is its own, its noun phrase, its clause, and what it inherits.

One sentence often holds several quantities; each owns the words around it up to the coordination that leads to the next
("killed 12 people | and injured 34", "12 percent in Chile | and 15 percent in Peru"). Zones are tried nearest first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import AUXILIARIES, PRESENT, is_past
from briefing.quantities.quantity import Dating, Quantity
from briefing.quantities.units import dimension

Stretch = tuple[int, int]

_CLAUSE = re.compile(
    r"[;:]\s|\s[—–]\s|—|,?\s(?=(?:but|while|whereas|although|though|even though|even as|because)\s)|\s(?=\()|\)"
)
_JOIN = re.compile(
    r",?\s(?:and|or|but|while|whereas|to|against|compared (?:with|to)|versus|vs\.?|than|up from|down from|"
    r"instead of|rather than)\s"
)
_PHRASE_END = re.compile(r"[,;:()—–]|\s(?:and|or|but|while|whereas|because|than|compared|against)\s")
_TIME = re.compile(
    r"\s(?:of|in|on|at|during|since|between|over|from|by|through|until|last|this|each|every|a|per)\s+"
    r"(?=(?:the\s+)?(?:\d+|January|February|March|April|May|June|July|August|September|October|November|December|year|month|"
    r"day|week|quarter|fiscal|first|second|third|fourth|same|following|previous|early|mid|late)\b)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Scene:
    """`text` is the sentence; all stretches are offsets in it. `own` is the quantity's stretch, `clause` what shares it.

    `noun` is the noun phrase that follows the number, `subject` what stands before it in its own stretch or clause.
    `foreign` are stretches of other quantities in the clause. `layers` are inherited texts, nearest first.
    """

    text: str
    quantity: Quantity
    own: Stretch
    clause: Stretch
    noun: Stretch
    subject: Stretch
    foreign: tuple[Stretch, ...]
    datings: tuple[Dating, ...]
    others: tuple[Quantity, ...] = ()
    layers: tuple[str, ...] = ()
    rank: int = 0
    """Which quantity of the sentence it is, from 0: for "respectively"."""
    shared: Stretch = (0, 0)
    """The head noun that a later quantity has for both: "255 British and 649 Argentine soldiers"."""

    def words(self, stretch: Stretch) -> str:
        return self.text[stretch[0] : stretch[1]]


def scene(
    text: str,
    quantity: Quantity,
    quantities: Sequence[Quantity],
    datings: Sequence[Dating],
    layers: tuple[str, ...] = (),
) -> Scene:
    """The scene of `quantity`, which is one of `quantities`; positions are offsets in `text`."""
    ordered = sorted(quantities, key=lambda item: item.number_start)
    others = tuple(
        item for item in ordered if item is not quantity and not _nested(item, quantity) and not _aside(text, item)
    )
    clause = _clause(text, quantity)
    inside = [item for item in others if clause[0] <= item.number_start < clause[1]]
    before = [item for item in inside if item.number_start < quantity.number_start]
    after = [item for item in inside if item.number_start > quantity.number_start]
    start = _cut(text, before[-1], quantity) if before else clause[0]
    end = _cut(text, quantity, after[0]) if after else clause[1]
    foreign: list[Stretch] = []
    line = [*before, quantity, *after]
    for index, item in enumerate(line):
        if item is quantity:
            continue
        left = _cut(text, line[index - 1], item) if index else clause[0]
        right = _cut(text, item, line[index + 1]) if index + 1 < len(line) else clause[1]
        # the first stretch of a clause holds the subject, the last the predicate that all share
        if index == 0:
            left = min(item.start, item.number_start)
        if index + 1 == len(line):
            right = min(right, _noun(text, item, clause)[1])
        foreign.append((left, right))
    noun = _noun(text, quantity, (start, end))
    return Scene(
        text,
        quantity,
        (start, end),
        clause,
        noun,
        (
            start if text[start : quantity.number_start].strip(" ,") else clause[0],
            min(quantity.start, quantity.number_start),
        ),
        tuple(foreign),
        tuple(datings),
        others,
        layers,
        ordered.index(quantity),
        _shared(text, quantity, after[0], clause) if after else (0, 0),
    )


_AGE = alternatives(r"\b(?:under|over|aged|ages?|age of|older than|younger than)\s+$", re.IGNORECASE)


def names_age(text: str, item: Quantity) -> bool:
    """ "children under five": the number names who is counted, and counts nothing."""
    return item.unit in ("", "a", "year", "person") and bool(_AGE.search(text[: item.number_start]))


_COORDINATED = re.compile(
    r"(?:\s(?P<adjective>[^\W\d_][\w-]*))?(?:,|\s(?:and|or))\s(?:(?:about|some|nearly|over|only)\s)?"
)
_ADJECTIVE = re.compile(
    r"[A-Z][\w-]*|[\w-]+(?:al|ic|ive|ous|ish|ian|ed|ing|ary)|male|female|young|old|new|rural|urban|adult|dead|private|domestic"
)
_OPEN = re.compile(r"\s(?:of|in|on|at|from|for|with|by|who|that|under|over)\s")


def _shared(text: str, quantity: Quantity, following: Quantity, clause: Stretch) -> Stretch:
    """The head noun of the quantity that follows in a coordination, where this one has only an adjective."""
    match = _COORDINATED.fullmatch(text, quantity.number_end, following.number_start)
    if match is None or (match["adjective"] and not _ADJECTIVE.fullmatch(match["adjective"])):
        return (0, 0)
    low, high = _noun(text, following, clause)
    stop = _OPEN.search(text, low, high)
    words = list(_WORD.finditer(text, low, stop.start() if stop else high))
    return words[-1].span() if words else (0, 0)


_OF_EVERY = re.compile(r"\b(?:of|in|for)\s(?:every|each)\s$", re.IGNORECASE)


def _aside(text: str, item: Quantity) -> bool:
    """A number that counts nothing: an age group, the base of a rate."""
    return names_age(text, item) or (item.low is not None and item.low >= 100 and is_base(text, item))


def is_base(text: str, item: Quantity) -> bool:
    """ "661 of every 100,000 people": the number is the base of a rate."""
    return _OF_EVERY.search(text[: item.number_start]) is not None


def _nested(inner: Quantity, outer: Quantity) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _clause(text: str, quantity: Quantity) -> Stretch:
    start, end = 0, len(text)
    for match in _CLAUSE.finditer(text):
        if match.end() <= quantity.number_start and match.start() < quantity.start:
            start = match.end()
        elif match.start() >= quantity.number_end:
            end = match.start()
            break
    return start, end


def _cut(text: str, left: Quantity, right: Quantity) -> int:
    """Where the stretch of `left` ends and that of `right` begins."""
    low, high = max(left.number_end, min(left.end, right.start)), right.start
    if low >= high:
        return right.number_start if right.number_start > left.number_end else high
    between = text[low : high + 1]
    joins = [match.start() for match in _JOIN.finditer(between) if match.start() < len(between)]
    if joins:
        return low + joins[-1]
    start = re.search(r"\sfrom\s*$", text[low:high])
    if start is None and dimension(right.unit) == "time" and not right.change:
        start = re.search(
            r"\s(?:within|after|for|over|during|in|under)\s(?:(?:the|a|its|their)\s)?(?:first\s)?$", text[low:high]
        )
    commas = [match.start() for match in re.finditer(r",", text[low:high])]
    if commas:
        if len(commas) > 1 and re.match(r",\s(?:in|by|on|during|from|at)\s", text[low + commas[-2] : high]):
            return low + commas[-2]
        return low + commas[-1]
    if start:
        return low + start.start()
    match = re.search(r"\s(?:that|found|showed|in which|of whom|where)\s", text[low:high])
    return low + match.start() if match else min(high, _noun(text, left, (0, high))[1])


def _noun(text: str, quantity: Quantity, bounds: Stretch) -> Stretch:
    """The noun phrase that follows the number: up to a verb, a comma, a coordination, a date or the end of `bounds`."""
    start = quantity.number_end
    end = max(bounds[1], start)
    rest = text[start:end]
    stop = len(rest)
    for pattern in (_PHRASE_END, _TIME):
        match = pattern.search(rest)
        if match:
            stop = min(stop, match.start())
    for match in _WORD.finditer(rest[:stop]):
        word = match.group().lower()
        if word in ("more", "less", "fewer") or match.start() == 0:
            continue
        if _verb(word, rest[: match.start()]):
            stop = match.start()
            break
    return start, start + stop


def _verb(word: str, before: str) -> bool:
    last = before.split()[-1].lower() if before.split() else ""
    if word in AUXILIARIES and word not in ("'s",):
        return True
    if is_past(word):
        # an adjective before its noun ("registered voters") follows the number, "of" or an article
        return bool(last) and last not in ("of", "the", "a", "an", "all", "percent") and last.isalpha()
    return word in PRESENT and bool(last) and last.endswith("s") and not last.endswith("ss")


_EVERY_ONE = re.compile(r"(?:\s[^\W\d_]+){0,4}?\s(?:for|to)\s(?:every|each)\s(?!\d)", re.IGNORECASE)


def counts_against(scene: Scene) -> bool:
    """ "3.6 male smokers for every female one": a ratio, written as a count of one for each of the other."""
    return _EVERY_ONE.match(scene.text, scene.quantity.number_end) is not None


def how_often(scene: Scene) -> bool:
    """ "16 times between 1999 and 2020" counts; "16 times as many" compares."""
    quantity = scene.quantity
    rest = scene.text[quantity.end :]
    return quantity.words.lower().endswith("times") and not re.match(
        r"\s+(?:as|more|higher|larger|the|greater|that|those|what|faster|bigger|over|its|less|fewer)\b", rest
    )
