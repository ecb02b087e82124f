"""Vocabulary by which a text speaks of itself: its parts, its argument, its method, its scales; and what nobody counts."""

from __future__ import annotations

import re

from briefing.lexicon.alternatives import alternatives
from briefing.lexicon.grammar import words

ARGUMENT = words("""
paradigm paradigms reason reasons way ways question questions point points thing things reading readings scenario scenarios lesson
lessons caveat caveats explanation explanations possibility possibilities sense senses respect respects kind kinds
sort sorts type types form forms aspect aspects conclusion conclusions consideration considerations issue issues
implication implications remark remarks option options objection objections puzzle puzzles theme themes dimension
dimensions perspective perspectives hypothesis hypotheses assumption assumptions proposition propositions argument
arguments answer answers example examples illustration illustrations distinction distinctions possibility difficulty
difficulties challenge challenges problem problems factor factors feature features criterion criteria step steps stage
stages advantage advantages disadvantage disadvantages drawback drawbacks limitation limitations view views approach
approaches interpretation interpretations mechanism mechanisms channel channels strand strands meaning meanings
principle principles insight insights observation observations mistake mistakes misconception misconceptions trend
trends side sides extreme extremes end ends fact facts idea ideas word words sentence sentences topic topics
consequence consequences count counts caution cautions warning warnings concern concerns worry worries claim claims
level levels part parts piece pieces element elements component components layer layers razón razones maneras
preguntas puntos
""")
"""What a text sets out itself: "three questions follow", "for two reasons"."""

WEAK_ARGUMENT = words("""
part parts piece pieces element elements component components layer layers level levels stage stages count counts side
sides end ends word words sentence sentences principle principles feature features type types form forms factor factors
criterion criteria trend trends step steps mechanism mechanisms channel channels problem problems challenge challenges
option options issue issues fact facts mistake mistakes
""")
"""Of these a law, a plan or a body has a number too: they need the text's own voice, "there are" or a place at the start."""

STRUCTURE = words("""
chapter chapters section sections appendix appendices annex annexes figure figures table tables chart charts map maps
box boxes part parts volume volumes essay essays article articles paper papers footnote footnotes paragraph paragraphs
equation equations theorem theorems lemma lemmas page pages capítulos secciones partes apartados anexos
""")
METHOD = words("""
casos caso métodos modelos pasos etapas escenarios ejemplos preguntas hipótesis
dataset datasets source sources model models method methods measure measures indicator indicators variable variables
metric metrics case cases test tests specification specifications estimator estimators version versions variant variants
baseline baselines experiment experiments contribution contributions finding findings result results policy policies
proposal proposals recommendation recommendations lens lenses task tasks ingredient ingredients setting settings
 aim aims goal goals objective objectives category categories phase phases strategy strategies technique
techniques algorithm algorithms architecture architectures simulation simulations regression regressions definition
definitions set sets series class classes treatment treatments
benchmark benchmarks application applications tool tools claim claims judgement judgements judgment judgments
instrument instruments outcome outcomes parameter parameters scale scales concept concepts
notion notions block blocks column columns row rows dimension
""")
"""What a text uses or makes: its own where its subject is "we" or "this report"."""

OWN_SUBJECT = re.compile(
    r"\b(?:[Ww]e|[Oo]urs?|us|I|[Mm]y|(?:[Tt]his|[Tt]he present) (?:report|paper|study|thesis|dissertation|chapter|"
    r"section|book"
    r"|article|essay|brief|briefing|review|analysis|work|document|manuscript|appendix|annex|guide|tutorial|part)|"
    r"[Tt]he (?:following|next|previous|preceding|remaining|final|last|first) (?:study|thesis|chapters?|sections?|"
    r"article|pages?)|"
    r"(?:[Cc]hapter|[Ss]ection|[Pp]art|[Aa]ppendix|[Aa]nnex|[Bb]ox) "
    r"(?:\d+|[IVX]+|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! of\b|\()|here|below|above|"
    r"(?:[Ee]l|[Ee]ste|[Ll]a|[Ee]sta) (?:presente )?(?:capítulo|sección|informe|estudio|apartado|tesis|trabajo))\b",
)
EXISTENCE = re.compile(
    r"^\W*(?:(?:but|and|so|thus|then|yet|however|finally|overall|in (?:short|sum|general)|broadly(?: speaking)?|"
    r"at least|essentially|basically|again|moreover),? ?)?"
    r"(?:there (?:are|is|were|was|remain|remains|exist|have been|may be|seem to be)|here are|consider|take|note|"
    r"let me|let us|"
    r"it is worth|this (?:has|raises|leaves|suggests|gives|yields|leads|means|implies|brings)|"
    r"these (?:are|come|fall)|they (?:are|fall)|the (?:following|next)|hay)\b",
    re.IGNORECASE,
)
"""What stands before the number where a text sets something out."""

