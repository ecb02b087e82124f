"""Words of measures that narrow, about money, counting, health, climate, school, opinion, votes, sport and transport.

Each slot in brackets is a question about a measure; each line below it one answer with the words for it. `a < b`: a is a part of
b. An answer left out, added or exchanged makes another measure.
"""

from __future__ import annotations

SOCIETY = """
[flow]
imports: import, imported, importer, purchase from abroad, buy from abroad
exports: export, exported, exporter, sell abroad, ship abroad, shipment abroad
trade-total: two-way trade, total trade, bilateral trade, goods trade, trade in goods, trade
trade-balance: trade balance, trade deficit, goods trade deficit, goods deficit
trade-surplus: trade surplus, goods trade surplus, goods surplus
immigration: immigrate, immigration, immigrant, arrive as migrant, foreign-born, foreign born, born abroad
emigration: emigrate, emigration, emigrant, leave the country
net-migration: net migration
remittances: remittance, money sent home, sent home
inbound: inbound
outbound: outbound, outgoing
northbound: northbound
southbound: southbound
arrivals: arrive, arrival
departures: depart, departure
inflow: inflow, flow into, flow in
outflow: outflow, flow out
fdi: foreign direct investment, fdi

[money]
revenue: revenue, turnover, receipt, take in, took in, collect in tax
expenditure: expenditure, spending, spend, outlay, spent
profit: profit, net income
loss: loss, lose, lost
operating-profit < profit: operating profit, operating income
deficit: deficit, shortfall
surplus: surplus
public-debt < debt: public debt, government debt, sovereign debt, national debt, state debt, government owe, state owe
debt: debt, borrowing, owe, indebtedness
aid: aid, assistance
budget: budget
tax: tax
wages: wage, salary, pay packet
paid: pay
minimum-wage < wages: minimum wage, lowest legal wage, legal minimum, lowest wage, wage floor
income: income
wealth: wealth, net worth
savings: savings
pension: pension
subsidy: subsidy, subsidize
fine: fined, fines, penalty
loan: loan, lend
grant: grant
price: price, cost, retail price, trade at, traded at, change hands at, change hands for, fetch, expensive, dear, cheap
price: dearest, dearer, cheapest, cheaper, priced
wholesale-price < price: wholesale price
house-price < price: house price, home price, housing price, property price, price of housing, price of house, price of home
rent: rent
stock: share price
reserves: reserve
gdp: gdp, gross domestic product, economic output, size of the economy, economy, economic
gni: gni, gross national income
inflation: inflation, consumer price, cpi, cost of living
core-inflation < inflation: core inflation
food-inflation < inflation: food price, food inflation
interest: interest rate, policy rate, benchmark rate
unemployment: unemployed, unemployment, jobless, joblessness, out of work, no job, without a job, without job, without work
unemployment: no work
unemployment: out of a job, out of job, look for work, seek work, look for a job, did not have a job, not have a job
employment: employed, employment, job, in work
part-time: part-time
full-time: full-time
self-employed: self-employed
informal: informal, informal economy, informal sector
formal: formal sector
productivity: productivity
investment: invest
military: military, defense, armed forces

[sector]
public: public, state-run, state-owned, government-run
private: private, privately

[counting]
median: median
mean: mean, average, on average
modal: modal, most common
maximum: maximum, peak, highest, max
minimum: minimum, lowest, min
cumulative: cumulative, cumulatively, to date, since the start, in all since
per-capita: per capita, per person, per head, per inhabitant, each person, every person
per-capita: each inhabitant, each resident, each citizen, average person, average resident, average citizen
net: net
gross: gross
real: real term, real, inflation-adjusted, constant price, adjusted for inflation, adjust for inflation, after inflation
real: allow for inflation, account for inflation, net of inflation, inflation taken into account, constant dollar
real: purchasing power
nominal: nominal, current price, not adjusted for inflation
seasonally-adjusted: seasonally adjusted, seasonal adjustment
age-adjusted: age-adjusted, age-standardized, age adjusted, age standardized
crude-rate: crude rate, crude death rate
excess: excess
confirmed-count: laboratory confirmed

[health]
hospitalized: hospitalize, hospitalization, admitted to hospital, hospital admission, hospital admit
hospitalized: admitted to a hospital, inpatient
intensive-care < hospitalized: intensive care, icu
vaccinated: vaccinate, vaccination, immunize, immunization, inoculate, shot against, jab
fully-vaccinated < vaccinated: fully vaccinated, two dose, second dose
boosted < vaccinated: booster
tested: tested, test for
tested-positive: tested positive, positive test
treated: treated, receive treatment
diagnosed: diagnose, diagnosis
birth: birth, born, live birth
stillbirth: stillbirth, stillborn
miscarriage: miscarriage
abortion: abortion, pregnancy be terminated, pregnancy terminated, terminate a pregnancy, termination of pregnancy
maternal: maternal, mother, childbirth, died in childbirth
obese: obese, obesity
overweight: overweight
underweight: underweight
stunted: stunt, stunting, too short for their age
wasted: wasting
life-expectancy: life expectancy, expect to live, expected to live
fertility: fertility, children per woman
doctor: doctor, physician
nurse: nurse
disability: disable
dementia: dementia
alzheimer < dementia: alzheimer
depression: depression, depressed
anxiety: anxiety
cancer: cancer
breast-cancer < cancer: breast cancer
lung-cancer < cancer: lung cancer
prostate-cancer < cancer: prostate cancer
heart: heart disease, cardiovascular disease, cardiac
stroke: stroke
diabetes: diabetes, diabetic
malaria: malaria
tuberculosis: tuberculosis, tb
measles: measles
hiv: hiv, aids
covid: covid-19, covid, coronavirus
influenza: influenza, flu
cholera: cholera
dengue: dengue
ebola: ebola
polio: polio
pneumonia: pneumonia
hepatitis: hepatitis

[climate]
temperature: temperature, warming, warmer, hotter, warm
sea-surface < temperature: sea surface, ocean surface
rain: rain, rainfall, precipitation
snow: snow, snowfall
sea-level: sea level
sea-ice: sea ice
glacier: glacier
ice-sheet: ice sheet
co2 < greenhouse-gas: co2, carbon dioxide, carbon emission
methane < greenhouse-gas: methane, ch4
nitrous-oxide < greenhouse-gas: nitrous oxide, n2o
greenhouse-gas: greenhouse gas, ghg
emissions: emit, emission, emissions, leak, give off, gave off
absorbed: absorb, absorption, sequester, sequestration, soak up, take up, store
concentration: concentration
deforestation: deforest, deforestation, forest loss, tree cover loss
forest: forest, woodland
wildfire: wildfire, forest fire, bushfire
drought: drought
flood: flood
hurricane: hurricane
tornado: tornado
earthquake: earthquake, quake
storm: storm
heat: heat, heatwave, heat wave
cold: cold
waste: waste
plastic: plastic
recycled: recycle
landfill: landfill
wind: wind, wind power, wind energy
solar: solar, photovoltaic, solar power, solar energy
hydro: hydro, hydropower, hydroelectric
nuclear: nuclear, nuclear power, nuclear energy
coal: coal
gas: natural gas
oil: oil, crude oil
fossil: fossil fuel, fossil
renewable: renewable, renewable energy, renewable source, renewable power
geothermal: geothermal
biomass: biomass
generation: electricity generation, generate, power generation, generation, output of electricity
capacity: capacity
consumption: consume, consumption
production: produce, production, output, harvest, yield of, churn out, turn out, pump
groundwater: groundwater
drinking-water: drinking water
sanitation: sanitation, toilet

[edu-level]
preschool: preschool, kindergarten, nursery school, pre-primary
primary: primary, elementary
secondary: secondary, high school
lower-secondary < secondary: lower secondary, middle school
upper-secondary < secondary: upper secondary
tertiary: tertiary, university, higher education, college
vocational: vocational, apprenticeship

[degree-earned]
bachelor: bachelor
master: master
doctorate: doctorate, doctoral, phd

[schooling]
enrolled: enroll, enrollment, attend school, attend
graduated: graduate, graduation, complete school, finish school
dropout: drop out, dropout, leave school early, left school early
out-of-school: out of school, not in school
literate: literate, literacy, read and write, can read, can read and write, could read and write
literate: able to read and write
illiterate: illiterate, illiteracy, cannot read, cannot read and write, unable to read and write
truant: absent, absenteeism, absence

[school-people]
teacher: teacher, teaching staff, schoolteacher
student: student, pupil, schoolchild

[school-matter]
tuition: tuition, tuition fee
scholarship: scholarship
reading-skill: reading
mathematics: mathematics

[opinion]
approve: approve, approval, approving
disapprove: disapprove, disapproval
support: support, in favor, favor, endorse
oppose: oppose, opposition to, reject
favorable: favorable, favorably, positive view
unfavorable: unfavorable, unfavorably, negative view
safe: safe, secure
unsafe: unsafe, insecure, insecurity, not safe, afraid
trust: trust, confidence in
distrust: distrust, mistrust, no confidence
satisfied: satisfied, satisfaction
dissatisfied: dissatisfied, dissatisfaction
agree: agree
disagree: disagree
optimistic: optimistic
pessimistic: pessimistic
worried: worried, worry, concerned, anxious, fear
know: heard of, aware
undecided: undecided, unsure
religious: religious
happy: happy, happiness
unhappy: unhappy
better: improved, better, better off
worse: worsened, worse, worse off

[vote]
vote-for: vote for, voted for, voted in favor, vote yes, aye, yea
vote-against: vote against, voted against, voted no, nay
abstain: abstain, abstention
turnout: turnout, voter turnout, turn out to vote, cast a ballot, cast a vote, cast their ballot, cast ballot, go to the poll
turnout: take part in the election, take part in the vote, voter participation, electoral participation, participation rate
null-vote: null vote, spoiled ballot, invalid vote
seat: seat
absentee: absentee

[electorate]
registered-voter: registered voter, registered to vote

[sport]
gold: gold medal, gold
silver: silver medal, silver
bronze: bronze medal, bronze
win: win, victory, won
defeat: defeat
draw: drawn, draw, tie
goal: goal
assist: assist
point: points scored
appearance: appearance, cap
home: home game, home match, at home
away: away game, away match, away from home
attendance: attendance, spectator, watched by

[transport]
car: car, passenger car, automobile
truck: truck, lorry, heavy vehicle
electric-vehicle: electric vehicle, electric car, ev, battery-electric
motorcycle: motorcycle, motorbike
bicycle: bicycle, bike
bus: bus
rail: rail, train, railway
air: flight, airline, aircraft, by air
ship: ship, vessel, sea freight
road: road, traffic, highway, motorway
crash: crash, collision, traffic accident, road accident

[negative-class]
insured: insure, insured, health insurance, covered by insurance
uninsured: uninsured, without insurance, without health insurance, no health insurance, lack insurance
poor: poor, poverty, poverty line, below the poverty line, below the national poverty line, under the poverty line
poor: below the official poverty line, live in poverty, in poverty, impoverished
not-poor: above the poverty line, above the national poverty line
extreme-poverty < poor: extreme poverty, extremely poor, less than $2.15, destitute
rich: rich, wealthy, top 1 percent
hunger: hunger, hungry, undernourish, undernourished, food insecure, food insecurity
legal: legal, lawful
illegal: illegal, illicit, unlawful, unauthorized, irregular, undocumented, illegally
domestic: domestic, home-produced
foreign: foreign, overseas, international, from abroad, from other country
permanent: permanent
temporary: temporary
voluntary: voluntary
forced: forced, involuntary
vacant: vacant, empty
occupied: occupied, occupancy, filled to, full to
"""
