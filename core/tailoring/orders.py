"""Orders to software inside a posting or a resume: found to be pointed out, and cut out before anything else is read from it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from core.tailoring.disguise import decoded, smuggled, unseen, views
from core.tailoring.passages import statements
from core.tailoring.patterns import table

_BLOCKS = re.compile(
    r"<!--.{0,4000}?-->|<(system|instructions?|prompt|assistant|developer)>.{0,4000}?</\1>|\[INST\].{0,4000}?\[/INST\]|"
    r"<<SYS>>.{0,4000}?<</SYS>>|<\|im_start\|>.{0,4000}?<\|im_end\|>",
    re.IGNORECASE | re.DOTALL,
)
_BRACKET = re.compile(r"\([^()\n]{1,400}\)|\[[^\[\]\n]{1,400}\]|<[^<>\n]{1,400}>")
_IGNORING = re.compile(r"\W*(?:z?ign|про|ігн|игн|dis|forg|over|bypas|negl)", re.IGNORECASE)
_STRETCH = re.compile(r".+(?:\n{1,3}.+)*")
_TELLING = 4  # words of a comment from which it says something
_AFTER = 3  # sentences that may go on with an order
_NEGATED = 14  # characters before a word that may turn it round
_SENTENCES = 2000  # that are looked at for disguises
Spans = tuple[tuple[int, int], ...]


@lru_cache(maxsize=4096)
def is_order(text: str) -> bool:
    """Whether a text speaks to software that reads it, or tells it what to say of an applicant, in whatever disguise."""
    return any(_speaks(view) for view in views(text)) or any(True for _ in decoded(text)) or any(True for _ in smuggled(text))


def orders(text: str) -> Spans:
    """Where orders stand: whole sentences, or what is in brackets; sorted, none touching another."""
    found = [*_hidden(text), *_sentences(text)]
    return tuple(_merged(sorted(found)))


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with an empty line in every place of these, so that all other offsets stay as they are."""
    for start, end in spans:
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text


def told(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The orders as they can be shown: tags as the letters they stand for, nothing else unseen."""
    shown = (_readable(text[start:end]) for start, end in spans)
    return tuple(dict.fromkeys(one for one in shown if one))


def _readable(text: str) -> str:
    for start, end, words in reversed([*smuggled(text)]):
        text = f"{text[:start]}{words}{text[end:]}"
    return " ".join("".join(one for one in text if not unseen(one)).split())


def _hidden(text: str) -> Iterator[tuple[int, int]]:
    """What a page never shows: tags, comments, and blocks of chat markup."""
    yield from ((start, end) for start, end, _ in smuggled(text))
    for found in _BLOCKS.finditer(text):
        if len(found.group().split()) >= _TELLING or _speaks(found.group()):
            yield found.span()


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    parts = statements(text)
    hits = [*_hits(text)]
    ordered = 0
    for number, one in enumerate(parts):
        words = text[one.start : one.end]
        hit = any(start < one.end and end > one.start for start, end in hits)
        if hit or (number < _SENTENCES and is_order(words)):
            yield _bracket(words, one.start) or (one.start, one.end)
            ordered = _AFTER
        elif ordered and "\n" not in text[parts[number - 1].end : one.start] and _pattern("follow").match(words):
            yield one.start, one.end
            ordered -= 1
        else:
            ordered = 0


def _hits(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of orders stand, also over the ends of lines and sentences."""
    for stretch in _STRETCH.finditer(text):
        for found in (*_told(stretch.group()), *_pattern("posed").finditer(stretch.group())):
            yield stretch.start() + _begin(found), stretch.start() + found.end()


def _bracket(words: str, start: int) -> tuple[int, int] | None:
    """The brackets that hold all of an order inside a longer sentence."""
    for found in _BRACKET.finditer(words):
        rest = f"{words[: found.start()]} {words[found.end() :]}"
        if any(one.isalnum() for one in rest) and is_order(found.group()) and not is_order(rest):
            return start + found.start(), start + found.end()
    return None


def _speaks(text: str) -> bool:
    return any(True for _ in _told(text))


def _told(text: str) -> Iterator[re.Match[str]]:
    return (found for found in _pattern("order").finditer(text) if not _turned(text, found))


def _begin(found: re.Match[str]) -> int:
    """Where an order begins: the mark before it belongs to the sentence before."""
    first = re.search(r"[^\W]|[<{\[\"#|]", found.group())
    return found.start() + (first.start() if first else 0)


def _turned(text: str, found: re.Match[str]) -> bool:
    """Whether what sounds like an order is the opposite of one: "never ignore existing rules"."""
    words = text[max(0, found.start() - _NEGATED) : found.end()]
    return bool(_IGNORING.match(found.group())) and bool(_pattern("never").search(words))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The alternatives of a list; a blank is any few marks between words, and the names in capitals are lists themselves."""
    lists = table("orders")
    text = "|".join(_worded(one) for one in lists[name])
    return re.compile(_filled(text, lists), re.IGNORECASE)


def _worded(pattern: str) -> str:
    return pattern.replace(" ", r"(?:[^\w]{1,6})")


def _filled(text: str, lists: Mapping[str, Sequence[str]]) -> str:
    for name in ("machine", "tell", "person"):
        text = text.replace(name.upper(), "|".join(_worded(one) for one in lists[name]))
    return text


def _merged(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for start, end in spans:
        if last and start <= last[1]:
            last = (last[0], max(end, last[1]))
        else:
            if last:
                yield last
            last = (start, end)
    if last:
        yield last
