"""A diagnostic in the published JSON form (docs/formats.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.diagnostic import Diagnostic, Exhibit
from briefing.positions import Span


def diagnostic_json(diagnostic: Diagnostic) -> Mapping[str, Any]:
    """One diagnostic in the published JSON form."""
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "evidence": [
            {"record": item.record, "value": item.value, "source": item.source, "locator": item.locator}
            for item in diagnostic.evidence
        ],
    }


def diagnostic_of(item: Mapping[str, Any]) -> Diagnostic:
    """A diagnostic from its published form."""
    return Diagnostic(
        item["code"],
        item["severity"],
        item["message"],
        Span(item["path"], item["line"], item["column"], item["end_line"], item["end_column"]),
        item["help"],
        tuple(
            Exhibit(shown["record"], shown["value"], shown["source"], shown["locator"]) for shown in item["evidence"]
        ),
    )
