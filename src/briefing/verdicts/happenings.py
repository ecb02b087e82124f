"""What happened: a clause held against a recorded sentence by its verbs, their denial and mood, and by who stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_past,
    words,
)
from briefing.lexicon.happening import ALMOST
from briefing.lexicon.kinds import kind_words, kinds
from briefing.lexicon.measures import concepts
from briefing.lexicon.measures_implied import IMPLIED
from briefing.lexicon.measures_stems import stem
from briefing.lexicon.opposites import opposed_adjectives, opposed_senses
from briefing.verdicts.acts import BE, QUOTED, TOKEN, Act, acts, alike
from briefing.verdicts.negation import negated
from briefing.verdicts.places import inside, places
from briefing.verdicts.strangers import names_in

_ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth last final")


def same(one: Act, other: Act) -> bool:
    if one.key == other.key or one.senses & other.senses:
        return True
    return any(a == b or b in IMPLIED.get(a, ()) or a in IMPLIED.get(b, ()) for a in one.ids for b in other.ids)


def opposite(one: Act, other: Act) -> bool:
    if one.key == other.key or one.senses & other.senses:
        return False
    return any((a, b) in opposed_senses() for a in one.senses for b in other.senses)


def _consistent(one: Act, other: Act) -> bool:
    return (same(one, other) and one.denied == other.denied) or (opposite(one, other) and one.denied != other.denied)


@lru_cache(maxsize=16384)
def opposition(clause: str, record: str) -> str:
    """Where a clause says what the recorded sentence excludes: its opposite, its denial, another kind of thing; else ""."""
    mine, theirs = acts(clause), acts(record)
    told = [other for other in theirs if any(_consistent(one, other) for one in mine)]
    for one in mine:
        if _under_denied_verb(one, mine, theirs):
            continue
        twins = [other for other in theirs if other.key == one.key]
        own = [other.denied for other in mine if other.key == one.key]
        if (
            twins
            and len(set(own)) == 1
            and all(other.denied != one.denied and _both_told(one, other) for other in twins)
        ):
            return f"of “{one.words}” and the recorded “{twins[0].words}”, one is denied and one is not"
        met = [other for other in theirs if _consistent(one, other)]
        if met and one.main and all(_taken(other, one, mine) for other in met):
            against = next(
                (other for other in theirs if other.main and _against(one, other) and other not in told), None
            )
            if against is not None:
                return f"the text says “{one.words}”, the record “{against.words}”"
        if met:
            moods = {other.mood for other in met}
            if one.mood == "fact" and moods == {"meant"} and one.main:
                return f"the text says that it is so (“{one.words}”), the record that it might be"
            if one.mood == "meant" and moods == {"fact"} and any(other.main for other in met):
                return f"the text says that it may be or was meant (“{one.words}”), the record that it is so"
            continue
        for other in theirs:
            if same(one, other) and _both_told(one, other):
                return f"of “{one.words}” and the recorded “{other.words}”, one is denied and one is not"
            if _against(one, other) and other not in told:
                return f"the text says “{one.words}”, the record “{other.words}”"
    return (
        _other_adjective(clause, record)
        or _other_kind(clause, record)
        or _almost(clause, record)
        or _turned(clause, record)
        or _exchanged_roles(clause, record)
        or _other_modifier(clause, record)
    )


def _under_denied_verb(one: Act, mine: Sequence[Act], theirs: Sequence[Act]) -> bool:
    """Whether a noun is only reached by the denial of a verb that the record denies as well."""
    if one.main or not one.denied:
        return False
    verbs = [other for other in mine if other.main and other.denied and other.start < one.start]
    return any(verb_.denied and same(verb, verb_) for verb in verbs[-1:] for verb_ in theirs)


def _against(one: Act, other: Act) -> bool:
    return opposite(one, other) and one.denied == other.denied


def _taken(other: Act, one: Act, mine: Sequence[Act]) -> bool:
    """Whether another word of the clause is that of the record: "withdrew the revocation" for "published the revocation"."""
    return other.key != one.key and any(third.key == other.key and third.start != one.start for third in mine)


def _both_told(one: Act, other: Act) -> bool:
    """Whether a denial of one against the other counts: a verb with its subject, or the very noun, but no verb of saying."""
    if "say" in one.senses & other.senses:
        return one.main and other.main
    return one.main or other.main or (one.key == other.key and not is_past(one.words.lower()))


def unsaid(clause: str, record: str, date: int, said_by_kind: bool) -> str:
    """The act that the date of a clause belongs to, where the recorded sentence neither says nor implies it; else "".

    `date` is where the date begins in the clause. `said_by_kind`: the record is itself what somebody said, so that any verb
    of saying is borne out; then what is said must be.
    """
    theirs = acts(record)
    have = {item.id for item in concepts(record)} | {stem(word) for word in TOKEN.findall(record)}

    def borne_out(one: Act) -> bool:
        if any(same(one, other) for other in theirs) or one.key in have or one.ids & have:
            return True
        if any(IMPLIED.get(name, frozenset()) & one.ids for name in have):
            return True
        return any(opposite(one, other) and one.denied != other.denied for other in theirs)

    mine = acts(clause)
    dated = anchored(clause, mine, date)
    telling = any(one.senses & _TELLING for one in dated)
    if telling:
        last = max(one.end for one in dated)
        dated = [*dated, *[one for one in mine if one.main and one.start > last][:1]]
    unmet = [one for one in dated if not borne_out(one) and not _by_its_object(one, clause, theirs, have)]
    if unmet and all(one.senses & _TELLING for one in unmet):
        # that it was told is borne out by what was told: "announced the closure" for "closed"
        told = [one for one in mine if one not in unmet and one.senses and borne_out(one)]
        if said_by_kind or told:
            return ""
    return f"the record says nothing of “{unmet[0].words}”" if unmet else ""


_CARRYING = words("""
impose reach hold conduct give issue mount stage launch lodge file deliver suffer undergo secure express open carry bring
receive enter strike draw lay hand pay place grant mark face
""")


def _by_its_object(one: Act, clause: str, theirs: Sequence[Act], have: set[str]) -> bool:
    """ "imposed a fine" for "fined", "reached agreement" for "agreed": the object tells it."""
    if one.key not in {stem(word) for word in _CARRYING}:
        return False
    following = re.match(r"\s+(?:(?:an?|the|its|their|his|her|\w+al)\s+){0,2}([a-z]+)", clause[one.end :])
    object = following[1] if following else ""
    return stem(object) in have or any(alike(object, other.words) for other in theirs)


_DATE_TURNED = alternatives(r"\b(before|prior to|ahead of|after|until)\s+(?:the\s+)?$", re.IGNORECASE)


def turned_date(clause: str, date: int, record: str) -> str:
    """ "before 14 July" for what happened on it, unless the record says that word too."""
    match = _DATE_TURNED.search(clause[:date]) or _DATE_TURNED.match(clause[date:].split(" ")[0] + " ")
    if match and not re.search(rf"\b{match[1]}\b", record, re.IGNORECASE):
        return f"the text says “{match[1]}” that day, the record on it"
    return ""


_TELLING = frozenset({"say", "announce", "publish"})


def anchored(clause: str, mine: Sequence[Act], date: int) -> list[Act]:
    """The verb that a date belongs to: the nearest before it, or where it opens its clause, the first after it.

    Verbs that "and" joins to it, with no subject between, share its date.
    """
    before = [one for one in mine if one.end <= date and (one.main or len(clause[one.end : date].split()) <= 6)]
    after = [one for one in mine if one.start > date and one.main]
    opens = len(TOKEN.findall(clause[:date])) <= 2 and after
    if opens or not before:
        chosen = after[:1]
    else:
        verbs = [one for one in before if one.main]
        chosen = verbs[-1:] or before[-1:]
    if not chosen:
        return []
    joined = chosen[0]
    for one in after:
        if one.start > joined.end and re.search(r"\band\s+(?:then\s+)?$", clause[joined.end : one.start]):
            chosen = [*chosen, one]
            joined = one
    return chosen


_PREFIX = ("un", "in", "il", "im", "ir", "dis", "non", "non-")


def _plain(text: str) -> dict[str, str]:
    """Stem -> word, for lower-case words."""
    return {stem(match.group()): match.group() for match in TOKEN.finditer(QUOTED.sub(" ", text))}


def _other_adjective(clause: str, record: str) -> str:
    mine, theirs = _plain(clause), _plain(record)
    denied_mine = {stem(match.group()): negated(clause, match.start(), match.end()) for match in TOKEN.finditer(clause)}
    denied_theirs = {
        stem(match.group()): negated(record, match.start(), match.end()) for match in TOKEN.finditer(record)
    }
    for one, word in mine.items():
        if one in theirs:
            continue
        for other, recorded in theirs.items():
            if other in mine or denied_mine.get(one) != denied_theirs.get(other):
                continue
            low, high = word.lower(), recorded.lower()
            prefixed = any(low == p + high or high == p + low for p in _PREFIX) and min(len(low), len(high)) > 3
            if prefixed or (one, other) in opposed_adjectives():
                return f"the text says “{word}”, the record “{recorded}”"
    return ""


def _other_kind(clause: str, record: str) -> str:
    """A noun of a kind, where the record has another noun of that kind and neither has the other's."""
    mine, theirs = _kinds(clause), _kinds(record)
    for kind, answers in mine.items():
        held = theirs.get(kind)
        if not held or answers.keys() & held.keys():
            continue
        return f"the text says “{next(iter(answers.values()))}”, the record “{next(iter(held.values()))}”"
    return ""


