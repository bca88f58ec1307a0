"""Deeds told in other but equal words, and deeds taken over from others, denied, only planned, or told as more than they were."""

import re
from collections.abc import Iterator
from itertools import permutations

from core.tailoring.lexicon import find_terms
from core.tailoring.verify import Level
from tests.tailoring.truth.variations import Line, Transformation
from tests.tailoring.truth.variations.deed_forms import capital, english, german, romance, table
from tests.tailoring.truth.variations.deeds_of_others import BREAKING

_LEANS = re.compile(  # what leans on the words before it, or is said of the person in a way that the order matters
    r"\W*(?:it|its|they|them|their|these|those|this|that|which|who|he|she|his|her|then|so|also|both|all|"
    r"the (?:other|rest|others|last|latter)|others?|"
    r"of|now|since|later|afterwards|as|with|and|or|but|none|no|not|half|each|most|some|from|to|in|up|down|"
    r"davon|dabei|dazu|darunter|daf\w+|dann|danach|seit\w*|jetzt|die|der|das|den|diese\w*|sie|es|er|alle|und|mit|nicht|kein\w*|aber|"
    r"dont|ils?|elles?|ce\w*|depuis|puis|ensuite|et|avec|sans|tous|aucune?|"
    r"de ell\w+|ell[oa]s?|est[eoa]s?|desde|luego|después|y|con|sin|tod[oa]s|ningun\w*|ahora|hoy|antes|much\w+|\d\d?\b)\b",
    re.IGNORECASE,
)
_LIMITING = re.compile(
    r"\b(?:no|not|non|only|none|never|without|partly|part|basic|some|first|second|third|lead|led|help\w*|assist\w*|support\w*|trainee|"
    r"kein\w*|nicht|nur|ohne|Grund\w*|pas|sans|seulement|bases|notions|sin|sol[oa]|nunca|básic\w+|etc|und|et|y|und|i|ich|je|yo|we)\b|\d",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?P<head>[^,:;()\d]{3,40}: )?(?P<items>[^,:;()\d.!?]{3,40}(?:, [^,:;()\d.!?]{3,40}){2,})")
_STANDS_ALONE = re.compile(r"(?!(?:Yes|No|Only|I|Ich|Ja|Nein|Yo|Sí|Oui|Non|Да|Нет|Я)\b)[^\W\d_][^;:?!\n]+[^;:?!.\n]\.?")
_IN_BRACKETS = re.compile(r" \((?P<names>[^()]+)\)")
_WITH_TOOL = re.compile(r" (?:in|with|using|mit|in|avec|sous|con|en) (?P<tool>[A-Z][\w.+#-]*)\.?$")


def _in_english(line: Line) -> bool:
    return line.language in {"en", ""}


def _other_tense_or_person(line: Line) -> Iterator[str]:
    """As notes, as sentences about oneself, and as what one is busy with."""
    if not (_in_english(line) and (deed := english(line.text))):
        return
    base, _, past, _, ing, _ = deed.forms
    if deed.form == "past":
        yield from (f"I {past} {deed.rest}", f"{capital(past)} {deed.rest}")
    else:
        yield from (f"I {base} {deed.rest}", f"{capital(base)} {deed.rest}")
    yield f"{capital(ing)} {deed.rest}"


def _as_noun(line: Line) -> Iterator[str]:
    if _in_english(line) and (deed := english(line.text)) and deed.forms[5] != "-":
        yield f"{capital(deed.forms[5])} of {deed.rest}"


def _in_passive(line: Line) -> Iterator[str]:
    if not (_in_english(line) and (deed := english(line.text))) or re.match(
        r"(?:more|up|over|about|around|some|all)\b", deed.thing
    ):
        return
    if deed.form == "past":
        yield from (
            f"{capital(deed.thing)} {deed.forms[3]}{deed.tail}",
            f"{capital(deed.thing)} {deed.forms[3]} by me{deed.tail}",
        )


