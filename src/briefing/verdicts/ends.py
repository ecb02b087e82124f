"""The end of a flow that a measure names must be named: "gas imports from Russia" are not all gas imports."""

from __future__ import annotations

import re

from briefing.evidence.model import Number
from briefing.lexicon.alternatives import alternatives
from briefing.verdicts.places import inside, places, recorded
from briefing.verdicts.scenes import Scene
from briefing.verdicts.wanted import Wanted

_FLOW = alternatives(
    r"\b(?:imports?|imported|exports?|exported|shipments?|shipped|deliver(?:y|ies|ed)|sales|sold|purchases?|bought|remittances?|"
    r"arrivals?|flights?|migrants?|migration|refugees?|asylum|visitors?|tourists?|transfers?|flows?|investments?|aid|loans?|"
    r"deport\w+|removals?|returns?|trade|supplies|supplied|crossings?)\b",
    re.IGNORECASE,
)


def dropped_end(number: Number, want: Wanted, scene: Scene) -> str:
    """Why a text that names no origin or destination says more than the record; "" where it names the recorded one.

    Only ends written with from or to count, of a flow, and not the place that the record is about.
    """
    if not _FLOW.search(want.text):
        return ""
    own = {item.id for item in recorded(number.place)} if number.place not in ("", "none") else set()
    named = {item.id for text in (scene.text, *scene.layers) for item in places(text)}
    for item in places(want.text):
        if item.lead not in ("from", "to", "into") or not item.known or item.id in own:
            continue
        if any(item.id == there or inside(there, item.id) or inside(item.id, there) for there in named):
            continue
        return f"the record is about what went {item.lead} {item.words}, which the text does not say"
    return ""


_TAKES = re.compile(r"\b(?:receiv\w+|recipients?|inflows?|got|obtained)\b", re.IGNORECASE)
_GIVES = re.compile(
    r"\b(?:given|gave|sent|provided|donated|granted|paid out|outflows?|lent|disbursed)\b", re.IGNORECASE
)
_GIVING = re.compile(
    r"\s(?:also\s|then\s)?(?:sent|sends|gave|gives|provided|provides|donated|donates|lent|lends|granted|grants)\b(?!\shome)"
)
_TAKING = re.compile(r"\s(?:also\s|then\s)?(?:received|receives|got|gets|obtained|obtains)\b")


def turned_end(number: Number, want: Wanted, scene: Scene) -> str:
    """ "Kenya gave 3 billion in aid", where the record counts what Kenya received; "" where the ends agree."""
    takes, gives = _TAKES.search(want.text), _GIVES.search(want.text)
    if bool(takes) == bool(gives) or number.place in ("", "none"):
        return ""
    own = {item.id for item in recorded(number.place)}
    acting = _GIVING if takes else _TAKING
    for item in places(scene.words(scene.clause)):
        if item.id in own and acting.match(scene.text, scene.clause[0] + item.end):
            told = ("gave", "received") if takes else ("received", "gave")
            return f"the text says what {item.words} {told[0]}, the record what it {told[1]}"
    return ""
