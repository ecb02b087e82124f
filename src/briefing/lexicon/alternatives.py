"""Patterns of many words, made so that a search passes over each word of a text that begins none of them at once.

Python tries every alternative at every word. Here the letters that the alternatives begin with are gathered and asked for
first, which makes a search two to five times as fast and finds the same.
"""

from __future__ import annotations

import re

_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+", re.DOTALL)
"""A sign that stands for itself, a class, a bracket of a group, a bar, or other text."""
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|[-aiLmsux]*:|(?P<look><?[=!])))?")
_ONE = re.compile(r"\\(?P<escaped>[^\w\s])|(?P<plain>[^\\\[\](){}|?*+.^$])")


def alternatives(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    r"""`source`, compiled; where it begins with `\b` and it can be told with which letters it goes on, those come first."""
    letters = _openings(source[2:]) if source.startswith(r"\b") else None
    if not letters:
        return re.compile(source, flags)
    return re.compile(rf"\b(?=[{''.join(map(re.escape, sorted(letters)))}]){source[2:]}", flags)


def _openings(source: str) -> set[str] | None:
    """What a match of `source` can begin with; None where that cannot be told."""
    found: set[str] = set()
    for branch in _branches(source):
        letters = _opening(branch)
        if letters is None:
            return None
        found |= letters
    return found


def _branches(source: str) -> list[str]:
    """The alternatives of a pattern outside of its groups."""
    branches, depth, start = [], 0, 0
    for part in _PART.finditer(source):
        depth += {"(": 1, ")": -1}.get(part[0], 0)
        if part[0] == "|" and not depth:
            branches.append(source[start : part.start()])
            start = part.end()
    return [*branches, source[start:]]


def _opening(branch: str) -> set[str] | None:
    found: set[str] = set()
    at = 0
    while at < len(branch):
        group = _GROUP.match(branch, at)
        if group:
            at = _past_group(branch, at)
            if group["look"]:
                continue  # it takes nothing
            letters = _openings(branch[group.end() : at - 1])
        else:
            one = _ONE.match(branch, at)
            letters = {one["escaped"] or one["plain"]} if one else None
            at = one.end() if one else at
        if letters is None:
            return None
        found |= letters
        if branch[at : at + 1] not in ("?", "*", "{"):
            return found
        at += 1
        if branch[at - 1] == "{" or branch[at : at + 1] in ("?", "+"):
            return None
    return None  # it can be empty


def _past_group(source: str, at: int) -> int:
    depth = 0
    for part in _PART.finditer(source, at):
        depth += {"(": 1, ")": -1}.get(part[0], 0)
        if not depth:
            return part.end()
    return len(source)
