"""The edition for the screen: the same body as in print, in one file that asks for nothing from outside."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from html import escape, unescape

from briefing.edition.front import RANKS, VERDICTS
from briefing.rules.rule import Examined

_STYLED = re.compile(
    r'<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*?)\s+style="([^"]*)"((?:\s+[\w:-]+(?:="[^"]*")?)*\s*/?)>'
)
_CLASS = re.compile(r'\sclass="([^"]*)"')
FILTERS = {"marks": "Mark", "sources": "Source"}
_IMAGE = re.compile(r'(<img\b[^>]*?\ssrc=")([^"]+)(")')
_FACE = re.compile(r'@font-face \{[^}]*url\("(fonts/[^"]+)"\)[^}]*\}\n?')
_KINDS = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "svg": "image/svg+xml", "woff2": "font/woff2"}
_WIDE = re.compile(r'<table\b[^>]*\bclass="(?:evidence|sources|waivers|typed)[^>]*>.*?</table>', re.S)
_HEAD = """\
<header class="top"><nav aria-label="Parts of the report"><a href="#top">Top</a><a href="#contents">Contents</a>\
<a href="#evidence">Evidence</a><a href="#sources">Sources</a></nav>\
<button type="button" id="shade" hidden>Dark</button></header>
"""


def passages(examined: Examined, numbers: Mapping[str, int]) -> dict[str, list[list[str]]]:
    """Number of a statistic -> [words found in what was read, their language] of each record behind it."""
    found: dict[str, list[list[str]]] = {}
    for verdict in examined.verdicts:
        words = {}
        for record in verdict.used:
            file = examined.evidence.files.get(record.key)
            find = getattr(record, "find", "")
            if find:
                words[find] = file.read.language if file else ""
        if verdict.claim.id in numbers and words:
            found[str(numbers[verdict.claim.id])] = [[find, language] for find, language in words.items()]
    return found


def screen_html(
    body: Sequence[str],
    title: str,
    language: str,
    styles: Mapping[str, str],
    images: Mapping[str, bytes],
    choices: Mapping[str, Sequence[tuple[str, str]]],
    chapters: Sequence[tuple[str, str]],
    found: Mapping[str, Sequence[Sequence[str]]],
    draft: bool,
) -> str:
    """One self-contained page.

    `choices`: filter -> (value, words) of each option of the evidence annex; `chapters`: (id, title) for the list at the
    side; `found`: what `passages` gives. The content security policy allows this page's own style and script by their
    hashes, and pictures and fonts inside the file. `images` holds pictures by path, and the fonts of styles/.
    """
    html, rules = _without_style_attributes("\n".join(part for part in body if part))
    html = _IMAGE.sub(lambda match: match[1] + _inside(match[2], images) + match[3], html)
    html = html.replace('<table class="evidence">', _filters(choices) + '<table class="evidence">', 1)
    html = _WIDE.sub(r'<div class="wide">\g<0></div>', html)
    css, script = _FACE.sub(lambda match: _face(match, images), styles["screen.css"]) + rules, styles["screen.js"]
    policy = (
        f"default-src 'none'; img-src data:; font-src data:; style-src '{_digest(css)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    data = json.dumps({"verdicts": VERDICTS, "ranks": RANKS, "found": found}, ensure_ascii=False, sort_keys=True)
    note = '<p class="draft"><strong>Draft: contains statements that are not proven.</strong></p>\n' if draft else ""
    side = "".join(f'<li><a href="#{escape(id)}">{escape(name)}</a></li>' for id, name in chapters)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f'<title>{escape(title)}</title>\n<style>{css}</style>\n</head>\n<body id="top">\n'
        f'<a class="skip" href="#text">Skip to the text</a>\n{_HEAD}'
        f'<nav class="side" aria-label="Chapters"><ul>{side}</ul></nav>\n'
        f'<main id="text" tabindex="-1">\n{note}{html}\n</main>\n'
        f'<script type="application/json" id="behind">{data.replace("<", chr(92) + "u003c")}</script>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _without_style_attributes(html: str) -> tuple[str, str]:
    """Style attributes become classes: a strict policy forbids them."""
    names: dict[str, str] = {}

    def moved(match: re.Match[str]) -> str:
        name = names.setdefault(unescape(match[3]), f"style-{len(names) + 1}")
        rest = match[2] + match[4]
        if _CLASS.search(rest):
            rest = _CLASS.sub(lambda found: f' class="{found[1]} {name}"', rest, count=1)
        else:
            rest = f' class="{name}"{rest}'
        return f"<{match[1]}{rest}>"

    moved_html = _STYLED.sub(moved, html)
    return moved_html, "".join(f".{name} {{ {css} }}\n" for css, name in names.items() if "url(" not in css)


def _face(match: re.Match[str], files: Mapping[str, bytes]) -> str:
    """The rule with its font inside; none where the font is not there, so that the next family of the list is used."""
    inside = _inside(f"styles/{match[1]}", files)
    return match[0].replace(match[1], inside) if inside else ""


def _inside(path: str, images: Mapping[str, bytes]) -> str:
    content = images.get(path)
    kind = _KINDS.get(path.rpartition(".")[2].lower())
    if content is None or kind is None:
        return ""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _filters(choices: Mapping[str, Sequence[tuple[str, str]]]) -> str:
    selects = "".join(
        f'<label>{escape(FILTERS.get(name, name.capitalize()))} <select name="{escape(name)}"><option value="">all</option>'
        + "".join(f'<option value="{escape(value)}">{escape(words)}</option>' for value, words in options)
        + "</select></label>"
        for name, options in choices.items()
    )
    return (
        '<form class="filters" hidden role="search" aria-label="Statistics">'
        '<label class="words">Words <input name="words" type="search" aria-keyshortcuts="/" autocomplete="off"></label>'
        f'{selects}<button type="reset">Show all</button><output id="shown" role="status"></output></form>'
    )
