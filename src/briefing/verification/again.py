"""The claims found and judged again from what the ledger carries, held against what the ledger says of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing.ledger.build import sources, summary
from briefing.ledger.claim_json import claims_json
from briefing.ledger.diagnostic_json import diagnostic_of
from briefing.rules.registry import Outcome, Waived
from briefing.rules.rule import Examined
from briefing.verification.finding import Finding, shown

STANDING = ("supported", "derived", "restated", "unchecked")


def verdict_findings(ledger: Mapping[str, Any], examined: Examined, pages: Mapping[str, int]) -> Iterator[Finding]:
    """Claims, sources and counts of the ledger that do not follow from its words and records."""
    made = claims_json(examined.manuscript, examined.evidence, examined.verdicts)
    yield from _listed("claims", "id", ledger["claims"], made, pages)
    yield from _listed("sources", "key", ledger["sources"], sources(examined), {})
    counted = summary(examined, outcome_of(ledger))
    for name in sorted(counted.keys() | ledger["summary"].keys()):
        if counted.get(name) != ledger["summary"].get(name):
            yield Finding("a count does not follow from the claims", 0, f"summary.{name}",
                          shown(ledger["summary"].get(name)), shown(counted.get(name)))  # fmt: skip
    yield from _unaccounted(ledger, examined, pages)


def outcome_of(ledger: Mapping[str, Any]) -> Outcome:
    """The diagnostics that the ledger lists, as values."""
    return Outcome(
        tuple(diagnostic_of(item) for item in ledger["diagnostics"]),
        tuple(Waived(diagnostic_of(item), item["reason"], item["until"]) for item in ledger["waived"]),
    )


def _listed(
    name: str, key: str, told: Sequence[Mapping[str, Any]], made: Sequence[Mapping[str, Any]], pages: Mapping[str, int]
) -> Iterator[Finding]:
    """Items of a list that differ, by their key and field."""
    follow = {item[key]: item for item in made}
    listed = {item[key]: item for item in told}
    for id in follow.keys() - listed.keys():
        words = follow[id].get("words", follow[id].get("title", ""))
        yield Finding(f"{name}: one that the words hold is not listed", pages.get(id, 0), id, "", shown(words))
    for id, item in listed.items():
        page = pages.get(id, 0)
        if id not in follow:
            yield Finding(f"{name}: what is listed does not follow from the words", page, id, shown(item))
            continue
        for field in sorted(item.keys() | follow[id].keys()):
            if item.get(field) != follow[id].get(field):
                what = "the verdict" if field == "verdict" else f"“{field}”"
                yield Finding(f"{name}: {what} does not follow from words and records", page, id,
                              shown(item.get(field)), shown(follow[id].get(field)))  # fmt: skip
    if len(told) != len(made) or len(listed) != len(told):
        yield Finding(f"{name}: their number does not follow from the words", 0, name, str(len(told)), str(len(made)))
    elif [item[key] for item in told] != [item[key] for item in made]:
        yield Finding(f"{name}: their order is not that of the words", 0, name)


def _unaccounted(ledger: Mapping[str, Any], examined: Examined, pages: Mapping[str, int]) -> Iterator[Finding]:
    """Claims that do not stand, and that neither a diagnostic nor a waiver of the ledger tells of."""
    known = [(item["path"], item["line"], item["column"]) for item in (*ledger["diagnostics"], *ledger["waived"])]
    for verdict in examined.verdicts:
        claim = verdict.claim
        span = claim.span
        if claim.kind == "none" or verdict.word in STANDING:
            continue
        if span is None or not any(
            path == span.path and (span.line, span.column) <= (line, column) < (span.end_line, span.end_column)
            for path, line, column in known
        ):
            yield Finding(f"a claim does not stand, and the ledger is silent about it: {shown(verdict.reason)}",
                          pages.get(claim.id, 0), claim.id, "", shown(claim.words))  # fmt: skip
