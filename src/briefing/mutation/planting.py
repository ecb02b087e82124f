"""Plants errors: for an examined report without errors, every mutant of every operator."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from briefing.claims.model import Claim
from briefing.evidence.model import Event, Number, Quotation, Statement
from briefing.manuscript.model import Chapter, Citation, Passage
from briefing.mutation import wording
from briefing.mutation.mutant import Mutant
from briefing.mutation.truth import still_true
from briefing.positions import Lines
from briefing.quantities.quantity import Quantity
from briefing.rules.rule import Examined
from briefing.verdicts.marks import STANDING
from briefing.verdicts.model import Verdict

Plant = Callable[[Examined, Chapter, Passage, Verdict], Iterator[Mutant]]


def plant(examined: Examined) -> tuple[Mutant, ...]:
    """All mutants in the order of the files, without repeats. Only what stands is changed: claims that are proven."""
    mutants: dict[Mutant, None] = {}
    places = {
        passage.id: (chapter, passage) for chapter in examined.manuscript.chapters for passage in chapter.passages
    }
    for verdict in examined.verdicts:
        if verdict.word not in STANDING or verdict.claim.passage not in places:
            continue
        chapter, passage = places[verdict.claim.passage]
        for operator in OPERATORS.get(verdict.claim.kind, ()):
            mutants.update(dict.fromkeys(operator(examined, chapter, passage, verdict)))
    mutants.update(dict.fromkeys(in_evidence(examined)))
    mutants.update(dict.fromkeys(in_bibliography(examined)))
    return tuple(mutants)


def _change(
    chapter: Chapter, passage: Passage, start: int, end: int, new: str, operator: str, equivalent: str = ""
) -> Iterator[Mutant]:
    """The mutant that replaces passage.text[start:end], where each of its characters is placed side by side."""
    offsets = passage.offsets[start:end]
    if not offsets or offsets[0] < 0 or offsets != tuple(range(offsets[0], offsets[0] + len(offsets))):
        return
    old = chapter.text[offsets[0] : offsets[0] + len(offsets)]
    if old == new:
        return
    line, column = chapter.lines.at(offsets[0])
    yield Mutant(
        chapter.path, offsets[0], offsets[0] + len(offsets), new, operator, f"{line}:{column}", old, equivalent
    )


def _kind(passage: Passage, claim: Claim, operator: str) -> str:
    """The operator's name; a changed number is told by where it stands, since each place is read in its own way."""
    if claim.restated:
        return "key-judgement number"
    named = {
        "note": "footnote text", "heading": "heading", "caption": "caption", "chart-title": "chart title",
        "alternative-text": "alternative text", "cell": "typed cell", "title": "heading",
    }  # fmt: skip
    return named.get(passage.kind, operator)


