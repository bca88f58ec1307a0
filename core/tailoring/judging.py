"""One requirement against what a resume shows: held, implied or a gap, and which terms decide it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from core.tailoring.choices import choice
from core.tailoring.codes import codes, is_code
from core.tailoring.conditions import is_character
from core.tailoring.grades import below
from core.tailoring.items import as_asked, items, other_choices, without_names
from core.tailoring.levels import level, level_of_course, money, people, years_asked, years_words
from core.tailoring.lexicon import Nature, TermMatch, find_terms, implies, nature, terms_of
from core.tailoring.listed import others, unsaid, unsaid_details
from core.tailoring.model import Status, Weight
from core.tailoring.patterns import pattern
from core.tailoring.requirement import deed_of, head_of, kinds_of, specimens_of
from core.tailoring.shown import Firm, Shown
from core.tailoring.subjects import other_subjects
from core.tailoring.words import initials, names, stems

_OR = re.compile(
    r"(?:\b(?:or|oder|ou|o|u|или|and/or|und/oder|bzw)\b|[/或]|或者|\bsuch as\b|\be\.g\.|\bz\.\s?B\.|например|例如|如)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"[\s,、/&()]*(?:\b(?:and|or|und|oder|et|ou|y|o|u|e|и|или|and/or|bzw|a|an|another|comparable|similar|the|other|any|die|der|eine[mnr]?)\b[\s,./&]*|[和或及与等])*"
)
_SHORT_NAME = re.compile(r"(?P<long>(?:\w+[ -]){2,6})\((?P<short>[A-ZÄÖÜ]{3,6})\)")
_KIND = re.compile(r"\W*(?P<word>[^\W\d_]{3,}) ")
_BESIDE = re.compile(r"[,;/]|\b(?:and|und|et|y|и|та|or|oder|ou|o)\b", re.IGNORECASE)
_BOTH = re.compile(r"(?<!\w)(?:bi|tri|multi)lingu|(?<!\w)(?:zwei|mehr)sprachig|(?<!\w)(?:дву|дво)", re.IGNORECASE)
_COUNTRYS = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:laws?|regulations?|rules|legislation|tax(?:es|ation)?|markets?|accounting|standards?|customs|GAAP|"
    r"culture|history|cuisine|wines?|food|politics|payroll|healthcare|health care|schools?|banks?)(?!\w)"
)
_GAIN: Final = {
    Nature.TOOL: 1.0,
    Nature.DUTY: 0.95,
    Nature.INDUSTRY: 0.85,
    Nature.FIELD: 0.6,
    Nature.LANGUAGE: 0.5,
    Nature.LICENCE: 0.45,
    Nature.DEGREE: 0.15,
    Nature.SOFT: 0.2,
}
_OPEN_GAIN, _VAGUE_GAIN = 0.65, 0.22
_YEARS_GAIN = 0.3
_NICE = 0.6
_ENOUGH = 0.8  # of the years asked: dates in resumes are rough
_HELD_IN_LINE, _IMPLIED_OVER_ALL = 0.6, 0.6
_UNKNOWN_WORDS, _UNKNOWN_SHARE = 3, 0.3
_EVERYDAY = 7  # letters of a word that may mean anything


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a resume stands to a requirement; `terms` are the missing ones of a gap, else the shown ones. `gain` 0..1.

    Of a gap, `there` are the parts that the resume shows and `lacks` those it never names, both in the posting's words.
    """

    status: Status
    terms: tuple[str, ...] = ()
    gain: float = 0.0
    there: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


