"""The sentences of a review: short and honest, and never a word that the person did not say."""

from collections.abc import Mapping, Sequence

from core.phrases import short
from core.reviewing.model import Finding, Fix, Sort

OF_RESUME = "Your resume, looked at without any posting."
OF_VERSION = "Version {number}, looked at line by line."
STRONG = "Strong"
TO_FIX = "Worth fixing"
MISSING = "Missing"
ASKED_BACK = "I ask because a line with a fact in it says more. Tell me what you did and what came of it, or skip it."
NOTHING_STRONG = "No line says yet how much, how many or what came of it; that is the first thing to add, where you know it."
NOTHING_TO_FIX = "I found nothing to fix in it."
ALL_SHOWN = "That is all I found."
SEND_IT = "Send me your resume, as a file or pasted, and I review it."
SHOW_FIRST = 'There is no whole resume yet to review. Say "show me", and I lay out what we have; then I review it.'
AFTER_THE_QUESTIONS = "The questions are open, so I only show this now. Once the resume is written, I can change it by button."
GONE = "That is no longer in the resume, so nothing changed. This is how it stands."
CANT = "I can't change that by myself; the resume stays as it is."
STAYS = "Then it stays as it is."
NO_FACT = "There was nothing in that to write. Say it in a whole sentence: what you did, for whom, and what came of it."
NO_ADDRESS = "I found no {field} in that. Write just that."
OLD_ONE = "The review was of an earlier version. This one is of the newest."
UNDER_WAY = "I asked about your resume: {question}"
FIELDS: Mapping[str, str] = {"email": "e-mail address", "phone": "phone number", "name": "name"}

_WHY: Mapping[str, str] = {
    "outcome": "says what changed, and by how much",
    "scope": "says how much or how many",
    "responsible": '"{words}" says what you were there for, not what you did',
    "vague": '"{words}" leaves open what is meant',
    "praise": '"{words}" is something nobody can check',
    "long": "is long; one thing a line reads better",
    "first_person": 'begins with "{words}", which resumes leave out',
    "turned": "ends before it begins, so one of the dates must be a slip",
    "tense": "is told as if it went on, while the job is over",
    "no_outcome": "no line there says how much, how many or what came of it",
}
_LACKS: Mapping[str, str] = {
    "reach": "No e-mail address and no phone number: nobody could answer you",
    "email": "No e-mail address",
    "phone": "No phone number; some would rather call",
    "name": "No name at the top, or I didn't recognise it",
    "dates": "{role}: no dates. Years are enough, but I never write those myself: send the resume with them in",
    "deeds": "{role}: nothing about what you did there",
    "gap": "From {words} nothing is listed. That happens in most lives; a line on it, if you like, answers before it's asked",
    "skills": "No skills named",
    "summary": "No summary at the top; two lines on who you are can help, though many do without",
    "unshown": "Named as skills, but no line shows them in use: {words}",
    "short_forms": "Short forms that I can't tell, and perhaps a reader can't either: {words}",
    "unplaced": 'I don\'t know where this belongs: "{text}"',
    "order": "Your jobs come only after {words}",
    "too_long": "It runs over more than two pages; the older a job, the fewer lines it needs",
    "too_short": "It is very short; what you did in each job would help most",
}
_ASK: Mapping[str, str] = {
    "responsible": 'Your line at {role}: "{text}". What did you do there yourself, for whom, and what came of it?',
    "vague": 'Your line at {role}: "{text}". Which were they, and what did you do in them?',
    "praise": 'Your line at {role}: "{text}". What did you do that shows it?',
    "no_outcome": "At {role}: what came of your work there? What was different afterwards, or how much was it, if you know?",
    "deeds": "What did you do at {role}? Short lines are fine.",
    "reach": "What e-mail address should stand in it?",
    "email": "What e-mail address should stand in it?",
    "phone": "What phone number should stand in it?",
    "name": "What name should stand at the top?",
    "skills": "What can you do that a job could use? Tools, machines, programs, ways of working; commas between them are fine.",
    "unshown": "Where did you use {first}, and for what?",
}
_VERBS: Mapping[Fix, str] = {
    Fix.ASK: "Tell more",
    Fix.LEAVE_OUT: "Leave it out",
    Fix.SHORTEN: "Shorten",
    Fix.MOVE_UP: "Move jobs up",
    Fix.PLACE: "Put that line ...",
}
_ADD: Mapping[str, str] = {
    "reach": "Add e-mail",
    "email": "Add e-mail",
    "phone": "Add phone",
    "name": "Add name",
    "skills": "Add skills",
}


def told(finding: Finding) -> str:
    """A finding in a line."""
    if finding.sort in {Sort.MISSING, Sort.LAYOUT}:
        return _filled(_LACKS[finding.kind], finding) + "."
    where = f"{short(finding.role, 50)}: " if finding.role else ""
    if finding.kind == "no_outcome":
        return f"{where}{_WHY[finding.kind]}."
    return f'{where}"{short(finding.text, 160)}": {_filled(_WHY[finding.kind], finding)}.'


def question(finding: Finding) -> str:
    """What is asked about a finding: openly, without a number or an example that one could just say yes to."""
    return _filled(_ASK[finding.kind], finding)


def _filled(text: str, finding: Finding) -> str:
    words = short(finding.words, 80)
    return text.format(
        words=words, first=words.split(", ")[0], role=short(finding.role, 60) or "your summary", text=short(finding.text, 200)
    )


def label(finding: Finding, fix: Fix, number: int) -> str:
    """What a button says; numbered when the finding is."""
    verb = _ADD.get(finding.kind, "") if fix is Fix.ASK else ""
    if not verb and fix is Fix.ASK and finding.sort is Sort.MISSING:
        verb = f"{finding.role or finding.words.split(', ')[0]}: {_VERBS[fix].lower()}"
    return short(f"{number}. {_VERBS[fix]}" if number else verb or _VERBS[fix], 40)


def block(title: str, rows: Sequence[str], *, numbered: bool = False, first: int = 1) -> str:
    """Findings under their title."""
    if not rows:
        return ""
    return "\n".join([title, *(f"{number}. {row}" if numbered else f"- {row}" for number, row in enumerate(rows, first))])


def shortened(before: str, after: str) -> str:
    """What shortening made of a line."""
    return f'"{short(before, 200)}" becomes "{short(after, 200)}".'


def left_out(text: str) -> str:
    """A line is left out."""
    return f'I leave out "{short(text, 200)}". The resume you sent keeps it.'


def other_language(answer: str, theirs: str, mine: str) -> str:
    """An answer in another language than the resume: its words can't stand beside the others."""
    where = f"in {theirs}, and your resume is in {mine}" if theirs and mine else "in another language than your resume"
    again = f"in {mine}" if mine else "in the resume's language"
    said = f'"{short(answer.strip(), 120)}" is {where}, so I wrote nothing yet.'
    return f"{said} Say it {again}, in plain words, and that becomes the line."
