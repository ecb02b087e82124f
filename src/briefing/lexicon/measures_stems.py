"""Stems of English words, light and deterministic: inflection and the commonest derivation, so that words can be compared.

After M. F. Porter, "An algorithm for suffix stripping" (1980), cut down to what a comparison of measures needs: a stem is
never shown, and words that must stay apart (employer, employee) keep their endings.
"""

from __future__ import annotations

from functools import lru_cache

IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "persons": "person", "mice": "mouse",
    "died": "die", "dies": "die", "dying": "die", "dead": "dead", "death": "death", "deaths": "death",
    "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow", "grown": "grow", "growth": "grow",
    "stole": "steal", "stolen": "steal", "shot": "shoot", "fled": "flee", "taught": "teach", "bought": "buy",
    "sold": "sell", "spent": "spend", "lost": "lose", "losses": "loss", "won": "win", "held": "hold", "born": "birth",
    "made": "make", "gave": "give", "given": "give", "took": "take", "taken": "take", "left": "leave", "felt": "feel",
    "thought": "think", "said": "say", "saw": "see", "seen": "see", "met": "meet", "paid": "pay", "built": "build",
    "sent": "send", "lent": "lend", "caught": "catch", "drove": "drive", "driven": "drive", "wrote": "write",
    "written": "write", "ran": "run", "found": "find", "slain": "slay", "lives": "life", "wives": "wife",
    "knives": "knife", "thieves": "thief", "feet": "foot", "teeth": "tooth", "geese": "goose", "oxen": "ox",
    "became": "become", "began": "begin", "begun": "begin", "came": "come", "went": "go", "gone": "go", "had": "have",
    "has": "have", "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "being": "be", "did": "do",
    "done": "do", "does": "do", "kept": "keep", "led": "lead", "understood": "understand", "stood": "stand",
    "ate": "eat", "eaten": "eat", "drank": "drink", "drunk": "drunk", "slept": "sleep", "sank": "sink", "sunk": "sink",
    "shrank": "shrink", "shrunk": "shrink", "swam": "swim", "flew": "fly", "flown": "fly", "broke": "break",
    "broken": "break", "chose": "choose", "chosen": "choose", "bred": "breed", "fed": "feed", "grown-up": "adult",
    "struck": "strike", "hit": "hit", "put": "put", "cut": "cut", "data": "data", "media": "media", "species": "species",
    "series": "series", "news": "news", "economics": "economics", "analyses": "analysis", "crises": "crisis",
    "bases": "basis", "theses": "thesis", "diagnoses": "diagnosis", "criteria": "criterion", "gases": "gas", "gas": "gas",
    "buses": "bus", "bus": "bus", "cities": "city", "tariffs": "tariff", "hours": "hour", "taxes": "tax", "indices": "index",
    "indexes": "index", "aids": "aids", "rice": "rice", "ice": "ice", "police": "police", "office": "office",
    "officers": "officer", "officer": "officer", "officials": "official", "thing": "thing", "spring": "spring",
    "king": "king", "string": "string", "evening": "evening", "morning": "morning", "building": "building",
    "buildings": "building", "housing": "housing", "wedding": "wedding", "bed": "bed", "beds": "bed", "seed": "seed",
    "need": "need", "needs": "need", "needed": "need", "speed": "speed", "red": "red", "shed": "shed", "feed": "feed",
    "university": "university", "universities": "university", "universal": "universal", "organization": "organization",
    "organizations": "organization", "newly": "new", "nation": "nation", "nations": "nation", "national": "national",
    "nationals": "citizen", "station": "station", "stations": "station", "international": "international",
    "generation": "generation", "generations": "generation", "station's": "station", "ration": "ration",
    "population": "population", "populations": "population", "popular": "popular", "relation": "relation",
    "corporation": "corporation", "corporations": "corporation", "corporate": "corporate", "operations": "operate",
    "operation": "operate", "general": "general", "generals": "general", "generally": "generally", "hospital": "hospital",
    "hospitals": "hospital", "capital": "capital", "capitals": "capital", "animal": "animal", "animals": "animal",
    "metal": "metal", "metals": "metal", "medal": "medal", "medals": "medal", "rural": "rural", "journal": "journal",
    "meal": "meal", "meals": "meal", "goal": "goal", "goals": "goal", "coal": "coal", "deal": "deal", "deals": "deal",
    "formal": "formal", "informal": "informal", "mineral": "mineral", "minerals": "mineral", "festival": "festival",
    "trial": "trial", "trials": "trial", "removal": "remove", "removals": "remove", "arrival": "arrive", "arrivals": "arrive",
    "approval": "approve", "approvals": "approve", "survival": "survive", "survivor": "survive", "survivors": "survive",
    "refusal": "refuse", "refusals": "refuse", "renewal": "renew", "renewable": "renewable", "renewables": "renewable",
    "seizure": "seize", "seizures": "seize", "failure": "fail", "failures": "fail", "departure": "depart",
    "departures": "depart", "expenditure": "expenditure", "expenditures": "expenditure", "temperature": "temperature",
    "temperatures": "temperature", "agriculture": "agriculture", "agricultural": "agriculture", "industrial": "industry",
    "industries": "industry", "industry": "industry", "belief": "believe", "beliefs": "believe", "proof": "prove",
    "theft": "theft", "thefts": "theft", "sale": "sell", "sales": "sell", "product": "product", "products": "product",
    "production": "produce", "produces": "produce", "produced": "produce", "producing": "produce", "producer": "producer",
    "output": "output", "consumption": "consume", "reduction": "reduce", "reductions": "reduce", "choice": "choose",
    "speech": "speech", "loss": "loss", "closure": "close", "closures": "close", "poor": "poor", "poorer": "poor",
    "poverty": "poverty", "wealth": "wealth", "wealthy": "wealth", "health": "health", "healthy": "healthy",
    "strength": "strong", "length": "length", "lengths": "length", "width": "width", "height": "height", "depth": "depth",
    "hungry": "hunger", "angry": "anger", "literate": "literate", "literacy": "literate", "illiteracy": "illiterate",
    "accuracy": "accurate", "private": "private", "privacy": "privacy", "candidacy": "candidate", "pregnancy": "pregnant",
    "pregnancies": "pregnant", "vacancy": "vacant", "vacancies": "vacant", "infancy": "infant", "efficiency": "efficient",
    "frequency": "frequency", "emergency": "emergency", "emergencies": "emergency", "agency": "agency",
    "agencies": "agency", "currency": "currency", "residency": "residency", "bankruptcy": "bankrupt",
    "bankruptcies": "bankrupt", "bankrupt": "bankrupt", "statistics": "statistic", "physics": "physics",
    "mathematics": "mathematics", "maths": "mathematics", "math": "mathematics", "politics": "politics",
    "deceased": "dead", "aged": "age", "ages": "age", "age": "age", "ageing": "age", "aging": "age", "used": "use",
    "uses": "use", "using": "use", "user": "use", "users": "use", "usage": "use", "doses": "dose", "diseases": "disease",
    "cases": "case", "houses": "house", "horses": "horse", "nurses": "nurse", "courses": "course", "causes": "cause",
    "purchases": "purchase", "licences": "license", "licence": "license", "offences": "offense", "offence": "offense",
    "defence": "defense", "programmes": "program", "programme": "program", "tonnes": "tonne", "centre": "center",
    "centres": "center", "kilometres": "kilometer", "metres": "meter", "litres": "liter", "fibre": "fiber",
    "labour": "labor", "harbours": "harbor", "neighbours": "neighbor", "favour": "favor", "favours": "favor",
    "favourable": "favorable", "favourably": "favorable", "favorably": "favorable", "unfavourably": "unfavorable",
    "unfavorably": "unfavorable", "unfavourable": "unfavorable", "colour": "color", "behaviour": "behavior", "cheque": "check",
    "tyres": "tire", "aeroplanes": "airplane", "grey": "gray", "ageing-related": "age",
    "heroin": "heroin", "cocaine": "cocaine", "methadone": "methadone", "gasoline": "gasoline", "medicine": "medicine",
    "medicines": "medicine", "vaccine": "vaccine", "vaccines": "vaccine", "marine": "marine", "marines": "marine",
    "migrant": "migrant", "migrants": "migrant", "immigrant": "immigrant", "immigrants": "immigrant",
    "emigrant": "emigrant", "emigrants": "emigrant", "student": "student", "students": "student", "patient": "patient",
    "patients": "patient", "president": "president", "presidents": "president", "resident": "resident",
    "residents": "resident", "agent": "agent", "agents": "agent", "parent": "parent", "parents": "parent",
    "incident": "incident", "incidents": "incident", "accident": "accident", "accidents": "accident",
    "accidental": "accident", "continent": "continent", "government": "government", "governments": "government",
    "parliament": "parliament", "apartment": "apartment", "apartments": "apartment", "department": "department",
    "departments": "department", "document": "document", "documents": "document", "tournament": "tournament",
    "investment": "invest", "investments": "invest", "equipment": "equipment", "cement": "cement", "monument": "monument",
    "regiment": "regiment", "apartment's": "apartment", "moment": "moment", "element": "element", "elements": "element",
    "instrument": "instrument", "comment": "comment", "comments": "comment", "percent": "percent", "event": "event",
    "events": "event", "content": "content", "rent": "rent", "rents": "rent", "extent": "extent", "cent": "cent",
    "cents": "cent", "talent": "talent", "infant": "infant", "infants": "infant", "plant": "plant", "plants": "plant",
    "grant": "grant", "grants": "grant", "merchant": "merchant", "restaurant": "restaurant", "restaurants": "restaurant",
    "elephant": "elephant", "elephants": "elephant", "giant": "giant", "tenant": "tenant", "tenants": "tenant",
    "science": "science", "sciences": "science", "evidence": "evidence", "violence": "violence", "conference": "conference",
    "experience": "experience", "audience": "audience", "finance": "finance", "ambulance": "ambulance",
    "insurance": "insure", "insured": "insure", "balance": "balance", "distance": "distance", "province": "province",
    "provinces": "province", "price": "price", "prices": "price", "service": "service", "services": "service",
    "justice": "justice", "notice": "notice", "device": "device", "devices": "device", "practice": "practice",
    "slice": "slice", "police's": "police", "race": "race", "races": "race", "space": "space", "place": "place",
    "places": "place", "face": "face", "license": "license", "licenses": "license", "licensed": "license",
    "activity": "activity", "activities": "activity", "capacity": "capacity", "capacities": "capacity",
    "electricity": "electricity", "electric": "electricity", "electrical": "electricity", "density": "dense",
    "city": "city", "community": "community", "communities": "community", "minority": "minority",
    "majority": "majority", "security": "security", "insecurity": "insecurity", "quality": "quality",
    "authority": "authority", "authorities": "authority", "facility": "facility", "facilities": "facility",
    "charity": "charity", "charities": "charity", "disability": "disable", "disabilities": "disable",
    "disabled": "disable", "fertility": "fertility", "mobility": "mobility", "equity": "equity", "gravity": "gravity",
    "humidity": "humid", "humid": "humid", "reality": "real", "real": "real", "mortality": "mortality",
    "morbidity": "morbidity", "nativity": "nativity", "native": "native", "natives": "native", "active": "active",
    "relative": "relative", "relatives": "relative", "detective": "detective", "objective": "objective",
    "executive": "executive", "alternative": "alternative", "positive": "positive", "negative": "negative",
    "effective": "effective", "effect": "effect", "representative": "representative",
    "representatives": "representative", "wage": "wage", "wages": "wage", "village": "village", "villages": "village",
    "average": "average", "averages": "average", "averaged": "average", "averaging": "average", "damage": "damage",
    "marriage": "marry", "marriages": "marry", "married": "marry", "divorces": "divorce", "divorced": "divorce",
    "storage": "storage", "garbage": "garbage", "language": "language", "languages": "language", "teenage": "teen",
    "teenaged": "teen", "teenager": "teen", "teenagers": "teen", "teens": "teen", "teen": "teen",
}  # fmt: skip
"""Words whose stem no rule gives, or that a rule would cut wrongly."""

