"""How a person's documents look: what they chose, or else the usual look on the paper of the country they apply in."""

import re

from core.conversation.state import Person, Thread
from core.resume.model import Contact
from core.style import CHOICES, Paper, Style
from core.tailoring.places import country

LETTER_COUNTRIES = frozenset({"US", "CA"})
NORTH_AMERICAN = re.compile(r"^\s*(?:\+\s*1\b|\(\d{3}\)\s*\d{3}[ .-]\d{4}\s*$|\d{3}[ .-]\d{3}[ .-]\d{4}\s*$)")
STATE = re.compile(
    r",\s*(?:A[LKZRB]|BC|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTB]|N[EVHJMYCDBLST]|O[HKRN]|P[AE]|QC|RI|S[CDK]|T[NX]|UT|V[TA]|"
    r"W[AVIY]|YT)\b(?:\s+\d{5}|\s+[A-Z]\d[A-Z]|\s*$|,)"
)
"""A state or province behind a comma, at the end or before a postal code. Some are countries' codes too ("Berlin, DE")."""


def style_of(person: Person, thread: Thread) -> Style:
    """The style of everything that is laid out for this person in this thread."""
    return Style.of(person.look or CHOICES[0], person.paper or paper_of(thread))


def paper_of(thread: Thread) -> Paper:
    """Letter where the posting is for the United States or Canada, or does not say and the person is there; A4 elsewhere."""
    posting = thread.posting.country if thread.posting else ""
    return "letter" if (posting or _home(thread.resume.contact if thread.resume else Contact())) in LETTER_COUNTRIES else "a4"


def _home(contact: Contact) -> str:
    """The country a person lives in, by place and telephone number; empty when neither tells."""
    if found := country(contact.location):
        return found
    if contact.phone.strip().startswith("+"):
        return "US" if NORTH_AMERICAN.match(contact.phone) else ""
    return "US" if STATE.search(contact.location) or NORTH_AMERICAN.match(contact.phone) else ""


def named(style: Style) -> str:
    """A word for it, as part of what a version was made from."""
    return f"{style.look}-{style.paper}"
