"""Charts and filled tables: the YAML of a fenced block as a checked specification, each reference with its position.

A fence names records of the evidence and never holds a value, so that nothing is typed twice:

    ``` {.chart #fig-deaths}                 ``` {.table #tbl-aid}
    form: line                               title: Aid fell by half in two years
    title: Deaths fell by a quarter          columns:
    subtitle: Overdose deaths a year           - head: Fiscal year
    period: 2014/2024                          - {head: Million USD, series: "crs-aid:total"}
    series:                                  period: FY2020/FY2024
      - {of: "cdc:deaths", label: All}       note: Actual appropriations
    ```                                      ```

A table's first column stands over the row heads. Its rows come from `period` over series columns, or are written as
`rows: [{head, cells: [key:id, "words in quotes", {derived: id}, {calc: change(a, b), a: key:id, b: key:id}]}]`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.diagnostic import Problem
from briefing.manuscript.model import Attributes, Fence
from briefing.positions import Span
from briefing.yamlsource import Map, Node, Scalar, Sequence, compose

Form = Literal["line", "column", "bar", "share", "dot", "range", "timeline", "small-multiples"]
FORMS: tuple[Form, ...] = ("line", "column", "bar", "share", "dot", "range", "timeline", "small-multiples")
COLOURS = ("accent", "grey", "blue", "orange", "green", "purple")
MAX_ITEMS = 400
"""More series, points, columns or rows than this in one fence are refused."""

CHART_KEYS = ("form", "title", "subtitle", "note", "period", "unit", "alt", "series", "annotations")
SERIES_KEYS = ("of", "records", "label", "colour")
POINT_KEYS = ("of", "label", "colour")
ANNOTATION_KEYS = ("at", "text")
TABLE_KEYS = ("title", "subtitle", "note", "period", "columns", "rows")
COLUMN_KEYS = ("head", "series", "unit")
ROW_KEYS = ("head", "cells", "total")
REFERENCE = re.compile(r"[\w][\w.+/-]*:[\w][\w.+-]*(?:@[\w./-]+)?")
_CALC_NAME = re.compile(r"[A-Za-z][\w-]*")


@dataclass(frozen=True, slots=True)
class Reference:
    """A record as named in a fence: `key:id`, `key:series` or `key:series@period`."""

    text: str
    span: Span

    @property
    def key(self) -> str:
        return self.text.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Point:
    """One record of a series, with the author's label where the record's own place or period will not do."""

    of: Reference
    label: Scalar | None = None
    colour: str = ""
    """Of this bar alone."""


@dataclass(frozen=True, slots=True)
class SeriesSpec:
    """What is drawn as one line or group: a recorded series (`of`) or single records (`points`)."""

    of: Reference | None
    points: tuple[Point, ...]
    label: Scalar | None
    colour: str
    span: Span


@dataclass(frozen=True, slots=True)
class Annotation:
    """Words of the author beside the place `at` (a period) of a chart."""

    at: Scalar
    text: Scalar


@dataclass(frozen=True, slots=True)
class ChartSpec:
    attributes: Attributes
    form: Form
    title: Scalar
    series: tuple[SeriesSpec, ...]
    span: Span
    subtitle: Scalar | None = None
    note: Scalar | None = None
    period: Scalar | None = None
    unit: Scalar | None = None
    """How the axis counts; a leading `thousand`, `million` or `billion` divides the recorded values."""
    alt: Scalar | None = None
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Calculation:
    """A cell worked out from records: an id of derived.yaml, or a calc over named inputs."""

    derived: str
    calc: str
    inputs: Mapping[str, Reference]
    span: Span
    unit: str = ""


Cell = Reference | Scalar | Calculation
"""A record, words of the author (a quoted text; empty for no value), or a calculation."""


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    head: Scalar
    series: Reference | None
    unit: Scalar | None
    span: Span


@dataclass(frozen=True, slots=True)
class RowSpec:
    head: Scalar
    cells: tuple[Cell, ...]
    total: bool
    span: Span


@dataclass(frozen=True, slots=True)
class TableSpec:
    """`columns[0]` stands over the row heads. `rows` is empty where `period` makes them from the columns' series."""

    attributes: Attributes
    title: Scalar
    columns: tuple[ColumnSpec, ...]
    rows: tuple[RowSpec, ...]
    span: Span
    subtitle: Scalar | None = None
    note: Scalar | None = None
    period: Scalar | None = None


