"""How far a claim reaches: all, only, first, best, company-wide; inventions of reach are no colour."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from core.expressions import expression
from core.tailoring.lexicon import Nature, nature
from core.tailoring.truth.leading import leads_beside
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.prizes import is_prize_won
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Level

_CERTIFIED = expression(
    r"certified|licen[cs]ed|zertifiziert|certificad[oa]|certifiee?|сертифицир|certificat[oa]|gecertificeerd|certyfikowan"
)
_PAPERS = expression(r"certific|zertifi|licen|qualific|diplom|titul|attest|сертифик|удостовер|свидетельств")
_CERT = expression(r"\b(?:P[Gg]|Grad)?\s?Cert(?:HE|Ed)?\b")  # "PgCert"
_GRADUATE = expression(
    r"qualified$|diplomee?s?$|titulad[oa]|licenciad[oa]|graduad[oa]|дипломированн|laureat[oa]|formad[oa]|diplomad[oa]|"
    r"absolvent"
)
_DEGREE = expression(
    r"\b(?:master\w*|licen\w+|bachelor\w*|diplom\w*|magist\w*|grado|dut|bts|b\.?sc|m\.?sc|laurea\w*|магистр\w*|бакалавр\w*|"
    r"диплом\w*|nvq|certificate|ausbildung|lehre|gesellenbrief|apprenticeship)\b",
    re.IGNORECASE,
)
NOTHING = (Level.SUPPORTED, "")
_SCOPE = (Level.UNSUPPORTED, "scope")
_NO_LETTERS = "AIÀÉOYЯВСУКИОА"  # capitals that are words
_EVEN_SO = frozenset(("only", "first", "best", "never", "always", "beste", "erste", "ersten", "fluent"))
_WHOLE = frozenset(
    (
        "all",
        "every",
        "entire",
        "complete",
        "whole",
        "ganze",
        "ganzen",
        "ganzer",
        "entero",
        "entera",
        "intero",
        "intera",
        "inteiro",
        "inteira",
        "gesamten",
        "gesamte",
        "gesamter",
        "gesamtes",
        "entierement",
        "entier",
        "entiere",
        "ensemble",
        "completely",
        "completo",
        "completa",
        "весь",
        "всю",
        "полностью",
        "ningun",
        "ninguna",
        "vollstandig",
        "vollstandige",
        "alle",
        "aller",
        "allen",
        "samtliche",
        "todos",
        "todas",
        "tous",
        "toutes",
        "tutti",
        "tutte",
        "все",
        "всех",
        "всем",
        "wszystkie",
        "всі",
        "всіх",
    )
)
_FIRST = expression(r"(?:first|erste[rnsm]?|primer[oa]?|premi[eè]re?|перв\w+|prim[oa]|primeir[oa]|eerste|pierwsz\w+|перш\w+)$")
_IS_BEST = expression(
    r"\s+(?:to\b|ever\b|in the (?:company|region|country|world|team)|prize|place|prix|platz|preis|premio|lugar|мест|"
    r"прем|(?:[^\W\d_]+\s){1,5}to\s[^\W\d_]+|"
    r"(?:[^\W\d_]+\s){1,3}in the (?:company|region|country|county|world|city)|"
    r"woman|person|winner|ranked|and only|nagroda|miejsce|місц)",
    re.IGNORECASE,
)
_EACH_TIME = expression(
    r"\s*(?:day|week|month|year|quarter|term|semester|shift|hour|morning|night|(?:other|second|third|two|three|four|six|\d+|zwei|"
    r"drei|vier|sechs|deux|trois|dos)\s|mon|tues|wednes|thurs|fri|satur|sun|semaine|jour|mois|an|dias|"
    r"(?:les?|los|las)\s+(?:(?:deux|trois|dos|tres|\d+)\s+)?(?:jour|mois|ans|semaine|matin|soir|nuit|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|d[ií]a|mes|a[nñ]o|semana|noche|mañana|tarde|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)|"
    r"semanas|días)",
    re.IGNORECASE,
)
_FOREMOST = expression(r"\b(?:best|top|first|1st|highest|leading|number one|record|biggest|largest)\b", re.IGNORECASE)
_MOST = expression(r"\s+(?!part\b|days|nights|weeks|recent|common|often|\w+ly\b)\w+", re.IGNORECASE)
_BEST = expression(r".{3,}best(?:e|er|en|es)|.{3,}sieger(?:in)?")
_ALMOST = expression(
    r"\b(?:almost|nearly|not|fast|nahezu|nicht|casi|no|presque|pas|почти|не|quasi|quase|bijna|prawie|майже)\s+$", re.IGNORECASE
)
_LETTER = expression(r"\s*(?:[,;).]|$|(?:and|und|et|y|und)\b)|\s+[A-Z]\b")
_IN_ALL = expression(r"\bin\s+$", re.IGNORECASE)
_SOLE = expression(r"sole|solely|alleinige\w*|seule?|unic[oa]|единственн\w+")
_ALONE = expression(
    r"\b(?:by myself|on my own|alone|single-handed\w*|allein\w*|selbst|solo|sola|yo sol[oa]|seule?|сама?|один|одна|da sol[oa])\b",
    re.IGNORECASE,
)
_THE = expression(r"\b(?:the|an|as|was|am)\s+$", re.IGNORECASE)
_EACH_ONE = expression(
    r"\b(?:every|each|all|any|from start to finish|von a bis z|de principio a fin|de a à z|du début à la fin|от начала до конца|"
    r"egal welche\w?|cualquier|n'importe quel\w*|люб\w+|jede[rnsm]?|alle[rnm]?|sämtliche\w*|chaque|"
    r"tous|toutes|cada|tod[oa]s|кажд\w+|вс[её]|всех|всем|ogni|tutt[ie]|elke?|każd\w+|wszystk\w+|кожн\w+|всі\w*)\s+(?!(?:\w+\s)?(?:day|week|month|year|tag|woche|monat|jahr|jour|semaine|mois|an|día|"
    r"semana|mes|año|дня|день|недел|месяц|год|dias?\b|giorn|settiman|anni\b|jaar|dag|maand|dzień|dnia|tydzień|tygodni|miesi|rok|"
    r"тиж|місяц|рік|року))",
    re.IGNORECASE,
)
_CLOSE, _HUNDRED = 4, 100
_OF_THE = expression(
    r"\s*(?:of (?:the|our|my|all)|der|de[rsnm]|aller|unserer|de (?:los|las)|des|du|из|от|dei|delle|dos|das|van de)\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a claim is read with: its language, whether that is another than the evidence's, and what is covered already."""

    language: str
    foreign: bool
    covered: frozenset[int]
    outcomes: frozenset[int]
    text: str = ""
    told: frozenset[int] = frozenset()


