"""`build`: check, then print. A release with errors is refused and leaves the last good files in place."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import briefing
from briefing.cli.check import check, count_claims, render, status
from briefing.diagnostic import Diagnostic
from briefing.engines.pandoc import run_pandoc
from briefing.engines.versions import versions
from briefing.ledger.build import as_bytes, build, sealed
from briefing.ledger.changes import compare, read_ledger
from briefing.ledger.printed import Printed
from briefing.positions import Span
from briefing.project import Project, load, replace_file
from briefing.reporters.terminal import concise, count_line
from briefing.rules.registry import Outcome
from briefing.rules.rule import Examined
from briefing.settings import PATH

STAMP = "last-build.json"
STYLES = Path("styles")
LARGEST_LEDGER = 64_000_000
"""Bytes of a ledger of the last edition that are read."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--draft", action="store_true", help="build in spite of errors, each marked in the margin")
    parser.add_argument("--output-format", choices=("full", "concise", "json"), default="full")
    parser.add_argument("--force", action="store_true", help="build again even if nothing changed")


def run(arguments: argparse.Namespace) -> int:
    say = _teller(sys.stderr.isatty())
    project = load(arguments.project)
    folder = arguments.project / "build"
    styles = read_styles(arguments.project)
    stamp = fingerprint(project, styles, arguments.draft)
    if not arguments.force and unchanged(folder, stamp):
        print(f"Nothing changed since {folder / 'briefing.pdf'} was built.", file=sys.stderr)
        return 0
    say("checking")
    examined, outcome = check(project)
    sys.stdout.write(render(outcome.diagnostics, examined.sources, arguments.output_format, sys.stdout.isatty()))
    counted = count_line(outcome.diagnostics, count_claims(examined), len(examined.manuscript.chapters))
    print(counted, file=sys.stderr)
    ended = status(outcome.diagnostics)
    if ended and not (arguments.draft and examined.manuscript.chapters):
        kept = " The last one is as it was." if (folder / "briefing.pdf").exists() else ""
        print(f"No PDF was built.{kept} `build.py build --draft` prints it with each error marked.", file=sys.stderr)
        return ended
    try:
        lost = print_edition(examined, outcome, styles, arguments, folder, say)
    except PrintingError as error:
        print(f"briefing: {error}\nNo PDF was built; the last one is as it was.", file=sys.stderr)
        return 3
    if lost:
        sys.stderr.write(concise(lost))
        print("No PDF was built: words of the report would be missing from it.", file=sys.stderr)
        return 1
    replace_file(folder / ".cache" / STAMP, json.dumps(stamp).encode())
    return 0 if arguments.draft else ended


def print_edition(
    examined: Examined,
    outcome: Outcome,
    styles: Mapping[str, bytes],
    arguments: argparse.Namespace,
    folder: Path,
    say: Callable[[str], None],
) -> list[Diagnostic]:
    """Write PDF and ledger; or write nothing and give the words that the PDF would lack."""
    from briefing.edition.compose import compose_edition
    from briefing.engines.printedpdf import LEDGER, seal
    from briefing.engines.weasyprint import print_pdf
    from briefing.verification.places import Unplaced, unplaced

    started = time.monotonic()
    settings = examined.settings
    texts = {path.removeprefix("styles/"): _text(content) for path, content in styles.items()}
    ledger = build(examined, outcome, versions())
    say("composing")
    images = read_images(arguments.project, examined)
    before = read_previous(arguments.project, examined)
    if examined.settings.previous and before is None:
        return [Diagnostic("M315", "error", f"'{settings.previous}' is not the ledger of an edition",
                           settings.spans.get("previous", Span(PATH, 1, 1, 1, 1)),
                           "copy build/ledger.json of the last edition")]  # fmt: skip
    changes = compare(before, ledger) if before else None
    edition = compose_edition(examined, outcome, texts, _pandoc, arguments.draft, {**styles, **images}, changes)
    say("laying out pages")

    date = settings.cut_off or settings.edition
    result = print_pdf(edition.html, {**styles, **images}, {LEDGER: b"{}"}, date, settings.title, settings.authors)
    if result.lost and not arguments.draft:
        where = Span("build/briefing.pdf", 1, 1, 1, 1)
        return [Diagnostic("M198", "error", f"words are missing from the printed pages: {words}", where,
                           "shorten the note or figure that they belong to") for words in result.lost]  # fmt: skip
    say("sealing")
    pages = {id: result.anchors[anchor] for id, anchor in edition.claims.items() if anchor in result.anchors}
    claims = [verdict.claim for verdict in examined.verdicts]
    missing: list[Unplaced] = []

    def attached(printed: Printed) -> bytes:
        missing.extend(unplaced(claims, examined.manuscript, pages, [page.text for page in printed.pages]))
        apart = [item.claim.id for item in missing if item.what != "words"]
        return as_bytes(sealed(ledger, pages, apart, printed))

    done = seal(result.pdf, attached)
    gone = [item for item in missing if item.what == "words"]
    if gone and not arguments.draft:
        return [Diagnostic("M198", "error", f"“{item.claim.words}” cannot be read on page {item.page}, where it should "
                           "stand", item.claim.span or Span("build/briefing.pdf", 1, 1, 1, 1)) for item in gone]  # fmt: skip
    name = "briefing-draft.pdf" if arguments.draft else "briefing.pdf"
    replace_file(folder / name, done.pdf)
    replace_file(folder / name.replace(".pdf", ".html"), edition.screen.encode())
    replace_file(folder / "ledger.json", done.ledger)
    seconds = time.monotonic() - started
    print(f"{folder / name}: {result.pages} pages, {len(done.pdf) / 1000:,.0f} kB, {seconds:.1f} s", file=sys.stderr)
    return []


