"""Contact data put right where it stands, with the links behind it."""

import re
from collections.abc import Iterator

from adapters.documents.writing.latex_words import address
from adapters.documents.writing.own_latex.file import TexFile, whole
from adapters.documents.writing.own_latex.homes import Surgeon
from adapters.documents.writing.own_latex.reword import Edit, reworded
from core.resume.model import Contact, Span

FIELDS = ("name", "label", "email", "phone", "location")
SCHEMES = {"email": "mailto:", "phone": "tel:"}


def correct(surgeon: Surgeon, before: Contact, after: Contact) -> None:
    """Every field and link that is different now."""
    for field in FIELDS:
        _field(surgeon, field, getattr(before, field), getattr(after, field), before.spans)
    if len(before.links) == len(after.links):
        for old, new in zip(before.links, after.links, strict=True):
            _field(surgeon, "link", old, new, before.spans)
        return
    for link in (one for one in after.links if one not in before.links):
        surgeon.leave(f"link {link}", "new", link)
    for link in (one for one in before.links if one not in after.links):
        surgeon.leave(f"link {link}", "gone", link)


def _field(surgeon: Surgeon, field: str, old: str, new: str, spans: tuple[Span, ...]) -> None:
    if old == new:
        return
    if not new:
        surgeon.leave(field, "gone", old)
        return
    for span in _found(surgeon.file, field, old, spans):
        tokens = surgeon.file.tokens(old, (span,))
        edits = reworded(surgeon.file, surgeon.wording, tokens, new) if tokens else None
        place = whole(tokens)
        if edits is not None and place:
            surgeon.edits += [*edits, *_target(surgeon.file, place[0], place[1], field, old, new)]
            return
    surgeon.leave(field, "new", new)


def _found(file: TexFile, field: str, words: str, spans: tuple[Span, ...]) -> Iterator[Span]:
    """Where a field stands: what the file itself says it is, else where its words are in the head."""
    if not words:
        return
    yield from (Span(file.source.id, mark.start, mark.end) for mark in file.source.marks if mark.role == field)
    for span in spans:
        at = file.source.text.find(words, span.start, span.end)
        if at >= 0:
            yield Span(file.source.id, at, at + len(words))
    yield from spans


def _target(file: TexFile, start: int, end: int, field: str, old: str, new: str) -> Iterator[Edit]:
    """The edit of the address that a link around these words leads to, when it is the address of them."""
    level = file.tree.level(start, end)
    for outer, index in file.tree.groups(level):
        owner = file.tree.owner(outer, index)
        if owner is None or outer.nodes[owner[0]].name != "href":
            continue
        group = next(node for node in outer.nodes[owner[0] + 1 :] if node.kind == "group")
        target = file.tex[group.start + 1 : group.end - 1]
        scheme = SCHEMES.get(field) or (found[0] if (found := re.match(r"https?://", target)) else "")
        leads = scheme + (re.sub(r"[^+\d]", "", new) if field == "phone" else new.removeprefix(scheme))
        if group.end <= start and (target.startswith(scheme) if scheme else old in target):
            yield Edit(group.start + 1, group.end - 1, address(leads))
        return
