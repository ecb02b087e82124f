"""One word that may be a superlative where it stands: an adjective in -est, most, only, record, leading, top, last."""

from __future__ import annotations

import re

from briefing.claims.ordinals import first_of_all, strongly_followed
from briefing.claims.scene import Scene
from briefing.lexicon import superlatives as lexicon
from briefing.lexicon.grammar import AUXILIARIES, PREPOSITIONS, is_past, words
from briefing.lexicon.narrative import ARGUMENT, OWN_SUBJECT, STRUCTURE
from briefing.quantities.nouns import looks_plural

_ORDINAL_BEFORE = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))[- ]$", re.IGNORECASE
)
_OUR_WORLD = re.compile(r"\bour (?:country|nation|time|history|economy|people)\b")
_ARTICLES = words("the its their his her our my")
_GROUPS = words(
    "households families incomes people and quintile decile countries families' neighborhoods half third quarter"
)
_ATTESTED = words("surviving known recorded documented extant attested reported confirmed")
"""After "the earliest": what is there to be checked, whoever judges."""
_TO_HAVE = re.compile(r"\s+\w+(?:\s+\w+)?\s+to have \w+")
_BEING = words("is are was were remain remained remains be been being")


def own_voice(scene: Scene, index: int) -> bool:
    """Whether the clause speaks of the text itself: "first, we look at"."""
    low, high = scene.clause_at(index)
    return OWN_SUBJECT.search(scene.text, low, high) is not None and not _OUR_WORLD.search(scene.text, low, high)


def extreme(scene: Scene, index: int, voiced: bool) -> tuple[int, int] | None:
    """The stretch of the superlative at word `index`, or None. `voiced`: the sentence has a citation or attribution."""
    names, starts, ends = scene.tokens
    text = scene.text
    word = names[index]
    start, end = starts[index], ends[index]
    sentence = scene.sentences[scene.sentence_at(start)]
    for idle in lexicon.NOT_AT_ALL.finditer(text, max(sentence.start, start - 14), min(len(text), end + 24)):
        if idle.start() <= start < idle.end():
            return None
    before = names[index - 1] if index else ""
    gap = text[ends[index - 1] : start] if index else ""
    named = text[start].isupper() and start > sentence.start and not gap.strip() and before != ""
    if named and scene.passage.kind not in ("heading", "title"):
        return None  # inside a name: World's Best Bank
    if lexicon.ORDINAL_NAMES.match(text, start):
        return None
    if word in ("first", "last"):
        if word == "first":
            return None if own_voice(scene, start) else first_of_all(scene, index)
        last = before == "the" and strongly_followed(scene, index) and not own_voice(scene, start)
        return (starts[index - 1], end) if last else None
    if word in ("only", "sole"):
        return _only(scene, index, voiced)
    if word == "record":
        return _record(scene, index)
    if word in ("leading", "top"):
        return _leading(scene, index)
    if word == "unprecedented":
        return start, end
    if word in ("most", "least"):
        return _most(scene, index, voiced)
    return _adjective(scene, index, voiced)


def _possessive(scene: Scene, index: int) -> bool:
    """Whether a possessive stands before the word: "Mexico's largest", "the world's only"."""
    names, starts, ends = scene.tokens
    if index == 0:
        return False
    return names[index - 1].endswith(("'s", "’s", "s'", "s’")) or scene.text[
        ends[index - 1] : starts[index]
    ].startswith(("’", "'"))


def _adjective(scene: Scene, index: int, voiced: bool) -> tuple[int, int] | None:
    names, starts, ends = scene.tokens
    text = scene.text
    word, start, end = names[index], starts[index], ends[index]
    before = names[index - 1] if index else ""
    after = names[index + 1] if index + 1 < len(names) else ""
    adjacent = after if text[end : end + 1] in (" ", "-") else ""
    ordinal = _ORDINAL_BEFORE.search(text, max(0, start - 12), start)
    judging = word in lexicon.JUDGING and adjacent not in _ATTESTED
    if not ordinal and not voiced and (judging or own_voice(scene, start)):
        return None
    if adjacent in ("possible", "common", "neighbors", "neighbours") or adjacent in STRUCTURE:
        return None
    if adjacent in ARGUMENT and not voiced:
        return None
    if word in ("poorest", "richest", "wealthiest") and (adjacent in _GROUPS or not adjacent or adjacent[0].isdigit()):
        return None  # the name of a group
    determined = before in _ARTICLES or _possessive(scene, index) or before in ("single", "by", "world’s")
    determined = determined or re.fullmatch(r"\d+(?:st|nd|rd|th)?", before) is not None
    predicate = before in _BEING and re.match(
        r"\s*(?:in|among|of|for|at|since|on|when|where|[.,;])", text[end : end + 8]
    )
    shown = scene.passage.kind in ("heading", "caption", "chart-title", "header-cell")
    far = re.search(
        r"\b(?:the|its|their|[\w]+['’]s)\s+(?:\w+ly |(?:two|three|four|five|ten|single) )$",
        text[max(0, start - 24) : start],
    )
    if not ordinal and not predicate and not shown and _names_a_group(scene, index):
        return None
    if ordinal or determined or predicate or shown or far:
        return (ordinal.start() if ordinal else start), end
    return None


