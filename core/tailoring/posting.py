"""A job posting's text -> what it asks for, with quotes that are substrings of the text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from core.language import detect
from core.tailoring.codes import is_code
from core.tailoring.conditions import is_character, is_condition, is_grade, is_noise
from core.tailoring.disguise import unseen
from core.tailoring.headings import Part
from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.masthead import masthead
from core.tailoring.model import Posting, Requirement, Weight
from core.tailoring.orders import orders, told, without
from core.tailoring.passages import Statement, statements
from core.tailoring.patterns import pattern
from core.tailoring.places import country
from core.tailoring.requirement import without_wish
from core.tailoring.titles import plain_title, without_company
from core.tailoring.words import say_the_same

LONGEST_QUOTE = 160
_SHORTEST_QUOTE = 4
_FEW = 3
_MANY = 10  # requirements: a shorter list is followed by the duties that name something
_WORK, _PAPERS = {Nature.DUTY, Nature.TOOL}, {Nature.LICENCE, Nature.DEGREE}
_TAIL = re.compile(r"[\s;,.:；，。、\"]*(?:[;,]\s*(?:and|or|und|oder|et|ou|y|o))?[\s;,.:；，。、\"]*$")
_LEAD = re.compile(r"^(?:(?:and|or|und|oder)\s+|\(?\d{1,2}\)\s*)", re.IGNORECASE)
_DETAIL = re.compile(r"(?:with|including|which)\b", re.IGNORECASE)
_SEMICOLON = re.compile(r"[;；]\s*(?:and\s+|or\s+)?(?![^()]{0,80}\))")
_CLAUSES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[.!?])\s|\s[–—]\s|[:：]\s",
        r"[,，]\s?(?:and\s|or\s)?|\s(?=\()",
        r"\s(?:and|or|und|oder|et|y|и|which|that|with|including|such as)\s",
    )
)
_PREFACE = re.compile(
    r"^.*?(?:is defined as|following (?:\w+ )?competencies|which includes|"
    r"(?:in the )?Federal service(?!.*Federal service)(?:\W+which includes)?)\W+(?=\w)",
    re.DOTALL,
)
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S*|\S+@\S+\.\w+", re.IGNORECASE)
_LATE = 60
_EXPLAINS = re.compile(r"\s*you(?:['’]re|['’]ll| can| are| know| will)\b", re.IGNORECASE)


def parse_posting(text: str) -> Posting:
    """Read a posting. Terms of work, benefits, company prose, procedure and orders to machines are no requirements."""
    found = orders(text)
    asking = without(text, found)
    parts = statements(asking)
    head = masthead(asking, parts)
    requirements = _numbered(_requirements(asking, parts))
    known = {one.quote for one in requirements}
    duties = [(quote, Weight.DUTY) for quote, _ in _quoted(asking, _duties(asking, parts)) if quote not in known]
    return Posting(
        text=text,
        title=plain_title(without_company(_shown(head.title), _shown(head.company))),
        company=_shown(head.company),
        language=detect(asking),
        country=country(asking),
        requirements=requirements,
        suspicious=told(text, found),
        conditions=tuple(dict.fromkeys(_conditions(asking, parts))),
        duties=_numbered(duties, "duty"),
    )


def _shown(name: str) -> str:
    """A name as it may stand in a letter: nothing unseen, and no address."""
    return " ".join(_ADDRESS.sub(" ", "".join(one for one in name if not unseen(one))).split()).rstrip(" (-–—|:")


def _numbered(found: Iterable[tuple[str, Weight]], name: str = "req") -> tuple[Requirement, ...]:
    unique: dict[str, Weight] = {}
    for quote, weight in found:
        if unique.get(quote) != Weight.MUST:
            unique[quote] = weight
    return tuple(
        Requirement(f"{name}-{number}", quote, weight, terms_of(without_wish(quote)))
        for number, (quote, weight) in enumerate(unique.items(), 1)
    )


def _requirements(text: str, parts: Sequence[Statement]) -> list[tuple[str, Weight]]:
    headed = [one for one in parts if one.part in {Part.MUST, Part.NICE}]
    found = list(_quoted(text, headed))
    if not any(weight == Weight.MUST for _, weight in found):
        open_parts = {Part.OTHER, Part.COMPANY, Part.CONDITIONS, Part.DUTIES}
        prose = [one for one in parts if one.part in open_parts and _asks(text, one)]
        found += _quoted(text, prose)
    duties = _duties(text, parts)
    if len(found) < _FEW:
        found += _quoted(text, duties, Weight.NICE if found else Weight.MUST)
    elif len(found) < _MANY:
        found += [one for one in _quoted(text, duties, Weight.NICE) if _is_work(one[0])]
    telling = [one for one in found if not is_character(one[0])]
    return telling if _distinct(telling) > _FEW else found


def _duties(text: str, parts: Iterable[Statement]) -> Sequence[Statement]:
    """The duties themselves: sentences above a list of them only introduce the job or the employer."""
    duties = [one for one in parts if one.part == Part.DUTIES]
    listed = [one for one in duties if one.bullet or not text[one.start : one.end].endswith((".", "!", "。"))]
    return listed if len(listed) > 1 else duties


def _conditions(text: str, parts: Sequence[Statement]) -> Iterator[str]:
    """The terms of work that stand among the requirements."""
    for one in parts:
        words = text[one.start : one.end]
        if one.part in {Part.MUST, Part.NICE} and not is_noise(words):
            yield from (quote for quote in _quotes(words) if is_condition(quote))


def _is_work(quote: str) -> bool:
    """Whether a duty names a kind of work to be asked about; what only may come up is none."""
    natures = {nature(term) for term in terms_of(quote)}
    return bool(natures & _WORK) and not natures & _PAPERS and not quote.casefold().startswith("may ")


def _distinct(found: Sequence[tuple[str, Weight]]) -> int:
    quotes: list[str] = []
    for quote, _ in found:
        if not any(say_the_same(quote, one) for one in quotes):
            quotes.append(quote)
    return len(quotes)


def _asks(text: str, one: Statement) -> bool:
    """Whether a statement outside the headed requirements asks for something: by its words, or as a bullet of an unknown list."""
    in_list = one.bullet and one.part == Part.OTHER
    return in_list or bool(pattern("asking").search(text, one.start, one.end))


def _cut(words: str) -> tuple[int, int]:
    """Where to end a quote that is too long, and where the rest begins: the best kind of clause boundary, the latest of it."""
    for kind in _CLAUSES:
        if cuts := [cut for cut in kind.finditer(words, 0, LONGEST_QUOTE) if cut.start() >= _LATE]:
            return cuts[-1].start(), cuts[-1].end()
    space = words.rfind(" ", _LATE, LONGEST_QUOTE)
    return (space, space + 1) if space > 0 else (LONGEST_QUOTE, LONGEST_QUOTE)


def _quoted(text: str, parts: Iterable[Statement], weight: Weight | None = None) -> Iterator[tuple[str, Weight]]:
    for one in parts:
        if is_noise(text[one.start : one.end]):
            continue
        for quote in _quotes(text[one.start : one.end]):
            if not _is_requirement(quote):
                continue
            nice = one.part == Part.NICE or bool(pattern("wish").search(quote))
            yield quote, weight or (Weight.NICE if nice else Weight.MUST)


def _is_requirement(quote: str) -> bool:
    letters = sum(letter.isalnum() for letter in quote)
    enough = letters >= (_SHORTEST_QUOTE if quote.isascii() else 2) or bool(terms_of(quote)) or is_code(quote)
    return enough and not (is_condition(quote) or is_noise(quote) or is_grade(quote))


def _quotes(statement: str) -> Iterator[str]:
    """The statement in pieces a person can read on a phone, each a substring of it."""
    first, *others = _SEMICOLON.split(statement)
    for piece in (first, *(one for one in others if not _EXPLAINS.match(one) or terms_of(one))):
        for short in _shortened(piece):
            clean = _LEAD.sub("", _TAIL.sub("", short).lstrip(' \t\n,;:*-–•"'))
            if clean.strip() and not _DETAIL.match(clean):
                yield clean


def _shortened(piece: str) -> Iterator[str]:
    rest = _PREFACE.sub("", piece) if len(piece) > LONGEST_QUOTE else piece
    known = set[str]()
    while len(rest) > LONGEST_QUOTE:
        at, after = _cut(rest)
        yield rest[:at]
        known.update(terms_of(rest[:at]))
        rest = rest[after:]
        if known.issuperset(terms_of(rest)):
            return
    yield rest