def judge(quote: str, weight: Weight, shown: Shown, years: float) -> Judgement:
    """Set one requirement against a resume with `years` of work, part by part."""
    head = head_of(quote)
    deciding = _deciding(_groups(deed_of(head)))
    named = _by_terms(deciding, head, shown) if deciding else _by_short_name(quote, shown) or _by_code(head, shown)
    found = named or _by_words(head, shown)
    if found.status is Status.GAP and (firm := shown.chosen(*choice(head))):
        found = Judgement(Status.HELD if firm == Firm.YES else Status.IMPLIED, (), _OPEN_GAIN)
    if found.status is Status.GAP and any(shown.says_word_for_word(one) for one in specimens_of(quote)):
        found = Judgement(Status.HELD, (), _OPEN_GAIN)
    if found.status is Status.GAP and len(deciding) <= 1 and shown.goes_by_initials(head):
        found = Judgement(Status.IMPLIED, (), _OPEN_GAIN)
    if found.status is not Status.GAP and (lacking := unsaid_details(quote, shown)):
        found = Judgement(Status.GAP, (), _OPEN_GAIN, as_asked(found.terms, head) or (head.strip(),), lacking)
    found = _with_years(found, head, _years(deciding, shown, years))
    found = _with_level(_with_kind(_with_code(found, head, shown), quote, shown), head, shown)
    found = _with_money(_with_people(found, head, shown), head, shown)
    return _weighed(_with_lead(found, head, shown), weight)


def _years(deciding: Sequence[tuple[str, ...]], shown: Shown, years: float) -> float:
    """Years of work with the tools that are asked for, where dates tell; else of all work."""
    tools = [term for group in deciding for term in group if nature(term) is Nature.TOOL]
    return max((found for term in tools if (found := shown.years(term)) is not None), default=years)


def _by_terms(deciding: Sequence[tuple[str, ...]], head: str, shown: Shown) -> Judgement:
    standing = [_group_status(group, head, shown) for group in deciding]
    missing = [group for group, status in zip(deciding, standing, strict=True) if status == Status.GAP]
    terms = tuple(term for group in deciding for term in group if shown.firm(term) or shown.follows(term))
    choices = other_choices(head, find_terms(head))
    if missing == deciding[-1:] and any(shown.says(one) or shown.worked_as(one) for one in choices):
        missing, standing = [], [*standing[:-1], Status.IMPLIED]
    if missing:
        gain = _gain_of(missing) * (0.6 + 0.4 * len(missing) / len(deciding))
        lacking = tuple(term for group in missing for term in group if not _suffices(term, head, shown))
        there = tuple(term for group in deciding if group not in missing for term in group if shown.tells_of(term))
        unnamed = tuple(term for term in lacking if not shown.firm(term))
        also, not_ = others(head, shown)
        return Judgement(Status.GAP, lacking, gain, (*as_asked(there, head), *also), (*as_asked(unnamed, head), *not_))
    if (_only_broad(deciding) and _speaks_of_more(head, shown)) or _is_of_another_kind(head, shown):
        return Judgement(Status.GAP, (), _OPEN_GAIN * 0.8)
    if _asks_for_paper(deciding, head) and not shown.certifies(terms):
        return Judgement(Status.GAP, terms, _GAIN[Nature.LICENCE])
    if subjects := _other_subjects(deciding, head, shown):
        return Judgement(
            Status.GAP, (), _GAIN[Nature.DEGREE], tuple(one.removesuffix(" in") for one in as_asked(terms, head)), subjects
        )
    if lacking := unsaid(head, shown):
        gain = _OPEN_GAIN if any(one != one.lower() for one in lacking) else _VAGUE_GAIN
        return Judgement(Status.GAP, (), gain, as_asked(terms, head), lacking)
    held = all(status == Status.HELD for status in standing)
    return Judgement(Status.HELD if held else Status.IMPLIED, terms, _gain_of_held(deciding))


def _is_of_another_kind(head: str, shown: Shown) -> bool:
    """Whether one kind of a duty is asked for, and the resume tells only of others: "Union negotiation", not of contracts."""
    match, *more = find_terms(head)
    kind = _KIND.fullmatch(head[: match.start])
    if more or not kind or stems(head[match.end :]) or nature(match.term) is not Nature.DUTY:
        return False
    word = kind["word"]
    plain = not stems(word) or word.endswith("ly") or is_character(word) or pattern("vague").search(word)
    return not plain and shown.is_silent(word) and shown.has_kinds_only(match.term)


def _other_subjects(deciding: Sequence[tuple[str, ...]], head: str, shown: Shown) -> tuple[str, ...]:
    """The subjects of a degree that is asked for, where the degree that is shown is one in others."""
    degree = any(nature(term) is Nature.DEGREE for group in deciding for term in group)
    return other_subjects(head, shown.studied()) if degree else ()


