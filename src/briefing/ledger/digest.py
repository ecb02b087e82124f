"""The digest of a ledger, and digests of its parts, by which a change is found where it was made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

SPLIT = 1500
"""A part whose canonical form is longer (in bytes) has digests of its own parts instead of one."""
FOLLOWS = ("claims", "sources", "summary", "printed")
"""These have one digest each: they follow from the rest or from the file, which tells where they are wrong."""
SHORT = 8
"""Hexadecimal digits of a part's digest: enough to tell where a change is; that there is none, the whole digest tells."""


def canonical(value: Any) -> bytes:
    """The one form of a JSON value: UTF-8, names in order, no blanks; numbers as Python writes them."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def digest_of(ledger: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical form of everything but `digest` itself."""
    return hashlib.sha256(canonical({name: value for name, value in ledger.items() if name != "digest"})).hexdigest()


def signed_off(ledger: Mapping[str, Any]) -> dict[str, Any]:
    """The ledger with the digests of its parts and of the whole."""
    held = {name: value for name, value in ledger.items() if name not in ("digest", "digests")}
    held["digests"] = {
        name: short_digest(value) if name in FOLLOWS else part_digests(value) for name, value in held.items()
    }
    return {**held, "digest": digest_of(held)}


def part_digests(value: Any) -> Any:
    """A digest, or for a long list or object those of its items."""
    form = canonical(value)
    if len(form) > SPLIT and isinstance(value, dict):
        return {name: part_digests(item) for name, item in value.items()}
    if len(form) > SPLIT and isinstance(value, list):
        return [part_digests(item) for item in value]
    return short_digest(value)


def short_digest(value: Any) -> str:
    """The digest of one part."""
    return hashlib.sha256(canonical(value)).hexdigest()[:SHORT]


def changed_parts(value: Any, digests: Any, place: str = "") -> Iterator[str]:
    """Places in `value` where it is not what the digests are of."""
    if isinstance(digests, dict) and isinstance(value, dict):
        for name in sorted(digests.keys() | value.keys()):
            inner = f"{place}.{name}" if place else name
            if name not in digests or name not in value:
                yield inner
            else:
                yield from changed_parts(value[name], digests[name], inner)
    elif isinstance(digests, list) and isinstance(value, list):
        if len(digests) != len(value):
            yield place
            return
        for at, (item, held) in enumerate(zip(value, digests, strict=True)):
            yield from changed_parts(item, held, f"{place}[{at}]")
    elif short_digest(value) != digests:
        yield place
