"""Offices held by somebody else: whoever is the deputy, assistant or stand-in of an office does not hold it."""

import re
from collections.abc import Iterator, Sequence

from core.resume.lexicon import words as lexicon
from core.tailoring.truth.leading import UNDER, is_leading, is_led
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_BEFORE, _AFTER = 4, 3  # words between an office and the word that lowers it
_AND = frozenset(("and", "und", "y", "e", "et", "и", "та", "en", "i"))
_STANDS_IN = "vertret"  # "Urlaubsvertretung"
_ACTING = re.compile(r"(?<!\w)(?:(?:в\.\s?)?[иі]\.\s?о|т\.\s?в\.\s?о|a\.\s?i|p\.\s?i)\.", re.IGNORECASE)
_WHEN_AWAY = re.compile(  # "shift lead when ours is away", "manager during her leave"
    r"\s+(?:was|is|were)\s+(?:\w+\s)?(?:away|off|out|sick|ill|absent|on (?:\w+ )?(?:leave|holiday))\b|"
    r"(?:\s+[^\W\d_]+){0,2}?\s+(?P<sign>(?:when|whenever|while|if)\s+(?:\w+\s+){1,4}?"
    r"(?:away|off|out|absent|sick|ill|gone|busy|on (?:leave|holiday|vacation))|"
    r"during (?:the |her |his |their |\w+'s )?(?:\w+ )?(?:leave|absence|holidays?|vacation|illness|sabbatical))\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\b(?:in place of|instead of|on behalf of|in the absence of|anstelle|à la place d|en lugar d|вместо)\b", re.IGNORECASE
)
_THE = re.compile(  # who is spoken of with an article is somebody else
    r"(?:\b(?:[Tt]he|[Oo]ur|[Mm]y|[Dd]e[rnms]|[Dd]ie|[Uu]nser[a-z]*|[Mm]ein[a-z]*|[Ll][ea]|[Dd]u|[Aa]u|[Nn]otre|[Mm]on|[Mm]a|[Ee]l|del|al|"
    r"[Nn]uestr[oa]s?|[Mm]i) |\b[Ll]')(?:[^\W\d_]+ )?$"
)
_AS = re.compile(
    r"\b(?:as|am|was|been|being|became|become|promoted to|als|bin|war|wurde|comme|suis|étais|devenu\w*|como|soy|fui|era)\s+"
    r"(?:[^\W\d_]{1,6}\s+|l')?(?:[^\W\d_]+\s+)?$",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?:ed|ing)$")  # "Supervised interns" names a deed, and nobody's office
_HEADS = re.compile(
    r"\s*(?:$|[,;|(:]|[-–]\s)|\s+(?:[a-z]+ing|at|of|for|on|in|since|from|bei|beim|im|seit|für|der|des|de|du|pour|depuis|chez|en|à|desde|para)\b",
    re.IGNORECASE,
)
_LOWERED = frozenset(("lowering", "stand_in"))
_ENDING_SO = """
summer winter number order paper quarter october november december september other over under after together never water power
letter corner center computer server chapter offer silver dinner further later former door floor error mirror color behavior
in begin main again certain train rain brain margin origin bulletin within termin
"""
_NOBODY = frozenset(_ENDING_SO.split())  # words that only end like somebody
_OFFICE = frozenset(("rank", "tier_lead"))


