"""Plants errors in numbers: their digits, scale, words, unit, and what is said of how near they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing.evidence.model import Number
from briefing.mutation import wording
from briefing.mutation.mutant import Mutant
from briefing.mutation.site import Site
from briefing.mutation.truth import allows, recorded, still_true
from briefing.quantities.quantity import Comparator, Quantity

_NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_CHANGES = (
    ("digit", wording.other_digit), ("last digit by one", wording.last_digit), ("magnitude", wording.magnitude),
)  # fmt: skip


def numerals(site: Site) -> Iterator[Mutant]:
    """digit, last digit by one, magnitude: of each numeral of a quantity, both ends of a range and part and whole."""
    for quantity in site.claim.quantities:
        for number, match in enumerate(_NUMERAL.finditer(site.text, quantity.number_start, quantity.number_end)):
            if number and quantity.comparator not in ("exactly", "between"):
                continue  # a bound on a fraction: which way its second number moves it is not plain
            for name, change in _CHANGES:
                new = change(match[0])
                if not new or _value(new) == _value(match[0]):
                    continue
                truth = ""
                if not number and quantity.value is not None and _value(match[0]):
                    truth = still_true(site.verdict, quantity, quantity.value * _value(new) / _value(match[0]))
                yield from site.change(*match.span(), new, name, truth)


def scales(site: Site) -> Iterator[Mutant]:
    """scale word."""
    for quantity in site.claim.quantities:
        for first, last, new in _in(quantity, wording.SCALES, site.text):
            rising = wording.RISING.get(new, 0) > wording.RISING.get(site.text[first:last], 0)
            factor = Decimal(1000) if rising else Decimal("0.001")
            truth = still_true(site.verdict, quantity, quantity.value * factor) if quantity.value is not None else ""
            yield from site.change(first, last, new, "scale word", truth)


def number_words(site: Site) -> Iterator[Mutant]:
    """number word, fraction. Not under a bound, which another number may keep."""
    for quantity in site.claim.quantities:
        if quantity.comparator not in ("exactly", "about", "between"):
            continue
        for name, table in (("number word", wording.NUMBERS), ("fraction", wording.FRACTIONS)):
            for first, last, new in _in(quantity, table, site.text, numeral=True):
                yield from site.change(first, last, new, name)


def units(site: Site) -> Iterator[Mutant]:
    """unit, percent to percentage points."""
    for quantity in site.claim.quantities:
        if quantity.comparator in ("exactly", "about", "between"):  # a bound may be true in the other unit too
            for first, last, new in _in(quantity, wording.UNITS, site.text):
                yield from site.change(first, last, new, "unit", _within(site, site.text[first:last], new))
        for match in re.compile(r"\bpercent(age points?)?\b").finditer(site.text, quantity.start, quantity.end):
            new = "percent" if match[1] else "percentage points"
            yield from site.change(*match.span(), new, "percent to percentage points")


def _within(site: Site, old: str, new: str) -> str:
    """Why a longer unit of time is true too: the record sets an upper bound."""
    times = wording.TIMES
    bounds = [record for record in site.verdict.used if isinstance(record, Number) and record.precision == "at-most"]
    if old in times and new in times and times.index(new) > times.index(old) and len(bounds) == len(site.verdict.used):
        return f"{bounds[0].ref} says at most {bounds[0].written} {bounds[0].unit}, which is within as many {new} too"
    return ""


def comparators(site: Site) -> Iterator[Mutant]:
    """comparator: a bound turned round; a bound set before a number that the record does not pass."""
    for quantity in site.claim.quantities:
        for first, last, new in _in(quantity, wording.COMPARATORS, site.text):
            truth = still_true(site.verdict, quantity, None, wording.MEANS[new]) if new in wording.MEANS else ""
            yield from site.change(first, last, new, "comparator", truth)
        known = _plain(site, quantity)
        if known is not None and quantity.value is not None:
            word = "less than" if known > quantity.value else "more than"
            yield from _before(site, quantity, word, "comparator", _by_another(site, quantity, wording.MEANS[word]))


def hedges(site: Site) -> Iterator[Mutant]:
    """hedge: about made exactly; nearly, or just over, set before a number that the record does not bear out."""
    for quantity in site.claim.quantities:
        for hedge in wording.HEDGES:
            if site.text[quantity.start : quantity.end].lower().startswith(f"{hedge} "):
                truth = still_true(site.verdict, quantity, None, "exactly")
                yield from site.change(quantity.start, quantity.start + len(hedge) + 1, "exactly ", "hedge", truth)
                break
        known = _plain(site, quantity)
        if known is not None and quantity.value is not None:
            word = "just over" if known <= quantity.value else "nearly"
            yield from _before(site, quantity, word, "hedge", _by_another(site, quantity, wording.MEANS[word]))


def _plain(site: Site, quantity: Quantity) -> Decimal | None:
    """The recorded value behind a number that is written without bound or hedge, in its units; None where it is not plain."""
    records = [record for record in site.verdict.used if isinstance(record, Number)]
    if len(records) != 1 or records[0].precision != "exact" or records[0].value is None:
        return None
    if quantity.comparator != "exactly" or quantity.form not in ("whole", "decimal", "scaled") or not quantity.digits:
        return None
    known = recorded(records[0], quantity)
    if known is None or not quantity.value or abs(known - quantity.value) > abs(quantity.value) / 10:
        return None
    return known


def _by_another(site: Site, quantity: Quantity, said: Comparator) -> str:
    """Why a bound set before a number is true: another source cited there records one that lies on that side."""
    cited = {citation.key for citation in site.claim.citations}
    for used in site.verdict.used:
        for other in site.examined.evidence.records.values():
            if (
                isinstance(used, Number)
                and isinstance(other, Number)
                and other.key in cited
                and other.ref != used.ref
                and (
                    other.ref in used.conflicts
                    or (other.measure, other.place, other.period) == (used.measure, used.place, used.period)
                )
            ):
                truth = allows(other, quantity, said)
                if truth:
                    return truth
    return ""


def _before(site: Site, quantity: Quantity, word: str, name: str, truth: str) -> Iterator[Mutant]:
    """The mutant that sets a word before a number; none where the words of the number begin otherwise ("exactly 61")."""
    first = site.text[quantity.start : quantity.start + 1]
    if first.isdigit() or first in "$€£":
        words = site.text[quantity.start : quantity.number_end]
        yield from site.change(quantity.start, quantity.number_end, f"{word} {words}", name, truth)


def _in(quantity: Quantity, table: dict[str, str], text: str, numeral: bool = False) -> Iterator[tuple[int, int, str]]:
    """Where words of a table stand in a quantity, or in its numeral alone, as places in the text of the passage."""
    start, end = (quantity.number_start, quantity.number_end) if numeral else (quantity.start, quantity.end)
    for first, last, new in wording.occurrences(table, text[start:end]):
        yield start + first, start + last, new


def _value(numeral: str) -> Decimal:
    return Decimal(numeral.replace(",", ""))
