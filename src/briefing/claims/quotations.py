"""Quoted words: which of them somebody said or wrote, and who; and which are none, with the reason."""

from __future__ import annotations

import re

from briefing.claims.quoted import EDGES, Quoted, quoted_stretches
from briefing.claims.scene import Find, Scene
from briefing.claims.speakers import continues, speaker_in_lead, speaker_of
from briefing.claims.stretches import Taken
from briefing.claims.unspoken import reason_against, spoken
from briefing.claims.works import titles_a_work
from briefing.evidence.model import Evidence

_OWN_STATEMENT = re.compile(
    r"\W*(?:Hypothes[ie]s|Proposition|Theorem|Lemma|Corollary|Definition|Conjecture|Assumption|Claim|Prediction|"
    r"Research [Qq]uestion|RQ|H)"
    r"\s?\d*[a-z]?(?:\.\d+)?\s?[:.(—–-]"
)
"""A block that states what is to be shown is set off, not quoted."""
_DASHED = re.compile(r"\s*[—–]\s*(?P<who>[A-ZÀ-Ý][^.;]{2,80})\.?\s*$")


def quotations(scene: Scene, evidence: Evidence) -> tuple[list[Find], list[Find], frozenset[int]]:
    """Quotations of a passage; the quoted stretches that are none, with the reason; where phrases that name speakers start."""
    if scene.passage.kind == "quotation":
        block = _block(scene)
        return ([block], [], frozenset()) if block.kind == "quotation" else ([], [block], frozenset())
    stretches = quoted_stretches(scene)
    quoted = Taken(len(scene.text), ((stretch.start, stretch.end) for stretch in stretches))
    found: list[Find] = []
    refused: list[Find] = []
    last_speaker = ""
    speakers: set[int] = set()
    for stretch in stretches:
        if titles_a_work(scene, stretch.start, stretch.end):
            refused.append(Find("none", stretch.start, stretch.end, reason="the title of a cited work"))
            continue
        if _pressed(scene, stretch):
            refused.append(Find("none", stretch.start, stretch.end, reason="a label"))
            continue
        speaker = speaker_of(scene, stretch, quoted)
        reason = (
            "" if spoken(scene, stretch, speaker) else reason_against(scene, stretch, speaker, evidence, last_speaker)
        )
        if speaker is not None and speaker.kind == "imagined":
            reason = "words of an imagined speaker"
        if reason:
            refused.append(Find("none", stretch.start, stretch.end, reason=reason))
            continue
        name = speaker.name if speaker is not None else ""
        if not name and continues(scene, stretch):
            name = last_speaker
        found.append(Find("quotation", stretch.start, stretch.end, quoted=stretch.inner, speaker=name))
        last_speaker = name or last_speaker
        if speaker is not None:
            speakers.add(speaker.start)
    return found, refused, frozenset(speakers)


_PRESSED = re.compile(
    r"\b(?:click|press|select|choose|tap|tick|hit|toggle)(?:ing|ed|s)?(?: on)?(?: the)?\s*$|"
    r"\b(?:box|button|checkbox|menu|tab|link|option|icon|field) (?:for|called|named|labell?ed|marked|that says)?\s*$",
    re.IGNORECASE,
)


def _pressed(scene: Scene, stretch: Quoted) -> bool:
    """Whether the words stand on a button or in a menu: `click “Finish”`."""
    return (
        _PRESSED.search(scene.text[max(0, stretch.start - 40) : stretch.start]) is not None and len(stretch.inner) < 60
    )


def _block(scene: Scene) -> Find:
    """A block quotation: all of it, without a last line that names the speaker."""
    text = scene.text
    if _OWN_STATEMENT.match(text):
        return Find("none", 0, len(text), reason="what the text itself sets out")
    end = len(text)
    speaker = ""
    dashed = _DASHED.search(text)
    if dashed and not text[: dashed.start()].strip(EDGES):
        return Find("none", 0, len(text), reason="who is quoted above")
    closing = _DASHED.fullmatch(scene.following.text) if scene.following is not None else None
    if dashed:
        end, speaker = dashed.start(), dashed.group("who").strip()
    elif closing:
        speaker = closing.group("who").strip()
    if not speaker and scene.passage.lead:
        speaker = speaker_in_lead(scene.passage.lead)
    return Find("quotation", 0, end, quoted=text[:end].strip(EDGES), speaker=speaker)