def check_offices(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line names an office that its evidence has only for a deputy, a stand-in or somebody above."""
    if (
        any(word.entry.lists & _LOWERED or _STANDS_IN in word.key for word in claim.words)
        or _ACTING.search(claim.text)
        or _INSTEAD.search(claim.text)
    ):
        return
    for word in claim.words:
        titled = (
            (_is_title(word) or _stands_alone(word, claim))
            and not is_led(word, claim)
            and not (word.opens and _DONE.search(word.key))
            and claim.text[word.end : word.end + 2] != "'s"
        )
        known = [place for place in evidence.stated(word) if _is_office(word, place)] if titled else []
        known = [place for place in known if place.word.key == word.key] or known  # a supervisor is no superintendent
        places = _with_same_title(word, known, claim, evidence)
        signs = [_lowering(place, evidence) for place in places]
        if places and all(signs) and not any(_says_so(sign, claim) for sign in signs if sign):
            mark = signs[0].text if signs[0] else ""
            sentence = f"Your words say “{mark}” with “{places[0].word.text}”; this line leaves that out."
            yield Finding(Level.UNSUPPORTED, "title", word.text, sentence)
            return


def check_offices_of_others(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line gives as one's own title what its evidence names as somebody: "to the account manager"."""
    word = _own_title(claim, evidence)
    if word is None or _INSTEAD.search(claim.text) or any(one.entry.lists & _LOWERED for one in claim.words):
        return
    known = [place for place in evidence.stated(word) if place.word.key in {word.key, f"{word.key}s"}]
    places = _with_same_title(word, known, claim, evidence)
    texts = [(evidence.pieces[place.piece].text, place.word) for place in places]
    if texts and all(_THE.search(text, 0, at.start) and not _AS.search(text, 0, at.start) for text, at in texts):
        text, at = texts[0]
        shown = text[max(0, text.rfind(" ", 0, max(0, at.start - 1))) : at.end].strip()
        sentence = f"Your words speak of “{shown}”, not of you."
        yield Finding(Level.UNSUPPORTED, "title", word.text, sentence)


def _says_so(sign: Word, claim: Reading) -> bool:
    """Whether a line has what lowers an office as a deed: "volunteered as a first aider" of "volunteer first aider"."""
    return "lowering" in sign.entry.lists and any(related(one.key, sign.key) for one in claim.words)


def _own_title(claim: Reading, evidence: Evidence) -> Word | None:
    """The title that a line begins with, as headings and summaries do: "Account manager for 23 accounts"."""
    for word in claim.words_of(0)[:_BEFORE]:
        if word.entry.lists & {"function", "tier_part"}:
            return None
        if _is_title(word) and _names_person(word) and _HEADS.match(claim.text, word.end):
            return word
        if word.entry.families and not _is_title(word) and not _names_title(word, claim, evidence):
            return None
    return None


def _names_person(word: Word) -> bool:
    """Whether a title is somebody's, and no workshop or office: "auditor", not "atelier"."""
    return bool(word.entry.lists & _OFFICE) or is_leading(word.key) or word.key in lexicon("roles", "roles")


def _names_title(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a deed is only a part of a title that the evidence has, too: "finance director"."""
    following = claim.words[claim.words.index(word) + 1 :][:1]
    return any(f"{word.text} {one.text}".casefold() in piece.text.casefold() for one in following for piece in evidence.pieces)


def _with_same_title(word: Word, places: Sequence[Place], claim: Reading, evidence: Evidence) -> Sequence[Place]:
    """The places where an office has the title that a line gives it, if any has: the managing reporter is no court reporter."""
    title = _before(word, claim)
    same = [
        place
        for place in places
        if title
        and title.capital
        and (other := _before(place.word, evidence.pieces[place.piece]))
        and related(title.key, other.key)
    ]
    return same or places


def _before(word: Word, reading: Reading) -> Word | None:
    """The word right before an office in its clause, if it has any weight."""
    before = [one for one in reading.words_of(word.clause) if one.end < word.start]
    return before[-1] if before and "function" not in before[-1].entry.lists else None


def _is_office(word: Word, place: Place) -> bool:
    """Whether the evidence has the office itself here: the same word, or one that says the same of a rank."""
    return (
        related(word.key, place.word.key)
        or bool((place.word.entry.lists | word.entry.lists) & _OFFICE)
        or is_leading(place.word.key)
    )


def _is_title(word: Word) -> bool:
    if word.entry.lists & {"function", "light", "colour"} and not word.entry.lists & {"rank"}:
        return False
    return (
        bool(word.entry.lists & _OFFICE)
        or is_leading(word.key)
        or word.key in lexicon("roles", "roles")
        or (word.start == 0 and word.key.endswith(("ada", "ado", "ante", "ente")))
        or (word.key.endswith(("er", "or", "eur", "ist", "in", "ном", "тор")) and word.key not in _NOBODY)
    )


def _stands_alone(word: Word, claim: Reading) -> bool:
    """Whether a word is all that stands before the first mark of a line, as titles do: "Gobernanta, Hotel Mar"."""
    return word is claim.words[0] and word.capital and claim.text[word.end :].lstrip()[:1] in {"", ",", ";", "|", "(", ":", "-"}


def _lowering(place: Place, evidence: Evidence) -> Word | None:
    """The word that lowers an office: before it in its clause, or right after it and what belongs to it."""
    piece = evidence.pieces[place.piece]
    words = piece.words_of(place.word.clause)
    at = words.index(place.word)
    before, text = words[:at], piece.text[: place.word.start]
    if _ACTING.search(text) or UNDER.search(text) or _WHEN_AWAY.match(piece.text, place.word.end):
        return before[-1] if before else place.word
    ranked = bool(place.word.entry.lists & _OFFICE) or is_leading(place.word.key)
    found = next((word for word in (before if ranked else before[-_BEFORE:]) if "stand_in" in word.entry.lists), None)
    found = found or next((word for word in before[-_BEFORE:] if "lowering" in word.entry.lists and word.key not in _AND), None)
    if found:
        return found
    if not ranked:
        return next((word for word in words[at + 1 : at + 2] if "lowering" in word.entry.lists and not word.capital), None)
    for word in words[at + 1 : at + 1 + _AFTER]:
        if word.entry.lists & _LOWERED:
            return word
        if word.key in _AND:
            return None
    return None