def _asks_for_paper(deciding: Sequence[tuple[str, ...]], head: str) -> bool:
    """Whether a certificate is asked for that no lexicon holds ("Weiterbildung zur Praxisanleitung"): the work alone is none."""
    known = {Nature.LICENCE, Nature.DEGREE}
    return bool(pattern("paper").search(head)) and not any(nature(term) in known for group in deciding for term in group)


def _suffices(term: str, head: str, shown: Shown) -> bool:
    if nature(term) is Nature.LANGUAGE:
        return _language_status(term, head, shown) is not Status.GAP
    return shown.firm(term) == Firm.YES or shown.follows(term)


def _with_years(found: Judgement, head: str, years: float) -> Judgement:
    """The judgement with the years that are asked for: a part like any other."""
    asked = years_asked(head)
    if not asked or not years:
        return found
    return _with_part(found, head, years_words(head), there=years >= asked * _ENOUGH)


def _with_people(found: Judgement, head: str, shown: Shown) -> Judgement:
    """The judgement with how many people were to be led."""
    asked, words = people(head)
    if not asked or not pattern("leading").search(head):
        return found
    return _with_part(found, head, words, there=people(shown.text)[0] >= asked)


def _with_money(found: Judgement, head: str, shown: Shown) -> Judgement:
    """The judgement with how much money was to be answered for."""
    asked, words = money(head)
    if not asked or found.status is Status.GAP:
        return found
    return _with_part(found, head, words, there=money(shown.text)[0] >= asked * _ENOUGH)


def _with_kind(found: Judgement, quote: str, shown: Shown) -> Judgement:
    """The judgement with the one kind of work that is asked for: "TIG welding", "Welding (TIG)"; MIG is another one."""
    if found.status is Status.GAP or not (kinds := kinds_of(quote)):
        return found
    return _with_part(found, quote, kinds[0], there=any(map(shown.says, kinds)))


def _with_code(found: Judgement, head: str, shown: Shown) -> Judgement:
    """The judgement with the number of the paper that is asked for ("17th edition wiring regulations")."""
    if found.status is Status.GAP or not (numbers := [one for one in codes(head) if one[0].isdecimal()]):
        return found
    return _with_part(found, head, numbers[0], there=all(map(shown.has_code, numbers)))


def _with_level(found: Judgement, head: str, shown: Shown) -> Judgement:
    """The judgement with the level of the course that is asked for, of which a part may be named at a lower one."""
    asked = level_of_course(head)
    if short := below(head, shown.text.splitlines()):
        lacks = tuple(item for item in items(head, find_terms(head)) if short.intersection(stems(item))) or (asked,)
        terms, there = (found.terms, found.there) if found.status is Status.GAP else ((), as_asked(found.terms, head))
        there = tuple(one for one in there if one not in lacks)
        return Judgement(Status.GAP, terms, _GAIN[Nature.LICENCE], there, tuple(dict.fromkeys((*found.lacks, *lacks))))
    if not asked or found.status is Status.GAP:
        return found
    words = head[(at := head.casefold().find(asked)) : at + len(asked)]
    return _with_part(found, head, words, there=shown.reaches_level(int(asked[-1]), stems(head)))


def _with_lead(found: Judgement, head: str, shown: Shown) -> Judgement:
    """The judgement where somebody is wanted who leads: work in the field alone, without a word of leading, is a part of that."""
    if found.status is Status.GAP or not pattern("asks_to_lead").match(head) or pattern("has_led").search(shown.text):
        return found
    return Judgement(Status.GAP, (), _OPEN_GAIN, as_asked(found.terms, head) or (deed_of(head),))


def _with_part(found: Judgement, head: str, words: str, *, there: bool) -> Judgement:
    if found.status is not Status.GAP:
        return found if there else Judgement(Status.GAP, (), _YEARS_GAIN, as_asked(found.terms, head), (words,))
    if there:
        return replace(found, there=(*found.there, words))
    return replace(found, lacks=(*found.lacks, words)) if found.lacks else found