ASIDE = re.compile(
    r"(?:^|[\s(,;:—–])(?:in|for|on|with|at|by|into|of|from|under|to|these|the|all|following|other|further|more|"
    r"main|key|"
    r"broad|major|basic|distinct|different|por|en)\s+(?:at least\s+|all\s+|the\s+|these\s+|only\s+|just\s+)?$",
    re.IGNORECASE,
)

SCALE_ENDS = re.compile(
    r"\b(?:on a|on an|a|the|of a|using a)\s+(?:\w+\s+)?(?:scale|index)\s+(?:of|from|between|that (?:runs|goes|"
    r"ranges))\b|"
    r"\b(?:index|score|scale|rating|coefficient|probability|value|variable|measure)s?\b[^.;]{0,30}\b(?:runs?|ranges?|"
    r"ranging|var(?:y|ies)|goes|bounded|lies?|scaled|normali[sz]ed)\b[^.;]{0,20}\b(?:from|between|to)\b|"
    r"\b(?:scored|rated|graded|coded)\b[^.;]{0,20}\b(?:from|between|on|as|out of)\b",
    re.IGNORECASE,
)
PARAMETER = alternatives(
    r"\b(?:confidence (?:levels?|intervals?|limits?|bands?|bounds?|regions?)|credible intervals?|significan(?:ce|"
    r"t) (?:levels?|at)|at the$|"
    r"learning rates?|batch size|mini-?batch|epochs?|drop-?out|hidden (?:units?|layers?|size|dimensions?)|"
    r"bandwidth|random seed|"
    r"seed (?:of|is|=|to)|seed$|cross-?validation|hyper-?parameters?|decimal places?|significant (?:figures|"
    r"digits)|rounded to|"
    r"to the nearest|polynomial of (?:degree|order)|bootstrap|burn-in|monte carlo|posterior draws?|replications?|"
    r"iterations?|"
    r"discount (?:rate|factor)|tolerance|step size|window (?:of|size|length)|sliding window|lag(?:s| of| length)?|"
    r"threshold (?:of|is|was set|at|to|=)|cut-?off (?:of|at|is)|cutoff|default(?:s)?(?: value| to| is| of)?|"
    r"by default|timeout|"
    r"max(?:imum)? (?:length|depth|size|number)|buffer|momentum|weight decay|regulari[sz]ation|embedding (?:size|"
    r"dimension)|"
    r"kernel size|stride|filters?|attention heads?|temperature (?:of|=)|top-?k|beam (?:size|width)|grid of|"
    r"quantiles? at|"
    r"set (?:it |them |this |\w+ )?(?:to|at|equal to)|fixed at|parameters?|exponent of|prior (?:of|with))\b",
    re.IGNORECASE,
)
"""Beside a number in the text's own voice: a parameter, not a finding."""

ALWAYS_PARAMETER = alternatives(
    r"\b(?:confidence (?:levels?|intervals?|limits?|bands?|bounds?)|credible intervals?|significance levels?|"
    r"learning rates?|"
    r"batch size|random seed|decimal places?|significant (?:figures|digits)|rounded to|hyper-?parameters?|weight decay|"
    r"-fold cross|default(?:s)? to|default (?:value|timeout|port|limit|size)|by default)\b",
    re.IGNORECASE,
)
"""A parameter in anybody's voice."""

