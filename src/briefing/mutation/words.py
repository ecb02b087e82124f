"""Plants errors in what was said and by whom, and in the numbers of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.evidence.model import Quotation
from briefing.mutation import wording
from briefing.mutation.mutant import Mutant
from briefing.mutation.site import Site

NOBODY = "Featherstone"
"""Somebody whom no source names."""


def quoted(site: Site) -> Iterator[Mutant]:
    """quoted word: the longest word between the marks, and the shortest."""
    claim = site.claim
    found = list(re.compile(r"[^\W\d_]{2,}").finditer(site.text, claim.start, claim.end))
    by_length = sorted(found, key=lambda match: len(match[0]))
    for match in dict.fromkeys((by_length[-1], by_length[0])) if found else ():
        new = "ordinary" if match[0].lower() != "ordinary" else "special"
        yield from site.change(*match.span(), new, "quoted word")


def speakers(site: Site) -> Iterator[Mutant]:
    """speaker: the name that the sentence gives to who said it."""
    claim = site.claim
    spoken = {word for record in site.verdict.used if isinstance(record, Quotation) for word in record.speaker.split()}
    name = next((word for word in reversed(claim.speaker.split()) if word in spoken and word[0].isupper()), "")
    if not name:
        return
    for match in list(re.compile(rf"\b{re.escape(name)}\b").finditer(site.text, *site.sentence))[:1]:
        if not claim.start <= match.start() < claim.end:
            yield from site.change(*match.span(), NOBODY, "speaker")


def holders(site: Site) -> Iterator[Mutant]:
    """speaker: the name of whose account or finding it is."""
    claim = site.claim
    name = re.sub(r"^(?:the|a|an) ", "", claim.holder, flags=re.IGNORECASE)
    if not re.match(r"[A-Z]", name):
        return
    at = site.text.find(name, claim.start, claim.end)
    if at >= 0:
        yield from site.change(at, at + len(name), NOBODY, "speaker")


def documents(site: Site) -> Iterator[Mutant]:
    """document number."""
    match = re.compile(r"\d{2,}").search(site.text, site.claim.start, site.claim.end)
    if match:
        yield from site.change(*match.span(), wording.last_digit(match[0]) or "", "document number")
