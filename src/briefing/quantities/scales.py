"""Scale words and abbreviations: thousand, bn, dozen, mil, millones."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

THOUSAND: Final = Decimal(1000)
MILLION: Final = Decimal(10) ** 6
BILLION: Final = Decimal(10) ** 9
TRILLION: Final = Decimal(10) ** 12

ENGLISH: Final = {
    "hundred": Decimal(100),
    "thousand": THOUSAND, "lakh": Decimal(100_000), "lakhs": Decimal(100_000),
    "million": MILLION, "mn": MILLION, "mln": MILLION, "mil": MILLION, "mio": MILLION,
    "crore": Decimal(10) ** 7, "crores": Decimal(10) ** 7,
    "billion": BILLION, "bn": BILLION, "bln": BILLION, "bil": BILLION, "milliard": BILLION,
    "trillion": TRILLION, "tn": TRILLION, "trn": TRILLION, "tln": TRILLION,
    "quadrillion": Decimal(10) ** 15,
}  # fmt: skip
"""Written after a number, with or without a space. "hundred" is one only in words."""

PLURAL: Final = {"thousands": "thousand", "millions": "million", "billions": "billion", "trillions": "trillion",
                 "dozens": "dozen", "lakhs": "lakh", "lacs": "lakh", "lac": "lakh", "crores": "crore"}  # fmt: skip
"""After a number these are scales as well: "three millions", "two dozens", "five lakhs"."""

ABBREVIATED: Final = {
    "k": THOUSAND,
    "m": MILLION,
    "b": BILLION,
    "t": TRILLION,
    "mm": MILLION,
    "mil": MILLION,
    "bil": BILLION,
}
"""Ambiguous letters: a scale right after the digits with money, or where the context says so."""

DOZEN: Final = {"dozen": Decimal(12), "score": Decimal(20), "gross": Decimal(144)}