def _pandoc(arguments: Sequence[str], text: str) -> str:
    answer = run_pandoc(arguments, text, time_out=240)
    if answer.error:
        raise PrintingError(f"pandoc could not write the pages: {answer.error}")
    return answer.output


class PrintingError(Exception):
    """The pages could not be made; the message is for people."""


def read_styles(project: Path) -> dict[str, bytes]:
    """The project's own styles/ over those of the program, by path as the print edition names them."""
    files: dict[str, bytes] = {}
    shipped = Path(briefing.__file__).parent.parent.parent / STYLES
    for folder in (shipped, project / STYLES):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                files[(STYLES / path.relative_to(folder)).as_posix()] = path.read_bytes()
    return files


def read_images(project: Path, examined: Examined) -> dict[str, bytes]:
    """The images of the report by path."""
    wanted = (path for path in examined.present if path.rpartition(".")[2].lower() in ("png", "jpg", "jpeg", "svg"))
    return {path: (project / path).read_bytes() for path in sorted(wanted) if not path.startswith("styles/")}


def read_previous(project: Path, examined: Examined) -> Mapping[str, Any] | None:
    """The ledger of the last edition; None where none is named or the file holds none."""
    path = examined.settings.previous
    if path not in examined.present or (project / path).stat().st_size > LARGEST_LEDGER:
        return None
    return read_ledger((project / path).read_bytes())


def fingerprint(project: Project, styles: Mapping[str, bytes], draft: bool) -> dict[str, Any]:
    """What a build depends on: inputs, styles, the program itself and the programs it calls."""
    digest = hashlib.sha256()
    for name, text in sorted(project.texts.items()):
        digest.update(f"{name}\0{text}\0".encode())
    for name, content in sorted({**project.data, **styles}.items()):
        digest.update(name.encode() + b"\0" + content + b"\0")
    for path in sorted(project.present):
        digest.update(path.encode() + str((project.root / path).stat().st_size).encode())
    source = Path(briefing.__file__).parent
    for file in sorted(source.rglob("*")):
        if file.suffix in (".py", ".lua", ".html"):
            digest.update(file.read_bytes())
    return {"inputs": digest.hexdigest(), "tools": versions(), "draft": draft}


def unchanged(folder: Path, stamp: Mapping[str, Any]) -> bool:
    """Whether the last build was of the same inputs and its files are still there."""
    try:
        last = json.loads((folder / ".cache" / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    name = "briefing-draft.pdf" if stamp["draft"] else "briefing.pdf"
    return bool(last == stamp) and (folder / name).exists() and (folder / "ledger.json").exists()


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace") if len(content) < 200_000 else ""


def _teller(terminal: bool) -> Callable[[str], None]:
    """Tells on a terminal what is being done."""

    def say(what: str) -> None:
        if terminal:
            print(f"… {what}", file=sys.stderr)

    return say
