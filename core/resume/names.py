"""Names of persons, as far as their form tells."""

import re
from collections.abc import Sequence
from functools import cache

from core.resume import edges, headings, places, roles
from core.resume.lexicon import fold, table, words

_LEGAL = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|GmbH|AG|KG|S\.A|PLC|LLP|LP|SE|NV|BV|SRL|SARL|Co|University|College|Company|ООО|АО)\b\.?$"
)
_CREDENTIAL = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z.&/-]{1,9}")
_BEHIND = re.compile(r"\(([^()]*)\)$")
_SMALL = range(2, 4)  # words of a name in small letters
_KNOWN = 3  # letters of one of them that its address has
_TWO = 2  # words of the shortest name with letters behind it
_GREETED = 4  # words of whom somebody says hello to
_NAME_WORDS, _WITH_PARTICLES = 5, 9
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "ten", "le", "la", "el"}
    | {"los", "las", "zu", "zur", "zum", "vom", "af", "av", "bin", "bint", "ibn", "al"}
)
_ANDS = frozenset({"e", "y", "i", "und"})  # beside a particle only: "von und zu", "de Souza e Silva", not "Musik und Theater"
_STYLES = re.compile(  # "Prof. Dr. med. ", "Priv.-Doz. Dr. med. habil. "
    r"^(?:(?:(?:univ\.?-)?prof|dr|med|dent|vet|rer|nat|phil|jur|oec|pol|habil|univ|pharm|theol|mult|apl|em|pd|priv\.?-doz|h\. ?c"
    r"|ing|mag|dipl\.?-[^\W\d_]+|dipl|mr|mrs|ms|dra|dott|drs|ir)\.?(?:-ing\.?)?(?: ?\(fh\))?\s+)+",
    re.IGNORECASE,
)
PARTS = ("family", "given", "middle")  # of a name that a form asks for piece by piece
_CELLS = re.compile(r"\s*[|•·\t]")
_EASTERN = range(2, 6)  # characters of a whole name in a script without spaces
_WESTERN = range(3, 21)  # letters of a given name


def is_name(text: str) -> bool:
    """Whether a text is the name of a person, as far as its form tells. In doubt it is not."""
    text = _without_credentials(text)
    if (
        any(fold(text) in words("contacts", kind) for kind in ("greetings", "name", *PARTS))
        or _greeting().match(text)
        or greets(text)
        or edges.is_stamp(text)
        or not words("edges", "stamps").isdisjoint(word.strip(".,:;()") for word in fold(text).split())
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
        or (roles.is_role(text) and not roles.names_person(text))
        or _LEGAL.search(text)
    ):
        return False
    if any(character.isdigit() or character in "@/:;|•!?#&+=<>{}[]\\_%" for character in text) or (
        text.endswith((".", "-")) and len(tokens) == 1
    ):
        return False
    formed = all(_name_word(token) or (joined and token in _ANDS) for token in tokens)
    return (len(tokens) > 1 and formed) or (len(tokens) == 1 and _single(text))


def are_same(name: str, other: str) -> bool:
    """Whether two names can be one in the letters of two scripts: "عمر الحداد", "Omar Al-Haddad"."""
    letters = [{letter for letter in fold(one) if letter.isalpha()} for one in (name, other)]
    latin = [any(letter.isascii() for letter in one) for one in letters]
    return latin[0] is not latin[1] and not letters[0] & letters[1] and all(" " in one and is_name(one) for one in (name, other))


def greets(text: str) -> bool:
    """Whether a text says hello to somebody, by name or not: "Hi Mary", "Dear Ms Tuohy,", "Sehr geehrte Damen und Herren,"."""
    said = _greeted().match(fold(text))
    return said is not None and (text.rstrip().endswith((",", "!", ":")) or said["word"] not in words("contacts", "called"))