def _gain_of(missing: Sequence[tuple[str, ...]]) -> float:
    """A diploma is not something to talk about, whatever else its line names."""
    gains = [_GAIN[nature(term)] for group in missing for term in group]
    return min(gains) if _GAIN[Nature.DEGREE] in gains else max(gains)


def _weighed(judgement: Judgement, weight: Weight) -> Judgement:
    return replace(judgement, gain=round(judgement.gain * (1.0 if weight == Weight.MUST else _NICE), 4))


def _gain_of_held(groups: Sequence[tuple[str, ...]]) -> float:
    """Relevance of something held: for the order of what could be told in more depth."""
    return max(_GAIN[nature(term)] for group in groups for term in group)


def _groups(head: str) -> list[tuple[str, ...]]:
    """The terms of a requirement; those that are alternatives to each other stand in one group."""
    matches = [match for match in find_terms(head) if not _is_of_a_country(match, head)]
    groups: list[tuple[str, ...]] = []
    for chain in _chains(head, matches):
        between = [head[left.end : right.start] for left, right in pairwise(chain)]
        names = tuple(dict.fromkeys(match.term for match in chain))
        several = _BOTH.search(head) and all(nature(name) is Nature.LANGUAGE for name in names)
        groups.extend([names] if any(_OR.search(text) for text in between) and not several else [(name,) for name in names])
    return list(dict.fromkeys(groups))


def _is_of_a_country(match: TermMatch, head: str) -> bool:
    """Whether the name of a language is a country's here: "Polish tax law"."""
    return nature(match.term) is Nature.LANGUAGE and bool(_COUNTRYS.match(head, match.end))


def _chains(head: str, matches: Sequence[TermMatch]) -> list[list[TermMatch]]:
    chains: list[list[TermMatch]] = []
    for match in matches:
        if chains and _linked(head[chains[-1][-1].end : match.start]):
            chains[-1].append(match)
        else:
            chains.append([match])
    return chains


def _linked(between: str) -> bool:
    return bool(_LINK.fullmatch(between)) or (bool(_OR.search(between)) and len(between.split()) <= 4 and "," not in between)  # noqa: PLR2004 - a few words around "or"


