"""Changes and levels: "rose by" is not "rose to", and a direction word must agree with the record's sign and own word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.measures import concepts
from briefing.quantities.quantity import Quantity
from briefing.quantities.units import dimension
from briefing.verdicts.periods import known
from briefing.verdicts.scenes import Scene, how_often
from briefing.verdicts.wanted import Wanted

Kind = Literal["change", "level", "either"]
Way = Literal["up", "down", ""]

_UP = (
    r"increas\w*|rise|rises|rose|risen|rising|gain\w*|growth|grew|grown|grow|grows|growing|jump\w*|surge\w*|soar\w*|climb\w*|"
    r"expan\w+|higher|more|up|uptick|advance\w*|upturn|accelerat\w+|swell\w*|swollen|rebound\w*|improv\w+|added|adding|widen\w*"
)
_DOWN = (
    r"declin\w*|decreas\w*|shed|sheds|lose|loses|fall|falls|fell|fallen|falling|drop\w*|reduc\w+|shr[aiu]nk\w*|contract(?:ed|ing|ions?)|plung\w*|slump\w*|dip\w*|"
    r"slid|slides?|lower\w*|fewer|less|down|cut|cuts|cutting|lost|losing|sank|sunk|tumbl\w+|plummet\w*|cheaper|shorter|smaller|"
    r"slipp\w+|eas(?:ed|ing)|retreat\w*|downturn|narrow\w*|collaps\w+|slower"
)
_RISING, _FALLING = re.compile(_UP, re.IGNORECASE), re.compile(_DOWN, re.IGNORECASE)
_EITHER = alternatives(rf"\b(?:{_UP}|{_DOWN})\b", re.IGNORECASE)
_UNIT = r"(?:\s*-?\s*(?:percent|per\s?cent|%|percentage[ -]points?|points?|pp))?"
_UNIT += r"(?:\s+(?:real|annual|net|year-on-year|sharp|steep|further|nominal|monthly|overall|average|relative))*"
_AFTER = re.compile(rf"^{_UNIT}\s*(?:[\w-]+\s+)?(?P<word>{_UP}|{_DOWN}|change|swing)\b", re.IGNORECASE)
_BEFORE_NOUN = alternatives(
    rf"\b(?P<word>{_UP}|{_DOWN}|change|drop)\s+(?:\w+\s+){{0,6}}?(?:of|by)\s+(?:\S+\s+){{0,3}}$", re.IGNORECASE
)
_BEFORE_VERB = alternatives(
    rf"\b(?P<word>{_UP}|{_DOWN})\s+(?:(?:about|around|some|nearly|almost|over|just|roughly|an?|another|more than|"
    rf"less than|by|estimated|average|of|at least|as much as|further|only|approximately|exactly)\s+)*$",
    re.IGNORECASE,
)
_TO = alternatives(rf"\b(?P<word>{_UP}|{_DOWN})\b[^,;]{{0,60}}?\bto\s+(?:\S+\s+){{0,3}}$", re.IGNORECASE)
_LOST = alternatives(r"\b(lost|lose|loses|shed|gained|gains)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_LOSS = re.compile(r"\b(?:lost|los[ei]\w*|loss(?:es)?)\b", re.IGNORECASE)
_BY = alternatives(
    r"\bby(?:\s(?:about|around|some|nearly|almost|over|just|roughly|more than|less than|at least|an?))*\s*$",
    re.IGNORECASE,
)
_MOVING = alternatives(r"\b(?:chang|mov|shift|sw[iu]ng|differ|var(?:y|ied)|adjust|revis)\w*", re.IGNORECASE)
_IDIOM = alternatives(
    r"\b(?:mak(?:e|es|ing)|made|tak(?:e|es|ing|en)|took|hand(?:s|ed|ing)?|shut(?:s|ting)?|turn(?:s|ed|ing)?|set|laid|put|tore|torn|"
    r"struck|pick(?:s|ed)?|sign(?:s|ed)?|broke|broken|gave|given|round(?:s|ed)?|lock(?:s|ed)?|gun(?:s|ned)?) (?:up|down)\b",
    re.IGNORECASE,
)
_ABOVE = alternatives(
    r"\b(?:above|below|over|under|higher than|lower than)\b(?= (?:the |a |its |pre|average|normal|\d))", re.IGNORECASE
)
_UNDERNEATH = re.compile(r"below|under|lower", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|compared (?:with|to)|from (?:a|the)|versus)\b", re.IGNORECASE)


_SIZE = re.compile(
    r"\bto\s(?:a|an|its|their|the)\s(?:\w+\s)?(?:height|length|depth|width|level|total|peak|maximum|altitude|speed|weight|price|rate|value)\s"
    r"of\s(?:\S+\s){0,2}$",
    re.IGNORECASE,
)
"""The dam rises to a height of so much: no change."""
_RAISED = re.compile(r"\b(?:grew|grown|grows?|growing|raised?)\s(?:\S+\s){0,3}$", re.IGNORECASE)
_OF_IT = re.compile(r"\sof\s")
"""Farmers grow so many tonnes of rice: no change."""
_OTHERWISE = re.compile(
    r"\s*(?:[\w-]+\s+)?(?:contracted\s(?!by|to|in|from|at|over|during|for|between|\w+ly)\w|drop(?:ped)? out|grew up|"
    r"f[ae]ll(?:en)?\s(?:ill|sick|victim|prey|behind)|cut (?:down|off)|rose up)\b",
    re.IGNORECASE,
)
"""So many people contracted a disease, dropped out, fell ill: no change."""
_BY_WAY: dict[str, Way] = {"up-by": "up", "down-by": "down"}


@dataclass(frozen=True, slots=True)
class Movement:
    """How a sentence moves a quantity: a change, a level, or either; and which way."""

    kind: Kind
    way: Way


@lru_cache(maxsize=1024)
def movement(scene: Scene) -> Movement:
    """Read the movement from the reader's `change`, from nouns and adjectives around the number, and from verbs before it."""
    quantity = scene.quantity
    written = quantity.change
    if written and _IDIOM.search(scene.text[max(0, quantity.start - 12) : quantity.start]):
        written = ""
    before = scene.text[scene.own[0] : min(quantity.start, quantity.number_start)]
    near = scene.text[scene.own[0] : quantity.number_start]
    after = scene.text[quantity.number_end : scene.own[1]]
    otherwise = _OTHERWISE.match(after) is not None
    if otherwise:
        written = ""
    if (
        dimension(quantity.unit) in ("mass", "volume")
        and _RAISED.search(near)
        and _OF_IT.match(scene.text, quantity.end)
    ):
        return Movement("level", "")
    match written:
        case "up-by":
            return Movement("change", "up")
        case "down-by":
            return Movement("change", "down")
        case "by" if way_in(before) or _MOVING.search(before):
            return Movement("change", way_in(before))
        case "up-to":
            return Movement("level", "up")
        case "down-to":
            return Movement("level", "down")
        case "to":
            return Movement("level", "")
        case "from":
            return Movement("level", "")
    if quantity.unit in ("percent", "percentage-points") and _BY.search(before) and way_in(before):
        return Movement("change", way_in(before))
    if quantity.form == "multiple" and not how_often(scene):
        return Movement("change", "down" if quantity.low is not None and quantity.low < 1 else "")
    found = None if after.lstrip().startswith("or ") else _AFTER.match(after)  # "half or more" is a bound
    counted = found is not None and quantity.noun.endswith(found["word"])  # "three collapses", "12 price cuts"
    if found and not counted and not otherwise and _counts_as_change(found["word"], quantity.unit, after):
        return Movement("change", _way(found["word"]))
    found = None if _SIZE.search(near) else _BEFORE_NOUN.search(near)
    if found:
        return Movement("change", _way(found["word"]))
    if quantity.unit == "percent" and _LOST.search(near):
        return Movement("change", _way(_LOST.findall(near)[-1]))
    found = _TO.search(near)
    if found:
        return Movement("level", _way(found["word"]))
    found = _BEFORE_VERB.search(_IDIOM.sub(" ", near))
    if (
        found
        and found["word"].lower()
        not in ("more", "less", "fewer", "higher", "lower", "up", "added", "lost", "cut", "cuts")
    ) or (found and found["word"].lower() in ("up", "down") and quantity.unit in ("percent", "percentage-points")):
        return Movement("change", _way(found["word"]) if found else "")
    before_it = [
        item for item in scene.others if item.number_start < quantity.number_start and item.unit == quantity.unit
    ]
    if (
        before_it
        and scene.clause[0] <= before_it[-1].number_start
        and not quantity.change
        and before_it[-1].change in ("up-by", "down-by", "by")
    ):
        return Movement("change", _BY_WAY.get(before_it[-1].change, ""))
    subject = scene.words(scene.subject)
    for concept in concepts(subject):
        if concept.id in ("growth", "decline", "change") and concept.words.lower() not in (
            "more",
            "less",
            "up",
            "down",
            "over",
        ):
            return Movement("either", _way(concept.words))
    if quantity.unit == "percentage-points":
        return Movement("change", "")
    return Movement("level", "")


