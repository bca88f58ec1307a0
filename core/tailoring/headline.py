"""One row that names a job, its employer and its place: "Data Clerk - Foxglove Ltd - Leeds", "Hotel Krone sucht Koch"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.expressions import expression
from core.resume import places, roles, towns
from core.tailoring.conditions import is_condition
from core.tailoring.lexicon import terms_of
from core.tailoring.patterns import choice, pattern
from core.tailoring.titles import LEGAL, without_genders
from core.tailoring.truth.lexis import look

LEGAL_END = expression(rf"\s{LEGAL}$")
_SEEKS = expression(
    rf"^(?:(?P<who>[^\n]{{2,80}}?)\s+)?(?:(?:is|are)\s+)?(?:currently\s+|now\s+|actively\s+)?{choice('seeks')}\s+(?P<what>\S[^\n]*)$",
    re.IGNORECASE,
)
_LEAD = expression(
    r"^(?:(?:for|ab sofort|zum nächstmöglichen zeitpunkt|per sofort|sofort|an?|the|eine[nr]?|une?|una?|another|new|urgently|"
    r"experienced|motivated|passionate|talented|skilled|friendly|reliable|erfahrene[nr]?|engagierte[nr]?|motivierte[nr]?)\s+)+",
    re.IGNORECASE,
)
_TAIL = expression(
    r"\s(?:to join|to work|for our|who|with|für unser|in unser|zur|pour|para nuestr|pour notre|in|à|at|en|bei)(?=\s|\w*\s).*$"
)
_AT = expression(r"(?:\s(?:at(?: the)?|bei(?: der| dem| den)?|beim|chez|w/)\s+|\s@\s*)(?=[«\"„]?[A-ZÄÖÜÉÀÁÍÓÚŁŚ\d])")
_IN = expression(r"\s(?:in(?: the| der| dem)?|im|am|en(?: el| la)?|à(?: la)?|au|a)\s+(?=[«\"„]?[A-ZÄÖÜÉÀÁÍÓÚŁŚ])")
_BREAK = expression(rf"\s+[|·•–—-]\s+|\s*[|]\s*|,\s+(?!{LEGAL}(?:\W|$))|[:：]\s+")
_LABELLED = expression(r"\s*(?:[|·•;,–—-]|\t)\s*(?=[^\W\d_][^|:\n]{1,24}[:：]\s)")
_WANTED = expression(r"\s+(?:wanted|needed|required|gesucht)\b!?", re.IGNORECASE)
_ASIDE = expression(r"\s*\(([^()]{2,60})\)")
_ARTICLE = expression(r"^(?:(?:[Tt]he|[Dd]ie|[Dd]er|[Dd]as|[Ll]e|[Ll]a|[Ll]es|[Ee]l)\s+|[Ll]['’]\s*)(?=[A-ZÄÖÜÉ])")
_DOMAIN = expression(r"(?:@|https?://|www\.)([\w.-]{3,80})", re.IGNORECASE)
_SMALL = frozenset({"of", "the", "and", "&", "und", "der", "de", "la", "el", "du", "des", "et", "y", "for", "in", "del", "+"})
_QUALIFIES = expression(r"(?:al|ic|ac|ar|ive|ary|ous|ology|space|ing|ment|tion|green)$", re.IGNORECASE)  # "Industrial Automation"
_TWO = 2
_NAMED = 4  # letters of a name that a domain can hold


@dataclass(frozen=True, slots=True)
class Headline:
    """The job's title, and its employer where the row names one for certain."""

    title: str
    company: str = ""


def read(row: str, text: str) -> Headline:
    """What a row over a posting says; what is no employer for certain is none. `text` is the posting it stands in."""
    row = without_genders(_LABELLED.split(row, maxsplit=1)[0])
    if found := sought(row, text):
        return found
    row = _WANTED.sub("", row)
    if at := _AT.search(row):
        name = _name(row[at.end() :])
        return Headline(_parted(row[: at.start()], text).title, "" if is_where(name) or not _is_proper(name) else name)
    if (within := _IN.search(row)) and not _BREAK.search(row[: within.start()]):
        name = _name(row[within.end() :])
        if is_where(name):
            return Headline(row[: within.start()])
        if is_employer(name, text):
            return Headline(row[: within.start()], name)
    return _parted(row, text)


def sought(row: str, text: str) -> Headline | None:
    """The job that an employer says it looks for; None when a row says no such thing."""
    told = _SEEKS.match(row)
    if not told:
        return None
    names = [
        _ARTICLE.sub("", one) for part in _BREAK.split(told["who"] or "") if (one := part.strip(" ,;")) and not is_where(one)
    ]
    who = names[-1] if names else ""
    cut = _LEAD.sub("", told["what"])
    at = _AT.search(cut)
    title = _parted(_TAIL.sub("", cut), text).title.rstrip(" !.")
    named = _is_proper(who) and not roles.role_score(who) and not is_pronoun(who)
    if not title or not (named or roles.role_score(title)):
        return None
    other = _name(cut[at.end() :]) if at and not named else ""
    return Headline(title, who if named else other if _is_proper(other) else "")


def _name(words: str) -> str:
    """A name without what stands behind it: its town, brackets, a second clause."""
    first = _BREAK.split(_ASIDE.sub("", words).strip())[0].strip(" !.,;")
    within = _IN.search(first)
    return first[: within.start()] if within and is_where(first[within.end() :]) else first


