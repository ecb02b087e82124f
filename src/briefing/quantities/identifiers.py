"""Numerals that name instead of count: documents, references, addresses, telephones, clock times, versions, names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from briefing.quantities.wordlists import words

_S: Final = r"[ \xa0]"
_NO: Final = rf"(?:{_S}*(?:no\.?|nos\.?|number|numbers|núm\.?|número|n\.?[º°o]\.?|\#){_S}*|{_S}+)"
_TAIL: Final = r"(?:\d[\w./:()§–-]*[\w)]|\d)"
_LIST: Final = rf"{_TAIL}(?:{_S}*(?:,|-|and|or|to|through|&|y|a|,{_S}*and|,{_S}*or){_S}*{_TAIL})*"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_DOCUMENT: Final = _compile(rf"""(?x)
    (?:executive{_S}orders?|presidential{_S}(?:proclamations?|memorand(?:um|a)|determinations?)|proclamations?
      |e\.?o\.?
      |public{_S}laws?|pub\.{_S}?l\.|p\.{_S}?l\.|pl(?=[ ]\d{{2,3}}-\d))
      {_NO}{_LIST}
  | (?:security{_S}council{_S}|general{_S}assembly{_S}|human{_S}rights{_S}council{_S}|unsc{_S}?r?{_S}?|joint{_S}
    |concurrent{_S}
      |house{_S}|senate{_S})?(?:resolutions?|resolución|decrees?|decreto|directives?|directiva|regulations?|reglamento
      |act|acts|bills?|rules?|orders?|treat(?:y|ies)|convention|conventions|recommendations?(?={_S}no)|ordinances?
        |memorandum|ruling|judgment|docket|dockets
      |case|cases|expediente|oficio|ley|acuerdo|claim|application|petition|report|document|permit|licen[sc]e|form
        |forms|circular|notice|opinion)
      (?:{_S}+\(eu\))?(?:{_S}*(?:no\.?|nos\.?|number|núm\.?|número|n\.?[º°]){_S}*){_LIST}
  | (?:security{_S}council{_S}|general{_S}assembly{_S}|human{_S}rights{_S}council{_S})?(?:resolutions?|resolución
    |proposition|prop\.|convention|directive){_S}+
      (?:\(eu\){_S}*)?\d[\d/]*(?:{_S}?\(\d{{4}}\))?
  | cases?{_S}+[ct]-\d+/\d\d
  | (?:case|cases|docket|expediente|ley|decreto|no\.){_S}+\d[\w:/]*-[\w/-]*\w
  | (?:title|titles|título){_S}+(?:\d+|[ivxl]+)\b(?:{_S}of{_S}the{_S}u\.?s\.?{_S}code)?
  | (?:h|s)\.{_S}?(?:r\.|con\.{_S}?res\.|j\.{_S}?res\.|res\.|rept?\.|hrg\.|doc\.)?{_S}?\d[\d-]*(?!\.\d|%)
  | (?:h\.?r\.?|s\.?j\.?{_S}?res\.?|h\.?j\.?{_S}?res\.?|s\.?res\.?|h\.?res\.?){_S}?\d[\d-]*
  | (?:a|s|st|e)/(?:res|pv|hrc|cn|c|ai|inf)?/?[\w./-]*\d[\w./()-]*
  | (?:\d+:)?\d\d-(?:cv|cr|mj|mc|md|civ|misc)-\d+(?:-\w+)*
  | \d{{1,3}}{_S}(?:u\.?s\.?c\.?a?|c\.?f\.?r\.?|stat\.|fed\.{_S}?reg\.|f\.(?:2d|3d|4th|supp\.?(?:{_S}?[23]d)?)
    |s\.{_S}?ct\.|u\.s\.|l\.{_S}ed\.(?:{_S}2d)?)
      (?:{_S}*(?:§+|sec(?:tion|\.)?s?|part|pt\.|at))?{_S}*{_LIST}(?:{_S}?et{_S}seq\.?)?
