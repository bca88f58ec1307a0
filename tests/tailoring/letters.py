"""Letters for tests: of invented people, of the cases, with the real truth check."""

from collections.abc import Sequence
from datetime import date

from core.resume.model import Resume, Source
from core.resume.parse import parse
from core.tailoring.gaps import compare
from core.tailoring.letter import Letter, LetterOrder, Style
from core.tailoring.letters import frames
from core.tailoring.letters.compose import compose
from core.tailoring.model import Answer, Posting
from core.tailoring.posting import parse_posting
from core.tailoring.questions import ask
from core.tailoring.verify import verify
from core.tailoring.writer import tailor

DAY = date(2026, 11, 26)


def order_for(
    resume: Resume | str, posting: Posting | str, answers: Sequence[str] = (), style: Style | None = None, company: str = ""
) -> LetterOrder:
    """What a letter is made of, after the questions were answered in order with these words."""
    resume = parse(Source("resume", "resume.txt", resume)) if isinstance(resume, str) else resume
    posting = parse_posting(posting) if isinstance(posting, str) else posting
    questions = tuple(ask(compare(resume, posting, DAY), resume))
    done = tailor(resume, posting, questions, tuple(Answer(text) for text in answers), DAY)
    return LetterOrder(done.resume, posting, DAY, done.evidence, (), style or Style(), company)


def letter_for(
    resume: Resume | str, posting: Posting | str, answers: Sequence[str] = (), style: Style | None = None, company: str = ""
) -> Letter:
    """The built-in writer's letter."""
    return compose(order_for(resume, posting, answers, style, company), verify)


def body(letter: Letter) -> str:
    """All that is said between greeting and farewell."""
    return "\n".join(one.text for one in letter.sentences())


def frame_texts(letter: Letter) -> set[str]:
    """Everything a letter may say without evidence."""
    given = {"company": letter.company, "title": letter.title}
    words = frames.words(letter.language)
    tones = [frame for tone in ("plain", "warm", "formal") for frame in words[tone].values()]
    leads = [words["facts"][name] for name in ("points_more", "points", "points_resume")]
    return {frames.with_one_stop(str(frame).format(**given)) for frame in (*tones, *leads)}
