"""Editions and standing of a number: final, provisional, target, projection. The text must not hide which it uses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.verdicts.scenes import Scene

_PROVISIONAL = alternatives(
    r"\b(?:provisional\w*|preliminar\w+|predicted|first (?:count|estimate|published|figure)|"
    r"initial(?:ly)?|early (?:count|estimate|figure)s?|"
    r"flash estimate|advance estimate)\b",
    re.IGNORECASE,
)
_FINAL = re.compile(r"\b(?:final|definitive|revised|finali[sz]ed)\b", re.IGNORECASE)
_TARGET = alternatives(
    r"\b(?:target\w*|goals?|aim(?:s|ed|ing)?|plan(?:s|ned)?|pledg\w+|promis\w+|commit\w+|intend\w*|vow\w*|want(?:s|ed)?|objective|"
    r"undert(?:ook|ake\w*)|would|(?:is|are|was|were) to|must|required?|quota|limit|cap|ceiling)\b",
    re.IGNORECASE,
)
_ACHIEVING = alternatives(
    r"\b(?:target(?:s|ed)? (?:is|was|of)|goal of|aims? to|aimed to|plans? to|pledged to|promised to|intends? to)\b",
    re.I,
)
_PROJECTED = alternatives(
    r"\b(?:project(?:s|ed|ion|ions)|forecasts?|forecasted|expect(?:s|ed)?|will|outlook|predict(?:s|ed)?|"
    r"could reach|anticipat\w+|by 20[3-9]\d)\b",
    re.IGNORECASE,
)
_ESTIMATED = re.compile(r"\bestimat\w+\b", re.IGNORECASE)


def edition_fault(number: Number, scene: Scene) -> tuple[str, str]:
    """(cause, reason) where the text names another edition or standing than the record's; ("", "") where it does not."""
    near = _near(scene)
    measure = f"{number.measure} {number.edition} {number.note if number.status != 'final' else ''}"
    provisional = bool(_PROVISIONAL.search(near))
    final = bool(_FINAL.search(near))
    if number.status == "provisional" and final and not provisional and not _FINAL.search(measure):
        return "edition", "the text calls it final, the record is provisional"
    if number.status == "final" and provisional and not _PROVISIONAL.search(measure) and not final:
        return "edition", "the text calls it provisional, the record is final"
    if number.status == "target" and not _TARGET.search(scene.text):
        return "edition", "the record is a target; the text says that it is so"
    if number.status != "target" and _ACHIEVING.search(near) and not _TARGET.search(measure):
        return "edition", "the text speaks of a target, the record of what is so"
    foreseen = re.search(r"\b(?:project\w*|forecast\w*|expected|outlook|scenario)\b", measure, re.IGNORECASE)
    if foreseen and not _PROJECTED.search(scene.text):
        return "edition", "the record is a projection; the text says that it is so"
    if (
        not foreseen
        and re.search(r"\b(?:is|are|was|were) (?:projected|forecast|expected) to\b", near)
        and number.status == "final"
    ):
        return "edition", "the text speaks of a projection, the record of what was counted"
    return "", ""


def _near(scene: Scene) -> str:
    """The clause without what stands right before another number of it ("to a provisional 1,379 tonnes")."""
    near = scene.words(scene.clause)
    if not (_PROVISIONAL.search(near) or _FINAL.search(near)):
        return near
    for other in scene.others:
        before = scene.text[max(scene.clause[0], other.start - 24) : other.start]
        word = _BEFORE.search(before)
        if word:
            near = near.replace(word.group().strip(), "")
    return near


_BEFORE = re.compile(r"\b(?:provisional|preliminary|final|definitive|revised|predicted)\s$", re.IGNORECASE)


def names_edition(scene: Scene) -> bool:
    """Whether the text says that the number is provisional or an early one."""
    return bool(_PROVISIONAL.search(scene.text)) or any(_PROVISIONAL.search(layer) for layer in scene.layers[:2])


def better_edition(number: Number, siblings: Sequence[Number]) -> Number | None:
    """The final number of the same measure, place and period where `number` is provisional; None where there is none."""
    if number.status != "provisional":
        return None
    return next(
        (
            other
            for other in siblings
            if other.status == "final" and other.period == number.period and other.value != number.value
        ),
        None,
    )
