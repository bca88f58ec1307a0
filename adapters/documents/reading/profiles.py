"""Links to profiles of which a page shows only a name: "jdoe", beside an icon, leads to linkedin.com/in/jdoe."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from adapters.documents.reading.placed import Word
from core.resume import lexicon
from core.resume.lexicon import fold

if TYPE_CHECKING:
    from adapters.documents.reading.structure import Link

PROFILE = re.compile(
    r"^(?:https?://)?(?:www\.)?(?P<address>"
    r"(?:[a-z]{2}\.)?linkedin\.com/(?:in|pub)/[\w.%-]+"
    r"|(?:github|gitlab|bitbucket|twitter|x|behance|dribbble|kaggle|medium)\.(?:com|org|net)/@?[\w.-]+"
    r"|xing\.com/profile/[\w.%-]+|stackoverflow\.com/users/\d+(?:/[\w.-]+)?|orcid\.org/[\dX-]+|t\.me/\w+"
    r")/?(?:[?#].*)?$",
    re.IGNORECASE,
)
SHORTEST = 2  # characters


def told(shown: str, address: str) -> str:
    """What a link reads: the address of a profile or mailbox when the words shown only name it, else the words.

    Such words say nothing once the icon beside them is gone; nothing is lost, because the address holds them.
    """
    if address.lower().startswith("mailto:") and _is_mailbox(shown):
        return address[len("mailto:") :].partition("?")[0]
    profile = PROFILE.match(address.strip())
    if profile is None:
        return shown
    handle = shown.strip().strip("@/").casefold()
    whole = profile["address"]
    parts = set(re.split(r"[/.@]+", whole.casefold())) | {whole.casefold().partition("/")[2]}
    return (
        whole if len(handle) >= SHORTEST and handle in parts - {"com", "org", "net", "in", "pub", "users", "profile"} else shown
    )


def _is_mailbox(shown: str) -> bool:
    """Whether words only name a mailbox: "E-Mail", "Email me"."""
    names = lexicon.words("contacts", "email")
    return fold(shown).strip(" .:") in names or ("@" not in shown and fold(shown).partition(" ")[0].strip(" .:") in names)


def with_profiles(words: Sequence[Word], links: Iterable["Link"]) -> list[Word]:
    """The words of a page; a name of a profile that is a link to it has the profile's address as its text."""
    telling = [link for link in links if PROFILE.match(link.address) or link.address.lower().startswith("mailto:")]
    return [_told(word, telling) for word in words]


def _told(word: Word, links: Iterable["Link"]) -> Word:
    middle = (word.left + word.right) / 2
    for link in links:
        if link.left <= middle <= link.right and link.low - word.size / 2 <= word.base <= link.high:
            text = told(word.text, link.address)
            if text != word.text:
                return replace(word, text=text)
    return word
