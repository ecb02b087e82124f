"""Labelled pairs of record and sentence, over many subjects: what a careful fact-checker says of each."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.verdicts.model import Verdict
from tests.verdicts.workbench import Paragraph, entry, evidence, judged

PAIRS = Path(__file__).parent / "pairs"


AUTHORS: dict[str, str] = {}
"""By citation key, where a group names one."""


def _load() -> list[tuple[str, str, dict[str, Any], str]]:
    """(id, key, pair, YAML of the evidence) for each pair of each file."""
    found = []
    for path in sorted(PAIRS.glob("*.yaml")):
        groups = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for number, group in enumerate(groups):
            key = f"{path.stem}{number}"
            if "author" in group:
                AUTHORS[key] = group["author"]
            held = {
                name: group[name]
                for name in ("numbers", "series", "events", "statements", "quotations")
                if name in group
            }
            if "record" in group:
                held = {"numbers": {"it": group["record"]}}
            text = yaml.dump(held, allow_unicode=True, sort_keys=False, default_flow_style=False)
            for place, pair in enumerate(group["pairs"]):
                found.append((f"{key}-{place}", key, pair, text))
    return found


CASES = _load()
REFUSED = ("mismatched", "unrecorded", "ambiguous", "uncited")
PROVEN = ("supported", "derived", "restated")


@lru_cache(maxsize=1)
def _verdicts() -> dict[str, list[Verdict]]:
    """All pairs in one report: judged once."""
    held = evidence({key: text for _, key, _, text in CASES})
    entries = [entry(key, names=(AUTHORS[key],) if key in AUTHORS else ()) for key in held.files]
    paragraphs = [
        Paragraph(
            pair["text"],
            (key,),
            (pair["heading"],) if "heading" in pair else (),
            pair.get("lead", ""),
            language=pair.get("lang", "en"),
        )
        for _, key, pair, _ in CASES
    ]
    found: dict[str, list[Verdict]] = {case[0]: [] for case in CASES}
    for verdict in judged(paragraphs, held, entries):
        found[CASES[verdict.claim.passage][0]].append(verdict)
    return found


def chosen(id: str, pair: dict[str, Any]) -> Verdict:
    """The verdict on the words that the pair names with `at`, else on its first claim of its `kind`."""
    kind = pair.get("kind", "statistic")
    found = [verdict for verdict in _verdicts()[id] if verdict.claim.kind == kind]
    at = pair.get("at")
    if at:
        found = [verdict for verdict in found if at in verdict.claim.words]
    assert found, f"no {kind} found in: {pair['text']}"
    return found[0]


def stands(id: str) -> bool:
    """Whether something in the text is proven, and nothing refused."""
    found = [verdict.word for verdict in _verdicts()[id] if verdict.claim.kind != "none"]
    return any(word in PROVEN for word in found) and not any(word in REFUSED for word in found)


@pytest.mark.parametrize(("id", "pair"), [(case[0], case[2]) for case in CASES], ids=[case[0] for case in CASES])
def test_a_pair_is_judged_as_a_fact_checker_would(id: str, pair: dict[str, Any]) -> None:
    says = pair["says"]
    if says in ("stands", "falls"):
        reasons = "".join(f"\n  “{v.claim.words}” {v.word}: {v.reason}" for v in _verdicts()[id])
        assert stands(id) == (says == "stands"), pair["text"] + reasons
        return
    verdict = chosen(id, pair)
    told = f"{pair['text']}\n  {verdict.word} ({verdict.cause}): {verdict.reason}"
    if says == "refused":
        assert verdict.word not in ("supported", "derived", "restated"), told
    else:
        assert verdict.word == says, told
    if "cause" in pair:
        assert verdict.cause == pair["cause"], told
