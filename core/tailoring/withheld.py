"""What a person tells and does not want printed: "keep the project name out", "off the record", "don't write that".

It is cut out of an answer before anything is made of it, so that no line, skill, letter or model ever has it. Where it is not
plain which words are meant, more goes rather than less.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from core.expressions import expression
from core.tailoring.clauses import sentences
from core.tailoring.lexicon import terms_of
from core.tailoring.patterns import table

_X = r"(?P<x{}>(?:(?![,;.!?:()\n]|\s(?:but|because|so|aber|weil|pero|porque|mais|parce|но|потому)\s).){{1,60}}?)"
_UNITS = expression(
    r";\s+|\s[–—-]\s|,?\s+(?:and|but|und|aber|y|pero|et|mais|и|но|а)\s+(?=(?:i|we|my|ich|wir|mein\w*|yo|mi|me|je|j['’]|nous|mon|ma|"
    r"я|мы|меня|мой)\b)|,\s+(?=(?:i|we|ich|wir|yo|je|nous|я|мы)\b)",
    re.IGNORECASE,
)
_NAME = expression(r"(?<![\w.])[\"'“„«]?(?P<name>[A-ZÀ-ÞА-Я][\w&-]*(?:\s+[A-ZÀ-ÞА-Я0-9][\w&-]*)*)")
_HERE = expression(
    r"\s+(?:in|down|there|into it|(?:in|on|into) (?:my|the|there) ?(?:resume|résumé|cv|letter)?|anywhere|rein)$", re.IGNORECASE
)
_THAT = expression(r"(?:that|dass|que|что|що)\s", re.IGNORECASE)
_ARTICLES = expression(
    r"^(?:the|my|our|their|any|der|die|das|den|dem|mein\w*|el|la|los|las|le|les|mon|ma|l['’]|tu|su)\s+|['’]s\b", re.IGNORECASE
)
_EDGES = " \t\n,;:–—-("
_JOINS = expression(r"\s+(?:and|or|und|oder|y|o|et|ou|и|или)\s+(?!please|don|leave|keep|bitte)", re.IGNORECASE)
_COUNTED = expression(r"(?<!\bto)(?<!\bby)(?<!\bof)(?<!\bin)(?<!\bat)(?<!\bfrom)\s\d[\d.,]*(?=\s+[^\W\d]{3,})")
_NEVER = expression(
    r"(?:(?:i|we|ich|yo|je|я)(?:['’]ve| have| habe| hab| he| n['’]ai)?\s+)?(?:never|nie|nunca|jamais|никогда|no|nein|non|нет)\b",
    re.IGNORECASE,
)  # a no is written nowhere, and has to be remembered
_LISTED = 3  # words before a comma from which a lone word behind it is none of a list


@dataclass(frozen=True, slots=True)
class Withheld:
    """`text` is what may be written of an answer. `asked`: the person wanted something kept out, `all`: and said nothing else."""

    text: str
    asked: bool = False
    all: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where words stand that keep something back: what they name of it, and whether they lead in to it."""

    start: int
    end: int
    part: str = ""
    leads: bool = False


def withheld(text: str, employers: Collection[str] = ()) -> Withheld:
    """An answer without what is to stay out. `employers` are words of the resume's own names, which nobody means to hide."""
    rest, asked = text, False
    if any(_is_alone(text, one) and one.part and not _is_about(one.part) for one in _marks(text)):
        return Withheld(text)  # "please leave out the languages" is about the resume
    while mark := next(reversed([*_marks(rest)]), None):
        rest, asked = _without(rest, mark, employers), True
    if not asked:
        return Withheld(text)
    rest = _closed(rest)
    return Withheld(rest, asked=True, all=not any(map(str.isalnum, rest)))


def speaks_of_before(text: str) -> bool:
    """Whether a message does nothing but keep back what was told in the one before."""
    marks = [*_marks(text)]
    return len(marks) == 1 and _is_alone(text, marks[0])


def _is_alone(text: str, mark: _Mark) -> bool:
    return not any(map(str.isalnum, _less(text, mark)))


