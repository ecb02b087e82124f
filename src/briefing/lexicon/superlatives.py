"""Words that put something above all others, and the set phrases in which they do not."""

from __future__ import annotations

import re

from briefing.lexicon.grammar import words

MEASURABLE = words("""
largest biggest greatest highest lowest smallest longest shortest fastest slowest oldest youngest deadliest poorest richest
worst busiest bloodiest heaviest hottest coldest wettest warmest tallest costliest cheapest wealthiest fewest
steepest widest densest
""")
"""They measure: a claim wherever they stand with an article or as a predicate."""

JUDGING = words("""
best easiest hardest finest boldest nearest closest clearest newest earliest simplest deepest darkest brightest cleanest
dirtiest broadest safest toughest harshest gravest severest strictest loudest quickest rarest surest quietest healthiest
happiest lightest sharpest strongest weakest driest furthest farthest foremost narrowest fiercest
""")
"""They more often judge than measure: claims only with a citation or an attribution."""

MARKED = words("first only sole record leading top last most least unprecedented")
TRIGGERS = MEASURABLE | JUDGING | MARKED

COUNTED_MOST = words("""
people cases deaths votes homicides murders immigrants members seats medals points victims arrests seizures money
""")
"""`the most deaths`: more than anybody else."""

FACTUAL_MOST = words("""
violent populous common expensive frequent frequently lethal dangerous deadly numerous unequal visited widely cited affected
trafficked corrupt popular powerful wanted traded seized used densely polluted indebted productive valuable prescribed
abundant heavily commonly prevalent spoken read sold watched active likely-to lucrative peaceful homicidal
""")
"""After "the most": they measure; other adjectives judge and need a citation or an attribution."""

MOST_IDLE = words("recent recently likely part notably importantly of the")
RECORD_OF = words("""
high highs low lows number numbers level levels year amount amounts seizure seizures total volume share sum pace rate profits
profit sales heat exports imports deficit surplus turnout breaking setting temperatures temperature trade growth spending
investment remittances arrivals crowd attendance harvest price prices toll budget loss losses fine fines
""")
LEADING_OF = words("""
cause causes source producer exporter importer supplier killer destination trading trade employer market buyer cash export
recipient donor
""")
TOP_OF = LEADING_OF | words("seller origin destinations sources causes exporters suppliers partner partners")
ONLY_IDLE = words("""
way reason thing question option difference problem one ones exception possible other half part remaining available test
check sense kind defense defence point answer hope choice trouble catch evidence solution place time live honest real choices
durable sensible plausible reasonable meaningful
""")
"""After "the only": the writer's own reasoning; claims only with a citation or an attribution."""

NOT_AT_ALL = re.compile(
    r"\bat (?:best|worst|least|most|last|latest|first)\b|\bnot least\b|\bfor the most part\b|\bbest (?:practices?|"
    r"efforts?|"
    r"interests?|known|guess|way|fit|estimate|friend|man|seller|case|before|to)\b|\b(?:worst|best)[- ]case\b|"
    r"\bhighest bidder\b|"
    r"\b(?:k-)?nearest neighbou?rs?\b|\bleast squares\b|\bshortest paths?\b|\b(?:its|their|his|her|our|my|your) best\b|"
    r"\btop (?:of|down|left|right|level|secret|priorit(?:y|ies)|layer|row|line|panel|part|half|tier|hat)\b|\bon top\b|"
    r"\bleading (?:to|up|the|edge|zeros?|role|lights?|digits?|by|with|an?|into|from|in|its|their|his|her)\b|"
    r"\bto the (?:best|fullest)\b|\bthe (?:best|worst) of (?:both|all)\b|\bmake the (?:best|most)\b|"
    r"\b(?:highest|lowest|greatest) common\b|\bhighest (?:posterior )?density\b|"
    r"\bnot the (?:only|sole)\b|\bhighest court\b|\blow(?:est)?-level\b|\bhighest-level\b",
    re.IGNORECASE,
)
FIRST_IDLE = words("""
chapter section part step row column line question reason point way thing place glance sight instance half quarter term name
lady aid responder responders order person language draft author round phase stage attempt approach problem case sentence
paragraph word words principle principles steps impression impressions glimpse thought thoughts look page pages figure table
panel example option scenario hypothesis theme issue objection argument category group set pass iteration layer type kind
difference derivative moment component factor aim goal objective task strand pillar contribution month months week weeks hour
hours minute minutes day days decade year years version edition appearance floor grade class degree lesson nine six three two four
five eight ten amendment world nation nations time entry item act scene job
""")
"""After "the first": an order in the text or a stretch of time, no claim that nothing came before."""

