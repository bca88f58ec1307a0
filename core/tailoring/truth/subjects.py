"""Whose a stretch is by its own words: a person before the verb, after it, behind "belongs to" or with an "'s" at the end.

These are the shapes of a sentence, not its words: who may act is known by `is_somebody`, or is a name that stands as a subject.
"""

import re
from collections.abc import Iterator, Sequence

from core.expressions import expression
from core.tailoring.truth.lexis import look
from core.tailoring.truth.people import OWNING, TOKEN, is_a_name, is_agentive, is_somebody, lists
from core.tailoring.truth.plain import key
from core.tailoring.truth.topics import left_to

_THE = (
    r"(?:the|our|my|your|their|an?|another|some|der|die|das|den|dem|mein\w*|unser\w*|eine?[rmns]?|el|la|los|las|mi|mis|nuestr\w+|"
    r"una?|les?|l'|notre|nos|mon|ma|mes|une|il|lo|i|gli|o|os|as|meu|minha|nosso|nossa|de|het|een|onze|mijn|наш\w*|мо[йяи]|moj\w*|nasz\w*)"
)
_RESTS = expression(
    r"\b(?:belong\w*\s+to|(?:sits?|sat|lies?|lay|rests?|rested|stays?|stayed|remains?|remained|is|are|was|were)\s+with|"
    r"(?:falls?|fell|goes(?:\s+out)?|went(?:\s+out)?|is\s+(?:left|up|down)|are\s+(?:left|up|down)|was\s+(?:left|up|down))\s+to|"
    r"(?:is|are|was|were)\s+(?:all\s+|always\s+)?on|(?:is|are|was|were)\s+(?:a\s+|the\s+)?(?:job|task|matter|work|decision|responsibility|call)\s+(?:of|for)|"
    r"(?:lieg\w+|lag\w*|bleib\w*|blieb\w*)\s+(?:\w+\s+)?(?:bei|beim|in\s+der\s+hand)|gehör\w+|oblieg\w+|"
    r"(?:ist|sind|war|waren)\s+(?:die\s+)?(?:sache|aufgabe|arbeit)|(?:läuft|laufen|lief\w*)\s+über|"
    r"(?:revien\w+|rest\w+|appart\w+|incomb\w+)\s+(?:à|au|aux|chez)|relèv\w+|(?:est|sont|était)\s+du\s+ressort|"
    r"(?:correspond\w+|pertenec\w+|compet\w+|toca\w*)\s+(?:a|al)|(?:queda\w*|recae\w*|está\w*)\s+en(?:\s+manos)?|"
    r"(?:(?:corr\w+|está\w*|va|van)\s+)?(?:a\s+cargo|por\s+cuenta|en\s+manos)|(?:à\s+la\s+charge|du\s+ressort|aux\s+soins)|in\s+der\s+hand|(?:es|son|era|eran)\s+(?:cosa|tarea|trabajo|competencia)|(?:es|son|era|eran)(?=\s+de(?:l|\s+l[oa]s?|\s+mi|\s+otr[oa])\s)|был[аои]?\s+у|(?:go|goes)\s+(?:all\s+)?(?:through|via)|eso\s+(?:es|era)(?=\s+del?\s)|se\s+(?:ocup|encarg)\w+|kümmer\w+\s+sich|spett\w+\s+a\w*|cab\w+\s+a\w*|"
    r"(?:оста[её]тся|закреплен\w*|-)\s+за|леж\w+\s+на|принадлеж\w+)\s+"
    r"(?:(?:the\s+hands\s+of|of|de|del|du|des|der|vom|von)\s+)?(?P<who>.+)$",
    re.IGNORECASE,
)
_POSSESSED = expression(
    r"(?:\b(?:is|are|was|were)|(?<=\bit)'s|(?<=\bthat)'s)\s+(?:always\s+|all\s+)?(?P<who>(?:the\s+|my\s+|our\s+|another\s+|an?\s+)?"
    r"[^\W\d_][\w' -]{1,30}?)(?:'s|s')"
    r"(?:\s+(?:own\s+)?(?:work|job|task|idea|part|side|domain|business|responsibility|call|decision|area|doing|project|department|thing|baby|turf))?\W*$",
    re.IGNORECASE,
)
_HE_DID = expression(
    r"\S\s+(?:hat|haben|hatte|hatten|wird|wurde|werden)\s+(?:(?:es|das|sie|ihn|immer|meist|dann|bei\s+uns|damals|dort)\s+)*"
    r"(?P<who>(?:(?:der|die|ein|eine|mein|meine|unser|unsere)\s+(?:[a-zäöü]+(?:e|er|en)\s+)?|Herr\s+|Frau\s+)[A-ZÄÖÜ][\w-]+)"
    r"(?:\s+(?:[a-zäöü]+(?:t|en)|und|auch|immer|selbst|dann|meist)){0,5}\W*$"
)
_WHO_HAS = expression(
    r"^\W*(?:(?:die|den|das|der|dass|wie|was)\s+)?(?P<who>(?:der|die|unser|unsere|mein|meine|ein|eine)\s+(?:[a-zäöü]+\s+)?[A-ZÄÖÜ][\w-]+)"
    r"\s+(?:[^\W\d_]+\s+)*[a-zäöü]+(?:t|en)\s+(?:hat|haben|hatte|hatten)\W*$"
)
_IT_IS = expression(
    rf"\b(?:c'est|ce\s+sont|c'était|das\s+(?:ist|war|macht|machte)|lo\s+es|это)\s+(?P<who>(?:{_THE}\s*)?[^\W\d_].*)$",
    re.IGNORECASE,
)
_THAT_IS = expression(  # "that was always Anna", "that's the partners"
    r"^\W*(?:but\s+|and\s+)?(?:that|those|it|this)(?:'s|\s+is|\s+was|\s+are|\s+were)\s+(?:always\s+|all\s+|usually\s+|mostly\s+)?"
    r"(?P<who>(?:(?:the|my|our|another|an?|Mr|Mrs|Ms|Dr)\.?\s+)?[^\W\d_][\w'-]*(?:\s+(?:team|department|office|manager|lead|engineer))?)\W*$",
    re.IGNORECASE,
)
_DOUBLED = expression(
    r"(?<![^\W\d_])(?:las?|los?|les?)\s+(?P<verb>[^\W\d_]{2,}(?:a|e|ó|an|en|aron|ieron|ían?|aba|aban|izo|icieron|ujo|ujeron))\s+"
    r"(?P<who>(?:el|la|los|las|mi|mis|nuestr\w+|una?|otr[oa]|su)\s+[^\W\d_].*)$",
    re.IGNORECASE,
)
_SPANISH_LAST = expression(
    r"\S\s+(?:(?:siempre|ya|luego|después|también)\s+)?(?P<verb>[^\W\d_]{3,}(?:a|e|ó|an|en|aron|ieron|ía|aba|aban|ían|izo))\s+"
    r"(?P<who>(?:el|la|los|las|mi|mis|nuestr\w+|una?|otr[oa])\s+[^\W\d_][^,;]*)$",
    re.IGNORECASE,
)
_SLAVIC_BY = expression(r"(?:[аеёия]н|[её]нн|анн|т)(?:а|о|ы|ый|ая|ое|ые)?$")
_INSTRUMENTAL = expression(r"(?:ом|ем|ём|ой|ей|ами|ями|ией)$")
_NAMES_DEED = expression(r"(?:did|does|ran|runs|wrote|built|made|led|took|drew|gave|sold|taught|drove|set|held|sang|\w{2,}ed)$")
_DECIDES = expression(  # what only people do: "HR decided", "Petra negotiated"
    r"decide[sd]?|negotiate[sd]?|sign(?:s|ed)|le(?:d|ads)|chose|chooses|wrote|writes|approve[sd]|taught|teaches|designed|presented|chaired|"
    r"interviewed|hired|drove|spoke"
)
_WITH_VERB = 2
_TITLED = expression(  # "Dr Malik reads the scans"
    r"\W*(?:and |but |then )?(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor)\.? (?P<who>[A-ZÀ-Ý][\w'-]+)(?: [A-ZÀ-Ý][\w'-]+)? "
    r"(?:always |usually |then )?(?:did|ran|wrote|built|made|led|took|drew|gave|held|chose|(?!was |is |has )[a-z]{2,}(?:s|ed))\s"
)
_AFTER_NAME = frozenset(
    ("the", "it", "that", "this", "them", "those", "these", "all", "most", "a", "an", "our", "my", "some", "everything")
)
_LABELLED = expression(
    r"\(\s*(?P<what>[^():;,]{3,40}?)(?:\s*:\s*|\s+(?:-\s+|(?:de|di|von|du|of|от)\s+(?=(?:une?|una?|eine[rmns]?|another|an?|external)\s)))"
    r"(?P<who>[^():;,]{2,40})\)",
    re.IGNORECASE,
)
_HANDED = expression(  # what is passed on: "mixage confié à un prestataire", "cleaning outsourced to a firm"
    r"^\W*[^\W\d_][\w'-]*\s+(?:[^\W\d_][\w'-]*\s+){0,4}?(?:is\s+|are\s+|was\s+|were\s+)?(?:outsourced|subcontracted|contracted\s+out|farmed\s+out|"
    r"confiée?s?|déléguée?s?|sous-traitée?s?|externalisée?s?|encargad[oa]s?|subcontratad[oa]s?|externalizad[oa]s?|affidat[oaie]|"
    r"ausgelagert|vergeben|отдан[аоы]?|поручен[аоы]?|передан[аоы]?)\s+(?:to|à|aux?|a|al|an|ai?)?\s*(?P<who>.+)$",
    re.IGNORECASE,
)
_NAME_LAST = expression(  # "el Instagram lo lleva Nuria", "die Säge bedient Herr Lodi"
    r"\S\s+(?:(?:las?|los?|les?)\s+(?P<verb>[a-zñáéíóú]{3,}(?:a|e|ó|an|en|aba|aban|ía|ían|izo))|[a-zäöüß]{3,}(?:t|te)\s+(?:immer\s+)?(?=Herr|Frau))\s*"
    r"(?P<who>(?:(?:Herr|Frau)\s+)?[A-ZÁÉÍÓÚÄÖÜ][a-zñáéíóúäöüß]+)(?:\s+[A-ZÁÉÍÓÚÄÖÜ][a-zñáéíóúäöüß]+)?\W*$"
)
_PRONOUN_LAST = expression(  # "программу писала она", "the plan was written by her", "den Plan schrieb sie"
    r"\S\s+(?:[а-яё]{2,}(?:ла|л|ет|ит|ёт|ут|ют|ят|ли)\s+(?P<ru>она|он|они)|(?:written|made|done|drawn\s+up|built|led|run|designed|drafted|set\s+up|"
    r"[a-z]+ed)\s+by\s+(?P<en>her|him|them)|l[oa]s?\s+[a-záéíóú]+(?:ó|a|e|aba|ía)\s+(?P<es>ella|él|ellos|ellas)|par\s+(?P<fr>elle|lui|eux|elles))\W*$"
)
_DONE_AT = expression(  # "accounts are done at head office"
    r"[^\W\d_]\s+(?:is|are|was|were|gets?)\s+(?:all\s+|still\s+)?(?:done|made|kept|handled|run|decided|written|set|managed|prepared|booked|planned|paid|"
    r"processed|approved|signed|centralised|centralized|produced)\s+(?:at|in|from|through|via)\s+(?:the\s+|our\s+|another\s+)?"
    r"(?P<who>(?:[^\W\d_]+\s+)?(?:office|headquarters|hq|department|team|agency|centre|center|branch|unit|firm))\W*$",
    re.IGNORECASE,
)
_IS_WHO = expression(
    r"^\W*(?P<what>(?:the|our|that|all)?\s*[^\W\d_][\w' -]{2,40}?)\s+(?:is|are|was|were)\s+(?P<who>[^\W\d_][\w' -]{2,40})\W*$",
    re.IGNORECASE,
)
_IN_OFFICE = expression(
    r"^\W*(?P<who>[A-ZÀ-ÝА-Я][a-zà-ÿа-я]+)\s+(?:was|is|war|ist|était|est|era|es|fue)\s+(?:the\s+|der\s+|die\s+|das\s+|le\s+|la\s+|el\s+)?(?P<what>[^\W\d_]+)\W*$"
)
_NOMINAL = expression(  # "Auswahl und Kauf durch den Inhaber", "les dessins sont d'une illustratrice", "tuning was theirs"
    r"^\W*(?:[^\W\d_][\w'-]*\s+){1,5}?(?:(?:by|durch|par|por|pelo|pela|dal|dalla|door)\s+"
    r"(?P<by>(?:the|our|an?|den|die|das|unser\w*|eine?n?|le|la|les|l'|notre|une?|el|los|las|nuestr\w+|una?|il|o|de|het)\s*[^\W\d_][\w-]*)|"
    r"(?:est|sont|était|étaient)\s+(?:d'une?|de\s+notre|du|de\s+la|de\s+l')\s*(?P<fr>[^\W\d_][\w-]*)|"
    r"(?:is|was|were|are)\s+(?:all\s+|entirely\s+)?(?P<pronoun>theirs|his|hers))\W*$",
    re.IGNORECASE,
)
_TIMES = expression(r"(?:semana|mes|año|día|tarde|mañana|noche|vez|week|month|year|day)\w*$", re.IGNORECASE)
_REACH = 5
_OWNED = expression(r"(?:the|our|my)\s", re.IGNORECASE)
_FROM_WHERE = expression(r"\s(?:from|of|at|in)\s")
_GERUND = expression(r"\W*[A-Za-z]+ing\b")
_JOINED = expression(r"\b(?:and|or)\s+$")
_FOLK = frozenset(("people", "folks", "guys", "side", "office", "desk", "others"))


