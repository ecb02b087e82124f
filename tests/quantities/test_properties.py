"""Round trips: a number rendered in any form is read back; every digit lies in exactly one reading; comparing is sound."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.quantities import periods
from briefing.quantities.compare import Recorded, compare
from briefing.quantities.reader import read
from briefing.quantities.wordlists import listed

_SMALL = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen"
)
_TENS = listed("zero ten twenty thirty forty fifty sixty seventy eighty ninety")


def spelled(n: int) -> str:
    if n < 20:
        return _SMALL[n]
    if n < 100:
        return _TENS[n // 10] + (f"-{_SMALL[n % 10]}" if n % 10 else "")
    if n < 1000:
        rest = f" and {spelled(n % 100)}" if n % 100 else ""
        return f"{_SMALL[n // 100]} hundred{rest}"
    for size, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= size:
            rest = n % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(n // size)} {word}" + (f"{joint}{spelled(rest)}" if rest else "")
    raise AssertionError


def grouped(n: int, mark: str) -> str:
    return f"{n:,}".replace(",", mark)


@settings(max_examples=300, deadline=None)
@given(st.integers(2, 10**12 - 1))
def test_spelled_numbers_come_back(n: int) -> None:
    (quantity,) = read(f"It counted {spelled(n)} arrests.").quantities
    assert quantity.value == n
    assert quantity.unit == "arrest"


@settings(max_examples=200, deadline=None)
@given(st.integers(2200, 10**12), st.sampled_from([",", "\u202f", "\xa0", "\u2009", "'", "’"]))
def test_grouped_digits_come_back(n: int, mark: str) -> None:
    text = f"It counted {grouped(n, mark)} arrests."
    (quantity,) = read(text).quantities
    assert quantity.value == n
    assert text[quantity.start : quantity.end] == grouped(n, mark)


@settings(max_examples=200, deadline=None)
@given(
    st.decimals(Decimal("0.01"), Decimal(999), places=2),
    st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("bn", 9), ("mn", 6)]),
    st.sampled_from(["${} {}", "US${} {}", "{} {} dollars", "USD {} {}", "US$ {}{}"]),
)
def test_money_comes_back(number: Decimal, scale: tuple[str, int], form: str) -> None:
    (quantity,) = read(f"It cost {form.format(number, scale[0])}.").quantities
    assert quantity.value == number.scaleb(scale[1])
    assert quantity.unit == "USD"


@settings(max_examples=200, deadline=None)
@given(
    st.integers(2200, 10**9),
    st.sampled_from(
        [
            ("more than", "more-than"),
            ("at least", "at-least"),
            ("no fewer than", "at-least"),
            ("up to", "at-most"),
            ("no more than", "at-most"),
            ("fewer than", "less-than"),
            ("nearly", "nearly"),
            ("just over", "just-over"),
            ("about", "about"),
            ("exactly", "exactly"),
        ]
    ),
    st.sampled_from(["arrests", "overdose deaths", "people", "tonnes", "percent"]),
)
def test_comparator_number_and_unit_come_back(n: int, word: tuple[str, str], noun: str) -> None:
    (quantity,) = read(f"There were {word[0]} {n:,} {noun} there.").quantities
    assert (quantity.value, quantity.comparator) == (n, word[1])
    assert quantity.unit == {"arrests": "arrest", "overdose deaths": "death", "people": "person", "tonnes": "t"}.get(
        noun, noun
    )


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_days_come_back(day: date) -> None:
    month = periods.MONTHS[day.month - 1]
    for text in (
        f"on {day.day} {month} {day.year}",
        f"on {month} {day.day}, {day.year}",
        f"on {day.isoformat()}",
        f"on {month[:3]}{'' if month == 'May' else '.'} {day.day}, {day.year}",
    ):
        (dating,) = read(f"It began {text}, at last.").datings
        found = periods.parse(dating.period)
        assert found is not None
        assert (found.start, found.end) == (day, day), text


_PIECES = (
    *"0123456789.,-/$%°'’ ()[]:",
    *(
        "\u202f",
        "–",
        "−",
        "½",
        "²",
        " percent ",
        " million ",
        " to ",
        " of the ",
        " per ",
        " in ",
        " May ",
        " 2024 ",
        " three ",
    ),
    *(" and ", " a half ", "FY", "Q3", "G7", " § ", "mil "),
)


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join), st.sampled_from(["en", "es"]))
def test_every_digit_lies_in_exactly_one_reading(text: str, language: str) -> None:
    reading = read(text, language)
    spans = sorted((x.start, x.end) for x in (*reading.quantities, *reading.datings, *reading.identifiers))
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start, (text, spans)
    for x in (*reading.quantities, *reading.datings, *reading.identifiers):
        assert text[x.start : x.end] == x.words
    for offset, character in enumerate(text):
        if character.isdigit():
            assert sum(start <= offset < end for start, end in spans) == 1, (text, offset, spans)


@settings(max_examples=300, deadline=None)
@given(st.integers(101, 10**7))
def test_a_count_supports_itself_and_no_neighbour(n: int) -> None:
    record = Recorded(Decimal(n), Decimal(n), unit="arrest", written=str(n))
    (exact,) = read(f"It counted {n:,} arrests there.").quantities
    assert compare(exact, record).agrees
    (other,) = read(f"It counted {n + 1:,} arrests there.").quantities
    assert not compare(other, record).agrees
    (least,) = read(f"It counted at least {n:,} arrests there.").quantities
    assert compare(least, record).agrees
    (more,) = read(f"It counted more than {n:,} arrests there.").quantities
    assert not compare(more, record).agrees


@settings(max_examples=300, deadline=None)
@given(st.decimals(Decimal("1"), Decimal("99"), places=2))
def test_a_percentage_supports_its_roundings(p: Decimal) -> None:
    record = Recorded(p, p, unit="percent", written=str(p), is_count=False)
    for places in (0, 1, 2):
        rounded = p.quantize(Decimal(1).scaleb(-places))
        (quantity,) = read(f"It reached {rounded} percent there.").quantities
        assert compare(quantity, record).agrees, rounded
        (wrong,) = read(f"It reached {rounded + 2 * Decimal(1).scaleb(-places)} percent there.").quantities
        assert not compare(wrong, record).agrees, rounded
