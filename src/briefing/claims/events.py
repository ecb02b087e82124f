"""Events: something that happened, with its date; and the dates that are none, with the reason."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from briefing.claims.datenames import names_something
from briefing.claims.hypothesis import hypothetical
from briefing.claims.scene import Find, Scene
from briefing.claims.stretches import Taken
from briefing.claims.works import REASON, dates_a_work
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import AUXILIARIES, is_finite, is_past, words
from briefing.lexicon.saying import SPEAKING
from briefing.quantities.quantity import Dating

_FULL_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_REPORT_DATE = alternatives(
    r"\b(?:accessed|retrieved|downloaded|last (?:updated|accessed|visited|modified|checked)|"
    r"at the time of (?:this )?writing|"
    r"this (?:report|paper|brief|briefing|edition|document|version|thesis|chapter|page|book) (?:was|"
    r"is) (?:written|published|"
    r"completed|closed|finished|current|dated|updated|compiled)|cut-?off(?: date)?|information (?:as of|cut-?off)|"
    r"consultado|"
    r"recuperado|copyright|©|first draft|date:|updated:)\s*(?:on|in|is|was|at|of|el)?\s*$",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:will|won't|won’t|going to)\b")
_SCHEDULED = re.compile(
    r"\b(?:due|scheduled|set for|takes? effect|took effect|enters? into force|entered into force|expires?|expired|"
    r"begins?|starts?|ends?|is to be reviewed)\b"
)
_WORK_YEAR = re.compile(
    r"[\w.’'”\"*_)]\s*[(\[](?:(?:see|e\.g\.|cf\.),?\s*)?(?:[A-Z][\w.,&’' -]{0,60}?,?\s*)?(?:c\. |ca\. |b\. |d\. |"
    r"born |since )?$"
)
_AUTHORS = re.compile(r"(?:[A-Z][\w’'-]+|et al\.?|&|and [A-Z][\w’'-]+|[A-Z]\.),?\s*[(\[]?$")
_STATIVE = words("""
is are was were be been being has have had having do does did stood stand stands reached reach recorded registered counted
totaled totalled amounted numbered supported opposed said rose risen fell fallen grew increased decreased declined dropped
climbed listed numbered lay estimated reported exceeded averaged contained included held showed found put accounted
lived owned cost remained
dijo registró registraron
""")
"""Verbs of being and measuring: with only these, even the date of a day is but the period of the number beside it."""

_BEING = (AUXILIARIES | words("lived owned stood lay belonged contained resembled")) - {"did"}
"""With nothing but these a clause tells a state; did goes before a verb of doing ("did not reject")."""
_HAPPENINGS = words("""
accident arrest arrival assassination attack battle birth bombing ceasefire closure clash collapse coup crash crisis death deaths
debut defeat departure drought earthquake elections election epidemic eruption explosion famine fire flood founding hearing
hurricane inauguration invasion killing launch massacre meeting merger murder opening outbreak parade protest raid referendum
revolt revolution riot riots robbery shipwreck shooting siege storm strike summit surrender talks trial tsunami uprising
verdict victory visit vote walkout war wedding shut hit cut put set hurt let cast split spread burst quit read beaten killed
ready due over first last next then made against
""")
"""What takes place, sides taken, and participles that look like nouns: with one of them "was" tells of a happening."""
_DEICTIC = re.compile(r"(?:today|tomorrow|yesterday|this|last|next|current)\b", re.IGNORECASE)
_KNOWLEDGE = re.compile(r"\bas (?:of|at)\s+(?:the end of |early |late |mid-)?$", re.IGNORECASE)
_LEVEL = alternatives(
    r"\b(?:as of|as at|by|since|through|until|from|between|to|till)\s+(?:the )?(?:end of |late |early |mid-)?$",
    re.IGNORECASE,
)
_DONE_IN = re.compile(r"\b(?P<verb>[a-z]+)(?: (?:him|her|them|it))? (?:in|on) (?:the )?(?:early |late |mid-)?$")
_DATES_FROM = re.compile(r"\bdat(?:es?|ed|ing) (?:from|back to|to) (?:the )?(?:early |late |mid-)?$")
_UNCHANGED = re.compile(r"\b(?:unchanged|stable|constant|flat|static|steady|the same|in force|in place|unbroken)\b")
"""What has gone on since a date is a state."""
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_GATHERED = alternatives(
    r"\b(?:(?:data|records?|notifications|observations|estimates|samples?|articles|cases|counts|series)\b"
    r"[^.;]{0,80}\b(?:was|were) (?:\w+ly )?|we (?:\w+ly )?)(?:obtained|collected|extracted|retrieved|drawn|taken|gathered|"
    r"compiled|acquired|sourced|downloaded|searched|estimated|analy[sz]ed)\b",
    re.IGNORECASE,
)
"""How data came together: the span of time in such a clause is theirs."""
_ASKED = re.compile(
    r"[\s\d.)(*-]*(?:Write|Use|Calculate|Compute|Plot|Select|Print|Display|Modify|Estimate|Determine|Find|Show|Create|Extract|"
    r"Compare|Describe|Explain|List|Draw|Filter|Sort|Load|Read)\s(?!(?:was|were|is|are|has|had|of)\b)"
)
"""An exercise: `Find the GDP of the country in 2007`."""
_FELL_ON = re.compile(r"\bfell on (?:the )?(?:night of |morning of )?$")
"""A city falls on a day; prices fall by so much."""
_DAY_WRITTEN = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b|\d-\d")
_RECURS = re.compile(r"\s*(?:every|each|any)\b")
_YEAR = re.compile(r"\d{4}|FY|[’']\d\d")
_SPAN = re.compile(r"(?:from )?\d{4}\s?(?:[-–]|to|through)\s?\d{2,4}")
_WHEN = re.compile(r"\s*,?\s*(?:when|in which|during which)\b")
_OPENS_LINE = re.compile(r"\s*(?:[:–—-]|\bto\b)\s*\S")
_DATA_PERIOD = re.compile(
    r"\b(?:cover(?:s|ed|ing)?|span(?:s|ned|ning)?)\s+(?:the\s+)?(?:periods?|years?|months?)?\s*(?:from\s+|"
    r"between\s+)?$|"
    r"\b(?:data|figures|estimates|sample|series|panel|observations|records)\s+(?:\w+\s+)?(?:for|from|of|between|"
    r"through|up to|until)\s+(?:the\s+)?"
    r"(?:years?\s+|period\s+)?$|\b(?:values?|counts?|numbers?|totals?|rates?|tolls?|shares?|averages?)\s+(?:for|"
    r"of)\s+$|\b(?:periods?|years?|timeframe|window)\s+(?:of\s+|from\s+|between\s+|was\s+|is\s+)?$",
    re.IGNORECASE,
)

_BACK = 400
"""How far around a date the tests of its words look."""


def events(
    scene: Scene,
    quoted: Taken,
    voiced: frozenset[int],
    statistics: list[Find],
    superlatives: list[Find],
) -> list[Find]:
    """One find for each dating outside quoted words: an event, or none with the reason."""
    found: list[Find] = []
    numbers = [find for find in statistics if find.kind == "statistic"]
    best = sorted(superlatives, key=attrgetter("start"))
    for dating in scene.reading.datings:
        if quoted.touch(dating.start, dating.start + 1):
            continue
        opaque = scene.opaque_at(dating.start, dating.end)
        reason = opaque or _reason(scene, dating, voiced, numbers, best)
        if reason:
            guess = reason.startswith(("what ", "a question", "a condition", "a recommendation", "a scenario"))
            found.append(Find("none", dating.start, dating.end, datings=(dating,), reason=reason, hypothetical=guess))
        else:
            found.append(Find("event", dating.start, dating.end, datings=(dating,)))
    return found


def _reason(scene: Scene, dating: Dating, voiced: frozenset[int], numbers: list[Find], superlatives: list[Find]) -> str:
    text = scene.text
    start, end = dating.start, dating.end
    kind = scene.passage.kind
    sentence_number = scene.sentence_at(start)
    sentence = scene.sentences[sentence_number]
    if kind == "title":
        return "a date in a title"
    if dates_a_work(scene, dating):
        return REASON
    if kind == "cell":
        return _in_cell(scene, dating, numbers)
    if kind == "header-cell":
        return "the period of a row or column"
    head = text[max(sentence.start, start - _BACK) : start]
    tail = text[end : min(sentence.end, end + _BACK)]
    if dating.period and dating.period == scene.cut_off:
        return "the date of the report"
    if _REPORT_DATE.search(head[-80:]):
        return "the date of the report or of reading a source"
    if _DEICTIC.match(dating.words) and scene.word_before(start) in ("the", "a", "an"):
        return "no date by itself"
    if _DEICTIC.match(dating.words) and (tail[:2] in ("’s", "'s") or not dating.words.lower().startswith("last")):
        return "a time seen from the writing"
    if dating.relative and _RECURS.match(tail):
        return "a span of time that a rule sets"
    if _KNOWLEDGE.search(head[-30:]):
        return "the state of knowledge"
    if names_something(text, dating):
        return "a date in a name, title or edition"
    if _WORK_YEAR.search(head[-80:]) and re.match(r"[a-z]?\s*[,:;)\]]", tail):
        return "a year beside a name or work"
    if re.search(r"(?:et al\.?,?|[A-Z][\w’'-]+,)\s*$", head[-30:]) and re.match(r"[a-z]?\s*[);]", tail):
        return "the year of a work"
    if _SPAN.fullmatch(dating.words) and head.endswith((", ", ": ")) and not tail.strip(" .)*"):
        return "only the period of what is shown"
    if sentence_number not in voiced and _ASKED.match(text, sentence.start):
        return "an instruction"
    low, high = scene.clause_at(start)
    clause = text[low:high]
    verbs = list(_verbs(scene, low, high))
    beside = _within(numbers, low, high)
    led = _WHEN.match(text, end)
    if led and _within(numbers, low, sentence.end) and not beside:
        return "only the period of a statistic"
    if beside and not _happens_beside(dating, head, verbs, beside):
        return "only the period of a statistic"
    if not verbs and not _DATES_FROM.search(head):
        reason = _without_verb(scene, dating, numbers)
        if reason is not None:
            return reason
    told = [*_verbs(scene, low, start), *_verbs(scene, end, high)]  # May 2 is no verb
    if told and not any(verb not in _BEING for verb in told) and not _happens(_words(scene, low, high)):
        return "a time of which something was so"
    day = _FULL_DAY.match(dating.period) is not None
    if not text[low:start].strip(" “(").lower().removeprefix("the") and scene.word_after(end) in (
        "was",
        "were",
        "is",
        "are",
    ):
        return "a time spoken of"
    if dating.period.endswith("/..") and _UNCHANGED.search(clause):
        return "a time up to which nothing happened"
    ranked = _within(superlatives, low, high)
    doing = _done(head) or _DATES_FROM.search(head) is not None
    doing = doing or (
        any(_FIRST.search(text, find.start, find.end) for find in ranked) and (_acting(verbs) or head.endswith(", in "))
    )
    if ranked and not day and not doing:
        return "only the period of a superlative"
    if not dating.relative and not _YEAR.search(dating.words) and not any(is_past(verb) for verb in verbs):
        return "a date of any year"
    if _DATA_PERIOD.search(head[-60:]):
        return "the period of the data"
    if "/" in dating.period and _GATHERED.search(clause):
        return "the period of the data"
    if dating.words.lower().endswith(("century", "centuries", "siglo")):
        return "an age, not a date"
    if sentence_number not in voiced:
        guess = hypothetical(scene, start, dated=True)
        if guess:
            return guess
        if _after(dating.period, scene.cut_off):
            return "what lies ahead, in the report's own voice"
        if _AHEAD.search(clause) and not _SCHEDULED.search(clause):
            return "what lies ahead, in the report's own voice"
    return ""


def _happens(words: list[str]) -> bool:
    """Whether a clause with verbs of being alone names something that took place: a fire, an election, rebuilt, shut."""
    return any(word in _HAPPENINGS or is_past(word) or is_past(word.removeprefix("re")) for word in words)


def _words(scene: Scene, low: int, high: int) -> list[str]:
    first, last = scene.between(low, high)
    return scene.tokens[0][first:last]


def _after(period: str, cut_off: str) -> bool:
    """Whether a period begins after the report's own date, as far as both are written."""
    start = period.split("/")[0]
    size = min(len(start), len(cut_off))
    return size >= 4 and start[:4].isdigit() and cut_off[:4].isdigit() and start[:size] > cut_off[:size]


