"""Makes src/briefing/schemas/ledger.schema.json: what is read back is told by the types, the rest by hand.

python -m tests.ledger.write_schema writes it; a test tells when it is old.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, is_dataclass
from decimal import Decimal
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import briefing
from briefing.bibliography.model import Entry
from briefing.evidence.model import DerivedDefinition, EvidenceFile, Measure
from briefing.ledger.printed import Printed
from briefing.ledger.values import _parts
from briefing.manuscript.model import Numeral, Passage
from briefing.positions import Span

PATH = Path(briefing.__file__).parent / "schemas/ledger.schema.json"

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
SHA256: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
COUNTS: Schema = {"type": "object", "additionalProperties": WHOLE}


def listed(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def named(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def whole(properties: Mapping[str, Schema], description: str = "", more: Schema | None = None) -> Schema:
    """An object that has all these and no others."""
    found: Schema = {"description": description} if description else {}
    return {
        **found,
        "type": "object",
        "additionalProperties": False,
        "required": sorted(properties),
        "properties": dict(properties),
        **(more or {}),
    }


def of_type(kind: Any, known: dict[str, Schema]) -> Schema:
    """The schema of the JSON form of a type; classes go into `known`."""
    if kind is Span:
        return {"type": "array", "prefixItems": [TEXT, WHOLE, WHOLE, WHOLE, WHOLE], "minItems": 5, "maxItems": 5}
    if is_dataclass(kind):
        name = getattr(kind, "__name__", "").lower()
        if name not in known:
            known[name] = {}
            parts = _parts(kind)
            needed = [field.name for field, _ in parts if field.default is MISSING and field.default_factory is MISSING]
            properties = {field.name: of_type(hint, known) for field, hint in parts}
            known[name] = {
                "type": "object",
                "required": needed,
                "properties": properties,
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{name}"}
    if kind is Decimal:
        return {"type": "string", "description": "A decimal number, as written."}
    origin, inner = get_origin(kind), get_args(kind)
    if kind == tuple[int, ...]:
        return {
            **listed(WHOLE),
            "description": "Offsets in the file as runs: start and end, or -1 and how many have none.",
        }
    if origin in (Union, UnionType):
        kinds = [of_type(item, known) for item in inner if item is not type(None)]
        assert len(kinds) == 1, "the ledger holds no value that may be of several classes"
        return {"anyOf": [*kinds, {"type": "null"}]}
    if origin in (tuple, frozenset):
        return listed(of_type(inner[0], known))
    if origin is Literal:
        return {"enum": list(inner)}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return named(of_type(inner[1], known))
    return {str: TEXT, int: WHOLE, bool: {"type": "boolean"}}[kind]


def schema() -> Schema:
    """The whole schema."""
    known: dict[str, Schema] = {}
    chapter = whole(
        {
            "path": TEXT,
            "lines": {**listed(WHOLE), "description": "Where each line of the file begins, in characters."},
            "escapes": {**listed(WHOLE), "description": "Where a backslash stands in the file."},
            "escaped": {**TEXT, "description": "The letter behind each."},
            "passages": listed(of_type(Passage, known)),
            "outside": {**listed(of_type(Numeral, known)), "description": "Numerals that are in no passage."},
        }
    )
    basis = whole(
        {
            "chapters": listed(chapter),
            "titled": {"type": "boolean", "description": "Whether the first chapter is the report's title."},
            "sources": named(of_type(Entry, known)),
            "aliases": named(TEXT),
            "evidence": named(of_type(EvidenceFile, known)),
            "unread": listed(TEXT),
            "measures": named(of_type(Measure, known)),
            "rates": {**named(TEXT), "description": "As in report.yaml: what a rate is of -> its record."},
            "derived": named(of_type(DerivedDefinition, known)),
        },
        "What all claims and verdicts follow from.",
    )
    number: Schema = {"type": ["number", "null"]}
    place = {"line": WHOLE, "column": WHOLE}
    span = {"path": TEXT, **place, "end_line": WHOLE, "end_column": WHOLE}
    quantity = whole(
        {
            "words": TEXT,
            "value": {"type": ["number", "null", "string", "array"], "items": number},
            "of": number,
            **dict.fromkeys(("unit", "per", "comparator", "period", "place"), TEXT),
            **place,
        }
    )
    rank: Schema = {"enum": ["A", "B", "C", "D", None]}
    record = whole({**dict.fromkeys(("record", "value", "source", "locator"), TEXT), "rank": rank})
    known["claim"] = whole(
        {
            **span,
            **dict.fromkeys(("id", "words", "reason", "calculation", "digest"), TEXT),
            "kind": {"enum": ["statistic", "event", "quotation", "superlative", "attribution", "reference", "none"]},
            "verdict": {"enum": ["", "supported", "derived", "restated", "mismatched", "ambiguous", "unrecorded", "uncited",
                                 "unchecked"]},
            "quantities": listed(quantity),
            "citations": listed(TEXT),
            "marks": listed(TEXT),
            "evidence": listed(record),
            "restated": {"type": "boolean"},
        }
    )  # fmt: skip
    exhibit = whole(dict.fromkeys(("record", "value", "source", "locator"), TEXT))
    told = {**span, "code": TEXT, "severity": {"enum": ["error", "warning", "note"]}, "message": TEXT, "help": TEXT,
            "evidence": listed(exhibit)}  # fmt: skip
    source = whole(
        {
            **dict.fromkeys(("key", "title", "year", "url", "class", "retrieved"), TEXT),
            "rank": rank,
            "read": {"type": ["object", "null"], "additionalProperties": TEXT},
        }
    )
    names = ("statistics", "sources", "errors", "warnings", "waivers", "reviewed")
    counted = ("statistics_by_verdict", "statistics_by_mark", "claims_by_kind", "claims_by_verdict", "sources_by_rank",
               "sources_by_class")  # fmt: skip
    ledger = whole(
        {
            "format": {"const": 2},
            "program": whole({"name": TEXT, "version": TEXT, "tools": named(TEXT)}),
            "report": whole({"title": TEXT, "edition": TEXT, "cut_off": TEXT}),
            "inputs": {**named(SHA256), "description": "Path of each input file -> its SHA-256."},
            "summary": whole({**dict.fromkeys(names, WHOLE), **dict.fromkeys(counted, COUNTS)}),
            "sources": listed(source),
            "claims": listed({"$ref": "#/$defs/claim"}),
            "diagnostics": listed(whole(told)),
            "waived": listed(whole({**told, "reason": TEXT, "until": TEXT})),
            "basis": basis,
            "pages": {**COUNTS, "description": "Claim id -> page of the PDF."},
            "apart": {**listed(TEXT), "description": "Claims whose sentence is not printed in one piece."},
            "printed": of_type(Printed, known),
            "digests": {"type": "object", "description": "Digests of the parts, in their shape; a short part has one."},
            "digest": {**SHA256, "description": "SHA-256 over the canonical form of everything else."},
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The ledger of a printed report (ledger.json)",
        **ledger,
        "$defs": dict(sorted(known.items())),
    }


def text() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