def _less(text: str, mark: _Mark) -> str:
    tail = text[mark.end :]
    return text[: mark.start] + ("" if _pattern("reason").match(tail.lstrip(_EDGES)) else tail)


def _marks(text: str) -> Iterator[_Mark]:
    """Those marks, each taken together with the ones that only give its reason."""
    last: _Mark | None = None
    for mark in _found(text):
        if last and mark.start < last.end:
            continue
        if last and not any(map(str.isalnum, text[last.end : mark.start])):
            last = _Mark(last.start, mark.end, last.part or mark.part, last.leads and mark.leads)
            continue
        if last:
            yield last
        last = mark
    if last:
        yield last


def _found(text: str) -> Iterator[_Mark]:
    for found in _marking().finditer(text):
        part = next((value for name, value in found.groupdict().items() if name.startswith("x") and value), "")
        start = found.end("before")
        if found["order"]:
            named = _named(part, text[:start], polite=bool(found["lead"]))
            if named is not None:
                yield _Mark(start, found.end(), named)
        elif not (found["secret"] and _in_a_list(text, found)):
            yield _Mark(start, found.end(), leads=bool(found["aside"]))


def _named(part: str, before: str, *, polite: bool) -> str | None:
    """What an order names: "" for all that was said; None where the words may tell a deed ("Don't write code any more")."""
    bare = _HERE.sub("", f" {part.strip()}").strip()
    if not bare or _pattern("pronoun").fullmatch(bare) or _THAT.match(bare):
        return ""
    return bare if _is_about(bare) or polite or bare != part.strip() or _standing(before, bare) else None


def _is_about(part: str) -> bool:
    return bool(_pattern("name").search(part) or _pattern("number").search(part))


def _in_a_list(text: str, found: re.Match[str]) -> bool:
    """Whether a lone "confidential" behind a comma is one word of a list: "personal, confidential and financial data"."""
    lone = " " not in found["secret"].strip()
    if lone and _JOINS.match(found.string, found.end()):
        return True
    clause = re.split(r"[,;:.!?]", text[: found.start("secret")].rstrip(" ,"))[-1]
    return lone and found["before"].strip() == "," and len(clause.split()) < _LISTED


def _without(text: str, mark: _Mark, employers: Collection[str]) -> str:
    spans = [(one.start, one.end) for one in sentences(text)]
    start, end = next(((a, b) for a, b in spans if a <= mark.start < b), (mark.start, mark.end))
    end = next((b for a, b in spans if a < mark.end <= b), max(end, mark.end))
    before, tail = text[: mark.start], text[mark.end : end]
    forward = bool(re.match(r"[\s,]*(?:but|aber|pero|mais|но)\b", tail, re.IGNORECASE))
    tail = "" if _pattern("reason").match(tail.lstrip(_EDGES)) else tail
    head = text[start : mark.start].strip(_EDGES)
    rest = f" {tail.strip(_EDGES)} {text[end:]}"
    inside = text.rfind("(", start, mark.start)
    if inside > text.rfind(")", start, mark.start) and any(map(str.isalnum, text[inside : mark.start])):
        return text[:inside] + rest
    if mark.part and (cut := _cut(before, mark.part, employers)) is not None:
        return cut.rstrip(_EDGES) + _stop(cut) + rest
    if head:
        return text[:start] + (f"{head}." if _NEVER.match(head) else _last_unit_gone(head)) + rest
    return _around(text, (start, end), tail, rest, leads=mark.leads, forward=forward)


def _around(text: str, at: tuple[int, int], tail: str, rest: str, *, leads: bool, forward: bool) -> str:
    """What is left where nothing stands before such words in their sentence: they mean what follows, or the sentence before."""
    previous = text[: at[0]].strip()
    if any(map(str.isalnum, tail)) and (leads or forward or not previous):
        return f"{text[: at[0]]} {text[at[1] :]}"
    if leads and not previous:
        return ""
    last = max((one.start for one in sentences(text) if one.end <= at[0]), default=0)
    return text[:last] + rest


def _last_unit_gone(head: str) -> str:
    ends = [found.start() for found in _UNITS.finditer(head)]
    return f"{head[: ends[-1]]}." if ends else ""


