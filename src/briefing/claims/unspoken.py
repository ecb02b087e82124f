"""Quoted words that are no quotation: a term, a title, a label, words that nobody is said to have used, an imagined voice."""

from __future__ import annotations

import re

from briefing.claims.holders import Holder
from briefing.claims.quoted import Quoted
from briefing.claims.scene import Scene
from briefing.claims.speakers import WORDS, continues
from briefing.evidence.model import Evidence, Quotation, Statement
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_finite
from briefing.lexicon.hypothesis import CONDITION
from briefing.lexicon.saying import NAMING, SPEAKING

_TERM_BEFORE = re.compile(
    r"(?:so-called|what (?:we|i|is|are|economists|they|some|he|she) (?:\w+ )?(?:calls?|called|termed?|"
    r"known)\b[\w\s]{0,20}|(?:is|are|was|were|been|being|be|often|commonly|sometimes|also|usually|widely|now|as|"
    r"otherwise|frequently|generally)\s+"
    r"(?:\w+\s+){0,2}(?:called|termed|known as|dubbed|labell?ed|named|nicknamed|referred to as|described as|"
    r"defined as|considered|deemed|understood as)(?:\s+(?:an?|the|as))?|"
    r"known (?:simply |also |widely )?as(?:\s+(?:an?|the))?|\b(?:we|i) (?:call|term|refer to(?: \w+)* as|use|"
    r"define|label|dub|denote|name|will call)\b[\w\s,’'-]{0,40}|"
    r"(?:the|this|a|its) (?:term|terms|word|words|phrase|concept|notion|idea|expression|label|category|name|"
    r"acronym|catchphrase|slogan|metaphor|adjective|noun|verb|tag|keyword|string|prefix|suffix|option|flag|button|"
    r"field|column|variable|class|type|value|tab|menu|message|heading|title|code name|abbreviation)s?(?: of| for|"
    r" that| is)?|"
    r"stands? for|short for|as an?|meaning|means|literally|conocido como|llamad[oa]s?|called|terms? like|"
    r"terms? such as|such as|marked|tagged|coded(?: as)?|labell?ed(?: as)?|named|spelled|pronounced|respond(?:ed|"
    r"s|ing)?|i\.e\.,?|e\.g\.,?)\s*$",
    re.IGNORECASE,
)
_TERM_AFTER = re.compile(
    r"^\s*(?:,?\s*(?:here|hereafter|in what follows|refers? to|means|is defined|denotes|so to speak|as it were|"
    r"as (?:we|it is) (?:call|called))|(?:button|option|menu|tab|field|column|key|checkbox|label|flag|"
    r"setting|approach|strategy|doctrine|principle|hypothesis|initiative|programme|program|campaign|model|scheme|theory|effect|label|"
    r"category|provision|clause|rule|policy|policies|standard|test|criterion|index|score|scale)s?\b)",
    re.IGNORECASE,
)
_NAMES_THING = re.compile(
    r"\s(?:approach|strategy|doctrine|principle|hypothesis|initiative|programme|program|campaign|model|scheme|theory|effect|label|"
    r"category|provision|clause|rule|policy|policies|standard|test|criterion|index|scale)s?\b"
)
"""After a word or two in marks: they name a thing, whoever owns it ("the Strategy’s “Shared Platform” approach")."""
_TITLE_BEFORE = re.compile(
    r"(?:entitled|titled|headlined|(?:article|report|paper|essay|book|film|movie|song|poem|chapter|section|"
    r"episode|series|"
    r"speech|lecture|dissertation|thesis|manual|handbook|module|chapter|exhibition|programme|program|project|"
    r"initiative|campaign|operation|study|story|novel|play|"
    r"document|column|memoir|album|documentary|course|talk|podcast|blog post|page|website|tutorial|guide|"
    r"working paper),?(?: (?:on|called|named|from \d{4}|of \d{4}))?|see(?: also)?|in his|in her|in|published)\s*$",
    re.IGNORECASE,
)
_IMAGINED = re.compile(
    r"\b(?:someone|somebody|anyone|you|one|a (?:sceptic|skeptic|critic|cynic|reader|visitor|child|farmer|student|"
    r"friend|user|person|man|woman))\s+"
    r"(?:\w+\s+)?(?:might|may|would|could|can|will)\b|\b(?:might|may|would|could|will|can)\s+(?:well\s+|then\s+|"
    r"also\s+|reasonably\s+|simply\s+)?(?:say|ask|object|reply|argue|think|answer|wonder|respond|call|respond|"
    r"conclude|read)\b|"
    r"\b(?:imagine|suppose|picture|pretend|let's say|as if to say|as though|it is tempting to say|think of)\b|"
    r"\bsay to (?:yourself|themselves|ourselves)\b|"
    r"\b(?:you|we|one)(?:'ll|’ll)? (?:ask|say|think|wonder)\b|\b(?:when|if) (?:someone|somebody|anyone|a \w+|"
    r"people) (?:says?|asks?|claims?)\b|\bhypothetical\b",
    re.IGNORECASE,
)


