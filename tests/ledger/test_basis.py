"""What a ledger carries is enough: claims and verdicts follow from it as they did from the report."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from briefing.claims.finder import find_claims
from briefing.ledger.basis import basis, judged_again
from briefing.ledger.build import sources
from briefing.ledger.claim_json import claims_json
from briefing.ledger.values import Misshapen
from briefing.rules.rule import Examined
from briefing.settings import Settings
from briefing.verdicts.judge import judge
from tests.claims.report import shipped
from tests.conftest import Check


def assert_follows(examined: Examined) -> None:
    carried = json.loads(json.dumps(basis(examined), sort_keys=True))
    settings = Settings(examined.settings.title, cut_off=examined.settings.cut_off)
    again = judged_again(carried, settings)
    one = claims_json(examined.manuscript, examined.evidence, examined.verdicts)
    two = claims_json(again.manuscript, again.evidence, again.verdicts)
    assert [claim["id"] for claim in one] == [claim["id"] for claim in two]
    assert one == two
    assert sources(again) == sources(examined)


def test_all_claims_of_the_shipped_report_follow_from_what_its_ledger_carries() -> None:
    assert_follows(shipped()[0])


@pytest.mark.parametrize(
    "chapter",
    [
        "In 2023, 105,070 people died of overdoses in the United States [@doe2024].\n",
        """\
::: {.key-judgement confidence=low}
In 2023, 105,007 people died of overdoses in the United States.
:::

In 2023, 105,007 people died of overdoses in the United States [@doe2024].
""",
        """\
1. Jane Doe said that “progress is real
   but fragile” [@doe2024].

| Year | Overdose deaths |
|------|-----------------|
| 2022 | 107,941 |
| 2023 | 105,007 |
| Total | 212,948 |

: Overdose deaths, United States [@doe2024]
""",
        """\
[2.7 percent]{.derived calc='change(a, b)' a='doe2024:deaths-2022' b='doe2024:deaths-2023'} fewer people died in 2023.[^a]

[^a]: By 20 March 2023 the office had issued an alert on xylazine [@doe2024].
""",
        r"Take \(n = 5\) deaths, and \[k = 12\] of 30 [@doe2024]. Of 7 \* 3 nothing, or of \(n = 9\).",
        "Take \\\\(n = 5\\\\) deaths, and \\\\[k = 12\\\\] of 30 [@doe2024].\n\nBehind 20 \\\\\n\nAnd \\\\(n = 9\\\\) \\",
        "No source is named for 12 deaths, or for any of the “findings” of @doe2024, or for `[@none]`.\r\n\r\nNor here: 7.\n",
    ],
)
def test_verdicts_of_every_kind_follow(chapter: str, check_report: Check) -> None:
    assert_follows(check_report(f"# Deaths\n\n{chapter}")[0])


def test_of_the_settings_only_those_are_asked_that_travel(check_report: Check) -> None:
    """What is added to what a verdict follows from must be added to the basis."""
    asked: set[str] = set()

    class Watched(Settings):
        def __getattribute__(self, name: str) -> Any:
            asked.add(name)
            return super().__getattribute__(name)

    examined = check_report("# Deaths\n\nIn 2023, 105,007 people died of overdoses [@doe2024].\n")[0]
    watched = Watched("A case", cut_off="2026-08-31")
    given = examined.bibliography, examined.evidence
    claims = find_claims(examined.manuscript, watched, *given)
    judge(claims, examined.manuscript, examined.evidence, examined.bibliography, watched)
    assert {name for name in asked if not name.startswith("__")} <= {"cut_off", "rates"}


def changed(carried: dict[str, Any], *path: Any, to: Any) -> dict[str, Any]:
    other = copy.deepcopy(carried)
    target: Any = other
    for part in path[:-1]:
        target = target[part]
    target[path[-1]] = to
    return other


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("chapters",), None),
        (("chapters", 0), []),
        (("chapters", 0, "lines"), [0, 0]),
        (("chapters", 0, "lines"), [0, 10**12]),
        (("chapters", 0, "escapes"), [-1]),
        (("chapters", 0, "escapes"), [10**12]),
        (("chapters", 0, "escapes"), None),
        (("chapters", 0, "lines"), [0, "1"]),
        (("chapters", 0, "passages", 0, "id"), 7),
        (("chapters", 0, "passages", 0, "text"), "other"),
        (("chapters", 0, "passages", 0, "sentences"), [{"start": 0, "end": 10**9}]),
        (("chapters", 0, "passages", 0, "sentences"), []),
        (("sources",), []),
        (("evidence", "doe2024", "numbers"), {}),
        (("evidence", "doe2024", "rank"), "S"),
        (("unread",), "doe"),
        (("titled",), 1),
    ],
)
def test_a_basis_of_another_shape_is_refused(path: tuple[Any, ...], value: Any, check_report: Check) -> None:
    examined = check_report("# Deaths\n\nIn 2023, 105,007 people died of overdoses [@doe2024].\n")[0]
    carried = json.loads(json.dumps(basis(examined)))
    with pytest.raises(Misshapen):
        judged_again(changed(carried, *path, to=value), Settings())
