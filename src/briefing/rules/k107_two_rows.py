"""K107: Words from both rows of the scale."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefing.diagnostic import Diagnostic
from briefing.manuscript.model import span_of
from briefing.positions import Span
from briefing.rules.rule import Case, Examined, Rule

UPPER = re.compile(r"\b(?:almost no chance|(?:very )?(?:un)?likely|roughly even chance|almost certain(?:ly)?)\b", re.I)
LOWER = re.compile(r"\b(?:remote(?: chance)?|(?:highly )?(?:im)?probabl[ey]|roughly even odds|nearly certain)\b", re.I)
"""The two rows in which ICD 203 (2015), D.6.e(2)(a), names the seven steps."""


def check(examined: Examined) -> Iterator[Diagnostic]:
    """Key judgements and scenarios keep to one row: the one of which they hold more words; a tie goes to "likely"."""
    if examined.settings.scale != "icd203":
        return
    found: list[tuple[int, str, Span]] = []
    for chapter in examined.manuscript.chapters:
        for passage in chapter.passages:
            if not any({"key-judgement", "scenario"} & set(div.classes) for div in passage.divs):
                continue
            for row, words in enumerate((UPPER, LOWER)):
                for match in words.finditer(passage.text):
                    span = span_of(chapter, passage, match.start(), match.end())
                    if span:
                        found.append((row, match[0], span))
    counted = Counter(row for row, _, _ in found)
    kept = int(counted[1] > counted[0])
    usual = next((word for row, word, _ in found if row == kept), "")
    for row, word, span in found:
        if row != kept and usual:
            yield Diagnostic(
                "K107",
                "warning",
                f"“{word}” and “{usual}” are words of two rows of one scale: a reader may take them for two steps",
                span,
                "use one row throughout: likely, very likely, unlikely; or probable, highly probable, improbable",
            )


JUDGEMENTS = """\
::: {.key-judgement #kj-1 confidence=moderate rests-on="doe2024:deaths-2023"}
Overdose deaths will very likely go on falling.

::: change
Two quarters of rising provisional counts would change this.
:::
:::

::: {.key-judgement #kj-2 confidence=low rests-on="doe2024:deaths-2022"}
A second wave is WORD.

::: change
Two quarters of falling provisional counts would change this.
:::
:::

Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024], from 107,941 in 2022 [@doe2024].
"""

RULE = Rule(
    code="K107",
    name="Words from both rows of the scale",
    severity="warning",
    why="“Probable” and “likely” are one step of ICD 203; a report that uses both makes its readers look for a difference.",
    fails=Case(JUDGEMENTS.replace("WORD", "improbable"), at="10:18"),
    passes=Case(JUDGEMENTS.replace("WORD", "unlikely")),
    check=check,
)
