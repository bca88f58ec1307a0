"""An answer taken apart: sentences, and within them what is stated and what is denied, each with its place in the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.expressions import expression
from core.tailoring import manner, speech, unreal
from core.tailoring.gathering import names_matter
from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.owning import Own, has_figure, opens_done, own
from core.tailoring.patterns import choice, pattern
from core.tailoring.spoken import plainly
from core.tailoring.to_come import is_planned

_TAG = choice("tag")
_SENTENCE_END = expression(
    rf"[.!?…]+[\"')»”]*(?=\s)|[。！？]|\n+|,(?=\s*{_TAG}\s*\?)", re.IGNORECASE
)  # a tag is a question by itself
_ABBREVIATION = expression(
    r"(?:\b(?:e\.g|i\.e|etc|approx|ca|vs|nr|bzw|z\.\s?b|u\.\s?a|d\.\s?h|inkl|exkl|ggf|mr|mrs|ms|dr|prof|st|inc|ltd|corp|co|"
    r"dept|"
    r"p\.\s?ej|aprox|env|т\.\s?е|т\.\s?д|напр|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|max|min|avg)|\b[^\W\d_])\.$",
    re.IGNORECASE,
)
_DATE_AFTER = expression(
    r"\s+(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\w*", re.IGNORECASE
)
_BREAK = expression(
    r"(?P<mark>\s*(?:[,;:](?=\s)|\s[–—-]\s)\s*)|"
    r"\s+(?=(?:but|though|although|however|aber|jedoch|sondern|pero|sino|mais|но|однако|але)\s)|"
    r"(?<!\bi)(?<!\b(?:am|is|do))(?<!\b(?:are|was|did|has|had|why|but|and))(?<!\b(?:were|does|have))(?<![,;:])"
    r"\s+(?=not (?-i:[A-Z]\w))|"
    r"\s+(?=(?:and|und|y|et|и)\s(?:(?:i|ich|yo|je|я)\s|i['’](?:m|ve|d|ll)\s|j['’]))",
    re.IGNORECASE,
)
_IF = expression(r"\W*(?:(?:but|and|aber|und)\s)?(?:if|wenn|falls|si|se|если|якщо|als|gdyby|jeśli)\b", re.IGNORECASE)
_JOINED = expression(r"(?:and|und|y|et|и)\s", re.IGNORECASE)
_I_AM = expression(r"and\si['’]m\s", re.IGNORECASE)
_ARTICLE = expression(r"\b(?:the|der|die|das|le|la|les|el|los|las)\s+", re.IGNORECASE)
_ENDS = expression(r"\w{3,} (?:it|them)$", re.IGNORECASE)  # "packaged it" is a clause, however short
_APPOSED = expression(r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Mm]y|[Oo]ur|[Tt]he) \w+(?: \w+)?, [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?,(?=\s)")
_INSTEAD = expression(r"\b(?:tho(?:ugh)?|instead|stattdessen|en su lugar|à la place)\W*$", re.IGNORECASE)
_SHORT = 4  # words: a fragment that cannot stand alone
_BRIEF = 7  # words: what is said of one's own day is short


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters of the answer, and whether it denies, or speaks only of what is still to come or of `others`' deeds.

    What is `aside` tells no deed: it never happened, is a feeling, or is said to the one who asks.
    """

    start: int
    end: int
    negated: bool = False
    planned: bool = False
    others: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its pieces in order. The stated ones belong together; `start` and `end` cover the whole."""

    start: int
    end: int
    pieces: tuple[Piece, ...]

    @property
    def stated(self) -> tuple[Piece, ...]:
        """The pieces that say what is so."""
        return tuple(piece for piece in self.pieces if not (piece.negated or piece.planned or piece.others or piece.aside))

    def told(self, text: str) -> str:
        """What the stated pieces say in the text that they are offsets into."""
        return " ".join(text[piece.start : piece.end] for piece in self.stated)

    def is_doubted(self, text: str) -> bool:
        """Whether what is stated is said with a doubt; not knowing what something is called casts none on the deed."""
        return manner.hedges(plainly(self.told(text)))


def sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences of an answer, with offsets into it. Every word lies in a piece, apart from marks between pieces."""
    return tuple(Sentence(start, end, tuple(_pieces(text, start, end))) for start, end in _bounds(text))


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _SENTENCE_END.finditer(text):
        if found.group()[0] == "." and not _ends(text, start, found.end()):
            continue
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, len(text))


