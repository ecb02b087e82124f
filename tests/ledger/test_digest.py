"""The digest of a ledger: the same for the same values, another for any other, and the place of a change is found."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ledger.digest import changed_parts, digest_of, part_digests, signed_off

LEAF = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**15), 10**15), st.text(st.characters(codec="utf-8"), max_size=40)
)
JSON = st.recursive(
    LEAF,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
LONG: dict[str, Any] = {
    "claims": [{"id": f"claim-{at}", "words": f"{at},000 deaths", "evidence": [{"value": at}]} for at in range(60)],
    "summary": {"statistics": 60},
}


@given(st.dictionaries(st.text(max_size=3), JSON, max_size=4))
def test_order_and_blanks_do_not_matter(ledger: dict[str, Any]) -> None:
    again = json.loads(json.dumps(dict(reversed(ledger.items())), indent=3))
    assert digest_of(again) == digest_of(ledger)


@given(JSON, JSON)
def test_another_value_has_another_digest(one: Any, two: Any) -> None:
    same = json.dumps(one, sort_keys=True) == json.dumps(two, sort_keys=True)
    assert (digest_of({"a": one}) == digest_of({"a": two})) is same


def test_the_digest_is_over_the_published_form() -> None:
    """What docs/verify.md tells, with nothing but the standard library."""
    import hashlib

    ledger = signed_off(LONG)
    held = {name: value for name, value in ledger.items() if name != "digest"}
    text = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert ledger["digest"] == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("claims", 17, "words"), "claims[17]"),
        (("claims", 3, "evidence"), "claims[3]"),
        (("summary", "statistics"), "summary"),
    ],
)
def test_a_change_is_found_where_it_was_made(path: tuple[Any, ...], place: str) -> None:
    digests = {name: part_digests(value) for name, value in LONG.items()}
    assert list(changed_parts(LONG, digests)) == []
    other = copy.deepcopy(LONG)
    target: Any = other
    for part in path[:-1]:
        target = target[part]
    target[path[-1]] = 1
    assert list(changed_parts(other, digests)) == [place]


def test_what_is_added_or_taken_away_is_found() -> None:
    digests = {name: part_digests(value) for name, value in LONG.items()}
    assert list(changed_parts({**LONG, "claims": LONG["claims"][1:]}, digests)) == ["claims"]
    assert list(changed_parts({**LONG, "more": 1}, digests)) == ["more"]
    assert list(changed_parts({"claims": LONG["claims"]}, digests)) == ["summary"]
