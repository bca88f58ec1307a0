"""What a number is said of: the thing counted, a target or an average, one end of a change."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth.agreement import SCALES
from core.tailoring.truth.bounds import Bound, Quantity
from core.tailoring.truth.lexis import look
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.plain import key
from core.tailoring.truth.quantities import is_money
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.sizes import behind_size, is_only_size, is_swapped_size
from core.tailoring.truth.turning import BEFORE, BY, BY_IN, DIFFERENCE, HEDGE, INSTEAD, NOW, TO, YEAR_BESIDE

_LESS = expression(
    r"\b(?:less|fewer|more|weniger|mehr|menos|más|moins|plus|меньше|больше|meno|più|minder|meer|mniej|więcej|faster|slower|"
    r"of what (?:it|they) (?:was|were|used)|as (?:much|many)|so (?:viele?|hoch)|de lo que|de ce qu\w*|чем раньше|прежн\w+|"
    r"lower|higher|menor|mayor|geringer|höher|niedriger|inférieure?|supérieure?|ниже|выше)\b|"
    r"[-+]\s?\d",
    re.IGNORECASE,
)
_BY_AGENT = expression(  # "taken up by three other sites": who did it, and no size of a change
    r"\b(?:(?:taken|picked|set|drawn|followed) up|used|adopted|copied|visited|attended|read|run|shared|requested|reviewed|signed|"
    r"joined|ordered|approved|tested|supported|accepted|chosen|booked|led|seen|taken over|rolled out) by (?:all |the )?$",
    re.IGNORECASE,
)
_COMPARES = expression(
    r"\s*(?:below|under|above|over|less|more|unter|über|por debajo|por encima|en dessous|au-dessus|ниже|выше)\b", re.IGNORECASE
)
_FEW, _LABEL_LENGTH = 3, 32


@dataclass(frozen=True, slots=True)
class Given:
    """A number of the evidence with its piece and the clause it is in."""

    piece: int
    clause: int
    sentence: int
    denied: bool
    quantity: Quantity


def tagged_otherwise(quantity: Quantity, claim: Reading, one: Given, evidence: Evidence) -> bool:
    """Whether one of two equal numbers is a target, an average or a total, and the other is not."""
    piece = evidence.pieces[one.piece]
    mine, theirs = tag(claim, quantity), tag(piece, one.quantity)
    if mine == "at once":
        return theirs != mine and one.quantity.value > 1 and not _CASELOAD.search(piece.text, 0, one.quantity.start)
    if "largest" in {mine, theirs}:
        return mine == "average" or (not mine and quantity.bound is not Bound.MOST and bool(_EACH.search(claim.text)))
    around = Bound.ABOUT in {quantity.bound, one.quantity.bound} or (_AVERAGE.search(claim.text) and _is_other_end(one, piece))
    around = bool(around or _GRADE.search(claim.text, 0, quantity.start))
    if {mine, theirs} == {"", "average"} and (around or (_AVERAGE.search(claim.text) and _AVERAGE.search(piece.text))):
        return False
    several = len(claim.quantities) > 1 and not any(tag(claim, other) for other in claim.quantities)
    if not mine and theirs == "target" and (several or _TARGET.search(claim.text)):
        return False
    if not mine and (theirs in {"total", "at once"} or (theirs == "average" and _AVERAGE.search(claim.text))):
        return False
    return mine != theirs and (
        bool(theirs) or any(tag(other, number) == mine for other in evidence.pieces for number in other.quantities)
    )


_GRADE = expression(
    r"\b(?:grade|mark|gpa|note|nota|оценка|cijfer|ocena):?\s+(?:of |von |de )?$", re.IGNORECASE
)  # which is an average
_CASELOAD = expression(
    r"\b(?:caseload|fallzahl|current(?:ly)?|at present|derzeit|aktuell|actuellement|actualmente)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)


def _is_other_end(one: Given, piece: Reading) -> bool:
    """Whether a number is an end of a change whose other end is an average, so that it is one itself."""
    return any(one.quantity in pair and any(tag(piece, other) == "average" for other in pair) for pair in changes(piece))


def tag(reading: Reading, quantity: Quantity) -> str:
    """What a number is called in its clause: a target, an average, a total, or nothing of the kind."""
    clause = reading.clauses[reading.clause_at(quantity.start)]
    before = reading.text[
        max(0, clause.start - _LABEL_LENGTH) if quantity.start - clause.start < _FEW else clause.start : quantity.start
    ]
    before = re.split(r"[,;(]|\d", before)[-1]
    found = next((name for name, pattern in _TAGS if pattern.search(before)), "")
    after = reading.text[quantity.end : clause.end]
    return found or next((name for name, pattern in _TAGS_AFTER if pattern.match(after)), "")


def is_end(quantity: Quantity, claim: Reading, one: Given, evidence: Evidence) -> bool:
    """Whether a claim "by 64%" takes an end of "from 64% to 41%", or a mere amount, for the size of a change."""
    piece = evidence.pieces[one.piece]
    told = claim.text[: quantity.start]
    if _THAN.match(claim.text, quantity.end):
        beyond = one.quantity.end + _LABEL_LENGTH
        return not any(shape.search(piece.text, one.quantity.end, beyond) for shape in (_LESS, _COMPARES))
    if BY_IN.search(told) or DIFFERENCE.match(claim.text, quantity.end):
        return any(one.quantity in pair for pair in changes(piece)) and not _is_between(quantity, claim)
    by = BY.search(told)
    before = quantity.start if by and by.group()[0] in "dD" else None  # "una reducción del 20 %", and no "paro del 4 %, 2 menos"
    compound = not quantity.unit and claim.text[quantity.end : quantity.end + 1] == "-"  # "by a two-bin system"
    if not by or compound or _BY_AGENT.search(told) or not tells_of_change(claim, before) or _is_between(quantity, claim):
        return False
    if any(
        _ONWARD.match(piece.text, other.end) and other.end < one.quantity.start <= other.end + 12 for other in piece.quantities
    ):
        return True
    if any(one.quantity in pair for pair in changes(piece)):
        return True
    return bool(_ONWARD.match(piece.text, one.quantity.end)) or not tells_of_change(piece)


def tells_of_change(reading: Reading, until: int | None = None) -> bool:
    """Whether a text (up to a place) says that something became more, less or better, or differs from another."""
    ways = look("reduced").concepts | look("increased").concepts | look("improved").concepts | look("exceeded").concepts
    things = {one.end + 1 for one in reading.quantities if not one.unit}  # "three falls"
    end = len(reading.text) if until is None else until
    words = [word for word in reading.words if word.end <= end and not (word.start in things and word.key.endswith("s"))]
    return any(word.entry.concepts & ways for word in words) or bool(_LESS.search(reading.text, 0, end))


def way_of(claim: Reading) -> int:
    """-1 for a line that tells of falling, 1 for rising, 0 when neither or both are told."""
    down, up = look("reduced").concepts, look("increased").concepts
    shares = [look(key(claim.text[one.start : one.end])).concepts for one in claim.quantities if one.ratio]  # "halved", "doubled"
    said = [word.entry.concepts for word in claim.words] + shares
    falls, rises = any(one & down for one in said), any(one & up for one in said)
    return rises - falls


_THAN = expression(  # "seven more trainees than the year before": a difference
    r"\s+(?:[^\W\d_]+\s+)?(?:more|fewer|less|mehr|weniger|más|menos|de plus|de moins)\b(?:\s+[^\W\d_]+){0,3}?\s+"
    r"(?:than|als|que)\s",
    re.IGNORECASE,
)


def _is_between(quantity: Quantity, claim: Reading) -> bool:
    """Whether a number is itself told as one end of a change: "del 6 % al 3 %"."""
    return any(quantity in pair for pair in changes(claim))


def changes(reading: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """What a number was and what it became: "from 24 to 9", "9 instead of 24"."""
    for first, second in pairwise(reading.quantities):
        between = HEDGE.sub("", YEAR_BESIDE.sub(" ", reading.text[first.end : second.start]))
        if first.unit and second.unit and first.unit != second.unit:
            continue
        if any(turn.fullmatch(between) for turn in (TO, NOW, BEFORE)):
            yield first, second
        elif INSTEAD.fullmatch(between):
            yield second, first


def subject(reading: Reading, quantity: Quantity) -> tuple[Word, ...]:
    """The words that say what is counted: those after the number in its clause, else those before it."""
    at = reading.clause_at(quantity.start)
    words = [word for word in reading.words_of(at) if not word.entry.lists & {"function"} or word.entry.concepts]
    after: list[Word] = []
    end = behind_size(reading, quantity)
    for word in (one for one in words if one.start >= end):
        if _BREAKS.fullmatch(word.text):
            break
        apart = bool(after) and _BREAKS.search(reading.text[after[-1].end : word.start])
        if len(after) < _FEW and not (apart and not _is_model(after[-1], word, reading)):
            after.append(word)
    onward = _ONWARD.match(reading.text, quantity.end)
    following = next((one for one in reading.quantities if onward and quantity.end < one.start <= onward.end() + 2), None)
    if following is not None and following is not quantity:
        return subject(reading, following)
    if after and not _BREAKS.search(reading.text[end : after[0].start]):
        return tuple(after)
    return tuple(word for word in words if word.end <= quantity.start)[-3:]


_BREAKS = expression(
    r"\b(?:at|by|for|from|with|in|on|to|und|and|bei|von|mit|für|in|im|auf|de|para|con|en|pour|avec|dans|chez|y|et|и|в|"
    r"на|с|для|per|pro|por|par|gemäß|nach|laut|über|aus|bis|seit|unter|durch|según|sobre|desde|hasta|selon|sur|sous|depuis|"
    r"of|about|across|over|under|using|during|within|against|per|via|through|than|по|из|от|до|за|при|у|о|об|secondo|su|da|nel|"
    r"nella|"
    r"tra|em|no|na|nos|nas|sob|op|voor|van|met|bij|z|w|od|dla|przy|про|з|від|для|у|та)\b|\d",
    re.IGNORECASE,
)


def other_subject(quantity: Quantity, claim: Reading, one: Given, evidence: Evidence, given: Sequence[Given]) -> bool:
    """Whether the evidence counts what the claim names with another number, and something else with this one."""
    if _ANAPHOR.match(evidence.pieces[one.piece].text, one.quantity.end) and len(evidence.pieces) > 1:
        return False  # "140 of them": what they are stands elsewhere
    if quantity.unit == "percent" and _COMPARES.match(claim.text, quantity.end):
        return False  # "4% below budget"
    if any((other.ratio or other.unit == "percent") and _is_of_it(other, quantity, claim) for other in claim.quantities):
        return False  # "half of the 60 places filled"
    if is_swapped_size(quantity, claim, one.quantity, evidence.pieces[one.piece]):
        return True
    if is_only_size(quantity, one.quantity, evidence.pieces[one.piece]):
        return False
    wanted = [
        word
        for word in subject(claim, quantity)
        if word.start >= quantity.end and not word.entry.lists & {"light", "colour", "extreme"}
    ]
    found = [(word, evidence.places(word)) for word in wanted]
    here = sum(any(place.piece == one.piece and _counts(evidence, one, place.word) for place in places) for _, places in found)
    others = [
        other
        for other in given
        if other.quantity.value != one.quantity.value
        and not other.quantity.ordinal
        and not _OF_A_NAME.search(evidence.pieces[other.piece].text[: other.quantity.start])
    ]
    return any(_more_of(other, quantity, found, here, claim, evidence) for other in others)


def _is_of_it(share: Quantity, whole: Quantity, claim: Reading) -> bool:
    found = OF_ALL.match(claim.text, share.end)
    return found is not None and 0 <= whole.start - found.end() <= 1


def _is_model(name: Word, following: Word, reading: Reading) -> bool:
    """Whether only the number of a model stands between its name and a word: "three Siemens 2.3 MW sites"."""
    return name.capital and bool(_MODEL.fullmatch(reading.text, name.end, following.start))


_MODEL = expression(r"\s\d[\d.,]*(?:\s?[A-Za-z]{1,3})?\s")


def _measures(quantity: Quantity, other: Quantity) -> bool:
    """Whether one number measures and the other counts: 450 reports beside 200 pounds, three months beside two makers."""
    return (quantity.unit in SCALES and not other.unit) or (is_money(other.unit) and not (quantity.unit or quantity.ratio))


def _more_of(
    other: Given,
    quantity: Quantity,
    found: Sequence[tuple[Word, Sequence[Place]]],
    here: int,
    claim: Reading,
    evidence: Evidence,
) -> bool:
    """Whether more words of what a claim counts stand with another number than with its own: two more, or any against none."""
    piece = evidence.pieces[other.piece]
    counted = subject(piece, other.quantity)
    if _measures(quantity, other.quantity):  # of what it counts, the word right behind it
        counted = tuple(word for word in counted if word.start == other.quantity.end + 1)
    elif not quantity.unit and _LASTS.match(piece.text, other.quantity.end):  # nor does "four days long"
        counted = ()
    elif not quantity.unit and _WITHIN.search(piece.text, 0, other.quantity.start):  # "quotes within two hours" counts none
        counted = tuple(word for word in counted if word.start >= other.quantity.end)
    mine = [word for one in claim.quantities if one.value == other.quantity.value for word in subject(claim, one)]
    there = sum(
        word not in mine and any(place.piece == other.piece and place.word in counted for place in places)
        for word, places in found
    )
    return bool(there) and (not here or there > here + 1)


def _counts(evidence: Evidence, one: Given, word: Word) -> bool:
    piece = evidence.pieces[one.piece]
    whole = OF_ALL.match(piece.text, one.quantity.end)
    all_of = next((other for other in piece.quantities if whole and 0 <= other.start - whole.end() <= 1), None)
    if all_of is not None and word in subject(piece, all_of):
        return True
    words = subject(piece, one.quantity)
    return (
        word in words
        or (_stands_bare(piece, one) and word.end <= one.quantity.start and piece.clauses[word.clause].sentence == one.sentence)
        or (not words and piece.clauses[word.clause].sentence == one.sentence and not _is_of_a_later(word, piece, one.quantity))
        or (word.end <= one.quantity.start and is_running_total(piece, one.quantity))
        or bool(_ANAPHOR.match(piece.text, one.quantity.end))
    )


def _stands_bare(piece: Reading, one: Given) -> bool:
    """Whether a number ends its clause without a word of what it counts, named before: "14 remarks each, in the last two 5"."""
    clause = piece.clauses[one.clause]
    counts = one.quantity.unit or _NOT_BARE.search(piece.text, clause.start, one.quantity.start)
    return not (counts or any(word.start >= one.quantity.end for word in piece.words_of(one.clause)))


_WITHIN = expression(r"\b(?:within|in under|binnen|innerhalb von|en moins de|en menos de|in meno di)\s+$", re.IGNORECASE)
_LASTS = expression(r"\s(?:lang|long|durant|hindurch|подряд|de suite|seguid[oa]s)\b", re.IGNORECASE)
_NOT_BARE = expression(  # a total, and the five of "one week in five"
    r"\b(?:in all|in total|overall|altogether|insgesamt|zusammen|en total|au total|en tout|всего|in totale)\b.*$|"
    r"\b(?:in|out of|von|sur|de cada|из|su|op de)\s+$",
    re.IGNORECASE,
)


def _is_of_a_later(word: Word, reading: Reading, quantity: Quantity) -> bool:
    """Whether a word is counted by a number that stands after this one."""
    return any(word in subject(reading, other) for other in reading.quantities if other.start > quantity.end)


def is_running_total(reading: Reading, quantity: Quantity) -> bool:
    """Whether a number counts what was named before it: "one apprentice at a time, three so far"."""
    return bool(_SO_FAR.match(reading.text, quantity.end) or _SO_FAR_BEFORE.search(reading.text, 0, quantity.start))


_EACH = expression(
    r"\b(?:each|every|per|all|apiece|always|typical\w*|usual\w*|average\w*|jeweils|je|chacun\w*|cada|каждый|по)\b", re.IGNORECASE
)
_ONWARD = expression(
    r"\s*(?:to|auf|bis|a|à|до|al|para|naar|do|->|→|statt|instead of|на)\s+(?=[\w$€£])|\s*[-→]\s*(?=\d)", re.IGNORECASE
)


_AVERAGE = expression(
    r"\b(?:averag|mean\b|median|durchschnitt|schnitt|medi[ao]|promedio|moyen|médian|средн|серед|gemiddeld|średni)", re.IGNORECASE
)
_TARGET = expression(r"\b(?:target|quota|goal|ziel|soll|vorgabe|objetivo|meta|objectif|план|цель|obiettivo|cel)", re.IGNORECASE)
_AT_ONCE = (
    r"\b(?:at (?:a|one) time|at once|simultaneously|gleichzeitig|zur gleichen zeit|auf einmal|à la fois|"
    r"en même temps|simultanément|a la vez|al mismo tiempo|simultáneamente|одновременно|за раз|contemporaneamente|"
    r"alla volta|per volta|ao mesmo tempo|de cada vez|tegelijk\w*|jednocześnie|naraz|одночасно)\b"
)
_TAGS_AFTER = (
    (
        "average",
        expression(
            r"[^,;:()\d]{0,32}\b(?:on average|average|im (?:durch)?schnitt|durchschnittlich|de media|de promedio|en promedio|"
            r"en moyenne|in media|em média|в среднем|в середньому|gemiddeld|średnio)\b",
            re.IGNORECASE,
        ),
    ),
    ("at once", expression(r"[^,;:()\d]{0,32}" + _AT_ONCE, re.IGNORECASE)),
)
_TAGS = (
    ("at once", expression(_AT_ONCE + r"\W+(?:\w+\W+){0,2}$", re.IGNORECASE)),
    (
        "target",
        expression(
            r"\b(?:target|quota|goal|ziel|soll|vorgabe|requirement|meta|objetivo|objectif|план|цель|obiettivo|"
            r"cel)\W+(?:\w+\W+){0,2}$",
            re.IGNORECASE,
        ),
    ),
    (
        "average",
        expression(
            r"\b(?:averag(?:e|es|ed|ing)|median|(?<!i )(?<!you )mean|durchschnitt\w*|schnitt|medi[ao]|medie|promedio|moyenne|"
            r"médiane|"
            r"(?:сред|серед)н\w+|"
            r"mediana|gemiddeld\w*)\W+(?:(?!in\b|en\b)\w+\W+){0,4}$",
            re.IGNORECASE,
        ),
    ),
    (
        "largest",
        expression(
            r"\b(?:biggest|largest|highest|longest|busiest|heaviest|tallest|fastest|shortest|smallest|lowest|best|peak|record|größte\w*|"
            r"höchste\w*|längste\w*)\s+(?:[^\W\d_]+\s+){0,2}$",
            re.IGNORECASE,
        ),
    ),
    ("total", expression(r"\b(?:total\w*|insgesamt|gesamt|всего|итого|totale)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)),
)


_SO_FAR = expression(
    r"\s*(?:[^\W\d_]+\s+)?(?:so far|to date|until now|up to now|in all|in total|all told|altogether|overall|bisher|bislang|"
    r"bis heute|insgesamt|jusqu'ici|jusqu'à présent|"
    r"à ce jour|en tout|au total|hasta (?:ahora|hoy|la fecha)|en total|до сих пор|на сегодня|"
    r"к настоящему времени|всего|уже|finora|ad oggi|in totale|até (?:agora|hoje)|no total|tot nu toe|in totaal|dotychczas|"
    r"do tej pory|łącznie|досі|на сьогодні|загалом)\b",
    re.IGNORECASE,
)


_SO_FAR_BEFORE = expression(
    r"\b(?:so far|to date|until now|up to now|bisher|bislang|insgesamt|jusqu'ici|à ce jour|"
    r"hasta (?:ahora|la fecha)|до сих пор|на сегодня)"
    r",?\s+$",
    re.IGNORECASE,
)
_OF_A_NAME = expression(r"(?:\b[A-ZÄÖÜА-Я]{2,}[ -]?|[§-])$")  # "DIN VDE 0105-100", "ISO 9001"
OF_ALL = expression(
    r"\s*(?:of|out of|von|der|de|des|sur|из|із|di|su|dos|das|van|z|ze)\s+(?:the |our |my |all |den |unseren |los |las |les |"
    r"mis |mes |моих |наших |i |le |os |as |de )?(?=\d|\w)",
    re.IGNORECASE,
)
_ANAPHOR = expression(
    r"\s*(?:of (?:them|those|these|which)|davon|de (?:ellos|ellas)|d'entre|dont|из них|di cui|deles|daarvan|z nich|з них)\b",
    re.IGNORECASE,
)
