"""Numerals that name: each lies in an identifier, and none of them is read as a quantity."""

from __future__ import annotations

import pytest

from briefing.quantities.reader import read

NAMES = [
    ("The ban was lifted by Order 117.", "Order 117", "document"),
    ("Law 1448 of 2011 gave victims a right to land.", "Law 1448 of 2011", "document"),
    ("Regulation (EU) 2016/679 applies to all.", "Regulation (EU) 2016/679", "document"),
    ("Executive Order 14157 stands.", "Executive Order 14157", "document"),
    ("It is Public Law 119-21 now.", "Public Law 119-21", "document"),
    ("It is Pub. L. 119-21 now.", "Pub. L. 119-21", "document"),
    ("It is P.L. 119-21 now.", "P.L. 119-21", "document"),
    ("See case 1:25-cv-00766 there.", "case 1:25-cv-00766", "document"),
    ("See No. 23-141 there.", "No. 23-141", "document"),
    ("Resolution 2817 passed.", "Resolution 2817", "document"),
    ("Resolution 2817 (2025) passed.", "Resolution 2817 (2025)", "document"),
    ("Article 129 says so.", "Article 129", "document"),
    ("Articles 21 and 129 say so.", "Articles 21 and 129", "document"),
    ("8 U.S.C. 1189 says so.", "8 U.S.C. 1189", "document"),
    ("8 U.S.C. § 1189(a)(1) says so.", "8 U.S.C. § 1189(a)(1)", "document"),
    ("31 CFR 594 says so.", "31 CFR 594", "document"),
    ("90 Fed. Reg. 8439 says so.", "90 Fed. Reg. 8439", "document"),
    ("§ 1189(a) says so.", "§ 1189(a)", "document"),
    ("H.R. 1234 passed.", "H.R. 1234", "document"),
    ("S. 12 passed.", "S. 12", "document"),
    ("Title 42 ended.", "Title 42", "document"),
    ("The Group of 77 met.", "Group of 77", "name"),
    ("The FTSE 100 fell.", "FTSE 100", "name"),
    ("The S&P 500 fell.", "S&P 500", "name"),
    ("The G7 met.", "G7", "name"),
    ("The G-20 met.", "G-20", "name"),
    ("A 9 mm pistol was found.", "9 mm", "name"),
    ("A .50-caliber rifle was found.", ".50-caliber", "name"),
    ("A 5.56×45mm round was found.", "5.56×45mm", "name"),
    ("COVID-19 spread.", "COVID-19", "name"),
    ("An F-35 flew.", "F-35", "name"),
    ("An AR-15 was found.", "AR-15", "name"),
    ("It is at stage 3 now.", "stage 3", "name"),
    ("Phase 2 began.", "Phase 2", "name"),
    ("Highway 57 was closed.", "Highway 57", "name"),
    ("The 9/11 attacks were remembered.", "9/11", "name"),
    ("Call (202) 555-0123 now.", "(202) 555-0123", "telephone"),
    ("Call +52 55 1234 5678 now.", "+52 55 1234 5678", "telephone"),
    ("It stands at 1600 Pennsylvania Avenue NW there.", "1600 Pennsylvania Avenue NW", "address"),
    ("Write to P.O. Box 1663 now.", "P.O. Box 1663", "address"),
    ("See ISBN 978-3-16-148410-0 there.", "ISBN 978-3-16-148410-0", "isbn"),
    ("See doi:10.1000/xyz123 there.", "doi:10.1000/xyz123", "doi"),
    ("See https://example.org/a/2024?x=1 there.", "https://example.org/a/2024?x=1", "url"),
    ("Write to desk24@example.org now.", "desk24@example.org", "url"),
    ("It runs version 3.11.4 now.", "3.11.4", "version"),
    ("It is open 24/7 there.", "24/7", "clock"),
    ("It began at 10:30 a.m. there.", "10:30 a.m.", "clock"),
    ("It began at 3 p.m. there.", "3 p.m.", "clock"),
    ("It began at 1500 hours.", "1500 hours", "clock"),
    ("See page 12 there.", "page 12", "reference"),
    ("See pp. 12-14 there.", "pp. 12-14", "reference"),
    ("See Figure 2 there.", "Figure 2", "reference"),
    ("See table 3.1 there.", "table 3.1", "reference"),
    ("See chapter 4 there.", "chapter 4", "reference"),
    ("See note 5 there.", "note 5", "reference"),
    ("See it there [12].", "[12]", "reference"),
    ("1. The court ruled.", "1.", "list"),
    ("(2) The court ruled.", "(2)", "list"),
    ("They were on cloud nine.", "cloud nine", "figure-of-speech"),
    ("A one-way street it is.", "one-way", "figure-of-speech"),
    ("A zero-sum game it is.", "zero-sum", "figure-of-speech"),
]


@pytest.mark.parametrize(("text", "words", "kind"), NAMES)
def test_names_and_documents(text: str, words: str, kind: str) -> None:
    reading = read(text)
    assert [i.kind for i in reading.identifiers] == [kind]
    assert words.startswith(reading.identifiers[0].words) or reading.identifiers[0].words.startswith(words)
    assert all(c in reading.identifiers[0].words for c in words if c.isdigit())
    assert reading.quantities == ()
    assert reading.datings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Cases 12 percent higher were found.",
        "Order 50 copies of the book.",
        "The order 50 men gave was obeyed.",
        "In part 3,000 people left.",
        "He said 61 files were closed.",
        "The group of 77 soldiers met at a base of 300 people.",
        "A wall 9 mm thick was built.",
        "Its acts killed 12 people.",
        "500 metres east of Bennett Road it lies.",
    ],
)
def test_numbers_beside_naming_words_still_count(text: str) -> None:
    assert read(text).quantities


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("use of an existing Federal software solution.25", "25"),
        ("Senior Agency Officials,34 including others,", "34"),
        ("for the government.”18 This policy holds.", "18"),
        ("42,000 transactions.1 A significant part", "1"),
    ],
)
def test_the_mark_of_a_note_that_clings_to_its_word(text: str, mark: str) -> None:
    assert [item.words for item in read(text).identifiers] == [mark]
    assert all(mark != item.words for item in read(text).quantities)


@pytest.mark.parametrize("text", ["It cost 3.25 dollars.", "The rate fell, 12 percent."])
def test_a_number_behind_a_mark_is_no_note(text: str) -> None:
    assert read(text).quantities
