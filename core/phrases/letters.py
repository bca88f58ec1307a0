"""What Vitae says about cover letters."""

from collections.abc import Sequence

from core.chat import strong
from core.phrases import count, listed, short
from core.tailoring.letter import LeftOut, Letter, Reason, Sentence
from core.tailoring.model import Proof

NO_RESUME_YET = "A letter rests on the finished resume, and there is none in this thread yet."
NO_POSTING_YET = "A letter is written for a job. Send me the posting first: paste it or send it as a file."
WHICH_COMPANY = "Which employer is this letter for? The posting doesn't say it clearly. Send me the name, or I write without it."
NO_NAME = "I can't take that as the name of an employer. Send just the name, up to 70 characters, or I write without it."
NOTHING_TO_TELL = (
    "I wrote no letter: your resume and your answers hold no line that I could tell in one. Add what you did in a job, or "
    "answer a question, and ask again. Nothing else changed."
)
NONE_YET = "There is no letter in this thread yet."
FAILED = (
    "I made the letter, but read back, its files were not what they should be, so I don't send them. Your resume is safe. "
    "Try once more."
)
_LANGUAGES = (
    "ar:Arabic cs:Czech da:Danish de:German el:Greek en:English es:Spanish fa:Persian fi:Finnish fr:French he:Hebrew hi:Hindi "
    "hu:Hungarian it:Italian ja:Japanese ko:Korean nl:Dutch no:Norwegian pl:Polish pt:Portuguese ro:Romanian ru:Russian "
    "sv:Swedish th:Thai tr:Turkish uk:Ukrainian zh:Chinese"
)
LANGUAGES = {code: name for code, _, name in (pair.partition(":") for pair in _LANGUAGES.split())}
REASONS = {
    Reason.UNSUPPORTED: "what it rests on doesn't say that",
    Reason.UNSURE: "what it rests on doesn't quite say that",
    Reason.UNCITED: "it rests on nothing you said",
    Reason.MIXED: "it mixes two jobs",
    Reason.DENIED: "it names something you said you never did",
    Reason.POSTING: "it repeats the posting",
    Reason.CONTACT: "contact data stands in the head only",
    Reason.LANGUAGE: "it is in another language",
}
_BEGINNING, _LEAST = 420, 60  # characters
_SHOWN = 3


def too_little(writer: str) -> str:
    """A model wrote, but hardly anything of it was borne out."""
    return (
        f"{short(writer, 40)} wrote one, but too little of it is in your own words, so I wrote this one with my built-in writer. "
        "It isn't counted."
    )


def written(number: int, letter: Letter, resume_language: str, by: str = "") -> str:
    """The letter's beginning, what it rests on, and what one should know of it; `by`: why a model did not write it."""
    told = letter.claims()
    rests = f"Letter {number}. It says {count(len(told), 'thing')} about you; each rests on your resume or an answer: press Why?"
    parts = [beginning(letter), rests, _language(letter, resume_language), left_out(letter.left_out)]
    if not letter.company:
        parts.append("It names no employer, because the posting doesn't.")
    own = by or "Written with my built-in rules; no outside model was asked."
    parts.append(f"Written by {short(letter.writer, 40)}; every sentence was checked." if letter.writer else own)
    return "\n\n".join(part for part in parts if part)


def beginning(letter: Letter) -> str:
    """The first lines, as they stand on the page."""
    rows, room = [letter.salutation], _BEGINNING
    for paragraph in letter.paragraphs:
        for row in (" ".join(one.text for one in paragraph.sentences), *(f"- {one.text}" for one in paragraph.points)):
            if room > 0 and row:
                rows.append(short(row, max(room, _LEAST)))
                room -= len(row)
    return "\n".join(rows)


def have_already(number: int) -> str:
    """The letter that was asked for exists, made from exactly the same."""
    return f"You have this already: letter {number}, made from exactly this resume, this posting and these settings."


def left_out(sentences: Sequence[LeftOut]) -> str:
    """What could not stand, with the reason."""
    if not sentences:
        return ""
    rows = [f'- "{short(one.text, 90)}": {one.detail or REASONS[one.reason]}' for one in sentences[:_SHOWN]]
    more = [f"- and {count(len(sentences) - _SHOWN, 'more sentence')}"] if len(sentences) > _SHOWN else []
    return "\n".join(("Left out:", *rows, *more))


def _language(letter: Letter, resume_language: str) -> str:
    mine = LANGUAGES.get(letter.language, "English")
    if resume_language != letter.language:
        yours = LANGUAGES.get(resume_language, "its own language")
        return f"I can't write letters in {yours}. This one is in {mine}, with your lines as you wrote them."
    if letter.asked_language:
        asked = LANGUAGES.get(letter.asked_language, "another language")
        return f"The posting is in {asked}. Your facts are in {mine}, and I don't translate them, so the letter is in {mine}."
    return ""


def proof(number: int, total: int, sentence: Sentence, proofs: Sequence[Proof]) -> str:
    """One sentence with the words it rests on."""
    rows = [f"{strong(f'{number} of {total}')} {sentence.text}"]
    rows += [f'Proof: {one.source}: "{short(one.quote, 200)}"' for one in proofs]
    return "\n".join(rows)


def only_frame(letter: Letter, named: str = "") -> str:
    """What in the letter says nothing about the person, and where it comes from; `named` is the employer in their own word."""
    company = "" if letter.company == named else letter.company
    taken = [name for name in (company, letter.title, letter.addressee) if name]
    words = f"From the posting: {listed([short(name, 80) for name in taken])}. " if taken else ""
    return f"{words}The greeting, the first sentence and the ending say nothing about you; the head is your contact data."
