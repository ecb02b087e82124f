"""A fence of class chart or table is read into a specification; what it cannot be is said at the very place."""

from __future__ import annotations

import pytest

from briefing.manuscript.fills import (
    Calculation,
    ChartSpec,
    Reference,
    TableSpec,
    read_fence,
    references,
)
from briefing.manuscript.model import Attributes, Fence
from briefing.positions import Lines, Span
from briefing.yamlsource import Scalar

CHART = """form: line
title: "Deaths fell: by a quarter"
period: 2014/2024
series:
  - {of: cdc:deaths, label: All drugs}
  - records: [cdc:a, {of: cdc:b, label: Second}]
    label: Two records
    colour: grey
annotations:
  - {at: 2023, text: Final data}
"""
TABLE = """title: Aid fell
columns: [Year, {head: Obligated}, {head: Change}]
rows:
  - head: "2024"
    cells: [aid:fy@FY2024, {calc: "change(a, b)", a: aid:fy@FY2023, b: aid:fy@FY2024}]
  - {head: None, cells: ["not published", -]}
"""


def fence(yaml: str, kind: str = "chart") -> tuple[Fence, Lines]:
    source = f"# Head\n\n``` {{.{kind} #x}}\n{yaml}```\n"
    lines = Lines("report/01.md", source)
    made = Fence(
        "chart" if kind == "chart" else "table",
        Attributes("x", (kind,)),
        yaml,
        Span("report/01.md", 3, 1, 3 + yaml.count("\n") + 1, 4),
        "report/01.md",
    )
    return made, lines


def at(lines: Lines, span: Span) -> str:
    start = lines.starts[span.line - 1] + span.column - 1
    end = lines.starts[span.end_line - 1] + span.end_column - 1
    return lines.text[start:end]


def test_a_chart_is_read_with_the_place_of_every_reference() -> None:
    made, lines = fence(CHART)
    spec, problems = read_fence(made)
    assert problems == ()
    assert isinstance(spec, ChartSpec)
    assert [reference.text for reference in references(spec)] == ["cdc:deaths", "cdc:a", "cdc:b"]
    assert all(at(lines, reference.span) == reference.text for reference in references(spec))
    assert spec.title.text == "Deaths fell: by a quarter"
    assert [series.label.text for series in spec.series if series.label] == ["All drugs", "Two records"]
    assert [point.label.text for point in spec.series[1].points if point.label] == ["Second"]
    assert [annotation.text.text for annotation in spec.annotations] == ["Final data"]


def test_a_table_holds_records_words_and_calculations() -> None:
    spec, problems = read_fence(fence(TABLE, "table")[0])
    assert problems == ()
    assert isinstance(spec, TableSpec)
    first, second = spec.rows
    assert isinstance(first.cells[0], Reference)
    assert isinstance(first.cells[1], Calculation) and set(first.cells[1].inputs) == {"a", "b"}
    assert [cell.text for cell in second.cells if isinstance(cell, Scalar)] == ["not published", ""]


@pytest.mark.parametrize(
    ("change", "kind", "words_at", "help"),
    [
        (("period:", "peroid:"), "fence-unknown-key", "peroid", "did you mean 'period'?"),
        (("form: line", "form: lines"), "fence-value", "lines", "did you mean 'line'?"),
        (("of: cdc:deaths", "of: deaths"), "fence-reference", "deaths", "write key:id or key:series"),
        (("colour: grey", "colour: gray"), "fence-value", "gray", "did you mean 'grey'?"),
        (("[cdc:a,", "[{cdc: a},"), "fence-reference", "{cdc: a}", 'write "cdc:a"'),
    ],
)
def test_what_is_wrong_is_named_where_it_stands(change: tuple[str, str], kind: str, words_at: str, help: str) -> None:
    made, lines = fence(CHART.replace(*change))
    _, problems = read_fence(made)
    assert [(p.kind, at(lines, p.span), p.help) for p in problems] == [(kind, words_at, help)]


def test_a_row_of_the_wrong_width_is_a_problem() -> None:
    _, problems = read_fence(fence(TABLE.replace(", -]", "]"), "table")[0])
    assert [problem.kind for problem in problems] == ["fence-value"]
    assert "1 cells" in problems[0].message
