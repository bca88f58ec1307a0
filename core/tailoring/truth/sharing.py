"""Whose deed it was: somebody else's, shared with others, a help told as the whole."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.expressions import expression
from core.tailoring.speech import is_first_person
from core.tailoring.truth.agreement import HUNDRED
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.people import is_somebody
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.signs import before_bracket, parts_of
from core.tailoring.truth.stretches import AGENT_NOUN
from core.tailoring.truth.verdict import Finding, Level

_EARLY, CLOSE, _CLEARLY = 3, 16, 0.6  # the last is the share of the words of a line that its own clause has at least

_EXECUTES = expression(
    r"execut|carried|perform|conduct|durchgef|ausgef|realiz|realis|effectu|выполн|провел|провод|svolt|svolg|wykon|"
    r"uitgevoer|викон|провел"
)
CONTENT_SKIP = frozenset(("function", "light", "colour", "extreme"))


def _own(places: Sequence[Place], evidence: Evidence) -> list[Place]:
    return [place for place in places if not evidence.clause(place).others]


def sentence(place: Place, evidence: Evidence) -> int:
    """The number of the sentence a place is in."""
    return evidence.clause(place).sentence


def others(words: Sequence[Word], claim: Reading, number: int, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the evidence tells a deed of somebody else only."""
    if claim.clauses[number].others:
        return
    for word in words:
        if (
            not (word.entry.families or _EXECUTES.match(word.key) or (word.key.endswith("ed") and len(word.key) > CLOSE // 3))
            or word.entry.lists & {"tier_part", "function", "setting"}
            or _is_noun_here(word, claim)
            or _is_beside(word, words, claim)
        ):
            continue
        places = [place for place in evidence.places(word) if evidence.clause(place).theirs or not evidence.clause(place).denied]
        exact = [
            place
            for place in places
            if place.word.entry.families or _EXECUTES.match(place.word.key) or place.word.key == word.key
        ]
        if exact and all(evidence.clause(place).others for place in exact) and len(exact) == len(places):
            yield Finding(
                Level.UNSUPPORTED, "actor", word.text, f"\u201c{word.text}\u201d: by your words, somebody else did that."
            )
            return


_NOUN = expression(r"(?:[ts]ions?|ungen|ung|ment|mentos?|miento|ci[oó]n|si[oó]n|isi[oó]n|zione|ção|ание|ение|ания|ения|ств[оа])$")
_OF_AGENT = expression(
    rf"\s+(?:by|of the|of our|durch|von|der|des|del|de la|de los|du|de l'|della|dell'|do|da|со стороны)\s*"
    rf"(?:\w+\s)?{AGENT_NOUN}\b",
    re.IGNORECASE,
)
_RELATIVE = expression(r"\b(?:that|which|who|que|qui|котор\w+|che|die|welche\w*)\s+$", re.IGNORECASE)


def _is_beside(word: Word, words: Sequence[Word], claim: Reading) -> bool:
    """Whether a word is no deed of one's own: a noun after another deed, or what something else does ("jobs that run")."""
    if _RELATIVE.search(claim.text[: word.start]) or _OF_AGENT.match(claim.text, word.end):
        return True
    first = next((one for one in words if not one.entry.lists & {"function"}), word)
    return bool(_NOUN.search(word.key)) and first is not word and not first.entry.lists & {"tier_lead"}


def _is_noun_here(word: Word, claim: Reading) -> bool:
    return bool(re.search(r"\b(?:the|a|an|der|die|das|la|el|le|les|of|des)\s+$", claim.text[: word.start], re.IGNORECASE))


def shares(words: Sequence[Word], claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the evidence tells of helping and the claim of doing."""
    if not words or says_so(words[0], claim, evidence):
        return
    before = until_setting(words)
    shared = _shared_object(before, evidence)
    if shared == () or _is_role(before, evidence):
        return
    deeds = [word for word in before if evidence.is_deed(word)]
    if shared and deeds:
        yield share_finding(before[0], shared[0], evidence)
        return
    decided = False
    for word in deeds:
        places = _own(evidence.stated(word), evidence)
        if places:
            decided = True
            if all(is_share(place, evidence) for place in places):
                yield share_finding(word, places[0], evidence)
                return
    if decided:
        yield from _coordinated_share(deeds, before, evidence)
        return
    clauses = _clauses(before, evidence) or _clauses(words, evidence)
    if not clauses:
        return
    most = max(clauses.values())
    best = [
        Place(piece, evidence.pieces[piece].words_of(clause)[0]) for (piece, clause), count in clauses.items() if count == most
    ]
    if (
        best
        and deeds
        and (len(clauses) == len(best) or most >= _CLEARLY * sum(clauses.values()))
        and all(is_share(place, evidence) for place in best)
        and not _is_role(before, evidence)
    ):
        yield share_finding(before[0], best[0], evidence)


def says_so(first: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a clause with this first word says itself that it tells of a part, of a setting or of a deed with others."""
    if _tells_fraction(claim, evidence) or (first.clause and "setting" in first.entry.lists):
        return True
    sentence = claim.clauses[first.clause].sentence
    return _mentions_others(claim, sentence) and not _joins_in(claim, sentence, evidence)


def _tells_fraction(claim: Reading, evidence: Evidence) -> bool:
    """Whether a line itself reckons that it tells of a part: "a quarter of the guide (9 of 36)"; the numbers are checked."""
    known = {one.value for piece in evidence.pieces for one in piece.quantities}
    new = (one for one in claim.quantities if one.value not in known)
    fractions = (one.value < 1 if one.ratio else one.unit == "percent" and one.value < HUNDRED for one in new)
    return any(fractions) or any(parts_of(claim.text))


def _shared_object(words: Sequence[Word], evidence: Evidence) -> tuple[Place, ...] | None:
    """Where the evidence has what a line says was done, if only as a share; () when it is the part that one had oneself.

    "Took part in the trial (data sheets)" has "data sheets" as one's own and "the trial" as a share. None when it tells nothing.
    """
    things: list[Word] = []
    deed_last = bool(words[-1].entry.families) and not words[-1].capital and words[-1].key.endswith(("t", "en"))
    for word in words:
        if things and word.key in PREPOSITIONS:
            break
        if not word.entry.lists & CONTENT_SKIP and (things or not word.entry.families or deed_last):
            things.append(word)
    places = [literally(word, evidence.stated(word)) for word in things]
    if not places or not all(places):
        return None
    shared = {is_share(place, evidence) and not in_bracket(place, evidence) for told in places for place in told}
    if shared == {False}:
        return ()
    return tuple(place for told in places for place in told) if shared == {True} else None


def in_bracket(place: Place, evidence: Evidence) -> bool:
    """Whether a place is in a bracket after a share, which names one's own part: "took part in the trial (data sheets)"."""
    piece = evidence.pieces[place.piece]
    home = before_bracket(piece, place.word.clause)
    return home != place.word.clause and any("tier_part" in word.entry.lists for word in piece.words_of(home)[:_EARLY])


def literally(word: Word, places: Sequence[Place]) -> Sequence[Place]:
    """The places of the same word, where there are any."""
    return [place for place in places if place.word.key == word.key] or places


PREPOSITIONS = frozenset(
    re.findall(
        r"\w+",
        "in at of for during from to on within across with bei beim im an am für aus von vom zur zum mit de du des dans pour "
        "lors en avec del para durante con di per do da com в во на при для из по у с w na dla przy z bij voor van met",
    )
)


def _coordinated_share(deeds: Sequence[Word], words: Sequence[Word], evidence: Evidence) -> Iterator[Finding]:
    """A finding for a deed nobody told beside one that was: "chose the tool and cleaned the data" of "sat on the panel"."""
    for deed, following in pairwise(deeds):
        told = [word for word in words if deed.start < word.start < following.start]
        clauses = [Place(piece, evidence.pieces[piece].words_of(clause)[0]) for piece, clause in _clauses(told, evidence)]
        if not evidence.places(deed) and clauses and all(is_share(place, evidence) for place in clauses):
            yield share_finding(deed, clauses[0], evidence)
            return


def _clauses(words: Sequence[Word], evidence: Evidence) -> Counter[tuple[int, int]]:
    """The clauses of the evidence in which words of weight stand, with how many do."""
    return Counter(
        (place.piece, place.word.clause)
        for word in words
        if not word.entry.lists & CONTENT_SKIP
        for place in {(one.piece, one.word.clause): one for one in evidence.stated(word)}.values()
    )


def _mentions_others(claim: Reading, sentence: int) -> bool:
    """Whether a sentence of the claim says itself that it was help, or that others were part of it."""
    if any(clause.shared for clause in claim.clauses if clause.sentence == sentence):
        return True
    return any(
        word.entry.lists & {"tier_part", "joint"} or word.key in _MEMBER
        for word in claim.words
        if claim.clauses[word.clause].sentence == sentence
    )


_HELPED = expression(
    r"assist|help|support|zuarbeit|geholf|helf|unterstutz|aid|ayud|apoy|помо|aiut|ajud|assec|hulp|pomaga|pomog|допом"
)
_WITH_THEM = expression(
    r"\b(?:(?:together |jointly )?with (?:the|an?|our|my)|together|jointly|gemeinsam|zusammen|ensemble|junto|вместе|совместно|"
    r"insieme|em conjunto|samen|razem|разом)\b"
)


def _joins_in(claim: Reading, sentence: int, evidence: Evidence) -> bool:
    """Whether a line makes a deed shared with somebody of a help to them: "repaired it with the surgeon" of "assisted her"."""
    said = [word.text.casefold() for word in claim.words if claim.clauses[word.clause].sentence == sentence]
    if any(word.entry.lists & {"tier_part"} for word in claim.words) or not _WITH_THEM.search(" ".join(said)):
        return False
    return any("tier_part" in place.word.entry.lists and _HELPED.match(place.word.key) for place in evidence.all_places)


def _is_role(before: Sequence[Word], evidence: Evidence) -> bool:
    """Whether the claim begins with the role in which one took part: "as contact person for raw data"."""
    places = [place for word in before[:_EARLY] for place in evidence.stated(word)]
    return any(
        re.search(r"\b(?:as|als|como|comme|come|в качестве)\s+(?:\w+\s)?$", evidence.pieces[place.piece].text[: place.word.start])
        for place in places
    )


def share_finding(word: Word, place: Place, evidence: Evidence) -> Finding:
    """Says how the words begin that tell of a help."""
    opening = evidence.pieces[place.piece].words_of(place.word.clause)[0].text
    return Finding(
        Level.UNSUPPORTED, "share", word.text, f"Your words begin with \u201c{opening}\u201d; this line says you did it yourself."
    )


def until_setting(words: Sequence[Word]) -> list[Word]:
    """The words up to "during" or "as part of": what follows is where a deed was done."""
    found: list[Word] = []
    for word in words:
        if "setting" in word.entry.lists and found:
            break
        found.append(word)
    return found


def is_share(place: Place, evidence: Evidence) -> bool:
    """Whether the clause of a place begins with helping, unless it is people who were helped."""
    piece = evidence.pieces[place.piece]
    words = [
        word
        for word in piece.words_of(_home(place, piece))
        if word.key not in {"i", "ich", "also", "have", "yo", "je", "j", "ai", "я", "he", "habe", "bin", "was", "am", "и", "the"}
    ]
    if len(words) > _NAMED and words[0].key in _MEMBER and words[_NAMED].capital:
        return False  # "member of Wexcombe Choir" is being there
    for index, word in enumerate(words[:_EARLY]):
        if word.key == "support" and not (index + 1 < len(words) and "function" in words[index + 1].entry.lists):
            continue
        if word.key.startswith("assist") and index and words[index - 1].key == "y":
            continue  # "j'y assiste" is being there
        if "tier_part" in word.entry.lists and (
            index == 0 or word.phrase or words[0].entry.lists & {"function", "colour", "light"}
        ):
            following = words[index + 1 : index + 4]
            whom = next((one.entry.lists for one in following if is_somebody(one.text) or "served" in one.entry.lists), ())
            return "served" not in whom or any("tier_part" in one.entry.lists for one in following)
    return bool(words) and (_ends_sharing(words) or bool(_GAVE_A_HAND.match(evidence.text_of(place))))


_GAVE_A_HAND = expression(r"\W*(?:gave|giving|lent|lending)\s+(?:[\w'’-]+\s+){1,4}a\s+(?:helping\s+)?hand\b", re.IGNORECASE)


def _home(place: Place, piece: Reading) -> int:
    """The clause that says how a deed was shared: for what brackets add without an "I" of their own, the one before them."""
    clause = piece.clauses[place.word.clause]
    own = is_first_person(piece.text[clause.start : clause.end])
    follows = piece.text[clause.end : clause.end + 1] == ":" and place.word.clause + 1 < len(piece.clauses)
    if follows and not any("tier_part" in word.entry.lists for word in piece.words_of(place.word.clause)[:_EARLY]):
        return place.word.clause + 1
    return place.word.clause if own else before_bracket(piece, place.word.clause)


def _ends_sharing(words: Sequence[Word]) -> bool:
    """German clauses say it at the end: "bei der Einführung geholfen", "an der Planung mitgearbeitet"."""
    return (
        "tier_part" in words[-1].entry.lists
        and words[-1].key.endswith(("t", "en", "kt", "holfen"))
        and not words[-1].capital
        and words[-1].key != "support"
    )


def alone(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """Findings when a claim says "single-handedly", or leaves out the others who took part."""
    solo = [word for word in claim.words if "tier_solo" in word.entry.lists and not _is_only(word, claim)]
    for word in solo:
        places = [
            place
            for place in evidence.all_places
            if "tier_solo" in place.word.entry.lists
            and (not evidence.clause(place).denied or (place.word.phrase and place.word.key in _WITHOUT))
        ]
        if not (places or evidence.stated(word) or _first_person(evidence, word) or _set_apart(word, claim, evidence)):
            yield Finding(Level.UNSUPPORTED, "share", word.text, f"Nothing you gave me says \u201c{word.text}\u201d.")
            return
    if any(_mentions_others(claim, clause.sentence) for clause in claim.clauses):
        return
    for piece in evidence.pieces:
        for number, clause in enumerate(piece.clauses):
            if (
                clause.shared
                and not (clause.others or clause.denied or _names_them(claim, piece, evidence))
                and _told(claim, piece, number, evidence)
            ):
                fragment = piece.text[clause.start : clause.end].strip()
                yield Finding(
                    Level.CONFIRM,
                    "share",
                    claim.text,
                    f"You wrote \u201c{fragment}\u201d; this line leaves out that others were part of it.",
                )
                return


_NAMED = 2  # where a name stands behind "member of"
_MEMBER = frozenset(("member", "mitglied", "membre", "miembro"))
_WITHOUT = frozenset(("without", "ohne", "sin", "sans", "без", "senza", "sem"))  # "without help" denies nothing that was done
_WITH = expression(r"\b(?:with|mit|con|avec|с|со|met|z|ze|com|разом з)\s+(?:[^\W\d_]+\s+){0,2}$", re.IGNORECASE)


def _names_them(claim: Reading, piece: Reading, evidence: Evidence) -> bool:
    """Whether a line names those who took part in words that no list has: "with nursing" of "with the nurses"."""
    return any(
        evidence.pieces[place.piece] is piece and _WITH.search(piece.text[: place.word.start])
        for word in claim.words
        if not word.entry.lists & CONTENT_SKIP and _WITH.search(claim.text[: word.start])
        for place in evidence.stated(word)
    )


def _is_only(word: Word, claim: Reading) -> bool:
    """Whether a word says nothing of help: "solo de forma puntual" limits, "allocation d'autonomie" is a thing."""
    limits = word.text.casefold() == "solo" and bool(_LIMITS.match(claim.text, word.end))
    return limits or (word.key == "autonomie" and claim.text[: word.start].endswith(("'", "de ")))


_LIMITS = expression(
    r"\s+(?:de|en|con|por|para|a|al|como|cuando|los|las|el|la|un|una|dos|tres|\d|se|si|\w+mente)\b", re.IGNORECASE
)


def _set_apart(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a mere "myself" sets one's own part off against what the evidence has others do: "Осмотр сама, ремонт слесари"."""
    if word.key not in {"сам", "сама", "selbst", "selber", "myself", "mismo", "misma", "meme"}:
        return False
    beside = [one for one in claim.words_of(word.clause) if one is not word and not one.entry.lists & CONTENT_SKIP]
    homes = {place.piece for one in beside for place in evidence.stated(one)}
    return any(clause.theirs for number in homes for clause in evidence.pieces[number].clauses)


def _first_person(evidence: Evidence, word: Word) -> bool:
    """Whether the evidence says itself that it was one's own doing: "kalkuliere ich selbst", "in eigener Entscheidung"."""
    stated = [
        piece.text[clause.start : clause.end]
        for piece in evidence.pieces
        for clause in piece.clauses
        if not (clause.denied or clause.others or clause.shared)
    ]
    pattern = _PERSON if word.key in {"self", "myself", "personally", "selbst", "сам", "сама"} else _ONESELF
    return any(pattern.search(text) for text in stated)


_PERSON = expression(
    r"\b(?:I|myself|me|my own|ich|yo|je|я|мой|моя|мо[её]|мои|мной|на мне)\b|\b(?:selbst|selber|mism[oa]|moi-même|сам[аи]?)\b"
)
_ONESELF = expression(
    r"\b(?:ich selbst|selbst|selber|eigener|allein|myself|on my own|by myself|alone|yo mism[oa]|yo sol[oa]|por mi cuenta|"
    r"moi-même|(?<!le )(?<!la )seule?|я сам|сама?|da sol[oa]|io stess[oa]|eu mesm[oa]|sozinh[oa]|zelf|sama?|sam)\b",
    re.IGNORECASE,
)


def _told(claim: Reading, piece: Reading, number: int, evidence: Evidence) -> bool:
    """Whether the claim tells the deed of this clause."""
    for word in claim.words:
        if word.entry.families and any(
            evidence.pieces[place.piece] is piece and place.word.clause == number and place.word.entry.families
            for place in evidence.stated(word)
        ):
            return not any("tier_part" in one.entry.lists for one in claim.words_of(word.clause))
    return False
