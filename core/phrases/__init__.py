"""Every sentence Vitae says. Short, warm, exact; what happened, what is safe, what to do next."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from core.chat import strong
from core.commands import menu
from core.tailoring.levels import years_words
from core.tailoring.model import ChangeNote, Placement, Why

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WALL = 1800
YEARS = "the years of work"
NOT_IN = 4  # rows; a single one more is shown too

PASTED = "pasted text"
PUT_ASIDE = "I put it aside; nothing of it counts."
YOUR_ANSWER = "your answer"

EXAMPLE = (
    'A resume says "Helped move hosting to AWS EC2". The posting asks for Kubernetes. I ask: did you work with it there or '
    "anywhere else?\n\n"
    'The answer: "yes, set up 3 clusters with 2 colleagues, deploys went from a day to an hour".\n\n'
    'The new line, under that job: "Set up 3 clusters with 2 colleagues, deploys went from a day to an hour". And when the '
    "answer is no, Kubernetes stays out, and I tell you so.\n\nNow yours: send your resume or a posting."
)
EMPTY = "That message came without text or a file. Nothing changed. Send text, a PDF, Word, LaTeX or text file, or a picture."
NOTHING_RUNS = "Nothing is running, so there is nothing to stop. Everything you sent is here."
NO_THREAD = "Nothing is open here. Send me your resume or a job posting to begin; /threads lists what I keep."
STALE = "That button belongs to an earlier step or isn't yours, so nothing changed."
READING_TEXT = "Reading ..."
PLACEHOLDER = "One moment ..."
COMPARING = "Comparing with the posting ..."
WRITING = "Writing ..."
LAYING_OUT = "Laying out ..."
CHECKING = "Reading it back and checking every line ..."
DONE = "Done."
NO_REQUIREMENT = (
    "I read that posting, but found nothing in it that the job asks for. Your resume is safe. Send the posting again with "
    "the part that lists what they want (requirements, tasks, your profile)."
)
WANT_POSTING = "Now the posting: paste it or send it as a file."
WANT_RESUME = "Now your resume: send it as a file (PDF, Word, LaTeX, text, JSON Resume or a picture) or paste it."
WANT_BOTH = "Send me your resume and a job posting, in any order: a file or pasted text."
OR_TALK = "If you have no resume, press the button: I ask about your work, and make one of your answers."
MEANT_FOR_ME = "I took that as a word to me, not as an answer. Once the resume is written, tell me what should be different."
CORRECTED = "I took your correction."
NOT_CORRECTED = "I saw that you edited an earlier message. I no longer rest on that one, so nothing changed."
CANT_CORRECT = "That answer came in several messages. Press Back and send it whole; until then the first version counts."
RESTARTED = "Here we are again."
NOT_WRITTEN_YET = "There is no finished resume in this thread yet."
NO_QUESTION = "No question is open, so nothing changed."
NO_BACK = "There is no answer to change yet."
KEPT = "Kept as it is."
UNTITLED = "No posting yet"
NO_FILES = "You haven't sent a file in this thread yet."
FILES_HERE = "These are the files you sent in this thread. Press one to have it again."
GONE_FILE = "I don't have that file any more. Send it again, if you need it here."
MOVE_WHICH = "Which answer belongs somewhere else?"
MOVE_WHERE = "Where does it belong?"
NOTHING_TO_MOVE = "No answer was placed, so there is nothing to move."
NO_CHANGES = "Nothing needed changing: your answers brought no new lines, and the order was right already."
NEW_WITH_RESUME = "Your resume comes along. Send the next posting: paste it or send it as a file. A new resume is fine too."
PLACED = "Done: that line now stands there."
PLACE_WHERE = "Which part does it belong to?"
WRITTEN_BY = "Written with my built-in rules; no outside model was asked."


def spelled(number: int) -> str:
    """A number as one would say it: small ones as words."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "three jobs"."""
    return f"{spelled(number)} {noun if number == 1 else plural or noun + 's'}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Parts as one would say them: "a, b and c"."""
    if len(parts) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def short(text: str, most: int = 90) -> str:
    """The beginning of a text, cut at a word, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most + 1].rsplit(" ", 1)[0][:most] + " ..."


def reading(names: Iterable[str]) -> str:
    """The status message while files are read."""
    return f"Reading {listed([short(name, 40) for name in names]).removesuffix(' ...')} ..."


def files_read(number: int) -> str:
    """How many of several files were read."""
    return f"{capital(count(number, 'file'))} read."


def resume_read(
    who: str, parts: Sequence[str], placed: int, total: int, unplaced: Sequence[str], guessed: Sequence[str] = ()
) -> str:
    """What was read from a resume, with what found no place and what stands where it does by a guess."""
    found = ", ".join(filter(None, (who, *parts)))
    what = f"I read it as a resume: {found}." if found else "I read it as a resume, but found no name, job or school in it."
    lines = "Every line found its place." if placed == total else f"{placed} of {total} lines found their place."
    if guessed:
        which = "this one stands where it" if len(guessed) == 1 else "these stand where they"
        rows = "".join(f'\n- "{short(line)}"' for line in guessed[:3])
        rest = f"\n- and {len(guessed) - 3} more" if len(guessed) > 3 else ""  # noqa: PLR2004 - three are shown
        lines = f"{placed} of {total} lines have a place, but I'm not sure that {which} should:{rows}{rest}"
    lost = "".join(f'\nI didn\'t know where this belongs: "{short(line)}"' for line in unplaced[:3])
    more = f"\n... and {len(unplaced) - 3} more." if len(unplaced) > 3 else ""  # noqa: PLR2004 - three are shown
    kept = "\nIt stays in, at the end." if unplaced else ""
    return f"{what} {lines}{lost}{more}{kept}"


def signed(said: str) -> str:
    """Where and when a resume was signed is of that paper."""
    return f'"{short(said, 60)}" dates that paper, so I leave it out of every new one.'


def nobody_named(*, reach: bool) -> str:
    """A resume without a name, which no file should leave with; `reach`: no address and no phone number is there either."""
    also = " And I see no e-mail and no phone number: type them too." if reach else ""
    return f'I didn\'t find your name in it. Tell me, like "my name is Ana Silva", and it stands at the top.{also}'


BACK_TO_IT = "Back to that one"


def begins_another(title: str, what: str) -> str:
    """A file or a text (`what`) came when a resume was finished."""
    return f"With this {what} another job begins; {short(title, 80) or 'the finished resume'} stays as it is."


def turned_round(role: str, dates: str, end: str) -> str:
    """A job or school that ends before it begins; nobody but the person knows which date is wrong."""
    where = short(role, 60) or "One entry"
    right = f'write "it is ..., not {end}", with the right one'
    return f'{where} ends before it begins: "{short(dates, 40)}". If that is a slip, {right}.'


def unseen(kind: str, words: str) -> str:
    """A word on text of a file that nobody who looks at it can see."""
    more = "I ignore it." if kind == "posting" else "I left it out; if it belongs in, send it to me as a message at the end."
    return f'The {kind} holds text that nobody can see: "{short(words)}". {more}'


def order_in_resume(quote: str) -> str:
    """A word on an instruction to software in the person's own resume."""
    return (
        f'It also holds an instruction to software: "{short(quote)}". No model gets it; to leave it out, tell me so at the end.'
    )


