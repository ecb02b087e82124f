"""Stretches of a text, and whether one of them lies around or across a place, however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Stretches:
    """Stretches (start, end) of one text, in any order; they may overlap."""

    __slots__ = ("_reach", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def hold(self, start: int, end: int) -> bool:
        """Whether text[start:end] lies within one of them."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end

    def begin_in(self, start: int, end: int) -> bool:
        """Whether one of them begins in text[start:end]."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end


class Taken:
    """The characters of one text that something has taken already."""

    __slots__ = ("_length", "_mask")

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._length = length
        self._mask = bytearray()
        for start, end in spans:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        if not self._mask:
            self._mask = bytearray(self._length)
        self._mask[start:end] = b"\1" * (min(end, len(self._mask)) - start)

    def touch(self, start: int, end: int) -> bool:
        """Whether a character of text[start:end] is taken."""
        return self._mask.find(1, start, end) >= 0
