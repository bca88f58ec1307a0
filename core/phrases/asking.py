"""What is said between the three questions: where an answer went, and what is asked about it before it can stand."""

from collections.abc import Mapping, Sequence

from core.phrases import listed, short
from core.tailoring.model import Aim, Question

MORE_PLEASE = "Good. In a sentence or two: what did you do, and where? A plain yes gives me nothing to write."
NO_HURRY = "Take your time; the question stays open. A few words are enough, and skipping is fine, too."
HOURS = "The hours are between you and them; no resume tells of them. The question stays open."
NO_WORK_IN_IT = "Thank you. I hear nothing about your work in that, so the question stays open; skipping it is fine, too."
I_DID = "Yes, I did"
NOT_I = "No"
KEPT_OUT = "What you want kept out stays out of all that I write."
NOTED_NOWHERE = "Noted. It names no job of your resume, so it stands under none; you can move it at the end."
NOTED_SEVERAL = "Noted. It names more than one job of your resume, so it stands under none; you can move it at the end."
NOTED_NEVER = "Noted: never. It stays out, and I won't ask again."
NOTED_NO_FACT = "Noted. I found nothing in it to write, so nothing is added."
NOTED_NO_LINE = "Noted. By itself it is no line of a resume, so I wrote none; it stays with your answers."
NOTED_UNSURE = "Noted. You weren't sure of it, so I wrote no line; it stays with your answers."
NOTED_WILLING = "Noted: not so far, and you would learn it. It stays out of the resume, which tells what you did."
NOTED_NO = "Noted: no. It stays out, and I won't ask again."
WRITE_IT = "Write it"
LEAVE_IT_OUT = "Leave it out"
RESUME_IS_RIGHT = "The resume is right"
NEVER_IS_RIGHT = "I never did it"
NO_NUMBER = "Leave the number out"
NOTED_LANGUAGE = (
    "Noted, in your words. They are in another language than your resume, so no line goes in before you saw it: it waits "
    "under Changes."
)
TRANSLATE_IT = "Translate it"
AS_I_SAID_IT = "Keep it as I said it"
WITHOUT_THE_LINK = "Leave the link out"
WITH_THE_LINK = "Keep the link"
NOTED_CREDENTIAL = "Noted. A degree or licence is no line under a job; I ask at the end whether to list it."
NOTED_TO_COME = "Noted. A resume tells what you did, so what is still to come stays out for now."
NOT_DONE_STAYS_OUT = "What you say you didn't do stays out."
EARLIER_SKIPPED = "You skipped this one."
EARLIER_NEVER = "You said never. Answer anew, or keep it."
SKIPPED = "Skipped."
_EXPLAINED: Mapping[Aim, str] = {
    Aim.GAP: (
        'They want "{quote}". One example from any job is enough: what you did, where, and what was different afterwards. If '
        "there is none, say no; if it matters little, skip it."
    ),
    Aim.SCOPE: (
        'Your resume shows "{quote}" already; I ask how much of it was you. For example: what you looked after yourself, for '
        "whom, and who worked with you."
    ),
    Aim.OUTCOME: (
        'Your resume shows "{quote}" already; I ask what it led to. For example: what went better afterwards, for whom, and who '
        "noticed."
    ),
    Aim.RECENCY: 'Your resume shows "{quote}" already; I ask when it was last, and what you did then. One case is enough.',
}


def put_right(answer: str) -> str:
    """A figure of the answer before was put right."""
    return f'Put right in your answer before: "{short(answer.strip(), 160)}".'


def taken_back(answer: str) -> str:
    """What was told is taken back."""
    return f'Taken back, so nothing is written of it: "{short(answer.strip(), 120)}".'


def noted(roles: Sequence[str]) -> str:
    """Where an answer went."""
    return f"Noted, under {listed([short(role, 60) for role in roles]).removesuffix('.')}." if roles else "Noted."


def of_elsewhere(place: str) -> str:
    """A part of an answer that names no job of the resume, beside one that has its place."""
    return f"What you did at {short(place, 40)} names no job of your resume, so it stands under none; you can move it at the end."


