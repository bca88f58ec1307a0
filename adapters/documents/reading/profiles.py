"""Links to profiles of which a page shows only a name: "jdoe", beside an icon, leads to linkedin.com/in/jdoe."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from adapters.documents.reading.layout import Word
from core.resume import lexicon
from core.resume.lexicon import fold

PROFILE = re.compile(
    r"^(?:https?://)?(?:www\.)?(?P<address>"
    r"(?:[a-z]{2}\.)?linkedin\.com/(?:in|pub)/[\w.%-]+"
    r"|(?:github|gitlab|bitbucket|twitter|x|behance|dribbble|kaggle|medium)\.(?:com|org|net)/@?[\w.-]+"
    r"|xing\.com/profile/[\w.%-]+|stackoverflow\.com/users/\d+(?:/[\w.-]+)?|orcid\.org/[\dX-]+|t\.me/\w+"
    r")/?(?:[?#].*)?$",
    re.IGNORECASE,
)
SHORTEST = 2  # characters
MOST_LINKS = 500
LONGEST = 300  # bytes of an address

Area = tuple[pdfium_c.FS_RECTF, str]


def told(shown: str, address: str) -> str:
    """What a link reads: the address of a profile or mailbox when the words shown only name it, else the words.

    Such words say nothing once the icon beside them is gone; nothing is lost, because the address holds them.
    """
    if address.lower().startswith("mailto:") and fold(shown).strip(" .:") in lexicon.words("contacts", "email"):
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


def with_profiles(words: Sequence[Word], page: pdfium.PdfPage) -> list[Word]:
    """The words of a page; a name of a profile that is a link to it has the profile's address as its text."""
    areas = list(_areas(page))
    return [replace(word, text=_told(word, areas)) for word in words] if areas else list(words)


def _told(word: Word, areas: Sequence[Area]) -> str:
    middle = (word.left + word.right) / 2
    for area, address in areas:
        low, high = sorted((area.bottom, area.top))
        if min(area.left, area.right) <= middle <= max(area.left, area.right) and low - word.size / 2 <= word.base <= high:
            text = told(word.text, address)
            if text != word.text:
                return text
    return word.text


def _areas(page: pdfium.PdfPage) -> Iterator[Area]:
    """Where a page's links to profiles and mailboxes are, with their addresses."""
    document, place, link = page.pdf, ctypes.c_int(), pdfium_c.FPDF_LINK()
    for _count in range(MOST_LINKS):
        if not pdfium_c.FPDFLink_Enumerate(page, place, link):
            return
        area, address = pdfium_c.FS_RECTF(), ctypes.create_string_buffer(LONGEST)
        if action := pdfium_c.FPDFLink_GetAction(link):
            pdfium_c.FPDFAction_GetURIPath(document, action, address, LONGEST)
        text = address.value.decode("utf-8", "replace")
        if (PROFILE.match(text) or text.lower().startswith("mailto:")) and pdfium_c.FPDFLink_GetAnnotRect(link, area):
            yield area, text
