"""Numbers written in several parts: plural scales, powers, mixed units, signs in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.quantities.reader import read

WRITTEN = {
    "three millions": 3_000_000,
    "a thousand millions": 10**9,
    "two dozens": 24,
    "five lakhs": 500_000,
    "three hundred crores": 3 * 10**9,
    "10^6 cells": 10**6,
    "2.5^-1": Decimal("0.4"),
    "- 1,200": -1200,
    "2 degrees below zero": -2,
    "5 ft 3 in": Decimal("5.25"),
    "10 km, 8 metres and 6 cm": Decimal("10.00806"),
    "CNY3 million": 3_000_000,
}
ESCRITO = {"media docena": 6, "medio litro": Decimal("0.5"), "10k": 10_000, "treinta y 3": 33, "10 bajo cero": -10}


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [(text, "en", value) for text, value in WRITTEN.items()] + [(text, "es", value) for text, value in ESCRITO.items()],
)
def test_one_number_of_several_parts(text: str, language: str, value: Decimal) -> None:
    (quantity,) = read(text, language).quantities
    assert abs(Decimal(quantity.low or 0) - value) < Decimal("1e-12")


@pytest.mark.parametrize("text", ["a rise over two quarters", "for three quarters in a row", "the next three quarters"])
def test_quarters_of_a_year_are_no_parts_of_a_whole(text: str) -> None:
    assert read(text).quantities[0].unit == "quarter"


@pytest.mark.parametrize("text", ["three quarters of adults", "over three quarters said no"])
def test_quarters_of_a_whole_are_a_share(text: str) -> None:
    assert read(text).quantities[0].unit == "percent"
