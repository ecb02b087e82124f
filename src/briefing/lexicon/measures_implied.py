"""What words of measures say by the way (murder says that somebody died), and words that never narrow a measure."""

from __future__ import annotations

from briefing.lexicon.grammar import words

IMPLIED: dict[str, frozenset[str]] = {
    "own": frozenset({"access"}),
    "live": frozenset({"host"}),
    "methane": frozenset({"emissions"}),
    "co2": frozenset({"emissions"}),
    "greenhouse-gas": frozenset({"emissions"}),
    "life-expectancy": frozenset({"birth"}),
    "marriage": frozenset({"coupl"}),
    "divorce": frozenset({"coupl"}),
    "bankruptcy": frozenset({"company"}),
    "graduated": frozenset({"student"}),
    "dropout": frozenset({"student", "children", "school"}),
    "hospitalized": frozenset({"patient", "hospital"}),
    "amputation": frozenset({"limb"}),
    "ratifi": frozenset({"country", "stat", "state"}),
    "orphan": frozenset({"children"}),
    "widow": frozenset({"women"}),
    "burglary": frozenset({"house"}),
    "execution": frozenset({"died", "imprisoned"}),
    "completed": frozenset({"built"}),
    "tourist": frozenset({"visit"}),
    "reservoir": frozenset({"water"}),
    "river": frozenset({"water"}),
    "lake": frozenset({"water"}),
    "price": frozenset({"expenditure"}),
    "voter": frozenset({"choose"}),
    "choose": frozenset({"vote-for"}),
    "vote-for": frozenset({"voter", "choose", "support"}),
    "vote-against": frozenset({"voter", "oppose"}),
    "homicide": frozenset({"died", "victim", "person"}),
    "femicide": frozenset({"died", "women", "homicide"}),
    "suicide": frozenset({"died"}),
    "massacre": frozenset({"died"}),
    "inflation": frozenset({"price", "growth"}),
    "deforestation": frozenset({"forest", "loss"}),
    "unemployment": frozenset({"labor-force"}),
    "imprisoned": frozenset({"arrested"}),
    "receive": frozenset({"remittances"}),
    "maternal": frozenset({"women"}),
    "emissions": frozenset({"air"}),
    "deported": frozenset({"migrant", "person"}),
    "remittances": frozenset({"receive"}),
    "earned": frozenset({"income", "wages", "paid"}),
    "paid": frozenset({"price", "wages", "tax", "fine", "rent"}),
    "at-port": frozenset({"port", "entri"}),
    "turnout": frozenset({"vote", "voter", "registered-voter"}),
    "birth": frozenset({"children", "infants"}),
    "girls": frozenset({"children"}),
    "boys": frozenset({"children"}),
    "infants": frozenset({"children", "birth"}),
    "student": frozenset({"enrolled", "children"}),
    "teacher": frozenset({"worker"}),
    "household": frozenset({"family"}),
    "incidence": frozenset({"case", "infected", "infection", "diagnosed"}),
    "convicted": frozenset({"guilty"}),
    "vaccinated": frozenset({"vaccine"}),
    "overdose": frozenset({"drug"}),
    "wildfire": frozenset({"fire"}),
    "road": frozenset({"crash"}),
    "seat": frozenset({"legislator", "parliament", "congress", "assembly"}),
    "legislator": frozenset({"parliament", "congress", "assembly"}),
    "trade-balance": frozenset({"trade-total", "deficit"}),
    "trade-surplus": frozenset({"trade-total", "surplus"}),
    "poor": frozenset({"line"}),
    "aid": frozenset({"support"}),
    "minimum-wage": frozenset({"minimum", "wages"}),
}
"""A word of the sentence says these too."""
CAUGHT = frozenset(
    {
        "infected",
        "infection",
        "infect",
        "diagnosed",
        "catch",
        "caught",
        "contract",
        "sicken",
        "ill",
        "illness",
        "fall",
        "fish",
    }
)
"""What is said of a disease that is counted in cases."""
LOOSE = frozenset(
    {
        "completed",
        "vote-for",
        "vote-against",
        "price",
        "seat",
        "legislator",
        "earned",
        "paid",
        "road",
        "remittances",
        "poor",
        "aid",
        "student",
    }
)
"""Words that may stand for what they imply: a seat for a member of parliament, what is earned for income."""
IMPLYING: dict[str, frozenset[str]] = {
    id: frozenset(word for word, said in IMPLIED.items() if id in said) for said in IMPLIED.values() for id in said
}
"""The words that say what is implied."""
TIME_BASES = frozenset({"annual", "monthly", "weekly", "daily", "hourly"})
HARMLESS = words("""
more additional further whole entire staggering mere full fresh separate different unique american percent times
dollars pesos euros shillings rupees francs kroner kronor pounds dinars yuan yen won rubles reais people person
column row table chart
nationwide countrywide nationally worldwide lives life cent point points old ago later earlier odd plus post posts
position positions
""")
