"""Datings: points and spans of time as the text writes them, with what opens or closes them ("since", "by the end of")."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Final

from briefing.quantities import points
from briefing.quantities.points import Point
from briefing.quantities.quantity import Dating

_TO: Final = re.compile(
    r"[ \xa0]*(?:-|—|–)[ \xa0]*|[ \xa0]+(?:to|through|thru|until|till|and|al?|hasta|y|e)["
    r" \xa0]+(?:(?:the[ \xa0]+)?end[ \xa0]+of[ \xa0]+|(?:early|late|mid)[ \xa0-])?"
    r"(?:el[ \xa0]+|the[ \xa0]+)?"
)
_NOW: Final = re.compile(r"(?:the[ \xa0]+)?(?:present(?:[ \xa0]day)?|now|today|date|la[ \xa0]+fecha|hoy)\b")
_DAYS: Final = re.compile(
    r"(?P<month>[a-z.]+)[ \xa0]+(?P<a>\d{1,2})(?:st|nd|rd|th)?(?:[ \xa0]*-[ \xa0]*|[ \xa0]+(?:to|through|and)[ \xa0]+)"
    r"(?P<b>\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.,]\d)(?:[ \xa0]*,?[ \xa0]+(?P<year>\d{4})(?!\d))?"
    r"|(?P<c>\d{1,2})(?:st|nd|rd|th)?(?:[ \xa0]*-[ \xa0]*|[ \xa0]+(?:to|through|and|until|till|hasta|al?|y)["
    r" \xa0]+(?:el[ \xa0]+)?)(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    r"[ \xa0]+(?:of[ \xa0]+|de[ \xa0]+)?(?P<month2>[^\W\d_]+\.?)(?:[ \xa0]*,?[ \xa0]+(?:de[ \xa0]+|del["
    r" \xa0]+)?(?P<year2>\d{4})(?!\d))?"
)
_SHORT_SPAN: Final = re.compile(r"(?P<a>1[6-9]\d\d|20\d\d)(?P<sep>[-/—])(?P<b>\d\d)(?![\d%]|[.,]\d|-)")
_OPENING: Final = frozenset(("from", "between", "de", "desde", "entre", "del"))
_SINCE: Final = frozenset(("since", "desde"))
_UNTIL: Final = frozenset(("until", "till", "through", "hasta", "thru"))
_ENDING: Final = re.compile(
    r"(?P<n>\d{1,3}|twelve|six|three|nine|four|eighteen|twenty-four|doce|seis|tres)[ \xa0-](?:consecutive[ \xa0])?"
    r"(?P<unit>months?|month|weeks?|years?|quarters?|meses)(?:[ \xa0-](?:period|span|total|window)s?)?[ \xa0,]+"
    r"(?:that[ \xa0]+)?(?:ending|ended|ends|to|through|up[ \xa0]to|prior[ \xa0]to|leading up to|terminados|hasta)"
    r"(?:[ \xa0]+(?:in|on|at|with|en))?[ \xa0]+(?:the[ \xa0]+end[ \xa0]+of[ \xa0]+)?"
    r"|(?:the[ \xa0]+)?(?P<one>year|quarter)[ \xa0]+(?:that[ \xa0]+)?(?:ending|ended)(?:[ \xa0]+(?:in|on))?[ \xa0]+"
    r"|(?P<starting>\d{1,3}|twelve|six|three|nine)[ \xa0-](?P<unit2>months?|years?)(?:[ \xa0-]period)?[ \xa0]+"
    r"(?:starting|beginning|from)(?:[ \xa0]+(?:in|on))?[ \xa0]+"
)
_COUNTS: Final = {
    "twelve": 12, "six": 6, "three": 3, "nine": 9, "four": 4, "eighteen": 18, "twenty-four": 24, "doce": 12, "seis": 6,
    "tres": 3,
}  # fmt: skip
_END_OF: Final = re.compile(
    r"(?:the[ \xa0]+)?(?:end|close)[ \xa0]+of[ \xa0]+(?:the[ \xa0]+)?|year[ -]end[ \xa0]+|end-(?:of-)?|"
    r"(?:finales|fines|cierre|fin)[ \xa0]+de[ \xa0]+"
)
_SEASON: Final = re.compile(
    r"(?:spring|summer|autumn|fall|winter|primavera|verano|otoño|invierno)[ \xa0]+(?:(?:of|de|del)["
    r" \xa0]+)?(?P<y>(?:19|20)\d\d)(?:[/-](?P<b>\d\d|\d{4}))?(?!\d)"
)


def ending(plain: str, start: int, language: str) -> tuple[Dating, int] | None:
    """ "12 months ending September 2023", "the year ended 30 June 2024": the whole span, and where it ends in the text."""
    match = _ENDING.match(plain, start)
    if not match:
        return None
    point = points.read(plain, match.end(), language) if match.end() < len(plain) else None
    if point is None or not point.year or point.unit not in ("month", "day"):
        return None
    if match["starting"]:
        count = _COUNTS.get(match["starting"]) or int(match["starting"])
        months = count * (12 if match["unit2"].startswith("year") else 1)
        last_year, last_month = _shift(point.year, point.month, months - 1)
        return _dating(plain, start, point.end, f"{point.first}/{last_year:04d}-{last_month:02d}"), point.end
    if match["one"]:
        months = 12 if match["one"] == "year" else 3
    else:
        count = _COUNTS.get(match["n"]) or int(match["n"])
        unit = match["unit"][:4]
        if unit == "week":
            return None
        months = count * {"mont": 1, "mese": 1, "year": 12, "quar": 3}[unit]
    year, month = _shift(point.year, point.month, 1 - months)
    if point.unit == "month" or point.day == monthrange(point.year, point.month)[1]:
        period = f"{year:04d}-{month:02d}/{point.year:04d}-{point.month:02d}"
    else:
        first_year, first_month = _shift(point.year, point.month, -months)
        day = min(point.day + 1, monthrange(first_year, first_month)[1])
        period = f"{first_year:04d}-{first_month:02d}-{day:02d}/{point.final}"
    return _dating(plain, start, point.end, period), point.end


def _shift(year: int, month: int, months: int) -> tuple[int, int]:
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def _dating(plain: str, start: int, end: int, period: str) -> Dating:
    return Dating(plain[start:end], start, end, period)


def read(plain: str, start: int, language: str, before: str, bare_year: bool) -> tuple[Dating, int] | None:
    """The dating that begins at `start`, and the offset after it.

    `before` is the word before it, which opens or closes a span ("since", "until", "before"); `bare_year`: four digits
    here may stand for a year by themselves. Offsets are of the plain text; the caller puts in the author's words.
    """
    days = _days(plain, start, language)
    if days is not None:
        return days, days.end
    match = _SEASON.match(plain, start)
    if match:
        first = int(match["y"])
        period = f"{first}/{points.short_year(match['b'], first)}" if match["b"] else str(first)
        return _dating(plain, start, match.end(), period), match.end()
    match = _SHORT_SPAN.match(plain, start)
    if match:
        first, last = int(match["a"]), points.short_year(match["b"], int(match["a"]))
        if (first < last <= first + 60 and not 1 <= int(match["b"]) <= 12) or (
            first < last <= first + (1 if match["sep"] == "/" else 20)
        ):
            return _dating(plain, start, match.end(), f"{first}/{last}"), match.end()
    closing = _END_OF.match(plain, start)
    at = closing.end() if closing else start
    if at >= len(plain):
        return None
    point = points.read(plain, at, language) or points.year(plain, at)
    if point is None:
        return None
    is_bare = point.unit == "year" and plain[at].isdecimal()
    span = _span(plain, start, point, language, before)
    if span is not None:
        return span, span.end
    if is_bare and not bare_year:
        return None
    period = _last_day(point) if closing and point.year else point.period()
    if point.year:
        if before in _SINCE:
            period = f"{point.first}/.."
        elif before in _UNTIL:
            period = f"../{point.final}"
        elif before == "before" and point.unit == "year":
            period = f"../{point.year - 1}"
        elif before == "after" and point.unit == "year":
            period = f"{point.year + 1}/.."
    return _dating(plain, start, point.end, period), point.end


def _last_day(point: Point) -> str:
    final = point.final
    if point.unit in ("year", "decade", "century", "school"):
        return f"{final}-12-31"
    if point.unit == "month":
        return f"{final}-{monthrange(point.year, point.month)[1]:02d}"
    if point.unit == "fiscal":
        return f"{point.year}-09-30"
    return final


def _span(plain: str, start: int, first: Point, language: str, before: str) -> Dating | None:
    match = _TO.match(plain, first.end)
    if not match or match.end() >= len(plain):
        return None
    joiner = match.group().split()
    word = joiner[0] if joiner else "-"
    if word in ("and", "y", "e") and before not in ("between", "entre"):
        return None
    if word in ("a", "al") and language != "es":
        return None
    at = match.end()
    now = _NOW.match(plain, at)
    if now and first.year:
        return _dating(plain, start, now.end(), f"{first.first}/..")
    if first.unit == "fiscal":
        fiscal = points.read(plain, at, language) or points.year(plain, at)
        if fiscal is None or fiscal.unit not in ("fiscal", "year") or fiscal.year <= first.year:
            return None
        return _dating(plain, start, fiscal.end, f"FY{first.year}/FY{fiscal.year}")
    last = points.read(plain, at, language) or points.year(plain, at)
    if last is None:
        return None
    if last.unit in ("century", "fiscal", "school") or (
        first.unit == "year" and last.unit not in ("year", "month", "day")
    ):
        return None
    if first.unit == "year" and last.unit == "year" and not (1500 <= first.year < last.year <= 2150):
        return None
    head, tail = first, last
    if not first.year and last.year:
        year = last.year
        if first.month > last.month and last.month and first.unit in ("month", "day"):
            year -= 1
        head = Point(first.start, first.end, first.unit, year, first.month, first.day, first.part)
    elif first.year and not last.year:
        tail = Point(last.start, last.end, last.unit, first.year, last.month, last.day, last.part)
    if head.unit == "year" and tail.unit in ("month", "day") and not last.year:
        return None
    if tail.unit == "year" and head.unit != "year" and tail.year <= head.year:
        return None
    if not head.year:
        # "from March to June": the year has to come from the context.
        return _dating(plain, start, tail.end, f"{head.period()}/{tail.period()}") if head.unit == tail.unit else None
    if (head.year, head.month or head.part, head.day) >= (tail.year, tail.month or tail.part or 13, tail.day or 32):
        return None
    return _dating(plain, start, tail.end, f"{head.first}/{tail.final}")


def _days(plain: str, start: int, language: str) -> Dating | None:
    match = _DAYS.match(plain, start)
    if not match:
        return None
    name = match["month"] or match["month2"]
    month = points.MONTHS[language].get(name) or points.MONTHS[language].get(name.rstrip("."))
    if not month:
        return None
    first, last = int(match["a"] or match["c"]), int(match["b"] or match["d"])
    written = match["year"] or match["year2"]
    if not 1 <= first < last <= monthrange(int(written or 2024), month)[1]:
        return None
    year = written or "-"
    return _dating(plain, start, match.end(), f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{last:02d}")