def reach(word: Word, claim: Reading, evidence: Evidence, terms: Terms) -> tuple[Level, str] | None:
    """What is wrong with a word of reach; None for other words and when nothing is."""
    if _reaches_too_far(word, claim, evidence) or _spreads(word, claim, evidence, terms):
        return _SCOPE
    if len(word.text) == 1 and word.text.isupper() and word.text not in _NO_LETTERS and _LETTER.match(claim.text[word.end :]):
        known = any(place.word.text == word.text for place in evidence.stated(word))
        return NOTHING if known else (Level.UNSUPPORTED, "name")
    if evidence.stated(word):
        return None
    if _BEST.fullmatch(word.key) or (
        word.key == "most" and _MOST.match(claim.text[word.end :]) and not terms.foreign and not _superlative(evidence)
    ):
        return _SCOPE
    return _extreme(word, claim, terms) if _is_extreme(word, claim, evidence) else None


def _spreads(word: Word, claim: Reading, evidence: Evidence, terms: Terms) -> bool:
    """Whether "across" or "throughout" goes over something that nobody named: "across the fleet" of one lift."""
    if word.key not in {"across", "throughout"} or terms.foreign:
        return False
    over = list(
        takewhile(
            lambda one: "function" not in one.entry.lists or one.key in {"the", "a", "our", "all"},
            claim.words[claim.words.index(word) + 1 :],
        )
    )
    weighty = [
        one for one in over if one.clause == word.clause and not one.entry.lists & {"function", "light", "colour", "extreme"}
    ]
    counted = any(claim.clause_at(one.start) == word.clause and one.start > word.end for one in claim.quantities)
    if (
        not weighty
        or counted
        or any(evidence.places(one) or one.start in terms.covered or evidence.composed(one) for one in weighty)
    ):
        return False
    return not any(_ALL_OVER.search(piece.text) for piece in evidence.pieces)


