"""Numbers by which a text speaks of itself: what it sets out, its method, what it points back to, instructions."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from briefing.claims.setting import Setting, spoken_by
from briefing.lexicon import narrative
from briefing.lexicon.grammar import AUXILIARIES, PAST, PREPOSITIONS, is_finite, is_past, words
from briefing.lexicon.places import PLACES
from briefing.lexicon.saying import INSTITUTIONS

_FOLLOWED = re.compile(
    r"\b(?:follows?|remain|stand out|matter|arise|emerge|deserve|apply|come to mind|are (?:worth|possible|open|"
    r"in order|relevant|needed))\b"
)
_DIVIDED = re.compile(r"\b(?:divided|organi[sz]ed|structured|split|proceeds|consists)\b")
_TREATED = re.compile(
    r"\b(?:are|is|were|was) (?:presented|discussed|examined|considered|compared|described|used|shown|reported|"
    r"studied|explored|"
    r"tested|proposed|distinguished|analy[sz]ed|summari[sz]ed|outlined|reviewed)\b"
)
_POINTS_APART = re.compile(r"[\s-]*points?\s+(?:below|above|ahead|behind|higher|lower|off|in|from|to|up|down|or)\b")
_THE_TEXT = re.compile(
    r"\W*The (?:paper|report|study|article|book|thesis|dissertation|chapter|section|essay|analysis)\b"
)
_OWN_PLACE = re.compile(
    r"\b[Ii]n (?:this|the present) (?:edition|report|paper|thesis|dissertation|book|chapter|briefing|section|document|handbook)\b"
)
_USING = re.compile(
    r"\b(?:[Ww]e|I) (?:\w+ly |have |also |then |therefore |first )*(?:used?|rely on|relied on|appl(?:y|ied)|implement(?:ed)?|"
    r"release[d]?|compiled?|define[d]?|consider(?:ed)?|employ(?:ed)?|adopt(?:ed)?|construct(?:ed)?|split .{1,30} into|"
    r"divide[d]? .{1,30} into|group(?:ed)? .{1,30} into|distinguish(?:ed)?|fit(?:ted)?|specif(?:y|ied)|present|propose[d]?|"
    r"introduce[d]?|dr[ae]w|laid|plac(?:e|ed)|take|took|sampl(?:e|ed)|r[au]n|repeat(?:ed)?|cod(?:e|ed)|collect(?:ed)?)"
    r"(?: (?:on|between|the following|each \w+|every \w+))? $"
)
_THE_MODEL = re.compile(
    r"\W*(?:The|Our|This|Each) (?:[a-z-]+ )?(?:model|simulation|algorithm|design|questionnaire|experiment|network|index|scale|"
    r"score|procedure|"
    r"protocol|game|survey|regression|specification|framework|typology|taxonomy|exercise)\s"
    r"(?:has|have|had|contains?|includes?|uses?|consists? of|comprises?|assumes?|distinguishes|takes|allows)(?: for)? $"
)
"""The parts of which a model or instrument is made."""
_REPEATED = re.compile(
    r"\b(?:[Ww]e|I) (?:\w+ly )?(?:read|coded?|ran|run|counted?|measured?|repeat(?:ed)?|checked?|transcribed?|scored?|"
    r"rated?|tested?|asked|"
    r"visited|interviewed|sampled)\b[^,;:]*\b(?:twice|thrice|(?:two|three|four|five) times)\b(?! as\b)"
)
_ALREADY = words("preceding previous following foregoing above next last remaining")
_PLACED_IN_FIGURE = words("panels diagrams plots charts graphs rows columns maps figures curves lines")
_ADJECTIVES = words("related distinct detailed combined")


def own_structure(setting: Setting) -> str:
    """What the text sets out, consists of, uses or makes: three scenarios, two readings, four sections."""
    quantity = setting.quantity
    if quantity.form == "vague" and not setting.cited and _OWN_PLACE.search(setting.clause):
        return "the text's own structure"
    if (
        quantity.form == "multiple"
        and not setting.cited
        and not setting.attributed
        and _REPEATED.search(setting.clause)
    ):
        return "the text's own method"
    if quantity.form not in ("whole", "part", "vague") or quantity.unit in ("percent", "percentage-points"):
        return ""
    if quantity.scale != 1 or quantity.low is None or not 1 <= quantity.low <= 30 or quantity.low != int(quantity.low):
        return ""
    if quantity.comparator != "exactly" or quantity.change or not setting.nouns:
        return ""
    if setting.scene.passage.kind == "heading" and setting.worded and not setting.scene.acts(*setting.bounds):
        return "what the text itself sets out"
    nouns = setting.nouns
    if setting.before in _ALREADY and len(nouns) and nouns[0] in narrative.STRUCTURE:
        return "the text's own structure"
    if nouns[0] in _PLACED_IN_FIGURE and setting.before in (
        "top",
        "bottom",
        "left",
        "right",
        "upper",
        "lower",
        "middle",
    ):
        return "the text's own structure"
    if nouns[0] in ("points", "point") and (quantity.low > 10 or _POINTS_APART.match(setting.tail)):
        return ""
    if nouns[0] in _DRAWN and _DRAWING.search(setting.clause):
        return "the text's own structure"
    if nouns[0] == "of" and nouns[1:2] and nouns[1] in ("these", "those"):
        nouns = nouns[2:]
    noun = _own_noun(nouns)
    if not noun:
        uses = setting.worded and quantity.low <= 12 and _USING.search(setting.head) is not None
        made = quantity.low <= 12 and not setting.cited and _THE_MODEL.match(setting.head) is not None
        own_use = (uses or made) and not setting.attributed and not any(word in narrative.PEOPLE for word in nouns)
        return "the text's own method" if own_use else ""
    own = narrative.OWN_SUBJECT.search(spoken_by(setting)) is not None
    own = own or (not setting.cited and _THE_TEXT.match(setting.clause) is not None)
    if setting.attributed and not own:
        return ""
    leads = not setting.head.strip(' “"(—') or narrative.EXISTENCE.match(setting.head) is not None
    leads = leads or _FOLLOWED.search(setting.tail) is not None
    actor = _actor(setting)
    if noun in narrative.STRUCTURE and (own or (leads and not actor) or _DIVIDED.search(setting.head)):
        return "the text's own structure"
    if noun in narrative.ARGUMENT and not (noun in ("problems", "challenges", "ends", "sides") and quantity.digits):
        aside = narrative.ASIDE.search(setting.head) is not None or noun not in narrative.WEAK_ARGUMENT
        if own or leads or (aside and not actor and setting.worded):
            return "what the text itself sets out"
    if noun in narrative.METHOD and not setting.attributed:
        treated = _TREATED.search(setting.clause) is not None and setting.worded and not setting.cited and not actor
        if treated or (own and (setting.worded or quantity.low <= 12)):
            return "the text's own method"
    return ""


def _own_noun(nouns: tuple[str, ...]) -> str:
    """The first of the words that names a thing of the text's own, with nothing but adjectives before it."""
    for number, word in enumerate(nouns):
        if word in narrative.ARGUMENT or word in narrative.STRUCTURE or word in narrative.METHOD:
            before = nouns[:number]
            idle = any(
                item in AUXILIARIES
                or item in PREPOSITIONS
                or item == "and"
                or (is_past(item) and item not in _ADJECTIVES)
                for item in before
            )
            return "" if idle else word
    return ""


