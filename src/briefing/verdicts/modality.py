"""What a text denies, averts, almost does or only plans is not what the record counts.

The governing words are looked for around the number: in the words that lead to it without a comma or a new clause between,
or, for a denial, in the clause that takes the whole statement back. A record that itself tells a plan, a forecast, a denial
or an averted act agrees with such words.
"""

from __future__ import annotations

import re

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import is_past, words
from briefing.verdicts.negation import negations
from briefing.verdicts.scenes import Scene

_BREAK = re.compile(
    r"[,;:()—–]|"
    r"\b(?:after|as|when|because|that|which|who|whom|where|while|whereas|since|if|despite|although|though|than|before|but|"
    r"following|amid|que|cuando|porque|tras|mientras|aunque)\b",
    re.IGNORECASE,
)
_REACH = 7
"""Words between a governing verb and the number."""

_FALSE = (
    r"false|untrue|wrong|incorrect|a myth|a hoax|a lie|baseless|unfounded|not true|not correct|not the case|not so|debunked|"
    r"refuted|disproved|fabricated|falso|falsa|mentira|incorrecto|infundad[oa]"
)
_CLAIMS = r"claims?|reports?|rumou?rs?|allegations?|assertions?|statements?|stor(?:y|ies)|suggestions?|beliefs?|idea|notion|myth"
_DENIED_BEFORE = alternatives(
    rf"\b(?:it (?:is|was) (?:simply |plainly |also )?(?:{_FALSE}) that|"
    rf"(?:is|was) no (?:truth|evidence|proof|sign|indication) (?:in|that|of)|"
    rf"contrary to (?:the |some |many |these |earlier |official )?(?:{_CLAIMS})(?: \w+)? (?:that|of)|"
    rf"(?:falsely|wrongly|incorrectly|mistakenly) (?:claim|stat|report|said|alleg|assert|believ|wrote|written)\w*|"
    rf"(?:denied|denies|deny|denying|rejected|refuted|disputed|debunked) (?:the |any |these )?"
    rf"(?:(?:{_CLAIMS}) )?(?:that|of|having)|"
    rf"es falso que|no es (?:cierto|verdad) que|(?:niega|negó|desmintió) que|far from (?:\w+ing))\b",
    re.IGNORECASE,
)
_DENIED_AFTER = alternatives(
    rf"\b(?:{_CLAIMS})\b.*\b(?:is|was|are|were|proved|turned out(?: to be)?|has been|have been) "
    rf"(?:simply |plainly |entirely |later |since )?(?:to be )?(?:{_FALSE})\b",
    re.IGNORECASE,
)
_NOT = alternatives(
    r"\b(?:(?:did|do|does|has|have|had|was|were|is|are|would|will|could)(?: not|n[’']t)|never|cannot|nunca|jamás|no longer)\b"
    r"(?! (?:only|just|merely|even|until|all|more|less|fewer|least))",
    re.IGNORECASE,
)
_NEGATIVE = alternatives(
    r"\b(?:not|no|never|without|lack\w*|missing|un\w+|non|zero|none|neither|outside|absent|absence|fail\w*|"
    r"den(?:y|ied|ial)\w*|refus\w*|"
    r"sin|nunca)\b|n[’']t\b",
    re.IGNORECASE,
)

_POSSIBLE = alternatives(
    r"\b(?:(?:could|would|might|should) have|(?-i:may) have|ought to have|"
    r"(?:was|were) (?:about |due |set |supposed |going |scheduled |"
    r"expected |ready |poised |projected |forecast |predicted )?to(?! (?:blame|be found))|"
    r"threaten(?:s|ed|ing)? (?:to|with)?|plan(?:s|ned|ning)? (?:to|on|for)|(?:consider|contemplat|mull)(?:s|ed|es|ing)? \w+ing|"
    r"(?:weigh|mull)(?:s|ed|ing) \w+ing|propos(?:es?|ed|ing) (?:to)?|intend(?:s|ed|ing)? (?:to)?|"
    r"stop(?:s|ped|ping)? short of|decid(?:es?|ed|ing) (?:against|not to)|refrain(?:s|ed|ing)? from|rul(?:es?|ed|ing) out|"
    r"refus(?:es?|ed|ing) to|declin(?:es?|ed|ing) to|fail(?:s|ed|ing)? to|tr(?:y|ies|ied|ying) to|attempt(?:s|ed|ing)? to|"
    r"(?:seek|seeks|sought) to|hop(?:es?|ed|ing) (?:to|for)|want(?:s|ed|ing)? to|offer(?:s|ed|ing)? to|"
    r"promis(?:es?|ed|ing) (?:to)?|vow(?:s|ed|ing)? to|pledg(?:es?|ed|ing) (?:to)?|(?:come|came) close to|"
    r"(?:on the )?verge of|expect(?:s|ed|ing)? to|"
    r"(?:will|shall|[’']ll) (?!have\b)\w+|"
    r"iba a|iban a|podría haber|podrían haber|habría|habrían|amenazó con|planeaba|consideró|estuvo a punto de|pretendía)(?!\w)",
    re.IGNORECASE,
)
_UNREAL = alternatives(
    r"\b(?:plan\w*|propos\w+|target\w*|goals?|aim\w*|intend\w*|intention\w*|pledg\w+|promis\w+|commit\w*|"
    r"project(?:ed|ions?)|forecast\w*|"
    r"predict\w+|expect\w*|outlook|scenarios?|potential\w*|possib\w+|could|would|might|may|should|threat\w*|"
    r"consider\w*|attempt\w*|"
    r"tri(?:ed|es)|risk\w*|capacity|requir\w+|need\w*|scheduled|due|seek\w*|sought|want\w*|hop(?:ed|es?)|"
    r"offer\w*|likely|feared|will|shall|"
    r"fail\w*|refus\w+|declin\w+|rule[sd]? out|fear\w*|about to|to be|allowed|authori[sz]ed|approved|announced|"
    r"budget\w*|quota|cap|"
    r"ceiling|limit|mandate\w*|previst\w+|meta|plane\w+)\b",
    re.IGNORECASE,
)

