"""Currency and standing of sources, words of likelihood, and the marks that report.yaml demands."""

from __future__ import annotations

import pytest

from briefing.rules.cases import DOE, ROE
from briefing.rules.s102_newer_recorded import EDITIONS
from tests.conftest import Check

HEAD = "| Year | Overdose deaths, United States | Overdose deaths, United States |\n|---|---|---|\n"
LEVEL = "deaths-2023: {period: 2023,"
OTHER = """\
source: roe2023
retrieved: 2026-11-01
class: peer-reviewed
rank: A
defaults: {measure: overdose deaths, place: United States, unit: deaths}
numbers:
"""


def codes(check_report: Check, chapter: str, files: dict[str, str], family: str) -> list[str]:
    return [found.code for found in check_report(chapter, files)[1].diagnostics if found.code.startswith(family)]


# A newer or final number (S102)


@pytest.mark.parametrize(
    ("chapter", "told"),
    [
        ("Overdose deaths in the United States came to 105,007 in 2023 [@doe2024].", ["S102"]),
        ("Overdose deaths in the United States came to 107,543 in 2023 [@roe2023].", []),
        ("Provisional data put overdose deaths in the United States at 105,007 in 2023 [@doe2024].", []),
        ("Overdose deaths in the United States in 2023 were first published as 105,007 [@doe2024].", []),
        (
            "Overdose deaths in the United States came to 105,007 in 2023 [@doe2024]. The last count of overdose deaths in the"
            " United States in 2023 was 107,543 [@roe2023].",
            [],
        ),
        (f"{HEAD}| 2023 | 107,543 [@roe2023] | 105,007 [@doe2024] |", []),
        (f"{HEAD}| 2023 | | 105,007 [@doe2024] |\n| 2023 | 107,543 [@roe2023] | |", ["S102"]),
    ],
    ids=["passed over", "the final one", "says provisional", "says first published", "gives both", "row", "two rows"],
)
def test_a_provisional_number_is_told_where_the_final_one_is_passed_over(
    check_report: Check, chapter: str, told: list[str]
) -> None:
    assert codes(check_report, chapter + "\n", EDITIONS, "S102") == told


@pytest.mark.parametrize(
    ("newer", "told"),
    [
        ('  n: {period: 2023, value: 105100, as_of: 2026-05-01, find: "105,100"}\n', ["S102"]),
        ('  n: {period: 2023, value: 105100, as_of: 2020-05-01, find: "105,100"}\n', []),
        ('  n: {period: 2022, value: 105100, as_of: 2026-05-01, find: "105,100"}\n', []),
        ('  n: {period: 2023, place: Ohio, value: 105100, as_of: 2026-05-01, find: "105,100"}\n', []),
        ('  n: {period: 2023, value: 105100, status: provisional, as_of: 2026-05-01, find: "105,100"}\n', []),
        (
            '  n: {period: 2023, value: 105100, as_of: 2026-05-01, find: "105,100", conflicts: ["doe2024:deaths-2023"],'
            " note: counted by place of death}\n",
            [],
        ),
    ],
    ids=["later", "earlier", "another year", "another place", "later but provisional", "a known conflict"],
)
def test_a_later_number_counts_only_for_the_same_thing(check_report: Check, newer: str, told: list[str]) -> None:
    chapter = "Overdose deaths in the United States came to 105,007 in 2023 [@doe2024].\n"
    dated = DOE.replace(LEVEL, "deaths-2023: {as_of: 2024-05-15, period: 2023,")
    files = {"evidence/doe2024.yaml": dated, "evidence/roe2023.yaml": OTHER + newer}
    assert codes(check_report, chapter, files, "S102") == told


# One origin (S104)


@pytest.mark.parametrize(
    ("basis", "source_class", "told"),
    [
        ("doe2024:deaths-2022 doe2024:deaths-2023", "think-tank", ["S104"]),
        ("doe2024:deaths-2023", "news", ["S104"]),
        ("doe2024:deaths-2022 doe2024:deaths-2023", "official-statistics", []),
        ("doe2024:deaths-2023 roe2023:trade-2022", "think-tank", []),
        ("@doe2024", "think-tank", ["S104"]),
    ],
)
def test_a_key_judgement_on_one_origin_is_told_except_for_the_count_of_an_office(
    check_report: Check, basis: str, source_class: str, told: list[str]
) -> None:
    chapter = (
        f'::: {{.key-judgement #kj-1 confidence=moderate rests-on="{basis}"}}\nDeaths will very likely go on falling.\n\n'
        "::: change\nTwo rising quarters would change this.\n:::\n:::\n\n"
        "Overdose deaths in the United States came to 105,007 in 2023 [@doe2024].\n"
    )
    files = {
        "evidence/doe2024.yaml": DOE.replace("class: official-statistics", f"class: {source_class}"),
        "evidence/roe2023.yaml": ROE,
    }
    assert codes(check_report, chapter, files, "S104") == told


# Marks that are demanded (E122)

BOTH = """\
::: {.key-judgement #kj-1 confidence=moderate rests-on="doe2024:deaths-2023"}
Deaths will very likely go on falling.

::: change
Two rising quarters would change this.
:::
:::

Overdose deaths in the United States came to 105,007 in 2023 [@doe2024]. They had come to 107,941 in 2022 [@doe2024].
"On 20 March 2023 the office issued a national alert on xylazine" [@doe2024].
"""


@pytest.mark.parametrize(
    ("require", "told"),
    [
        ("{marks: evidenced}", 0),
        ("{marks: primary}", 0),
        ("{marks: corroborated}", 2),
        ("{marks: corroborated, of: load-bearing}", 1),
        ("{marks: [primary, reviewed], of: [statistic]}", 2),
        ("{marks: corroborated, of: superlative}", 0),
    ],
)
def test_report_yaml_demands_marks_of_the_claims_that_it_names(check_report: Check, require: str, told: int) -> None:
    files = {"report/report.yaml": f"title: A case\nlang: en\nrequire: {require}\n"}
    assert codes(check_report, BOTH, files, "E122") == ["E122"] * told


def test_the_message_names_the_marks_that_are_missing_and_how_to_get_them(check_report: Check) -> None:
    files = {
        "report/report.yaml": "title: A case\nlang: en\nrequire: {marks: [primary, reviewed, archived], of: load-bearing}\n"
    }
    (found,) = [found for found in check_report(BOTH, files)[1].diagnostics if found.code == "E122"]
    assert "the mark reviewed and archived" in found.message and "this load-bearing statistic" in found.message
    assert found.help == "`build.py review` takes down who read it again; `build.py archive` keeps a copy"


# One row of one scale (K107)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("very likely", "unlikely", "almost certainly"), []),
        (("probable", "highly probable", "improbable"), []),
        (("likely", "probable", "likely"), ["K107"]),
        (("probable", "likely", "probably"), ["K107"]),
    ],
)
def test_key_judgements_keep_to_one_row_of_the_scale(
    check_report: Check, words: tuple[str, ...], told: list[str]
) -> None:
    judgements = "".join(
        f'::: {{.key-judgement #kj-{n} confidence=moderate rests-on="doe2024:deaths-2023"}}\nA fall is {word}.\n\n'
        "::: change\nTwo rising quarters would change this.\n:::\n:::\n\n"
        for n, word in enumerate(words)
    )
    chapter = judgements + "Overdose deaths in the United States came to 105,007 in 2023 [@doe2024].\n"
    assert codes(check_report, chapter, {}, "K107") == told
    off = {"report/report.yaml": "title: A case\nlang: en\nscale: none\n"}
    assert codes(check_report, chapter, off, "K107") == []
