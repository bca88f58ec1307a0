"""The words of a claim: those that the evidence bears, and by class those that it does not."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.resume.lexicon import words as roles
from core.tailoring.truth import numerals
from core.tailoring.truth.beside import is_context, is_joined_to_told, is_rehearsed
from core.tailoring.truth.bounds import NOT_OVER, Bound, bound_behind
from core.tailoring.truth.charged import is_help, tells_charge
from core.tailoring.truth.contrary import check_contrary
from core.tailoring.truth.deeds import acts
from core.tailoring.truth.homographs import makes_tools
from core.tailoring.truth.initials import spelled_out
from core.tailoring.truth.licences import licence_words
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.names import implied_words, says_language, says_sum, supported_terms
from core.tailoring.truth.pairs import pair_words
from core.tailoring.truth.people import is_somebody
from core.tailoring.truth.places import is_place, named_places
from core.tailoring.truth.plain import key
from core.tailoring.truth.rates import in_rate, rates
from core.tailoring.truth.reading import Reading, Word, is_agent
from core.tailoring.truth.residue import WEIGHTLESS
from core.tailoring.truth.scope import NOTHING, Terms, moves_on, reach
from core.tailoring.truth.shortforms import short_form_words
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_SHORT, _NEAR, _CLOSE, _TURNED, _OPENING = 3, 5, 16, 32, 2
_QUALITY = expression(r"(?:able|ible|ous|ful|less|ive|ant|ent|ing|ic|al|ary|y)$")
_MOSTLY = 3  # how many words a later clause may say anew for each that is told
_OWED = expression(
    r"\s*(?:to|in|as)\b|(?<=outstanding)\s*(?:[,;.)]|$)", re.IGNORECASE
)  # "dedicated to", "endorsement outstanding"
_OWN_RULES = frozenset(("tier_lead", "tier_found", "weighty", "rank"))
_SKIPPED = frozenset(("function", "light", "tier_part", "lowering", "modest", "setting"))
_LEGAL = expression(r"\s(?:GmbH|AG|KG|OHG|GbR|UG|SE|eV|e\.V\.|mbH|& Co|Söhne)\b")
_MASTER = expression(r"[^\W\d_]{4,}(?:meister|leiter)(?:in)?$")
_ONE_OF = expression(r"\b(?:an?|eine[nrm]?|ein|une?|un[oa])\s+$", re.IGNORECASE)
_NO_MORE = expression(r"\s*(?:$|[,.;)]|(?:and|or|for|of|in|und|oder|für|y|para|et|pour|e|per)\s)")
_CAUSES = expression(
    r"благодаря|thanks|through|dank|durch|grace|gracias|mediante|earning|from|via|attraverso|dzieki|завдяки|par|after|following"
)
_HEADS_A_SHOP = expression(  # "responsable de boutique" is a title, "responsable de la caisse" a duty
    r"(?:responsable|encargad[oa]|gérante?|responsabile)s? (?:de|di) "
    r"(?!l[aeo]s?\b|l'|su\b|sus\b|mi\b|un|ce|mes\b|\d)[^\W\d_]+\b\s*"
    r"(?:$|[,|(;]|(?:chez|en|au|à|dans|desde|depuis|a)\s)",
    re.IGNORECASE,
)
_CLOSE_TO = expression(r"close to\b", re.IGNORECASE)  # near
_IMPERATIVE = expression(r"\s(?:the|an?|our|my|all|both|\d+)\s", re.IGNORECASE)
_ABSTRACT = expression(r"(?:ion|ity|ness|ance|ence|ment|ship|ung|heit|keit|dad|ite|ise|ура|ость|ние)$")
_UN = expression(r"un|non|in|im|ir|dis|nicht|не|sin|in")  # "uncertified" says what "nothing certified" does
_KNOWN = frozenset(("en", "de", "es", "fr", "it", "pt", "nl", "pl", "ru", "uk"))


def covered_words(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where words stand that belong to a name the evidence knows by another name, or spells out, or only limit a number."""
    covered = set(spelled_out(claim, evidence) | licence_words(claim, evidence) | named_places(claim, evidence))
    covered |= pair_words(claim, evidence) | short_form_words(claim, evidence)
    covered.update(word.start for word in claim.words if _limits(word, claim))
    for term in supported_terms(claim, evidence):
        covered.update(
            word.start
            for word in claim.words
            if (term.start <= word.start < term.end or (word.end + 1 == term.start and makes_tools(word, term.term)))
            and not word.entry.lists & _OWN_RULES
        )
    return frozenset(covered)


