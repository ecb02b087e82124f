"""A record told in prose is supported; the same with one thing changed is not: over every row of the table of values.

A case is a record with sentences that say it and sentences that do not. The generator draws the value, and how it is
written: digits or words, scale, rounding, hedge, comparator, fraction, multiple, range, unit, base.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.quantities.test_properties import spelled
from tests.verdicts.workbench import Paragraph, evidence, judged

PROVEN = ("supported", "derived", "restated")
few = settings(max_examples=25, deadline=None)
years = st.integers(1990, 2024)
counts = st.integers(101, 9_999_999)
places = st.sampled_from(["Chile", "Norway", "Kenya", "Japan"])
OTHER = {"Chile": "Peru", "Norway": "Sweden", "Kenya": "Ghana", "Japan": "Korea"}


def record(measure: str, unit: str, place: str, year: int, value: str, more: str = "") -> str:
    return (
        f'numbers:\n  it: {{measure: {measure}, unit: "{unit}", place: {place}, period: {year}, value: {value}'
        f"{', ' + more if more else ''}}}\n"
    )


def check(held: str, right: list[str], wrong: list[str]) -> None:
    """Every right sentence stands, no wrong one does."""
    texts = [*right, *wrong]
    found = judged([Paragraph(text) for text in texts], evidence({"source": held}))
    for place, text in enumerate(texts):
        words = [item for item in found if item.claim.passage == place and item.claim.kind == "statistic"]
        assert words, f"no statistic found in: {text}"
        stands = all(item.word in PROVEN for item in words)
        told = "; ".join(f"{item.word}: {item.reason}" for item in words)
        assert stands == (place < len(right)), f"{text}\n  {told}\n  {held}"


def rounded(value: int | Decimal, grain: Decimal) -> Decimal:
    return (Decimal(value) / grain).quantize(Decimal(1), ROUND_HALF_EVEN) * grain


def top(value: int, digits: int) -> int:
    """The unit of the last of the first `digits` digits."""
    return int(10 ** max(0, len(str(value)) - digits))


def scaled(value: int) -> tuple[str, str]:
    """A rounded number with a scale word, and one a digit further off: ("3.3 million", "3.5 million")."""
    size, word = (1_000_000, "million") if value >= 1_000_000 else (1_000, "thousand")
    shown = rounded(Decimal(value) / size, Decimal("0.1"))
    return f"{shown:f} {word}", f"{shown + Decimal('0.2'):f} {word}"


@few
@given(counts, years, places)
def test_a_whole_number_is_equal(value: int, year: int, place: str) -> None:
    held = record("road deaths", "deaths", place, year, str(value))
    say = f"In {year}, {{}} road deaths were counted in {place}."
    exact = [say.format(f"{value:,}"), f"{place} counted {value:,} road deaths in {year}."]
    if value < 1000:
        exact.append(f"In {year} {place} had {spelled(value)} road deaths.")
    check(
        held,
        exact,
        [
            say.format(f"{value + 1:,}"),
            say.format(f"{value * 10:,}"),
            f"In {year + 1}, {value:,} road deaths were counted in {place}.",
            f"In {year}, {value:,} road deaths were counted in {OTHER[place]}.",
            f"In {year}, {value:,} road injuries were counted in {place}.",
            f"In {year}, {value:,} rail deaths were counted in {place}.",
            f"In {year}, road deaths in {place} rose by {value:,}.",
            f"In {year}, {value:,} road deaths were averted in {place}.",
            f"In each month of {year}, {value:,} road deaths were counted in {place}.",
        ],
    )


@few
@given(st.integers(1_200, 9_999_999), years, places)
def test_a_scale_word_rounds(value: int, year: int, place: str) -> None:
    right, wrong = scaled(value)
    assume(value >= 1_000_000 or value >= 10_000)
    held = record("tourists", "tourists", place, year, str(value))
    say = f"{place} had {{}} tourists in {year}."
    check(
        held,
        [say.format(right)],
        [say.format(wrong), say.format(right.replace("thousand", "billion").replace("million", "billion"))],
    )


@few
@given(st.integers(1_011, 9_999_999), years, places)
def test_about_is_as_near_as_its_last_digit(value: int, year: int, place: str) -> None:
    grain = top(value, 2)
    near = int(rounded(value, Decimal(grain)))
    assume((near + 2 * grain) % (10 * grain) != 0 and near * 2 % (10 * grain) != 0)
    held = record("arrests", "arrests", place, year, str(value))
    say = f"Police in {place} made {{}} arrests in {year}."
    right = [say.format(f"{hedge} {near:,}") for hedge in ("about", "some", "around", "roughly")]
    check(held, right, [say.format(f"about {near + 2 * grain:,}"), say.format(f"about {near * 2:,}")])


@few
@given(st.integers(1_011, 9_999_999), years, places)
def test_nearly_is_below_and_just_over_above(value: int, year: int, place: str) -> None:
    grain = top(value, 2)
    assume(value % grain not in (0, grain // 2) and value // grain >= 20)
    below, above = value // grain * grain, (value // grain + 1) * grain
    held = record("arrests", "arrests", place, year, str(value))
    say = f"Police in {place} made {{}} arrests in {year}."
    up, down = above - value < value - below, value - below < above - value
    right, wrong = [], [say.format(f"nearly {below:,}"), say.format(f"just over {above:,}")]
    if up:
        right += [say.format(f"{hedge} {above:,}") for hedge in ("nearly", "almost", "just under")]
    if down:
        right += [say.format(f"just over {below:,}")]
    check(held, right, wrong)


@few
@given(counts, years, places, st.integers(1, 9))
def test_a_bound_in_the_text_is_true(value: int, year: int, place: str, step: int) -> None:
    gap = max(1, value * step // 300)
    held = record("arrests", "arrests", place, year, str(value))
    say = f"Police in {place} made {{}} arrests in {year}."
    check(
        held,
        [
            *(
                say.format(f"{words} {value:,}")
                for words in ("at least", "no fewer than", "no more than", "up to", "as many as")
            ),
            *(say.format(f"{words} {value - gap:,}") for words in ("at least", "more than", "over", "upwards of")),
            *(say.format(f"{words} {value + gap:,}") for words in ("fewer than", "no more than", "at most")),
        ],
        [
            *(say.format(f"{words} {value + gap:,}") for words in ("at least", "more than", "over", "no fewer than")),
            *(say.format(f"{words} {value - gap:,}") for words in ("fewer than", "no more than", "up to", "under")),
            say.format(f"more than {value:,}"),
            say.format(f"fewer than {value:,}"),
        ],
    )


@few
@given(counts, years, places, st.sampled_from(["at-least", "at-most"]))
def test_a_recorded_bound_proves_only_what_follows_from_it(value: int, year: int, place: str, bound: str) -> None:
    held = record("arrests", "arrests", place, year, str(value), f"precision: {bound}")
    say = f"Police in {place} made {{}} arrests in {year}."
    least = bound == "at-least"
    follows = (
        [f"at least {value:,}", f"more than {value - 1:,}"]
        if least
        else [f"at most {value:,}", f"fewer than {value + 1:,}"]
    )
    other = (
        [f"at most {value:,}", f"fewer than {value + 9:,}"]
        if least
        else [f"at least {value:,}", f"more than {value - 9:,}"]
    )
    further = f"at least {value + 1:,}" if least else f"at most {value - 1:,}"
    check(
        held, [say.format(words) for words in follows], [say.format(words) for words in (*other, f"{value:,}", further)]
    )


@few
@given(st.integers(1_011, 999_999), years, places)
def test_a_recorded_estimate_is_told_as_one(value: int, year: int, place: str) -> None:
    near = int(rounded(value, Decimal(top(value, 2))))
    held = record("migrants", "migrants", place, year, str(value), "precision: estimate")
    check(
        held,
        [
            f"An estimated {value:,} migrants came to {place} in {year}.",
            f"About {near:,} migrants came to {place} in {year}.",
        ],
        [
            f"{value:,} migrants came to {place} in {year}.",
            f"Exactly {value:,} migrants came to {place} in {year}.",
        ],
    )


@few
@given(st.integers(200, 99_999), st.integers(10, 60), years, places)
def test_a_recorded_range_is_told_by_both_ends_or_one_bound(low: int, width: int, year: int, place: str) -> None:
    high = low + low * width // 100
    middle = (low + high) // 2
    held = record("cases of cholera", "cases", place, year, f"[{low}, {high}]", "precision: range")
    say = f"{place} had {{}} cases of cholera in {year}."
    check(
        held,
        [
            say.format(words)
            for words in (
                f"between {low:,} and {high:,}",
                f"{low:,} to {high:,}",
                f"at least {low:,}",
                f"up to {high:,}",
                f"more than {low - 1:,}",
                f"fewer than {high + 1:,}",
            )
        ],
        [
            say.format(words)
            for words in (
                f"between {low:,} and {high + high // 5:,}",
                f"{low:,}",
                f"about {middle:,}",
                f"at least {high:,}",
                f"more than {middle:,}",
            )
        ],
    )


@few
@given(counts, years, places)
def test_a_range_is_not_told_of_one_value(value: int, year: int, place: str) -> None:
    held = record("cases of cholera", "cases", place, year, str(value))
    say = f"{place} had {{}} cases of cholera in {year}."
    check(
        held, [], [say.format(f"between {value - 20:,} and {value + 20:,}"), say.format(f"{value:,} to {value + 20:,}")]
    )


@few
@given(st.integers(3, 60), st.integers(2, 40), years, places)
def test_a_part_has_its_whole(whole: int, part: int, year: int, place: str) -> None:
    assume(part + 1 < whole)
    held = record("mines that were closed", "mines", place, year, str(part), f"of: {whole}")
    say = f"In {year}, {{}} mines in {place} were closed."
    check(
        held,
        [say.format(f"{part} of the {whole}"), say.format(f"all but {whole - part} of the {whole}")],
        [
            say.format(f"{part + 1} of the {whole}"),
            say.format(f"{part} of the {whole + 1}"),
            say.format(f"none of the {whole}"),
            f"In {year}, {part} of the {whole} mines in {place} were opened.",
        ],
    )


FRACTIONS = {
    "a third": Decimal(100) / 3,
    "a quarter": Decimal(25),
    "two-thirds": Decimal(200) / 3,
    "half": Decimal(50),
    "one in five": Decimal(20),
    "three quarters": Decimal(75),
    "two in five": Decimal(40),
}


@few
@given(st.sampled_from(sorted(FRACTIONS)), st.integers(-8, 8), years, places)
def test_a_fraction_is_within_a_point(name: str, tenths: int, year: int, place: str) -> None:
    share = rounded(FRACTIONS[name] + Decimal(tenths) / 10, Decimal("0.1"))
    held = record("adults who smoke", "percent", place, year, f"{share:f}")
    far = record("adults who smoke", "percent", place, year, f"{share + 5:f}")
    text = f"In {year}, {name} of adults in {place} smoked."
    check(
        held,
        [text],
        [f"In {year}, {name} of adults in {place} did not smoke.", f"In {year}, {name} of children in {place} smoked."],
    )
    check(far, [], [text])


@few
@given(st.sampled_from([("doubled", 2), ("tripled", 3), ("quadrupled", 4)]), st.integers(-4, 4), years, places)
def test_a_multiple_is_within_a_twentieth(said: tuple[str, int], hundredths: int, year: int, place: str) -> None:
    verb, times = said
    rise = (times - 1) * 100 + hundredths
    held = record("change in exports", "percent", place, year, str(rise))
    more = record("change in exports", "percent", place, year, str(rise + 40 * times))
    text = f"Exports from {place} {verb} in {year}."
    check(held, [text], [f"Exports from {place} halved in {year}.", f"Imports to {place} {verb} in {year}."])
    check(more, [], [text])


@few
@given(st.integers(11, 989), years, places)
def test_a_percentage_rounds_and_is_no_points(tenths: int, year: int, place: str) -> None:
    share = Decimal(tenths) / 10
    whole = share.quantize(Decimal(1), ROUND_HALF_EVEN)
    assume(tenths % 10 not in (0, 5))
    held = record("adults who smoke", "percent", place, year, f"{share:f}")
    say = f"In {year}, {{}} of adults in {place} smoked."
    check(
        held,
        [say.format(f"{share:f} percent"), say.format(f"{whole:f} percent"), say.format(f"{share:f}%")],
        [
            say.format(f"{share + 1:f} percent"),
            say.format(f"{share + Decimal('0.1'):f} percent"),
            say.format(f"{share:f}5 percent"),
            f"In {year}, {share:f} percentage points of adults in {place} smoked.",
            f"In {year} the share of adults in {place} who smoked rose by {share:f} percent.",
            f"In {year}, {share:f} percent of adults in {place} did not smoke.",
        ],
    )


@few
@given(st.integers(11, 989), years, places)
def test_a_share_is_its_percentage(tenths: int, year: int, place: str) -> None:
    share = Decimal(tenths) / 1000
    held = record("adults who smoke", "share", place, year, f"{share:f}")
    percent = (share * 100).normalize()
    say = f"In {year}, {{}} percent of adults in {place} smoked."
    check(held, [say.format(f"{percent:f}")], [say.format(f"{percent + 2:f}")])


@few
@given(st.integers(11, 989), years, places)
def test_a_rate_keeps_its_base(tenths: int, year: int, place: str) -> None:
    rate = Decimal(tenths) / 10
    held = record("homicide rate", "homicides per 100,000 people", place, year, f"{rate:f}")
    check(
        held,
        [
            f"{place} had {rate:f} homicides per 100,000 people in {year}.",
            f"The homicide rate in {place} was {rate:f} per 100,000 in {year}.",
            f"{place} had {(rate * 10).normalize():f} homicides per million people in {year}.",
        ],
        [
            f"{place} had {rate:f} homicides per million people in {year}.",
            f"{place} had {rate:f} homicides per 1,000 people in {year}.",
            f"{place} had {rate + 1:f} homicides per 100,000 people in {year}.",
        ],
    )


@few
@given(st.integers(12, 9_899), st.sampled_from(["kg", "km", "km2"]), years, places)
def test_units_are_converted(value: int, unit: str, year: int, place: str) -> None:
    measure, verb, same, other, factor = {
        "kg": ("cocaine seized", "Police in {place} seized {} of cocaine in {year}.", "kilograms", "pounds", Decimal("2.20462")),
        "km": ("length of the fence built", "The fence built in {place} in {year} had a length of {}.", "kilometers", "miles",
               Decimal("0.621371")),
        "km2": ("area of forest burned", "An area of {} of forest burned in {place} in {year}.", "square kilometers",
                "square miles", Decimal("0.386102")),
    }[unit]  # fmt: skip
    converted = int(rounded(value * factor, Decimal(1)))
    assume(converted > 20)
    near = int(rounded(value * factor, Decimal(top(converted, 2))))
    held = record(measure, unit, place, year, str(value))

    def say(words: str) -> str:
        return verb.replace("{place}", place).replace("{year}", str(year)).format(words)

    check(
        held,
        [say(f"{value:,} {same}"), say(f"about {near:,} {other}")],
        [say(f"{value:,} {other}"), say(f"{value + 1:,} {same}"), say(f"about {near * 2:,} {other}")],
    )


@few
@given(st.integers(11, 989), years, places, st.booleans())
def test_a_change_has_its_direction(tenths: int, year: int, place: str, falls: bool) -> None:
    size = Decimal(tenths) / 10
    held = record("change in rents", "percent", place, year, f"{-size if falls else size:f}")
    up, down = ("rose", "fell") if not falls else ("fell", "rose")
    check(
        held,
        [
            f"Rents in {place} {up} by {size:f} percent in {year}.",
            f"In {year}, rents in {place} {up} {size:f} percent.",
        ],
        [
            f"Rents in {place} {down} by {size:f} percent in {year}.",
            f"Rents in {place} {up} to {size:f} percent in {year}.",
            f"Rents in {place} {up} by {size:f} percentage points in {year}.",
            f"Wages in {place} {up} by {size:f} percent in {year}.",
        ],
    )


@few
@given(st.integers(2, 40), years, places)
def test_a_ratio_is_a_rise_or_a_fall(tenths: int, year: int, place: str) -> None:
    times = Decimal(tenths) / 10
    assume(times != 1 and times % 1 != 0)
    held = record("relative risk of asthma", "times", place, year, f"{times:f}")
    way, size = ("raised", (times - 1) * 100) if times > 1 else ("cut", (1 - times) * 100)
    other = "cut" if times > 1 else "raised"
    say = f"In {year} the gas {{}} the risk of asthma in {place} by {{}} percent."
    check(held, [say.format(way, f"{size:f}")], [say.format(other, f"{size:f}"), say.format(way, f"{size + 30:f}")])


@few
@given(st.lists(st.integers(200, 900), min_size=4, max_size=4, unique=True), places)
def test_each_year_is_every_point(values: list[int], place: str) -> None:
    points = ", ".join(f"{2015 + number}: {value}" for number, value in enumerate(values))
    held = (
        f'series:\n  it: {{measure: wolves, unit: wolves, place: {place}, locator: table 1, find: "1", '
        f"values: {{{points}}}}}\n"
    )
    low, high = min(values), max(values)
    check(
        held,
        [
            f"In each year from 2015 to 2018 {place} had more than {low - 1} wolves.",
            f"In no year from 2015 to 2018 did {place} have more than {high} wolves.",
        ],
        [
            f"In each year from 2015 to 2018 {place} had more than {low} wolves.",
            f"In no year from 2015 to 2018 did {place} have more than {high - 1} wolves.",
            f"In each year from 2014 to 2018 {place} had more than {low - 1} wolves.",
        ],
    )