RESULT_SYMBOLS = words("n N p P r R R2 R² r² t F z d OR RR HR M SD SE AUC F1 AIC BIC β χ² ρ η² CI")
"""Letters of statistics before "=": what follows was counted or measured; any other letter is a parameter."""

LABEL_NOUNS = words("""
size dial point clause goal objective target chapter chapters section sections sect sec figure figures fig figs table tables tab
page pages p pp appendix annex box eq eqs equation equations step item items note notes footnote panel part vol volume
no nos nr number issue line lines row column question exercise example theorem lemma corollary proposition definition
listing algorithm model experiment scenario phase stage tier type class category grade version release room flight
route highway interstate channel rule principle pillar hypothesis day wave unit module lecture lesson node port rfc
iso title schedule form area zone sector group article articles amendment gate platform track level slide task round
appendix chap ch exhibit plate map chart graph problem variant config option requirement python java windows ios
interviewee respondent participant informant defendant plaintiff fortune solvency basel year
capítulo sección figura tabla cuadro página gráfica gráfico anexo paso artículo http error code status building suite
apartment house pier bus line train game set act scene book verse psalm canto sonata symphony opus op apollo falcon
boeing airbus iphone formula world-war war ward district precinct lot parcel tract block bed channel cell chamber
grade room
""")
"""Words that make the number after them a name, when nothing stands between."""

COUNTLESS = words("""
doubt evidence reason reasons standard standards way ways need sign signs question questions plan plans matter longer more
less better worse choice idea ideas clear single such use point role effect effects change difference differences agreement
consensus guarantee guarantees mention information data support limit limits rule rules answer answers obstacle obstacles
basis place room time sense meaning interest intention excuse access attention help hope wonder surprise secret problem
problems trouble mistake proof trace indication indications consequence consequences restriction restrictions impact
relation relationship connection link correlation progress movement sound light authority power right rights permission
comment response reply knowledge memory experience understanding explanation explanations impediment substitute
alternative alternatives exception exceptions turning means force legal clear direct such further additional obvious easy
simple formal official public reliable systematic common small great good strict fixed particular special real immediate
other one thing formula recipe shortage lack hurry fear harm fault concern objection objections preference prejudice
precedent comparison significance significant apparent known discernible visible contradiction ambiguity consensus
mechanism mechanisms requirement requirements provision provisions assumption assumptions tradition definition theory
changes signs traces improvements hay duda razón
""")
"""After "no": not counted. A plural of people, things or events is."""

EVENT_NOUNS = words("""
death arrest case conviction person soldier officer civilian fatality attack strike killing murder homicide victim state
country company vote ballot suspect agent casualty injury prisoner inmate incident shipment seizure weapon gun body child
woman man patient participant respondent student migrant prosecution trial extradition complaint charge
indictment sentence strike flight ship vessel lab laboratory
""")
"""After "no" also in the singular: none of them is a count of zero."""

PEOPLE = words("""
soldier soldiers officer officers agent agents person people man men woman women child children civilian civilians victim
victims patient patients student students prisoner prisoners migrant migrants worker workers employee employees journalist
journalists mayor mayors candidate candidates judge judges official officials policeman policemen participant participants
respondent respondents suspect suspects guard guards marine marines resident residents
""")
GENERIC_ONE = words("""
day time side way thing hand sense point place end form kind sort type moment step reason example approach explanation
possibility answer another such more might must can could should may would needs has is was that who which whose of and or
aspect issue problem question example instance case study paper author could cannot if to in for by from at on could
side's may
""")
"""After "one": the pronoun, or an "a" that counts nothing."""

