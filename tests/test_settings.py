"""report.yaml: every key is known or a finding, every value is understood or a finding."""

from __future__ import annotations

from briefing.settings import Settings, read_settings


def test_an_absent_file_gives_the_defaults() -> None:
    assert read_settings(None) == Settings()


def test_known_keys_are_read() -> None:
    settings = read_settings(
        "title: T\nlang: en\ncut-off: 2026-08-31\nauthors: []\npage: a4\nrules: {E120: error}\n"
        "waivers:\n  - {rule: C101, at: 'report/01.md:4', reason: why, until: 2027-01-31}\n"
    )
    assert settings.problems == ()
    assert (settings.title, settings.cut_off, settings.page, settings.rules) == (
        "T",
        "2026-08-31",
        "a4",
        {"E120": "error"},
    )
    assert settings.waivers[0].at == "report/01.md:4"


def test_an_unknown_key_gets_a_suggestion() -> None:
    (problem,) = read_settings("titel: T\n").problems
    assert problem.kind == "setting-unknown"
    assert "did you mean 'title'?" in problem.help
    assert (problem.span.line, problem.span.column) == (1, 1)


def test_wrong_values_stand_where_they_were_written() -> None:
    problems = read_settings("page: a5\nrules: {C101: loud}\nwaivers: [{rule: C101}]\n").problems
    assert [(problem.kind, problem.span.line) for problem in problems] == [
        ("setting-value", 2), ("setting-value", 1), ("setting-value", 3),
    ]  # fmt: skip


def test_what_is_demanded_of_claims_is_known_or_a_finding() -> None:
    read = read_settings("require: {marks: [primary, reviewed], of: load-bearing}\n")
    assert read.problems == () and read.require == {"marks": "primary reviewed", "of": "load-bearing"}
    problems = read_settings("require: {marks: primry, off: statistic, of: chapters}\n").problems
    assert [(found.kind, found.span.column) for found in problems] == [
        ("setting-value", 18),
        ("setting-unknown", 26),
        ("setting-value", 46),
    ]
    assert "did you mean 'primary'?" in problems[0].help
    (nothing,) = read_settings("require: {of: statistic}\n").problems
    assert "names no marks" in nothing.message


def test_a_scale_that_nobody_knows_is_a_finding() -> None:
    (problem,) = read_settings("scale: kent\n").problems
    assert (problem.kind, problem.help) == ("setting-value", "use one of icd203, none")
