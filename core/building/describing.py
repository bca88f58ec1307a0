"""A free description taken apart: jobs, what was done there, schooling, languages, skills, and how to reach the person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.building import lists, places, reach, roles, speech, time
from core.building.model import Draft, Role
from core.building.roles import STUDENT
from core.expressions import expression
from core.resume import pauses
from core.resume.addresses import has_address
from core.resume.lexicon import fold
from core.resume.model import Kind, Source
from core.resume.parse import parse
from core.resume.roles import degree_score
from core.resume.tail import kind_of
from core.tailoring import speech as talk

_BRIEF = 8  # words of a clause that names a certificate
_EMPTY = ("unemployed", "jobless", "greeting", "being", "working")  # clauses that tell nothing of any job
_WAS = expression(r"^\W*(?:i\s+)?(?:was|stayed|have been|['’]?ve been)\s+", re.IGNORECASE)
_LATER = expression(r"\W*(?:and\s+)?(?:then|later|now|dann|später|luego|después|puis|потом)\b", re.IGNORECASE)
_WHOLE = 40  # letters from which free words can be a description


@dataclass(slots=True)
class _Telling:
    draft: Draft
    current: int  # the job that deeds belong to; -1: none yet

    def role(self, role: Role, *, later: bool = False) -> None:
        """One more job; only a title told as a later one is what somebody became where they were: "washing up and then cook"."""
        known = self.draft.roles[self.current] if self.current >= 0 else None
        if later and known and not known.titles and not (role.organisation or role.location or role.dates or role.lines):
            roles_ = [*self.draft.roles]
            roles_[self.current] = roles.with_more(known, role)
            self.draft = replace(self.draft, roles=tuple(roles_))
            return
        self.draft = replace(self.draft, roles=(*self.draft.roles, role))
        self.current = len(self.draft.roles) - 1

    def left(self, text: str) -> None:
        self.draft = replace(self.draft, left=(*self.draft.left, text))


def describes(text: str) -> bool:
    """Whether free words tell of a person's own work so that a resume can begin with them."""
    found = [roles.read(clause) for clause in roles.clauses(text) if roles.is_role(clause) or roles.tells_where(clause)]
    return len(text.strip()) >= _WHOLE and any(role.organisation or role.dates for role in found)


def tells_jobs(text: str) -> bool:
    """Whether a text in rows is talk for all that: no heading stands in it, and what the rows tell of jobs is no head of one."""
    read = parse(Source("told", "told", text))
    if any(section.heading for section in read.sections):
        return False
    heads = [fold(f"{entry.title} {entry.organisation} {entry.location}") for entry in read.entries(Kind.WORK)]
    told = [role for role in described(Draft(), text).roles if role.organisation and role.dates and role.lines]
    return bool(told) and not any(fold(role.organisation.split()[0]) in head for role in told for head in heads)


