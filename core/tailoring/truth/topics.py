"""What an answer puts first, and leaves to others or did less with: "gas meters the utility fits", "EPDM I only ever patched".

A turn of an answer that begins with its object has a topic and a stance. The topic is a thing alone, without a verb or a small
word at its end; the stance says who does it, or how little oneself does. The order of the words tells it, not the words.
"""

import re
from functools import cache, lru_cache

from core.expressions import expression
from core.tailoring.truth.lexis import look, table
from core.tailoring.truth.people import TOKEN, is_a_name, is_agentive, is_somebody, lists
from core.tailoring.truth.plain import key

TURN = r"^\W*(?:(?:and|but|so|though|whereas|while|then|und|aber|et|mais|y|pero|а|но|и)\s+)?"
OBJECT = r"(?P<topic>[^\W\d_][\w'’&/-]*(?:\s+\w[\w'’&/-]*){0,7}?)"
_LATER = r"(?:always|usually|then|also|still|only|mostly|normally|just|now|all)\s+"
_TAIL = (
    r"(?:\s+(?:up|off|out|in|down|over|on|away|together|back))?"
    r"(?:\s+(?:themselves|himself|herself|alone|anyway|now|today|daily|weekly|monthly|"
    r"(?:for|at|in|from|with|on|to|by|when|after|before|every|each|once|twice)\s.*))?\W*$"
)
_LEFT_TO = expression(
    rf"{TURN}{OBJECT}\s+(?:(?:the|our|my|their|another|an?|some)\s+(?P<who>(?:(?!the\s|our\s|my\s|an?\s)[^\W\d_][\w'’&-]*\s+){{1,3}}?)"
    r"(?:(?:from|at|of|in)\s+(?:[\w'’-]+\s+){1,3}?)?|"
    rf"(?P<name>(?-i:[A-ZÀ-Ý][a-zà-ÿ'’-]+))\s+|(?P<they>he|she|they|somebody|someone|others)\s+)(?:{_LATER})?"
    rf"(?P<verb>(?-i:[a-z]+)){_TAIL}",
    re.IGNORECASE,
)
_DOES = expression(  # "front desk do the finance plans", "no, sales do that"
    rf"{TURN}(?:(?:no|nope|nah)\W+)?(?P<who>(?:[^\W\d_][\w'’&-]*\s+){{1,3}}?)(?:do|does|did)\s+"
    r"(?:the|all|it|that|those|these|them|most|any)\b",
    re.IGNORECASE,
)
_GERMAN = expression(  # "Schmerzpumpen bedient nur das Palliativteam", "EPUBs macht ein Dienstleister"
    rf"{TURN}(?P<topic>(?:(?:die|den|das|der|alle)\s+)?(?-i:[A-ZÄÖÜ])[\w-]+|(?-i:[a-zäöüß]+en)(?=\s+(?:tut|darf|kann)\s))"
    r"(?:\s+(?-i:[^\W\d_]+)){0,2}\s+(?-i:(?P<verb>[a-zäöüß]{2,}(?:t|te|ten)))\s+"
    r"(?:(?:nur|ausschließlich|immer|meist|allein|bei\s+uns|hier|dann|uns|mir|aber|ja|auch|halt|eben|sonst|inzwischen)\s+)*"
    r"(?P<who>(?:der|die|das|eine?|unsere?|meine?|jemand)\s+(?:[a-zäöüß]+\s+)?(?-i:[A-ZÄÖÜ])[\w-]+)"
    r"(?:\s+(?:aus|von|vom|in|im|bei|beim|mit)\s.*|\s+(?:ab|an|auf|aus|ein|her|vor|zu))?\W*$",
    re.IGNORECASE,
)
_PLURAL = expression(r"(?:ungen|ionen|heiten|keiten|schaften|träge|läne|s)$")  # with a verb for one, such a noun is its object
_DOING = frozenset(("do", "does", "did"))
_MANY = frozenset(("they", "others"))
_ARTICLES = frozenset(("the", "my", "our", "their", "a", "an"))
_TIMES = expression(r"(?:days?|weeks?|months?|years?|mornings?|evenings?|nights?|times?|summers?|winters?|seasons?|\w+days?)$")
_PEOPLE = expression(r"people|folk|men|women|children|staff|crew|police|lot", re.IGNORECASE)
_NOUNS = expression(r"(?:ing|er|or|ion|ment|ty|tie|nce|ic|ant|ent|ist|al|age|ure|ship|ism|ness|us|is|s|ee|ian|man)s?$")
_THINGS = expression(r"(?:s|ing|ion|ment|ry|ty|ance|ware|work|roll|ship|age|al)$")
_SPEAKER = expression(r"\b(?:I|we|ich|wir|je|j|nous|yo|я|мы)\b", re.IGNORECASE)
_SHORT = 4


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("topics")[kind].split())


