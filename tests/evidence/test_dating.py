"""The date of an event against the dates that its own sentence tells."""

import pytest

from briefing.evidence.dating import prove_date
from briefing.evidence.model import Event
from briefing.positions import Span

HERE = Span("evidence/a.yaml", 1, 1, 1, 2)


def told(date: str, statement: str, find: str = "", language: str = "en") -> list[str]:
    event = Event(key="a", id="e", date=date, statement=statement, place="", span=HERE, date_span=HERE, find=find)
    return [problem.kind for problem in prove_date(event, language)]


@pytest.mark.parametrize(
    ("date", "statement"),
    [
        ("2025-01-20", "The order was signed on 20 January 2025 and printed on 29 January 2025."),
        ("2025-01", "The order was signed on 20 January 2025."),
        ("2025-01-20", "The order was signed in January 2025."),
        ("2025-01-20", "The order was signed."),
        ("2025-03-05", "The court ruled a day after the hearing of 4 March 2024."),
        ("2024-06-11", "The court upheld the law of 2019."),
        ("2026-01", "In late January 2026 the talks opened."),
        ("2024-09-15", "La reforma se publicó el 15 de septiembre de 2024."),
        ("2023-05-05", "On the day after 4 May 2023 the council, in session since 1 May 2023, dissolved."),
    ],
)
def test_a_date_that_the_sentence_tells_or_leaves_open_stands(date: str, statement: str) -> None:
    assert told(date, statement) == []


@pytest.mark.parametrize(
    ("date", "statement"),
    [
        ("2021-01-20", "The order was signed on 20 January 2025 and printed on 29 January 2025."),
        ("2025-02-20", "The order was signed on 20 January 2025 and printed on 29 January 2025."),
        ("2025-01-21", "The order was signed on 20 January 2025."),
        ("2022-01", "In late January 2026 the talks opened."),
        ("2022-01-14", "The bill of 14 January 2026 would bar funds through 31 December 2026."),
        ("2009", "The papers were published in 2013."),
        ("2020-09-15", "La reforma se publicó el 15 de septiembre de 2024."),
    ],
)
def test_a_date_that_differs_in_one_part_is_refused(date: str, statement: str) -> None:
    assert told(date, statement) == ["evidence-date-told-otherwise"]


def test_the_words_of_the_page_count_too() -> None:
    assert told("1993-10-08", "The group was designated.", "designated as an FTO on October 8, 1997") != []
    assert told("1997-10-08", "The group was designated.", "designated as an FTO on October 8, 1997") == []
