"""English numerals in words and in digits with scale words: "seventy-three", "3.3 billion", "two and a half million"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.quantities import digits, scales
from briefing.quantities.numeral import ONE, Numeral, grains
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import listed

SMALL: dict[str, Decimal] = {
    word: Decimal(value)
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen"
            " eighteen nineteen"
        )
    )
}
SMALL |= {"nought": Decimal(0), "naught": Decimal(0), "nil": Decimal(0)}
TENS: Final = {
    "twenty": Decimal(20), "thirty": Decimal(30), "forty": Decimal(40), "fourty": Decimal(40), "fifty": Decimal(50),
    "sixty": Decimal(60), "seventy": Decimal(70), "eighty": Decimal(80), "ninety": Decimal(90),
}  # fmt: skip
_SPELLED_SCALES: Final = {
    word: value for word, value in scales.ENGLISH.items() if len(word) > 3 and word not in ("lakhs", "crores")
}
_DENOMINATORS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "fifteenths": 15,
    "sixteenth": 16, "sixteenths": 16, "twentieth": 20, "twentieths": 20, "hundredth": 100, "hundredths": 100,
    "thousandth": 1000, "thousandths": 1000,
}  # fmt: skip
DENOMINATORS: Final = _DENOMINATORS
VULGAR: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip
WORDS: Final = (
    frozenset(SMALL) | frozenset(TENS) | frozenset(("hundred", "thousand", "million", "billion", "trillion", "dozen"))
)


def read(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The numeral that begins at token `i`, as long as it reaches; None where none begins there."""
    token = tokens[i]
    if token.kind == "number":
        return _in_digits(tokens, i)
    if token.kind == "word":
        text = token.text
        if text in SMALL or text in TENS:
            return _spelled(tokens, i, i)
        if text in ("a", "an") and i + 1 < len(tokens) and tokens[i + 1].text in _AFTER_A:
            return _spelled(tokens, i, i + 1)
        if text == "hundred" and i + 1 < len(tokens) and tokens[i + 1].text in ("thousand", "million", "billion"):
            return _spelled(tokens, i, i, bare=True)
    if token.text in VULGAR:
        over, under = VULGAR[token.text]
        return _scaled(tokens, i, i + 1, Decimal(over) / Decimal(under), "fraction", False, 0)
    return None


_DOZENS: Final = frozenset(("dozen", "dozens", "doz", "dz", "dozs", "dzs"))
_DIGITS: Final = frozenset(word for word, value in SMALL.items() if 0 < value < 10)
_AFTER_A: Final = frozenset(("hundred", "thousand", "million", "billion", "trillion", "dozen"))


def _in_digits(tokens: Sequence[Token], i: int) -> Numeral | None:
    token = tokens[i]
    number = digits.value(token.text, "en")
    if number is None:
        return None
    last = i + 1
    decimals = max(0, -int(number.as_tuple().exponent))
    power = _power(tokens, last)
    if power is not None:
        return _scaled(tokens, i, power[1], number ** power[0], "decimal" if decimals else "whole", False, decimals)
    # 2 1/2 ; 2½ ; 2 and a half
    extra, after = _and_fraction(tokens, last)
    if extra is not None and decimals == 0:
        return _scaled(tokens, i, after, number + extra, "decimal", False, 2)
    return _scaled(tokens, i, last, number, "decimal" if decimals else "whole", False, decimals)


