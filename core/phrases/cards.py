"""The sentences of looking through a version: its cards, the proof of a line, the match, the interview sheet."""

from collections.abc import Sequence

from core.chat import strong
from core.phrases import count, listed, short, spelled
from core.tailoring.model import ChangeNote
from core.tailoring.pointers import Pointer

LONGEST = 600  # characters of a line on a card: a card fits a phone and one message of every platform
SHOWN = 2  # proofs on a card
PLACES = 6  # proofs in an answer to why
BEFORE = "Before"
NOW: dict[str, str] = {
    "added": "New",
    "skill": "New",
    "changed": "After",
    "hidden": "Left out",
    "cut": "Left out for the page",
    "moved": "To the front",
    "heading": "Heading now",
    "sections": "Order of the parts",
    "contact": "Now",
    "amended": "It says",
}
IN_ORDER = "Why: what the posting asks for comes first"

NONE_HERE = "There is nothing to look through here yet."
WAITS = "Waits for you"
TAKEN_BACK = "Taken back; new files when you're done."
USED = "It goes in; new files when you're done."
BACK_IN = "Back in; new files when you're done."
LEFT = "Left out."
KEPT = "Kept."
KEPT_OUT = "It stays out."
WAS_TAKEN_BACK = "You took this back; it is not in."
NUMBERED_ANEW = "The changes are numbered anew since you saw them, so I did nothing yet. This is the one with that number now."
NOTHING_TAKEN_BACK = "Nothing was taken back, so there is nothing to undo."
ALL_STANDS = "Everything stays as it is; the files you have are the newest."
QUESTION_FIRST = (
    "A question is open, so I make no new files yet. Your choices are kept. Answer or skip it, then open Changes again."
)


def place(pointer: Pointer) -> str:
    """Where words stand: "resume.pdf, page 1", "your answer 2"."""
    if pointer.answer:
        return f"your answer {pointer.answer}"
    return f"{short(pointer.name, 60)}, page {pointer.page}" if pointer.page else short(pointer.name, 60) or "your message"


def proof(pointer: Pointer, most: int = 200) -> str:
    """One place with its words."""
    return f'{place(pointer)}: "{short(pointer.quote, most)}"'


def card(number: int, total: int, note: ChangeNote, why: str, proofs: Sequence[Pointer]) -> str:
    """One change with before, after, reason and proof."""
    role = f", {short(note.role, 80)}" if note.role else ""
    rows = [f"{strong(f'{number} of {total}')}{role}"]
    rows += [f"{BEFORE}: {short(note.before, LONGEST)}"] if note.before else []
    rows.append(f"{NOW.get(note.kind, 'Now')}: {short(note.text, LONGEST)}")
    rows += [why] if why else []
    rows += [f"Proof: {proof(one)}" for one in proofs[:SHOWN]]
    rows += [f"and {count(len(proofs) - SHOWN, 'more place')}: ask why"] if len(proofs) > SHOWN else []
    return "\n".join(rows)


def asked_by_posting(reason: str) -> str:
    """A change's reason, in the posting's words."""
    return f"Why: the posting asks for {short(reason, 160)}"


def asked_by_person(reason: str) -> str:
    """A change's reason, in the person's words."""
    return f'Why: you asked: "{short(reason, 160)}"'


def waits(reasons: Sequence[str]) -> str:
    """Why a change is not in before the person said a word."""
    return f"{WAITS}: {short(' '.join(reasons), 300)}" if reasons else f"{WAITS}."


def seen_all(taken_back: int, put_in: int, again: int, waiting: int) -> str:
    """After the last card: what is about to happen."""
    if not taken_back + put_in + again:
        first = "You have seen them all. Everything stays as it is."
    else:
        first = (
            f"You have seen them all. {capital(about(taken_back, put_in, again))}; everything else stays letter by letter. Done?"
        )
    wait = f" {spelled(waiting).capitalize()} still {'waits' if waiting == 1 else 'wait'} for your word." if waiting else ""
    return first + wait


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def about(taken_back: int, put_in: int, again: int) -> str:
    """What a review comes down to."""
    parts = [f"{count(taken_back, 'change')} taken back"] if taken_back else []
    parts += [f"{count(put_in, 'change')} put in"] if put_in else []
    parts += [f"{count(again, 'line')} put back"] if again else []
    return listed(parts)


def done(taken_back: int, put_in: int, again: int) -> str:
    """The choices are made: new files are on their way."""
    rest = "I fit the page anew and tell what had to go for it" if again else "every other line stays letter by letter"
    return f"{capital(about(taken_back, put_in, again))}. New files follow; {rest}."


def chosen(numbers: Sequence[int], *, keep: bool) -> str:
    """Several changes decided in one reply."""
    return f"{'Kept' if keep else 'Taken back'}: {listed([str(one) for one in numbers])}."


def no_such_card(number: int, total: int) -> str:
    """A number that no change has."""
    return f"There {'is' if total == 1 else 'are'} {count(total, 'change')} to look at, and none is number {number}."


OLDER = "That button belongs to an older version. Here is the current one."


def version(number: int) -> str:
    """The button that opens a version's changes."""
    return f"Version {number}"


WHICH_LINE = "Which line? Press one, or write why and its number or a word of it. Every line with its proof is in the file."
EVERY_LINE = "every-line.txt"
NO_PROOF = "I find no place for this line in what you sent, so look at it twice; tell me what is right, and I write that."


def line_row(number: int, text: str, change: str, *, asked: bool) -> str:
    """A line that can be asked about."""
    tag = change or ("asked for" if asked else "")
    return f"{number}. {short(text, 70)}" + (f" ({tag})" if tag else "")


def why(number: int, text: str, role: str, pointers: Sequence[Pointer]) -> str:
    """A line with every place it rests on, in the person's own words."""
    under = f" ({short(role, 60)})" if role else ""
    rows = [f"{strong(f'{number}.')} {short(text, LONGEST)}{under}"]
    return "\n".join([*rows, *(f"- {proof(one, 400)}" for one in pointers[:PLACES])]) if pointers else f"{rows[0]}\n{NO_PROOF}"


def no_such_line(asked: str) -> str:
    """No line of the resume is meant."""
    return f'No line of this resume says "{short(asked, 60)}".' if asked else NONE_HERE
