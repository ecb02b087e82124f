"""The annex "Changes since the last edition"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from briefing.edition.chartdata import long_date
from briefing.edition.front import page_of
from briefing.edition.marking import anchor
from briefing.ledger.changes import Changed, Changes, Said

WHY = {
    "words": "says something else",
    "record": "record revised",
    "records": "rests on other records",
    "citations": "cites other sources",
}


def changes_annex(changes: Changes | None, brief: Mapping[str, str]) -> str:
    """What is new, changed and withdrawn; one line where this is the first edition or nothing changed.

    `brief`: source -> its short form with the number in the list of sources.
    """
    head = '<section class="annex short" id="changes"><h1>Changes since the last edition</h1>'
    if changes is None:
        return f'{head}<p class="lead">This is the first edition.</p></section>'
    name = escape(changes.edition or "the last edition") + (
        f" (information as of {escape(long_date(changes.cut_off))})" if changes.cut_off else ""
    )
    if changes.none:
        return f'{head}<p class="lead">No statement and no source changed since {name}.</p></section>'
    counts = (
        f"Since {name}: {_count(len(changes.changed), 'statement')} changed, {len(changes.new)} new, "
        f"{len(changes.withdrawn)} withdrawn; {_count(len(changes.records), 'record')} revised; "
        f"{_count(len(changes.sources_new), 'source')} added, {len(changes.sources_withdrawn)} taken out. A sentence that was "
        "only reworded around the same number is not listed."
    )
    groups = [
        _group("Changed", [_changed(change) for change in changes.changed]),
        _group("New", [_new(said) for said in changes.new]),
        _group("Withdrawn", [_row("", said.words, "–", _recorded(said)) for said in changes.withdrawn]),
        _group("Sources that stand otherwise", [
            _row("", revised.before, revised.after, _named(revised.name, brief)) for revised in changes.sources
        ]),
        _group("Sources added", [_row("", "–", _named(key, brief), "") for key in changes.sources_new]),
        _group("Sources taken out", [_row("", key, "–", "") for key in changes.sources_withdrawn]),
    ]  # fmt: skip
    return (
        f'{head}<p class="lead">{counts}</p><table class="changes"><thead><tr><th scope="col">Page</th>'
        '<th scope="col">It said</th><th scope="col">It says</th><th scope="col">Why, and what stands behind it</th></tr>'
        f"</thead>{''.join(groups)}</table></section>"
    )


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _group(title: str, rows: Sequence[str]) -> str:
    if not rows:
        return ""
    return (
        f'<tbody><tr class="chapter-head"><th scope="rowgroup" colspan="4">{title} ({len(rows)})</th></tr>'
        f"{''.join(rows)}</tbody>"
    )


def _row(place: str, before: str, after: str, why: str) -> str:
    return (
        f'<tr><th scope="row">{place}</th><td>{escape(before)}</td><td>{escape(after)}</td><td>{escape(why)}</td></tr>'
    )


def _page(said: Said) -> str:
    to = escape(anchor(said.id))
    return f'<a href="#{to}">{page_of(anchor(said.id))}</a>'


def _changed(change: Changed) -> str:
    why = ", ".join(WHY[what] for what in change.what)
    old, new = dict(change.before.records), dict(change.after.records)
    revised = [f"{old[name]} → {value}" for name, value in new.items() if old.get(name, value) != value]
    stands = "; ".join(revised) or _recorded(change.after)
    return _row(_page(change.after), change.before.words, change.after.words, f"{why}: {stands}" if stands else why)


def _new(said: Said) -> str:
    return _row(_page(said), "–", said.words, _recorded(said))


def _recorded(said: Said) -> str:
    return "; ".join(value for _, value in said.records)


def _named(key: str, brief: Mapping[str, str]) -> str:
    return brief.get(key, key)
