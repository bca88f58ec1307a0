"""Jobs in free wording: "I was a nurse at St Mary's from 2018 to 2021, before that care assistant at Willow"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from core.building import places, speech, time
from core.building.model import Role
from core.expressions import expression
from core.resume import roles
from core.resume.model import Kind
from core.tailoring.clauses import sentences

_PARTS = expression(r"\s*[,;|\t]\s*|\s+[–—-]\s+")
_CASES = expression(r"[А-Яа-яЁёІіЇїЄєҐґ]")  # names change their endings behind a preposition here
_OWN = expression(r"(?:my|our|mein\w*|unser\w*|mis?|nuestr\w+|mon|ma|mes|a team|the team|an? \w+ team)\b", re.IGNORECASE)
_BETWEEN = expression(r"\s*[,;]\s*(?:(?:and|und|y|et|и)\s+)?|\s+(?:and|und|y|et|и)\s+", re.IGNORECASE)
STUDENT = expression(
    r"(?<!\w)(?:\w*stud(?:ent|ierend)\w*|estudiante|étudiante?|pupil|schüler\w*|alumn\w+|студент\w*|учени\w+)(?!\w)",
    re.IGNORECASE,
)
_FOR = expression(r"\s(?:for|für|para|pour|для)\s+(?=\S)", re.IGNORECASE)
_GOES_ON = speech.joined(r"(?:of|at|und|and|", "in", "|", "as_", "|", "articles", r")(?!\w)")
_DOER = expression(r"^(?:i|ich|yo|je|j['’]|я|we|wir)\b[\s'’]*", re.IGNORECASE)
_STATED = frozenset({"registered", "certified", "licensed", "licenced", "qualified", "skilled", "retired", "head"})
_MARKS = ' \t\n.,;:!?…-–—*•·"“”«»'
_HEAD = 6  # words in which a role is named
_TITLE = 5  # words of a title whose words are not known
_LONGEST = 1000  # characters of a sentence that is looked into for several jobs
_AHEAD = 160  # characters in which a job is named
_UNIT = 3  # words of what belongs to a title: "ICU"


def role_score(text: str) -> int:
    """How many words of a text name a role."""
    return roles.role_score(text) + speech.holds(text, "roles")


@dataclass(slots=True)
class _Found:
    titles: list[str] = field(default_factory=list)
    organisation: str = ""
    location: str = ""
    lines: list[str] = field(default_factory=list)

    def name(self, text: str, *, declined: bool = False) -> None:
        """Take an employer, with the place behind it. `declined`: it stood behind a preposition."""
        what, where = places.with_place(text.strip(_MARKS))
        what = speech.without(what, "articles")
        if _CASES.search(what) and declined:
            return
        if places.is_place(what):
            self.location = self.location or what
        elif not self.organisation:
            self.organisation = what
        else:
            self.more(what)
        self.location = self.location or where

    def more(self, text: str) -> None:
        """Take what is neither: a part of the title when it is short, else something done there."""
        if text and len(text.split()) <= _UNIT and not is_deed(text):
            self.titles.append(text)
        else:
            self.do(text)

    def do(self, text: str) -> None:
        """Take something done there; that it began is told by its date."""
        if text and not speech.says(text, "starting"):
            self.lines.append(text)


def clauses(text: str) -> list[str]:
    """What a message tells, cut so that each job stands by itself."""
    found: list[str] = []
    for sentence in sentences(text):
        found += _by_order(text[sentence.start : sentence.end])
    return [_dates_last(part) for clause in found for part in _apart(clause)]


def _dates_last(clause: str) -> str:
    """A job whose dates stand before it or in its midst, with them behind it: "ich arbeite seit 2021 als Koch im Adler"."""
    start, end = time.when(clause)
    before, behind = clause[:start].strip(), clause[end:].strip(" ,")
    led = speech.without(before, "order", "from").strip(speech.EDGES)
    told_before = bool(led) and speech.opens(f"{led} ", "working") < len(led)  # more than that somebody works
    if not (end and behind) or told_before or is_role(clause):
        return clause
    moved = f"{before} {behind.rstrip(_MARKS)} {clause[start:end]}".strip()
    return moved if is_role(moved) else clause


def _by_order(text: str) -> Iterator[str]:
    """Cut where "before that" begins another job."""
    cut = speech.expression(r"(?:\s*[,;]\s*|\s+)(?=(?:(?:and|und|y|et|и)\s+)?", ("order",), r"(?!\w))")
    at = 0
    for found in cut.finditer(text):
        if is_role(text[found.end() :]) or _follows(text[found.end() :]):
            yield text[at : found.start()].strip()
            at = found.end()
    if text[at:].strip():
        yield text[at:].strip()


def _follows(text: str) -> bool:
    """Whether "before that, X at Y" tells of a job, though X is no role that is known."""
    told = speech.without(text, "order")
    dated = time.when(told) != (0, 0)
    if told == text or _DOER.match(told) or is_deed(told) or not (dated or _connector(told, "at", "in")):
        return False
    return len(_head(told).split()) <= _UNIT or (dated and bool(speech.opens(told, "at")))


def goes_before(clause: str) -> bool:
    """Whether a clause adds a job by how long it was and where, and names no role: "before that 3 yrs at Burger King"."""
    if not _follows(clause):
        return False
    found = read(clause)
    return bool(found.dates and not found.lines) and bool(found.organisation or _CASES.search(clause))


def _apart(clause: str) -> Iterator[str]:
    """Two jobs in one breath: "nurse at St Mary's 2018-2021 and care assistant at Willow 2015-2018"."""
    at = 0
    for found in _BETWEEN.finditer(clause) if len(clause) <= _LONGEST else ():
        left, right = clause[at : found.start()], clause[found.end() : found.end() + _AHEAD]
        if _begins(right) or (is_role(right) and _is_whole(right) and _is_whole(left)):
            yield left
            at = found.end()
    yield clause[at:]


def _begins(text: str) -> bool:
    """Whether a new statement begins: "was pharmacist in Aleppo", "speak Arabic"."""
    return bool(speech.opens(text, "speaking")) or (bool(speech.opens(text, "being", "working")) and is_role(text))


def _is_whole(text: str) -> bool:
    return is_role(text) and (time.when(text) != (0, 0) or bool(_connector(" " + text, "at", "in")))


def is_role(clause: str) -> bool:
    """Whether a clause tells what the person was, or where they worked."""
    rest = speech.without(clause, "order")
    if long := time.led(rest):
        return bool(speech.opens(rest[long:], "at")) or is_role(rest[long:])
    if rest != clause and speech.opens(rest, "at") and time.when(rest) != (0, 0):
        return True
    if opened := speech.opens(rest, "working"):
        after = rest[opened:]
        if speech.opens(after, "at") or (speech.opens(after, "in") and re.match(r"(?:i )?(?:work|jobb)", rest, re.IGNORECASE)):
            return True
    told = speech.without(rest, "being", "articles", "order")
    if _DOER.match(told) or is_deed(told) or speech.holds(told[:_AHEAD], "wanting"):
        return False
    head = _head(told)
    return bool(role_score(head)) and not STUDENT.search(head)


def tells_where(clause: str) -> bool:
    """Whether a deed is told with its place and time, so that there was a job though its name is not said."""
    told = _DOER.sub("", speech.without(clause, "order"))
    return is_deed(told) and bool(_connector(told, "at")) and time.when(told) != (0, 0)


def works_somewhere(clause: str) -> bool:
    """Whether a deed of one's own is told with whom it was for: "I drive for DPD"."""
    told = _DOER.sub("", speech.without(clause, "order"))
    for_whom = _connector(told, "at") or _FOR.search(told)
    return is_own_deed(clause) and for_whom is not None and told[for_whom.end() :][:1].isupper()


