"""What the reader gives for one quantity in a sentence: value, unit, comparator and form, row by row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.quantities.quantity import Quantity
from briefing.quantities.reader import read


def only(text: str, language: str = "en") -> Quantity:
    quantities = read(text, language).quantities
    assert len(quantities) == 1, [q.words for q in quantities]
    return quantities[0]


def near(value: Decimal | None, expected: str) -> bool:
    return value is not None and abs(value - Decimal(expected)) < Decimal("0.005")


NUMBERS = [
    ("The army sent 73,000 soldiers.", "73000", "soldier"),
    ("The army sent 73 000 soldiers.", "73000", "soldier"),
    ("The army sent 73\u202f000 soldiers.", "73000", "soldier"),
    ("The army sent 73'000 soldiers.", "73000", "soldier"),
    ("The army sent 10 000 soldiers.", "10000", "soldier"),
    ("Some districts have 1,234,567 voters there.", "1234567", "voter"),
    ("It holds 12,34,567 voters.", "1234567", "voter"),
    ("The police held seventy-three people.", "73", "person"),
    ("The police held one hundred and twenty-three people.", "123", "person"),
    ("The police held two thousand five hundred and six people.", "2506", "person"),
    ("The police held three dozen people.", "36", "person"),
    ("The police held a dozen people.", "12", "person"),
    ("The police held half a dozen people.", "6", "person"),
    ("The fund holds 3.3 billion shares.", "3300000000", "share"),
    ("The country has two and a half million farmers.", "2500000", "farmer"),
    ("It reached 70k followers.", "70000", "follower"),
    ("It reached 10M followers.", "10000000", "follower"),
    ("Half a million people left.", "500000", "person"),
    ("Three quarters of a million people left.", "750000", "person"),
    ("One person was killed.", "1", "person"),
    ("There were no arrests.", "0", "arrest"),
    ("Zero arrests followed.", "0", "arrest"),
    ("A mass of 2.48×10^-5 g was found.", "0.0000248", "g"),
    ("It weighs 4e3 kg.", "4000", "kg"),
]


@pytest.mark.parametrize(("text", "value", "unit"), NUMBERS)
def test_numbers_in_digits_and_words(text: str, value: str, unit: str) -> None:
    quantity = only(text)
    assert quantity.value == Decimal(value)
    assert quantity.unit == unit


MONEY = [
    ("Aid was US$3.5bn.", "3500000000", "USD"),
    ("Aid was US $ 3.5 billion.", "3500000000", "USD"),
    ("Aid was U.S.$3.5 billion.", "3500000000", "USD"),
    ("Aid was USD 2 bn.", "2000000000", "USD"),
    ("Aid was MXN 120 million.", "120000000", "MXN"),
    ("Aid was MX$120 million.", "120000000", "MXN"),
    ("Aid was 5 billion pesos.", "5000000000", "MXN"),
    ("Aid was 5 billion Colombian pesos.", "5000000000", "COP"),
    ("Aid was €1.2m.", "1200000", "EUR"),
    ("Aid was £40.", "40", "GBP"),
    ("Aid was ¥1,000.", "1000", "JPY"),
    ("Aid was C$12 million.", "12000000", "CAD"),
    ("Aid was R$12 million.", "12000000", "BRL"),
    ("Aid was 3.3 billion dollars.", "3300000000", "USD"),
    ("Aid was 3.3 billion U.S. dollars.", "3300000000", "USD"),
    ("Aid was $1.5 trillion.", "1500000000000", "USD"),
    ("Aid was 30 MUSD.", "30000000", "USD"),
    ("It cost 13 dollars and 45 cents.", "13.45", "USD"),
    ("It cost 50 cents.", "0.5", "USD"),
    ("It lost −$5 million.", "-5000000", "USD"),
]


@pytest.mark.parametrize(("text", "value", "unit"), MONEY)
def test_money(text: str, value: str, unit: str) -> None:
    quantity = only(text)
    assert quantity.value == Decimal(value)
    assert quantity.unit == unit


UNITS = [
    ("They seized 286 pounds of fentanyl.", "286", "[lb_av]"),
    ("They seized 130 kilograms of fentanyl.", "130", "kg"),
    ("They seized 130 kg of fentanyl.", "130", "kg"),
    ("They seized 1.1 metric tons of fentanyl.", "1.1", "t"),
    ("The wall is 2,000 miles long.", "2000", "[mi_i]"),
    ("The 2,000-mile border runs east.", "2000", "[mi_i]"),
    ("It covers 40 square kilometers.", "40", "km2"),
    ("It covers 40 km² of land.", "40", "km2"),
    ("It covers 40 hectares.", "40", "har"),
    ("It holds 350,000 acre-feet of water.", "350000", "[acr_us].[ft_i]"),
    ("It holds 12 million barrels.", "12000000", "[bbl_us]"),
    ("It lasted 36 months.", "36", "mo"),
    ("It lasted three years.", "3", "a"),
    ("A 90-day pause began.", "90", "d"),
    ("A 17-year-old was held.", "17", "a"),
    ("It was −0.5 °C outside.", "-0.5", "Cel"),
    ("It was 30 degrees Fahrenheit.", "30", "[degF]"),
    ("It used 12 kWh.", "12", "kW.h"),
    ("It ran at 80 km/h.", "80", "km/h"),
    ("It ran at 50 miles per hour.", "50", "[mi_i]/h"),
    ("He is 5 feet 3 inches tall.", "5.25", "[ft_i]"),
    ("A yield of 1,000 kg/ha is usual.", "1000", "kg/har"),
    ("It has cost them 12 million pounds.", "12000000", "GBP"),
    ("They seized 12 million pounds of it.", "12000000", "[lb_av]"),
    ("The mayor, 47, was shot.", "47", "a"),
    ("27 percent agreed.", "27", "percent"),
    ("27 per cent agreed.", "27", "percent"),
    ("27.4% agreed.", "27.4", "percent"),
    ("Twenty-seven percent agreed.", "27", "percent"),
    ("It moved 0.5 percentage points.", "0.5", "percentage-points"),
    ("It moved 25 basis points.", "25", "basis-points"),
]


@pytest.mark.parametrize(("text", "value", "unit"), UNITS)
def test_units(text: str, value: str, unit: str) -> None:
    quantity = only(text)
    assert quantity.value == Decimal(value)
    assert quantity.unit == unit


FRACTIONS = [
    ("A third of adults agreed.", "33.33"),
    ("Two-thirds of adults agreed.", "66.67"),
    ("Three quarters of adults agreed.", "75"),
    ("Half of adults agreed.", "50"),
    ("One in five adults agreed.", "20"),
    ("3 in 10 adults agreed.", "30"),
    ("Three out of four adults agreed.", "75"),
    ("One of every five adults agreed.", "20"),
    ("Two in three adults agreed.", "66.67"),
    ("Only one in five adults agreed.", "20"),
    ("1 in 5 adults agreed.", "20"),
    ("One-fifth of adults agreed.", "20"),
    ("A tenth of adults agreed.", "10"),
    ("¾ of adults agreed.", "75"),
    ("2/3 of adults agreed.", "66.67"),
]


@pytest.mark.parametrize(("text", "percent"), FRACTIONS)
def test_fractions_are_shares_in_percent(text: str, percent: str) -> None:
    quantity = only(text)
    assert quantity.form == "fraction"
    assert quantity.unit == "percent"
    assert near(quantity.value, percent)
    assert quantity.noun == "adults"


PARTS = [
    ("11 of the 12 governors signed.", 11, 12),
    ("None of the nine governors signed.", 0, 9),
    ("Two of its six governors signed.", 2, 6),
    ("13 of Mexico's 32 governors signed.", 13, 32),
    ("Eight out of 12 governors signed.", 8, 12),
    ("Not one of the 43 governors signed.", 0, 43),
    ("Seven of ten governors signed.", 7, 10),
    ("All but two of the nine governors signed.", 7, 9),
    ("One of the nine governors signed.", 1, 9),
]


@pytest.mark.parametrize(("text", "part", "whole"), PARTS)
def test_a_part_and_its_whole(text: str, part: int, whole: int) -> None:
    quantity = only(text)
    assert (quantity.form, quantity.value, quantity.of) == ("part", part, whole)
    assert quantity.unit == "governor"


def test_all_but_two_leaves_the_whole_open() -> None:
    quantity = only("All but two governors signed.")
    assert (quantity.form, quantity.value, quantity.of) == ("part", 2, None)


RANGES = [
    ("between 1.2 and 1.5 million people", "1200000", "1500000", "person"),
    ("1.2 to 1.5 million people", "1200000", "1500000", "person"),
    ("1.2–1.5 million people", "1200000", "1500000", "person"),
    ("200,000 to 500,000 people", "200000", "500000", "person"),
    ("between 500,000 and 1.2 million people", "500000", "1200000", "person"),
    ("12 to 15 percent of them", "12", "15", "percent"),
    ("12-15 percent of them", "12", "15", "percent"),
    ("12 percent to 15 percent of them", "12", "15", "percent"),
    ("10%-14% of the increase", "10", "14", "percent"),
    ("$40-$50", "40", "50", "USD"),
    ("$40 to $50", "40", "50", "USD"),
    ("$3.5–4.2 billion", "3500000000", "4200000000", "USD"),
    ("between $19 billion and $29 billion", "19000000000", "29000000000", "USD"),
    ("two or three people", "2", "3", "person"),
    ("ranging from 7 to 10 people", "7", "10", "person"),
    ("an 8- to 16-meter wall", "8", "16", "m"),
    ("temperatures ranged from -18 °C to -34 °C", "-34", "-18", "Cel"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_ranges(text: str, low: str, high: str, unit: str) -> None:
    quantity = only(text)
    assert quantity.comparator == "between"
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("It rose from 12 percent in 2019 to 15 percent in 2023.", "12", "15"),
        ("It rose from 12 to 15 percent.", "12", "15"),
        ("The budget rose from 112 to 383 billion pesos.", "112000000000", "383000000000"),
        ("Deaths fell from 4,035 to 3,602.", "4035", "3602"),
        ("The court voted 6-3.", "6", "3"),
        ("It passed 13-0.", "13", "0"),
        ("12 and 15 percent, respectively.", "12", "15"),
        ("Shares rose $5 to $12.40.", "5", "12.40"),
    ],
)
def test_two_levels_are_no_range(text: str, first: str, second: str) -> None:
    quantities = read(text).quantities
    assert [q.value for q in quantities] == [Decimal(first), Decimal(second)]
    assert {q.comparator for q in quantities} == {"exactly"}
    assert len({q.unit for q in quantities}) == 1


COMPARATORS = [
    ("more than 500 people", "more-than"),
    ("over 500 people", "more-than"),
    ("upwards of 500 people", "more-than"),
    ("in excess of 500 people", "more-than"),
    ("exceeded 500 people", "more-than"),
    ("passed 500 people", "more-than"),
    ("well over 500 people", "more-than"),
    ("more than about 500 people", "more-than"),
    ("at least 500 people", "at-least"),
    ("no fewer than 500 people", "at-least"),
    ("no less than 500 people", "at-least"),
    ("a minimum of 500 people", "at-least"),
    ("500 or more people", "at-least"),
    ("500 people or more", "at-least"),
    ("500-plus people", "at-least"),
    ("not less than 500 people", "at-least"),
    ("up to 500 people", "at-most"),
    ("as many as 500 people", "at-most"),
    ("no more than 500 people", "at-most"),
    ("not more than 500 people", "at-most"),
    ("did not exceed 500 people", "at-most"),
    ("never exceeded 500 people", "at-most"),
    ("at most 500 people", "at-most"),
    ("500 people or fewer", "at-most"),
    ("a maximum of 500 people", "at-most"),
    ("less than 500 people", "less-than"),
    ("fewer than 500 people", "less-than"),
    ("under 500 people", "less-than"),
    ("below 500 people", "less-than"),
    ("nearly 500 people", "nearly"),
    ("almost 500 people", "nearly"),
    ("just under 500 people", "nearly"),
    ("close to 500 people", "nearly"),
    ("slightly fewer than 500 people", "nearly"),
    ("just over 500 people", "just-over"),
    ("slightly more than 500 people", "just-over"),
    ("a little over 500 people", "just-over"),
    ("about 500 people", "about"),
    ("some 500 people", "about"),
    ("roughly 500 people", "about"),
    ("around 500 people", "about"),
    ("approximately 500 people", "about"),
    ("an estimated 500 people", "about"),
    ("~500 people", "about"),
    ("500-odd people", "about"),
    ("500 or so people", "about"),
    ("500 people", "exactly"),
    ("exactly 500 people", "exactly"),
    ("> 500 people", "more-than"),
    ("≥500 people", "at-least"),
]


@pytest.mark.parametrize(("text", "comparator"), COMPARATORS)
def test_comparators_and_hedges(text: str, comparator: str) -> None:
    quantity = only(text)
    assert quantity.comparator == comparator
    assert (quantity.value, quantity.unit) == (500, "person")


CHANGES = [
    ("Deaths rose by 12 percent.", "up-by"),
    ("Deaths rose 12 percent.", "up-by"),
    ("Deaths were up 12 percent.", "up-by"),
    ("Deaths grew by more than 12 percent.", "up-by"),
    ("An increase of 12 percent followed.", "up-by"),
    ("A 12 percent increase followed.", "up-by"),
    ("A 12-percent rise followed.", "up-by"),
    ("Deaths were 12 percent higher.", "up-by"),
    ("Deaths fell by 12 percent.", "down-by"),
    ("Deaths fell 12 percent.", "down-by"),
    ("Deaths were down 12 percent.", "down-by"),
    ("A decline of 12 percent followed.", "down-by"),
    ("A 12 percent drop followed.", "down-by"),
    ("12 percent fewer people died.", "down-by"),
    ("Deaths shrank by an estimated 12 percent.", "down-by"),
    ("The share rose to 12 percent.", "up-to"),
    ("The share fell to 12 percent.", "down-to"),
    ("The share fell to just over 12 percent.", "down-to"),
    ("The share changed to 12 percent.", "to"),
    ("The share rose from 12 percent.", "from"),
    ("The share was 12 percent.", ""),
    ("It was sold to 12 percent of adults.", ""),
]


@pytest.mark.parametrize(("text", "change"), CHANGES)
def test_change_words(text: str, change: str) -> None:
    quantity = only(text)
    assert quantity.change == change
    assert (quantity.value, quantity.unit) == (12, "percent")


RATES = [
    ("22.7 per 100,000 people", "22.7", "", "100000"),
    ("22.7 deaths per 100,000 inhabitants", "22.7", "death", "100000"),
    ("22.7 deaths per million", "22.7", "death", "1000000"),
    ("22.7 deaths for every 1,000 people", "22.7", "death", "1000"),
    ("20 cases for every million people", "20", "case", "1000000"),
    ("31.4 pupils for each teacher", "31.4", "pupil", "teacher"),
    ("$30 for every pupil", "30", "USD", "pupil"),
    ("10 homicides a day", "10", "homicide", "day"),
    ("10 homicides per day", "10", "homicide", "day"),
    ("10 homicides each month", "10", "homicide", "month"),
    ("10 homicides daily", "10", "homicide", "day"),
    ("$1.2 million a year", "1200000", "USD", "year"),
    ("$12 per capita", "12", "USD", "capita"),
    ("$20 a barrel", "20", "USD", "[bbl_us]"),
    ("3.2 percent annually", "3.2", "percent", "year"),
    ("11 women are killed every day", "11", "woman", "day"),
    ("a $25 billion-a-year trade", "25000000000", "USD", "year"),
]


@pytest.mark.parametrize(("text", "value", "unit", "per"), RATES)
def test_rates(text: str, value: str, unit: str, per: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.unit, quantity.per) == (Decimal(value), unit, per)


MULTIPLES = [
    ("Deaths doubled.", "2"),
    ("Deaths more than doubled.", "2"),
    ("Deaths tripled.", "3"),
    ("Deaths quadrupled.", "4"),
    ("Deaths halved.", "0.5"),
    ("Deaths were cut in half.", "0.5"),
    ("Deaths rose threefold.", "3"),
    ("Deaths rose 10-fold.", "10"),
    ("There were twice as many.", "2"),
    ("There were three times as many.", "3"),
    ("It is 1.8 times the rate.", "1.8"),
    ("It is double the rate.", "2"),
]


@pytest.mark.parametrize(("text", "times"), MULTIPLES)
def test_multiples(text: str, times: str) -> None:
    quantity = only(text)
    assert (quantity.form, quantity.unit, quantity.value) == ("multiple", "times", Decimal(times))


VAGUE = [
    ("Most adults agreed.", "50", "percent", "more-than"),
    ("Most of them agreed.", "50", "percent", "more-than"),
    ("A majority of adults agreed.", "50", "percent", "more-than"),
    ("Dozens of people fled.", "24", "person", "at-least"),
    ("Hundreds of people fled.", "200", "person", "at-least"),
    ("Thousands fled.", "2000", "", "at-least"),
    ("Tens of thousands of people fled.", "20000", "person", "at-least"),
    ("Tens of millions of people fled.", "20000000", "person", "at-least"),
    ("Hundreds of millions of dollars were lost.", "200000000", "USD", "at-least"),
]


@pytest.mark.parametrize(("text", "value", "unit", "comparator"), VAGUE)
def test_vague_numbers_are_bounds(text: str, value: str, unit: str, comparator: str) -> None:
    quantity = only(text)
    assert quantity.form == "vague"
    assert (quantity.value, quantity.unit, quantity.comparator) == (Decimal(value), unit, comparator)


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        ("It handed over 29 people.", 29, "exactly"),
        ("It lasted over three years.", 3, "more-than"),
        ("It fell sharply over three years.", 3, "exactly"),
        ("It is more than the 12.", 12, "exactly"),
        ("More than a dozen towns fell.", 12, "more-than"),
        ("They live less than a metre above it.", 1, "less-than"),
        ("It took nearly a year.", 1, "nearly"),
    ],
)
def test_over_and_than_that_compare_nothing(text: str, value: int, comparator: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.comparator) == (value, comparator)


def test_a_comparison_of_two_numbers_bounds_neither() -> None:
    first, second = read("It was 2.3 percent more than 63.3 billion dollars.").quantities
    assert (first.change, second.comparator) == ("up-by", "exactly")


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("the third-largest cartel", 3, None),
        ("the fifth-lowest rate", 5, None),
        ("Mexico ranks fourth.", 4, None),
        ("Mexico ranks 124th of 143 countries.", 124, 143),
        ("the twenty-first victim", 21, None),
    ],
)
def test_ordinals(text: str, value: int, of: int | None) -> None:
    quantity = only(text)
    assert (quantity.form, quantity.value, quantity.of) == ("ordinal", value, of)


@pytest.mark.parametrize(
    "text",
    [
        "The one who left.",
        "One of the largest groups left.",
        "No one left.",
        "They fought one another.",
        "No longer a threat.",
        "There is no common standard.",
        "The most violent cities are named.",
        "At first, they left.",
        "Its most recent report.",
        "It has no plans to leave.",
        "They left once and for all.",
        "It may march on.",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    assert read(text).quantities == ()


@pytest.mark.parametrize(
    ("text", "grain", "rounding"),
    [
        ("73,000 deaths", "1", "1000"),
        ("72,776 deaths", "1", "1"),
        ("27.4 percent", "0.1", "0.1"),
        ("27.0 percent", "0.1", "1"),
        ("3.3 billion dollars", "100000000", "100000000"),
        ("3.30 billion dollars", "10000000", "100000000"),
        ("73 thousand deaths", "1000", "1000"),
        ("120 million pesos", "1000000", "10000000"),
        ("seventy thousand deaths", "1000", "10000"),
    ],
)
def test_grain_and_rounding(text: str, grain: str, rounding: str) -> None:
    quantity = only(text)
    assert (quantity.grain, quantity.rounding) == (Decimal(grain), Decimal(rounding))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("70,000 overdose deaths were recorded", "overdose deaths"),
        ("1,200 National Guard troops arrived", "National Guard troops"),
        ("27 percent of U.S. adults agreed", "U.S. adults"),
        ("$3.3 billion in security aid", "security aid"),
        ("nine high-profile arrests followed", "high-profile arrests"),
    ],
)
def test_the_counted_noun(text: str, noun: str) -> None:
    assert only(text).noun == noun


def test_offsets_point_into_the_text() -> None:
    text = "In all, “more than 70\u202f000 deaths” were – it is said – recorded."
    quantity = only(text)
    assert text[quantity.start : quantity.end] == quantity.words == "more than 70\u202f000"
    assert text[quantity.number_start : quantity.number_end] == "70\u202f000"
    assert quantity.digits
    assert not only("seventy people").digits
