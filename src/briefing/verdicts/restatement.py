"""Key judgements, summary, at-a-glance: a number there repeats one that a chapter has proven."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.claims.model import Claim
from briefing.evidence.model import Event, EvidenceFile, Measure, Number, Quotation, Record, Statement
from briefing.memory import Memory
from briefing.quantities.quantity import Quantity
from briefing.verdicts.candidates import Inherited
from briefing.verdicts.holdings import Holding, Holdings
from briefing.verdicts.likeness import speaks_of
from briefing.verdicts.model import Verdict
from briefing.verdicts.scenes import Scene
from briefing.verdicts.statistics import fitting, judge_fitting, judge_statistic

PROVEN = ("supported", "derived")


@dataclass(frozen=True, slots=True)
class Used:
    """What the chapters use: the names of their records, what these hold, and what their sources hold in all."""

    refs: frozenset[str]
    held: Holdings
    every: Holdings


class _InUse(Mapping[str, tuple[Holding, ...]]):
    """The holdings of the records in use, by the source; put together when they are first asked for."""

    def __init__(self, keys: Iterable[str], refs: frozenset[str], every: Holdings) -> None:
        self.found: dict[str, tuple[Holding, ...] | None] = dict.fromkeys(keys)
        self.refs = refs
        self.every = every

    def __getitem__(self, key: str) -> tuple[Holding, ...]:
        found = self.found[key]
        if found is None:
            found = tuple(item for item in self.every.by_key.get(key, ()) if item.record.ref in self.refs)
            self.found[key] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)


def used_in(proven: Sequence[Verdict], every: Holdings) -> Used:
    """The holdings of the records that these claims rest on."""
    keys = dict.fromkeys(record.key for verdict in proven for record in verdict.used)
    refs = frozenset(record.ref for verdict in proven for record in verdict.used)
    return Used(refs, Holdings(_InUse(keys, refs, every), every.evidence), every)


Measures = Mapping[str, Measure]


@dataclass(frozen=True, slots=True)
class Fits:
    """Which holdings of each source a quantity in its scene fits in value: by the source's file, their places in order.

    The file is named by its identity and that of the measures; both are kept beside the places, so that they live on.
    """

    scene: Scene
    places: dict[tuple[int, int], tuple[EvidenceFile, Measures, tuple[int, ...]]] = field(default_factory=dict)


Earlier = Callable[[Scene], Fits]
FITTING = "fitting"
"""Begins the key under which a memory keeps the Fits of a quantity of a claim."""
EARLIER = "earlier fits"
"""The key under which a memory may hold what is known of a scene before it is looked at, an `Earlier`."""


def restated(
    claim: Claim,
    quantity: Quantity,
    scene: Scene,
    inherited: Inherited,
    used: Used,
    proven: Sequence[Verdict],
    memory: Memory,
) -> Verdict:
    """Supported by a chapter's claim: the same quantity, measure and period, against the very records used there.

    `memory` keeps which holdings of a source this quantity of this very claim fits in value: a report has few such claims,
    and each is held against all that the chapters use.
    """
    keys = tuple(used.held.by_key)
    if not keys:
        return Verdict(claim, "uncited", f"no chapter proves “{quantity.words}”", "citation")
    verdict = judge_fitting(claim, quantity, scene, inherited, *_fitting(claim, quantity, scene, used, memory))
    if verdict is None:
        verdict = judge_statistic(claim, quantity, scene, inherited, used.held, keys)
    if verdict.word == "supported":
        records = {record.ref for record in verdict.used}
        source = next(item for item in proven if any(record.ref in records for record in item.used))
        return replace(verdict, word="restated", reason=f"as in {source.claim.id}: {verdict.reason}")
    derived = _as_derived(claim, quantity, proven)
    if derived is not None:
        return derived
    if verdict.word in ("mismatched", "ambiguous"):
        return replace(verdict, reason=f"{verdict.reason} (used in a chapter)")
    return Verdict(
        claim,
        "unrecorded",
        f"“{quantity.words}” restates no number that a chapter proves",
        "record",
        (),
        verdict.candidates,
    )


def _fitting(
    claim: Claim, quantity: Quantity, scene: Scene, used: Used, memory: Memory
) -> tuple[list[Holding], list[Holding]]:
    """The holdings in use that the quantity fits in value, and all holdings in use of their sources."""
    make: Earlier = memory.kept.get(EARLIER, Fits)
    _, known = memory.recall((FITTING, id(claim), quantity.number_start), lambda: (claim, make(scene)))
    fit: list[Holding] = []
    alongside: list[Holding] = []
    evidence = used.every.evidence
    for key in used.held.by_key:
        file = evidence.files.get(key)
        if file is None:
            continue
        name = id(file), id(evidence.measures)
        if name not in known.places:
            items = used.every.by_key[key]
            fits = set(map(id, fitting(scene, items)))
            known.places[name] = file, evidence.measures, tuple(at for at, item in enumerate(items) if id(item) in fits)
        if places := known.places[name][2]:
            items = used.every.by_key[key]
            mine = [items[at] for at in places if items[at].record.ref in used.refs]
            if mine:
                fit.extend(mine)
                alongside.extend(used.held.by_key[key])
    return fit, alongside


def _as_derived(claim: Claim, quantity: Quantity, proven: Sequence[Verdict]) -> Verdict | None:
    """A derived number is restated where a chapter's derived claim has the same quantity and speaks of the same."""
    for verdict in proven:
        if verdict.word != "derived":
            continue
        for other in verdict.claim.quantities:
            same = (other.low, other.high, other.unit) == (quantity.low, quantity.high, quantity.unit)
            if same and speaks_alike(claim, verdict.claim):
                return Verdict(claim, "restated", f"as in {verdict.claim.id}: {verdict.reason}", "", verdict.used)
    return None