@dataclass(slots=True)
class _Reader:
    """Collects the problems of one fence while its nodes are read."""

    name: str
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, span: Span, message: str, help: str = "", kind: str = "fence-value") -> None:
        self.problems.append(Problem(kind, span, message, help))

    def keys(self, node: Map, known: tuple[str, ...], where: str) -> None:
        for entry in node.entries:
            key = entry.key.text
            if key not in known:
                near = difflib.get_close_matches(key, known, 1, 0.6)
                hint = f"did you mean '{near[0]}'?" if near else "known here: " + ", ".join(known)
                self.wrong(entry.key.span, f"'{key}' is no key of {where}", hint, "fence-unknown-key")

    def scalar(self, node: Map, key: str) -> Scalar | None:
        value = node.get(key)
        if value is None or (isinstance(value, Scalar) and value.null):
            return None
        if isinstance(value, Scalar):
            return value
        self.wrong(value.span, f"'{key}' takes one line of text")
        return None

    def needed(self, node: Map, key: str, where: str) -> Scalar:
        found = self.scalar(node, key)
        if found is not None and found.text.strip():
            return found
        if not isinstance(node.get(key), (Map, Sequence)):
            self.wrong(node.key_span(key) if key in node else node.span, f"{where} needs '{key}'")
        return Scalar("", node.span)

    def items(self, node: Map, key: str) -> tuple[Node, ...]:
        value = node.get(key)
        if value is None or (isinstance(value, Scalar) and value.null):
            return ()
        if not isinstance(value, Sequence):
            self.wrong(value.span, f"'{key}' takes a list", f"start each item of '{key}' with a dash")
            return ()
        if len(value.items) > MAX_ITEMS:
            self.wrong(value.span, f"'{key}' has {len(value.items)} items; {MAX_ITEMS} are the most that fit")
        return value.items[:MAX_ITEMS]

    def reference(self, node: Node | None, where: str) -> Reference | None:
        if isinstance(node, Scalar) and REFERENCE.fullmatch(node.text.strip()):
            return Reference(node.text.strip(), node.span)
        if isinstance(node, Map) and len(node.entries) == 1 and isinstance(node.entries[0].value, Scalar):
            entry = node.entries[0]
            assert isinstance(entry.value, Scalar)
            joined = f"{entry.key.text}:{entry.value.text}"  # `{key: id}`: a blank slipped in after the colon
            self.wrong(node.span, f"{where} must be written without a blank", f'write "{joined}"', "fence-reference")
            return None
        if node is not None:
            shown = f"'{node.text}' is" if isinstance(node, Scalar) else "this is"
            self.wrong(node.span, f"{shown} not the name of a record", "write key:id or key:series", "fence-reference")
        return None

    # ---- charts

    def series(self, node: Node) -> SeriesSpec | None:
        if isinstance(node, Scalar):
            of = self.reference(node, "a series")
            return SeriesSpec(of, (), None, "", node.span) if of else None
        if not isinstance(node, Map):
            self.wrong(node.span, "a series takes 'of' or 'records', and 'label'")
            return None
        self.keys(node, SERIES_KEYS, "a series")
        of = self.reference(node.get("of"), "'of'") if "of" in node else None
        points = tuple(point for item in self.items(node, "records") if (point := self.point(item)) is not None)
        if "of" in node and "records" in node:
            self.wrong(node.key_span("records"), "a series has 'of' or 'records', not both")
        elif "of" not in node and "records" not in node:
            self.wrong(node.span, "a series needs 'of: key:series' or 'records: [key:id, ...]'")
        colour = self.colour(node)
        if of is None and not points:
            return None
        return SeriesSpec(of, points, self.scalar(node, "label"), colour, node.span)

    def colour(self, node: Map) -> str:
        """A colour of the palette, "" where none is set or it is none."""
        colour = node.text("colour")
        if not colour or colour in COLOURS:
            return colour
        near = difflib.get_close_matches(colour, COLOURS, 1, 0.6)
        value = node.get("colour")
        self.wrong(
            value.span if value else node.span,
            f"'{colour}' is no colour of the palette",
            f"did you mean '{near[0]}'?" if near else "use one of " + ", ".join(COLOURS),
        )
        return ""

    def point(self, node: Node) -> Point | None:
        if isinstance(node, Map) and "of" in node:
            self.keys(node, POINT_KEYS, "a record")
            of = self.reference(node.get("of"), "'of'")
            return Point(of, self.scalar(node, "label"), self.colour(node)) if of else None
        of = self.reference(node, "a record")
        return Point(of) if of else None

    def annotation(self, node: Node) -> Annotation | None:
        if not isinstance(node, Map):
            self.wrong(node.span, "an annotation takes 'at' and 'text'")
            return None
        self.keys(node, ANNOTATION_KEYS, "an annotation")
        at, text = self.needed(node, "at", "an annotation"), self.needed(node, "text", "an annotation")
        return Annotation(at, text) if at.text and text.text else None

    def chart(self, root: Map, fence: Fence) -> ChartSpec:
        self.keys(root, CHART_KEYS, "a chart")
        written = self.needed(root, "form", "a chart")
        form = next((known for known in FORMS if known == written.text), None)
        if form is None:
            if written.text:
                near = difflib.get_close_matches(written.text, FORMS, 1, 0.6)
                hint = f"did you mean '{near[0]}'?" if near else "use one of " + ", ".join(FORMS)
                self.wrong(written.span, f"'{written.text}' is no form of chart", hint)
            form = "line"
        series = tuple(made for item in self.items(root, "series") if (made := self.series(item)) is not None)
        if "series" not in root:
            self.wrong(root.span, "a chart needs 'series'", "list what is drawn: - {of: key:series, label: ...}")
        return ChartSpec(
            fence.attributes,
            form,
            self.needed(root, "title", "a chart"),
            series,
            fence.span,
            subtitle=self.scalar(root, "subtitle"),
            note=self.scalar(root, "note"),
            period=self.scalar(root, "period"),
            unit=self.scalar(root, "unit"),
            alt=self.scalar(root, "alt"),
            annotations=tuple(
                note for item in self.items(root, "annotations") if (note := self.annotation(item)) is not None
            ),
        )

    # ---- tables

    def column(self, node: Node) -> ColumnSpec | None:
        if isinstance(node, Scalar):
            return ColumnSpec(node, None, None, node.span)
        if not isinstance(node, Map):
            self.wrong(node.span, "a column takes 'head' and 'series'")
            return None
        self.keys(node, COLUMN_KEYS, "a column")
        series = self.reference(node.get("series"), "'series'") if "series" in node else None
        return ColumnSpec(self.needed(node, "head", "a column"), series, self.scalar(node, "unit"), node.span)

    def cell(self, node: Node) -> Cell:
        if isinstance(node, Map) and ("calc" in node or "derived" in node):
            inputs: dict[str, Reference] = {}
            for name, value in node:
                if name not in ("calc", "derived", "unit"):
                    if not _CALC_NAME.fullmatch(name):
                        self.wrong(node.key_span(name), f"'{name}' is no name for an input", "", "fence-unknown-key")
                    reference = self.reference(value, f"'{name}'")
                    if reference:
                        inputs[name] = reference
            return Calculation(node.text("derived"), node.text("calc"), inputs, node.span, node.text("unit"))
        if isinstance(node, Scalar):
            if not node.plain:
                # A reference is often quoted for the sake of its colon; prose never has that shape.
                found = REFERENCE.fullmatch(node.text.strip())
                return Reference(node.text.strip(), node.span) if found else node
            if node.null or node.text in ("-", "–", "—"):
                return Scalar("", node.span)
        return self.reference(node, "a cell") or Scalar("", node.span)

    def row(self, node: Node, width: int) -> RowSpec | None:
        if not isinstance(node, Map):
            self.wrong(node.span, "a row takes 'head' and 'cells'")
            return None
        self.keys(node, ROW_KEYS, "a row")
        cells = tuple(self.cell(item) for item in self.items(node, "cells"))
        if len(cells) != width:
            self.wrong(
                node.span,
                f"this row has {len(cells)} cells, the table has {width} columns beside the row heads",
                "the first entry of 'columns' stands over the row heads",
            )
        total = node.text("total")
        if total not in ("", "true", "false"):
            self.wrong(node.key_span("total"), "'total' is true or false")
        cells = (*cells, *(Scalar("", node.span) for _ in range(width - len(cells))))[:width]
        return RowSpec(self.needed(node, "head", "a row"), cells, total == "true", node.span)

    def table(self, root: Map, fence: Fence) -> TableSpec:
        self.keys(root, TABLE_KEYS, "a table")
        columns = tuple(made for item in self.items(root, "columns") if (made := self.column(item)) is not None)
        if len(columns) < 2:
            self.wrong(
                root.key_span("columns") if "columns" in root else root.span,
                "a table needs 'columns': one over the row heads and at least one of values",
            )
        elif columns[0].series is not None:
            self.wrong(columns[0].span, "the first column stands over the row heads and takes no series")
        rows = tuple(
            row for item in self.items(root, "rows") if (row := self.row(item, max(len(columns) - 1, 0))) is not None
        )
        if "rows" in root and "period" in root:
            self.wrong(root.key_span("period"), "a table has 'rows' or makes them from 'period', not both")
        if "rows" not in root:
            for column in columns[1:]:
                if column.series is None:
                    self.wrong(column.span, "without 'rows' each column of values needs 'series: key:series'")
        return TableSpec(
            fence.attributes,
            self.needed(root, "title", "a table"),
            columns,
            rows,
            fence.span,
            subtitle=self.scalar(root, "subtitle"),
            note=self.scalar(root, "note"),
            period=self.scalar(root, "period"),
        )


