"""Events: what happened and when, held against recorded events, statements and the dates in their sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.claims.model import Claim
from briefing.evidence.model import Event, EvidenceFile, Measure, Number, Quotation, Record, Statement
from briefing.lexicon.measures_stems import stem
from briefing.lexicon.saying import TITLES
from briefing.quantities.quantity import Dating
from briefing.verdicts import reasons
from briefing.verdicts.actors import exchanged_actor
from briefing.verdicts.dated import Dated, date_fault, dated_records
from briefing.verdicts.eventnumbers import number_fault, peak_fault
from briefing.verdicts.happenings import opposition, turned_date, unsaid
from briefing.verdicts.likeness import exchanged, meets, names_missing, opposed, overlap, said_things
from briefing.verdicts.misdating import clause_at, clauses, misdated
from briefing.verdicts.model import Candidate, Verdict
from briefing.verdicts.periods import is_day, known, said
from briefing.verdicts.places import places
from briefing.verdicts.strangers import strange_name
from briefing.verdicts.timing import resolve

ENOUGH = 0.34
"""Share of the content words that the record and the sentence must have in common to speak of one event."""
CERTAIN = 0.5
"""From here on the record tells the event itself, whatever else the source records."""
ENOUGH_ON_THE_DAY = 0.2
"""The same where both give the same day: the date itself singles the event out among those of the source."""


def judge_event(
    claim: Claim,
    sentence: str,
    datings: Sequence[Dating],
    files: Sequence[EvidenceFile],
    inherited: Sequence[str],
    keys: Sequence[str],
    measures: Mapping[str, Measure],
) -> Verdict:
    """Each dating of the claim must stand in a record that speaks of the same event."""
    resolved = {dating.words: period for dating, period in resolve(datings, inherited)}
    wanted = [resolved.get(dating.words, "" if dating.relative else dating.period) for dating in claim.datings]
    wanted = [period for period in wanted if period]
    if not wanted:
        return Verdict(claim, "unchecked", f"“{claim.words}” gives no date that can be worked out", "")
    near: list[tuple[float, Dated, str]] = []
    used: list[Record] = []
    text = _around(sentence, claim, datings)
    near_by = _window(sentence, claim)
    told_of = _told_of(sentence, claim, datings)
    happened = clause_at(sentence, claim.words, datings)
    for period in wanted:
        stands, candidates = _find(period, text, near_by, told_of, happened, sentence, files, measures)
        if stands is not None:
            used.append(stands)
        near.extend(candidates)
        if stands is None:
            return _refused(claim, period, near, keys)
    against = contradicted(sentence, claim.words, files)
    if against is not None:
        return _against(claim, *against)
    return Verdict(
        claim, "supported", "; ".join(reasons.in_words(record) for record in used), "", tuple(dict.fromkeys(used))
    )


def _against(claim: Claim, record: Statement | Event, reason: str) -> Verdict:
    refused = (Candidate(record, ("event",), reason, 1.0),)
    told = f"“{claim.words}”: {reason}; {reasons.in_words(record)}"
    return Verdict(claim, "mismatched", told, "event", (), refused)


_TELLS_IT = 0.6
"""Share of the words of a clause that a record must have for it to tell the same, so that what differs contradicts."""


def contradicted(sentence: str, words: str, files: Sequence[EvidenceFile]) -> tuple[Statement | Event, str] | None:
    """The record that tells the same as a clause of the sentence, and excludes it, where no other bears it out."""
    for low, high in clauses(sentence):
        clause = sentence[low:high]
        mine = said_things(clause)
        if len(mine) < 3:
            continue
        found: list[tuple[float, Statement | Event, str]] = []
        for file in files:
            told: tuple[Statement | Event, ...] = (*file.statements, *file.events)
            for record in told:
                theirs = said_things(record.statement)
                share = sum(1 for id in mine if meets(id, theirs)) / len(mine)
                if share >= _TELLS_IT:
                    found.append((share, record, opposition(clause, record.statement)))
        best = max(found, key=lambda item: item[0], default=None)
        if best and best[2] and all(reason for _, _, reason in found):
            return best[1], best[2]
    return None


def _happened_fault(
    happened: tuple[str, int], period: str, sentence: str, dated: Dated, files: Sequence[EvidenceFile]
) -> str:
    """Whether the clause tells another happening: another act or one of another date, its denial, somebody else."""
    record = dated.record
    if isinstance(record, Number):
        return ""
    if isinstance(record, Quotation):
        return ""
    clause, date = happened
    fault = turned_date(clause, date, record.statement) or opposition(clause, record.statement)
    said_by_kind = isinstance(record, Statement) and bool(record.holder)
    heard = heard_of(record.key, files)
    fault = fault or unsaid(clause, record.statement, date, said_by_kind)
    fault = fault or misdated(clause, date, period, record.statement)
    return fault or exchanged_actor(clause, record.statement) or strange_name(clause, dated.text, heard, sentence)


def _excludes(clause: str, record: str) -> str:
    return opposition(clause, record) or exchanged_actor(clause, record)


def heard_of(key: str, files: Sequence[EvidenceFile]) -> tuple[str, ...]:
    """All that is recorded of a source, as text in which a name may be known."""
    for file in files:
        if file.key == key:
            told: tuple[Statement | Event, ...] = (*file.statements, *file.events)
            return (
                *(f"{item.statement} {item.note} {getattr(item, 'holder', '')} {getattr(item, 'place', '')}" for item in told),
                *(f"{item.speaker} {item.words} {item.note}" for item in file.quotations),
                *(f"{item.measure} {item.place} {item.note}" for item in file.numbers),
                file.read.what,
            )  # fmt: skip
    return ()


def _around(sentence: str, claim: Claim, datings: Sequence[Dating]) -> str:
    """The part of the sentence that tells this event: its clause where several are dated."""
    clause = claim.context.clause
    return clause if len(datings) > len(claim.datings) and clause and clause in sentence else sentence


def _window(sentence: str, claim: Claim) -> str:
    """The stretch between commas that holds the date, with the one before it: what is dated."""
    at = sentence.find(claim.words)
    if at < 0:
        return sentence
    cuts = [0, *(match.end() for match in re.finditer(r"[,;:]\s", sentence)), len(sentence)]
    index = max(number for number, cut in enumerate(cuts[:-1]) if cut <= at)
    return sentence[cuts[max(0, index - 1)] : cuts[index + 1]]


_QUOTED = re.compile(r"[“\"‘«]([^“”\"«»]{8,}?)[,.]?[”\"’»](?!\w)")


def _quotes(sentence: str, record: Quotation) -> bool:
    """Whether the sentence quotes words of the recorded quotation, in its language or in a translation."""
    said_there = [_bare(text) for text in (record.words, *(item.words for item in record.translations))]
    return any(
        len(mine.split()) > 2 and any(f" {mine} " in f" {theirs} " for theirs in said_there)
        for mine in (_bare(match[1]) for match in _QUOTED.finditer(sentence))
    )


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\w’']+", text.lower().replace("’", "'")))


def _said(window: str, record: str) -> float:
    """The share of a short stretch that the record says too."""
    mine, theirs = said_things(window), said_things(record)
    met = sum(1 for id in mine if meets(id, theirs))
    return met / len(mine) if met > 1 else 0.0


def _other_name(window: str, sentence: str, record: str) -> str:
    """Text and record tell the same of two people; "" where they do not."""
    missing = [name for name in names_missing(window, record) if not places(name)]
    others = [name for name in names_missing(record, sentence) if not places(name)]
    if not missing or not others or len(missing) > 3:
        return ""
    mine, theirs = said_things(window), said_things(record)
    plain = [id for id in mine if not id.startswith("@") and id not in {stem(name) for name in missing}]
    met = sum(1 for id in plain if meets(id, theirs))
    if plain and met == len(plain) and met > 0 and not _beside_shared_name(missing[0], window, record):
        return f"the text names {missing[0]}, the record {others[0]}"
    return ""


def _beside_shared_name(name: str, window: str, record: str) -> bool:
    """ "Marco Rubio", where the record has only Rubio: the name belongs to one that both have."""
    match = re.search(rf"(?:([A-ZÀ-Þ][\w'’-]+)\s+)?{re.escape(name)}(?:\s+([A-ZÀ-Þ][\w'’-]+))?", window)
    return match is not None and any(
        other and other.lower() not in TITLES and re.search(rf"\b{re.escape(other)}\b", record)
        for other in match.groups()
    )


def _find(
    period: str,
    text: str,
    near_by: str,
    told_of: str,
    happened: tuple[str, int],
    sentence: str,
    files: Sequence[EvidenceFile],
    measures: Mapping[str, Measure],
) -> tuple[Record | None, list[tuple[float, Dated, str]]]:
    """The record of that date that tells the event best; None with the nearest where none does.

    Dates are compared first, since that is cheap. A record that tells it much better and gives another date decides.
    """
    candidates: list[tuple[float, Dated, str]] = []
    best: tuple[float, Dated] | None = None
    dated_otherwise: list[tuple[Dated, str]] = []
    excluded = 0.0
    exact = bool((span := known(period)) and span.days == 1)

    def share_of(dated: Dated) -> float:
        if isinstance(dated.record, Quotation) and _quotes(sentence, dated.record):
            return 1.0  # its words stand in the sentence; who said them is asked of the quotation
        share = max(overlap(text, dated.text), _said(near_by, dated.text), overlap(sentence, dated.text) - 0.05)
        return share - 0.1 if isinstance(dated.record, Number) else share

    for file in files:
        for dated in dated_records(file, measures):
            fault = date_fault(period, dated.dates)
            if fault:
                dated_otherwise.append((dated, fault))
                continue
            fault = peak_fault(text, dated.record, file) or number_fault(told_of, sentence, dated, files)
            told = dated.record.statement if isinstance(dated.record, (Event, Statement)) else dated.text
            share = share_of(dated)
            fault = fault or opposed(text, dated.text) or exchanged(text, told)
            fault = fault or _other_name(near_by, sentence, dated.text)
            fault = fault or _happened_fault(happened, period, sentence, dated, files)
            if not fault and share >= (ENOUGH_ON_THE_DAY if exact else ENOUGH):
                if best is None or share > best[0]:
                    best = share, dated
            else:
                candidates.append((share + 0.3, dated, fault or "it speaks of something else"))
                if isinstance(dated.record, Event | Statement) and _excludes(happened[0], dated.record.statement):
                    excluded = max(excluded, share)
    if best is not None and isinstance(best[1].record, Number) and excluded >= CERTAIN:
        return None, candidates  # a recorded sentence tells of that day what the text says, and otherwise
    if best is not None and best[0] >= CERTAIN:
        return best[1].record, candidates
    others = [(share_of(dated), dated, fault) for dated, fault in dated_otherwise]
    days = [item for item in others if exact and not isinstance(item[1].record, Number) and is_day(item[1].dates[0])]
    better = max(days, key=lambda item: item[0], default=None)
    if best is not None and (
        better is None or better[0] < max(CERTAIN, best[0] + 0.2) or opposed(text, better[1].text)
    ):
        return best[1].record, candidates
    candidates.extend(item for item in others if item[0] >= 0.2)
    return None, candidates


def _told_of(sentence: str, claim: Claim, datings: Sequence[Dating]) -> str:
    """What is told of the date: from the one before it, or the last coordination, up to it; if that is empty, what follows."""
    at = sentence.find(claim.words)
    if at < 0:
        return sentence
    low = max((dating.end for dating in datings if dating.end <= at), default=0)
    high = min((dating.start for dating in datings if dating.start >= at + len(claim.words)), default=len(sentence))
    before = sentence[low:at]
    cuts = [match.end() for match in _COORDINATED.finditer(before)]
    head = before[cuts[-1] if cuts else 0 :]
    if len(head.split()) > 2:
        return head
    after = sentence[at + len(claim.words) : high]
    stop = _COORDINATED.search(after, 2)
    return after[: stop.start()] if stop else after


_COORDINATED = re.compile(r"[,;:]\s|\s(?:and|but|while|after|before|as|when)\s")


def _refused(claim: Claim, period: str, near: Sequence[tuple[float, Dated, str]], keys: Sequence[str]) -> Verdict:
    ordered = sorted(near, key=lambda item: -item[0])[:3]
    refused = tuple(
        Candidate(dated.record, (_cause(period, dated, reason),), reason, score) for score, dated, reason in ordered
    )
    where = ", ".join(f"evidence/{key}.yaml" for key in keys)
    if ordered and ordered[0][0] >= ENOUGH:
        _score, dated, reason = ordered[0]
        cause = refused[0].fails[0]
        offer = f"write {said(dated.dates[0])}" if cause == "period" and dated.dates else ""
        return Verdict(
            claim,
            "mismatched",
            f"“{claim.words}”: {reason}; {reasons.in_words(dated.record)}",
            cause,
            (),
            refused,
            offer,
        )
    return Verdict(
        claim, "unrecorded", f"no event of {said(period)} like this is recorded in {where}", "record", (), refused
    )


def _cause(period: str, dated: Dated, reason: str) -> str:
    otherwise = bool(date_fault(period, dated.dates)) or isinstance(dated.record, Number)
    return "period" if otherwise and ("date" in reason or "says" in reason) else "event"
