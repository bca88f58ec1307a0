"""Headers that hold a role and an employer with nothing between them but a space, or not even that.

"Разработчик программного обеспечения ТехКорп ООО", "字节跳动 高级工程师", "腾讯科技有限公司产品经理".
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from core.resume import roles
from core.resume.lexicon import fold, words
from core.resume.passage import Passage

_WORD = re.compile(r"\S+")
_PAIR = 2
_SHORT = 3  # letters of a word that only joins others: "of", "для", "für"


def apart(pieces: Sequence[Passage], name: str) -> list[list[Passage]]:
    """Each piece cut in two where its second half begins an employer or school; whole where it does not.

    In languages that write roles in small letters, a capital after one begins a name. The pieces of a section are cut alike,
    but only when at least one of them has a word of an organisation behind its cut: otherwise capitals may be anything.
    """
    if any(roles.east(piece.text) for piece in pieces):
        return _eastern(pieces, name)
    cuts = [_cut(piece.text, name) for piece in pieces]
    told = any(at > 0 and roles.organisation_score(piece.text[at:]) for piece, at in zip(pieces, cuts, strict=True))
    return [[piece.cut(0, at), piece.cut(at)] if told and at > 0 else [piece] for piece, at in zip(pieces, cuts, strict=True)]


def _cut(text: str, name: str) -> int:
    """Where a name begins after a role in small letters; -1 for nowhere."""
    for before, word in pairwise(_WORD.finditer(text)):
        plain, head = before.group().strip("()"), text[: word.start()]
        small = plain.islower() and len(plain) > _SHORT and plain[-1].isalpha()
        if small and word.group().lstrip('«"“„')[:1].isupper() and roles.count(name, head) and not roles.organisation_score(head):
            return word.start()
    return -1


def _eastern(pieces: Sequence[Passage], name: str) -> list[list[Passage]]:
    """Pieces in scripts without capitals. Two words are cut apart as well where the words of another piece told its parts."""
    cuts = [_eastern_cut(piece.text, name) for piece in pieces]
    told = any(at > 0 for at in cuts)
    for index, piece in enumerate(pieces):
        found = list(_WORD.finditer(piece.text))
        if told and cuts[index] < 0 and len(found) == _PAIR and not any(roles.is_rank(word.group()) for word in found):
            cuts[index] = found[1].start()
    return [[piece.cut(0, at), piece.cut(at)] if at > 0 else [piece] for piece, at in zip(pieces, cuts, strict=True)]


def _eastern_cut(text: str, name: str) -> int:
    """Where the second of role and employer begins; -1 where the words do not tell."""
    found = [word for word in _WORD.finditer(text) if word.group().strip("()-–·|")]
    told = [at for at, word in enumerate(found) if roles.count(name, word.group())]
    places = [at for at, word in enumerate(found) if roles.organisation_score(word.group())]
    if len(found) <= 1:
        at = roles.last_part("organisations", text)
        return at if 0 < at < len(text) and roles.count(name, text[at:]) else -1
    if not told and not places:
        return -1
    last, first = (told or places)[-1], (places or [0])[0]
    if (told and last < first) or (told and not places and last < len(found) - 1):
        return found[last + 1].start()
    if not told and first:
        return found[first].start()
    before = [at for at in places if at < last or not told]
    at = _whole_name(found, before[-1] + 1 if before else 1)
    ranked = all(roles.is_rank(word.group()) for word in found[:at])
    return found[at].start() if at < len(found) and not ranked else -1


def _whole_name(found: Sequence[re.Match[str]], at: int) -> int:
    """How many words the employer's name at the beginning has, at least `at`: Latin ones, and one after a legal form, go on."""
    if at == 1 and len(found) > _PAIR and fold(found[0].group().strip("()")) in words("roles", "legal_forms"):
        at += 1
    while at < len(found) - 1 and not roles.east(found[at - 1].group()) and not roles.east(found[at].group()):
        at += 1
    return at
