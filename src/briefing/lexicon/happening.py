"""What happens, in words: verbs (with their nouns) that tell the same, and those that leave it open.

Each line of `SAME` is a sense: its name, then words and phrases that tell it. A word may have several senses. Broad on
purpose: law, politics, war, courts, business, science, disasters, sport. Compared are stems, so one form of a word is enough
unless it is irregular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.lexicon.grammar import words
from briefing.lexicon.measures_stems import stem

SAME = """
adopt: adopt, approve, pass, passed, enact, endorse, ratify, vote for, back, carry, agree to, accept, clear,
  greenlight, green light, give the green light, wave through, confirm, okay, adoption, passage, approval
enact: enact, sign into law, become law, promulgate, legislate
sign: sign, signature, signing, ink, put his name to, put her name to, initial
ratify: ratify, ratification
defeat: defeat, reject, vote down, vote against, block, turn down, fail, failed, fall short, kill, throw out, veto,
  rebuff, torpedo, refuse, decline, spurn, repudiate, rejection, rule out, deny, say no, dismiss, oppose, refusal
veto: veto, vetoed
propose: propose, introduce, table, submit, bring in, file, put forward, lay before, sponsor, suggest, present,
  offer, proposal, float, give, move
enter: take effect, took effect, taken effect, enter into force, come into force, came into force, come into effect,
  came into effect, become effective, became effective, be in force, start to apply, apply from, effective, kick in,
  go into effect, went into effect, entry into force, in force
begin: begin, began, begun, start, commence, launch, open, opened, set off, initiate, kick off, get under way, got
  under way, inaugurate, set up, establish, found, founded, create, form, institute, unveil, introduce, roll out,
  beginning, onset, outset, set in, embark, break out, broke out, broken out, outbreak, erupt
create: create, establish, set up, found, founded, form, launch, institute, introduce, constitute, build, built,
  proclaim, inaugurate, charter, incorporate, creation, foundation, make, made, arise, arose, organize
end: end, ended, finish, conclude, close, cease, stop, halt, terminate, expire, lapse, wind up, wound up, wrap up,
  discontinue, drop, abandon, ditch, give up, gave up, given up,
  come to an end, came to an end, run out, ran out, abolish, scrap, lift, cancel, call off, phase out,
  shut down, axe, conclusion, termination, adjourn, dissolve, disband
suspend: suspend, pause, put off, postpone, delay, defer, freeze, froze, frozen, halt, put on hold, stay, shelve,
  hold up, adjourn, interrupt, push back, suspension, postponement, extend, reschedule, move to, moratorium
resume: resume, restart, reopen, continue, restore, reinstate, go on, went on, revive, resumption, relaunch, pick up
  again, start again
continue: continue, remain, go on, went on, keep, kept, persist, stay, carry on, last, still, maintain, retain,
  continuation
revoke: revoke, repeal, rescind, annul, cancel, withdraw, withdrew, withdrawn, overturn, void, nullify, strip,
  quash, strike down, struck down, reverse, invalidate, abolish, scrap, undo, revocation, cancellation, lose, lost,
  invalid, unconstitutional, set aside, vacate, strike out, struck out, throw out, threw out, thrown out, end,
  ended, lift
uphold: uphold, upheld, confirm, affirm, sustain, let stand, leave in place, left in place, validate, reaffirm,
  stand by, stood by, bear out, declare constitutional, constitutional
stay: stay, remain, stay in, remain in
renew: renew, extend, prolong, renewal, extension, lengthen
impose: impose, levy, introduce, order, slap, apply, lay, laid, set, bring in, imposition, put on
order: order, direct, instruct, tell, told, command, require, decree, mandate, oblige, compel, rule, demand
lift: lift, remove, end, ease, drop, relax, waive, scrap, cancel, abolish, exempt
raise: raise, raised, increase, hike, lift, put up, boost, double, rise, rose, risen, grow, grew, grown, climb, go
  up, went up, surge, soar, jump, expand, gain, swell, escalate, triple, widen, growth, add, strengthen, mount,
  intensify, worsen
