"""The YAML that stands above a Markdown text: what it says of the person is kept, its settings for a website are not."""

import re

from adapters.documents.reading import named
from adapters.documents.reading.extract import Extract
from adapters.documents.reading.sheet import Sheet
from adapters.documents.reading.tree import Branch, from_yaml, word
from core.resume.headings import is_title
from core.resume.names import is_name

FRONT = re.compile(
    r"\A---[ \t]*\n(?P<front>(?:(?!---[ \t]*$|\.\.\.[ \t]*$).*\n){0,200})(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE
)
HEADED = re.compile(r"#{1,2}[ \t]+(?P<words>.+?)[ \t#]*$", re.MULTILINE)
KEPT = ("name", "label", "headline", "email", "phone", "location", "url", "website")


def extract(plain: Extract) -> Extract:
    """The text with the person's data from its front matter above it, as far as the text does not say the same."""
    found = FRONT.match(plain.text)
    front = from_yaml(found["front"]) if found else None
    if found is None or front is None:
        return plain
    body = plain.text[found.end() :].lstrip("\n")
    sheet = Sheet()
    named.contact(sheet, _person(front, body), [(address, "", "") for address in _profiles(front, body)])
    text = "\n\n".join(part for part in (sheet.text, body) if part)
    return Extract(text, links=plain.links, marks=tuple((mark.role, mark.start, mark.end) for mark in sheet.marks))


def _person(front: Branch, body: str) -> Branch:
    person = {key: front[key] for key in KEPT if key in front}
    heading = HEADED.match(body)
    named_below = heading is not None and is_name(heading["words"]) and not is_title(heading["words"])
    for key in ("author", "title"):
        if "name" not in person and not named_below and is_name(words := word(front.get(key))):
            person["name"] = words
    return {key: value for key, value in person.items() if word(value) not in body}


def _profiles(front: Branch, body: str) -> list[str]:
    """Addresses of profiles that are given by the user's name."""
    users = {network: word(front.get(network)) for network in named.networks()}
    return [user if "/" in user else named.profile(network, user) for network, user in users.items() if user and user not in body]
