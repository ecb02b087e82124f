"""Verbs and phrases by which prose tells who says something, and the nouns that can be such a holder."""

from __future__ import annotations

from briefing.lexicon.grammar import words

SPEAKING = words("""
say says said tell tells told state states stated write writes wrote argue argues argued claim claims claimed allege
alleges alleged accuse accuses accused deny denies denied announce announces announced declare declares declared insist
insists insisted warn warns warned note notes noted observe observes observed remark remarks remarked add adds added
explain explains explained conclude concludes concluded report reports reported estimate estimates estimated assert
asserts asserted contend contends contended maintain maintains maintained acknowledge acknowledges acknowledged admit
admits admitted concede concedes conceded confirm confirms confirmed reply replies replied answer answers answered ask
asks asked recall recalls recalled testify testifies testified promise promises promised predict predicts predicted
project projects projected forecast forecasts forecasted complain complains complained charge charges charged reject
rejects rejected dispute disputes disputed suggest suggests suggested believe believes believed think thinks thought
stress stresses stressed emphasize emphasizes emphasized emphasise emphasises emphasised calculate calculates calculated
reckon reckons reckoned reveal reveals revealed disclose discloses disclosed affirm affirms affirmed boast boasts boasted
comment comments commented suspect suspects suspected assess assesses assessed put puts count counts counted
find finds found document documents documented determine determines determined demonstrate demonstrates demonstrated
show shows showed shown describe describes described call calls called praise praises praised criticize criticizes
criticized criticise criticised blame blames blamed condemn condemns condemned urge urges urged vow vows vowed pledge
pledges pledged threaten threatens threatened tweet tweeted shout shouted whisper whispered cry cried murmur muttered joke
joked quip quipped lament laments lamented mention mentions mentioned cite cites cited point points pointed credit credits
credited attribute attributes attributed hold holds held consider considers considered view views viewed rate rates rated
dijo dice dijeron afirmó afirma señaló señala declaró declara aseguró asegura sostuvo sostiene informó informa indicó
indica explicó explica negó niega denunció denuncia estimó estima reportó reporta advirtió advierte escribió escribe
summarize summarizes summarized summarise summarises summarised characterize characterizes characterized characterise
characterises characterised portray portrays portrayed
signal signals signalled signaled dismiss dismisses dismissed denounce denounces denounced
deride derides derided hail hails hailed decry decries decried mock mocks mocked remembered remember remembers
agregó añadió concluyó concluye reconoció aseveró
""")
REPORTING = SPEAKING - words("""
put puts count counts counted show shows showed shown call calls called point points pointed hold holds held consider
considers considered view views viewed describe describes described praise praises praised criticize criticizes criticized
criticise criticised blame blames blamed condemn condemns condemned urge urges urged vow vows vowed pledge pledges pledged
threaten threatens threatened ask asks asked answer answers answered charge charges charged reply replies replied
document documents documented credit credits credited attribute attributes attributed mention mentions mentioned
summarize summarizes summarized summarise summarises summarised characterize characterizes characterized characterise
characterises characterised portray portrays portrayed
cite cites cited rate rates rated believe believes believed think thinks thought promise promises promised
demonstrate demonstrates demonstrated shout shouted whisper whispered cry cried joke joked
""")
"""Those that make an attribution on their own when a subject stands before them; the rest need "that" or quoted words."""

FACTUAL = words("""
report reports reported mention mentions mentioned show shows showed shown demonstrate demonstrates demonstrated find
finds found determine determines determined estimate estimates estimated calculate calculates calculated assess
assesses assessed document documents documented predict predicts predicted project projects projected suspect suspects
suspected count counts counted hold holds held rate rates rated view views viewed charge charges charged put puts
suggest suggests suggested consider considers considered credit credits credited attribute attributes attributed point
points pointed reveal reveals revealed forecast forecasts
""")
"""What they introduce is a finding: a quoted word or two after them is the writer's own."""

NAMING = words(
    "call calls called describe describes described dub dubs dubbed term terms termed label labels labelled "
    "labeled brand branded dismiss dismisses dismissed denounce denounces denounced deride derides derided hail hails hailed "
    "decry decries decried mock mocks mocked summarize summarizes summarized summarise summarises summarised characterize "
    "characterizes characterized characterise characterises characterised portray portrays portrayed"
)
"""With an active subject they give a speaker ("Trump called it ..."), in the passive a term ("is called ...")."""

