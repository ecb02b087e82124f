"""Numbers, dates and titles of a cited work: volume, year and pages in notes, lists of references and running text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from briefing.claims.scene import Scene
from briefing.quantities.quantity import Dating, Quantity

REASON = "a part of a cited work"

_YEAR = r"(?:1[4-9]|20)\d\d[a-z]?"
_PAGES = r"e?\d+(?:[–-]+\d+)?"
_ISSUE = r"(?:\.\d+|\s?\(\d+(?:[–/-]\d+)?\)|,?\s[Nn]os?\.?\s?\d+(?:[–-]\d+)?)"
_JOURNAL = re.compile(
    rf"(?:[A-Z][\w&’'-]*[.,]?|[”\"*]),?\s(?P<work>\d{{1,4}}{_ISSUE}?,?\s"
    rf"\((?:[A-Z][a-z]+\.?(?:[/–-][A-Z][a-z]+)?\s(?:\d{{1,2}},\s)?)?{_YEAR}\)(?:[:,]\s?(?:at\s)?{_PAGES})?)|"
    rf"(?:[A-Z][\w&’'-]*[.,]?|[”\"*]),?\s(?P<short>\d{{1,4}}\s?\(\d{{1,3}}(?:[–/-]\d+)?\)[:,]\s?{_PAGES})|"
    rf"(?:[A-Z][\w&’'-]*|[”\"*]),\s(?P<vol>\d{{1,4}}:\s?{_PAGES})(?=[.;,)]|$)"
)
"""`Law and History Review 6 (1988): 311–373`; `Nature, 12(3), 45–67`; `Nature, 12:45–67`."""
_CASE = re.compile(
    r"(?<![\w.,])\d{1,4}\s(?:(?:[A-Z][\w.’&]*|at|of|\(\d{1,2}\s[A-Z][a-z]+\.\))\s){1,6}\d{1,4}(?:[–-]+\d{1,4})?"
    rf"(?:,\s\d{{1,4}}(?:[–-]+\d{{1,4}})?)*(?:\s\((?:[A-Z][\w. ]+\s)?{_YEAR}\)|(?=[.;,]|$))"
)
"""`71 U.S. (4 Wall.) 2 (1866)`, `12 U.S. Statutes at Large 209–14 (1863)`."""
_LISTED = re.compile(
    r"^(?:\W*\d[\d.]*\s)?(?:references|bibliography|works cited|literature(?: cited)?|further reading|sources|"
    r"notes|footnotes|endnotes|bibliografía|referencias|obras citadas)\W*$",
    re.IGNORECASE,
)
_OF_A_WORK = frozenset(("vol", "volume", "ed", "edition", "no", "page", "p", "pp", "chapter"))
_ENDS = re.compile(r"(?:[–-]+\d+)?(?:n\d+|ff?\.?)?\s*(?:[.,;:)\]”]|$|\s\(|and\s\d|&\s\d|[–-])")
_BOUNDS = re.compile(r"[;()\[\]“”]|\.\s(?=[A-Z“])|:\s(?=<)|\b(?:[Ss]ee(?: also)?|cf\.)\s")


def cites_works(scene: Scene) -> bool:
    """Whether the passage is a note or an entry of a list of references."""
    passage = scene.passage
    if passage.kind == "note":
        return True
    return (
        passage.kind in ("paragraph", "item")
        and bool(passage.headings)
        and _LISTED.match(passage.headings[-1]) is not None
    )


def work_at(scene: Scene, start: int, end: int) -> bool:
    """Whether text[start:end] lies in a citation by volume and year, or by the report of a case, wherever it stands."""
    return scene.works.hold(start, end)


def stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Citations by volume and year, and by the report of a case."""
    if not re.search(r"\d\)|\d[:(]|\d\s[A-Z]", text):
        return ()
    found = [match.span(str(match.lastgroup)) for match in _JOURNAL.finditer(text)]
    found.extend(
        match.span() for match in _CASE.finditer(text) if "." in match.group()[:-1] and _reported(match.group())
    )
    return tuple(found)


def _reported(words: str) -> bool:
    """Whether the words between two numbers name a series of reports or statutes."""
    return re.search(r"\b(?:[A-Z]\.\s?[A-Z]?|[A-Z][a-z]*\.|Statutes|Reports?|Laws|Stat)", words) is not None


def of_a_work(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number is the volume, year, edition or page of a work."""
    start, end = quantity.number_start, quantity.number_end
    if work_at(scene, start, end):
        return True
    if (
        not quantity.digits
        or not cites_works(scene)
        or quantity.scale != 1
        or quantity.comparator not in ("exactly", "between")
    ):
        return False
    if quantity.form not in ("whole", "range") or "," in scene.text[start:end]:
        return False
    if quantity.unit and quantity.unit.lower() not in _OF_A_WORK and not quantity.noun[:1].isupper():
        return False
    if not quantity.unit and not _ENDS.match(scene.text, end):
        return False
    low, high = _segment(scene, start)
    return _named(scene, low, start, high)


def dates_a_work(scene: Scene, dating: Dating) -> bool:
    """Whether a date in a note or list of references is the date of a work, or lies in its title."""
    if work_at(scene, dating.start, dating.end):
        return True
    if not cites_works(scene) or dating.relative:
        return False
    low, high = _segment(scene, dating.start)
    return _named(scene, low, dating.start, high)


def titles_a_work(scene: Scene, start: int, end: int) -> bool:
    """Whether quoted words in a note are the title of an article: a name before it, its journal after it, no verb around."""
    if not cites_works(scene):
        return False
    text = scene.text
    inner = text[start:end].strip("“”\"'‘’ ")
    after = text[end : end + 2]
    if not (inner.endswith((",", ".", "?", "!")) or after[:1] in (",", ".", ";", ":") or after == " ("):
        return False
    floor = max(0, start - 400)
    low = max((match.end() for match in re.finditer(r"[;()]|[.”]\s(?=[A-Z])", text[floor:start])), default=0) + floor
    head = text[low:start]
    return not _verb(scene, low, start) and (
        not head.strip() or head.rstrip().endswith((",", ".", ":", "see", "See", "*"))
    )


def breaks(text: str) -> tuple[list[int], list[int]]:
    """Starts and ends of the marks that part one work from the next, in order."""
    found = [match.span() for match in _BOUNDS.finditer(text)]
    return [low for low, _ in found], [high for _, high in found]


def _segment(scene: Scene, at: int) -> tuple[int, int]:
    starts, ends = scene.breaks
    before = bisect_right(ends, at)
    after = bisect_left(starts, at)
    return ends[before - 1] if before else 0, starts[after] if after < len(starts) else len(scene.text)


def _named(scene: Scene, low: int, start: int, high: int) -> bool:
    """Whether nothing is told between `low` and `high`, and a name or a bracket stands before the number."""
    if _verb(scene, low, high):
        return False
    before = scene.text[low:start]
    if scene.text[low - 1 : low] in ("”", ")") or re.search(r"\bed\.,?\s*$", before):
        return True
    return not re.search(r"[^\W\d_]", before) or re.search(r"\b[A-ZÀ-Ý]", before) is not None


def _verb(scene: Scene, low: int, high: int) -> bool:
    """Whether a finite verb in lower case stands there: one with a capital is a word of a title."""
    _, starts, _ = scene.tokens
    return any(scene.text[starts[index]].islower() for index in scene.verbs_between(low, high))