lower: lower, cut, reduce, decrease, slash, trim, halve, fall, fell, fallen, drop, decline, shrink, shrank, go down,
  went down, sink, sank, plunge, slump, dip, tumble, diminish, weaken, curb, ease, abate, collapse, slow, improve
announce: announce, declare, say, said, tell, told, unveil, proclaim, make public, made public, state, present,
  reveal, report, confirm, disclose, publish, announcement, inform, make known, made known, statement, issue
publish: publish, print, release, issue, bring out, brought out, appear, post, make public, made public, put out,
  unveil, announce, gazette, publication, come out, came out, unseal, disclose
say: say, said, state, tell, told, declare, argue, write, wrote, written, note, claim, maintain, hold, held, assert,
  contend, judge, conclude, find, found, report, point out, warn, explain, insist, stress, add, remark, observe,
  affirm, according, account, put, puts, acknowledge, admit, concede, suggest, describe, call, view, see, saw,
  believe, think, thought, estimate, calculate, testify, repeat, restate, reiterate, answer, reply, speak, spoke,
  spoken, determine, give, gave, show, project, predict, forecast, expect, confirm, announce, allege, complain,
  record, count, document, identify, mean, comment, recall, attribute
deny: deny, denied, dispute, reject, refute, contradict, disavow, contest, disclaim, rebut, dismiss, denial, disagree
admit: admit, acknowledge, concede, confess, admission, plead guilty, pleaded guilty
answer: answer, reply, respond, retort, response, react, deny, reject
warn: warn, caution, alert, warning
threaten: threaten, menace, threat, warn, vow
promise: promise, pledge, undertake, undertook, undertaken, commit, vow, agree, guarantee, commitment, engage, bind,
  bound
agree: agree, accord, reach an agreement, reach an understanding, reached an understanding, strike a deal, struck a
  deal, come to terms, came to terms, settle, settlement, understanding, conclude, deal, compromise, pact,
  undertake, accept, reach, consent, sign, join
disagree: disagree, dispute, quarrel, differ, clash, break off, broke off
support: support, back, endorse, favour, favor, advocate, champion, defend, approve, uphold, welcome, stand behind,
  stood behind, call for, urge, embrace, applaud, side with, praise
oppose: oppose, reject, resist, object, fight, fought, protest, condemn, criticize, criticise, denounce, turn down,
  refuse, resent, disapprove, attack, contest, rejection, refusal, challenge, deplore, decry, opposition, speak out
  against
condemn: condemn, denounce, criticize, criticise, decry, deplore, censure, rebuke, attack, blame, fault
praise: praise, hail, welcome, applaud, commend, laud, honour, honor, celebrate, admire
allow: allow, permit, authorize, authorise, let, enable, legalize, legalise, license, clear, approve, grant,
  entitle, authorization, permission, admit, consent, empower, lawful, legal
forbid: forbid, forbade, forbidden, ban, prohibit, bar, outlaw, criminalize, criminalise, block, prohibition,
  disallow, proscribe, exclude, veto, rule out, unlawful, illegal, prevent, deny, refuse, reject, restrict
violate: violate, break, broke, broken, breach, infringe, flout, contravene, transgress, violation, unlawful,
  illegal, defy, contrary to, disobey
respect: respect, comply, observe, obey, honour, honor, uphold, abide, follow, adhere, heed, conform, meet, keep, in
  line with, consistent with, compliance
ignore: ignore, disregard, overlook, brush aside, brushed aside
appoint: appoint, name, nominate, install, choose, chose, chosen, designate, pick, select, elect, swear in, swore
  in, sworn in, hire, recruit, promote, appointment, elevate, take office, took office, become, became, succeed,
  take over, took over, tap
elect: elect, vote in, choose, chose, chosen, win election, won election, return, election, pick, win, won
dismiss: dismiss, fire, fired, sack, remove, oust, depose, topple, expel, unseat, overthrow, overthrew, impeach,
  recall, replace, force out, forced out, suspend, lay off, laid off, dismissal, removal, strip, kick out, relieve
