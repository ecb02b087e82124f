"""`doctor`: what is installed and what is missing, each with what to do about it."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from briefing.engines import environment, pandoc, system

State = Literal["ok", "note", "missing"]
SPARE = 500_000_000
"""Bytes of free disk below which a first start may fail."""
WITHOUT = "without it they say that they could not check"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: `missing` makes the exit status 3; `note` is something that is useful and not needed."""

    state: State
    what: str
    detail: str
    help: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options of its own."""


def run(arguments: argparse.Namespace) -> int:
    """Print what was found. 0 when nothing needed is missing, else 3."""
    home = Path(__file__).resolve().parents[3]
    findings = tuple(examine(home))
    width = max(len(finding.what) for finding in findings)
    for finding in findings:
        print(f"{finding.state:<8} {finding.what:<{width}}  {finding.detail}".rstrip())
        if finding.help:
            print(f"{'':<8} {'':<{width}}  -> {finding.help}")
    missing = sum(finding.state == "missing" for finding in findings)
    print(f"\n{missing} missing" if missing else "\neverything needed is there")
    return environment.COULD_NOT if missing else 0


def examine(home: Path) -> Iterator[Finding]:
    """All findings, in the order in which a build needs the things."""
    yield _python()
    yield _environment(home)
    yield from _packages()
    yield _pandoc()
    yield from _libraries()
    yield _weasyprint()
    yield _fonts(home)
    yield _optional("veraPDF", "validates PDF/UA and PDF/A a second time in the tests; they run without it", "verapdf")
    yield _optional("Chromium", f"opens the HTML edition in the tests; {WITHOUT}", *system.CHROMIUM)
    yield _optional("chromedriver", f"drives Chromium in the tests; {WITHOUT}", system.CHROMEDRIVER)
    yield _optional("uv", "makes the environment faster than pip; pip does as well", "uv")
    yield _disk(home)


def _python() -> Finding:
    return Finding("ok", "Python", f"{sys.version.split()[0]} at {sys.executable}")


def _environment(home: Path) -> Finding:
    stamp = environment.stamp_of(home)
    if stamp is not None and Path(sys.prefix) == home / environment.FOLDER:
        return Finding("ok", "environment", f"{environment.FOLDER} holds what {environment.LOCK} says")
    if Path(sys.prefix) != home / environment.FOLDER:
        return Finding("note", "environment", f"running in {sys.prefix}, not in {environment.FOLDER}",
                       "start with `python3 build.py doctor`")  # fmt: skip
    return Finding("missing", "environment", f"{environment.FOLDER} does not fit {environment.LOCK}",
                   "the next `python3 build.py` makes it anew")  # fmt: skip


def _packages() -> Iterator[Finding]:
    purposes = {
        "bibtexparser": "the bibliography",
        "PyYAML": "evidence and report.yaml",
        "pikepdf": "the ledger inside the PDF",
        "pypdfium2": "reading the pages again",
    }
    for name, purpose in purposes.items():
        try:
            yield Finding("ok", name, version(name))
        except PackageNotFoundError:
            yield Finding("missing", name, f"needed for {purpose}", "delete .venv and start again")


def _pandoc() -> Finding:
    path = pandoc.binary()
    if path is None:
        return Finding("missing", "pandoc", "not found", "delete .venv and start again: pandoc comes with it")
    printed = pandoc.version()
    if not printed:
        return Finding("missing", "pandoc", f"{path} cannot be run")
    return Finding("ok", "pandoc", printed.partition("-")[0])


def _libraries() -> Iterator[Finding]:
    missing = system.missing_libraries()
    manager = system.package_manager()
    for library in system.LIBRARIES:
        if library not in missing:
            yield Finding("ok", library.name, "loads")
            continue
        packages = system.packages_for([library], manager) if manager else []
        help = system.install_command(packages, manager, system.is_root())
        if library.required:
            yield Finding("missing", library.name, "cannot be loaded; no PDF without it", help)
        else:
            yield Finding("note", library.name, "not there: PDFs are written more slowly and with other bytes", help)


def _weasyprint() -> Finding:
    try:
        import weasyprint
    except ImportError:
        return Finding("missing", "WeasyPrint", "not installed", "delete .venv and start again")
    except OSError as error:
        return Finding("missing", "WeasyPrint", f"cannot load its libraries: {str(error).splitlines()[0]}")
    from weasyprint.text.ffi import pango

    encoded = int(pango.pango_version())
    return Finding("ok", "WeasyPrint", f"{weasyprint.__version__} with Pango "
                   f"{encoded // 10000}.{encoded // 100 % 100}.{encoded % 100}")  # fmt: skip


def _fonts(home: Path) -> Finding:
    fonts = sorted(path for path in (home / "styles/fonts").glob("*") if path.suffix in (".ttf", ".otf", ".woff2"))
    if not fonts:
        return Finding("missing", "fonts", "styles/fonts holds no font", "take the whole project")
    families = sorted({path.stem.partition("-")[0] for path in fonts})
    return Finding("ok", "fonts", f"{len(fonts)} files in styles/fonts: {', '.join(families)}")


def _optional(name: str, purpose: str, *programs: str) -> Finding:
    path = next(filter(None, map(shutil.which, programs)), None)
    if not path:
        return Finding("note", name, f"not on the path; {purpose}")
    return Finding("ok", name, system.version_of(path) or path)


def _disk(home: Path) -> Finding:
    free = shutil.disk_usage(home).free
    if not os.access(home, os.W_OK):
        return Finding("missing", "disk", f"{home} cannot be written")
    if free < SPARE:
        return Finding("missing", "disk", f"{free / 1e6:,.0f} MB free", f"make room: {SPARE / 1e6:,.0f} MB are needed")
    return Finding("ok", "disk", f"{free / 1e9:,.1f} GB free")
