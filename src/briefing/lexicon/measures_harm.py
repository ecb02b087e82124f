"""Words of measures that narrow, about what happens to people and things: death, custody, crime, drugs, weapons, who.

Each slot in brackets is a question about a measure; each line below it one answer with the words for it. `a < b`: a is a part of
b. An answer left out, added or exchanged makes another measure.
"""

from __future__ import annotations

HARM = """
[outcome]
died: die, death, dead, kill, killed, fatality, fatal, mortality, lethal, lose life, lost life, claim life
died: claimed life, perish, slay, deadly, decease, life be lost, life have be lost, loss of life, lose their life, lost their life
died: pass away, death toll, body count, cost life, leave dead, left dead
survived: survive, survival, outlive, came out alive
injured: injure, injury, wound, wounded, hurt, maim
missing: missing, disappear, disappeared, disappearance, unlocated, not locate, unaccounted
located: locate, found alive, located alive
homeless: homeless, homelessness, have no home, had no home, no home of their own, sleep rough, rough sleeper, without a home
recovered-health: cure, recover from

[killing]
homicide: homicide, murder, murdered, intentional homicide, intentional killing, deliberate killing, manslaughter
femicide < homicide: femicide, feminicide
suicide: suicide, kill themselves, take their own life, took their own life, taken their own life, take his own life
suicide: take her own life, self-inflicted
execution: execution, execute, put to death, extrajudicial
lynching: lynch
massacre: massacre

[overdose]
overdose: overdose, drug poisoning, drug death, drug-related death, drug fatality, fatal poisoning, drug toxicity

[drug]
fentanyl < synthetic-opioid: fentanyl, illicit fentanyl, illegally made fentanyl, illegally manufactured fentanyl
synthetic-opioid < opioid: synthetic opioid, synthetic opioids other than methadone
opioid: opioid, opiate
prescription-opioid < opioid: prescription opioid, opioid painkiller
heroin < opioid: heroin
methadone < opioid: methadone
nitazene < synthetic-opioid: nitazene
cocaine: cocaine
crack < cocaine: crack cocaine
methamphetamine: methamphetamine, meth, crystal meth
psychostimulant: psychostimulant, stimulant
cannabis: cannabis, marijuana, marihuana
xylazine: xylazine
benzodiazepine: benzodiazepine
alcohol: alcohol, liquor
tobacco: tobacco, smoke, smoker, cigarette, smoking
naloxone: naloxone, narcan
buprenorphine: buprenorphine
ecstasy: ecstasy, mdma
vape: vape, e-cigarette

[custody]
seized: seize, seizure, confiscate, confiscation, intercept, impound, interdict, interdiction, haul, take off the street
stolen: steal, stolen, theft, rob of, take by thief, taken by thief
arrested: arrest, detain, detained, detention, apprehend, apprehension, capture, captured
arrested: take into custody, taken into custody, in custody, round up
arrested: be being held, detainee, held in custody, place under arrest, under arrest
encountered: encounter
convicted: convict, conviction, found guilty, guilty
charged: charge with, charged with, criminal charge, indict, indictment, prosecute, prosecution
sentenced: sentence
acquitted: acquit, acquittal, not guilty
released: release, freed, set free, let go, walk free
deported: deport, deportation, repatriate, repatriation, expel, expulsion, send back, sent back
deported: return to their country, removed from the country
extradited: extradite, extradition
imprisoned: imprison, imprisonment, prison population, prisoner, inmate, incarcerate, incarceration, behind bars, jail
imprisoned: in prison, held in prison, in jail, in cell
kidnapped: kidnap, abduct, abduction, hostage
displaced: displace, displacement, driven from their home, flee their home
displaced: forced from their home, leave their home, leave home, flee home, uproot
rescued: rescue, pulled from the sea, pull from the sea
rescued: pull from the water, pluck from the sea, pick up at sea, save from drowning
destroyed: destroy, destruction, burn down, raze, dismantle, wipe out, flatten, reduce to rubble, level to the ground
damaged: damage
eradicated: eradicate, eradication
lost-item: reported lost

[tried]
remand: remand, on remand, hold on remand, pretrial, pre-trial, await trial, wait for trial, not be tried, not yet be tried
remand: without trial
remand: untried, unsentenced, not be convicted, not yet be convicted, unconvicted, pretrial detention, pre-trial detention
remand: yet to be tried

[duty]
on-duty: on duty, line of duty, while on duty
off-duty: off duty, off-duty

[degree]
attempted: attempt, attempted, try to, foiled
suspected: suspected, alleged
confirmed: confirmed, laboratory-confirmed, verified
probable: probable
unsolved: unsolved
solved: solved, cleared up, clearance
planned: planned, plan to, proposed
completed: completed
pledged: pledge, pledged, promised, committed to give
disbursed: disburse, disbursement, paid out
obligated: obligate, obligated, obligation
appropriated: appropriate, appropriation, appropriated
authorized: authorize, authorization
requested: request, requested, sought, ask for, appeal for
authentic: genuine

[crime]
robbery: robbery, robberies, mug, rob, hold-up
burglary: burglary, break-in, burgle, burglarize, housebreaking
extortion: extort, extortion, protection money
assault: assault
rape: rape, sexual assault, sexual violence
fraud: fraud, scam
corruption: bribe, bribery, corruption
smuggling: smuggle, smuggling
trafficking: trafficking, trafficker, trafficked, drug traffic, arms traffic, human traffic
laundering: launder, laundering
terrorism: terrorist, terrorism
arson: arson
cybercrime: cybercrime, cyberattack, hack, ransomware
domestic-violence: domestic violence, intimate partner violence
hate: hate crime
shooting: shooting, shot, gunfire, gunshot
mass-shooting < shooting: mass shooting
bombing: bomb, bombing, explosive
gun-death: firearm death, gun death

[sex]
women: woman, female, womens
men: man, male, mens
girls < women: girl, schoolgirl
boys < men: boy, schoolboy
transgender: transgender

[age]
children: child, minor, under-18, kid, boy and girl, underage
infants < children: infant, baby, newborn, neonatal, under-one
under-five < children: under five, under-five, under the age of five, under 5, younger than five
under-five < children: before the age of five
adolescents: adolescent, teen
young: youth, young person, young adult, young
elderly: elderly, older person, older adult, older people, senior, pensioner, seniors, over 65, aged 65

[setting]
urban: urban, city-dwelling, in city, in town
rural: rural, countryside
indoor: indoor
outdoor: outdoor
offshore: offshore
onshore: onshore, land-based
coastal: coastal
remote: remote

[act]
granted: grant asylum, granted, approved, award, hand out
rejected: reject, rejected, turn down, refuse, deny, denied
cancelled: cancel, cancellation, call off
opened: open, opened, reopen
closed: close, closed, closure, shut, shut down
withdrawn: withdraw, withdrawal, pull out
deployed: deploy, deployment, station
hired: hire, recruit
dismissed: dismiss, lay off, laid off, lost their job, lose their job, lost his job, lost her job, redundancy, sack
bought: buy, bought, purchase
sold: sell, sold
built: build, built, construct, construction, erect
demolished: demolish, demolition, tear down
launched: launch
planted: plant tree, planted
felled: cut down, felled
donated: donate, donation
borrowed: borrow
delayed: delay, delayed, postpone
repaired: repair, restore, renovate
abandoned: abandon
lifted: lift, lifted
imposed: impose, imposed
banned: ban, banned, prohibit
legalized: legalize
exempted: exempt
excluded: exclude, excluded
evicted: evict
threatened: threaten, threatened
discharged: discharged
infected: infect, infected, infection
poisoned: poisoned
evacuated: evacuate, evacuation, bring to safety, brought to safety, move to safety, take to safety
upheld: uphold, upheld
returned: returned home

[timing]
late: arrive late, depart late, run late, deliver late, land late, pay late, late arrival, late departure, late payment, be late
late: was late, were late, is late, are late, behind schedule
on-time: on time, on schedule, punctual, punctuality
early-arrival: arrive early, ahead of schedule

[stage]
semi-final: semi final, semi-final, semifinal, semi-finalist, semi-finals
quarter-final: quarter final, quarter-final, quarterfinal
qualifier: qualifying match, qualifying round, qualifier
group-stage: group stage
play-off: play-off, playoff

[standing]
on-order: on order
under-construction: under construction
on-loan: on loan
on-leave: on leave
out-of-service: out of service, out of use, out of order
retired-from: retired from service, withdrawn from service

[weapon]
handgun < firearm: handgun, pistol, revolver
rifle < firearm: rifle
shotgun < firearm: shotgun
firearm: firearm, gun
ammunition: ammunition, cartridge, bullet, round of ammunition
grenade: grenade
knife: knife, blade
ghost-gun: ghost gun, privately made firearm
drone: drone, unmanned aircraft
traced: trace, submitted for tracing, tracing

[form]
pill: pill, tablet
powder: powder
dose: dose
liquid: liquid

[people]
soldier: soldier, troop, serviceman, army personnel, military personnel
marine: marine, navy personnel
national-guard: national guard
police: police, police officer, policeman, constable
civilian: civilian, noncombatant
journalist: journalist, reporter, media worker
migrant: migrant
refugee: refugee
asylum: asylum seeker, asylum application, apply for asylum, asylum
idp: internally displaced
tourist: tourist, tourism, visitor, international visitor
citizen: citizen
foreigner: foreigner, non-citizen, foreign national, alien
worker: worker, employee, staff
farmer: farmer
household: household
family: family
company: company, firm, business, enterprise, corporation
small-company < company: small business, small firm, small and medium
mayor: mayor
candidate: candidate
judge: judge
legislator: legislator, lawmaker, congressman, deputy, senator, member of parliament
priest: priest
lawyer: lawyer
activist: activist, human rights defender
homeowner: homeowner
tenant: tenant
veteran: veteran
indigenous: indigenous
black: black, african american
white: white
hispanic: hispanic, latino
asian: asian
gay: lesbian, gay
driver: driver, motorist
pedestrian: pedestrian
cyclist: cyclist, bicyclist
motorcyclist: motorcyclist
passenger: passenger
volunteer: volunteer
smoker: smoker
customer: customer, client, consumer
subscriber: subscriber
internet-user: internet user, online, use the internet
single-parent: single parent, single mother
unaccompanied: unaccompanied, travel alone, arrive alone, without parent, without their parent, without a parent
alone: alone
smuggler: smuggler

[where]
at-sea: at sea, on the high seas
on-land: on land

[crossing]
at-port: port of entry, at port of entry, at the port of entry, official crossing
between-port: between port of entry, between the port of entry, between official crossing
between-port: between official port of entry

[crimecount]
lab: laboratory, lab, drug lab
tunnel: tunnel
gang: gang, cartel, criminal group
clandestine-grave: clandestine grave, mass grave
"""