def _actor(setting: Setting) -> bool:
    """Whether somebody named, or an institution, does something before the number in its clause."""
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", setting.head)
    if not words:
        return False
    verb = any(word.lower() in AUXILIARIES or is_past(word.lower()) or word.lower().endswith("s") for word in words)
    if not verb:
        return False
    for number, word in enumerate(words):
        if (
            word.lower().rstrip("s") in INSTITUTIONS
            or word.lower() in INSTITUTIONS
            or word.lower() in ("law", "treaty", "order", "act", "agreement", "constitution", "decree", "report")
        ):
            return "this" not in [w.lower() for w in words[max(0, number - 1) : number]]
        if number > 0 and word[0].isupper() and word not in ("I",):
            return True
        if number == 0 and word[0].isupper() and word.lower() in PLACES:
            return True
    return False


_POINTERS = frozenset(
    {
        "the",
        "these",
        "those",
        "both",
        "all",
        "same",
        "other",
        "us",
        "we",
        "los",
        "las",
        "estos",
        "estas",
        "former",
        "latter",
    }
)

_RESTRICTION = re.compile(
    r"\s*(?P<noun>(?:[^\W\d_]+(?:[’'-][^\W\d_]+)*\s+){1,3}?)"
    r"(?:(?:that|who|which|where|whose|with|without|of|in|on|from|for|at|under|between|after|before|since|until|"
    r"killed|wounded|based|named|held|found)\b|\w+ed\b)"
)

_SMALL = 20


def points_back(setting: Setting) -> str:
    """`the three reports`: a number word with a definite article and a noun that was told before."""
    quantity = setting.quantity
    if quantity.digits or quantity.form != "whole" or quantity.comparator != "exactly":
        return ""
    if quantity.unit in ("percent", "percentage-points") or quantity.scale != 1:
        return ""
    if quantity.low is None or not 1 < quantity.low <= _SMALL:
        return ""
    scene = setting.scene
    before = setting.before
    if before in ("other", "remaining") and _complement(setting):
        return ""
    if before in ("other", "same", "main", "last", "latter", "first"):
        before = scene.word_before(quantity.number_start, 2)
    if before not in _POINTERS:
        return ""
    if before in ("these", "those") and setting.before == before and not setting.tail[:40].lstrip().startswith(_TOLD):
        return "a number word that points back"
    start = scene.text.rfind(before, 0, quantity.number_start)
    nouns = setting.nouns
    if not nouns or re.match(r"\s*[,.;:)!?]", setting.tail) or nouns[0] in AUXILIARIES or is_past(nouns[0]):
        return "a number word that points back"
    if re.match(r"\W*(?:these|those|they|such) (?:are|were) the $", setting.head, re.IGNORECASE):
        return "a number word that points back"
    earlier = scene.text[max(0, start - 1500) : max(0, start)].lower() + " " + scene.passage.before.lower()[-600:]
    head = next((word for word in nouns if word.endswith("s") and len(word) > 3), nouns[0])
    if head.rstrip("s") in earlier or nouns[0] in _PAIRED:
        return "a number word that points back"
    return "" if _restricted(setting) else "a number word that points back"


