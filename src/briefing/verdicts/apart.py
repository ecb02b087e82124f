"""Phrases of a measure whose words stand apart, with the thing counted between: "claimed 12 lives", "sent 300 migrants back"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.measures import Concept, slot_of
from briefing.verdicts.scenes import Scene

_KIN = (
    r"(?:(?:young|unborn|newborn|own)\s)?(?:mothers|children|babies|infants|newborns|toddlers|sons|daughters|soldiers|sailors|miners|"
    r"civilians|pilots|firefighters|fishermen|crew(?:men)?|troops|patients|women|men|boys|girls|passengers|seafarers|airmen|people|(?:police\s)?officers|journalists|reporters|guards|(?:aid\s)?workers)"
)
_HOMES = (
    r"(?:from|out of|off|to flee|to leave|to abandon)\s(?:their|its|his|her)\s(?:own\s)?"
    r"(?:homes?|houses|villages?|lands?|neighbou?rhoods)"
)
_ELECTRIC = r"(?:electricity|power(?!\s(?:plants?|stations?|lines?)))"
_DISEASES = r"(?:hiv|malaria|measles|cholera|dengue|polio|flu|covid\S*|tuberculosis|ebola|hepatitis)"
_PAPERS = r"(?:bill|motion|law|reform|resolution|amendment|treaty|budget|proposal)"
_RUN = r"(?:[^\s;:]+\s){0,8}?"
_PHRASES: tuple[tuple[str, str], ...] = (
    ("died", rf"(?:claim|cost|tak|took|los[et]|end|sacrific)\w*\s{_RUN}(?:lives|life)\b"),
    ("died", rf"(?:lost|lose|loses|losing)\s(?:[^\s;:,]+\s){{1,5}}?{_KIN}\b(?!['’]s|\s(?:jobs|seats|votes|members))"),
    ("displaced", rf"(?:driv|drove|forc|chas|push|uproot|bomb|evict|burn)\w*\s{_RUN}{_HOMES}\b"),
    ("dismissed", rf"(?:laid|lay|lays|laying)\s{_RUN}off\b|(?:let)\s{_RUN}go\b"),
    ("deported", rf"(?:sen[dt]s?|sending|flew|shipped)\s{_RUN}(?:migrants|people|refugees)\s(?:back|home)\b"),
    ("rejected", rf"(?:turned|turn|turns|turning)\s{_RUN}(?:away|down)\b"),
    ("closed", rf"(?:shut|shuts)\s{_RUN}down\b"),
    ("released", rf"(?:set|sets|setting)\s{_RUN}free\b|let\s{_RUN}out of (?:prison|jail)\b"),
    ("destroyed", rf"(?:burn|burned|burnt|tore|blew|burns)\s{_RUN}(?:down|up)\b"),
    ("demolished", rf"(?:pull|pulled|tore|torn|knocked)\s{_RUN}down\b"),
    ("kidnapped", rf"(?:took|taken|take|takes)\s{_RUN}hostage\b"),
    ("execution", rf"(?:put|puts|putting)\s{_RUN}to death\b"),
    ("imprisoned", rf"(?:put|keep|keeps|kept|held|holds|threw)\s{_RUN}(?:behind bars|in (?:prison|jail|prisons|jails))\b"),
    ("handover", rf"(?:hand|turn)(?:s|ed|ing)?\s{_RUN}over\b"),
    ("vote-for", rf"(?:t[ao]k|took|w[io]n|receiv|got|poll|secur|garner|obtain|captur|drew|gain)\w*\s{_RUN}(?:votes?|ballots)\b"),
    ("vote-for", rf"(?:back|support|endors|approv|pass|adopt)\w*\s(?:the|this|that|a)\s(?:\w+\s)?{_PAPERS}\b"),
    ("vote-against", rf"(?:oppos|reject|oppose)\w*\s(?:the|this|that|a)\s(?:\w+\s)?{_PAPERS}\b"),
    ("generation", rf"(?:produc|generat|provid|suppl|m[ao]k|made|c[ao]me|account|deliver|contribut)\w*\s{_RUN}{_ELECTRIC}\b"),
    ("production", rf"(?:gr[eo]w|reap|rais|dug|mine)\w*\s{_RUN}(?:tonn?e?s|kilograms|bushels|pounds|sacks)\sof\b"),
    ("price", rf"(?:sold|sells?|selling)\s{_RUN}for\s(?:about |around |some |nearly |just )?(?:US)?[$€£\d]"),
    ("worker", rf"employ(?:s|ed|ing)?\s{_RUN}(?:people|persons|men|women|staff|hands)\b"),
    ("worker", r"(?:people|persons|men|women)\s(?:who\s)?(?:were\s)?work(?:s|ed|ing)?\s(?:for|at|in)\b"),
    ("burn", rf"(?:lost|loses?|losing)\s{_RUN}to\s(?:\w+\s)?(?:fires?|wildfires?|flames)\b"),
    ("infected", rf"(?:acquir|contract|catch|caught)\w*\s(?:the\s(?:virus|disease|infection)|{_DISEASES})\b"),
    ("arrivals", rf"(?:welcom|receiv|host|drew|draw|attract|had)\w*\s{_RUN}(?:tourists|visitors|travell?ers|guests)\b"),
    ("arrivals", rf"(?:tourists|visitors|travell?ers|guests)\s{_RUN}(?:visited|came|arrived|travell?ed to|went to)\b"),
    ("destroyed", rf"(?:homes|houses|buildings|schools|bridges)\s{_RUN}(?:collaps|level|flatten)\w+\b"),
    ("exports", rf"(?:ship|sold|sell|sen[dt])\w*\s{_RUN}(?:abroad|overseas|to other countries)\b"),
    ("imports", rf"(?:bought|buy|purchas)\w*\s{_RUN}(?:abroad|overseas|from other countries)\b"),
    ("seized", rf"(?:took|taken|takes?)\s{_RUN}off the (?:streets?|roads?|market)\b"),
    ("win", rf"(?:took|tak|secur|gain|captur|claim)\w*\s{_RUN}(?:seats|medals|titles|matches|games|mandates)\b"),
    ("generation", rf"{_ELECTRIC}\s{_RUN}(?:c[ao]me|produc|generat|made|suppli|provid|from)\w*"),
)  # fmt: skip
_PATTERNS = tuple((id, alternatives(rf"\b(?:{pattern})", re.IGNORECASE)) for id, pattern in _PHRASES)
_WORDS = re.compile("|".join((
    "claim|cost|took|tak|lose|lost|losing|end|sacrific|driv|drove|forc|chas|push|uproot|laid|lay|let|sent|send|flew|shipped|turn|shut|"
    "collaps|level|flatten|ship|bought|buy|purchas|tourist|visitor|travel|guest|acquir|contract|catch|caught|sold|sell|employ|work|set|"
    "burn|tore|torn|blew|pull|knock|put|keep|kept|held|threw|hand|won|receiv|got|poll|win|secur|garner|electric|power|gr[eo]w|reap|"
    "rais|dug|mine|gain|captur|back|support|endors|approv|pass|adopt|oppos|reject",
)), re.IGNORECASE)  # fmt: skip
"""What any of them needs; a sentence without it is not searched."""


def apart(scene: Scene) -> Iterator[Concept]:
    """The phrases that the clause of a quantity says in pieces, each where its last word stands."""
    low = scene.clause[0]
    for id, start, end, words in _found(scene.words(scene.clause)):
        yield Concept(id, slot_of(id), "strict", low + start, low + end, words)


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[tuple[str, int, int, str], ...]:
    if not _WORDS.search(text):
        return ()
    found = ((id, pattern.search(text)) for id, pattern in _PATTERNS)
    return tuple((id, match.start(), match.end(), match.group().rstrip()) for id, match in found if match)
