"""Statistics: counted, measured or estimated quantities about the world; and the numbers that are none, with the reason."""

from __future__ import annotations

from briefing.claims.harmless import reason_for
from briefing.claims.hypothesis import hypothetical
from briefing.claims.scene import Find, Scene
from briefing.claims.setting import setting_of
from briefing.claims.stretches import Stretches, Taken
from briefing.claims.works import REASON, of_a_work


def statistics(scene: Scene, quoted: Taken, voiced: frozenset[int], bound: Stretches) -> list[Find]:
    """One find for each quantity outside quoted words: a statistic, or none with the reason.

    `voiced` are the sentences with a citation or an attribution; `bound` the stretches that the author bound to a record.
    Ordinals are left to superlatives.
    """
    found: list[Find] = []
    for quantity in scene.reading.quantities:
        start, end = quantity.start, quantity.end
        if quantity.form == "ordinal" or quoted.touch(quantity.number_start, quantity.number_start + 1):
            continue
        opaque = scene.opaque_at(quantity.number_start, quantity.number_end)
        if opaque:
            found.append(Find("none", start, end, (quantity,), reason=opaque))
            continue
        if bound.hold(quantity.number_start, quantity.number_end):
            found.append(Find("statistic", start, end, (quantity,)))
            continue
        if of_a_work(scene, quantity):
            found.append(Find("none", start, end, (quantity,), reason=REASON))
            continue
        sentence = scene.sentence_at(quantity.number_start)
        reason = reason_for(setting_of(scene, quantity, sentence in voiced and not scene.cited(sentence)))
        if reason:
            found.append(Find("none", start, end, (quantity,), reason=reason))
            continue
        if sentence not in voiced:
            reason = hypothetical(scene, quantity.number_start)
            if reason:
                found.append(Find("none", start, end, (quantity,), reason=reason, hypothetical=True))
                continue
        found.append(Find("statistic", start, end, (quantity,)))
    return found
