"""What was done at a place, and lists: schooling, certificates, skills, languages."""

import re
from collections.abc import Iterator

from core.building import places, speech, time
from core.building.model import Role
from core.expressions import expression
from core.resume import roles
from core.resume.lexicon import fold
from core.resume.lexicon import words as words_of
from core.resume.model import Entry, Kind
from core.tailoring import speech as talk
from core.tailoring.clauses import sentences
from core.tailoring.lexicon import canonical
from core.tailoring.titles import hangs
from core.tailoring.wording import as_line

_BREAKS = re.compile(r"\s*[;|\n\t•·●▪]\s*|\n\s*[-*]\s+")
_COMMAS = re.compile(r"\s*[,،、，]\s*(?![^()]*\))")
_AND = re.compile(r"\s+(?:and|und|y|et|и|e|&|та)\s+", re.IGNORECASE)
_HEADS = re.compile(r"\s*[,;|\t]\s*|\s+[–—-]\s+")
_FROM = re.compile(r"\s(?:at|from|@|an der|bei|beim|en la|en el|à l['’]|à la|au|в|na|de la|chez)\s+", re.IGNORECASE)
_SCHOOL = re.compile(
    r"(?<!\w)(?:high|school|college|uni|university|univ\.?|academy|institute|polytechnic|lyc[ée]e|liceo|instituto|gymnasium|\w*schule|\w*universität|uni\w{0,4}|"
    r"universidad|université|fac|колледж|университет|институт|школа|училище|техникум|вуз)(?!\w)",
    re.IGNORECASE,
)
_TAKES_UP = speech.joined(r"\W*(?:", "refusing", r")\W*$")  # "..., I never did that": a no to what stands before it
_TURNS = speech.joined(r"(?:", "turning", r")\s+")
_ITEM = 6  # words of a single skill: a longer one is a sentence and is not taken apart
_NOTHING = expression(
    r"(?:with )?(?:no|without|never (?:took|sat|passed)) (?:any )?"
    r"(?:exams?|qualifications?|certificates?|degree|gcses?|a[- ]levels?|grades?)|nothing passed|"
    r"(?:kein\w*|ohne) (?:abschluss|prüfung\w*)|"
    r"sin (?:título|titulación|exámenes)|sans (?:diplôme|examens?)|без (?:диплома|экзаменов)",
    re.IGNORECASE,
)
_NOTHING_AT_END = expression(rf"[\s,;]+(?:and\s+)?(?:{_NOTHING.pattern})[\s.!]*$", re.IGNORECASE)
_ANY_SCHOOL = expression(  # where somebody only went to school there is nothing to print
    r"(?:just |only |normal |the |a |my )*(?:(?:secondary|high|primary|comprehensive|comp|state|local) )?"
    r"(?:school|schule|escuela|colegio|instituto|école|lycée|collège|школа)(?: (?:in|en|à|в) .*)?",
    re.IGNORECASE,
)
_LABEL = expression(r"^(?:high )?school\W+(?=.*\b(?:school|college|academy|high)\b)", re.IGNORECASE)  # "school: Hewett School"
_WITH = expression(r"^(?:with|got)\s+", re.IGNORECASE)
_LEFT = expression(
    r"(?:i\s+)?(?:left|finished)(?:\s+school)?(?:\s+in|\s+at\s+\d+)?", re.IGNORECASE
)  # says when, and names nothing
_UNFINISHED = speech.joined(r"(?<!\w)(?P<how>", "unfinished", r")(?:\s+of)?(?!\w)")
_LASTED = speech.joined(r"^", "number", r"\s*", "unit", r"\s+(?:of|de|d['’])\s*")  # "two years of biology" is one title
_MARKS = " \t\n.,;:–—-*•·●▪"


def duties(text: str) -> tuple[list[str], list[str]]:
    """The statements of a message in the person's words, and those that only say what was not done."""
    done: list[str] = []
    denied: list[str] = []
    for sentence in sentences(text):
        for words in _statements(text[sentence.start : sentence.end]):
            if (
                talk.doubts(words)
                or talk.is_talk(words)
                or talk.is_question(words)
                or talk.is_only_yes(words)
                or speech.says(words, "nothing")
            ):
                continue
            if not (talk.denies(words) or _TAKES_UP.match(_COMMAS.split(words)[-1])):
                done.append(words)
                continue
            told, refused = _parted(words)
            done += told
            denied.append(refused)
    return done, denied


def _parted(words: str) -> tuple[list[str], str]:
    """What an enumeration tells before the part that is a no of its own, or behind a "but": "till, I did not do cash"."""
    parts = _COMMAS.split(words)
    at = next((number for number, part in enumerate(parts) if talk.denies(part)), len(parts))
    if at == len(parts) or _TAKES_UP.match(parts[at]):
        return [], words
    behind = next((number for number in range(at + 1, len(parts)) if _TURNS.match(parts[number])), len(parts))
    told = [
        *([", ".join(parts[:at])] if at else []),
        *([_TURNS.sub("", ", ".join(parts[behind:]))] if behind < len(parts) else []),
    ]
    return told, ", ".join(parts[at:behind])


