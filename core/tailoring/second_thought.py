"""What somebody takes back in the same breath: "for 9 people. No wait, 11". The last word counts, the first is not told."""

import re
from collections.abc import Callable, Sequence

from core.expressions import any_of, expression
from core.tailoring.lexicon import find_terms
from core.tailoring.patterns import table

_WORDS = table("second_thought")
_GAP = r"(?:\s*[,.;:!…(–—-]+\s*|\s+)"
_WAS = rf"(?:(?:{any_of(_WORDS['was'])})\s+)*"
_NUMBER = rf"(?:(?<![\w.,])\d(?:[\d.,]*\d)?|(?<!\w){any_of(_WORDS['number'])}(?!\w))"
_ENDS = r"(?=\s*(?:$|[,.;:!)\n]|[–—]|-\s))"  # of a clause
_OPENS = rf"{_GAP}(?:{any_of(_WORDS['marker'])}{_GAP})+{_WAS}"
_FIGURE = expression(_NUMBER, re.IGNORECASE)
_OTHER_FIGURE = expression(
    rf"(?:{_GAP}(?:{any_of((*_WORDS['marker'], *_WORDS['weak']))}{_GAP})+{_WAS}|"
    rf"[.;!,]\s+{any_of(_WORDS['it_was'])}\s+(?=(?:19|20)\d\d\b))(?P<new>{_NUMBER})",
    re.IGNORECASE,
)
_TRULY = expression(rf"(?:\s+{any_of(_WORDS['truly'])})?{_ENDS}[)]?", re.IGNORECASE)
_OTHER_KIND = expression(
    rf"{_OPENS}(?:{any_of(_WORDS['article'])}\s+)?(?P<new>[^\W\d_][\w-]*)\s+(?P<noun>[^\W\d_][\w-]*){_ENDS}", re.IGNORECASE
)
_KIND = expression(rf"(?<!\w){any_of(_WORDS['article'])}\s+(?P<old>[\w-]+)\s+(?P<noun>[\w-]+)$", re.IGNORECASE)
_ONE = expression(any_of(_WORDS["one"]), re.IGNORECASE)
_NAME = r"(?-i:[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄ0-9][\w&.'’+#-]*(?: [A-ZÀ-ÖØ-ÞА-ЯЁІЇЄ][\w&.'’+#-]*){0,3})"
_OTHER_NAME = expression(rf"{_OPENS}(?P<new>{_NAME}?){_ENDS}", re.IGNORECASE)
_LAST_NAME = expression(rf"(?<=\w )(?P<old>{_NAME})$")
_ENDED = re.compile(r"\s*[.;!…]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEAR = 160  # letters before a correction in which the word stands that it corrects


def put_right(text: str) -> str:
    """The text as its writer wants it told: each word that is taken back in the same breath gives way to the one that holds."""
    for told in (_figures, _kinds, _names):
        text = told(text)
    return text


def _each(found: re.Pattern[str], text: str, told: Callable[[re.Match[str], str], str | None]) -> str:
    """The text with every correction of one form carried out, the first one first."""
    at = 0
    while hit := found.search(text, at):
        done = told(hit, text)
        text, at = (text, hit.start() + 1) if done is None else (done, max(hit.start() - _NEAR, 0) if done != text else hit.end())
    return text


def _figures(text: str) -> str:
    return _each(_OTHER_FIGURE, text, _other_figure)


def _other_figure(hit: re.Match[str], text: str) -> str | None:
    new, rest = hit["new"], text[hit.end() :]
    near = max(0, hit.start() - _NEAR)
    olds = [
        one
        for one in _FIGURE.finditer(text, near, hit.start())
        if bool(_YEAR.fullmatch(one.group())) == bool(_YEAR.fullmatch(new))
    ]
    if not olds:
        return None
    old = olds[-1]
    if old.end() == hit.start() and not _ENDED.match(hit.group()):
        return f"{text[: old.start()]}{new}{rest}"
    between = text[old.end() : hit.start()]
    noun = _same_noun(between, rest)
    ended = _TRULY.match(rest, len(noun))
    return f"{text[: old.start()]}{new}{between}{rest[ended.end() :]}" if ended else None


def _same_noun(counted: str, rest: str) -> str:
    """The words behind a number that are those behind the other: "11 people" for "9 people"."""
    words: Sequence[str] = counted.split()
    for size in range(min(3, len(words)), 0, -1):
        same = re.match(rf"\s+{re.escape(' '.join(words[:size]))}(?!\w)", rest, re.IGNORECASE)
        if same:
            return same.group()
    return ""


def _kinds(text: str) -> str:
    return _each(_OTHER_KIND, text, _other_kind)


def _other_kind(hit: re.Match[str], text: str) -> str | None:
    """The same thing of another kind: "the closing checklist, no wait the opening one"."""
    before = _KIND.search(text, max(0, hit.start() - _NEAR), hit.start())
    if before is None or not (_ONE.fullmatch(hit["noun"]) or hit["noun"].casefold() == before["noun"].casefold()):
        return None
    return f"{text[: before.start('old')]}{hit['new']}{text[before.end('old') : hit.start()]}{text[hit.end() :]}"


def _names(text: str) -> str:
    return _each(_OTHER_NAME, text, _other_name)


def _other_name(hit: re.Match[str], text: str) -> str | None:
    """Another name: "used Cerner, sorry, Epic"."""
    before = text[max(0, hit.start() - _NEAR) : hit.start()]
    terms = [one for one in find_terms(before) if one.end == len(before)]
    name = _LAST_NAME.search(before)
    start = terms[-1].start if terms else name.start("old") if name else -1
    return f"{text[: hit.start() - len(before) + start]}{hit['new']}{text[hit.end() :]}" if start >= 0 else None
