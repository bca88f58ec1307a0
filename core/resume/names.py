"""Names of persons, as far as their form tells."""

import re

from core.resume import headings, places, roles
from core.resume.lexicon import fold, words

_LEGAL = re.compile(r"\b(?:Inc|Corp|Ltd|LLC|GmbH|AG|KG|S\.A|University|College|Company|ООО|АО)\b\.?$")
_DEGREES = re.compile(
    r"^(?P<name>[^,]+ [^,]+),\s*"
    r"(?:(?:MD|M\.D\.|PhD|Ph\.D\.|RN|BSN|MSN|CPA|MBA|PE|PMP|JD|Esq\.?|DDS|PharmD|LCSW|CFA|MSc|BSc)[,\s]*)+$"
)
_NAME_WORDS, _WITH_PARTICLES = 5, 9
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "ten", "le", "la", "el"}
    | {"los", "las", "zu", "zur", "zum", "vom", "af", "av", "bin", "bint", "ibn", "al"}
)
_ANDS = frozenset({"e", "y", "i", "und"})  # beside a particle only: "von und zu", "de Souza e Silva", not "Musik und Theater"
_STYLES = re.compile(  # "Prof. Dr. med. "
    r"^(?:(?:prof|dr|med|dent|vet|rer|nat|phil|jur|oec|pol|habil|h\. ?c|ing|mag|dipl|mr|mrs|ms|dra|dott|drs|ir)"
    r"\.?(?:-ing\.?)?\s+)+",
    re.IGNORECASE,
)
_EASTERN = range(2, 6)  # characters of a whole name in a script without spaces
_WESTERN = range(3, 21)  # letters of a given name


def is_name(text: str) -> bool:
    """Whether a text is the name of a person, as far as its form tells. In doubt it is not."""
    if (learned := _DEGREES.match(text)) and not places.is_city(learned["name"]):
        text = learned["name"]
    if (
        fold(text) in {*words("contacts", "greetings"), *words("contacts", "name")}
        or places.is_place(text)
        or places.is_region(text.rpartition(",")[2].strip())
    ):
        return False
    if "," in text and (last := re.fullmatch(r"([^,]+),\s*([^,]+)", text)):
        text = f"{last[2]} {last[1]}"
    text = _STYLES.sub("", text)
    tokens = text.split()
    own = [token for token in tokens if token.casefold() not in _PARTICLES | _ANDS]
    joined = any(token in _PARTICLES for token in tokens)
    if (
        not (1 <= len(own) <= _NAME_WORDS and len(tokens) <= _WITH_PARTICLES)
        or headings.known(text)
        or (roles.is_role(text) and not roles.is_surname(text))
        or _LEGAL.search(text)
    ):
        return False
    if any(character.isdigit() or character in "@/:;|•!?#&+=<>{}[]\\_%" for character in text) or (
        text.endswith((".", "-")) and len(tokens) == 1
    ):
        return False
    formed = all(_name_word(token) or (joined and token in _ANDS) for token in tokens)
    return (len(tokens) > 1 and formed) or (len(tokens) == 1 and _single(text))


def _name_word(token: str) -> bool:
    plain = token.strip("().,\"'“”‘’")
    if not plain or not all(letter.isalpha() or letter in ".'’-‌" or not letter.isascii() for letter in plain):
        return False
    return plain[0].isupper() or plain.lower() in _PARTICLES or plain[0].lower() == plain[0].upper()


def _single(text: str) -> bool:
    """A name of one word: a given name, or a whole name in a script without spaces (two to five characters)."""
    east = all("\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af" for letter in text)
    return len(text) in _EASTERN if east else text.isalpha() and text[0].isupper() and len(text) in _WESTERN
