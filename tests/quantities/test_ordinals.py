"""Ordinals of several words, in English and Spanish, told from two numbers side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.quantities.reader import read

ENGLISH = {
    "the twenty-fifth session": 25,
    "the twenty fifth session": 25,
    "the one hundred and twenty-first victim": 121,
    "the hundred and fifth congress was the one hundred fifth": 105,
    "the two hundredth anniversary": 200,
    "the ten-thousandth case": 10_000,
    "the forty second president": 42,
}
SPANISH = {
    "la septuagésima quinta sesión": 75,
    "el vigesimo quinto aniversario": 25,
    "el décimo octavo informe": 18,
    "el decimoctavo informe": 18,
    "la cuarta sesión, del centésimo vigésimo primer periodo": 121,
    "el quinientos trece millones cuatrocientos cincuenta y dos milésimo tricentésimo": 513_452_300,
    "la tercera reforma": 3,
}


def _ordinals(text: str, language: str) -> list[Decimal | None]:
    return [item.low for item in read(text, language).quantities if item.form == "ordinal"]


@pytest.mark.parametrize(("text", "value"), ENGLISH.items())
def test_english_ordinals_reach_as_far_as_they_go(text: str, value: int) -> None:
    assert value in _ordinals(text, "en")


@pytest.mark.parametrize(("text", "value"), SPANISH.items())
def test_spanish_ordinals_reach_as_far_as_they_go(text: str, value: int) -> None:
    assert _ordinals(text, "es") == [value]


@pytest.mark.parametrize("text", ["thirty first graders", "a thirty second delay", "two hundred first-time voters"])
def test_a_count_beside_an_ordinal_stays_a_count(text: str) -> None:
    assert read(text).quantities[0].form == "whole"


def test_a_second_is_also_a_unit_and_a_fifth_also_a_part() -> None:
    assert not _ordinals("duró 30 segundos", "es")
    assert not _ordinals("la quinta parte de los casos", "es")
    assert read("la tercera parte de los casos", "es").quantities[0].unit == "percent"
