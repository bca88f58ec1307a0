"""The interview as a fold: the answers so far give what is known, and what is known gives the next question.

Nothing else is remembered, so going back is leaving out the last answer, and correcting a message is putting other words in.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from core.building import lists, places, reach, roles, speech, tidy, time
from core.building.describing import described, learned, with_deeds
from core.building.introduced import introduced
from core.building.mending import corrected
from core.building.model import Draft, Role, Step, Turn
from core.resume.model import Kind
from core.resume.roles import degree_score, role_score
from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.patterns import pattern
from core.tailoring.speech import without_yes

MOST_ROLES = 30
_TOLD = 2  # lines from which a job needs no question of what was done there
_NAMED = 8  # words of an answer that can be a role's name: a longer one tells of the work
_FIRST = re.compile(r"\s*[.;!\n]\s*|\s*,\s*(?=i(?:['’]|\s)|and\s|but\s|ich\s|yo\s|je\s)|\s+(?:and|but)\s+(?=i\s)", re.IGNORECASE)
_LICENCE = re.compile(r"(?:my )?(?:\w+ ){1,3}licen[cs]es?(?: (?:19|20)\d\d)?", re.IGNORECASE)
_NO_NAME = ("unemployed", "jobless", "no_more")
_FEW = 6  # words of an answer that only says when


def told(turns: Sequence[Turn]) -> Draft:
    """Everything that is known from these answers."""
    draft = Draft()
    for turn in turns:
        draft = take(draft, turn)
    return draft


def without_end(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The answers without the word that it is enough: asking goes on where it was."""
    return tuple(turn for turn in turns if turn.step != Step.DONE)


def unfinished(turns: Sequence[Turn]) -> bool:
    """Whether something is left to ask."""
    return next_step(told(without_end(turns))) != Step.DONE


def step_of(name: str) -> tuple[Step, int]:
    """A step's kind and the number of the job it is about (0 when it is about none)."""
    kind, _, number = name.partition("-")
    return Step(kind), int(number) if number.isdecimal() else 0


def next_step(draft: Draft) -> str:
    """What to ask next: only what is missing and matters, and nothing twice."""
    open_ = [step for step in (Step.REACH, *_reached(draft), *_first_role(draft)) if step not in draft.asked]
    if draft.ended or open_:
        return Step.DONE if draft.ended else open_[0]
    for number, role in enumerate(draft.roles):
        for step in _about(role):
            if f"{step}-{number}" not in draft.asked:
                return f"{step}-{number}"
    if draft.roles and not draft.closed:
        return Step.ANOTHER
    rest = (
        (Step.EDUCATION, draft.schools),
        (Step.CERTIFICATES, draft.certificates),
        (Step.SKILLS, draft.skills),
        (Step.LANGUAGES, draft.languages),
    )
    return next((step for step, known in rest if not known and step not in draft.asked), Step.DONE)


def _reached(draft: Draft) -> list[Step]:
    return [*([] if draft.name else [Step.NAME]), *([] if draft.email or draft.phone else [Step.CONTACT])]


def _first_role(draft: Draft) -> list[Step]:
    return [] if draft.roles else [Step.ROLE, Step.INSTEAD]


def _about(role: Role) -> list[Step]:
    """What is still to be said of a job."""
    missing = [] if role.title else [Step.TITLE]
    missing += [Step.ORGANISATION] if role.kind is Kind.WORK and not role.organisation else []
    missing += [] if role.dates else [Step.DATES]
    return [*missing, *([] if len(role.lines) >= _TOLD else [Step.DUTIES])]


def take(draft: Draft, turn: Turn) -> Draft:
    """What is known after one more answer. Any words and any step are fine; what has no place goes to `Draft.left`."""
    kind, number = step_of(turn.step)
    if kind is not Step.FIX:
        draft = replace(draft, asked=draft.asked | {turn.step})
    if kind is Step.DONE:
        return replace(draft, ended=True)
    if turn.no or not turn.text.strip():
        return replace(draft, closed=draft.closed or kind in {Step.ANOTHER, Step.INSTEAD}, ended=False)
    draft = replace(turn.draft or draft, asked=draft.asked, ended=False)
    if kind is Step.FIX:
        return fixed(draft, turn.step.removeprefix("fix-"), turn.text.strip())
    return draft if turn.draft else _read(draft, kind, number, turn)