def question(index: int, total: int, text: str) -> str:
    """A question with its number."""
    return f"{strong(f'{index}/{total}')} {text}"


STOPPED_READING = "I didn't read it to the end; send it again when you like."
LIST_IT = "List it"
CAPTION = "I read the file first. What you wrote with it I did not take as an answer: send it by itself if it is one."


def missing_thing(has_resume: bool, has_posting: bool) -> str:  # noqa: FBT001 - two facts, both named by the caller
    """What is still needed before the questions."""
    if has_resume:
        return WANT_POSTING
    return WANT_RESUME if has_posting else WANT_BOTH


def not_recognised(name: str) -> str:
    """A text that looks like neither a resume nor a posting."""
    return f"I read {short(name, 60)}, but can't tell whether it's your resume or a job posting. Which is it?"


def whose_is_it(people: Sequence[str], what: str) -> str:
    """The resumes of several people in one file or text."""
    others = "others" if people[2:] else "other one"
    return f"This {what} holds {count(len(people), 'resume')}: {listed(people)}. Which one is yours? I leave the {others} out."


def replaced(what: str) -> str:
    """A second resume or posting took the place of the first."""
    return f"I took it in place of the {what} before; that one is kept too."


def stopped(what_is_safe: str) -> str:
    """A task was cancelled."""
    return f"Stopped. {what_is_safe}"