FIRST_OF_KIND = words("ever known women woman female black indigenous confirmed recorded reported openly documented")
WON = words(
    "title titles medal medals win victory championship crown cup trophy prize award gold grammy oscar triumph majority"
)
"""Somebody's first of these is a claim that there was none before."""
ORDINAL_NAMES = re.compile(
    r"\b[Ff]irst (?:Amendment|World War|Lady|Step Act|Nations?|Fleet|Army|Division|Circuit|Republic|Reich|"
    r"Congress|Bank|"
    r"Baptist|Minister|Temple|Triumvirate)\b|\b(?:[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|"
    r"[Nn]inth|[Tt]enth) (?:Amendment|World War|Circuit|Republic|Reich|Army|Fleet|Division|Avenue|Street|Congress)\b"
)
RANKING = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:es|ed))\s+(?:(?:in|at|the|as|among|about|only|joint|dead)\s+){0,2}(?:first|"
    r"second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)?|number (?:one|two|three|\d+)|no\. ?\d+|last)\b|"
    r"\b(?:finish(?:es|ed)|came|comes|stands|stood)\s+(?:(?:in|joint|dead|only|a|the|distant|"
    r"close)\s+){0,2}(?:first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last)\b(?! (?:time|chance|minute|to power))|"
    r"\b(?:tops?|topped|topping)\s+(?:the (?:list|table|rankings?|charts?|league|world)|all)\b|"
    r"\b(?:leads?|led) the (?:world|nation|country|region|continent|hemisphere|field|list|rankings?)\b(?! (?:to|"
    r"into|through|in|from)\b)|"
    r"\bin (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th)) place\b",
    re.IGNORECASE,
)
DENIAL_WORDS = words("""
no nobody
other never any ever anywhere nowhere unprecedented unparalleled unrivalled unrivaled unmatched record records time high low peak
second nunca ningún ninguna vez alta alto bajo baja grande
""")
"""One of them stands in every denial: they tell where to look."""

