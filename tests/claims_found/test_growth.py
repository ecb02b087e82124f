"""A note of any length is read in time: twice the words cost about twice the calls, whatever the note is made of."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from tests.claims_found.reports import claims_of, passage

NOTES = {
    "works": "Smith 2010, 34; ",
    "cases": "*Roe v. Doe*, 410 U.S. 113, 118 (1973); ",
    "sentences": "In 1999 the army killed 34 of 120 men on 3 May 2001; “we saw none,” he said, and 3 percent fell. ",
    "one sentence": "in 1999 the army killed 34 of 120 men in Lima on 3 May 2001 and the first of them fell by 4 percent to ",
}


def _calls(text: str) -> int:
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    note = passage(text, kind="note")
    sys.setprofile(counted)
    try:
        claims_of(note)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", NOTES)
def test_finding_grows_with_the_text_and_not_with_its_square(name: str) -> None:
    _, once, again = (_calls(NOTES[name] * times) for times in (2, 100, 200))
    assert again < 2.3 * once