@lru_cache(maxsize=8192)
def left_to(part: str) -> str:
    """Who does what a turn puts first, by the word that names them: "utility" of "gas meters the utility fits"."""
    found = _LEFT_TO.match(part)
    if found and is_thing(found["topic"]) and _acts(found):
        return str(found["name"] or found["they"] or _named(found["who"]))
    if (does := _DOES.match(part)) and is_thing(does["who"]) and not is_a_name(does["who"].split()[0]):
        return _named(does["who"])
    german = _GERMAN.match(part)
    if german is None:
        return ""
    who = _named(german["who"])
    one = german["verb"].endswith("t") and bool(_PLURAL.search(german["topic"])) and " " not in german["topic"]
    return who if one or is_somebody(who) or is_agentive(who) else ""


def names_others(part: str) -> bool:
    """Whether a stretch only names who does what stands before it: "our other guy", "contractors", "ask the sous"."""
    found = _ONLY_OTHERS.match(part)
    if found is None:
        return False
    head = TOKEN.findall(found["who"])[-1]
    if not _words("small").isdisjoint(map(key, TOKEN.findall(found["who"]))):
        return False
    owned = bool(found["the"]) and (is_somebody(head) or is_agentive(head) or head in _FOLK)
    return bool(found["ask"]) or owned or (is_somebody(head) and head.endswith("s"))


def is_topic(part: str) -> bool:
    """Whether a stretch is a thing alone, and nobody: "splicing", "The tagging"."""
    tokens = TOKEN.findall(part)
    return 0 < len(tokens) <= _SHORT and is_thing(part) and not any(is_somebody(one) or is_agentive(one) for one in tokens)


_ONLY_OTHERS = expression(
    r"^\W*(?:(?P<ask>ask|better ask|talk to)\s+|(?:that(?:['’]s| is| was)|it(?:['’]s| is| was)|always)\s+)?"
    r"(?P<the>(?:the|our|my|another|some|an?|unser\w*|eine?|die|der|la|le|les|l'|notre|une?|el|los|las|una|otr[oa])\s*\b)?"
    r"(?P<who>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,3}?)(?:\s+(?:from|at|of|in|aus|vom|de|du)\s+.{2,30})?\W*$",
    re.IGNORECASE,
)
_FOLK = frozenset(
    ("guy", "guys", "lad", "lads", "bloke", "girl", "girls", "man", "woman", "person", "people", "side", "desk", "others")
)


def _named(who: str) -> str:
    tokens: list[str] = TOKEN.findall(who)
    return next((word for word in tokens if is_somebody(word) or is_agentive(word)), tokens[-1])


def is_thing(topic: str) -> bool:
    """Whether words are a thing alone: nobody who speaks, no verb, no number, no time, no small word first or last."""
    if _SPEAKER.search(topic):
        return False
    tokens = [key(word) for word in TOKEN.findall(topic)]
    articled = (at for at, word in enumerate(tokens) if word in _ARTICLES and at)
    if any(at + 1 == len(tokens) or "function" not in look(tokens[at - 1]).lists for at in articled):
        return False  # "checks the work"
    if not tokens or not _words("small").isdisjoint((tokens[0], tokens[-1])) or any(map(_TIMES.fullmatch, tokens)):
        return False
    if "function" in look(tokens[-1]).lists or any(word in _words("past") or word in _DOING for word in tokens):
        return False
    german = topic.endswith("en") and topic[:1].isupper() and len(tokens) == 1  # "Schweißen"
    opens = _is_deed(tokens[0]) and not (_THINGS.search(tokens[0]) or german)
    return not opens and not tokens[0].endswith("ed")


def _is_deed(word: str) -> bool:
    entry = look(word)
    return bool(entry.families) or "tier_lead" in entry.lists


def _acts(found: re.Match[str]) -> bool:
    """Whether a word behind somebody or something is what they do, and no noun of theirs."""
    name, who = key(found["verb"]), (found["who"] or "").split()
    if any(_TIMES.fullmatch(word) for word in who) or not _words("small").isdisjoint(who):
        return False  # "requests a month passed on"
    if name in _words("uses") or (name in _words("small") and name not in _DOING):
        return False
    known = name in lists()[2] or (bool(look(name).families) and not _NOUNS.search(name.removesuffix("s")))
    done = name in _words("past") or (name.endswith("ed") and len(name) > _SHORT)
    if found["they"]:
        return done or (known if found["they"].casefold() in _MANY else name.endswith("s"))
    if found["name"]:
        return is_a_name(found["name"]) and (done or name.endswith("s"))
    return done or _does_now(found["who"], name, found["topic"], known=known)


def _does_now(who: str, name: str, topic: str, *, known: bool) -> bool:
    """Whether a word is a verb of today behind those who do it: with an "s" behind one, without it behind several."""
    subject = who.rsplit(maxsplit=1)[-1]
    if _PEOPLE.fullmatch(subject) or (subject.endswith("s") and not subject.endswith("ss")):
        return known and not name.endswith("s")
    if not name.endswith("s") or name.endswith("ss"):
        return False
    first, last = key(topic.split(maxsplit=1)[0]), key(topic.rsplit(maxsplit=1)[-1])
    somebody = any(is_somebody(word) or is_agentive(word) for word in who.split())
    if _is_deed(first) and first.endswith("s"):  # "Monitors the cold chain logs"
        return somebody and name in lists()[2]
    return known or (
        (somebody or not _is_deed(last)) and bool(_THINGS.search(last)) and not _NOUNS.search(name.removesuffix("s"))
    )
