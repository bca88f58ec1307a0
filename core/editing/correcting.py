"""The resume put right by what it should say: "my degree was in Physics, not CS", "I never worked at Northwind".

It is offered with a button, never done at once: beside an open question the same words may be an answer. A higher title or
degree than the resume has is no correction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.editing import facts, figures, guard, heads, misread, reword
from core.editing.forms import matches, unquoted, without_thanks
from core.editing.forms import words as words_of
from core.editing.model import HEAD_FIELD, NO, YES, Asks, Choice, Outcome, Request, Understood
from core.expressions import expression
from core.phrases import correcting as asking
from core.phrases import editing as words
from core.phrases import short
from core.resume.amend import HEAD
from core.resume.changes import Amend, HeadField
from core.resume.lexicon import fold
from core.resume.model import Entry, Kind, Resume
from core.tailoring import manner, speech
from core.tailoring.lexicon import terms_of
from core.tailoring.whereabouts import named_at

_OPENING = (
    r"^(?:(?:actually|wait|oops|i meant?|hang on|hold on|espera|attends|attendez|warte|ups|oups|подожди\w*|стоп|вернее|"
    r"oh|no|nope|hm+|sorry|but|and|well|wrong|incorrect|falsch|btw|by the way|"
    r"one (?:thing|correction)|correction|"
    r"that(?:['’]s| is) wrong|eigentlich|moment|ach|nein|stimmt nicht|übrigens|en realidad|perdón|en fait|pardon|non|вообще-то|"
    r"нет|ой|взагалі-то|ні)[\s,.:;!–-]+)+"
)
_IT_IS = r"(?:it|that|this|they)(?:['’]s| is| was| were| should be)"
_GAP = r"(?:\s*[,;.(–-]\s*|\s+)"
_PAIRS = tuple(  # what stands there and what should, by how the two are set against each other
    expression(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"(?P<lead>.*?)\b(?:not|\w+n['’]t)\s+(?P<old>[^.;]+?){_GAP}(?:but|rather|{_IT_IS}|i (?:was|studied))\s+(?P<new>.+)",
        rf"(?P<new>.+?){_GAP}(?:and |but )?(?:not|rather than|instead of)\s+(?P<old>.+)",
        r"(?P<lead>.*?)\b(?:nicht|kein\w*)\s+(?P<old>[^.;]+?)\s*[,;.]\s*(?:sondern|(?:es|das) war\w*)\s+(?P<new>.+)",
        rf"(?P<new>.+?){_GAP}(?:und )?(?:nicht|kein\w*|(?:an)?statt)\s+(?P<old>.+)",
        r"(?P<lead>.*?)\b(?:pas|non)\s+(?P<old>[^.;]+?)\s*[,;.]\s*(?:mais|c['’]était)\s+(?P<new>.+)",
        rf"(?P<new>.+?){_GAP}(?:et )?(?:non|pas|plutôt que|au lieu d[e'’])\s*(?P<old>.+)",
        r"(?P<lead>.*?)\bno\s+(?:era |fue |es )?(?P<old>[^.;]+?)\s*[,;.]\s*(?:sino|era)\s+(?P<new>.+)",
        rf"(?P<new>.+?){_GAP}(?:y )?(?:no|en (?:vez|lugar) de)\s+(?P<old>.+)",
        r"(?P<lead>.*?)\bне\s+(?P<old>[^.;]+?)\s*[,;]\s*а\s+(?P<new>.+)",
        rf"(?P<new>.+?){_GAP}а не\s+(?P<old>.+)",
    )
)
_STUDIES = (
    r"degree|diploma|major|studies|bachelor(?:['’]s)?|master(?:['’]s)?|abschluss|studium|studienfach|diplôme|études|título|carrera|"
    r"диплом|специальность|спеціальність"
)
_TITLE = r"(?:job )?title|role|position|titel|stelle|berufsbezeichnung|poste|puesto|cargo|должность|посада"
_NAME = (
    r"company|employer|firm|school|university|college|firma|arbeitgeber|universität|hochschule|entreprise|employeur|école|université|"
    r"empresa|escuela|universidad|компания|университет|вуз|компанія|університет"
)
_OWN = r"(?:my|the|mein\w*|der|die|das|mon|ma|mes|le|la|les|mi|mis|el|мой|моя|мо[йяє])"
_BE = (
    r"(?:(?<!\w)(?:was|is|were|are|should (?:be|say|read)|says?|reads?|war|ist|heißt|lautet|est|était|s['’]appelle|es|era|fue|"
    r"был[аи]?|бу[вл]\w*)|[–—:-])"
)
_SMALL = (
    r"(?:just|only|actually|really|called|in|at|for|as|a|an|the|nur|eigentlich|als|bei|ein\w*|der|die|das|en|de|un|une|chez|"
    r"seulement|juste|solo|sólo|una|только|просто|лишь|на|в|у|по|з|лише)"
)
_SUBJECT = expression(
    rf"^(?:in )?{_OWN}\s+(?:\w+\s+)?(?:(?P<studies>{_STUDIES})|(?P<title>{_TITLE})|(?P<name>{_NAME}))\b(?P<where>[^,.;]*?)"
    rf"\s*{_BE}\b\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_DID = expression(
    r"^(?:(?P<studies>i (?:studied|graduated in|majored in)|ich habe|j['’]ai étudié|estudié|yo estudié|"
    r"я (?:изучал|вивчав|учил)\w*)|"
    r"(?P<title>i was|i['’]m|i am|ich war|j['’]étais|yo era|(?:yo )?fui|я (?:был|была|був|була)|"
    r"i worked (?:there )?as|ich habe (?:dort )?als|j['’]ai travaillé comme|(?:yo )?trabajé (?:allí )?como|"
    r"я (?:работал|працюва)\w*)|"
    rf"(?P<any>{_IT_IS}|make (?:it|that)|es war|das war|c['’]était|c['’]est|era|es|это был\w*|це бу\w+))\s+(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_EDGES = expression(rf"^(?:{_SMALL}\s+)+|\s+(?:studiert|gewesen)$", re.IGNORECASE)
_NEVER_THERE = expression(
    r"(?:(?:i|we)(?:['’]ve| have)? never (?:even )?(?:work|stud|was|were|been|attend|go|went|had a job|did an internship)\w*|"
    r"i (?:did ?n['’]?t|did not|have ?n['’]?t|have not) (?:ever )?(?:work|stud|attend|go|been)\w*|"
    r"i was ?n['’]?t(?: ever)?|i was (?:never|not))"
    r"\s+(?:(?:employed|there)\s+)?(?:(?:at|for|with|in|to)\s+)?(?P<en>.+)|"
    r"ich (?:habe|war) (?:nie|niemals|gar nicht|nicht) (?:bei|an|in|für|auf) (?:der |dem |den )?(?P<de>.+?)"
    r"(?:\s+(?:gearbeitet|studiert|gewesen|angestellt|beschäftigt))?|"
    r"je n['’](?:ai|étais) (?:jamais|pas) (?:travaillé|étudié|été)? ?(?:chez|à|pour|dans) (?P<fr>.+)|"
    r"(?:yo )?(?:nunca|no) (?:he )?(?:trabaj|estudi|estuv)\w+ (?:en|para|con) (?P<es>.+)|"
    r"я (?:никогда )?не (?:работал|учил|был)\w* (?:в|на|у) (?P<ru>.+)|"
    r"я (?:ніколи )?не (?:працюва|навча|бу)\w+ (?:в|на|у) (?P<uk>.+)",
    re.IGNORECASE | re.DOTALL,
)
_AT = expression(r",?\s+(?:at|bei|chez|there|dort|в компании)\b.*$", re.IGNORECASE | re.DOTALL)
_UNFINISHED = expression(
    r"i (?:never|did ?n['’]?t|did not|have ?n['’]?t|have not)(?: (?:actually|even|yet))? (?:finish\w*|complet\w*|graduat\w*)"
    r"(?: (?:from )?(?:my |the |that )?(?:degree|studies|university|uni|college|school|bachelor\w*|master\w*|course))?(?: yet)?$|"
    r"i dropped out(?: of (?:university|uni|college|school))?$|ich habe (?:mein|das) studium (?:nie|nicht|leider nicht) "
    r"(?:abgeschlossen|beendet)$|ich habe (?:mein|das) studium abgebrochen$|no (?:terminé|acabé) (?:la carrera|mis estudios)$|"
    r"je n['’]ai (?:pas|jamais) (?:fini|terminé) mes études$|я (?:так и )?не закончил\w* (?:университет|институт|учёбу|вуз)$",
    re.IGNORECASE,
)
_SOMEBODY = expression(r"(?:i|we|ich|wir|je|j['’]|nous|yo|я|мы|ми)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d.,]*(?<![.,])")
_LONGEST, _NAMED = 22, 7  # words of a message that corrects, and of what it sets right
_RENAMING = frozenset({"rename", "replace"})  # requests that say what something should be
_FEW = 4  # words of a name
_WHOLE = 12  # words of a field that is told anew
_SHARED = 3  # letters from which a word of an answer tells that it is one


@dataclass(frozen=True, slots=True)
class _Said:
    """What should stand and what does. `field`: where, as far as it was named; `kinds`: in which parts; `where`: at which job."""

    new: str
    old: str
    field: HeadField | None = None
    kinds: Sequence[Kind] = ()
    where: str = ""
    plain: bool = False  # nothing but the two
    against: bool = False  # "not that, but this"


def told(request: Request) -> Outcome | None:
    """The correction that a message asks for, to be confirmed; None when it corrects nothing that the heads of entries say."""
    text = re.sub(_OPENING, "", request.text.strip(" .!\n"), flags=re.IGNORECASE).strip(" .!")
    if len(text.split()) > _LONGEST or speech.is_question(request.text):
        return None
    if found := _NEVER_THERE.fullmatch(text):
        return _never_there(request, next(filter(None, found.groups())))
    pairs = [one for pair in _PAIRS if (one := _said(pair, text))]
    said = [one for one in pairs if not _tells(one)]
    hits = [(one, entry, field) for one in said for entry, field in _standing(one, request.resume)]
    if hits:
        return _offered(request, hits)
    number = next((reads for one in pairs if (reads := figures.put_right(request, one.old, one.new))), None)
    if number:
        return number
    set_right = text != request.text.strip(" .!\n") or any(one.against for one in said)
    line = _in_a_line(request, said) if set_right else None
    about = next((one for one in said if one.field), None) or _stated(text)
    return line or (_open(request, about) if about else None)


def figures_set_right(text: str) -> tuple[str, str] | None:
    """The figure that was wrong and the right one, where a message does no more than set one against the other."""
    bare = re.sub(_OPENING, "", text.strip(" .!\n"), flags=re.IGNORECASE).strip(" .!")
    for one in (said for pair in _PAIRS if (said := _said(pair, bare)) and not _tells(said)):
        old, new = _figure(one.old), _figure(one.new)
        if old and new and old != new and len(bare.split()) <= _LONGEST // 2:
            return old, new
    return None


def words_set_right(text: str) -> list[tuple[str, str]]:
    """The words that were wrong and the right ones, in every way that a message may set them against each other."""
    bare = re.sub(_OPENING, "", text.strip(" .!\n"), flags=re.IGNORECASE).strip(" .!")
    if len(bare.split()) > _LONGEST // 2:
        return []
    return [
        (one.old, one.new) for pair in _PAIRS if (one := _said(pair, bare)) and not _tells(one) and len(one.new.split()) <= _FEW
    ]


def _never_there(request: Request, name: str) -> Outcome | None:
    if request.pick.startswith(heads.ENTRY):
        return heads.dropped(request, "")
    if found := heads.disowned(request, name):
        return found
    elsewhere = (
        re.search(rf"\b(?:at|bei|chez|en|в|у)\s+{re.escape(name)}", request.text)
        and name[:1].isupper()
        and len(name.split()) <= _FEW
    )
    return Asks(words.no_such_job(name)) if elsewhere and not terms_of(name) else None


def _said(pair: re.Pattern[str], text: str) -> _Said | None:
    found = pair.fullmatch(text)
    if found is None:
        return None
    lead, old = found.groupdict().get("lead") or "", _bare(_AT.sub("", found["old"]))
    about = _about(f"{lead} {found['new']}" if lead else found["new"])
    new = _bare(found["new"]) if lead else about.new
    if not new or not old or max(len(new.split()), len(old.split())) > _NAMED:
        return None
    return _Said(
        new,
        old,
        about.field,
        about.kinds,
        f"{about.where} {text}",
        plain=about.plain and not lead.strip(),
        against="lead" in found.groupdict(),
    )


def _tells(said: _Said) -> bool:
    """Whether the words tell what somebody did: "I used Ansible" sets no head right."""
    return said.plain and bool(_SOMEBODY.match(said.new))


def _in_a_line(request: Request, said: Sequence[_Said]) -> Outcome | None:
    """What a line should say instead; a figure is put right as figures are, whatever the words around it."""
    for one in said:
        old, new = _figure(one.old), _figure(one.new)
        pair = (old, new) if old and new and (new == one.new or old == one.old) else (one.old, one.new)
        if found := reword.set_right(request, *pair):
            return found
    return None


def _figure(text: str) -> str:
    found = _FIGURE.findall(text)
    return found[0] if len(found) == 1 else ""


def _about(text: str) -> _Said:
    """What some words say of which field of which entries."""
    text = text.strip()
    if found := _SUBJECT.match(text):
        kinds = (Kind.EDUCATION,) if found["studies"] else (Kind.WORK, Kind.VOLUNTEER) if found["title"] else ()
        field: HeadField = "organisation" if found["name"] else "title"
        return _Said(_bare(found["rest"]), "", field, kinds, found["where"])
    if found := _DID.match(text):
        kinds = (Kind.EDUCATION,) if found["studies"] else (Kind.WORK, Kind.VOLUNTEER) if found["title"] else ()
        return _Said(_bare(found["rest"]), "", None, kinds)
    return _Said(_bare(text), "", plain=True)


def _stated(text: str) -> _Said | None:
    """Something said of a degree or title that sets nothing against it: "my degree was in Physics"."""
    if _UNFINISHED.match(text):
        return _Said("unfinished", "", "title", (Kind.EDUCATION,))
    found = _about(text)
    return found if found.field == "title" and found.kinds and 0 < len(found.new.split()) <= _NAMED else None


def _bare(text: str) -> str:
    text = text.strip(" \t\n.,;:!\"'“”„«»")
    text = text if text.count("(") == text.count(")") else text.strip("()")
    return _EDGES.sub("", text).strip(" \"'“”„«»")


def _standing(said: _Said, resume: Resume) -> Iterator[tuple[Entry, HeadField]]:
    """Where the words that are wrong stand: in the heads of entries, of those that were named when any was."""
    if said.plain and len(f"{said.new} {said.old}".split()) > _NAMED:
        return
    entries = [one for one in resume.entries(*said.kinds) if not one.inline]
    named = [one for one in entries if named_at(said.where, one)[0] >= 0]
    fields: Sequence[HeadField] = (said.field,) if said.field else HEAD
    found = [(entry, field) for entry in entries for field in fields if _in(getattr(entry, field), said.old)]
    yield from [one for one in found if one[0] in named] or found


def _in(value: str, old: str) -> str:
    """The words of a field that some words mean: themselves, or what they are the first letters of; "" for none."""
    if hit := misread.pattern(old).search(value):
        return hit.group()
    tokens = [*re.finditer(r"[^\W_]+", value)]
    letters = old.replace(".", "")
    if not (letters.isupper() and len(letters) > 1):
        return ""
    for start in range(len(tokens) - len(letters) + 1):
        run = tokens[start : start + len(letters)]
        if "".join(one.group()[0] for one in run).upper() == letters:
            return value[run[0].start() : run[-1].end()]
    return ""


def _offered(request: Request, hits: Sequence[tuple[_Said, Entry, HeadField]]) -> Outcome:
    """The one place after a yes, or the choice among several."""
    if request.pick not in {"", YES}:
        hits = [one for one in hits if request.pick == f"{one[1].id} {one[2]}"]
    elif len({(entry.id, field) for _, entry, field in hits}) > 1:
        picks = {f"{entry.id} {field}": short(heads.name(entry), 40) for _, entry, field in hits}
        choices = (*(Choice(label, pick) for pick, label in picks.items()), Choice(words.KEEP_LINE, NO))
        return Asks(words.which(hits[0][0].old), "which", choices, request.text)
    if not hits:
        return Asks(words.STILL_OPEN)
    said, entry, field = hits[0]
    old = getattr(entry, field)
    return _amended(request, entry, field, _reads(old, _in(old, said.old), said.new))


def _reads(value: str, old: str, new: str) -> str:
    """A field with the right words in it; where those stand beside the wrong ones already, the wrong ones go."""
    without = " ".join(value.replace(old, " ").split()).strip(" ,-–/")
    if without and misread.pattern(new).search(without):
        return without
    before, _, after = value.partition(old)
    new = _large_as(new, value)
    return " ".join((*_apart(before.split(), new.split()), new, *_apart(after.split()[::-1], new.split()[::-1])[::-1]))


def _large_as(new: str, value: str) -> str:
    """Words typed in small letters with a large first one, where what stands there begins so."""
    return new[:1].upper() + new[1:] if new == new.lower() and value[:1].isupper() else new


def _apart(beside: Sequence[str], new: Sequence[str]) -> Sequence[str]:
    """The words beside those that are wrong, less what the right ones say again where they meet: "Cotham" of "Cotham School"."""
    folded = [[word.casefold() for word in each] for each in (beside, new)]
    same = next((size for size in range(min(map(len, folded)), 0, -1) if folded[0][-size:] == folded[1][:size]), 0)
    return beside[: len(beside) - same]


def _amended(request: Request, entry: Entry, field: HeadField, text: str) -> Outcome:
    old = getattr(entry, field)
    if asks := objection(field, old, text):
        return asks
    if text == old:
        return Asks(words.SAME_ALREADY)
    if not request.pick:
        choices = (Choice(words.YES, YES), Choice(words.NO, NO))
        return Asks(asking.shall_it_say(old, text, name=field == "organisation"), "confirm", choices, request.text)
    fact = facts.dictated(request, text if text in request.source.text else request.text)
    return Understood((Amend(entry.id, field, text, (fact.id,), request.text),), (fact,))


def objection(field: HeadField, old: str, new: str) -> Asks | None:
    """Why a field of a head can't be put right like this; None when it can."""
    if asks := misread.objection(field, new):
        return asks
    if field == "organisation":
        return heads.objection(new)
    louder = field == "title" and guard.louder(old, new) in {"degree", "rank", "verb", "scale"}
    return Asks(words.HEADS) if louder else None


