"""What was hard to read in a picture, put right: a button, a question, and the person's own word in its place."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from core import phrases
from core.chat import Message
from core.conversation import arrivals, beforehand, editing, interview, putting, retelling
from core.conversation.events import Context, Decision, Invoked, Said, Say
from core.conversation.putting import FIELDS, as_it_stands, closed, knowing, reread, with_word
from core.conversation.replies import button, editor_buttons, has_current, reply, situation_buttons, stands
from core.conversation.state import NO_WISH, Asking, Collecting, Desk, Ready, Thread, Wanted
from core.conversation.unsure import all_buttons, amend_buttons
from core.editing import correcting, dating, meant, summary, understand
from core.editing.contact import closed as closed_up
from core.editing.contact import corrected
from core.editing.credentials import grade
from core.editing.dictated import dictated
from core.editing.forms import affirms, begins, matches, polite, unquoted
from core.editing.misread import stated
from core.editing.model import EDIT, YES, Ask, Asks, NotUnderstood, Outcome, Request, Understood, source_of
from core.library import wishes
from core.phrases import editing as editor
from core.phrases import pictures as words
from core.resume.addresses import addresses
from core.resume.amend import HEAD
from core.resume.changes import Add, Amend, Correct, Drop, HeadField, Replace
from core.resume.doubts import doubts, is_scan
from core.resume.lexicon import fold
from core.resume.model import Entry, Kind, Resume, Source
from core.resume.names import behind_introduction, in_small_letters
from core.tailoring.gate import sift
from core.tailoring.speech import is_first_person
from core.tailoring.whereabouts import roles, whereabouts

HEADS: Mapping[str, HeadField] = {field: field for field in HEAD}
WANTED: Mapping[str, Wanted] = {**FIELDS, **HEADS, "words": "words"}
LEAVE_IT_OPEN = frozenset({"amend", "pick", "edit", "status", "help"})
_NO_ANSWER = frozenset({"employer", "rename", "replace", "remove"})  # what nobody answers a question with
_WISHES = frozenset(  # what nobody answers a question with, where the resume has what it is about
    {"remove", "first", "last", "up", "down", "before", "after", "swap", "rename", "shorten", "one_page", "two_pages", "add_to"}
)
_OF_THE_RESUME = re.compile(  # nobody tells what they did in these words
    r"(?:do ?n['’]?t|do not|never|please never) (?:mention|list|include|show|print|put in)\b|"
    r"erwähn\w*\b.*\bnicht\b|no (?:menciones|pongas)\b|"
    r"ne (?:mentionne|parle|mets)\w*\b.*\bpas\b|не (?:упоминай|указывай|згадуй|вказуй|пиши про)\b",
    re.IGNORECASE,
)
_ADDS = frozenset({"add", "add_to", "add_at"})
_HOW = re.compile(r"\W*(?:without|no|ohne|sans|sin|без)\b", re.IGNORECASE)
_AT_A_JOB = re.compile(
    r"(?:please |bitte )?(?:remove|delete|take out|take off|cut|drop|leave out|"
    r"entfern\w*|lösch\w*|supprim\w*|retir\w*|enlev\w*|elimin\w*|"
    r"borr\w*|quit\w*|удал\w*|убра\w*|убир\w*) (?P<what>.+?) (?:at|bei|im|in|chez|à|en|в|на) (?P<where>.+)",
    re.IGNORECASE,
)
_PART_OF_RESUME = re.compile(
    r"(?<!\w)(?:everything|all|anything|lines?|jobs?|points?|bullets?|entr(?:y|ies)|dates?|role|position|title|section|part|job|word|what|that|it|"
    r"alles|zeilen?|stelle|punkte?|tout|lignes?|postes?|todo|líneas?|puestos?|вс[её]|строк\w*|пункт\w*)(?!\w)",
    re.IGNORECASE,
)
_SENTENCES = re.compile(
    r"(?<=[.!?])\s+|\n+|;\s*|,?\s+(?:and|also|und|y|et|и|та)\s+(?=(?:also |my|mein|mi |mon |ma |мо[йяю]|мі?й))", re.IGNORECASE
)
_WRONG = re.compile(
    r"(?:(?:but|hey|no|and|the|my)[, ]+)*(?:(?P<name>name)|(?P<email>e-?mail|mail)|(?P<phone>phone|number|telephone|mobile))"
    r"(?: number| add?ress)?(?: is|['’]?s)? (?:wrong|incorrect|missing|false|outdated|old|not (?:right|correct|mine|there))\W*",
    re.IGNORECASE,
)
_IS = r"(?:['’]?s| is(?: called)?| was| are| says| reads| should (?:be|say|read)|:| heißt| ist| es| est|) +"
_PARTS = (
    r"company(?: name)?|employer|firm|school|university|college|job title|title|role|position|dates?|place|city|town|"
    r"location|name|firma|arbeitgeber|schule|universität|stelle|empresa|escuela|entreprise|école|poste"
)
_WHAT = rf"(?:it|that|es|das|c['’])|(?:(?:the|my|die|der|la|l['’]) ?)?(?:{_PARTS})"
_LEAD = re.compile(rf"^(?:(?:no|sorry|actually)[, ]+)?(?:{_WHAT}){_IS}", re.IGNORECASE)


def amend(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """Something is to be put right: ask which, or for what is right, or take what a form gave."""
    thread, args = desk.thread, invoked.invoke.args
    if thread is None or thread.resume is None or not isinstance(thread.state, Collecting | Asking | Ready):
        return reply(desk, stands(thread, phrases.STALE))
    if "keep" in args:
        return _go_on(desk, closed(thread), words.LEFT, context)
    wanted = replace(thread, wants=WANTED.get(args.get("field", ""), ""), about=args.get("entry", ""))
    if not wanted.wants:
        return reply(desk, Say(words.WHICH, all_buttons(thread, doubts(as_it_stands(thread)))))
    if wanted.wants in HEADS and not _entry(wanted):
        return reply(desk, stands(thread, phrases.STALE))
    if text := args.get("text", "").strip():
        return _told(desk, wanted, source_of(invoked.id, text), context)
    return _ask(desk, wanted, _question(wanted), context)


def is_answer(thread: Thread, message: Message) -> bool:
    """Whether a message is taken for the value that was asked for: it is no file and no document."""
    return asks(thread) and not message.files and not arrivals.is_document(message.text.strip())


def asks(thread: Thread) -> bool:
    """Whether the next message is asked to put something right."""
    wanted = thread.wants not in {"", "company"}
    return wanted and thread.resume is not None and isinstance(thread.state, Collecting | Asking | Ready)


def said(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision | None:
    """The person's word for what was asked, or something that can't be it; None for words that leave an open choice aside."""
    source = source_of(event.ids[0], event.message.text.strip())
    if thread.asked and thread.wants == "words" and isinstance(_understood(desk, thread, source), NotUnderstood):
        return None
    return _told(desk, thread, source, context)


def said_freely(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision | None:
    """Words put right without being asked for, before there is a version; None for anything else: it may be an answer.

    Beside an open question only contact data, what was hard to read, or what looks like it, is taken for that.
    """
    text = event.message.text.strip()
    if thread.resume is None and thread.corrections and any(one.form == "undo" for one in matches(text)):
        return undo(desk, thread, {}, context)
    if asked := _is_wrong(desk, thread, text, context):
        return asked
    if event.message.files or not _before_a_version(thread) or arrivals.is_document(text) or _is_an_answer(thread, event):
        return None
    source = source_of(event.ids[0], text)
    request = Request(text, source, as_it_stands(thread))
    data = dictated(request) or grade(replace(request, pick=YES))
    if isinstance(data, Asks):
        return _settled(desk, thread, source, Asks(editor.AFTER_THE_QUESTIONS) if data.choices else data, context)
    agreed = _understood(desk, thread, source) if putting.waits(thread) and affirms(text) else None
    if found := agreed or data or dating.told(request) or correcting.told(request):
        return _follow(desk, thread, found, source, context)
    return _data_beside(desk, thread, source, event, context) or _asked_freely(desk, thread, source, context)


def _is_an_answer(thread: Thread, event: Said) -> bool:
    """Whether a message can only be an answer to the open question, or about one."""
    text = event.message.text.strip()
    if not has_current(thread):
        return False
    about = interview.is_of_an_answer(thread, text) or retelling.put_right(thread, event) is not None
    return about or _tells_work(text, as_it_stands(thread))


def _tells_work(text: str, resume: Resume) -> bool:
    """Whether words tell a deed at a job, though they begin as a wish does: "delete old records at Lakeview"."""
    if found := _HOW.match(text):
        return is_first_person(text[found.end() :]) and bool(whereabouts(text, resume).entries)
    deed = _AT_A_JOB.fullmatch(text.strip(" .!"))
    if deed is None or not whereabouts(f"at {deed['where']}", resume).entries:
        return False
    return not (_PART_OF_RESUME.search(deed["what"]) or fold(deed["what"]) in fold(resume.source.text))


def _is_wrong(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """The question for contact data that is only said to be wrong or missing."""
    found = _WRONG.fullmatch(text)
    if found is None or thread.resume is None or not isinstance(thread.state, Collecting | Asking | Ready):
        return None
    field = next(name for name in FIELDS if found[name])
    return _ask(desk, replace(thread, wants=WANTED[field], about="", asked=None), words.what_is_right(field), context)


def _data_beside(desk: Desk, thread: Thread, source: Source, event: Said, context: Context) -> Decision | None:
    """Contact data in a sentence of its own, with an answer or anything else in the others."""
    resume, found, rest = as_it_stands(thread), Understood(), list[str]()
    for sentence in filter(None, _SENTENCES.split(source.text)):
        data = dictated(Request(sentence, source, resume))
        found = replace(found, edits=(*found.edits, *data.edits)) if isinstance(data, Understood) else found
        rest += [] if data else [sentence]
    if not (found.edits and rest):
        return None
    if not has_current(thread):
        return _put(desk, thread, found, source, context)
    thread, word = with_word(thread, found, sift(resume, found.edits, (), asked=True).resume, source)
    decision = interview.said(desk, thread, Said(Message(" ".join(rest)), event.ids), context)
    return replace(decision, thread=decision.thread or thread, say=(Say(word), *decision.say))


def _asked_freely(desk: Desk, thread: Thread, source: Source, context: Context) -> Decision | None:
    if kept := wishes.without(thread, source.text):
        return _go_on(desk, kept, editor.BACK_IN, context)
    found = _understood(desk, thread, source)
    if isinstance(found, Understood) and found.undo and not (found.edits or interview.goes_back(source.text)):
        return undo(desk, thread, {}, context)
    if _is_wish(thread, meant.plain(source.text, as_it_stands(thread)), found):
        return _follow(desk, thread, found, source, context)
    begun = begins(source.text, mistyped=isinstance(thread.state, Collecting))
    return None if begun else _named(desk, thread, source, context)


def _is_wish(thread: Thread, text: str, found: Outcome) -> bool:
    """Whether words ask for something to be done to the resume. Beside an open question they may be its answer instead."""
    asks_for, waits = {one.form for one in matches(text)}, isinstance(thread.state, Collecting)
    edits, page = (found.edits, found.page) if isinstance(found, Understood) else ((), "")
    moved = len(edits) == 1 and isinstance(edits[0], Correct) and edits[0].field in {"location", "name"}
    if "remove" in asks_for and _OF_THE_RESUME.match(polite(text)):
        return True
    if moved or ((edits or page) and asks_for & _WISHES and (waits or not _HOW.match(text))):
        return True
    if summary.is_dictated(text) or (asks_for & _ADDS and begins(text) and _adds(thread, text, found)):
        return True
    if not (begins(text, mistyped=waits) or "employer" in asks_for) or isinstance(found, NotUnderstood):
        return False
    told = bool(edits) and all(isinstance(one, Amend | Correct) for one in edits)
    return told or waits or bool(asks_for & _NO_ANSWER)


def _adds(thread: Thread, text: str, found: Outcome) -> bool:
    """Whether words that begin with "add" ask for a line or an item of the resume; else they tell a deed: "add up the tills"."""
    if ":" in text:
        return not isinstance(found, NotUnderstood)
    if isinstance(found, Understood):
        jobs = {one.id for one in roles(as_it_stands(thread))}
        return bool(found.edits) and not any(isinstance(one, Add) and one.parent in jobs for one in found.edits)
    if not isinstance(found, Asks) or found.sentence in {editor.WHERE, editor.NO_FACT}:
        return False
    return found.kind != "facts" or found.sentence == editor.NEEDS_A_JOB


def _settled(desk: Desk, thread: Thread, source: Source, word: Asks, context: Context) -> Decision:
    """Contact data that changes nothing: what stands there as the person says it is no longer in doubt."""
    resume, said = as_it_stands(thread), closed_up(source.text)
    fields = [field for field in FIELDS if (value := getattr(resume.contact, field)) and value in said]
    told = replace(thread, resume=knowing(resume, fields, source), texts=(*thread.texts, source))
    return _go_on(desk, closed(told), word.sentence, context)


def _named(desk: Desk, thread: Thread, source: Source, context: Context) -> Decision | None:
    """A bare name is the person's own where none was found and nothing else is asked."""
    resume, name = as_it_stands(thread), behind_introduction(polite(source.text))
    missing = isinstance(thread.state, Collecting) and not resume.contact.name
    written = not name.islower() or in_small_letters(name, resume.contact.email)
    found = corrected(Request(source.text, source, resume), "name", name) if missing and written else None
    return _put(desk, thread, found, source, context) if isinstance(found, Understood) else None


