"""From an order to a letter: head, greeting, opening and ending by code, the rest through the gate."""

import re
from dataclasses import replace

from core.language import lower
from core.tailoring.letter import LeftOut, Length, Letter, LetterOrder, LetterProposal, Paragraph, Sentence
from core.tailoring.letters import addressee, builtin, frames
from core.tailoring.letters.gate import Gate, Judge
from core.tailoring.model import Posting
from core.tailoring.titles import plain_title, without_company

_FEWEST = 2  # sentences of a proposal that make a letter
_LONGEST_COMPANY, _LONGEST_TITLE = 70, 90
_SHORT = 4  # letters: fewer in capitals are an acronym
_SMALL = frozenset({"and", "of", "for", "the", "in", "und", "für", "de", "et", "y", "и", "та", "по"})
_NO_NAME = re.compile(r"[@<>{}|\n]|https?:|www\.|[!?]|\.\s+\w{2,}\s+\w+\s+\w+")


def compose(order: LetterOrder, judge: Judge) -> Letter:
    """The letter by the built-in writer. Pure; what did not stand is in `left_out`."""
    language = language_of(order)
    body, left_out = builtin.write(order, language, Gate(order, language, judge).check)
    return _around(order, language, body, left_out)


def from_proposal(order: LetterOrder, proposal: LetterProposal, judge: Judge) -> Letter:
    """The letter a model proposed, without the sentences that do not stand; the built-in one where too little is left."""
    language = language_of(order)
    gate = Gate(order, language, judge)
    proposed = [[Sentence(" ".join(one.text.split()), one.evidence) for one in paragraph] for paragraph in proposal.paragraphs]
    verdicts = [[(one, gate.check_claim(one)) for one in paragraph if one.text] for paragraph in proposed]
    left_out = tuple(no for paragraph in verdicts for _, no in paragraph if no)
    standing = [tuple(one for one, no in paragraph if no is None) for paragraph in verdicts]
    body = tuple(Paragraph(sentences) for sentences in standing if sentences)
    if sum(len(one.sentences) for one in body) < _FEWEST:
        letter = compose(order, judge)
        return replace(letter, left_out=(*left_out, *letter.left_out))
    return replace(_around(order, language, body, left_out), writer=proposal.writer)


def language_of(order: LetterOrder) -> str:
    """The letter speaks the resume's language: its facts stand as they were told. English frames what no other can."""
    return order.resume.language if order.resume.language in frames.LANGUAGES else "en"


def company_of(order: LetterOrder) -> str:
    """The employer as the person named it, or as the posting does, when that can be a name."""
    return as_name(order.company, _LONGEST_COMPANY) or as_name(order.posting.company, _LONGEST_COMPANY)


def title_of(posting: Posting, company: str = "") -> str:
    """The role's title, without "(m/w/d)", without the employer and not in capitals; empty when it can't be one."""
    name = as_name(plain_title(without_company(posting.title, company)), _LONGEST_TITLE)
    return " ".join(map(_calm, name.split(), lower(name).split())) if name.isupper() and len(name) > _SHORT else name


def _calm(word: str, small: str) -> str:
    """A word that was in capitals: large at its beginning, small all over when it only joins others, an acronym as it is."""
    if small in _SMALL:
        return small
    return word if len(word.strip("()")) < _SHORT else word[0] + small[1:]


def as_name(text: str, longest: int = _LONGEST_COMPANY) -> str:
    """A text as a name: one line, not too long, no address and no sentence in it; otherwise empty."""
    clean = " ".join("".join(char if char.isprintable() else " " for char in text).split()).strip(" ,;:-–—*#\"'")
    fits = 0 < len(clean) <= longest and any(map(str.isalpha, clean))
    return clean if fits and not _NO_NAME.search(text.strip()) else ""


def _around(order: LetterOrder, language: str, body: tuple[Paragraph, ...], left_out: tuple[LeftOut, ...]) -> Letter:
    company, tone = company_of(order), order.style.tone
    title = title_of(order.posting, company)
    named = addressee.addressee(order.posting.text, language)
    given = {"company": company, "title": title, "addressee": named}
    which = "opening" if company and title else "opening_title" if title else "opening_company" if company else "opening_bare"
    last = ["ending"] if order.style.length == Length.SHORT else ["enclosed", "ending"]
    greeting = str(frames.words(language)["greeting_named"]) if named else frames.phrase(language, tone, "greeting")
    if not named and not company:
        greeting = frames.phrase(language, tone, "greeting_unknown")
    subject = str(frames.words(language)["subject" if title else "subject_bare"]).format(**given)
    opening = Sentence(frames.with_one_stop(frames.phrase(language, tone, which).format(**given)))
    ending = tuple(Sentence(frames.phrase(language, tone, name)) for name in last)
    return Letter(
        language,
        order.resume.contact,
        frames.dated(order.day, language, order.posting.country),
        subject,
        greeting.format(**given),
        (Paragraph((opening,)), *body, Paragraph(ending)),
        frames.phrase(language, tone, "farewell"),
        company,
        title,
        named,
        left_out,
        order.posting.language if order.posting.language != language else "",
    )