def check_words(
    claim: Reading, evidence: Evidence, language: str, covered: frozenset[int], *, foreign: bool
) -> Iterator[Finding]:
    """A finding for each word that states something the evidence does not."""
    outcomes = frozenset(_outcomes(claim, evidence))
    told = frozenset(word.start for word in claim.words if word.start in covered or evidence.stated(word))
    terms = Terms(language, foreign, covered, outcomes, claim.text, told)
    for word in claim.words:
        if word.start in covered or in_rate(claim, word.start):
            continue
        if claim.clauses[word.clause].denied:
            unknown = _is_name(word, terms) and not evidence.places(word)
            level, kind = (Level.UNSUPPORTED, "name") if unknown else NOTHING
        else:
            level, kind = _judge(word, claim, evidence, terms)
        if level is not Level.SUPPORTED:
            yield Finding(level, kind, word.text, _sentence(level, kind, word.text))
    yield from check_contrary(claim, evidence, covered)
    yield from _stuck_before(claim, evidence, covered)
    if not foreign and language in _KNOWN:
        yield from _invented(claim, evidence, terms)


def _stuck_before(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A quality stuck before the words of the evidence, which no list knows: "daring pairing menu" of "pairing menu"."""
    first, *rest = claim.words[: _OPENING + 1] or (None,)
    if first is None or len(rest) < _OPENING or first.start in covered or evidence.places(first) or in_rate(claim, first.start):
        return
    if first.entry.lists or first.entry.concepts or first.entry.families or not _QUALITY.search(first.key):
        return
    opening = [word.key for word in rest]
    if any([word.key for word in piece.words[:_OPENING]] == opening for piece in evidence.pieces):
        yield Finding(Level.CONFIRM, "colour", first.text, _sentence(Level.CONFIRM, "colour", first.text))


def _limits(word: Word, claim: Reading) -> bool:
    """Whether a word only limits a number: "fast 200", "rozaba los 9.000", "20 guests at most"."""
    for one in claim.quantities:
        behind = bound_behind(claim.text, one)
        if behind and behind[1] <= word.start < behind[2]:
            return True
        away = one.start - word.end
        if one.bound is Bound.EXACT or away < 0:
            continue
        if away <= _NEAR and word.key in numerals.bounds():
            return True
        if away <= _CLOSE and any(
            f"{before}{key(claim.text[word.start : one.start].strip())}".replace(" ", "_") in numerals.bounds()
            for before in ("", "at ", "al ", "au ")  # "at most"
        ):
            return True
        if away <= _TURNED and word.key in NOT_OVER and one.bound in {Bound.MOST, Bound.LEAST}:
            return True
    return False


def _invented(claim: Reading, evidence: Evidence, terms: Terms) -> Iterator[Finding]:
    """Clauses of which nothing stands in the evidence, and claims of which next to nothing does."""
    borne, novel = [0] * len(claim.clauses), [0] * len(claim.clauses)
    numbered = set[int]()
    for word in claim.words:
        if len(word.key) < _SHORT and word.text.isupper() and any(one.word.text == word.text for one in evidence.stated(word)):
            borne[word.clause] += 1
        if claim.clauses[word.clause].denied or len(word.key) < _SHORT or word.entry.lists & WEIGHTLESS:
            continue
        if word.start in terms.covered or evidence.places(word) or evidence.composed(word):
            borne[word.clause] += 1
        elif word.start not in terms.outcomes and not in_rate(claim, word.start):
            novel[word.clause] += 1
    for start in (
        *(one.start for one in claim.quantities),
        *(one.start for one in claim.moments),
        *(one.start for one in rates(claim)),
    ):
        borne[claim.clause_at(start)] += 1
        numbered.add(claim.clause_at(start))
    for number, clause in enumerate(claim.clauses):
        if novel[number] > 1 and (
            not borne[number] or (number and novel[number] >= _MOSTLY * borne[number] and number not in numbered)
        ):
            fragment = claim.text[clause.start : clause.end].strip()
            yield Finding(Level.UNSUPPORTED, "fact", fragment, _sentence(Level.UNSUPPORTED, "fact", fragment))
            return
    if sum(novel) > 2 * sum(borne) and sum(novel) > 1:
        yield Finding(Level.UNSUPPORTED, "fact", claim.text, "Almost nothing of this line is in what you gave me.")


def _judge(word: Word, claim: Reading, evidence: Evidence, terms: Terms) -> tuple[Level, str]:
    for rule in (_denied_part, reach, _stated, _ranked, _small, _told_otherwise):
        found = rule(word, claim, evidence, terms)
        if found is not None:
            return found
    if terms.foreign:
        return (Level.UNSUPPORTED, "name") if _is_foreign_name(word, terms) else (Level.CONFIRM, "translation")
    return _unmatched(word, claim, evidence, terms)


def _denied_part(word: Word, claim: Reading, evidence: Evidence, _terms: Terms) -> tuple[Level, str] | None:
    if evidence.denied_within(word) and not any(place.word.key == word.key for place in evidence.stated(word)):
        return NOTHING if is_rehearsed(word, claim, evidence) else (Level.UNSUPPORTED, "denied")
    theirs = _is_theirs_alone(word, claim, evidence) or is_joined_to_told(word, claim, evidence)
    return (Level.UNSUPPORTED, "denied") if theirs else None


def _is_theirs_alone(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a line begins with the very deed that its evidence tells of somebody else alone: "Ran" of "Lotte ran it"."""
    places = evidence.places(word)
    return (
        word is claim.words[0]
        and bool(word.entry.families and places)
        and "light" in word.entry.lists
        and all(evidence.is_theirs(place) for place in places)
        and any(place.word.key == word.key for place in places)
    )


def _stated(word: Word, _claim: Reading, evidence: Evidence, _terms: Terms) -> tuple[Level, str] | None:
    return NOTHING if evidence.stated(word) else None


def _ranked(word: Word, claim: Reading, evidence: Evidence, terms: Terms) -> tuple[Level, str] | None:
    """Ranks that nobody gave, and how often that nobody told."""
    if terms.foreign or evidence.places(word) or evidence.composed(word):
        return None
    if (
        (
            "rank" in word.entry.lists
            and not tells_charge(word, claim, evidence)
            and (not word.entry.families or _HEADS_A_SHOP.match(claim.text, word.start))
        )
        or _MASTER.search(word.key)
        or (
            (_is_role(word, claim) and _names_role(evidence) and not is_help(word, claim, evidence))
            and not word.entry.lists & {"served", "light", "lowering", "stand_in"}
        )
    ):
        return Level.UNSUPPORTED, "title"
    return None


def _names_role(evidence: Evidence) -> bool:
    """Whether the evidence says by itself what the person was."""
    return any(place.word.key in roles("roles", "roles") for place in evidence.all_places)


def _is_role(word: Word, claim: Reading) -> bool:
    """Whether a word stands as a title: a role at the beginning of a clause, or after "as"."""
    if word.key not in roles("roles", "roles") or (not word.capital and "tier_part" in word.entry.lists):  # "in support of"
        return False
    if word.opens and _IMPERATIVE.match(claim.text, word.end):  # "Staff the desk", "Lead the pass"
        return False
    before = claim.text[claim.clauses[word.clause].start : word.start].split()
    return len(before) <= 1 or before[-1].casefold() in {"as", "als", "como", "comme", "come", "jako"}


def _small(word: Word, claim: Reading, _evidence: Evidence, terms: Terms) -> tuple[Level, str] | None:
    lists = word.entry.lists
    if "praise" in lists and not _OWED.match(claim.text, word.end):
        return Level.CONFIRM, "colour"
    if "colour" in lists and any(_FASTER.fullmatch(claim.text, one.end, word.start) for one in claim.quantities):
        return NOTHING
    if "function" in lists or len(word.key) == 1 or (lists & _SKIPPED and not _is_name(word, terms)):
        return NOTHING
    return None


_FASTER = expression(r"\s+(?:más|plus|più|mais)\s+", re.IGNORECASE)  # "13 horas más rápida" says which way


def _told_otherwise(word: Word, claim: Reading, evidence: Evidence, _terms: Terms) -> tuple[Level, str] | None:
    """What is only denied; what several words or a name imply; deeds, which have rules of their own."""
    if evidence.places(word):
        if word is claim.words[0] and word.entry.lists & _OWN_RULES and all(map(evidence.is_theirs, evidence.places(word))):
            return Level.UNSUPPORTED, "denied"
        aside = (
            is_agent(word.key)
            or (is_somebody(word.text) and all(place.word.key != word.key for place in evidence.places(word)))
            or _is_title_of(word, evidence)
            or claim.clauses[word.clause].others
            or is_context(word, claim, evidence)
            or evidence.is_denied_alike(word, claim)
            or bool(month_of(word.key))
            or _of_another_kind(word, claim, evidence)
            or all(_UN.fullmatch(word.key.removesuffix(place.word.key)) for place in evidence.places(word))
        )
        return NOTHING if aside else (Level.UNSUPPORTED, "denied")
    if evidence.composed(word) or any(related(word.key, name) for name in implied_words(evidence)):
        return NOTHING
    placed = word.capital and not word.opens and is_place(word.key)
    return NOTHING if (acts(word, claim) and not placed) or word.entry.lists & {"tier_lead", "tier_found", "tier_solo"} else None


def _of_another_kind(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word is denied with another word before it only: the "loans" of "VA loans, no" in "USDA loans"."""
    mine = _kind_before(word, claim)
    if mine is None or not evidence.stated(mine):
        return False
    before = [_kind_before(place.word, evidence.pieces[place.piece]) for place in evidence.places(word)]
    told = {place.word.start for one in claim.words for place in evidence.places(one)}
    return all(one is not None and one.start not in told for one in before)


def _kind_before(word: Word, reading: Reading) -> Word | None:
    """The word right before a noun that says of which kind it is."""
    before = [one for one in reading.words_of(word.clause) if one.end + 1 == word.start]
    return before[0] if before and not before[0].entry.lists & {"function", "light"} and not before[0].entry.families else None


def _is_title_of(word: Word, evidence: Evidence) -> bool:
    """Whether a word stands in quotes where somebody else's deed is told: the name of a work is nobody's."""
    return all(
        evidence.clause(place).theirs and evidence.pieces[place.piece].text[place.word.start - 1 : place.word.start] == '"'
        for place in evidence.places(word)
    )


def _unmatched(word: Word, claim: Reading, evidence: Evidence, terms: Terms) -> tuple[Level, str]:
    lists = word.entry.lists
    if month := month_of(word.key):
        told = any(month == known for piece in evidence.pieces for one in piece.moments for _, known in one.points)
        return NOTHING if told else (Level.UNSUPPORTED, "date")
    named = bool(word.entry.concepts) and not word.entry.families and word.start not in terms.outcomes
    if (
        "colour" in lists
        and not named
        and not moves_on(word, claim)
        and not _CLOSE_TO.match(claim.text, word.start)
        and not ("change" in word.entry.families and _is_counted(word, claim))
        and not _follows_number(word, claim)
        and not (_is_name(word, terms) and word.text.isupper())
    ):
        return Level.CONFIRM, "colour"
    if _is_name(word, terms):
        return Level.UNSUPPORTED, "name"
    return _as_outcome(word, claim, evidence, terms)


def _as_outcome(word: Word, claim: Reading, evidence: Evidence, terms: Terms) -> tuple[Level, str]:
    """What a word states of what came of a deed, or states at all."""
    lists = word.entry.lists
    if _CAUSES.fullmatch(word.key) and _both_told(word, claim, evidence):
        return NOTHING
    if word.start in terms.outcomes and _is_thing(word, claim):
        return Level.UNSUPPORTED, "fact"
    if word.start in terms.outcomes and not ("telling" in lists and not word.entry.families):
        return Level.CONFIRM, "colour"
    known = says_language(word, evidence) or is_somebody(word.text) or says_sum(word, claim, evidence)
    telling = "telling" in lists and not known
    return (Level.UNSUPPORTED, "fact") if telling else NOTHING


def _both_told(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether what stands before and after a word of cause stands in one sentence of the evidence."""
    before = [one for one in claim.words if one.end <= word.start and not one.entry.lists & WEIGHTLESS]
    after = [one for one in claim.words if one.start >= word.end and not one.entry.lists & WEIGHTLESS]
    sentences = [
        {(place.piece, evidence.clause(place).sentence) for one in side for place in evidence.stated(one)}
        for side in (before, after)
    ]
    return bool(sentences[0] & sentences[1]) and not any(one.entry.lists & {"colour", "praise"} for one in after)


def _follows_number(word: Word, claim: Reading) -> bool:
    """Whether a hyphen ties a word to the number before it: "a five-strong team"."""
    return claim.text[word.start - 1 : word.start] == "-" and any(one.end == word.start - 1 for one in claim.quantities)


def _is_counted(word: Word, claim: Reading) -> bool:
    """Whether a word of change stands in a clause with its number: "22% growth"."""
    return any(claim.clause_at(one.start) == word.clause for one in claim.quantities)


def _is_thing(word: Word, claim: Reading) -> bool:
    """Whether an outcome is a thing one can count: "resulting in a catalogue", not "in a better mood"."""
    lists = word.entry.lists
    known = len(word.key) <= _SHORT or ("telling" not in lists and bool(lists or word.entry.families))
    return (
        not known
        and bool(_ONE_OF.search(claim.text[: word.start]))
        and bool(_NO_MORE.match(claim.text[word.end :]))
        and not _ABSTRACT.search(word.key)
    )


def _is_name(word: Word, terms: Terms) -> bool:
    """Whether a word is written as a name: inner capitals, digits, or a capital within a sentence where nouns have none."""
    if numerals.unit(word.key) and (word.text.isupper() or word.text[-1].isdigit()):
        return False
    inner = word.text[1:] != word.text[1:].lower() or any(letter.isdigit() for letter in word.text)
    if inner:
        return True
    known = bool(word.entry.concepts or word.entry.lists)
    if is_place(word.key) and word.capital and not (word.opens and known):  # "Act as", "Place orders", "Nuevo proveedor"
        return True
    if terms.language == "de" and word.capital and _LEGAL.match(terms.text[word.end :]) and not known:
        return True
    return word.capital and not word.opens and terms.language != "de" and not known


def _is_foreign_name(word: Word, terms: Terms) -> bool:
    return _is_name(word, terms) and (is_place(word.key) or word.text[1:] != word.text[1:].lower() or terms.language != "de")


def _outcomes(claim: Reading, evidence: Evidence) -> Iterator[int]:
    """Where words stand that follow the opening of an outcome within their clause: "improving data quality"."""
    opened = -1
    for word in claim.words:
        measured = (
            "change" in word.entry.families and _is_counted(word, claim) and not claim.text[: word.start].rstrip().endswith(",")
        )
        by = word.key == "um" and any(0 <= one.start - word.end <= _CLOSE * 2 for one in claim.quantities)  # "um 25 Punkte"
        if "outcome" in word.entry.lists and not (word.opens or measured or by or evidence.stated(word)):
            opened = word.clause
        if opened == word.clause:
            yield word.start


def _sentence(level: Level, kind: str, text: str) -> str:
    if kind == "denied":
        return f"You told me that {text} is not something you did."
    if kind == "scope":
        return f"Nothing you gave me says \u201c{text}\u201d."
    if level is Level.CONFIRM:
        return f"\u201c{text}\u201d is my wording; keep it only if it is true."
    return f"\u201c{text}\u201d is not in what you gave me for this line."
