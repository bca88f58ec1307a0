"""Named tools, certificates, languages and degrees of a claim, abbreviations, and whose employer a deed belongs to."""

import re
from collections.abc import Iterator
from functools import lru_cache

from core.expressions import expression
from core.tailoring import speech
from core.tailoring.lexicon import Nature, TermMatch, implies, nature
from core.tailoring.truth.beside import is_context
from core.tailoring.truth.duties import is_told_duty
from core.tailoring.truth.lexis import look
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.people import is_somebody
from core.tailoring.truth.plain import key
from core.tailoring.truth.quantities import is_money
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_NAMED = frozenset((Nature.TOOL, Nature.LICENCE, Nature.LANGUAGE))
_CAPITAL = "[A-ZÄÖÜÉÀА-ЯІЇЄ]"
_AT = re.compile(
    r"(?:(?<!\w)(?:[Aa]t|[Bb]eim?|[Ii]m|[Cc]hez|[Pp]resso|[Bb]ij|[Ff]or|[Ff]ür|[Pp]ara|[Pp]our|"
    r"[Àà] l'|[Aa]u|[Àà] la|[Ee]n|[Ww]|[Вв]|[Уу]|[Nn]a|[Нн]а|[Nn]o)\s*"
    r"(?:центре|компании|школе|больнице|фирме|центрі)?\s*)(?<=[\s'])(?:the |der |dem |la |el |le |de |het )?[\"]?"
    rf"(?P<name>{_CAPITAL}[\w&'.-]*(?:\s+(?:&\s+|of\s+|de\s+|und\s+|y\s+)?{_CAPITAL}[\w&'.-]*)*)"
)
_LABEL = re.compile(r"^(?P<name>[A-ZÄÖÜÉА-ЯІЇЄ][\w&'.-]*(?:\s+(?:&\s+|of\s+|de\s+|und\s+)?[A-ZÄÖÜÉА-ЯІЇЄ][\w&'.-]*){0,4}):\s")
_SPEECH = re.compile(r"languages?|sprachen?|langues?|idiomas?|lenguas?|язык\w*|lingu[ae]|muttersprache|talen?|jezyk\w*|мов\w")
_HELD = re.compile(
    r"certified|licen[cs]ed|registered|accredited|chartered|zertifiziert\w*|certifiée?s?|certificad[oa]s?|сертифицирован\w*"
)
_CLIENTS = re.compile(  # "beim Patienten" names no employer
    r"(?:Patient|Kund|Gäst|Gast|Schüler|Kind|Bewohner|Mandant|Klient|Mieter|Teilnehm|Mitarbeit|Kolleg|Kunde|Lieferant|Bauherr)\w*"
)
_MANNER = expression(  # "im Wechsel" says how, and names no employer
    r"[Ii]m (?:Wechsel|Turnus|Team|Tandem|Duo|Alleingang|Auftrag|Akkord|Durchschnitt|Schnitt|Mittel|Voraus|Anschluss|Zuge|"
    r"(?:\w*[Ss]chicht|Wechsel|Bereitschafts|Außen|Innen|Früh|Spät|Nacht|Tag)(?:dienst|betrieb|system|modell))"
)
_BARE, _PAIR = 6, 2


def supported_terms(claim: Reading, evidence: Evidence) -> tuple[TermMatch, ...]:
    """The terms of a claim that the evidence names or implies."""
    known = _terms(evidence, denied=False)
    known |= implies(known)
    return tuple(one for one in claim.terms if one.term in known and not _is_denied(one, claim, evidence))


