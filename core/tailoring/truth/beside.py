"""What stands beside a deed of one's own: others' work, or what is denied, told only as where or for what one did something."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.tailoring.speech import is_first_person
from core.tailoring.truth.language import language_of
from core.tailoring.truth.marks import marks
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.stems import related

_AROUND = frozenset(
    (
        *("using", "with", "on", "of", "from", "by", "per", "for", "under", "following"),
        *("mit", "nach", "aus", "von", "fur", "bei", "met", "volgens"),
        *("con", "segun", "de", "del", "bajo", "para", "selon", "avec", "pour", "d", "da", "di", "secondo", "com"),
        *("по", "с", "из", "для", "под", "за", "от", "wedlug", "z", "za"),
    )
)

_PLACING = frozenset(
    (
        *("to", "at", "in", "during", "towards", "into", "about", "behind", "alongside"),
        *("bei", "beim", "zu", "zum", "zur", "im", "in", "an", "am", "wahrend"),
        *("en", "al", "durante", "sobre", "sur", "au", "aux", "lors", "dans", "pendant"),
        *("к", "в", "на", "при", "о", "об", "во", "у"),
    )
)
_AND = frozenset(("and", "und", "y", "e", "et", "и", "or", "oder", "o", "ou", "или"))
_UP_TO = frozenset(("from", "through", "up", "bis", "hasta", "jusqu", "до"))  # "from cleaning through to import" tells both
_GOVERNED = expression(
    r"\bI\s+(?:only |just |always )?[a-z]+\s+(?:at |on |in )?(?:it|them|those|that|these|(?:every|each)(?: single)? one|"
    r"all of them|both)\b|"
    r"\bich\s+[a-zäöüß]+e\s+(?:sie|ihn|es|die|das|alle|jede\w*)\b|\b[Jj]e\s+(?:l[ae]s?\s|l')[^\W\d_]+|"
    r"\byo\s+l[ao]s?\s+[^\W\d_]+|\bя\s+(?:только\s|лишь\s)?(?:их|его|её|ее)\s+[^\W\d_]+|\bя\s+[^\W\d_]+\s+(?:их|его|её|ее)\b"
)
_PHRASE = 5  # words of a phrase behind its preposition
_TAKES_UP = expression(
    r"\b(?:there|it|them|those|that|these|only|just|dort|daran|dabei|darin|nur|ahí|allí|ello|s[oó]lo|seulement|juste|"
    r"там|туда|их|только|лишь)\b",
    re.IGNORECASE,
)


def is_context(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether what is told of somebody else stands only around a deed of one's own: "held classes by their programme"."""
    before = [one for one in claim.words_of(word.clause) if one.start < word.start]
    places = [place for place in evidence.places(word) if related(word.key, place.word.key)] or evidence.places(word)
    if is_rehearsed(word, claim, evidence):
        return True
    if not before or not all(map(evidence.is_theirs, places)):
        return _is_taken_up(word, before, claim, evidence)
    if before[-1].key in _AND:
        return False  # "cleaning and modelling", of which only the one was told
    if word.capital and before[0].entry.families and not evidence.stated(before[0]):
        return False  # a tool of theirs with a deed that nobody told
    named = word.capital and language_of(claim.text) != "de"
    return (
        any("stand_in" in one.entry.lists and evidence.stated(one) for one in before)
        or _begins_with_seeing(claim)
        or _is_around(before, evidence)
        or (not named and any(_is_mine(one, evidence) for one in _before_preposition(before, evidence)))
        or _is_taken_up(word, before, claim, evidence)
    )


