"""Citations as readers see them: each source's short form for the notes and its entry in the list, made by citeproc.

One call of pandoc serves the whole report: a document that holds each distinct citation once is given to citeproc with
the project's CSL style, and the forms are read back from its tree. The tree of the chapters never goes through
citeproc, which would lose locators inside spans and number the notes its own way.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.bibliography.model import Bibliography
from briefing.edition.inlines import Block, Inline, attr, children, division, link, text_of, with_children

RunPandoc = Callable[[Sequence[str], str], str]
"""(arguments, standard input) -> standard output of pandoc."""

API = [1, 23, 1]
CSL_FILE = "briefing.csl"
REPEATED = ("publisher", "container-title")
_OPENING = re.compile("^([(\u201c]?)\u2019(?=[^\\W\\d])")
_CLOSING = re.compile("\\w\u2019(?:\\W|$)")
ADDRESS = 40
"""Characters up to which a web address is printed whole; of a longer one the site. The link holds all of it."""


@dataclass(frozen=True, slots=True)
class Forms:
    """`notes`: citation (as `identity` gives it) -> short form; `authors`: key -> name in running text;
    `entries`: key -> entry of the list of sources, in the order of the style.
    """

    notes: Mapping[str, list[Inline]]
    authors: Mapping[str, list[Inline]]
    entries: Mapping[str, list[Inline]]
    short: Mapping[str, str]
    """key -> the short form without locator, as plain text."""
    brief: Mapping[str, str]
    """key -> author, year and the number in the list of sources: "Doe and Roe (2024) [12]"."""


def identity(citation: Mapping[str, Any]) -> str:
    """What makes two citations print the same note."""
    return json.dumps([citation["citationId"], citation["citationPrefix"], citation["citationSuffix"]])


def document(blocks: list[Block], metadata: Mapping[str, Any] | None = None) -> str:
    """A pandoc document as JSON text."""
    return json.dumps({"pandoc-api-version": API, "meta": dict(metadata or {}), "blocks": blocks}, ensure_ascii=False)


def _cite(citation: Mapping[str, Any], mode: str) -> Block:
    single = {**citation, "citationMode": {"t": mode}, "citationNoteNum": 1, "citationHash": 0}
    return {"t": "Para", "c": [{"t": "Cite", "c": [[single], []]}]}


def make_forms(
    citations: Iterable[Mapping[str, Any]], bibliography: Bibliography, csl: str, language: str, run: RunPandoc
) -> Forms:
    """The printed forms of all citations and of every source cited. Unknown keys are left out."""
    distinct: dict[str, Mapping[str, Any]] = {}
    for citation in citations:
        if citation["citationId"] in bibliography.entries:
            distinct.setdefault(identity(citation), citation)
    keys = sorted({citation["citationId"] for citation in distinct.values()})
    plain = [{"citationId": key, "citationPrefix": [], "citationSuffix": []} for key in keys]
    blocks = [division(attr(f"note-{n}"), [_cite(c, "NormalCitation")]) for n, c in enumerate(distinct.values())]
    blocks += [division(attr(f"author-{n}"), [_cite(c, "AuthorInText")]) for n, c in enumerate(plain)]
    blocks += [division(attr(f"short-{n}"), [_cite(c, "NormalCitation")]) for n, c in enumerate(plain)]
    if not keys:
        return Forms({}, {}, {}, {}, {})
    items = [_said_once({**bibliography.entries[key].csl, "id": key}) for key in keys]
    output = run(
        ["-f", "json", "-t", "json", "--citeproc", "--metadata", f"lang={language}"],
        document(blocks, {"references": _meta(items), "csl": _meta(_data_uri(csl)), "link-citations": _meta(False)}),
    )
    years = {key: bibliography.entries[key].year for key in keys}
    return _read(json.loads(output)["blocks"], list(distinct), keys, years)


def _said_once(item: dict[str, Any]) -> dict[str, Any]:
    """A body that publishes what it wrote, or a newspaper without a named writer, is not named twice."""
    writers = {author.get("literal") or author.get("family") for author in item.get("author", ())}
    return {name: value for name, value in item.items() if name not in REPEATED or value not in writers}


def _data_uri(csl: str) -> str:
    """The style where pandoc looks for an address, so that no file need be written."""
    return "data:application/xml;base64," + base64.b64encode(csl.encode()).decode()


def _meta(value: Any) -> dict[str, Any]:
    """A plain value as pandoc's metadata."""
    if isinstance(value, Mapping):
        return {"t": "MetaMap", "c": {name: _meta(item) for name, item in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(item) for item in value]}
    if isinstance(value, bool):
        return {"t": "MetaBool", "c": value}
    return {"t": "MetaString", "c": str(value)}