def _counts_as_change(word: str, unit: str, after: str) -> bool:
    low = word.lower()
    if low in (
        "more",
        "less",
        "fewer",
        "higher",
        "lower",
        "up",
        "down",
        "added",
        "cheaper",
        "shorter",
        "smaller",
        "slower",
    ):
        return unit in ("percent", "percentage-points", "times") or bool(_COMPARED.search(after))
    if low in ("fall", "falls", "rise", "fell", "rose", "lost", "cut", "cuts"):
        return unit in ("percent", "percentage-points")
    return True


def _way(word: str) -> Way:
    if _RISING.fullmatch(word):
        return "up"
    return "down" if _FALLING.fullmatch(word) else ""


def way_in(text: str) -> Way:
    """Which way the last word of movement in a text goes; "" where there is none."""
    words = _EITHER.findall(text)
    return _way(words[-1]) if words else ""


def is_change(number: Number, wanted: Wanted) -> bool:
    """Whether a record is a change: by its measure's own word, or by a difference in percentage points."""
    return (
        bool(wanted.change)
        or number.unit.endswith((" change", " growth"))
        or number.unit in ("percentage-points", "percentage points", "pp")
    )


def recorded_way(number: Number, wanted: Wanted, declared: str) -> Way:
    """Which way the record moves: its measure's own word, turned by a negative value. `declared`: measures.yaml's direction."""
    value = number.value if number.value is not None else number.low
    if value is None:
        return ""
    falls = wanted.change == "decline" or declared == "down"
    if value == 0:
        return ""
    return "down" if (value < 0) != falls else "up"


