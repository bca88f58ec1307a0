"""Who may act: roles, departments, relatives, whoever has the ending of somebody who does something."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from core.expressions import expression
from core.resume.lexicon import words as roles
from core.tailoring.lexicon import find_terms
from core.tailoring.truth.lexis import look
from core.tailoring.truth.plain import key

TOKEN = re.compile(r"[^\W_][\w'&/.-]*[^\W_]|[^\W_]")
OWNING = re.compile(
    r"the|our|my|another|a|an|der|die|das|mein\w*|unser\w*|ein\w?|el|la|los|las|mi|mis|nuestr\w+|un|una|le|les|notre|mon|ma|une|il|lo|"
    r"mi[oae]|miei|nostr[oaie]|o|os|a|as|meus?|minhas?|nosso|nossa|de|het|onze|mijn|наш\w*|мой|моя|moj\w*|nasz\w*",
    re.IGNORECASE,
)
_AGENTIVE = re.compile(
    r"(?:[a-z]{3,}(?:ers?|ors?|ists?|cians?|ees?|iker|ikerin|rin|eur|euse|eurs|ienne?|iste|istes|ista|istas|dor|dora|dores|tor|trice|"
    r"ologo|ologa|olog(?:e|in|en|innen)|agog(?:e|in|en)|istin|entin|antin|logue|iciens?|iciennes?|mann|frau)|[а-я]{2,}(?:тель|тели|щик|чик|щики|ник|ница|ники|ист|исты|лог|ер|ёр|ор|онер))$"
)
_THING = re.compile(  # made, not born: with the endings of people
    r"(?:comput|print|serv|numb|ord|pap|lett|quart|corn|count|contain|filt|rout|scann|trail|monit|summ|wint|semest|number|fold|mast|"
    r"lay|pow|cent|met|lit|wat|burn|boil|mix|tow|fib|timb|transf|off|cov|regist|zimm|fenst|kell|fehl|mont|tract|react|mot|sens|fact|"
    r"vect|fav|hon|val|ordenad|contad|ascens|ordinat|project|proyect|err|col|lab|hum|док|контейн|компьют|серв|прибор|двигат|показат|"
    r"учебник|справочник|источник|памятник|датчик|ящик|праздник)(?:ers?|ors?|eurs?|dor|dores|or|ores|ели?|ели|ь|и|ели)?$"
)


_DAY = expression(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?$",
    re.IGNORECASE,
)


@cache
def lists() -> tuple[frozenset[str], tuple[str, ...], frozenset[str], frozenset[str], tuple[str, ...]]:
    """Who may act, whole and begun; their deeds; offices, whole and ending."""
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "actors.toml").read_text(encoding="utf-8"))
    agents, deeds, offices = (data[name].split() for name in ("agents", "deeds", "offices"))
    return (
        frozenset(word for word in agents if not word.endswith("*")),
        tuple(word.rstrip("*") for word in agents if word.endswith("*")),
        frozenset(deeds),
        frozenset(offices),
        tuple(word.lstrip("*") for word in offices if word.startswith("*")),
    )


@cache
def _compounds() -> tuple[str, ...]:
    """How German compounds end that name a department or somebody: "Medizintechnik", "Pflegedirektion"."""
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "actors.toml").read_text(encoding="utf-8"))
    return tuple(data["compounds"].split())


@lru_cache(maxsize=16384)
def is_somebody(word: str) -> bool:
    """Whether a word names somebody or a group that acts: a role, a department, a relative."""
    whole, begun, *_ = lists()
    name = key(word.rpartition("'")[2])
    if name == "it" and word != "IT":
        return False
    if "-" in name:
        name = name.rsplit("-", 1)[1]
    return (
        name in whole
        or name.removesuffix("s") in whole
        or name.startswith(begun)
        or name.endswith(_compounds())
        or name in roles("roles", "roles")
    )


@cache
def _role_endings() -> tuple[str, ...]:
    return tuple(name.removeprefix("*") for name in roles("roles", "roles") if name.startswith("*"))


def is_role(name: str) -> bool:
    """Whether a folded word is a role, or a compound that ends in one: "nurse", "Industriemechaniker"."""
    return name in roles("roles", "roles") or name.endswith(_role_endings())


def is_a_name(word: str) -> bool:
    """Whether a word may be a person's name: a capital and small letters, and nothing known of it."""
    entry = look(key(word))
    written = word[:1].isupper() and word[1:].islower() and len(word) > 2  # noqa: PLR2004
    return written and not (entry.lists or entry.concepts or find_terms(word) or _DAY.match(word))


def is_agentive(word: str) -> bool:
    """Whether a word has the ending of somebody who does something: "electrician", "Haustechnikplaner", "наладчик"."""
    name = key(word)
    return bool(_AGENTIVE.match(name)) and not _THING.match(name)
