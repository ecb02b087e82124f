"""A count of what the text itself lists ("four reforms: courts, police, prisons and customs") against the list.

A count speaks only of its list where nothing else can be meant: a list after a colon in the same sentence, or list items
directly after. A list of kinds ("12 people: teachers and pupils") says nothing of the count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.claims.model import Claim
from briefing.lexicon.alternatives import alternatives
from briefing.manuscript.model import Chapter, Manuscript, Passage
from briefing.quantities.quantity import Quantity
from briefing.quantities.units import dimension
from briefing.verdicts.model import Verdict

MOST = 12
"""Longer lists are summed up more often than listed."""

_LISTED_NOUN = alternatives(
    r"\b(?:reforms|reasons|measures|steps|goals|aims|objectives|pillars|points|areas|factors|categories|types|kinds|forms|"
    r"conditions|criteria|principles|questions|parts|elements|components|options|scenarios|recommendations|findings|"
    r"lessons|readings|paths|cases|examples|effects|limits|gaps|tests|rules|risks|threats|sources|sectors|countries|nations|states|provinces|municipalities|cities|districts|regions|"
    r"agencies|ministries|departments|institutions|bodies|banks|companies|firms|organi[sz]ations|cartels|parties|laws|bills|"
    r"treaties|agreements|orders|crimes|offences|offenses|charges|drugs|substances|languages|stages|phases|tasks|ways|"
    r"channels|routes|ports|crossings|programmes|programs|priorities|changes|demands|promises|"
    r"reformas|razones|medidas|pasos|objetivos|metas|ejes|puntos|factores|categorías|tipos|condiciones|criterios|principios|"
    r"preguntas|partes|elementos|opciones|escenarios|recomendaciones|riesgos|amenazas|sectores|países|estados|municipios|"
    r"ciudades|regiones|dependencias|instituciones|bancos|empresas|organizaciones|partidos|leyes|tratados|delitos|cargos|"
    r"drogas|etapas|fases|prioridades)\b",
    re.IGNORECASE,
)
_PEOPLE = alternatives(
    r"\b(?:people|persons|men|women|children|victims|suspects|deaths|arrests|officers|prisoners|migrants|soldiers|"
    r"personas|hombres|mujeres|niños|víctimas|detenidos|muertos)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|or|y|e|o|u|as well as|así como)\s+", re.IGNORECASE)
_STARTS_AND = re.compile(r"^(?:and|or|y|e|o|u)\s+", re.IGNORECASE)
_OPEN = alternatives(
    r"\b(?:including|such as|for example|among others|others|etc|and so on|more|mainly|mostly|notably|por ejemplo|"
    r"entre otr[oa]s|otr[oa]s|incluid[oa]s?|como)\b|…|\.\.\.",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|did|does|which|who|whose|that|where|when|because|if|es|son|fue|"
    r"fueron|era|eran|ha|han|que|quien|cuyo|donde|cuando|porque)\b|[“”\"«»:–—]|\d",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:one|two|three|four|five|six|seven|eight|nine|ten|un[oa]?|dos|tres|cuatro|cinco|seis)\b", re.IGNORECASE
)
_SINGULAR = re.compile(r"^(?:an?|the|its|his|her|their|un|una|el|la|su)\s|^[A-ZÁÉÍÓÚÑ]")
_MARKER = re.compile(
    r"^(?P<indent>[ \t>]*)(?:[-*+]|\(?(?:\d{1,3}|#|@|[A-Za-z]|[ivxIVX]+)[.)])[ \t]+(?:\[[ xX]\][ \t]+)?\W{0,3}$"
)
_WORDS_OF_ITEM = 8


@dataclass(frozen=True, slots=True)
class Miscount:
    """A count that its own list contradicts."""

    claim: Claim
    message: str
    offer: str


def miscounts(verdicts: Sequence[Verdict], manuscript: Manuscript) -> Iterator[Miscount]:
    """Every count of the report that says another number than the list it introduces, in reading order."""
    counts: dict[int, list[tuple[Claim, Quantity]]] = {}
    for verdict in verdicts:
        claim = verdict.claim
        if claim.kind in ("statistic", "none") and len(claim.quantities) == 1 and _counts(claim.quantities[0]):
            counts.setdefault(claim.passage, []).append((claim, claim.quantities[0]))
    for chapter in manuscript.chapters:
        blocks = _item_counts(chapter)
        for passage in chapter.passages:
            if passage.cell is None and passage.kind in ("paragraph", "item", "note") and passage.id in counts:
                yield from _in_sentence(passage, counts[passage.id])
                yield from _before_items(passage, counts[passage.id], blocks)


def _counts(quantity: Quantity) -> bool:
    value = quantity.value
    return (
        quantity.form == "whole"
        and quantity.comparator == "exactly"
        and value is not None
        and 2 <= value <= MOST
        and not quantity.per
        and not dimension(quantity.unit)
        and quantity.unit not in ("percent", "times")
    )


def _in_sentence(passage: Passage, counts: Sequence[tuple[Claim, Quantity]]) -> Iterator[Miscount]:
    for at, (claim, quantity) in enumerate(counts):
        if not 0 <= claim.sentence < len(passage.sentences):
            continue
        end = passage.sentences[claim.sentence].end
        following = counts[at + 1][1].number_start if at + 1 < len(counts) else end
        head = re.match(r"\s+([^.,;:!?()\d]{3,70}):\s+(?=\S)", passage.text[quantity.number_end : end])
        if head is None or following < quantity.number_end + head.end() or not _names_list(head[1]):
            continue
        items = possible_counts(passage.text[quantity.number_end + head.end() : end], head[1])
        if items and int(quantity.value or 0) not in items:
            listed = " or ".join(str(number) for number in sorted(items))
            yield Miscount(
                claim,
                f"“{claim.words}”: the list after the colon has {listed} items",
                f"write {listed}, or mend the list",
            )


def _names_list(head: str) -> bool:
    """What stands between number and colon is the noun that is counted, in the plural, perhaps with what was done to it."""
    words = head.split()
    return bool(_LISTED_NOUN.search(head)) or (len(words) <= 3 and words[-1].endswith("s"))


def possible_counts(body: str, head: str) -> frozenset[int]:
    """How many items a list in running text has; empty where that cannot be told for certain."""
    body = re.sub(r"\([^)]*\)", "", body).strip().rstrip(".!?").strip()
    if not body or _OPEN.search(body):
        return frozenset()
    if ";" in body:
        parts = [part for part in body.split(";") if part.strip()]
        return frozenset({len(parts)}) if len(parts) > 1 and _telling(head, parts) else frozenset()
    if _SAYS_MORE.search(body):
        return frozenset()
    chunks = [chunk.strip() for chunk in body.split(",") if chunk.strip()]
    if not chunks:
        return frozenset()
    last = chunks[-1]
    if len(chunks) > 1 and _STARTS_AND.match(last):
        chunks[-1] = _STARTS_AND.sub("", last)
        possible = {len(chunks)}
    else:
        pieces = _AND.split(last)
        if len(pieces) < 2:
            return frozenset()
        possible = {len(chunks) - 1 + number for number in range(2, len(pieces) + 1)}
        if any(_AND.search(chunk) for chunk in chunks[:-1]):
            possible |= {
                len(chunks),
                *(len(chunks) + sum(len(_AND.split(c)) - 1 for c in chunks[: n + 1]) for n in range(len(chunks))),
            }
        chunks = [*chunks[:-1], *pieces]
    if any(len(chunk.split()) > _WORDS_OF_ITEM or _NUMBERED.match(chunk) for chunk in chunks):
        return frozenset()
    if any(one[:1].islower() and two[:1].isupper() for one, two in pairwise(chunks)):
        return frozenset()  # "the president, Ana Ruiz": one item, not two
    return frozenset(possible) if _telling(head, chunks) else frozenset()


def _telling(head: str, items: Sequence[str]) -> bool:
    """The items are what is counted, one by one, and no kinds of it."""
    singular = all(_SINGULAR.match(_STARTS_AND.sub("", item.strip())) for item in items)
    if _PEOPLE.search(head):
        return all(item.strip()[:1].isupper() for item in items)
    return bool(_LISTED_NOUN.search(head)) or singular


def _item_counts(chapter: Chapter) -> Mapping[int, int]:
    """How many items of the outer level follow a paragraph directly, by the paragraph's id."""
    found: dict[int, int] = {}
    passages = [passage for passage in chapter.passages if passage.kind not in ("note", "alternative-text")]
    for at, passage in enumerate(passages[:-1]):
        if passage.kind != "paragraph" or not passage.text.rstrip().endswith(":"):
            continue
        indents: list[str] = []
        for other in passages[at + 1 :]:
            if other.kind != "item" or other.lead != passage.text or other.headings != passage.headings:
                break
            marker = _marker(chapter, other)
            if marker is not None:
                indents.append(marker)
        if indents:
            found[passage.id] = sum(1 for indent in indents if len(indent) <= len(indents[0]))
    return found


