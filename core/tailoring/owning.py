"""Whose deed a clause of an answer tells, by what may be written: a deed of one's own, or work named without any subject."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise

from core.expressions import expression
from core.tailoring import speech, unreal
from core.tailoring.lexicon import terms_of
from core.tailoring.patterns import pattern, table
from core.tailoring.truth.actors import is_told_of_others
from core.tailoring.truth.lexis import look
from core.tailoring.truth.passives import is_by_a_bare_name
from core.tailoring.truth.people import is_somebody
from core.tailoring.truth.plain import key

_TOKEN = re.compile(r"[^\W_]+(?:['’.+#&/-][^\W_]+)*[+#]*")
_IN_WORDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|dos|tres|cuatro|cinco|deux|trois|quatre|cinq|"
    r"два|две|три|четыре|пять|(?:an?|one|half a|ein\w*|une?|un) (?:year|month|jahr|monat|año|mes|an|mois)|год|полгода)\b"
)
_ELIDED = re.compile(r"\b([jJ])['’](?=\w)")
_PAST = re.compile(
    r"[a-z]{3,}ed|[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{3,}iert|(?:vor|auf|nach|mit|an|aus)?(?:be|er|ver|ent|zer|über)[a-zäöüß]{4,}(?:t|en)|"
    r"[a-záéíóúñ]{3,}(?:é|ábamos|amos|imos)|[a-zàâéèêç]{3,}é(?:e|s|es)?|[а-яё]{2,}(?:ал|ала|али|ил|ила|или|ел|ела|ели|ял|яла)(?:ся|сь)?"
)
_FIRST_FORM = re.compile(
    r"[а-яёії]{3,}(?:ю|ую|яю|аю|ем|им)(?:сь)?|[a-zäöüß]{3,}(?:te|le|re)|[a-zàâéèêç]{3,}ais|[a-záéíóúñ]{3,}(?:é|aba|ía|ábamos|íamos)"
)
_OTHER_FORM = re.compile(r"[а-яёії]{3,}(?:ют|ят|ает|яет|ует|ют)(?:ся)?")
_LEADS = re.compile(
    r"^(?:(?:at|in|for|during|from|since|on|with|bei|beim|in|im|seit|während|mit|en|desde|durante|con|chez|au|à|pendant|depuis|avec|в|во|на|"
    r"у|с|до|при) [^,;:]{1,40}[,;:]|[^,;:.!?]{2,30}:)\s+",
    re.IGNORECASE,
)
_SPANISH_FIRST = re.compile(r"(?!qu|porqu|caf|beb|com)[a-záéíóúñ]{3,}(?:é|ábamos|íamos|amos|imos|emos)")
_PERFECT = frozenset(("ai", "avons", "avais", "avions", "hemos", "he"))
_GERMAN_PERFECT = frozenset(("habe", "hab"))
_PARTICIPLE = re.compile(r"[a-zàâéèêç]{2,}(?:é|i|is|it|u|ert|ado|ido)(?:e|s|es)?")
_STRANGE = re.compile(r"[^\W\d_a-zA-ZÀ-ɏЀ-ӿ]{2,}")
_CLAUSES = re.compile(r"[,;:](?=\s)|\s[–—-]\s")
_FRENCH = frozenset(("le", "la", "les", "mon", "ma", "mes", "de", "des", "fait", "et", "chez", "pour", "avec", "un", "une"))
_ARTICLES = frozenset(("der", "die", "das", "den", "lo", "la", "los", "las", "le", "les", "l'"))
_ME = frozenset(("me", "mir", "mich", "moi", "мне"))
_APOSTROPHES = re.compile(r"'s$|^(?:l|d|qu)'")
_WAS_DOING = re.compile(r"^(?:the|my) (?:\w+ )?(?:part|bit|task|job|challenge|work|highlight) was [a-z]{3,}ing\b", re.IGNORECASE)
_IN_CHARGE = expression(
    r"(?:in charge of|responsible for|zuständig für|verantwortlich für|responsable d[eu]l?|a cargo de)\b"
    r"(?!.*\b(?:is|was|were|are|war|ist|era|es|est|était) (?:the|my|our|not|der|die|mein\w*|el|la|mi|le|mon|ma)\b)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<!\w)\d")
_PLACE = re.compile(r"\b(?:at|bei|chez|en|в) [A-ZÀ-ÞА-Я]")
_AND_ME = re.compile(r"\b(?:and me|me and)\b")
_ABSENT = frozenset(("is", "was", "were", "are", "day", "days", "time", "had", "told"))  # before "off": somebody was not there
_ANYBODY = frozenset(("everyone", "everybody", "someone", "somebody", "anybody", "anyone", "people", "they", "he", "she"))
_POINTING = frozenset(("it", "that", "this", "das", "eso", "ça"))
_TIMES = frozenset(("when", "where"))  # before "I" they ask nothing
_BEFORE_ON = frozenset(
    ("et", "que", "ou", "où", "quand", "mais", "si", "car", "là", "puis", "donc", "oui", "non", "comme", "ensuite")
)
_FEW = 3


class Own(StrEnum):
    """What a clause tells, the strongest first."""

    DEED = "deed"  # a deed of one's own, or work with nobody else in it
    OTHERS = "others"  # it is somebody else's, or kept away from
    UNSURE = "unsure"  # it may be either: only the person knows
    TALK = "talk"  # it is said to the bot
    NOTHING = "nothing"  # no work is in it


@lru_cache(maxsize=4096)
def own(clause: str) -> Own:
    """Whose deed a clause tells."""
    if _STRANGE.search(clause):
        return Own.DEED  # a script whose words are not listed here
    if unreal.is_talk(clause):
        return Own.TALK
    if unreal.may_have_been(clause):
        return Own.UNSURE
    said = _ELIDED.sub(r"\1 ", speech.bare(clause))
    if (lead := _LEADS.match(said)) and not any(_in("speaker", word.casefold()) for word in _TOKEN.findall(lead.group())):
        said = said[lead.end() :]
    tokens = _TOKEN.findall(said)
    words = [token.casefold().replace("’", "'") for token in tokens]
    if not words:
        return Own.NOTHING
    french = not _is_english(words)
    if _AND_ME.search(" ".join(words)):
        words[words.index("me")] = "i"
    spoken = [
        index
        for index, word in enumerate(words)
        if _in("speaker", word) and (word != "on" or (french and _is_french_on(words, index)))
    ]
    found = [_of_speaker(words, at, said) for at in spoken]
    if not found:
        return _without_speaker(tokens, words, said)
    return next(one for one in Own if one in found)


def _is_french_on(words: Sequence[str], at: int) -> bool:
    """Whether "on" is the French "we": it opens a clause, or stands behind a small French word."""
    return at == 0 or words[at - 1] in _BEFORE_ON


def has_figure(text: str) -> bool:
    """Whether a number stands in a text by itself: "40 a day", not "k8s"."""
    return bool(_FIGURE.search(text))


def tells_own(text: str) -> Own:
    """Whose deed a sentence tells: their own as a whole, or in a clause with the speaker or with a deed first."""
    whole = own(text)
    parts = [part for part in _CLAUSES.split(text) if part.strip()]
    if whole is Own.DEED or len(parts) == 1:
        return whole
    mine = (part for part in parts if speech.is_first_person(part) or _opens(part))
    return Own.DEED if any(own(part) is Own.DEED for part in mine) else whole


def opens_done(text: str) -> bool:
    """Whether a text opens with what was done: "ran the inventory", not "working late"."""
    first = next((word.casefold() for word in _TOKEN.findall(text)), "")
    return _is_done(first) and not first.endswith("ing")


def _opens(part: str) -> bool:
    words = [word.casefold() for word in _TOKEN.findall(part)]
    return bool(words) and _opens_with_deed(words[0], words, part)


def _of_speaker(words: Sequence[str], at: int, said: str) -> Own:
    """A clause in which the speaker acts: it is their deed when the verb is one."""
    if at == 1 and _in("asking", words[0]) and words[0] not in _TIMES:
        return Own.TALK
    after = [word for word in words[at + 1 :] if not _in("between", word)]
    if pattern("takes_part").match(" ".join(after)):
        return Own.DEED
    away, idle = _keeps_away(words), any(_in("idle", word) for word in after[:1]) and not _is_everyday(after)
    given = any(_in("given", word) for word in after[:1]) and _has_somebody(after[1:]) and not has_figure(said)
    if given:
        return Own.UNSURE
    if not away and not idle and _does(words, at, after, said):
        return Own.DEED
    acts = bool(
        after and not idle and all(_in("joining", word) for word in words[:at])
    )  # "I chair the council": the speaker does it, whoever it is for
    others = _has_somebody(words[at + 1 :]) and not acts and (idle or not any(_is_deed(word) for word in after))
    return Own.OTHERS if away or others else _open(said)


def _does(words: Sequence[str], at: int, after: Sequence[str], said: str) -> bool:
    """Whether the speaker does something, or has it in their hands."""
    before = [word for word in words[:at] if not _in("between", word)][-1:]
    if any(_is_deed(word) for word in (*after[:1], *before)) or any(_in("charge", word) for word in after):
        return True
    if _is_everyday(after):
        return True
    if not after:
        return False
    if "who" in after and any(_is_deed(word) for word in after[after.index("who") :]):
        return True
    perfect = words[at + 1] in _PERFECT and _PARTICIPLE.fullmatch(after[0])
    german = words[at + 1] in _GERMAN_PERFECT and _is_deed(after[-1]) and _PAST.fullmatch(after[-1])
    counted = has_figure(said) and words[at + 1] != "have"
    return bool(perfect or german) or counted or (any(_is_deed(word) for word in after[1:]) and _has_thing(said))


def _is_everyday(after: Sequence[str]) -> bool:
    """Whether what stands behind the speaker is everyday work with its object: "mop the ward"."""
    return len(after) > 1 and _in("doing", after[0]) and after[1] not in _POINTING


def _without_speaker(tokens: Sequence[str], words: Sequence[str], said: str) -> Own:
    """A clause in which nobody says "I": it opens with a deed, names work, or tells of others."""
    if _is_said_to_bot(words, said):
        return Own.TALK
    if _IN_CHARGE.match(said) or (any(_is_first(word) for word in words) and not _is_kept_away(words)):
        return Own.DEED
    if _in("being", words[0]) and not _is_kept_away(words):
        return _of_speaker(words, 0, said)
    first = next((word for word in words if not _in("between", word) or _in("finite", word)), words[0])
    opens = _opens_with_deed(first, words, said)
    done = _WAS_DOING.search(said) or (opens and _is_done(first))
    if _is_kept_away(words) or (not done and (is_told_of_others(said) or _somebody_acts(words))):
        return Own.UNSURE if has_figure(said) or is_by_a_bare_name(said) else Own.OTHERS
    if _is_own_part(words) or _in("own", words[0]):
        return Own.DEED if _is_own_part(words) else _open(said)
    return Own.DEED if done or opens or _names_work(tokens, words, said) else _open(said)


def _is_first(word: str) -> bool:
    return _in("first", word) or bool(_SPANISH_FIRST.fullmatch(word) and _is_deed(word))


def _is_said_to_bot(words: Sequence[str], said: str) -> bool:
    """Whether a clause speaks to the bot ("call me Ann"), or of the talk itself and of no work."""
    bids = len(words) > 1 and words[1] in _ME
    opens = any(_in("talk", word) for word in words[:2]) and not has_figure(said)
    return _speaks_to_you(words) or opens or ((bids or any(_in("talk", word) for word in words)) and not _has_thing(said))


def _is_own_part(words: Sequence[str]) -> bool:
    """Whether a clause is about one's own part in something: "my job was to ...", "part of my daily work"."""
    mine = next((index for index, word in enumerate(words) if _in("own", word)), len(words))
    return any(_in("own_part", word) for word in words[mine + 1 : mine + 4]) and not _has_somebody(words[mine + 1 : mine + 3])