def _deciding(groups: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The groups that decide: fields of work and soft skills only when nothing more exact is asked."""
    exact = [group for group in groups if not all(nature(term) in {Nature.FIELD, Nature.SOFT} for term in group)]
    fields = [group for group in groups if any(nature(term) == Nature.FIELD for term in group)]
    if exact and all(nature(term) == Nature.DEGREE for group in exact for term in group):
        return exact + fields
    return exact or fields or list(groups)


def _group_status(group: tuple[str, ...], head: str, shown: Shown) -> Status:
    standing = [_term_status(term, head, shown) for term in group]
    best = next((one for one in (Status.HELD, Status.IMPLIED) if one in standing), Status.GAP)
    if best == Status.GAP and pattern("or_similar").search(head) and not _names_category(group):
        kin = implies(group)
        if any(nature(one) != Nature.FIELD and (shown.firm(one) == Firm.YES or shown.follows(one)) for one in kin):
            return Status.IMPLIED
    return best


def _names_category(group: tuple[str, ...]) -> bool:
    return any(term in implies(set(group) - {term}) for term in group)


def _term_status(term: str, head: str, shown: Shown) -> Status:
    kind, firm = nature(term), shown.firm(term)
    if kind == Nature.LANGUAGE:
        return _language_status(term, head, shown)
    if firm == Firm.YES:
        return Status.HELD
    if shown.follows(term):
        return Status.IMPLIED
    if firm == Firm.WEAK and kind not in {Nature.LICENCE, Nature.DEGREE} and not pattern("demanding").search(head):
        return Status.IMPLIED
    return Status.GAP


def _language_status(term: str, head: str, shown: Shown) -> Status:
    if shown.firm(term) == Firm.NOT:
        return Status.IMPLIED if shown.follows(term) else Status.GAP
    asked, stated = _level_asked(term, head), shown.language_level(term)
    if asked and stated and stated < asked:
        return Status.GAP
    return Status.HELD if shown.firm(term) == Firm.YES else Status.IMPLIED


def _level_asked(term: str, head: str) -> int | None:
    """The level asked of one language: named beside it ("basic German"), else with the one before it or behind it."""
    parts = [(terms_of(part), level(part)) for part in _BESIDE.split(head)]
    at = next((index for index, (terms, _level) in enumerate(parts) if term in terms), 0)
    return next((found for _terms, found in (*reversed(parts[: at + 1]), *parts[at + 1 :]) if found), None)


def _only_broad(groups: Sequence[tuple[str, ...]]) -> bool:
    return all(nature(term) == Nature.FIELD for group in groups for term in group)


def _speaks_of_more(head: str, shown: Shown) -> bool:
    """Whether a requirement on a broad field has much in it that the resume never mentions."""
    bare = head
    for match in reversed(find_terms(head)):
        bare = bare[: match.start] + " " + bare[match.end :]
    words = stems(bare)
    return len(words) >= _UNKNOWN_WORDS and shown.coverage(words)[0] < _UNKNOWN_SHARE


def _by_short_name(quote: str, shown: Shown) -> Judgement | None:
    """A requirement that gives its own short name ("Good Distribution Practice (GDP)"), where the resume uses that one."""
    for found in _SHORT_NAME.finditer(quote):
        initials = "".join(word[0] for word in re.findall(r"\w+", found["long"])).upper()
        if initials.endswith(found["short"]) and shown.has(found["short"]):
            return Judgement(Status.HELD, (), _OPEN_GAIN)
    return None


def _by_code(head: str, shown: Shown) -> Judgement | None:
    """A requirement that is only the code of a paper: there or not, whatever else is shown."""
    status = Status.HELD if all(map(shown.has_code, codes(head))) else Status.GAP
    return Judgement(status, (), _GAIN[Nature.LICENCE]) if is_code(head) else None


def _by_words(head: str, shown: Shown) -> Judgement:
    """Without a known term: by its names ("GDP"), where nothing else is asked, or by all words that mean something."""
    words, named = stems(head), names(head)
    if not words and not named:
        return Judgement(Status.IMPLIED, (), _YEARS_GAIN)
    there = tuple(name for name in named if shown.has(name))
    all_named = there == named and named and not stems(without_names(head, named))
    if all_named or shown.says_word_for_word(head) or any(map(shown.has, initials(head))):
        return Judgement(Status.HELD, (), _OPEN_GAIN)
    gain = _VAGUE_GAIN if pattern("vague").search(head) else _OPEN_GAIN
    if told := _told_in_words(head, words, shown):
        return Judgement(told, (), gain)
    also, lacks = others(head, shown)
    also = tuple(one for one in also if stems(one) != words)  # "Event experience a plus" is no part of itself
    if also or there:
        return Judgement(
            Status.GAP, (), gain, tuple(dict.fromkeys((*there, *also))), tuple(one for one in lacks if one not in there)
        )
    return Judgement(Status.GAP, (), gain, (), tuple(name for name in named if name not in there))


def _told_in_words(head: str, words: Sequence[str], shown: Shown) -> Status | None:
    """How firmly the words that mean something are there: most in one line, all of them in another form, or most over all."""
    over_all, in_line = (0.0, 0.0) if level_of_course(head) not in shown.text.casefold() else shown.coverage(words)
    if pattern("paper").search(head) and in_line < 1:  # the work alone is no paper
        over_all = in_line = shown.coverage_of_papers(words)
    if in_line >= _HELD_IN_LINE and (in_line * len(words) > 1 or _is_a_name(words[0], head)):
        return Status.HELD
    if over_all >= _IMPLIED_OVER_ALL and in_line * len(words) > 1:
        return Status.IMPLIED
    if shown.says_in_another_form(deed := deed_of(head)):
        return Status.HELD if deed == head else Status.IMPLIED
    return None


def _is_a_name(stem: str, head: str) -> bool:
    """Whether the one word that a requirement consists of is a name of its own ("KNX-Kenntnisse"), not just any noun."""
    written = re.search(rf"(?<!\w){re.escape(stem)}[^\W\d_]*", head, re.IGNORECASE)
    word = written.group() if written else ""
    return word[1:] != word[1:].lower() or (
        not is_character(head) and not pattern("vague").search(head) and len(word) > _EVERYDAY
    )
