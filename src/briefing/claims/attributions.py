"""Who is said to say it: `according to X`, `by X's account`, and X before a verb of saying, finding or denying."""

from __future__ import annotations

import re

from briefing.claims.holders import Holder, HolderKind, after_verb, before_verb, in_text_citation_before
from briefing.claims.scene import Find, Scene
from briefing.claims.stretches import Taken
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, is_past, words
from briefing.lexicon.places import ADJECTIVES
from briefing.lexicon.saying import SPEAKING

_CROSS_REFERENCE = re.compile(r"@?(?:fig|tbl|tab|eq|eqn|sec|lst|thm|suppfig)s?[:-]", re.IGNORECASE)
"""An in-text key that points to a figure or table of the report itself."""
_PHRASE = alternatives(
    r"\b(?:according to|in the (?:view|opinion|words|estimation|judgment|judgement|eyes|account) of|"
    r"by the (?:account|reckoning|estimate|count) of|"
    r"as (?:reported|estimated|documented|recorded|measured|calculated|described|noted|argued|shown|found) by|"
    r"(?:reported|estimated|calculated|alleged|claimed|documented|published) by|accused by|según|de acuerdo con|"
    r"a juicio de)\s+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    r"\b(?:[Bb]y|[Ii]n)\s+(?P<who>(?:the\s+)?(?:[\w.-]+\s+){0,4}?[\w.-]+?)['’]s?\s+(?:own\s+)?(?:account|count|"
    r"reckoning|estimates?|view|telling|words|opinion|figures|numbers|data|judgment)\b",
)
_PHRASE_WORDS = words("""
according view opinion words estimation judgment judgement eyes account reckoning estimate count reported estimated
documented recorded measured calculated described noted argued shown found alleged claimed published accused según
acuerdo juicio
""")
STRONG = words("""
document documents documented
say says said state stated states claim claims claimed allege alleges alleged accuse accuses accused deny denies
denied estimate estimates estimated conclude concludes concluded argue argues argued report reports reported
find finds found insist insists insisted contend contends contended assert asserts asserted predict predicts
predicted forecast forecasts forecasted calculate calculates calculated reckon reckons reckoned assess assesses
assessed warn warns warned admit admits admitted concede concedes conceded acknowledge acknowledges acknowledged
blame blames blamed dispute disputes disputed suspect suspects suspected dijo dice dijeron afirmó afirma aseguró
asegura sostiene sostuvo estima estimó calcula informó negó niega denunció denuncia concluye concluyó advierte
advirtió señala señaló declaró declara
""")
_NOUN_FORMS = words("""
credit credits count counts project projects charge charges point points rate rates view views hold holds put puts
show shows comment comments promise promises urge urges cite cites document documents vow vows cry answer answers note
notes warn state states claims reports estimates finds forecasts forecast estimate report claim find notes blame
suspect suspects dispute disputes says
""")
_DISCOVERERS = words("""
police army navy officers agents soldiers marines troops guards investigators inspectors rescuers workers
customs doctors detectives farmers residents neighbors neighbours relatives
""")
_OBJECT = re.compile(
    r"\s*(?:that\b|:|“|\"|«|the\b|a\b|an\b|its\b|his\b|her\b|their\b|no\b|this\b|these\b|it\b|he\b|she\b|they\b|"
    r"him\b|them\b|us\b|"
    r"there\b|about\b|"
    r"around\b|some\b|more than|at least|almost|nearly|over\b|only\b|most\b|\$|\d|[A-Z]|que\b|in \d{4} that|"
    r"(?:one|two|three|four|five|six|"
    r"seven|eight|nine|ten|dozens|hundreds|thousands|millions)\b|[a-z-]+s\b)",
)
_SAID_ASIDE = re.compile(r"\s*,\s*(?:in|on|at|citing|adding|speaking|quoting|of)\b")
_PARTICIPLE_AFTER = re.compile(
    r"\s*(?:in|by|to|as|at|on|from|under|during|for|since|with|guilty|dead|alive|themselves|himself|itself|only|"
    r"cases?|of)\b"
)
_FOLLOWED_BY_THAT = re.compile(r"\s*(?:,? ?(?:in|on|at|to|for) [^,.;]{1,40},? )?(?:that|que)\b")
_COUNTING = words("count counts rate rates put puts")
_TOLD_WHOM = re.compile(r"\s+(?:[\w’'-]+\s+){1,5}?that\b")
_TELLS_SOMEBODY = words(
    "tell tells told warn warns warned remind reminds reminded assure assures assured inform informs informed"
)


def attributions(scene: Scene, quoted: Taken, speakers: frozenset[int]) -> list[Find]:
    """Attributions of a passage outside quoted words; `speakers` are starts of phrases that already speak a quotation."""
    found: list[Find] = []
    text = scene.text
    names, starts, ends = scene.tokens
    taken = Taken(len(text))

    def add(start: int, end: int, holder: Holder) -> None:
        if quoted.touch(start, start + 1) or taken.touch(start, start + 1):
            return
        if holder.kind in ("nobody", "own", "imagined") or (holder.kind == "pronoun" and not holder.name):
            return
        if holder.name.lower() in ADJECTIVES or _CROSS_REFERENCE.match(holder.name):
            return
        found.append(Find("attribution", start, end, holder=holder.name))
        taken.take(start, end)

    if not scene.vocabulary.isdisjoint(_PHRASE_WORDS):
        for match in _PHRASE.finditer(text):
            sentence = scene.sentences[scene.sentence_at(match.start())]
            end = sentence.end
            if match.group().lower().startswith("accused"):
                end = min(
                    (at for at in (text.find(" of ", match.end()), text.find(" for ", match.end())) if at > 0),
                    default=end,
                )
            if match.group()[1:].strip() != match.group()[1:].strip().lower():
                continue  # in a name: the Estimation of Gender section
            holder = after_verb(scene, match.end(), min(end, sentence.end))
            if holder is not None and (holder.kind != "nobody" or match.group().lower().startswith("according")):
                if holder.kind == "nobody" or scene.word_after(holder.start) in _MEASURES_OF_ORDER:
                    continue
                if scene.word_before(holder.end) in _FIELDS or scene.word_after(holder.end) in _FIELDS:
                    continue
                if not match.group().lower().startswith(("according", "in the", "by the")) and not _named_at_once(
                    scene, holder
                ):
                    continue
                add(match.start(), holder.end, holder)
    if "’s " in text or "'s " in text or "’ " in text:
        for match in _POSSESSIVE.finditer(text):
            who = match.group("who").strip()
            if who[:1].isupper() or who.lower().startswith(("the ", "its ", "his ", "her ", "their ")):
                kind: HolderKind = "named" if any(word[:1].isupper() for word in who.split()) else "role"
                add(match.start(), match.end(), Holder(match.start("who"), match.end("who"), who, kind))
    if scene.vocabulary.isdisjoint(SPEAKING):
        return sorted(found, key=lambda find: find.start)
    for index in [number for number, word in enumerate(names) if word in SPEAKING]:
        word = names[index]
        start, end = starts[index], ends[index]
        opening = start <= scene.sentences[scene.sentence_at(start)].start
        if text[start].isupper() and not opening and scene.passage.kind not in ("heading", "title"):
            continue  # inside a name: Scientific Reports
        if text[max(0, start - 8) : start].rstrip()[-1:] in ("’", "'") and is_past(word):
            continue  # the cyclists’ stated preferences
        rest = text[end : end + 70]
        that = _FOLLOWED_BY_THAT.match(rest) is not None
        that = that or (word in _TELLS_SOMEBODY and _TOLD_WHOM.match(rest) is not None)
        previous = names[index - 1] if index else ""
        if previous.isdigit() and text[max(0, start - 8) : start].rstrip().endswith(")") and index > 1:
            previous = names[index - 2]  # "Roe and Doe (2017) report"
            that = True
        if word in _NOUN_FORMS and not _verb_here(text, previous, word, text[max(0, start - 3) : start], that):
            continue
        if previous in PREPOSITIONS or previous in DETERMINERS:
            continue
        if that and word in _COUNTING:
            continue  # "provisional counts that kept falling": a noun
        inverted = text[max(0, start - 3) : start].rstrip()[-1:] == "," and not re.match(r"\s*[:,]?\s*[“\"«]", rest)
        if not that and inverted and word in _INVERTED:
            behind = after_verb(scene, end, scene.sentences[scene.sentence_at(start)].end)
            if behind is not None and behind.start not in speakers and behind.kind in ("named", "role", "generic"):
                add(start, behind.end, behind)
                continue
        as_clause = "as" in names[max(0, index - 9) : index] and _as_someone(scene, index)
        if as_clause and _AS_GIVEN.match(rest):
            continue
        if not that:
            aside = word in ("said", "says") and _SAID_ASIDE.match(rest) is not None
            told = word in STRONG and (aside or _OBJECT.match(rest) is not None) and not _PARTICIPLE_AFTER.match(rest)
            told = told or (
                word.startswith(("deny", "denied", "denies")) and re.match(r"\s*\w+ing\b", rest) is not None
            )
            if word.startswith(("admit", "acknowledg")) or _LIVES.match(rest):
                told = aside
            elif word.startswith(("report", "document")):
                told = told and _COUNTED.match(rest) is not None
            elif word in ("put", "puts"):
                told = _PUTS_AT.match(rest) is not None
            elif word in _FORECASTS:
                told = told or _GROWTH.match(rest) is not None
            if not told and not as_clause and not _said_at_end(scene, index):
                continue
        sentence = scene.sentences[scene.sentence_at(start)]
        subject = in_text_citation_before(scene, start) or before_verb(scene, start, sentence.start)
        if subject is None or subject.start in speakers:
            continue
        if word in ("found", "find", "finds") and not that and previous in _DISCOVERERS:
            continue
        if _not_said(scene, subject, index):
            continue
        add(subject.start, end if start - subject.end < 40 else subject.end, subject)
    found.sort(key=lambda find: find.start)
    return found


_DETERMINING = words("""
the a an this that these those its his her their our my official recent new early other such two three four five several
many some all both most first last united every each any no which what of in to and or by with
""")
_PUTS_AT = re.compile(
    r"\s+[^.;,]{1,50}?\bat\s+(?:(?:about|around|some|nearly|almost|over|roughly|more than|less than)\s+)?[$€£]?\d"
)
_COUNTED = re.compile(
    r"\s*(?:that\b|(?:about|around|some|nearly|almost|over|only|more than|at least|fewer than|less than|up to)\s|"
    r"\$|\d|no\b|an?\s(?:\w+\s){0,2}(?:rise|fall|"
    r"increase|decline|drop|decrease|growth|surge)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|"
    r"hundreds|thousands|millions)\b|“)"
)
_LIVES = re.compile(r"\s+(?:[\w,.]+\s+){0,4}(?:lives|victims|vidas)\b")
_FORECASTS = words("project projects projected forecast forecasts forecasted predict predicts predicted")
_GROWTH = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:growth|inflation|deficits?|surplus|losses|sales|demand|revenues?|output|spending|costs?)\b"
)
_FIELDS = words("field fields column columns variable variables attribute attributes flag flags tag tags timestamp")
_MEASURES_OF_ORDER = words("""
principles principle plan plans rule rules type types size sizes age number order need needs criteria standards convention
conventions schedule formula design taste custom whether how where what which
""")
_INVERTED = words("said says reported wrote noted added announced explained argued warned dijo informó señaló afirmó")
_CLOSING = _INVERTED | words(
    "found finds estimated estimates concluded concludes shows showed suggested suggests says reports writes notes argues argued "
    "claims claimed warns recalls recalled"
)
"""Verbs that a subject may close a sentence with: "..., a survey found"."""
_UNREAL = words("would might could may should can will wouldn't didn't never")