def direction_fault(
    number: Number, wanted: Wanted, scene: Scene, siblings: Sequence[Number], declared: str, change: bool
) -> str:
    """Why the movement of the sentence is not that of the record; "" when they agree."""
    level = _ABOVE.search(number.measure)
    if level:
        before = scene.words(scene.clause)
        written = _ABOVE.search(before)
        if written and (_UNDERNEATH.match(written.group()) is None) != (_UNDERNEATH.match(level.group()) is None):
            return f"the text says {written.group()}, the record {level.group()}"
        return ""
    moved = movement(scene)
    if any(item.id == "gap" for item in wanted.required):
        return _gap_fault(wanted, scene)
    change = change or number.unit == "times"
    if moved.kind == "change" and not change and "inflation" in {item.id for item in wanted.required}:
        return (
            ""
            if moved.way != "down" and "inflation" not in scene.text.lower()
            else "the text gives a change (by), the record a level"
        )
    if moved.kind == "change" and not change:
        if scene.quantity.form == "multiple":
            return ""
        if moved.way == "down" and _LOSS.search(number.measure) and _LOSS.search(scene.words(scene.clause)):
            return ""  # "lost a third of its water to leaks": what was lost is the thing measured
        return "the text gives a change (by), the record a level"
    if moved.kind == "level" and change and number.unit != "times":
        return "the text gives a level, the record a change"
    if change:
        way = recorded_way(number, wanted, declared)
        if moved.way and way and moved.way != way and number.unit != "times":
            told = "a fall" if way == "down" else "a rise"
            return f"the text says {'a rise' if moved.way == 'up' else 'a fall'}, the record {told}"
        return ""
    if not change:
        turned = _turned_beside(scene)
        if turned:
            return turned
    if moved.kind == "level" and moved.way:
        start = _named_start(scene)
        if start is not None:
            return _against_the_start(scene.quantity, moved.way, start)
        return _against_the_point_before(number, moved.way, siblings)
    return ""


