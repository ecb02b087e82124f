"""Number words that count nothing: the pronoun one, `no` before what is not counted, `the most`."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from briefing.claims.setting import Setting
from briefing.lexicon import narrative
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import AUXILIARIES, PREPOSITIONS, PRESENT, is_finite, is_past, words
from briefing.quantities.nouns import looks_plural

_HARMED = re.compile(
    r"\s+\w+ (?:(?:was|is|had been|has been) (?:\w+ )?(?:killed|hurt|wounded|injured|arrested|shot|missing|"
    r"convicted|charged)|died)\b"
)
_ONE_COUNTS = alternatives(
    r"\b(?:only|just|at least|at most|exactly|no more than|not more than|but)\s+$", re.IGNORECASE
)


def the_pronoun(setting: Setting) -> str:
    quantity = setting.quantity
    text = setting.scene.text
    word = text[quantity.number_start : quantity.number_end].lower()
    if word not in ("one", "uno", "una", "un", "ones") or quantity.form not in ("whole", "part"):
        return ""
    if quantity.form == "part" and quantity.of is not None:
        return ""
    if (
        quantity.unit in ("percent", "percentage-points")
        or quantity.scale != 1
        or setting.after
        in (
            "percent",
            "per",
            "million",
            "billion",
            "hundred",
            "thousand",
            "trillion",
            "in",
            "tenth",
            "third",
            "half",
            "quarter",
            "fifth",
        )
    ):
        return (
            "the pronoun one"
            if setting.after in ("in", "per")
            and quantity.unit == ""
            and not re.match(r"\s+(?:in|per)\s+(?:\w+|\d)", setting.tail)
            else ""
        )
    head = setting.head
    if setting.after in narrative.MEASURING and setting.after not in ("second",):
        if setting.before in ("at", "no", "any", "this", "that", "the", "every", "each") or (
            setting.after == "day" and not _ONE_COUNTS.search(head)
        ):
            return "the pronoun one"
        return ""
    if setting.before in (
        "no",
        "any",
        "this",
        "that",
        "the",
        "every",
        "each",
        "another",
        "which",
        "some",
        "first",
        "last",
        "next",
        "only",
    ) and not (setting.before == "only" and setting.after not in ("", "of")):
        return "the pronoun one"
    if (
        _ONE_COUNTS.search(head)
        and setting.after
        and setting.after not in narrative.GENERIC_ONE
        and not re.match(r"\s*[,.;:)]", setting.tail)
    ):
        return ""
    if setting.after in narrative.GENERIC_ONE or not setting.after or re.match(r"\s*[,.;:)!?’'—–-]", setting.tail):
        return "the pronoun one"
    if setting.before in ("and", "plus") and _counted_before(setting):
        return ""
    if setting.after in AUXILIARIES or (
        is_past(setting.after) and setting.after not in ("armed", "wounded", "injured")
    ):
        return "the pronoun one"
    if _HARMED.match(setting.tail):
        return ""
    rest = setting.clause + setting.tail
    if (
        re.search(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b", setting.tail)
        and setting.after in narrative.PEOPLE | narrative.EVENT_NOUNS
    ):
        return ""
    if setting.after in narrative.EVENT_NOUNS | narrative.PEOPLE and re.search(
        r"\b(?:killed|died|dead|wounded|injured|arrested|missing|convicted|charged|shot|seized)\b", rest
    ):
        return ""
    return "the pronoun one, or one that means a certain"


def _counted_before(setting: Setting) -> bool:
    """Whether what stands before "and" in the clause is a count with its noun: "eighty acres and one mule"."""
    low = setting.bounds[0]
    start = setting.quantity.number_start
    counts = setting.scene.reading.quantities
    at = bisect_left(counts, start, key=attrgetter("number_start"))
    return any(
        low <= other.start and 4 < start - other.number_end < 40 and other.unit not in ("", "percent")
        for other in counts[max(0, at - 20) : at]
        if other.end < start and other.form in ("whole", "scaled")
    )


def not_counted(setting: Setting) -> str:
    """`no` before what is not counted; `none of it`."""
    quantity = setting.quantity
    word = setting.scene.text[quantity.number_start : quantity.number_end].lower()
    if word in ("none", "ninguno", "ninguna") and quantity.of is None:
        if setting.after == "of":
            idle = setting.following in ("it", "this", "that", "which", "my", "our", "us", "these", "those", "what")
            return "a denial, not a count" if idle else ""
        counted = setting.after in AUXILIARIES or is_past(setting.after)
        return "" if counted else "a denial, not a count"
    if word == "zero":
        return "a figure of speech or set term" if setting.after.startswith("toler") else ""
    if word not in ("no", "ningún", "ninguna", "sin"):
        return ""
    nouns = setting.nouns
    if not nouns or nouns[0] in AUXILIARIES:
        return "a denial, not a count"
    if nouns[0] in _NO_WITHOUT_COUNT or nouns[:2] == ("conflicts", "of"):
        return "no before what is not counted"
    for number, noun in enumerate(nouns):
        participle = number == 0 and is_past(noun) and len(nouns) > 1 and looks_plural(nouns[1])
        if participle:
            continue  # no trained firefighters
        if noun in AUXILIARIES or is_finite(noun) or noun in PREPOSITIONS:
            break
        if noun in narrative.EVENT_NOUNS or noun in narrative.PEOPLE or noun in _COUNTED_PLURALS:
            return ""
        plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
        if plural and noun.rstrip("s") in narrative.EVENT_NOUNS:
            return ""
        if noun in narrative.COUNTLESS and noun not in _LIGHT_ADJECTIVES:
            break
        if plural:
            verb = number > 0 and nouns[0] not in _LIGHT_ADJECTIVES and noun in PRESENT
            return "no before what is not counted" if verb or noun in narrative.ARGUMENT else ""
    return "no before what is not counted"


_NO_WITHOUT_COUNT = words("one other such longer more less fewer doubt matter single")

_COUNTED_PLURALS = words("casualties fatalities injuries bodies countries parties")

_LIGHT_ADJECTIVES = words("""
direct clear official public new other small great good formal special legal known common further additional civilian
confirmed recorded reported serious foreign federal mexican american military
""")


_NUMBERED = alternatives(r"\b(?:the|its|their|these|those)\s+[\d,]*\d\s+$", re.IGNORECASE)
"""`the 1,733 most cited journals`."""


def most_of_all(setting: Setting) -> str:
    """`the most`, `at most`, `most violent`: not a majority."""
    quantity = setting.quantity
    if quantity.form != "vague":
        return ""
    word = setting.scene.text[quantity.number_start : quantity.number_end].lower()
    if word.startswith("most"):
        if (
            setting.before
            in (
                "the",
                "at",
                "its",
                "their",
                "his",
                "her",
                "second",
                "foremost",
                "who",
                "what",
                "and",
                "'s",
            )
            or _NUMBERED.search(setting.head)
            or setting.after in ("recent", "recently", "likely", "notably", "importantly", "part", "famously")
        ):
            return "a superlative, not a majority"
        if setting.after == "of" and re.match(
            r"\s+of (?:what|this|that|it|us|our|my|all|the (?:time|way|work|story|rest|day|world)\b)", setting.tail
        ):
            return "a figure of speech"
    if word in (
        "many",
        "several",
        "few",
        "a few",
        "some",
        "numerous",
        "handful",
        "a handful",
        "a number",
        "couple",
        "a couple",
        "various",
        "multiple",
    ):
        return "too vague to be checked"
    return ""
