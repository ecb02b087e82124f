"""Who speaks quoted words, from the sentence around them or the lead-in of a block quotation."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.claims.holders import Holder, after_verb, before_verb, in_text_citation_before, resolve
from briefing.claims.persons import persons_in
from briefing.claims.quoted import Quoted
from briefing.claims.scene import Scene
from briefing.claims.stretches import Taken
from briefing.lexicon.grammar import is_past, words
from briefing.lexicon.saying import DOCUMENTS, FACTUAL, GENERIC_HOLDERS, INSTITUTIONS, NAMING, SPEAKING

WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_BY = re.compile(r"^\s*,?\s*(?:in the words of|as(?!\s[^,.;]{1,40}\s(?:do|does|did)\b)|according to)\s+", re.IGNORECASE)
_PHRASE = re.compile(r"\b(?:in the (?:words|view|opinion|account) of|according to|según)\s+", re.IGNORECASE)
_INWORDS = re.compile(
    r"(?:in the words of|according to|in the view of|quoting|citing|to quote)\s+(?P<who>[^,;“\"]{2,60}?)\s*,?\s*$|"
    r"\bin\s+(?P<whose>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*)['’]s?\s+(?:own\s+)?(?:words|phrase|view|account|"
    r"telling|formulation|terms)\s*,?\s*$|"
    r"\bin\s+(?P<poss>his|her|their|its)\s+(?:own\s+)?(?:words|phrase)\s*,?\s*$|"
    r"(?P<owner>[A-ZÀ-Ý][\w.-]+(?:\s[A-ZÀ-Ý][\w.-]+)*)['’]s?\s+(?:\w+\s+){0,2}$",
)


_NOUNS_TOO = words("""
states state reports report claims claim notes note estimates estimate counts count views view rates rate points point shows show
projects project charges charge comments comment documents document answers promises finds find adds holds puts calls call
""")
_PERSON_LAST = re.compile(
    r"(?:\b(?:he|she|it|they|who)|\b[A-ZÀ-Ý][\w.’'-]+|\)|,)\s+(?:(?:also|then|later|further)\s+)?$"
)
_OWN_LEAD = re.compile(r"(?:^|[,;]\s|\bthat\s)(?:we|I)\b(?:\s\w+)?$", re.IGNORECASE)


def _speaks(head: str) -> bool:
    """Whether the words end with somebody who can speak, so that the next one is a verb."""
    if _PERSON_LAST.search(head):
        return True
    spoken = [word for word in WORDS.findall(head.lower()) if word not in ("also", "then", "later", "further")]
    return bool(spoken) and spoken[-1] in INSTITUTIONS | GENERIC_HOLDERS | DOCUMENTS


def speaker_in_lead(lead: str) -> str:
    """Who speaks, from the sentence that introduces a block quotation; "" where it names nobody."""
    sentence = re.split(r"(?<=[.!?])\s+(?=[A-Z])", lead.strip())[-1]
    for match in WORDS.finditer(sentence):
        word, at = match.group().lower(), match.start()
        if word in SPEAKING and not (word in _NOUNS_TOO and not _speaks(sentence[:at])):
            head = sentence[:at].strip()
            if _OWN_LEAD.search(head):
                return ""
            people = persons_in(head)
            if people:
                return people[-1][1]
            head = re.sub(r"^(?:In|On|As|At|When|After|Later|Then|Yet|But|And)\b[^,]{0,40},?\s*", "", head).strip(" ,")
            head = re.sub(r"\s+(?:has|had|have|was|is|then|later|also)$", "", head)
            if head and len(head) < 90:
                return head
    people = persons_in(sentence)
    return people[-1][1] if people else ""


_CALLING = re.compile(
    r"\b(?:calling|describing|branding|dubbing|dismissing|denouncing|hailing|labell?ing) "
    r"(?:it|him|her|them|the \w+|this|that)(?: \w+)?(?: as)?\s*$"
)
"""The subject of the sentence calls it so."""


def speaker_of(scene: Scene, stretch: Quoted, quoted: Taken) -> Holder | None:
    """Who says the words, as the sentence names them; None where it names nobody. `quoted`: all quoted words."""
    text = scene.text
    number = scene.sentence_at(stretch.start)
    sentence = scene.sentences[number]
    last = scene.sentences[scene.sentence_at(max(stretch.start, stretch.end - 1))]
    floor = sentence.start
    head = text[floor : stretch.start]
    if head.rstrip().endswith(":") and stretch.floor <= floor:
        holder = _subject_of_last_clause(scene, floor, stretch.start)
        if holder is not None:
            return holder
    # X said, "..." | X called it "..." | X said that ... "..."
    names, starts, ends = scene.tokens
    low, high = scene.between(floor, stretch.start)
    for index in range(high - 1, max(low, high - 25) - 1, -1):
        if (
            names[index] in SPEAKING
            and not quoted.touch(starts[index], starts[index] + 1)
            and not (names[index] in FACTUAL and len(WORDS.findall(stretch.inner)) < 3)
        ):
            holder = in_text_citation_before(scene, starts[index]) or before_verb(scene, starts[index], floor)
            if holder is not None and holder.kind != "nobody" and holder.kind != "own":
                return holder
            if names[index] in NAMING:
                return None
    if stretch.floor <= floor and _CALLING.search(head[-60:]):
        verb = next((index for index in range(low + 1, high) if is_past(names[index])), 0)
        holder = before_verb(scene, starts[verb], floor) if verb else None
        if holder is not None and holder.kind not in ("nobody", "own"):
            return holder
    # "...," X said | "...," said X | "...", he said
    tail_end = min(stretch.ceiling, max(last.end, stretch.end))
    if tail_end <= stretch.end + 2 and number + 1 < len(scene.sentences):
        following = scene.sentences[scene.sentence_at(stretch.end)]
        tail_end = max(tail_end, following.end if text[following.start : following.start + 1].islower() else tail_end)
    low, high = scene.between(stretch.end, tail_end)
    for index in range(low, min(high, low + 12)):
        if names[index] in SPEAKING:
            if index == low or (index == low + 1 and names[low] in ("as", "so", "thus")):
                holder = after_verb(scene, ends[index], tail_end)
                if holder is not None and holder.kind != "own":
                    return holder if holder.kind != "nobody" else replace(holder, kind="role")
            holder = in_text_citation_before(scene, starts[index]) or before_verb(scene, starts[index], stretch.end)
            if holder is not None and holder.kind not in ("nobody", "own"):
                return holder
    introduced = _INWORDS.search(
        head[-90:].removesuffix(":").rstrip() + " " if head.rstrip().endswith(":") else head[-90:]
    )
    if introduced:
        who = introduced.group("who") or introduced.group("whose") or introduced.group("owner")
        if introduced.group("poss"):
            who = resolve(scene, stretch.start, introduced.group("poss"))
        if who:
            return Holder(stretch.start, stretch.start, who.strip(), "named")
    phrase = _PHRASE.search(head)
    if phrase:
        holder = after_verb(scene, floor + phrase.end(), stretch.start)
        if holder is not None and holder.kind not in ("nobody", "own"):
            return holder
    tail = text[stretch.end : tail_end]
    by = _BY.match(tail)
    if by:
        holder = after_verb(scene, stretch.end + by.end(), tail_end)
        if holder is not None and holder.kind not in ("nobody", "own"):
            return holder
    # a colon before the quotation: the nearest subject of the sentence
    if head.rstrip().endswith(":") and stretch.floor <= floor:
        low, high = scene.between(floor, stretch.start)
        people = [name for index, name in scene.persons if floor <= index < stretch.start]
        if people:
            return Holder(floor, floor, people[0], "named")
    return None


def _subject_of_last_clause(scene: Scene, floor: int, colon: int) -> Holder | None:
    """`..., and Sheinbaum repeated her refusal: "..."`: the subject of the clause that the colon closes."""
    names, starts, _ = scene.tokens
    low, _ = scene.clause_at(scene.text.rindex(":", floor, colon) - 1)
    first, last = scene.between(max(low, floor), colon)
    for index in range(first + 1, last):
        if is_past(names[index]) or names[index] in SPEAKING:
            holder = before_verb(scene, starts[index], max(low, floor))
            if holder is not None and holder.kind in ("named", "role", "pronoun") and holder.name:
                return holder
    return None


def continues(scene: Scene, stretch: Quoted) -> bool:
    """Whether the sentence is nothing but the quotation, so that its speaker is the one before."""
    sentence = scene.sentences[scene.sentence_at(stretch.start)]
    return not scene.text[sentence.start : stretch.start].strip(' “"—–')