def _happens_beside(dating: Dating, head: str, verbs: list[str], beside: list[Find]) -> bool:
    """Whether a date in a clause with a statistic is that of something done: a day with a verb of doing, or `born in 1956`."""
    if _LEVEL.search(head[-24:]):
        return False
    if _FULL_DAY.match(dating.period) and _FELL_ON.search(head):
        return True
    if _FULL_DAY.match(dating.period) and _DAY_WRITTEN.search(dating.words):
        return _acting(verbs)
    return _done(head) and all(find.start > dating.start for find in beside)


def _acting(verbs: list[str]) -> bool:
    """Whether one of the verbs tells of something done."""
    return any(verb not in _STATIVE and verb not in AUXILIARIES for verb in verbs)


def _done(head: str) -> bool:
    """Whether a verb of something done stands right before the date: "froze in", "born in"."""
    done = _DONE_IN.search(head)
    verb = done.group("verb") if done else ""
    return verb == "born" or (is_past(verb) and verb not in _STATIVE | AUXILIARIES | SPEAKING)


def _without_verb(scene: Scene, dating: Dating, numbers: list[Find]) -> str | None:
    """Why a date in a clause without a verb is none; "" where it opens a line that tells what happened; None to go on."""
    text = scene.text
    sentence = scene.sentences[scene.sentence_at(dating.start)]
    kind = scene.passage.kind
    if _within(numbers, sentence.start, sentence.end):
        return "only the period of a statistic"
    opens = _OPENS_LINE.match(text, dating.end) is not None and not text[sentence.start : dating.start].strip(" “(*—–-")
    told = scene.text[dating.end : sentence.end]
    if opens and (_acts(scene, dating.end, sentence.end) or (told.startswith(":") and len(told.split()) > 3)):
        return ""
    if kind in ("heading", "caption", "chart-title", "term", "alternative-text"):
        return "only the period of what is shown"
    if not _acts(scene, sentence.start, sentence.end):
        return "" if kind == "item" and opens else "a date without a statement"
    return None


