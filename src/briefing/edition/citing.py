"""Citations in a chapter's tree: all of them, and their marks behind the stops of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing.edition.inlines import Inline, in_text, string

_STOP = re.compile(r"[.,;:!?]+[”’]?")


def calls_after_stops(inlines: Sequence[Inline]) -> list[Inline]:
    """The mark of a note stands after a full stop or comma, as in print, wherever the author put the citation."""
    result: list[Inline] = []
    for inline in inlines:
        stop = _STOP.match(inline["c"]) if inline["t"] == "Str" else None
        place = len(result)
        while place and (
            result[place - 1]["t"] == "Note" or (result[place - 1]["t"] == "Cite" and not in_text(result[place - 1]))
        ):
            place -= 1
        if stop is None or place == len(result):
            result.append(inline)
            continue
        while place and result[place - 1]["t"] in ("Space", "SoftBreak"):
            # The blank before the bracket would now stand before the full stop.
            place -= 1
            result.pop(place)
        result.insert(place, string(stop[0]))
        if inline["c"][stop.end() :]:
            result.append(string(inline["c"][stop.end() :]))
    return result


def citations_of(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Every single citation anywhere in a tree."""
    if isinstance(tree, dict):
        if tree.get("t") == "Cite":
            yield from tree["c"][0]
        for value in tree.values():
            yield from citations_of(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from citations_of(value)