_BESIDE = re.compile(
    r"(?:\s[^\W\d_]+(?:-[^\W\d_]+)*){0,6}?(?:\sin\s\d{4})?,?\s(?:and\s)?(?P<how>up|down|higher|lower|"
    r"more|fewer|less|an increase|a rise|a fall|a drop|a decline|a decrease)\s(?:from|than|on)\s(?:the\s|about\s|some\s)?",
    re.IGNORECASE,
)


def _turned_beside(scene: Scene) -> str:
    """ "3,348, up from 3,962 a year earlier": the way that stands between two numbers must be the way they go."""
    mine = scene.quantity
    for other in scene.others:
        same = mine.unit in ("", other.unit) or other.unit == ""
        if other.number_start < mine.number_end or mine.value is None or other.value is None or not same:
            continue
        match = _BESIDE.fullmatch(scene.text, mine.number_end, other.number_start)
        if match is None or other.value == mine.value:
            return ""
        up = match["how"].lower() in ("up", "higher", "more", "an increase", "a rise")
        if (mine.value > other.value) != up:
            return f"the text says that {mine.words} is {match['how']} from {other.words}"
        return ""
    return ""


_THAN = alternatives(
    r"\b(?P<how>more|higher|longer|older|larger|greater|less|lower|shorter|younger|smaller|fewer)\b.{0,40}?\bthan\b",
    re.I,
)


def compares(text: str) -> bool:
    """Whether a text sets two things against each other: "less than men"."""
    return _THAN.search(text) is not None


def _gap_fault(wanted: Wanted, scene: Scene) -> str:
    """ "the gap between men's and women's pay": the first is the larger; the text may not turn the two round."""
    found = _THAN.search(scene.words(scene.clause))
    if found is None:
        return ""
    sides = [item for item in wanted.required if item.slot in ("sex", "age", "setting", "sector")][:2]
    if len(sides) < 2:
        return ""
    after = {item.id for item in concepts(scene.words(scene.clause)[found.end() :])}
    more = found["how"].lower() in ("more", "higher", "longer", "older", "larger", "greater")
    smaller = sides[1].id if more else sides[0].id
    return "" if smaller in after else "the text turns the difference round"


def _named_start(scene: Scene) -> Quantity | None:
    """The level from which the text says that it moved: "rose from 7.9 in 2020 to 8.6 in 2023"."""
    before = [item for item in scene.others if item.number_start < scene.quantity.number_start]
    start = before[-1] if before else None
    if start is None or start.low is None or start.low != start.high or start.number_start < scene.clause[0]:
        return None
    if "" not in (start.unit, scene.quantity.unit) and start.unit != scene.quantity.unit:
        return None
    return (
        start if re.search(r"\b(?:from|de)\s(?:\S+\s){0,2}$", scene.text[: start.number_start], re.IGNORECASE) else None
    )


def _against_the_start(reached: Quantity, way: Way, start: Quantity) -> str:
    """Whether the level reached lies on the side of the named start that the text says."""
    end = reached.value
    if end is None or start.low is None or end == start.low or (end > start.low) == (way == "up"):
        return ""
    return f"the text says it {'rose' if way == 'up' else 'fell'} from {start.words} to {reached.words}"


def _against_the_point_before(number: Number, way: Way, siblings: Sequence[Number]) -> str:
    here = known(number.period)
    if here is None or here.start is None or number.value is None:
        return ""
    earlier = []
    for other in siblings:
        period = known(other.period)
        if other is number or period is None or period.end is None or other.value is None or period.kind != here.kind:
            continue
        if period.end < here.start:
            earlier.append((period.end, other))
    if not earlier:
        return ""
    last = max(earlier, key=lambda item: item[0])[1]
    if last.value is None or last.value == number.value:
        return ""
    rose = number.value > last.value
    if rose != (way == "up"):
        told = "rose" if way == "up" else "fell"
        return f"the text says it {told} to {number.written}; before, it was {last.written} ({last.ref})"
    return ""