def described(draft: Draft, text: str, *, forced: Kind | None = None) -> Draft:
    """What is known after this description. `forced`: it answers "what was it", so its first clause is a job of this kind."""
    draft, text = reach.met(text, draft)
    draft, text = _reached(draft, text)
    found = reach.addresses(text, draft)
    telling = _Telling(found.draft, -1)
    clauses = [clause for words in found.words for clause in roles.clauses(words)]
    signed = clauses[-1] if clauses and found.words and len(found.words) == 1 and found.draft != draft else ""
    kind = forced or Kind.WORK
    force = forced is not None and not any(roles.is_role(clause) for clause in clauses)
    for number, clause in enumerate(clauses):
        if not clause.strip(speech.EDGES) or (speech.opens(clause, "reached") and len(clause.split()) < _BRIEF // 2):
            continue
        if any(speech.says(clause, name) for name in _EMPTY):
            continue
        if forced is None and speech.opens(clause, "none_of") and talk.denies(clause) and not time.when(clause)[1]:
            telling.draft = replace(telling.draft, denied=(*telling.draft.denied, clause.strip()))
            continue
        _clause(telling, clause, kind, force=force and number == 0 and not learned(clause), first=number == 0 or clause == signed)
    return telling.draft


def _reached(draft: Draft, text: str) -> tuple[Draft, str]:
    """What a row says that is made of nothing but a name, a town and how to reach somebody; and the other rows."""
    rest: list[str] = []
    for row in text.splitlines():
        found = reach.read(row, draft) if has_address(row) and not roles.is_role(row) else None
        if found and not found.words:
            draft = found.draft
        else:
            rest.append(row)
    return draft, "\n".join(rest)


def _clause(telling: _Telling, clause: str, kind: Kind, *, force: bool, first: bool) -> None:
    draft = telling.draft
    named = speech.without(clause, "named")
    if not draft.name and not force and reach.is_name(clause) and (named != clause or (first and " " in clause.strip())):
        telling.draft = replace(draft, name=named.strip(speech.EDGES))
    elif force or ((roles.is_role(clause) or (telling.current >= 0 and roles.goes_before(clause))) and not learned(clause)):
        telling.role(roles.read(clause, kind=kind), later=bool(_LATER.match(clause)))
    elif speech.opens(clause, "speaking"):
        telling.draft = replace(draft, languages=(*draft.languages, *lists.items(clause, "speaking")))
    elif speech.opens(clause, "able"):
        telling.draft = replace(draft, skills=(*draft.skills, *lists.items(clause, "able")))
    elif _begins_job(telling, clause) and not learned(clause) and not speech.opens(clause, "schooling"):
        telling.role(roles.read(clause, kind=kind))
    elif _is_schooling(clause):
        telling.draft = replace(draft, schools=(*draft.schools, *lists.schools(clause)))
    elif (
        not draft.location
        and (where := speech.without(clause, "living")) != clause
        and places.is_place(where.strip(speech.EDGES))
    ):
        telling.draft = replace(draft, location=where.strip(speech.EDGES))
    elif (speech.holds(clause, "certified") or kind_of(clause) is Kind.CERTIFICATES) and len(clause.split()) <= _BRIEF:
        telling.draft = replace(draft, certificates=(*draft.certificates, *lists.items(clause)))
    elif telling.current >= 0 and not pauses.names(_WAS.sub("", speech.without(clause, "order"))):
        telling.draft = with_deeds(draft, telling.current, clause)
    else:
        telling.left(clause)


def _begins_job(telling: _Telling, clause: str) -> bool:
    """Whether a deed begins a job: told with place and time, or the first that is told with a place."""
    return roles.tells_where(clause) or (telling.current < 0 and roles.works_somewhere(clause))


def learned(clause: str) -> bool:
    """Whether a clause tells of schooling: "I studied biology", "student at ..."."""
    return bool(STUDENT.search(clause) and not roles.is_own_deed(clause)) or bool(
        (speech.opens(clause, "learning") or speech.holds(clause, "unfinished")) and speech.holds(clause, "schooling")
    )


def _is_schooling(clause: str) -> bool:
    if kind_of(clause) is Kind.EDUCATION and time.when(clause)[1] and not roles.is_own_deed(clause):
        return True
    deed = roles.is_own_deed(clause) and not degree_score(clause)
    return learned(clause) or (speech.holds(clause, "schooling") and not roles.is_role(clause) and not deed)


def with_deeds(draft: Draft, number: int, text: str) -> Draft:
    """What is known after words on what was done in one job. Another job named in passing begins a job of its own."""
    at = number
    for clause in roles.clauses(text):
        if speech.without(clause, "order") != clause and (roles.is_role(clause) or roles.goes_before(clause)):
            draft = replace(draft, roles=(*draft.roles, roles.read(clause)))
            at = len(draft.roles) - 1
            continue
        done, denied = lists.duties(clause)
        role = replace(draft.roles[at], lines=_each_once((*draft.roles[at].lines, *done)))
        draft = replace(draft, roles=(*draft.roles[:at], role, *draft.roles[at + 1 :]), denied=(*draft.denied, *denied))
    return draft


def _each_once(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines))
