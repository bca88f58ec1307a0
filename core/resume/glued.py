"""Headers that hold a role and an employer with nothing between them: "Разработчик программного обеспечения ТехКорп ООО"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from core.resume import roles
from core.resume.passage import Passage

_WORD = re.compile(r"\S+")
_SHORT = 3  # letters of a word that only joins others: "of", "для", "für"


def apart(pieces: Sequence[Passage], name: str) -> list[list[Passage]]:
    """Each piece cut in two where its second half begins an employer or school; whole where it does not.

    In languages that write roles in small letters, a capital after one begins a name. The pieces of a section are cut alike,
    but only when at least one of them has a word of an organisation behind its cut: otherwise capitals may be anything.
    """
    cuts = [_cut(piece.text, name) for piece in pieces]
    told = any(at > 0 and roles.organisation_score(piece.text[at:]) for piece, at in zip(pieces, cuts, strict=True))
    return [[piece.cut(0, at), piece.cut(at)] if told and at > 0 else [piece] for piece, at in zip(pieces, cuts, strict=True)]


def _cut(text: str, name: str) -> int:
    """Where a name begins after a role in small letters; -1 for nowhere."""
    words = list(_WORD.finditer(text))
    for before, word in pairwise(words):
        plain, head = before.group().strip("()"), text[: word.start()]
        small = plain.islower() and len(plain) > _SHORT and plain[-1].isalpha()
        if small and word.group().lstrip('«"“„')[:1].isupper() and roles.count(name, head) and not roles.organisation_score(head):
            return word.start()
    return -1