MEASURING = words("""
year years month months week weeks hour hours minute minutes second seconds decade decades century centuries mile miles
kilometre kilometres kilometer kilometers metre metres meter meters foot feet inch inches kilo kilos kilogram kilograms
kilogramme gram grams ton tons tonne tonnes pound pounds ounce ounces gallon gallons litre litres liter liters acre acres
hectare hectares percent percentage degree degrees dollar dollars euro euros peso pesos cent cents million billion trillion
""")
PERIOD_UNITS = words("""
year month week hour minute day decade century quarter season generation years months weeks hours minutes days decades
centuries quarters seasons generations año años mes meses días semanas a mo wk d h min yr
""")
KITCHEN = words(
    "cup cups tablespoon tablespoons teaspoon teaspoons tbsp tsp clove cloves pinch pinches sprig sprigs stick "
    "sticks slice slices"
)
COMMANDS = words("""
add mix stir bake cook set use run click press select choose open enter type install wait repeat make take let put place
cut heat boil simmer fold whisk pour serve preheat divide combine cover roast chop slice sprinkle season drain remove keep
store allow leave turn bring reduce increase configure pass specify create define give multiply subtract round draw fix
start stop call try write read check copy download return scroll drag hold tap insert replace rename rotate save load
submit send sign fill attach connect disconnect restart reboot upgrade update upload verify ensure avoid limit pick knead
rinse soak grate peel mince dice toss brush grease chill freeze marinate rest rub spread sauté fry grill melt beat
""")

IDIOMS = re.compile(
    r"\b(?:24/7|doubles? as|doubled as|cloud nine|think twice|thinks twice|thinking twice|thought twice|"
    r"two left feet|catch[- ]22|nine to five|eleventh hour|square one|day one|"
    r"one by one|two by two|number one|ground zero|"
    r"zero[- ]sum|zero tolerance|net[- ]zero|two cents|a million (?:times|dollar|miles)|million[- ]dollar question|"
    r"a (?:hundred|thousand|million) (?:faces|reasons|ways|things|pieces|voices|eyes|deaths|questions|excuses|thanks)|"
    r"a thousand (?:words|cuts|times|pardons)|thousand[- ]yard stare|a hundred times|one hundred percent sure|"
    r"sixth sense|second nature|second thoughts?|"
    r"second[- ]guess(?:ed|ing)?|second[- ]hand|second[- ]class|first[- ]class|first[- ]rate|second[- ]rate|"
    r"third[- ]rate|first[- ]?hand|third[- ]part(?:y|ies)|third world|first world|"
    r"fourth estate|fifth column|third degree|two[- ]edged|two[- ]faced|on all fours|six feet under|"
    r"twenty[- ]twenty|20/20|"
    r"50[-/]50|fifty[- ]fifty|80[-/]20|80 20 rule|90[-/]10|9/11|7[- ]eleven|360[- ]degrees?|110 percent|"
    r"one[- ]off|one[- ]size|one[- ]sided|"
    r"one[- ]way|two[- ]way|three[- ]way|four[- ]way|one[- ]to[- ]one|one[- ]on[- ]one|1:1|one[- ]stop|"
    r"one[- ]time|one[- ]shot|two[- ]sided|two[- ]tailed|one[- ]tailed|three[- ]dimensional|"
    r"two[- ]dimensional|one[- ]dimensional|[234]-?d\b|two[- ]fold question|two[- ]stage least|two[- ]step|"
    r"double[- ](?:edged|check|count|blind|digit|standard)\w*|"
    r"half[- ](?:hearted|baked|brother|sister|truth|life|lives|way|time|measures?)\w*|halfway|half of the story|"
    r"half the (?:story|battle|picture)|once upon|"
    r"at one (?:point|time|end|extreme)|one day,|seven seas|forty winks|nine lives|ten commandments|one another|"
    r"one and the same|"
    r"two sides of|three cheers|in one go|at sixes and sevens|quarterback|third[- ]wave|second[- ]wave|"
    r"first[- ]person|third[- ]person|second[- ]person|"
    r"four[- ]letter word|five[- ]star|one[- ]liner|two[- ]pronged|multi-\d|10,000[- ]foot view|"
    r"101\b(?= (?:course|class)|$)|"
    r"a hundred (?:and one )?(?:ways|reasons|miles away)|million to one|one in a million|at the drop|six of one|"
    r"half a dozen of the other|"
    r"one last|one final|one more|one or two|one or the other|one or another|one or more|two or more|zero in|"
    r"two[- ]thirds rule|first and foremost|last but not least|second to none|one too many|a thousand and one)",
    re.IGNORECASE,
)
"""Figures of speech and set terms: the number word in them counts nothing."""