def undo(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Take back what was put right last; with nothing put right since the last answer, that answer is taken up again."""
    if not isinstance(thread.state, Collecting | Asking):
        return editing.undo(desk, thread, args, context)
    last = thread.corrections[-1] if thread.corrections else None
    if thread.answers and (last is None or last.answers < len(thread.answers)):
        return interview.back(desk, thread, {}, context)
    if last is None:
        return reply(desk, stands(thread, words.NOTHING_TO_UNDO))
    turned = tuple((new, old) for old, new in last.pairs)
    before = replace(thread, resume=last.before, corrections=thread.corrections[:-1], questions=reread(thread, turned))
    before = replace(before, wishes=thread.wishes[: last.wishes]) if last.wishes != NO_WISH else before
    if thread.resume and last.before.source.id == thread.resume.source.id:
        return _go_on(desk, closed(before), words.taken_back(last.pairs), context)
    again = Say(words.resume_before(last.before.contact.name), situation_buttons(before))
    return arrivals.go_on(desk, replace(closed(before), updated=context.now), again, context, new=True)


def edit(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """A request by command: what was misread can be put right before there is a version, everything else after."""
    thread, text = desk.thread, invoked.invoke.args.get("text", "").strip()
    if thread is None or not text or not _before_a_version(thread):
        return editing.edit(desk, invoked, context)
    source = source_of(invoked.id, text)
    return _follow(desk, thread, _understood(desk, thread, source), source, context)


def pick(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """A choice of an open question about words that were misread; every other one is the editor's."""
    ask = thread.asked
    if ask is None or args.get("ask") != ask.message or not _before_a_version(thread):
        return editing.pick(desk, thread, args, context)
    source = source_of(ask.message, ask.text)
    found = understand.picked(ask, args.get("pick", ""), as_it_stands(thread), None, desk.person.never, source)
    return _follow(desk, thread, found, source, context)


def _before_a_version(thread: Thread) -> bool:
    return thread.resume is not None and isinstance(thread.state, Collecting | Asking)


def _understood(desk: Desk, thread: Thread, source: Source) -> Outcome:
    ask, resume, never = thread.asked, wishes.as_wished(thread, as_it_stands(thread)), desk.person.never
    replied = understand.replied(ask, source, source_of(ask.message, ask.text), resume, None, never) if ask else None
    return replied or understand.understand(source, resume, None, never, listening=False)


def _told(desk: Desk, thread: Thread, source: Source, context: Context) -> Decision:
    """What came of a word for something that was asked for."""
    if thread.wants == "words":
        found = _understood(desk, thread, source)
        return _follow(desk, thread, found, source, context)
    field, entry = FIELDS.get(thread.wants), _entry(thread)
    if field:
        found = _contact(thread, field, source)
    elif entry and thread.wants in HEADS:
        found = stated(Request(source.text, source, as_it_stands(thread)), entry, HEADS[thread.wants], _value(source.text))
    else:
        return reply(desk, stands(closed(thread), phrases.STALE), thread=closed(thread))
    if not isinstance(found, Understood):
        return _ask(desk, thread, found.sentence if isinstance(found, Asks) else _question(thread), context)
    if isinstance(thread.state, Ready) and found.edits:
        return editing.follow(desk, closed(thread), found, source, context)
    return _put(desk, thread, found, source, context)


def _value(text: str) -> str:
    """What stands there, without "it is" or "the company is" before it."""
    return unquoted(_LEAD.sub("", text.strip()).rstrip("!"))


def _contact(thread: Thread, field: Literal["name", "email", "phone"], source: Source) -> Outcome:
    resume = as_it_stands(thread)
    request = Request(source.text, source, resume)
    found = corrected(request, field, source.text)
    hits = [source.text[hit.start : hit.end] for hit in addresses(source.text, "US") if hit.field == field]
    if isinstance(found, Asks) and len(hits) == 1:
        found = corrected(request, field, hits[0])
    if isinstance(found, Asks) and getattr(resume.contact, field) == source.text:
        found = Understood(())  # the person says that it was read right
    return found


def _follow(desk: Desk, thread: Thread, found: Outcome, source: Source, context: Context) -> Decision:
    """What comes of words to be put right before there is a version: they are, or there is a question."""
    right_away = isinstance(found, Understood) and all(isinstance(one, Amend | Correct | Drop | Replace) for one in found.edits)
    if isinstance(found, Understood) and found.edits and right_away and not _leaves_out(thread, found, source.text):
        return _put(desk, thread, found, source, context)
    if isinstance(found, Asks) and found.choices:
        ask = Ask(found, source.id.removeprefix(EDIT), source.text)
        asking = replace(thread, wants="words", asked=ask, updated=context.now)
        return reply(desk, Say(found.sentence, editor_buttons(asking)), thread=asking)
    if isinstance(found, Understood):
        desk = replace(desk, person=editing.having_changed(desk.person, found))
        return _go_on(desk, *beforehand.noted(closed(thread), as_it_stands(thread), found, source), context)
    if not is_scan(as_it_stands(thread)):
        word = _no_edit_yet(thread, found) if isinstance(found, Asks) else editor.not_understood([found.request])
        return _go_on(desk, closed(thread), word, context)
    sentence = found.sentence if isinstance(found, Asks) else words.SAY_IT
    return _ask(desk, replace(thread, wants="words", asked=None), sentence, context)


def _no_edit_yet(thread: Thread, found: Asks) -> str:
    """Why nothing comes of a wish; beside an open question no account is asked for: the next message answers that one."""
    return editor.AFTER_THE_QUESTIONS if found.kind == "facts" and has_current(thread) else found.sentence


def _leaves_out(thread: Thread, found: Understood, text: str) -> bool:
    """Whether what the resume rightly has is not to be shown: it keeps that, and the version's account names it."""
    gone = all(isinstance(one, Drop | Correct | Amend) for one in found.edits)
    return gone and not is_scan(as_it_stands(thread)) and any(one.form == "remove" for one in matches(text))


def _put(desk: Desk, thread: Thread, found: Understood, source: Source, context: Context) -> Decision:
    """The person's word into the resume that everything else is made of."""
    before = as_it_stands(thread)
    sifted = sift(before, found.edits, found.evidence, asked=True)
    if stopped := (*sifted.rejected, *sifted.held):
        return _ask(desk, thread, editor.refused(stopped[0].reasons), context)
    return _go_on(desk, *with_word(thread, found, sifted.resume, source), context)


def _ask(desk: Desk, thread: Thread, word: str, context: Context) -> Decision:
    asking = replace(thread, updated=context.now)
    return reply(desk, Say(word, (button(thread, "amend", words.LEAVE, keep="yes"),)), thread=asking)


def _question(thread: Thread) -> str:
    """What is asked for something that is to be put right."""
    entry, field = _entry(thread), FIELDS.get(thread.wants)
    if entry and thread.wants in HEADS:
        kind = next((one.kind for one in as_it_stands(thread).sections if entry in one.entries), Kind.OTHER)
        return words.what_stands_there(kind, HEADS[thread.wants], getattr(entry, thread.wants))
    return words.what_is_right(field) if field else words.SAY_IT


def _go_on(desk: Desk, thread: Thread, word: str, context: Context) -> Decision:
    """What is known now, shown again with what is still in doubt; then on where the thread stands."""
    thread = replace(thread, updated=context.now)
    seen = doubts(as_it_stands(thread))
    text = f"{word}\n{words.look_at(seen)}" if seen else word
    undo_ = (button(thread, "undo"),) if thread.corrections else ()
    first = Say(text, (*(amend_buttons(thread, seen) if seen else situation_buttons(thread)), *undo_))
    return arrivals.go_on(desk, thread, first, context, new=False)


def _entry(thread: Thread) -> Entry | None:
    return as_it_stands(thread).entry(thread.about) if thread.about else None