_DERIVED = (
    ("ational", "at"), ("ization", "iz"), ("isation", "iz"), ("izations", "iz"), ("isations", "iz"),
    ("ications", "y"), ("ication", "y"), ("ations", "at"), ("ation", "at"), ("itions", "it"), ("ition", "it"),
    ("ssion", "ss"), ("ssions", "ss"), ("ctions", "ct"), ("ction", "ct"), ("ptions", "pt"), ("ption", "pt"),
    ("tions", "t"), ("tion", "t"), ("sions", "s"), ("sion", "s"), ("ments", ""), ("ment", ""), ("iveness", "iv"),
    ("fulness", ""), ("nesses", ""), ("ness", ""), ("ances", ""), ("ance", ""), ("ences", ""), ("ence", ""),
    ("ability", ""), ("ibility", ""), ("ities", ""), ("ity", ""), ("ically", ""), ("ally", ""), ("ly", ""), ("ical", ""),
    ("ables", ""), ("able", ""), ("ible", ""), ("ial", ""), ("al", ""), ("ic", ""), ("ous", ""),
    ("ized", "iz"), ("ised", "iz"), ("izing", "iz"), ("ising", "iz"), ("izes", "iz"), ("ises", "iz"), ("ize", "iz"),
    ("ise", "iz"),
    ("ates", "at"), ("ated", "at"), ("ating", "at"), ("ate", "at"), ("ieds", "y"), ("ied", "y"), ("ies", "y"),
    ("ings", ""), ("ing", ""), ("ed", ""), ("es", "e"),
)  # fmt: skip
_BY_LETTER: dict[str, list[tuple[str, str, int]]] = {}
"""The endings by their last letter, in order, each with what is left of it and the least length of the word before it."""
for _ending, _left in _DERIVED:
    _least = 3 if _ending in ("ed", "ing", "ings", "ied", "ies", "es") else 4
    _BY_LETTER.setdefault(_ending[-1], []).append((_ending, _left, _least))