_AVERTED = {
    "prevented": r"prevent(?:s|ed|ing)?|avert(?:s|ed|ing)?|avoid(?:s|ed|ing)?|forestall\w*|sta(?:ve|ved|ving) off|"
    r"head(?:ed|s)? off|"
    r"foil(?:s|ed|ing)?|thwart(?:s|ed|ing)?|block(?:s|ed|ing)|evit(?:ó|aron|ar|ado|ados|a|an)|"
    r"impid(?:ió|ieron)|previn(?:o|ieron)",
    "put out": r"put(?:s|ting)? out|extinguish(?:es|ed|ing)?|dous(?:es?|ed|ing)|quell(?:s|ed|ing)?|apag(?:ó|aron|ado|ados)",
    "witnessed": r"witness(?:es|ed|ing)?|presenci(?:ó|aron)",
    "survived": r"surviv(?:es?|ed|ing)|outliv(?:es?|ed)|sobreviv(?:ió|ieron)",
    "escaped": r"escap(?:es?|ed|ing)|spar(?:ed|es|ing)|eva(?:de|ded|ding)|escapó|escaparon|rescu(?:es?|ed|ing) from|"
    r"sav(?:es?|ed|ing) from",
}
_STEMS = {
    "prevented": r"prevent|avert|avoid|foil|thwart|stop|block|save|evit|sav(?:ed|ing)",
    "put out": r"put out|extinguish|dous|quell|fought|tackl|apag",
    "witnessed": r"witness|presenci|saw|seen",
    "survived": r"surviv|sobreviv|alive|living|outliv",
    "escaped": r"escap|spare|evad|evas|fled|flee|flight|rescu|save|fuga|abscond",
}
_AVERT = {kind: alternatives(rf"\b(?:{pattern})\b", re.IGNORECASE) for kind, pattern in _AVERTED.items()}
_ANY_AVERT = alternatives(rf"\b(?:{'|'.join(_AVERTED.values())})\b", re.IGNORECASE)
_AVERTING = {kind: alternatives(rf"\b(?:{stems})", re.IGNORECASE) for kind, stems in _STEMS.items()}
_HARM = alternatives(
    r"\b(?:deaths?|died?|killed|kill\w*|murder\w*|homicid\w*|femicid\w*|casualt\w+|fatalit\w+|victims?|"
    r"injur\w+|wounded|attack\w*|fires?|"
    r"bomb\w*|crash\w*|accidents?|infect\w+|cases|crim\w+|robber\w+|theft\w*|thefts|assault\w*|rape\w*|"
    r"kidnap\w*|abduct\w*|suicide\w*|"
    r"emission\w*|loss|losses|lost|damage\w*|burn\w*|flood\w*|drown\w*|overdos\w*|execut\w+|dismiss\w*|layoffs?|muert\w+|"
    r"asesinat\w+|homicidio\w*|"
    r"arrest\w*|detain\w*|deport\w*|evict\w*|hunger|famine|starv\w+|disease\w*|blackouts?|outages?)\b",
    re.IGNORECASE,
)
_ALMOST = alternatives(
    r"\b(?P<near>almost|nearly|all but|practically|virtually|narrowly|casi)\s(?P<verb>[^\W\d_]+)\b", re.IGNORECASE
)
_MULTIPLES = words("doubled tripled trebled quadrupled halved quintupled duplicó triplicó ended covered limited based")


