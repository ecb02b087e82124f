"""Parts that follow a total, and what remains of it, worked out from one another: "100 arrests: 60 of men and 40 of women"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from briefing.lexicon.alternatives import alternatives
from briefing.manuscript.model import Manuscript, Passage
from briefing.quantities.units import dimension
from briefing.verdicts.model import Verdict
from briefing.verdicts.reckoning import (
    Conflict,
    Reading,
    Term,
    derived,
    fits,
    replaceable,
    shown,
    told,
    within_rounding,
    wrong,
)

_WHOLE_LIST = re.compile(
    r"(?<=[^\d]):\s|\s[–—]\s|—|\(|\b(?:comprising|consisting of|composed of|made up of|broken down (?:into|as)|namely|"
    r"(?:divided|split) (?:into|between|among)|compuest[oa]s? (?:de|por)|desglosad[oa]s? en|a saber)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\b(?:of|among) (?:whom|which|these|those|them)\b|\bincluding\b|\bde (?:los|las) (?:cuales|que)\b|\bde ell[oa]s\b|"
    r"\bincluid[oa]s?\b|\bentre ell[oa]s\b",
    re.IGNORECASE,
)
_OPEN = alternatives(
    r"\b(?:including|among (?:others|them)|for example|such as|mainly|mostly|chiefly|notably|at least|e\.g\.|"
    r"entre otros|sobre todo|por ejemplo|principalmente)\b",
    re.IGNORECASE,
)
_REST = alternatives(
    r"\b(?:(?:the|its|their|los|las|el|la)\s+(?:remaining|other|rest|remainder|balance|restantes?|otr[oa]s|demás|resto)|"
    r"remaining)\s*(?:,|:|\(|–|—|of|de)?\s*(?:about|some|unos|unas)?\s*$",
    re.IGNORECASE,
)
_REST_AFTER = re.compile(r"^\s*(?:(?!\d)\w+\s+){0,2}?(?:remaining|others|restantes)\b", re.IGNORECASE)
_THE = alternatives(r"\b(?:the|los|las)\s*$", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:^|[,;:(–—]|\b(?:and|y|e|plus|or|más)\b)\s*(?:(?:and|y|e|plus|then)\s+)?"
    r"(?:(?:the|another|some|about|around|roughly|remaining|other|rest|its|a|los|las|otr[oa]s|unos|unas|in|en)\W+){0,3}$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"^[^.,;:]{0,40}?\b(?:in all|in total|altogether|all told|en total)\b", re.IGNORECASE)
_TOTAL_OF = re.compile(
    r"\b(?:for|making|giving) an? (?:combined |grand )?total of\s*$|\bpara un total de\s*$", re.IGNORECASE
)
_UNNUMBERED_REST = re.compile(
    r"(?:[,;]|\band|\by)\s+(?:the rest|the others|the remainder|el resto|los demás|others)\b(?!\W+(?:of )?\W*\d)",
    re.IGNORECASE,
)
_HEDGED = ("about", "nearly", "just-over")
_FORMS = ("whole", "scaled", "decimal", "part")
_REACH = 120
"""Characters between a total and the list of its parts; farther off it is the total of something else."""


@dataclass(frozen=True, slots=True)
class Division:
    """A whole and its parts as a sentence lists them: `wholes` are the numbers that may be the whole, nearest first."""

    wholes: tuple[Term, ...]
    parts: tuple[Term, ...]


def recompute_parts(verdicts: Mapping[int, Verdict], manuscript: Manuscript) -> dict[int, Verdict]:
    """The verdicts that change, by index: the one number of a division that no record proves follows from the others.

    Two numbers that stand by no record leave each other open, and stay as they were.
    """
    changed: dict[int, Verdict] = {}
    for passage, sentences in _sentences(verdicts, manuscript):
        before: list[Term] = []
        for number, terms in sentences:
            for division in _divisions(passage, number, terms):
                changed.update(_settled(division))
            for term in terms:
                if term.index not in changed and not term.stands and is_rest(passage.text, term):
                    changed.update(_remaining(term, terms, before))
            before = terms
    return changed


def part_conflicts(verdicts: Mapping[int, Verdict], manuscript: Manuscript) -> Iterator[Conflict]:
    """Totals that are recorded, and whose recorded parts in the same sentence give another."""
    for passage, sentences in _sentences(verdicts, manuscript):
        for number, terms in sentences:
            for division in _divisions(passage, number, terms):
                together = summed(division.parts)
                if not together.stands or not all(whole.stands for whole in division.wholes):
                    continue
                if "derived" in {term.verdict.word for term in (*division.parts, *division.wholes)}:
                    continue
                if not any(_adds_up(whole, division.parts) for whole in division.wholes):
                    whole = division.wholes[0]
                    message = f"“{whole.claim.words}” is recorded, but its parts give another: {_told(together)}"
                    yield Conflict(whole.claim, message, whole.verdict)


def _told(reading: Reading) -> str:
    return f"{reading.words} = {told(reading)}"


def _words(term: Term) -> str:
    return term.claim.words if term.quantity.form != "part" and term.quantity.digits else shown(term.written, 4)


def _sentences(
    verdicts: Mapping[int, Verdict], manuscript: Manuscript
) -> Iterator[tuple[Passage, list[tuple[int, list[Term]]]]]:
    """The numbers of each passage of prose, sentence by sentence, in the order of the text."""
    held: dict[int, dict[int, list[Term]]] = {}
    for index, verdict in verdicts.items():
        claim = verdict.claim
        if len(claim.quantities) != 1 or claim.kind not in ("statistic", "none"):
            continue
        quantity = claim.quantities[0]
        if quantity.value is not None and quantity.form in _FORMS:
            held.setdefault(claim.passage, {}).setdefault(claim.sentence, []).append(
                Term(index, claim, quantity, verdict)
            )
    for passage in manuscript.passages:
        found = held.get(passage.id)
        if found and passage.cell is None and sum(len(terms) for terms in found.values()) > 1:
            yield (
                passage,
                [
                    (number, sorted(found[number], key=lambda term: term.quantity.number_start))
                    for number in sorted(found)
                    if 0 <= number < len(passage.sentences)
                ],
            )


def _divisions(passage: Passage, number: int, terms: Sequence[Term]) -> Iterator[Division]:
    """The wholes of a sentence with the parts that are listed after them, or before "in all"."""
    sentence = passage.sentences[number]
    counted = [term for term in terms if term.claim.kind == "statistic" or is_rest(passage.text, term)]
    if len(counted) < 3:
        return  # a whole and two parts
    low, high = sentence.start, sentence.end
    openers = [(match, True) for match in _WHOLE_LIST.finditer(passage.text, low, high)]
    openers += [(match, False) for match in _OF_THEM.finditer(passage.text, low, high)]
    for match, whole_list in sorted(openers, key=lambda item: item[0].start()):
        wholes = [
            term
            for term in counted
            if term.quantity.number_end <= match.start() and match.start() - term.quantity.number_end <= _REACH
            and term.claim.kind == "statistic"
        ]  # fmt: skip
        end = _end(passage.text, match, high)
        parts = _listed(passage.text, match.end(), end, counted)
        if not wholes or len(parts) < 2:
            continue
        rested = any(is_rest(passage.text, part) for part in parts)
        tail = passage.text[match.start() : end]
        if not rested and (not whole_list or _OPEN.search(tail) or _UNNUMBERED_REST.search(tail)):
            continue
        fitting = [
            whole
            for whole in reversed(wholes)
            if all(_addable(whole, part) for part in parts) and not _counts_list(whole, parts)
        ]
        if fitting:
            yield Division(tuple(fitting), tuple(parts))
            return
    yield from _added_up(passage.text, counted)


def _added_up(text: str, terms: Sequence[Term]) -> Iterator[Division]:
    """ "60 men and 40 women, 100 in all": the parts come first."""
    for at, term in enumerate(terms):
        summed_up = _TOTAL_OF.search(text[: term.quantity.number_start]) or (
            re.search(r"[,;–—]\s*(?:or |o )?$", text[: term.quantity.number_start])
            and _IN_ALL.search(text[term.quantity.number_end :])
        )
        parts = [part for part in terms[:at] if _addable(term, part)]
        if summed_up and len(parts) > 1 and len(parts) == at:
            yield Division((term,), tuple(parts))
            return


def _end(text: str, opener: re.Match[str], high: int) -> int:
    """Where the list ends: at the closing bracket or dash, else with the sentence."""
    mark = opener.group().strip()
    if mark == "(":
        closing = text.find(")", opener.end(), high)
        return closing if closing >= 0 else high
    if mark in ("–", "—"):
        dash = text.find(mark, opener.end(), high)
        return dash if dash >= 0 else high
    semicolon = text.find(";", opener.end(), high)
    return high if semicolon < 0 or mark == ":" else semicolon


def _listed(text: str, start: int, end: int, terms: Sequence[Term]) -> list[Term]:
    """The numbers that begin an item of the list; what stands in brackets in it, or is a part of a part, is none."""
    found: list[Term] = []
    for term in terms:
        at = term.quantity.number_start
        if not start <= at < end:
            continue
        led = text[start : term.quantity.start if term.quantity.start >= start else at]
        if led.count("(") > led.count(")"):
            continue
        if found and _OF_THEM.search(text[found[0].quantity.number_end : at]):
            continue
        if _LEAD.search(led) or not found:
            found.append(term)
    return found


def _addable(whole: Term, part: Term) -> bool:
    """Both count, or both have one unit; a bound adds up to nothing that could be checked."""
    a, b = whole.quantity, part.quantity
    if any(item.comparator not in ("exactly", *_HEDGED) for item in (a, b)) or a.per != b.per or whole is part:
        return False
    units = [item.unit if dimension(item.unit) else "" for item in (a, b)]
    return units[0] == units[1] or (units[1] == "" and not b.unit and units[0] != "percent")


def _counts_list(whole: Term, parts: Sequence[Term]) -> bool:
    """ "two groups: 60 men and 40 women": the number tells how many parts there are."""
    return whole.written == len(parts) and summed(parts).value != whole.written


def is_rest(text: str, term: Term) -> bool:
    """The number is what remains: "the remaining 40", "the other 12", "the 40 others"."""
    start, end = term.quantity.number_start, term.quantity.number_end
    if _REST.search(text[max(0, start - 60) : start]):
        return True
    return bool(_THE.search(text[:start]) and _REST_AFTER.search(text[end : end + 40]))


def summed(parts: Sequence[Term]) -> Reading:
    """The sum of the parts, in words that show their values."""
    words = " + ".join(_words(part) for part in parts)
    value = sum((part.written for part in parts), Decimal(0))
    exact = sum((part.recorded for part in parts), Decimal(0))
    slack = sum((_slack(part) for part in parts), Decimal(0))
    return Reading(words, value, exact, parts[0].quantity.unit, tuple(parts), slack)


def less(whole: Term, parts: Sequence[Term]) -> Reading:
    """What is left of the whole without the parts."""
    inner = summed(parts)
    words = " − ".join(_words(term) for term in (whole, *parts))
    return Reading(
        words, whole.written - inner.value, whole.recorded - inner.exact, whole.quantity.unit, (whole, *parts),
        inner.slack + _slack(whole),
    )  # fmt: skip


def _slack(term: Term) -> Decimal:
    hedged = term.quantity.comparator in _HEDGED
    return max(term.quantity.rounding / 2, abs(term.written) / 20) if hedged else term.quantity.grain / 2


def _adds_up(whole: Term, parts: Sequence[Term]) -> bool:
    together = summed(parts)
    if _exact_counts((whole, *parts)):
        return together.value == whole.written
    return within_rounding(whole.quantity, replace(together, slack=together.slack + _slack(whole)))


def _exact_counts(terms: Sequence[Term]) -> bool:
    return all(term.quantity.form in ("whole", "part") and term.quantity.comparator == "exactly" for term in terms)


def _settled(division: Division) -> dict[int, Verdict]:
    """The one number that does not stand, from those that do."""
    for whole in division.wholes:
        unproven = [term for term in (whole, *division.parts) if not term.stands]
        if len(unproven) != 1 or unproven[0].claim.bindings:
            continue
        term = unproven[0]
        reading = (
            summed(division.parts)
            if term is whole
            else less(whole, [part for part in division.parts if part is not term])
        )
        if not replaceable(term, [reading]):
            continue
        if _follows(term, reading):
            return {term.index: derived(term.claim, reading)} if term.claim.kind == "statistic" else {}
        if whole is division.wholes[-1]:
            return {term.index: _wrong(term, reading)}
    return {}


def _follows(term: Term, reading: Reading) -> bool:
    if _exact_counts((term, *reading.terms)):
        return reading.value == term.written
    hedged = any(item.quantity.comparator in _HEDGED for item in reading.terms)
    return within_rounding(term.quantity, reading) if hedged else fits(term.quantity, reading)


def _wrong(term: Term, reading: Reading) -> Verdict:
    return wrong(term.claim, term.quantity, [reading], "parts", "the numbers beside it give another", False)


def _remaining(term: Term, terms: Sequence[Term], before: Sequence[Term]) -> dict[int, Verdict]:
    """What remains of a whole told earlier in the sentence, or in the sentence before.

    Wrong only where one reading is possible: "12 of the 30 bills passed; the other 17 failed", or a whole and one part.
    """
    earlier = [item for item in terms if item.quantity.number_start < term.quantity.number_start]
    shares = [item for item in earlier if item.quantity.form == "part" and item.quantity.of is not None]
    ways: list[Reading] = []
    for item in shares[-1:]:
        of = item.quantity.of or Decimal(0)
        words = f"{shown(of, 4)} − {shown(item.written, 4)}"
        ways.append(Reading(words, of - item.written, of - item.written, item.quantity.unit, (item,)))
    if not ways:
        counted = [item for item in (*before, *earlier) if item.claim.kind == "statistic" and _addable(item, term)]
        ways = [less(counted[at], counted[at + 1 :]) for at in range(len(counted) - 1)]
        ways = [way for way in ways if way.value > 0]
    standing = [way for way in ways if way.stands and replaceable(term, [way])]
    for way in standing:
        if _follows(term, way):
            return {term.index: derived(term.claim, way)} if term.claim.kind == "statistic" else {}
    if len(ways) == 1 and standing and (term.claim.kind == "statistic" or shares):
        return {term.index: _wrong(term, standing[0])}
    return {}
