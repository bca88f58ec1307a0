"""Lines read as one deed done to something: the verb in its forms, what it was done to, and what is said of it besides."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_DATA = tomllib.loads((Path(__file__).parent / "deeds.toml").read_text(encoding="utf-8"))
_TAIL = re.compile(
    r"\s+(?:for|in|at|on|to|from|with|within|during|before|after|by|under|using|across|through|into|over|until|since|per|"
    r"every|each|a (?:day|week|month|year|shift))\b.*$"
)
_ONE = re.compile(r"[^;:()\[\].!?\n–—|]+\.?")  # one clause, nothing said aside
_NO_THING = re.compile(
    r"(?:to|for|in|at|on|with|up|out|off|over|as|into|by|from|of|and|or|a lot|it|them|this|that|what|how|whether|where|\w+ly)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:I|we|they|he|she|who|which|that|help\w*|assist\w*|support\w*|part|co-\w+|jointly|together|not|no|never|only|nobody|none|without|"
    r"plan\w*|propos\w*|draft|trial|pilot|unused|cancel\w*|colleagues?|team|by|led|leader|but|while|if|would|could|should|may|might|their|its|under|"
    r"with (?:the|an?|my|our|one|two|three|others?))\b",
    re.IGNORECASE,
)
_OTHERS_DE = re.compile(
    r"\b(?:ich|wir|er|sie|die ich|nicht|nie|kein\w*|nur|ohne|mit|zusammen|gemeinsam|mit\w*|geplant\w*|"
    r"Entwurf|durch|von|vom|unter|aber|"
    r"Probe\w*|Unterstützung|Mithilfe|Hilfe|Team\w*|Kolleg\w*|teil\w*|zum Teil|bis|wurden?|werden|wird)\b"
)
_OTHERS_ROMANCE = re.compile(
    r"\b(?:je|nous|il|elle|on|que|qui|pas|ne|non|sans|seulement|avec|aide|participation|par|projet|prévue?s?|sous|mais|"
    r"yo|ella|él|no|nunca|sin|solo|sólo|con|ayuda|apoyo|participación|por|proyecto|previst\w+|bajo|pero|part\w*|équipe|equipo)\b",
    re.IGNORECASE,
)


_ROLE = re.compile(r"(?:er|or|ist|ant|wife|man|club|shop|clerk|nurse|cook|chef|in|manager)$|^[A-Z]")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed of one's own in its forms; `form`: how it stands. `thing` as after the verb, `tail` all that follows it."""

    forms: tuple[str, ...]
    form: str
    thing: str
    tail: str

    @property
    def thing_bare(self) -> str:
        """What stands behind the preposition of a noun, in French and Spanish."""
        return self.thing.removeprefix({**_FRENCH, **_SPANISH}.get(self.form, ""))

    @property
    def rest(self) -> str:
        """All that stands after the verb."""
        return f"{self.thing}{self.tail}"


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each split into its forms."""
    return tuple(tuple(re.split(r"\|", row) if "|" in row else row.split()) for row in _DATA[name].strip().splitlines())


@cache
def agents(language: str) -> tuple[str, ...]:
    """Who may have done it instead of the person."""
    return tuple(_DATA[f"agents_{language}"].strip().splitlines())


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]


@cache
def _english() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {
        form: (name, row)
        for row in reversed(table("en"))
        for form, name in zip(row[:5], ("base", "third", "past", "participle", "ing"), strict=True)
        if name in {"base", "past", "ing"}
    }


def english(text: str) -> Deed | None:
    """The deed of a line such as "Repaired 40 pumps for two farms" or "I repair pumps"; None when it tells anything else."""
    own = text.removeprefix("I ").rstrip(".")
    first, _, rest = own.partition(" ")
    known = _english().get(first.casefold() if own != text.rstrip(".") or first[:1].isupper() else "")
    if not known or not rest or not _ONE.fullmatch(text) or _NO_THING.match(rest) or _OTHERS.search(rest):
        return None
    if own != text.rstrip(".") and known[0] == "ing":
        return None
    if _told_twice(rest):
        return None
    tail = _TAIL.search(rest) or re.search(r",\s.*$", rest)
    thing = rest[: tail.start()] if tail else rest
    if not thing or re.search(r",\s", thing) or (known[0] != "past" and _ROLE.search(thing)):
        return None
    return Deed(known[1], known[0], thing, rest[len(thing) :])


def _told_twice(rest: str) -> bool:
    """Whether a second deed follows the first, of which nothing is said here."""
    return bool(
        re.search(
            r"(?:\band|,|&)\s+(?:\w+ly\s+)?(?:\w+ed|\w+ing|" + "|".join(f for r in table("en") for f in r[:5]) + r")\b", rest
        )
    )


@cache
def _participles() -> dict[str, tuple[str, ...]]:
    return {row[3]: row for row in table("de")}


def german(text: str) -> Deed | None:
    """The deed of a line such as "Vier neue Kolleginnen eingearbeitet" or "Touren planen"."""
    own = text.rstrip(".")
    before, _, last = own.rpartition(" ")
    row = _participles().get(last) or next((one for one in table("de") if one[0] == last), None)
    if not row or not before or not _ONE.fullmatch(text) or "," in before or _OTHERS_DE.search(before):
        return None
    if not re.match(r"(?:\d|[A-ZÄÖÜ][\wäöüß-]+)", before) or re.match(
        r"(?:Der|Die|Den|Das|Bei|In|Im|Am|An|Auf|Für|Seit|Nach|Vor|Aus)\b", before
    ):
        return None
    return Deed(row, "participle" if last == row[3] else "base", before, "")


_FRENCH = {"du": "le ", "des": "les ", "de la": "la ", "de l'": "l'", "de l’": "l'", "de": "", "d'": "", "d’": ""}
_SPANISH = {"del": "el ", "de los": "los ", "de las": "las ", "de la": "la ", "de": ""}


def romance(text: str, language: str) -> Deed | None:
    """The deed of a line such as "Entretien de 12 machines" or "Revisión de los extintores"; `thing` has its own article."""
    of = _FRENCH if language == "fr" else _SPANISH
    shape = re.compile(
        rf"(?P<noun>[^\W\d_]+) "
        rf"(?P<of>{'|'.join(sorted(of, key=len, reverse=True))})(?:(?<=['’])|\s)(?P<thing>[^,;:()\[\].!?\n–—|]+)\.?"
    )
    found = shape.fullmatch(text)
    row = next((one for one in table(language) if found and one[1] == found["noun"].casefold()), None)
    if not found or not row or _OTHERS_ROMANCE.search(found["thing"]):
        return None
    if re.search(r"\b(?:et|y|e)\b", found["thing"]):
        return None
    return Deed(row, found["of"], of[found["of"]] + found["thing"], "")
