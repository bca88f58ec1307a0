"""Deeds of a claim: whose they are, how much of them is one's own, and which deeds are new."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from core.expressions import expression
from core.tailoring.truth.asides import tells_aside, told_of_aside
from core.tailoring.truth.beside import is_context
from core.tailoring.truth.credited import credited
from core.tailoring.truth.language import language_of
from core.tailoring.truth.leading import leads
from core.tailoring.truth.lexis import look
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.ownparts import check_own_part
from core.tailoring.truth.parts import (
    miscounted,
    rest_of_others,
    share_after,
    some_of,
    subset,
    subset_of,
    whole_of,
)
from core.tailoring.truth.prizes import is_prize_won
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import is_alone, told_places
from core.tailoring.truth.sharing import alone, others, shares, until_setting
from core.tailoring.truth.tenure import rose
from core.tailoring.truth.tied import governed, several
from core.tailoring.truth.verdict import Finding, Level

_PAST = """
built wrote written led ran run made did drove driven taught sold bought kept held won grew rose fell cut brought took taken gave
given spoke chose chosen found sent spent met put set shot drew drawn
"""
_BOTH = frozenset(("and", "&", "und", "y", "e", "et", "и", "en", "i", "та", "і", "+", "/"))


_BEFORE_VERB = frozenset(("and", "to", "by", "or", "i", "we", "also", "&", "then", "-", "•", "that", "who", "which"))


_ENGLISH_NOUN = re.compile(r"^[a-z]+$")


_TRADE = re.compile(
    r"s[eo]l[dl]|verkauf|vend|прода|verk|sprzed|taught|teach|unterricht|ensen|enseign|insegn|препод|operat|translat|tradu"
)
_ENDS = 2  # numbers that a change has
_EXCEEDS = re.compile(
    r"exceed|surpass|outperform|ubertroff|ubertraf|ubererf|super[oaeé]|depass|превы|перевы|overtrof|przekr|перевищ|"
    r"beat$|beats$|beating$"
)


def check_deeds(claim: Reading, evidence: Evidence, covered: frozenset[int], *, foreign: bool) -> Iterator[Finding]:
    """Findings on who did it, on a share told as the whole, on leading, and on deeds that nobody told."""
    for number, clause in enumerate(claim.clauses):
        if clause.denied:
            continue
        words = tuple(
            word if not word.entry.families or acts(word, claim) else _as_thing(word)
            for word in claim.words_of(number)
            if word.start not in covered or evidence.stated(word)
        )
        named = credited(claim.words_of(number), claim, evidence)
        own = tuple(word for word in words if word.start not in named and not _describes(word, claim, evidence))
        if not clause.others:
            yield from leads(own, claim, evidence)
        yield from others(own, claim, number, evidence)
        if not tells_aside(words, claim, evidence):
            yield from told_of_aside(words, claim, evidence)
            yield from shares(words, claim, evidence)
        told = tuple(word for word in own if not (clause.others and evidence.places(word)))
        yield from _new(told, claim, evidence, foreign=foreign)
        yield from miscounted(words, claim, evidence)
        yield from subset(words, claim, number, evidence)
        yield from subset_of(words, claim, number, evidence)
        yield from share_after(words, claim, number, evidence)
        yield from some_of(words, claim, number, evidence)
    yield from governed(claim, evidence)
    yield from several(claim, evidence)
    yield from whole_of(claim, evidence)
    yield from check_own_part(claim, evidence)
    yield from rest_of_others(claim, evidence)
    yield from alone(claim, evidence)


@cache
def irregular_past() -> frozenset[str]:
    """English verbs whose past has no ending of its own, as "drew"."""
    return frozenset(_PAST.split())


def acts(word: Word, reading: Reading) -> bool:
    """Whether a word that can be a deed is one here: English nouns ("services", "reports") stand where verbs do not."""
    if not word.entry.families or not word.key.isascii() or word.phrase:
        return bool(word.entry.families)
    if (
        word.key.endswith(("ed", "ing", "ung", "ion", "ment"))
        or word.key in irregular_past()
        or (word.text[0].isupper() and not word.opens)
    ):
        return True
    before = reading.text[: word.start].rstrip().rsplit(maxsplit=1)[-1:]
    opens = word.start <= reading.clauses[word.clause].start + 2
    if language_of(reading.text) not in {"en", ""}:
        return True
    return opens or not before or before[0].casefold() in _BEFORE_VERB or not _ENGLISH_NOUN.search(word.key)


def _as_thing(word: Word) -> Word:
    return replace(word, entry=replace(word.entry, families=frozenset()))


def _new(words: Sequence[Word], claim: Reading, evidence: Evidence, *, foreign: bool) -> Iterator[Finding]:
    """Deeds that the evidence does not tell."""
    told = [word for word in words if word.entry.families and evidence.stated(word)]
    deeds = {word.start for word in until_setting(words)}
    for word in words:
        if (
            not word.entry.families
            or word.entry.lists & {"function", "light", "tier_part", "tier_lead", "tier_found", "setting"}
            or evidence.stated(word)
            or evidence.composed(word)
            or rose(word, claim, evidence)
            or _posts(word, claim, evidence)
            or is_prize_won(word, claim, evidence)
        ):
            continue
        level = _novelty(word, words, claim, evidence, told=bool(told))
        if word.start not in deeds and word.entry.families & evidence.deeds:
            continue
        if foreign and level is Level.UNSUPPORTED:
            level = Level.CONFIRM
        if level is not Level.SUPPORTED:
            yield Finding(level, "deed", word.text, f"\u201c{word.text}\u201d is not what you told me you did.")


def _novelty(word: Word, words: Sequence[Word], claim: Reading, evidence: Evidence, *, told: bool) -> Level:
    if evidence.places(word):
        return Level.SUPPORTED if is_context(word, claim, evidence) else Level.UNSUPPORTED
    if _EXCEEDS.match(word.key):
        return Level.SUPPORTED if _exceeded(claim, evidence) else Level.UNSUPPORTED
    if "change" in word.entry.families and "weighty" not in word.entry.lists:
        return _change(word, claim, evidence)
    taught = word.entry.concepts & look("teach").concepts and _gives_lessons(evidence)
    if (
        "weighty" in word.entry.lists
        and not taught
        and not (told and _is_occasion(word, claim))
        and (evidence.deeds or not _TRADE.match(word.key))
    ):
        return Level.UNSUPPORTED
    if word.entry.lists & {"outcome", "colour"}:
        return Level.SUPPORTED if "outcome" in word.entry.lists and not _opens_clause(word, claim) else Level.CONFIRM
    one_more = told and _joined(word, words, claim, evidence, strictly=bool(word.entry.families & (evidence.deeds | {"operate"})))
    one_more = one_more and not _of_a_bare_line(word, claim, evidence)
    return Level.UNSUPPORTED if one_more else Level.SUPPORTED


_OCCASION = re.compile(
    r"\b(?:in|during|for|at|before|after|within|ahead of|following)\s+"
    r"(?:(?:the|an?|our|its|their|this|each|every)\s+)?(?:[\w'-]+\s+){0,4}$",
    re.IGNORECASE,
)


def _is_occasion(word: Word, claim: Reading) -> bool:
    """Whether the noun of a deed only says when or what for: "led the team in the 2023 inspection"."""
    clause = claim.clauses[word.clause]
    return word.key.endswith(("ion", "ions", "ment", "ments")) and bool(_OCCASION.search(claim.text, clause.start, word.start))


_NEW = re.compile(
    r"\b(?:new|newly|neue?[nrs]?|nouve(?:l|lle|aux|lles)|nuev[oa]s?|recién|нов\w{2}|nuov[oaie]|nov[oa]s?|nieuwe?|"
    r"now\w{1,2})[ -]$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[^\W\d_]-$")


def _describes(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word only describes what it stands with: "family-owned shops", "new hires" of "the new ones"."""
    before = claim.text[: word.start]
    if _JOINED.search(before):
        first = [one for one in claim.words if one.end == word.start - 1]
        return any(evidence.stated(one) for one in first)
    return bool(_NEW.search(before)) and bool(_NEWCOMER.match(word.key))


