"""Datings: what the text says of when, in the grammar of periods; and years told apart from counts."""

from __future__ import annotations

import pytest

from briefing.quantities import periods
from briefing.quantities.reader import read

DATINGS = [
    ("on 17 September 2024", "2024-09-17"),
    ("on September 17, 2024", "2024-09-17"),
    ("on Sept. 17, 2024", "2024-09-17"),
    ("on the 17th of September 2024", "2024-09-17"),
    ("on 2024-09-17", "2024-09-17"),
    ("on 9/17/2024", "2024-09-17"),
    ("on 17 September", "--09-17"),
    ("in September 2024", "2024-09"),
    ("in September of 2024", "2024-09"),
    ("in May", "--05"),
    ("in 2024", "2024"),
    ("in early 2024", "2024"),
    ("in mid-2024", "2024"),
    ("in the third quarter of 2024", "2024-Q3"),
    ("in Q3 2024", "2024-Q3"),
    ("in 2024-Q3", "2024-Q3"),
    ("in the first half of 2024", "2024-01/2024-06"),
    ("in H2 2024", "2024-07/2024-12"),
    ("in fiscal year 2024", "FY2024"),
    ("in fiscal 2024", "FY2024"),
    ("in FY2024", "FY2024"),
    ("in FY24", "FY2024"),
    ("in fiscal years 2021 to 2024", "FY2021/FY2024"),
    ("in the 2023-24 school year", "2023/2024"),
    ("in the 2020s", "2020/2029"),
    ("in the mid-1990s", "1990/1999"),
    ("in the '90s", "1990/1999"),
    ("in the 21st century", "2001/2100"),
    ("in the twentieth century", "1901/2000"),
    ("from 2019 to 2023", "2019/2023"),
    ("between 2019 and 2023", "2019/2023"),
    ("in 2019-2023", "2019/2023"),
    ("in 2019–23", "2019/2023"),
    ("from 2019 through 2023", "2019/2023"),
    ("from January to June 2024", "2024-01/2024-06"),
    ("in January–June 2024", "2024-01/2024-06"),
    ("from November 2023 to March 2024", "2023-11/2024-03"),
    ("from November to March 2024", "2023-11/2024-03"),
    ("on September 3-7, 2024", "2024-09-03/2024-09-07"),
    ("from 5 February 2025 to 20 January 2026", "2025-02-05/2026-01-20"),
    ("since 2006", "2006/.."),
    ("since September 2006", "2006-09/.."),
    ("from 2006 to the present", "2006/.."),
    ("until 2024", "../2024"),
    ("before 2019", "../2018"),
    ("after 2019", "2020/.."),
    ("by the end of 2024", "2024-12-31"),
    ("at the end of September 2024", "2024-09-30"),
    ("in the 12 months ending September 2023", "2022-10/2023-09"),
    ("in the twelve months ending in September 2023", "2022-10/2023-09"),
    ("in the 12-month period ending September 2023", "2022-10/2023-09"),
    ("in the year ending June 2024", "2023-07/2024-06"),
    ("in the 12 months to September 2023", "2022-10/2023-09"),
    ("in the summer of 2024", "2024"),
]