def delete_ask(title: str) -> str:
    """Before a thread is deleted."""
    return f"Delete {title or 'this thread'}, with its resume, posting, answers, documents and files? It can't be undone."


def deleted(title: str) -> str:
    """After a thread was deleted."""
    return f"Deleted: {title or 'the thread'} and everything in it. Send a resume or a posting to begin anew."


def left_alone(title: str) -> str:
    """The questions of a thread are closed for now."""
    about = f" about {title}" if title else ""
    return (
        f"I'll leave the questions{about} here for now. Your resume, the posting and your answers are kept; we can go on "
        "whenever you like."
    )


def form_too_late(text: str) -> str:
    """A form of an earlier question was sent: nothing of it is used, and nothing is lost."""
    return f'That form belongs to an earlier question, so I didn\'t use it. You wrote: "{short(text, 600)}"'


def have_already(number: int) -> str:
    """What was asked for exists: made from the same resume, posting and answers."""
    return f"You have this already: version {number}, made from exactly this resume, this posting and these answers."


def broke(code: str) -> str:
    """Something failed on our side."""
    return f"Something broke on my side (error {code}). Everything you sent is safe. Try again in a minute."


def unknown_command(name: str) -> str:
    """A command that does not exist."""
    return f"I don't know /{short(name, 30)}. /help shows what I understand. Nothing changed."


def help_text(situation: str) -> str:
    """What one can say, and what is expected now."""
    rows = "\n".join(f"/{command.name} - {command.description}" for command in menu())
    return f"{situation}\n\n{rows}"


def your_threads(number: int) -> str:
    """Above the list of a person's jobs."""
    return f"You have {count(number, 'job')} here. Press one to open it."


def thread_row(title: str, state: str, day: str) -> str:
    """One job of a person."""
    return f"- {title or UNTITLED}, {day}: {state}"


def file_row(name: str, size: int, day: str) -> str:
    """A file the person sent."""
    return f"- {name}, {max(1, size // 1024):,} KB, {day}"


def unknown_format(name: str) -> str:
    """A format that can't be written."""
    kinds = "pdf, docx, latex, markdown, text or json; own is the Word or LaTeX file you sent, with the changes in it"
    return f"I can't write {short(name, 20)}. I can send {kinds}."


def could_not_send(name: str) -> str:
    """In the place of a document that the platform would not take."""
    return f"I couldn't send {short(name, 80)} here. It is safe: /download tries again."


def job_title(company: str, title: str) -> str:
    """A thread's title."""
    return " - ".join(part for part in (short(company, 60), short(title, 80)) if part)


def status(title: str, state: str, answers: int, started: str, asked: str, writer: str) -> str:
    """Where a thread stands; `asked` is the requirement that the open question is about, `writer` the line on who writes."""
    said = f"{capital(count(answers, 'answer'))} so far. " if answers else ""
    question = f'\nIt is about "{short(asked, 160)}".' if asked else ""
    return f"{strong(title or 'Your resume')}\n{state} {said}Started {started}.{question}\n{writer}"


def changed(notes: Sequence[ChangeNote]) -> str:
    """How much changed, in one line."""
    if not notes:
        return NO_CHANGES
    added = sum(1 for note in notes if note.kind in {"added", "skill"})
    reworded = sum(1 for note in notes if note.kind in {"changed", "amended"})
    moved = sum(1 for note in notes if note.kind == "moved")
    hidden = sum(1 for note in notes if note.kind == "hidden")
    parts = [f"{count(added, 'line')} added"] if added else []
    parts += [f"{spelled(reworded)} changed"] if reworded else []
    parts += ["the order fitted to the posting"] if moved else []
    parts.append(f"{spelled(hidden) if hidden else 'none'} removed")
    return capital(", ".join(parts)) + "."


