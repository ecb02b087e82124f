"""What somebody is said to say, held against what the source records that they say: the nearest recorded sentence decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.evidence.model import Event, EvidenceFile, Statement
from briefing.lexicon.grammar import DETERMINERS, words
from briefing.lexicon.measures_stems import stem
from briefing.lexicon.opposites import opposed_adjectives, opposed_words
from briefing.lexicon.saying import SPEAKING, TITLES
from briefing.verdicts.actors import exchanged_actor, strange_owner
from briefing.verdicts.acts import TOKEN
from briefing.verdicts.happenings import opposition
from briefing.verdicts.likeness import contradiction, meets, said_things
from briefing.verdicts.misdating import clause_at, clauses
from briefing.verdicts.negation import negated
from briefing.verdicts.quotations import same_name

_NEAR = 0.5
"""Mean of the shares that text and record have of each other, from which on they are of one matter."""
_SHARED = 0.6
"""So much of one of the two the other must say."""
_AS_NEAR = 0.1
"""Records so little behind the nearest may bear the text out as well."""
_SAME = 0.75
"""From here on they are one sentence, so that a single word exchanged contradicts."""

Told = Statement | Event


def gainsaid(sentence: str, said_by: str, holder: str, files: Sequence[EvidenceFile]) -> tuple[Told, str] | None:
    """The recorded sentence nearest to what `holder` is said to say, where it excludes it, with the reason; else None.

    `said_by` are the words of the attribution in `sentence` ("CNN reports"). Statements of the holder come first; those of others
    count only where the holder has none in these files. A record as near that bears it out lets it stand.
    """
    told: list[Told] = []
    for file in files:
        told.extend((*file.statements, *file.events))
    own: list[Told] = [item for item in told if isinstance(item, Statement) and same_name(holder, item.holder)]
    for clause in _clauses_of(sentence, said_by):
        found = _nearest(clause, said_by, holder, own or told)
        if found is not None:
            return found
    strange = strange_owner(clause_at(sentence, said_by, ())[0], [item.statement for item in told])
    return (told[strange[0]], strange[1]) if strange else None


def _clauses_of(sentence: str, said_by: str) -> Iterator[str]:
    """The clause of the attribution, and those that go on with it: ", and that Mexico opposed it"."""
    own, _ = clause_at(sentence, said_by, ())
    yield own
    at = sentence.find(own) + len(own)
    for low, high in clauses(sentence):
        if low >= at and re.match(r"[,;]\s(?:and|but)\sthat\b", sentence[low:high]):
            yield sentence[low:high]


_REFUSED = re.compile(
    r"\b(?:reject|disput|refut|dismiss)\w*\s+(?:the |any |all |an? |these )?(?:\w+ )?"
    r"(?:charge|claim|allegation|accusation|report|suggestion|idea|notion|rumou?r)s?(?:\s(?:that|of))?\b",
    re.IGNORECASE,
)
"""What denies what follows: "rejects the charge that"."""


def _nearest(clause: str, said_by: str, holder: str, told: Sequence[Told]) -> tuple[Told, str] | None:
    content = _REFUSED.sub("not", clause.replace(said_by, _kept_of(said_by, holder), 1))
    content = _himself(content, holder)
    apart = set(said_things(holder))
    mine = {id for id in said_things(content) if id not in apart}
    found: list[tuple[float, Told, str]] = []
    for item in told:
        record = _what_is_said(item)
        theirs = {id for id in said_things(record) if id not in apart}
        near = _nearness(mine, theirs)
        if near >= _NEAR:
            found.append((near, item, _excludes(content, record, near)))
    best = max((near for near, _, _ in found), default=0.0)
    level = [item for item in found if item[0] >= best - _AS_NEAR]
    if not level or not all(reason for _, _, reason in level):
        return None
    _, item, reason = max(level, key=lambda item: item[0])
    return item, reason


def _excludes(content: str, record: str, near: float) -> str:
    reason = opposition(content, record) or _denied_once(content, record) or exchanged_actor(content, record)
    return reason or (contradiction(content, record) if near >= _SAME else _other_place(content, record))


def _other_place(content: str, record: str) -> str:
    mine = {id for id in said_things(content) if id.startswith("@")}
    theirs = said_things(record)
    if mine and any(id.startswith("@") for id in theirs) and not any(meets(id, theirs) for id in mine):
        return "the text speaks of another place than the record"
    return ""


_NOT = re.compile(
    r"(?:\b(?:not|never|no longer)|n[’']t)\s+(?:(?:yet|been|be|being|have|had|really|actually|any|the|an?)\s+)*([a-z][\w-]{2,})"
    r"(?!\s(?:more|less|fewer)\b)",
    re.IGNORECASE,
)


def _denied_once(text: str, record: str) -> str:
    """Where the word after a "not" stands in the other sentence, and only without one."""
    for one, other in ((text, record), (record, text)):
        for match in _NOT.finditer(one.lstrip(), 1):
            here, there = _denials(one, match[1]), _denials(other, match[1])
            if here == {True} and there == {False}:
                return f"of “{match[1]}”, one of text and record denies it and one does not"
    return ""


def _denials(text: str, word: str) -> set[bool]:
    """Whether each occurrence of a word, in any of its forms, is denied."""
    return {
        negated(text, match.start(), match.end()) for match in TOKEN.finditer(text) if stem(match.group()) == stem(word)
    }


def _nearness(mine: set[str], theirs: set[str]) -> float:
    """The mean of the shares that two sentences have of each other's words, their opposites counted; 0 where too few."""
    if not mine or not theirs:
        return 0.0
    one, other = dict.fromkeys(mine, False), dict.fromkeys(theirs, False)
    met = sum(_of_one_matter(id, other) for id in mine)
    back = sum(_of_one_matter(id, one) for id in theirs)
    if min(met, back) < min(2, len(mine), len(theirs)) or max(met / len(mine), back / len(theirs)) < _SHARED:
        return 0.0
    return (met / len(mine) + back / len(theirs)) / 2


