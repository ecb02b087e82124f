"""What stands after the chapters: the evidence annex, the list of sources, waivers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote

from briefing.bibliography.model import Bibliography
from briefing.edition.chartdata import long_date, short_period
from briefing.edition.exhibits import short_name
from briefing.edition.front import class_name, page_of
from briefing.edition.glance import origins
from briefing.edition.marking import anchor
from briefing.edition.scales import grouped
from briefing.evidence.model import Event, EvidenceFile, Measure, Number, Quotation, Record
from briefing.manuscript.model import Passage
from briefing.rules.registry import Outcome
from briefing.rules.rule import Examined
from briefing.verdicts.model import Verdict

_NOT_HTML = re.compile(r"\.(pdf|csv|xlsx?|zip|json|txt|docx?)(?:[?#]|$)", re.I)
ROOM = 64
"""Characters of the sentence shown before a claim's words; half as many behind."""
LOCATOR, STATEMENT = 48, 110
"""Characters of a locator and of a statement that a row of the narrow table shows."""
RECORDS = 4
"""Records shown in one row; of more the number is told."""


def address(file: EvidenceFile | None, bibliography: Bibliography, key: str) -> str:
    """Where the source was really read, else its own address; "" unless it is a web address."""
    entry = bibliography.entries.get(key)
    found = (file.read.at if file else "") or (entry.url if entry else "")
    return found if found.startswith(("https://", "http://")) else ""


def passage_link(record: Record, file: EvidenceFile | None, bibliography: Bibliography) -> str:
    """A link that opens the page at the recorded words, for pages of HTML."""
    url = address(file, bibliography, record.key)
    find = getattr(record, "find", "")
    if not url or not find or _NOT_HTML.search(url) or "#" in url:
        return url
    # In a text fragment a hyphen, comma or ampersand would be read as syntax.
    return f"{url}#:~:text={quote(find, safe='').replace('-', '%2D')}"


def evidence_annex(
    examined: Examined,
    outcome: Outcome,
    numbers: Mapping[str, int],
    brief: Mapping[str, str],
    titles: Mapping[str, str],
    narrow: bool = False,
) -> str:
    """One row for each statistic, chapter by chapter: its words and page, the record held against them, source and marks.

    `titles`: chapter path -> how the chapter is called. A claim that is waived says so, with the waiver's reason. In a
    `narrow` table, that of the page, long statements and locators are cut; the ledger holds them whole.
    """
    waived = {item.diagnostic.span: item.reason for item in outcome.waived}
    passages = {passage.id: passage for passage in examined.manuscript.passages}
    groups: list[str] = []
    rows: list[str] = []
    chapter, before = "", None
    for verdict in examined.verdicts:
        if verdict.claim.kind != "statistic" or verdict.claim.id not in numbers:
            continue
        passage = passages.get(verdict.claim.passage)
        path = passage.path if passage else ""
        if path != chapter:
            groups, rows = [*groups, _group(titles.get(chapter, ""), rows)], []
            chapter, before = path, None
        reason = waived.get(verdict.claim.span, "") if verdict.claim.span else ""
        proof = next((numbers[v.claim.id] for v in origins(verdict, examined) if v.claim.id in numbers), None)
        rows.append(_row(verdict, before, numbers[verdict.claim.id], passage, examined, brief, reason, proof, narrow))
        before = verdict
    groups.append(_group(titles.get(chapter, ""), rows))
    return (
        '<section class="annex" id="evidence"><h1>Evidence annex</h1><p class="lead">Each statistic in the '
        "order of the text: what the report says, what the record says, and where that record was read. The number at the "
        "left leads back to the page, the number in brackets to the list of sources, “open” to the page that was read. "
        "Marks: the rank of the source, A to D; “primary” where every record used was read in a primary source; "
        "“corroborated” with the number of sources that say the same.</p>"
        '<table class="evidence"><thead><tr><th scope="col">No.</th><th scope="col">In the report</th>'
        '<th scope="col">Page</th><th scope="col">In the record</th><th scope="col">Source</th>'
        f'<th scope="col">Marks</th></tr></thead>{"".join(groups)}</table></section>'
    )


def _group(title: str, rows: Sequence[str]) -> str:
    if not rows:
        return ""
    head = f'<tr class="chapter-head"><th scope="rowgroup" colspan="6">{escape(title)}</th></tr>' if title else ""
    return f"<tbody>{head}{''.join(rows)}</tbody>"


