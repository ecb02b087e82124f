"""Numbers that name: parameters, scales, labels, groups, parts, set terms. Each test gives the reason in words, or ""."""

from __future__ import annotations

import re

from briefing.claims.setting import Setting, spoken_by
from briefing.lexicon import narrative
from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import words

_SYMBOL = re.compile(r"(?<![\w.])(?P<name>[A-Za-zα-ωΑ-Ω][\w²]{0,14})\s*(?:=|:=|≈|∈|≡)\s*[-−+]?\s*[$€£]?$")

_COMPARED = re.compile(r"(?<![\w.])(?P<name>[A-Za-zα-ωΑ-Ω²]\w{0,3})\s*[<>≤≥]\s*[-−]?$")


_RESULT_AFTER = re.compile(
    r"[,;]?\s*\(?(?:\d\d\s?%\s?(?:CI|CrI|HDI|confidence|credible)|CI\b|p\s?[<=]|[Ss]\.?[Ee]\.?\b)"
)
_RESULT_BEFORE = re.compile(r"(?<![A-Za-z])(?:OR|HR|RR|IRR|aOR|aHR|β|b)[^\W\d_][\w/\\ ~-]{0,24}\s?=\s*[-−]?$")
"""A coefficient: a test or an interval stands beside it, or its symbol has an index."""
_STATISTIC_OF = re.compile(r"(?<!\w)(?:[tFrzQ]|χ²?|χ2)\s?\((?:\d+(?:\.\d+)?,\s*)?$")
_MADE = re.compile(r"\b(?:is|are|was|were) (?:set|fixed|chosen|trained|sampled|initiali[sz]ed|tuned|run)\b")
_CHOSEN = re.compile(
    r"\W*(?:with|using|at|assuming|under|for) (?:an? |the )?\w+ (?:rate|factor|level|threshold|window|tolerance|"
    r"size)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(r"[\s-](?:goal|target|limit|guardrail|pathway|scenario)\b")
"""After degrees: the 2 °C goal."""
_SPLIT = re.compile(
    r"\b(?:training|test(?:ing)?|validation|calibration|hold-?out) (?:set|data|sample)s?\s\($|\bburn[- ]?in (?:period )?of\s$"
)
_SPLIT_AFTER = re.compile(
    r"\s*(?:(?:parallel |independent |Markov |MCMC )?chains? (?:with|of|each|and|for|were)\b|stopping rounds\b|"
    r"degrees of freedom\b|warm-?up iterations\b|sampled iterations\b|(?:posterior |sampling )draws\b|[- ]bit seed\b)|"
    r"%?\s+(?:bound \(|probability intervals?\b|uncertainty intervals?\b|prediction intervals?\b|compatibility intervals?\b)"
)
"""How data were split and a sampler was run."""
_PART_OF_CLAUSE = re.compile(r"[,;:]\s")
_COLUMN = re.compile(r"\W*(?:Columns?|Models?|Specifications?|Rows?|Panels?) \(?\d")
_SCHEDULE = re.compile(
    r"\bat (?:baseline|birth|\d+(?: (?:weeks?|months?|days?))?),? (?:\d+(?: (?:weeks?|months?|days?))?,? ?)*"
    r"(?:and|or) \d+ (?:hours|days|weeks|months|years)\b"
)
"""At 0, 1 and 6 months."""
_MACHINE = re.compile(r"\b[Tt]he (?:network|model|classifier|encoder|decoder|optimi[sz]er|generator|discriminator)\b")
_PARAMETER_WORDS = words("""
confidence credible significance significant learning batch minibatch seed decimal rounded hyperparameter hyperparameters
weight fold default defaults ci crl at epochs epoch dropout hidden bandwidth cross-validation validation places nearest polynomial
bootstrap burn-in monte draws draw replications iterations iteration discount tolerance step window sliding lag lags threshold
cut-off cutoff timeout maximum max buffer momentum decay regularization embedding kernel stride filters filter heads temperature
top-k beam grid quantiles quantile set fixed parameter parameters exponent prior
""")


def a_parameter(setting: Setting) -> str:
    head = setting.head
    match = _SYMBOL.search(head) or _COMPARED.search(head)
    if match:
        name = match.group("name")
        if _RESULT_AFTER.match(setting.tail) or _RESULT_BEFORE.search(head):
            return ""
        return "" if name in narrative.RESULT_SYMBOLS else f"the parameter {name}"
    if head.endswith(("^", "_")) or _STATISTIC_OF.search(head):
        return "mathematics"
    text, at = setting.scene.text, setting.quantity.number_start
    if setting.quantity.digits and any(
        found.start() <= at < found.end() for found in _SCHEDULE.finditer(text, max(0, at - 40), at + 40)
    ):
        return "a parameter of the method"
    if setting.tail.lstrip(" -").startswith(
        ("m each", "km each", "cm each", "minutes each", "hours each")
    ) and narrative.OWN_SUBJECT.search(spoken_by(setting)):
        return "a parameter of the method"
    if not setting.cited and not setting.attributed:
        if _TARGET.match(setting.scene.text, setting.quantity.end) and setting.quantity.unit == "Cel":
            return "the number in a name"
        if _SPLIT.search(head) or _SPLIT_AFTER.match(setting.tail):
            return "a parameter of the method"
    vocabulary = setting.scene.vocabulary
    if vocabulary.isdisjoint(_PARAMETER_WORDS):
        return ""
    near = _PART_OF_CLAUSE.split(head[-60:])[-1] + setting.quantity.words + _PART_OF_CLAUSE.split(setting.tail[:45])[0]
    always = narrative.ALWAYS_PARAMETER.search(near)
    if always:
        kind = always.group().lower()
        if (
            ("confidence" in kind or "credible" in kind)
            and setting.quantity.unit not in ("percent", "")
            and "CI" not in near
        ):
            return ""
        if "confidence" in kind and setting.quantity.unit == "":
            return ""
        if (
            "confidence" in kind
            and setting.quantity.low is not None
            and setting.quantity.low not in (80, 90, 95, 99, 68)
        ):
            return ""
        return "a parameter of the method"
    if re.match(r"\s*(?:%|percent|per cent)?\s*(?:CI|C\.I\.|CrI)\b", setting.tail):
        return "a parameter of the method"
    own = narrative.OWN_SUBJECT.search(spoken_by(setting)) or _MADE.search(setting.clause)
    own = own or _CHOSEN.match(setting.clause) or _COLUMN.match(setting.clause)
    small = setting.quantity.low is not None and setting.quantity.low <= 4096
    if not own and small and not setting.cited and not setting.attributed:
        own = _MACHINE.search(setting.clause)
    money = len(setting.quantity.unit) == 3 and setting.quantity.unit.isupper()
    if own and not money and narrative.PARAMETER.search(near):
        return "a parameter of the method"
    return ""


_PER_BASE = alternatives(r"\b(?:per|for (?:every|each)|out of every|in every)\s+$", re.IGNORECASE)

_STANDS_FOR = re.compile(
    r"\b[Ee]ach (?:\w+ ){1,4}(?:represents?|corresponds to|stands for|denotes|spans|shows)\s+(?:about\s)?$"
)
"""Of a mark in a chart: each dot represents 100 homes."""
_INDEXED = re.compile(r"\b(?:indexed|normali[sz]ed|standardi[sz]ed|rescaled|scaled) (?:to|at)\s+$")
_SCORE = re.compile(
    r"\b(?:points?|star|level|item|step)[ -](?:\w+[ -])?(?:likert|scale|rating|grid|index)\b|^-?(?:point|level|"
    r"item|category|step)s?[ -](?:\w+ )?(?:scale|likert)",
    re.IGNORECASE,
)


_VALUE_OF = alternatives(r"\b(?:values?|scores?|ratings?|coefficients?|index|levels?) of\s+$", re.IGNORECASE)
_MEANS = re.compile(r"\s*(?:means?|indicates?|denotes?|represents?|stands? for|corresponds?|implies|would)\b")
_SCALE_WORDS = words("""
scale scales index score scores scored rating rated graded likert coded range ranges ranging runs run vary varies bounded scaled
normalized normalised coefficient probability value values strongly never worst highest low very constant real nominal chained
current goes lies
""")


def a_scale(setting: Setting) -> str:
    head, tail = setting.head, setting.tail
    if (
        setting.before in ("per", "every", "each")
        and _PER_BASE.search(head)
        and setting.quantity.low is not None
        and setting.quantity.low in (1, 10, 100, 1000, 10_000, 100_000, 1_000_000)
    ):
        return "the base of a rate"
    if _STANDS_FOR.search(head) and not setting.cited:
        return "a scale"
    if _INDEXED.search(head[-40:]) and setting.quantity.low in (1, 100, 1000):
        return "the base of an index"
    single = setting.quantity.low == 1 and setting.quantity.digits
    if single and (re.search(r"\d:$", head) or re.match(r":\d[\d,]*\b", tail)):
        return "the base of a ratio"
    if setting.scene.vocabulary.isdisjoint(_SCALE_WORDS):
        return ""
    if _VALUE_OF.search(head[-40:]) and _MEANS.match(tail):
        return "a scale"
    if _SCORE.search(tail[:40].lstrip(" -")):
        return "a scale"
    if narrative.SCALE_ENDS.search(head[-90:]) and re.search(
        r"(?:from|of|between|to|and|on|as|out of)\s*[-−]?\s*(?:\d+\s*(?:\([^)]*\))?\s*(?:to|and|-|–)\s*)?$", head
    ):
        return "a scale"
    if re.search(r"\b(?:\d|zero|one|no)\b\s*\([^)]{2,60}\)\s*(?:to|and|or)\s*$", head) or re.match(
        r"\s*\((?:strongly|not at all|never|worst|best|lowest|highest|none|low|high|very)\b", tail
    ):
        return "a scale"
    if re.search(r"=\s*$", head) and re.search(r"\b(?:index|base|19\d\d|20\d\d)\b[^.;]{0,20}=\s*$", head):
        return "the base of an index"
    year = setting.quantity.digits and setting.quantity.low is not None and 1900 <= setting.quantity.low <= 2100
    if year and re.search(r"\b(?:constant|real|nominal|chained|current)\s*$", head):
        return "the base of a price"
    return ""


def an_idiom(setting: Setting) -> str:
    quantity = setting.quantity
    if quantity.digits and (quantity.low is None or (quantity.low > 360 and quantity.low != 10000)):
        return ""
    text = setting.scene.text
    low = max(0, quantity.number_start - 26)
    for match in narrative.IDIOMS.finditer(text, low, min(len(text), quantity.number_end + 30)):
        if match.start() < quantity.number_end and match.end() > quantity.number_start:
            left = text[match.start() - 1 : match.start()]
            right = text[match.end() : match.end() + 1]
            if (left.isalnum() or right.isalnum()) and match.group()[-1].isalnum():
                continue
            if left == "$":
                continue
            return "a figure of speech or set term"
    return ""


_PERIOD_BEFORE = alternatives(
    r"\b(?:last|past|previous|preceding|next|coming|following|final|first|recent|prior|intervening|últimos|"
    r"últimas|próximos|primeros)\s+(?:few\s+)?$",
    re.IGNORECASE,
)

_GROUP = alternatives(
    r"\b(?:top|bottom|upper|lower|richest|poorest|wealthiest|highest-(?:earning|income)|lowest-(?:earning|income))\s+$",
    re.IGNORECASE,
)


_ENDING = re.compile(r"[\s-]*(?:months?|years?|weeks?|days?)\s+(?:ending|ended)\b")


_AND_A_HALF = re.compile(r"\b(?:first|last|past|next|final) (?:year|month|week|day|decade|century) and $")
"""The first year and a half."""


def a_period(setting: Setting) -> str:
    """`the past five years`, `the first nine months`: a stretch of time that only says when."""
    noun = setting.after
    if noun in narrative.PERIOD_UNITS or setting.noun in narrative.PERIOD_UNITS:
        if _PERIOD_BEFORE.search(setting.head):
            return "only a period"
        if _ENDING.match(setting.tail):
            return "only a period"
    if _AND_A_HALF.search(setting.head):
        return "only a period"
    return ""


_AGE_GROUP = re.compile(r"[\s-]*years?[\s-](?:wide )?(?:age[\s-])?(?:groups?|bands?|bins?|classes)\b")


_AGES = re.compile(r"\d{1,2}[ -]?(?:-|–|to|through|and|or)[ -]?\d{1,2}[ -]?years?[ -]olds?\b")
"""15 to 24 year olds; 25-to-34-year-olds."""


def a_group(setting: Setting) -> str:
    """`the top 1 percent`, `5-year age groups`: the name of a group."""
    if _AGE_GROUP.match(setting.scene.text, setting.quantity.number_end):
        return "a parameter of the method"
    if setting.quantity.digits and "old" in setting.tail[:24]:
        text, at = setting.scene.text, setting.quantity.number_start
        if any(match.end() > at for match in _AGES.finditer(text, max(0, at - 8), at + 40) if match.start() <= at):
            return "the name of a group"
    if _GROUP.search(setting.head) and (setting.quantity.unit in ("percent",) or setting.quantity.form == "fraction"):
        return "the name of a group"
    if re.match(r"\s*(?:th|st|nd|rd)?[- ]percentile", setting.tail):
        return "the name of a group"
    return ""


_HALF = alternatives(
    r"\b(?:first|second|other|better|latter|former|top|bottom|left|right|upper|lower|each|southern|northern|"
    r"eastern|western|one)[ -]$",
    re.IGNORECASE,
)


def a_part_name(setting: Setting) -> str:
    """`the second half of 2024`, `the other half`: no measured part."""
    word = setting.scene.text[setting.quantity.number_start : setting.quantity.number_end].lower()
    if (
        word in ("half", "quarter", "third", "quarters", "thirds")
        and _HALF.search(setting.head)
        and not re.search(r"\bone[ -]$", setting.head)
    ):
        return "the name of a part"
    if (
        word.endswith(("quarter", "half"))
        and re.match(r"\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:\d{4}|year|century|decade)", setting.tail)
        and re.search(r"\b(?:first|second|third|fourth|last)\s*$", setting.head)
    ):
        return "the name of a part"
    return ""
