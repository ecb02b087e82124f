"""Whether a recorded value stands in the few words that prove it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.evidence.pagewords import stands

STANDS = [
    ("58.6", "58.6 por ciento", "es"),
    ("58.6", "58,6 %", "es"),
    ("8074", "8 mil 74", "es"),
    ("4035", "nacional con 4 mil 35 incidencias", "es"),
    ("11910600000", "11 mil 910.6 millones", "es"),
    ("120357.6", "decomisaron 120 mil 357.6 kilogramos", "es"),
    ("24792000000", "24.792 millones de dólares", "es"),
    ("160192", "160.192 mexicanos", "es"),
    ("56000", "más de 56 mil personas", "es"),
    ("1415", "mil 415 en 2010", "es"),
    ("31", "treinta y un detenidos", "es"),
    ("3300000000", "$3.3 billion", "en"),
    ("3300000000", "3,300 million dollars", "en"),
    ("73000", "some 73 thousand", "en"),
    ("73", "seventy-three", "en"),
    ("2506", "two thousand five hundred and six", "en"),
    ("-0.5", "fell 0.5 percent", "en"),
    ("-22.2", "bajó 22.2% entre", "es"),
    ("10", "10%-14% of the increase", "en"),
    ("14", "10%-14% of the increase", "en"),
    ("12.57", "entre 12.57% y 13.32%", "es"),
    ("17905", "17905", "en"),
    ("1530523", "1,530,523", "en"),
    ("3010", "2024-09,3010,Official final count,0.89", "en"),
    ("66.7", "more than two-thirds", "en"),
    ("20", "one in five", "en"),
    ("2", "doubled", "en"),
    ("0", "none of the six", "en"),
    ("11", "11 of the 12", "en"),
]
ABSENT = [
    ("58.6", "158.6 por ciento", "es"),
    ("58.6", "58.65 percent", "en"),
    ("8", "18 deaths", "en"),
    ("8", "8 mil 74", "es"),
    ("74", "8 mil 74", "es"),
    ("910.6", "11 mil 910.6 millones", "es"),
    ("73", "73,000 deaths", "en"),
    ("73000", "73 deaths", "en"),
    ("3300000000", "3.3 pesos", "en"),
    ("600", "1,600 deaths", "en"),
    ("12", "", "en"),
]


@pytest.mark.parametrize(("value", "passage", "language"), STANDS)
def test_it_stands(value: str, passage: str, language: str) -> None:
    assert stands(Decimal(value), passage, language)


@pytest.mark.parametrize(("value", "passage", "language"), ABSENT)
def test_it_does_not_stand(value: str, passage: str, language: str) -> None:
    assert not stands(Decimal(value), passage, language)
