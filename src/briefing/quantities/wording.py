"""Comparators and hedges: "more than", "just under", "no fewer than", "or more", "-odd", with their negations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.quantities.quantity import Comparator
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words

_TABLE: Final[dict[Comparator, str]] = {
    "about": "about|around|some|roughly|approximately|approx|approx .|circa|c .|ca|ca .|an estimated|estimated|"
    "estimated at|estimates of|"
    "barely|scarcely|in the region of|in the neighborhood of|in the order of|on the order of|of the order of|something"
    " like|or so|somewhere around|"
    "~|≈|∼|more or less|close to about|an average of about|an approximate|approximating|"
    "cerca de|alrededor de|aproximadamente|unos|unas|más o menos|en torno a|casi unos|estimated total"
    " of|as roughly|maybe|perhaps",
    "nearly": "nearly|almost|close to|just under|just below|just shy of|just short of|a little under|a little"
    " less than|slightly under|"
    "slightly less than|slightly fewer than|slightly below|a bit less than|approaching|approached|"
    "approaches|not quite|shy of|near|barely under|a little below|"
    "just less than|just fewer than|casi|poco menos de|nearing|neared|virtually|practically|little less"
    " than|a shade under|under just",
    "just-over": "just over|just above|slightly more than|slightly over|slightly above|a little over|a little more"
    " than|a little above|"
    "a bit more than|just more than|just past|little more than|barely over|only slightly more than|a"
    " shade over|marginally above|marginally more than|"
    "poco más de|un poco más de|barely more than|just upwards of|a touch over",
    "more-than": "more than|over|greater than|higher than|larger than|above|exceeding|exceeded|exceeds|exceed|"
    "passed|surpassed|surpassing|surpasses|"
    "upwards of|upward of|well over|well above|in excess of|topped|topping|beyond|far more than|much"
    " more than|considerably more than|far over|many more than|longer than|older than|"
    "north of|no longer just|past|overtook|crossed|broke|eclipsed|significantly more than|substantially"
    " more than|even more than|still more than|well more than|easily more than|>|rises above|rose"
    " above|"
    "better than|bigger than|further than|heavier than|taller than|faster than|not just|not only|no longer than just|"
    "más de|superior a|superó los|superó las|supera los|superan los|por encima de|excede|rebasó los|"
    "mayor a|mayor que|mayor de",
    "at-least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|"
    "as few as|as little as|at the very least|"
    "at a minimum|a floor of|≥|≧|> =|not below|not under|no lower than|not lower than|no smaller than|"
    "min|starting at|starting from|a low of|not later than|reached at least|"
    "al menos|por lo menos|como mínimo|cuando menos|no menos de|mínimo de|un mínimo de",
    "less-than": "less than|fewer than|under|below|lower than|smaller than|well under|well below|far fewer than|far"
    " less than|beneath|short of|south of|"
    "considerably fewer than|considerably less than|much less than|<|younger than|shorter than|lighter"
    " than|just not|significantly less than|substantially fewer than|"
    "only just under|substantially less than|menos de|inferior a|por debajo de|menor a|menor que|menor"
    " de",
    "at-most": "up to|as many as|as much as|no more than|not more than|not over|not above|at most|at the most|a"
    " maximum of|maximum of|maximum|max|a max of|no greater than|"
    "no higher than|not higher than|not greater than|not exceeding|no larger than|no longer than|no"
    " older than|a ceiling of|a cap of|capped at|limited to|≤|≦|< =|"
    "as high as|a high of|as long as|as often as|at no more than|not to exceed|no over|"
    "hasta|como máximo|no más de|a lo sumo|máximo de|un máximo de|a lo más",
    "exactly": "exactly|precisely|exactamente|just exactly|a total of exactly",
}  # fmt: skip
_AFTER: Final[dict[Comparator, str]] = {
    "at-least": "or more|or greater|or higher|or above|or over|or older|or longer|or better|or larger|and more|and"
    " above|and over|and older|and higher|and up|or upwards|and upwards|and counting|"
    "plus|- plus|+|at least|at a minimum|o más|y más|minimum|at minimum",
    "at-most": "or less|or fewer|or lower|or under|or below|or younger|or smaller|or shorter|and under|and below|"
    "and younger|and less|at most|maximum|at the most|tops|o menos|max",
    "about": "or so|- odd|odd|or thereabouts|- ish|- some|approximately|o así|more or less",
}  # fmt: skip
_NEGATIONS: Final = words("not never n't no neither nor without cannot")
"""Beside every word that ends in "n't"."""
_TURNED: Final[dict[Comparator, Comparator]] = {
    "more-than": "at-most",
    "less-than": "at-least",
    "at-least": "less-than",
    "at-most": "more-than",
}
_SKIP: Final = frozenset(("a", "an", "total", "of", "at", "some"))
_PHRASAL: Final = words(
    "handed hand hands handing turned turn took take taken taking signed ceded gave given give won carried brought spread fought"
    " presided ruled rolled spilled flew moved"
)
"""Before "over", these make a verb of two words: "handed over 29 people" tells of 29, not of more."""
_COMPARING: Final = words("more less fewer higher lower greater larger smaller")


def _reversed_table() -> dict[str, list[tuple[tuple[str, ...], Comparator]]]:
    table: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for comparator, phrases in _TABLE.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            table.setdefault(words[-1], []).append((words, comparator))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def _forward_table() -> dict[str, list[tuple[tuple[str, ...], Comparator]]]:
    table: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for comparator, phrases in _AFTER.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            table.setdefault(words[0], []).append((words, comparator))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


_OF_TIME: Final = frozenset(("in", "since", "by", "during", "of", "until", "for", "through", "en", "desde"))
_BEFORE: Final = _reversed_table()
_BEHIND: Final = _forward_table()


def before(tokens: Sequence[Token], i: int, floor: int) -> tuple[Comparator, int] | None:
    """The comparator that stands before token `i` (not before token `floor`), and the token where its words begin.

    Several in a row count as the outermost: "more than about 20" is more than 20.
    """
    found: Comparator | None = None
    start = i
    at = i
    steps = 0
    while at > floor and steps < 4:
        token = tokens[at - 1]
        rows = _BEFORE.get(token.text)
        hit: tuple[tuple[str, ...], Comparator] | None = None
        if rows:
            for words, comparator in rows:
                size = len(words)
                if at - size >= floor and (
                    size == 1 or all(tokens[at - size + k].text == words[k] for k in range(size - 1))
                ):
                    hit = (words, comparator)
                    break
        if (
            hit is not None
            and token.text == "over"
            and at - 1 > floor
            and _numeral(tokens[at - 2])
            and not _year(tokens, at - 2)
        ):
            break  # "one over three"
        if (
            hit is not None
            and token.text == "over"
            and len(hit[0]) == 1
            and at - 1 > floor
            and tokens[at - 2].text in _PHRASAL
        ):
            break
        if hit is not None and at - len(hit[0]) == floor > 0 and hit[0][0] in _COMPARING:
            break  # "2.3 percent more than 63.3 billion" compares the two
        if hit is not None and not (found is not None and hit[1] == "exactly"):
            if found is None or hit[1] not in ("about", "exactly"):
                found = hit[1]
            at -= len(hit[0])
            start = at
            steps += 1
            turned = _negated(tokens, at, floor, hit[0], found)
            if turned is not None:
                found, start = turned
                at = start
            continue
        if (
            token.text in _SKIP
            and token.kind == "word"
            and at - 1 > floor
            and steps < 3
            and (found is None or token.text in ("a", "an", "at"))
        ):
            # "more than a total of 12", "at least the 12"
            at -= 1
            steps += 1
            continue
        break
    return (found, start) if found is not None else None


def _year(tokens: Sequence[Token], at: int) -> bool:
    """ "in 2023 over 63 percent": a time before the number, no number that it is set over."""
    digits = tokens[at].text
    return at > 0 and len(digits) == 4 and digits[:2] in ("18", "19", "20") and tokens[at - 1].text in _OF_TIME


def _numeral(token: Token) -> bool:
    return token.kind == "number" or token.text in ("one", "two", "three")


def _negated(
    tokens: Sequence[Token], at: int, floor: int, words: tuple[str, ...], comparator: Comparator
) -> tuple[Comparator, int] | None:
    """ "did not exceed", "never more than", "no more than": the comparator turned round by what stands before it."""
    if comparator not in _TURNED:
        return None
    for back in (1, 2):
        if at - back < floor:
            break
        text = tokens[at - back].text
        if text in _NEGATIONS or text.endswith("n't"):
            if text == "no" and back == 2:
                break
            return _TURNED[comparator], at - back
        if text not in ("been", "be", "have", "ever", "yet", "risen", "gone", "to", "go", "rise"):
            break
    return None


def behind(tokens: Sequence[Token], i: int) -> tuple[Comparator, int] | None:
    """The comparator right after token `i` - 1 ("or more", "-odd"), and the token after its words."""
    if i >= len(tokens):
        return None
    rows = _BEHIND.get(tokens[i].text)
    if rows:
        for words, comparator in rows:
            if i + len(words) <= len(tokens) and all(tokens[i + k].text == words[k] for k in range(1, len(words))):
                if words == ("+",) and not tokens[i].glued:
                    continue
                following = tokens[i + len(words)] if i + len(words) < len(tokens) else None
                if following is not None and not _stands_alone(words, following):
                    continue
                return comparator, i + len(words)
    return None


def _stands_alone(words: tuple[str, ...], following: Token) -> bool:
    """ "2,300 people and over" bounds; "2,300 people and over a million" goes on to another number."""
    if words[0] == "and" or words[-1] in ("max", "minimum", "maximum", "approximately"):
        return following.kind == "sign"
    return words != ("plus",) or following.kind != "number"
