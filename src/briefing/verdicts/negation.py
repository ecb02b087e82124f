"""Negation and complement: whether a word of a text stands under a "not", a "without" or a "none"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.lexicon.alternatives import alternatives

_NEGATION = alternatives(
    r"\b(?:not|never|no longer|without|lack|lacks|lacked|lacking|no|cannot|neither|nor|none|nobody|"
    r"fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|unable to|free of|absence of|"
    r"(?:did|do|does|was|were|is|are|has|have|had|could|would|will|ca|wo)n[’']t|yet to|other than|except(?: for)?|excluding|"
    r"outside of|rather than|instead of|denied|"
    r"(?:stop(?:s|ped)?|ceas(?:e|es|ed))\s(?=[a-z]+ing\b))\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?:not|no)\s+(?:more|less|fewer|later|earlier|only|just|merely|even|other|one|simply|least|counting|including|all)\b|"
    r"\b(?:not|never|\w+n[’']t)\s+(?:[a-z]+\s+){1,2}(?:more|less|fewer)\s+than\b|"
    r"\bno\s+(?:\d|No\b)|\bnot\s+(?:until|before)\b|\bnone\s+of\b|\bno\.\s*\d",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;:()]|,\s|\s(?:and|but|while|whereas|although)\s")
_REACH = 6
"""Words between a negation and what it denies."""


@lru_cache(maxsize=8192)
def negations(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `text` that stand under a negation: from it to the end of its clause, at most a few words on."""
    found: list[tuple[int, int]] = []
    for match in _NEGATION.finditer(text):
        if _BOUND.match(text, match.start()):
            continue
        rest = text[match.end() :]
        stop = _STOP.search(rest)
        reach = stop.start() if stop else len(rest)
        words = list(re.finditer(r"\S+", rest[:reach]))
        if len(words) > _REACH:
            reach = words[_REACH - 1].end()
        found.append((match.start(), match.end() + reach))
    return tuple(found)


def negated(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], by its first word, stands under an odd number of negations."""
    under = negations(text)
    return bool(under) and sum(1 for low, high in under if low < start < high) % 2 == 1