def _read(draft: Draft, kind: Step, number: int, turn: Turn) -> Draft:
    if mended := _mended(draft, number if kind in _OF_A_ROLE else len(draft.roles) - 1, turn):
        return mended
    if kind in _ENUMERATED and lists.are_languages(turn.text):
        told_ = _languages(draft, turn.text)
        return told_ if kind is Step.LANGUAGES else replace(told_, asked=draft.asked - {kind})
    stray = kind in _LISTS and roles.is_stray_deed(turn.text) and not speech.holds(turn.text, "certified", "schooling")
    if stray and len(draft.roles) < MOST_ROLES:
        told_ = described(draft, turn.text, forced=Kind.WORK if draft.roles else Kind.OTHER)
        return replace(told_, asked=draft.asked - {kind})  # work told where a list was asked for: the list is asked for again
    if kind in _OF_A_ROLE:
        return _OF_A_ROLE[kind](draft, number, turn.text) if number < len(draft.roles) else draft
    return _READERS[kind](draft, turn.text)


def _mended(draft: Draft, number: int, turn: Turn) -> Draft | None:
    """What is known when these words put a job right that was told before; its question is asked again."""
    if not 0 <= number < len(draft.roles):
        return None
    if dates := time.mended(turn.text):
        return _redated(draft, number, dates, turn)
    role = corrected(draft.roles[number], turn.text)
    return replace(_with_role(draft, number, role), asked=draft.asked - {turn.step}) if role else None


def _redated(draft: Draft, number: int, dates: str, turn: Turn) -> Draft:
    """A date that takes the place of the one told last. One year for a range of two: nobody can tell which, so it is left."""
    dates = time.put_right(draft.roles[number].dates, dates)
    if not dates:
        return replace(draft, left=(*draft.left, turn.text.strip()))
    return replace(_with_role(draft, number, replace(draft.roles[number], dates=dates)), asked=draft.asked - {turn.step})


def _reach(draft: Draft, text: str) -> Draft:
    if _tells_of_work(text):
        return described(draft, text)
    found = reach.read(text, draft)
    return replace(found.draft, left=(*draft.left, *found.words))


def _tells_of_work(text: str) -> bool:
    _, rest = introduced(text)
    found = [clause for clause in roles.clauses(rest) if not reach.is_name(clause)]
    return any(roles.is_role(clause) or roles.tells_where(clause) or roles.works_somewhere(clause) for clause in found)


def _name(draft: Draft, text: str) -> Draft:
    if _tells_of_work(text):  # told before it was asked for; the name is asked for again
        told_ = described(draft, text)
        return told_ if told_.name else replace(told_, asked=draft.asked - {Step.NAME})
    found = reach.read(text, draft)
    whole = speech.without(text.strip(), "named").strip(speech.EDGES)
    if is_paper(whole) and not found.draft.name:
        return replace(_certificates(draft, text), asked=draft.asked - {Step.NAME})
    if found.draft.name or any(map(str.isdigit, whole)):
        return found.draft
    if roles.is_own_deed(text) or reach.is_chatter(whole) or any(speech.says(whole, one) for one in _NO_NAME):
        return _stray(draft, Step.NAME, text)
    if speech.opens(whole, "nothing") or len(whole.split()) > _NAMED:
        return replace(draft, asked=draft.asked - {Step.NAME})
    return replace(found.draft, name=whole[:80].strip())


def _contact(draft: Draft, text: str) -> Draft:
    if _tells_of_work(text):  # told before it was asked for; how to be reached is asked for again
        told_ = described(draft, text)
        return told_ if told_.email or told_.phone else replace(told_, asked=draft.asked - {Step.CONTACT})
    found = reach.read(text, draft)
    return replace(found.draft, left=(*draft.left, *found.words))


def _role(draft: Draft, text: str) -> Draft:
    if rest := ends_jobs(text, "jobless", "no_more", "nothing"):
        return _schooled(replace(draft, asked=draft.asked | {Step.INSTEAD}, closed=True), rest)
    return described(draft, text, forced=Kind.WORK) if len(draft.roles) < MOST_ROLES else replace(draft, closed=True)


def _another(draft: Draft, text: str) -> Draft:
    """One more job, or more of what was done in the last one; a licence is neither."""
    if rest := ends_jobs(text, "no_more", "jobless"):
        return _schooled(replace(draft, closed=True), rest)
    told_ = without_yes(text)
    if is_paper(told_):
        return _certificates(draft, told_)
    if _is_school(told_):
        return _schooled(replace(draft, closed=True), told_)
    if told_ != text.strip() and told_:
        return _role(draft, told_)
    if roles.names_job(text) or not draft.roles:
        return _role(draft, text)
    return with_deeds(draft, len(draft.roles) - 1, text)