""")
_PLAIN_DOCUMENT: Final = _compile(rf"""(?x)
    (?:laws?|ley|leyes|decrees?|decreto|orders?|orden|ordinance|directive|directiva|regulation|reglamento|acuerdo|statute
      |bill|circular){_S}+(?:\((?:eu|ec|eec|euratom)\){_S}*)?(?:no\.?{_S}*|núm\.{_S}*)?
      \d{{1,4}}(?:[/-]\d{{1,4}})*(?:/(?:eu|ec|eec))?(?![\d,.]*\d|%)(?:{_S}(?:of|de){_S}(?:1[789]|20)\d\d)?\b
""")
"""Only with a capital letter, which the text has to show: Decree 591, Law 1448 of 2011, Regulation (EU) 2016/679."""
_ARTICLE: Final = _compile(rf"""(?x)
    (?:articles?|arts?\.|artículos?|amendments?(?={_S}+(?:no\.?{_S}*)?[\divx]+\b)|clauses?|protocol|annex(?:es)?
      |schedule|fracción|fracciones){_S}+
      (?:no\.?{_S}*)?{_LIST}(?:{_S}?(?:bis|ter|quater))?(?:{_S}\([a-z0-9]\))*
""")
_SECTION: Final = _compile(rf"""(?x)
    (?:sections?|secs?\.|sección|§+){_S}*(?:no\.?{_S}*)?(?:{_TAIL})(?:\([a-z0-9]+\))*(?:{_S}*(?:,|-|and|or|to|through
      |y|a){_S}*{_TAIL}(?:\([a-z0-9]+\))*)*
""")
_REFERENCE: Final = _compile(rf"""(?x)
    (?:pages?|pp?\.|pgs?\.|págs?\.|páginas?|figures?|figs?\.|figuras?|tables?|tabs?\.|tablas?|cuadros?|gráficos?
      |gráficas?|charts?|graphs?|maps?|box|boxes
      |notes?|footnotes?|endnotes?|fn\.|nn?\.|notas?|chapters?|chs?\.|chaps?\.|capítulos?|appendix|appendices
        |exhibits?|equations?|eqs?\.|paragraphs?|paras?\.|¶+|párrafos?
      |volumes?|vols?\.|issues?|issue|part|parts|lines?|steps?|items?|questions?|slides?|panels?|columns?|rows?
        |footnote|references?|refs?\.|recommendations?|objectives?|goal|goals
      |scenarios?|option|options|annex|attachment|sheet|principle|lesson|finding|findings|hypothesis|examples?
        |experiment|study|model|module|unit|lecture)
      {_S}+(?:no\.?{_S}*|number{_S}+|\#{_S}*)?(?:\d{{1,4}}(?:\.\d+)*(?![\d,]*\d{{3}}
        |%)[a-z]?\b(?:\([a-z0-9]+\))?)(?:{_S}*(?:,|-|and|or|to|through|&|y
          |,{_S}*and){_S}*\d+(?:\.\d+)*[a-z]?\b(?!{_S}*(?:%|percent|per{_S}cent)))*
""")
_SAFE_REFERENCE: Final = words(
    "page pages p. pp. pg. pgs. pág. págs. página páginas figure figures fig. figs. figura table tables"
    " tab. tabla cuadro chapter chapters ch."
    " chap. chs. capítulo appendix footnote footnotes endnote fn. note notes nota vol. volume equation"
    " eq. eqs. paragraph paragraphs para. paras. box"
    " exhibit graph chart map gráfico gráfica"
)
_NAME: Final = _compile(rf"""(?x)
    grupo{_S}de{_S}los{_S}\d+\b
  | (?:group|g){_S}of{_S}(?:\d+|seven|eight|twenty|ten|seventy-seven|two|fifteen|thirty)\b
  | (?:stages?|phases?|levels?|tiers?|types?|categor(?:y|ies)|class(?:es)?|grade|grades|schedule|version|series
    |season|episode|round|gate|terminal|line|platform
      |track|room|suite|apartment|apt\.|unit|building|block|floor|channel|radio|flight|highway|route|interstate|road|hwy\.
        |rte\.|precinct|district|ward|zone|zona|sector|region|grupo
      |operation|exercise|brigade|battalion|camp|area|pier|checkpoint|lot|model|mark|mk\.?|apollo|boeing|airbus
        |windows|iphone|covid|sars-cov|ipv|psalm|opus|op\.|symphony{_S}no\.
      |formula|catch|studio|big|super{_S}bowl|euro|local|cell|pavilion|engine|squadron|regiment|division|pillar|track
        |nivel|fase|etapa|tipo|clase|ruta|carretera|distrito|barrio|generation|gen|algorithm|patient|subject|station
          |day|cohort|version|v\.)
      {_S}+(?:no\.?{_S}*)?(?:\d{{1,4}}[a-z]?)(?![\d,.]*\d)(?:{_S}*(?:,|-|/|and|or|to){_S}*\d{{1,4}}[a-z]?\b)?
  | s&p{_S}\d{{3}}\b
  | (?:ftse|cac|dax|nikkei|stoxx|nasdaq|ibex|russell|csi|kospi)
      {_S}?(?:30|35|40|50|100|200|225|250|300|600|1000|2000)\b
  | (?:agenda){_S}+20\d\d
  | (?:barrio|calle){_S}+(?:18|trece|13)\b
