"""The ledger: what was checked, by which program, with which result, as one JSON value."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import briefing
from briefing.ledger.basis import basis
from briefing.ledger.claim_json import claims_json
from briefing.ledger.diagnostic_json import diagnostic_json
from briefing.ledger.digest import signed_off
from briefing.ledger.printed import Printed
from briefing.ledger.values import to_json
from briefing.rules.registry import Outcome
from briefing.rules.rule import Examined

FORMAT = 2


def build(examined: Examined, outcome: Outcome, tools: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The ledger of one examined report. `tools`: name -> version of the programs that took part.

    `claims` holds every claim and every numeral that is none; `summary` counts them; `sources` says for each cited
    source its class, rank and how it was read; `inputs` is the hash of each input file; `basis` what the verdicts follow
    from. The same input gives the same ledger: no clock and no path of the machine enters it.
    """
    claims = claims_json(examined.manuscript, examined.evidence, examined.verdicts)
    return {
        "format": FORMAT,
        "program": {"name": "briefing", "version": briefing.__version__, "tools": dict(sorted((tools or {}).items()))},
        "report": {
            "title": examined.settings.title,
            "edition": examined.settings.edition,
            "cut_off": examined.settings.cut_off,
        },
        "inputs": {path: hashlib.sha256(text.encode()).hexdigest() for path, text in sorted(examined.sources.items())},
        "summary": summary(examined, outcome),
        "sources": sources(examined),
        "claims": claims,
        "diagnostics": [diagnostic_json(diagnostic) for diagnostic in outcome.diagnostics],
        "waived": [
            {**diagnostic_json(waived.diagnostic), "reason": waived.reason, "until": waived.until}
            for waived in outcome.waived
        ],
        "basis": basis(examined),
    }


def sealed(
    ledger: Mapping[str, Any], pages: Mapping[str, int], apart: Sequence[str], printed: Printed
) -> dict[str, Any]:
    """The ledger of a printed file, with the digests of all of it.

    `pages`: the page of each claim; `apart`: claims of which the file holds the words, not the sentence in one piece.
    """
    return signed_off({**ledger, "pages": pages, "apart": sorted(apart), "printed": to_json(printed)})


def summary(examined: Examined, outcome: Outcome) -> dict[str, Any]:
    """Counts for the box "What was checked": statistics by verdict and mark, claims by kind, sources by rank."""
    statistics = [verdict for verdict in examined.verdicts if verdict.claim.kind == "statistic"]
    cited = cited_keys(examined)
    ranks = Counter(str(file.rank) for key, file in examined.evidence.files.items() if key in cited and file.rank)
    classes = Counter(file.source_class for key, file in examined.evidence.files.items() if key in cited)
    return {
        "statistics": len(statistics),
        "statistics_by_verdict": dict(sorted(Counter(verdict.word for verdict in statistics).items())),
        "statistics_by_mark": dict(sorted(Counter(mark for verdict in statistics for mark in verdict.marks).items())),
        "claims_by_kind": dict(sorted(Counter(verdict.claim.kind for verdict in examined.verdicts).items())),
        "claims_by_verdict": dict(
            sorted(Counter(verdict.word for verdict in examined.verdicts if verdict.claim.kind != "none").items())
        ),
        "sources": len(cited),
        "sources_by_rank": dict(sorted(ranks.items())),
        "sources_by_class": dict(sorted(classes.items())),
        "errors": outcome.count("error"),
        "warnings": outcome.count("warning"),
        "waivers": len(outcome.waived),
        "reviewed": sum(mark.startswith("reviewed") for verdict in statistics for mark in verdict.marks),
    }


def cited_keys(examined: Examined) -> frozenset[str]:
    """Keys of all sources that the manuscript cites or whose records its charts and tables show."""
    keys = {
        citation.key
        for chapter in examined.manuscript.chapters
        for passage in chapter.passages
        for sentence in passage.sentences
        for citation in sentence.covering
    }
    keys.update(
        citation.key
        for chapter in examined.manuscript.chapters
        for passage in chapter.passages
        for citation in passage.citations
    )
    return frozenset(keys & set(examined.bibliography.entries))


def sources(examined: Examined) -> list[dict[str, Any]]:
    """Each cited source with its class, rank and how it was read."""
    cited = cited_keys(examined)
    found = []
    for key in sorted(cited):
        entry = examined.bibliography.entries[key]
        file = examined.evidence.files.get(key)
        found.append(
            {
                "key": key,
                "title": entry.title,
                "year": entry.year,
                "url": entry.url,
                "class": file.source_class if file else "",
                "rank": file.rank if file else None,
                "read": {"what": file.read.what, "extent": file.read.extent, "at": file.read.at, "page": file.read.page}
                if file
                else None,
                "retrieved": file.retrieved if file else "",
            }
        )
    return found


def as_bytes(ledger: Mapping[str, Any]) -> bytes:
    """The ledger as UTF-8 JSON: stable order, one final newline."""
    return (json.dumps(ledger, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