def _row(
    verdict: Verdict,
    before: Verdict | None,
    number: int,
    passage: Passage | None,
    examined: Examined,
    brief: Mapping[str, str],
    waived: str,
    proof: int | None,
    narrow: bool,
) -> str:
    """`before` is the verdict of the row above: what it says already is not said again. `waived`: the waiver's reason.

    `proof`: for a restated claim the number of the chapter's claim that it repeats.
    """
    claim = verdict.claim
    place = anchor(claim.id)
    chapter = passage.path if passage else ""
    files = [examined.evidence.files.get(record.key) for record in verdict.used]
    rank = min((file.rank for file in files if file and file.rank), default="")
    records = verdict.used[:RECORDS]
    told = dict.fromkeys(_record(record, examined.evidence.measures, narrow) for record in records)
    recorded = "<br>".join(told)
    if len(verdict.used) > len(records):
        recorded += f"<br>and {len(verdict.used) - len(records)} more"
    if verdict.word == "restated" and proof is not None:
        recorded = f'as <a href="#evidence-{proof}">no. {proof}</a>'
    elif verdict.calculation:
        recorded = f'<span class="calculation">{escape(verdict.calculation)}</span>' + (
            f"<br>{recorded}" if not records else ""
        )
    if not recorded and waived:
        recorded = f"waived: {escape(waived)}"
    elif not recorded:
        recorded = f'<span class="unproven">{verdict.word}</span> {escape(verdict.reason)}'
    sources = "<br>".join(
        _source(next(r for r in verdict.used if r.key == key), before, examined, brief, narrow)
        for key in dict.fromkeys(record.key for record in verdict.used)
    )
    marks = [mark for mark in verdict.marks if mark != "evidenced"]
    if verdict.word not in ("supported", "mismatched", "ambiguous", "unrecorded", "uncited", "unchecked"):
        marks.insert(0, verdict.word)
    if narrow and verdict.word == "restated" and proof is not None:
        # The row that it repeats says the rest.
        sources, rank, marks = "", "", ["restated"]
    shown = " ".join([f'<span class="rank">{rank}</span>' if rank else "", escape(", ".join(marks))]).strip()
    return (
        f'<tr id="evidence-{number}" data-verdict="{verdict.word}" data-chapter="{escape(chapter)}" data-rank="{rank}" '
        f'data-marks="{escape(" ".join(mark.partition(" ")[0] for mark in verdict.marks))}" '
        f'data-sources="{escape(" ".join(dict.fromkeys(record.key for record in verdict.used)))}">'
        f'<th scope="row"><a href="#{escape(place)}">{number}</a></th>'
        f'<td>{_in_context(verdict, before, passage)}</td><td class="count">{page_of(place)}</td>'
        f"<td>{recorded}</td><td>{sources}</td><td>{shown}</td></tr>"
    )


