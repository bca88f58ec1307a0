"""What is said about a resume that was hard to read, as pictures are: what to look at, and how to put right what is wrong."""

from collections.abc import Mapping, Sequence

from core.phrases import listed, short
from core.phrases.machine import called
from core.resume.changes import HeadField
from core.resume.doubts import Doubts, InHead
from core.resume.likeness import Role
from core.resume.model import Kind

NAMES: Mapping[str, str] = {
    "name": "name",
    "email": "e-mail",
    "phone": "phone number",
    "location": "place",
    "link": "link",
    "label": "headline",
}
ROLES: Mapping[HeadField, Role] = {"title": "title", "organisation": "organisation", "dates": "dates", "location": "place"}
WHICH = "Which one is wrong?"
LEAVE = "Leave it"
LEFT = "I leave it as it is."
OTHER_WORDS = "Other words"
SAY_IT = 'Which words did I misread? Say it like "replace Northw1nd with Northwind".'
CORRECT = 'Press a button to correct one, or say "replace" with the wrong words, "with" and the right ones.'
OFFERED = 4  # heads with a button of their own


def look_at(doubts: Doubts) -> str:
    """The contact data as it was read, heads and words in doubt, and what to do."""
    if not doubts.picture:
        return f"{broken(doubts)} {CORRECT}"
    read = [f"{name} {short(value, 60)}{' (hard to read)' if unsure else ''}" for name, value, unsure in doubts.fields if value]
    missing = [name for name, value, _unsure in doubts.fields if not value]
    text = f"I read it from a picture, so please check it: {', '.join(read)}." if read else "I read it from a picture."
    if missing:
        text += f" I found no {' and no '.join(missing)} in it."
    if doubts.heads:
        rows = [f'- {part(one.kind, one.field)} "{short(one.text, 60)}"{_beside(one)}' for one in doubts.heads[:OFFERED]]
        more = [f"- and {len(doubts.heads) - OFFERED} more"] if len(doubts.heads) > OFFERED else []
        text = "\n".join([f"{text}\nHard to read in your jobs and schools:", *rows, *more, ""])
    if doubts.words:
        words = ", ".join(f'"{short(word, 30)}"' for word in doubts.words)
        text += f" Hard to read were {words}."
    if doubts.undated:
        jobs = listed([f'"{short(one.title or one.organisation, 60)}"' for one in doubts.undated], "or")
        text += f" I found no dates for {jobs}."
    return f"{text.strip()} {CORRECT}"


def broken(doubts: Doubts) -> str:
    """That words run over several lines of a file, and how they were put together."""
    fields = [f"your {name} {short(value, 60)}" for name, value, unsure in doubts.fields if unsure]
    words = [f'"{short(word, 60)}"' for word in (*(one.text for one in doubts.heads), *doubts.words)]
    them = "them" if len(fields) + len(words) > 1 else "it"
    return f"Please check {listed([*fields, *words])}: your file breaks {them} over several lines, and I put {them} together."


def _beside(head: InHead) -> str:
    """What tells one job from another, as far as it is not in doubt itself."""
    entry = head.entry
    known = [text for text in (entry.title, entry.organisation, entry.dates) if text and text != head.text]
    return f" ({short(', '.join(known), 60)})" if known else ""


def part(kind: Kind, field: HeadField) -> str:
    """What a field of the head of a job or school is called."""
    return called(ROLES[field], kind).removeprefix("the ")


def correct(field: str) -> str:
    """What the button says that puts a field right."""
    return f"Correct the {NAMES[field]}"


def correct_words(text: str) -> str:
    """What the button says that puts words in a head right."""
    return f'Correct "{short(text, 28)}"'


def what_stands_there(kind: Kind, field: HeadField, text: str) -> str:
    """The question for a field of a head."""
    return f'What does your document say instead of "{short(text, 80)}" ({part(kind, field)})?'


def put_right(before: str, after: str) -> str:
    """That the person's words stand now where others were read; what was read is gone where nothing stands for it."""
    if not after:
        return f'Taken out: "{short(before, 80)}".'
    return (
        f'Noted: "{short(after, 80)}" instead of "{short(before, 80)}".' if before != after else f'Noted: "{short(after, 80)}".'
    )


def still_waits(question: str) -> str:
    """That a correction waits for a yes, when the person went on to something else."""
    return f"Not done yet, so that nothing gets lost: {question}"


def what_is_right(field: str) -> str:
    """The question for a field."""
    return f"What is the right {NAMES[field]}?"


CAPITALS = 'I put the capitals. If one is in the wrong place, send it as it should be, like "my name is Dana McCoy".'


def noted(field: str, value: str) -> str:
    """That the person's word stands now."""
    return f"Noted: your {NAMES[field]} is {short(value, 80)}."


ANOTHER_PAGE = "Another page of it"
THERE_ALREADY = "I have that page already, so the resume stays as it is."
NEW_RESUME = "It's a new resume"
NOTHING_TO_UNDO = "There is nothing to take back yet."


def page_added(pages: int) -> str:
    """That a photo is taken for one more page of the same resume."""
    return f"I took that as page {pages} of the same resume." if pages > 1 else "I took that as a page of the same resume."


def taken_back(pairs: Sequence[tuple[str, str]]) -> str:
    """That what the person put right reads as before."""
    old = listed([f'"{short(before, 80)}"' for before, _after in pairs if before])
    gone = listed([f'"{short(after, 80)}"' for before, after in pairs if not before])
    return " ".join(["Taken back.", *([f"It says {old} again."] if old else []), *([f"{gone} is out again."] if gone else [])])


def resume_before(name: str) -> str:
    """That the resume that another one took the place of counts again."""
    return f"Taken back. The resume before counts again{f': {short(name, 60)}' if name else ''}."


def pages_unread(pages: Sequence[int]) -> str:
    """That pages of a document are pictures of which nothing could be read."""
    if len(pages) == 1:
        return (
            f"Page {pages[0]} is a picture that I couldn't read, so nothing of it is in. Send that page again, or paste its text."
        )
    listed = ", ".join(map(str, pages[:-1]))
    return (
        f"Pages {listed} and {pages[-1]} are pictures that I couldn't read, so nothing of them is in. Send those pages again, or "
        "paste their text."
    )
