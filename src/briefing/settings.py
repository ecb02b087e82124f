"""report.yaml as values, every key checked."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.diagnostic import Problem
from briefing.positions import Span
from briefing.yamlsource import Map, Node, Scalar, Sequence, compose

PATH = "report/report.yaml"


@dataclass(frozen=True, slots=True)
class Waiver:
    """A place where one rule is silenced: `at` is a path, path:line or claim id; `until` an ISO date or ""."""

    rule: str
    at: str
    reason: str
    span: Span
    by: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    title: str = ""
    subtitle: str = ""
    language: str = "en"
    edition: str = ""
    cut_off: str = ""
    authors: tuple[str, ...] = ()
    page: str = "letter"
    chapters: tuple[str, ...] = ()
    """Chapter paths relative to the project; empty = report/*.md by name."""
    coverage: Mapping[str, str] = field(default_factory=dict)
    """Chapter path or pattern, or `default` -> reach of a citation (REACHES)."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Rule code or family letter -> off | note | warning | error."""
    waivers: tuple[Waiver, ...] = ()
    require: Mapping[str, str] = field(default_factory=dict)
    """`marks`: names of MARKS; `of`: names of DEMANDED_OF, where silent: statistic. Words with blanks between."""
    rates: Mapping[str, str] = field(default_factory=dict)
    scale: str = "icd203"
    mutate: Mapping[str, str] = field(default_factory=dict)
    previous: str = ""
    spans: Mapping[str, Span] = field(default_factory=dict)
    """Where each top-level key's value stands."""
    problems: tuple[Problem, ...] = ()


KEYS = {
    "title": "text",
    "subtitle": "text",
    "lang": "text",
    "edition": "text",
    "cut-off": "text",
    "authors": "list",
    "page": "text",
    "chapters": "list",
    "coverage": "map",
    "rules": "map",
    "waivers": "waivers",
    "require": "map",
    "rates": "map",
    "scale": "text",
    "mutate": "map",
    "previous": "text",
}
REACHES = ("sentence", "standard", "paragraph", "section")
"""How far a citation in running text holds: `standard` is DESIGN's rule, the others narrow or widen it."""
SCALES = ("icd203", "none")
"""Scales of words of likelihood: the seven steps of ICD 203; `none` switches the rules about them off."""
LEVELS = ("off", "note", "warning", "error")
MARKS = ("evidenced", "primary", "archived", "corroborated", "reviewed")
"""How far a claim can be proven (docs/verdicts.md)."""
DEMANDED_OF = ("statistic", "event", "quotation", "superlative", "attribution", "load-bearing", "all")
"""Of which claims `require` demands marks: of a kind, of those that a key judgement rests on, of all."""
WAIVER_KEYS = ("rule", "at", "reason", "by", "until")


def read_settings(text: str | None, path: str = PATH) -> Settings:
    """Settings from the text of report.yaml; defaults where the file is absent (None) or silent.

    Problem kinds: those of `compose`, `setting-unknown`, `setting-value`.
    """
    if text is None:
        return Settings()
    root, found = compose(text, path)
    problems = list(found)
    if root is None or (isinstance(root, Scalar) and root.null):
        return Settings(problems=tuple(problems))
    if not isinstance(root, Map):
        problems.append(
            Problem("setting-value", root.span, "report.yaml must hold keys and values", "start with `title: ...`")
        )
        return Settings(problems=tuple(problems))

    def wrong(node: Node, message: str, help: str = "") -> None:
        problems.append(Problem("setting-value", node.span, message, help))

    def unknown(key: Scalar, known: tuple[str, ...], where: str) -> None:
        near = difflib.get_close_matches(key.text, known, 1, 0.6)
        hint = f"did you mean '{near[0]}'?" if near else "known here: " + ", ".join(known)
        problems.append(Problem("setting-unknown", key.span, f"'{key.text}' is no setting of {where}", hint))

    for entry in root.entries:
        if entry.key.text not in KEYS:
            unknown(entry.key, tuple(KEYS), "report.yaml")

    def scalar(key: str, default: str = "") -> str:
        node = root.get(key)
        if node is None:
            return default
        if not isinstance(node, Scalar):
            wrong(node, f"'{key}' takes one line of text")
            return default
        return default if node.null else node.text

    def names(key: str) -> tuple[str, ...]:
        node = root.get(key)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return () if node.null else (node.text,)
        if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node.items):
            return tuple(item.text for item in node.items if isinstance(item, Scalar))
        wrong(node, f"'{key}' takes a list of names")
        return ()

    def pairs(key: str) -> dict[str, str]:
        node = root.get(key)
        if node is None or (isinstance(node, Scalar) and node.null):
            return {}
        if not isinstance(node, Map):
            wrong(node, f"'{key}' takes keys and values")
            return {}
        result: dict[str, str] = {}
        for name, value in node:
            if isinstance(value, Scalar):
                result[name] = value.text
            elif isinstance(value, Sequence):
                result[name] = " ".join(item.text for item in value.items if isinstance(item, Scalar))
            else:
                wrong(value, f"'{key}: {name}' takes one value")
        return result

    rules = pairs("rules")
    for code, level in rules.items():
        if level not in LEVELS:
            node = root.get("rules")
            place = node.get(code) if isinstance(node, Map) else None
            wrong(place or root, f"'{level}' is no severity", "use one of " + ", ".join(LEVELS))
    require = pairs("require")
    given = root.get("require")
    if isinstance(given, Map):
        known = {"marks": MARKS, "of": DEMANDED_OF}
        for entry in given.entries:
            if entry.key.text not in known:
                unknown(entry.key, tuple(known), "require")
            for word in require.get(entry.key.text, "").split():
                if word not in known.get(entry.key.text, (word,)):
                    choice = known[entry.key.text]
                    near = difflib.get_close_matches(word, choice, 1, 0.6)
                    hint = f"did you mean '{near[0]}'?" if near else "use one of " + ", ".join(choice)
                    wrong(entry.value, f"'{entry.key.text}: {word}' is nothing that `require` knows", hint)
        if not require.get("marks"):
            wrong(given, "`require` names no marks", "write `require: {marks: primary, of: load-bearing}`")
    scale = scalar("scale", "icd203")
    if scale not in SCALES:
        wrong(root.get("scale") or root, f"'{scale}' is no scale of likelihood", "use one of " + ", ".join(SCALES))
    page = scalar("page", "letter")
    if page not in ("letter", "a4"):
        wrong(root.get("page") or root, f"'{page}' is no page size", "use letter or a4")
        page = "letter"
    reach = root.get("coverage")
    coverage = {"default": reach.text} if isinstance(reach, Scalar) and not reach.null else pairs("coverage")
    for name, word in coverage.items():
        if word not in REACHES:
            wrong(reach or root, f"'{name}: {word}' is no reach of a citation", "use one of " + ", ".join(REACHES))
    waivers: list[Waiver] = []
    listed = root.get("waivers")
    if isinstance(listed, Sequence):
        for item in listed.items:
            if not isinstance(item, Map):
                wrong(item, "a waiver takes rule, at and reason")
                continue
            for entry in item.entries:
                if entry.key.text not in WAIVER_KEYS:
                    unknown(entry.key, WAIVER_KEYS, "a waiver")
            if not (item.text("rule") and item.text("at") and item.text("reason")):
                wrong(item, "a waiver needs rule, at and reason")
                continue
            waivers.append(
                Waiver(
                    item.text("rule"),
                    item.text("at"),
                    item.text("reason"),
                    item.span,
                    item.text("by"),
                    item.text("until"),
                )
            )
    elif listed is not None and not (isinstance(listed, Scalar) and listed.null):
        wrong(listed, "'waivers' takes a list")
    return Settings(
        title=scalar("title"),
        subtitle=scalar("subtitle"),
        language=scalar("lang", "en"),
        edition=scalar("edition"),
        cut_off=scalar("cut-off"),
        authors=names("authors"),
        page=page,
        chapters=names("chapters"),
        coverage=coverage,
        rules=rules,
        waivers=tuple(waivers),
        require=require,
        rates=pairs("rates"),
        scale=scale,
        mutate=pairs("mutate"),
        previous=scalar("previous"),
        spans={name: value.span for name, value in root},
        problems=tuple(problems),
    )
