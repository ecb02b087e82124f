"""Numbers in other words: multiples ("doubled", "threefold"), bounds ("most", "dozens"), and nothing ("none", "no arrests")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from briefing.quantities.drafts import Draft
from briefing.quantities.nouns import looks_plural
from briefing.quantities.numeral import ONE
from briefing.quantities.quantity import Comparator, Form
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words

_MULTIPLES: Final = {
    "doubled": 2, "doubling": 2, "doubles": 2, "redoubled": 0, "tripled": 3, "tripling": 3, "triples": 3,
    "trebled": 3, "trebling": 3,
    "quadrupled": 4, "quadrupling": 4, "quadruples": 4, "quintupled": 5, "quintupling": 5, "sextupled": 6,
    "twice": 2, "thrice": 3,
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8,
    "ninefold": 9, "tenfold": 10,
    "twelvefold": 12, "twentyfold": 20, "hundredfold": 100, "thousandfold": 1000,
    "duplicó": 2, "duplicaron": 2, "triplicó": 3, "triplicaron": 3, "cuadruplicó": 4, "duplicado": 2, "triplicado": 3,
}  # fmt: skip
_HALVES: Final = frozenset(("halved", "halving", "halves"))
_PLAIN: Final = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5, "doble": 2, "cuádruple": 4}
_PLAIN_AFTER: Final = words("the that its their what those in since from over by to between during his her our")
_PLAIN_BEFORE: Final = words(
    "to will would could may might more nearly almost about than can should did roughly is was be"
)
_DOUBLE_NAMES: Final = words(
    "digits digit blind blinded standard standards bass bed beds doors bond bonds agent agents click"
)
_PLURAL_SCALES: Final = {
    "dozens": Decimal(12), "scores": Decimal(20), "hundreds": Decimal(100), "thousands": Decimal(1000),
    "millions": Decimal(10) ** 6,
    "billions": Decimal(10) ** 9, "trillions": Decimal(10) ** 12, "tens": Decimal(10),
    "decenas": Decimal(10), "docenas": Decimal(12), "cientos": Decimal(100), "centenares": Decimal(100),
    "miles": Decimal(1000),
}  # fmt: skip
_MOST_NOT: Final = words(
    "recent recently likely important importantly significant significantly common commonly notable"
    " notably famous famously popular often"
    " violent dangerous powerful wanted frequent frequently serious severe prominent prominently useful"
    " effective favored favoured affected populous of_all"
    " part senior valuable expensive influential basic obvious widely closely heavily deadly probable"
    " relevant striking visible active"
    " efficient extreme difficult complete comprehensive advanced concerned successful credible to"
)
_NO_NOT: Final = words(
    "means plans signs details grounds doubts illusions limits bounds odds words circumstances news"
    " terms guarantees reasons reason doubt longer"
    " more less fewer one matter way other such better idea comment need evidence sense wonder surprise"
    " questions answers secrets excuses regrets"
    " easy choice intention intentions qualms objections strings ties links connections conditions"
    " conclusions inferences strangers places rules"
    " standards definitions differences similarities implications consequences effects trends patterns"
    " norms policies sides ifs limits boundaries has is was"
    " estimates figures data numbers statistics totals records sources citations examples substitutes"
    " heroes innocents series species"
)
_EVENTS: Final = words(
    "death arrest case seizure conviction attack victim casualty killing murder homicide detention"
    " shooting kidnapping extradition indictment trial sentence"
    " prosecution fatality injury incident complaint vote flight crossing raid strike clash"
    " disappearance overdose charge verdict civilian soldier official"
)
_STOP: Final = words(
    "of in to the a an and or but that is was were are has have had be been for from with by on at who"
    " which when if as than so"
)


def _draft(
    tokens: Sequence[Token],
    first: int,
    last: int,
    value: Decimal,
    form: Form,
    unit: str = "",
    comparator: Comparator = "exactly",
    closed: bool = False,
) -> Draft:
    return Draft(
        first, last, first, last, tokens[first].start, tokens[last - 1].end, value, value, ONE, ONE, ONE, form,
        True, unit=unit, comparator=comparator, closed=closed,
    )  # fmt: skip


def read(tokens: Sequence[Token], i: int) -> Draft | None:
    """The multiple, bound or zero that begins at token `i`; None where none does."""
    text = tokens[i].text
    if text in _MULTIPLES:
        return (
            _draft(tokens, i, i + 1, Decimal(_MULTIPLES[text]), "multiple", "times", closed=True)
            if _MULTIPLES[text]
            else None
        )
    if text in _HALVES:
        if text == "halves" and i and tokens[i - 1].text not in ("it", "which", "that", "this"):
            return None
        return _draft(tokens, i, i + 1, Decimal("0.5"), "multiple", "times", closed=True)
    if text in _PLAIN:
        return _plain_multiple(tokens, i, text)
    if text in _PLURAL_SCALES:
        return _plural_scale(tokens, i, text)
    if text == "most":
        return _most(tokens, i)
    if text == "majority" or (text == "mayoría"):
        return _majority(tokens, i)
    if text in ("none", "nobody", "ninguno", "ninguna"):
        return _none(tokens, i)
    if text in ("no", "ningún"):
        return _no(tokens, i)
    if text == "zero" or text == "nil":
        return None
    if text == "not" and i + 2 < len(tokens) and tokens[i + 1].text == "one" and tokens[i + 2].kind == "word":
        return _draft(tokens, i, i + 2, Decimal(0), "whole")
    if (
        text == "not"
        and i + 3 < len(tokens)
        and tokens[i + 1].text == "a"
        and tokens[i + 2].text == "single"
        and tokens[i + 3].kind == "word"
    ):
        return _draft(tokens, i, i + 3, Decimal(0), "whole")
    return None


def _plain_multiple(tokens: Sequence[Token], i: int, text: str) -> Draft | None:
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    before = tokens[i - 1].text if i else ""
    if following == "-" or before in ("a", "-"):
        return None
    if before in ("el", "al") and following in ("que", "de"):
        return _draft(tokens, i, i + 1, Decimal(_PLAIN[text]), "multiple", "times", closed=True)
    bounded = before in ("nearly", "almost", "roughly") or (
        before == "than" and i >= 2 and tokens[i - 2].text in ("more", "less")
    )
    if bounded and following not in _DOUBLE_NAMES:  # more than double farm wages
        return _draft(tokens, i, i + 1, Decimal(_PLAIN[text]), "multiple", "times", closed=True)
    if following in _PLAIN_AFTER or (
        before in _PLAIN_BEFORE
        and (not following or following in ".,;" or following in ("as", "within", "this", "again", "every"))
    ):
        return _draft(tokens, i, i + 1, Decimal(_PLAIN[text]), "multiple", "times", closed=True)
    return None


def _plural_scale(tokens: Sequence[Token], i: int, text: str) -> Draft | None:
    n = len(tokens)
    before = tokens[i - 1].text if i else ""
    if before in ("test", "high", "the") and text == "scores":
        return None
    size = _PLURAL_SCALES[text]
    last = i + 1
    if (
        text in ("tens", "hundreds", "thousands", "decenas", "cientos")
        and last + 1 < n
        and tokens[last].text in ("of", "de")
    ):
        inner = tokens[last + 1].text
        if inner in ("thousands", "millions", "billions", "miles", "millones") and (
            inner in _PLURAL_SCALES or inner == "millones"
        ):
            size *= _PLURAL_SCALES.get(inner, Decimal(10) ** 6)
            last += 2
    if text == "tens" and last == i + 1:
        return None
    if text in ("scores", "millones") and not (last < n and tokens[last].text == "of"):
        return None
    if text == "miles" and not (last < n and tokens[last].text == "de"):
        return None
    made = _draft(tokens, i, last, size * 2, "vague", comparator="at-least")
    made.grain = made.rounding = made.scale = size
    return made


def _most(tokens: Sequence[Token], i: int) -> Draft | None:
    n = len(tokens)
    before = tokens[i - 1].text if i else ""
    if (
        before
        in ("the", "its", "their", "his", "her", "our", "at", "second", "third", "fourth", "fifth", "world", "a", "and")
        and before not in ("and",)
    ) or before.endswith("'s"):
        return None
    if i + 1 >= n or tokens[i + 1].kind != "word":
        return None
    following = tokens[i + 1].text
    if following == "of":
        if i + 2 < n and tokens[i + 2].text in ("all",):
            return None
        return _draft(tokens, i, i + 1, Decimal(50), "vague", "percent", "more-than")
    if following in _MOST_NOT or following in _STOP or following.endswith("ly"):
        return None
    for k in range(i + 1, min(n, i + 5)):
        if tokens[k].kind != "word" or tokens[k].text in _STOP:
            break
        if looks_plural(tokens[k].text):
            return _draft(tokens, i, i + 1, Decimal(50), "vague", "percent", "more-than")
    return None


def _majority(tokens: Sequence[Token], i: int) -> Draft | None:
    before = tokens[i - 1].text if i else ""
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if (
        following
        in (
            "leader",
            "party",
            "rule",
            "opinion",
            "whip",
            "vote",
            "shareholder",
            "stake",
            "owner",
            "owned",
            "leaders",
            "-",
            "in",
        )
        and following != "in"
    ):
        return None
    if before in ("-", "thirds", "quarters", "super", "simple", "qualified", "working", "absolute", "legislative"):
        return None
    first = i
    while first and tokens[first - 1].text in (
        "vast",
        "large",
        "overwhelming",
        "great",
        "clear",
        "solid",
        "strong",
        "slim",
        "narrow",
        "substantial",
        "significant",
        "a",
        "the",
        "gran",
        "la",
        "small",
        "bare",
    ):
        first -= 1
    if not (
        following
        in (
            "of",
            "said",
            "de",
            "in",
            "were",
            "are",
            "have",
            "had",
            "believe",
            "support",
            "say",
            "voted",
            "also",
            "think",
        )
        or before in ("a", "vast", "overwhelming")
    ):
        return None
    made = _draft(tokens, i, i + 1, Decimal(50), "vague", "percent", "more-than")
    made.begin = first
    return made


def _none(tokens: Sequence[Token], i: int) -> Draft | None:
    before = tokens[i - 1].text if i else ""
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if (
        before in ("to", "or", "if")
        or following in ("other", "too", "the", "but", "theless")
        or tokens[i].text == "nobody"
    ):
        return None
    return _draft(tokens, i, i + 1, Decimal(0), "whole")


def _no(tokens: Sequence[Token], i: int) -> Draft | None:
    n = len(tokens)
    before = tokens[i - 1].text if i else ""
    if before in ("is", "are") and i + 1 < n and tokens[i + 1].text in ("more", "less"):
        return None
    for k in range(i + 1, min(n, i + 5)):
        token = tokens[k]
        if token.kind != "word" or token.text in _STOP or token.text in _NO_NOT:
            return None
        if looks_plural(token.text) or token.text in _EVENTS:
            following = tokens[k + 1] if k + 1 < n else None
            if (
                token.text in _EVENTS
                and following is not None
                and following.kind == "word"
                and following.text not in _STOP
                and looks_plural(following.text)
            ):
                continue
            return _draft(tokens, i, i + 1, Decimal(0), "whole")
        if k - i >= 3:
            return None
    return None


WORDS: Final = (
    frozenset(_MULTIPLES) | _HALVES | frozenset(_PLAIN) | frozenset(_PLURAL_SCALES)
    | frozenset(("most", "majority", "mayoría", "none", "ninguno", "ninguna", "no", "ningún", "not"))
)  # fmt: skip
