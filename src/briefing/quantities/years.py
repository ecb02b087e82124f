"""Whether four digits without a comma stand for a year or count something: the ambiguous "2000"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.quantities import units
from briefing.quantities.nouns import looks_plural
from briefing.quantities.scales import ENGLISH
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words

_DATING: Final = words(
    "in since during until till year years circa c early late mid spring summer autumn fall winter pre"
    " post fy fiscal calendar before"
    " after by through between en desde durante hasta año años antes entre"
)
_WEAK: Final = words("of from to for and or de a y the this that its their his her our del el la")
_COUNTING: Final = words(
    "than some nearly almost about approximately roughly least over exceeding exceeded approx around"
    " another additional extra total"
    " killed killing least most up estimated only exactly"
)
_YEAR_NOUNS: Final = words(
    "elections figures levels estimates results prices dollars rates numbers totals reforms amendments"
    " hearings sanctions tariffs protests"
    " olympics guidelines standards reports surveys editions reviews models seasons taxes negotiations"
    " talks agreements accords measures"
    " values terms projections forecasts budgets fiscal appropriations requests constitutions primaries"
    " midterms summits assessments"
    " conventions principles rules hurricanes earthquakes attacks bombings crises riots floods strikes"
    " massacres strategies plans laws acts"
    " baselines games championships"
)
_AS: Final = words("recently early late far long")
"""As recently as 1860."""
_FEASTS: Final = words("day eve christmas easter thanksgiving")
"""New Year's Day, 1863."""
_MEASURED: Final = words("word page item seat bed man woman member person student line patient point ton unit room")
"""After a count with an article: "a 1500 word essay"."""
_TOLD_NEXT: Final = words("the a an his her he she they it was were is had to on in at")
_OWNING: Final = words("the this that its their our his her")
_NO_NAMED: Final = words("of in on at to and or is was were had has have are that who which")
_AFTER_COUNT: Final = words("people persons men women children troops personnel soldiers hours feet")


def is_year(year: int, tokens: Sequence[Token], i: int, original: str) -> bool:
    """Whether the four-digit token `i` is a year where it stands."""
    previous = tokens[i - 1] if i else None
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    before = previous.text if previous else ""
    after = following.text if following else ""
    if (before and before in "$€£¥₩₹#") or before in ("usd", "mxn", "eur", "gbp"):
        return False
    if following and following.kind == "sign" and after in "%°$€£":
        return False
    if following and following.kind == "word":
        if after in ENGLISH or (
            after in units.BY_NAME and after not in ("share", "time", "bar", "stone", "second", "bit", "pt", "foot")
        ):
            return False
        if len(after) > 1 and original[following.start : following.end] in units.IN_TEXT:
            return False
        if following.glued and after not in ("s",):
            return False
    if before == "than" and i >= 2 and tokens[i - 2].text in ("later", "earlier", "older"):
        return 1000 <= year <= 2150
    modern = 1900 <= year <= 2099
    if before in _COUNTING:
        return modern and before in ("about", "around", "only", "over", "up") and not _counted(following)
    if before in _DATING:
        return 1000 <= year <= 2150 and not (
            not modern and _counted(following) and before in ("by", "between", "through", "after", "before")
        )
    if not modern:
        if not 1400 <= year < 1900:
            told = following is not None and (following.kind == "sign" or following.text in _TOLD_NEXT)
            return before in ("of", "from") and 1000 <= year < 1400 and year % 100 != 0 and told
        if before == "to" and i >= 2 and tokens[i - 2].text in ("back", "dating", "dates"):
            return True
        if _names(year, tokens, i):
            return True
        dated = after == "in" and i + 2 < len(tokens) and _four(tokens[i + 2])  # from 1451 in 2005 to 921
        return before in ("of", "from") and not _counted(following) and bool(following) and not dated
    if following is None or following.kind != "word":
        return True
    if not _counted(following):
        return True
    if (
        after in _YEAR_NOUNS
        or before in ("the", "this", "its", "their", "our", "his", "her", "that")
        or before.endswith("'s")
    ):
        return after not in _AFTER_COUNT
    return year % 100 != 0 and after not in _AFTER_COUNT and 1950 <= year <= 2040


def _names(year: int, tokens: Sequence[Token], i: int) -> bool:
    """Whether a year before 1900 tells which is meant: `Nevada (1861)`, `California's 1850 code`, `the 1848 and 1849 codes`."""
    previous = tokens[i - 1] if i else None
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if previous is None:
        return False
    first = i
    while (
        first >= 2
        and tokens[first - 1].text in (",", "and", "or")
        and _four(tokens[first - 2 - (tokens[first - 2].text == ",")])
    ):
        first -= 2 + (tokens[first - 2].text == ",")
    if first < i:
        dated = first > 0 and tokens[first - 1].text in _DATING and not _counted(following)
        return first > 0 and (dated or _owned(tokens[first - 1]))
    if previous.text == "as" or (previous.text == "to" and i >= 2 and tokens[i - 2].text == "up"):
        back = tokens[i - 2].text if i >= 2 else ""
        return back in _AS or (back == "up" and year % 100 != 0 and (following is None or following.kind == "sign"))
    if previous.text == "," and i >= 2 and tokens[i - 2].text in _FEASTS:
        return True
    if previous.text in "([":
        closed = following is not None and following.text in (")", "]", ";", ",", "-", "–")
        return closed and year % 100 != 0 and i >= 2 and tokens[i - 2].text not in ("=", ":")
    if following is None:
        return False
    singular = following.kind == "word" and not following.glued and not looks_plural(following.text)
    owned = _owned(previous)
    if singular and following.text not in _NO_NAMED and following.text not in _MEASURED and _described(tokens, i):
        return True
    return owned and _listed(tokens, i)


def _described(tokens: Sequence[Token], i: int) -> bool:
    """Whether an article or possessive stands before the year, with adjectives between: "an important 1852 speech"."""
    for step in range(1, 6):
        if step > i:
            return False
        token = tokens[i - step]
        if _owned(token) or token.text in ("a", "an"):
            return True
        if token.kind != "word" and token.text != "-":
            return False
        if token.text in _NO_NAMED or token.text in _COUNTING or token.text in ("with", "by", "for", "some", "all"):
            return False
    return False


def _listed(tokens: Sequence[Token], i: int) -> bool:
    """Whether years follow in a row: `the 1848, 1849, and 1851 codes`."""
    at = i + 1
    while at < len(tokens) and tokens[at].text in (",", "and", "or"):
        at += 1
    return i + 1 < at < len(tokens) and _four(tokens[at])


def _four(token: Token) -> bool:
    return token.kind == "number" and len(token.text) == 4 and token.text.isdecimal()


def _owned(previous: Token) -> bool:
    return previous.text in _OWNING or previous.text.endswith(("'s", "s'"))


def _counted(following: Token | None) -> bool:
    return following is not None and following.kind == "word" and not following.glued and looks_plural(following.text)
