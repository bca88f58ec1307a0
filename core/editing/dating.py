"""When a job began or ended, told by the person: "I left WebShop24 in May 2024". Their word stands in the dates of that job."""

import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files

from core.editing import facts, misread
from core.editing.model import Asks, Outcome, Request, Understood
from core.expressions import any_of, expression
from core.phrases import editing as words
from core.resume import dates
from core.resume.amend import amended
from core.resume.changes import Amend, HeadField
from core.resume.model import Entry, Kind
from core.tailoring import speech
from core.tailoring.lexicon import terms_of
from core.tailoring.whereabouts import named_at

_ENDED = expression(
    r"\bi(?:['’]ve)? (?:(?:have|already|had) )*(?:left|quit|resigned|finished at|stopped (?:working )?(?:at|for|with))\b|"
    r"\bno longer (?:at|with|work(?:ing)?)\b|\bi was (?:laid off|let go|fired|made redundant)\b|"
    r"\bi (?:was|stayed|worked) (?:\S+ ){0,5}?(?:until|till)\b|"
    r"\b(?:wurde|bin) (?:\S+ ){1,7}?(?:entlassen|gekündigt|ausgeschieden)\b|"
    r"\b(?:job|role|contract|position|time|internship) (?:\S+ ){0,5}?ended\b|\bended in\b|\bworked (?:\S+ ){0,5}?until\b|"
    r"\bhabe? (?:\S+ ){1,7}?(?:verlassen|gekündigt|aufgehört)\b|\bnicht mehr bei\b|\bj['’]ai (?:quitté|arrêté)\b|"
    r"\bdejé\b|\bme fui de\b|"
    r"\bя (?:уш[её]л|ушла|уволил[а-я]+) (?:из|с)\b|\bя (?:пішов|пішла|звільни[а-яі]+) з\b",
    re.IGNORECASE,
)
_BEGAN = expression(
    r"\bi(?:['’]ve)? (?:(?:have|already|had) )*(?:started|began|joined)\b|\bhabe? (?:\S+ ){1,7}?(?:angefangen|begonnen)\b|"
    r"\bj['’]ai (?:commencé|rejoint|débuté)\b|\b(?:empecé|comencé|entré) (?:a trabajar )?en\b|"
    r"\bя (?:начал|начала|устроил[а-я]+|пришёл|пришла) (?:работать )?(?:в|на)\b|"
    r"\bя (?:почав|почала|прийшов|прийшла) (?:працювати )?(?:в|у|на)\b",
    re.IGNORECASE,
)
_SPAN = expression(
    r"(?P<start>.+?)(?P<between>\s*(?:[-–—]|\b(?:to|until|bis|à|au|hasta|a|по|до)\b)\s*)(?P<end>\S.*)", re.IGNORECASE
)
_SINCE = expression(r"^(?:since|from|seit|ab|depuis|desde|с|з)\s+", re.IGNORECASE)
_NAME = expression(r"(?<=\s)[^\W\d_a-zа-яё][\w&.'’-]*(?: [^\W\d_a-zа-яё][\w&.'’-]*){0,3}(?=\s)")
_MONTHS = (
    *("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    *(
        "січень",
        "лютий",
        "березень",
        "квітень",
        "травень",
        "червень",
        "липень",
        "серпень",
        "вересень",
        "жовтень",
        "листопад",
        "грудень",
    ),
)
_STEM = 3  # letters of a month that no ending changes, but of the shortest
_GONE = expression(  # with a date: that somebody left the job they have
    r"\W*(?:(?:but|and|well|btw|actually|oh)\W+)*(?:i(?:['’]ve| have)? (?:left|quit|resigned)|"
    r"i was (?:laid off|let go|fired|made redundant)|ich habe|ich wurde|j['’]ai (?:quitté|démissionné)|renuncié|dejé|"
    r"я уволи\w+|я звільни\w+)"
    r"(?: (?:there|that|it|this|the|my|mein\w*|job|role|company|stelle|dort|mon|poste|el|mi|trabajo))*"
    r"(?: (?:in|im|on|en|since|back in|seit|в|у))?\s*(?:gekündigt|aufgehört|entlassen)?\W*",
    re.IGNORECASE,
)
_LISTS = tomllib.loads((files("core.editing") / "data" / "dating.toml").read_text(encoding="utf-8"))
_SAYS_WHEN = expression(
    rf"\b{any_of(_LISTS['says'])}\b|^(?:\S+\s+){{1,4}}?{any_of(_LISTS['be'])}\s+(?=\S+)",
    re.IGNORECASE,
)
_NO_NAME = expression(r"\W*(?:it|that|i|es|das|era|fue|c['’])\b", re.IGNORECASE)  # "it was at Amazon in 2019": an answer
_OF_DATES = frozenset(_LISTS["small"].split())
_WORD = re.compile(r"[^\W_]+")
_FEW = 8  # words: a longer message tells more than that somebody left
_MOST = 14  # words: a longer message tells more than a date


