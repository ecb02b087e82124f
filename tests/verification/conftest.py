"""A printed report to tamper with, made once in each test process."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefing.cli.build import fingerprint, read_styles, unchanged
from briefing.cli.main import main
from briefing.cli.verify import answer_for
from briefing.engines.printedpdf import read_pdf
from briefing.ledger.printed import Printed
from briefing.project import load
from briefing.rules.cases import STANDARD
from tests.conftest import ROOT

CHAPTERS = {
    "report/01-deaths.md": """\
# Deaths

Overdose deaths in the United States fell to 105,007 in 2023 [@doe2024, table 1], from 107,941 in 2022 [@doe2024]. Jane Doe
said that “progress is real but fragile” [@doe2024]. See [](#fig-deaths) and [](#trade).

``` {.chart #fig-deaths}
form: column
title: Overdose deaths fell to 105,007 in 2023
series:
  - records: ["doe2024:deaths-2022", "doe2024:deaths-2023"]
```

::: {.key-judgement #kj-1 confidence=moderate rests-on="doe2024:deaths-2023"}
The fall is real: overdose deaths in the United States fell to 105,007 in 2023.
:::
"""
    + "\nThe record says so in a table of its own, and nothing else is claimed here about the matter at hand.\n" * 30
    + """
In 2023, 105,007 people died of drug overdoses in the United States, as the table says and as was told above, in words that
run over more than one line of the page [@doe2024, table 1].
""",
    "report/02-trade.md": """\
# Trade {#trade}

The United States and Mexico traded goods worth $779.3 billion in 2022.[^1]

``` {.table #tbl-deaths}
title: Overdose deaths in the United States
columns:
  - head: Year
  - {head: Deaths}
rows:
  - {head: "2022", cells: ["doe2024:deaths-2022"]}
  - {head: "2023", cells: ["doe2024:deaths-2023"]}
```

| Year | Overdose deaths in the United States |
|------|-------:|
| 2022 | 107,941 |
| 2023 | 105,007 |

: Deaths [@doe2024]

[^1]: In current dollars [@roe2023].
""",
    "report/report.yaml": "title: A case\nlang: en\ncut-off: 2026-08-31\npage: a4\n",
}


@dataclass(frozen=True)
class Release:
    """A printed file: its bytes, and the ledger in it."""

    pdf: bytes
    ledger: dict[str, Any]


Verify = Callable[..., list[str]]


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Release:
    """A small report, printed; with TAMPER_WITH=shipped in the environment the report of this repository."""
    if os.environ.get("TAMPER_WITH") == "shipped":
        found: Release = request.getfixturevalue("shipped_release")
        return found
    folder = write(tmp_path_factory.mktemp("release"))
    assert main(["build", "--project", str(folder)]) == 0
    return read(folder)


def write(folder: Path, change: Callable[[str], str] = str) -> Path:
    """The small report in a folder, each of its texts changed."""
    for path, text in {**STANDARD, **CHAPTERS}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(change(text), encoding="utf-8")
    return folder


def read(folder: Path) -> Release:
    """The release in the build folder of a project, with the ledger that is in it."""
    content = (folder / "build/briefing.pdf").read_bytes()
    with pikepdf.open(folder / "build/briefing.pdf") as pdf:
        ledger = json.loads(pdf.attachments["ledger.json"].get_file().read_bytes())
    return Release(content, ledger)


@pytest.fixture(scope="session")
def shipped_release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The report of this repository, printed: the release that is there where nothing changed since, else made once."""
    if unchanged(ROOT / "build", fingerprint(load(ROOT), read_styles(ROOT), False)):
        return read(ROOT)
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if os.environ.get("PYTEST_XDIST_WORKER") else shared
    folder = shared / "shipped"
    with (shared / "shipped.lock").open("w") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)  # one of the processes makes it, the others wait
        if not (folder / "build/ledger.json").exists():
            for name in ("report", "evidence"):
                shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
            shutil.copy(ROOT / "references.bib", folder)
            assert main(["build", "--project", str(folder)]) == 0
    return read(folder)


@pytest.fixture(scope="session")
def printed(release: Release) -> Printed:
    """What is printed in the file."""
    return read_pdf(release.pdf).printed


@pytest.fixture(scope="session")
def verify() -> Verify:
    """verify(pdf, digest=""): what does not agree in these bytes, each finding as one line."""

    def run(pdf: bytes, digest: str = "") -> list[str]:
        answer = json.loads(answer_for(pdf, digest))
        assert "unreadable" not in answer, answer
        return [
            f"page {item['page']}: {item['message']} [{item['place']}] ledger: {item['ledger']} file: {item['file']}"
            for item in answer["findings"]
        ]

    return run