""")
_LEVELS: Final = words(
    "stage stages phase phases tier tiers type types category categories class grade schedule version season episode"
)
_FIGURE_OF_SPEECH: Final = _compile(rf"""(?x)
    cloud{_S}nine\b | one-(?:way|sided|off|time|stop|on-one|size|liner|dimensional|party|person|man|woman|another
      |to-one)\b | two-(?:way|faced|fold(?!\w)|edged|sided|tier|tiered|track|pronged|thirds(?=-majority))\b
  | (?:three|four|five|six)-(?:way|pronged|dimensional|part|star|legged)\b | first-(?:hand|class|rate|come|time|ever
    |person|generation|aid)\b | second-(?:hand|class|rate|guess\w*|generation)\b | third-(?:party|parties|rate|class
      |hand|country|world)\b
  | first{_S}(?:lady|aid|name|names|person|place(?!d)|step|steps|world|amendment|hand|glance|nations?|thing|things
    |instance|half(?!{_S}of))\b | second{_S}(?:amendment|nature|thoughts?|hand|guess|world{_S}war|wind|home|homes
      |look|chance|chances|language|opinion)\b
  | third{_S}(?:part(?:y|ies)|world|countr(?:y|ies)|person|reich)\b | fourth{_S}(?:amendment|estate)\b
    | fifth{_S}(?:amendment|column)\b | sixth{_S}sense\b | seventh{_S}heaven\b | eleventh{_S}hour\b
  | back{_S}to{_S}square{_S}one\b | square{_S}one\b | number{_S}one\b | twenty-four{_S}seven\b | ground{_S}zero\b
    | zero(?:-|{_S})(?:sum|tolerance|hour|day)\b | fifty-fifty\b | one{_S}another\b | no{_S}one\b
  | one{_S}by{_S}one\b | one{_S}and{_S}(?:the{_S}same|only)\b | at{_S}sixes{_S}and{_S}sevens\b | six-figure\b
    | seven-figure\b | double-digit\b | single-digit\b | triple-digit\b | nine-to-five\b | forty{_S}winks\b
      | catch-22\b | world{_S}war{_S}(?:one|two|i+|[12])\b
  | one{_S}thing\b | one{_S}way{_S}or\b | for{_S}one\b(?={_S}*[,;]) | one{_S}hand\b
    | two{_S}sides{_S}of{_S}the{_S}same\b | a{_S}thousand{_S}(?:times|words)\b | million-dollar{_S}question\b
      | zero{_S}in\b | one{_S}step{_S}(?:ahead|closer|further)\b | a{_S}million{_S}miles\b | four{_S}corners\b
        | one{_S}side\b(?={_S}(?:and|or|of{_S}the{_S}argument))