def _said_at_end(scene: Scene, verb: int) -> bool:
    """`..., the police said.`: a subject after a comma and nothing after the verb."""
    names, starts, ends = scene.tokens
    if names[verb] not in _CLOSING or not re.match(r"\s*(?:[.;,]|$)", scene.text[ends[verb] :][:3]):
        return False
    sentence = scene.sentences[scene.sentence_at(starts[verb])]
    subject = before_verb(scene, starts[verb], sentence.start)
    return subject is not None and scene.text[max(0, subject.start - 3) : subject.start].rstrip()[-1:] == ","


def _as_someone(scene: Scene, verb: int) -> bool:
    """`, as INEGI reports`: the verb's subject stands right after `as`."""
    _, starts, _ = scene.tokens
    sentence = scene.sentences[scene.sentence_at(starts[verb])]
    subject = before_verb(scene, starts[verb], sentence.start)
    return (
        subject is not None
        and subject.kind in ("named", "role", "document")
        and scene.word_before(subject.start) == "as"
    )


def _verb_here(text: str, previous: str, word: str, gap: str, that: bool) -> bool:
    """Whether a word that may be a noun (reports, estimate, state) is a verb after `previous`."""
    if not previous or previous in _DETERMINING or previous[0].isdigit() or previous.endswith(("'s", "’s")):
        return False
    if gap.rstrip().endswith(("’", "'")):
        return False
    if word.endswith("s"):
        return not (previous.endswith("s") and not that)
    if that and previous not in PREPOSITIONS:
        return True
    return previous.endswith("s") or previous in ("we", "they", "i", "you")


