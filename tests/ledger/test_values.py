"""Values as JSON objects and back: nothing is lost, and nothing but what was asked for is ever made."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.model import Event, EvidenceFile, Number, Quotation, Record, Statement, Translation
from briefing.ledger.values import NOWHERE, Misshapen, from_json, to_json
from briefing.manuscript.model import Attributes, Citation, Mark, Numeral, Passage, Sentence
from briefing.positions import Span

TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
PLACES = st.lists(st.one_of(st.just(-1), st.integers(0, 40)), max_size=12)


def number(**fields: Any) -> Number:
    asked: dict[str, Any] = {"key": "doe", "id": "deaths", "written": "105,007", "low": Decimal(105007), "high": None}
    rest = {"unit": "deaths", "measure": "deaths", "place": "", "period": "2023"}
    return Number(**{**asked, **rest, "span": NOWHERE, "value_span": NOWHERE, **fields})


def again(kind: Any, value: Any) -> Any:
    return from_json(kind, json.loads(json.dumps(to_json(value))), "it")


@given(TEXT, PLACES, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), TEXT), max_size=3))
def test_a_passage_comes_back_as_it_was(text: str, places: list[int], found: list[tuple[int, int, str]]) -> None:
    cited = tuple(Citation(key, at, NOWHERE, group) for at, group, key in found)
    marks = tuple(Mark("span", at, end, Attributes(key, (key,), {key: key})) for at, end, key in found)
    passage = Passage(3, "note", "a.md", text, tuple(places), (Sentence(0, len(text), cited),), cited, marks, note_of=2)
    assert again(Passage, passage) == passage


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=4))
def test_a_decimal_keeps_its_digits(value: Decimal) -> None:
    assert str(again(Number, number(low=value)).low) == str(value)


def test_a_record_of_each_kind_comes_back() -> None:
    records: list[Record] = [
        number(of=Decimal("1E+3"), precision="at-least", status="provisional", conflicts=("a:b", "c:d")),
        Event("doe", "alert", "2023-03-20", "An alert was issued", "United States", NOWHERE, NOWHERE),
        Statement("doe", "cause", "It is the leading cause", "the office", NOWHERE, date="2023"),
        Quotation("doe", "said", "Jane Doe", "frágil", "es", NOWHERE, NOWHERE, (Translation("en", "fragile", "us"),)),
    ]
    for record in records:
        assert again(type(record), record) == record
        held = to_json(record)
        assert "span" not in held and "note" not in held, "places and defaults are left out"


def test_a_numeral_outside_of_passages_keeps_its_place() -> None:
    numeral = Numeral("12", Span("a.md", 3, 1, 3, 3), "list counter")
    assert again(Numeral, numeral) == numeral


@pytest.mark.parametrize(
    ("held", "place"),
    [
        ({"low": "1e999999999"}, "it.low"),
        ({"low": "NaN"}, "it.low"),
        ({"low": 5}, "it.low"),
        ({"precision": "sure"}, "it.precision"),
        ({"conflicts": "a:b"}, "it.conflicts"),
        ({"conflicts": [["a:b"]]}, r"it.conflicts\[0\]"),
        ({"unit": None}, "it.unit"),
        ({"__class__": "os"}, "it.__class__"),
        ({"note": "x" * 300_000}, "it.note"),
        ([1, 2], "it is not an object"),
    ],
)
def test_what_has_another_shape_is_refused_with_its_place(held: Any, place: str) -> None:
    value = {**to_json(number()), **held} if isinstance(held, dict) else held
    with pytest.raises(Misshapen, match=place):
        from_json(Number, value, "it")


def test_what_is_missing_is_told() -> None:
    with pytest.raises(Misshapen, match=r"it\.path is not there"):
        from_json(EvidenceFile, {"key": "doe"}, "it")


@pytest.mark.parametrize("runs", [[0], [5, 2], [0, 10**9], [-1, 10**9], [0, 1, -2, 3], ["0", "1"], [True, 2]])
def test_runs_that_are_none_or_go_on_for_ever_are_refused(runs: list[Any]) -> None:
    with pytest.raises(Misshapen):
        from_json(tuple[int, ...], runs, "it")
