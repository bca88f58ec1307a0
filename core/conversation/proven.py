"""Files that are only handed on when they read back as they were meant; one that does not is set once more, more plainly."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from core import phrases
from core.chat import Artifact
from core.errors import NoFont
from core.ports import Document, Flaw, Format, Style, Trouble, Writer


@dataclass(frozen=True, slots=True)
class Proven:
    """A file, and what went wrong with it on the way: nothing, a first try that is not sent, or this file itself."""

    artifact: Artifact
    trouble: Trouble | None = None


async def proven(
    writer: Writer, document: Document, format_: Format, name: str, style: Style, say: Callable[[str], None]
) -> Proven:
    """The document in this format, read back; `say` is told what is going on."""

    async def tried(style: Style) -> tuple[Artifact, Flaw | None]:
        say(phrases.LAYING_OUT)
        made = await writer.write(document, format_, name, style)
        say(phrases.CHECKING)
        return made, next(iter(await writer.verify(document, made)), None)

    try:
        made, flaw = await tried(style)
    except NoFont as no:
        words = await writer.write(document, "text", name)
        return Proven(words, Trouble(f"{name}.{format_}", Flaw("glyphs", " ".join(no.letters))))
    if flaw is None:
        return Proven(made)
    plain = safest(style)
    again, still = (made, flaw) if plain == style else await tried(plain)
    return Proven(again, Trouble(again.name, still or flaw, sent=still is None))


def safest(style: Style) -> Style:
    """The style with which least can go wrong, on the same paper."""
    return replace(Style(look="plain"), paper=style.paper)
