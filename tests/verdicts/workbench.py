"""A report of one chapter made from sentences, without pandoc: each sentence a paragraph that cites one source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.bibliography.model import Bibliography, Entry
from briefing.claims.finder import find_claims
from briefing.evidence.model import Evidence
from briefing.evidence.reader import read_evidence
from briefing.manuscript.model import Attributes, Chapter, Citation, Manuscript, Mark, Passage, Sentence
from briefing.positions import Lines, Span
from briefing.settings import Settings
from briefing.verdicts.judge import judge
from briefing.verdicts.model import Verdict

PATH = "report/01-case.md"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One sentence (or several: then `keys` hold for the last) with what stands around it."""

    text: str
    keys: tuple[str, ...] = ("source",)
    headings: tuple[str, ...] = ()
    lead: str = ""
    divs: tuple[str, ...] = ()
    binding: Mapping[str, str] | None = None
    bound: str = ""
    binding_class: str = "from"
    language: str = "en"


def entry(key: str, title: str = "A study", names: tuple[str, ...] = (), number: str = "") -> Entry:
    return Entry(
        key, "report", Span("references.bib", 1, 1, 1, 2), title, names[:1], names, "2024", "2024", "", number,
    )  # fmt: skip


def manuscript(paragraphs: Sequence[Paragraph]) -> Manuscript:
    source = "\n\n".join(paragraph.text for paragraph in paragraphs)
    passages: list[Passage] = []
    offset = 0
    for number, paragraph in enumerate(paragraphs):
        text = paragraph.text
        cited = tuple(Citation(key, len(text), Span(PATH, 1, 1, 1, 2), number) for key in paragraph.keys)
        marks: tuple[Mark, ...] = ()
        if paragraph.binding is not None:
            start = text.index(paragraph.bound)
            attributes = Attributes("", (paragraph.binding_class,), paragraph.binding)
            marks = (Mark("span", start, start + len(paragraph.bound), attributes),)
        passages.append(
            Passage(
                number, "paragraph", PATH, text, tuple(range(offset, offset + len(text))), _sentences(text, cited), cited,
                marks, paragraph.headings, paragraph.lead, "", tuple(Attributes("", (name,)) for name in paragraph.divs),
                language=paragraph.language,
            )
        )  # fmt: skip
        offset += len(text) + 2
    return Manuscript((Chapter(PATH, source, Lines(PATH, source), {}, tuple(passages)),))


def _sentences(text: str, cited: tuple[Citation, ...]) -> tuple[Sentence, ...]:
    """Sentences end at a bar, which stands for the end of one that must not be guessed here."""
    if "|" not in text:
        return (Sentence(0, len(text), cited, cited),)
    found: list[Sentence] = []
    start = 0
    for part in text.split("|"):
        found.append(Sentence(start, start + len(part), cited, cited))
        start += len(part) + 1
    return tuple(found)


def evidence(files: Mapping[str, str], measures: str | None = None, derived: str | None = None) -> Evidence:
    head = "retrieved: 2026-01-01\nclass: news\nrank: A\n"
    read = "read: {what: the source itself, extent: full text, at: 'https://example.org/', language: en}\n"
    texts = {f"evidence/{key}.yaml": f"source: {key}\n{head}{read}{text}" for key, text in files.items()}
    return read_evidence(texts, {}, measures, derived)


def judged(
    paragraphs: Sequence[Paragraph],
    held: Evidence,
    entries: Sequence[Entry] = (),
    settings: Settings | None = None,
) -> tuple[Verdict, ...]:
    """The verdicts of a report of these paragraphs."""
    made = manuscript(paragraphs)
    listed = {item.key: item for item in (entries or [entry(key) for key in held.files])}
    bibliography = Bibliography("references.bib", listed)
    chosen = settings or Settings()
    claims = find_claims(made, chosen, bibliography, held)
    return judge(claims, made, held, bibliography, chosen)