def _power(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """The exponent that a caret joins to the number before token `i`, and its end: "10^6", "2.5^-1"."""
    n = len(tokens)
    if i + 1 >= n or tokens[i].text != "^" or not tokens[i].glued or not tokens[i + 1].glued:
        return None
    sign = tokens[i + 1].text if tokens[i + 1].text in "+-−" else ""
    at = i + 1 + len(sign)
    if at >= n or not tokens[at].glued or not tokens[at].text.isdecimal() or len(tokens[at].text) > 2:
        return None
    return int(tokens[at].text) * (-1 if sign in ("-", "−") else 1), at + 1


def _and_fraction(tokens: Sequence[Token], i: int) -> tuple[Decimal | None, int]:
    """A fraction that is added to the number before it: "and a half", "and three quarters", "½", "1/2"."""
    n = len(tokens)
    if i < n and tokens[i].text in VULGAR:
        over, under = VULGAR[tokens[i].text]
        return Decimal(over) / Decimal(under), i + 1
    if i + 2 < n and tokens[i].text in ("and", "&"):
        following = tokens[i + 1].text
        under_word = tokens[i + 2].text
        if following in ("a", "one") and under_word in ("half", "quarter", "third", "fourth", "fifth"):
            return ONE / Decimal(_DENOMINATORS[under_word]), i + 3
        if following in SMALL and under_word in _DENOMINATORS and under_word.endswith("s"):
            return SMALL[following] / Decimal(_DENOMINATORS[under_word]), i + 3
    if (
        i + 2 < n
        and tokens[i].kind == "number"
        and not tokens[i].glued
        and tokens[i + 1].text == "/"
        and tokens[i + 1].glued
        and tokens[i + 2].kind == "number"
        and tokens[i + 2].glued
    ):
        over_text, under_text = tokens[i].text, tokens[i + 2].text
        if over_text.isdecimal() and under_text in ("2", "3", "4", "5", "8", "16") and int(over_text) < int(under_text):
            return Decimal(over_text) / Decimal(under_text), i + 3
    return None, i


def _spelled(tokens: Sequence[Token], first: int, i: int, bare: bool = False) -> Numeral | None:
    """The numeral spelled from token `i`; after "a" at `first`, or `bare`: "hundred thousand" without its "a"."""
    n = len(tokens)
    total = Decimal(0)
    group = Decimal(0)
    smallest = Decimal(10) ** 18
    seen = i != first or bare
    if seen:
        group = ONE
    last = i
    previous = "a" if seen else ""
    scale = ONE
    while i < n:
        token = tokens[i]
        text = scales.PLURAL.get(token.text, token.text) if previous not in ("", "a", "and") else token.text
        if token.kind != "word":
            if (
                text == "-"
                and previous
                and i + 1 < n
                and ((token.glued and tokens[i + 1].glued) or (previous == "tens" and tokens[i + 1].text in _DIGITS))
                and _goes_on(tokens[i + 1].text, previous)
            ):
                i += 1
                continue
            break
        if text in SMALL:
            small = SMALL[text]
            if small < 10:
                if previous not in ("", "tens", "hundred", "scale", "and") or (previous == "tens" and small == 0):
                    break
                previous_kind = "unit"
            else:
                if previous not in ("", "hundred", "scale", "and"):
                    break
                previous_kind = "teen"
            if previous == "and" and small == 0:
                break
            group += small
            scale = ONE
        elif text in TENS:
            if previous not in ("", "hundred", "scale", "and"):
                break
            group += TENS[text]
            previous_kind = "tens"
            scale = ONE
        elif text == "hundred":
            if previous not in ("unit", "teen", "tens", "a") or not 0 < group < 100:
                break
            group *= 100
            previous_kind = "hundred"
            scale = Decimal(100)
        elif text in _SPELLED_SCALES:
            size = _SPELLED_SCALES[text]
            if previous in ("", "and") or group == 0:
                if previous == "scale" and total and scale >= 1000:
                    total *= size  # a thousand million
                    scale *= size
                    i += 1
                    last = i
                    continue
                break
            if size >= smallest:
                break
            total += group * size
            group = Decimal(0)
            smallest = size
            scale = size
            previous_kind = "scale"
        elif text == "dozen":
            if previous not in ("unit", "teen", "tens", "a", "hundred") or total:
                break
            group += group % 100 * 11
            last = i + 1
            scale = ONE
            break
        elif text == "and":
            if previous not in ("hundred", "scale") or i + 1 >= n:
                break
            following = tokens[i + 1].text
            if following not in SMALL and following not in TENS:
                break
            if i + 2 < n and tokens[i + 2].text in _DENOMINATORS and tokens[i + 2].text.endswith("s"):
                break  # six million and two thirds
            # "five million and three thousand"; but not "a hundred and two women" when a noun came between
            previous = "and"
            i += 1
            continue
        elif (
            text == "point"
            and previous in ("unit", "teen", "tens", "scale", "hundred")
            and i + 1 < n
            and tokens[i + 1].text in SMALL
        ):
            return _point(tokens, first, i, total + group)
        else:
            break
        previous = previous_kind
        i += 1
        last = i
    if last == first or (previous == "a" and last == first + 1 and not total and group == ONE):
        return None
    value = total + group
    extra, after = _and_fraction(tokens, last)
    if extra is not None and previous == "scale" and group == 0 and scale >= 1000:
        value += extra * scale  # one million and a half
        return Numeral(first, after, tokens[first].start, tokens[after - 1].end, value, scale / 10, scale / 10, scale,
                       "scaled", True, 1)  # fmt: skip
    if extra is not None and previous in ("unit", "teen", "tens"):
        return _scaled(tokens, first, after, value + extra, "fraction", True, 2)
    big = scale if scale >= 1000 and group == 0 else ONE
    grain = big
    _, rounding = grains(value, ONE)
    return Numeral(first, last, tokens[first].start, tokens[last - 1].end, value, grain, rounding, big,
                   "scaled" if big > 1 else "whole", True)  # fmt: skip


def _goes_on(text: str, previous: str) -> bool:
    if previous == "tens":
        return (text in SMALL and 0 < SMALL[text] < 10) or text in _SPELLED_SCALES or text == "hundred"
    return (
        text in _SPELLED_SCALES
        or text == "hundred"
        or (previous in ("hundred", "scale") and (text in SMALL or text in TENS))
    )


def _point(tokens: Sequence[Token], first: int, i: int, whole: Decimal) -> Numeral:
    written = ""
    i += 1
    while i < len(tokens) and tokens[i].text in SMALL and SMALL[tokens[i].text] < 10:
        written += str(SMALL[tokens[i].text])
        i += 1
    if not written:
        written = "0"
    return _scaled(tokens, first, i, Decimal(f"{whole}.{written}"), "decimal", True, len(written))


def _scaled(
    tokens: Sequence[Token], first: int, last: int, number: Decimal, form: str, worded: bool, decimals: int
) -> Numeral:
    """The numeral with the scale words that follow it."""
    n = len(tokens)
    scale = ONE
    while last < n:
        at = last
        if tokens[at].text == "-" and tokens[at].glued and at + 1 < n and tokens[at + 1].glued:
            at += 1
        token = tokens[at]
        if token.kind != "word":
            break
        size = scales.ENGLISH.get(scales.PLURAL.get(token.text, token.text))
        if token.text == "k" and not worded:
            size = scales.THOUSAND
        if size is None or (token.text == "mil" and not token.glued):
            dozen = Decimal(12) if token.text in _DOZENS else None
            if dozen is not None and scale == ONE:
                number *= dozen
                last = at + 1
            break
        if token.text == "hundred" and decimals > 0 and number >= 100:
            break
        scale *= size
        last = at + 1
    grain, rounding = grains(number, scale)
    if scale > ONE:
        form = "scaled"
    value = number * scale
    numeral = Numeral(first, last, tokens[first].start, tokens[last - 1].end, value, grain, rounding, scale,
                      form, worded, decimals)  # type: ignore[arg-type]  # fmt: skip
    return _compound(tokens, numeral) if scale > ONE else numeral


def _compound(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """ "3 million 200 thousand", "3 hundred and 21", "3 million and a half": what follows a scaled number adds to it."""
    i = numeral.last
    n = len(tokens)
    if numeral.decimals or i >= n:
        return numeral
    extra, after = _and_fraction(tokens, i)
    if extra is not None and tokens[i].text == "and" and numeral.scale >= 1000:
        return Numeral(numeral.first, after, numeral.start, tokens[after - 1].end, numeral.value + extra * numeral.scale,
                       numeral.scale / 10, numeral.scale / 10, numeral.scale, "scaled", numeral.worded, 1)  # fmt: skip
    at = i + 1 if tokens[i].text == "and" else i
    if at > i and at < n and numeral.scale == 100 and (tokens[at].text in SMALL or tokens[at].text in TENS):
        tail = _spelled(tokens, at, at)  # 3 hundred and one
        if tail is not None and tail.value < 100:
            return Numeral(
                numeral.first,
                tail.last,
                numeral.start,
                tail.end,
                numeral.value + tail.value,
                ONE,
                ONE,
                ONE,
                "whole",
                False,
            )
    if at >= n or tokens[at].kind != "number":
        return numeral
    following = digits.value(tokens[at].text, "en")
    if following is None:
        return numeral
    size = scales.ENGLISH.get(tokens[at + 1].text) if at + 1 < n and tokens[at + 1].kind == "word" else None
    if size is None:
        # Only a spelled hundred is complete without its tens: "3 hundred and 21"; "3 million 21" is two numbers.
        if numeral.scale != 100 or following >= 100 or at == i:
            return numeral
        size, end = ONE, at + 1
    else:
        end = at + 2
    if numeral.scale == 1000 < size and following < 1000 and numeral.value < 10**6:
        # "538 thousand 100 million", as Spanish counts
        return Numeral(numeral.first, end, numeral.start, tokens[end - 1].end, (numeral.value + following) * size, size,
                       size, size, "scaled", numeral.worded)  # fmt: skip
    if following * size >= numeral.scale:
        return numeral
    grain, rounding = grains(following, size)
    form = "scaled" if size > 1 else "whole"
    made = Numeral(numeral.first, end, numeral.start, tokens[end - 1].end, numeral.value + following * size, grain,
                   rounding, size, form, numeral.worded)  # type: ignore[arg-type]  # fmt: skip
    return _compound(tokens, made) if size > 1 else made
