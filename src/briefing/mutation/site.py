"""Where an operator plants: a proven claim in its passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.claims.model import Claim
from briefing.manuscript.model import Chapter, Passage
from briefing.mutation.mutant import Mutant
from briefing.positions import Lines
from briefing.rules.rule import Examined
from briefing.verdicts.model import Verdict

_PLACES = {
    "note": "footnote text", "heading": "heading", "title": "heading", "caption": "caption", "chart-title": "chart title",
    "alternative-text": "alternative text",
}  # fmt: skip
"""Places that are each read in their own way: what is planted there is told by the place, whatever it changes."""


@dataclass(frozen=True, slots=True)
class Site:
    """A claim that stands, with its passage and chapter."""

    examined: Examined
    chapter: Chapter
    passage: Passage
    verdict: Verdict

    @property
    def claim(self) -> Claim:
        return self.verdict.claim

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def sentence(self) -> tuple[int, int]:
        """Where the claim's sentence lies in the passage."""
        if 0 <= self.claim.sentence < len(self.passage.sentences):
            found = self.passage.sentences[self.claim.sentence]
            return found.start, found.end
        return 0, len(self.passage.text)

    def change(self, start: int, end: int, new: str, operator: str, equivalent: str = "") -> Iterator[Mutant]:
        """The mutant that puts `new` for text[start:end]; none where these characters do not stand side by side in the file."""
        name = _PLACES.get(self.passage.kind, operator)
        if operator in ("digit", "last digit by one", "magnitude") and name == operator:
            name = "key-judgement number" if self.claim.restated else name
            name = "typed cell" if self.passage.kind == "cell" else name
        yield from in_passage(self.examined, self.chapter, self.passage, start, end, new, name, equivalent)


@lru_cache(maxsize=1024)
def lines_of(path: str, text: str) -> Lines:
    """The lines of a file, counted once for all that is planted in it."""
    return Lines(path, text)


Plant = Callable[[Site], Iterator[Mutant]]


def in_passage(
    examined: Examined,
    chapter: Chapter,
    passage: Passage,
    start: int,
    end: int,
    new: str,
    name: str,
    equivalent: str = "",
) -> Iterator[Mutant]:
    """The mutant that puts `new` for passage.text[start:end]; with start == end, before the character at `start`."""
    offsets = passage.offsets[start : max(end, start + 1)]
    if not offsets or offsets[0] < 0 or offsets != tuple(range(offsets[0], offsets[0] + len(offsets))):
        return
    line, column = chapter.lines.at(offsets[0])
    old = chapter.text[offsets[0] : offsets[0] + end - start]
    yield from in_file(examined, chapter.path, line, column, old, new, name, equivalent)


def in_file(
    examined: Examined, path: str, line: int, column: int, old: str, new: str, name: str, equivalent: str = ""
) -> Iterator[Mutant]:
    """The mutant that puts `new` for `old`, which stands at this line and column of the file; none where it does not."""
    text = examined.sources.get(path, "")
    starts = lines_of(path, text).starts
    if line > len(starts):
        return
    at = starts[line - 1] + column - 1
    end = at + len(old)
    if old != new and text.startswith(old, at):
        yield Mutant(path, at, end, new, name, f"{line}:{column}", old, equivalent)
