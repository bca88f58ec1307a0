"""A degree or a licence, told in passing: "I have a PhD from Harvard, 2010". It is a fact of its own and no line under a job."""

import re
from dataclasses import dataclass
from typing import Final

from core.building import lists
from core.expressions import expression
from core.resume.model import Kind
from core.resume.roles import degree_score
from core.tailoring import speech
from core.tailoring.codes import codes, is_code
from core.tailoring.levels import level_of_course
from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.to_come import is_to_come
from core.tailoring.wording import capital

_HAVE: Final = re.compile(
    r"(?:(?:and|also|but|oh|btw|well|ok|und|et|y|и|а)[\s,]+)*(?:"
    r"i(?:['’]ve)?(?: (?:also|too|already|have|do))* (?:have|hold|got|earned|finished|completed|obtained|received|passed)"
    r"(?: got)?(?: also)?(?: (?:a|an|my|the|both))?"
    r"|(?:ich )?(?:habe|hab|besitze)(?: (?:auch|noch|bereits|schon))*(?: (?:einen|eine|ein|meinen|meine|mein|den|die|das))?"
    r"|j['’]ai(?: aussi)?(?: (?:un|une|mon|ma|le|la))?|(?:yo )?(?:también )?tengo(?: también)?(?: (?:un|una|mi|el|la))?"
    r"|у меня(?: (?:также|ещё|еще|тоже))?(?: есть)?|(?:я )?(?:также )?(?:имею|маю)|у мене(?: (?:також|ще))?(?: є)?"
    r")\s+",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"\s+(?:gemacht|abgeschlossen|erworben|too|as well|auch|también|aussi|тоже)$", re.IGNORECASE)
_DEED: Final = re.compile(
    r"(?<!\w)(?!certified|licen[sc]ed|registered|advanced|accredited|related|applied|qualified|limited|combined|confined|enhanced|skilled)\w{3,}ed(?!\w)"
    r"|(?<!\w)(?:led|ran|taught|built|wrote|used|made|took|help|teach|train)\w*(?!\w)",
    re.IGNORECASE,
)
_PAPER: Final = re.compile(
    r"(?<!\w)(?:(?!business|credit|ID)\w+ (?:ticket|card)(?=$|[,.]| (?:from|since|in)\b)|"
    r"licen[cs]e|certificat(?:e|ion)|permit|\w*schein|zertifikat|certificado|certificat|permis|сертификат|сертифікат)(?!\w)",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    r"(?<!\w)(?:experience|knowledge|years?|skills?|idea|interest|erfahrung|kenntnisse|jahre?|expérience|experiencia|опыт\w*|"
    r"знани\w+|лет|досвід\w*|years?)(?!\w)",
    re.IGNORECASE,
)
_INITIALS: Final = re.compile(r"[A-Z]{3,6}(?:,? (?:since|from|in|seit|depuis|desde|с) ?(?:19|20)\d\d)")  # "FHEA since 2022"
_COURSE: Final = re.compile(  # at a school, or with an exam
    r"(?:yes[,:]?\s+|but\s+)*(?:(?:i(?:['’]ve)?\s+)?(?:(?:also|have)\s+)*(?:did|done|took|taken|finished|completed|passed)\s+)?(?:an?\s+|the\s+)?"
    r"(?P<what>(?:(?!(?:i|we|my|never|no|not)\b)[\w-]+\s+){0,4}course\s+(?:on|in|about)\s+[^,;.]+?(?P<school>\s+(?-i:(?:at|with|from)\s+(?:the\s+)?[A-Z])[^,;.]*?)?)"
    r"(?:\s+(?:last|this)\s+(?:year|winter|spring|summer|autumn|fall|month))?(?P<exam>,?\s+(?:and\s+)?passed(?:\s+the)?\s+exam)?[.!]*",
    re.IGNORECASE,
)
_HELD: Final = expression(  # "yes got it in 2021": what was asked for is one's own, whoever gave it
    r"(?:i(?:['’]ve)? )?(?:(?:have|already|just|also) )*(?:got|passed|hold|obtained|earned|received|renewed|have)"
    r"(?: (?:it|that|this|one|mine))(?!\w)"
    r"(?! (?:done|made|checked|wrong|right|to|working|ready))",
    re.IGNORECASE,
)
_SINCE_WHEN: Final = expression(  # "first aid at work i got in 2022": the paper, and its year
    r"(?:(?:and|also|yes|but|my|the|an?|den|die|das|meinen?|meine|el|la|mi|le|ma|mon)[\s,]+)*(?P<what>[^,;.]{3,50}?),?\s+"
    r"(?:(?:that|which)\s+)?(?:i(?:['’]ve)?\s+(?:got|did|done|passed|took|renewed|earned|completed)|hab(?:e)? ich|"
    r"l[oa]\s+(?:saqué|hice|obtuve)|je\s+l['’]ai\s+(?:passé|obtenu|eu)e?)\s+(?:it\s+)?(?:(?:back\s+)?in\s+|im jahr\s+|en\s+)?"
    r"(?P<year>(?:19|20)\d\d)(?:\s+(?:gemacht|bestanden|erworben))?[.!]*",
    re.IGNORECASE,
)
_YEAR: Final = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SCHOOL_EXAM: Final = expression(
    r"(?<!\w)(?:GCSEs?|[AO][- ]levels?|GED|high school diploma|leaving cert\w*)(?!\w)", re.IGNORECASE
)
_MOST = 16  # words of a credential with its school and year


