"""A deed that is said to have done what a record only counts: "the ban cut deaths by 36 percent" for a fall of deaths."""

from __future__ import annotations

import re

from briefing.lexicon.grammar import PREPOSITIONS, words
from briefing.lexicon.measures import concepts
from briefing.lexicon.measures_implied import IMPLIED
from briefing.verdicts.scenes import Scene
from briefing.verdicts.wanted import Wanted
from briefing.verdicts.zones import kin

_DID = re.compile(
    r"\s(?P<verb>cut|cuts|slashed|slashes|reduced|reduces|lowered|lowers|halved|halves|raised|raises|increased|increases|boosted|"
    r"boosts|(?:drove|drives|brought|brings|pushed|pushes)\s(?:up|down))\s(?P<next>[^\W\d_]+)",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?:[a-z]{3,}(?:tion|sion|ment)|ban|law|order|decree|tariff|dut(?:y|ie)|tax(?:e)?|polic(?:y|ie)|strike|raid|reform|"
    r"campaign|crackdown|treat(?:y|ie)|pact|deal|patrol|wall|embargo|initiative|program(?:me)?)s?",
    re.IGNORECASE,
)
_NO_DEED = words(
    "administration government nation population corporation station institution organization organisation department"
)
_GOES_ON = PREPOSITIONS | words("by to from and or while when as sharply slightly steadily further again only")


def credited(wanted: Wanted, scene: Scene) -> list[str]:
    """Why a deed that does it is another claim than the record's; empty where the record names the deed, or nothing does it."""
    lead = scene.text[scene.clause[0] : scene.quantity.number_start]
    did = _DID.search(lead)
    if did is None or did["next"].lower() in _GOES_ON:
        return []
    subject = re.split(r"[,;:]\s", lead[: did.start()])[-1]
    deeds = [
        item
        for item in concepts(subject)
        if _DEED.fullmatch(item.words) and item.words.lower().rstrip("s") not in _NO_DEED
    ]
    known = wanted.allowed | {item.id for item in wanted.required} | {item.id for item in concepts(wanted.text)}
    if not deeds or any(
        item.id in known or kin(item.id, known) or not known.isdisjoint(IMPLIED.get(item.id, ()))
        for item in concepts(subject)
        if item in deeds
    ):
        return []
    return [f"the text says that “{deeds[0].words}” {did['verb']} it, the record does not say what did"]
