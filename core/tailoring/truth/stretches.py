"""Where a text says what is not so, or what is somebody else's: stretches of it, by their first and last characters."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from core.expressions import expression
from core.tailoring import speech
from core.tailoring.clauses import Piece, sentences
from core.tailoring.truth.actors import filled_offices, is_told_of_others
from core.tailoring.truth.assigned import assigned_behind, assigned_within
from core.tailoring.truth.doers import only_watched
from core.tailoring.truth.lessened import told_less
from core.tailoring.truth.passives import TAKEN, others_from, overseen_from
from core.tailoring.truth.people import is_somebody
from core.tailoring.truth.subjects import begins_with_deed
from core.tailoring.truth.topics import is_topic, names_others

_DENIED_AFTER = expression(
    r"\b(?!без малого)(?:without|for (?:lack|want) of|mangels|faute de|por falta de|из-за отсутствия|except(?: for)?|apart from|"
    r"other than|excluding|ohne|außer|ausgenommen|sin|excepto|"
    r"salvo|sans|sauf|"
    r"hormis|без|кроме|senza|tranne|eccetto|sem|exceto|zonder|behalve|bez|oprócz|окрім|rather than|as opposed to|not "
    r"in|not the|not)"
    r"\s+(?=\w)(?:(?<=sans )(?!être|avoir)[^\W\d_]+(?:er|ir|re)\b|[^,.;:()]{1,60})",
    re.IGNORECASE,
)
_DENIED_BEFORE = expression(  # "payroll excepted", "(Kasse ausgenommen)"
    r"(?:^|[,;(]\s*|\band\s+)((?:[^\W\d_][\w'-]*\s+){1,3}(?:excepted|excluded|ausgenommen|exceptée?s?|exclue?s?|excluid[oa]s?|exceptuad[oa]s?|исключая))"
    r"(?=\s*(?:[,.;)]|$))",
    re.IGNORECASE,
)
AGENT_NOUN = (
    r"(?:\w*(?:team|leitung|abteilung|leiter|leiterin|chef|chefin|meister|kolleg\w+)|taller|jefe|jefa|gerente|equipo|"
    r"director\w*|empresa|proveedor\w*|gérante?|direct\w+|prestataire|équipe|collègue\w*|atelier|agence|"
    r"директор\w*|начальник\w*|отдел\w*|команда|коллег\w+|DevOps|подрядчик\w*|бухгалтер\w*|capo|collega|ufficio|"
    r"direttor\w+|chefe|gestor\w*|kierowni\w+|szef\w*|IT)"
)
_NOT_ME = expression(
    r"(?<!\w)(?:not me|pas (?:moi|nous)|yo no|no (?:yo|nosotr[oa]s)|"
    r"nicht (?:ich|wir)|not us|(?<=, )(?:aber |nur )?ich nicht|не (?:я|мы)|io no|eu não|nie ja|"
    r"no lo hago yo|no la hago yo|"
    r"non moi|nicht von mir|not by me|не мной|no es mío|не мною)(?=\s*[.,;!]|\s*$)|no sé(?=\s*(?:[.;,]|$))|(?<=\w )no manejo\b",
    re.IGNORECASE,
)
_TIMES = (
    r"(?:the\s+end|then|now|(?:next\s+|last\s+)?(?:jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|"
    r"autumn|fall|winter|easter|christmas|mid\w*|early|late|year|week|monday|tuesday|wednesday|thursday|friday|noon|midnight))"
)
_AFTER_VERB = expression(
    rf"\b(?:hace|hizo|hacen|lleva|llevó|aprueba|firma|macht|machen|erledigt|übernimmt|prüft|занимает\w+|занимал\w+|"
    rf"делал\w*|делает|делают|подписывал\w*|подписал\w*|пишет|писал\w*|fait|font|fa|fanno|faz|doet|robi)\s+(?:das\s+|"
    rf"es\s+)?(?:el|la|los|der|die|das|le|les|il|lo|o|a|mein\w*|unser\w*|mi|nuestr\w+|наш\w*)?\s*{AGENT_NOUN}\b"
    r"|\b(?:lag|liegt|lagen|liegen)\s+(?:beim\s+|bei\s+(?:der|dem|den|unser\w*|mein\w*|einem|einer)\s+)[^\W\d_]+"
    r"|\b(?:sits|sat|lay|lies|rests|rested)\s+with\s+(?:the|our|my|a)\s|\brel[eè]v\w+\s+(?:de\s+la|du|de\s+l'|des)\s"
    r"|\brevien\w+\s+(?:à\s+la|au|aux)\s|\bcorr\w+\s+a\s+cargo\s+de|\b(?:es|era)\s+cosa\s+de(?:l|\s+la|\s+los)\s"
    rf"|(?:c'est|c'était|es|era|fue|ist|war|was|is)\s+(?:la|le|el|the|der|die)\s+{AGENT_NOUN}\b|\b(?:confie|delego|délègue)\b|"
    rf"\bdurch\s+(?:die|den|das|unser\w*|mein\w*|eine\w?)\s+{AGENT_NOUN}\b|\b(?:is|are|was|were|"
    rf"been)\s+\w+\s+by\s+(?!me\b|us\b|\w+ing\b|\d|{_TIMES}\b)|(?:was|is) the [\w ]{{3,30}}'s\s*$",
    re.IGNORECASE,
)
_FRENCH_OF_WHICH = expression(r"dont\s+(?:\d|[a-zà-ÿ]+\s|[jln]')", re.IGNORECASE)
_PICKS_UP = expression(
    r"(?!(?:die|den|das|der) (?:übrig|ander|rest|sonst))"
    r"(?:c'est|das|je|j'|nous|on|yo|no|ich|wir|das|den|die|that|this|those|i|we|я|мы|туда|его|их)\b[^,.;]*",
    re.IGNORECASE,
)
_BARE_NO = expression(
    r"(?:no|non|nein|nope|нет|não|nie|ні|never|none|nada|nunca|jam[aá]s|jamais|ningun[oa]s?|keine?|никогда|"
    r"not (?:so far|yet|ever)|noch nicht|pas encore|todavía no|aún no|пока нет)\s*(?:[,.;:!]|-\s|$)",
    re.IGNORECASE,
)  # "Les GPO, non, ..."
_JUST_NO = expression(  # "Running the clinic on Fridays: no, never"
    r"([^.;!?\n]+):\s*(?:(?:no|non|nein|nope|nie|nunca|never|jamais|нет|никогда)[\s,]*){1,2}(?=$|[.;!?\n])", re.IGNORECASE
)
_NO_LAST = expression(  # "Hybrid manoeuvring in open water, no."
    rf"(?:^|[.;!?\n]\s*|\b(?:{speech.YES}),\s+)([^.;!?\n,:()]+),\s*(?:no|non|nein|nope|nie|nunca|never|jamais|нет|никогда)(?=\s*(?:$|[.;!\n]))",
    re.IGNORECASE,
)
_STRETCH = expression(
    r"[^.;!?\n]+(?:(?:\.(?!\s|$)|(?:(?<=\bDr)|(?<=\bMr)|(?<=\bMrs)|(?<=\bMs)|(?<=\bProf)|(?<=\bMme))\.)[^.;!?\n]*)*"
)  # no sentence ends behind "Dr."
_PARTED = expression(
    r"[,:()]+|(?<=\w)\s(?:but|while|whereas|aber|während|pero|mientras|mais|tandis que|но|але|mas|maar)(?=\s)|"
    r"(?<=\w)(?<!\best)(?<!\bavec)(?<!\bpar)(?<!\bde)(?<!\bchez)(?<!\bpour)(?<!\bque)(?<!\bet)(?<!\bdans)(?<!\bsur)(?<!\bà)\sma(?=\s)|"
    r"(?<=\w)\s(?:and|und|y|et|e|и|а)(?=\s(?:[\w-]+\s){1,3}(?:rose|fell|grew|dropped|climbed|increased|decreased|doubled|halved|stieg\w*|"
    r"sank\w*|subi\w+|baj[oó]\w*|augment\w+|baiss\w+|вырос\w*|упал\w*)\s)|"
    r"(?<=\w)\s(?:and|und|y|et|e|и|а)(?=\s(?:the|our|my|der|die|mein\w*|unser\w*|el|la|mi|nuestr\w+|le|notre|mon|ma|il|наш\w*|мо[йя])\s"
    r"\w+\s\w+)|"
    r"(?<=\w)\s(?:(?:and|so)(?=\s(?:I|I'\w+|we|he|she|they)\s)|und(?=\s(?:ich|wir|er)\s)|y(?=\s(?:yo|él|ella|ellos)\s)|"
    r"et(?=\s(?:je\s|j'|il\s|elle\s))|[иа](?=\s(?:я|мы|он|она|они)\s))|"
    r"(?<=\w)\s(?-i:and|so|und|y|et)(?=\s(?-i:[A-ZÀ-Ý][a-zà-ÿ]+)\s"
    r"(?:did|does|ran|runs|wrote|built|made|led|took|drew|drove|gave|held|sold|taught|signed|handled|[a-z]{3,}ed\s(?:it|them|that))\s)",
    re.IGNORECASE,
)
_ONLY_SEEN = expression(
    r"\bonly (?:seen|read|heard|watched|skimmed|know|saw)\b|"
    r"\bknow (?:it |that |them )?only (?:from|by|through)\b|\bnur (?:gelesen|gesehen|gehört|zugesehen|zugeschaut|"
    r"vom (?:Zusehen|Hörensagen|Hören|Sehen))|"
    r"\bkenne? (?:ich |wir )?nur (?:aus|vom|von|durch)\b(?! (?:\w+ ){0,3}\w*(?:schulung|kurs|seminar|lehrgang|studium))|"
    r"\bsolo l[oa]s? conozco\b|\bne (?:l[ea]s? )?connais que\b|"
    r"\bзна(?:ю|ем) только (?:по|из|от)\b|\bl(?:'ai|es ai) (?:seulement |juste )?vue?s? faire\b|\bl[oa]s? he visto hacer\b|"
    r"\b(?:seen|watched) (?:it|them|that|this|others) (?:being )?(?:done|used|do)\b|"
    r"\bsolo (?:he visto|visto|leído|de oídas)|seulement (?:vu|lu|entendu)|(?:только|лишь) (?:читал|видел|слышал|"
    r"смотрел)\w*|"
    r"\w{4,}(?:t|en) (?:hat|haben) (?:er|sie|der|die|mein\w*|unser\w*)\b",
    re.IGNORECASE,
)
_GIVEN_AWAY = expression(
    r"\b(?:outsourced|subcontracted|sous-traitée?s?|externalisée?s?|subcontratad[oa]s?|externalizad[oa]s?|ausgelagert|fremdvergeben|"
    r"(?:is|are|was|were|gets?) (?:all )?(?:sent (?:out|away|off)|bought in)|"
    r"(?:is|are|was|were) off[ -]limits(?: (?:for|to) (?:me|us))?|"
    r"(?:hire|buy|bring|get|hired|bought|brought|got) (?:that|it|them|those) in)\W*$|"
    r"\b(?:was|were) (?:all |long |well )?before (?:my time|I (?:came|joined|arrived|started))\b|"
    r"\b(?:war|waren) (?:noch )?vor meiner Zeit\b|"
    r"\bétai(?:t|ent) avant (?:mon arrivée|mon temps|moi)\b|\b(?:fue|era|eran|fueron) antes de (?:mi época|mi llegada|que yo)\b|"
    r"\bбыл[аои]? (?:ещё |еще )?до (?:меня|моего прихода)\b",
    re.IGNORECASE,
)
_WRAPPED = expression(r"\n(?=[ \t]*[a-zà-ÿа-я])")
_NONE_THEN = expression(  # a count that began with nothing: "none in 2020, 412 now"
    r"(?:none|zero|keine?[rs]?|aucune?|ningun[oa]|нет|ни одно\w+|nessun[oa]|nenhuma?|geen)\b[^,.;]*\b(?:19|20)\d\d\s*[,;]\s*"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eine?r?|zwei|drei|vier|fünf|sechs|une?|deux|trois|quatre|cinq|una?|dos|tres|cuatro|cinco|"
    r"один|одн[аоу]|два|две|три|четыре|пять)\b)",
    re.IGNORECASE,
)
_SO = expression(r"(?<=\w)\s+so\s+(?=(?-i:[A-Z])|(?:the|my|our|we|he|she|they)\s)", re.IGNORECASE)
_BESIDE = expression(
    r"\b(?:what|whatever|whoever|anything that|anyone who|things that|those (?:that|who)|the ones (?:that|who)|"
    r"where|whenever|which|who)\s+"
    r"(?:\w+\s+){0,2}?(?:\w+n't|\w+n’t|cannot|(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had) not)\b",
    re.IGNORECASE,
)
_ZERO = expression(  # "zero lost-time injuries since 2016"
    r"(?:^|[,;:(.]\s*|\b(?:with|and|mit|und|avec|et|con|y|с|и)\s+)((?:zero|zéro|cero|null|ноль)\s+[^\W\d_][^,.;:()]{2,60})",
    re.IGNORECASE,
)
_NIL = expression(  # the same in other words: "no lost-time injuries since 2016"
    r"^\W*((?:no|nil)\s+[^\W\d_][^,.;:()]{2,60}?\s(?:since|so far|to date|in (?:19|20)\d\d)\b[^,.;:()]*)", re.IGNORECASE
)
_FREE_OF = expression(  # "gang free of lost-time injuries since 2021", "32 vans; free of accidents since 2019"
    r"(?:^\W*|[,;]\s)((?:(?:(?:my|our|the)\s+)?(?!(?:led|ran|kept|held|made|built|[a-z]+ed)\s)"
    r"[^\W\d_]+(?:\s[^\W\d_]+)?\s)?(?:free (?:of|from)|clear of)\s+[^,.;:()]{2,60}?\s"
    r"(?:since|so far|to date|in (?:19|20)\d\d)\b[^,.;:()]*)",
    re.IGNORECASE,
)
_LACKED = expression(  # "audited 150 letters, 30 of which lacked a plan"
    r"\b(?:of which|of them|of these|\d)\s+((?:lacked|lacking|lack|were missing|missing)\s+[^,.;:()]{2,60})", re.IGNORECASE
)
_NOTHING = expression(r"\bnothing (?!but\b|else\b|more\b|short\b|less\b|special\b)[^,.;:()]{3,60}", re.IGNORECASE)
_NONE_OF = expression(r"(?:^|[,;:(])\s*[^,.;:()\d]{3,40}\b(?:in none|none)\b(?: yet| so far)?(?=\s*(?:[,.;)]|$))", re.IGNORECASE)
_AGREED = expression(rf"\b(?:{speech.YES})\W*$", re.IGNORECASE)
_ONLY_THAT = expression(  # one's own part, beside that of others: "just the sampling, the lab designed it"
    r"\W*(?:just|only|nur|bloß|lediglich|solo|sólo|solamente|seulement|juste|uniquement|только)\s", re.IGNORECASE
)
_DOES_IT = expression(r"\b[a-z]{3,}\s+(?:all of )?(?:it|them|that|those)\b", re.IGNORECASE)
_WITHOUT_SUBJECT = expression(r"\W*(?:is|are|was|were|gets?|got|(?:has|have) been)\s", re.IGNORECASE)
_BRIEF = 4


_TAKES_UP = expression(  # "Repairing the pumps, 40 a year: that was the contractor"
    r"\W*(?:(?:that|this|it|those)(?:'s|\s+is|\s+was|\s+were|\s+are)\s+(?!for\b|in\b|at\b|on\b).{2,40}|.{2,40}\s(?:did|does)\s+(?:that|this|it|those|them)|"
    r"(?:das|dies)\s+(?:macht|machte|war|ist|übernimmt|erledigt)\s+.{2,40}|c'(?:est|était)\s+.{2,40}|"
    r"(?:l[oa]s?|eso\s+l[oa])\s+(?:hace|hizo|hacen|hicieron|lleva|llevan|llevó|llevaba)\s+.{2,40}|(?:это|этим)\s+.{2,40})\W*",
    re.IGNORECASE,
)
_ANSWERS = expression(r"\b(?:I|[Ww]e|[Ii]ch|[Ww]ir|[Jj]e|[Nn]ous|[Yy]o|[Yy]es|[Jj]a|[Oo]ui|[Ss]í)\b|\b[Jj]'")
_MINE = expression(r"\b(?:I|[Ww]e|[Ii]ch|[Ww]ir|[Jj]e|[Nn]ous|[Yy]o)\b|\b[Jj]'")
_TELLS_DONE = expression(r"\W*(?:I\s|[A-Z]?[a-z]+ed\b|[A-Z][a-z]+[éí]\b|J'|Je\s|Ich\s|Yo\s)")


def theirs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that tell the deed or the office of somebody else."""
    yield from filled_offices(text)
    text = _WRAPPED.sub(" ", text)
    asked: tuple[int, int] | None = None  # "Budgets? That was Anna."
    for found in _STRETCH.finditer(text):
        others = list(_of_others(text, *found.span(), _is_theirs))
        yield from others
        first, second = [*_parts(text, *found.span()), (0, 0), (0, 0)][:2]
        alone = asked is not None and names_others(text[slice(*first)])
        if asked and (alone or (others and not text[found.start() : min(others)[0]].strip())):
            yield asked
        if alone:
            yield first
        if is_topic(text[slice(*first)]) and names_others(text[slice(*second)]) and _ANSWERS.search(text):
            yield from (first, second)
        asked = found.span() if text[found.end() : found.end() + 1] == "?" else None
        apart = text[: found.start()].rstrip()[-1:] == ";"
        if apart and assigned_behind(text[slice(*first)], text[slice(*second)], text[first[1] : first[1] + 1]):
            yield from (first, second)
        for begin, until in _parts(text, *found.span()):
            if assigned_within(text[begin:until]):
                yield begin, until
            if (at := overseen_from(text[begin:until])) >= 0:
                yield begin + at, until