def _marker(chapter: Chapter, passage: Passage) -> str | None:
    """The indent of the list marker before a passage; None where it only continues an item."""
    offset = next((offset for offset in passage.offsets if offset >= 0), -1)
    if offset < 0:
        return None
    start = chapter.text.rfind("\n", 0, offset) + 1
    match = _MARKER.match(chapter.text[start:offset])
    return match["indent"] if match else None


def _before_items(
    passage: Passage, counts: Sequence[tuple[Claim, Quantity]], blocks: Mapping[int, int]
) -> Iterator[Miscount]:
    number = blocks.get(passage.id)
    if number is None or number < 2:
        return
    last = len(passage.sentences) - 1
    heads = [
        (claim, quantity, passage.text[quantity.number_end :].rstrip().rstrip(":"))
        for claim, quantity in counts
        if claim.sentence == last
    ]
    told = [item for item in heads if not re.search(r"[.;!?]", item[2])]
    if any(int(quantity.value or 0) == number for _, quantity, _ in told):
        return
    clear = [
        claim
        for claim, _, head in told
        if head.strip()
        and (
            _LISTED_NOUN.match(" ".join(head.split()[:1]))
            or (len(head.split()) <= 3 and head.split()[-1].endswith("s"))
        )
    ]
    if len(clear) == 1 and not _OPEN.search(passage.text[passage.sentences[last].start :]):
        yield Miscount(
            clear[0],
            f"“{clear[0].words}”: the list that follows has {number} items",
            f"write {number}, or mend the list",
        )
