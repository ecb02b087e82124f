"""The pages of a file held against those that its ledger tells of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.ledger.printed import Printed, PrintedPage
from briefing.verification.finding import Finding, difference, shown

_ALIKE = (
    ("resources", "fonts or pictures are not those that were printed with"),
    ("frame", "its size or another property is not as printed"),
)


def page_findings(told: Printed, read: Printed) -> Iterator[Finding]:
    """What is not as the ledger tells: number and order of the pages, and all that is on each."""
    order = _order(told.pages, read.pages)
    yield from _sequence(told.pages, read.pages, order)
    for name, message in _ALIKE:
        wrong = [
            number
            for number, at in enumerate(order, 1)
            if at is not None and getattr(told.pages[at], name) != getattr(read.pages[number - 1], name)
        ]
        yield from _together(wrong, message)
    for number, at in enumerate(order, 1):
        if at is not None:
            yield from _one(number, told.pages[at], read.pages[number - 1])


def document_findings(told: Printed, read: Printed) -> Iterator[Finding]:
    """What is not as the ledger tells of the document as a whole: title, dates, tags, bookmarks, names."""
    for name in sorted(told.information.keys() | read.information.keys()):
        ledger, file = told.information.get(name, ""), read.information.get(name, "")
        if ledger != file:
            yield Finding(f"the document's {name} is not as printed", 0, "printed.information", ledger, shown(file))
    words = {
        "metadata": "the metadata (XMP) are not as printed",
        "structure": "the tags that screen readers read are not as printed",
        "outlines": "the bookmarks are not as printed",
        "names": "the targets of links, or the list of attached files, are not as printed",
        "catalog": "a property of the document is not as printed",
    }
    for name in sorted(told.parts.keys() | read.parts.keys()):
        if told.parts.get(name) != read.parts.get(name):
            yield Finding(words.get(name, f"the part {name} is not as printed"), 0, f"printed.parts.{name}")


def _order(told: Sequence[PrintedPage], read: Sequence[PrintedPage]) -> list[int | None]:
    """For each page of the file the index of the ledger's page that it is; None where it is none of them.

    A page that is not as printed anywhere is taken for the one that stands between its neighbours.
    """
    places: dict[tuple[str, str], list[int]] = {}
    for at, page in enumerate(told):
        places.setdefault((page.text, page.drawing), []).append(at)
    order: list[int | None] = []
    taken: set[int] = set()
    for number, page in enumerate(read):
        found = places.get((page.text, page.drawing), [])
        here = number if number in found else next((at for at in found if at not in taken), None)
        order.append(here if here is not None else found[0] if found else None)
        taken.update(at for at in order[-1:] if at is not None)
    for number, found_at in enumerate(order):
        before = order[number - 1] if number else -1
        near = number if before is None else before + 1
        if found_at is None:
            order[number] = next((at for at in (near, number) if at < len(told) and at not in taken), None)
            taken.update(at for at in order[number : number + 1] if at is not None)
    return order


def _sequence(
    told: Sequence[PrintedPage], read: Sequence[PrintedPage], order: Sequence[int | None]
) -> Iterator[Finding]:
    if len(told) != len(read):
        yield Finding("pages are missing or too many", 0, "printed.pages", f"{len(told)} pages", f"{len(read)} pages")
    counted = Counter(at for at in order if at is not None)
    for number, page in enumerate(told, 1):
        if number - 1 not in counted:
            yield Finding(f"page {number} is missing", number, f"printed.pages[{number - 1}]", shown(page.text))
    for number, at in enumerate(order, 1):
        if at is None:
            yield Finding(
                "this page is none that was printed", number, "printed.pages", "", shown(read[number - 1].text)
            )
        elif counted[at] > 1:
            yield Finding(f"page {at + 1} stands here, as it does elsewhere", number, f"printed.pages[{at}]")
        elif len(told) == len(read) and at != number - 1:
            yield Finding(f"page {at + 1} stands here", number, f"printed.pages[{number - 1}]",
                          shown(told[number - 1].text), shown(read[number - 1].text))  # fmt: skip


def _together(numbers: Sequence[int], message: str) -> Iterator[Finding]:
    """One finding for each run of pages."""
    for _, run in groupby(enumerate(numbers), lambda item: item[1] - item[0]):
        pages = [number for _, number in run]
        more = f" (and so on to page {pages[-1]})" if len(pages) > 1 else ""
        yield Finding(message + more, pages[0], "printed.pages")


def _one(number: int, told: PrintedPage, read: PrintedPage) -> Iterator[Finding]:
    place = f"printed.pages[{number - 1}]"
    if told.text != read.text:
        yield Finding("the words are not as printed", number, f"{place}.text", *difference(told.text, read.text))
    elif told.drawing != read.drawing:
        message = "what is drawn is not as printed, though the words are: something was moved, laid over or taken away"
        yield Finding(message, number, f"{place}.drawing")
    if told.links != read.links:
        yield from _links(number, told.links, read.links, place)
    elif told.annotations != read.annotations:
        yield Finding("a link is not as printed: its place, its look or its words", number, f"{place}.annotations")


def _links(number: int, told: Sequence[str], read: Sequence[str], place: str) -> Iterator[Finding]:
    if len(told) != len(read):
        extra = Counter(read) - Counter(told)
        gone = Counter(told) - Counter(read)
        yield Finding("links were added or taken away", number, f"{place}.links", shown(", ".join(gone)),
                      shown(", ".join(extra)))  # fmt: skip
        return
    for at, (ledger, file) in enumerate(zip(told, read, strict=True)):
        if ledger != file:
            yield Finding("a link leads elsewhere", number, f"{place}.links[{at}]", shown(ledger), shown(file))
