"""Text cut into tokens: digit groups, words, names with digits in them, signs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.quantities.wordlists import words

TokenKind = Literal["number", "word", "mixed", "sign"]


class Token(NamedTuple):
    """`text` is plain lower case. A number's `text` is kept as written; `glued`: no space stands before it."""

    kind: TokenKind
    text: str
    start: int
    end: int
    glued: bool


_LETTER = r"[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]"
_EXPONENT = (
    r"(?:e[+\-−]?\d{1,3}(?![\w.])|[ \xa0]?[x×*·][ \xa0]?10(?:\^?[ ]?\(?[+\-−]?\d{1,2}\)?(?!\d)|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))"
)
_SPACED = r"\d{1,3}(?:[\xa0'\u02d9]\d{3})+(?:[.,]\d+)?(?!\d)|\d{1,3}(?:\ \d{3}){2,}(?:[.,]\d+)?(?!\d)"
_NUMBER_EN = rf"""
    \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d|,\d{{3}})      # 1,234,567.8
  | \d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)                 # 12,34,567 (Indian grouping)
  | {_SPACED}                                            # 73 000 with thin or hard spaces; 73'000; 1 234 567
  | \d+(?:\.\d+)*{_EXPONENT}?                            # 27 ; 27.4 ; 1.2.3 ; 2.48×10^-5
  | (?<![\w.)])\.\d+                                     # .5
"""
_NUMBER_ES = rf"""
    \d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?(?!\d)               # 1.234.567,8
  | \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)               # 1,234,567.8 (as in Mexico)
  | {_SPACED}
  | \d+,\d+(?!\d|,\d){_EXPONENT}?
  | \d+(?:\.\d+)*{_EXPONENT}?
  | (?<![\w.)])[.,]\d+
"""
_WORD = rf"(?P<word>{_LETTER}++(?:'{_LETTER}++)*+(?!-?\d))"
_REST = rf"""
  | (?P<mixed>{_LETTER}++-?\d[^\W_]*(?:[-.+/]\d[^\W_]*)*)    # G7, F-35, COVID-19, Q3, FY2024, H1N1
  | (?P<sign>[^\w\s]|_)
  | (?P<other>\w)
"""
_CODE = (
    rf"(?P<code>\d+(?!e\d|x\d|q\d|h\d|d\d|[kcm]?m[23]\b|(?:ft|mi|in|yd)[23]\b){_LETTER}{{1,3}}\d[^\W_]*)"  # 06F6, 3D5
)
# Prefixes that leave the number after the hyphen a number: mid-2024, sub-3, post-1994, over-65s.
_OPEN = re.compile(
    r"(?:(?:mid|pre|post|sub|non|over|under|early|late|ex|all|plus|minus|to|by|of|and|from|at|in|the|some|a)-(?=\d)"
    r"|(?:usd|us|mxn|eur|gbp|cad|aud|brl|cop|chf|jpy|inr|cny|krw|zar|sek|nok|dkk|pln|sgd|hkd|nzd|uah|myr|rs|approx|ca|circa)-?(?=\d))"
)


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    numbers = _NUMBER_ES if language == "es" else _NUMBER_EN
    return re.compile(rf"{_WORD}|{_CODE}|(?P<number>{numbers}){_REST}", re.X)


def tokenize(plain: str, language: str) -> list[Token]:
    """Tokens of a text that `typography.plain` made; spaces are left out."""
    tokens: list[Token] = []
    append, new = tokens.append, tuple.__new__  # a named tuple's own constructor takes twice as long
    pattern = _pattern(language)
    last = position = 0
    length = len(plain)
    while position < length:
        for match in pattern.finditer(plain, position):
            kind = match.lastgroup
            text = match.group()
            start, end = match.span()
            if kind == "word" or kind == "sign":
                append(new(Token, (kind, text, start, end, start == last and start > 0)))
                last = end
                continue
            restart = False
            if kind == "code":
                kind = "mixed"
            elif kind == "mixed":
                opened = _OPEN.match(text)
                if opened:
                    kind, text = "word", opened.group().rstrip("-")
                    end = start + len(text)
                    restart = True
            elif kind == "other":
                kind = "number" if text.isdecimal() and text.isascii() else "sign"
            if kind == "number" and _groups(plain, tokens, text, start):
                first = tokens.pop()
                text, start = f"{first.text} {text}", first.start
                tokens.append(Token("number", text, start, end, first.glued))
            else:
                tokens.append(Token(kind, text, start, end, start == last and start > 0))  # type: ignore[arg-type]
            last = end
            if restart:
                position = end
                break
        else:
            break
    return tokens


_THREE = re.compile(r"\d{3}(?:[.,]\d+)?\Z")
_NAMES_NUMBERS = words(
    "january february march april may june july august september october november december jan feb mar"
    " apr jun jul aug sep sept oct nov dec"
    " page pages section article title chapter table figure no note case route highway group stage phase day"
)


def _groups(plain: str, tokens: list[Token], text: str, start: int) -> bool:
    """Whether three digits after one plain space go on with the number before them: "10 000 dollars"."""
    if not tokens or not _THREE.match(text):
        return False
    first = tokens[-1]
    if first.kind != "number" or first.end + 1 != start or plain[first.end] != " " or not first.text.isdecimal():
        return False
    if len(first.text) > 3 or first.text.startswith("0"):
        return False
    if len(tokens) > 1 and (
        tokens[-2].text in _NAMES_NUMBERS or tokens[-2].text in (".", "/", "#") or tokens[-2].kind == "number"
    ):
        return False
    return text.startswith("000") or (
        plain[start - 1] == " "
        and not plain[start + 3 : start + 4].isalnum()
        and int(text[:3]) > 0
        and _lone(plain, start + len(text))
    )


def _lone(plain: str, end: int) -> bool:
    """No scale word follows, which would belong to the second number alone."""
    return not plain[end : end + 9].lstrip().startswith(("million", "billion", "percent", "%"))
