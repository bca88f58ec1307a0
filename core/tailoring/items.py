"""What a requirement lists beside the terms that the lexicon knows: names ("Pyxis", "JCAHO") and things in plain words."""

import re
from collections.abc import Iterator, Sequence

from core.tailoring.conditions import is_character
from core.tailoring.lexicon import TermMatch, find_terms
from core.tailoring.patterns import pattern
from core.tailoring.words import names, stems

_KNOWN = "\0"
_BETWEEN = re.compile(r"\s*(?:[,;/&]|\b(?:and|und|et|y|и|та|і)\b)\s*", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"\b(?:such as|e\.g\.|like|including|or|z\.\s?B\.|wie|oder|ou|comme|como|o|или|або|например)\b", re.IGNORECASE
)
_OR_ELSE = re.compile(r"\s+(?:or|oder|ou|o|или|або)\s+(?P<other>[^\W\d_][\w-]*(?: [\w-]+){0,2})[\s.]*$", re.IGNORECASE)
_ELSE_OR = re.compile(r"(?<!\w)(?P<other>[^\W\d_][\w-]*)\s+(?:or|oder|ou|o|или|або)\s+$", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:and|with|of|in|for|using|the)\b")
_CAPITALISED = re.compile(r"[A-Z][\w+#.-]*\w(?: [A-Z][\w+#.-]*\w)?")
_LIST = re.compile(r"(?<![\w-])[^\W\d_][\w-]*(?:, [^\W\d_][\w-]*)+,? (?:and|und|et|y|e|и|та|і|&) (?!other)[^\W\d_][\w-]*")
_WORD = re.compile(r"(?<![\w-])(?!(?:and|und|et|y|e|и|та|і)(?!\w))[^\W\d_][\w-]*")
_MOST = 4  # words of a thing


def items(text: str, known: Sequence[TermMatch]) -> Iterator[str]:
    """The items of a requirement's list that hold none of its `known` terms, each without the small words it begins with."""
    bare = text
    for match in reversed(known):
        bare = bare[: match.start] + _KNOWN + bare[match.end :]
    for item in _BETWEEN.split(bare):
        words = item.strip(" .:;()").split()
        while words and not stems(words[0]) and not names(words[0]):
            del words[0]
        if words and _KNOWN not in item and len(words) <= _MOST:
            thing = " ".join(words)
            yield from names(thing) or (thing,)


def other_choices(text: str, known: Sequence[TermMatch]) -> Iterator[str]:
    """The things in plain words that would do as well: "SQL or reporting", and "acute or emergency care", a name of two words."""
    if known and (found := _OR_ELSE.match(text, known[-1].end)):
        yield found["other"]
    if len(known) == 1 and " " in text[known[0].start : known[0].end] and (before := _ELSE_OR.search(text[: known[0].start])):
        yield before["other"]


def unknown_names(text: str, known: Sequence[TermMatch]) -> tuple[str, ...]:
    """Items that are names, asked for beside terms that are known: all of them count, unless they are examples or a choice."""
    if _EXAMPLES.search(text) or not known:
        return ()
    return tuple(one for one in items(text, known) if _is_name(one, text))


def unknown_things(text: str, known: Sequence[TermMatch]) -> tuple[str, ...]:
    """Things of one word at the end of a list of known terms ("PLC and conveyors"); what one is like is no thing."""
    if _EXAMPLES.search(text) or not known:
        return ()
    first, *rest = _BETWEEN.split(text[known[-1].end :].rstrip(" .;"))
    alone = not first and all(one.islower() and one.isalpha() and stems(one) for one in rest)
    return (
        tuple(one for one in rest if not (one.endswith("ly") or is_character(one) or pattern("vague").search(one)))
        if alone
        else ()
    )


def listed_things(text: str, known: Sequence[TermMatch]) -> tuple[str, ...]:
    """Single words of a list of three and more that are no known term: "mechanische, hydraulische und elektrische Bauteile".

    Verbs that open a requirement ("plan, prepare and cook") are ways to say one thing, and what one is like is no thing.
    """
    if _EXAMPLES.search(text):
        return ()
    terms = {letter for one in known for letter in range(one.start, one.end)}
    found = [
        (word.group(), word.start() in terms)
        for listed in _LIST.finditer(text)
        if listed.start() or all(word.group()[0].isupper() for word in _WORD.finditer(listed.group()))
        for word in _WORD.finditer(text, listed.start(), listed.end())
    ]
    plain = (word for word, is_known in found if not is_known and stems(word))
    return tuple(one for one in plain if not (one.endswith("ly") or is_character(one) or pattern("vague").search(one)))


def _is_name(item: str, text: str) -> bool:
    """Whether an item is a name by itself: in capitals, or, in English, with a capital in the midst of a sentence."""
    if (item,) == names(item):
        return True
    within = not text.lstrip(" \t\n(").startswith(item)
    return within and bool(_ENGLISH.search(text)) and bool(_CAPITALISED.fullmatch(item))


def as_asked(terms: Sequence[str], head: str) -> tuple[str, ...]:
    """Terms as the posting writes them."""
    found = reversed(find_terms(head))  # "Monats- und Jahresabschlüsse" keeps its hyphen
    written = {one.term: head[one.start : one.end] + "-" * head.startswith("- ", one.end) for one in found}
    return tuple(dict.fromkeys(written[term] for term in terms if term in written))


def without_names(head: str, named: Sequence[str]) -> str:
    """The requirement without its names and the words that only stand beside a name ("guidelines")."""
    return pattern("beside_name").sub(" ", re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, named))})(?!\w)", " ", head))
