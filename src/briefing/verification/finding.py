"""What does not agree in a printed file, and where."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 160
"""Characters of a text that a finding shows."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`message` says what is wrong; `page` counts from 1, 0 where it is of no page; `place`: part of the ledger, or claim.

    `ledger` and `file` are what each of the two says, "" where there is nothing to show.
    """

    message: str
    page: int = 0
    place: str = ""
    ledger: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """`digest`: of the ledger as it was read; `counts`: what was looked at, by name."""

    findings: tuple[Finding, ...]
    digest: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    title: str = ""
    cut_off: str = ""
    program: str = ""


def shown(value: object) -> str:
    """A value in one line of bearable length."""
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def difference(one: str, two: str, around: int = 30) -> tuple[str, str]:
    """Where two texts part: the words around the first place where they differ, up to where they agree again."""
    start = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    most = min(len(one), len(two)) - start
    same = next((at for at in range(most) if one[-1 - at] != two[-1 - at]), most)
    return tuple(_cut(text, start, len(text) - same, around) for text in (one, two))  # type: ignore[return-value]


def _cut(text: str, start: int, end: int, around: int) -> str:
    low, high = max(0, start - around), min(len(text), max(end, start) + around)
    if high - low > LONGEST:
        high = low + LONGEST
    return ("…" if low else "") + text[low:high].strip() + ("…" if high < len(text) else "")
