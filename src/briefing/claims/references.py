"""References: the numbers of laws, orders, bills, cases, resolutions and documents; and names and identifiers, which are none."""

from __future__ import annotations

import re

from briefing.claims.scene import Find, Scene
from briefing.claims.stretches import Taken
from briefing.claims.works import REASON, cites_works, work_at

REASONS = {
    "name": "the number in a name",
    "telephone": "a telephone number",
    "address": "an address",
    "isbn": "an ISBN",
    "doi": "a DOI",
    "version": "a version",
    "url": "an address",
    "clock": "a time of day",
    "reference": "the number of a page, figure, section or note",
    "list": "a list number",
    "figure-of-speech": "a figure of speech or set term",
    "code": "code",
    "math": "mathematics",
}


def references(scene: Scene, quoted: Taken) -> list[Find]:
    """One find for each identifier outside quoted words: a reference for documents, else none with the reason."""
    found: list[Find] = []
    for identifier in scene.reading.identifiers:
        if quoted.touch(identifier.start, identifier.start + 1):
            continue
        opaque = scene.opaque_at(identifier.start, identifier.end)
        if identifier.kind == "document" and _issue(scene, identifier.start, identifier.end):
            opaque = REASON
        if identifier.kind == "document" and not opaque:
            words = scene.text[identifier.start : identifier.end]
            found.append(Find("reference", identifier.start, identifier.end, document=words))
        else:
            reason = opaque or REASONS.get(identifier.kind, identifier.kind.replace("-", " "))
            found.append(Find("none", identifier.start, identifier.end, reason=reason))
    return found


_NUMBERED = re.compile(r"(?:[Nn]o|[Nn]r|[Nn]um)s?\.?\s?\d+|.*\b(?:Law|History|Order|Act)\s\d{4}$")


def _issue(scene: Scene, start: int, end: int) -> bool:
    """Whether a number that may be that of a document is the issue or volume of a cited journal."""
    if work_at(scene, end - 1, end) and not re.match(r"\d+\s", scene.text[start:end]):
        return True
    return cites_works(scene) and _NUMBERED.fullmatch(scene.text[start:end]) is not None
