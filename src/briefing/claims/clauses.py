"""Divides a sentence into clauses: stretches with a verb of their own.

A boundary is a comma, semicolon, colon or dash, a word that opens a clause, or `and` before something with a verb. A
stretch without a verb belongs to the clause before it, or, at the start of the sentence, to the one that follows; a
relative or adverbial clause that stands between a subject and its verb belongs to the whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from briefing.lexicon.grammar import COORDINATORS, NOUN_OR_VERB, PREPOSITIONS, PRONOUNS, SUBORDINATORS, is_finite

_MARK = re.compile(r"[;:](?=\s)|,(?=\s)|,(?=[”’\"]\s)|\s[—–-]+\s|—")
LONGEST = 120
"""Words of the longest clause: what is longer is a list, and is cut."""
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where"})


def divide(
    text: str, start: int, end: int, names: list[str], starts: list[int], ends: list[int]
) -> tuple[tuple[int, int], ...]:
    """Clauses of text[start:end] in order, without gaps; `names`, `starts` and `ends` are its words."""
    if not names:
        return ((start, end),)
    verbs = [_verbal(names, index) for index in range(len(names))]
    cuts = {bisect_left(starts, match.end()) for match in _MARK.finditer(text, start, end)}
    for index in range(1, len(names)):
        word = names[index]
        opens = word in SUBORDINATORS and word != "that"
        if (opens and any(verbs[index + 1 : index + 12])) or (
            word in COORDINATORS and index not in cuts and _joins_clauses(names, verbs, index)
        ):
            cuts.add(index)
    cuts.discard(0)
    edges = [0, *sorted(cut for cut in cuts if cut < len(names)), len(names)]
    edges = [cut for low, high in pairwise(edges) for cut in range(low, high, LONGEST)] + [len(names)]
    merged: list[tuple[int, int]] = []
    lead: int | None = None
    for low, high in pairwise(edges):
        has_verb = any(verbs[low:high])
        if not has_verb:
            forward = _opens_next(text, names, starts, low) and any(verbs[high:])
            if merged and lead is None and not forward and high - merged[-1][0] <= LONGEST:
                merged[-1] = (merged[-1][0], high)
            elif lead is not None and high - lead > LONGEST:
                merged.append((lead, low))
                lead = low
            elif lead is None:
                lead = low
        elif lead is not None and names[low] in SUBORDINATORS and high < len(names) and any(verbs[high:]):
            continue
        else:
            merged.append((low if lead is None else lead, high))
            lead = None
    if lead is not None:
        merged.append((lead, len(names)))
    spans = []
    for number, (low, _) in enumerate(merged):
        begin = start if number == 0 else starts[low]
        finish = starts[merged[number + 1][0]] if number + 1 < len(merged) else end
        spans.append((begin, finish))
    return tuple(spans)


def _opens_next(text: str, names: list[str], starts: list[int], low: int) -> bool:
    """Whether a stretch without a verb leads the clause after it: `...; in March 2025, 76 percent approved`."""
    before = text[max(0, starts[low] - 3) : starts[low]].rstrip()[-1:]
    joined = names[low] in COORDINATORS and low + 1 < len(names)
    leads = names[low + 1] if joined else names[low]
    return leads in PREPOSITIONS and (joined or before in (";", ":", "—"))


def _verbal(names: list[str], index: int) -> bool:
    """Whether the word is a finite verb where it stands."""
    word = names[index]
    if is_finite(word):
        return index == 0 or names[index - 1] not in ("a", "an", "the", "to")
    if word in NOUN_OR_VERB and index > 0:
        before = names[index - 1]
        return before in PRONOUNS or (before.endswith("s") and word.endswith("s") is False and len(before) > 3)
    return False


def _joins_clauses(names: list[str], verbs: list[bool], index: int) -> bool:
    """Whether the `and`, `but` or `or` at `index` joins two clauses and not two nouns or two verbs' objects."""
    if not any(verbs[max(0, index - 15) : index]):
        return False
    for step in range(index + 1, min(index + 8, len(names))):
        if names[step] in _RELATIVE or names[step] in SUBORDINATORS or names[step] in COORDINATORS:
            return False
        if verbs[step]:
            return True
    return False
