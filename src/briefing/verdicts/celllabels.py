"""What a header or the first cell of a row says that its cells are: totals, changes, shares, ratios, means."""

from __future__ import annotations

import re
from typing import Literal

from briefing.lexicon.alternatives import alternatives

Role = Literal["", "total", "change", "difference", "share", "ratio", "mean"]

_TOTAL = re.compile(
    r"^\W*(?:(?:grand|national|overall|world|annual|combined|general|gran)\s+|sub-?)?"
    r"(?:totals?|sum|all|both|overall|together|altogether|combined|suma|todos|todas|ambos|ambas|en total|en conjunto|"
    r"conjunto)\b(?!\s+(?:other|others|else|remaining|factor|fertility|los demás|otros|otras))"
    r"|(?:^|[\s,(])(?:sub-?)?totals?\s*(?:\([^)]*\))?\W*$|\bcombined\W*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^\W*(?:grand |gran |sub-?)?(?:totals?|sum|suma|all|together|todos|todas)\W*(?:\([^)]*\))?\W*$", re.IGNORECASE
)
_CHANGE = alternatives(
    r"\b(?:changes?|increases?|decreases?|rise|fall|declines?|drop|growth|gains?|loss(?:es)?|reductions?|variations?|"
    r"cambios?|variaci[oó]n|aumentos?|incrementos?|disminuci[oó]n|reducci[oó]n|descensos?|crecimiento|ca[ií]da|alza|"
    r"baja)\b|Δ",
    re.IGNORECASE,
)
_DIFFERENCE = alternatives(
    r"\b(?:differences?|diff\.?|gap|balance|net|diferencias?|brecha|saldo|neto|neta)(?!\w)", re.IGNORECASE
)
_SHARE = re.compile(
    r"\b(?:shares?|proportions?|percent(?:age)?s? of|proporci[oó]n|participaci[oó]n|porcentaje|cuota|por ciento de)\b"
    r"|%\s*(?:of|del?)\b|^\W*(?:%|percent(?:age)?|per cent|pct\.?|por ciento)\W*$",
    re.IGNORECASE,
)
_RATIO = re.compile(r"\b(?:ratios?|times|multiples?|raz[oó]n|veces|cociente)\b", re.IGNORECASE)
_MEAN = re.compile(
    r"^\W*(?:(?:annual|monthly|yearly)\s+)?(?:averages?|means?|promedios?|medias?)\W*(?:\([^)]*\))?\W*$", re.IGNORECASE
)
_FALL = alternatives(
    r"\b(?:decreases?|fall|declines?|drop|loss(?:es)?|reductions?|disminuci[oó]n|reducci[oó]n|descensos?|ca[ií]da|baja)\b",
    re.IGNORECASE,
)
_NOT_FALL = alternatives(
    r"\b(?:changes?|increases?|rise|growth|gains?|variations?|cambios?|variaci[oó]n|aumentos?|incrementos?|crecimiento|"
    r"alza)\b|Δ",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_SHORT_SPAN = re.compile(r"(?<!\d)((?:1[89]|20)\d)(\d)\s*[-–/]\s*(\d\d)(?!\d)")


def role_of(label: str) -> Role:
    """What the cells under (or beside) a label are worked out as; "" for what is measured itself."""
    if _CHANGE.search(label):
        return "change"
    for pattern, role in ((_DIFFERENCE, "difference"), (_RATIO, "ratio"), (_MEAN, "mean"), (_SHARE, "share")):
        if pattern.search(label):
            return role  # type: ignore[return-value]
    return "total" if _TOTAL.search(label) else ""


def bare_total(label: str) -> bool:
    """A total of whatever the table holds, and of nothing else: "Total", "Subtotal", "All"."""
    return bool(_BARE.match(label))


def falls(label: str) -> bool:
    """The label itself says that the number is the size of a fall ("Decline (%)")."""
    return bool(_FALL.search(label)) and not _NOT_FALL.search(label)


def years_in(label: str) -> tuple[int, ...]:
    """The years that a label names, in the order of the label; "2019-23" names two."""
    full = _SHORT_SPAN.sub(lambda m: f"{m[1]}{m[2]} {m[1][:2]}{m[3]}", label)
    return tuple(int(year) for year in _YEAR.findall(full))