def nameless(dates: str) -> str:
    """What a job is called whose title and employer are not known."""
    return f"your job of {short(dates, 40)}" if dates else "the job that has no name yet"


def of_another(quote: str) -> str:
    """Words that tell no deed and are about another requirement than the one that was asked about."""
    return f'That is about "{short(quote, 70)}", not this. Tell me what you did, and I can write it; the question stays open.'


def name_it(answer: str, *, deed: bool) -> str:
    """An answer leans on the question: "it", or how long without a `deed`. What was meant is asked about once."""
    said = short(answer.strip(), 120)
    if deed:
        return f'Good. "{said}" says how long or how much, not what. What did you do there? A few words are enough.'
    return f'Good. Read by itself, "{said}" leaves open what it was. What was it? A name is enough.'


def unsure(answer: str, *, number: bool) -> str:
    """An answer that the person is not sure of, asked about once."""
    ask = "About how many? Or leave the number out?" if number else "Which part of it is certain?"
    return f'You don\'t sound sure of "{short(answer.strip(), 120)}". {ask}'


def other_language(answer: str, theirs: str, mine: str, model: str) -> str:
    """An answer in another language than the resume; `model` may translate it, then the person confirms the wording."""
    where = f"in {theirs}, and your resume is in {mine}" if theirs and mine else "in another language than your resume"
    help_ = f" Or {model} translates it, and you see the line before it stands." if model else ""
    say = f"Say it in {mine}, in plain words" if mine else "Say it in the resume's language, in plain words"
    return f'"{short(answer.strip(), 120)}" is {where}. I keep it, and mix nothing. {say}, and that becomes the line.{help_}'


def which_job(answer: str, *, apart: bool) -> str:
    """An answer that names several jobs at once; `apart`: it tells something else of each."""
    ask = "Tell me one by one: what was at the first?" if apart else "Under which shall it stand? Or tell me one by one."
    return f'"{short(answer.strip(), 120)}" names more than one job. {ask}'


def whose_deed(answer: str) -> str:
    """An answer that may tell somebody else's deed, or none."""
    return f'"{short(answer.strip(), 120)}": did you do this yourself? Or tell me in a few words what you did.'


def delicate(answer: str) -> str:
    """An answer that may speak against the person."""
    said = short(answer.strip(), 120)
    return f'"{said}" may speak against you in a resume. Shall it stand there? Or tell me only the part that may.'


def link(rest: str) -> str:
    """An answer with a link in it; `rest` is what it says without."""
    return f'I don\'t open links, so I go by your words: "{short(rest, 160)}". Shall the link stand in the resume?'


def which_is_right(line: str) -> str:
    """A no to what the resume itself says."""
    return f'Your resume says "{short(line, 160)}". Which is right?'


def noted_against(line: str, *, title: bool, plain: bool) -> str:
    """A no that the resume still speaks against; nobody but the person changes a `title`. `plain`: they didn't say never."""
    said = f'Noted: {"no" if plain else "never"}. Your resume still says "{short(line, 160)}".'
    return said if title else f"{said} One press takes that line out of the new one; until then it stays."


def still_says(line: str) -> str:
    """With the documents: a line that tells what was denied."""
    return f'You said no, and this line still says it: "{short(line, 160)}".'


def left_out(line: str) -> str:
    """A line that goes because of a never."""
    return f'Left out of the new resume: "{short(line, 160)}".'


def explained(question: Question, kept: str = "") -> str:
    """The question in other words, for somebody who asks what is meant; `kept` is what they said beside that."""
    told = _EXPLAINED[question.aim].format(quote=short(question.quote, 120))
    return f'{told} So far I have "{short(kept, 120)}" from you: add to it, or keep it as it is.' if kept else told


def earlier_answer(text: str) -> str:
    """The answer that Back takes up again."""
    return f'You answered: "{short(text, 300)}". Send it anew, or keep it.'
