"""The answer before, put right in the person's own words while the next question is open: "wait, that was Cerner, not Epic"."""

import re
from dataclasses import replace

from core.conversation.events import Said
from core.conversation.replies import put_in_place
from core.conversation.state import Thread
from core.editing import correcting, misread
from core.expressions import expression
from core.phrases import asking as words
from core.resume.model import Resume
from core.tailoring.clauses import sentences
from core.tailoring.model import Answer
from core.tailoring.whereabouts import named_at, roles, whereabouts

_OPENS = expression(
    r"\W*(?:(?:(?:oh|no|ach|ah|ay|euh|ну|ой)[\s,]+)*"
    r"(?:wait|oops|sorry|actually|hang on|hold on|i meant?|my mistake|correction|that was wrong|that['’]s wrong|"
    r"warte|moment|halt|ups|hoppla|entschuldigung|falsch|eigentlich|ich meinte|"
    r"perdón|espera|me equivoqué|en realidad|quise decir|quería decir|"
    r"attends|attendez|pardon|oups|en fait|je voulais dire|erreur|je me suis trompée?|"
    r"подожди\w*|стоп|ошиб\w+|извини\w*|вернее|точнее|я имел\w* в виду)[\s,.:;!–-]+"
    r"(?:no|not|nein|non|нет|oops|sorry|actually|i meant?)?[\s,.:;!–-]*)+",
    re.IGNORECASE,
)
_FORGET = expression(
    r"\W*(?:(?:oh|no|sorry|please|bitte|wait|actually)[\s,]+)*"
    r"(?:scratch|forget|ignore|strike|disregard|vergiss|vergessen sie|streich\w*|olvida|oublie[zr]?|забудь(?:те)?)\s+"
    r"(?:(?:what i (?:said|wrote|told you)|was ich (?:\w+ )?(?:gesagt|geschrieben) habe|lo que (?:dije|he dicho)|"
    r"ce que j['’]ai dit|что я (?:сказал|писал)\w*)(?:\s+(?:about|on|über|zu|sobre|de|sur|про|о|об)\s+(?P<what>[^,.;!]+))?|"
    r"that|it|this|my (?:last )?answer|das|es|eso|ça|cela|это)(?=\W|$).*",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = (
    r"\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|ein\w{0,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|"
    r"un[ea]?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|"
    r"одн\w+|дв\w{1,2}|тр[иёе]\w{0,2}|четыр\w+|пят\w+"
)
_AMOUNT = expression(
    rf"(?:(?:it|that|there|they|es|das|eran|fueron|era|c['’]était|это)?\s*(?:was|were|waren|war|est)?\s*(?:only|just|nur|solo|sólo|seulement|только|"
    rf"pendant|for)?\s*)(?P<number>{_NUMBER})\s+(?P<noun>[^\W\d_]{{2,}})[\s.!]*",
    re.IGNORECASE,
)
_PLACE_WORDS = 6  # of words that only name a job
_SAME = 6  # letters by which a noun is known in another form


def put_right(thread: Thread, event: Said) -> tuple[Thread, str] | None:
    """The thread with an answer put right or taken back, and what is said to it; None where a message does neither."""
    text, last = event.message.text.strip(), len(thread.answers) - 1
    if (what := _taken_back(text)) is not None:
        return _without(thread, what)
    before = thread.answers[last] if last >= 0 else Answer()
    told = retold(text, before.text, thread.resume) if before.text and thread.resume else None
    if not told:
        return None
    answer = replace(before, text=told, message=" ".join((before.message, *event.ids)), entry="")
    return put_in_place(thread, last, answer), words.put_right(told)


def _without(thread: Thread, what: str) -> tuple[Thread, str] | None:
    """The thread without what its last answer about something tells of it."""
    told = [n for n, one in enumerate(thread.answers) if one.text and (not what or misread.pattern(what).search(one.text))]
    if not told:
        return None
    answer = thread.answers[told[-1]]
    return put_in_place(thread, told[-1], replace(answer, text=_less(answer.text, what))), words.taken_back(answer.text)


def retold(text: str, before: str, resume: Resume) -> str | None:
    """The answer before as it reads now; None when a message puts nothing of it right."""
    figures = correcting.figures_set_right(text)
    opening = _OPENS.match(text)
    pairs = [figures] if figures else correcting.words_set_right(text) if opening else []
    for old, new in pairs:
        if misread.pattern(old).search(before):
            return new.join(misread.pattern(old).split(before))
    rest = text[opening.end() :].strip(" .!") if opening else ""
    return (_with_amount(rest, before) or _elsewhere(rest, before, resume)) if rest else None


def _taken_back(text: str) -> str | None:
    """What a message takes back of what was told: the words for it, "" for the answer before; None for nothing."""
    found = _FORGET.fullmatch(text)
    return (found["what"] or "").strip() if found else None


def _less(answer: str, what: str) -> str:
    """An answer without the sentences that speak of something."""
    kept = [answer[one.start : one.end] for one in sentences(answer)]
    return " ".join(one for one in kept if what and not misread.pattern(what).search(one))


def _with_amount(rest: str, before: str) -> str | None:
    """Another number of the same: "it was only two trainees" after "three trainees"."""
    found = _AMOUNT.fullmatch(rest)
    if found is None:
        return None
    noun = re.escape(found["noun"][:_SAME])
    told = [*re.finditer(rf"(?<!\w)(?:{_NUMBER})(?P<of>\s+(?:[^\W\d_]+\s+)?(?P<noun>{noun}\w*))", before, re.IGNORECASE)]
    if len(told) != 1:
        return None
    same = told[0]["noun"].casefold() == found["noun"].casefold()
    return (
        before[: told[0].start()] + found["number"] + (told[0]["of"] if same else f" {found['noun']}") + before[told[0].end() :]
    )


def _elsewhere(rest: str, before: str, resume: Resume) -> str | None:
    """The same deed at another job: "I meant Northwind"."""
    there = whereabouts(rest, resume).entries or whereabouts(f"at {rest}", resume).entries
    if len(there) != 1 or len(rest.split()) > _PLACE_WORDS:
        return None
    name = next((one.organisation for one in roles(resume) if one.id == there[0]), "")
    spans = [span for one in roles(resume) if (span := named_at(before, one))[0] >= 0]
    if not name or len(spans) > 1:
        return None
    start, end = spans[0] if spans else (len(before.rstrip(". ")),) * 2
    return before[:start] + (name if spans else f" at {name}") + before[end:]
