"""Since when: "Clerk since 2015, team leader since 2021" is no team leader since 2015."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile

from core.tailoring.truth.entitled import title_of
from core.tailoring.truth.lexis import look
from core.tailoring.truth.marks import Token, tokens
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_SINCE = re.compile(
    r"(?P<what>[^,;:()|\n]{3,60}?)[\s,(]*\b(?:since|seit|depuis|desde|dal|sinds|с|со|з)\s+(?:\w+\.?\s+(?:de\s+)?|\d\d?[./])?(?P<year>(?:19|20)\d\d)"
)
_UNTIL = re.compile(
    r"(?P<title>[^,;:()|\n]{3,60})\(\s*(?:until|till|up to|before|bis|vor|avant|antes de|"
    r"jusqu'(?:en|à|au)|hasta|fino al?|até|tot|do|до)\s+"
    r"(?:[^\W\d]+\.?\s+|\d\d?[./])?(?P<year>(?:19|20)\d\d)(?:\s*(?:г\.?|год[ау]|року))?[,:]?\s*(?P<before>[^\W\d_][^()\n]{2,60})\)",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(
    r"\b(?:later|then|now|today|currently|promoted|heute|inzwischen|zuletzt|später|dann|jetzt|befördert|puis|aujourd'hui|"
    r"ensuite|devenue?s?|promue?s?|después|luego|hoy|ahora|ascendid\w+|затем|потом|позже|сейчас|ныне|повышен\w*|теперь|потім|"
    r"згодом|poi|oggi|depois|hoje|daarna|nu|potem|następnie)\b",
    re.IGNORECASE,
)
_THEN_WORDS = (
    r"later|then|promoted to|afterwards|subsequently|später|dann|danach|zuletzt|ensuite|puis|luego|después|затем|позже|потом"
)
_THEN = re.compile(rf"→|\b(?:{_THEN_WORDS})\b", re.IGNORECASE)  # much quicker to look for than all that follows
_LATER = re.compile(  # "Graduate Engineer → Engineer", "Commis, later Chef de Partie"
    rf"(?P<former>[^|→,;:()·\n]{{3,60}}?)\s*(?:→|,?\s*\b(?:(?:and |und |et |y )?(?:{_THEN_WORDS}))\b)\s*"
    r"(?P<title>[^|→,;:()\n]{3,60}?)\s*(?=[|→,;:()·\n]|\s-\s|\s(?:in|since|from|as of|im|seit|ab|en|depuis|desde|с)\s|$)",
    re.IGNORECASE,
)
_BRIEF = 3  # words of an office
_NAMED = 2  # words before "since" that say what has been so
_LEAST = 4  # letters of one


def check_tenure(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a title is told as held since a year, and the evidence has it only since another one."""
    for year, what in _held(claim.text):
        years = {
            other
            for piece in evidence.pieces
            for other, held in _held(piece.text)
            if all(any(related(one.key, two.key) for two in held) for one in what)
        }
        if years and year not in years:
            told = " ".join(claim.text[one.start : one.end] for one in what)
            yield Finding(Level.UNSUPPORTED, "date", year, f"Your words have “{told}” since {min(years)}, not since {year}.")
            return


