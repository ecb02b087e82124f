"""The number that begins at a token, whatever its form; and "one" told from the pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.quantities import english, fractions, nouns, ordinals, spanish, units, vague
from briefing.quantities.drafts import Draft, draft
from briefing.quantities.numeral import ONE
from briefing.quantities.tokens import Token
from briefing.quantities.wordlists import words


def read(tokens: Sequence[Token], i: int, language: str) -> Draft | None:
    """The draft of the number that begins at token `i`; None where none does."""
    token = tokens[i]
    word = token.text
    if token.kind != "number":
        if word == "all" or word == "todos":
            return _all_but(tokens, i, language)
        if word in fractions.WORDS or word in english.VULGAR:
            fraction = fractions.read(tokens, i, language)
            if fraction is not None:
                return fraction
        ordinal = ordinals.read(tokens, i, language)
        if ordinal is not None:
            return ordinal
        if word in vague.WORDS:
            made = vague.read(tokens, i)
            if made is not None:
                return made
    else:
        ordinal = ordinals.read(tokens, i, language)
        if ordinal is not None:
            return ordinal
        fraction = fractions.read(tokens, i, language)
        if fraction is not None:
            return fraction
    if word in ("a", "an") and language == "en" and _article_counts(tokens, i):
        return Draft(i, i + 1, i, i + 1, token.start, token.end, ONE, ONE, ONE, ONE, ONE, "whole", True)
    if word in ("a", "an", "one") and language == "en":
        unit_and_half = fractions.unit_and_half(tokens, i)
        if unit_and_half is not None:
            return unit_and_half
    numeral = spanish.read(tokens, i) if language == "es" else english.read(tokens, i)
    if numeral is None:
        return None
    improper = fractions.improper(tokens, numeral) if language == "en" and numeral.worded else None
    if improper is not None:
        return improper
    if numeral.worded and numeral.value == 1 and numeral.last == i + 1 and not _counts_one(tokens, i, language):
        return None
    return draft(numeral)


_MEASURED: Final = ("length", "mass", "time", "area", "volume")


_LASTED: Final = words("for lasted lasts lasting took takes taking spent after than of is was were been just well")


def _article_counts(tokens: Sequence[Token], i: int) -> bool:
    """ "less than a metre", "nearly a year": after a comparator the article before a unit is the number one."""
    if (
        i == 0
        or i + 1 >= len(tokens)
        or tokens[i - 1].text not in ("than", "nearly", "almost", "under", "over", "about", "least")
    ):
        return False
    code = units.BY_NAME.get(tokens[i + 1].text, "")
    if not code or units.dimension(code) not in _MEASURED or tokens[i + 1].text in ("second", "foot", "stone", "cup"):
        return False
    if (
        tokens[i - 1].text == "over"
        and units.dimension(code) == "time"
        and (i < 2 or tokens[i - 2].text not in _LASTED)
    ):
        return False  # "warms more over a century": during it
    following = tokens[i + 2].text if i + 2 < len(tokens) else ""
    return following not in ("and", "ago", "later", "earlier", "before", "after")


_ONE_STOP: Final = words(
    "is was has had can could may might must should would will does did who that which whose of's or"
    " and to for at on by from as if when but's another a the"
    " more's less's thing way side hand another's where there here it he she they you we i itself"
    " oneself too also not never"
)


def _counts_one(tokens: Sequence[Token], i: int, language: str) -> bool:
    """ "one" as a number, not as a pronoun: before what it counts, before "in", "of the" with a number, "percent"."""
    word = tokens[i].text
    before = tokens[i - 1].text if i else ""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None:
        return before in ("than", "only", "least", "just", "exactly", "from", "to", "minus", "negative", "")
    if language == "es":
        return (
            following.kind == "number"
            or (following.text in ("de", "por", "%", "mil", "millón") and word != "un")
            or (
                following.text in ("solo", "sola", "muerto", "muertos", "millón", "punto")
                or (
                    units.BY_NAME.get(following.text, "") != ""
                    and word in ("un", "una")
                    and following.text not in ("vez", "pie", "segundo")
                )
            )
        )
    if (
        following.text in units.BY_NAME
        and following.text not in ("time", "times", "second", "share", "day")
        and before not in ("no", "any")
    ):
        return True
    if before in ("minus", "negative"):
        return True
    if (
        following.text == "in"
        and i + 2 < len(tokens)
        and (tokens[i + 2].kind == "number" or tokens[i + 2].text in english.WORDS)
    ):
        return True
    if before in (
        "no",
        "any",
        "each",
        "every",
        "this",
        "that",
        "which",
        "the",
        "another",
        "some",
        "not",
        "first",
        "last",
        "only",
        "new",
        "good",
        "big",
        "right",
        "wrong",
        "latter",
        "former",
        "other",
        "a",
        "whatever",
        "such",
        "-",
    ) and not (
        before in ("the", "only", "not")
        and following.kind == "word"
        and following.text not in _ONE_STOP
        and following.text != "of"
        and following.text != "in"
    ):
        return following.text in ("percent", "%", "million", "billion", "hundred", "thousand")
    if following.kind == "sign":
        return (following.text in "%-" and following.text != "") or before in (
            "than",
            "only",
            "least",
            "just",
            "exactly",
        )
    text = following.text
    if text == "of":
        after = tokens[i + 2 : i + 5]
        return any(t.kind == "number" or (t.text in english.WORDS and t.text != "one") for t in after[:2])
    if text == "in":
        after_in = tokens[i + 2] if i + 2 < len(tokens) else None
        return after_in is not None and (
            after_in.kind == "number" or after_in.text in english.WORDS or after_in.text in ("every", "each")
        )
    if text in ("out",):
        return True
    if following.kind == "number":
        return False
    if text in units.BY_NAME or text in ("million", "billion", "hundred", "thousand", "dozen"):
        return text not in ("time", "second") or before in ("than", "least")
    if text in _ONE_STOP or text in nouns.STOP:
        return text in ("more", "less", "fewer") and False
    if text == "day":
        return before in ("than", "within", "for", "in", "about", "only", "after", "least", "of", "every")
    return text in ("family", "assembly") or not text.endswith(("ed", "ing", "ly"))


def _all_but(tokens: Sequence[Token], i: int, language: str) -> Draft | None:
    """ "all but two": the two that are left out, as a part whose whole may follow."""
    if i + 2 >= len(tokens) or tokens[i + 1].text not in ("but", "except", "menos"):
        return None
    numeral = (spanish if language == "es" else english).read(tokens, i + 2)
    if numeral is None or numeral.value.copy_abs() > 1000 or numeral.form != "whole":
        return None
    made = draft(numeral)
    made.first = made.begin = i
    made.number_start = tokens[i].start
    made.form = "part"
    return made