def read_fence(fence: Fence) -> tuple[ChartSpec | TableSpec | None, tuple[Problem, ...]]:
    """The specification in a fence, and what is wrong with it; None where the YAML cannot be read at all.

    Problem kinds: those of `compose`, `fence-unknown-key`, `fence-value`, `fence-reference` (a name that cannot be one
    of a record; whether the record exists is for the rules, which know the evidence).
    """
    root, found = compose(fence.yaml, fence.path, (fence.span.line, fence.span.column - 1))
    reader = _Reader(fence.kind, list(found))
    if root is None:
        if not found:
            reader.wrong(fence.span, f"this {fence.kind} is empty", "give it a title and what it shows")
        return None, tuple(reader.problems)
    if not isinstance(root, Map):
        reader.wrong(root.span, f"a {fence.kind} is written as keys and values", "start with `title: ...`")
        return None, tuple(reader.problems)
    spec = reader.chart(root, fence) if fence.kind == "chart" else reader.table(root, fence)
    return spec, tuple(reader.problems)


def references(spec: ChartSpec | TableSpec) -> Iterator[Reference]:
    """Each record and series that the fence names, in the order of the file."""
    if isinstance(spec, ChartSpec):
        for series in spec.series:
            if series.of:
                yield series.of
            yield from (point.of for point in series.points)
        return
    yield from (column.series for column in spec.columns if column.series)
    for row in spec.rows:
        for cell in row.cells:
            if isinstance(cell, Reference):
                yield cell
            elif isinstance(cell, Calculation):
                yield from cell.inputs.values()
