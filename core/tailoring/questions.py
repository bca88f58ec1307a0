"""The three questions: what is missing first, then more about what is held. Open, short, and never with an answer inside."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from core.resume.lexicon import fold
from core.resume.model import Entry, Kind, Line, Resume, Source
from core.resume.parse import parse
from core.tailoring.codes import is_code
from core.tailoring.conditions import is_character
from core.tailoring.gaps import Comparison, is_named
from core.tailoring.items import unknown_names
from core.tailoring.levels import years_words
from core.tailoring.lexicon import Nature, find_terms, implies, nature, terms_of
from core.tailoring.model import Aim, Gap, Question, Status
from core.tailoring.topic import topic
from core.tailoring.whereabouts import latest, roles
from core.tailoring.words import say_the_same

ASKED = 3
LONGEST = 480  # characters of a question
_QUOTE, _NEAR, _ROLE = 170, 110, 60
_CLAUSE_END = re.compile(r"\s*(?:[,;:(–—]|\s-\s|\.\s|\n)")
_CREDENTIALS = {Nature.DEGREE, Nature.LICENCE}
_NO_DEED = _CREDENTIALS | {Nature.LANGUAGE}
_PAPER = re.compile(
    r"\b(?:degree|diploma|graduation|bachelor|master['’]?s|apprenticeship|certificate|certification|licen[cs]ed?|registration|registered|studium|abschluss|"
    r"ausbildung|weiterbildung|diplôme|titulación|título|licenciatura|диплом|образование|сертификат|освіта|сертифікат|"
    r"(?<=\w )(?:ticket|card|badge)s?(?=[\s.]*$)|"
    r"gcses?|[ao][- ]levels?|nvq|svq|btec|hn[cd]|cscs|cpcs|npors|ipaf|pasma|sia|hgv|lgv|abitur|mittlere reife|"
    r"approbation|führerschein|permis|permiso de conducir|водительск\w+|регистрация|реєстрація)\b",
    re.IGNORECASE,
)
_LANGUAGE_SKILLS = re.compile(r"(?:sprach)?kenntnisse$")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_DEPTHS = (Aim.SCOPE, Aim.OUTCOME, Aim.RECENCY)


def ask(gaps: Sequence[Gap], resume: Resume | str, *, language: str = "en") -> Sequence[Question]:
    """Exactly three distinct questions, gaps first; none when the posting asks for nothing. A text is parsed as a resume.

    `language` is the language of the questions (en, de, es, fr, ru, uk; others get English). Quotes stay as they are written.
    """
    if isinstance(resume, str):
        resume = parse(Source("resume", "", resume))
    if isinstance(gaps, Comparison) and not gaps.posting.requirements:
        return ()
    phrases = _phrases().get(language, _phrases()["en"])
    chosen: list[Question] = []
    for gap, aim in _candidates(gaps, resume):
        known = aim is not Aim.GAP and any(one.quote == gap.quote for one in chosen)
        question = _question(gap, aim, resume, phrases, known=known)
        if question.text not in {one.text for one in chosen}:
            chosen.append(question)
        if len(chosen) == ASKED:
            break
    return tuple(chosen)


@cache
def _phrases() -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(
        (files("core.tailoring") / "data" / "questions.toml").read_text(encoding="utf-8")
    )
    return table


def _candidates(gaps: Sequence[Gap], resume: Resume) -> Iterator[tuple[Gap, Aim]]:
    """Every question that could be asked, the best first: distinct gaps, depth of what is there, then gaps said again."""
    missing = [gap for gap in gaps if gap.status is Status.GAP]
    distinct, again = _distinct(missing)
    yield from ((gap, Aim.GAP) for gap in distinct)
    held = [*gaps.held, *gaps.implied] if isinstance(gaps, Comparison) else [gap for gap in gaps if gap.status is not Status.GAP]
    deep, more = _distinct([gap for gap in held if not _is_paper(gap)])
    yield from ((gap, _DEPTHS[index % len(_DEPTHS)]) for index, gap in enumerate(deep))
    known = [*deep, *more] or _recent_work(resume, gaps)
    for turn in range(1 if deep else 0, len(_DEPTHS)):
        yield from ((gap, _DEPTHS[(index + turn) % len(_DEPTHS)]) for index, gap in enumerate(known))
    yield from ((gap, Aim.GAP) for gap in again)
    yield from ((gap, aim) for gap in missing for aim in _DEPTHS)


def _is_paper(gap: Gap) -> bool:
    """Whether what is held is a degree, a licence or a language: nobody has a part in it, and nothing comes of it."""
    natures = {nature(term) for term in (*gap.terms, *terms_of(gap.quote))}
    return is_code(gap.quote) or (natures <= _NO_DEED | {Nature.FIELD} and bool(natures & _NO_DEED or _PAPER.search(gap.quote)))


def _distinct(gaps: Sequence[Gap]) -> tuple[list[Gap], list[Gap]]:
    """Those that ask for something of their own, and those whose terms or words were asked for before."""
    first: list[Gap] = []
    again: list[Gap] = []
    for gap in gaps:
        twin = any(
            fold(gap.quote) == fold(one.quote)
            or (gap.terms and set(gap.terms) <= {*one.terms, *implies(one.terms)})
            or (gap.terms and all(term in one.terms or implies((term,)) & {*one.terms} for term in gap.terms))
            or fold(gap.quote) in fold(one.quote)
            or say_the_same(gap.quote, one.quote)
            for one in first
        )
        (again if twin else first).append(gap)
    return first, again


def _recent_work(resume: Resume, gaps: Sequence[Gap]) -> list[Gap]:
    """When nothing asked for is held: the lines of the latest role, to be asked about in depth beside a requirement."""
    quotes = [gap.quote for gap in gaps]
    if isinstance(gaps, Comparison):
        quotes = quotes or [one.quote for one in gaps.posting.requirements]
    entry = resume.entry(latest(resume))
    home = entry.id if entry else ""
    told = [line for line in (entry.lines if entry else resume.lines()) if "://" not in line.text]
    lines = told[:ASKED] or (Line("", ""),)
    return [Gap(quote, Status.HELD, nearest=line.text, entry=home) for quote in quotes[:1] for line in lines]


def _question(gap: Gap, aim: Aim, resume: Resume, phrases: Mapping[str, str], *, known: bool) -> Question:
    """`known`: the requirement was asked about before, so that this is one more question beside it."""
    near_entry, entry = resume.entry(gap.entry), _assumed(gap, resume)
    near_role = near_entry if near_entry in roles(resume) else None
    opening = phrases["more" if known else "asks"].format(quote=leading_clause(gap.quote))
    parts = [opening, *_nearest(gap, aim, near_role, phrases)]
    there = bool(gap.nearest and entry and near_role is entry)
    asked = _asked(gap, aim, role_name(entry) if entry else "", phrases, there=there)
    text = " ".join((*parts, asked))
    if len(text) > LONGEST:
        text = " ".join((parts[0], asked))
    return Question(text, gap.quote, aim, entry.id if entry else "", gap.terms)


def _nearest(gap: Gap, aim: Aim, role: Entry | None, phrases: Mapping[str, str]) -> Iterator[str]:
    """What the resume says about it, and which part of it it never names."""
    if aim is Aim.GAP and gap.there and gap.lacks:
        yield phrases["partly"].format(there=_parts(gap, gap.there, "and", phrases), lacks=_parts(gap, gap.lacks, "or", phrases))
        return
    named = aim is Aim.GAP and is_named(gap)
    if aim is Aim.GAP and not named:
        there = _parts(gap, gap.there, "and", phrases)
        yield phrases["not_all"].format(there=there) if there else phrases["unmentioned"]
    if gap.nearest:
        kind = "only" if named else "nearest" if aim is Aim.GAP else "shown"
        near = shortened(gap.nearest, _NEAR)
        yield phrases[kind if role else f"{kind}_no_role"].format(role=role_name(role) if role else "", near=near)


def _parts(gap: Gap, parts: Sequence[str], last: str, phrases: Mapping[str, str]) -> str:
    """Parts of a requirement in quotation marks; years that are there are no words of the resume, but follow from its dates."""
    years = years_words(gap.quote) if parts == gap.there else ""
    told = [phrases["enough_years"] if one == years else phrases["part"].format(words=one) for one in parts]
    return f" {phrases[last]} ".join(part for part in (", ".join(told[:-1]), *told[-1:]) if part)


def _asked(gap: Gap, aim: Aim, role: str, phrases: Mapping[str, str], *, there: bool) -> str:
    if aim is not Aim.GAP or is_character(gap.quote):
        kind = aim.value if aim is not Aim.GAP else "character"
        return phrases[kind if role else f"{kind}_bare"].format(role=role)
    found = topic(gap.quote, gap.terms)
    tool = gap.quote[found.start : found.end] if found else _only_name(gap)
    if special := _special(gap):
        return phrases[special]
    if found and nature(found.term) is Nature.LANGUAGE:
        return phrases["language"].format(topic=_LANGUAGE_SKILLS.sub("", tool))
    if not role:
        return phrases["gap_bare"]
    if there:
        return phrases["gap_there"].format(topic=tool) if tool else phrases["this_there"]
    return phrases["gap_topic_role" if tool else "gap_role"].format(topic=tool, role=role)


def _only_name(gap: Gap) -> str:
    """The one tool or name that a requirement lacks beside what is there."""
    if not gap.there or len(gap.lacks) != 1:
        return ""
    (lack,) = gap.lacks
    tool = any(nature(term) is Nature.TOOL for term in terms_of(lack))
    return lack if tool or lack in unknown_names(gap.quote, find_terms(gap.quote)) else ""


def _special(gap: Gap) -> str:
    """A gap that is no work to be told of: years alone, or a paper that one has or has not."""
    if gap.lacks and gap.lacks == (years_words(gap.quote),):
        return "years"
    natures = {nature(term) for term in gap.terms}
    return "credential" if natures & _CREDENTIALS or _PAPER.search(gap.quote) or is_code(gap.quote) else ""


def _assumed(gap: Gap, resume: Resume) -> Entry | None:
    """The role that a question assumes: the one that shows it or a part of it; for what is new, the latest job."""
    named = set(terms_of(gap.nearest))
    shows = gap.status is not Status.GAP or named.intersection(gap.terms)
    near = next((entry for entry in roles(resume) if entry.id == gap.entry), None) if shows else None
    return near or resume.entry(latest(resume)) or next(resume.entries(Kind.PROJECTS, Kind.VOLUNTEER), None)


def role_name(entry: Entry) -> str:
    """What a person calls a job: its employer, or the role when no employer is known; without what stands in brackets."""
    name = entry.organisation or entry.title
    return shortened(_BRACKETS.sub("", name).strip(" :") or name, _ROLE)


def told_apart(entry: Entry, resume: Resume) -> str:
    """What a person calls a job, with its title or its dates where another one of the resume is called the same."""
    name = role_name(entry)
    others = [one for one in resume.entries() if one.id != entry.id and role_name(one) == name]
    if others and entry.organisation and entry.title and all(one.title != entry.title for one in others):
        return f"{entry.title}, {name}"
    return f"{name}, {entry.dates}" if others and entry.dates else name


def leading_clause(quote: str) -> str:
    """A requirement that fits on a phone: whole, or the clauses it begins with, always a piece of it word for word."""
    if len(quote) <= _QUOTE:
        return quote
    ends = [found.start() for found in _CLAUSE_END.finditer(quote) if 0 < found.start() <= _QUOTE]
    space = quote.rfind(" ", 0, _QUOTE)
    return quote[: ends[-1] if ends else space if space > 0 else _QUOTE]


def shortened(text: str, most: int) -> str:
    """A text on one line, cut at a word with an ellipsis when it is too long."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most + 1].rsplit(" ", 1)[0][:most].rstrip(" ,;:.–—-") + " …"
