"""Words that exclude each other: senses of verbs, adjectives, and the words that name an act or its outcome."""

from __future__ import annotations

from functools import lru_cache

from briefing.lexicon.grammar import words
from briefing.lexicon.measures import concepts
from briefing.lexicon.measures_stems import stem

SENSES = """
adopt/defeat adopt/revoke adopt/oppose enact/revoke enact/defeat enact/end sign/veto sign/revoke sign/defeat
  ratify/defeat
propose/revoke enter/end enter/suspend enter/revoke begin/end begin/suspend begin/close create/end create/revoke
  suspend/resume
end/resume end/continue end/renew end/impose end/raise revoke/uphold revoke/renew revoke/impose revoke/publish
  revoke/award lift/impose
raise/lower announce/hide announce/revoke announce/deny publish/hide say/deny admit/deny confirm/deny promise/defeat
  agree/disagree
agree/defeat support/oppose support/condemn praise/condemn praise/oppose allow/forbid violate/respect
  appoint/dismiss elect/dismiss
appoint/resign hire/layoff hire/dismiss leave/stay designate/delist arrest/release charge/acquit charge/release convict/acquit
  kill/survive
kill/rescue born/kill attack/defend invade/retreat deploy/retreat surrender/conquer destroy/build destroy/repair
  damage/repair
arrive/leave join/leave enter/leave visit/leave win/lose win/draw lose/draw qualify/eliminate buy/sell merge/split
  open/close
prove/disprove fail/succeed fail/win infect/cure give/take-away give/seize improve/worsen contain/exclude
  cause/prevent help/prevent
land/take-off land/crash conquer/retreat deploy/return leave/return uphold/defeat charge/dismiss publish/dismiss
  charge/revoke
give/defeat build/close ceasefire/attack award/revoke award/take-away award/dismiss discover/hide meet/disagree
  settle/sue allow/revoke
support/defeat continue/end continue/suspend continue/revoke resume/suspend begin/revoke launch/revoke launch/end
  know/hide
ignore/respect invest/sell admit/hide extradite/release cooperate/oppose revoke/sign buy/lose respect/oppose
"""
"""Pairs of senses that one happening cannot have both; a word that has another sense in common is no opposite."""

ADJECTIVES = """
lawful/unlawful legal/illegal constitutional/unconstitutional first/last largest/smallest highest/lowest biggest/smallest
permanent/temporary public/secret public/private guilty/innocent mandatory/voluntary civilian/military armed/unarmed
safe/dangerous effective/ineffective successful/unsuccessful possible/impossible valid/invalid male/female domestic/foreign
northern/southern eastern/western majority/minority full/partial direct/indirect early/late short/long
unanimously/narrowly upper/lower former/current positive/negative strong/weak peaceful/violent living/dead
free/paid final/preliminary final/provisional provisional/definitive better/worse best/worst increase/decrease
majority/none always/never with/without democratic/republican winner/loser victory/defeat deficit/surplus profit/loss
import/export inbound/outbound northbound/southbound inside/outside above/below alive/dead
"""

ACTS = words("""
sign:veto start:end approve:disapprove approve:reject approve:veto support:oppose arrest:release convict:acquit win:lose
win:defeat imports:exports enter:withdraw join:leave open:close impose:lift impose:suspend impose:pause appoint:dismiss
elect:oust legalize:ban adopt:reject adopt:repeal sign:revoke sign:repeal issue:revoke publish:revoke start:stop
enact:repeal uphold:overturn uphold:quash uphold:annul uphold:reverse grant:deny grant:refuse grant:revoke
died:survive accept:refuse accept:reject pass:fail deploy:withdraw announce:cancel birth:died departures:arrivals
ratify:reject destroy:spare destroy:build build:demolish valid:void valid:invalid lawful:unlawful legal:illegal
constitutional:unconstitutional guilty:innocent allow:forbid permit:forbid allow:prohibit permit:prohibit allow:ban
confirm:deny buy:sell lend:borrow hire:dismiss praise:criticize welcome:condemn strengthen:weaken safe:dangerous
acquire:sell advance:retreat arrive:depart begin:finish found:dissolve create:abolish introduce:abolish
include:exclude prove:disprove favour:oppose
""")
"""Words that say opposite things of one event."""


@lru_cache(maxsize=1)
def opposed_senses() -> frozenset[tuple[str, str]]:
    """Pairs of senses that exclude each other, both ways round."""
    pairs = [tuple(pair.split("/")) for pair in SENSES.split()]
    return frozenset((one, other) for pair in pairs for one, other in (pair, pair[::-1]))


@lru_cache(maxsize=1)
def opposed_adjectives() -> frozenset[tuple[str, str]]:
    """Stems of adjectives and nouns that exclude each other, both ways round."""
    pairs = [tuple(stem(word) for word in pair.split("/")) for pair in ADJECTIVES.split()]
    return frozenset((one, other) for pair in pairs for one, other in (pair, pair[::-1]))


@lru_cache(maxsize=1)
def opposed_words() -> tuple[tuple[str, str], ...]:
    """The opposite words as the lexicon names them; a pair that it takes for one word is left out."""
    pairs = (tuple(concepts(word)[0].id for word in pair.split(":")) for pair in ACTS)
    return tuple((one, other) for one, other in pairs if one != other)