def ends_jobs(text: str, *names: str) -> str:
    """What is told after "that's all the jobs"; empty when the message does not begin so, or says nothing else."""
    cut = _FIRST.search(text)
    first = text[: cut.start()] if cut else ""
    return text[cut.end() :].strip() if cut and any(speech.says(first, name) for name in names) else ""


def _schooled(draft: Draft, text: str) -> Draft:
    """What follows the last of the jobs: schooling where it names a school or a year, else what it may be."""
    text = speech.without(text, "turning", "joining")
    if roles.is_own_deed(text) and not learned(text):
        return described(draft, text, forced=Kind.OTHER)
    if not (learned(text) or speech.holds(text, "schooling") or degree_score(text)) or roles.is_role(text):
        return described(draft, text)
    named = time.when(text)[1] or degree_score(text) or any(word[:1].isupper() for word in text.split()[1:])
    return _education(draft, text) if named else draft  # "I just finished school": which one is asked next


def _is_school(text: str) -> bool:
    """Whether an answer to "another job?" tells of schooling and of no job: the jobs were told."""
    named = speech.holds(text, "schooling") and not (roles.is_role(text) or roles.is_deed(text) or roles.is_own_deed(text))
    return learned(text) or named


def is_paper(text: str) -> bool:
    """Whether words name a licence or certificate and no work: "forklift licence 2022"."""
    licence = any(nature(term) is Nature.LICENCE for term in terms_of(text)) or bool(_LICENCE.fullmatch(text.strip(speech.EDGES)))
    named = bool(pattern("paper").search(text)) and not (degree_score(text) or roles.is_deed(text))
    return (licence or named) and len(text.split()) <= _FEW and not role_score(text)


def _instead(draft: Draft, text: str) -> Draft:
    kind = (
        Kind.VOLUNTEER if speech.holds(text, "volunteering") else Kind.PROJECTS if speech.holds(text, "projects") else Kind.OTHER
    )
    return described(draft, text, forced=kind)


def _education(draft: Draft, text: str) -> Draft:
    """Schools and degrees; "I organised the school fair" is a deed, and belongs to the job told last."""
    if is_paper(text):
        return replace(_certificates(draft, text), asked=draft.asked - {Step.EDUCATION})
    if roles.is_own_deed(text) and not degree_score(text) and not learned(text):
        return _stray(draft, Step.EDUCATION, text)
    return replace(draft, schools=(*draft.schools, *lists.schools(text)))


def _certificates(draft: Draft, text: str) -> Draft:
    """Licences and certificates; "cooking, cleaning" beside them are skills, and so is what somebody is "good at"."""
    if speech.opens(text, "able"):
        return replace(_skills(draft, text), asked=draft.asked - {Step.CERTIFICATES})
    found = lists.items(text)
    able = [one for one in found if len(one.split()) <= _TOLD and roles.is_deed(one) and not is_paper(one)]
    papers = [one for one in found if one not in able]
    return replace(draft, certificates=(*draft.certificates, *papers), skills=(*draft.skills, *able))


def _skills(draft: Draft, text: str) -> Draft:
    return replace(draft, skills=(*draft.skills, *lists.items(text, "able")))


def _languages(draft: Draft, text: str) -> Draft:
    """Languages; what somebody did is none, and belongs to the job told last."""
    found = lists.items(text, "speaking")
    if not any(roles.is_deed(one) for one in found):
        return replace(draft, languages=(*draft.languages, *found))
    return _stray(draft, Step.LANGUAGES, text)


def _stray(draft: Draft, step: Step, text: str) -> Draft:
    """A deed told where something else was asked for, which is asked for again."""
    draft = with_deeds(draft, len(draft.roles) - 1, text) if draft.roles else replace(draft, left=(*draft.left, text))
    return replace(draft, asked=draft.asked - {step})