def _verbs(scene: Scene, low: int, high: int) -> Iterator[str]:
    names, _, _ = scene.tokens
    return (
        names[index]
        for index in scene.verbs_between(low, high)
        if names[index] == "born" or not (index and names[index - 1] in ("a", "an", "the"))
    )


def _acts(scene: Scene, low: int, high: int) -> bool:
    return any(_verbs(scene, low, high))


def _within(finds: list[Find], low: int, high: int) -> list[Find]:
    """Of finds in the order of the text, those that start in text[low:high]."""
    if len(finds) < 12:
        return [find for find in finds if low <= find.start < high]
    start = attrgetter("start")
    return finds[bisect_left(finds, low, key=start) : bisect_left(finds, high, key=start)]


def _in_cell(scene: Scene, dating: Dating, numbers: list[Find]) -> str:
    """A date in a table: the period of its row, unless the row tells what happened."""
    text = scene.text
    rest = (text[: dating.start] + text[dating.end :]).strip(" .,;:()–-")
    if numbers:
        return "only the period of a statistic"
    if rest and any(is_past(word) or word in AUXILIARIES for word in re.findall(r"[a-z]+", rest.lower())):
        return ""
    for other in scene.row:
        if other.id == scene.passage.id:
            continue
        words = re.findall(r"[^\W\d_]+", other.text)
        if len(words) >= 3 and not re.fullmatch(r"[\d.,%$\s–-]+", other.text):
            lower = [word.lower() for word in words]
            if any(is_finite(word) or (word.endswith("s") and len(word) > 3) for word in lower):
                return "" if not rest else "a date in a table"
    return "the period of a row or column"