def _in_context(verdict: Verdict, before: Verdict | None, passage: Passage | None) -> str:
    """The claim's words in their sentence; after a claim of the same sentence only what follows that."""
    claim = verdict.claim
    if passage is None:
        return f"<b>{escape(claim.words)}</b>"
    sentence = next((s for s in passage.sentences if s.start <= claim.start < s.end), None)
    begin, end = (sentence.start, sentence.end) if sentence else (0, len(passage.text))
    said = before.claim if before and before.claim.passage == claim.passage else None
    from_end = said is not None and begin <= said.start and said.end <= claim.start
    if said and from_end:
        begin = said.end
    left = max(begin, claim.start - ROOM)
    right = min(end, claim.end + ROOM // 2)
    first, last = passage.text[left : claim.start], passage.text[claim.end : right]
    if left > begin or from_end:
        first = "… " + (first if left == begin else first.partition(" ")[2]).lstrip(" ,;:.")
    if right < end:
        last = last.rpartition(" ")[0] + "…"
    clean = str.maketrans("", "", "\ufffc")
    first, last = first.translate(clean), last.translate(clean)
    return f"{escape(first)}<b>{escape(passage.text[claim.start : claim.end])}</b>{escape(last)}"


def _record(record: Record, measures: Mapping[str, Measure], narrow: bool) -> str:
    """The record in words: value, unit, measure as prose calls it, place and period as recorded."""
    if isinstance(record, Number):
        defined = measures.get(record.measure)
        measure = defined.words[0] if defined and defined.words else record.measure.replace("-", " ")
        low, high = record.low, record.high
        if low is None or high is None:
            value = record.written
        else:
            value = grouped(low) if low == high else f"{grouped(low)} to {grouped(high)}"
        about = {
            "exact": "",
            "at-least": "at least ",
            "at-most": "at most ",
            "estimate": "estimate ",
            "range": "",
            "rounded": "rounded ",
        }
        whole = f" of {grouped(record.of)}" if record.of is not None else ""
        rest = ", ".join(
            part
            for part in (measure, record.place, short_period(record.period),
                         record.status if record.status != "final" else "")
            if part
        )  # fmt: skip
        return f"<b>{about[record.precision]}{value}{whole}</b> {escape(record.unit)}: {escape(rest)}"
    if isinstance(record, Event):
        date = long_date(record.date)
        said = record.statement if date in record.statement else f"{date}: {record.statement}"
        return escape(_cut(said, STATEMENT) if narrow else said)
    if isinstance(record, Quotation):
        return f"“{escape(record.words)}”, {escape(record.speaker)}"
    return escape(_cut(record.statement, STATEMENT) if narrow else record.statement)


def _source(record: Record, before: Verdict | None, examined: Examined, brief: Mapping[str, str], narrow: bool) -> str:
    """Short name, number in the list, locator and link; of what the row above says already only the number."""
    file = examined.evidence.files.get(record.key)
    url = passage_link(record, file, examined.bibliography)
    name, _, number = brief.get(record.key, record.key).rpartition(" [")
    link = f'<a href="#source-{escape(record.key)}">[{escape(number.rstrip("]"))}]</a>'
    above = [other for other in before.used if other.key == record.key] if before else []
    locator = f", {escape(_cut(record.locator, LOCATOR) if narrow else record.locator)}" if record.locator else ""
    if above:
        named, locator = link, ", same place" if locator and record.locator == above[0].locator else locator
    else:
        named = f"{escape(short_name(name.rpartition(' (')[0]))} {link}"
    opened = f' <a class="open" href="{escape(url)}">open</a>' if url else ""
    return f"{named}{locator}{opened}"


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(" ,;:(") + "…"


def source_details(key: str, examined: Examined, same_date: bool) -> tuple[str, str]:
    """(rank, HTML): class of the source, and how it was really read where that is not itself and in the passages used."""
    file = examined.evidence.files.get(key)
    if file is None:
        return "–", "No evidence recorded."
    parts = [class_name(file.source_class)] if file.source_class else []
    read = file.read
    if read.what == "the source itself":
        if read.extent and read.extent != "excerpt":
            parts.append(f"read itself, {escape(read.extent)}")
    else:
        web = read.at.startswith(("https://", "http://"))
        name = escape(read.page or (_host(read.at) if web else read.at) or "another page")
        parts.append("read through " + (f'<a class="open" href="{escape(read.at)}">{name}</a>' if web else name))
    if read.language and read.language != "en":
        parts.append(f"in {escape(LANGUAGES.get(read.language, read.language))}")
    if file.retrieved and not same_date:
        parts.append(f"retrieved {escape(long_date(file.retrieved))}")
    return file.rank or "–", "; ".join(parts) + "."


LANGUAGES = {"es": "Spanish", "fr": "French", "de": "German", "pt": "Portuguese", "zh": "Chinese"}


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def sources_annex(entries: Sequence[tuple[str, str]], examined: Examined, listed: bool = False) -> str:
    """The list of sources: (key, entry as HTML) in the style's order; a table, or with `listed` a list for two columns."""
    rows: list[str] = []
    dates = {file.retrieved for key, _ in entries if (file := examined.evidence.files.get(key))}
    once = len(dates) == 1
    for number, (key, html) in enumerate(entries, 1):
        rank, details = source_details(key, examined, once)
        if listed:
            rows.append(
                f'<li id="source-{escape(key)}"><span class="no">{number}</span> {html} '
                f'<span class="how"><span class="rank">{rank}</span> {details}</span></li>'
            )
            continue
        rows.append(
            f'<tr id="source-{escape(key)}"><th scope="row">{number}</th><td>{html}</td>'
            f'<td class="grade">{rank}</td><td class="how">{details}</td></tr>'
        )
    read = f" All were read on {long_date(next(iter(dates)))}." if once and any(dates) else ""
    head = (
        '<section class="annex" id="sources"><h1>Sources</h1><p class="lead">Rank A: the primary source, read itself. '
        f"B: a primary source read through another page, a think tank or an NGO. C: a newsroom. D: other. "
        f"Where nothing else is said, the source itself was read, in the passages used.{read}</p>"
    )
    if listed:
        return f'{head}<ul class="sources">{"".join(rows)}</ul></section>'
    return (
        f"{head}"
        '<table class="sources"><thead><tr><th scope="col">No.</th>'
        '<th scope="col">Source</th><th scope="col">Rank</th><th scope="col">Class, and how it was read</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></section>"
    )


def waivers_annex(outcome: Outcome) -> str:
    """Each place where a rule was silenced, with its reason; "" where there is none."""
    if not outcome.waived:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escape(w.diagnostic.code)}</th><td>{escape(str(w.diagnostic.span))}</td>'
        f"<td>{escape(w.diagnostic.message)}</td>"
        f"<td>{escape(w.reason)}{f' (until {escape(w.until)})' if w.until else ''}</td></tr>"
        for w in outcome.waived
    )
    return (
        '<section class="annex short" id="waivers"><h1>Waivers</h1><p class="lead">Places where a rule was set aside by '
        'hand, with the reason given.</p><table class="waivers"><thead><tr><th scope="col">Rule</th><th scope="col">'
        'Place</th><th scope="col">What it said</th><th scope="col">Reason</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></section>"
    )
