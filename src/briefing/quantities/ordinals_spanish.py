"""Spanish ordinals: "tercera", "décimo octavo", "septuagésima quinta", "cincuenta y dos milésimo"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import count
from typing import Final

from briefing.quantities import spanish
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import listed, words

_BARE: Final = str.maketrans("áéíóú", "aeiou")


def _forms(stems: str, step: int, first: int, endings: tuple[str, ...] = ("o", "a", "os", "as")) -> dict[str, int]:
    """Every gender, number and spelling of stems in rising order."""
    return {
        form: value
        for value, stem in zip(count(first, step), listed(stems), strict=False)
        for ending in endings
        for form in (stem + ending, (stem + ending).translate(_BARE))
    }


_UNITS: Final = _forms("primer segund tercer cuart quint sext séptim octav noven", 1, 1) | {"primer": 1, "tercer": 3}
_TEENS: Final = (
    _forms(
        "undécim duodécim decimotercer decimocuart decimoquint decimosext decimoséptim decimoctav decimonoven", 1, 11
    )
    | _forms("decimoprimer decimosegund", 1, 11)
    | {"decimotercer": 13}
)
_TENS: Final = _forms(
    "décim vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim", 10, 10
)
_HUNDREDS: Final = _forms(
    "centésim ducentésim tricentésim cuadringentésim quingentésim sexcentésim septingentésim octingentésim noningentésim",
    100,
    100,
)
_NO_PARTS: Final = ("o", "a", "os")
"""Thousandths and smaller parts are feminine: "dos millonésimas"."""
_SCALES: Final = {
    word: value
    for stem, value in (("milésim", 1000), ("millonésim", 10**6), ("billonésim", 10**12))
    for word in _forms(stem, 1, value, _NO_PARTS)
}
_RANKS: Final = tuple(
    (rank, word, value)
    for rank, table in enumerate((_UNITS, _TEENS, _TENS, _HUNDREDS))
    for word, value in table.items()
)
_BELOW: Final = {word: (rank, value) for rank, word, value in _RANKS}
_IDLE: Final = words(
    "segundo segundos cuarto cuartos cuarta cuartas quintos quinta quintas sextos octavos octavas décimos décima décimas decimos "
    "decima decimas centésimos centésimas milésimos primeros primeras"
)
"""Alone these are also seconds, quarters, estates and parts: ordinals only beside another ordinal."""
WORDS: Final = frozenset(_BELOW) | frozenset(_SCALES)


def read(tokens: Sequence[Token], i: int) -> tuple[int, Decimal] | None:
    """The token after the ordinal that begins at token `i`, and its value; None where none begins there.

    A cardinal stands only before thousandth and above: "quinientos trece millonésimo".
    """
    n = len(tokens)
    at = i
    total = below = 0
    if tokens[i].text in spanish.WORDS:
        numeral = spanish.read(tokens, i)
        if numeral is None or not numeral.worded or numeral.last >= n or tokens[numeral.last].text not in _SCALES:
            return None
        at = numeral.last
        whole = int(numeral.value)
        size = _SCALES[tokens[at].text]
        # "trece millones cuatrocientos milésimo": the millions stand by themselves
        over = whole // 10**6 * 10**6 if size == 1000 else whole // 10**12 * 10**12 if size == 10**6 else 0
        total, at = over + (whole - over) * size, at + 1
    rank = 9
    while at < n:
        word = tokens[at].text
        if word in _SCALES and (below or at == i):
            if total and _SCALES[word] >= 10**6:
                break
            total, below, rank = total + max(below, 1) * _SCALES[word], 0, 9
        elif word in _BELOW and _BELOW[word][0] < rank and not (rank == 2 and _BELOW[word][0] == 1):
            rank, value = _BELOW[word]
            below += value
        else:
            break
        at += 1
    value = total + below
    if value == 0 or at == i or (at == i + 1 and tokens[i].text in _IDLE):
        return None
    return at, Decimal(value)
