"""Thanks, greetings and questions about the bot itself: a short answer, wherever a thread stands, and nothing is lost by it."""

from collections.abc import Mapping
from dataclasses import replace

from core.chat import Button, Invoke
from core.conversation import arrivals, building, downloads, eliciting
from core.conversation.choosing import providers
from core.conversation.events import Context, Decision, Invoked, Said, Say
from core.conversation.replies import ask_current, button, has_current, ready_buttons, reply, situation, situation_buttons
from core.conversation.smalltalk import Ask, Talk, small_talk
from core.conversation.state import Building, Collecting, Desk, Ready, Thread, Working
from core.library.proving import found, told
from core.models import BUILT_IN
from core.phrases import manners as words
from core.phrases import privacy
from core.tailoring.evidence import is_plain_no
from core.tailoring.lexicon import terms_of
from core.tailoring.words import stems

_WORDS: Mapping[str, str] = {
    "thanks": words.WELCOME,
    "praise": words.GLAD,
    "hello": words.HELLO,
    "bye": words.GOODBYE,
    "sorry": words.NO_NEED,
}
_OWN: Mapping[Ask, str] = {
    "who": words.WHO,
    "cost": words.COST,
    "language": words.LANGUAGE,
    "worried": words.WORRIED,
    "sending": words.SENDING,
    "applied": words.APPLIED,
    "invited": words.INVITED,
    "hired": words.HIRED,
    "dislike": words.NOT_WRITTEN_YET,
    "photo": words.PHOTO,
    "newer": words.NEWER,
    "not_mine": words.NEWER,
    "chat": words.CHAT,
    "page": words.PAGE_MISSING,
    "help": words.HELP,
    "good": words.TOO_EARLY,
    "where": words.NOT_YET_THERE,
    "absent": words.NOT_YET_THERE,
    "adding": words.TELL_ME_MORE,
}


_BESIDE: frozenset[Ask] = frozenset(
    {"absent", "where", "adding", "invited", "hired", "dislike"}
)  # what may be an answer while something is asked


def answered(desk: Desk, event: Said, context: Context) -> Decision | None:
    """The answer to a message that is only small talk or about the bot; None when it says anything of its own."""
    message, thread = event.message, desk.thread
    talk = None if message.files else small_talk(message.text)
    if talk is None or (thread and isinstance(thread.state, Working)):
        return None
    if thread and _is_anothers(thread, talk):
        return arrivals.put_aside(desk, thread, context)
    if talk.asks == "scratch":
        return _from_nothing(desk, event, context)
    if thread and isinstance(thread.state, Ready):
        return _when_ready(desk, thread, talk, context)
    waits = thread is None or isinstance(thread.state, Collecting)
    if (talk.courtesy and (talk.courtesy == "fine" or is_plain_no(message.text))) or (talk.asks in _BESIDE and not waits):
        return None
    return reply(desk, _with_what_is_next(desk, _word(desk, talk, context), context, alone=talk.courtesy == "bye"))


def _from_nothing(desk: Desk, event: Said, context: Context) -> Decision | None:
    """Somebody has no resume yet: begin to ask, unless there is one here."""
    thread = desk.thread
    if thread and (thread.resume or not isinstance(thread.state, Collecting)):
        return None
    return building.begin(desk, Invoked(Invoke("scratch"), event.ids[0]), context)


def _is_anothers(thread: Thread, talk: Talk) -> bool:
    """Whether somebody says of the resume that was just read that it is not theirs."""
    return talk.asks == "not_mine" and bool(thread.resume) and isinstance(thread.state, Collecting)


def _word(desk: Desk, talk: Talk, context: Context) -> str:
    if talk.asks is None:
        return _WORDS[talk.courtesy or "hello"]
    if talk.asks == "data":
        return privacy.full(providers(context), declined=desk.person.model == BUILT_IN)
    if talk.asks == "erase":
        return words.ERASE if desk.thread else words.NOTHING_KEPT
    both = desk.thread is not None and desk.thread.resume is not None and desk.thread.posting is not None
    return words.AFTER_THE_QUESTIONS if both and talk.asks == "good" else _OWN[talk.asks]