resign: resign, step down, stepped down, quit, leave office, left office, stand down, stood down, step aside,
  retire, leave, left, bow out, give up, gave up, abdicate, depart, resignation, departure, tender
designate: designate, list, classify, label, name, declare, brand, identify, add, designation, listing, blacklist,
  put on the list
delist: delist, take off the list, remove, clear, unlist, strike off
arrest: arrest, detain, capture, seize, apprehend, catch, caught, take into custody, took into custody, taken into
  custody, hold, held, nab, round up, jail, imprison, custody, detention
release: release, free, freed, let go, set free, discharge, bail, liberate, pardon, parole, released, exonerate
charge: charge, indict, accuse, prosecute, arraign, indictment, bring charges, brought charges, make public charges,
  made public charges, sue, allege, unseal, implicate, try
convict: convict, find guilty, found guilty, sentence, jail, imprison, condemn, conviction, guilty, plead guilty,
  pleaded guilty, send to prison, sent to prison
acquit: acquit, clear, exonerate, find not guilty, found not guilty, absolve, acquittal, drop charges, dropped
  charges, pardon
sentence: sentence, jail, imprison, condemn, prison, send to prison, sent to prison, get, got, receive
sue: sue, file suit, filed suit, take to court, took to court, bring a case, brought a case, lawsuit, suit, sued,
  bring suit, brought suit, challenge, litigate
settle: settle, settlement, resolve, pay, paid, compensate
appeal: appeal, challenge, contest
decide: decide, rule, ruled, hold, held, find, found, judge, decision, ruling, determine, adjudicate, issue, hand
  down, handed down, conclude, settle, opt, choose, chose, resolve, order
hear: hear, heard, hearing, argue, argument, argued, consider
extradite: extradite, hand over, transfer, surrender, deliver, send, sent, deport, expel, ship, turn over, extradition
deport: deport, expel, remove, send back, sent back, repatriate, return, deportation, banish, exile
kill: kill, murder, shoot dead, shot dead, slay, slew, slain, assassinate, execute, gun down, die, died, death,
  massacre, claim, take the life, took the life, leave dead, left dead, fatal, dead, perish, killing, stab, poison,
  behead, drown, lose his life, lost his life, lose her life, lost her life, lose their lives, lost their lives,
  pass away, succumb, bomb, shoot, shot, strike, struck
wound: wound, injure, hurt, maim, casualty, shoot, shot, stab
survive: survive, escape, live, outlive, unhurt, unharmed, pull through
born: born, birth, bear
rescue: rescue, save, pull out, evacuate, recover, free
attack: attack, strike, struck, bomb, raid, assault, shell, hit, invade, storm, fire on, fired on, shoot at, shot
  at, ambush, bombard, target, airstrike, offensive, open fire, opened fire, launch, move against, raze, shoot
invade: invade, march into, occupy, cross into, enter, overrun, storm, seize, invasion, annex
defend: defend, protect, repel, hold off, guard, shield
retreat: retreat, withdraw, withdrew, withdrawn, pull out, pull back, fall back, fell back, flee, fled, leave, left,
  evacuate, withdrawal
deploy: deploy, send, sent, dispatch, station, mobilize, mobilise, deployment, post, move in
surrender: surrender, capitulate, give up, gave up, yield, lay down arms, laid down arms, fall, fell, fallen
conquer: capture, seize, take, took, taken, conquer, occupy, take control, took control, overrun, liberate, retake,
  retook, recapture, fall to, fell to, win, won
ceasefire: ceasefire, truce, armistice, cease-fire, lay down arms, stop fighting
destroy: destroy, burn, burn down, burnt, wreck, level, raze, demolish, ruin, devastate, gut, wipe out, flatten,
  damage, tear down, tore down, torn down, blow up, blew up, blown up, collapse, ravage, break apart, broke apart, broken apart,
  break up, broke up, disintegrate, fall apart, fell apart
