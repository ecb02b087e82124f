"""Frozen dataclasses as JSON objects and back, by the types of their fields: what the ledger carries to be judged again.

A dataclass becomes an object of its fields without those that have their default, a decimal its text, one of several
classes an object with `kind`, offsets of characters the bounds of their runs. Places in the project's files are left out,
except where a caller keeps them. Reading trusts nothing: a value of another shape is told with its place, and nothing but
the named classes is ever made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from functools import cache
from itertools import chain
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from briefing.manuscript.model import Numeral
from briefing.positions import Span

NOWHERE = Span("", 0, 0, 0, 0)
LONGEST = 200_000
"""Characters of one run of text: far more than any passage, far less than what would take long to read."""
_NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?(E[+-]?\d{1,2})?")


class Misshapen(Exception):
    """A value has not the shape that its place asks for."""

    def __init__(self, place: str, wanted: str) -> None:
        super().__init__(f"{place or 'the value'} is not {wanted}")


def to_json(value: Any) -> Any:
    """What JSON can hold, for a value made of dataclasses."""
    kind: Any = type(value)
    return _writer(kind)(value)


def from_json(kind: Any, value: Any, place: str) -> Any:
    """A value of type `kind`; `place` names where it stands, for the message of Misshapen."""
    return _reader(kind)(value, place)


Write = Callable[[Any], Any]
Read = Callable[[Any, str], Any]


@cache
def _writer(kind: Any) -> Write:
    if kind is Span:
        return lambda span: [span.path, span.line, span.column, span.end_line, span.end_column]
    if is_dataclass(kind):
        parts = [(field, _writer(hint)) for field, hint in _parts(kind)]

        def write(value: Any) -> Any:
            found = {}
            for field, turn in parts:
                held = getattr(value, field.name)
                if held != _default(field):
                    found[field.name] = turn(held)
            return found

        return write
    if kind is Decimal:
        return str
    origin, inner = get_origin(kind), get_args(kind)
    if kind == tuple[int, ...]:
        return _runs
    if origin in (Union, UnionType):
        kinds = [item for item in inner if item is not type(None)]
        if len(kinds) == 1:
            turn = _writer(kinds[0])
            return lambda value: None if value is None else turn(value)
        turns = {item: _writer(item) for item in kinds}
        return lambda value: {"kind": type(value).__name__.lower(), **turns[type(value)](value)}
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        each = _writer(inner[0])
        return lambda value: [each(item) for item in value]
    if origin is frozenset:
        return sorted
    if _is_mapping(origin):
        each = _writer(inner[1])
        return lambda value: {key: each(item) for key, item in value.items()}
    if kind in (str, int, bool) or origin is Literal:
        return lambda value: value
    raise TypeError(f"no JSON form for {kind}")


@cache
def _reader(kind: Any) -> Read:
    if kind is Span:
        return _span
    if is_dataclass(kind):
        return _object_reader(kind)
    if kind is Decimal:
        return _decimal
    origin, inner = get_origin(kind), get_args(kind)
    if kind == tuple[int, ...]:
        return _numbers
    if origin in (Union, UnionType):
        kinds = [item for item in inner if item is not type(None)]
        if len(kinds) == 1:
            turn = _reader(kinds[0])
            return lambda value, place: None if value is None else turn(value, place)
        return _one_of({item.__name__.lower(): _reader(item) for item in kinds})
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        each = _reader(inner[0])
        return lambda value, place: tuple(
            [each(item, f"{place}[{at}]") for at, item in enumerate(_checked(value, list, place, "a list"))]
        )
    if origin is frozenset:
        each = _reader(inner[0])
        return lambda value, place: frozenset(each(item, place) for item in _checked(value, list, place, "a list"))
    if _is_mapping(origin):
        each = _reader(inner[1])
        return lambda value, place: {
            key: each(item, f"{place}.{key}") for key, item in _checked(value, dict, place, "an object").items()
        }
    if origin is Literal:
        return _word(inner)
    if kind is str:
        return _text
    if kind in (int, bool):
        name = "a whole number" if kind is int else "true or false"
        return lambda value, place: value if type(value) is kind else _refuse(place, name)
    raise TypeError(f"no JSON form for {kind}")


def _parts(kind: Any) -> list[tuple[Field[Any], Any]]:
    """The fields that are carried, with their types: no places in files, but of a numeral outside of all passages."""
    hints = get_type_hints(kind)
    held = [(field, hints[field.name]) for field in fields(kind)]
    return held if kind is Numeral else [(field, hint) for field, hint in held if not _left_out(hint)]


def _left_out(hint: Any) -> bool:
    """A place in a file, or a value in another program's form."""
    return hint is Span or Span in get_args(hint) or Any in get_args(hint)


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def _object_reader(kind: Any) -> Read:
    parts = [(field, _reader(hint)) for field, hint in _parts(kind)]
    known = {field.name for field, _ in parts}
    nowhere = {field.name: NOWHERE for field in fields(kind) if field.name not in known and field.default is MISSING
               and field.default_factory is MISSING}  # fmt: skip

    def read(value: Any, place: str) -> Any:
        _checked(value, dict, place, "an object")
        unknown = value.keys() - known - {"kind"}
        if unknown:
            raise Misshapen(f"{place}.{min(unknown)}", "a known name")
        found: dict[str, Any] = dict(nowhere)
        for field, turn in parts:
            if field.name in value:
                found[field.name] = turn(value[field.name], f"{place}.{field.name}")
            elif field.default is MISSING and field.default_factory is MISSING:
                raise Misshapen(f"{place}.{field.name}", "there")
        return kind(**found)

    return read