def whose(part: str) -> str:
    """Who does, owns or decides what a stretch without "I" tells, by the word that names them; "" when it has no such shape."""
    for shape in (_RESTS, _POSSESSED, _HE_DID, _IT_IS, _THAT_IS, _WHO_HAS):
        found = shape.search(part)
        if found and (shape is _WHO_HAS or part[: found.start("who")].strip()):
            who = _somebody(
                found["who"], named=shape in (_RESTS, _POSSESSED, _THAT_IS) or bool(_WITH_TITLE.match(found["who"]))
            ) or (_folk(found["who"], left=bool(_STAYS.search(found.group()))) if shape is _RESTS else "")
            if who:
                return who
    if nominal := _NOMINAL.search(part):
        who = str(nominal["pronoun"] or "") or _somebody(str(nominal["by"] or nominal["fr"]))
        if who:
            return who
    if named := _SPLIT.search(part) or _THE_ONE.search(part):
        who = str(next(filter(None, named.groups())))
        return _somebody(who) or who.rsplit(maxsplit=1)[-1]
    if (doing := _DOING_IS.search(part)) and (doing["whose"] or is_a_name(doing["who"])):
        return str(doing["whose"] or doing["who"])
    return (
        _handed(part)
        or _without_verb(part)
        or _is_theirs(part)
        or left_to(part)
        or _after_verb(part)
        or _name_first(part)
        or _slavic_by(part)
    )