def told(request: Request) -> Outcome | None:
    """The job's dates with the one that a message tells; None when it tells anything else."""
    text = request.text.strip()
    ended, began, said = _ENDED.search(text), _BEGAN.search(text), dates.find(text)
    if len(said) == 1 and said[0].ranged and not speech.is_question(text):
        return _whole(request, text, said[0])
    if bool(ended) == bool(began) or len(said) > 1 or any(one.ranged for one in said) or len(text.split()) > _MOST:
        return None
    if speech.is_question(text) or speech.is_wish(text):
        return None
    jobs = [one for one in request.resume.entries(Kind.WORK) if not one.inline]
    meant = [one for one in jobs if named_at(text, one)[0] >= 0]
    if not said:
        return _when(text, meant) if ended else None
    if not meant and _GONE.fullmatch(f"{text[: said[0].at]}{text[said[0].until :]}"):
        meant = [one for one in jobs if one.current]
    if not meant:
        verb = ended or began
        name = _NAME.search(text, verb.end() - 1 if verb else 0, said[0].at)
        return Asks(words.no_such_job(name.group())) if name and not terms_of(name.group()) else None
    return _dated(request, meant[0], _as_written(text, said[0]), ended=bool(ended)) if len(meant) == 1 else None


def _whole(request: Request, text: str, said: dates.Dates) -> Outcome | None:
    """Beginning and end of a job told anew: "the amazon dates are Oct 2024 to Jan 2025"."""
    rest = f"{text[: said.at]} {text[said.until :]}"
    meant = [one for one in request.resume.entries(Kind.WORK) if not one.inline and named_at(rest, one)[0] >= 0]
    says = _SAYS_WHEN.search(text)
    if len(meant) != 1 or says is None or (says.start() == 0 and _NO_NAME.match(text)):
        return None
    entry = meant[0]
    names = {*_WORD.findall(f"{entry.organisation} {entry.title} {entry.location}".casefold())}
    if {*_WORD.findall(rest.casefold())} - names - _OF_DATES:
        return None
    new = text[said.at : said.until].strip(" .,")
    if asks := misread.objection("dates", new):
        return asks
    if new == entry.dates:
        return Asks(words.SAME_ALREADY)
    fact = facts.dictated(request, new if new in request.source.text else request.text)
    return Understood((Amend(entry.id, "dates", new, (fact.id,), request.text),), (fact,))


def _when(text: str, meant: Sequence[Entry]) -> Asks | None:
    """Somebody says that they left a job that the resume has them in, and not when."""
    left = len(meant) == 1 and meant[0].current and len(text.split()) <= _FEW
    return Asks(words.when_left(meant[0].organisation or meant[0].title)) if left else None


def _as_written(text: str, said: dates.Dates) -> str:
    """A date as it stands in a resume: a month that is declined after its preposition is named ("в мае 2023" -> "май 2023")."""
    date = text[said.at : said.until].strip(" .,")
    before = text[: said.at].split()[-1:]
    month = next((one for one in _MONTHS if before and before[0].casefold().startswith(one.removesuffix("й")[:_STEM])), "")
    return f"{month} {date}" if month and date.isdecimal() else date


def _dated(request: Request, entry: Entry, date: str, *, ended: bool) -> Outcome:
    """The edit, unless the job would end before it began."""
    span = _SPAN.fullmatch(entry.dates)
    start, between, end = span.groups() if span else (_SINCE.sub("", entry.dates), " - ", "")
    date = date[:1].upper() + date[1:] if start[:1].isupper() else date
    new = f"{start}{between}{date}" if ended else f"{date}{between}{end}" if end else date
    field: HeadField = "dates"
    if asks := misread.objection(field, new):
        return asks
    fact = facts.dictated(request, date if date in request.source.text else request.text)
    edit = Amend(entry.id, field, new, (fact.id,), request.text)
    changed = amended(request.resume, edit, ()).entry(entry.id)
    if changed and changed.start and changed.end and changed.end[: len(changed.start)] < changed.start[: len(changed.end)]:
        return Asks(words.ends_before(new))
    return Asks(words.SAME_ALREADY) if new == entry.dates else Understood((edit,), (fact,))