def _same_deed(line: Line) -> Iterator[str]:
    if _in_english(line) and (deed := english(line.text)) and deed.form == "past" and line.text[0] != "I":
        for pair in table("same_en"):
            if deed.forms[2] in pair:
                yield f"{capital(pair[1 - pair.index(deed.forms[2])])} {deed.rest}"


def _german_person(line: Line) -> Iterator[str]:
    if line.language == "de" and (deed := german(line.text)):
        base, _, _, done = deed.forms
        yield from (f"{deed.thing} {done if deed.form == 'participle' else base}", f"{deed.thing} von mir {done}")
        if deed.form == "participle":
            yield f"Ich habe {deed.thing} {done}"


def _romance_person(line: Line) -> Iterator[str]:
    if line.language not in {"fr", "es"} or not (deed := romance(line.text, line.language)):
        return
    if line.language == "fr":
        _, _, base, now, done, _ = deed.forms
        yield from (
            f"{capital(base)} {deed.thing}",
            f"{'J’' if now[0] in 'aeéio' else 'Je '}{now} {deed.thing}",
            f"J’ai {done} {deed.thing}",
        )
    else:
        _, _, base, now, past, _, _ = deed.forms
        yield from (f"{capital(now)} {deed.thing}", f"{capital(past)} {deed.thing}", f"{capital(base)} {deed.thing}")


def _clauses_turned(line: Line) -> Iterator[str]:
    """ "A; B" as "B; A", where neither leans on the other."""
    parts = line.text.rstrip(".").split("; ")
    if len(parts) == len(("A", "B")) and not re.search(r"[.!?]\s", line.text) and not any(map(_LEANS.match, parts)):
        yield f"{capital(parts[1])}; {parts[0]}"


def _listed(line: Line) -> tuple[str, list[str]] | None:
    found = _LISTED.fullmatch(line.text)
    if not found or _LIMITING.search(line.text) or not all(len(item.split()) < 4 for item in found["items"].split(", ")):
        return None
    items = re.split(r", | and ", found["items"])
    return (found["head"] or "", items) if not any(map(_LEANS.match, items)) else None


def _list_turned(line: Line) -> Iterator[str]:
    if told := _listed(line):
        head, items = told
        yield capital(head + ", ".join((*items[1:], items[0])))
        yield capital(head + ", ".join(reversed(items)))


def _item_dropped(line: Line) -> Iterator[str]:
    if line.level is Level.SUPPORTED and (told := _listed(line)):
        head, items = told
        yield from (capital(head + ", ".join(items[:at] + items[at + 1 :])) for at in range(len(items)))


def _tool_dropped(line: Line) -> Iterator[str]:
    """A bracket that only names tools, or the tool at the end of a deed."""
    if line.level is not Level.SUPPORTED:
        return
    for found in _IN_BRACKETS.finditer(line.text):
        if all(
            any(term.start == 0 and term.end == len(name) for term in find_terms(name))
            for name in re.split(r", ?", found["names"])
        ):
            yield line.text[: found.start()] + line.text[found.end() :]
    last = _WITH_TOOL.search(line.text)
    if last and len(line.text[: last.start()].split()) > 2 and find_terms(last["tool"]):
        yield line.text[: last.start()]


def _joined(line: Line) -> Iterator[str]:
    """Two lines of one claim told in one."""
    if line.level is Level.SUPPORTED and all(_STANDS_ALONE.fullmatch(cite) and not _LEANS.match(cite) for cite in line.cites):
        for one, other in permutations(line.cites, 2):
            yield f"{one.rstrip('.')}; {other.rstrip('.')}"


TRANSFORMATIONS = (
    Transformation("another tense or person", _other_tense_or_person),
    Transformation("the deed as a noun", _as_noun),
    Transformation("in the passive", _in_passive),
    Transformation("another word for the deed", _same_deed),
    Transformation("another person in German", _german_person),
    Transformation("another person in French or Spanish", _romance_person),
    Transformation("clauses turned", _clauses_turned),
    Transformation("a list turned", _list_turned),
    Transformation("an item dropped", _item_dropped),
    Transformation("a tool dropped", _tool_dropped),
    Transformation("two lines joined", _joined),
    *BREAKING,
)
