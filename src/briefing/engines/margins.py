"""The numbers of the evidence annex in the margin: beside each line the rows of the statistics that begin in it.

On paper a dotted line under a number leads nowhere; its row's number beside the line does. The numbers are put into the
laid-out pages, in the page's own margin box, so that they cost no layout, change no line, and are no part of the text
that a screen reader speaks: there the statistic is a link to its row already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

PLACE = "@left-top"
"""The margin box whose text gives the look of the numbers; pages whose style has none bear no numbers."""
GAP = 10.0
"""CSS pixels between a number and the text."""
ONE_LINE = 7.0
"""CSS pixels: base lines nearer than this are one line, as in the cells of a row where one holds a note's mark."""
_ROW = re.compile(r"#evidence-(\d+)$")


def number_margins(document: Any, boxes_of: Any, reletter: Any) -> None:
    """Put the numbers into the pages. `boxes_of` gives all boxes below one; `reletter` sets a text box in other words."""
    from weasyprint.formatting_structure import boxes

    seen: set[int] = set()
    for page in document.pages:
        sheet = page._page_box
        margin = next((b for b in sheet.children if isinstance(b, boxes.MarginBox) and b.at_keyword == PLACE), None)
        pattern = next((b for b in boxes_of(margin) if isinstance(b, boxes.TextBox)), None) if margin else None
        line = next((b for b in boxes_of(margin) if isinstance(b, boxes.LineBox)), None) if margin else None
        if pattern is None or line is None:
            continue
        right = sheet.content_box_x() - GAP
        rows: list[tuple[float, list[int]]] = []
        for base, number in sorted((base, number) for number, base in _begun(sheet, boxes_of, seen)):
            if rows and base - rows[-1][0] < ONE_LINE:
                rows[-1][1].append(number)
            else:
                rows.append((base, [number]))
        line.children = tuple(_lettered(pattern, base, right, named(numbers), reletter) for base, numbers in rows)


def _begun(sheet: Any, boxes_of: Any, seen: set[int]) -> Iterator[tuple[int, float]]:
    """(number, base line) of each statistic that begins on a page."""
    from weasyprint.formatting_structure import boxes

    for child in sheet.children:
        if isinstance(child, boxes.MarginBox):
            continue
        for box in boxes_of(child):
            if not isinstance(box, boxes.InlineBox) or box.element is None or id(box.element) in seen:
                continue
            row = _ROW.match(box.element.attrib.get("href", ""))
            if row is None or "claim" not in (box.element.attrib.get("class") or "").split():
                continue
            text = next((inner for inner in boxes_of(box) if isinstance(inner, boxes.TextBox)), None)
            if text is not None:
                seen.add(id(box.element))
                yield int(row[1]), float(text.position_y + text.baseline)


def _lettered(pattern: Any, base: float, right: float, words: str, reletter: Any) -> Any:
    box = pattern.copy()
    box.position_x, box.width, box.position_y = right, 0.0, base - box.baseline
    reletter(box, words)
    return box


def named(numbers: Sequence[int]) -> str:
    """Numbers of one line, runs of them as such: "12", "12–14", "12, 40"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(low) if low == high else f"{low}–{high}" for low, high in runs)
