"""Words that a date, a name or a number may begin with: every other word is passed over without a look."""

from __future__ import annotations

from typing import Final

from briefing.quantities import english, fractions, identifiers, ordinals, points, spanish, vague
from briefing.quantities.wordlists import words

MONTH_WORDS: Final = frozenset(word.rstrip(".") for names in points.MONTHS.values() for word in names if len(word) > 2)
DATE_WORDS: Final = (
    words(
        "fy fiscal budget federal first second third fourth last final primer primera segundo segunda"
        " tercer cuarto nineteen twenty"
        " sixteenth seventeenth eighteenth nineteenth twentieth twenties thirties forties fifties sixties"
        " seventies eighties"
        " nineties siglo los años década diez once doce trece catorce quince veinte treinta cinco siete"
        " ocho nueve uno cuatro"
        " fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth thirtieth noughties"
        " thirty school academic"
        " marketing crop ciclo spring summer autumn fall winter primavera verano otoño invierno end close"
        " year finales fines cierre"
        " fin quarter the that this next previous yesterday today tomorrow past el la primero a an one un una"
    )
    | MONTH_WORDS
)
ENDING_WORDS: Final = words("twelve six three nine four eighteen doce seis tres year quarter the")
OPENERS: Final = (
    DATE_WORDS
    | ENDING_WORDS
    | frozenset(identifiers.BY_WORD)
    | english.WORDS
    | spanish.WORDS
    | vague.WORDS
    | fractions.WORDS
    | ordinals.WORDS
    | frozenset(english.SMALL)
    | words("a an all todos per por out for minus negative")
)
"""Words that a date, a name, a number or a rate may begin with: no other word is looked at."""
TRIGGERS: Final = OPENERS - words(
    "a an the this that for out per por y to at v s h c e p n g st la los el past end close federal budget"
    " i local cell big act bill bills rule rules order orders report document case cases form notice"
    " line lines step steps"
    " group level model area state region study question questions issue issues house senate public"
    " general security human joint"
    " building block channel road zone camp operation exercise round series season gate floor finding"
    " findings goal goals item items"
    " example principle lesson option options type types class class level claim claims petition"
    " application opinion world"
) | {
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "decade",
    "mes",
    "semana",
    "día",
    "mitad",
    "than",
    "nearly",
    "almost",
}
NUMBERS: Final = (
    english.WORDS
    | spanish.WORDS
    | vague.WORDS
    | fractions.WORDS
    | ordinals.WORDS
    | set(english.SMALL)
    | {"a", "an", "all", "todos"}
)
"""Words that a number may begin with."""