damage: damage, destroy, harm, batter, devastate, hit, wreck
build: build, built, construct, erect, complete, put up, construction, raise, assemble
repair: repair, rebuild, rebuilt, restore, reconstruct, fix, mend
strike: strike, struck, hit, shake, shook, shaken, batter, rock, sweep, swept, ravage, devastate, lash, pound, slam,
  hammer, occur, happen, affect, tear through, tore through, roar, make landfall, made landfall, landfall, engulf,
  pummel
walkout: strike, struck, walk out, walked out, stop work, stopped work, down tools, downed tools, go on strike, went
  on strike, walkout, stoppage
erupt: erupt, eruption, explode, blow, blew, spew
explode: explode, blow up, blew up, blown up, detonate, explosion, go off, went off, blast, burst
crash: crash, collide, come down, came down, derail, plunge, smash, crashed, hit, strike, struck,
  run aground, ran aground, ground, grounded, ram, rammed
sink: sink, sank, sunk, go down, went down, capsize, founder, go under, went under
flood: flood, inundate, submerge, burst its banks, overflow, swamp
land: land, touch down, touched down, arrive, set down, splash down, landing, reach
take-off: take off, took off, lift off, launch, blast off, depart, leave, left, fly, flew
arrive: arrive, reach, come to, came to, land, enter, visit, arrival, come, came, dock, get to, got to, travel, go,
  went, return
leave: leave, left, depart, quit, withdraw, withdrew, withdrawn, exit, pull out, go, went, gone, flee, fled,
  departure, move out, abandon, set out, set off, sail, walk out, walked out
return: return, come back, came back, go back, went back, give back, gave back
visit: visit, travel, trip, tour, go to, went to, gone to, come to, came to, attend, call on
join: join, enter, accede, become a member, became a member, sign up, become part, became part, admit, accession,
  enlist, enrol, enroll, ally
meet: meet, met, meeting, hold talks, held talks, gather, convene, summit, talk, confer, encounter, sit down, sat
  down, assemble, host
negotiate: negotiate, talk, bargain, discuss, open talks, hold talks, held talks, negotiation, mediate
win: win, won, defeat, beat, triumph, victory, take, took, clinch, secure, prevail, champion, crown, claim, earn,
  gain, capture, overcome, overcame, lift, retain, succeed, finish first, finished first, see off, saw off, knock
  out, knocked out
lose: lose, lost, fall to, fell to, be beaten, beaten, defeat, go down, went down, succumb, miss out, fail, finish
  second, finished second, concede, suffer, runner-up, bow out
draw: draw, drew, drawn, tie, share the points, shared the points, level, finish level
score: score, net, hit, find the net, found the net, strike, struck
qualify: qualify, advance, reach, progress, go through, went through, make it, made it
eliminate: eliminate, knock out, knocked out, crash out, be out, go out, went out, relegated, relegate
award: award, give, gave, given, grant, confer, receive, win, won, honour, honor, present, hand, prize, bestow
buy: buy, bought, acquire, purchase, take over, took over, pick up, snap up, acquisition, takeover, buyout, obtain
sell: sell, sold, dispose, divest, offload, sale, auction
merge: merge, combine, join, unite, merger, fuse, tie up
split: split, separate, divorce, break up, broke up, spin off, spun off, divide, partition, secede, break away,
  broke away, independence, part
invest: invest, put into, pour, fund, finance, spend, spent, pump
launch: launch, introduce, unveil, release, roll out, bring out, start, open, debut, present, fire, send up
recall: recall, withdraw, withdrew, pull, take back, took back
bankrupt: bankrupt, insolvent, fail, collapse, go under, went under, file for bankruptcy, go bust, went bust,
  bankruptcy, default, insolvency, chapter 11
list: list, float, go public, went public, ipo, debut
hire: hire, recruit, employ, take on, took on, engage, appoint
layoff: lay off, laid off, cut jobs, dismiss, fire, shed, axe, sack, redundancy, redundant
open: open, inaugurate, start, begin, unveil, launch, opening, reopen
close: close, shut, shut down, shutter, end, cease, seal, closure, shutdown, closing, wind up, lock
discover: discover, find, found, detect, identify, spot, uncover, observe, discovery, reveal, come upon, unearth,
  isolate, sight, come across, came across, locate