def _statements(sentence: str) -> Iterator[str]:
    for part in _BREAKS.split(sentence):
        if words := part.strip(_MARKS + "!"):
            yield words


def duty(words: str, role: Role) -> str:
    """A statement as a line of the document: without the "I" and the employer's own name."""
    entry = Entry("", title=role.title, organisation=role.organisation)
    return as_line(words, entry) or words


def schools(text: str) -> list[Role]:
    """Schools and degrees, one per line or sentence."""
    parts = [part for one in sentences(text) for part in _BREAKS.split(text[one.start : one.end])]
    found = [
        school(part)
        for part in parts
        if part.strip(speech.EDGES)
        and not speech.says(part, "nothing")
        and (speech.holds(part, "unfinished") or not talk.denies(part))
    ]
    return [one for one in found if one.title or one.dates or (one.organisation and not _ANY_SCHOOL.fullmatch(one.organisation))]


def only_schooled(text: str) -> bool:
    """Whether somebody says that they went to school, and nothing that could be printed of it: "school in hull, no exams"."""
    return bool(_SCHOOL.search(text)) and not schools(text)


def school(text: str) -> Role:
    """One school or degree: what, where, when; that it was not finished is said in the person's words."""
    text, end = _end(text)
    text = _NOTHING_AT_END.sub("", text)
    told = _LABEL.sub("", speech.without(text.strip(_MARKS), "order", "learning", "articles", "at"))
    before, after = (told, "") if _LASTED.search(told) else time.around(told)
    titles: list[str] = []
    where, town = "", ""
    for part in (part.strip(_MARKS) for half in (before, after) for part in _HEADS.split(half)):
        if not part or _LEFT.fullmatch(part) or _NOTHING.fullmatch(part):
            continue
        if not where and (cut := _school_at(part)):
            titles.append(part[:cut].strip(_MARKS))
            where, town = places.with_place(part[cut:])
        elif found := _FROM.search(f" {part}"):
            titles += [part[: found.start()].strip()] if part[: max(found.start() - 1, 0)].strip() else []
            where, town = (where, town) if where else places.with_place(part[found.end() - 1 :].strip())
        elif not where and _SCHOOL.search(part) and not roles.degree_score(part):
            where, town = places.with_place(part)
        elif not town and places.is_place(part):
            town = part
        elif titles and not where and (roles.organisation_score(part) or _SCHOOL.search(part)):
            where = part
        else:
            titles.append(_WITH.sub("", part))
    if (
        town
        and where
        and (_SCHOOL.fullmatch(where) or hangs(where.split()[-1]))
        and (whole := re.search(rf"{re.escape(where)}\s+{re.escape(town)}", told))
    ):
        where, town = whole.group(), ""  # "Uni Leipzig" is a name as a whole
    dates = "" if _LASTED.search(told) else time.said(told)
    return Role(tuple(one for one in (*titles, end) if one), where, town, dates, kind=Kind.EDUCATION)


def _end(text: str) -> tuple[str, str]:
    """The words on a school without those that say that it was not finished, and those."""
    found = _UNFINISHED.search(text)
    if not found:
        return text, ""
    return f"{text[: found.start()].rstrip(_MARKS)} {text[found.end() :]}".strip(), _TURNS.sub("", found["how"]).strip()


def _school_at(part: str) -> int:
    """Where the school begins behind a degree, without a word between: "BSN univ of arizona"."""
    found = _SCHOOL.search(part)
    before = part[: found.start()].strip(_MARKS) if found else ""
    return found.start() if found and roles.degree_score(before) and not _FROM.search(f" {before} ") else 0


def items(text: str, *openings: str) -> list[str]:
    """The parts of an enumeration, each once; sentences stay whole."""
    found: dict[str, str] = {}
    for sentence in sentences(text):
        told = text[sentence.start : sentence.end]
        for piece in (piece for part in _BREAKS.split(speech.without(told, *openings)) for piece in _COMMAS.split(part)):
            for item in _both(piece):
                words = speech.without(item.strip(_MARKS), "joining", *openings).strip(_MARKS)
                if words and not speech.says(words, "nothing") and not talk.denies(words):
                    found.setdefault(words.casefold(), words)
    return list(found.values())


def are_languages(text: str) -> bool:
    """Whether an enumeration names languages, of which most are known: "english and a bit of polish"."""
    found = items(text, "speaking")
    known = sum(any(fold(word.strip(_MARKS + "()")) in words_of("roles", "languages") for word in one.split()) for one in found)
    return known * 2 > len(found) and all(len(one.split()) <= _ITEM and not roles.role_score(one) for one in found)


def _both(piece: str) -> list[str]:
    """Two for "cooking and cleaning"; "loading and unloading heavy trucks with a forklift" stays one."""
    if (tokens := piece.split()) and len(tokens) > 1 and all(canonical(token) for token in tokens) and not canonical(piece):
        return tokens
    parts = _AND.split(piece)
    return parts if len(piece.split()) <= _ITEM and all(len(part.split()) <= _ITEM // 2 for part in parts) else [piece]
