"""`verify`: whether text, ledger and evidence of a PDF of this program agree, from the file alone."""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from briefing.cli.check import COULD_NOT
from briefing.engines.bounded import OutOfBounds, in_bounds
from briefing.verification.finding import Finding, Verified

LARGEST = 200_000_000
SECONDS = 300
MEMORY = 4_000_000_000
MOST_SHOWN = 40
_DIGEST = re.compile(r"[0-9a-fA-F]{64}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.pdf", help="a PDF that this program made")
    parser.add_argument("--digest", metavar="HEX", help="the digest of the ledger that the publisher gave")
    parser.add_argument("--output-format", choices=("full", "json"), default="full")


def run(arguments: argparse.Namespace) -> int:
    file: Path = arguments.file
    given: str = "" if arguments.digest is None else arguments.digest.strip()
    if arguments.digest is not None and not _DIGEST.fullmatch(given):  # an empty one is a variable that was not set
        print("briefing: --digest takes the 64 hexadecimal digits that the publisher gave", file=sys.stderr)
        return 2
    if not file.is_file():
        why = f"{file} is a folder; verify takes a PDF" if file.is_dir() else f"there is no file {file}"
        print(f"briefing: {why}", file=sys.stderr)
        return 2
    if file.stat().st_size > LARGEST:
        return _not_checked(file, f"it is larger than {LARGEST // 1_000_000} MB")
    content = file.read_bytes()
    try:
        answer = json.loads(in_bounds(lambda: answer_for(content, given), SECONDS, MEMORY))
    except OutOfBounds as error:
        return _not_checked(file, str(error))
    if "unreadable" in answer:
        return _not_checked(file, answer["unreadable"])
    if arguments.output_format == "json":
        print(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        _tell(file, answer, given)
    return 1 if answer["findings"] else 0


def answer_for(content: bytes, given: str) -> bytes:
    """What is found out about a file, as JSON: the fields of Verified, or `unreadable` with the reason."""
    from briefing.engines.printedpdf import NotReadable, read_pdf
    from briefing.verification.verify import verify

    try:
        reading = read_pdf(content)
    except NotReadable as error:
        return json.dumps({"unreadable": str(error)}).encode()
    foreign = [
        Finding(f"the file holds what this program never writes: {words}", page) for page, words in reading.foreign
    ]
    if reading.ledger is None:
        if not reading.ours and not reading.attached:
            return json.dumps({"unreadable": "it holds no ledger: this program did not make it"}).encode()
        verified = Verified((Finding("the ledger that travels in the file was taken out", 0, "ledger.json"),))
    else:
        ledger = ledger_of(reading.ledger)
        if isinstance(ledger, str):
            verified = Verified((Finding(f"the attached ledger cannot be read: {ledger}", 0, "ledger.json"),))
        else:
            try:
                verified = verify(ledger, reading.printed, given)
            except RecursionError:
                verified = Verified((Finding("the attached ledger is nested too deeply", 0, "ledger.json"),))
    answer = {**asdict(verified), "counts": dict(verified.counts)}
    answer["findings"] = [asdict(finding) for finding in (*foreign, *verified.findings)]
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def ledger_of(content: bytes) -> dict[str, Any] | str:
    """The ledger's JSON object; where it is none, why. Nothing is left to a reader's choice: no name stands twice."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise ValueError("a name stands twice in one object")
        return found

    def refuse(word: str) -> Any:
        raise ValueError(f"{word} is no number")

    try:
        value = json.loads(content.decode("utf-8"), object_pairs_hook=once, parse_constant=refuse)
    except RecursionError:
        return "it is nested too deeply"
    except ValueError as error:
        return str(error)
    return value if isinstance(value, dict) else "it is no object"


def _not_checked(file: Path, why: str) -> int:
    print(f"briefing: {file} could not be checked: {why}", file=sys.stderr)
    return COULD_NOT


def _tell(file: Path, answer: dict[str, Any], given: str) -> None:
    findings = answer["findings"]
    for finding in findings[:MOST_SHOWN]:
        where = f"page {finding['page']}: " if finding["page"] else ""
        place = f" [{finding['place']}]" if finding["place"] else ""
        print(f"{where}{finding['message']}{place}")
        if finding["ledger"] or finding["file"]:
            print(f"  the ledger says: {finding['ledger'] or '(nothing)'}")
            print(f"  found:           {finding['file'] or '(nothing)'}")
    if len(findings) > MOST_SHOWN:
        print(f"and {len(findings) - MOST_SHOWN} more")
    if findings:
        places = "one place does" if len(findings) == 1 else f"{len(findings)} places do"
        print(f"{file}: {places} not agree. Do not trust this copy.")
    else:
        print(f"{file}: text, ledger and evidence agree.")
    about = [answer["title"], f"information as of {answer['cut_off']}" if answer["cut_off"] else "",
             f"made by {answer['program']}" if answer["program"] else ""]  # fmt: skip
    counted = [f"{count:,} {name}" for name, count in answer["counts"].items() if count]
    for line in ("; ".join(part for part in about if part), ", ".join(counted)):
        if line:
            print(line)
    if answer["digest"]:
        print(f"digest of the ledger: {answer['digest']}")
        if not given:
            print("Who made the file is not proven by this: compare the digest with the one that the publisher gives, "
                  "or give it with --digest.")  # fmt: skip
        elif not findings:
            print("It is the digest that was given: the file is the one that its publisher made.")