def _speaks_to_you(words: Sequence[str]) -> bool:
    """Whether "you" is said; the French "du" is none."""
    said = {word for word in words if _in("to_you", word)}
    return bool(said - {"du"} if _FRENCH.intersection(words) else said)


def _is_kept_away(words: Sequence[str]) -> bool:
    none = any(_in("nothing", word) for word in words[:2]) and not any(_in("spotless", word) for word in words)
    return none or _keeps_away(words)


def _names_work(tokens: Sequence[str], words: Sequence[str], said: str) -> bool:
    """Whether a fragment names work with a figure, or a deed with a tool."""
    if not _is_fragment(words) or (len(words) > 1 and _is_name(tokens[0]) and _is_done(words[1])):
        return False
    deed = len(words) >= _FEW and any(_is_deed(word) for word in words)
    return _has_amount(said) or bool(_PLACE.search(said)) or (deed and _has_thing(said))


def _is_name(token: str) -> bool:
    """Whether a word may be somebody's name: nothing is known of it."""
    entry = look(key(token))
    return not (entry.lists or entry.concepts or entry.families or terms_of(token) or any(map(str.isdigit, token)))


def _opens_with_deed(first: str, words: Sequence[str], said: str) -> bool:
    if _in("idle", first) or not _is_deed(first) or (words[0] != first and (_in("finite", first) or words[0] in _ARTICLES)):
        return False
    return not (_in("finite", first) and first not in {"fait", "machen"}) and (len(words) >= _FEW or _has_thing(said))