def is_joined_to_told(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether an "and" joins a slight word that is only denied: "minor and major versions" of "majors are signed by QA"."""
    before = [one for one in claim.words_of(word.clause) if one.end < word.start]
    slight = "light" in word.entry.lists and len(before) > 1
    joined = slight and before[-1].key in _AND and bool(evidence.stated(before[-2]))
    return joined and bool(evidence.places(word)) and not evidence.stated(word)


def is_rehearsed(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a thing is only denied as a real one, and the line says what it was done on: "on the simulator, no real ship"."""
    places = evidence.places(word)
    unreal = all(_REAL.search(evidence.pieces[place.piece].text[: place.word.start]) for place in places)
    return bool(places) and unreal and any(_REHEARSAL.match(word.key) and evidence.stated(word) for word in claim.words)


_REAL = expression(
    r"\b(?:no|not|never|nor|without|kein\w*|nie|nicht|ohne|aucune?|jamais|sans|pas (?:de|d'un|sur)|"
    r"ningun\w*|nunca|sin|не|без|никак\w+)\s+"
    r"(?:(?:an?|any|the|on|ein\w*|am|une?|de|un)\s+)*(?:real|actual|live|genuine|echte\w*|richtige\w*|wirkliche\w*|vrai\w*|véritable\w*|"
    r"reale?s?|verdader\w+|настоящ\w+|реальн\w+|живо\w+)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_REHEARSAL = expression(
    r"simul|mannequin|manikin|mannekin|dummy|dummies|model|mock|drill|exercis|practi[cs]|training|rehears|sandbox|ubung|ubte|geubt|probe|"
    r"attrappe|phantom|puppe|exercice|entrain|maniqui|simulac|ejercic|practic|maquet|тренаж|манекен|учебн|учени|муляж"
)


def _begins_with_seeing(claim: Reading) -> bool:
    """Whether a line begins with being there: "Observed five interviews"."""
    return any(mark.kind.startswith("seen") and mark.start <= claim.words[0].start for mark in marks(claim.text, "status"))


def _is_around(before: Sequence[Word], evidence: Evidence) -> bool:
    """Whether a deed that was told goes on with a preposition, or with another deed's "-ing"."""
    since = before[_last_deed(before, evidence) :]
    own = any(one.entry.families and any(place.word.entry.families for place in evidence.stated(one)) for one in since)
    return own and any(one.key in _AROUND or one.text.endswith("ing") for one in before[-2:])


def _is_mine(word: Word, evidence: Evidence) -> bool:
    """Whether a word of weight stands where one tells of oneself."""
    if word.entry.lists & {"function", "light", "colour", "tier_lead"}:
        return False
    return any(is_first_person(evidence.text_of(place)) for place in evidence.stated(word))


def _is_taken_up(word: Word, before: Sequence[Word], claim: Reading, evidence: Evidence) -> bool:
    """Whether what is denied is where one did something else: "I don't chair the reviews, I present my cases there".

    As the object itself, it must be told by a pronoun that a deed of one's own governs: "trusses are cut for us, I put them up".
    """
    places = evidence.places(word)
    before = before[_last_deed(before, evidence) :] or _closing_deed(word, claim)
    if not places or not before or "function" in before[0].entry.lists:
        return False
    taking = _TAKES_UP if _before_preposition(before, evidence) else _GOVERNED
    for place in places:
        piece = evidence.pieces[place.piece]
        following = [at for at in range(place.word.clause + 1, len(piece.clauses)) if not piece.clauses[at].denied][:2]
        taken = {at for at in following if taking.search(piece.text[piece.clauses[at].start : piece.clauses[at].end])}
        told = {spot.word.clause for spot in evidence.stated(before[0]) if spot.piece == place.piece}
        if not told & taken:
            return False
    return True


def _closing_deed(word: Word, claim: Reading) -> Sequence[Word]:
    """The deed behind what it was done with: "written" of "menus written by me", "geprüft" at the end of "Rechnungen geprüft"."""
    following = [one for one in claim.words_of(word.clause) if one.start > word.end]
    german = language_of(claim.text) == "de"
    beside = [] if word.entry.families else [one for one in following[:1] if one.start == word.end + 1]
    return [one for one in (following[-1:] if german else beside) if one.entry.families]


def _before_preposition(words: Sequence[Word], evidence: Evidence) -> Sequence[Word]:
    """The words before the last preposition, which no "and" parts from the end: "cases" of "cases at the weekly review"."""
    for at in range(len(words) - 1, max(-1, len(words) - 1 - _PHRASE), -1):
        if words[at].key in _AND:
            return ()
        if words[at].key in _AROUND | _PLACING:
            spread = {one.key for one in words[max(0, at - _PHRASE) : at]}
            return () if spread & _UP_TO else words[_last_deed(words[:at], evidence) : at]
    return ()


def _last_deed(words: Sequence[Word], evidence: Evidence) -> int:
    """Where a deed begins that an "and" adds and nobody told: "writing" of "leading evenings and writing reports"."""
    joined = [
        at
        for at in range(1, len(words))
        if words[at - 1].key in _AND and words[at].entry.families and not evidence.stated(words[at])
    ]
    return max(joined, default=0)