@dataclass(frozen=True, slots=True)
class Credential:
    """A degree or licence as it can be listed: the part it belongs to, its line, and the words of the message it is made of."""

    kind: Kind
    line: str
    words: str


def owned(text: str) -> Credential | None:
    """The credential that a statement says the person has ("I also have a ..."); None when it says anything else."""
    found = _HAVE.match(text.strip())
    if found is None or (_is_no_fact(text) and not _course(text[found.end() :])):
        return None
    rest = text.strip()[found.end() :].strip(" .!")
    return _course(rest) or _named(rest) or (Credential(Kind.CERTIFICATES, rest, rest) if _INITIALS.fullmatch(rest) else None)


def told(text: str) -> Credential | None:
    """The same for a sentence of an answer, where the "I have" may be missing: "yes, PhD from Harvard 2010"."""
    bare = speech.without_yes(text.strip())
    if course := _course(bare):
        return course
    if (dated := _SINCE_WHEN.fullmatch(bare)) and not _is_no_fact(bare):
        return _dated(dated["what"], dated["year"])
    found = _HAVE.match(bare)
    return None if _is_no_fact(bare) else _named(bare[found.end() :] if found else bare)


def _dated(what: str, year: str) -> Credential | None:
    """A paper with the year somebody got it."""
    words = f"{what}, {year}"
    found = Credential(Kind.CERTIFICATES, capital(words), words) if level_of_course(what) else _named(words)
    return found if found and found.kind is Kind.CERTIFICATES else None


def held(quote: str, text: str) -> Credential | None:
    """The paper that a posting asks for by name, of an answer that says the person has "it"; with the year it tells."""
    said = speech.without_yes(text.strip())
    asked = Credential(Kind.CERTIFICATES, quote, quote) if is_code(quote) else _named(quote)
    by_code = _HAVE.match(said) and set(codes(quote)).intersection(codes(said))
    if asked is None or not (_HELD.match(said) or by_code) or _is_no_fact(said):
        return None
    years = _YEAR.findall(said)
    words = f"{asked.words}, {years[0]}" if len(years) == 1 else asked.words
    return Credential(asked.kind, capital(words), words)


def named_for(kind: Kind, words: str) -> Credential | None:
    """What the person wants listed among their schools or papers; a degree needs its school or year, and a deed is none."""
    words = words.strip(" .!,;")
    if found := owned(f"I have a {words}"):
        return found
    deed = _DEED.search(words) or speech.is_first_person(words) or _OTHER.search(words)
    degree = any(nature(term) is Nature.DEGREE for term in terms_of(words)) or degree_score(words)
    degree = degree and not _SCHOOL_EXAM.search(words)
    if not words or len(words.split()) > _MOST or deed or degree or _is_no_fact(words):
        return None
    return Credential(kind, capital(words), words)


def _course(text: str) -> Credential | None:
    """A course at a school, or one with an exam."""
    found = _COURSE.fullmatch(text.strip())
    if found is None or not (found["school"] or found["exam"]) or _DEED.search(found["what"]):
        return None
    if speech.denies(text) or speech.is_wish(text) or speech.is_question(text) or is_to_come(text):
        return None
    words = text.strip()[found.start("what") : found.end("what")] + (found["exam"] or "")
    return Credential(Kind.CERTIFICATES, capital(words), words)


def _is_no_fact(text: str) -> bool:
    return speech.denies(text) or speech.is_wish(text) or speech.is_question(text) or is_to_come(text) or speech.is_weak(text)


def _named(rest: str) -> Credential | None:
    words = _AFTER.sub("", rest.strip(" \t\n.,;:!")).strip(" ,.")
    if not words or len(words.split()) > _MOST or "\n" in words or _DEED.search(words) or speech.is_first_person(words):
        return None
    natures = {nature(term) for term in terms_of(words)}
    if _OTHER.search(words):
        return None
    coded = is_code(words) and not words[0].isdecimal()
    if Nature.DEGREE not in natures and (Nature.LICENCE in natures or _PAPER.search(words) or coded):
        return Credential(Kind.CERTIFICATES, capital(words), words)
    return _degree(words) if Nature.DEGREE in natures or degree_score(words) else None


def _degree(words: str) -> Credential | None:
    """A degree with its school or its year: a bare "PhD" could be anything."""
    found = lists.school(words)
    if not found.title or not (found.organisation or found.dates):
        return None
    parts = (*found.titles, found.organisation, found.location, found.dates)
    return Credential(Kind.EDUCATION, capital(", ".join(part for part in parts if part)), words)