def _is_denied(term: TermMatch, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word of a term is only denied: "test automation" of "automation no, I only run the Selenium scripts"."""
    words = [word for word in claim.words if term.start <= word.start < term.end]
    return any((places := evidence.places(word)) and all(_is_topic(one, evidence) for one in places) for word in words)


def _is_topic(place: Place, evidence: Evidence) -> bool:
    """Whether a word is denied as such, and not only with a deed: "automation no", not "I don't program PLCs"."""
    beside = (one for one in evidence.pieces[place.piece].words_of(place.word.clause) if one is not place.word)
    return evidence.clause(place).denied and not any(one.entry.families for one in beside)


def check_terms(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for each named tool, certificate or language that the evidence does not name."""
    known = _terms(evidence, denied=False)
    denied = _terms(evidence, denied=True) - known
    known |= implies(known)
    for one in claim.terms:
        fragment = claim.text[one.start : one.end]
        if claim.clauses[claim.clause_at(one.start)].denied or one.term in known or one.start in covered:
            continue
        if in_rate(claim, one.start) or any(part.start < one.start < part.end for part in claim.quantities):
            continue  # "elk jaar", "3 per cento"
        if one.term in denied:
            words = (word for word in claim.words if one.start <= word.start < one.end)
            if any(evidence.is_denied_alike(word, claim) or _is_aside(word, claim, evidence) for word in words):
                continue
            yield Finding(Level.UNSUPPORTED, "denied", fragment, f"You told me that {fragment} is not something you did.")
        elif (nature(one.term) in _NAMED and not _literal(claim, one, evidence)) or (
            nature(one.term) is Nature.DUTY and not is_told_duty(claim, one, evidence)
        ):
            yield Finding(Level.UNSUPPORTED, "name", fragment, f"{fragment} is not in what you gave me for this line.")


def _is_aside(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a tool of others stands only around a deed that was told: "exchanged cards of the PLC", which others program."""
    return is_context(word, claim, evidence) and (not word.capital or bool(evidence.stated(claim.words_of(word.clause)[0])))


def check_certified(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the evidence has "certified" of another thing: of LSVT, where the line says it of Bobath."""
    for word in claim.words:
        held = evidence.stated(word) if _HELD.fullmatch(word.key) else ()
        named = [
            one for one in claim.words_of(word.clause) if one.capital and one is not word and not one.entry.lists and one.text[1:]
        ]
        spots = {(place.piece, evidence.clause(place).sentence) for one in named for place in evidence.stated(one)}
        if held and spots and not any((place.piece, evidence.clause(place).sentence) in spots for place in held):
            yield Finding(
                Level.UNSUPPORTED, "name", word.text, f"Your words say \u201c{word.text}\u201d of something else than this."
            )
            return


def implied_words(evidence: Evidence) -> frozenset[str]:
    """The words of the names of all that follows from the evidence: "message" and "queue" from RabbitMQ."""
    return _words_implied(frozenset(_terms(evidence, denied=False)))


def says_language(word: Word, evidence: Evidence) -> bool:
    """Whether a word only says "language" of a language that the evidence names."""
    named = any(nature(term) is Nature.LANGUAGE for term in _terms(evidence, denied=False))
    return named and bool(_SPEECH.fullmatch(word.key))


_SUM = expression(
    r"prices?|costs?|fees?|bill|gastos?|depenses?|ausgaben?|spesa|spese|despesas?|расход\w*|spend|spending|amount|value|preis\w*|kosten|betrag|summe|prix|couts?|montant|precios?|costes?|importe|"
    r"цен\w{1,2}|стоимост\w+|сумм\w+|затрат\w*|prezz[oi]|costi|preco|custos?"
)


def says_sum(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word only says that a sum of money is one: "the package price, $2,900" of "package $2,900"."""
    units = {one.unit for one in claim.quantities if is_money(one.unit)}
    return bool(_SUM.fullmatch(word.key)) and any(one.unit in units for piece in evidence.pieces for one in piece.quantities)


@lru_cache(maxsize=1024)
def _words_implied(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(key(word) for term in implies(terms) for word in term.split() if len(word) > _BARE - 3)


def _terms(evidence: Evidence, *, denied: bool) -> set[str]:
    return {
        one.term for piece in evidence.pieces for one in piece.terms if piece.clauses[piece.clause_at(one.start)].denied is denied
    }


def _literal(claim: Reading, term: TermMatch, evidence: Evidence) -> bool:
    """Whether the words of a term stand in the evidence as they are, capitals included."""
    words = [word for word in claim.words if term.start <= word.start < term.end]
    return bool(words) and all(
        any(
            (place.word.key == word.key or not word.capital) and (place.word.capital or not word.capital or word.opens)
            for place in evidence.stated(word)
        )
        for word in words
    )


def check_employers(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a deed stands under an employer that the evidence does not join to it."""
    for found in (*_AT.finditer(claim.text), *_LABEL.finditer(claim.text)):
        name, homes = _home(found, claim, evidence)
        rest = [word for word in claim.words if word not in name and not word.entry.lists & {"function", "light"}]
        if (
            _MANNER.fullmatch(found.group())
            or _CLIENTS.fullmatch(found["name"])
            or (_FOR.search(claim.text, 0, found.start("name")) and is_somebody(found["name"]))
        ):
            continue
        if (len(found["name"]) <= _PAIR * 2 and found["name"].isupper()) or _SPEECH.fullmatch(found["name"].casefold()):
            continue
        if homes and rest and _foreign(rest, homes, claim, evidence, found):
            yield Finding(
                Level.UNSUPPORTED, "employer", found["name"], f"Nothing you gave me says that this was at {found['name']}."
            )
            return


_FOR = re.compile(r"\b(?:for|für|pour|para)\s+(?:the |den |die |le |la |el )?$", re.IGNORECASE)  # "letters for the Director"


def _home(found: re.Match[str], claim: Reading, evidence: Evidence) -> tuple[list[Word], set[int]]:
    """The words of a name, as far as pieces of the evidence hold them together, and those pieces."""
    name: list[Word] = []
    homes: set[int] = set()
    for word in claim.words:
        if found.start("name") <= word.start < found.end("name"):
            pieces = {place.piece for place in evidence.stated(word) if related(place.word.key, word.key)}
            both = homes & pieces if name else pieces
            if not both:
                break
            name, homes = [*name, word], both
    return name, homes


def _foreign(rest: list[Word], homes: set[int], claim: Reading, evidence: Evidence, found: re.Match[str]) -> bool:
    name, sentence = found["name"], claim.clauses[claim.clause_at(found.start("name"))].sentence
    away = [word for word in rest if (places := evidence.stated(word)) and not any(place.piece in homes for place in places)]
    home = [word for word in rest if not word.capital and any(place.piece in homes for place in evidence.stated(word))]
    near = [word for word in away if claim.clauses[word.clause].sentence == sentence]
    bare = all(_is_bare(evidence.pieces[number], name) for number in homes)
    if away and len(away) > len(home) and bare and not evidence.stands_below(near, homes):
        return True
    return any(_elsewhere(evidence.pieces[number], rest, evidence, number, name) for number in homes) and len(homes) == 1


_TELLS = re.compile(  # a sentence that counts or tells what was done is no heading, though German writes its nouns with capitals
    r"\b(?:hab|habe|haben|hat|bin|ist|sind|war|waren|wurden?|beigebracht|davon|darunter|bis jetzt|bisher)\b", re.IGNORECASE
)


def _is_bare(piece: Reading, name: str) -> bool:
    """Whether a piece names an employer and no more: a heading without its dates."""
    if piece.moments or speech.is_first_person(piece.text) or _TELLS.search(piece.text):
        return piece.text.strip(" .") == name
    plain = [word for word in piece.words if "function" not in word.entry.lists]
    return len(plain) <= 2 * _BARE and (sum(word.capital for word in plain) >= _PAIR or piece.text.strip() == name)


def _may_employ(name: str) -> bool:
    """Whether a name after "at" or "im" is no common noun: "im Monat" is none."""
    known = look(key(name.split(maxsplit=1)[0]))
    return not (known.lists or known.concepts)


def _elsewhere(piece: Reading, rest: list[Word], evidence: Evidence, number: int, name: str) -> bool:
    """Whether, within one piece, the deed stands in a sentence about another employer."""
    spots = [(found.start(), found["name"]) for found in _AT.finditer(piece.text) if _may_employ(found["name"])]
    if len({spot for _, spot in spots}) <= 1:
        return False
    places = [place for word in rest for place in evidence.stated(word) if place.piece == number]
    governed = [
        next(
            (
                spot
                for at, spot in reversed(spots)
                if piece.clauses[piece.clause_at(at)].sentence <= piece.clauses[place.word.clause].sentence
            ),
            "",
        )
        for place in places
    ]
    others = [spot for spot in governed if spot and not (key(spot).startswith(key(name)) or key(name).startswith(key(spot)))]
    return len(others) > len(governed) / 2