_I_DO_NOT = expression(
    r"(?:and |but )?(?:I|we)(?: am| was|'m|’m| are|'re) not (?:one|that|it|there|in it|among them|"
    r"(?:allowed|licen[cs]ed|certified|qualified|insured|trained|permitted|authori[sz]ed|entitled|cleared)"
    r"(?: (?:to|for|in)(?: it| that| do it| do that)?)?(?: yet)?)\W*$|"
    r"(?:and |but )?(?:I|we)(?: have|'ve|'m)?(?: \w+)? (?:\w+n't|never|not|cannot)"
    r"(?: \w+){1,3} (?:it|them|that|those|one|any)(?: (?:myself|ourselves|yet|before))?\W*$|"
    r"(?:und |aber )?(?:die|den|das|es|sie)(?: \w+){0,2} (?:ich|wir) (?:\w+ )?(?:nicht|nie|keine?n?)\b[^,;]{0,24}$|"
    r"(?:et |mais )?(?:je|nous) ne (?:la |le |les |l'\w+ |l)[^,;]{0,24}\b(?:pas|jamais)\b[^,;]{0,16}$|"
    r"(?:y |pero )?(?:yo )?(?:no|nunca) l[oae]s? \w+(?:o|é|í|amos|emos|imos|aba|ía)(?: yo)?\W*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?<![\w'])(?P<mark>['\"])(?=\w)[^'\"\n]{2,60}?(?<=\w)(?P=mark)(?!\w)")  # what is quoted denies nothing