_BODIES = words("senate house court parliament congress assembly chamber")
_OWN_NAME = re.compile(r"(?<!\. )(?<!^)\b[A-Z][a-z]+\s(?:National|Union)\s+$")
"""Before a body: "African National Congress", "Trades Union Congress" are no legislatures."""


def _in_a_name(text: str, word: re.Match[str]) -> bool:
    """ "Government" in "Government Accountability Office" is no government."""
    if not word.group()[0].isupper():
        return False
    return bool(
        re.match(r"\s+[A-ZÀ-Þ]", text[word.end() :])
        or re.search(r"(?<!\bThe)\s[A-ZÀ-Þ][\w’'-]*\s+$", text[: word.start()])
    )


@lru_cache(maxsize=16384)
def _kinds(text: str) -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = {}
    verbs = {act.start for act in acts(text) if act.main}
    for match in TOKEN.finditer(QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)):
        low = match.group().lower()
        if match.start() in verbs or low.endswith("ial") or (low.endswith("ing") and low not in kind_words()):
            continue
        named = (
            _in_a_name(text, match)
            and not text.startswith(" Congress", match.end())
            and (low not in _BODIES or bool(_OWN_NAME.search(text[: match.start()])))
        )
        for kind, number in kinds().get(stem(match.group()), ()):
            if not (named and kind in ("body", "ruler", "paper", "goods")):
                found.setdefault(kind, {}).setdefault(number, match.group())
    return found


