"""Spanish numerals in words and digits: "8 mil 74", "11 mil 910.6 millones", "treinta y uno", "mil millones"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.quantities import digits, scales
from briefing.quantities.numeral import ONE, Numeral, grains
from briefing.quantities.quantity import Form
from briefing.quantities.tokens import Token

_UNITS: Final = {
    "cero": 0, "uno": 1, "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9,
}  # fmt: skip
_TEENS: Final = {
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "dieciseis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiuno": 21, "veintiún": 21, "veintiuna": 21,
    "veintidós": 22, "veintidos": 22, "veintitrés": 23, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25,
    "veintiséis": 26, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "veinte": 20,
}  # fmt: skip
_TENS: Final = {
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
_HUNDREDS: Final = {
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
    "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
}  # fmt: skip
_BELOW_THOUSAND: dict[str, tuple[int, str]] = {
    **{word: (value, "unit") for word, value in _UNITS.items()},
    **{word: (value, "teen") for word, value in _TEENS.items()},
    **{word: (value, "tens") for word, value in _TENS.items()},
    **{word: (value, "hundred") for word, value in _HUNDREDS.items()},
    **{word[:-2] + "as": (value, "hundred") for word, value in _HUNDREDS.items() if word.endswith("os")},
}
_MILLIONS: dict[str, Decimal] = {
    "millón": scales.MILLION, "millon": scales.MILLION, "millones": scales.MILLION, "mdd": scales.MILLION,
    "mdp": scales.MILLION, "billón": scales.TRILLION, "billones": scales.TRILLION, "millardo": scales.BILLION,
    "millardos": scales.BILLION,
}  # fmt: skip
_BARE: Final = str.maketrans("áéíóú", "aeiou")
_BELOW_THOUSAND |= {word.translate(_BARE): entry for word, entry in _BELOW_THOUSAND.items()} | {
    "veintiun": (21, "teen")
}
_MILLIONS |= {word.translate(_BARE): size for word, size in _MILLIONS.items()}
WORDS: Final = frozenset(_BELOW_THOUSAND) | frozenset(_MILLIONS) | {"mil", "docena", "docenas"}
_ONE_DIGIT: Final = frozenset("123456789")
_ALLOWED: Final = {
    "unit": ("", "hundred", "mil", "million", "y"),
    "teen": ("", "hundred", "mil", "million"),
    "tens": ("", "hundred", "mil", "million"),
    "hundred": ("", "mil", "million"),
    "digits": ("", "mil", "million"),
}


def read(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The Spanish numeral that begins at token `i`; None where none begins there.

    "mdd" and "mdp" (millions of dollars, of pesos) count as the scale; the reader takes their currency from the letters.
    """
    first = i
    n = len(tokens)
    total = group = Decimal(0)
    thousands = Decimal(0)
    previous = ""
    scale = ONE
    decimals = 0
    worded = True
    last_number = ONE
    after_mil = False
    largest = scales.TRILLION * 10
    last = i
    while i < n:
        token = tokens[i]
        text = token.text
        kind = ""
        if token.kind == "number":
            number = digits.value(text, "es")
            if number is None or previous not in _ALLOWED["digits"]:
                break
            if previous and (token.glued or number >= 1000 or len(text.split(".")[0].split(",")[0]) > 3):
                break
            if previous == "million" and not _followed_by_mil(tokens, i):
                break
            group, last_number = number, number
            decimals = max(0, -int(number.as_tuple().exponent))
            worded = False
            kind = "digits"
            scale = ONE
        elif token.kind != "word":
            break
        elif text in _BELOW_THOUSAND:
            small, kind = _BELOW_THOUSAND[text]
            if previous not in _ALLOWED[kind]:
                break
            if previous == "y" and small == 0:
                break
            group += small
            last_number = Decimal(small)
            scale = ONE
        elif text == "y" and previous == "tens" and i + 1 < n and tokens[i + 1].text in _ONE_DIGIT:
            group += Decimal(tokens[i + 1].text)  # treinta y 3
            last_number, kind, scale = ONE, "unit", ONE
            i += 1
        elif text == "y":
            following = tokens[i + 1].text if i + 1 < n else ""
            if previous != "tens" or _BELOW_THOUSAND.get(following, (0, ""))[1] != "unit":
                break
            previous = "y"
            i += 1
            continue
        elif text == "mil":
            if after_mil or previous == "y":
                break
            thousands = (group if previous not in ("", "million") else ONE) * 1000
            group = Decimal(0)
            kind = "mil"
            after_mil = True
            scale = scales.THOUSAND
        elif text in _MILLIONS:
            size = _MILLIONS[text]
            if previous in ("", "million", "y") or size >= largest:
                break
            largest = size
            total += (thousands + group) * size
            if tokens[i + 1 : i + 3] and tokens[i + 1].text == "y" and i + 2 < n and tokens[i + 2].text == "medio":
                total += size / 2  # dos millones y medio
                scale = size
                decimals = 1
                thousands = group = Decimal(0)
                previous = "half"
                last = i + 3
                break
            scale = size * (scales.THOUSAND if previous == "mil" else ONE)
            thousands = group = Decimal(0)
            after_mil = False
            kind = "million"
        elif text in ("docena", "docenas") and previous in ("unit", "teen", "digits"):
            group *= 12
            last = i + 1
            break
        elif text == "k" and token.glued and previous == "digits" and total == thousands == 0:
            thousands, group, kind, scale, after_mil = group * 1000, Decimal(0), "mil", scales.THOUSAND, True
        else:
            break
        previous = kind
        i += 1
        last = i
    if last == first:
        return None
    value = total + thousands + group
    if worded and scale == ONE and last + 1 < n and tokens[last].text in ("coma", "punto") and first != last:
        tail = read(tokens, last + 1)
        if tail is not None and tail.worded and tail.form == "whole":
            written = f"{tail.value:f}"
            exact = Decimal(f"{value:f}.{written}")
            grain = ONE.scaleb(-len(written))
            start = tokens[first].start
            return Numeral(first, tail.last, start, tail.end, exact, grain, grain, ONE, "decimal", True, len(written))
    if last_number == ONE and scale == ONE and previous == "":
        return None
    grain = ONE.scaleb(-decimals) * scale
    _, rounding = grains(value, ONE)
    form: Form = "scaled" if scale > ONE else "decimal" if decimals else "whole"
    return Numeral(first, last, tokens[first].start, tokens[last - 1].end, value, grain, rounding, scale, form, worded,
                   decimals)  # fmt: skip


def _followed_by_mil(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].text == "mil"
