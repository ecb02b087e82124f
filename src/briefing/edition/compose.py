"""The whole edition as HTML for print: the checked tree annotated, with cover, contents and annexes around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from briefing.edition.annexes import evidence_annex, sources_annex, waivers_annex
from briefing.edition.changes import changes_annex
from briefing.edition.chapters import Printer
from briefing.edition.chartdata import long_date
from briefing.edition.citing import citations_of
from briefing.edition.front import RANKS, VERDICTS, checked, contents, cover, make_profile
from briefing.edition.inlines import Block, attr, division, raw_block
from briefing.edition.marking import anchor, make_marker
from briefing.edition.references import CSL_FILE, RunPandoc, document, make_forms
from briefing.edition.screen import passages, screen_html
from briefing.edition.structure import layout_of, make_outline
from briefing.ledger.changes import Changes
from briefing.manuscript.fills import read_fence, references
from briefing.rules.registry import Outcome
from briefing.rules.rule import Examined

_START = re.compile(r'<ol start="(\d+)"')
_PART = re.compile(r"<!--part (\S+)-->\n?")


@dataclass(frozen=True, slots=True)
class Edition:
    """`html` is the print edition, whose relative addresses are paths of the project (`styles/print.css`).

    `screen` is the edition for the screen, one self-contained page. `claims`: claim id -> id of its mark in the HTML;
    `lost` are claims for which no place in the tree was found.
    """

    html: str
    screen: str
    title: str
    language: str
    claims: Mapping[str, str]
    lost: tuple[str, ...] = ()


def compose_edition(
    examined: Examined,
    outcome: Outcome,
    styles: Mapping[str, str],
    run: RunPandoc,
    draft: bool = False,
    images: Mapping[str, bytes] | None = None,
    changes: Changes | None = None,
) -> Edition:
    """The print HTML of one examined report.

    `styles` holds the texts of styles/ by name (`briefing.csl`, `screen.css` and `screen.js` are used here); `images` the
    pictures of the report by path. `run` calls pandoc with arguments and
    standard input; it is called twice, once for the citations, once for the HTML. With `draft` each unproven claim
    carries its diagnostics in the margin, and every page says so. `changes`: what the ledger of the edition before tells.
    """
    settings = examined.settings
    chapters = examined.manuscript.chapters
    marker = make_marker(examined, outcome.diagnostics, draft)
    outline = make_outline(chapters)
    cited = [citation for chapter in chapters for citation in citations_of(chapter.tree["blocks"])]
    drawn = [
        {"citationId": reference.key, "citationPrefix": [], "citationSuffix": []}
        for chapter in chapters
        for fence in chapter.fences
        if (spec := read_fence(fence)[0]) is not None
        for reference in references(spec)
    ]
    behind = [
        {"citationId": record.key, "citationPrefix": [], "citationSuffix": []}
        for verdict in examined.verdicts
        for record in verdict.used
    ]
    forms = make_forms([*cited, *drawn, *behind], examined.bibliography, styles[CSL_FILE], settings.language, run)
    printer = Printer(examined, forms, outline, marker)
    blocks: list[Block] = []
    for index, (_, content) in enumerate(printer.report(chapters)):
        classes = attr("", ["section", "chapter", *layout_of(content)])
        blocks += [raw_block(f"<!--part chapter-{index}-->"), division(classes, content)]
    for key, entry in forms.entries.items():
        blocks += [raw_block(f"<!--part source:{key}-->"), {"t": "Plain", "c": entry}]
    html = run(["-f", "json", "-t", "html5", "--wrap=none", "--syntax-highlighting=none", "--mathml"], document(blocks))
    pieces = _PART.split(html)
    parts = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    entries = [(key, parts[f"source:{key}"].strip()) for key in forms.entries]

    profile = make_profile(examined, list(forms.entries))
    annexes = [("evidence", "Evidence annex"), ("sources", "Sources")]
    waivers = waivers_annex(outcome)
    if waivers:
        annexes.append(("waivers", "Waivers"))
    annexes.append(("changes", "Changes since the last edition"))
    named = {heading.id: f"{heading.number} {heading.text}".strip() for heading in outline.headings}
    titles = {chapter.path: named.get(outline.first(chapter.path), chapter.path) for chapter in chapters}
    front = [
        cover(settings, profile, draft),
        contents(outline, annexes, printer.captions),
        checked(examined, outcome, profile),
        *(parts[f"chapter-{index}"] for index in range(len(chapters))),
    ]
    back = [waivers, changes_annex(changes, forms.brief)]
    rows = (examined, outcome, marker.numbers, forms.brief, titles)
    body = [*front, evidence_annex(*rows, narrow=True), sources_annex(entries, examined, listed=True), *back]
    shown = [*front, evidence_annex(*rows), sources_annex(entries, examined), *back]
    claims = {v.claim.id: anchor(v.claim.id) for v in examined.verdicts if v.claim.id in marker.marked}
    lost = tuple(
        dict.fromkeys(
            v.claim.id for v in examined.verdicts if v.claim.kind != "none" and v.claim.id not in marker.marked
        )
    )
    page = _page(settings.title, settings.language, settings.page, settings.edition, settings.cut_off, body, draft)
    statistics = [verdict for verdict in examined.verdicts if verdict.claim.kind == "statistic"]
    choices = {
        "verdict": [(word, word) for word in VERDICTS if any(verdict.word == word for verdict in statistics)],
        "chapter": list(titles.items()),
        "rank": [(rank, rank) for rank in RANKS],
        "marks": _choices(mark.partition(" ")[0] for verdict in statistics for mark in verdict.marks),
        "sources": [
            (key, forms.brief[key])
            for key in forms.entries
            if any(record.key == key for verdict in statistics for record in verdict.used)
        ],
    }
    listed = [(heading.id, named[heading.id]) for heading in outline.headings if heading.level == 1] + annexes
    found = passages(examined, marker.numbers)
    screen = screen_html(shown, settings.title, settings.language, styles, images or {}, choices, listed, found, draft)
    return Edition(page, screen, settings.title, settings.language, claims, lost)


def _counted(match: re.Match[str]) -> str:
    """WeasyPrint takes the first number of a list from the style alone."""
    return f'{match[0]} style="counter-reset: list-item {int(match[1]) - 1}"'


def _choices(words: Iterable[str]) -> list[tuple[str, str]]:
    return [(word, word) for word in sorted(set(words))]


def _page(title: str, language: str, size: str, edition: str, cut_off: str, body: list[str], draft: bool) -> str:
    cut = f"Information as of {long_date(cut_off)}" if cut_off else edition
    classes = f"{size}{' draft' if draft else ''}"
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n"
        f'<link rel="stylesheet" href="styles/print.css">\n<link rel="stylesheet" href="styles/{size}.css">\n'
        + ('<link rel="stylesheet" href="styles/draft.css">\n' if draft else "")
        + f'</head>\n<body class="{classes}">\n<p class="running-cut-off">{escape(cut)}</p>\n'
        + _START.sub(_counted, "\n".join(part for part in body if part))
        + "\n</body>\n</html>\n"
    )
