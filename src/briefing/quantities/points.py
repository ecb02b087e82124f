"""Points in time as text writes them: days, months, quarters, halves, years, fiscal years, decades, centuries."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from briefing.quantities.wordlists import listed

_EN_MONTHS: Final = (
    "january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may", "june jun jun.", "july jul jul.",
    "august aug aug.", "september sept sep sept. sep.", "october oct oct.", "november nov nov.", "december dec dec.",
)  # fmt: skip
_ES_MONTHS: Final = (
    "enero ene", "febrero feb", "marzo mar", "abril abr", "mayo", "junio jun", "julio jul", "agosto ago",
    "septiembre setiembre sep sept", "octubre oct", "noviembre nov", "diciembre dic",
)  # fmt: skip
MONTHS: Final = {
    "en": {name: n for n, names in enumerate(_EN_MONTHS, 1) for name in names.split()},
    "es": {name: n for n, names in enumerate(_ES_MONTHS, 1) for name in names.split()},
}
_DECADE_WORDS: Final = {
    "noughties": 0, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90,
}  # fmt: skip
_CENTURIES: Final = {
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
    "twenty first": 21,
}  # fmt: skip
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "primera": 1, "segunda": 2, "1er": 1, "2o": 2, "3er": 3,
    "4o": 4, "1º": 1, "2º": 2, "3º": 3, "4º": 4,
}  # fmt: skip


_EN_DAYS: Final = {
    word: day
    for day, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
            " fourteenth fifteenth"
            " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
            " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
        ),
        1,
    )
}
_ES_DAYS: Final = {
    "primero": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """One point as written, up to offset `end`. `year` 0: not written. `unit`: day, month, quarter, half, year, fiscal,
    decade, century, school."""

    start: int
    end: int
    unit: str
    year: int = 0
    month: int = 0
    day: int = 0
    part: int = 0

    @property
    def valid(self) -> bool:
        if self.unit != "day":
            return True
        return 1 <= self.day <= (monthrange(self.year or 2024, self.month)[1])

    def period(self) -> str:
        """In the grammar of periods; without a year as "--09", "--09-17", "--Q3", which the context has to complete."""
        year = f"{self.year:04d}" if self.year else "-"
        match self.unit:
            case "day":
                return f"{year}-{self.month:02d}-{self.day:02d}"
            case "month":
                return f"{year}-{self.month:02d}"
            case "quarter":
                return f"{year}-Q{self.part}"
            case "half":
                first, last = (1, 6) if self.part == 1 else (7, 12)
                return f"{year}-{first:02d}/{year}-{last:02d}"
            case "fiscal":
                return f"FY{year}" if self.year else "-FY"
            case "decade":
                return f"{self.year}/{self.year + 9}"
            case "century":
                return f"{self.year}/{self.year + 99}"
            case "school":
                return f"{self.year}/{self.year + 1}"
            case _:
                return year

    @property
    def first(self) -> str:
        """The beginning of the point, as the first half of a span."""
        head, _, _ = self.period().partition("/")
        return head

    @property
    def final(self) -> str:
        head, slash, tail = self.period().partition("/")
        return tail if slash else head


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    names = sorted(MONTHS[language], key=len, reverse=True)
    month = "|".join(re.escape(name) for name in names)
    sep = r"[ \xa0]"
    if language == "es":
        de = rf"(?:{sep}+(?:del?{sep}+)?(?:año{sep}+)?|[/-]|,{sep}+)"
        days = "|".join(_ES_DAYS)
        day_month = (
            rf"(?P<d1>(?:\d{{1,2}}|{days})(?:\.?[ºo°]|er|ro)?)(?:{sep}+(?:de{sep}+)?|"
            rf"[/-])(?P<m1>{month})(?![^\W\d_])\.?"
            rf"(?:{de}(?P<y1>\d{{4}})(?!\d))?"
        )
        month_day = r"(?P<m2>(?!))(?P<d2>(?!))(?P<y2>(?!))"
        month_year = rf"(?P<m3>{month})(?![^\W\d_])(?:\.?{de}(?P<y3>\d{{4}})(?!\d))?"
        slashes = r"(?P<sd>\d{1,2})(?P<ss>[/.-])(?P<sm>\d{1,2})(?P=ss)(?P<sy>\d{4}|\d{2})(?!\d|(?P=ss)\d)"
    else:
        year = r"(?:\d{4})\b(?![,.]\d)"
        days = "|".join(word.replace("-", "[ -]") for word in sorted(_EN_DAYS, key=len, reverse=True))
        # A month's name goes on into no other word: "march-like" is none, "Jan-Mar 2024" is.
        ends = rf"(?![a-z])(?!-(?!(?:{month})(?![a-z]))[a-z])"
        day_month = (
            rf"(?P<d1>\d{{1,2}}|(?:{days})(?={sep}+of{sep}))(?:st|nd|rd|th|"
            rf"\.)?(?:{sep}+(?:day{sep}+)?of)?(?:{sep}+|[-/])(?P<m1>{month}){ends}"
            rf"(?:(?:,?{sep}+|,|[-/])(?:(?:of|in){sep}+)?(?P<y1>{year}))?"
        )
        month_day = (
            rf"(?P<m2>{month})(?:{sep}*,?{sep}*|[-/])(?:the{sep}+)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|"
            rf"[.,:]\d{{1,2}}(?!\d))"
            rf"(?:(?:{sep}*,{sep}*|{sep}+(?:of|in){sep}+|{sep}+|[-/])(?P<y2>{year}))?"
        )
        month_year = rf"(?P<m3>{month}){ends}(?:(?:{sep}+(?:of|in){sep}+|,?{sep}+|[-/])(?P<y3>{year}))?"
        slashes = r"(?P<sm>\d{1,2})(?P<sl>[/-])(?P<sd>\d{1,2})(?P=sl)(?P<sy>\d{4}|\d{2})(?!\d|(?P=sl)\d)"
    return re.compile(
        rf"""
        (?P<iso>(?P<iy>\d{{4}})-(?P<im>\d{{2}})(?:-(?P<id>\d{{2}}))?(?:t\d\d:\d\d(?::\d\d)?z?)?(?![\d-]))
      | (?P<isoslash>(?P<jy>\d{{4}})/(?P<jm>\d{{1,2}})/(?P<jd>\d{{1,2}})(?!\d))
      | (?P<ymonth>(?P<ky>\d{{4}})[ \xa0/-](?P<km>{month})(?![a-z])(?:[/-](?P<kd>\d{{1,2}})(?!\d))?)
      | (?P<yq>(?P<qy>\d{{4}})[ -]?q(?P<qq>[1-4])\b)
      | (?P<dotted>(?P<dd1>\d{{1,2}})\.(?P<dm1>\d{{1,2}})\.(?P<dy1>(?:19|20)\d\d)(?!\.?\d))
      | (?P<monthslash>(?P<nm>0?[1-9]|1[0-2])/(?P<ny>(?:19|20)\d\d)(?![\d/]))
      | (?P<slashmonth>(?P<oy>(?:19|20)\d\d)/(?P<om>0?[1-9]|1[0-2])(?![\d/]))
      | (?P<slash>{slashes})
      | (?P<daymonth>{day_month})
      | (?P<monthday>{month_day})
      | (?P<monthyear>{month_year})
      | (?P<decade>(?P<dy>1[5-9]\d0|20\d0)'?s\b)
      | (?P<short>(?:'|(?<=the[ ])|(?<=0s[ ]and[ ])|(?<=(?:mid|ate|rly)[ -]))(?P<dd>[2-9]0)s\b)
        """,
        re.X,
    )


_Q: Final = re.compile(
    r"(?:q(?P<q>[1-4])|(?P<q2>[1-4])q)(?:[ \xa0-]*(?:of[ \xa0]+)?(?:fy[ ]?)?(?P<y>(?:19|20)\d\d|\d\d\b(?!%)))?\b"
)
_H: Final = re.compile(r"(?:h(?P<h>[12])|(?P<h2>[12])h)[ \xa0]*(?P<y>(?:19|20)\d\d)\b")
_FISCAL: Final = re.compile(
    r"(?:fy[ \xa0-]?'?|fiscal(?:[ \xa0-]years?)?[ \xa0]+(?:of[ \xa0]+)?|(?:federal[ \xa0]+)?budget year[ \xa0]+)"
    r"(?P<y>(?:19|20)\d\d|\d\d)(?!\d)(?:[/-](?P<y2>\d{4}|\d\d)(?!\d))?"
)
_ORDINAL_PART: Final = re.compile(
    r"(?P<ordinal>first|second|third|fourth|last|final|1st|2nd|3rd|4th|primera?|segund[oa]|tercer|"
    r"cuarto|1er|2o|3er|4o|[1-4]º)"
    r"[ \xa0-](?P<what>(?:fiscal[ \xa0]+)?quarter|half|trimestre|semestre|mitad)\b"
    r"(?:[ \xa0]+(?:(?:of|de|del)[ \xa0]+)?(?:(?:the|el)[ \xa0]+)?(?:(?:calendar[ \xa0]+)?year[ \xa0]+|año[ \xa0]+)?"
    r"(?P<fy>fiscal[ \xa0]+(?:year[ \xa0]+)?|fy[ ]?)?(?P<y>(?:19|20)\d\d)\b)?"
)
_CENTURY: Final = re.compile(
    r"(?:(?P<n>1[0-9]|2[01]|[5-9])th|(?P<st>21)st|(?P<w>" + "|".join(_CENTURIES) + r"))[ \xa0-]centur(?:y|ies)\b"
    r"|siglo[ \xa0]+(?P<roman>xxi|xx|xix|xviii|xvii|xvi)\b"
)
_ROMAN: Final = {"xxi": 21, "xx": 20, "xix": 19, "xviii": 18, "xvii": 17, "xvi": 16}
_DECADE_WORD: Final = re.compile(
    r"(?:the[ \xa0]+)?(?:19|nineteen[ -])?(?P<en>noughties|twenties|thirties|forties|fifties|sixties|seventies|"
    r"eighties|nineties)\b"
    r"|(?:(?:los[ \xa0]+)?años[ \xa0]+|década[ \xa0]+de[ \xa0]+(?:los[ \xa0]+)?)(?P<es>veinte|treinta|"
    r"cuarenta|cincuenta|sesenta|"
    r"setenta|ochenta|noventa|(?P<esd>(?:19|20)?\d0))\b"
)
_SCHOOL: Final = re.compile(
    r"(?:(?:school|academic|marketing|crop|water|ciclo escolar|legislative)[ \xa0]+(?:years?|sessions?|"
    r")[ \xa0]*|ciclo escolar[ \xa0]+)"
    r"(?P<a>(?:19|20)\d\d)[-/](?P<b>(?:19|20)?\d\d)(?!\d)"
    r"|(?P<c>(?:19|20)\d\d)[-/](?P<d>(?:19|20)?\d\d)[ \xa0]+(?:school|academic|marketing|crop|influenza|"
    r"flu|water)[ \xa0]+(?:year|season)s?"
)
_YEAR: Final = re.compile(r"(?P<y>\d{4})(?![\d])(?![.,]\d)(?!\xa0?[%°])")
_YEAR_WORDS: Final = re.compile(
    r"(?P<c>nineteen|twenty)[ -](?P<t>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|oh)(?:[ -](?P<u>one|two|three|four|five|six|"
    r"seven|eight|nine))?\b"
)
_NUMBERS: Final = {
    word: n
    for n, word in enumerate(
        listed(
            "oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
            " eighteen nineteen"
        )
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}


def read(plain: str, start: int, language: str) -> Point | None:
    """The point in time that begins at offset `start` of a plain text; bare years are left to `year`."""
    head = plain[start]
    if head in "fb":
        match = _FISCAL.match(plain, start)
        if match:
            return Point(start, match.start("y2") - 1 if match["y2"] else match.end(), "fiscal", _full(match["y"]))
    if head in "q1234":
        match = _Q.match(plain, start)
        if match:
            year = _full(match["y"]) if match["y"] else 0
            return Point(start, match.end(), "quarter", year, part=int(match["q"] or match["q2"]))
    if head in "h12":
        match = _H.match(plain, start)
        if match:
            return Point(start, match.end(), "half", int(match["y"]), part=int(match["h"] or match["h2"]))
    if head in "fslpct1234":
        found = _part(plain, start)
        if found:
            return found
    if head in "tnsaldfe1256789":
        found = _long(plain, start)
        if found:
            return found
    if head in "sacmlw12":
        match = _SCHOOL.match(plain, start)
        if match:
            first = int(match["a"] or match["c"])
            if _full(match["b"] or match["d"], first) == first + 1:
                return Point(start, match.end(), "school", first)
    match = _pattern(language).match(plain, start)
    return _dated(match, start) if match else None


def _dated(match: re.Match[str], start: int) -> Point | None:
    kind = match.lastgroup or ""
    end = match.end()
    names = MONTHS["en"] if "sl" in match.re.groupindex else MONTHS["es"]
    point: Point | None = None
    if match["iso"]:
        month = int(match["im"])
        if 1 <= month <= 12:
            day = int(match["id"] or 0)
            point = Point(start, end, "day" if day else "month", int(match["iy"]), month, day)
    elif match["isoslash"]:
        point = _checked(start, end, int(match["jy"]), int(match["jm"]), int(match["jd"]))
    elif match["ymonth"]:
        if match["kd"]:
            point = _checked(start, end, int(match["ky"]), names[match["km"]], int(match["kd"]))
        else:
            point = Point(start, end, "month", int(match["ky"]), names[match["km"]])
    elif match["yq"]:
        point = Point(start, end, "quarter", int(match["qy"]), part=int(match["qq"]))
    elif match["dotted"]:
        point = _checked(start, end, int(match["dy1"]), int(match["dm1"]), int(match["dd1"]))
    elif match["monthslash"]:
        point = Point(start, end, "month", int(match["ny"]), int(match["nm"]))
    elif match["slashmonth"]:
        point = Point(start, end, "month", int(match["oy"]), int(match["om"]))
    elif match["slash"]:
        year = _full(match["sy"])
        point = _checked(start, end, year, int(match["sm"]), int(match["sd"])) or _checked(
            start, end, year, int(match["sd"]), int(match["sm"])
        )
    elif match["daymonth"]:
        day = _day(match["d1"])
        point = _checked(start, end, int(match["y1"] or 0), names[match["m1"]], day)
    elif match["monthday"]:
        point = _checked(start, end, int(match["y2"] or 0), names[match["m2"]], int(match["d2"]))
    elif match["monthyear"]:
        point = Point(start, end, "month", int(match["y3"] or 0), names[match["m3"]])
    elif match["decade"]:
        point = Point(start, end, "decade", int(match["dy"]))
    elif match["short"]:
        point = Point(
            start, end, "decade", 1900 + int(match["dd"]) if int(match["dd"]) > 20 else 2000 + int(match["dd"])
        )
    return point if point is not None and point.valid and kind else None


def _day(written: str) -> int:
    figures = "".join(c for c in written if c.isdecimal())
    if figures:
        return int(figures)
    word = written.replace(" ", "-")
    return _EN_DAYS.get(word) or _ES_DAYS.get(word, 0)


def _checked(start: int, end: int, year: int, month: int, day: int) -> Point | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    point = Point(start, end, "day", year, month, day)
    return point if point.valid else None


def _part(plain: str, start: int) -> Point | None:
    match = _ORDINAL_PART.match(plain, start)
    if not match:
        return None
    year = int(match["y"] or 0)
    what = match["what"]
    part = _ORDINALS[match["ordinal"]]
    if what in ("half", "semestre", "mitad"):
        part = 2 if match["ordinal"] in ("last", "final") else part
        return Point(start, match.end(), "half", year, part=part) if part <= 2 and year else None
    if not year and match["ordinal"] in ("last", "final"):
        return None
    if match["fy"] or what.startswith("fiscal"):
        # A fiscal quarter begins three months before the calendar one: its months are written out.
        months = {1: (-1, 10, 12), 2: (0, 1, 3), 3: (0, 4, 6), 4: (0, 7, 9)}[part]
        calendar = {10: 4, 1: 1, 4: 2, 7: 3}[months[1]]
        return Point(start, match.end(), "quarter", year + months[0] if year else 0, part=calendar)
    return Point(start, match.end(), "quarter", year, part=part)


def _long(plain: str, start: int) -> Point | None:
    match = _CENTURY.match(plain, start)
    if match:
        n = (
            int(match["n"] or match["st"] or 0)
            or _CENTURIES.get(match["w"] or "", 0)
            or _ROMAN.get(match["roman"] or "", 0)
        )
        return Point(start, match.end(), "century", (n - 1) * 100 + 1)
    match = _DECADE_WORD.match(plain, start)
    if match:
        word = match["en"] or match["es"]
        decade = int(match["esd"]) if match["esd"] else _DECADE_WORDS[word]
        if decade < 100:
            decade += 1900 if decade > 20 else 2000
        return Point(start, match.end(), "decade", decade)
    match = _YEAR_WORDS.match(plain, start)
    if match:
        tail = _NUMBERS[match["t"]]
        unit = _NUMBERS[match["u"]] if match["u"] else 0
        if match["c"] == "twenty" and (tail > 30 or (match["t"] == "oh" and not unit)):
            return None
        if unit and (10 <= tail <= 19):
            return None
        return Point(start, match.end(), "year", (1900 if match["c"] == "nineteen" else 2000) + tail + unit)
    return None


def _full(written: str, near: int = 0) -> int:
    """A year of two or four digits in full; two digits lie in the century of `near`, else 1950 to 2049."""
    year = int(written)
    if len(written) == 4:
        return year
    if near:
        year += near - near % 100
        return year if year >= near else year + 100
    return 2000 + year if year < 50 else 1900 + year


def year(plain: str, start: int) -> Point | None:
    """Four digits that could be a year (1000 to 2199) at `start`; the context has to say whether they are one."""
    match = _YEAR.match(plain, start)
    if match and 1000 <= int(match["y"]) <= 2199:
        return Point(start, match.end(), "year", int(match["y"]))
    return None


def short_year(written: str, near: int) -> int:
    """The second year of "2019-23"."""
    return _full(written, near)