_DOING_IS = expression(  # "negotiating prices is Hamish", "translating them is her field"
    r"^\W*(?:and\s+|but\s+)?[a-z]+ing\b(?:\s+[\w'-]+){0,4}?\s+(?:is|was)\s+(?:always\s+|all\s+)?"
    r"(?:(?-i:(?P<who>[A-ZÀ-Ý][a-zà-ÿ]+))|(?P<whose>his|her|their)\s+(?:field|job|area|thing|part|side|business|department))\W*$",
    re.IGNORECASE,
)
_SPLIT = expression(
    r"^\W*(?:c'(?:est|était)\s+(?P<fr>(?:(?:M|Mme|Mlle|Dr)\.?\s+)?(?-i:[A-ZÀ-Ý])[\w-]+|(?:les?|la|l'|une?|mon|ma|notre)\s?[^\W\d_]+)\s+qui|"
    r"(?:fue|fueron|es|era)\s+(?P<es>(?-i:[A-ZÁÉÍÓÚÑ])[\w-]+|(?:el|la|los|las|una?|mi)\s[^\W\d_]+(?:\s[^\W\d_]+)?)\s+(?:quien|que))\s",
    re.IGNORECASE,
)  # "c'est Mme Carel qui décide", "fue la encargada quien redactó el plan"
_WITH_TITLE = expression(r"(?:M\.|Mme|Mlle|Herr|Frau|Sra?\.?|Mr|Mrs|Ms|Dr)\s")
_THE_ONE = expression(
    r"^\W*(?P<who>[^\W\d_][\w -]{1,30}?)(?:'s| is| was) the (?:one|person) who\b", re.IGNORECASE
)  # "Sarah's the one who"
_WITHOUT_VERB = expression(
    r"^\W*(?P<what>[^\W\d_][\w-]*)(?:\s+[^\W\d_]+)?\s+"
    r"(?:durch(?:\s+(?:den|die|das|einen?|eine|unser\w*|mein\w*|externe\w?))?\s+|-\s+(?=[а-яё]))"
    r"(?P<who>[^\W\d_][\w-]*)(?:\s+[^\W\d_]+)?\W*$"
)
_SIGNED = expression(
    r"^\W*(?:signature|validation|accord|firma|visto bueno|aprobación|autorización|unterschrift|freigabe|genehmigung|"
    r"entscheidung|подпись|утверждение|décision|decisión)\s+"
    r"(?:de la|du|de l'|des|del|de los|der|durch (?:den|die)|von|-)?\s*(?P<who>[^\W\d_][\w-]*)\W*$",
    re.IGNORECASE,
)


