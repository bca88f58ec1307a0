"""A statement of an answer as a line of a resume: the person's own words, without what belongs to the talk around them."""

import re

from core.expressions import expression
from core.resume.model import Entry
from core.tailoring import manner, speech
from core.tailoring.gathering import gathered, without_bidding, without_little, without_shown
from core.tailoring.shorthand import in_full, with_names
from core.tailoring.spoken import plainly
from core.tailoring.whereabouts import called_at, named_at, whole_name, without_last

_LOCATED = expression(
    r"(?:^|(?<=[\s,(]))(?:when i was (?:at|with|in)|at|in|with|for|bei|beim|im|am|chez|au|à|en|в|во|у|на)\s+"
    r"(?:(?:the|der|dem|el|la|los|las|le|les)\s+)?$",
    re.IGNORECASE,
)
_AT_OTHERS = expression(r"\b(?:at|bei|chez) [A-ZÄÖÜÉ][a-zäöüé]\w+ ?[A-Z]?")  # a second place: the first one must stay
_YEARS = expression(r"\s*\([^()]*\b(?:19|20)\d\d\b[^()]*\)")  # when it was, beside the employer's name
_WHOSE = expression(r"^['’]s\b")
_GERMAN_PERFECT = expression(
    r"^(?P<when>.*?)\b(?:ich habe?|habe? ich)\s+(?P<rest>.*?\b(?:\w*ge\w{2,}(?:t|en)|\w{3,}iert|"
    r"(?:vor|auf|nach|mit|an|aus)?(?:be|er|ver|ent|zer|"
    r"über)\w{3,}(?:t|en)))(?P<tail>$|[,;.].*$|\s(?:wenn|weil|während|als|bis|sobald)\s.*$)",
    re.IGNORECASE | re.DOTALL,
)
_GERMAN_INVERTED = expression(r"^(?P<verb>(?!(?:mach|tu)e )\w+(?:e|te))\s+ich\s+(?P<rest>.+)$", re.DOTALL)
_SINCE = expression(r"^(?P<when>since [^,]{2,20}?),?\s+i\s+(?P<rest>.+)$", re.IGNORECASE | re.DOTALL)
_OPENING = expression(
    r"^(?P<where>(?:in|for|during|before|after|with|on|last|this|from|at|there|then|until|by|"
    r"every)\b(?:\s+[\w'’-]+){0,4}?),?\s+i\s+(?P<rest>\w.+)$",
    re.IGNORECASE | re.DOTALL,
)
_HABE = expression(  # "hab 20 Wallboxen angeschlossen", not "habe Kurse in Erster Hilfe"
    r"^habe? (?!ich\b)(?=[^,;.]*\b(?:\w*ge\w{2,}(?:t|en)|\w{3,}iert|"
    r"(?:vor|auf|nach|mit|an|aus)?(?:be|er|ver|ent|zer|über)[a-zäöü]{3,}(?:t|en))"
    r"\s*(?:$|[,;.]|und\b))",
    re.IGNORECASE,
)
_LEADING = (
    (expression(r"^i(?:['’]m| am) (?:also )?(?=\w)", re.IGNORECASE), ""),
    (expression(r"^i(?:['’]ve| have) (?:also )?(?=\w{2,}ed\b)", re.IGNORECASE), ""),
    (expression(r"^i['’]ve (?:also )?(?=\w)", re.IGNORECASE), "have "),
    (expression(r"^i (?:also )?(?=\w)", re.IGNORECASE), ""),
    (expression(r"^when i (?!was\b)(?=[^,]*$)", re.IGNORECASE), ""),
    (expression(r"^(?:я|yo) (?=\w)", re.IGNORECASE), ""),
    (expression(r"^[Ii]ch war (?=[A-ZÄÖÜ])"), ""),
    (expression(r"^ich (?=\w+e\b)", re.IGNORECASE), ""),
    (_HABE, ""),
)
_AGAIN = expression(  # "Ran it for two years, and I wrote the chart myself": who ran it wrote it
    r"(?P<joint>(?:,|;)\s+(?:(?:and|then|and then|plus)\s+)?|\s(?:and|then)\s+)"
    r"i (?:also )?(?=(?!['’]|am\b|was\b|have\b|had\b)\w)",
    re.IGNORECASE,
)
_MYSELF = expression(r"(?<!by) myself(?=[.,;]|$)")
_OTHERS = expression(  # somebody else may be who the next verb would be about
    r"\b(?:we|they|he|she|you|who|which|that|this|there|someone|everyone|nobody)\b|\b(?:and|,|;|while|so|but|as|when|because)\s+"
    r"(?:the|my|our|his|her|their|an?|another|one|two|it)\s",
    re.IGNORECASE,
)
_LIGHT_VERB = expression(r"(?:^|(?<=, ))(?:mache?|tue?) ich (?=\w)", re.IGNORECASE)  # "mach ich jeden Monat Inventur"
_TOLD_OF = expression(r"^(?P<what>[^:.,;]{2,40}): (?:i|we) (?=\w)", re.IGNORECASE)
_OPEN_BRACKET = expression(r"\s*\([^()]*$")  # what stood in it was said beside the deed
_BRACKETED = expression(r"^\((?P<inside>[^()]+)\)[.!]*$")
_BRIEF = 4  # words before the verb: a time or a place, not a clause
_THOUGH = expression(r"\s+though(?=,)", re.IGNORECASE)
_ALSO = expression(
    r"^(?:(?:(?:ok(?:ay)?|all ?right|well),? )?fine(?=[,:;])|i mean|like i said|ok(?:ay)?(?=[,:;])|"
    r"and|also|so|then|well|actually|basically|und|auch|y|también|et|aussi|и|также|та)\s*[,:;]?\s+(?=\w)",
    re.IGNORECASE,
)