_VOWELS = frozenset("aeiouy")
_BRITISH = (("our", "or"), ("yse", "yze"))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one word, in lower case: `seizures` and `seized` give one stem, `employer` and `employee` do not."""
    low = word.lower().replace("’", "'")
    if low.endswith("'s"):
        low = low[:-2]
    elif low.endswith("s'"):
        low = low[:-1]
    if low in IRREGULAR:
        return _settle(IRREGULAR[low])
    if len(low) < 4 or not low.isalpha():
        if "-" in low:
            return "-".join(stem(part) for part in low.split("-"))
        return low[:-1] if len(low) == 3 and low.endswith("s") and low[1] not in "aiu" else low
    singular = _singular(low)
    if singular in IRREGULAR:
        return _settle(IRREGULAR[singular])
    for british, american in _BRITISH:
        if singular.endswith(british) and len(singular) > 5:
            singular = singular[: -len(british)] + american
    for ending, left, least in _BY_LETTER.get(singular[-1], ()):
        if singular.endswith(ending):
            base = singular[: -len(ending)]
            if len(base) >= least and not _VOWELS.isdisjoint(base):
                return _settle(base + left)
    return _settle(singular)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def _settle(base: str) -> str:
    """One form for a base that may have lost an e, doubled its last consonant or ends in y."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "aeiouls":
        base = base[:-1]
    if base.endswith("ll") and len(base) > 5:
        base = base[:-1]
    if base.endswith("e") and len(base) > 3:
        base = base[:-1]
    if base.endswith("y") and len(base) > 3:
        base = base[:-1] + "i"
    if base.endswith("at") and len(base) > 5:
        base = base[:-2]
    return base
