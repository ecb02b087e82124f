"""Words of measures that only matter where both sides have one, plain synonyms, and words that name nothing counted.

`EXCHANGE`: slots as in the narrowing words, but an answer left out or added changes nothing. `SAME`: groups of synonyms.
"""

from __future__ import annotations

from briefing.lexicon.grammar import words

EXCHANGE = """
[exam]
passed-exam: pass the exam, pass an exam, pass the examination, pass the test, pass, succeed
failed-exam: fail, flunk

[answer]
answered: answer
unanswered: unanswered

[count-unit]
file: file, investigation file, case file, carpeta, investigation
victim: victim
incident: incident, event, attack
case: case
complaint: complaint, report to the police

[status]
provisional: provisional, preliminary, predicted, early estimate, first estimate
final: final, definitive

[claimed]
projected: project to, projected, forecast, is expected, are expected, will reach, outlook
target: target, goal of, aim to, aims to, pledged to reach

[adult]
adults: adult, aged 18, over 18
all-ages: of all age

[statistic]
share: share, percentage, proportion, percent
rate: rate
ratio: ratio
index: index

[dimension]
length: length, long, stretch, run for
height: height, high, tall
depth: depth, deep
width: width, wide

[area]
land: land area
ocean: ocean, sea

[period-kind]
calendar: calendar year
fiscal: fiscal year, financial year, budget year
school: school year, academic year
season: season

[course]
incidence: incidence, new case, new infection, newly infected, newly diagnosed
prevalence: prevalence, live with, living with, suffer from

[scoring]
scored: score
conceded: concede, let in

[election]
parliamentary: parliamentary election, parliamentary vote, general election, legislative election, congressional election
presidential: presidential election, presidential vote, presidential ballot, presidential runoff, presidential race
local: municipal election, mayoral election, local election, council election
regional-vote: regional election, state election, gubernatorial
european-vote: european election, european parliament election
referendum: referendum, plebiscite
primary-vote: primary election, primaries
by-election: by-election

[traded]
goods: goods, merchandise
services: services

[workforce]
labor-force: labor force, workforce
"""

