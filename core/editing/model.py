"""The nouns of free editing: what was asked for, and what it comes to."""

from dataclasses import dataclass
from typing import Literal

from core.resume.changes import Edit
from core.resume.model import Resume, Source
from core.tailoring.model import Doubt, Evidence, Posting


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible answer to a question of the editor: what its button says, and the id or word it stands for."""

    label: str
    pick: str


YES, NO, EACH = "yes", "no", "each"  # what the choices of a plain question stand for, and all of several
AskKind = Literal["word", "which", "confirm", "facts", "page", "reword", "head"]
HEAD_FIELD: AskKind = "head"


@dataclass(frozen=True, slots=True)
class Asks:
    """Nothing is done yet, and why.

    "word": it is only said; "which": one of the choices is wanted; "confirm": a yes or no; "facts": an account of what was done;
    "page": a yes or no to leaving out what one page needs (`target` are ids); "reword": the whole line as it should
    read; "head": a field of an entry's head as it should read (`target` is the entry's id and the field).
    `request` are the person's words that it is about
    (a part of their message); `target` is the line it is about, if any.
    """

    sentence: str
    kind: AskKind = "word"
    choices: tuple[Choice, ...] = ()
    request: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A request that no form fits: the seam for whoever understands more. `request` are the person's words."""

    request: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What was asked for, as operations. `words` is what to say beside the changes themselves.

    `undo`: the version before is wanted again. `page`: one page is wanted, or as many as it takes. `changed` are terms the person
    no longer says never to, `denied` what they now said they never did: terms, and lines word for word.
    `asks` and `unknown` are the parts of the message that came to nothing yet; `held` are operations
    whose wording waits for the person's word.
    """

    edits: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    words: tuple[str, ...] = ()
    undo: bool = False
    page: Literal["", "one", "two"] = ""
    changed: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    asks: Asks | None = None
    unknown: tuple[str, ...] = ()
    held: tuple[Doubt, ...] = ()


Outcome = Understood | Asks | NotUnderstood


@dataclass(frozen=True, slots=True)
class Wish:
    """What no form fits, to be given to a model: `parts` of the message `source`, in the person's words.

    `found` is what the known forms made of the rest of the message. `never` are the terms the person denied, `choice` is the
    catalogue name of the model they picked.
    """

    parts: tuple[str, ...]
    source: Source
    found: Understood = Understood()
    never: tuple[str, ...] = ()
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Revised:
    """What a message comes to with a model's help: everything to be done, and `why` the wish, or a part of it, came to nothing.

    `helped`: something of the model's stands or waits for the person's word.
    """

    found: Understood
    why: tuple[str, ...] = ()
    helped: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """An open question of the editor, as a thread keeps it: `message` is the id of the message it came from, `text` its words."""

    asks: Asks
    message: str
    text: str


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked for, and all that it is understood by.

    `text` is this part of the message, `source` the whole of it, `number` how many facts it gave before. `pick` is the choice
    the person made when they were asked which; `never` are the terms they said they never worked with. `listening`: a statement
    that nobody asked for is taken up, too.
    """

    text: str
    source: Source
    resume: Resume
    posting: Posting | None = None
    never: tuple[str, ...] = ()
    pick: str = ""
    number: int = 0
    listening: bool = True


YOUR_MESSAGE = "your message"
EDIT = "edit-"  # how the ids of such sources begin


def source_of(message: str, text: str) -> Source:
    """A message as a source: facts can be quoted from it word for word. Characters that can't be seen become spaces."""
    return Source(f"{EDIT}{message}", YOUR_MESSAGE, "".join(char if _seen(char) else " " for char in text))


def _seen(char: str) -> bool:
    return char == "\n" or char.isprintable() or char in "\u200c\u200d"
