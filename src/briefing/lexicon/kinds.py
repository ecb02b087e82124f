"""Nouns of one kind that exclude each other: an earthquake is no flood, the Senate not the House."""

from __future__ import annotations

from functools import lru_cache

from briefing.lexicon.happening import sections
from briefing.lexicon.measures_stems import stem

KINDS = """
disaster: earthquake quake tremor | flood flooding floods | fire blaze wildfire inferno | hurricane typhoon cyclone
  storm | tornado | tsunami | avalanche | drought | eruption volcano | landslide mudslide | explosion blast | famine
  | heatwave | blizzard | epidemic pandemic outbreak | strike
chamber: senate | house | chamber deputies
body: congress parliament legislature senate house chamber assembly lawmakers deputies bundestag duma knesset |
  court tribunal judge judges justices | cabinet government ministers administration | army troops military soldiers
  forces | police officers | jury jurors | voters electorate referendum | board directors shareholders | union
  workers strikers | prosecutors prosecutor
ruler: president | premier chancellor | governor | mayor | king | queen | pope | emperor | ambassador | general |
  judge | minister secretary
paper: treaty agreement pact deal convention protocol | indictment charges | constitution | warrant | licence
  license permit authorisation concession | report study | subpoena | decree | will testament
craft: plane aircraft airliner jet airplane flight | ship vessel boat ferry tanker submarine trawler | train
  locomotive | bus coach | helicopter | rocket spacecraft probe satellite shuttle capsule lander | truck lorry | car
  vehicle | balloon airship
building: bridge | school | hospital | church cathedral mosque temple synagogue | museum | stadium | airport |
  prison jail | library | tunnel | dam | tower skyscraper | factory plant mill | refinery | embassy consulate |
  hotel | theatre theater | palace
crime: murder homicide killing assassination | fraud | bribery corruption | theft robbery burglary | rape | arson |
  kidnapping abduction | treason | perjury | espionage spying | manslaughter | tax-evasion | trafficking smuggling
sport: football soccer | rugby | cricket | tennis | basketball | baseball | hockey | golf | marathon | swimming |
  boxing | cycling | chess
stage: semifinal semi-final | quarterfinal quarter-final | final
goods: steel | aluminium aluminum | oil petroleum crude | gas | coal | wheat | maize corn | rice | soybeans soy |
  copper | gold | silver | cars automobiles | chips semiconductors | beef | timber lumber | coffee | cotton |
  tomatoes | uranium | water
drug: fentanyl | cocaine | heroin | cannabis marijuana marihuana | methamphetamine meth | opium
disease: malaria | cholera | measles | polio | ebola | influenza flu | tuberculosis | covid coronavirus | smallpox |
  hiv aids | plague | cancer | dengue | diabetes
element: vaccine | drug medicine | test
people: women girls | men boys
planet: moon | mars | venus | jupiter | saturn | mercury | sun | pluto | comet | asteroid
force: navy naval | army | airforce
money: loan credit | grant gift | fine penalty | tax levy duty tariff | dividend | bonus | subsidy
action: tariff tariffs duty duties surcharge | embargo | quota
direction: north northern | south southern | east eastern | west western
media: film movie | novel book | album | opera | painting | play
school: university college | kindergarten
"""
"""Nouns that exclude each other inside a kind; words between bars are alike. A chamber is one of the body's, told apart first."""


@lru_cache(maxsize=1)
def kinds() -> dict[str, frozenset[tuple[str, int]]]:
    """Stem of a noun -> each kind that it belongs to, with the number of its answer there."""
    found: dict[str, set[tuple[str, int]]] = {}
    for name, line in sections(KINDS):
        for number, alike in enumerate(line.split("|")):
            for word in alike.split():
                found.setdefault(stem(word), set()).add((name, number))
    return {key: frozenset(items) for key, items in found.items()}


@lru_cache(maxsize=1)
def kind_words() -> frozenset[str]:
    """The nouns themselves, as listed."""
    return frozenset(word for _, line in sections(KINDS) for word in line.split())
