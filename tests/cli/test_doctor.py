"""`doctor` lists what is there and what is not, each with what to do; `test` hands its arguments to pytest."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from briefing.cli import doctor
from briefing.cli import test as test_verb
from briefing.cli.main import main
from briefing.engines import environment, pandoc, system

ROOT = Path(__file__).resolve().parents[2]


def states() -> dict[str, str]:
    return {finding.what: finding.state for finding in doctor.examine(ROOT)}


def test_everything_is_looked_at_and_nothing_needed_is_missing_here() -> None:
    found = states()
    assert {"Python", "environment", "pandoc", "WeasyPrint", "Pango", "HarfBuzz", "HarfBuzz subsetter", "fontconfig",
            "fonts", "veraPDF", "Chromium", "chromedriver", "uv", "disk"} <= set(found)  # fmt: skip
    assert "missing" not in found.values()


def test_a_missing_library_is_named_with_the_command_and_the_status_is_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pango = next(library for library in system.LIBRARIES if library.name == "Pango")
    monkeypatch.setattr(system, "missing_libraries", lambda: (pango,))
    monkeypatch.setattr(system, "package_manager", lambda: "dnf")
    monkeypatch.setattr(system, "is_root", lambda: False)
    assert main(["doctor"]) == 3
    printed = capsys.readouterr().out
    assert "missing  Pango" in printed and "sudo dnf install -y pango" in printed and printed.endswith("1 missing\n")


def test_a_library_that_is_only_useful_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    subsetter = next(library for library in system.LIBRARIES if not library.required)
    monkeypatch.setattr(system, "missing_libraries", lambda: (subsetter,))
    assert states()[subsetter.name] == "note"


def test_a_browser_that_only_the_tests_need_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda program: None)
    found = states()
    assert (found["Chromium"], found["chromedriver"]) == ("note", "note")


def test_pandoc_and_fonts_that_are_missing_count(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pandoc, "binary", lambda: None)
    found = {finding.what: finding.state for finding in doctor.examine(tmp_path)}
    assert (found["pandoc"], found["fonts"]) == ("missing", "missing")


def test_an_environment_that_does_not_fit_the_lock_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.prefix", str(tmp_path / environment.FOLDER))
    assert next(f for f in doctor.examine(tmp_path) if f.what == "environment").state == "missing"


@pytest.mark.parametrize(
    ("given", "handed"),
    [
        (["-k", "claims", "-x"], ["-n", "auto", "-k", "claims", "-x"]),
        (["tests/rules", "-n", "1"], ["tests/rules", "-n", "1"]),
        ([], ["-n", "auto"]),
    ],
)
@pytest.mark.parametrize(("status", "ours"), [(0, 0), (1, 1), (4, 2), (5, 3)])
def test_the_verb_test_hands_over_arguments_and_status(
    monkeypatch: pytest.MonkeyPatch, given: list[str], handed: list[str], status: int, ours: int
) -> None:
    calls: list[list[str]] = []

    def pytest_main(arguments: list[str]) -> int:
        calls.append(arguments)
        return status

    monkeypatch.setattr(pytest, "main", pytest_main)
    monkeypatch.chdir(ROOT)
    assert main(["test", *given]) == ours
    assert calls == [handed]


def test_other_verbs_refuse_what_they_do_not_know() -> None:
    assert main(["doctor", "--colour"]) == 2


def test_add_arguments_of_both_verbs_take_a_parser() -> None:
    for verb in (doctor, test_verb):
        verb.add_arguments(argparse.ArgumentParser())
