"""Superlatives and ranks: a recorded statement that says it, a recorded rank, or every point of a series."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from decimal import Decimal

from briefing.claims.model import Claim
from briefing.evidence.model import Event, EvidenceFile, Number, Quotation, Record, Statement
from briefing.verdicts import reasons
from briefing.verdicts.holdings import reading
from briefing.verdicts.likeness import contradiction, names_missing, speaks_of
from briefing.verdicts.model import Candidate, Verdict
from briefing.verdicts.periods import agrees, said, within

FAMILIES: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "largest biggest greatest highest most record maximum peak top leading tallest longest heaviest unprecedented "
        "more-than-any broadest",
        "smallest lowest least fewest minimum shortest lightest narrowest",
        "first earliest initial never-before unprecedented new no-other-before inaugural",
        "last latest final",
        "only sole unique no-other alone single",
        "deadliest bloodiest worst",
        "best",
        "oldest", "youngest", "newest", "fastest", "slowest", "richest wealthiest", "poorest", "busiest", "hottest warmest",
        "coldest coolest", "wettest", "driest", "deepest", "widest", "safest", "strongest", "weakest", "costliest",
    )
)  # fmt: skip
_HIGH = FAMILIES[0] | FAMILIES[5] | frozenset({"hottest", "warmest", "busiest", "wettest"})
_LOW = FAMILIES[1] | frozenset({"coldest", "coolest", "driest"})
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_ORDINALS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12,
}  # fmt: skip


def judge_superlative(claim: Claim, sentence: str, files: Sequence[EvidenceFile], keys: Sequence[str]) -> Verdict:
    """Hold a superlative or a rank against what the cited sources say, else against every point of a series."""
    marks = _marks(claim.words, sentence)
    rank = rank_of(claim)
    near: list[Candidate] = []
    for record in sorted(_telling(files), key=lambda item: -speaks_of(sentence, item)):
        text = _text(record)
        share = speaks_of(sentence, record)
        if share < 0.3:
            continue
        theirs = _marks_in(text)
        fault = _fault(marks, rank, theirs, text, sentence)
        if not fault:
            return Verdict(claim, "supported", reasons.in_words(record), "", (record,))
        near.append(Candidate(record, ("superlative",), fault, share))
    for number in _ranks(files):
        if rank and number.value == rank and speaks_of(sentence, number) >= 0.3:
            return Verdict(claim, "supported", reasons.in_words(number), "", (number,))
    by_series = _in_series(claim, sentence, marks, rank, files)
    if by_series is not None:
        return by_series
    where = ", ".join(f"evidence/{key}.yaml" for key in keys)
    if near and near[0].score >= 0.5:
        best = near[0]
        return Verdict(
            claim,
            "mismatched",
            f"“{claim.words}”: {best.reason}; {reasons.in_words(best.record)}",
            "superlative",
            (),
            tuple(near[:3]),
        )
    return Verdict(
        claim,
        "unrecorded",
        f"no statement in {where} says “{claim.words}”, and no series there has every point to prove it",
        "record",
        (),
        tuple(near[:3]),
    )


def _telling(files: Sequence[EvidenceFile]) -> list[Record]:
    found: list[Record] = []
    for file in files:
        found.extend((*file.statements, *file.events, *file.quotations, *file.numbers))
    return found


_DISPUTED = re.compile(r"[^.;]*(?:\.\d[^.;]*)*,? but (?:[^.]|\.\d)*", re.IGNORECASE)
"""A note that takes back what it reports ("EFE calls it the lowest, but 58.6% is lower") tells nothing."""


def _text(record: Record) -> str:
    match record:
        case Statement() | Event():
            return f"{record.statement} {record.note}"
        case Quotation():
            return f"{record.words} {' '.join(item.words for item in record.translations)} {record.note}"
        case Number():
            return f"{record.measure} {_DISPUTED.sub('', record.note)} {record.find}"


def _family(word: str) -> int | None:
    low = word.lower()
    for index, family in enumerate(FAMILIES):
        if low in family:
            return index
    if low.endswith("est") and len(low) > 5:
        return 1000 + zlib.crc32(low.encode()) % 100_000  # a family of its own
    return None


def _marks_in(text: str) -> set[int]:
    """The families of extremes that a text names."""
    found = {family for family in (_family(word) for word in _WORD.findall(text)) if family is not None}
    low = text.lower()
    if re.search(r"\bnever before\b|\bnot since\b|\bno .{1,40} before\b|\bhad never\b|\bhas never\b", low):
        found.add(2)
    if re.search(r"\bno other\b|\bnone other\b", low):
        found.update({0, 4})
    if re.search(r"\b(?:more|higher|larger|greater|bigger) (?:[\w’'-]+ ){0,8}?than (?:in |on |at )?any\b", low):
        found.add(0)
    if re.search(r"\b(?:less|lower|fewer|smaller) (?:[\w’'-]+ ){0,8}?than (?:in |on |at )?any\b", low):
        found.add(1)
    if re.search(r"\bran?k(?:s|ed|ing)? (?:first|1st|number one|no\. 1)\b", low):
        found.update({0, 2})
    if re.search(r"\ball-time high\b|\brecord high\b", low):
        found.add(0)
    if re.search(r"\ball-time low\b|\brecord low\b", low):
        found.add(1)
        found.discard(0)
    return found


def _marks(words: str, sentence: str) -> set[int]:
    found = _marks_in(words)
    return found or _marks_in(sentence)


def rank_of(claim: Claim) -> Decimal | None:
    """The rank that a claim names, from 2 on; None for a plain superlative."""
    for quantity in claim.quantities:
        if quantity.form == "ordinal" and quantity.value is not None and quantity.value > 1:
            return quantity.value
    for word in _WORD.findall(claim.words.lower()):
        head = word.split("-")[0]
        if head in _ORDINALS:
            return Decimal(_ORDINALS[head])
    match = re.search(r"\b(\d+)(?:st|nd|rd|th)\b", claim.words) or _RANKED.search(claim.words)
    return Decimal(match[1]) if match else None


_RANKED = re.compile(
    r"\b(?:[Rr]ank(?:s|ed|ing)?|[Pp]osition|[Nn]o\.|[Nn]umber|[Pp]lace)\s(?:at\s|number\s|no\.\s)?(\d+)\b"
)
"""A rank in digits: "rank 121", "ranked number 3"."""


def _rank_in(text: str) -> set[Decimal]:
    found = {
        Decimal(_ORDINALS[part])
        for word in _WORD.findall(text.lower())
        for part in word.split("-")[:1]
        if part in _ORDINALS
    }
    found |= {Decimal(item) for item in (*re.findall(r"\b(\d+)(?:st|nd|rd|th)\b", text), *_RANKED.findall(text))}
    return found | {
        quantity.value
        for quantity in reading(text).quantities
        if quantity.form == "ordinal" and quantity.value is not None
    }


def _fault(marks: set[int], rank: Decimal | None, theirs: set[int], text: str, sentence: str) -> str:
    ranks = _rank_in(text)
    if rank is not None:
        if rank not in ranks:
            told = ", ".join(str(item) for item in sorted(ranks)) or "does not rank it"
            return f"the text ranks it {rank}, the record {told}"
    elif ranks and not (marks & theirs):
        return "the record ranks it otherwise"
    if not marks and rank is None:
        return "the record does not say so"
    if marks and not (marks & theirs) and not (rank is not None and not theirs):
        return "the record does not say so"
    if rank is None and ranks and marks & theirs and _qualified(text) and not _qualified(sentence):
        return "the record ranks it lower"
    denied = contradiction(sentence, text)
    if denied:
        return denied
    limit = _scope_fault(sentence, text)
    if limit:
        return limit
    missing = list(names_missing(sentence, text))
    if len(missing) >= 2 and len(missing) > len(sentence.split()) / 4:
        return f"the record does not speak of {', '.join(missing[:2])}"
    return ""


def _qualified(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))[- ](?:most|\w+est)\b",
            text.lower(),
        )
    )


_SCOPE = re.compile(r"\b(?:in|since|of|for|among|ever|anywhere)\b\s+(?:the\s+)?(?P<what>[\w’' -]{3,40})")


def _scope_fault(sentence: str, text: str) -> str:
    """ "one of the largest" is not "the largest"; "since 2008" is not "ever"."""
    low, theirs = sentence.lower(), text.lower()
    if "one of the" in theirs and "one of the" not in low:
        return "the record says “one of the”"
    if ("one of the" not in theirs) and "among the" in theirs and "among the" not in low:
        return "the record says “among the”"
    if (
        re.search(r"\bever\b|\bin history\b|\bon record\b|\ball-time\b", low)
        and re.search(r"\b(?:since|in) (?:19|20)\d\d\b|\bin (?:a|\w+) (?:decade|years?)\b", theirs)
        and not re.search(r"\bever\b|\bin (?:its |the )?history\b|\bon record\b|\ball-time\b|\brecord\b", theirs)
    ):
        return "the record says so only of a stretch of time"
    mine_since = re.search(r"\bsince ((?:19|20)\d\d)\b", low)
    since = re.search(r"\bsince ((?:19|20)\d\d)\b", theirs)
    if mine_since and since and int(mine_since[1]) < int(since[1]):
        return f"the record says so only since {since[1]}"
    if since and not mine_since and re.search(r"\b(?:ever|on record)\b", low):
        return f"the record says so only since {since[1]}"
    return ""


def _ranks(files: Sequence[EvidenceFile]) -> list[Number]:
    return [
        number
        for file in files
        for number in (*file.numbers, *(point for points in file.series.values() for point in points))
        if "rank" in number.unit.lower() or "rank" in number.measure.lower()
    ]


def _in_series(
    claim: Claim, sentence: str, marks: set[int], rank: Decimal | None, files: Sequence[EvidenceFile]
) -> Verdict | None:
    """Every point of a series proves an extreme of the year that the sentence names; None where no series speaks of it."""
    high = any(_family(word) in marks for word in _HIGH)
    low = any(_family(word) in marks for word in _LOW) and not any(_family(word) in marks for word in FAMILIES[0])
    if not (high or low):
        return None
    periods = [dating.period for dating in claim.datings] + list(claim.context.periods)
    for file in files:
        for points in file.series.values():
            valued = [point for point in points if point.value is not None]
            if len(valued) < 3 or speaks_of(sentence, valued[0]) < 0.3:
                continue
            scope = next((period for period in periods if "/" in period), "")
            inside = [
                point for point in valued if not scope or within(point.period, scope) or agrees(point.period, scope)
            ]
            named = [point for point in inside if any(point.period == period for period in periods)]
            if not named or len(inside) < 3:
                continue
            ordered = sorted(inside, key=lambda point: point.value or Decimal(0), reverse=not low)
            place = int(rank or 1)
            if place > len(ordered):
                continue
            proven = next((point for point in named if point.value == ordered[place - 1].value), None)
            reach = f"{said(inside[0].period)} to {said(inside[-1].period)}"
            told = f"{file.key}:{valued[0].series} has {len(inside)} points from {reach}"
            if proven is not None:
                return Verdict(claim, "supported", f"{told}; {reasons.in_words(proven)}", "", tuple(inside))
            best = ordered[place - 1]
            return Verdict(
                claim,
                "mismatched",
                f"“{claim.words}”: {told}, and {reasons.in_words(best)}",
                "value",
                (),
                (Candidate(best, ("value",), f"it is {said(best.period)} that stands there", 2.0),),
            )
    return None