""")
_TELEPHONE: Final = _compile(
    r"\+?\(?\d{1,4}\)?(?:[ \xa0.-]\(?\d{2,4}\)?){2,4}(?!\d)|\+\d[\d \xa0().-]{7,}\d|"
    r"1-\d{3}-[a-z\d-]{7,}|\(\d{3}\)[ \xa0]?\d{3}-\d{4}"
)
_STRICT_TELEPHONE: Final = _compile(
    r"\(?\d{3}\)?[ \xa0.-]\d{3}[.-]\d{4}(?!\d)|\+\d{1,3}[ \xa0.()-]?\d[\d \xa0().-]{6,}\d|1[-"
    r" ]?[(-]?8\d\d\)?[- ]\d{3}-\d{4}(?!\d)|\d{2}[ -]\d{4}[ -]\d{4}(?!\d)"
)
_LOCAL_TELEPHONE: Final = _compile(r"\d{3}-\d{4}(?![\d-])")
_CALLS: Final = _compile(r"\b(?:call|tel|phone|fax|dial|hotline)")
_CLOCK: Final = _compile(
    rf"24/7(?:/365)?\b|(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?!\d)(?:{_S}?(?:[ap]\.?m\b\.?|hrs\.?|"
    rf"hours?|horas|h\b))?(?:{_S}?(?:e[sd]?t|c[sd]t|p[sd]t|gmt|utc|local))?|(?:1[0-2]|"
    rf"0?[1-9])(?:\.[0-5]\d)?(?:{_S}?-{_S}?(?:1[0-2]|0?[1-9]))?{_S}?(?:a\.m\.|p\.m\.|am\b|"
    rf"pm\b)(?:{_S}?(?:e[sd]?t|c[sd]t|p[sd]t|gmt|utc|local))?|(?:1[0-2]|[1-9]){_S}o'clock|(?:[01]\d|"
    rf"2[0-3])[0-5]\d{_S}?(?:hours?\b(?!{_S}of)|hrs\b|gmt\b|utc\b)|365/24/7"
)
_WORD_CLOCK: Final = _compile(
    rf"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:{_S}|-)(?:thirty{_S}|"
    rf"fifteen{_S}|forty-five{_S})?(?:o'clock|a\.m\.|p\.m\.|am\b(?!{_S}\w)|pm\b)"
)
_VERSION: Final = _compile(r"v?\d+(?:\.\d+){2,}(?:[-+]?[a-z]+\d*)?")
_EUROPEAN: Final = _compile(r"\d{1,3}(?:\.\d{3})+\Z")
_ISBN: Final = _compile(
    r"(?:isbn|issn)(?:-1[03])?:?[ \xa0]*[\dx-]+(?:[ \xa0-][\dx]+)*|97[89][- ]?\d{1,5}[- ]?\d+[- ]?\d+[- ]?[\dx]\b"
)
_DOI: Final = _compile(
    r"(?:doi:?[ \xa0]*)?10\.\d{4,9}/[^\s\"'<>]*[^\s\"'<>.,;:)\]]|(?:arxiv|pmid|pmcid|jel|orcid|issn|"
    r"oclc|cas):?[ \xa0]*[\w./-]*\d[\w./-]*"
)
_URL: Final = _compile(
    r"(?:https?://|www\.|ftp://|file://|mailto:)[^\s<>\"]*[^\s<>\".,;:)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|mil|mx|int|eu|io|uk|html?|pdf|csv|json|ya?ml|md|py|"
    r"txt)(?:/[^\s<>\"]*)?\b"
)
_ADDRESS: Final = _compile(
    rf"\d{{1,6}}[a-z]?{_S}(?:[nsew]\.?{_S}|north{_S}|south{_S}|east{_S}|west{_S})?(?:[a-z'.]+{_S}|"
    rf"\d+(?:st|nd|rd|th){_S}){{1,4}}(?:street|st\.|avenue|ave\.?|boulevard|blvd\.?|road|rd\.|drive|dr\.|"
    rf"lane|ln\.|court|square|plaza|highway|way|parkway|place|nw|ne|sw|se)\b(?:,?{_S}(?:nw|ne|sw|se)\b)?"
    rf"|(?:p\.?o\.?{_S}box|apartado){_S}\d+|(?:calle|avenida|av\.|paseo|"
    rf"calzada)(?:{_S}[^\W\d_]+){{1,4}}(?:,)?{_S}(?:no\.?{_S}|núm\.{_S}|#)?\d+|c\.?p\.?{_S}\d{{5}}\b|"
    rf"[a-z]{{2}}{_S}\d{{5}}(?:-\d{{4}})?\b"
)
_AMMUNITION: Final = _compile(
    rf"(?:\.?\d{{1,3}}(?:\.\d+)?(?:{_S}|-)?(?:×{_S}?\d+{_S}?)?(?:mm|caliber|calibre|cal\.?|-caliber|"
    rf"-calibre)|(?:\.\d{{2,3}}|\d\.\d{{1,2}})×\d+{_S}?(?:mm)?|\.\d{{2,3}}(?=\s*(?:bmg|magnum|acp|"
    rf"winchester|remington|special)))\b(?:{_S}(?:bmg|magnum|acp|parabellum|luger|nato))?|\d{{1,2}}[-"
    rf" ]gauge\b|(?:\.(?:22|25|30|32|38|40|44|45|50|223|308|357|380))\b(?=[ \xa0-](?:rifles?|pistols?|"
    rf"guns?|rounds?|handguns?|ammunition|weapons?|bmg|lr|revolvers?|machine|barretts?|sniper))"
)
_CALIBRE_WORDS: Final = _compile(
    rf"{_S}?(?:pistols?|handguns?|rifles?|guns?|ammunition|rounds?|bullets?|cartridges?|parabellum|luger|"
    rf"semi|carbines?|submachine|firearms?|weapons?|glocks?|films?|cameras?|lens)"
)
_MEASURED: Final = _compile(
    rf"{_S}(?:thick|wide|long|deep|high|tall|of|in|across|or|and|to|per|a{_S}year|above|below)\b"
)
_RANGE_NAME: Final = _compile(
    rf"9/11\b|7/7\b|\d{{1,2}}-\d{{1,2}}-\d{{1,2}}(?={_S}(?:rule|plan))|401\(k\)s?|501\(c\)(?:\(\d\))?|"
    rf"20/20(?={_S}(?:vision|hindsight))|50/50\b|50-50\b|2x4s?\b|4x4s?\b|4h\b|5g\b|4g\b|3g\b|2g\b|3-d\b|"
    rf"3d\b|2d\b|7-eleven|1st{_S}amendment|2nd{_S}amendment"
)
_BRACKETS: Final = _compile(
    r"\[\d{1,3}(?:[,-][ \xa0]*\d{1,3})*\]|\(\d{1,2}\)(?=[ \xa0][a-z])|\([ivx]{1,4}\)(?=[ \xa0])"
)
_COUNTER: Final = _compile(r"\d{1,2}[.)](?=[ \xa0]+[^\W\d_])|\(\d{1,2}\)(?=[ \xa0])|#\d{1,4}\b")
_HASH: Final = _compile(
    r"#[ \xa0]?\d+(?!\d)|no\.[ \xa0]?\d[\w/.-]*\d|no\.[ \xa0]?\d\b|nos\.[ \xa0]\d+(?:[ \xa0-]+(?:and|"
    r"to)?[ \xa0]*\d+)*|núm\.[ \xa0]?\d[\w/-]*"
)

CASED: Final = "document, with a capital"
"""The kind of what is a document where its first letter is a capital, and else nothing."""
BY_WORD: Final[Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]] = {}
"""First word of an identifier -> what it may be. Filled below."""


def _fill() -> None:
    table: dict[str, list[tuple[re.Pattern[str], str]]] = {}

    def add(words: str, pattern: re.Pattern[str], kind: str) -> None:
        for word in words.split():
            table.setdefault(word, []).append((pattern, kind))

    add("http https www ftp file mailto", _URL, "url")
    add("doi arxiv pmid pmcid orcid oclc cas jel", _DOI, "doi")
    add("isbn issn", _ISBN, "isbn")
    add(
        "executive presidential proclamation proclamations e eo public pub p pl security general human unsc"
" joint concurrent house senate"
        " resolution resolutions resolución decree decrees decreto directive directives directiva"
" regulation regulations reglamento act bill bills"
        " rule rules order orders treaty convention conventions recommendation ordinance memorandum ruling"
" judgment docket case cases expediente oficio ley acuerdo claim"
        " application petition report document permit license licence form forms circular notice opinion"
" proposition prop title titles título"
        " h s hr sj hj sres hres a st",
        _DOCUMENT, "document",
    )  # fmt: skip
    add("law laws ley leyes decree decrees decreto order orders orden ordinance directive directiva regulation reglamento"
        " acuerdo statute bill circular", _PLAIN_DOCUMENT, CASED)  # fmt: skip
    add("article articles art arts artículo artículos amendment amendments clause clauses protocol annex"
" schedule fracción fracciones",
        _ARTICLE, "document")  # fmt: skip
    add("section sections sec secs sección §", _SECTION, "section")
    add(
        "page pages p pp pg pgs pág págs página páginas figure figures fig figs figura figuras table tables"
" tab tabla tablas cuadro cuadros gráfico"
        " gráficos gráfica gráficas chart charts graph graphs map maps box boxes note notes footnote"
" footnotes endnote endnotes fn n nn nota notas"
        " chapter chapters ch chs chap chaps capítulo capítulos appendix appendices exhibit exhibits"
" equation equations eq eqs paragraph paragraphs"
        " para paras ¶ párrafo párrafos volume volumes vol vols issue issues part parts line lines step"
" steps item items question questions slide"
        " slides panel panels column columns row rows reference references ref refs recommendation"
" recommendations objective objectives goal goals"
        " scenario scenarios option options attachment sheet principle lesson finding findings hypothesis"
" example examples experiment study model"
        " module unit lecture",
        _REFERENCE, "reference",
    )  # fmt: skip
    add(
        "group g stage stages phase phases level levels tier tiers type types category categories class"
" classes grade grades version series season"
        " episode round gate terminal line platform track room suite apartment apt unit building block"
" floor channel radio flight highway route interstate"
        " road hwy rte precinct district ward zone zona sector region grupo operation exercise brigade"
" battalion camp area pier checkpoint lot model"
        " mark mk apollo boeing airbus windows iphone covid ipv psalm opus op symphony formula catch studio"
" big super euro local cell pavilion engine"
        " squadron regiment division pillar nivel fase etapa tipo clase ruta carretera distrito barrio"
        " calle generation gen algorithm patient subject station day cohort agenda v schedule ftse"
        " cac dax nikkei stoxx nasdaq ibex russell csi kospi s",
        _NAME, "name",
    )  # fmt: skip
    add(
        "cloud one two three four five six seven first second third fourth fifth sixth seventh eleventh"
" back square number twenty ground zero fifty no"
        " at double single triple nine forty catch world for a million",
        _FIGURE_OF_SPEECH, "figure-of-speech",
    )  # fmt: skip
    add("one two three four five six seven eight nine ten eleven twelve", _WORD_CLOCK, "clock")
    add("calle avenida av paseo calzada po p c cp apartado", _ADDRESS, "address")
    add("no nos núm #", _HASH, "document")
    BY_WORD.update({word: tuple(rows) for word, rows in table.items()})  # type: ignore[attr-defined]


_fill()


def at_word(plain: str, start: int, word: str) -> tuple[int, str] | None:
    """The identifier that the word at `start` opens: where it ends and its kind. "section" is document or reference."""
    for pattern, kind in BY_WORD.get(word, ()):
        match = pattern.match(plain, start)
        if match and match.end() > start + len(word):
            if kind == "section":
                kind = "reference"
                rest = plain[match.end() : match.end() + 14]
                if (
                    "(" in match.group()
                    or "§" in match.group()
                    or re.match(r"[ \xa0]of[ \xa0]the[ \xa0](?:act|law|im|u)", rest)
                    or len(re.findall(r"\d+", match.group())[0]) >= 3
                ):
                    kind = "document"
            if kind not in ("figure-of-speech", "clock", CASED) and not any(c.isdecimal() for c in match.group()):
                kind = "name"
            return match.end(), kind
    return None


def at_number(plain: str, start: int, token_end: int) -> tuple[int, str] | None:
    """The identifier that the digits at `start` open."""
    local = _LOCAL_TELEPHONE.match(plain, start)
    if local and _CALLS.search(plain, max(0, start - 24), start):
        return local.end(), "telephone"
    if in_life(plain, start):
        return start + 3, "name"
    if plain[start - 1 : start] in _MARKS and _note_mark(plain, start, token_end):
        return token_end, "reference"
    for pattern, kind in _BY_NUMBER:
        match = pattern.match(plain, start)
        if match and match.end() >= token_end:
            if pattern is _VERSION and _EUROPEAN.match(match.group()):
                continue
            if pattern is _AMMUNITION and not _names_calibre(plain, match):
                continue
            return match.end(), kind
    return None


_IN_LIFE: Final = re.compile(r"[2-9]0s\b")
_WHOSE: Final = re.compile(r"\b(?:my|his|her|their|our|your)[ \xa0](?:(?:early|mid|late)[ \xa0-])?$")
"""A woman in her 70s."""
_MARKS: Final = frozenset('.,;!?"')
_NOTE_MARK: Final = re.compile(r"(?P<word>[^\W\d_]{3,})[)\"']*[.,;!?]?[\"']*$")
_NUMBERED: Final = words(
    "fig figs vol vols sec secs chap art arts pag núm num nos eq eqs tab par pars col cols lib app approx est avg max min"
)


def in_life(plain: str, start: int) -> bool:
    """Whether "70s" at `start` are years of somebody's life, not of a century."""
    return _IN_LIFE.match(plain, start) is not None and _WHOSE.search(plain, max(0, start - 14), start) is not None