INSTITUTIONS = words("""
government ministry ministries department agency agencies administration commission committee court courts congress
senate parliament police army navy military office bureau council board bank institute institution university
organization organisation organizations organisations group party cartel union association foundation company company's
firm embassy prosecutor prosecutors prosecutor's authorities authority official officials president minister secretary
governor mayor senator congressman congresswoman lawmaker lawmakers judge judges general admiral director commissioner
spokesman spokeswoman spokesperson ambassador professor economist analyst researcher researchers author authors
lawyer lawyers witness witnesses expert experts analysts economists historian historians scholars scientists critics
proponents opponents supporters advocates observers residents victims relatives journalist journalists newspaper magazine
agency's chief head leader leaders chairman chairwoman chancellor king queen pope officer officers soldier detective
doctor doctors teacher teachers farmer farmers worker workers defendant plaintiff plaintiffs auditor auditors inspector
inspectors investigators regulator regulators opposition republicans democrats campaigners activists diplomats diplomat
state service secretariat inspectorate directorate ombudsman federation coalition consortium league
think-tank team task force panel house chamber pentagon treasury
defence defense prosecution coroner captain coach manager pilot driver manufacturer insurer charity ngo newspapers
planter trader merchant sailor traveller traveler visitor observer resident villager tenant landlord prisoner inmate guard
reporter correspondent editor columnist biographer novelist poet clerk deputy treasurer accountant scientist physicist chemist
biologist psychologist sociologist anthropologist archaeologist epidemiologist physician surgeon nurse midwife patient priest
bishop monk vicar preacher rabbi imam historian critic scholar lecturer student pupil engineer architect miner fisherman
shopkeeper baker driver cyclist passenger survivor refugee migrant protester demonstrator activist campaigner opponent
supporter advocate sergeant lieutenant colonel commander veteran diplomat envoy negotiator mediator lobbyist consultant
investor trader banker landowner owner founder entrepreneur executive ceo cfo curator librarian archivist goalkeeper
striker midfielder winger umpire referee widow elder chaplain politician candidate councillor councilor mp mep
gobierno fiscal ministro ministra alcalde alcaldesa gobernador gobernadora portavoz abogado abogada juez jueza director
directora empresa sindicato banco partido tribunal ministerio alcaldía secretaría fiscalía
presidenta presidente instituto comisión ejército policía autoridades
""")
DOCUMENTS = words("""
report study survey poll paper article audit review assessment indictment complaint statement memo memorandum letter
brief communiqué communique release testimony book analysis census constitution law act order bill treaty agreement
ruling judgment judgement opinion resolution notice directive strategy dossier inquiry investigation thesis reports
studies surveys polls papers articles estimates documents records files informe encuesta estudio ley
""")
GENERIC_HOLDERS = words("""
critics proponents opponents supporters advocates observers analysts experts economists historians scholars scientists
researchers officials authorities witnesses residents lawyers lawmakers campaigners activists diplomats journalists people
""")
"""Holders that no record can name: any source of the sentence may be theirs."""

KIN = words(
    "mum mom dad grandma grandpa cousin nephew niece parents "
    "mother-in-law father-in-law mother father brother sister son "
    "daughter wife husband uncle aunt grandmother grandfather friend neighbor "
    "neighbour neighbours neighbors"
)
IMAGINED = words(
    "someone somebody anyone anybody everyone everybody nobody you one skeptic sceptic skeptics sceptics reader "
    "readers cynic devil"
)
OWN_VOICE = words("we i us our my i'd i’d i've i’ve i'll i’ll we'd we’d we've we’ve we'll we’ll")
OWN_WORDS = words("""
report paper study thesis dissertation chapter section book article essay brief briefing review analysis work document
manuscript survey appendix annex part guide tutorial page post
""")
"""After "this" or "the present": the text itself."""

PARTS_OF_TEXT = words("""
chapter section figure fig table appendix annex box equation page footnote note panel map chart graph column row part
paragraph results result data evidence numbers figures findings model models estimate simulation simulations regression
theorem lemma example experience history logic theory intuition
""")
"""As a subject of "shows" or "says" they attribute nothing to anybody."""

TITLES = words("""
mr mrs ms dr prof professor president presidente presidenta senator secretary general governor judge justice ambassador
minister representative rep sen gov captain colonel sir lord lady king queen pope saint st director chancellor mayor
officer sergeant lieutenant admiral attorney commissioner congressman congresswoman
""")