def _complement(setting: Setting) -> bool:
    """`21 of the 30 towns have none; the other nine share four`: what is left of a whole that the sentence tells."""
    scene, start = setting.scene, setting.quantity.number_start
    low = scene.sentences[scene.sentence_at(start)].start
    quantities = scene.reading.quantities
    at = bisect_left(quantities, start, key=attrgetter("number_start"))
    return any(item.of is not None and item.number_start >= low for item in quantities[max(0, at - 4) : at])


_TOLD = ("who", "that", "which", "of ", "with ", "in ")
"""After "those two": which ones is told only here."""

_DRAWN = words(
    "lines bars panels colors colours dots axes boxes rows columns curves arrows circles categories points peaks"
)
_DRAWING = re.compile(r"\b(?:[Tt]his|[Tt]he|[Ee]ach|entire) (?:figure|graph|table|chart|map|panel|plot|diagram)\b")
_PAIRED = words(
    "sides side countries governments neighbors neighbours states nations presidents leaders capitals parties"
)


def _restricted(setting: Setting) -> bool:
    """Whether what follows the noun says which ones are meant: then the number is told here."""
    match = _RESTRICTION.match(setting.tail)
    return match is not None and not any(is_finite(word) for word in match.group("noun").lower().split())


_SERVES = re.compile(r"\W*(?:serves|makes|yields)\s+(?:about\s+)?$", re.IGNORECASE)
_RECIPE = re.compile(r"\b(?:ingredients?|recipe|ingredientes)\b")
_OPENING = re.compile(
    r"[\s“\"(]*(?:(?:then|next|now|finally|first|second|and|or|please|always|to \w+ (?:\w+ ){0,4}?\w+,|if [^,]+,|"
    r"when [^,]+,|"
    r"once [^,]+,|after [^,]+,|meanwhile|gently|slowly|simply|you (?:can|should|must|"
    r"need to)),?\s+)*(?P<verb>[^\W\d_]+)",
    re.IGNORECASE,
)
_AFTER_NOUN = words("of is are was were has have had or will")
_SUBORDINATE = re.compile(r"\b(?:until|when|once|if|as)\b")
_ALSO_COMMANDS = words("cut set put let read bent split cost left run made ground")
"""Past forms that are commands as well."""


def an_instruction(setting: Setting) -> str:
    """A number in a recipe or a command: `bake for 40 minutes`, `set the timeout to 30 seconds`."""
    scene, quantity = setting.scene, setting.quantity
    text = scene.text
    if setting.noun in narrative.KITCHEN or quantity.unit in ("[cup_us]", "[tbs_us]", "[tsp_us]"):
        return "an instruction"
    sentence = scene.sentences[scene.sentence_at(quantity.number_start)]
    if scene.passage.kind in ("item", "cell"):
        around = " ".join((*scene.passage.headings, scene.passage.lead)).lower()
        if _RECIPE.search(around):
            return "an instruction"
    if len(text) < 60 and _SERVES.fullmatch(text, sentence.start, quantity.number_start):
        return "an instruction"
    if scene.vocabulary.isdisjoint(narrative.COMMANDS):
        return ""
    starts = (setting.bounds[0], sentence.start)
    return "an instruction" if any(_commanded(setting, start) for start in starts) else ""


def _commanded(setting: Setting, start: int) -> bool:
    """Whether text[start:] opens with a command that governs the number: no finite verb, colon or dash between."""
    scene, quantity = setting.scene, setting.quantity
    text = scene.text
    opening = _OPENING.match(text, start, setting.bounds[1])
    if opening is None or opening.group("verb").lower() not in narrative.COMMANDS:
        return False
    follows = scene.word_after(opening.end())
    if follows in _AFTER_NOUN or (is_past(follows) and follows not in _ALSO_COMMANDS):
        return False
    before = text[opening.end() : quantity.number_start]
    if ":" in before or "—" in before:
        return False
    governed = _SUBORDINATE.split(f"{before} {text[quantity.number_end : setting.bounds[1]]}")[0]
    return not any(
        word in AUXILIARIES or (word in PAST and word not in _ALSO_COMMANDS)
        for word in re.findall(r"[a-z]+", governed.lower())
    )
