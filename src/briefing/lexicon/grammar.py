"""Closed classes of English words, with the Spanish ones that reports need, and the verbs that show what a clause is."""

from __future__ import annotations

import re
from functools import lru_cache


def words(text: str) -> frozenset[str]:
    """The words of a block of text as a set."""
    return frozenset(text.split())


AUXILIARIES = words("""
is are was were be been being am 's 're has have had having do does did will would shall should can could may might must
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't
isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t
es son era eran fue fueron ha han había habían será serán está están estaba
""")
PAST = words("""
arose ate beat became began bent bid bound bled blew bore bought broke brought built burnt burst came caught chose cost
crept cut dealt drew drove drank dug dwelt fed fell felt fled flew fought found forbade forgave forgot froze gave got
grew held hid hit heard hurt kept knew laid led leapt left lent let lit lost made meant met outgrew overtook paid put
quit ran rang rode rose said sang sank sat saw sent set sewed shed shone shook shot showed shut slept slid sold sought
sought spent split spoke spread spun stole stood stuck struck strove swept swam swore taught thought threw told took
tore understood underwent undertook went withdrew withstood woke won wore wrote won overthrew outlawed
withdrawn stolen overthrown sworn torn chosen broken driven forbidden overtaken undertaken rewritten
murió murieron mató mataron dijo dijeron firmó anunció subió bajó cayó creció aumentó disminuyó registró registraron
""")
PRESENT = words("""
account accounts add adds affect affects agree agrees aim aims allow allows amount amounts appear appears apply applies
argue argues arrive arrives ask asks assert asserts average averages become becomes begin begins believe believes bring
brings call calls carry carries cause causes cite cites claim claims come comes compare compares conclude concludes
consist consists contain contains continue continues cost costs count counts cover covers create creates decline declines
decrease decreases define defines depend depends describe describes die dies differ differs drop drops earn earns employ
employs end ends enter enters equal equals estimate estimates exceed exceeds exist exists expect expects explain explains
face faces fall falls find finds follow follows force forces gain gains generate generates get gets give gives go goes
grow grows happen happens help helps hold holds include includes increase increases indicate indicates kill kills know
knows lack lacks last lasts lead leads leave leaves lie lies list lists live lives lose loses make makes mean means
measure measures move moves name names need needs note notes number numbers occur occurs offer offers operate operates
own owns pass passes pay pays place places point points produce produces propose proposes prove proves provide provides
range ranges rank ranks reach reaches receive receives record records reduce reduces refer refers reflect reflects
remain remains report reports represent represents require requires rest rests result results return returns reveal
reveals rise rises run runs say says see sees seem seems sell sells send sends serve serves set sets share shares show
shows sit sits spend spends stand stands start starts state states stay stays stop stops suffer suffers suggest suggests
support supports take takes tell tells tend tends test tests think thinks top tops total totals try tries turn turns use
uses vary varies visit visits vote votes want wants warn warns work works write writes yield yields employs holds
dice dicen señala afirma informa reporta registra tiene tienen hay suma muestra
""")
NOUN_OR_VERB = words("""
accounts account causes cause claims claim costs cost counts count covers cover declines decline drops drop ends end
estimates estimate falls fall finds forces force gains gain heads increases increase leads lead lists list lives
measures measure names name needs need notes note numbers number offers offer places place points point ranges range
ranks rank records record reports report results result returns return rises rise runs run sets set shares share shows
show starts start states state stops stop supports support tests test tops top totals total turns turn uses use visits
visit votes vote works work yields yield last aim aims call calls ask lack help average move moves mean means
""")
"""Present forms that are as often nouns: they count as verbs only after a pronoun, name or plural, before an object."""

SUBORDINATORS = words("""
if when while whereas although though because since unless until after before as which who whom whose where that once
whether whereby
""")
COORDINATORS = words("and but or so yet nor")
PRONOUNS = words("i you he she it we they who this that these those there one nobody everyone someone él ella ellos")
DETERMINERS = words("""
the a an this that these those its their his her our my your some any each every no another el la los las un una unos
unas su sus este esta estos estas
""")
PREPOSITIONS = words("""
in on at of for to from by with within without over under about against between among across into onto during through
throughout since until after before behind beyond near off per via toward towards despite than as like upon amid around
en de del por para con sin sobre entre desde hasta
""")
NEGATIONS = words("not never n't no nor neither cannot without hardly scarcely")

_PAST_SHAPE = re.compile(r"[a-z]{2,}(?:ed)$|[a-zñ]{2,}(?:ó|aron|ieron)$")
_NOT_PAST = words("""
hundred indeed need speed breed seed exceed proceed succeed feed weed greed creed deed bed red shed sacred hatred naked
wicked rugged aged united kindred embed unprecedented undocumented unarmed based
""")


@lru_cache(maxsize=65536)
def is_past(word: str) -> bool:
    """Whether a lower-case word is a past form or past participle by its shape or by the list."""
    return word in PAST or (_PAST_SHAPE.match(word) is not None and word not in _NOT_PAST)


@lru_cache(maxsize=65536)
def is_finite(word: str) -> bool:
    """Whether a lower-case word is, on its own, likely to be a finite verb."""
    return (
        word in AUXILIARIES
        or (word in PRESENT and word not in NOUN_OR_VERB)
        or is_past(word)
        or word.endswith(("n't", "n’t"))
    )
