"""Why a planted error could live: in words, from what the check says of the claims at its place."""

from __future__ import annotations

from briefing.mutation.mutant import Mutant
from briefing.verdicts.marks import STANDING
from briefing.verdicts.model import Verdict

NEAR = 60
"""Columns before and after a claim within which a change is held to touch it."""
_HELD_BY = {
    "place": "The number is held by its value, its measure and its time; this name is not taken for where it was counted.",
    "measure noun": "The number is held by its value, its place and its time; this noun is not taken for what was counted.",
    "unit": "The record leaves the other unit open.",
    "hedge": "The value fits with the hedge and without it; how exactly the record means it is not compared.",
    "comparator": "The record passes the other bound too, or leaves open on which side of the number it lies.",
    "direction word": "The value fits, and no record says which way it went.",
    "year": "Another record proves the sentence in that year, or the year is not read as the time of this claim.",
    "month": "Another record proves the sentence in that month, or the record dates it only to the year.",
    "day": "Another record proves the sentence on that day, or the record dates it only to the month.",
    "event verb": "The event is held by its date and by what else it shares with the record; this verb is not compared.",
    "actor": "The event is held by its date and by what else it shares with the record; who did it is not compared.",
    "negation": "The event is held by its date and by its words; the denial is not read as turning the sentence round.",
    "speaker": "What was said is held word for word; the name in this place is not read as who said it.",
    "quoted word": "The words are not read as a quotation, or the changed ones are left out of the comparison.",
    "document number": "The number is listed and not held against a cited entry, since none names a document of that kind.",
    "citation dropped": "The next citation of the paragraph covers the sentence too, and its source says the same.",
    "citation exchanged": "Another citation of the sentence proves it as well.",
    "locator": "The record gives no place in the source to hold it against.",
    "recorded value": "Nothing in the report shows or repeats this record, and its own passage leaves the other value open.",
    "derived input": "The result with the other record rounds to the same number.",
    "bibliography year": "No date of issue is recorded for this source, and nothing that it says is younger than the year given.",
}
_VALUE = "A record leaves room for the other value: a bound, an estimate or a rounded number."


def why(mutant: Mutant, verdicts: tuple[Verdict, ...]) -> tuple[str, str]:
    """(The kind of reason, what the check says of the claims there) for a mutant that was not caught."""
    there = [verdict for verdict in verdicts if _touches(verdict, mutant)]
    standing = [verdict for verdict in there if verdict.word in STANDING]
    told = [f"“{verdict.claim.words}” {verdict.word}: {verdict.reason}" for verdict in standing]
    if standing:
        return _HELD_BY.get(mutant.operator, _VALUE), "; ".join(dict.fromkeys(told))
    if mutant.path.endswith(".md"):
        none = [f"“{verdict.claim.words}”: {verdict.reason}" for verdict in there if verdict.reason]
        reason = "What was changed is no claim any more: nothing in its place asks for evidence."
        return reason, "; ".join(dict.fromkeys(none)) or "no claim is seen there"
    return _HELD_BY.get(mutant.operator, _VALUE), ""


def _touches(verdict: Verdict, mutant: Mutant) -> bool:
    span = verdict.claim.span
    if span is None or span.path != mutant.path or verdict.claim.reason in ("citation key", "attribute"):
        return False
    line, column = (int(part) for part in mutant.place.split(":"))
    if not span.line <= line <= span.end_line:
        return False
    return span.line != line or span.column - NEAR <= column <= span.end_column + NEAR