SAME = """
marriage: marry, marriage, wedding, wed, tie the knot
divorce: divorce
bankruptcy: bankrupt, insolvency, insolvent, go under, go bust
protest: protest, demonstration, demonstrate, rally, take to the street
surgery: surgery, surgical operation, surgical procedure
lawsuit: lawsuit, suit, legal action, sue
fire: fire, blaze
aboard: aboard, on board
host: host, shelter, home to
impunity: impunity, unpunished, without punishment, not be punished
anomaly: anomaly, than normal, above normal, below normal, than usual
homeownership: homeownership, home ownership, own their home, owned their home, own a home, owner-occupied, own their own home
commute: commute, get to work, travel to work, journey to work, way to work
purity: purity, pure
cultivation: cultivation, cultivate, grown on, grew on, grow on
weapon: weapon, arms, weaponry, armament
naturalized: naturalize, naturalization, become citizen, citizenship granted, grant citizenship, receive citizenship
amputation: amputate, amputation
orphan: orphan, lose their parent
widow: widow, lose their husband
exhumed: exhume, exhumation, dig up, dug up
earned: earnings, earn
person: person, people, individual, inhabitant, human, resident, citizenry, member of the public, folk, population
voter: voter, vote, ballot, electorate
winner: winner, winning candidate, victor, victorious candidate
loser: loser, losing candidate, defeated candidate, runner-up
choose: choose, elect, select, pick, opt
gap: gap, difference, disparity
feel: feel, felt, sienten, siente, sentía, sentían, sentir
perform: perform, carry out, conduct
partner: partner, intimate partner, spouse, husband or wife
view: view, see, regard, consider, opinion, say, call, describe, think, believe, feel, rate
start: start, begin, founded, establish
end: end, finish, conclude
country: country, nation, state party
school: school
house: house, home, dwelling, housing unit, residence
hospital: hospital
area: area, territory, land, surface
weight: weight, weigh, quantity
size: size
speed: speed, fast, velocity
distance: distance, far
duration: duration, last, lasted, take, took, lasting, long
age: age, aged, old, year old
number: number, count, total, tally, toll, figure, amount, sum, all told
growth: grow, growth, expand, expansion, increase, rise, gain, climb, jump, surge, soar, swell, up, higher, more
decline: decline, decrease, fall, drop, reduce, reduction, shrink, contract by, plunge, slump, dip, slip, sink, down
decline: lower, fewer, less, cut
change: change
border: border, frontier
southwest: southwest, southwestern, south-west
patient: patient
attack: attack, strike, assault on
meeting: meet, meeting, session
sign: sign, signature
publish: publish, publication, issue
prevent: prevent, avert, avoid, forestall
receive: receive, get, got, gotten, obtain
additional: additional, extra
use: use, utilize, rely
own: own, ownership, possess, have
access: access, have access, reach
live: live, reside, dwell
work: work
visit: visit, visitor
send: send, ship, dispatch
move: move
create: create, creation, add
cross: cross, crossing
transit: pass through, passed through, transit, go through, went through, sail through
train: train
win: win
survey: survey, poll, interview, respondent, sample, polled
accident: accident
law: law, act, statute, legislation
court: court, tribunal
agreement: agreement, deal, treaty, accord
tariff: tariff, duty, import duty, levy
broadband: broadband, high-speed internet, fast internet
mobile: mobile, cell, cellphone, smartphone
species: species
endangered: endangered
animal: animal
crop: crop
wheat: wheat
maize: maize, corn
fish: fish, catch
water: water
food: food
beef: beef
drink: drink
million: million
employer: employer
union: union, trade union
strike-day: working day lost
patent: patent
paper: paper, article, study, publication
citation: citation
trial: trial
effect: effect, impact, associate
risk: risk, likelihood, odds, hazard
sentence-length: prison term
speak: speak, spoken
foreign-aid: foreign aid
annual: annual, annually, yearly, a year, each year, every year, per year
monthly: monthly, a month, per month, each month
daily: daily, a day, per day, each day, every day
weekly: weekly, a week, per week
hourly: hourly, an hour, per hour
worldwide: worldwide, global, globally, around the world, the world
drug: drug, narcotic
illness: illness, disease, sickness
cause: cause, due to, attributable, because
involve: involve
recovered: recover, recovered
handover: hand over, handed over, handover, transfer, turn over
prisoner-transfer: transfer of prisoner
"""

SOFT = words("""
install installed
majority minority
penetration contribution coverage uptake adoption presence occurrence usage amounting
a an the of in on at to for by from with within across among amongst between into onto over under per and or nor but
as than that which who whom whose this these those it its they them their there here he she his her we our us i you
your one ones be have do will would can could may might shall should must not no never also both each every any some
all such own very more most less least much many few several other another same only just even still yet already about
around roughly approximately nearly almost above below exactly precisely up out off down again further then now when
while where after before during since until through throughout because if whether so too well however although though
despite against according compared number count total figure amount sum level value quantity volume size case person
record register report reported recorded registered official officially estimate estimated know known identify
identified list document measure share percentage percent proportion rate ratio fraction part portion point involve
involving involved include including included relate related due cause caused result resulting associated attributable
link linked connect make made take took give given get put place set come go went become remain remained reach reached
stand stood amounted account accounted say said show find found note publish data dataset table survey poll respondent
sample base unit series edition annual annually yearly year month day week quarter decade century today time period
date end first second third new former current late early mid alone overall altogether kind type category class form
group good see seen hit top exceed pass passed totalled counted tally toll average grow growth change increase
decrease decline fall rise drop high low higher lower fewer greater great large small big long short without lack
lacking lacked en de del la el los las que se un una unos unas por para con al y o su sus como más menos entre
desde hasta sobre fue
fueron hubo ha han es era eran este esta estos estas lo le les cada otro otra registró registraron registrado registrados
registrada registradas ellos ellas quienes contó contaron reportó reportaron
going flow flowing undergo bring bear elsewhere exist existing happen occur occurred happened used want
wanted
""")
"""Words that name no thing counted: they are never required and never narrow."""