def _ends(text: str, start: int, end: int) -> bool:
    before = text[max(start, end - 12) : end]
    if re.search(r"\b\d{1,2}\.$", before) and (_DATE_AFTER.match(text, end) or not text[start : end - 1].strip("0123456789 ")):
        return False
    numbered = re.search(r"\bno\.$", before, re.IGNORECASE) and re.match(r"\s*\d", text[end:])
    return not numbered and not _ABBREVIATION.search(before)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (text[start].isspace() or text[start] in "•*·・–—-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    if any(letter.isalnum() for letter in text[start:end]):
        yield start, end


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    parts = _parts(text, start, end)
    clauses = [text[part.start : part.end] for part in parts]
    denied = _denied(text, parts)
    aside = _aside(clauses, denied)
    denied = [no and not beside for no, beside in zip(denied, aside, strict=True)]
    kinds = [(False, False, False, True) if beside else kind for kind, beside in zip(_kinds(clauses, denied), aside, strict=True)]
    if len(set(kinds)) == 1:
        yield Piece(start, end, *kinds[0])
        return
    first = 0
    for index in range(1, len(parts) + 1):
        if index == len(parts) or kinds[index] != kinds[first] or denied[first]:
            yield Piece(parts[first].start, parts[index - 1].end, *kinds[first])
            first = index


def _aside(clauses: Sequence[str], denied: Sequence[bool]) -> list[bool]:
    """Which clauses tell no deed: by themselves, as the condition of what never was, or because another takes them back."""
    aside = [_is_aside(clause, denied=no) for clause, no in zip(clauses, denied, strict=True)]
    unreal_ = any(unreal.never_was(clause) for clause in clauses)
    back = max((at for at, clause in enumerate(clauses) if unreal.takes_back(clause)), default=-1)
    undone = [at < back and unreal.is_attempt(clause) for at, clause in enumerate(clauses)]
    undone = [one or (at == back and any(undone)) for at, one in enumerate(undone)]
    conditions = [unreal_ and bool(_IF.match(clause)) for clause in clauses]
    return [any(one) for one in zip(aside, undone, conditions, strict=True)]


def _is_aside(clause: str, *, denied: bool) -> bool:
    """Whether a clause tells no deed by itself. A "no" stays one, unless it says until when, explains, or speaks of the talk."""
    if unreal.is_talk(clause) or unreal.is_until(clause) or unreal.explains(clause):
        return True
    if denied:
        return False
    found = unreal.never_was(clause) or (None if has_figure(clause) else unreal.feeling(clause))
    return _is_of_today(clause) or (found is not None and not _tells(clause[: found.start()]))


def _is_of_today(clause: str) -> bool:
    """Whether a clause is about the person's own day, and tells no work: "interview on Monday", not "ran the stall today"."""
    found = unreal.of_today(clause)
    done = found is not None and found.start() > 0 and opens_done(clause)
    return found is not None and len(clause.split()) <= _BRIEF and not (done or _tells(clause))


def _tells(clause: str) -> bool:
    """Whether words tell a deed of one's own with somebody in it, or a figure."""
    return has_figure(clause) or (speech.speaker_at(clause) >= 0 and len(clause.split()) >= _SHORT and own(clause) is Own.DEED)


def _kinds(clauses: Sequence[str], denied: Sequence[bool]) -> Iterator[tuple[bool, bool, bool, bool]]:
    """Whether each clause denies, speaks of what is to come, or says that somebody else does it ("... did that, not me")."""
    others = False
    for index, (clause, no) in enumerate(zip(clauses, denied, strict=True)):
        named = names_matter(clause, clauses[index + 1] if index + 1 < len(clauses) else "")
        goes_on = others and bool(pattern("not_me").fullmatch(speech.bare(clause)))
        looked_on = (
            speech.is_idle(manner.without_frame(clause)) and not named and _does_beside(clauses, denied, index)
        )  # "...; Kubernetes I have only seen"
        others = goes_on or (not no and (looked_on or _is_others(clause)))
        yield no and not goes_on, not no and is_planned(clause), others, False


def _does_beside(clauses: Sequence[str], denied: Sequence[bool], index: int) -> bool:
    """Whether another clause of the sentence tells a deed of one's own."""
    beside = enumerate(zip(clauses, denied, strict=True))
    return any(at != index and not no and own(clause) is Own.DEED for at, (clause, no) in beside)


def _is_others(clause: str) -> bool:
    """Whether somebody else does what a clause tells; ", but the platform team led it" is a part of what stands before it."""
    if has_figure(clause):
        return False
    limits = speech.is_adverse(clause) and not any(nature(term) is Nature.TOOL for term in terms_of(clause))
    return speech.is_others_work(clause) or (not limits and own(clause) is Own.OTHERS)


def _parts(text: str, start: int, end: int) -> Sequence[Piece]:
    parts, first = [], start
    if no := speech.leading_no(text[start:end]):
        parts, first = [Piece(start, start + no)], start + no + 1
    apposed = _APPOSED.match(text, first, end)  # "A colleague, Anna, packaged it"
    for found in _BREAK.finditer(text, apposed.end() if apposed else first, end):
        if found.start() > first and (
            found["mark"] or not _JOINED.match(text, found.end()) or _is_clause(text[first : found.start()], text[found.end() :])
        ):
            parts.append(Piece(first, found.start()))
            first = found.end()
    return [*parts, Piece(first, end)]


def _is_clause(words: str, following: str) -> bool:
    """Whether words before an "and I" are a clause of their own: "my boss ran it", not "my husband"; a "no" goes on to "I'm"."""
    whole = len(words.split()) >= _SHORT or bool(_ENDS.search(words))
    return whole and not (_I_AM.match(following) and speech.denies(words))


def _denied(text: str, parts: Sequence[Piece]) -> list[bool]:
    """For each part whether it is denied. A limit ("but never in production") stays with what it limits."""
    flags: list[bool] = []
    listing = False  # inside the list of things a denial names
    for part in parts:
        clause = text[part.start : part.end]
        if (
            flags and not flags[-1] and (speech.doubts(clause) or manner.only_hedges(clause))
        ):  # "12 people, not sure": the doubt is a part of what is stated
            flags.append(False)
            continue
        if speech.denies(clause):
            if flags and not flags[-1] and speech.is_limit(clause):
                first = _turn(text, parts[: len(flags)])
                lone = len(parts) > 1 and not speech.has_subject(text[parts[first].start : part.start])
                taken = lone and _fragment(text, parts[first : len(flags)])
                flags = flags[:first] + [True] * (len(flags) - first) if taken else flags
                flags.append(flags[-1])
                continue
            flags.append(True)
            listing = not speech.is_bare_denial(clause)
            continue
        goes_on = bool(flags and flags[-1]) and not speech.is_only_yes(clause)
        flags.append(goes_on and _listed(clause, listing=listing))
    return flags


def _turn(text: str, parts: Sequence[Piece]) -> int:
    """Where the turn begins that a bare "no" may take back: behind the last semicolon or "yes" before its own topic."""
    ended = (
        at + 1
        for at, part in enumerate(parts[:-1])
        if text[part.end : part.end + 1] == ";" or speech.is_only_yes(text[part.start : part.end])
    )
    return max(ended, default=0)


def _fragment(text: str, parts: Sequence[Piece]) -> bool:
    return all(len(_ARTICLE.sub("", text[part.start : part.end]).split()) <= _SHORT for part in parts)


def _listed(clause: str, *, listing: bool) -> bool:
    if speech.is_adverse(clause) or speech.is_weak(clause) or speech.has_subject(clause) or _INSTEAD.search(clause):
        return False
    return speech.joins_denial(clause) or (listing and len(clause.split()) <= _SHORT)
