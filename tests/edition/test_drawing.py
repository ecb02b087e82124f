"""What a chart does not know it shows: dashes over gaps, a zigzag under a cut scale, labels that no line crosses."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing.edition.chartdata import Chart, Datum, Line, gaps
from briefing.edition.drawing import draw
from briefing.evidence.model import Number
from briefing.positions import Span
from briefing.quantities.periods import parse

HERE = Span("evidence/a.yaml", 1, 1, 1, 1)


def line(label: str, values: dict[str, str], colour: str = "accent") -> Line:
    def datum(period: str, value: str) -> Datum:
        exact = Decimal(value)
        number = Number("a", period, value, exact, exact, "people", "m", "Mexico", period, HERE, HERE)
        return Datum(period, exact, exact, parse(period), number)

    return Line(label, colour, tuple(datum(period, value) for period, value in values.items()))


def drawn(*lines: Line) -> str:
    return draw(Chart("line", lines, "people", False, ("a",)), "alternative")


def test_points_behind_which_others_are_missing() -> None:
    assert gaps(line("a", {"2016": "1", "2018": "2", "2019": "3", "2022": "4"})) == {0, 2}
    assert gaps(line("a", {"2016": "1", "2018": "2"})) == frozenset()
    assert gaps(line("a", {"2024-01": "1", "2024-02": "2", "2024-03": "3"})) == frozenset()


def test_a_line_over_missing_points_is_dashed_and_its_points_are_marked() -> None:
    with_gap = drawn(line("a", {str(year): "5" for year in range(2000, 2025) if year != 2010}))
    assert with_gap.count("stroke-dasharray") == 1
    assert with_gap.count("<circle") == 24
    assert "stroke-dasharray" not in drawn(line("a", {str(year): "5" for year in range(2000, 2025)}))


def test_a_scale_that_does_not_begin_at_nought_says_so() -> None:
    zigzag = 'stroke="#5d646b" stroke-width="0.8"'
    assert zigzag in drawn(line("a", {"2020": "71", "2021": "76", "2022": "74"}))
    assert zigzag not in drawn(line("a", {"2020": "1", "2021": "76", "2022": "74"}))


def test_the_first_and_last_month_of_a_line_are_named() -> None:
    months = drawn(line("a", {"2024-09": "4", "2025-01": "3", "2025-12": "2", "2026-07": "1"}))
    named = re.findall(r">([A-Z][a-z]{2} \d{4})<", months)
    assert "Sep 2024" in named and "Jul 2026" in named


def test_a_line_that_ends_early_bears_its_label_where_it_ends() -> None:
    early = line("Early", {str(year): "400" for year in range(2000, 2011)})
    late = line("Late", {str(year): "900" for year in range(2008, 2026)}, "orange")
    places = {
        words: float(x)
        for x, words in re.findall(r'<text x="([\d.]+)"[^>]*font-weight="600"[^>]*>(\w+)<', drawn(early, late))
    }
    assert places["Early"] < 200 < places["Late"]