def _with_what_is_next(desk: Desk, word: str, context: Context, *, alone: bool = False) -> Say:
    """A word, and what was wanted before it: the open question once more, or what is still missing. `alone`: nothing follows."""
    thread = desk.thread
    if alone:
        return Say(word, situation_buttons(thread))
    if thread and has_current(thread):
        question = ask_current(thread, context.capabilities)
        return replace(question, text=f"{word}\n\n{question.text}")
    if thread and isinstance(thread.state, Building):
        return eliciting.ask(thread, word)
    return Say(f"{word}\n\n{situation(thread)}", situation_buttons(thread))


def _when_ready(desk: Desk, thread: Thread, talk: Talk, context: Context) -> Decision | None:
    """The answer to somebody whose resume is written; an open yes or no of the editor gets its own."""
    match talk.asks:
        case None:
            return (
                None
                if talk.courtesy == "fine" and (thread.asked or _is_choosing(thread))
                else reply(desk, _courteous(thread, talk))
            )
        case "where":
            return downloads.download(desk, thread, {"format": "pdf"}, context)
        case "absent":
            return _missed(desk, thread, talk.words)
        case _:
            return reply(desk, _of_the_finished(desk, thread, talk, context))


def _of_the_finished(desk: Desk, thread: Thread, talk: Talk, context: Context) -> Say:
    """What is said of the finished resume to a question or a word about it."""
    match talk.asks:
        case "help":
            return Say(words.WHAT_NEXT, ready_buttons(thread))
        case "dislike":
            return Say(words.DISLIKE, ready_buttons(thread))
        case "invited":
            return Say(words.INVITED, (*_if_posting(thread, "interview"), button(thread, "more")))
        case "good":
            return Say(words.HONESTLY, (*_if_posting(thread, "match"), button(thread, "review")))
        case "page":
            return _pages(thread)
        case _:
            return Say(_word(desk, talk, context), _next_steps(thread))


def _pages(thread: Thread) -> Say:
    """The answer to somebody who misses a page of the finished resume."""
    page = thread.versions[-1].page
    cuts = (button(thread, "cuts"),) if page.cut else ()
    return Say(words.pages(page.count, len(page.cut)), (*cuts, button(thread, "reading"), *_next_steps(thread)))


def _is_choosing(thread: Thread) -> bool:
    """Whether cards were kept or taken back and are not made a version of yet, so that "done" speaks of them."""
    return thread.review.version == thread.versions[-1].number and bool(thread.review.chosen)


def _courteous(thread: Thread, talk: Talk) -> Say:
    match talk.courtesy:
        case "thanks":
            company = thread.company or (thread.posting.company if thread.posting else "")
            return Say(words.welcome(company), _next_steps(thread))
        case "hello":
            return Say(words.hello(thread.title, thread.versions[-1].number), ready_buttons(thread))
        case "fine":
            return Say(f"{words.ALL_RIGHT} {words.YOURS_TO_SEND}", _next_steps(thread))
        case "praise" | "sorry" as kind:
            return Say(f"{_WORDS[kind]} {words.TELL_ME_CHANGES}", _next_steps(thread))
        case _:
            return Say(words.GOODBYE)


def _missed(desk: Desk, thread: Thread, asked: str) -> Decision | None:
    """Why something is not in the resume; None when the posting asks for nothing of the kind and no line has it."""
    version, terms, wanted = thread.versions[-1], set(terms_of(asked)), set(stems(asked))
    out = [
        one for one in version.missing if not one.told and (terms & set(terms_of(one.quote)) or wanted & set(stems(one.quote)))
    ]
    if out:
        told_ = "\n\n".join(words.not_in_it(one.quote, never=one.never) for one in out[:2])
        return reply(desk, Say(told_, (button(thread, "back", "Change an answer"), *_if_posting(thread, "match"))))
    there = found(told(thread, version), asked)
    return reply(desk, Say(words.stands_there(there[0].text), ready_buttons(thread))) if there else None


def _next_steps(thread: Thread) -> tuple[Button, ...]:
    """What one may want when nothing is to be changed."""
    letter = _if_posting(thread, "letter") if not thread.letters else ()
    rest = (button(thread, "new"), button(thread, "more")) if thread.posting else (button(thread, "review"),)
    return (*letter, *rest)


def _if_posting(thread: Thread, command: str) -> tuple[Button, ...]:
    return (button(thread, command),) if thread.posting else ()