def _one_of(turns: Mapping[str, Read]) -> Read:
    def read(value: Any, place: str) -> Any:
        name = _checked(value, dict, place, "an object").get("kind")
        if not isinstance(name, str) or name not in turns:
            raise Misshapen(f"{place}.kind", f"one of {', '.join(turns)}")
        return turns[name](value, place)

    return read


def _word(words: tuple[Any, ...]) -> Read:
    return lambda value, place: (
        value if isinstance(value, str) and value in words else _refuse(place, f"one of {', '.join(map(str, words))}")
    )


def _checked(value: Any, kind: type, place: str, name: str) -> Any:
    return value if isinstance(value, kind) else _refuse(place, name)


def _refuse(place: str, name: str) -> Any:
    raise Misshapen(place, name)


def _text(value: Any, place: str) -> Any:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise Misshapen(place, "text of bearable length")
    return value


def _decimal(value: Any, place: str) -> Decimal:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise Misshapen(place, "a decimal number")
    return Decimal(value)


def _span(value: Any, place: str) -> Span:
    if not isinstance(value, list) or [type(item) for item in value] != [str, int, int, int, int]:
        raise Misshapen(place, "a path with two lines and columns")
    return Span(*value)


def _runs(numbers: tuple[int, ...]) -> list[int]:
    """Numbers that mostly follow one another, as start and end of each run; a run of -1 as -1 and its length."""
    runs: list[int] = []
    for number in numbers:
        follows = bool(runs) and (runs[-1] == number if runs[-2] >= 0 else number < 0)
        if follows:
            runs[-1] += 1
        else:
            runs += (number, number + 1) if number >= 0 else (-1, 1)
    return runs


def _numbers(value: Any, place: str) -> tuple[int, ...]:
    _checked(value, list, place, "a list")
    if len(value) % 2 or any(type(item) is not int or not -1 <= item < 10**9 for item in value):
        raise Misshapen(place, "a list of runs")
    pairs = list(zip(value[::2], value[1::2], strict=True))
    if sum((end - start if start >= 0 else end) for start, end in pairs) > LONGEST or any(
        end < max(start, 0) for start, end in pairs
    ):
        raise Misshapen(place, "a list of bearable runs")
    return tuple(chain.from_iterable(range(start, end) if start >= 0 else (-1,) * end for start, end in pairs))


def _is_mapping(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Mapping)