RANK_WORDS = words("""
rank ranks ranked ranking places placed place finishes finished came comes stands stood tops topped topping leads lead led
""")
DENIALS = re.compile(
    r"\bno other (?=\w)(?!way\b|choice\b|option\b|reason\b|words\b|alternative\b|explanation\b|purpose\b|than\b)|"
    r"\bnever (?:\w+ ){0,6}before\b|"
    r"\bnever (?:been|had|again|seen|recorded)\b(?= [^.;]{0,40}\b(?:so|such|as|higher|lower|more|fewer|worse|"
    r"larger)\b)|"
    r"\b(?:more|less|fewer|higher|lower|larger|greater|worse|better|longer|faster|older|smaller|deadlier|poorer|"
    r"richer|bigger)\b"
    r"(?:\s+[\w'’-]+){0,4}\s+than\s+(?:(?:in|at|on|for|by|from|during|under)\s+)?any\s+"
    r"(?:other\b|(?:single |previous |prior )?(?:year|month|day|week|time|point|country|state|city|administration|"
    r"president|war)\b)|"
    r"\b(?:no \w+(?: \w+)?|nobody|no one) (?:has|have|had) (?:ever|yet)\b|\bthe first time (?:that|since|in|an?|the|any)\b|"
    r"\bthan ever(?: before)?\b|\b(?:more )?than anywhere else\b|\bnowhere else\b|\bfor the first time\b|"
    r"\bfirst[- ]ever\b|"
    r"\bunprecedented\b|\bunparalleled\b|\bunrivall?ed\b|\bunmatched (?:in|by|anywhere|elsewhere|since)\b|"
    r"\ball-time (?:high|low|record|peak)\b|"
    r"\brecord[- ](?:high|low|breaking|setting)s?\b|"
    r"(?<!matter )(?<!off the )(?<!went )(?<!go )(?<!gone )\bon record\b(?=[^a-z]|$| (?:in|since|for|at|and)\b)|"
    r"\b(?:set|sets|setting|broke|breaks|breaking|hit|hits|hitting) (?:(?:a|an|the|its|all|another|new|national|"
    r"world|annual) )*records?\b(?! of (?:the|what|all)\b)|"
    r"\b(?:hit|hits|reached|reaches|at) (?:a|its|their|an) (?:\w+-year|all-time|historic|historical|new) (?:high|"
    r"low|peak)\b|"
    r"\bno (?:[\w’'-]+ ){1,6}?(?:is|are|was|were|has|have|had|ever) "
    r"(?:\w+ ){0,3}?(?:\w+er|more \w+|less \w+) than\b(?! (?:that|this|those|\d))|"
    r"\b(?:nobody|no one|no (?:man|woman|person|team|club|country|state|city|president|player|scientist|writer)) (?:else )?"
    r"(?:has |had )?(?:ever )?\w+(?:ed|on|d|ne|wn|t|k)\b(?:\s[\w’'-]+){0,6}? before "
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?-i:[A-Z])|"
    r"\bsecond only to\b|\bmás (?:alto|alta|bajo|baja|grande) de\b|\bpor primera vez\b|\bnunca antes\b|\bningún otro\b|"
    r"\bninguna otra\b",
    re.IGNORECASE,
)
AMONG_ALL = re.compile(
    r"\s*(?P<between>(?:[^\W\d_][\w'’-]*\s+){1,4}?)(?:to (?:be|become|die|win|hold|join|sign|ratify|use|adopt|"
    r"reach|have|do|leave|enter|"
    r"serve|face|fall|lose|take|make|receive|legali[sz]e|ban|visit|fly|land|cross|pass|run|lead|recogni[sz]e|"
    r"declare|report|"
    r"publish|offer|show|classify|include|exceed|introduce|break|win|testify|govern|abolish|[a-z]+)\b|since\b|"
    r"in (?:the (?:\w+ )?(?:world|"
    r"country|county|nation|region|province|"
    r"district|island|hemisphere|history|state|americas|continent|field|literature)\b|history|its history|"
    r"\d+ years|more than|over|nearly|at least|decades|"
    r"a (?:decade|century|generation)|(?:two|three|four|five|six|ten|twenty|\w+ty) (?:years|decades))|ever\b|"
    r"of its kind|of the (?:century|decade|war)|"
    r"(?:killed|elected|appointed|convicted|designated|arrested|recorded|detected|confirmed|charged|extradited|"
    r"murdered|assassinated|"
    r"adopted|held|published|signed|discovered|documented|imposed|sentenced)\b|for \w+ years|outside\b|anywhere\b)",
    re.IGNORECASE,
)
"""After an ordinal and its noun: what makes it first among all, not first in a telling."""
SPANISH = re.compile(
    r"\b(?:el|la|los|las)\s+(?:segund[oa]\s+|tercera?\s+|cuart[oa]\s+)?(?:mayor(?!\s+(?:parte|de\s+edad))|menor(?!\s+de\s+edad)|peor|"
    r"únic[oa]|\w+\s+más\s+\w+(?=\s+(?:de|del|desde|en)\b)|"
    r"más\s+(?:alt|baj|grand|pequeñ|violent|letal|mortífer|antigu|pobl|pobre|rica|rico)\w*)\b|\bprimera vez\b|"
    r"\bla primera mujer\b|\bel primer \w+ en\b|\brécord\b|\bsin precedentes?\b|\bocup[aó]\w* el \w+ lugar\b",
    re.IGNORECASE,
)
"""The same in passages in Spanish."""