def numerals(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """digit, last digit by one, magnitude."""
    claim = verdict.claim
    for quantity in claim.quantities:
        start, end = quantity.number_start, quantity.number_end
        numeral = passage.text[start:end]
        match = re.search(r"\d[\d,]*(?:\.\d+)?", numeral)
        if not match:
            continue
        first, last = start + match.start(), start + match.end()
        for name, change in (
            ("digit", wording.other_digit), ("last digit by one", wording.last_digit), ("magnitude", wording.magnitude),
        ):  # fmt: skip
            new = change(match[0])
            if new and new != match[0]:
                truth = _true_with(verdict, quantity, _value(new) / _value(match[0])) if _value(match[0]) else ""
                yield from _change(chapter, passage, first, last, new, _kind(passage, claim, name), truth)


def words_of_quantity(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """scale word, unit, percent to percentage points, comparator, hedge, number word, fraction, measure noun."""
    claim = verdict.claim
    for quantity in claim.quantities:
        start, end = quantity.start, quantity.end
        text = passage.text[start:end]
        numeral = passage.text[quantity.number_start : quantity.number_end]
        for first, last, new in wording.occurrences(wording.SCALES, text):
            factor = (
                Decimal(1000)
                if wording.RISING.get(new, 0) > wording.RISING.get(text[first:last], 0)
                else Decimal("0.001")
            )
            truth = _true_with(verdict, quantity, factor)
            yield from _change(chapter, passage, start + first, start + last, new, "scale word", truth)
        for name, table in (("unit", wording.UNITS), ("comparator", wording.COMPARATORS)):
            for first, last, new in wording.occurrences(table, text):
                if name == "unit" and quantity.comparator not in ("exactly", "about"):
                    continue  # a bound may be true in the other unit too
                yield from _change(chapter, passage, start + first, start + last, new, name)
        for match in re.finditer(r"\bpercent(age points?)?\b", text):
            new = "percent" if match[1] else "percentage points"
            yield from _change(
                chapter, passage, start + match.start(), start + match.end(), new, "percent to percentage points"
            )
        for hedge in wording.HEDGES:
            if text.lower().startswith(hedge + " "):
                truth = still_true(verdict, quantity, quantity.value or Decimal(0), hedged=False)
                yield from _change(chapter, passage, start, start + len(hedge) + 1, "exactly ", "hedge", truth)
        for name, table in (("number word", wording.NUMBERS), ("fraction", wording.FRACTIONS)):
            for first, last, new in wording.occurrences(table, numeral):
                at = quantity.number_start
                if quantity.comparator not in ("exactly", "about"):
                    continue
                yield from _change(chapter, passage, at + first, at + last, new, name)
        noun_end = min(_sentence(passage, claim)[1], end + 40)
        for first, last, new in list(wording.occurrences(wording.NOUNS, passage.text[start:noun_end]))[:1]:
            if passage.text[start + first : start + last] in f"{quantity.noun} {quantity.words}":
                yield from _change(chapter, passage, start + first, start + last, new, "measure noun")


def directions(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """direction word: the one that governs a quantity, in the words before it."""
    for quantity in verdict.claim.quantities:
        if not quantity.change or quantity.change in ("by", "to", "from"):
            continue
        begin = max(_sentence(passage, verdict.claim)[0], quantity.start - 60)
        found = list(wording.occurrences(wording.DIRECTIONS, passage.text[begin : quantity.end]))
        if found:
            first, last, new = max(found)
            yield from _change(chapter, passage, begin + first, begin + last, new, "direction word")


def dates(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """year, month, day: those of an event, and the years in the sentence of a statistic whose period the sentence gives."""
    claim = verdict.claim
    if claim.datings:
        ranges = [(dating.start, dating.end) for dating in claim.datings]
    elif len(_periods_in_sentence(passage, claim)) == 1:
        ranges = _periods_in_sentence(passage, claim)
    else:
        ranges = []
    for start, end in ranges:
        text = passage.text[start:end]
        for match in re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", text):
            year = int(match[0])
            new = str(year - 4)
            truth = _same_in_other_year(examined, verdict, str(year), new)
            yield from _change(chapter, passage, start + match.start(), start + match.end(), new, "year", truth)
        for month in wording.MONTHS:
            for match in re.finditer(rf"\b{month}\b", text):
                new = wording.MONTHS[(wording.MONTHS.index(month) + 5) % 12]
                yield from _change(chapter, passage, start + match.start(), start + match.end(), new, "month")
        for match in re.finditer(r"(?<!\d)\d{1,2}(?!\d)", text):
            new = str(int(match[0]) - 1 if int(match[0]) > 1 else 2)
            yield from _change(chapter, passage, start + match.start(), start + match.end(), new, "day")


def places(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """place: the only place named in the sentence of a statistic whose records name a place."""
    claim = verdict.claim
    if not any(isinstance(record, Number) and record.place for record in verdict.used):
        return
    begin, end = _sentence(passage, claim)
    found = list(wording.occurrences(wording.PLACES, passage.text[begin:end]))
    if len(found) == 1:
        first, last, new = found[0]
        if re.match(r"\s+[A-Z]", passage.text[begin + last :]):
            return  # part of a name: the U.S. Sentencing Commission
        yield from _change(chapter, passage, begin + first, begin + last, new, "place")


def quoted(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """quoted word: the longest word between the marks; speaker: the name that the sentence gives."""
    claim = verdict.claim
    words = sorted(
        re.finditer(r"[^\W\d_]{4,}", passage.text[claim.start : claim.end]), key=lambda match: -len(match[0])
    )
    for match in words[:1]:
        new = "ordinary" if match[0] != "ordinary" else "special"
        yield from _change(chapter, passage, claim.start + match.start(), claim.start + match.end(), new, "quoted word")
    spoken = {word for record in verdict.used if isinstance(record, Quotation) for word in record.speaker.split()}
    name = next((word for word in reversed(claim.speaker.split()) if word in spoken), "")
    begin, end = _sentence(passage, claim)
    for match in list(re.finditer(rf"\b{re.escape(name)}\b", passage.text[begin:end]))[:1] if name else []:
        if not claim.start <= begin + match.start() < claim.end:
            yield from _change(chapter, passage, begin + match.start(), begin + match.end(), "Featherstone", "speaker")


def documents(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """document number."""
    claim = verdict.claim
    match = re.search(r"\d{2,}", passage.text[claim.start : claim.end])
    if match:
        new = wording.last_digit(match[0]) or ""
        at = claim.start
        yield from _change(chapter, passage, at + match.start(), at + match.end(), new, "document number")


def citations(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """citation dropped, citation exchanged, locator: for a citation that alone carries the claim."""
    claim = verdict.claim
    keys = {record.key for record in verdict.used}
    mine = [citation for citation in claim.citations if citation.key in keys and citation.span.path == chapter.path]
    if len(keys) != 1 or len(mine) != 1 or verdict.word != "supported" or claim.restated:
        return  # what another source carries too, or a chapter, stands without this citation
    citation = mine[0]
    start = _offset(chapter.lines, citation)
    text = chapter.text
    at = start + 1 if text[start : start + 1] == "@" else start
    if not text.startswith(citation.key, at):
        return
    line, column = chapter.lines.at(at)
    other = next(
        (key for key, file in sorted(examined.evidence.files.items())
         if key not in {item.key for item in claim.citations} and not set(file.numbers) & set(verdict.used)), "",
    )  # fmt: skip
    if other:
        truth = _recorded_elsewhere(examined, verdict, other)
        yield Mutant(chapter.path, at, at + len(citation.key), other, "citation exchanged", f"{line}:{column}",
                     citation.key, truth)  # fmt: skip
    opening = text.rfind("[", 0, at)
    closing = text.find("]", at)
    if 0 <= opening < closing and len(claim.citations) == 1 and ";" not in text[opening:closing]:
        begin = opening - 1 if text[opening - 1 : opening] == " " else opening
        yield Mutant(chapter.path, begin, closing + 1, "", "citation dropped", f"{line}:{column}",
                     text[opening : closing + 1])  # fmt: skip
    records = [record for record in verdict.used if record.locator]
    match = re.search(r"\d+", citation.suffix)
    if records and match and len(records) == len(verdict.used):
        position = text.find(match[0], at + len(citation.key), closing if closing > 0 else None)
        if position >= 0:
            yield Mutant(chapter.path, position, position + len(match[0]), str(int(match[0]) + 40), "locator",
                         f"{line}:{column}", citation.suffix.strip())  # fmt: skip


def in_evidence(examined: Examined) -> Iterator[Mutant]:
    """recorded value: one digit of each recorded number that a claim, chart or table rests on."""
    seen: set[str] = set()
    for record in examined.evidence.records.values():
        if not isinstance(record, Number) or record.ref in seen:
            continue
        seen.add(record.ref)
        path = record.value_span.path
        text = examined.sources.get(path, "")
        lines = Lines(path, text)
        start = lines.starts[record.value_span.line - 1] + record.value_span.column - 1
        match = re.compile(r"\d[\d,]*(?:\.\d+)?").search(text, start)
        if match and match.start() - start <= 3:
            new = wording.other_digit(match[0])
            if new:
                line, column = lines.at(match.start())
                yield Mutant(path, match.start(), match.end(), new, "recorded value", f"{line}:{column}", match[0])


def in_bibliography(examined: Examined) -> Iterator[Mutant]:
    """bibliography year: of each entry whose evidence file says when the source was issued."""
    path = examined.bibliography.path
    text = examined.sources.get(path, "")
    lines = Lines(path, text)
    for key, file in examined.evidence.files.items():
        entry = examined.bibliography.entries.get(key)
        if entry is None or not file.issued:
            continue
        span = entry.field_spans.get("date") or entry.field_spans.get("year")
        if span is None:
            continue
        start = lines.starts[span.line - 1] + span.column - 1
        match = re.compile(r"(?:19|20)\d\d").search(text, start, start + 12)
        if match:
            line, column = lines.at(match.start())
            new = str(int(match[0]) - 3)
            yield Mutant(path, match.start(), match.end(), new, "bibliography year", f"{line}:{column}", match[0])


def happenings(examined: Examined, chapter: Chapter, passage: Passage, verdict: Verdict) -> Iterator[Mutant]:
    """event verb, actor, negation: where the record that proves the claim has the very word that is exchanged."""
    claim = verdict.claim
    told = " ".join(record.statement for record in verdict.used if isinstance(record, (Event, Statement)))
    begin, end = _sentence(passage, claim)
    if not told:
        return
    text = passage.text[begin:end]
    clause = claim.context.clause if claim.context.clause in text else text
    low = text.find(clause)
    for name, table in (("event verb", wording.EVENT_VERBS), ("actor", wording.ACTORS), ("negation", wording.DENIALS)):
        for first, last, new in list(wording.occurrences(table, clause))[:1]:
            at = begin + low + first
            if not claim.start <= at < claim.end and re.search(rf"\b{re.escape(clause[first:last])}\b", told):
                yield from _change(chapter, passage, at, at + last - first, new, name)
    match = re.search(rf"\b(?:{'|'.join(wording.DENIED)}) (?=([a-z]+ed)\b)", clause)
    if match and re.search(rf"\b{match[0]}{match[1]}\b", told):
        at = begin + low + match.start()
        yield from _change(chapter, passage, at, at + len(match[0]), f"{match[0]}not ", "negation")


OPERATORS: dict[str, tuple[Plant, ...]] = {
    "statistic": (numerals, words_of_quantity, directions, dates, places, citations),
    "event": (dates, citations, happenings),
    "attribution": (happenings,),
    "quotation": (quoted, citations),
    "reference": (documents,),
}


def _value(numeral: str) -> Decimal:
    return Decimal(numeral.replace(",", ""))


def _true_with(verdict: Verdict, quantity: Quantity, factor: Decimal) -> str:
    """Why the sentence stays true when its value is multiplied by `factor`; "" where it does not."""
    return still_true(verdict, quantity, quantity.value * factor) if quantity.value is not None else ""


def _sentence(passage: Passage, claim: Claim) -> tuple[int, int]:
    if 0 <= claim.sentence < len(passage.sentences):
        sentence = passage.sentences[claim.sentence]
        return sentence.start, sentence.end
    return 0, len(passage.text)


def _periods_in_sentence(passage: Passage, claim: Claim) -> list[tuple[int, int]]:
    """Where the sentence of a claim names a year: the claim's own time when there is only one."""
    begin, end = _sentence(passage, claim)
    return [
        (begin + match.start(), begin + match.end())
        for match in re.finditer(r"(?<![\d,.])(?:19|20)\d\d(?![\d,])", passage.text[begin:end])
    ]


def _offset(lines: Lines, citation: Citation) -> int:
    return lines.starts[citation.span.line - 1] + citation.span.column - 1


def _same_in_other_year(examined: Examined, verdict: Verdict, old: str, new: str) -> str:
    """Equivalent where another record of the cited sources gives the same value for the other year."""
    for used in verdict.used:
        if not isinstance(used, Number):
            continue
        if old not in used.period:
            continue
        wanted = used.period.replace(old, new)
        for record in examined.evidence.records.values():
            if (
                isinstance(record, Number)
                and record.key in {citation.key for citation in verdict.claim.citations}
                and record.period == wanted
                and record.measure == used.measure
                and record.place == used.place
                and (record.low, record.high) == (used.low, used.high)
            ):
                return f"{record.ref} gives the same value for {new}"
    return ""


def _recorded_elsewhere(examined: Examined, verdict: Verdict, key: str) -> str:
    """Equivalent where the other source records the same value of the same measure, place and period."""
    for used in verdict.used:
        if isinstance(used, Number):
            for record in examined.evidence.files[key].numbers:
                if (record.measure, record.place, record.period, record.low, record.high) == (
                    used.measure, used.place, used.period, used.low, used.high,
                ):  # fmt: skip
                    return f"{record.ref} says the same"
    return ""