@cache
def _greeted() -> re.Pattern[str]:
    greets = "|".join(
        sorted(map(re.escape, (*words("contacts", "greetings"), *words("contacts", "salutations"))), key=len, reverse=True)
    )
    return re.compile(rf"(?P<word>{greets})(?:[,!:]*$|[,!]?\s+(?:\S+\s?){{1,{_GREETED}}}$)")


def _without_credentials(text: str) -> str:
    """A name without the letters behind it, however many: "Sandra M. Kowalski, RN, BSN, CCRN", "Omar Said MD, PhD, FACS".

    One of them at least has to be a known one, and the others to be formed like it; a place or a firm has none.
    """
    first, *rest = _BEHIND.sub(r", \1", text).split(",")
    tokens = first.split()
    while len(tokens) > _TWO and _is_known(tokens[-1]):
        rest.insert(0, tokens.pop())
    behind = [token for piece in rest for token in piece.split()]
    name = " ".join(tokens)
    learned = any(map(_is_known, behind)) and all(_is_known(token) or _CREDENTIAL.fullmatch(token) for token in behind)
    return name if learned and len(tokens) >= _TWO and not (places.is_city(name) or _LEGAL.search(text)) else text


def letters_behind(text: str) -> tuple[str, ...]:
    """The letters of degrees and licences behind a name, one by one, without their dots: RN, BSN of "Dana Moss Jr, RN, BSN"."""
    name = _without_credentials(text)
    rest = text[len(name) :] if text.startswith(name) else ""
    behind = [token for token in re.split(r"[\s,]+", rest) if token and not _is_generation(token)]
    return tuple(token.strip("().").replace(".", "") for token in behind)


def without_generation(text: str) -> str:
    """A name without the word that tells it from a parent's: "Dwayne O'Connor, Jr." is "Dwayne O'Connor"."""
    name = text.split()
    return " ".join(name[:-1]).rstrip(",") if len(name) > _TWO and _is_generation(name[-1]) else text


def capitalised(text: str) -> str:
    """A name of several words that was typed in small letters, as names are written: "dwayne o'connor jr"."""
    first, *others = [_capital(token) for token in text.split()]
    return " ".join([first, *(token.lower() if token.lower() in _PARTICLES else token for token in others)])


def as_signed(name: str) -> str:
    """A name that stands in capitals as one signs; letters behind it keep theirs: "Priya Rao, CPA", "John Marsh III"."""
    if not name.isupper():
        return name
    behind = letters_behind(name)
    return " ".join(
        token if token.strip("(),").replace(".", "") in behind or _is_numeral(token.strip(",")) else token.title()
        for token in name.split()
    )


def _is_numeral(token: str) -> bool:
    return _is_generation(token) and not set(token.strip(".").lower()) - set("iv")


def _capital(token: str) -> str:
    if _is_numeral(token):
        return token.upper()
    return re.sub(r"(?:^|(?<=-)|(?<=^[od]['’])|(?<=-[od]['’]))[^\W\d_]", lambda letter: letter.group().upper(), token)


def _is_generation(token: str) -> bool:
    return fold(token).strip("().,") in words("contacts", "generations")


def _is_known(token: str) -> bool:
    return _is_generation(token) or fold(token).strip("().").replace(".", "") in words("contacts", "credentials")


def in_small_letters(text: str, email: str, *, above: bool = False) -> bool:
    """Whether a row in small letters is a name: the e-mail address has a word of it, or it stands `above` all contact data."""
    tokens, local = without_generation(text).split(), fold(email.partition("@")[0])
    known = any(len(token) >= _KNOWN and fold(token) in local for token in tokens) or (above and not roles.role_score(text))
    return known and formed_small(text)


def begins_small(rows: Sequence[str]) -> bool:
    """Whether the first row is a name in small letters, as an address tells or, of "tom baker", a trade below: "plumber"."""
    first, below = rows[0] if rows else "", rows[1] if len(rows) > 1 else ""
    mail = next((one for row in rows for one in row.split() if "@" in one), "")
    return formed_small(first) and (in_small_letters(first, mail) or (roles.names_person(first) and roles.is_role(below)))