def _parted(row: str, text: str) -> Headline:
    """A row in parts between marks: what names work is the title, with what is neither place nor terms nor employer."""
    aside = [one.group(1) for one in _ASIDE.finditer(row)]
    for one in aside:
        if is_where(one) or _is_terms(one) or _is_sure(one, text):
            row = row.replace(f"({one})", " ")
    marks = [*_BREAK.finditer(row)]
    starts, ends = [0, *(one.end() for one in marks)], [*(one.start() for one in marks), len(row)]
    parts = [row[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    main = next((index for index, part in enumerate(parts) if roles.role_score(part)), 0)
    company = next((one for index, one in enumerate(parts) if index != main and is_employer(one, text)), "")
    company = company or next((one for one in aside if _is_sure(one, text)), "")
    company = company or (parts[main + 1] if _stands_before_town(parts[main + 1 :]) else "")
    title, behind = parts[main], main
    for index in range(main + 1, len(parts)):
        town = company in parts[main:index] and towns.is_town(parts[index])
        if town or parts[index] == company or is_where(parts[index]) or _is_terms(parts[index]):
            continue
        title += row[ends[behind] if index == behind + 1 else starts[index] - len(marks[index - 1].group()) : ends[index]]
        behind = index
    return Headline(" ".join(title.split()), company)


def _stands_before_town(parts: Sequence[str]) -> bool:
    """Whether what stands between a role and a town is an employer."""
    return len(parts) >= _TWO and is_where(parts[1]) and not is_where(parts[0]) and is_like_name(parts[0])


def is_like_name(words: str) -> bool:
    """Whether words begin with a name that is no word of any work, and go on: "Birkental Logistik", "The Copper Pot"."""
    if pattern("line_of_work").search(words) or _is_terms(words) or not _is_proper(words) or roles.role_score(words):
        return False
    first, *more = _ARTICLE.sub("", words).split()
    return (bool(more) or _ARTICLE.match(words) is not None) and is_unknown_word(first)


def is_unknown_word(words: str) -> bool:
    """Whether a text is one word with a capital that is no word of any work and no town: "Ocado"."""
    if not words.isalnum() or words.isupper() or not words[:1].isupper():
        return False
    entry = look(words.casefold())
    return not (terms_of(words) or entry.lists or entry.concepts or towns.is_known(words) or _QUALIFIES.search(words))


def is_where(part: str) -> bool:
    """Whether words are a place that is known, or the lack of one: "Leeds", "Leeds, UK", "Remote"."""
    return towns.is_known(part) or places.is_place(part)


def _is_terms(part: str) -> bool:
    return not roles.role_score(part) and (is_condition(part) or bool(pattern("terms_of_work").fullmatch(part)))


def is_employer(part: str, text: str) -> bool:
    """Whether words are an employer for certain: by legal form, a word like "Hotel", the address to write to, or a sentence."""
    return _is_sure(part, text) or (_can_name(part) and _is_named(part, text, several=len(part.split()) > 1))


def _is_sure(part: str, text: str) -> bool:
    if _is_institution(part):
        return True
    if not _can_name(part):
        return False
    known = part.startswith("The ") or (roles.organisation_score(part) and not pattern("line_of_work").search(part))
    return bool(LEGAL_END.search(part) or (known and len(part.split()) > 1) or in_address(part, text))


def _is_institution(part: str) -> bool:
    """Whether words are a house by its kind and its town, whatever is done there: "Cork University Hospital"."""
    named = _is_proper(part) and roles.is_institution(part) and not roles.role_score(part)
    return named and any(towns.is_known(one) for one in part.split())


def _can_name(part: str) -> bool:
    if not _is_proper(part) or is_where(part):
        return False
    return bool(LEGAL_END.search(part)) or not (roles.role_score(part) or terms_of(part))


def _is_named(part: str, text: str, *, several: bool) -> bool:
    """Whether a sentence of the posting speaks of a name as of an employer: "Lumen Pay builds", "at Lumen Pay"."""
    name = re.escape(part)
    does = (found for found in re.finditer(rf"(?<!\w){name}(?!\w)", text))
    return any(pattern("founded").match(text, found.end()) for found in does) or (
        several and bool(re.search(rf"\b(?:at|join|joining|about|bei|chez)\s+{name}(?!\w)", text, re.IGNORECASE))
    )


def is_pronoun(name: str) -> bool:
    """Whether words that open a sentence are no name: "We're", "Our team"."""
    return bool(pattern("no_company").fullmatch(re.split(r"[\s'’,]", name, maxsplit=1)[0]))


def in_address(name: str, text: str) -> bool:
    """Whether an address in a text carries a name: "jobs@foxglove.example"."""
    bare = "".join(letter for letter in name.casefold() if letter.isalnum())
    domains = (found[1].casefold().replace("-", "") for found in _DOMAIN.finditer(text))
    return len(bare) >= _NAMED and any(bare in one for one in domains)


def _is_proper(name: str) -> bool:
    words = name.split()
    return (
        bool(words)
        and words[0] not in _SMALL
        and all(one.lstrip('«"“„')[:1].isupper() or one.casefold() in _SMALL for one in words)
    )
