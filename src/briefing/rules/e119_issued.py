"""E119: The year of the entry is not the source's date of issue."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.diagnostic import Diagnostic
from briefing.rules.cases import DOE
from briefing.rules.rule import Case, Examined, Rule


def check(examined: Examined) -> Iterator[Diagnostic]:
    """Compare the year of each bibliography entry with `issued` in the evidence file of the same key, else with `as_of`.

    What a source knew on a date it was not issued before.
    """
    for key, file in examined.evidence.files.items():
        entry = examined.bibliography.entries.get(key)
        if entry is None or not entry.year:
            continue
        points = (point for series in file.series.values() for point in series)
        known = max((number.as_of for number in (*file.numbers, *points)), default="")
        if file.issued and entry.year != file.issued[:4]:
            told = f"the source was issued on {file.issued}"
        elif not file.issued and known[:4] > entry.year:
            told = f"the source gives a number as of {known}"
        else:
            continue
        yield Diagnostic(
            "E119",
            "error",
            f"the entry '{key}' says {entry.year}, but {told} ({file.path})",
            entry.field_spans.get("date") or entry.field_spans.get("year") or entry.span,
            "correct the date of the entry, or that in the evidence file",
        )


RULE = Rule(
    code="E119",
    name="The year of the entry is not the source's date of issue",
    severity="error",
    why="The year is printed in every citation; a reader looks for the source under it.",
    fails=Case(
        "Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024].\n",
        at="references.bib:5:11",
        files={"evidence/doe2024.yaml": DOE.replace("class:", "issued: 2023-05-15\nclass:")},
    ),
    passes=Case(
        "Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024].\n",
        files={"evidence/doe2024.yaml": DOE.replace("class:", "issued: 2024-05-15\nclass:")},
    ),
    check=check,
)