def _named_at_once(scene: Scene, holder: Holder) -> bool:
    """Whether the phrase opens with a name or a known kind of holder: `reported by GAO`, not `reported by age in Texas`."""
    if holder.kind != "named":
        return holder.kind in ("role", "document", "pronoun")
    return any(word[:1].isupper() for word in scene.text[holder.start : holder.end].split()[:2])


def _not_said(scene: Scene, subject: Holder, verb: int) -> bool:
    """Whether nothing is said after all: what X says, X would say, to say; or the subject holds a clause of its own."""
    names, _, _ = scene.tokens
    before = scene.word_before(subject.start)
    if before == "that" and scene.word_before(subject.start, 2) in ("event", "case"):
        return True  # in the event that the agency believes
    if before in ("what", "whatever", "how", "whether", "if", "when", "where", "having"):
        return True
    first, last = scene.between(subject.start, subject.end)
    between = names[last:verb]
    if any(word in _UNREAL for word in between) or last - first > 11:
        return True
    inside = names[first:last]
    if any(word in _SHARES for word in inside) and any(word[0].isdigit() or word in _SHARES for word in inside[:3]):
        return True  # 34 percent of adults said
    if inside and inside[0] in ("of", "every", "each", "whatever", "any", "no", "not", "none", "almost", "few"):
        return True
    if inside and inside[0] in ("a", "an") and subject.kind == "role" and names[verb].endswith("s"):
        return True
    if names[verb] in ("find", "finds", "found") and _OWN_FINDING.match(scene.text, scene.tokens[2][verb]):
        return True
    return any(word in AUXILIARIES or (is_past(word) and word not in _PARTICIPLES) for word in inside[:-1] or inside)


_SHARES = words("percent percentage half third quarter fifth most majority tenth")
_AS_GIVEN = re.compile(r"\s(?:them|it|him|her)\b\s*(?:[.;,]|$)")
"""What is used as others report it is not said by them here."""
_OWN_FINDING = re.compile(
    r"\s+(?:(?:a|new|other|some|few|their|his|her|its|many|the) )*(?:ways?|themselves|itself|himself|herself|refuge|shelter|work|"
    r"jobs?|favou?r|"
    r"support|space|room|place|time|home|comfort)\b|\s+it (?:\w+ ){0,2}to\b"
)
"""Who finds ways or himself has found nothing out."""
_PARTICIPLES = words(
    "united related estimated federated combined advanced so-called retired elected appointed leaked published "
    "updated based led"
)
