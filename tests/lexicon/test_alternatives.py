"""A pattern of many words finds what it would find without being told how they begin."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.lexicon.alternatives import alternatives

PATTERNS = (
    r"\b(?:not|never|no longer|n[’']t|(?:did|was) not)\b",
    r"\b(?:colou?rs?|(?:un)?able|[ck]ept|x{2,3}y|may)\b",
    r"\b(?P<word>ris\w+|fell|(?-i:May))\s+(?:by|of)\b",
    r"\b(?:(?!dog)\w+s|cats)\b",
    r"\b(?:a|)(?:b|c)",
    r"\bone\b|\btwo\b|three",
    r"\b(?:\d+|half|1\.5|\(a\))",
    r"\b(?:[)\]|x]a|b)c",
    r"(?:plain|words)",
)
_WORDS = """
not never no longer didn’t did was able unable color colours kept cept xxy may May rise rising fell by of dogs cats
ab b c one two three 5 half 1.5 (a) )ac xac bc plain words , . -
"""
WORDS = st.sampled_from(_WORDS.split())


@pytest.mark.parametrize("source", PATTERNS)
@pytest.mark.parametrize("flags", (re.NOFLAG, re.IGNORECASE))
@given(words=st.lists(WORDS, max_size=12), glue=st.sampled_from((" ", "", "-")))
def test_the_same_is_found(source: str, flags: re.RegexFlag, words: list[str], glue: str) -> None:
    text = glue.join(words)
    found = [match.span() for match in alternatives(source, flags).finditer(text)]
    assert found == [match.span() for match in re.finditer(source, text, flags)]


def test_the_first_letters_come_first() -> None:
    assert alternatives(r"\b(?:not|never|(?:did|was) not)\b").pattern.startswith(r"\b(?=[dnw])(?:")
    assert alternatives(r"\b(?:\w+ly|never)\b").pattern == r"\b(?:\w+ly|never)\b"