_NEWCOMER = re.compile(
    r"hire[sd]?$|recruit|joiner|starter|eingestellt|embauch|recrut|contratad|incorporad|принят|нанят|assunt|contratad"
)
_GIVES = re.compile(
    r"\b(?:i run|run|ran|conduct\w*|lead|led|facilitat\w*|gives?|gave|given|"
    r"holds?|held|deliver\w*|host\w*|dar|doy|di|imparto|anime\w*|donne\w*|вел[аи]?|веду|провож\w+|"
    r"провел\w*|halte|hielt|gebe|gab|tengo|tenuto|dou|dei)\b",
    re.IGNORECASE,
)


def _gives_lessons(evidence: Evidence) -> bool:
    """Whether a clause of one's own tells of giving lessons, courses or sessions, or of showing how something is done."""
    lessons = look("lesson").concepts
    if any(_shows_how(piece) for piece in evidence.pieces):
        return True
    return any(
        place.word.entry.concepts & lessons
        and not (clause := evidence.clause(place)).denied
        and not clause.others
        and _GIVES.search(evidence.pieces[place.piece].text[clause.start : clause.end])
        for place in evidence.all_places
    )


def _posts(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether what was published is an advert, which nobody keeps to themselves: "adverts every Thursday"."""
    if not word.entry.concepts & look("publish").concepts:
        return False
    behind = [one for one in claim.words_of(word.clause) if one.start > word.end and _ADVERT.match(one.key)]
    return any(
        not (evidence.is_theirs(place) or evidence.clause(place).others) for one in behind for place in evidence.stated(one)
    )


_ADVERT = expression(r"ads?$|adverts?$|advertis|vacanc|listings?$|newsletter|posts?$|anzeige|inserat|annonce|anuncio|объявлен")


def _shows_how(piece: Reading) -> bool:
    clauses = [clause for clause in piece.clauses if not (clause.denied or clause.others)]
    return any(_SHOWS_HOW.search(piece.text, clause.start, clause.end) for clause in clauses)


_SHOWS_HOW = expression(
    r"\b(?:show(?:s|ed|ing)?|explain(?:s|ed|ing)?)\b[^,.;:()]{2,40}?\bhow (?:to|we)\b|"
    r"\b(?:break|breaks|broke|breaking) in (?:the )?new\b|"
    r"\bshow(?:s|ed|ing)? (?:the |our |all )?(?:new )?(?:drivers|starters|joiners|hires|recruits|colleagues|trainees|apprentices|"
    r"students|volunteers|temps|interns|workers) (?:the|our|round the) |"
    r"\b(?:zeig\w+|erklär\w+)\b[^.;:()]{2,40}?\bwie (?:man|es|sie|der|die|das)\b|"
    r"\b(?:montr\w+|expli\w+)\b[^,.;:()]{2,40}?\bcomment\b|"
    r"\bпоказыва\w+[^.;:()]{2,40}?\bкак\b|\b(?:enseñ\w+|mostr\w+|explic\w+)\b[^,.;:()]{2,40}?\bcómo\b",
    re.IGNORECASE,
)


def _of_a_bare_line(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a plain word for dealing with something stands before what a line without any verb counts: "55 calls a day"."""
    after = next((one for one in claim.words if one.start > word.end and evidence.stated(one) and not one.entry.families), None)
    if (
        after is None
        or "operate" not in word.entry.families
        or not any(word.end < one.start < after.end for one in claim.quantities)
    ):
        return False
    return any(
        not any(one.entry.families for one in evidence.pieces[place.piece].words_of(place.word.clause) if one is not place.word)
        for place in evidence.stated(after)
    )


def _joined(word: Word, words: Sequence[Word], claim: Reading, evidence: Evidence, *, strictly: bool) -> bool:
    """Whether a deed stands beside one that was told, as one more: "hired and trained".

    `strictly`: the evidence tells deeds of this kind, so that nothing may be left that the word could stand for.
    """
    for other in words:
        between = claim.text[min(word.end, other.end) : max(word.start, other.start)].strip().casefold()
        if other is not word and between in _BOTH and evidence.stated(other) and (other.entry.families or strictly):
            return not strictly or (is_alone(other, claim, evidence) and not _stands_for_one(word, other, claim, evidence))
    return False


def _stands_for_one(word: Word, other: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether the sentence of the deed beside it tells one more of this word's kind, which the claim does not name otherwise."""
    used = told_places(claim, evidence)
    sentences = {(place.piece, evidence.clause(place).sentence) for place in evidence.stated(other)}
    return any(
        place.word.entry.families & word.entry.families - {"operate"}
        and (place.piece, evidence.clause(place).sentence) in sentences
        and (place.piece, place.word.start) not in used
        and not (evidence.is_theirs(place) or evidence.clause(place).denied)
        for place in evidence.all_places
    )


_ABOVE = re.compile(  # "11 of them above EU thresholds"
    r"\b(?:above|over|beyond|past|oberhalb|über|por encima de|au-dessus d|au-delà d|выше|свыше|sopra|acima d)\w{0,3}\s+"
    r"(?:the |our |den |dem |der |die |las? |los |les? |l')?(?:[^\W\d_]+\s+){0,2}"
    r"(?:threshold|limit|target|quota|goal|plan|budget|schwelle|grenz|ziel|umbral|límite|objetivo|seuil|objectif|порог|план|норм)",
    re.IGNORECASE,
)


def _exceeded(claim: Reading, evidence: Evidence) -> bool:
    """Whether in each sentence concerned a number is larger than the target it stands beside."""
    years = {one.year for one in claim.moments}
    found: dict[int, bool] = {}
    if any(_ABOVE.search(piece.text) for piece in evidence.pieces):
        return True
    for piece in evidence.pieces:
        for number in {clause.sentence for clause in piece.clauses}:
            inside = [one for one in piece.quantities if piece.clauses[piece.clause_at(one.start)].sentence == number]
            when = {one.year for one in piece.moments if piece.clauses[piece.clause_at(one.start)].sentence == number}
            targets = [
                one
                for one in inside
                if re.search(
                    r"(?:requirement|quota|target|goal|plan|budget|ziel|vorgabe|soll|objetivo|meta|objectif|план\w*|цел\w*|"
                    r"obiettiv\w*)\W+(?:\w+\W+){0,2}$",
                    piece.text[: one.start],
                    re.IGNORECASE,
                )
            ]
            for target in targets:
                beaten = any(
                    one.value > target.value and (one.unit == target.unit or not (one.unit and target.unit)) for one in inside
                )
                found.update(dict.fromkeys(when or {0}, beaten))
    return bool(found) and (all(found.get(year, False) for year in years) if years else all(found.values()))


def _change(word: Word, claim: Reading, evidence: Evidence) -> Level:
    """Rising and falling: borne by the numbers they stand with, or an outcome nobody measured."""
    if not word.entry.concepts & (look("reduced").concepts | look("increased").concepts | look("improved").concepts):
        return Level.SUPPORTED
    if word.opens and not claim.quantities and sum(len(piece.quantities) for piece in evidence.pieces) < _ENDS:
        return Level.UNSUPPORTED
    sentence = claim.clauses[word.clause].sentence
    counted = any(claim.clauses[claim.clause_at(quantity.start)].sentence == sentence for quantity in claim.quantities)
    return (
        Level.SUPPORTED
        if (counted and not _opens_clause(word, claim)) or word.opens or _in_clause(word, claim)
        else Level.CONFIRM
    )


def _opens_clause(word: Word, claim: Reading) -> bool:
    """Whether a word begins a clause of its own within the sentence, as outcomes do: ", improving ..."."""
    start = claim.clauses[word.clause].start
    before = claim.text[: word.start].rstrip()
    closing = before.endswith(")") or claim.text[start - 1 : start] == "/"  # "(2019) gesteigert", "auf 1,2 l/km gesunken"
    return not word.opens and not closing and start > 0 and not re.search(r"\w\s+\w+\s", claim.text[start : word.start])


def _in_clause(word: Word, claim: Reading) -> bool:
    clause = claim.clauses[word.clause]
    return any(clause.start <= quantity.start < clause.end for quantity in claim.quantities)