_ALL_OVER = expression(
    r"\b(?:all|every|each|across|throughout|entire|whole|\w+-wide|nationwide|everywhere|both)\b", re.IGNORECASE
)


def _superlative(evidence: Evidence) -> bool:
    """Whether the evidence itself says best, top or first."""
    return any(_FOREMOST.search(piece.text) for piece in evidence.pieces)


def _is_plain(word: Word, claim: Reading) -> bool:
    """Whether a word boasts of nothing here: "Record the readings" is a deed, "Award in Food Safety" a paper."""
    deed = word.key == "record" and word.opens and word.capital and not _RECORD.match(claim.text, word.end)
    named = word.key == "award" and bool(_AWARD_IN.match(claim.text, word.end))
    return deed or named or leads_beside(word, claim)


def _is_extreme(word: Word, claim: Reading, evidence: Evidence) -> bool:
    if _is_plain(word, claim):
        return False
    if word.opens and claim.text[word.end :].lstrip()[:1] == ":" and _PAPERS.match(word.key):
        return False  # "Certifications: ..."
    if _CERTIFIED.match(word.key) and any(nature(term.term) is Nature.LICENCE for term in claim.terms):
        return False
    if _GRADUATE.match(word.key) and any(_DEGREE.search(piece.text) for piece in evidence.pieces):
        return False
    if _is_told_otherwise(word, claim, evidence) or (word.key == "mayor" and _BY_POINTS.search(claim.text, 0, word.start)):
        return False
    return "extreme" in word.entry.lists and not (word.start < _CLOSE and word.key in {"all", "alle", "complete"})


_RECORD = expression(
    r"\s+(?:sales?|revenue|profits?|results?|turnover|year|growth|output|numbers?|attendance|month|quarter)\b", re.IGNORECASE
)
_AWARD_IN = expression(r" in [A-Z]")
_BY_POINTS = expression(r"(?:\bpuntos?|\bporcentual(?:es)?|%|\bveces)\s+$")  # "tres puntos mayor" is a difference, no rank
_MOVES = expression(r"\s+(?:to|through|into)\b")
_NATIVE = expression(r"native|nativ[aoe]\w*|muttersprach\w*|natif|native|родн\w+|madrelingua")
_MOTHER_TONGUE = expression(
    r"\b(?:native|mother tongue|first language|muttersprach\w*|langue maternelle|lengua materna|nativ[ao]|родн\w+|madrelingua|"
    r"língua materna)",
    re.IGNORECASE,
)


_TOPMOST = expression(r"best|highest|top|bestes?|beste[nr]?|hochste[nrs]?")
_SUPERLATIVE = expression(r"(?<!at )\b(?:best|highest|top|beste[nrs]?|höchste[nrs]?)\b(?! of\b| practi)", re.IGNORECASE)
_GAINS = expression(r"gan[oaé]\w{0,3}|gagn\w+")


def _measures(word: Word, claim: Reading) -> bool:
    """Whether a word of reach only says how a number is meant: "cinco puntos mayor", "ganó 600 botellas por hora"."""
    if any(0 <= word.start - one.end <= 1 and one.unit for one in claim.quantities):
        return True
    return bool(_GAINS.fullmatch(word.key)) and any(0 < one.start - word.end <= _CLOSE for one in claim.quantities)


