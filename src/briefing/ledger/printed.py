"""What a printed PDF is: the text, drawing, fonts, links and frame of each page, and the parts that belong to none.

The values come from the engine that reads the file; the ledger holds them as they were when it was attached.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

_LINE_END = re.compile("[-\u00ad\u2010\u2011\x02\ufffe]\\s*\n\\s*|[\u00ad\x02\ufffe]")
_HYPHENS = re.compile("[\u002d\u2010\u2011\u00ad]")


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """`text`: its words as read back, hyphens of line ends taken out; `links`: targets in their order, `#name` inside.

    The rest are digests: `drawing` of all that is drawn, in its order; `resources` of fonts and pictures; `annotations` of
    links and whatever else lies on the page; `frame` of its size and other properties.
    """

    text: str
    drawing: str
    resources: str
    annotations: str
    frame: str
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """The pages in their order; `information`: title, dates and the like as the file gives them.

    `parts`: name -> digest of what belongs to no page: metadata, structure (what screen readers read), outlines, names,
    catalog.
    """

    pages: tuple[PrintedPage, ...] = ()
    information: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


def words_of_page(raw: str) -> str:
    """The text of a page in one line, without the hyphens that end lines, and with ligatures as letters."""
    text = _LINE_END.sub("", raw.replace("\r\n", "\n"))
    return " ".join(unicodedata.normalize("NFKC", text).split())


def solid(text: str) -> str:
    """A text as its words are looked for: without blanks and hyphens, for these depend on how lines are broken."""
    return _HYPHENS.sub("", "".join(unicodedata.normalize("NFKC", text).split()))