def _note_mark(plain: str, start: int, end: int) -> bool:
    """Whether digits cling to the end of a sentence or clause, as the mark of a note does once it is no longer raised."""
    if end - start > 3 or not plain[start:end].isdecimal() or plain[start] == "0" or start == 0:
        return False
    following = plain[end : end + 1]
    if following and not following.isspace() and following != "↩":
        return False
    before = _NOTE_MARK.search(plain, max(0, start - 24), start)
    return before is not None and before.end() == start and before["word"] not in _NUMBERED


def _names_calibre(plain: str, match: re.Match[str]) -> bool:
    """Whether millimetres name a calibre ("a 9 mm pistol") and do not measure ("a wall 9 mm thick")."""
    written = match.group()
    if "mm" not in written or "×" in written:
        return True
    if _CALIBRE_WORDS.match(plain, match.end()):
        return True
    if _MEASURED.match(plain, match.end()):
        return False
    return written.split("mm")[0].strip(" \xa0-") in ("9", "5.56", "7.62", "6.5")


def address_of_web(plain: str, start: int) -> tuple[int, str] | None:
    """A mail or web address that begins at `start` with digits somewhere in it."""
    match = _URL.match(plain, start)
    return (match.end(), "url") if match else None


_BY_NUMBER: Final = (
    (_DOI, "doi"),
    (_DOCUMENT, "document"),
    (_RANGE_NAME, "name"),
    (_CLOCK, "clock"),
    (_ISBN, "isbn"),
    (_STRICT_TELEPHONE, "telephone"),
    (_AMMUNITION, "name"),
    (_VERSION, "version"),
    (_ADDRESS, "address"),
)


def at_sign(plain: str, start: int) -> tuple[int, str] | None:
    """The identifier that a sign at `start` opens: "[12]", "(2) next", "#12", "+52 55 ...", "§ 1189"."""
    sign = plain[start]
    if sign == "[":
        match = _BRACKETS.match(plain, start)
        return (match.end(), "reference") if match else None
    if sign == "(":
        match = _STRICT_TELEPHONE.match(plain, start)
        if match:
            return match.end(), "telephone"
        match = _BRACKETS.match(plain, start)
        return (match.end(), "list") if match else None
    if sign == "+":
        match = _STRICT_TELEPHONE.match(plain, start)
        return (match.end(), "telephone") if match and match.end() - start > 9 else None
    if sign == "#":
        match = _HASH.match(plain, start)
        return (match.end(), "document") if match else None
    if sign in "§¶":
        return at_word(plain, start, sign)
    return None


def counter(plain: str, start: int) -> int | None:
    """Where a list counter at the very beginning of a text ends: "1. ", "(2) "."""
    match = _COUNTER.match(plain, start)
    return match.end() if match else None