def _without_verb(part: str) -> str:
    """Who does what a line names without a verb: "Einschlag durch Unternehmer", "ремонт - слесари", "signature de la gérante"."""
    for shape in (_WITHOUT_VERB, _SIGNED):
        found = shape.search(part)
        if found and (
            is_somebody(found["who"]) or (shape is _WITHOUT_VERB and is_agentive(key(found["who"])) and "durch" in part)
        ):
            return str(found["who"])
    return ""


def _handed(part: str) -> str:
    """Who was given it, is named last, or held the office: "confié à un prestataire", "lo lleva Nuria", "Martin was the lead"."""
    handed, last, pronoun, office = (shape.search(part) for shape in (_HANDED, _NAME_LAST, _PRONOUN_LAST, _IN_OFFICE))
    if handed and (who := _somebody(handed["who"])):
        return who
    if last and (not last["verb"] or is_a_name(last["who"])):
        return str(last["who"]).rsplit(maxsplit=1)[-1]
    if pronoun:
        return str(next(filter(None, pronoun.groups())))
    names_office = office is not None and (key(office["what"]) in lists()[3] or is_somebody(office["what"]))
    return str(office["who"]) if office and names_office and is_a_name(office["who"]) else ""


def _is_theirs(part: str) -> str:
    """Who something is: "the main budget is Head and business manager", "payroll is the bookkeeper", "done at head office"."""
    if elsewhere := _DONE_AT.search(part):
        return str(elsewhere["who"]).rsplit(maxsplit=1)[-1]
    found = _IS_WHO.match(part)
    if not found or (any(map(is_somebody, TOKEN.findall(found["what"]))) and not _OWNED.match(found["who"])):
        return ""
    names = [
        name
        for name in TOKEN.findall(_FROM_WHERE.split(found["who"])[0])
        if key(name) not in {"and", "the", "our", "my", "or", "a", "an"}
    ]
    posts = [name for name in names if is_somebody(name) or key(name) in lists()[3]]
    return posts[0] if posts and names[-1] in posts and len(names) <= 2 * len(posts) else ""


