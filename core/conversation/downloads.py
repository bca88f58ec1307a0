"""The finished resume again: any version, in any form, by command, by button or in words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from core import phrases
from core.chat import Button
from core.commands import FORMATS, OWN
from core.conversation import edited
from core.conversation.events import Context, Decision, Exported, Say
from core.conversation.outcome import state_before
from core.conversation.replies import button, is_picture, next_task_id, reply, situation_buttons, stands
from core.conversation.smalltalk import words_of
from core.conversation.state import Asking, Desk, StoredFile, Task, Thread, Version, Working
from core.editing.forms import is_one_of
from core.library.review import makes_another
from core.phrases import downloads as words
from core.phrases import own as own_file
from core.phrases import rereading
from core.ports import Format

WRITTEN_NOW: Mapping[str, Format] = {
    "pdf": "pdf",
    "docx": "docx",
    "markdown": "markdown",
    "text": "text",
    "json": "json",
    "latex": "latex",
}
ALSO_CALLED = {
    "word": "docx",
    "doc": "docx",
    "md": "markdown",
    "txt": "text",
    "tex": "latex",
    "jsonresume": "json",
    "plain": "text",
}
SUFFIXES = {"latex": "tex"}
LISTED = 8
TWO = 2
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NUMBERED = re.compile(r"v(\d{1,3})|(\d{1,3})(?:st|nd|rd|th)?", re.IGNORECASE)


def download(desk: Desk, thread: Thread, args: Mapping[str, str], _context: Context) -> Decision:
    """One version in one form: a stored file, or written now. What is asked for may be words ("version 2 as Word")."""
    if not thread.versions or isinstance(thread.state, Working):
        return reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    said = f"{args.get('version', '')} {args.get('format', '')}".strip()
    number, wanted = _number(said, thread), _format(said)
    if number is not None and not 0 < number <= len(thread.versions):
        return reply(desk, Say(words.no_such(number, len(thread.versions)), _version_buttons(thread)))
    if not wanted and number is None and said:
        return reply(desk, phrases.unknown_format(said))
    version = thread.versions[(number or len(thread.versions)) - 1]
    return _sent(desk, thread, version, wanted or "pdf", more=number is not None and not wanted)


def _sent(desk: Desk, thread: Thread, version: Version, wanted: str, *, more: bool) -> Decision:
    suffix = f".{SUFFIXES.get(wanted, wanted)}"
    stored = next((one for one in version.files if one.name.endswith(suffix) and not is_picture(one)), None)
    offered = (
        (Say(words.ALSO_AS.format(number=version.number, total=len(thread.versions)), _forms(thread, version)),) if more else ()
    )
    if stored:
        return reply(desk, _handed(thread, version, stored), *_older(thread, version), *offered)
    if wanted == OWN and version.resume.source.format not in {"docx", "latex"}:
        return reply(desk, Say(own_file.NONE_SENT, situation_buttons(thread)))
    task = Task(next_task_id(thread), "export", format="own" if wanted == OWN else WRITTEN_NOW[wanted], version=version.number)
    return reply(desk, thread=replace(thread, state=Working(task, state_before(thread))), task=task)


def _handed(thread: Thread, version: Version, file: StoredFile) -> Say:
    """A file; that of an older version says which it is."""
    newest = version.number == thread.versions[-1].number
    return Say(file.name if newest else words.which(version.number, file.name), file=file)


def _older(thread: Thread, version: Version) -> tuple[Say, ...]:
    """A word when the newest files are older than what the person decided since."""
    if version.number != thread.versions[-1].number:
        return ()
    if makes_another(thread, version):
        done = button(thread, "card", "Done", do="done", version=str(version.number))
        return (Say(words.NOT_ALL_IN, (done, button(thread, "changes"))),)
    return (Say(words.ANSWER_NOT_IN, (button(thread, "write"),)),) if isinstance(thread.state, Asking) else ()


def was_exported(desk: Desk, thread: Thread, result: Exported, context: Context) -> Decision:
    """Hand over a file in another format."""
    number = thread.state.task.version if isinstance(thread.state, Working) else 0
    thread = replace(thread, state=state_before(thread), updated=context.now)
    if result.trouble and not result.trouble.sent:
        return reply(desk, Say(rereading.not_right(result.trouble), situation_buttons(thread)), thread=thread)
    left = [Say(own_file.left(result.left))] if result.left else []
    left += [Say(own_file.NOT_CHANGED)] if result.anew else []
    left += [Say(rereading.told([result.trouble]))] if result.trouble else []
    version = next((one for one in thread.versions if one.number == number), None)
    handed = _handed(thread, version, result.file) if version else Say(result.file.name, file=result.file)
    return reply(desk, handed, *left, *(_older(thread, version) if version else ()), thread=thread)


def versions(desk: Desk, thread: Thread, args: Mapping[str, str], _context: Context) -> Decision:
    """Every version, the newest first, each with a button that sends its files."""
    if not thread.versions:
        return reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    end = int(args["from"]) if args.get("from", "").isdecimal() else len(thread.versions)
    shown = [one for one in thread.versions if one.number <= end][: -LISTED - 1 : -1]
    rows = [(one.number, _label(thread, one)) for one in shown]
    earlier = (button(thread, "versions", "Earlier ones", **{"from": str(end - LISTED)}),) if end > LISTED else ()
    buttons = (*(_version_button(thread, one) for one in shown), *earlier)
    told = "\n\n".join(filter(None, (words.listing(rows, len(thread.versions)), _compared(thread.versions))))
    return reply(desk, Say(told, buttons, flip="from" in args))


def _compared(found: Sequence[Version]) -> str:
    """Where there are two versions, what is different between them; of more nobody said which two."""
    if len(found) != TWO:
        return ""
    first, second = found
    told = [*edited.rows(first.resume, second.resume)]
    more = [phrases.and_more(len(told) - edited.SHOWN)] if len(told) > edited.SHOWN else []
    return words.differing(first.number, second.number, [*told[: edited.SHOWN], *more]) if told else ""


def _label(thread: Thread, version: Version) -> str:
    """What made a version: the words that asked for it, or, where these were only a yes, what it does."""
    said = "" if is_one_of("yes", version.request) else version.request
    before = next((one for one in thread.versions if one.number == version.number - 1), None)
    what = _difference(before, version) if before else ""
    return words.made_by(said, version.restores, what, first=version.number == 1)


def _difference(before: Version, version: Version) -> str:
    new = [note for note in version.notes if (note.kind, note.text) not in {(one.kind, one.text) for one in before.notes}]
    if version.evidence != before.evidence and not version.request:
        return words.ANSWERED
    if version.refused != before.refused and not version.request:
        return words.CHOSEN
    if new:
        return words.done(new[0].kind, new[0].text, len(new) - 1)
    return words.IN_ANOTHER_LOOK if version.resume == before.resume else ""


def _version_buttons(thread: Thread) -> tuple[Button, ...]:
    return tuple(_version_button(thread, one) for one in thread.versions[: -LISTED - 1 : -1])


def _version_button(thread: Thread, version: Version) -> Button:
    return button(thread, "download", f"Version {version.number}", version=str(version.number))


def _forms(thread: Thread, version: Version) -> tuple[Button, ...]:
    here = {"version": str(version.number)}
    return tuple(button(thread, "download", label, format=name, **here) for name, label in FORMATS.items() if name != "pdf")


def asked(text: str) -> Mapping[str, str] | None:
    """The version and form that a whole message asks for ("send me version 2 as Word"); None when it says anything else."""
    tokens = [one.casefold() for one in _TOKEN.findall(text)]
    rest = [one for one in tokens if one not in _small() and one not in ORDINALS and not _NUMBERED.fullmatch(one)]
    versioned = any(one in _words("version") for one in tokens) or any(re.fullmatch(r"v\d{1,3}", one) for one in tokens)
    formed = bool(_format(text))
    if rest or not tokens or not (versioned or (formed and (len(tokens) > 1 or {*tokens} <= {"pdf", "docx"}))):
        return None
    if not versioned and any(_NUMBERED.fullmatch(one) for one in tokens):
        return None
    if not formed and not _picks_one(tokens):
        return None
    return {"version": text if versioned else "", "format": _format(text)}


def _picks_one(tokens: Sequence[str]) -> bool:
    """Whether words say which version; "versions" alone are all of them."""
    picking = (*ORDINALS, *_words("newest"), *_words("previous"))
    return any(one in picking or _NUMBERED.fullmatch(one) for one in tokens)


def wants_again(thread: Thread, text: str) -> int:
    """The number of the version that a whole message wants as the newest ("go back to version 1"); 0 for anything else."""
    tokens = [one.casefold() for one in _TOKEN.findall(text)]
    rest = [one for one in tokens if one not in (*_small(), *ORDINALS, *_words("restore")) and not _NUMBERED.fullmatch(one)]
    named = any(one in _words("version") or re.fullmatch(r"v\d{1,3}", one) for one in tokens)
    number = _number(text, thread)
    wanted = named and not (rest or _format(text)) and any(one in _words("restore") for one in tokens)
    return number if wanted and number and number <= len(thread.versions) else 0


def _number(said: str, thread: Thread) -> int | None:
    """Which version some words mean; None when they name none."""
    tokens = [one.casefold() for one in _TOKEN.findall(said)]
    if found := next((hit for one in tokens if (hit := _NUMBERED.fullmatch(one))), None):
        return int(found[1] or found[2])
    total = len(thread.versions)
    named = {**ORDINALS, **dict.fromkeys(_words("newest"), total), **dict.fromkeys(_words("previous"), max(1, total - 1))}
    return next((named[one] for one in tokens if one in named), None)


def _format(said: str) -> str:
    """Which form some words mean; "" when they name none."""
    tokens = [one.casefold() for one in _TOKEN.findall(said)]
    found = [name for one in tokens if (name := ALSO_CALLED.get(one, one)) in WRITTEN_NOW or name == OWN]
    return OWN if OWN in found else found[0] if found else ""


def _words(name: str) -> Sequence[str]:
    return words_of("downloads", name)


@cache
def _small() -> frozenset[str]:
    """Every word that may stand in such a request."""
    lists = (_words(name) for name in ("version", "newest", "previous", "around"))
    return frozenset((*(one for words_ in lists for one in words_), *WRITTEN_NOW, *ALSO_CALLED, OWN))
