"""A name and how to reach its owner, out of one message: "im maria lopez, maria@x.com, 555 010 9944, tucson az"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.building import places, speech, time
from core.building.introduced import introduced
from core.building.model import Draft
from core.building.roles import is_own_deed
from core.building.tidy import named
from core.language import detect
from core.resume import addresses as reached
from core.resume import names, roles
from core.resume.dates import find
from core.resume.lexicon import fold, table

_PIECES = re.compile(r"\s*[,;|\n\t]\s*|\s+[–—-]\s+|\.\s+|\s{3,}")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,4}")
_MARKED = re.compile(
    r"^\W{0,2}(?:my name(?:['’]s| is)|name\s*:|mein name ist|ich heiße|me llamo|je m['’]appelle|меня зовут)", re.IGNORECASE
)
_MARKS = speech.EDGES.replace("(", "").replace(")", "")
_LABEL = speech.expression(r"(?:^|[\s,]+)", ("reached",), r"[\s:]*$")
_MOST = 4  # words of a name
_CHATTER, _DRAWN = speech.expression("", ("chatter",), ""), speech.expression("", ("drawn_together",), "")
_DIALLED = re.compile(r"(?<![\w@.])\+?\(?\d[\d\s()/.-]{5,18}\d(?!\w)")
_DIGITS = range(7, 16)  # of a phone number, whatever the country


@dataclass(frozen=True, slots=True)
class Rest:
    """The draft with what was found, and the words that were no contact data."""

    draft: Draft
    words: tuple[str, ...]


def addresses(text: str, draft: Draft) -> Rest:
    """E-mail, phone and links, wherever they stand; what was known stays unless the message brings another."""
    region = table("contacts")["regions"].get(detect(text), "US")
    rest, at = [], 0
    for hit in reached.addresses(text, region):
        rest.append(text[at : hit.start])
        at = hit.end
        words = text[hit.start : hit.end].strip(" ,;|()<>" if hit.field != "phone" else " ,;|")
        if hit.field == "link":
            draft = replace(draft, links=(*(one for one in draft.links if one != words), words))
        elif hit.field == "email":
            draft = replace(draft, email=words.removeprefix("mailto:"))
        else:
            draft = replace(draft, phone=words)
    rest.append(text[at:])
    if not draft.phone:
        draft, rest = _dialled(draft, rest)
    return Rest(draft, tuple(one for one in rest if one.strip(speech.EDGES)))


def _dialled(draft: Draft, rest: list[str]) -> tuple[Draft, list[str]]:
    """A phone number as people of any country type it, where its rules are not known."""
    for at, words in enumerate(rest):
        for found in _DIALLED.finditer(words):
            if sum(letter.isdigit() for letter in found.group()) in _DIGITS and not find(found.group()):
                return replace(draft, phone=found.group()), [
                    *rest[:at],
                    words[: found.start()],
                    words[found.end() :],
                    *rest[at + 1 :],
                ]
    return draft, rest


def read(text: str, draft: Draft) -> Rest:
    """All of it: the first piece that can be a name is the name, a town is the place; other pieces are given back."""
    draft, rest = met(text, draft)
    found = addresses(rest, draft)
    draft, left = found.draft, []
    for piece in _pieces(found.words):
        told = speech.without(piece, "reached")
        again = bool(draft.name) and fold(_without_marks(told)) == fold(draft.name)
        if again or speech.says(told, "nothing"):  # "no phone": the phone was taken off already
            continue
        if speech.opens(told, "reached") and not told[speech.opens(told, "reached") :].strip(speech.EDGES):
            continue
        where = speech.without(told, "living")
        if not draft.location and (
            places.is_place(where) or (where != told and len(where.split()) <= _MOST and not _MARKED.match(told))
        ):
            draft = replace(draft, location=where)
        elif is_name(told) and (not draft.name or _without_marks(told).startswith(draft.name + " ")):
            draft = replace(draft, name=_without_marks(told))
        elif not draft.location and draft.name and _may_be_place(told):
            draft = replace(draft, location=where)
        else:
            left.append(told)
    return Rest(draft, tuple(left))


def met(text: str, draft: Draft) -> tuple[Draft, str]:
    """What is known when somebody says who they are, and what else they say."""
    name, rest = introduced(text)
    return (replace(draft, name=name) if name and not draft.name else draft), rest


def _may_be_place(text: str) -> bool:
    words = len(text.split()) <= _MOST and not roles.role_score(text)
    return words and not (
        speech.opens(text, "nothing") or speech.says(text, "greeting") or is_own_deed(text) or time.when(text)[1]
    )


def _pieces(words: tuple[str, ...]) -> Iterator[str]:
    for number, part in enumerate(words):
        pieces = [bare for piece in _PIECES.split(part) if (bare := _unlabelled(piece.strip(_MARKS)))]
        at = 0
        while at < len(pieces):
            town = ", ".join(pieces[at : at + 2])
            known = at or number or places.is_place(pieces[at])  # the first words are rather a name
            whole = bool(known) and len(pieces) > at + 1 and town in part and places.is_region(pieces[at + 1])
            yield town if whole else pieces[at]
            at += 2 if whole else 1


def _unlabelled(piece: str) -> str:
    """A piece without the "and my email is" that leads to what stood behind it."""
    while (found := _LABEL.search(piece)) and piece[: found.start()].strip(_MARKS):
        piece = piece[: found.start()].rstrip(_MARKS)
    return piece


def _without_marks(text: str) -> str:
    return speech.without(text, "named").strip(speech.EDGES)


def is_chatter(text: str) -> bool:
    """Whether words are small talk and no name: "so here's my stuff", "ok let's go"."""
    small = sum(bool(_CHATTER.fullmatch(word.strip(speech.EDGES))) for word in text.split())
    return small > 1 or any(_DRAWN.fullmatch(word.strip(speech.EDGES)) for word in text.split())


def is_name(text: str) -> bool:
    """Whether words can be a person's name, in whatever case they were typed."""
    name = _without_marks(text)
    if not name or not _NAME.fullmatch(name) or len(name.split()) > _MOST:
        return False
    if speech.opens(name, "articles"):
        return False
    if _MARKED.match(text):
        return True
    if is_chatter(name) or (roles.role_score(name) and not roles.names_person(name)):
        return False
    if speech.says(name, "nothing") or speech.says(name, "agreed") or speech.holds(name, "deeds", "at"):
        return False
    return names.is_name(named(name))