@pytest.mark.parametrize(("text", "period"), DATINGS)
def test_absolute_datings(text: str, period: str) -> None:
    reading = read(f"It happened {text}.")
    assert [d.period for d in reading.datings] == [period]
    assert reading.quantities == ()
    assert not reading.datings[0].relative
    if not period.startswith("--"):
        assert periods.parse(period) is not None


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("a year later", "P1Y"),
        ("two months later", "P2M"),
        ("three years earlier", "-P3Y"),
        ("ten years ago", "-P10Y"),
        ("the following month", "P1M"),
        ("the previous year", "-P1Y"),
        ("last year", "-P1Y"),
        ("the same year", "P0Y"),
        ("two weeks after the raid", "P2W"),
        ("the year before", "-P1Y"),
        ("yesterday", "-P1D"),
        ("a year and a half later", "P18M"),
    ],
)
def test_relative_datings(text: str, duration: str) -> None:
    reading = read(f"It happened {text}.")
    assert [(d.period, d.relative) for d in reading.datings] == [(duration, True)]
    assert reading.quantities == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It caused 2,000 deaths.", 2000),
        ("It killed 2000 people.", 2000),
        ("More than 2000 people died.", 2000),
        ("It cost $2000.", 2000),
        ("It holds 2024 kg.", 2024),
        ("It trained 1500 soldiers.", 1500),
        ("It took 1500 hours of work.", 1500),
        ("It counts 1,998 members.", 1998),
        ("It is 2019 miles long.", 2019),
        ("It has 1200 agents.", 1200),
    ],
)
def test_four_digits_that_count(text: str, value: int) -> None:
    reading = read(text)
    assert [q.value for q in reading.quantities] == [value]
    assert reading.datings == ()


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2000 deaths rose.", "2000"),
        ("The 2018 elections were held.", "2018"),
        ("Its 2023 figures are final.", "2023"),
        ("Mexico's 2019 reforms passed.", "2019"),
        ("The law (2019) stands.", "2019"),
        ("The war of 1847 ended.", "1847"),
        ("By 2030 it ends.", "2030"),
        ("2023 saw a rise.", "2023"),
        ("The report of 2021, a long one, stands.", "2021"),
        ("It was founded in 1521.", "1521"),
    ],
)
def test_four_digits_that_date(text: str, year: str) -> None:
    reading = read(text)
    assert [d.period for d in reading.datings] == [year]
    assert reading.quantities == ()


def test_two_levels_with_their_years() -> None:
    reading = read("It rose from 12 percent in 2019 to 15 percent in 2023.")
    assert [q.value for q in reading.quantities] == [12, 15]
    assert [d.period for d in reading.datings] == ["2019", "2023"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("El 17 de septiembre de 2024.", "2024-09-17"),
        ("En septiembre de 2024.", "2024-09"),
        ("Entre enero y junio de 2024.", "2024-01/2024-06"),
        ("De enero a junio de 2024.", "2024-01/2024-06"),
        ("Desde 2006.", "2006/.."),
        ("De 2019 a 2023.", "2019/2023"),
        ("El 1º de enero de 2025.", "2025-01-01"),
        ("El primero de enero de 2025.", "2025-01-01"),
        ("En los años noventa.", "1990/1999"),
        ("El 5 de mayo.", "--05-05"),
        ("En el siglo XXI.", "2001/2100"),
        ("Entre el 2 y el 7 de febrero de 2018.", "2018-02-02/2018-02-07"),
        ("Desde el 4 hasta el 22 de enero de 1995.", "1995-01-04/1995-01-22"),
    ],
)
def test_spanish_datings(text: str, period: str) -> None:
    assert [d.period for d in read(text, "es").datings] == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("It met on 13.5.2015.", "2015-05-13"),
        ("from 03/2015 to 12/2016", "2015-03/2016-12"),
        ("in 2016/11", "2016-11"),
        ("the 2009/10 season", "2009/2010"),
        ("in the noughties", "2000/2009"),
    ],
)
def test_dates_in_figures(text: str, period: str) -> None:
    assert [d.period for d in read(text).datings] == [period]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("not in 1862 or 1863.", ["1862", "1863"]),
        ("published in 1835 and 1840, was only one", ["1835", "1840"]),
        ("in an important 1852 speech", ["1852"]),
        ("On New Year's Day, 1863, the port fell.", ["1863"]),
        ("as recently as 1860, he objected", ["1860"]),
        ("It was developed in the 70s.", ["1970/1979"]),
        ("in the 30s and 40s", ["1930/1939", "1940/1949"]),
        ("a man in his early 40s", []),
        ("with 1800 men", []),
        ("a 1500 word essay", []),
    ],
)
def test_years_before_1900_and_decades_without_their_century(text: str, periods: list[str]) -> None:
    assert [d.period for d in read(text).datings] == periods
