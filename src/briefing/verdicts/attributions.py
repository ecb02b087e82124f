"""Attributions: whoever is said to say it must be an author, publisher or name of the source, a recorded speaker or holder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.bibliography.model import Entry
from briefing.claims.model import Claim
from briefing.evidence.model import Event, EvidenceFile, Record, Statement
from briefing.lexicon.grammar import words
from briefing.lexicon.saying import DOCUMENTS, GENERIC_HOLDERS
from briefing.verdicts import reasons
from briefing.verdicts.events import contradicted
from briefing.verdicts.gainsaid import gainsaid
from briefing.verdicts.likeness import speaks_of
from briefing.verdicts.model import Candidate, Verdict
from briefing.verdicts.places import places
from briefing.verdicts.quotations import is_pronoun, name_words, same_name

_SMALL = words("""
the a an of in on for and its their his her this that these those
""")


def judge_attribution(
    claim: Claim, sentence: str, files: Sequence[EvidenceFile], entries: Sequence[Entry], keys: Sequence[str]
) -> Verdict:
    """Hold the named holder against the cited sources' names and recorded holders."""
    holder = claim.holder.strip() or claim.words
    if _COUNTED.match(holder):
        return Verdict(claim, "unchecked", f"“{holder}” are those who were counted", "")
    if is_pronoun(holder):
        return Verdict(claim, "unchecked", f"“{holder}” names nobody who could be looked up", "")
    recorded = [(name, record) for file in files for name, record in _holders(file)]
    otherwise = gainsaid(sentence, claim.words, holder, files)
    if otherwise is not None:
        return _mismatched(claim, *otherwise)
    for name, record in sorted(recorded, key=lambda item: -speaks_of(sentence, item[1])):
        if same_name(holder, name):
            return Verdict(claim, "supported", f"the source records {name}; {reasons.in_words(record)}", "", (record,))
    against = contradicted(sentence, claim.words, files)
    if against is not None:
        return _mismatched(claim, *against)
    for entry in entries:
        for name in (*entry.names, *entry.authors, entry.title):
            if name and _fits(holder, name):
                return Verdict(claim, "supported", f"{entry.key} is by or from {name}", "")
        if _describes(holder, entry):
            return Verdict(claim, "supported", f"“{holder}” describes {entry.key}: {entry.title}", "")
    for file in files:
        for number in (*file.numbers, *(point for points in file.series.values() for point in points)):
            if _in_text(holder, f"{number.measure} {number.note}"):
                return Verdict(claim, "supported", reasons.in_words(number), "", (number,))
        sentences: tuple[Statement | Event, ...] = (*file.statements, *file.events)
        for item in sentences:
            if _in_text(holder, f"{item.statement} {item.note}"):
                return Verdict(claim, "supported", reasons.in_words(item), "", (item,))
    if not _named(holder):
        return _nameless(claim, holder, entries)
    names = list(dict.fromkeys(name for entry in entries for name in (entry.names or entry.authors)))
    told = ", ".join(dict.fromkeys([*names, *(name for name, _ in recorded)])) or "nobody"
    refused = tuple(Candidate(record, ("holder",), f"the record names {name}", 1.0) for name, record in recorded[:3])
    return Verdict(
        claim, "mismatched", f"“{holder}” is not who says it in {', '.join(keys)}: there it is {told}", "holder", (), refused,
        f"attribute it to {told.split(', ')[0]}" if told != "nobody" else "",
    )  # fmt: skip


_COUNTED = re.compile(
    r"(?:about |some |nearly |almost |over |only |just |more than |fewer than )*(?:\d|half |most |"
    r"a (?:third|quarter|majority|fifth)|(?:one|two|three|four|six|seven|eight|nine) (?:in|out of) )",
    re.IGNORECASE,
)


def _named(holder: str) -> bool:
    """Whether a holder has a name: "Romanian doctors" has only a place, "the clinic" nothing."""
    first, *others = holder.split()
    if first.lower() in _GROUPS | DOCUMENTS:
        first = first.lower()  # a common noun that begins the sentence
    capitals = [word for word in (first, *others) if word[:1].isupper() and word.lower() not in _SMALL]
    found = places(holder)
    if not capitals or not holder.split()[-1].islower() or not any(item.known for item in found):
        return bool(capitals)
    rest = [word for word in capitals if not any(word.strip("’s'") in item.words for item in found)]
    return bool(rest) or holder.split()[-1] not in _GROUPS


_GROUPS = GENERIC_HOLDERS | words("""
doctors nurses hospitals clinics physicians farmers police teachers scientists researchers economists prosecutors schools
employers firms companies banks traders shopkeepers growers fishermen unions workers
""")


def _mismatched(claim: Claim, record: Statement | Event, reason: str) -> Verdict:
    told = f"“{claim.words}”: {reason}; {reasons.in_words(record)}"
    return Verdict(claim, "mismatched", told, "words", (), (Candidate(record, ("words",), reason, 1.0),))


def _holders(file: EvidenceFile) -> list[tuple[str, Record]]:
    found: list[tuple[str, Record]] = []
    found.extend((item.holder, item) for item in file.statements if item.holder)
    found.extend((item.speaker, item) for item in file.quotations if item.speaker)
    return found


def _fits(holder: str, name: str) -> bool:
    if same_name(holder, name):
        return True
    # "Chen and colleagues", "Chen et al.", "the Smith study"
    head = re.split(r"\s+(?:and|et al|&)\b", re.sub(r"^(?:the|The)\s+", "", holder))[0]
    if head != holder and same_name(head, name):
        return True
    bare = re.sub(r"[’']s\b", "", holder)
    mine = [word for word in name_words(bare) if word not in DOCUMENTS and word not in _SMALL and not word.isdigit()]
    theirs = {word.lower() for word in re.findall(r"[\w'-]+", name)}
    strong = [word for word in mine if len(word) > 2]
    return bool(strong) and all(word in theirs or f"{word}s" in theirs for word in strong)


def _describes(holder: str, entry: Entry) -> bool:
    """ "the Mexican government" for an entry published by the Gobierno de México: the place of one of its names, and its kind."""
    mine = {place.id for place in places(holder) if place.known}
    if not mine:
        return False
    names = " ; ".join((*entry.names, entry.title))
    theirs = {place.id for place in places(names) if place.known}
    return bool(mine & theirs)


def _in_text(holder: str, text: str) -> bool:
    words = [word for word in re.findall(r"[\w'-]+", re.sub(r"[’']s\b", "", holder)) if word.lower() not in _SMALL]
    capitals = [word for word in words if word[:1].isupper()]
    return bool(capitals) and all(re.search(rf"\b{re.escape(word)}", text) for word in capitals)


def _nameless(claim: Claim, holder: str, entries: Sequence[Entry]) -> Verdict:
    """ "officials", "the report", "researchers": any source of the sentence may be theirs."""
    words = {word.lower() for word in re.findall(r"\w+", holder)}
    kind = "the source itself" if words & DOCUMENTS else "a holder without a name"
    if words & (GENERIC_HOLDERS | DOCUMENTS) and entries:
        return Verdict(claim, "supported", f"“{holder}” is {kind}: {entries[0].key}", "")
    return Verdict(claim, "unchecked", f"“{holder}” is {kind}: no record can name it", "")