def _has_somebody(words: Sequence[str]) -> bool:
    return any(
        _in("somebody", one) or (one != "its" and is_somebody(one)) for one in (_APOSTROPHES.sub("", word) for word in words)
    )


def _somebody_acts(words: Sequence[str]) -> bool:
    """Whether somebody stands in a clause that says what is so: "X is the DBA's turf", "das machen die Kollegen"."""
    theirs = words[0] in _ANYBODY or (_in("own", words[0]) and _has_somebody(words[1:3]))
    return theirs or (_has_somebody(words) and (not _is_fragment(words) or any(word.endswith("'s") for word in words)))


def _is_fragment(words: Sequence[str]) -> bool:
    """Whether no word says that somebody or something is or does a thing."""
    return not any(_in("finite", word) or _OTHER_FORM.fullmatch(word) for word in words)


def _is_deed(word: str) -> bool:
    if _in("deeds", word):
        return True
    entry = look(key(word))
    if "function" in entry.lists or any(_in(name, word) for name in ("idle", "talk", "somebody")):
        return False
    return bool(entry.families) or bool(_PAST.fullmatch(word) or _FIRST_FORM.fullmatch(word))


def _is_done(word: str) -> bool:
    return bool(_PAST.fullmatch(word)) or (_in("deeds", word) and not _in("finite", word))