def _open(request: Request, about: _Said) -> Outcome | None:
    """Something is said to be wrong in a head, and not which words: the one it can be of is shown, and asked for anew."""
    entries = [
        one for one in request.resume.entries(*about.kinds) if not one.inline and (not about.field or getattr(one, about.field))
    ]
    named = [one for one in entries if named_at(f"{about.where} {request.text}", one)[0] >= 0]
    meant = named or entries
    if len(meant) != 1 or about.field is None:
        return None
    value = getattr(meant[0], about.field)
    if misread.pattern(about.new).search(value):
        return Asks(words.SAME_ALREADY)
    if asks := objection(about.field, value, about.new):
        return asks
    if guard.credentials(about.new):
        return _amended(request, meant[0], about.field, about.new)
    kept = (Choice(words.KEEP_LINE, NO),)
    return Asks(asking.how_does_it_read(value), HEAD_FIELD, kept, request.text, f"{meant[0].id} {about.field}")


def retold(request: Request, asks: Asks) -> Outcome | None:
    """The field of a head as the person now says that it reads; None for words that can't be it."""
    name, _, wanted = asks.target.partition(" ")
    entry, field = request.resume.entry(name), next((one for one in HEAD if one == wanted), None)
    if entry is None or field is None:
        return None
    old = getattr(entry, field)
    text = _told_anew(request.text, old)
    if not 0 < len(text.split()) <= _WHOLE or not _belongs(request.text, old, asks):
        return None
    return _amended(Request(request.text, request.source, request.resume, pick=YES), entry, field, text)


def _told_anew(answer: str, old: str) -> str:
    """What a field should say by an answer to how it reads: "Night Stocker" of "rename it to Night Stocker, like I said"."""
    bare = re.sub(_OPENING, "", without_thanks(manner.without_frame_behind(answer.strip(" .!\n"))), flags=re.IGNORECASE)
    asked = [one for one in matches(bare) if one.form in _RENAMING and not one.loose]
    meant = next((unquoted(one.y) for one in asked if _means(one.x, old)), "")
    about = _about(bare)
    new = meant or ("" if asked and about.plain else about.new)  # "rename Docker to ..." is said of something else
    if new.casefold() == old.casefold() and new.islower():
        return old
    return _large_as(new, old)


def _means(x: str, old: str) -> bool:
    """Whether some words stand for what a field says: "it", or words of it."""
    return fold(x) in words_of("everything") or bool(misread.pattern(unquoted(x)).search(old))


def _belongs(text: str, old: str, asks: Asks) -> bool:
    """Whether an answer has a word of the old reading, or of what was said to be right."""
    known = {word.casefold() for word in re.findall(r"[^\W_]+", f"{old} {asks.request}") if len(word) >= _SHARED}
    return any(word.casefold() in known for word in re.findall(r"[^\W_]+", text))