invent: invent, develop, devise, patent, create, design
prove: prove, demonstrate, show, establish, confirm, verify, proof, evidence
disprove: disprove, refute, debunk, falsify, contradict
test: test, try, trial, experiment, check, examine
observe: observe, notice, noticed, spot, spotted, see, saw, seen, watch, record, detect, measure, image, photograph
fail: fail, failure, miss, fall short, fell short, lapse, break down, broke down, malfunction, could not, unable,
  unsuccessful, lack
succeed: succeed, success, manage, achieve, work, successful, accomplish, fulfil
vaccinate: vaccinate, immunize, inoculate, jab, vaccine, receive, dose
infect: infect, contract, catch, caught, fall ill, fell ill, diagnose, sicken
cure: cure, recover, heal, treat
approve-drug: approve, license, authorize, authorise, clear
give: give, gave, given, hand, provide, supply, deliver, grant, donate, present, transfer, send, sent, lend, lent,
  offer, pass, allocate, submit, award, distribute
take-away: take away, took away, withhold, withheld, deprive, deny, confiscate, strip, withdraw, withdrew, refuse
receive: receive, award, be awarded, get, got, obtain, accept, be given, gain, earn, win, won
seize: seize, confiscate, impound, intercept, take, took, taken, capture, seizure, stop
pay: pay, paid, spend, spent, compensate, settle, disburse, repay, repaid, payment
owe: owe, default, indebted, debt
request: request, ask, call for, demand, appeal, urge, seek, sought, petition, want, wish, apply, invite, insist,
  plead
urge: urge, call for, call on, press, appeal, exhort, ask, encourage, demand
change: change, amend, alter, modify, revise, reform, reverse, rewrite, amendment, transform, overhaul, rename,
  adjust, shift, switch, replace
replace: replace, succeed, supersede, take over, took over, substitute, supplant, swap
protest: protest, demonstrate, march, rally, riot, demonstration, take to the streets, took to the streets, rise up,
  rose up
restrict: restrict, limit, curb, cap, restrain, tighten
investigate: investigate, probe, inquire, examine, look into, inquiry, investigation, open an inquiry, audit,
  review, study
cooperate: cooperate, collaborate, work together, coordinate, cooperation, coordination, team up, partner, joint
refer: refer, send, sent, pass, bring before, brought before, submit, hand, referral, transfer
treat: treat, regard, consider, see, saw, view, deem, count
cause: cause, lead to, led to, bring about, brought about, trigger, prompt, provoke, result, make, made, spark,
  produce, drive, drove, driven, push, raise, force, leave, left
prevent: prevent, stop, avert, block, thwart, foil, avoid, stave off, hinder, keep from, kept from
help: help, assist, aid, support, back, contribute, play a part, have a part, had a part
worsen: worsen, aggravate, deteriorate, harm, hurt, undermine, raise, damage
improve: improve, better, advance, strengthen, enhance, recover, get better, boost, ease, alleviate
control: control, dominate, govern, run, ran, rule, command, hold, held, master, administer, occupy
lead: lead, led, head, command, run, ran, chair, preside, direct, top
confirm: confirm, verify, acknowledge, corroborate, bear out, prove, admit, validate, affirm
contain: contain, include, comprise, cover, embrace, consist, involve, have, hold
exclude: exclude, leave out, left out, omit, except, bar, exempt, shut out
rest: rest, base, rely, depend, build, built, draw, drew, drawn, found, founded
move: move, transfer, shift, relocate, pass, take, place, put, transport, carry, bring, brought
carry: carry out, execute, conduct, perform, implement, do, did, done, undertake, undertook, run, ran, stage, mount,
  hold, held, take place, took place, occur, happen