_LIMITS = expression(  # "never waited above 50 minutes" denies nothing but what is over it
    r"\b(?:not|never|nicht|nie|nunca|jamais|не|никогда|mai|nooit|nigdy)\s+(?:[^\W\d_]+\s+){0,2}?"
    r"(?:(?:more|longer|later|higher|fewer|less|shorter|earlier|lower) than|above|over|below|under|beyond|exceed\w*|"
    r"mehr als|länger als|weniger als|über|unter|más de|menos de|por encima de|plus de|moins de|au-delà de|au-dessus de|"
    r"больше|более|дольше|меньше|менее|più di|meno di|mais de)"
    r"\s+(?:the |a |an |den |die |los |las |les )?(?=[£$€~]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fifteen|twenty|thirty|forty|fifty|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|zwanzig|dos|tres|cuatro|cinco|"
    r"seis|ocho|diez|doce|veinte|deux|trois|quatre|cinq|dix|douze|vingt|двух|трех|четырех|пяти|десяти)\b)",
    re.IGNORECASE,
)


def denials(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that say what is not so, or not one's own: "pas moi", "das macht der Meister", "only seen in a course"."""
    for told in (_QUOTED, _LIMITS):
        text = told.sub(lambda found: "x" * (len(found.group()) - 1) + found.group()[-1], text)
    yield from _denials(text)


def _denials(text: str) -> Iterator[tuple[int, int]]:
    asked: tuple[int, int] | None = None
    for one in sentences(text):
        if asked and one.pieces and one.pieces[0].negated:
            yield asked
        asked = (one.start, one.end) if text[one.start : one.end].rstrip().endswith("?") else None
        pieces = [piece for piece in one.pieces if not (piece.negated and _FRENCH_OF_WHICH.match(text, piece.start))]
        pieces = [piece for piece in pieces if not (piece.negated and _denies_beside(text[piece.start : piece.end]))]
        yield from _by_pronoun(text, pieces)
        begun = next((piece.start for piece in pieces if _NONE_THEN.match(text, piece.start)), one.end)
        denying = [piece for piece in pieces if piece.negated and piece.start < begun]
        for piece in denying:
            bracket = _NOT_THAT.search(text, piece.start, piece.end)
            aside = (
                bracket and text[piece.start : bracket.start()].strip() and not speech.denies(text[piece.start : bracket.start()])
            )
            start, end = bracket.span() if bracket and aside else (piece.start, piece.end)
            yield start, _until_so(text, start, end)
        if denying and denying[0] is not pieces[0]:
            begun = text.rfind(";", one.start, denying[0].start) + 1 or one.start
            before = text[begun : denying[0].start]
            if (
                len(before.split()) < _BRIEF
                and not _AGREED.search(before)
                and not speech.has_subject(before)
                and (_PICKS_UP.match(text, denying[0].start) or _BARE_NO.match(text, denying[0].start))
            ):
                yield begun, denying[0].start
    for found in (found for shape in (_DENIED_AFTER, _NOTHING, _NONE_OF) for found in shape.finditer(text)):
        yield found.start(), _until_so(text, *found.span())
    yield from (found.span(1) for nothing in (_ZERO, _NIL, _FREE_OF, _LACKED, _JUST_NO) for found in nothing.finditer(text))
    yield from (found.span(1) for found in _NO_LAST.finditer(text) if not speech.has_subject(found[1]))
    yield from (found.span(1) for found in _DENIED_BEFORE.finditer(text))
    for found in _STRETCH.finditer(text):
        if _NOT_ME.search(found.group()):
            yield found.span()
        else:
            yield from _of_others(text, *found.span(), _is_not_mine)


_NOT_THAT = expression(  # "minutes for the executive (not the board)" denies what the bracket names
    r"\((?:but |aber |pero |mais )?(?:not (?:the|an?|my|our|their|its)|nicht (?:die|der|das|den|dem)|pas (?:le|la|les|l')|"
    r"no (?:el|la|los|las)|keine?n? (?=[A-ZÄÖÜ]))[^()]{2,60}\)?",
    re.IGNORECASE,
)


def _until_so(text: str, start: int, end: int) -> int:
    """Where a denial ends at the latest: before what came of it, "I'm not chartered so Anwen signed them", or was done next."""
    found = _SO.search(text, start, end) or (_AND_DID.search(text, start, end) if _WHICH.search(text, 0, start) else None)
    return found.start() if found else end


_WHICH = expression(r"\b(?:that|which|who)\s+(?:[a-z]+\s+)?$")  # "I threw out 17 that would not do and re-solicited them"
_AND_DID = expression(r"\s+and\s+(?=(?:re-?)?[a-z]{3,}ed\s+(?:it|them|those|these|all|the|a|an)\b)")


def _by_pronoun(text: str, pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """What a denial right behind it takes up by a pronoun: "MRI goes through the consultant, I can't request it"."""
    for before, piece in pairwise(pieces):
        others = _is_theirs(text[before.start : before.end])
        mishap = _MISHAP.search(text, piece.start, piece.end)
        if piece.negated and not (before.negated or others or mishap) and _I_DO_NOT.match(text, piece.start, piece.end):
            yield before.start, before.end


_MISHAP = expression(  # "a budget of £3,600, and I have never overspent it" denies no budget
    r"\b(?:overspen\w+|overr[au]n|exceed\w*|miss(?:ed)?|los[et]|brok\w*|damaged?|dropped|failed?|crashed|überzogen|überschritten|"
    r"verpasst|verloren|beschädigt|dépassé\w*|manqué\w*|perdu\w*|superado|excedido|perdido|fallado|сорвал\w*|превы\w*|потерял\w*)\b",
    re.IGNORECASE,
)


def _denies_beside(part: str) -> bool:
    """Whether a stretch only denies beside what one does: "I mark up what doesn't fit"."""
    found = _BESIDE.search(part)
    return found is not None and speech.has_subject(part[: found.start()]) and not speech.denies(part[: found.start()])


def _is_theirs(part: str) -> bool:
    return (
        is_told_of_others(part)
        or any(told_less(part))
        or (bool(_AFTER_VERB.search(part)) and any(map(is_somebody, part.split())))
    )


def _is_not_mine(part: str) -> bool:
    return bool(
        (_AFTER_VERB.search(part) and not _is_theirs(part))
        or _ONLY_SEEN.search(part)
        or _GIVEN_AWAY.search(part)
        or only_watched(part)
    )


def _of_others(text: str, start: int, end: int, tells: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Parts between commas that are somebody else's deed or only seen, with what was named right before them."""
    parts = list(_parts(text, start, end))
    for number, (begin, until) in enumerate(parts):
        part = text[begin:until]
        if not tells(part):
            continue
        yield begin + others_from(part), until
        if number and _TAKES_UP.fullmatch(part) and not _TELLS_DONE.match(text, parts[0][0], begin):
            yield from (one for one in parts[:number] if not _MINE.search(text, *one))
        if _WITHOUT_SUBJECT.match(part):
            yield from takewhile(lambda one: not speech.has_subject(text[one[0] : one[1]]), reversed(parts[:number]))
        before = text[parts[number - 1][0] : parts[number - 1][1]] if number else ""
        if (
            before
            and len(before.split()) < 2 * _BRIEF
            and not _ONLY_THAT.match(before)
            and _does_it(part)
            and not (speech.is_first_person(before) or begins_with_deed(before))
        ):
            yield parts[number - 1]
        if before and len(before.split()) < 2 * _BRIEF and not speech.has_subject(before) and _PICKS_UP.match(part.strip()):
            yield parts[number - 1]


def _does_it(part: str) -> bool:
    """Whether somebody does what was named before: "the planning desk does it", "Inês did that after me"."""
    return bool(_DOES_IT.search(part)) and not any(map(TAKEN.match, part.split()))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas, brackets and words that set one subject against another."""
    for found in _PARTED.finditer(text, start, end):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if end > start:
        yield start, end
