"""What is said of files that did not read back as they were meant."""

from collections.abc import Sequence

from core.phrases import listed, short
from core.ports import Trouble

NOBODY_NAMED = 'It has no name yet. Tell me, like "my name is Ana Silva", and it stands at the top of every file.'
IN_PLAIN_TEXT = "You have it as plain text for now, which every program reads."
SHOWN = 6
NONE_RIGHT = (
    "I made the documents, but read back, they were not what they should be, so I don't send them. Everything you sent is safe. "
    "Try once more, or send your resume in another format."
)


def told(troubles: Sequence[Trouble], sent: Sequence[str] = ()) -> str:
    """Which files were not sent and why, which look plainer than they should, and what there is instead: names in `sent`."""
    lost, plainer = [one for one in troubles if not one.sent], [one.name for one in troubles if one.sent]
    said = [_not_sent(one) for one in lost]
    if lost:
        right = [name for name in sent if name not in plainer]
        texts = [name for name in right if name.endswith(".txt")]
        said.append(IN_PLAIN_TEXT if texts else f"{listed([short(name, 120) for name in right])} is right." if right else "")
    if plainer:
        said.append(
            f"{listed([short(name, 120) for name in plainer])} looks plainer than usual: in the usual look, programs that read "
            "resumes would have missed something."
        )
    return " ".join(filter(None, said))


def without_pictures(signs: Sequence[str]) -> str:
    """Emoji within the person's lines, which no document shows."""
    if not signs:
        return ""
    shown = " ".join(signs[:SHOWN]) + (" and more" if len(signs) > SHOWN else "")
    return (
        f"Not printed: {shown}. Many programs that read resumes stumble over such pictures; the words beside them are all there."
    )


def not_right(trouble: Trouble) -> str:
    """A file that was asked for by itself."""
    return f"{_not_sent(trouble)} Your other files are there; /download has them, and plain text too."


def _not_sent(trouble: Trouble) -> str:
    name, flaw = short(trouble.name, 120), trouble.flaw
    if flaw.kind == "glyphs":
        return (
            f"I didn't send {name}: there is no font here for {short(flaw.text, 40)}, so an empty box would stand in its place. "
            "Tell me what to write instead, and it comes."
        )
    if flaw.kind in {"words", "joined"}:
        return f'I didn\'t send {name}: programs that read resumes would not find this in it: "{short(flaw.text, 80)}".'
    return f"I didn't send {name}: read back, it was not what it should be."