def change_row(note: ChangeNote) -> str:
    """One change in a line."""
    role = short(note.role, 60) or "Resume"
    if note.kind == "moved":
        return f"{role}: moved to the front: {short(note.text, 120)}"
    if note.kind == "skill":
        return f"{role}: {short(note.text, 60)} added (from your answer)"
    if note.kind == "hidden":
        return f'{role}: left out, as you asked: "{short(note.text, 120)}"'
    if note.kind == "sections":
        return f"The parts, as you asked: {short(note.text, 160)}"
    if note.kind in {"heading", "contact"}:
        return f'As you asked: "{short(note.text, 80)}"'
    source = " (your answer)" if note.kind == "added" else ""
    return f'{role}: "{short(note.text, 220)}"{source}'


NOT_PLACED_YET = "No new line yet: I couldn't tell where your answer belongs."


def nowhere(placement: Placement) -> str:
    """An answer that stands under no job."""
    no_job = "names more than one job" if placement.why is Why.SEVERAL else "names no job"
    what = f' is about "{short(placement.place, 60)}", which is no job of your resume' if placement.place else f" {no_job}"
    return f'Answer {placement.answer + 1}{what}, so it stands under none. To move it, press "More".'


def and_more(number: int) -> str:
    """Changes that the short account leaves to the long one."""
    return f"and {count(number, 'more change')}: see Changes"


def to_list(lines: Sequence[str]) -> str:
    """Degrees and licences told in answers, which nobody lists but the person."""
    return f"Not listed yet: {listed([short(one, 100) for one in lines])}. Press List it, if it should be." if lines else ""


def in_other_words(told: Sequence[tuple[str, str]]) -> str:
    """Requirements whose answer became a line that names nothing of them, each with its line."""
    rows = [f'- {short(quote, 70)}: "{short(line, 90)}"' for quote, line in told[:3]]
    return "\n".join(["Told in your words, not in theirs; see whether it answers them:", *rows]) if rows else ""


Said = Literal["", "no", "never"]
_WHY: Mapping[Said, str] = {
    "never": "you said never",
    "no": "you said no",
    "": "found neither in your resume nor in your answers",
}


def lacking(parts: Sequence[tuple[str, Said]], there: Sequence[str] = (), last: str = "and", *, taken_back: bool) -> str:
    """What of one requirement is not in, each part with what the person said of it; `there` is the part that is in.

    `last` joins the parts: "or" where one of them would do.
    """
    if taken_back:
        return f"{listed([short(quote, 70) for quote, _said in parts])} (you took its line back)"
    groups = [([short(quote, 70) for quote, of_it in parts if of_it == said], said) for said in _WHY]
    rest = f"; {part_names(there)} {are(there)} in it" if there else ""
    return "; ".join(f"{listed(names, last)} ({_WHY[said]}{rest})" for names, said in groups if names)


def part_names(parts: Sequence[str], last: str = "and") -> str:
    """Parts of a requirement; years that are there follow from dates, so that they are no quoted words."""
    return listed([YEARS if _are_years(one) else f'"{short(one, 50)}"' for one in parts], last)


def _are_years(part: str) -> bool:
    return years_words(part) == part


def are(parts: Sequence[str]) -> str:
    """The verb that parts of a requirement take."""
    return "is" if len(parts) == 1 and not _are_years(parts[0]) else "are"


def said_less(quote: str, line: str) -> str:
    """A requirement that the resume names, in less than what is asked."""
    return f'{short(quote, 70)} (your resume says only "{short(line, 70)}")'


def told_elsewhere(quote: str, said: str) -> str:
    """A requirement of which the person told something that names no job of the resume."""
    return f'{short(quote, 70)} (you said "{short(said, 90)}", which names no job here; "Move an answer" puts it under one)'


def left_as_said(quote: str, said: str) -> str:
    """A requirement that the person said too little of to show it."""
    return f'{short(quote, 70)} (you said "{short(said, 90)}"; that is too little to show it)'


def not_in(rows: Sequence[str]) -> str:
    """What the posting asks for and the document leaves out, a requirement a row, with the reason."""
    if not rows:
        return ""
    ordered = sorted(rows, key=lambda row: "(you said " not in row)
    shown = ordered if len(rows) <= NOT_IN + 1 else ordered[:NOT_IN]
    more = len(rows) - len(shown)
    tail = f"\n- and {spelled(more)} more: see Match" if more else ""
    return "Not in it:\n" + "\n".join(f"- {row}" for row in shown) + tail