hide: hide, hid, hidden, conceal, cover up, withhold, withheld, suppress
escape: escape, flee, fled, break out, broke out, get away, got away, abscond, run away, ran away
hijack: hijack, seize, take over, took over, commandeer
kidnap: kidnap, abduct, take hostage, took hostage, snatch, seize, disappear, kidnapping
rob: rob, steal, stole, stolen, loot, burgle, robbery, theft, heist
smuggle: smuggle, traffic, bring, sneak, ship
hack: hack, breach, break into, broke into, infiltrate, penetrate, compromise
leak: leak, spill, disclose, discharge, seep
marry: marry, wed, wedding, marriage, tie the knot
celebrate: celebrate, mark, commemorate, observe, honour, honor
perform: perform, play, sing, sang, appear, star
write: write, wrote, written, publish, author, compose, pen
train: train, teach, taught, school, instruct
use: use, employ, deploy, apply, exploit, draw on, drew on
avoid: avoid, evade, dodge, escape, shun
gather: gather, collect, assemble, amass, pool
last: last, take, took, run, ran, stretch, go on, went on, continue
happen: happen, occur, take place, took place, be held, come about, came about, arise
know: know, knew, known, aware, understand, understood
test-fire: test, fire, launch, detonate
"""

LIGHT = words("""
be is are was were been being am have has had having do does did done doing will would shall should can could may might must
go goes went gone going come comes came get gets got make makes made take takes took taken put puts let lets seem seems seemed
become becomes became keep keeps kept set sets use uses used based according following including regarding concerning
related associated involving involve involved concerned known called named so-called alleged allegedly given said year
years dated further linked bound united armed organized organised estimated combined increased reduced registered
detailed limited supposed proposed planned intended attempted continued mixed advanced developed owed due remaining due
leading ruling acting sitting existing aged born wanted hundred indeed need speed see shed thousand unprecedented
""")
"""Verbs that tell nothing by themselves, and participles that mostly stand as adjectives."""

INTENT = words("""
threaten threatened threatens plan planned plans consider considered considers intend intended intends propose proposed proposes
hope hoped hopes expect expected expects want wanted wants seek sought seeks try tried tries attempt attempted attempts offer
offered offers vow vowed vows promise promised promises pledge pledged pledges prepare prepared prepares aim aimed aims
wish wished
demand demanded demands urge urged urges ask asked asks request requested requests mull mulled weigh weighed contemplate
contemplated decline declined refuse refused fail failed suggest suggested recommend recommended undertake undertook
agree agreed choose chose chosen opt opted vote voted decide decided resolve resolved
fear feared predict predicted forecast urge
""")
"""What follows them ("to", a gerund, a noun) was meant, not done."""
POSSIBLE = words("would could might may should can will shall won't wouldn't couldn't mightn't must unless if")
ALMOST = words("almost nearly narrowly barely virtually practically hardly")


@lru_cache(maxsize=1)
def senses() -> dict[tuple[str, ...], frozenset[str]]:
    """Stems of a word or phrase -> the names of its senses."""
    found: dict[tuple[str, ...], set[str]] = {}
    for name, phrases in sections(SAME):
        for phrase in phrases.split(","):
            first, *rest = phrase.split()
            for form in _forms(first):
                found.setdefault((stem(form), *(stem(word) for word in rest)), set()).add(name)
    return {key: frozenset(names) for key, names in found.items()}


def _forms(word: str) -> tuple[str, ...]:
    """A word with the endings that a regular verb takes: stems of inflected forms do not always meet."""
    if word.endswith("e"):
        return word, f"{word}d", f"{word}s", f"{word[:-1]}ing"
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return word, f"{word[:-1]}ied", f"{word[:-1]}ies", f"{word}ing"
    return word, f"{word}ed", f"{word}s", f"{word}ing", f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"


def sections(text: str) -> Iterator[tuple[str, str]]:
    """Name and words of each line; an indented line goes on with the one before."""
    for line in re.sub(r"\n\s+", " ", text.strip()).splitlines():
        name, _, rest = line.partition(":")
        yield name.strip(), rest.strip()
