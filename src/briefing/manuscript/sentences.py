"""Where sentences begin and end in a passage, in English and Spanish."""

from __future__ import annotations

import re

_ABBREVIATIONS = """
mr mrs ms dr prof sr sra srta dra lic ing gen col lt maj capt cmdr adm sgt gov sen rep hon pres rev fr st ste mt ft
no nos nr núm num nº art arts sec secs ch chap chaps cap caps fig figs tab tbl eq eqs p pp pág págs pag para paras
par vol vols ed eds trans cf ca c approx est esp al etc vs v viz ibid op cit inc ltd co corp bros dept univ assn
jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic
mon tue tues wed thu thur thurs fri sat sun e.g i.e u.s u.k u.n d.c a.m p.m ph.d m.d b.a m.a j.d ll.m
ee uu ee.uu eeuu ud uds secc seccs apdo inc incs dip sen
gral cnel tte cap mtra mtro arq lbs lb oz ud uds vda fracc frac transp supp suppl app stat rev cong sess doc res pub
"""
_ENDS_TOO = "u.s u.k u.n d.c a.m p.m etc al inc ltd co corp jr sr ph.d m.d uu ee.uu eeuu lbs lb oz"
_AMBIGUOUS = "no mar art cap par sun sat est fig app stat"
_NUMBERED = "no nos nr núm num nº art arts sec secs ch chap chaps cap fig figs tab tbl eq p pp pág vol"
_STARTERS = """
the a an in on at of by for from to and but or nor so yet it its this that these those he she they we i you his her
their our there here when where while after before since until if as although though because however moreover
meanwhile between during over under more most many some all no not only each every both another other such what who
how why which with without within among across against about nearly almost el la los las un una en de por para con
se su sus y pero lo al del esta este según
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Lower case, without the last full stop: what may stand before a full stop that ends no sentence."""
ENDS_TOO = frozenset(_ENDS_TOO.split())
"""Abbreviations that may also end a sentence: they do when a word follows that begins one."""
AMBIGUOUS = frozenset(_AMBIGUOUS.split())
"""Abbreviations that are words as well."""
NUMBERED = frozenset(_NUMBERED.split())
"""Abbreviations before a number."""
STARTERS = frozenset(_STARTERS.split())
CAPITAL_STARTERS = frozenset(word.capitalize() for word in STARTERS)

STOP = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019\u00bb)\]]*(?=\s|$|\ufffc)|[.!?][\"\u201d\u2019\u00bb)\]]+(?=\s|$)|\n")
BILL = re.compile(r"\b[HS]\.\s?(?:(?:J|Con)\.\s?)?(?:Res|R)\.(?=\s?\d)")
"""A bill of the U.S. Congress, as its number begins: "S. Con. Res. 4"."""
WRITTEN_WORD = re.compile(r"[^\W\d_][^\W\d_A-Z]+\b(?![.-])|[AI]\s")
WORD_BEFORE = re.compile(r"[^\s(\[\u201c\u2018\"'\u00ab\u2014\u2013/]+$")


def split_sentences(text: str, forced: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    """(start, end) of each sentence, without the blanks around it. `forced` are places after a full stop where a
    citation or note stands: there a sentence ends whatever the word before.

    A line break ends a sentence only after a full stop, as other blanks do.
    """
    found: list[tuple[int, int]] = []
    bills = {position for bill in BILL.finditer(text) for position in range(*bill.span())}
    start = _skip(text, 0)
    for match in STOP.finditer(text):
        end = match.end()
        if match[0] == "\n" or end <= start or match.start() in bills:
            continue
        following = _skip(text, end)
        if following < len(text) and not _ends(text, match.start(), match[0], end, following, end in forced):
            continue
        found.append((start, end))
        start = following
    if start < len(text):
        tail = text[start:].rstrip()
        if tail:
            found.append((start, start + len(tail)))
    return found


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _ends(text: str, at: int, stop: str, end: int, following: int, cited: bool) -> bool:
    """Whether the stop at `at` ends a sentence, given what stands before and after it."""
    after = text[following]
    opened = following
    while opened < len(text) and text[opened] in "\u201c\u2018\"'\u00ab([\u00bf\u00a1*":
        opened += 1
    first = text[opened] if opened < len(text) else ""
    if first.islower():
        # A small letter goes on with the sentence: "U.S. forces", "wait ... and see", "'Stop!' he said".
        return False
    if stop[0] == "\u2026" or stop.startswith(".."):
        return first.isupper() or first.isdigit() or cited
    if stop[0] != ".":
        return True
    match = WORD_BEFORE.search(text, max(0, at - 30), at)
    word = match[0].casefold().strip("*_") if match else ""
    cited = cited and word != "al"
    if stop.strip("\"'\u201d\u2019\u00bb)]") == stop and not cited:
        if word in NUMBERED and (first.isdigit() or after == "\ufffc"):
            return False
        if len(word) == 1 and word.isalpha() and match and match[0].isupper():
            # An initial ("John F. Kennedy"), unless a word that begins sentences follows ("vitamin C. The ...").
            return _next_word(text, opened).casefold() in STARTERS and not _initial_before(text, match.start())
        if word in ABBREVIATIONS or _initials(word):
            if word in ENDS_TOO or "." in word:
                return _next_word(text, opened) in CAPITAL_STARTERS
            # "the answer was no. Five years" against "No. 5", "fig. S1", "vol. II".
            return word in AMBIGUOUS and bool(WRITTEN_WORD.match(text, opened))
    return after not in "),;:"


def _initials(word: str) -> bool:
    """ "n.y", "s.j.res", "h.con.res": initials with full stops, or abbreviations after them."""
    first, *rest = word.split(".")
    return (
        bool(rest)
        and len(first) == 1
        and first.isalpha()
        and all(part.isalpha() and (len(part) == 1 or part in ABBREVIATIONS | {"con"}) for part in rest)
    )


def _next_word(text: str, position: int) -> str:
    """The word at `position`; "" where it is an abbreviation ("L. No. 5")."""
    match = re.compile(r"([^\W\d_]+)(\.?)").match(text, position)
    return match[1] if match and not (match[2] and match[1].casefold() in ABBREVIATIONS) else ""


def _initial_before(text: str, at: int) -> bool:
    return bool(re.search(r"(?:^|\s)[^\W\d_]\.\s?$", text[max(0, at - 4) : at]))
