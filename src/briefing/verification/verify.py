"""Whether text, ledger and evidence of one printed file agree: everything that can be told from the file alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import briefing
from briefing.ledger.basis import judged_again
from briefing.ledger.build import FORMAT
from briefing.ledger.digest import changed_parts, digest_of
from briefing.ledger.printed import Printed
from briefing.ledger.values import Misshapen, from_json
from briefing.rules.rule import Examined
from briefing.settings import Settings
from briefing.verification.again import verdict_findings
from briefing.verification.finding import Finding, Verified, shown
from briefing.verification.pages import document_findings, page_findings
from briefing.verification.places import place_findings

_SHAPE = {
    "format": int, "program": dict, "report": dict, "inputs": dict, "summary": dict, "sources": list, "claims": list,
    "diagnostics": list, "waived": list, "basis": dict, "pages": dict, "apart": list, "printed": dict, "digests": dict,
    "digest": str,
}  # fmt: skip
_MISSHAPEN = (Misshapen, KeyError, TypeError, ValueError, AttributeError, IndexError, ArithmeticError, RecursionError)


def verify(ledger: Mapping[str, Any], read: Printed, given: str = "") -> Verified:
    """Hold a file as it was read against the ledger that was attached to it.

    `given`: the digest that the publisher gave, "" where none was. The ledger may be any JSON object.
    """
    misshapen = [name for name, kind in _SHAPE.items() if type(ledger.get(name)) is not kind]
    if misshapen:
        return Verified((Finding(f"the ledger has no part “{misshapen[0]}” of its form", 0, misshapen[0]),))
    if ledger["format"] != FORMAT:
        message = f"the ledger has format {ledger['format']}; this program reads format {FORMAT}"
        return Verified((Finding(message, 0, "format"),))
    digest = digest_of(ledger)
    report = {name: str(ledger["report"].get(name, "")) for name in ("title", "edition", "cut_off")}
    program = " ".join(str(ledger["program"].get(name, "")) for name in ("name", "version"))
    findings = [*_intact(ledger, digest, given), *_printed(ledger, read, report)]
    counts = [("pages", len(read.pages))]
    try:
        settings = Settings(title=report["title"], edition=report["edition"], cut_off=report["cut_off"])
        pages = {str(id): page for id, page in ledger["pages"].items() if type(page) is int}
        examined = judged_again(ledger["basis"], settings)
        findings += _followed(ledger, examined, read, pages)
        counts += [
            ("claims", sum(verdict.claim.kind != "none" for verdict in examined.verdicts)),
            ("records", len(examined.evidence.records)),
            ("sources", len(examined.bibliography.entries)),
            ("claims whose sentence is not printed in one piece", len(ledger["apart"])),
        ]
    except _MISSHAPEN as error:
        findings.append(Finding(f"the ledger cannot be judged again: {shown(error)}", 0, "basis"))
    if findings and ledger["program"].get("version") != briefing.__version__:
        findings.append(
            Finding(
                f"the file was made by {program}; this is version {briefing.__version__}, which may judge otherwise"
            )
        )
    return Verified(tuple(findings), digest, tuple(counts), report["title"], report["cut_off"], program)


def _intact(ledger: Mapping[str, Any], digest: str, given: str) -> Iterator[Finding]:
    held = {name: value for name, value in ledger.items() if name not in ("digest", "digests")}
    for place in changed_parts(held, ledger["digests"]):
        yield Finding("this part of the ledger is not what its digest is of", 0, place, shown(_at(held, place)))
    if digest != ledger["digest"]:
        yield Finding("the ledger is not what its digest is of", 0, "digest", shown(ledger["digest"]), digest)
    if given and given.lower() != digest:
        yield Finding("the ledger is not the one whose digest was given", 0, "digest", digest, shown(given))


def _printed(ledger: Mapping[str, Any], read: Printed, report: Mapping[str, str]) -> Iterator[Finding]:
    try:
        told: Printed = from_json(Printed, ledger["printed"], "printed")
    except Misshapen as error:
        yield Finding(f"the ledger cannot be read: {shown(error)}", 0, "printed")
        return
    yield from page_findings(told, read)
    yield from document_findings(told, read)
    if read.information.get("Title", "") != report["title"]:
        yield Finding("the document's title is not that of the report", 0, "report.title", shown(report["title"]),
                      shown(read.information.get("Title", "")))  # fmt: skip
    dated = "D:" + report["cut_off"].replace("-", "")
    if report["cut_off"] and not read.information.get("CreationDate", "").startswith(dated):
        yield Finding("the document's date is not the cut-off date of the report", 0, "report.cut_off",
                      shown(report["cut_off"]), shown(read.information.get("CreationDate", "")))  # fmt: skip


def _followed(
    ledger: Mapping[str, Any], examined: Examined, read: Printed, pages: Mapping[str, int]
) -> Iterator[Finding]:
    yield from verdict_findings(ledger, examined, pages)
    claims = [verdict.claim for verdict in examined.verdicts]
    texts = [page.text for page in read.pages]
    yield from place_findings(claims, examined.manuscript, pages, texts, set(map(str, ledger["apart"])))
    for id in ledger["pages"].keys() - {claim.id for claim in claims}:
        yield Finding("a page is named for what is no claim", 0, f"pages.{id}")
    errors = [item for item in ledger["diagnostics"] if item["severity"] == "error"]
    if errors:
        yield Finding(f"the report itself does not stand: errors, {len(errors)} in all, the first at {errors[0]['path']}:"
                      f"{errors[0]['line']}", 0, "diagnostics[0]", shown(errors[0]["message"]))  # fmt: skip


def _at(value: Any, place: str) -> Any:
    """What stands in the ledger at a place; "" where nothing does."""
    for part in place.replace("[", ".[").split("."):
        if part.startswith("[") and isinstance(value, list) and int(part[1:-1]) < len(value):
            value = value[int(part[1:-1])]
        elif isinstance(value, dict) and part in value:
            value = value[part]
        else:
            return ""
    return value