_MEMBERS = re.compile(
    r"\b(?:one|some|many|two|three|four|five|six|ten|\d+) of (?:the|its|their|[\w’']+s) (?:\w+ )?$|\b(?:among|are|were|as) the $"
)
_RANKED = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:of|in|since|among|ever|on|for|anywhere|yet|to|than|at|worldwide|nationwide|recorded|known|reported|seen)\b"
)


def _names_a_group(scene: Scene, index: int) -> bool:
    """`the largest artefacts moved farther`: the superlative tells which ones are meant, and ranks nothing."""
    names, starts, ends = scene.tokens
    text = scene.text
    if names[index - 1] != "the" or index + 1 >= len(names):
        return False
    after = names[index + 1]
    if text[ends[index] : starts[index + 1]] != " " or not looks_plural(after) or after in lexicon.RECORD_OF:
        return False
    if _MEMBERS.search(text, max(0, starts[index] - 30), starts[index]):
        return False
    return _RANKED.match(text, ends[index + 1]) is None


def _most(scene: Scene, index: int, voiced: bool) -> tuple[int, int] | None:
    """`the most violent city`: a superlative; `most of`, `at most`, `most likely`: none."""
    names, starts, ends = scene.tokens
    text = scene.text
    before = names[index - 1] if index else ""
    after = names[index + 1] if index + 1 < len(names) else ""
    if not after or text[ends[index] : starts[index + 1]] not in (" ", "-") or after in lexicon.MOST_IDLE:
        return None
    ordinal = _ORDINAL_BEFORE.search(text, max(0, starts[index] - 12), starts[index])
    if not (before in _ARTICLES or _possessive(scene, index) or ordinal):
        return None
    if after in PREPOSITIONS or after in AUXILIARIES:
        return None
    if not ordinal and not voiced and after not in lexicon.COUNTED_MOST and after not in lexicon.FACTUAL_MOST:
        return None
    if own_voice(scene, starts[index]) and not voiced:
        return None
    return (ordinal.start() if ordinal else starts[index]), ends[index + 1]


def _only(scene: Scene, index: int, voiced: bool) -> tuple[int, int] | None:
    """`the only country`: an adjective; `the only 5`, `only if`, `not only`: none."""
    names, starts, ends = scene.tokens
    before = names[index - 1] if index else ""
    after = names[index + 1] if index + 1 < len(names) else ""
    if not (before in _ARTICLES or _possessive(scene, index)):
        return None
    if not after or after[0].isdigit() or is_past(after) or after in AUXILIARIES or after in PREPOSITIONS:
        return None
    if after in ("if", "when", "after", "because", "slightly", "partly"):
        return None
    near = [names[k] for k in range(index + 1, min(index + 3, len(names)))]
    argued = any(word in ARGUMENT for word in near) and not _TO_HAVE.match(scene.text, ends[index])
    idle = near[0] in lexicon.ONLY_IDLE or argued
    if (idle or own_voice(scene, starts[index])) and not voiced:
        return None
    return starts[index - 1], ends[index]


def _record(scene: Scene, index: int) -> tuple[int, int] | None:
    """`a record 872.8 billion`, `record highs`; the noun (`the record shows`, `a criminal record`) is none."""
    names, starts, ends = scene.tokens
    text = scene.text
    before = names[index - 1] if index else ""
    after = names[index + 1] if index + 1 < len(names) else ""
    if re.match(r"\s+[$€£]?\d", text[ends[index] : ends[index] + 4]) and before in (
        "a",
        "the",
        "its",
        "another",
        "new",
    ):
        return starts[index], ends[index]
    if after in lexicon.RECORD_OF and text[ends[index] : starts[index + 1]] in (" ", "-"):
        idle = before in (
            "criminal",
            "medical",
            "each",
            "per",
            "this",
            "to",
            "can",
            "will",
            "we",
            "they",
            "not",
            "and",
            "must",
            "that",
        )
        return None if idle else (starts[index], ends[index])
    return None


def _leading(scene: Scene, index: int) -> tuple[int, int] | None:
    """`the leading cause`, `the top exporter`."""
    names, starts, ends = scene.tokens
    before = names[index - 1] if index else ""
    after = names[index + 1] if index + 1 < len(names) else ""
    nouns = lexicon.LEADING_OF if names[index] == "leading" else lexicon.TOP_OF
    if after in ("three", "five", "ten", "two", "four") and index + 2 < len(names):
        after = names[index + 2]
    if after in nouns and (before in _ARTICLES or _possessive(scene, index)):
        return starts[index], ends[index]
    return None