def _read(blocks: list[Block], identities: list[str], keys: list[str], years: Mapping[str, str]) -> Forms:
    notes: dict[str, list[Inline]] = {}
    authors: dict[str, list[Inline]] = {}
    entries: dict[str, list[Inline]] = {}
    short: dict[str, str] = {}
    for block in blocks:
        if block["t"] != "Div":
            continue
        id = block["c"][0][0]
        kind, _, number = id.partition("-")
        if id == "refs":
            for entry in block["c"][1]:
                if entry["t"] == "Div" and entry["c"][1]:
                    entries[entry["c"][0][0].removeprefix("ref-")] = _plain(entry["c"][1][0]["c"])
        elif kind == "note":
            notes[identities[int(number)]] = _note(block)
        elif kind == "author":
            authors[keys[int(number)]] = _before_note(block)
        elif kind == "short":
            short[keys[int(number)]] = text_of(_note(block))
    brief = {
        key: f"{text_of(authors.get(key, ()))} ({years.get(key) or 'no date'}) [{number}]"
        for number, key in enumerate(entries, 1)
    }
    return Forms(notes, authors, {key: _linked(entry) for key, entry in entries.items()}, short, brief)


def _linked(entry: list[Inline]) -> list[Inline]:
    """The entry with its address as a link, of which only the beginning is printed where it is long."""
    result: list[Inline] = []
    for inline in entry:
        words = text_of([inline])
        if inline["t"] in ("Str", "Link") and words.startswith(("https://", "http://")):
            address = words.rstrip(".")
            shown = address.partition("://")[2].removeprefix("www.").rstrip("/")
            if len(shown) > ADDRESS:
                # Half an address leads nowhere on paper: the site does, with the title.
                shown = shown.partition("/")[0] + "/…"
            result.append(link(attr("", ["open"]), [{"t": "Str", "c": shown}], address))
            if words.endswith(".") and not shown.endswith("…"):
                result.append({"t": "Str", "c": "."})
        else:
            result.append(inline)
    return result


def _inside(block: Block) -> list[Inline]:
    paragraph = block["c"][1][0]["c"]
    return [part for inline in paragraph for part in (inline["c"][1] if inline["t"] == "Cite" else [inline])]


def _plain(inlines: Sequence[Inline]) -> list[Inline]:
    """Without the spans that citeproc puts around titles (they carry nothing that is printed)."""
    result: list[Inline] = []
    for inline in inlines:
        inner = children(inline)
        if inline["t"] == "Span":
            result += _plain(inner or [])
        else:
            result.append(inline if inner is None else with_children(inline, _plain(inner)))
    return _opened(result)


def _opened(inlines: list[Inline]) -> list[Inline]:
    """citeproc closes every single quotation mark of a title: one before a word whose partner follows opens again."""
    result = list(inlines)
    for place, inline in enumerate(result):
        if inline["t"] != "Str" or not _OPENING.match(inline["c"]):
            continue
        if any(later["t"] == "Str" and _CLOSING.search(later["c"]) for later in result[place:]):
            result[place] = {"t": "Str", "c": _OPENING.sub("\\1\u2018", inline["c"])}
    return result


def _note(block: Block) -> list[Inline]:
    """The words of the note that citeproc made, without the full stop that it adds."""
    for inline in _inside(block):
        if inline["t"] == "Note":
            words = _plain(inline["c"][0]["c"])
            if words and words[-1]["t"] == "Str" and words[-1]["c"].endswith("."):
                stripped = words[-1]["c"][:-1]
                words = [*words[:-1], {"t": "Str", "c": stripped}] if stripped else words[:-1]
            return words
    return []


def _before_note(block: Block) -> list[Inline]:
    found: list[Inline] = []
    for inline in _inside(block):
        if inline["t"] == "Note":
            break
        found.append(inline)
    while found and found[-1]["t"] == "Space":
        found.pop()
    return found