_NEARLY = alternatives(
    r"\b(" + "|".join(sorted(ALMOST)) + r")\s+(?:(?:was|were|been|be|had|have|has)\s+)?([a-z]+)\b", re.I
)


def _almost(clause: str, record: str) -> str:
    mine = [match for match in _NEARLY.finditer(clause) if is_past(match[2].lower())]
    theirs = [match for match in _NEARLY.finditer(record) if is_past(match[2].lower())]
    harmless = re.compile(r"narrowly|barely", re.I)
    if mine and not theirs and not harmless.match(mine[0][1]):
        return f"the text says “{mine[0][0]}”, the record does not say that it only nearly happened"
    if theirs and not mine and not harmless.match(theirs[0][1]):
        return f"the record says “{theirs[0][0]}”, the text that it happened"
    return ""


_TURNING = (
    re.compile(r"\b(for|in favou?r of)\b", re.I),
    re.compile(r"\b(against|in opposition to|opposed to)\b", re.I),
    re.compile(r"\b(except(?: for)?|excluding|other than|apart from|but not|without)\b", re.I),
    re.compile(r"\b(including|with|such as|among them)\b", re.I),
    re.compile(r"\b(before|prior to|ahead of|until)\b", re.I),
    re.compile(r"\b(after|following|since)\b", re.I),
)
_EXCEPT = _TURNING[2]