_STAYS = expression(
    r"\b(?:sits?|sat|lies?|lay|rests?|rested|stays?|stayed|remains?|remained)\s+with\s+(?!me\b|us\b|it\b)", re.IGNORECASE
)


def _folk(stretch: str, *, left: bool) -> str:
    """A desk, a side or an office at the end of a stretch: "our London desk"; `left`: with whoever it is, something stayed."""
    tokens = TOKEN.findall(stretch)
    return tokens[-1] if tokens and len(tokens) < _REACH and (left or tokens[-1] in _FOLK) else ""


def _somebody(stretch: str, *, named: bool = False) -> str:
    tokens = TOKEN.findall(stretch)[:_REACH]
    found = next((word for word in tokens if is_somebody(word) or is_agentive(word)), "")
    if not found and named and tokens and tokens[0][:1].isupper() and is_a_name(tokens[0]):
        found = tokens[0]
    return found


def _after_verb(part: str) -> str:
    """Romance languages put the subject last: "lo diseñó la cooperativa", "con ellos negocia mi jefa"."""
    doubled = _DOUBLED.search(part)
    who = [word for word in doubled["who"].split()[1:] if not OWNING.fullmatch(word)] if doubled else []
    if doubled and who and not _is_own_form(doubled["verb"]) and not _TIMES.search(who[0]):
        return who[0]
    last = _SPANISH_LAST.search(part)
    if last and look(key(last["verb"])).families and not begins_with_deed(part):
        return _somebody(" ".join(last["who"].split()[:3]))
    return ""