_PASSIVE = alternatives(
    r"\b(?:(?:could|might|would|should) have been|(?-i:may) have been|(?:was|were) (?:almost|nearly|all but|about to|to be|"
    r"expected to|set to|due to|"
    r"supposed to|going to|threatened|meant to|scheduled to)|at risk of|in danger of|podrían haber|habrían|casi)\b",
    re.IGNORECASE,
)
"""After the thing counted, before its verb."""


def act_fault(number: Number, scene: Scene) -> str:
    """Why the text does not say that the recorded thing happened; "" where it does, or the record tells the same.

    A record whose measure or sentence holds words of the same kind (a plan, a denial, an averted act) is left to the others.
    """
    measure = f"{number.measure} {number.edition} {number.note} {number.status if number.status != 'final' else ''}"
    for fault in (_denied, _averted, _almost, _possible):
        told = fault(measure, scene)
        if told:
            return told
    return ""


def _denied(measure: str, scene: Scene) -> str:
    text = scene.text
    at = scene.quantity.number_start
    lead = _lead(scene)
    denying = list(_DENIED_BEFORE.finditer(text[:at]))
    taken_back = _DENIED_AFTER.search(text)
    every = list(_NOT.finditer(lead))
    if not (denying or taken_back or every) or _DENIED_BEFORE.search(measure) or _DENIED_AFTER.search(measure):
        return ""
    for match in denying:
        between = text[match.end() : at]
        if ";" in between or re.search(r",\s(?!\d)|\sbut\s", between):
            continue
        return f"the text denies it (“{match.group()}”)"
    if taken_back and taken_back.start() < at < taken_back.end():
        return "the text calls it false"
    quantity = scene.quantity
    if _NEGATIVE.search(measure):
        return ""
    found = every[-1] if every else None
    if found is None or len(lead[found.end() :].split()) > _REACH - 2 or _BREAK.search(lead[found.end() :]):
        return ""
    low = text.find(lead) if lead else -1
    if not any(start < low + found.end() < end for start, end in negations(text)):
        return ""
    if quantity.comparator in ("more-than", "less-than", "at-least", "at-most", "between"):
        return ""
    if re.search(
        r"\b(?:exceed|surpass|pass|top|more|less|fewer|above|below|over|under|just|only)\b", lead[found.end() :], re.I
    ):
        return ""
    return f"the text denies it (“{found.group()}”)"


def _averted(measure: str, scene: Scene) -> str:
    lead, rest = _lead(scene), _rest(scene)
    if not (_ANY_AVERT.search(lead) or _ANY_AVERT.search(rest)):
        return ""
    if not _HARM.search(f"{measure} {scene.words(scene.noun)}"):
        return ""
    for kind, pattern in _AVERT.items():
        if _AVERTING[kind].search(measure):
            continue
        for match in pattern.finditer(lead):
            between = lead[match.end() :]
            if (
                len(between.split()) <= 4
                and not _BREAK.search(between)
                and not re.search(r"\b(?:by|with|and|in)\b", between)
            ):
                return f"the text speaks of what was {kind} (“{match.group()}”), the record of what was counted"
        after = pattern.search(rest)
        if after and len(rest[: after.start()].split()) <= 5 and not _BREAK.search(rest[: after.start()]):
            helped = re.search(r"\b(?:could|can|might|should)\b[^.]*$", rest[: after.start()])
            if not helped and not rest[: after.start()].rstrip().endswith((" to", " and", " of")):
                return f"the text speaks of what was {kind} (“{after.group()}”), the record of what was counted"
    return ""


def _almost(measure: str, scene: Scene) -> str:
    lead = _lead(scene)
    for match in _ALMOST.finditer(lead):
        verb = match["verb"].lower()
        between = lead[match.end() :]
        if verb in _MULTIPLES or not is_past(verb) or _ALMOST.search(measure):
            continue
        if len(between.split()) <= 4 and not _BREAK.search(between):
            return f"the text says that it almost happened (“{match.group()}”)"
    return ""


def _possible(measure: str, scene: Scene) -> str:
    lead, rest = _lead(scene), _rest(scene)
    found = None
    for match in _POSSIBLE.finditer(lead):
        between = lead[match.end() :]
        if len(between.split()) <= _REACH and not _BREAK.search(between):
            found = match
    after = _PASSIVE.search(rest)
    if found is None and after and len(rest[: after.start()].split()) <= 5 and not _BREAK.search(rest[: after.start()]):
        found = after
    if found is None or _UNREAL.search(measure):
        return ""
    return f"the text tells what was planned or possible (“{found.group().strip()}”), the record what was so"


def _lead(scene: Scene) -> str:
    """The words of the clause before the number, comparators included."""
    return scene.text[scene.clause[0] : scene.quantity.number_start]


def _rest(scene: Scene) -> str:
    return scene.text[scene.quantity.number_end : max(scene.own[1], scene.noun[1])]