def is_own_deed(clause: str) -> bool:
    """Whether a clause tells something the speaker did: "I organised the school trip"."""
    told = speech.without(clause, "order")
    return bool(_DOER.match(told)) and is_deed(_DOER.sub("", told))


def is_stray_deed(text: str) -> bool:
    """Whether words given where a list is asked for tell of work done somewhere and some time: "helped in a bakery in 2021"."""
    told = _DOER.sub("", speech.without(text.strip(), "order"))
    return is_deed(told) and bool(_connector(told, "at", "in")) and time.when(told) != (0, 0)


def names_job(text: str) -> bool:
    """Whether an answer to "another job?" names one, rather than more of what was done in the last."""
    found = clauses(text)
    if any(is_role(clause) or _follows(clause) for clause in found):
        return True
    first = speech.without(found[0], "order", "working") if found else ""
    placed = bool(speech.opens(first, "at") or _connector(first, "at")) or time.when(first) != (0, 0)
    return placed and not is_deed(first)


def _head(text: str) -> str:
    before = _PARTS.split(time.around(text)[0].strip() or time.around(text)[1], maxsplit=1)[0]
    if found := _connector(before, "at") or _connector(before, "in"):
        before = before[: found.start()]
    return " ".join(before.split()[:_HEAD])


def is_deed(text: str) -> bool:
    """Whether words begin with something done: "helped the chef", not "registered nurse"."""
    first = text.split(maxsplit=1)[0].strip(speech.EDGES).casefold() if text.split() else ""
    past = first.endswith("ed") and len(first) > _UNIT and first not in _STATED
    doing = first.endswith("ing") and len(first) > _UNIT + 1 and not role_score(" ".join(text.split()[:_UNIT]))
    return past or doing or bool(speech.opens(text, "deeds"))


