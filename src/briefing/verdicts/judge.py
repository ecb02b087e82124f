"""Every claim held against the evidence of the sources cited for it: one verdict each, in the order of the claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from briefing.bibliography.model import Bibliography
from briefing.claims.model import Claim
from briefing.evidence.model import Event, Evidence, EvidenceFile, Number, Record
from briefing.manuscript.model import Attributes, Manuscript
from briefing.memory import Memory
from briefing.quantities.quantity import Quantity
from briefing.settings import Settings
from briefing.verdicts import reasons
from briefing.verdicts.arithmetic import recompute
from briefing.verdicts.attributions import judge_attribution
from briefing.verdicts.candidates import hold
from briefing.verdicts.derivation import judge_derived
from briefing.verdicts.events import judge_event
from briefing.verdicts.foreign import foreign_country
from briefing.verdicts.holdings import Holding, Holdings, holdings, ways_to_say
from briefing.verdicts.model import Verdict
from briefing.verdicts.offers import offer
from briefing.verdicts.quoting import judge_quotation
from briefing.verdicts.ranks import count_offer, judge_ranked, rank_offer
from briefing.verdicts.references import judge_reference
from briefing.verdicts.restatement import PROVEN, Used, restated, restated_record, used_in
from briefing.verdicts.scenes import Scene
from briefing.verdicts.series import judge_every
from briefing.verdicts.staging import Stage, inherited, stage
from briefing.verdicts.statistics import judge_statistic, weigh
from briefing.verdicts.superlatives import judge_superlative, rank_of

WORST = ("mismatched", "uncited", "unrecorded", "ambiguous", "unchecked", "restated", "derived", "supported")


def judge(
    claims: Sequence[Claim],
    manuscript: Manuscript,
    evidence: Evidence,
    bibliography: Bibliography,
    settings: Settings,
    memory: Memory | None = None,
) -> tuple[Verdict, ...]:
    """The verdict on each claim, in the order of `claims`; numerals that are no claim come back unchecked, with their reason.

    Claims of key judgements, summary and at-a-glance that cite nothing are judged last: they restate what chapters prove.
    """
    memory = Memory() if memory is None else memory
    court = _Court(
        stage(claims, manuscript), holdings(evidence, memory, settings.rates), evidence, bibliography, settings
    )
    found: dict[int, Verdict] = {}
    later: list[int] = []
    for index, claim in enumerate(claims):
        if _restates(claim):
            later.append(index)
        else:
            found[index] = court.remember(claim, memory)
    found.update(recompute(found, manuscript))
    proven = [verdict for verdict in found.values() if verdict.word in PROVEN and not verdict.claim.restated]
    usable = [item for item in proven if item.claim.kind in ("statistic", "superlative", "event") and item.used]
    used = used_in(usable if later else (), court.held)
    for index in later:
        found[index] = court.restate(claims[index], proven, usable, used, memory)
    if later:
        found.update(recompute(found, manuscript))
    return tuple(found[index] for index in range(len(claims)))


def judge_alone(
    claims: Sequence[Claim],
    manuscript: Manuscript,
    evidence: Evidence,
    bibliography: Bibliography,
    settings: Settings,
    memory: Memory,
) -> None:
    """Puts into the memory the verdict on each claim that needs nothing but its own passage and the sources cited for it."""
    court = _Court(
        stage(claims, manuscript), holdings(evidence, memory, settings.rates), evidence, bibliography, settings
    )
    for claim in claims:
        if claim.kind != "none" and not _bound(claim) and not _restates(claim):
            court.remember(claim, memory)


def _restates(claim: Claim) -> bool:
    return claim.restated and claim.kind != "none" and not claim.citations and not _bound(claim)


def _bound(claim: Claim) -> bool:
    return any({"from", "derived"} & set(item.classes) for item in claim.bindings)


def remembered_as(claim: Claim, evidence: Evidence, bibliography: Bibliography) -> object:
    """The key under which a memory keeps (claim, verdict): this very claim before these very sources."""
    keys = dict.fromkeys(citation.key for citation in claim.citations)
    return id(claim), tuple((id(evidence.files.get(key)), id(bibliography.entries.get(key))) for key in keys)


class _Court:
    """What the judging of one report shares: scenes, holdings, evidence, bibliography."""

    def __init__(
        self, staged: Stage, held: Holdings, evidence: Evidence, bibliography: Bibliography, settings: Settings
    ) -> None:
        self.stage = staged
        self.held = held
        self.evidence = evidence
        self.bibliography = bibliography
        self.settings = settings

    def judge(self, claim: Claim) -> Verdict:
        if claim.kind == "none":
            return Verdict(claim, "unchecked", claim.reason)
        keys = tuple(dict.fromkeys(citation.key for citation in claim.citations))
        files = [self.evidence.files[key] for key in keys if key in self.evidence.files]
        entries = [self.bibliography.entries[key] for key in keys if key in self.bibliography.entries]
        if self._unknown(claim, keys):
            return _no_source(claim, keys)
        if claim.kind == "statistic":
            return self._statistic(claim, keys, files)
        if claim.kind == "reference":
            return judge_reference(claim, self.stage.told(claim), files, entries)
        if not keys:
            return self._uncited(claim)
        if claim.kind == "attribution":
            return judge_attribution(claim, self.stage.text(claim), files, entries, keys)
        if not files:
            return _no_file(claim, keys, self.evidence)
        if claim.kind == "quotation":
            return judge_quotation(claim, files, entries, keys)
        sentence = self.stage.text(claim)
        if claim.kind == "superlative":
            derived = next((item for item in claim.bindings if "derived" in item.classes), None)
            rank = rank_of(claim) or Decimal(1)
            if derived is not None:
                return judge_ranked(claim, derived, rank, self.evidence)
            verdict = judge_superlative(claim, sentence, files, keys)
            if verdict.word in ("unrecorded", "mismatched"):
                return replace(verdict, offer=verdict.offer or rank_offer(claim, sentence, rank, files))
            return verdict
        datings = self.stage.sentence_datings(claim)
        around = inherited(claim, datings, sentence)
        return judge_event(claim, self.stage.told(claim), datings, files, around.periods, keys, self.evidence.measures)

    def _unknown(self, claim: Claim, keys: Sequence[str]) -> bool:
        """Whether nothing is known of any key that the claim cites: then the key is the fault, and is told where it stands."""
        if not keys or _bound(claim) or claim.kind == "reference":
            return False
        evidence = self.evidence
        return not any(
            key in self.bibliography.entries or key in evidence.files or key in evidence.broken for key in keys
        )

    def remember(self, claim: Claim, memory: Memory) -> Verdict:
        """The verdict kept for this very claim before these very sources; a bound claim may reach for any record."""
        if claim.kind == "none" or _bound(claim) or (self.held.rates and claim.kind == "statistic"):
            return self.judge(claim)  # a rate may be of any source
        key = remembered_as(claim, self.evidence, self.bibliography)
        _, verdict = memory.recall(key, lambda: (claim, self.judge(claim)))
        assert isinstance(verdict, Verdict)
        return verdict

    def _uncited(self, claim: Claim) -> Verdict:
        if claim.hypothetical:
            return Verdict(claim, "unchecked", claim.reason or "in the report's own voice, of what may be")
        return Verdict(claim, "uncited", f"no source is cited for “{claim.words}”", "citation")

    def _statistic(self, claim: Claim, keys: Sequence[str], files: Sequence[EvidenceFile]) -> Verdict:
        for binding in claim.bindings:
            if "derived" in binding.classes:
                return self._each(claim, partial(self._derived, claim, binding))
            if "from" in binding.classes and binding.get("number"):
                return self._each(claim, partial(self._from, claim, binding.get("number")))
        if not keys:
            return self._uncited(claim)
        if not files:
            return _no_file(claim, keys, self.evidence)
        known = tuple(file.key for file in files)
        return self._each(claim, partial(self._found, claim, known))

    def _each(self, claim: Claim, verdict: Callable[[Quantity], Verdict]) -> Verdict:
        """The worst verdict over the quantities of a claim, with the records of all."""
        if not claim.quantities:
            return Verdict(claim, "unchecked", f"“{claim.words}” holds no quantity that could be read")
        verdicts = [verdict(quantity) for quantity in claim.quantities]
        worst = min(verdicts, key=lambda item: WORST.index(item.word))
        used: tuple[Record, ...] = tuple(dict.fromkeys(record for item in verdicts for record in item.used))
        return replace(worst, used=used) if worst.word in (*PROVEN, "restated") else worst

    def _found(self, claim: Claim, keys: Sequence[str], quantity: Quantity) -> Verdict:
        scene = self.stage.scene(claim, quantity)
        around = inherited(claim, scene.datings, scene.text)
        every = judge_every(claim, quantity, scene, around, self.held.of(keys))
        if every is not None:
            return every
        verdict = judge_statistic(claim, quantity, scene, around, self.held, keys)
        if verdict.word == "supported":
            return self._at_home(verdict, scene, keys)
        if verdict.word in ("unrecorded", "mismatched"):
            found = offer(scene.quantity, scene, self.held.of(keys))
            files = [self.evidence.files[key] for key in keys if key in self.evidence.files]
            found = found or count_offer(scene.quantity, scene, files, around.periods)
            if found and (verdict.word == "unrecorded" or verdict.cause in ("unit", "value", "direction")):
                return replace(verdict, offer=found)
        return verdict

    def _at_home(self, verdict: Verdict, scene: Scene, keys: Sequence[str]) -> Verdict:
        """The verdict, unless the words around the number name a country that no cited source speaks of."""
        evidence = self.evidence
        files = [evidence.files[key] for key in keys if key in evidence.files]
        entries = [self.bibliography.entries[key] for key in keys if key in self.bibliography.entries]
        measures = [
            evidence.measures[record.measure]
            for record in verdict.used
            if isinstance(record, Number) and record.measure in evidence.measures
        ]
        place = foreign_country(scene, verdict.used, files, entries, measures)
        if place is None:
            return verdict
        what = f"no cited source speaks of {place.words} here; {reasons.in_words(verdict.used[0])}"
        return replace(verdict, word="mismatched", cause="place", reason=f"“{verdict.claim.words}”: {what}", used=())

    def _from(self, claim: Claim, ref: str, quantity: Quantity) -> Verdict:
        record = self.evidence.records.get(ref)
        if record is None:
            return Verdict(
                claim, "unrecorded", f"{{.from number=\"{ref}\"}} names no record", "record",
                offer=self._near_ref(ref),
            )  # fmt: skip
        scene = self.stage.scene(claim, quantity)
        around = inherited(claim, scene.datings, scene.text)
        own = [item for item in self.held.of([record.key]) if item.record is record or item.record.ref == ref]
        if isinstance(record, Number) and not own:
            own = [Holding(record, record, ways_to_say(record, self.evidence.measures), siblings=(record,))]
        if not own:
            what = "an event" if isinstance(record, Event) else "a record"
            return Verdict(claim, "unrecorded", f"{ref} is {what} without a number", "record", (record,))
        # the binding says which record is meant: what the sentence leaves unsaid is taken from it
        held = [hold(scene, item, around) for item in own]
        kept = []
        for item in held:
            silent = item.candidate.fails == ("period",) and "no period is said" in item.candidate.reason
            kept.append(replace(item, candidate=replace(item.candidate, fails=(), reason="")) if silent else item)
        return weigh(claim, quantity, scene, kept, [record.key])

    def _near_ref(self, ref: str) -> str:
        key = ref.split(":", 1)[0]
        refs = [name for name in self.evidence.records if name.startswith(f"{key}:")]
        return f"one of {', '.join(refs[:5])}" if refs else ""

    def _derived(self, claim: Claim, binding: Attributes, quantity: Quantity) -> Verdict:
        return judge_derived(claim, quantity, self.stage.scene(claim, quantity), binding, self.evidence)

    def restate(
        self, claim: Claim, proven: Sequence[Verdict], usable: Sequence[Verdict], used: Used, memory: Memory
    ) -> Verdict:
        """`usable` are those of the proven whose records a number may restate, `used` what these records hold."""
        if claim.kind == "statistic":

            def one(quantity: Quantity) -> Verdict:
                scene = self.stage.scene(claim, quantity)
                around = inherited(claim, scene.datings, scene.text)
                return restated(claim, quantity, scene, around, used, usable, memory)

            return self._each(claim, one)
        found = restated_record(claim, self.stage.text(claim), proven, memory)
        if found is not None:
            return found
        if claim.kind == "reference":
            return judge_reference(claim, self.stage.told(claim), (), ())
        if claim.kind == "superlative":
            files = [
                self.evidence.files[key]
                for key in dict.fromkeys(r.key for v in proven for r in v.used)
                if key in self.evidence.files
            ]
            verdict = judge_superlative(claim, self.stage.text(claim), files, [file.key for file in files][:3])
            if verdict.word == "supported":
                return replace(verdict, word="restated")
        return self._uncited(claim)


def _no_source(claim: Claim, keys: Sequence[str]) -> Verdict:
    cited = " and ".join(f"@{key}" for key in keys)
    return Verdict(claim, "unchecked", f"“{claim.words}” could not be checked: no source is called {cited}", "key")


def _no_file(claim: Claim, keys: Sequence[str], evidence: Evidence) -> Verdict:
    broken = [key for key in keys if key in evidence.broken]
    if broken:
        return Verdict(
            claim, "unchecked", f"“{claim.words}” could not be checked: evidence/{broken[0]}.yaml cannot be read"
        )
    where = ", ".join(f"evidence/{key}.yaml" for key in keys)
    return Verdict(
        claim,
        "unrecorded",
        f"nothing is recorded for “{claim.words}”: {where} does not exist",
        "record",
        offer="",
        caution="",
    )
