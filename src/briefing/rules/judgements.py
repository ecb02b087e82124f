"""Key judgements as rules see them: their words, confidence, what they rest on, what would change them.

Confidence and estimative words follow Intelligence Community Directive 203, "Analytic Standards" (2015), D.6.e(2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.evidence.model import Record
from briefing.lexicon.alternatives import alternatives
from briefing.manuscript.model import Attributes, Passage
from briefing.positions import Span
from briefing.rules.checks import whole_passage
from briefing.rules.rule import Examined

CONFIDENCE = ("low", "moderate", "high")

ESTIMATIVE = alternatives(
    r"\b(?:almost no chance|remote(?: chance)?|very unlikely|highly improbable|unlikely|improbable|roughly even (?:chance|odds)"
    r"|very likely|highly probable|almost certain(?:ly)?|nearly certain|likely|probabl[ey])\b",
    re.IGNORECASE,
)
OUTSIDE_SCALE = alternatives(
    r"\b(?:possibly|perhaps|conceivabl[ey]|maybe|(?:we|it|they) (?:cannot|can not|can't) (?:be )?rule[d]? out|presumably"
    r"|a (?:good|fair|slim|reasonable|real) chance|better than even|in all likelihood|as likely as not)\b",
    re.IGNORECASE,
)
CONFIDENCE_WORDS = re.compile(r"\b(?:low|moderate|medium|high) confidence\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One `::: key-judgement` div with its passages; `change` are those inside its `change` div."""

    attributes: Attributes
    passages: tuple[Passage, ...]
    change: tuple[Passage, ...]
    span: Span

    @property
    def rests_on(self) -> tuple[str, ...]:
        return tuple(self.attributes.get("rests-on").split())


def judgements(examined: Examined) -> Iterator[Judgement]:
    """All key judgements in reading order. Two divs are told apart by id, else by where they open."""
    groups: dict[object, tuple[Attributes, list[Passage], list[Passage]]] = {}
    for passage in examined.manuscript.passages:
        for depth, div in enumerate(passage.divs):
            if "key-judgement" not in div.classes:
                continue
            key = (passage.path, div.id or div.span or tuple(div.pairs.items()))
            _, words, change = groups.setdefault(key, (div, [], []))
            inner = passage.divs[depth + 1 :]
            (change if any("change" in part.classes for part in inner) else words).append(passage)
    for div, words, change in groups.values():
        first = (words or change)[0]
        yield Judgement(div, tuple(words), tuple(change), div.span or whole_passage(examined, first.id))


def load_bearing(examined: Examined) -> dict[str, Judgement]:
    """Record `key:id` or source `@key` -> the first judgement that rests on it."""
    found: dict[str, Judgement] = {}
    for judgement in judgements(examined):
        for name in judgement.rests_on:
            found.setdefault(name, judgement)
    return found


def records_under(name: str, examined: Examined) -> tuple[Record, ...]:
    """The records that a name of `rests-on` stands for: one record, the points of a series, or all used of a source."""
    records = examined.evidence.records
    if name.startswith("@"):
        key = name[1:]
        used = {record.ref: record for verdict in examined.verdicts for record in verdict.used if record.key == key}
        return tuple(used.values())
    if name in records:
        return (records[name],)
    return tuple(record for ref, record in records.items() if ref.startswith(name + "@"))


def origin(key: str, examined: Examined) -> str:
    """The body that a source goes back to, as its entry names it: institution, else authors, else publisher; "" unknown."""
    entry = examined.bibliography.find(key)
    if entry is None:
        return ""
    for field in ("institution", "organization"):
        if entry.fields.get(field):
            return entry.fields[field].strip("{} ")
    return ", ".join(entry.authors) or entry.fields.get("publisher", "").strip("{} ")