def _stop(text: str) -> str:
    return "." if text.rstrip(_EDGES)[-1:].isalnum() else ""


def _cut(before: str, part: str, employers: Collection[str]) -> str | None:
    """What was said without the part that is named; None where that can't be told apart from the rest."""
    if _pattern("number").search(part):
        cut = _COUNTED.sub("", before)
        return None if any(map(str.isdigit, cut)) else cut
    names = [part] if _standing(before, part) else [*_names(before, employers)] if _pattern("name").search(part) else []
    if not names and _pattern("name").search(part) and before != before.lower():
        return before
    cut = before
    for name in names:
        found = [*_introduced(_ARTICLES.sub("", name).strip()).finditer(cut)]
        if not found:
            return None
        for one in reversed(found):
            cut = cut[: one.start()] + cut[one.end() :]
    return None if not names or any(_standing(cut, name) for name in names) else cut


def _names(text: str, employers: Collection[str]) -> Iterator[str]:
    """Names in a text that are no tool, no employer of the resume and no first word of a sentence."""
    firsts = {one.start for one in sentences(text)}
    for found in _NAME.finditer(text):
        name = found["name"]
        own = any(word.casefold() in employers for word in re.findall(r"\w+", name))
        if found.start("name") not in firsts and not own and not terms_of(name) and len(name) > 1:
            yield name
    if text == text.lower():
        yield from (found["name"] for found in re.finditer(rf"\b{_choice('kind_of_name')}\s+(?P<name>\w+)", text))


def _standing(text: str, part: str) -> bool:
    """Whether a text has the very words of a part, or its only telling one."""
    words = _ARTICLES.sub("", part).strip()
    return bool(words) and bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))


def _introduced(name: str) -> re.Pattern[str]:
    """A name with what leads in to it, where the sentence can do without both: "for the client Siemens"."""
    before, kind, article = (_choice(one) for one in ("before_name", "kind_of_name", "article"))
    own = rf"[\"'“„«]?{re.escape(name)}[\"'”“»]?(?:['’]s)?"
    return re.compile(
        rf"\s*,?\s*\b{before}\s+(?:{article}\s+)?(?:\w+\s+)?(?:{kind}\s+)?{own}(?!\w)|\s*\((?:{kind}\s+)?{own}\)", re.IGNORECASE
    )


def _closed(text: str) -> str:
    """The rest of an answer as a text again: no bracket left open, no mark without words."""
    text = re.sub(r"\(\s*\)|\(\s*$", "", " ".join(text.split()))
    text = re.sub(r"\s+(?=[.,;:!?)])", "", text)
    text = re.sub(r"([.!?])[\s.,;:)]*(?=[.!?])|^[\s.,;:!?)]+", lambda found: (found[1] or "") and "", text)
    return text.strip() if text.count("(") == text.count(")") else text.replace("(", "").replace(")", "").strip()


@cache
def _marking() -> re.Pattern[str]:
    lead = rf"(?P<lead>(?:{_choice('lead')}[\s,]+)*)"
    numbers = iter(range(100))
    orders = [re.sub(r"X", lambda _: _X.format(next(numbers)), one) for one in table("withheld")["order"]]
    kinds = (
        ("aside", table("withheld")["aside"]),
        ("secret", table("withheld")["secret"]),
        ("wish", table("withheld")["wish"]),
        ("order", orders),
    )
    marks = "|".join(rf"(?P<{name}>{'|'.join(lists)})" for name, lists in kinds)
    before = rf"(?P<before>^|[,;:.!?()–—\n]\s*|\s-\s|\s(?={_choice('lead')}\s))"
    return re.compile(
        rf"{before}{lead}(?:{marks})(?:,?\s*(?:please|pls|bitte|though|ok(?:ay)?|thanks))*(?=\s*(?:$|[,;:.!?()–—\n]|\s-\s|\s{_choice('lead')}\b))",
        re.IGNORECASE,
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_choice(name)}(?!\w)", re.IGNORECASE)


@cache
def _choice(name: str) -> str:
    return f"(?:{'|'.join(table('withheld')[name])})"
