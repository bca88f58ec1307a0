"""Titles that a line begins with and that nobody gave: "Librarian, City Library" of "Library Assistant, City Library"."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.initials import spelled_out
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.moments import Moment
from core.tailoring.truth.people import is_agentive, is_role, is_somebody
from core.tailoring.truth.places import is_place
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_LONGEST = 6  # words of a title
_STEM = 4  # letters that a title and its deed have in common: "animatrice", "j'anime"
_ENDS = expression(
    r"[,;:|(\n]|\s-\s|\s(?:at|for|of|in|on|with|from|since|under|to|and|bei|beim|im|für|der|des|seit|mit|und|chez|à|au|aux|du|de|"
    r"dans|pour|depuis|et|en|con|para|desde|del|y|в|на|у|с|со|по|и|who|[a-z]+ing)\s",
    re.IGNORECASE,
)
_BESIDE = frozenset(("light", "served", "lowering", "stand_in", "tier_part", "joint", "colour", "praise"))  # no titles of work
_NO_TITLE = expression(
    r"person\w*|reviewer|inhaber(?:in)?|holder|owner|titulaire|titular|winner|reader|user|member|staff|crew|team|"
    r"sales|support|marketing|hr|qa|admin|frontend|backend|devops|stage|practicas|internship|.*ung",
    re.IGNORECASE,
)
_OWN_DEED = expression(r"(?:\b(?:I|ich|yo|je|я|we|wir|nous)\s|\bj')$", re.IGNORECASE)
_TRAINED = expression(r"\b(?:examen|ausbildung|lehre|abschluss|gesellenbrief|staatlich)\b", re.IGNORECASE)
_FIELD = expression(r".*(?:stry|ural|ture|ology|ics|ical|logie|tur)")  # what somebody works in: "chemistry", "architectural"
_OTHERS = expression(r"\b(?:the|our|my|for|to|with|by|(?<!one )of)\s(?:[\w-]+\s)?$", re.IGNORECASE)


def check_entitled(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line begins with a title whose last word names somebody that the evidence has nobody as."""
    yield from _of_a_part(claim, evidence)
    word = title_of(claim)
    if word is None or word.entry.lists & _BESIDE or evidence.composed(word):
        return
    spelled = spelled_out(claim, evidence)
    if word.start in spelled or not _in_same_words(word, claim, evidence, spelled) or _tells_so(word, evidence):
        return
    if not any(_is_held(word, place, evidence) for place in evidence.places(word)):
        yield Finding(Level.UNSUPPORTED, "title", word.text, f"“{word.text}” is not a title you gave me.")


def _of_a_part(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line is of the head of a house, and its evidence of the head of a part: "directora de sección"."""
    word = next((one for one in claim.words[:1] if one.entry.lists & {"rank", "tier_lead"} and one.capital), None)
    mine = _OF.match(claim.text, word.end) if word else None
    if word is None or mine is None:
        return
    told = {place.word.start for one in claim.words_of(word.clause) for place in evidence.places(one)}
    parts = [_part(place, evidence) for place in evidence.stated(word) if place.word.key == word.key]
    if parts and all(one is not None and one.start not in told for one in parts):
        shown = " ".join(one.text for one in parts[:1] if one)
        yield Finding(Level.UNSUPPORTED, "title", word.text, f"Your words have “{word.text}” of “{shown}” only.")


def _part(place: Place, evidence: Evidence) -> Word | None:
    """What somebody is the head of by the words right behind the title."""
    piece = evidence.pieces[place.piece]
    found = _OF.match(piece.text, place.word.end)
    return next((one for one in piece.words if found and one.start == found.start("what")), None)


_OF = expression(r"\s+(?:de|of|der|des|du|del|della|di|da|do)\s+(?:l[ae]s?\s+|the\s+)?(?P<what>[^\W\d_]{3,})", re.IGNORECASE)


def _is_span(moment: Moment) -> bool:
    return bool(moment.until or (moment.current and not moment.since))


def title_of(claim: Reading) -> Word | None:
    """The word that says who somebody is, at the end of the title that a line begins with."""
    end = found.start() if (found := _ENDS.search(claim.text)) else len(claim.text)
    title = [word for word in claim.words if word.end <= end and "function" not in word.entry.lists]
    if not 0 < len(title) <= _LONGEST or not claim.text[:1].isupper() or any(not one.start for one in claim.quantities):
        return None  # "Zwei Lehrlinge angeleitet"
    first, last = title[0], title[-1]
    named = is_role(last.key) or (is_agentive(last.text) and is_somebody(last.text) and "tier_lead" not in last.entry.lists)
    acts = first is not last and bool(first.entry.families) and "rank" not in first.entry.lists
    return last if named and not (acts or _NO_TITLE.fullmatch(last.key)) else None


def _in_same_words(word: Word, claim: Reading, evidence: Evidence, spelled: frozenset[int]) -> bool:
    """Whether the evidence has another word of weight as the line has or spells it, so that the title is no translated one."""
    rest = (one for one in claim.words if not (one is word or is_place(one.key) or "function" in one.entry.lists))
    return any(one.start in spelled or (len(one.key) >= _STEM and one.key in evidence.by_key) for one in rest)


def _is_held(word: Word, place: Place, evidence: Evidence) -> bool:
    """Whether a word of the evidence bears a title: it names somebody, too, or tells the deed of whoever has it."""
    other, piece = place.word, evidence.pieces[place.piece]
    if other.key == f"{word.key}s" and (_OTHERS.search(piece.text, 0, other.start) or any(map(_is_span, piece.moments))):
        return False  # "for the attorneys", "Bray & Moss, chartered accountants, 2019 - 2022"
    if other.key == word.key or other.cut or other.text.isupper():
        return True
    if "lowering" in other.entry.lists or _FIELD.fullmatch(other.key):
        return False
    if is_role(other.key) or is_agentive(other.text) or is_somebody(other.text):
        return True
    return (
        bool(other.entry.families)
        and (other.opens or not other.capital)
        and not _is_of_title(other, evidence.pieces[place.piece])
    )


def _is_of_title(word: Word, piece: Reading) -> bool:
    """Whether a word is a part of somebody's title, and tells no deed: the "care" of "animal care assistant"."""
    following = next((one for one in piece.words_of(word.clause) if one.start == word.end + 1), None)
    return following is not None and is_role(following.key)


def _tells_so(word: Word, evidence: Evidence) -> bool:
    """Whether somebody says in the first person what the title says, or has its paper: "j'anime", "Examen Altenpflege"."""
    trained = any(_TRAINED.search(piece.text) for piece in evidence.pieces)
    if trained and any(place.word.key[: len(word.key) - _STEM] == word.key[:-_STEM] for place in evidence.places(word)):
        return True
    return any(
        place.word.key[:_STEM] == word.key[:_STEM] and _OWN_DEED.search(evidence.pieces[place.piece].text, 0, place.word.start)
        for place in evidence.all_places
    )