def _keeps_away(words: Sequence[str]) -> bool:
    pairs = [*pairwise(("", *words))]
    away = [_in("away", word) and not (word == "off" and before in _ABSENT) for before, word in pairs]
    away += [_in("turned_down", word) and _in("turns_down", before) for before, word in pairs]
    return any(away) and not has_figure(" ".join(words))


def _has_amount(said: str) -> bool:
    return has_figure(said) or bool(_IN_WORDS.search(said.casefold()))


def _has_thing(said: str) -> bool:
    return _has_amount(said) or bool(terms_of(said))


def _open(said: str) -> Own:
    """What is neither a deed nor somebody else's: nothing where no work is in it, and a question to the person else."""
    words = [word.casefold() for word in _TOKEN.findall(said)]
    worked = _has_thing(said) or any(_is_deed(word) for word in words)
    return Own.UNSURE if worked else Own.NOTHING


def _is_english(words: Sequence[str]) -> bool:
    return bool({"the", "and", "a", "of", "to", "in", "was", "is"} & set(words))


@cache
def _in(name: str, word: str) -> bool:
    whole, begun = _list(name)
    return word in whole or word.startswith(begun)


@cache
def _list(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = table("owning")[name].split()
    return frozenset(one for one in words if one[-1] != "*"), tuple(one[:-1] for one in words if one[-1] == "*")
