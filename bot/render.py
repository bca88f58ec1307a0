"""`vitae render`: the documents of a resume, from JSON Resume or from any file that `vitae read` understands."""

import argparse
import asyncio
import contextlib
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from adapters.documents.sandbox import Sandbox
from adapters.documents.writing import DocumentWriter, NotWritten
from bot.inspect import doubtful, mixed, nameless, read_file
from core.chat import Artifact
from core.conversation.proven import proven
from core.errors import Misconfigured
from core.library.pages import named
from core.ports import Format
from core.resume.cutting import without
from core.resume.model import Resume
from core.resume.parse import parse
from core.style import Look, Paper, Style
from core.tailoring.expendable import expendable

FORMATS: Mapping[str, Format] = {
    "pdf": "pdf",
    "docx": "docx",
    "tex": "latex",
    "md": "markdown",
    "txt": "text",
    "json": "json",
}
PREVIEW = "preview"
ENDINGS: Mapping[str, Sequence[str]] = {
    **{kind: (f".{kind}",) for kind in FORMATS},
    "tex": (".tex", ".latex"),
    "md": (".md", ".markdown"),
    "txt": (".txt", ".text"),
    PREVIEW: (".jpg", ".jpeg"),
}
LOOKS: Sequence[Look] = [look for look in get_args(Look) if look != "plain"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: a path for each kind of file, on one page or on as many as it takes."""

    resume: Path
    paths: Mapping[str, Path]
    style: Style
    one_page: bool = False


async def render(options: argparse.Namespace) -> None:
    """Make the documents and write those that came out right. Raises Misconfigured, for each that did not too, and Unreadable."""
    order = ordered(options)
    found = await read_file(order.resume)
    resume = parse(found.source)
    sys.stderr.write(mixed(order.resume, resume) + nameless(order.resume, resume) + doubtful(order.resume, resume))
    writer = DocumentWriter(Sandbox())
    try:
        made, failed = await documents(writer, resume, order)
    except NotWritten as error:
        raise Misconfigured(f"{order.resume} could not be laid out ({error}), so nothing was written; try again.") from error
    finally:
        await writer.close()
    for path, data in made.items():
        await asyncio.to_thread(keep, path, data)
    if failed:
        rest = "the other files were" if made else "nothing was"
        raise Misconfigured(f"{'; '.join(dict.fromkeys(failed))}; {rest} written.")


def ordered(options: argparse.Namespace) -> Order:
    """The options as an order. Raises Misconfigured for those that don't go together."""
    kinds = (*FORMATS, PREVIEW)
    paths = {kind: path for kind in kinds if (path := getattr(options, kind)) is not None}
    if not paths:
        raise Misconfigured(f"Say what to write: {', '.join(f'--{kind}' for kind in kinds)}, each with a path.")
    if Path("-") in paths.values():
        raise Misconfigured("Standard output is not written to: give each file a path, and ./- if it shall be named so.")
    for kind, path in paths.items():
        if path.suffix.lower() not in ("", *ENDINGS[kind]):
            fitting = " or ".join(ENDINGS[kind])
            raise Misconfigured(
                f"{path} can't be written: --{kind} makes no {path.suffix} file, so let its name end in {fitting}."
            )
    real = [path.expanduser().absolute() for path in paths.values()]
    if len(set(real)) < len(real) or options.resume.expanduser().absolute() in real:
        raise Misconfigured("Give each file a path of its own: two would be the same, or take the place of the resume itself.")
    for path in real:
        if not path.parent.is_dir() or path.is_dir():
            raise Misconfigured(f"{path} can't be written: {'it is a folder' if path.is_dir() else 'its folder is not there'}.")
    look = next((one for one in LOOKS if one == (options.template or "modern").lower()), None)
    if look is None:
        raise Misconfigured(f"There is no template named {options.template}: choose {', '.join(LOOKS[:-1])} or {LOOKS[-1]}.")
    paper: Paper = "letter" if options.letter_paper else "a4"
    return Order(options.resume, paths, Style.of(look, paper), options.one_page)


async def documents(writer: DocumentWriter, resume: Resume, order: Order) -> tuple[Mapping[Path, bytes], Sequence[str]]:
    """The bytes of each file, read back like everything else that Vitae gives out, and why some are missing.

    Raises Misconfigured when it does not fit on the one page, and NotWritten.
    """
    name = "-".join(resume.contact.name.split()) or order.resume.stem
    style, pdf = order.style, None
    if order.one_page:
        resume, style, pdf = await on_one_page(writer, resume, order, name)
    made: dict[Path, bytes] = {}
    failed: list[str] = []
    for kind, path in order.paths.items():
        paged = kind in {"pdf", PREVIEW}
        if paged and order.one_page and pdf is None:
            failed.append("The page did not read back as it was meant (leave --one-page out)")
            continue
        try:
            if paged:
                pdf = pdf or await checked(writer, resume, "pdf", name, style)
                made |= {path: pdf.data} if kind == "pdf" else await pictures(writer, pdf, path)
            else:
                made[path] = (await checked(writer, resume, FORMATS[kind], name, style)).data
        except Misconfigured as no:
            failed.append(str(no))
        except NotWritten as error:
            failed.append(f"The {kind} file could not be laid out ({error})")
    return made, failed


async def pictures(writer: DocumentWriter, pdf: Artifact, path: Path) -> Mapping[Path, bytes]:
    """Page one as a picture and, of exactly two, page two beside it. Raises Misconfigured when it can't be drawn."""
    drawn = await writer.preview(pdf)
    if not drawn:
        raise Misconfigured(f"{path} could not be drawn")
    names = (path, path.with_name(f"{path.stem}-2{path.suffix}"))
    return {name: picture.data for name, picture in zip(names, drawn, strict=False)}


async def checked(writer: DocumentWriter, resume: Resume, format_: Format, name: str, style: Style) -> Artifact:
    """A document that reads back as it was meant; more plainly set where that is what it takes. Raises Misconfigured."""
    done = await proven(writer, resume, format_, name, style, lambda _word: None)
    if done.trouble and done.trouble.flaw.kind == "glyphs":
        raise Misconfigured(f"The {format_} file needs letters that no font here has ({done.trouble.flaw.text})")
    if done.trouble and not done.trouble.sent:
        raise Misconfigured(f"The {format_} file did not read back as it was meant")
    if done.trouble:
        sys.stdout.write(f"The {format_} file is set more plainly: in that look it did not read back as it was meant.\n")
    return done.artifact


async def on_one_page(writer: DocumentWriter, resume: Resume, order: Order, name: str) -> tuple[Resume, Style, Artifact | None]:
    """The resume as it goes on one page, and that page if it reads back; what had to go is said: lines, or whole entries, too.

    Raises Misconfigured when it does not fit even so.
    """
    spare = expendable(resume)
    fitted = await writer.fit(resume, spare.lines, name, order.style)
    if fitted.pdf is None:
        fitted = await writer.fit(resume, spare.both, name, order.style)
    if fitted.pdf is None:
        raise Misconfigured(
            f"{order.resume} doesn't fit on one page: it takes {fitted.pages}, so leave --one-page out or shorten it."
        )
    kept = without(resume, fitted.cut)
    pdf = None if await writer.verify(kept, fitted.pdf, pages=1) else fitted.pdf
    sys.stdout.write("".join(f"Left out to fit one page: {text}\n" for text in named(resume, fitted.cut)))
    return kept, fitted.style, pdf


def keep(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; one that is there already gives way, as with any tool told where to write."""
    path = path.expanduser()
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise Misconfigured(f"{path} can't be written: {error.strerror}.") from error