_ENUMERATED = frozenset({Step.ANOTHER, Step.EDUCATION, Step.CERTIFICATES, Step.SKILLS, Step.LANGUAGES})
_LISTS = frozenset({Step.CERTIFICATES, Step.SKILLS, Step.LANGUAGES})
_READERS: Mapping[Step, Callable[[Draft, str], Draft]] = {
    Step.REACH: _reach,
    Step.NAME: _name,
    Step.CONTACT: _contact,
    Step.ROLE: _role,
    Step.INSTEAD: _instead,
    Step.ANOTHER: _another,
    Step.EDUCATION: _education,
    Step.CERTIFICATES: _certificates,
    Step.SKILLS: _skills,
    Step.LANGUAGES: _languages,
}


def _with_role(draft: Draft, number: int, role: Role) -> Draft:
    return replace(draft, roles=(*draft.roles[:number], role, *draft.roles[number + 1 :]))


def _title(draft: Draft, number: int, text: str) -> Draft:
    found = roles.read(text)
    title = speech.without(text.strip(), "being", "articles").strip(speech.EDGES)
    if not found.titles and len(title.split()) <= _NAMED:
        found = replace(found, titles=(title,))
    return _with_role(draft, number, roles.with_more(draft.roles[number], found))


def _organisation(draft: Draft, number: int, text: str) -> Draft:
    before, after = time.around(text.strip())
    what, where = places.with_place(
        speech.without((before or after).strip(speech.EDGES), "working", "at", "articles").strip(speech.EDGES)
    )
    found = Role((), what, where, time.said(text))
    return _with_role(draft, number, roles.with_more(draft.roles[number], found))


def _dates(draft: Draft, number: int, text: str) -> Draft:
    words = speech.without(text.strip(), "working").strip(speech.EDGES.replace("?", ""))
    short = len(words.split()) <= _FEW and (any(map(str.isdigit, words)) or time.when(words) != (0, 0))
    return _with_role(draft, number, replace(draft.roles[number], dates=time.said(words) if not short else time.bare(words)))


def _duties(draft: Draft, number: int, text: str) -> Draft:
    if learned(text) and not roles.is_role(text):
        return replace(_education(draft, text), asked=draft.asked - {f"{Step.DUTIES}-{number}"})
    dateless = next((at for at in (number, *range(len(draft.roles))) if not draft.roles[at].dates), -1)
    if dateless >= 0 and not any(half.strip(speech.EDGES) for half in time.around(text)):
        return replace(_dates(draft, dateless, text), asked=draft.asked - {f"{Step.DUTIES}-{number}"})
    return with_deeds(draft, number, text)


_OF_A_ROLE: Mapping[Step, Callable[[Draft, int, str], Draft]] = {
    Step.TITLE: _title,
    Step.ORGANISATION: _organisation,
    Step.DATES: _dates,
    Step.DUTIES: _duties,
}


def fixed(draft: Draft, path: str, text: str) -> Draft:
    """One field put anew: "name", "role-0-title", "role-0-line-2", "school-1-dates", "skills-3". A lone dash takes it out."""
    value = "" if text in {"-", "–", "—"} else text
    match path.split("-"):
        case ["name" | "email" | "phone" | "location" as field]:
            return replace(draft, **{field: value})  # type: ignore[arg-type]
        case ["role" | "school" as group, number, *rest] if number.isdecimal():
            entries = draft.roles if group == "role" else draft.schools
            if int(number) >= len(entries):
                return draft
            entry = _fixed_entry(entries[int(number)], rest, value)
            changed = (*entries[: int(number)], entry, *entries[int(number) + 1 :])
            return replace(draft, roles=changed) if group == "role" else replace(draft, schools=changed)
        case ["certificates" | "skills" | "languages" as field, number] if number.isdecimal():
            return replace(draft, **{field: _put(getattr(draft, field), int(number), value)})  # type: ignore[arg-type]
    return draft


def _fixed_entry(entry: Role, path: Sequence[str], value: str) -> Role:
    match path:
        case ["title"]:
            return replace(entry, titles=(value,) if value else ())
        case ["organisation" | "location" | "dates" as field]:
            return replace(entry, **{field: value})  # type: ignore[arg-type]
        case ["line", number] if number.isdecimal():
            return replace(entry, lines=_put(entry.lines, int(number), value))
    return entry


def _put(values: tuple[str, ...], number: int, value: str) -> tuple[str, ...]:
    if number >= len(values):
        return values
    return (*values[:number], *((value,) if value else ()), *values[number + 1 :])


def title_of(draft: Draft) -> str:
    """What the thread is called: "Nurse", the name, or nothing yet."""
    first = next((role.titles[0] for role in draft.roles if role.titles), "")
    return tidy.line(first) if first else tidy.named(draft.name)