def _per_each(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether "every cycle" only says what "per cycle" does."""
    if word.key not in _WHOLE and word.key != "each":
        return False
    following = next((one for one in claim.words if 0 < one.start - word.end <= 1), None)
    places = evidence.stated(following) if following else ()
    return any(_PER_ONE.search(evidence.pieces[place.piece].text[: place.word.start]) for place in places)


_PER_ONE = expression(r"\b(?:per|a|an|each|every|pro|je|jede\w|par|chaque|por|cada|в|за|кажд\w+)\s+$|/$", re.IGNORECASE)


def moves_on(word: Word, claim: Reading) -> bool:
    """Whether a word only says that something went on: "advanced to the next round" is no praise."""
    return word.key == "advanced" and bool(_MOVES.match(claim.text, word.end))


def _is_told_otherwise(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word of reach says what the evidence says in other words, or takes back rather than boasts."""
    before = claim.text[: word.start]
    if word.key == "only":
        return not _THE.search(before)  # "only the case study remaining", not "the only engineer"
    lot = _IS_DONE.match(claim.text, word.end) and any(_THE_LOT.search(piece.text) for piece in evidence.pieces)
    italian = claim.text[word.end : word.end + 1] == "'"  # "all'ufficio"
    in_all = word.key == "all" and (_IN_ALL.search(before) or lot or italian)
    if (
        in_all
        or is_prize_won(word, claim, evidence)
        or moves_on(word, claim)
        or _measures(word, claim)
        or _per_each(word, claim, evidence)
    ):
        return True
    if _PAPERS.match(word.key) and any(_CERT.search(piece.text) for piece in evidence.pieces):
        return True
    if _TOPMOST.fullmatch(word.key) and any(_SUPERLATIVE.search(piece.text) for piece in evidence.pieces):
        return True
    if _NATIVE.fullmatch(word.key) and any(_MOTHER_TONGUE.search(piece.text) for piece in evidence.pieces):
        return True
    other = _EACH_ONE if word.key in _WHOLE else _ALONE if _SOLE.fullmatch(word.key) else None
    return other is not None and any(other.search(piece.text) for piece in evidence.pieces)


_IS_DONE = expression(r"\s+(?:were |was |got )?[a-z]+(?:ed|nt|en|wn|pt|ld)\b")
_THE_LOT = expression(r"\bthe (?:whole )?lot\b(?! of\b)", re.IGNORECASE)  # "burnt the lot"


def _reaches_too_far(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word goes beyond what the evidence says with the same words: "all" of "almost all", the first of seconds."""
    stated = evidence.stated(word)
    if _FIRST.match(word.key) and _IS_BEST.match(claim.text[word.end :]):
        return not any(_FIRST.match(place.word.key) for place in stated)
    if _FIRST.match(word.key) and _second_instead(word, claim, evidence):
        return True
    if word.key not in _WHOLE:
        return False
    if _share_told(claim, evidence):
        return True
    return _part_of(word, claim, evidence) or (bool(stated) and _qualified(stated, claim, word, evidence))


def _share_told(claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence speaks of a share only, which the claim leaves out: "all cultures" of "about 70% of the cultures"."""
    if any(one.ratio or one.unit == "percent" for one in claim.quantities):
        return False
    shares = [
        (piece, one)
        for piece in evidence.pieces
        for one in piece.quantities
        if ((one.ratio and one.value < 1) or (one.unit == "percent" and one.value < _HUNDRED))
        and _OF_THE.match(piece.text, one.end)
    ]
    return bool(shares)


def _second_instead(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether the evidence has the second, or another, of what the claim has the first of: "second violin"."""
    following = next((other for other in claim.words if other.start > word.end), None)
    if (
        following is None
        or "function" in following.entry.lists
        or following.start - word.end > _CLOSE
        or any(_FIRST.match(place.word.key) for place in evidence.stated(word))
    ):
        return False
    places = evidence.stated(following)
    return any(
        one.ordinal and one.value > 1 and 0 <= place.word.start - one.end <= _CLOSE
        for place in places
        for one in evidence.pieces[place.piece].quantities
    )


def _part_of(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether the claim says "all 11" where the evidence says "4 of 11"."""
    following = next((one for one in claim.quantities if 0 <= one.start - word.end <= _CLOSE), None)
    if following is None:
        return False
    number = re.escape(claim.text[following.start : following.end].strip())
    part = re.compile(rf"\b(?:of|out of|из|із|von|de|des|sur|z|su)\s+(?:\w+\s)?{number}\b", re.IGNORECASE)
    return any(part.search(piece.text) for piece in evidence.pieces)


def _qualified(stated: Sequence[Place], claim: Reading, word: Word, evidence: Evidence) -> bool:
    """Whether the evidence says "almost all" where the claim says "all"."""
    if _ALMOST.search(claim.text[: word.start]):
        return False
    return all(_ALMOST.search(evidence.pieces[place.piece].text[: place.word.start]) for place in stated)


def _extreme(word: Word, claim: Reading, terms: Terms) -> tuple[Level, str] | None:
    after = claim.text[word.end :]
    if _FIRST.match(word.key):
        return _SCOPE if _IS_BEST.match(after) else NOTHING
    if word.key in _WHOLE:
        return NOTHING if terms.foreign or _EACH_TIME.match(after) else _SCOPE
    if word.entry.lists & {"function", "light"} and word.key not in _EVEN_SO:
        return None
    return (Level.CONFIRM, "scope") if terms.foreign else _SCOPE
