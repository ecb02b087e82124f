"""Where the name and last value of a line stand: beside the plot, or over the end of a line that ends early."""

from __future__ import annotations

from itertools import pairwise

from briefing.edition.canvas import COLOURS, LABEL, Canvas, Plot
from briefing.edition.chartdata import Chart
from briefing.edition.lettering import width
from briefing.edition.scales import spread


def end_labels(
    canvas: Canvas, plot: Plot, chart: Chart, ends: list[list[str]], drawn: list[list[tuple[float, float]]]
) -> None:
    """Name and last value of each line: beside the plot, or over the line where it ends well before the others."""
    last_x = max(points[-1][0] for points in drawn)
    beside: list[int] = []
    for number, (line, end, points) in enumerate(zip(chart.lines, ends, drawn, strict=True)):
        if last_x - points[-1][0] < 24 or not _label_over(canvas, plot, end, points, drawn, COLOURS[line.colour]):
            beside.append(number)
    heights = [len(ends[number]) * 9.5 for number in beside]
    if not heights:
        return
    wanted = [drawn[number][-1][1] for number in beside]
    middles = spread(wanted, max(heights) + 2, plot.top + max(heights) / 2 - 4, plot.bottom - max(heights) / 2 + 4)
    for number, middle in zip(beside, middles, strict=True):
        x = drawn[number][-1][0] + 6
        _label(
            canvas,
            ends[number],
            max(x, plot.right + 2) if len(drawn) > 1 else x,
            middle,
            COLOURS[chart.lines[number].colour],
        )


def _label(canvas: Canvas, end: list[str], x: float, middle: float, colour: str) -> None:
    start = middle - len(end) * 9.5 / 2 + 7.2
    for row, words in enumerate(end):
        canvas.text(x, start + row * 9.5, words, LABEL, colour, bold=row < len(end) - 1 or len(end) == 1)


def _label_over(
    canvas: Canvas, plot: Plot, end: list[str], points: list[tuple[float, float]],
    drawn: list[list[tuple[float, float]]], colour: str,
) -> bool:  # fmt: skip
    """The label over the end of its line, as near as no line crosses it; False where there is no such place."""
    wide, high = max(width(words, LABEL, True) for words in end), len(end) * 9.5
    x = points[-1][0] + 3 - wide
    for lift in range(6, 60, 3):
        top = points[-1][1] - lift - high
        if top < plot.top - 6 or x < plot.left:
            return False
        if not any(_crosses(left, right, x - 2, x + wide + 2, top - 1, top + high + 3)
                   for line in drawn for left, right in pairwise(line)):  # fmt: skip
            _label(canvas, end, x, top + high / 2, colour)
            return True
    return False


def _crosses(
    start: tuple[float, float], end: tuple[float, float], left: float, right: float, top: float, bottom: float
) -> bool:
    """Whether a stroke passes through a rectangle, told by points along it."""
    steps = max(2, int(abs(end[0] - start[0]) + abs(end[1] - start[1])))
    for step in range(steps + 1):
        x = start[0] + (end[0] - start[0]) * step / steps
        y = start[1] + (end[1] - start[1]) * step / steps
        if left <= x <= right and top <= y <= bottom:
            return True
    return False
