"""Units and rates attached to a numeral: percent, money, physical units, "per 100,000", "a day"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.quantities import money, scales, units
from briefing.quantities.drafts import Draft
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words

_LONGEST_UNIT: Final = 4
_NEVER_UNITS: Final = frozenset(
    (
        "time",
        "share",
        "proportion",
        "fraction",
        "ratio",
        "second",
        "bar",
        "bit",
        "vez",
        "percentage",
        "mole",
        "stone",
        "mil",
        "fold",
    )
)


def unit(drafted: Draft, tokens: Sequence[Token], original: str) -> None:
    """Reads currency, scale letter, percent or physical unit next to the numeral into the draft."""
    _unit(drafted, tokens, original)
    if drafted.unit in ("", "deg", "Cel", "[degF]") and tuple(
        token.text for token in tokens[drafted.finish : drafted.finish + 2]
    ) in (("below", "zero"), ("bajo", "cero")):
        drafted.finish += 2
        drafted.negative = True
        drafted.low = drafted.high = -abs(drafted.low or Decimal(0))
    if drafted.form == "fraction" and drafted.unit in ("percent", "percentage-points"):
        drafted.form = "decimal"  # "two and a half percent" is 2.5, not a part of a whole


def _unit(drafted: Draft, tokens: Sequence[Token], original: str) -> None:
    found = money.before(tokens, drafted.first, original)
    if found:
        drafted.unit, drafted.begin = found
        _sign(drafted, tokens)
        _money_scale(drafted, tokens)
        # "$5 million Canadian dollars", "$10 USD": the name behind repeats or corrects the sign.
        behind = money.after(tokens, drafted.finish, original)
        if behind and not behind[2] and tokens[drafted.finish].text not in ("of", "de"):
            drafted.unit, drafted.finish = behind[0], behind[1]
        return
    _sign(drafted, tokens)
    if not drafted.worded:
        _letter_scale(drafted, tokens, original)
    after = money.after(tokens, drafted.finish, original)
    if after and not (tokens[drafted.finish].text in ("of", "de") and drafted.scale < 1000):
        drafted.unit, drafted.finish, hundredth = after
        if drafted.unit.endswith("*"):  # MUSD: millions of dollars
            drafted.unit = drafted.unit[:-1]
            _multiply(drafted, scales.MILLION)
            drafted.scale, drafted.form = scales.MILLION, "scaled"
        elif (
            drafted.scale == 1
            and drafted.finish < len(tokens)
            and tokens[drafted.finish].text in ("million", "billion", "thousand", "trillion", "millones")
        ):
            size = scales.ENGLISH.get(tokens[drafted.finish].text, scales.MILLION)
            _multiply(drafted, size)
            drafted.scale, drafted.form = size, "scaled"
            drafted.finish += 1
        drafted.hundredth = hundredth
        if hundredth:
            _multiply(drafted, Decimal("0.01"))
        return
    _physical(drafted, tokens, original)


def fraction_unit(drafted: Draft, tokens: Sequence[Token], original: str) -> None:
    """A fraction of a whole is a percentage; one that a unit follows ("½ tsp", "1/4 %") is a number in that unit."""
    if drafted.finish > drafted.last:
        return
    drafted.unit = ""
    _unit(drafted, tokens, original)
    if drafted.unit and drafted.low is not None:
        drafted.low = drafted.high = drafted.low / 100
        drafted.grain = drafted.rounding = Decimal("0.01")
    else:
        drafted.unit = "percent"


def _sign(drafted: Draft, tokens: Sequence[Token]) -> None:
    at = drafted.begin - 1
    if at < 0:
        return
    token = tokens[at]
    glued = tokens[at + 1].glued
    free = at == 0 or not token.glued or tokens[at - 1].text in "([/"
    negative = (
        (token.text == "−" and glued)
        or (token.text == "-" and glued and free)
        or (token.text in "-−" and at == 0)
        or token.text in ("minus", "negative")
        or (token.text == "menos" and (at == 0 or tokens[at - 1].kind == "sign"))
    )
    if (
        token.text in ("minus", "negative")
        and at
        and (tokens[at - 1].kind == "number" or tokens[at - 1].text in ("plus", "or", "a", "the"))
    ):
        negative = False
    if not negative and drafted.begin < drafted.first:
        inner = tokens[drafted.first - 1]
        negative = inner.text in "-−"
    if negative and drafted.low is not None:
        drafted.negative = True
        drafted.low = drafted.high = -abs(drafted.low)
        if token.text != "negative":
            drafted.begin = at
        else:
            drafted.begin = at


def _multiply(drafted: Draft, by: Decimal) -> None:
    if drafted.low is not None and drafted.high is not None:
        drafted.low *= by
        drafted.high *= by
    drafted.grain *= by
    drafted.rounding *= by


def _rescale(drafted: Draft, scale: Decimal, last: int) -> None:
    _multiply(drafted, scale)
    drafted.scale *= scale
    drafted.form = "scaled"
    drafted.last = drafted.finish = last


def _money_scale(drafted: Draft, tokens: Sequence[Token]) -> None:
    if drafted.scale > 1 or drafted.last >= len(tokens):
        return
    token = tokens[drafted.last]
    size = scales.ABBREVIATED.get(token.text)
    if size is not None and token.kind == "word" and not drafted.worded:
        _rescale(drafted, size, drafted.last + 1)


def _letter_scale(drafted: Draft, tokens: Sequence[Token], original: str) -> None:
    """ "1.2m people", "3M barrels", "5B pesos": a letter that means million or billion because a noun or money follows."""
    if drafted.scale > 1 or drafted.last >= len(tokens):
        return
    token = tokens[drafted.last]
    if token.kind != "word" or token.text not in ("m", "b", "t", "mm") or (not token.glued and token.text != "m"):
        return
    capital = original[token.start] in "MB" or token.text == "b"
    if token.text in ("m", "b") and capital and token.glued:
        _rescale(drafted, scales.ABBREVIATED[token.text], drafted.last + 1)
        return
    at = drafted.last + 1
    if at >= len(tokens) or tokens[at].kind != "word":
        return
    following = tokens[at].text
    if following in _AFTER_METRES and (token.text == "m" or not original[token.start].isupper()):
        return
    if token.text == "mm" or (token.text == "t" and not original[token.start].isupper()):
        return
    _rescale(drafted, scales.ABBREVIATED[token.text], at)


def _physical(drafted: Draft, tokens: Sequence[Token], original: str) -> None:
    n = len(tokens)
    at = drafted.finish
    if at >= n:
        return
    token = tokens[at]
    hyphen = token.text == "-" and token.glued and at + 1 < n and tokens[at + 1].glued
    if hyphen:
        at += 1
        token = tokens[at]
    if token.text == "in" and tokens[drafted.first - 1].text in ("ft", "feet", "foot") and drafted.first and not hyphen:
        drafted.unit, drafted.finish = "[in_i]", at + 1  # 5 ft 2 in
        return
    if token.text == "%":
        if at + 1 < n and tokens[at + 1].text in ("points", "point", "-points", "pts"):
            drafted.unit, drafted.finish = "percentage-points", at + 2
            return
        drafted.unit, drafted.finish = "percent", at + 1
        return
    if token.text in ("wt", "vol", "mol", "at") and at + 1 < n:
        sign = at + 2 if tokens[at + 1].text == "." and at + 2 < n else at + 1
        if tokens[sign].text == "%":
            drafted.unit, drafted.finish = "percent", sign + 1
            return
    if token.text == "‰":
        drafted.unit, drafted.finish = "permille", at + 1
        return
    if token.text == "°":
        if at + 1 < n and tokens[at + 1].text in ("c", "f", "celsius", "fahrenheit", "centigrade"):
            drafted.unit, drafted.finish = ("[degF]" if tokens[at + 1].text[0] == "f" else "Cel"), at + 2
        else:
            drafted.unit, drafted.finish = "deg", at + 1
        return
    if token.text in "×x" and token.glued and (at + 1 >= n or tokens[at + 1].kind != "number"):
        drafted.unit, drafted.finish, drafted.form = "times", at + 1, "multiple"
        return
    if token.kind == "word" and token.text in ("fold",):
        drafted.unit, drafted.finish, drafted.form = "times", at + 1, "multiple"
        return
    if drafted.scale > 1 and token.text in ("of", "de") and at + 1 < n:
        # "a million of pounds" does not occur; "millions de toneladas" does.
        if token.text == "of":
            return
        at += 1
    if at >= n:
        return
    for size in range(min(_LONGEST_UNIT, n - at), 0, -1):
        code = ""
        if size > 1:
            name = " ".join(t.text for t in tokens[at : at + size]).replace(" - ", "-").replace(" .", ".")
            code = units.BY_NAME.get(name, "")
            if not code:
                written = original[tokens[at].start : tokens[at + size - 1].end]
                code = units.IN_TEXT.get(written, "") if len(written) > 1 else ""
        elif tokens[at].kind in ("word", "mixed"):
            name = tokens[at].text
            if name not in _NEVER_UNITS:
                code = units.BY_NAME.get(name, "")
            if not code:
                written = original[tokens[at].start : tokens[at].end]
                code = units.IN_TEXT.get(written, "")
                if code and len(written) == 1 and (drafted.worded or not _letter_ends(tokens, at)):
                    code = ""
        if not code:
            continue
        if name in ("second", "seconds") and drafted.worded and name == "second":
            continue
        if code == "times":
            _times(drafted, tokens, at + size)
            return
        code, end = _composed(code, tokens, at + size, original, symbol=name not in units.BY_NAME)
        if end > at + size:
            drafted.unit, drafted.finish = code, end
            return
        if name in ("quarters", "quarter", "points", "bars", "bits", "cups") and not hyphen:
            break
        if (
            code == "[lb_av]"
            and drafted.scale >= scales.MILLION
            and not hyphen
            and _paid(tokens, drafted.begin, at + size)
        ):
            code = "GBP"
        drafted.unit, drafted.finish = code, at + size
        if code in ("a", "mo", "d", "wk", "h") and hyphen:
            _old(drafted, tokens)
        return


_AFTER_METRES: Final = words(
    "long wide tall deep high above below of in from to at and or away x thick apart per by for with on the is was are were s a"
    " than over under"
)
_POWERS: Final = {"2": "2", "3": "3", "²": "2", "³": "3", "squared": "2", "cubed": "3"}


def _composed(code: str, tokens: Sequence[Token], at: int, original: str, symbol: bool) -> tuple[str, int]:
    """ "km^2", "km squared", "mg/L", "W/m²", "mg L-1": the unit that symbols make together, in UCUM, and its end."""
    n = len(tokens)
    if symbol and at + 1 < n and tokens[at].text == "−" and tokens[at].glued and tokens[at + 1].text in ("1", "2", "3"):
        return f"{code}-{tokens[at + 1].text}", at + 2  # "cm−1"
    if at < n and tokens[at].text in ("squared", "cubed", "²", "³"):
        code, at = code + _POWERS[tokens[at].text], at + 1
    elif at + 1 < n and tokens[at].text == "^" and tokens[at].glued:
        if tokens[at + 1].text in _POWERS:
            return _composed(code + _POWERS[tokens[at + 1].text], tokens, at + 2, original, symbol)
        return code, at + 2
    while symbol and at + 1 < n and tokens[at].text in "/·" and tokens[at].glued and tokens[at + 1].glued:
        written = original[tokens[at + 1].start : tokens[at + 1].end]
        other = units.IN_TEXT.get(written) or (
            "d" if written in ("day", "d") else "a" if written in ("year", "yr", "a") else ""
        )
        if not other:
            break
        code += ("/" if tokens[at].text == "/" else ".") + other
        at += 2
        if at < n and tokens[at].text in ("²", "³") and tokens[at].glued:
            code, at = code + _POWERS[tokens[at].text], at + 1
        elif at + 1 < n and tokens[at].text == "^" and tokens[at + 1].text in _POWERS:
            code, at = code + _POWERS[tokens[at + 1].text], at + 2
    while symbol and at < n and tokens[at].kind in ("mixed", "word"):
        # "mg L-1", "cm s−1": a symbol with a negative power divides.
        written = original[tokens[at].start : tokens[at].end]
        base, _, power = written.partition("-")
        end = at + 1
        if (
            not power
            and at + 2 < n
            and tokens[at + 1].text == "−"
            and tokens[at + 1].glued
            and tokens[at + 2].text.isdecimal()
        ):
            power, end = tokens[at + 2].text, at + 3
        other = units.IN_TEXT.get(base, "d" if base == "d" else "a" if base in ("yr", "a") else "")
        if not other or power not in ("1", "2", "3"):
            break
        code, at = f"{code}/{other}{power if power != '1' else ''}", end
    return code, at


_PAYING: Final = words(
    "cost costs costing paid pay pays worth spent spend spending invested fine fined budget raised loan loans price sales revenue"
    " profit profits donated funding funds debt debts"
)


def _paid(tokens: Sequence[Token], at: int, finish: int) -> bool:
    """ "cost 12 million pounds" are pounds sterling; "12 million pounds of fentanyl" are weighed."""
    if finish < len(tokens) and tokens[finish].text == "of":
        return False
    return any(token.text in _PAYING for token in tokens[max(0, at - 8) : at])


def _letter_ends(tokens: Sequence[Token], at: int) -> bool:
    """A one-letter unit is one only where no letter, digit or sign clings to it."""
    if at + 1 >= len(tokens):
        return True
    following = tokens[at + 1]
    return not following.glued or following.text in ".,;:)]?!-/\"'²³"


def _old(drafted: Draft, tokens: Sequence[Token]) -> None:
    at = drafted.finish
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].text in ("old", "olds"):
        drafted.finish = at + 2


def _times(drafted: Draft, tokens: Sequence[Token], finish: int) -> None:
    """ "three times as many", "1.8 times": a multiple; "three times in 2019" counts occasions and stays a count of times."""
    drafted.unit, drafted.finish = "times", finish
    drafted.form = "multiple"
