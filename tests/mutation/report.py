"""A small report that stands and holds a place for every operator."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefing.project import from_texts
from briefing.trials import Bench
from tests.conftest import TODAY

SETTINGS = """\
title: Harbour safety in 2023
lang: en
chapters: [report/01-summary.md, report/02-harbours.md]
"""

SUMMARY = """\
# Summary

::: {.key-judgement #kj-1 confidence=moderate rests-on="port2024:accidents-2023"}
Accidents in the harbours of Norway fell to 4,318 in 2023.

::: change
A rise in two years in a row would change this.
:::
:::
"""

HARBOURS = """\
# The harbours

Accidents in the harbours of Norway fell from 5,207 in 2022 to 4,318 in 2023 [@port2024, table 3]. Ships carried 61.4 million
tonnes of cargo in Norway in 2023 [@port2024, p. 7]. The cargo in Norway rose by 12 percent in 2023 [@port2024]. More than
2,600 sailors were injured in Norway in 2023 [@port2024]. About 700 sailors were trained in Norway in 2023 [@port2024].
The average delay was 14 days in Norway in 2023 [@port2024]. Half of the harbours of Norway were inspected in 2023
[@port2024]. Nine harbours of Norway were closed in 2023 [@port2024].

On 14 March 2023 the Senate signed the harbour treaty [@port2024]. The treaty did not enter into force in 2023 [@law2023].
Kari Lund said that “no harbour is safe by itself” [@law2023]. According to the Coastal Institute, the harbours
are safer [@coast2023]. Harbour safety is governed by Public Law 118-204 [@law2023].

From 2022 to 2023 accidents in the harbours of Norway fell by [17.1 percent]{.derived
calc="change(a, b)" a="port2024:accidents-2022" b="port2024:accidents-2023"} [@port2024].
From 2021 to 2022 they fell by [25.1 percent]{.derived of="fall-since-2021"} [@port2024].

The fleet of Norway is described in a note.[^1]

[^1]: The fleet of Norway counted 1,930 ships in 2023 [@port2024].

## Accidents fell to 4,318 in 2023 in Norway [@port2024]

![Where the ships lie [@port2024]](map.png){#fig-map alt="A map with the 1,930 ships of the fleet of Norway in 2023"}

Table: Accidents in the harbours of Norway; there were 4,318 in 2023 [@port2024]

| Year | Accidents |
|------|----------:|
| 2022 |     5,207 |
| 2023 |     4,318 |

``` {.chart #fig-accidents}
form: line
title: Accidents in the harbours of Norway fell in 2023
series:
  - records: ["port2024:accidents-2022", "port2024:accidents-2023"]
    label: Accidents
```
"""

BIBLIOGRAPHY = """\
@report{port2024,
  author = {{Port Authority}},
  title = {Harbours in numbers},
  institution = {{Port Authority}},
  date = {2024-02-01},
  url = {https://example.org/port}
}

@report{law2023,
  author = {{Ministry of Harbours}},
  title = {The harbour treaty},
  institution = {{Ministry of Harbours}},
  date = {2023-12-01},
  url = {https://example.org/law}
}

@report{coast2023,
  author = {{Coastal Institute}},
  title = {Safer harbours},
  institution = {{Coastal Institute}},
  date = {2023-12-20},
  url = {https://example.org/coast}
}
"""

PORT = """\
source: port2024
retrieved: 2026-11-01
issued: 2024-02-01
read: {what: the source itself, extent: full text, at: "https://example.org/port", language: en}
class: official-statistics
rank: A
defaults: {place: Norway, period: 2023, measure: accidents in the harbours, unit: accidents}
numbers:
  accidents-2021: {period: 2021, value: 6950, find: "6,950 accidents", locator: table 3}
  accidents-2022: {period: 2022, value: 5207, find: "5,207 accidents", locator: table 3}
  accidents-2023: {value: 4318, find: "4,318 accidents", locator: table 3}
  cargo: {measure: cargo carried by ships, unit: t, value: 61.4 million, find: "61.4 million tonnes", locator: p. 7}
  cargo-rise: {measure: change in cargo, unit: percent, value: 12, find: "rose by 12 percent"}
  injured: {measure: sailors injured, unit: sailors, value: 2640, find: "2,640 sailors injured"}
  trained: {measure: sailors trained, unit: sailors, value: 700, precision: rounded, find: "about 700 sailors trained"}
  delay: {measure: average delay, unit: days, value: 14, find: "delay of 14 days"}
  inspected: {measure: harbours inspected, unit: percent, value: 50, find: "50 percent inspected"}
  closed: {measure: harbours closed, unit: harbours, value: 9, find: "9 harbours closed"}
  ships: {measure: ships in the fleet, unit: ships, value: 1930, find: "1,930 ships"}
events:
  signed: {date: 2023-03-14, statement: The Senate signed the harbour treaty, place: Norway, find: signed the harbour treaty}
"""

LAW = """\
source: law2023
retrieved: 2026-11-01
issued: 2023-12-01
read: {what: the source itself, extent: full text, at: "https://example.org/law", language: en}
class: law
rank: A
events:
  force: {date: 2023, statement: The treaty did not enter into force, place: Norway, find: did not enter into force}
statements:
  law: {statement: Harbour safety is governed by Public Law 118-204, holder: Ministry of Harbours, find: Public Law 118-204}
quotations:
  lund: {speaker: Kari Lund, words: no harbour is safe by itself, language: en, date: 2023-12-01,
    find: no harbour is safe by itself}
"""

COAST = """\
source: coast2023
retrieved: 2026-11-01
issued: 2023-12-20
read: {what: the source itself, extent: full text, at: "https://example.org/coast", language: en}
class: ngo
rank: B
statements:
  safer: {statement: The harbours are safer, holder: Coastal Institute, find: the harbours are safer}
"""

DERIVED = """\
fall-since-2021:
  calc: change(a, b)
  inputs: {a: "port2024:accidents-2021", b: "port2024:accidents-2022"}
  unit: percent
  measure: change in accidents
  place: Norway
  period: 2021/2022
"""

TEXTS = {
    "report/report.yaml": SETTINGS, "report/01-summary.md": SUMMARY, "report/02-harbours.md": HARBOURS,
    "report/map.png": "", "references.bib": BIBLIOGRAPHY, "report/derived.yaml": DERIVED,
    "evidence/port2024.yaml": PORT, "evidence/law2023.yaml": LAW, "evidence/coast2023.yaml": COAST,
}  # fmt: skip


@cache
def bench(root: Path) -> Bench:
    return Bench(from_texts(TEXTS, root), TODAY)
