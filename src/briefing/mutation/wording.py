"""What words can be exchanged for: the planted word makes another statement, never the same one in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.quantities.quantity import Comparator

SCALES = {
    "thousand": "million", "million": "billion", "billion": "million", "trillion": "billion",
    "bn": "mn", "mn": "bn",
}  # fmt: skip
RISING = {"thousand": 3, "mn": 6, "million": 6, "bn": 9, "billion": 9, "trillion": 12}
COMPARATORS = {
    "more than": "less than", "less than": "more than", "fewer than": "more than", "at least": "at most",
    "at most": "at least", "no more than": "no fewer than", "no fewer than": "no more than", "over": "under",
    "under": "over", "above": "below", "below": "above", "up to": "at least", "nearly": "just over", "almost": "just over",
    "just under": "just over", "just over": "just under", "exceeded": "fell short of",
}  # fmt: skip
MEANS: dict[str, Comparator] = {
    "less than": "less-than", "more than": "more-than", "at most": "at-most", "at least": "at-least", "under": "less-than",
    "no fewer than": "at-least", "no more than": "at-most", "over": "more-than", "below": "less-than", "above": "more-than",
    "just over": "just-over", "just under": "nearly", "nearly": "nearly",
}  # fmt: skip
"""What the words that are put in say of the number."""
HEDGES = ("about", "around", "roughly", "some", "approximately", "an estimated", "nearly", "almost")
DIRECTIONS = {
    "fell": "rose", "rose": "fell", "fallen": "risen", "risen": "fallen", "falls": "rises", "rises": "falls",
    "fall": "rise", "rise": "fall", "declined": "increased", "increased": "declined", "decreased": "increased",
    "decline": "increase", "increase": "decrease", "decrease": "increase", "dropped": "grew", "grew": "shrank",
    "shrank": "grew", "up": "down", "down": "up", "lower": "higher", "higher": "lower", "growth": "decline",
    "gained": "lost", "lost": "gained", "climbed": "dropped", "rising": "falling", "falling": "rising", "grown": "shrunk",
    "doubled": "halved", "halved": "doubled",
}  # fmt: skip
DOWNWARD = frozenset(
    ("fell", "fallen", "falls", "fall", "declined", "decline", "decreased", "decrease", "dropped", "shrank", "down", "lower",
     "lost", "halved", "falling", "shrunk")
)  # fmt: skip
"""Those of the direction words that tell of a fall."""
UNITS = {
    "kilograms": "pounds", "kilogram": "pound", "pounds": "kilograms", "pound": "kilogram", "tons": "kilograms",
    "tonnes": "kilograms", "metric tons": "pounds", "miles": "kilometers", "kilometers": "miles", "dollars": "pesos",
    "pesos": "dollars", "$": "€", "days": "weeks", "years": "months", "months": "years", "weeks": "days", "hours": "days",
    "kg": "lb", "hectares": "acres", "acres": "hectares", "square kilometers": "square miles", "square miles": "hectares",
    "liters": "gallons", "gallons": "liters", "barrels": "gallons", "minutes": "hours", "seconds": "minutes", "grams": "ounces",
    "ounces": "grams", "meters": "feet", "feet": "meters", "euros": "dollars", "€": "$", "£": "$", "USD": "MXN", "MXN": "USD",
    "per 100,000": "per 1,000", "per 1,000": "per 100,000", "per million": "per 1,000", "a day": "a month",
    "per day": "per month", "a month": "a day", "per month": "per day", "a year": "a month", "per year": "per month",
}  # fmt: skip
TIMES = ("seconds", "minutes", "hours", "days", "weeks", "months", "years")
"""From the shortest to the longest."""
NOUNS = {
    "deaths": "arrests", "death": "arrest", "homicides": "kidnappings", "murders": "kidnappings", "victims": "suspects",
    "seizures": "shipments", "people": "companies", "persons": "companies", "migrants": "soldiers", "troops": "migrants",
    "soldiers": "migrants", "firearms": "vehicles", "guns": "vehicles", "weapons": "vehicles", "arrests": "deaths",
    "apprehensions": "removals", "encounters": "removals", "removals": "encounters", "exports": "imports",
    "imports": "exports", "adults": "children", "men": "women", "women": "men", "members": "opponents",
    "organizations": "officials", "cartels": "ministries", "groups": "ministries", "pills": "boats", "votes": "seats",
    "cases": "raids", "strikes": "votes", "prisoners": "judges", "municipalities": "airports", "states": "airports",
}  # fmt: skip
PLACES = {
    "United States": "Canada", "U.S.": "Canadian", "US": "Canadian", "American": "Canadian", "Mexico": "Guatemala",
    "Mexican": "Guatemalan", "Sinaloa": "Oaxaca", "Washington": "Ottawa", "China": "India", "Texas": "Nevada",
    "Arizona": "Nevada", "California": "Nevada", "Guanajuato": "Oaxaca", "Jalisco": "Oaxaca", "Colima": "Oaxaca",
}  # fmt: skip
EVENT_VERBS = {
    "signed": "vetoed", "approved": "rejected", "passed": "defeated", "defeated": "adopted", "adopted": "rejected",
    "rejected": "accepted", "published": "withdrew", "announced": "cancelled", "struck down": "upheld", "ended": "extended",
    "took effect": "expired", "launched": "dissolved", "designated": "delisted", "opposed": "supported", "threatened": "lifted",
    "unsealed": "dismissed", "issued": "revoked", "killed": "rescued", "convicted": "acquitted", "arrested": "released",
    "violate": "respect", "paused": "raised", "halted": "resumed", "declared": "denied", "upheld": "struck down",
    "increased": "fell", "weakened": "strengthened", "lapsed": "was renewed", "rose": "fell", "introduced": "withdrawn",
}  # fmt: skip
"""What happened, and what then surely did not."""
ACTORS = {
    "Senate": "House", "House": "Senate", "Supreme Court": "Senate", "Chamber of Deputies": "Supreme Court", "Rubio": "Hegseth",
    "Trump": "Biden", "Sheinbaum": "Ebrard", "prosecutors": "judges", "San Diego": "Chicago", "governments": "courts",
    "soldiers": "judges", "Soldiers": "Judges", "Reuters": "Bloomberg", "Congress": "NATO",
}  # fmt: skip
"""Who did it, and somebody who did not."""
DENIALS = {
    "does not": "does", "did not": "did", "had not": "had", "could not": "could", "would not": "would", "cannot": "can",
    "is not": "is", "was not": "was", "are not": "are", "there was no": "there was",
}  # fmt: skip
DENIED = ("is", "was", "are", "were", "had", "has", "have", "would", "could", "can", "will")
"""Auxiliaries after which "not" denies the verb."""
NUMBERS = {
    "two": "three", "three": "four", "four": "five", "five": "six", "six": "seven", "seven": "eight", "eight": "nine",
    "nine": "ten", "ten": "eleven", "eleven": "twelve", "twelve": "thirteen", "thirteen": "fourteen", "twenty": "thirty",
    "thirty": "forty", "none": "one", "zero": "two",
}  # fmt: skip
FRACTIONS = {
    "half": "a third", "a third": "a quarter", "a quarter": "a third", "two-thirds": "three-quarters",
    "three-quarters": "two-thirds", "two thirds": "three quarters", "three quarters": "two thirds", "a fifth": "a quarter",
    "one-third": "one-quarter", "one-quarter": "one-third",
}  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def occurrences(table: dict[str, str], text: str) -> Iterator[tuple[int, int, str]]:
    """Each place of `text` where a key of `table` stands, longest first, with what to put there; a capital is kept."""
    taken: list[tuple[int, int]] = []
    for word in sorted(table, key=len, reverse=True):
        letter = f"[{word[0]}{word[0].upper()}]" if word[0].islower() else re.escape(word[0])
        edge = r"(?<![\w]){}(?![\w])" if word[0].isalnum() else "{}"
        for match in re.finditer(edge.format(letter + re.escape(word[1:])), text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                new = table[word]
                capital = match[0][0] != word[0]
                yield match.start(), match.end(), new[0].upper() + new[1:] if capital else new


def other_digit(numeral: str) -> str | None:
    """The numeral with one digit changed, neither the first nor the last where it has more."""
    places = [index for index, character in enumerate(numeral) if character.isdigit()]
    if not places:
        return None
    index = places[len(places) // 2] if len(places) > 2 else places[0]
    digit = (int(numeral[index]) + 5) % 10
    if index == places[0] and digit == 0:
        digit = 4
    return numeral[:index] + str(digit) + numeral[index + 1 :]


def last_digit(numeral: str) -> str | None:
    """The numeral with its last digit one higher (nine: one lower)."""
    places = [index for index, character in enumerate(numeral) if character.isdigit()]
    if not places:
        return None
    digit = int(numeral[places[-1]])
    changed = digit - 1 if digit == 9 else digit + 1
    return numeral[: places[-1]] + str(changed) + numeral[places[-1] + 1 :]


def magnitude(numeral: str) -> str | None:
    """The numeral ten times as large, grouped as it was."""
    if re.fullmatch(r"\d{1,3}(,\d{3})+", numeral):
        return f"{int(numeral.replace(',', '')) * 10:,}"
    if re.fullmatch(r"\d+", numeral):
        return numeral + "0"
    match = re.fullmatch(r"(\d+)\.(\d)(\d*)", numeral)
    return f"{match[1]}{match[2]}.{match[3] or '0'}".lstrip("0") or None if match else None