def formed_small(text: str) -> bool:
    """Whether a text in small letters has the form of a name of two or three words: "danny kowalski", "dwayne o'connor jr"."""
    tokens = without_generation(text).split()
    plain = all(re.sub(r"['’-]", "", token).isalpha() and token not in words("contacts", "unnamed") for token in tokens)
    return text.islower() and len(tokens) in _SMALL and plain and is_name(capitalised(text))


def opening(text: str) -> tuple[int, int]:
    """Where the name stands in a line that also names the document or what the person is; an empty place for none.

    "Lebenslauf Anna Sommer", "CV: Jane Doe", "Hello, I'm Jane Doe", "Jane Doe, Registered Nurse".
    """
    start = found.end() if (found := _document().match(text) or _greeting().match(text)) else 0
    end = len(_CELLS.split(text)[0]) if start else len(text)
    if not start and "," in text:
        end = text.index(",")
        if not roles.is_role(text[end + 1 :]) or roles.role_score(text[:end]) or roles.organisation_score(text[:end]):
            return 0, 0
    name = text[start:end]
    return (start, end) if (start or end < len(text)) and " " in name and is_name(name) else (0, 0)


@cache
def _document() -> re.Pattern[str]:
    """A word for the document with what joins it to a name."""
    titles = "|".join(re.escape(title) for title in sorted(table("headings")["title"]["phrases"], key=len, reverse=True))
    return re.compile(rf"(?:{titles})(?:\s*[:|–—-]\s*|\s+(?:(?:of|for|von|de|di|van)\s+)?)(?=\w)", re.IGNORECASE)


@cache
def _greeting() -> re.Pattern[str]:
    """A greeting, who somebody is said to be, or both: "Hello,", "I'm", "Hi! I am"."""
    greets = "|".join(sorted(map(re.escape, table("contacts")["greetings"]), key=len, reverse=True))
    selves = "|".join(map(re.escape, table("contacts")["selves"]))
    return re.compile(rf"(?:(?:{greets})[,!.]+(?:\s+(?:{selves}))?|(?:{selves}))(?:\s+|$)", re.IGNORECASE)


def behind_introduction(text: str) -> str:
    """A name of several words without how a message begins to say it: "Hi, im Jane Doe", "mein Name ist Jane Doe"."""
    begun = _introduction().match(text)
    return text[begun.end() :] if begun and " " in text[begun.end() :] else text


@cache
def _introduction() -> re.Pattern[str]:
    data = table("contacts")
    greets = "|".join(sorted(map(re.escape, data["greetings"]), key=len, reverse=True))
    kinds = ("introductions", "selves", "typed")
    said = "|".join(sorted((re.escape(one) for kind in kinds for one in data[kind]), key=len, reverse=True))
    return re.compile(rf"(?:(?:{greets})[,!. ]+)?(?:{said})\s+", re.IGNORECASE)


@cache
def said_name() -> re.Pattern[str]:
    """What people say before their name in a message, and a name of two to four words."""
    said = "|".join(sorted(map(re.escape, table("contacts")["introductions"]), key=len, reverse=True))
    return re.compile(
        rf"\b(?i:{said})\s+(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_a-zа-я][\w.'’-]*){{1,3}})(?=[,.;!]|\s*$|\s(?:and|und|y|et|e|и)\b)"
    )


def _name_word(token: str) -> bool:
    plain = token.strip("().,\"'“”‘’")
    if not plain or not all(letter.isalpha() or letter in ".'’-‌" or not letter.isascii() for letter in plain):
        return False
    return plain[0].isupper() or plain.lower() in _PARTICLES or plain[0].lower() == plain[0].upper()


def _single(text: str) -> bool:
    """A name of one word: a given name, or a whole name in a script without spaces (two to five characters)."""
    east = all("\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af" for letter in text)
    return len(text) in _EASTERN if east else text.isalpha() and text[0].isupper() and len(text) in _WESTERN