def _after(pattern: re.Pattern[str], text: str, reach: int = 4) -> list[tuple[str, frozenset[str]]]:
    """What stands after each word of `pattern`: the next content words as stems."""
    found = []
    for match in pattern.finditer(text):
        rest = re.split(r"[;:,.]", text[match.end() :])[0]
        following = [word for word in TOKEN.findall(rest) if word.lower() not in DETERMINERS | PREPOSITIONS]
        found.append((match[0], frozenset(stem(word) for word in following[:reach])))
    return found


def _turned(clause: str, record: str) -> str:
    """A preposition turned round before the same words: for, against; except, including; before, after."""
    for here, there in ((0, 1), (1, 0), (2, 3), (3, 2), (4, 5), (5, 4)):
        mine, theirs = _after(_TURNING[here], clause), _after(_TURNING[there], record)
        for word, following in mine:
            for other, led in theirs:
                shared = {word for word in following if word in led or any(alike(word, other_) for other_ in led)}
                if len(shared) * 2 < min(len(following), len(led)) or not shared:
                    continue
                if any(following & same for _, same in _after(_TURNING[here], record)):
                    continue
                return f"the text says “{word}” where the record says “{other}”"
    mine, theirs = _after(_EXCEPT, clause), _after(_EXCEPT, record)
    for word, following in mine:
        if theirs and following and not any(following & led for _, led in theirs):
            return f"what follows “{word}” in the text is not what the record excepts"
    return ""


def _exchanged_roles(clause: str, record: str) -> str:
    """ "Germany beat Brazil" for "Brazil beat Germany"."""
    mine, theirs = _roles(clause), _roles(record)
    for act, subject, object in mine:
        for other, agent, patient in theirs:
            if same(act, other) and subject != object and subject == patient and object == agent:
                return f"the text says that {subject} did it to {object}, the record the reverse"
    return ""


@lru_cache(maxsize=8192)
def _roles(text: str) -> tuple[tuple[Act, str, str], ...]:
    names = names_in(text)
    found = []
    for act in acts(text):
        if not act.main:
            continue
        before = [name for name, at in names if at < act.start]
        after = [(name, at) for name, at in names if at >= act.end]
        if not before or not after:
            continue
        head = text[: act.start].split()
        passive = bool(head) and head[-1].lower() in BE
        by = re.search(r"\bby\s+(?:the\s+)?", text[act.end :])
        if passive:
            agents = [name for name, at in after if by and at >= act.end + by.end()]
            if agents:
                found.append((act, agents[0], before[-1]))
        elif not re.search(r"[;:]", text[act.end : after[0][1]]):
            found.append((act, before[-1], after[0][0]))
    return tuple(found)


_MODIFIED = re.compile(r"(?:\s|^)([A-Z][\w.’']+)\s+([a-z]+)\b")


def _other_modifier(clause: str, record: str) -> str:
    """ "Mexican agents" for "U.S. agents": one noun that belongs to two places."""
    mine, theirs = _owned(clause), _owned(record)
    for noun, owners in mine.items():
        held = theirs.get(noun)
        if held and not any(a == b or inside(a, b) or inside(b, a) for a in owners for b in held):
            return f"the text gives “{noun}” to another place than the record"
    return ""


@lru_cache(maxsize=8192)
def _owned(text: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for place in places(text):
        match = re.match(
            r"(?:['’]s?)?\s+(?:(?:special|federal|national|military|former|senior|top)\s+)?([a-z]+)",
            text[place.end :],
        )
        if (
            place.known
            and match
            and match[1] not in AUXILIARIES | PREPOSITIONS | DETERMINERS | COORDINATORS | SUBORDINATORS
            and not is_past(match[1])
        ):
            found.setdefault(stem(match[1]), set()).add(place.id)
    return {noun: frozenset(owners) for noun, owners in found.items()}