def as_line(words: str, entry: Entry | None) -> str:
    """A sentence as a line: no "Yes,", no "At Larkspur" where that is the entry itself, no leading "I"; nothing else is lost."""
    text = _ALSO.sub("", _LIGHT_VERB.sub("", without_talk(words)))
    if entry:
        text = _without_place(without_last(text), entry)
    text = _THOUGH.sub(
        "", gathered(without_little(without_shown(without_bidding(manner.without_aftertaste(_ALSO.sub("", text).strip())))))
    )
    text = _without_speaker(without_little(text))
    text = _OPEN_BRACKET.sub("", _TOLD_OF.sub(r"\g<what>: ", text))
    text = with_names(in_full(speech.with_large_i(_BRACKETED.sub(r"\g<inside>", text.strip(" \t,;:–—-")))))
    return capital(text.rstrip(".!。").rstrip() if not text.endswith("...") else text)


def without_talk(words: str) -> str:
    """A sentence without what is said round the deed: "Yes,", "but", "more like", "and it was fun"."""
    text = manner.without_frame(" ".join(words.split()))
    text = plainly(manner.without_frame(speech.without_adverse(speech.without_no(speech.without_yes(text)))))
    return manner.without_aftertaste(speech.without_laughter(text))


def capital(text: str) -> str:
    """The text with its first letter large, unless the word is written in a way of its own ("iOS", "dbt-core")."""
    first = text.split(" ", 1)[0]
    own = first[1:] != first[1:].lower() or any(letter.isdigit() for letter in first)
    return text if own else text[:1].upper() + text[1:]


def _without_place(text: str, entry: Entry) -> str:
    start, end = called_at(text, entry)
    if start == 0 and text[end:].strip():
        return text[end:].lstrip(" ,:;–—-")
    start, end = named_at(text, entry)
    if start < 0 or _WHOSE.match(text[end:]) or _AT_OTHERS.search(text[:start] + text[end:]):
        return text
    start, end = whole_name(text, start, end, entry)
    located = _LOCATED.search(text[:start])
    if not located:
        return text[end:].lstrip(" ,.:;–—-") if start == 0 and re.match(r"\s*[,.:;–—-]", text[end:]) else text
    end = _end_of_name(text, end, entry)
    end += len(years.group()) if (years := _YEARS.match(text[end:])) else 0
    before, after = text[: located.start()].rstrip(), text[end:].lstrip()
    if not before:
        return after.lstrip(",.:;–—- ")
    return f"{before}{'' if after[:1] in ',.;:)' else ' '}{after}".strip()


def _end_of_name(text: str, end: int, entry: Entry) -> int:
    """Where the name ends, when the text goes on with more of it ("Larkspur Freight")."""
    words = (entry.organisation or entry.title).casefold().replace(".", "").replace(",", "").split()
    small = text[:end].rsplit(" ", 1)[-1].islower()
    while found := re.match(r"[\s,&]+([\w.-]*\w\.?)", text[end:]):
        if found[1].strip(".").casefold() not in words or not (small or found[1][:1].isupper()):
            break
        end += found.end()
    return end


def _without_speaker(text: str) -> str:
    if found := _SINCE.match(text):
        return _with_since(found["rest"], found["when"])
    if (found := _OPENING.match(text)) and not re.search(r"\bi\b", found["where"], re.IGNORECASE):
        return f"{found['where']}, {found['rest']}"
    if (found := _GERMAN_PERFECT.match(text)) and len(found["when"].split()) <= _BRIEF and "," not in found["when"]:
        return f"{found['when']}{found['rest']}{found['tail']}"
    if found := _GERMAN_INVERTED.match(text):
        return f"{found['verb']} {found['rest']}"
    for pattern, instead in _LEADING:
        if pattern.match(text):
            return _without_speaker_again(pattern.sub(instead, text, count=1))
    return text


def _without_speaker_again(text: str) -> str:
    """A line that lost its leading "I" without those that follow, as long as nobody else comes between."""
    while (found := _AGAIN.search(text)) and not _OTHERS.search(text[: found.start()]):
        text = text[: found.start()] + found["joint"] + _MYSELF.sub("", text[found.end() :], count=1)
    return text


def _with_since(rest: str, when: str) -> str:
    first, mark, more = rest.partition(",")
    first = first.rstrip(". ")
    return f"{first} ({when[:1].lower()}{when[1:]}){mark}{more}"