def _connector(text: str, *names: str) -> re.Match[str] | None:
    return speech.expression(r"\s", names, r"(?:\s+|(?<=[@'’]))(?=\S)").search(text)


def read(clause: str, *, kind: Kind = Kind.WORK) -> Role:
    """One clause as a job; what is not said stays empty."""
    clause = speech.without(clause, "order")
    clause = clause[time.led(clause) :]
    before, after = time.around(clause)
    found = _Found()
    for number, part in enumerate(_parts(before) + _parts(after)):
        _read_part(part, found, first=number == 0)
    return Role(tuple(found.titles), found.organisation, found.location, time.said(clause), tuple(found.lines), kind)


def _parts(text: str) -> list[str]:
    pieces = [half for piece in _PARTS.split(text) for half in time.around(piece)]
    return [part for piece in pieces if (part := piece.strip(_MARKS)) and not speech.says(part, "working")]


def _read_part(part: str, found: _Found, *, first: bool) -> None:
    told = speech.without(part, "order")
    is_doing = bool(_DOER.match(told)) and not speech.opens(told, "being", "working")
    worked = speech.opens(told, "working")
    behind = told[worked:] if worked else told
    being = speech.opens(told, "being") > worked
    if not being and (opened := speech.opens(behind, "at", "in") if worked or not found.organisation else 0):
        return _read_place(behind[opened:], found)
    told = speech.without(told, "being", "working", "articles")
    deed = is_doing or is_deed(told)
    weak = _FOR.search(told) if deed else None if role_score(told) and places.is_place(told) else _connector(told, "in")
    split = _connector(told, "at") or weak
    if split and _OWN.match(told[split.end() :]):
        split = None
    if split and (what := told[: split.start()].strip()):
        _read_title(_DOER.sub("", what) if is_doing else what, found, deed=deed)
        return found.name(told[split.end() :], declined=True)
    if deed:
        return found.do(_DOER.sub("", told))
    return _read_plain(told, found, first=first)


def _read_place(text: str, found: _Found) -> None:
    """An employer, and perhaps the role behind it: "tesco as a cashier"."""
    as_role = speech.expression(r"^(?P<where>.+?)\s+", ("as_",), r"\s+(?P<what>.+)$").match(text)
    if as_role and (role_score(as_role["what"]) or not found.titles):
        found.name(as_role["where"], declined=True)
        found.titles.append(speech.without(as_role["what"], "articles"))
    else:
        found.name(text, declined=True)


def _read_title(text: str, found: _Found, *, deed: bool) -> None:
    if deed:
        found.do(text)
    elif found.titles:
        found.more(text)
    elif role_score(text) or not _CASES.search(text):
        found.titles.append(text)


def _read_plain(text: str, found: _Found, *, first: bool) -> None:
    """A piece without a connector: a role, an employer or a town, told apart by its words and its place in the row."""
    if places.is_place(text) and not role_score(text):
        found.location = found.location or text
    elif not found.titles and role_score(text):
        title, rest = _leading_role(text)
        found.titles.append(title)
        if rest:
            found.name(rest)
    elif not found.titles and first and not roles.organisation_score(text) and len(text.split()) <= _TITLE:
        found.titles.append(text)
    elif not found.organisation:
        found.name(text)
    else:
        found.more(text)


def _leading_role(text: str) -> tuple[str, str]:
    """A role and the employer behind it without a word between: "waiter cafe sol"."""
    tokens = list(re.finditer(r"\S+", text))
    counts = [0, *(role_score(text[: token.end()]) for token in tokens)]
    last = max((at for at in range(len(tokens)) if counts[at + 1] > counts[at]), default=-1)
    behind = text[tokens[last].end() :].strip() if 0 <= last < _UNIT else ""
    if not behind or behind.startswith("(") or behind.isupper() or _GOES_ON.match(behind):
        return text, ""
    return text[: tokens[last].end()], behind


def with_more(role: Role, other: Role) -> Role:
    """A job with what was missing taken from further words about it."""
    return replace(
        role,
        titles=role.titles or other.titles,
        organisation=role.organisation or other.organisation,
        location=role.location or other.location,
        dates=role.dates or other.dates,
        lines=(*role.lines, *other.lines),
    )