def _of_one_matter(id: str, others: dict[str, bool]) -> bool:
    return meets(id, others) or any(opposite in others for opposite in _opposites().get(id, ()))


@lru_cache(maxsize=1)
def _opposites() -> dict[str, set[str]]:
    """By word: its opposites."""
    found: dict[str, set[str]] = {}
    for one, other in (*opposed_adjectives(), *opposed_words()):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


_PLAIN = words("""
say says said tell tells told state states stated write writes wrote argue argues argued claim claims claimed allege alleges
alleged note notes noted observe observes observed remark remarks remarked add adds added explain explains explained conclude
concludes concluded report reports reported estimate estimates estimated assert asserts asserted contend contends contended
maintain maintains maintained find finds found show shows showed believe believes believed think thinks thought hold holds
held reckon reckons reckoned calculate calculates calculated affirm affirms affirmed point points out insist insists
insisted stress stresses stressed see sees saw according account view
""")
"""Verbs that only bring in what is said, so that they need not be compared."""
_HIMSELF = re.compile(r"\bthat\s(?:it|he|she|they)\b")


def _himself(text: str, holder: str) -> str:
    """With the holder's name for who speaks of himself: "the union says that it supports the ban"."""
    match = _HIMSELF.search(text)
    return f"{text[: match.start()]}that {holder}{text[match.end() :]}" if match else text


_DENYING = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
_NOT_SAID = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)


def _kept_of(said_by: str, holder: str) -> str:
    """What of an attribution belongs to what is said: nothing of "CNN reports", a "not" of "the ministry denied"."""
    if _NOT_SAID.search(said_by.replace(holder, " ")):
        return said_by
    rest = said_by.replace(holder, " ", 1)
    if _DENYING.search(rest):
        return "not"
    return " ".join(word for word in rest.split() if word.lower() in SPEAKING and word.lower() not in _PLAIN)


def _what_is_said(item: Told) -> str:
    """A recorded sentence without the words that tell who says it: "CNN reports that", "According to The Times,"."""
    text = item.statement
    if not isinstance(item, Statement) or not item.holder:
        return text
    ahead = re.match(r"(?:According to|In the view of|By the account of)\s[^,]{2,60},\s", text)
    if ahead:
        return text[ahead.end() :]
    names = {word.lower() for word in TOKEN.findall(item.holder)} | DETERMINERS | TITLES
    for match in list(TOKEN.finditer(text))[:12]:
        if match.group().lower() in SPEAKING:
            kept = _kept_of(match.group(), "")
            rest = _himself(text[match.end() :], item.holder)
            return _REFUSED.sub("not", kept + re.sub(r"^\s+that\b", "", rest))
        if match.group().lower().removesuffix("'s").removesuffix("’s") not in names:
            break
    return text
