"""One passage laid open for finding: its words, sentences, clauses, what was read in it, and what lies under marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from briefing.claims.clauses import divide
from briefing.claims.model import ClaimKind
from briefing.claims.stretches import Stretches
from briefing.lexicon.grammar import is_finite
from briefing.manuscript.model import Chapter, Passage, Sentence
from briefing.quantities.quantity import Dating, Quantity, Reading

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d(?:[\d.,]*\d)?")


_FORMULA = re.compile(r"\[[^\[\]]*\]|\([^()]*(?:\([^()]*\)[^()]*)*\)")


@dataclass(frozen=True, slots=True)
class Find:
    """A claim before it has an id: a stretch of the passage's text, its kind, and what was read in it."""

    kind: ClaimKind
    start: int
    end: int
    quantities: tuple[Quantity, ...] = ()
    datings: tuple[Dating, ...] = ()
    quoted: str = ""
    speaker: str = ""
    holder: str = ""
    document: str = ""
    hypothetical: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Scene:
    """`cells` are the other cells of the same row, for a passage that is a cell; `cut_off` the report's own date."""

    chapter: Chapter
    passage: Passage
    reading: Reading
    row: tuple[Passage, ...] = ()
    cut_off: str = ""
    previous: tuple[Passage, ...] = ()
    """The running text before it in the chapter, nearest last."""
    following: Passage | None = None
    """After a block quotation: the passage behind it, where that is one too."""
    _clauses: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    _sentences: dict[int, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.passage.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        if self.passage.sentences:
            return self.passage.sentences
        citations = self.passage.citations
        return (Sentence(0, len(self.passage.text), citations, citations),)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def tokens(self) -> tuple[list[str], list[int], list[int]]:
        """Words in lower case with their starts and ends."""
        matches = list(WORD.finditer(self.passage.text))
        return (
            [match[0].lower() for match in matches],
            [match.start() for match in matches],
            [match.end() for match in matches],
        )

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words of the passage."""
        return frozenset(self.tokens[0])

    @cached_property
    def opaque(self) -> tuple[tuple[int, int, str], ...]:
        """Stretches that are no prose: code, mathematics, raw text, addresses."""
        kinds = {"code": "code", "math": "mathematics", "raw": "raw text", "image": "an image"}
        found = []
        for mark in self.passage.marks:
            if mark.kind in kinds:
                found.append((mark.start, mark.end, kinds[mark.kind]))
            elif mark.kind == "link" and "://" in self.passage.text[mark.start : mark.end]:
                found.append((mark.start, mark.end, "an address"))
        found.extend(self._set_off())
        return tuple(found)

    def _set_off(self) -> list[tuple[int, int, str]]:
        r"""Formulas between \[ and \] or \( and \), which other programs read and pandoc leaves as text."""
        source, offsets, text = self.chapter.text, self.passage.offsets, self.passage.text
        if "\\[" not in source and "\\(" not in source:
            return []

        def escaped(index: int) -> bool:
            return (
                index < len(offsets)
                and offsets[index] >= 0
                and "\\" in source[max(0, offsets[index] - 1) : offsets[index] + 1]
            )

        return [
            (match.start(), match.end(), "mathematics")
            for match in _FORMULA.finditer(text)
            if escaped(match.start()) and escaped(match.end() - 1)
        ]

    @cached_property
    def _opaque(self) -> Stretches:
        return Stretches((low, high) for low, high, _ in self.opaque)

    @cached_property
    def persons(self) -> tuple[tuple[int, str], ...]:
        """Persons named in the passage, with the index of each."""
        from briefing.claims.persons import persons_in

        return persons_in(self.passage.text)

    @cached_property
    def named_places(self) -> tuple[tuple[int, str], ...]:
        """Places named in the passage, with the index of each."""
        from briefing.claims.places import places_in

        return places_in(self.passage.text)

    @cached_property
    def spots(self) -> list[int]:
        """Where the named places stand."""
        return [at for at, _ in self.named_places]

    @cached_property
    def periods(self) -> tuple[list[Dating], list[int]]:
        """The dates that need no other date to be worked out, and where they stand."""
        datings = [dating for dating in self.reading.datings if dating.period and not dating.relative]
        return datings, [dating.start for dating in datings]

    @cached_property
    def earlier(self) -> str:
        """The person named last before the passage, "" where none is near."""
        from briefing.claims.persons import persons_in

        for passage in reversed(self.previous):
            people = persons_in(passage.text)
            if people:
                return people[-1][1]
        return ""

    @cached_property
    def dated(self) -> frozenset[int]:
        """Numbers of the sentences that hold a date."""
        return frozenset(self.sentence_at(dating.start) for dating in self.reading.datings)

    @cached_property
    def dates(self) -> Stretches:
        """Where the dates stand."""
        return Stretches((dating.start, dating.end) for dating in self.reading.datings)

    @cached_property
    def works(self) -> Stretches:
        """Stretches that cite a work by volume and year, or a case by its report."""
        from briefing.claims.works import stretches

        return Stretches(stretches(self.passage.text))

    @cached_property
    def breaks(self) -> tuple[list[int], list[int]]:
        """Starts and ends of the marks between the works that a note cites."""
        from briefing.claims.works import breaks

        return breaks(self.passage.text)

    @cached_property
    def _verbs(self) -> list[int]:
        return [number for number, word in enumerate(self.tokens[0]) if is_finite(word) or word == "born"]

    def opaque_at(self, start: int, end: int) -> str:
        """What kind of non-prose the stretch lies in, or ""."""
        if not self.opaque or not self._opaque.hold(start, end):
            return ""
        for low, high, kind in self.opaque:
            if low <= start and end <= high:
                return kind
        return ""

    def sentence_at(self, index: int) -> int:
        """The number of the sentence in which text[index] stands (or the one before it, between two)."""
        return max(0, bisect_right(self._starts, index) - 1)

    def sentence_text(self, number: int) -> str:
        """The words of a sentence; the same string each time."""
        if number not in self._sentences:
            bounds = self.sentences[number]
            self._sentences[number] = self.passage.text[bounds.start : bounds.end].strip()
        return self._sentences[number]

    def clauses(self, sentence: int) -> tuple[tuple[int, int], ...]:
        """The clauses of a sentence as stretches of the text, in order, covering it."""
        if sentence not in self._clauses:
            bounds = self.sentences[sentence]
            first, last = self.between(bounds.start, bounds.end)
            names, starts, ends = self.tokens
            self._clauses[sentence] = divide(
                self.passage.text, bounds.start, bounds.end, names[first:last], starts[first:last], ends[first:last]
            )
        return self._clauses[sentence]

    def clause_at(self, index: int) -> tuple[int, int]:
        """The clause in which text[index] stands."""
        sentence = self.sentence_at(index)
        return self.clauses(sentence)[self.clause_number(sentence, index)]

    def clause_number(self, sentence: int, index: int) -> int:
        """Which clause of a sentence text[index] stands in; the last one where it stands behind them."""
        clauses = self.clauses(sentence)
        if len(clauses) == 1:
            return 0
        at = bisect_right(clauses, (index, len(self.passage.text) + 1)) - 1
        return at if at >= 0 and index < clauses[at][1] else len(clauses) - 1

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Numbers of the first word at or after `start` and of the first at or after `end`."""
        return bisect_left(self.tokens[1], start), bisect_left(self.tokens[1], end)

    def word_before(self, index: int, back: int = 1) -> str:
        """The word that ends before text[index], `back` words back; "" where there is none."""
        at = bisect_right(self.tokens[2], index) - back
        return self.tokens[0][at] if at >= 0 else ""

    def word_after(self, index: int, ahead: int = 1) -> str:
        """The word that starts at or after text[index], `ahead` words on."""
        at = bisect_left(self.tokens[1], index) + ahead - 1
        return self.tokens[0][at] if at < len(self.tokens[0]) else ""

    def acts(self, low: int, high: int) -> bool:
        """Whether text[low:high] has a finite verb."""
        return bool(self.verbs_between(low, high))

    def verbs_between(self, low: int, high: int) -> list[int]:
        """Numbers of the finite verbs in text[low:high], and of `born`."""
        first, last = self.between(low, high)
        return self._verbs[bisect_left(self._verbs, first) : bisect_left(self._verbs, last)]

    def under(self, name: str) -> bool:
        """Whether a div of this class is around the passage."""
        return any(name in div.classes for div in self.passage.divs)

    def cited(self, sentence: int) -> bool:
        return bool(self.sentences[sentence].covering)