def told_in_brackets(text: str) -> Iterator[tuple[int, int]]:
    """What brackets say that somebody else did: "(crane work: outside firm)", "(diseño de una agencia)"."""
    for found in _LABELLED.finditer(text):
        tokens = TOKEN.findall(found["who"])
        if len(tokens) < _REACH and any(is_somebody(word) or is_agentive(word) for word in tokens[-2:]):
            yield found.span("what")


def _is_own_form(verb: str) -> bool:
    return verb.endswith(("é", "í", "o"))


def begins_with_deed(part: str) -> bool:
    """Whether a stretch begins with a deed."""
    first = TOKEN.search(part)
    return first is not None and bool(look(key(first.group())).families)


def _name_first(part: str) -> str:
    """A name that nothing is known of, a deed, and what was done: "Anna did the wiring", "Tom translated it"."""
    tokens: Sequence[str] = TOKEN.findall(part)
    if tokens and tokens[0] in {"and", "but", "then"}:
        tokens = tokens[1:]
    if titled := _TITLED.match(part):
        return str(titled["who"])
    if len(tokens) == _WITH_VERB and (is_a_name(tokens[0]) or is_somebody(tokens[0])) and _DECIDES.fullmatch(tokens[1]):
        return tokens[0]
    if len(tokens) < 3 or not is_a_name(tokens[0]):  # noqa: PLR2004 - who, did, what
        return ""
    return tokens[0] if _NAMES_DEED.match(tokens[1]) and key(tokens[2]) in _AFTER_NAME else ""


def _slavic_by(part: str) -> str:
    """A participle and who did it, in the case of the doer: "написан кафедрой"."""
    tokens = [key(word) for word in TOKEN.findall(part)] if part.strip()[-1:] > "ɏ" else []
    for at, word in enumerate(tokens[:-1]):
        if _SLAVIC_BY.search(word) and len(word) > _REACH:
            named = [one for one in tokens[at + 1 : at + 3] if is_somebody(one) and _INSTRUMENTAL.search(one)]
            if named:
                return named[0]
    return ""