def spoken(scene: Scene, stretch: Quoted, speaker: Holder | None) -> bool:
    """Whether a speaker was found whose words these are beyond doubt."""
    if speaker is None or speaker.kind == "imagined":
        return False
    if not speaker.name and scene.text[speaker.start : speaker.end].lower() not in ("he", "she", "él", "ella"):
        return False
    sentence = scene.sentences[scene.sentence_at(stretch.start)]
    head = scene.text[sentence.start : stretch.start]
    if _IMAGINED.search(head) or (speaker.kind in ("generic", "nobody") and CONDITION.search(head)):
        return False
    naming = scene.word_before(stretch.start)
    if (
        _NAMES_THING.match(scene.text, stretch.end)
        and len(WORDS.findall(stretch.inner)) <= 4
        and naming not in SPEAKING
    ):
        return False
    if speaker.kind in ("named", "role", "pronoun", "document", "kin") and not (
        _TERM_BEFORE.search(head[-80:]) and not _names_actively(scene, stretch)
    ):
        return not (_title_like(stretch.inner) and _TITLE_BEFORE.search(head[-60:])) and naming != "so-called"
    return speaker.kind == "generic" and len(WORDS.findall(stretch.inner)) > 2


def _names_actively(scene: Scene, stretch: Quoted) -> bool:
    """`Trump called it "..."`: a naming verb with an active subject."""
    names, _, _ = scene.tokens
    sentence = scene.sentences[scene.sentence_at(stretch.start)]
    low, high = scene.between(sentence.start, stretch.start)
    for index in range(high - 1, max(low, high - 10) - 1, -1):
        if names[index] in NAMING or names[index] in ("as", "a", "an", "means", "meaning"):
            if names[index] in NAMING:
                return (
                    index > low
                    and names[index - 1] not in AUXILIARIES
                    and names[index - 1] not in ("also", "often", "commonly", "sometimes", "so")
                )
        elif names[index] in SPEAKING:
            return True
    return False


def _title_like(inner: str) -> bool:
    words = [word for word in WORDS.findall(inner) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() or word[0].isdigit() for word in words) >= max(
        1, round(0.75 * len(words))
    )


def reason_against(scene: Scene, stretch: Quoted, speaker: Holder | None, evidence: Evidence, last_speaker: str) -> str:
    """Why the quoted words are no quotation; "" where they are one."""
    text = scene.text
    number = scene.sentence_at(stretch.start)
    sentence = scene.sentences[number]
    head = text[sentence.start : stretch.start]
    tail = text[stretch.end : sentence.end]
    count = len(WORDS.findall(stretch.inner))
    lower = [word.lower() for word in WORDS.findall(stretch.inner)]
    if _IMAGINED.search(head[-120:]) or _IMAGINED.search(tail[:60]):
        return "words of an imagined speaker"
    if scene.passage.kind in ("title",):
        return "a title"
    if _TERM_BEFORE.search(head[-80:]) or _TERM_AFTER.match(tail) or (count <= 4 and _NAMES_THING.match(tail)):
        return "a term introduced or marked as one" if count <= 8 else ""
    titled = _title_like(stretch.inner)
    announced = _TITLE_BEFORE.search(head[-60:]) is not None and not stretch.inner.rstrip().endswith((".", "!", ","))
    if count <= 12 and ((titled and count > 1) or (announced and (titled or count <= 10))):
        return "a title or label"
    if count <= 5 and _term_of_law(scene, number, stretch.inner, evidence):
        return "a term that stands in a cited source"
    if count <= 2:
        return "a word or two that nobody is said to have used"
    if scene.sentences[number].covering or speaker is not None:
        return ""
    if continues(scene, stretch) and last_speaker:
        return ""
    before = scene.word_before(stretch.start)
    if _IMAGINED_BEFORE.search(head[-40:]) or _IMAGINED_WORDS.search(stretch.inner) or (stretch.inner.endswith("?")):
        return "words that nobody is said to have used"
    verb = any(is_finite(word) for word in lower)
    if (
        count <= 6
        and not verb
        and (before in DETERMINERS or before in PREPOSITIONS or before in AUXILIARIES or before in ("and", "or", "but"))
    ):
        return "a term that nobody is said to have used"
    if count <= 5 and not _WRITTEN_BEFORE.search(head[-60:]):
        return "words that nobody is said to have used"
    return ""


_IMAGINED_BEFORE = alternatives(
    r"\b(?:not|never|than|instead of|rather than|from|to|into|as|answers?|question|bare|way|like|between|or|"
    r"either|turns?|"
    r"separate|say|saying|reads?|cannot say|without|just|merely|even though|once|is|was)\s*$",
    re.IGNORECASE,
)
_IMAGINED_WORDS = re.compile(
    r"^(?:this|that|what|why|how|who|is|are|do|does|can|could|should|would|will|if|trust|read)\b", re.IGNORECASE
)
_WRITTEN_BEFORE = re.compile(
    r"(?::|\b(?:statement|memo|order|letter|article|text|preamble|description|definition|words|report|document|"
    r"law|clause|"
    r"instructions?|sign|banner|headline|message|note|testimony|speech|interview|verdict|ruling|accused of|"
    r"charged with|as being|"
    r"described|told to|ordered to|called on)\b[^.;]{0,30})\s*$",
    re.IGNORECASE,
)


def _term_of_law(scene: Scene, number: int, inner: str, evidence: Evidence) -> bool:
    """Whether a source cited for the sentence holds these words in a recorded statement."""
    words = inner.lower().strip(" .,;")
    for citation in scene.sentences[number].covering:
        file = evidence.files.get(citation.key)
        if file is None:
            continue
        for statement in file.statements:
            if isinstance(statement, Statement) and words in statement.statement.lower():
                return True
            if words in statement.find.lower():
                return True
        for quotation in file.quotations:
            if isinstance(quotation, Quotation) and words in quotation.words.lower():
                return False
    return False