def check_former(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a title is told for years with a former one: "Lead (until 2022 engineer), since 2019"."""
    years = [year for one in claim.moments for year, _ in one.points if year]
    for piece in evidence.pieces:
        for found in _UNTIL.finditer(piece.text):
            before = [one.key for one in tokens(found["before"])]
            own = [one.key for one in tokens(_last(found["title"])) if len(one.key) >= _LEAST and one.key not in before]
            held = bool(own) and all(any(related(word.key, one) for word in claim.words) for one in own)
            if (
                held
                and years
                and min(years) < int(found["year"]) not in years
                and not _tells_former(claim, [one for one in before if len(one) >= _LEAST], found["title"])
            ):
                told = found["title"].strip()
                sentence = f"Your words have “{told}” only from {found['year']} on."
                yield Finding(Level.UNSUPPORTED, "date", str(min(years)), sentence)
                return


def check_promoted(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the later of two titles is told for all the time of both: "Clerk, later Manager | 2017-2022"."""
    if _SINCE_THEN.search(claim.text):
        return
    told = {word.key for word in claim.words}
    for piece in evidence.pieces:
        begun = min(((one.year, one.month) for one in piece.moments if one.until or one.current), default=None)
        for found in _LATER.finditer(piece.text) if begun and _THEN.search(piece.text) else ():
            former = {one.key for one in tokens(_last(found["former"])) if len(one.key) >= _LEAST}
            title = [one.key for one in tokens(found["title"]) if len(one.key) >= _LEAST]
            own = [one for one in title if one not in former] or title
            if begun and title and set(own) <= told and not (former - {*title}) & told and _begins_so(claim, begun):
                sentence = f"Your words have “{found['title'].strip()}” only later in that time."
                yield Finding(Level.UNSUPPORTED, "date", found["title"].strip(), sentence)
                return


def rose(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a promotion is told by a later, higher title with its date: "Technician (Senior Technician since 07/2021)"."""
    found = _TO_TITLE.search(claim.text) if word.entry.concepts & look("promoted").concepts else None
    if not found:
        return False
    title = [one for one in claim.words if found.start("title") <= one.start < found.end("title") and one.entry.lists != _SMALL]
    steps = {one.value for one in claim.quantities if found.start("title") <= one.start < found.end("title")}
    return any(
        _is_later(number, clause, steps, evidence)
        and all(any((place.piece, place.word.clause) == (number, clause) for place in evidence.stated(one)) for one in title)
        for number, piece in enumerate(evidence.pieces)
        for clause in range(len(piece.clauses) if title or steps else 0)
    )


def _is_later(number: int, clause: int, steps: set[Fraction], evidence: Evidence) -> bool:
    """Whether a clause behind a title has a higher one with its beginning: "II from July 2017"; nobody stands in as it."""
    piece = evidence.pieces[number]
    backwards = bool(_BEFORE_THAT.search(piece.text))
    others = range(clause + 1, len(piece.clauses)) if backwards else range(clause)
    here, before = piece.words_of(clause), {one.key for at in others for one in piece.words_of(at)}
    begun = any(piece.clause_at(one.start) == clause and not one.until for one in piece.moments)
    step = {one.value for one in piece.quantities if one.ordinal and piece.clause_at(one.start) == clause}
    raised = any(one.key not in before and one.entry.lists & _HIGHER for one in here)
    stands_in = any("stand_in" in one.entry.lists for one in here)
    return begun and bool(before) and steps <= step and bool(raised or steps) and not stands_in


_TO_TITLE = re.compile(  # what somebody was promoted to, and from
    r"\b(?:to|zum|zur|als|au poste de|a|à)\s+(?:the |an? )?(?P<title>[^,;:()|\n]{1,60}?)"
    r"(?=\s+(?:in|since|from|as of|im|seit|ab|en|depuis|desde|befördert)\b|\s*[,;:()|]|\s*\d|$)",
    re.IGNORECASE,
)
_BEFORE_THAT = re.compile(
    r"\b(?:before that|previously|davor|zuvor|vorher|auparavant|avant cela|antes|до этого|ранее)\b", re.IGNORECASE
)
_HIGHER = frozenset(("rank", "tier_lead"))
_SMALL = frozenset(("function",))


def _last(head: str) -> str:
    """What stands behind the last dash or dot of a heading: its title, not the employer."""
    return re.split(r"\s[-·]\s", head)[-1]


def _begins_so(claim: Reading, begun: tuple[int, int]) -> bool:
    """Whether a line gives this month, or its year alone, as when something began."""
    spans = [one for one in claim.moments if one.until or one.current or one.since]
    return any(one.year == begun[0] and one.month in {0, begun[1]} for one in spans)


def check_time_of_title(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a title that a line of its own dates is told with the time of another piece."""
    word = title_of(claim)
    homes = {place.piece for place in evidence.stated(word) if place.word.key == word.key} if word else set()
    points = [point for one in claim.moments for point in one.points]
    own = [point for number in homes for one in evidence.pieces[number].moments for point in one.points]
    if len(homes) == 1 and own and points and not {year for year, _ in points} & {year for year, _ in own}:
        first = claim.moments[0]
        fragment = claim.text[first.start : first.end].strip()
        yield Finding(Level.UNSUPPORTED, "date", fragment, f"{fragment} is the date of something else in what you gave me.")
        return
    yield from _before_it_was_held(claim, evidence)
    yield from _of_all_the_time(claim, evidence)


def _before_it_was_held(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line begins with a title and has it for longer than it was held: "lead since Oct 2022, 2018 to now"."""
    years = [one.year for one in claim.moments if one.until or one.since or one.current]
    opening = [word for word in claim.words_of(0)[: _BRIEF + 1] if len(word.key) >= _LEAST and "function" not in word.entry.lists]
    for number, piece in enumerate(evidence.pieces if years and opening else ()):
        for year, held in _held(piece.text):
            own = (word for word in opening if any(related(word.key, one.key) for one in held))
            alone = (word for word in own if _stands_only(word, number, {one.start for one in held}, evidence))
            title = next(alone, None) if min(years) < int(year) and int(year) not in years else None
            if title is not None:
                sentence = f"Your words have “{title.text}” since {year}, not since {min(years)}."
                yield Finding(Level.UNSUPPORTED, "date", str(min(years)), sentence)
                return


def _stands_only(word: Word, number: int, starts: set[int], evidence: Evidence) -> bool:
    """Whether a word stands nowhere but there."""
    places = evidence.stated(word)
    return bool(places) and all(place.piece == number and place.word.start in starts for place in places)


def _of_all_the_time(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when an office of some years is told for all of a membership: "member since 2015, treasurer 2017-2019"."""
    opening = list(takewhile(lambda word: not word.entry.lists & {"function"} and word.clause == 0, claim.words))
    year = claim.moments[0].year if claim.moments else 0
    if not 0 < len(opening) <= _BRIEF or not year:
        return
    spots = [
        {(place.piece, place.word.clause) for place in evidence.stated(word) if place.word.key == word.key} for word in opening
    ]
    own, before = [], False
    for number, clause in set.intersection(*spots):
        piece = evidence.pieces[number]
        times = [one for one in piece.moments if piece.clause_at(one.start) == clause]
        own.append(min((one.year for one in times if one.until or one.since or one.last), default=0))
        before = before or any(one.since and one.year == year for one in piece.moments if one not in times)
    if own and all(year < one for one in own) and before:
        first = claim.moments[0]
        fragment = claim.text[first.start : first.end].strip()
        sentence = f"Your words have “{opening[0].text}” since {min(own)}, not since {year}."
        yield Finding(Level.UNSUPPORTED, "date", fragment, sentence)


def _tells_former(claim: Reading, before: list[str], title: str) -> bool:
    """Whether a line tells the former title, too, or that another one came first."""
    if _SINCE_THEN.search(claim.text):
        return True
    once = {one: sum(token.key == one for token in tokens(title)) for one in before}
    return any(sum(related(word.key, one) for word in claim.words) > number for one, number in once.items())


def _held(text: str) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Each year that something has been so since, with the words right before it."""
    for found in _SINCE.finditer(text):
        words = [one for one in tokens(text) if found.start("what") <= one.start < found.end("what") and len(one.key) >= _LEAST]
        if words:
            yield found["year"], tuple(words[-_NAMED:])
