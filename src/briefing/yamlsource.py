"""YAML read as a tree of nodes with positions: scalars stay the text that was written (YAML 1.2 types are not guessed).

`compose` never constructs Python objects, so a tag or an alias bomb in a user's file cannot do anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing.diagnostic import Problem
from briefing.positions import Span

if TYPE_CHECKING:
    import yaml

MAX_DEPTH = 40
MAX_CHARACTERS = 8_000_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar as written, quotes taken off. `plain` is false for quoted and block scalars."""

    text: str
    span: Span
    plain: bool = True

    @property
    def null(self) -> bool:
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Map:
    entries: tuple[Entry, ...]
    span: Span
    index: Mapping[str, Entry] = field(default_factory=dict, compare=False, repr=False)

    def get(self, key: str) -> Node | None:
        entry = self.index.get(key)
        return entry.value if entry else None

    def text(self, key: str, default: str = "") -> str:
        """The scalar under `key`; `default` when absent, null or no scalar."""
        node = self.get(key)
        return node.text if isinstance(node, Scalar) and not node.null else default

    def key_span(self, key: str) -> Span:
        entry = self.index.get(key)
        return entry.key.span if entry else self.span

    def __iter__(self) -> Iterator[tuple[str, Node]]:
        return ((entry.key.text, entry.value) for entry in self.entries)

    def __contains__(self, key: object) -> bool:
        return key in self.index


Node = Scalar | Sequence | Map


@cache
def _loader() -> Any:
    """A reader that does not ask of each scalar what it might be."""
    import yaml

    return type("AsWritten", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {"yaml_implicit_resolvers": {}})


def compose(text: str, path: str, offset: tuple[int, int] = (0, 0)) -> tuple[Node | None, tuple[Problem, ...]]:
    """The document in `text` as nodes, and the problems met.

    `offset` = (lines, columns) is added to each position, for YAML that stands inside another file.
    Problem kinds: `yaml-syntax`, `yaml-duplicate-key`, `yaml-too-large`, `yaml-alias`. An empty document gives None.
    """
    import yaml

    if len(text) > MAX_CHARACTERS:
        return None, (
            Problem("yaml-too-large", Span(path, 1, 1, 1, 1), f"{path} is larger than {MAX_CHARACTERS:,} characters"),
        )
    problems: list[Problem] = []
    shift_line, shift_column = offset

    def place(start: yaml.Mark, end: yaml.Mark) -> Span:
        return Span(
            path,
            start.line + 1 + shift_line,
            start.column + 1 + shift_column,
            end.line + 1 + shift_line,
            end.column + 1 + shift_column,
        )

    loader_class = _loader()
    try:
        if (
            "&" in text or "*" in text
        ):  # only then can there be an anchor or an alias: a scan costs as much as composing
            for token in yaml.scan(text, Loader=loader_class):
                if isinstance(token, (yaml.AliasToken, yaml.AnchorToken)):
                    return None, (
                        Problem(
                            "yaml-alias",
                            place(token.start_mark, token.end_mark),
                            "anchors and aliases are not read here",
                            "write the value out where it is used",
                        ),
                    )
        root = yaml.compose(text, Loader=loader_class)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + 1 + shift_line
        column = (mark.column if mark else 0) + 1 + shift_column
        what = " ".join(part for part in (error.context, error.problem) if part)
        return None, (
            Problem(
                "yaml-syntax",
                Span(path, line, column, line, column + 1),
                f"this is not valid YAML: {what}",
                "check indentation, quotes and the colon after each key near this place",
            ),
        )
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        first = Span(path, 1 + shift_line, 1, 1 + shift_line, 2)
        return None, (
            Problem(
                "yaml-syntax", first, f"this is not valid YAML: {type(error).__name__}: {str(error).splitlines()[0]}"
            ),
        )

    def convert(node: yaml.Node, depth: int) -> Node:
        span = place(node.start_mark, node.end_mark)
        if depth > MAX_DEPTH:
            problems.append(Problem("yaml-syntax", span, f"nested deeper than {MAX_DEPTH} levels"))
            return Scalar("", span)
        if isinstance(node, yaml.ScalarNode):
            return Scalar(str(node.value), span, node.style is None or node.style == "")
        if isinstance(node, yaml.SequenceNode):
            return Sequence(tuple(convert(item, depth + 1) for item in node.value), span)
        entries: list[Entry] = []
        index: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            key = convert(key_node, depth + 1)
            if not isinstance(key, Scalar):
                problems.append(Problem("yaml-syntax", key.span, "a key must be a word, not a list or a map"))
                continue
            entry = Entry(key, convert(value_node, depth + 1))
            if key.text in index:
                first = index[key.text].key.span
                problems.append(
                    Problem(
                        "yaml-duplicate-key",
                        key.span,
                        f"'{key.text}' stands twice here (first on line {first.line})",
                        "keep one of the two",
                    )
                )
                continue
            index[key.text] = entry
            entries.append(entry)
        return Map(tuple(entries), span, index)

    return (convert(root, 0) if root is not None else None), tuple(problems)
