"""What changed between two editions: their ledgers compared claim by claim, and source by source."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as one edition has it; `records`: record -> what it says."""

    id: str
    kind: str
    words: str
    path: str
    records: tuple[tuple[str, str], ...]
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """One statement in both editions; `what`: words, record (its value was revised), records (others stand behind it now),
    citations.
    """

    before: Said
    after: Said
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Revised:
    """A record, or the standing of a source, that says something else now."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Since the edition named. Statements whose sentence was only moved or reworded around them are none."""

    edition: str
    cut_off: str
    new: tuple[Said, ...] = ()
    changed: tuple[Changed, ...] = ()
    withdrawn: tuple[Said, ...] = ()
    records: tuple[Revised, ...] = ()
    sources: tuple[Revised, ...] = ()
    sources_new: tuple[str, ...] = ()
    sources_withdrawn: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        return not (self.new or self.changed or self.withdrawn or self.records or self.sources
                    or self.sources_new or self.sources_withdrawn)  # fmt: skip


def read_ledger(content: bytes) -> Mapping[str, Any] | None:
    """A ledger from its file; None for what is none."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or not isinstance(value.get("claims"), list):
        return None
    try:
        _said(value)
        _sources(value)
        return value if isinstance(value["report"]["edition"], str) else None
    except (KeyError, TypeError, AttributeError):
        return None


def compare(before: Mapping[str, Any], after: Mapping[str, Any]) -> Changes:
    """What is new, changed or withdrawn in `after` against the ledger of the edition before.

    Claims are the same by their id, which survives a move and a changed digit. What is left on both sides is paired where
    words and records are the same (the sentence around them was reworded: no change), then where kind and records are.
    """
    earlier, later = _said(before), _said(after)
    kept = earlier.keys() & later.keys()
    changed = [made for id in later if id in kept and (made := _change(earlier[id], later[id]))]
    gone = [said for id, said in earlier.items() if id not in kept]
    come = [said for id, said in later.items() if id not in kept]
    for key in (_same_words, _same_records):
        pairs, gone, come = _paired(gone, come, key)
        changed += [made for pair in pairs if (made := _change(*pair))]
    places = {id: place for place, id in enumerate(later)}
    changed.sort(key=lambda change: places[change.after.id])
    old_records, new_records = _records(earlier.values()), _records(later.values())
    old_sources, new_sources = _sources(before), _sources(after)
    return Changes(
        before["report"]["edition"],
        before["report"].get("cut_off", ""),
        tuple(come),
        tuple(changed),
        tuple(gone),
        _revised(old_records, new_records),
        _revised(old_sources, new_sources),
        tuple(sorted(new_sources.keys() - old_sources.keys())),
        tuple(sorted(old_sources.keys() - new_sources.keys())),
    )


def _said(ledger: Mapping[str, Any]) -> dict[str, Said]:
    """The claims of a ledger by id, in reading order; numerals that are none are left out."""
    return {
        claim["id"]: Said(
            claim["id"],
            claim["kind"],
            " ".join(claim["words"].split()),
            claim["path"],
            tuple(sorted((item["record"], item["value"]) for item in claim["evidence"])),
            tuple(sorted(claim["citations"])),
        )
        for claim in ledger["claims"]
        if claim["kind"] != "none"
    }


def _change(before: Said, after: Said) -> Changed | None:
    names = [tuple(name for name, _ in said.records) for said in (before, after)]
    what = [
        name
        for name, differs in (
            ("words", before.words != after.words),
            ("record", names[0] == names[1] and before.records != after.records),
            ("records", names[0] != names[1]),
            ("citations", before.citations != after.citations),
        )
        if differs
    ]
    return Changed(before, after, tuple(what)) if what else None


def _same_words(said: Said) -> tuple[Any, ...]:
    return said.kind, said.words, said.records


def _same_records(said: Said) -> tuple[Any, ...]:
    """Two claims without records are never the same by these."""
    return said.kind, tuple(name for name, _ in said.records) or said.id


def _paired(
    gone: Sequence[Said], come: Sequence[Said], key: Any
) -> tuple[list[tuple[Said, Said]], list[Said], list[Said]]:
    """Pairs with the same key, each claim once, in reading order; and what is left on both sides."""
    waiting: dict[Any, list[Said]] = {}
    for said in gone:
        waiting.setdefault(key(said), []).append(said)
    pairs: list[tuple[Said, Said]] = []
    left: list[Said] = []
    for said in come:
        found = waiting.get(key(said))
        if found:
            pairs.append((found.pop(0), said))
        else:
            left.append(said)
    paired = {before.id for before, _ in pairs}
    return pairs, [said for said in gone if said.id not in paired], left


def _records(claims: Iterable[Said]) -> dict[str, str]:
    return {name: value for said in claims for name, value in said.records}


def _sources(ledger: Mapping[str, Any]) -> dict[str, str]:
    """Source -> its standing in words: class, rank, and how it was read."""
    found: dict[str, str] = {}
    for source in ledger["sources"]:
        read = source.get("read") or {}
        parts = [source.get("class", ""), f"rank {source['rank']}" if source.get("rank") else "",
                 read.get("what", ""), read.get("extent", ""), source.get("year", "")]  # fmt: skip
        found[source["key"]] = ", ".join(part for part in parts if part)
    return found


def _revised(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Revised, ...]:
    return tuple(
        Revised(name, before[name], after[name])
        for name in sorted(before)
        if after.get(name, before[name]) != before[name]
    )
