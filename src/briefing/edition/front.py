"""What stands before the chapters: cover with sourcing profile, the box "What was checked", contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from briefing.edition.chartdata import long_date
from briefing.edition.marking import PROVEN
from briefing.edition.structure import Outline
from briefing.evidence.model import EvidenceFile, Number
from briefing.rules.checks import known_on
from briefing.rules.registry import Outcome
from briefing.rules.rule import Examined
from briefing.settings import MARKS, Settings
from briefing.verdicts.model import Verdict

VERDICTS = {
    "supported": "a record of the cited source says the same",
    "derived": "worked out from records, and worked out again by the program",
    "restated": "repeats a supported statistic of a chapter",
    "mismatched": "the record says something else",
    "ambiguous": "two records fit and differ",
    "unrecorded": "no record of the cited source",
    "uncited": "no source is cited",
    "unchecked": "could not be checked",
}
RANKS = {
    "A": "primary source, read itself",
    "B": "primary source read through another page; think tank; NGO",
    "C": "newsroom",
    "D": "other",
}
CHECK_COMMAND = "python3 build.py check"


@dataclass(frozen=True, slots=True)
class Profile:
    """How the report is sourced: statistics by verdict and mark, by rank and class of the best source behind each; and
    the sources themselves by rank and class."""

    statistics: int
    verdicts: Mapping[str, int]
    ranks: Mapping[str, int]
    classes: Mapping[str, int]
    sources: int
    read_through: int
    oldest: str
    marks: Mapping[str, int]
    sources_by_rank: Mapping[str, int]
    sources_by_class: Mapping[str, int]
    oldest_number: tuple[str, str]
    """(words, date): the statistic whose newest record is known as of the earliest date; ("", "") where none has one."""


def make_profile(examined: Examined, keys: Sequence[str]) -> Profile:
    """The profile of the statistics; a restated one is not counted twice among the sources."""
    statistics = [v for v in examined.verdicts if v.claim.kind == "statistic"]
    files = examined.evidence.files
    ranks: Counter[str] = Counter()
    classes: Counter[str] = Counter()
    for verdict in statistics:
        behind = _behind(verdict, files)
        if behind and verdict.word != "restated":
            best = min(behind, key=lambda file: file.rank or "E")
            ranks[best.rank or "none"] += 1
            classes[best.source_class or "unclassed"] += 1
    cited = [files[key] for key in keys if key in files]
    dates = sorted(
        str(examined.bibliography.entries[key].date) for key in keys if examined.bibliography.entries[key].date
    )
    return Profile(
        len(statistics),
        Counter(verdict.word for verdict in statistics),
        ranks,
        classes,
        len(keys),
        sum(file.read.what != "the source itself" for file in cited),
        dates[0] if dates else "",
        Counter(mark.partition(" ")[0] for verdict in statistics for mark in verdict.marks),
        Counter(file.rank or "none" for file in cited),
        Counter(file.source_class or "unclassed" for file in cited),
        _oldest_number(statistics, examined),
    )


def _oldest_number(statistics: Sequence[Verdict], examined: Examined) -> tuple[str, str]:
    known = []
    for verdict in statistics:
        dates = [known_on(record, examined) for record in verdict.used if isinstance(record, Number)]
        if dates and all(dates):
            known.append((max(dates), verdict.claim.words))
    date, words = min(known, default=("", ""), key=lambda pair: pair[0])
    return words, date


def _behind(verdict: Verdict, files: Mapping[str, EvidenceFile]) -> list[EvidenceFile]:
    return [files[record.key] for record in verdict.used if record.key in files]


def cover(settings: Settings, profile: Profile, draft: bool) -> str:
    """The first page."""
    lines = [f'<h1 class="title">{escape(settings.title or "Untitled report")}</h1>']
    if settings.subtitle:
        lines.append(f'<p class="subtitle">{escape(settings.subtitle)}</p>')
    facts = [settings.edition, ", ".join(settings.authors)]
    lines += [f'<p class="fact">{escape(fact)}</p>' for fact in facts if fact]
    if settings.cut_off:
        lines.append(f'<p class="fact">Information cut-off: <b>{escape(long_date(settings.cut_off))}</b></p>')
    stamp = '<p class="stamp">Draft: contains statements that are not proven</p>' if draft else ""
    return f'<section class="cover">{stamp}<div class="head">{"".join(lines)}</div>{_sourcing(profile)}</section>'


def _sourcing(profile: Profile) -> str:
    if not profile.statistics:
        return ""
    total = sum(profile.ranks.values()) or 1
    proven = sum(profile.verdicts.get(word, 0) for word in PROVEN)
    parts = [(rank, profile.ranks.get(rank, 0)) for rank in RANKS]
    whole = "".join(
        f'<span class="rank-{rank}" style="width:{100 * count / total:.1f}%"></span>' for rank, count in parts if count
    )
    by_rank = "".join(
        f'<tr><th scope="row"><span class="key rank-{rank}"></span> Rank {rank}</th><td class="count">{count}</td>'
        f"<td>{escape(RANKS[rank])}</td></tr>"
        for rank, count in parts
    )
    by_class = "".join(_bar(class_name(name), profile.classes[name], total) for name in _most(profile.classes))
    by_mark = "".join(_bar(mark.capitalize(), profile.marks.get(mark, 0), profile.statistics) for mark in MARKS)
    return (
        '<div class="profile"><h2 class="quiet">Sourcing profile</h2>'
        f"<p><b>{proven}</b> of <b>{profile.statistics}</b> statistics in this report agree with a recorded passage of one of "
        f"<b>{profile.sources}</b> sources. By rank and class each counts for the best source behind it, restated ones once.</p>"
        f'<div class="whole">{whole}</div><table class="bars ranks"><caption>By rank of source</caption>{by_rank}</table>'
        f'<div class="pair"><table class="bars"><caption>By class of source</caption>{by_class}</table>'
        f'<table class="bars second"><caption>By mark</caption>{by_mark}</table></div></div>'
    )


def class_name(written: str) -> str:
    """A class of source as people write it."""
    return "NGO" if written == "ngo" else written.replace("-", " ").capitalize()


def _bar(name: str, count: int, total: int) -> str:
    share = 100 * count / total
    return (
        f'<tr><th scope="row">{escape(name)}</th><td class="bar"><span class="full">'
        f'<span style="width:{share:.1f}%"></span></span></td><td class="count">{count}</td></tr>'
    )


def checked(examined: Examined, outcome: Outcome, profile: Profile) -> str:
    """The box "What was checked". Nothing is signed by the program: it counts, and says what nobody has read."""
    # Without an error, what has no source can only be a waiver's: readers must not take it for an oversight.
    exempted = {"uncited": "; each is exempted, and the annex Waivers says why"} if not outcome.count("error") else {}
    rows = "".join(
        f'<tr><th scope="row" class="count">{profile.verdicts[word]}</th><td><b>{word.capitalize()}</b>: '
        f"{meaning}{exempted.get(word, '')}</td></tr>"
        for word, meaning in VERDICTS.items()
        if profile.verdicts.get(word)
    )
    reviewed = profile.marks.get("reviewed", 0)
    kinds: Counter[str] = Counter(v.claim.kind for v in examined.verdicts)
    others = [f"{kinds[kind]} {words if kinds[kind] != 1 else word}" for kind, word, words in KINDS if kinds[kind]]
    files = [f for f in examined.evidence.files.values() if f.key in examined.bibliography.entries]
    unread = sum(file.read.extent.startswith("excerpt") for file in files)
    warnings, waivers = outcome.count("warning"), len(outcome.waived)
    scope = [
        f"Checked in the same way: {_listed(others)}." if others else "",
        f"Of the {profile.sources} sources, {profile.read_through} were read through another page, such as a newspaper or "
        "an archive that reports them. The list of sources names that page.",
        f"{unread} were read in the passages used, not in full." if unread else "",
        f"Sources by rank: {_counted(profile.sources_by_rank, sorted(profile.sources_by_rank))}; by class: "
        f"{_counted(profile.sources_by_class, _most(profile.sources_by_class), class_name)}.",
        f"Statistics by mark: {_counted(profile.marks, MARKS)}.",
        " ".join(_ages(profile, examined.settings.cut_off)),
    ]
    limits = [
        f"<b>{reviewed} of {profile.statistics} statistics were read and signed by a second person.</b>",
        "The program compares the words of the report with recorded passages. It does not judge whether a source is right.",
        f"{_places(waivers, 'place was', 'places were')} exempted by hand; the annex Waivers gives each reason.",
        f"{_places(warnings, 'remark is', 'remarks are')} left open, such as a judgement that rests on newspapers alone.",
        "The ledger of all claims is attached to the PDF, so that anybody can check it again: "
        f"<code>{CHECK_COMMAND}</code> in the folder of the report.",
    ]
    reading = [
        "A number with a dotted line under it leads to its row in the evidence annex: the recorded words, the source, the page. "
        "On paper the small numbers in the margin are those of the rows.",
        "A raised number leads to the note on its source; the one in brackets there to its entry in the list of sources.",
        "Ranks of sources: " + "; ".join(f"{rank}, {meaning}" for rank, meaning in RANKS.items()) + ".",
    ]
    return (
        '<section class="checked"><h2 class="quiet">What was checked</h2><p>Before this file was made, a program '
        "looked for each number, date, quotation and comparison of the report in what had been recorded from its source. "
        f"Of <b>{profile.statistics}</b> statistics:</p>"
        f'<table class="verdicts"><tbody>{rows}</tbody></table>{_items(scope)}'
        f'<h2 class="quiet">What that does not show</h2>{_items(limits)}'
        f'<h2 class="quiet">How to read it</h2>{_items(reading)}</section>'
    )


def _counted(counts: Mapping[str, int], order: Sequence[str], named: Callable[[str], str] = str) -> str:
    return ", ".join(f"{named(name)} {counts.get(name, 0)}" for name in order)


def _most(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda name: (-counts[name], name))


def _ages(profile: Profile, cut_off: str) -> Iterator[str]:
    """The oldest source, the oldest number, the cut-off date."""
    if profile.oldest:
        yield f"The oldest source dates from {escape(long_date(profile.oldest))}."
    words, date = profile.oldest_number
    if words:
        yield f"The oldest number, “{escape(words)}”, is as of {escape(long_date(date))}."
    if cut_off:
        yield f"Information cut-off: {escape(long_date(cut_off))}."


KINDS = (
    ("event", "dated event", "dated events"),
    ("quotation", "quotation", "quotations"),
    ("superlative", "superlative", "superlatives (“first”, “largest”)"),
    ("attribution", "statement of who said what", "statements of who said what"),
)


def _places(count: int, one: str, many: str) -> str:
    return f"{count or 'No'} {one if count < 2 else many}"


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _items(facts: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{fact}</li>' for fact in facts if fact)}</ul>"


def contents(outline: Outline, annexes: Sequence[tuple[str, str]], captions: Mapping[str, str]) -> str:
    """Chapters with their sections, figures and tables (`captions`: id -> title), and the annexes, each with its page."""
    rows = []
    for heading in outline.headings:
        if heading.level <= 2 and heading.id:
            number = f'<span class="number">{heading.number}</span> ' if heading.number else ""
            rows.append(_entry(f"level-{heading.level}", heading.id, number + escape(heading.text)))
    rows += [_entry("level-1 back-matter", id, escape(title)) for id, title in annexes]
    listed = "".join(
        _entry("exhibit-entry", id, f'<span class="number">{label}</span> {escape(captions[id])}')
        for id, label in sorted(outline.exhibits, key=lambda exhibit: exhibit[1].partition(" ")[0])
        if captions.get(id, "").strip()
    )
    shown = f'<h2 class="quiet">Figures and tables</h2><div class="entries">{listed}</div>' if listed else ""
    return (
        '<section class="contents"><h2 class="quiet" id="contents">Contents</h2>'
        f'<div class="entries">{"".join(rows)}</div>{shown}</section>'
    )


def _entry(classes: str, id: str, html: str) -> str:
    return f'<p class="entry {classes}"><a href="#{escape(id)}">{html}</a>{page_of(id)}</p>'


def page_of(id: str) -> str:
    """Stands for the number of the page where `id` is; the printer fills it in after layout."""
    return f'<span class="page-of" data-to="{escape(id)}">000</span>'