def speaks_alike(claim: Claim, other: Claim) -> bool:
    """Whether two claims share enough words to be about one thing."""
    text = Statement("", "", other.context.sentence, "", other.span) if other.span else None
    return text is not None and speaks_of(claim.context.sentence, text) >= 0.4


def restated_record(claim: Claim, sentence: str, proven: Sequence[Verdict], memory: Memory) -> Verdict | None:
    """An event, quotation or superlative in a restating part, by a chapter's claim of its kind on the same record.

    `memory` keeps whether this very claim speaks of what that one does.
    """
    for verdict in proven:
        if verdict.claim.kind != claim.kind or verdict.claim.restated:
            continue
        if claim.kind == "quotation" and verdict.claim.quoted == claim.quoted:
            return Verdict(claim, "restated", f"as in {verdict.claim.id}", "", verdict.used)
        if claim.kind == "reference" and verdict.claim.document == claim.document:
            return Verdict(claim, "restated", f"as in {verdict.claim.id}", "", verdict.used)
        if claim.kind == "attribution" and verdict.claim.holder == claim.holder:
            return Verdict(claim, "restated", f"as in {verdict.claim.id}", "", verdict.used)
        if not verdict.used or claim.kind not in ("event", "superlative"):
            continue
        if claim.kind == "event" and not _dated_alike(claim, verdict.claim):
            continue
        if claim.kind == "superlative" and claim.words.lower() != verdict.claim.words.lower():
            continue
        name = ("alike", id(claim), id(verdict))
        if name not in memory.kept:
            alike = _names(sentence, verdict.used[0])
            if claim.kind == "event":
                alike = alike or speaks_alike(claim, verdict.claim)
            memory.kept[name] = claim, verdict, alike
        if memory.kept[name][2]:
            return Verdict(claim, "restated", f"as in {verdict.claim.id}", "", verdict.used)
    return None


def _dated_alike(claim: Claim, other: Claim) -> bool:
    return bool(_periods(claim)) and _periods(claim) <= _periods(other)


def _periods(claim: Claim) -> set[str]:
    return {dating.period for dating in claim.datings}


def _names(sentence: str, record: Record) -> bool:
    match record:
        case Event() | Statement() | Quotation() | Number():
            return speaks_of(sentence, record) >= 0.5
