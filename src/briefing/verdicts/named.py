"""Names and small words of a measure that a sentence may not exchange or drop: whose seats, of which party, new ones."""

from __future__ import annotations

import re

from briefing.lexicon.alternatives import alternatives
from briefing.verdicts.places import places
from briefing.verdicts.quotations import acronym
from briefing.verdicts.scenes import Scene
from briefing.verdicts.wanted import Wanted

_NAME = r"[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ][\w’'-]*(?:\s(?:(?:of|de|del|la|for)\s)?[A-ZÀ-Þ][\w’'-]+)*"
_BY = re.compile(rf"\b(?:by|for|against)\s(?:the\s)?(?P<name>{_NAME})")
_ACTS = re.compile(
    rf"(?:^|,\s|[Tt]he\s)(?P<name>{_NAME})\s(?:has\s|had\s|have\s|also\s)?(?:won|lost|took|gained|held|sold|built|made|scored|got|"
    r"received|bought|produced|published|carried|killed|claimed|filed|planted|opened|closed|delivered)\b"
)
_FIRST = frozenset(
    {"In", "On", "At", "By", "From", "Between", "During", "The", "A", "An", "It", "They", "He", "She", "Police"}
)


def exchanged_name(wanted: Wanted, scene: Scene) -> list[str]:
    """ "the Freedom Party won 26 seats", where the record counts those won by the Green Party."""
    faults: list[str] = []
    said = " ".join((scene.text, *scene.layers))
    for match in _BY.finditer(wanted.text):
        name = match["name"]
        words = [word for word in re.findall(r"[\w’'-]{3,}", name) if word[0].isupper()]
        if not words or places(name) or any(word.rstrip("s") in said for word in words[:1]):
            continue
        if any(acronym(short, name) for short in re.findall(r"\b[A-Z]{2,6}\b", said)):
            continue
        for other in _ACTS.finditer(scene.words(scene.clause)):
            rival = other["name"].removeprefix("The ")
            if (
                rival.split()[0] not in _FIRST
                and not any(item.known for item in places(rival))
                and rival not in wanted.text
            ):
                faults.append(f"the text says that {rival} did it, the record {name}")
                break
    return faults


_NEW = re.compile(
    r"\bnew\s(?!(?:[\w-]+\s)?(?:cases?|infections?|diagnoses|deaths)\b|record|year|york|zealand|mexico)[a-z]+",
    re.IGNORECASE,
)
_SAID_NEW = alternatives(
    r"\b(?:new|newly|recent|recently|first-time|fresh|entrants?|entering|entered|recruits?|recruited|hired|joined|joining|appointed|"
    r"registered|started|began|opened|built|enrolled|enrolling|admitted|added|launched|founded|created|issued|additional|arriv\w+)\b",
    re.IGNORECASE,
)


_OWNED = re.compile(r"\bowned\b", re.IGNORECASE)
_SAID_OWNED = alternatives(
    r"\b(?:own(?:s|ed|ers?|ership|ing)?|belong\w*|possess\w*|hold|holds|held|property|properties|has|have|had|proprietors?|landowners?|"
    r"homeowners?|in the hands of)\b",
    re.IGNORECASE,
)


def dropped_owner(wanted: Wanted, scene: Scene) -> list[str]:
    """ "women worked 8 percent of the land", where the record is of land that they own."""
    if not _OWNED.search(wanted.text) or any(_SAID_OWNED.search(text) for text in (scene.text, *scene.layers)):
        return []
    return ["“owned” is not said"]


def dropped_new(wanted: Wanted, scene: Scene) -> list[str]:
    """ "29 percent of engineers", where the record is of new engineers."""
    if not _NEW.search(wanted.text) or any(_SAID_NEW.search(text) for text in (scene.text, *scene.layers)):
        return []
    return ["“new” is not said"]
