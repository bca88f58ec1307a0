"""Commands that look at things: what a resume was understood as, and whether everything the bot needs is here."""

import asyncio
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from adapters.documents.jsonresume import to_json
from adapters.documents.reading import DocumentReader, faults
from adapters.documents.reading.text import decode
from adapters.documents.sandbox import Sandbox
from adapters.store.address import migrate as bring_up_to_date
from adapters.store.store import open_store
from bot.compose import catalogue, database_url, key
from bot.settings import Settings, environment
from core.errors import Misconfigured, StoreUnavailable, Unreadable
from core.phrases import listed, pictures, refusals
from core.ports import ReadFile
from core.resume import several
from core.resume.doubts import doubts
from core.resume.model import Resume
from core.resume.parse import parse


async def read(path: Path) -> None:
    """Print a resume as it was understood: JSON Resume with `x-spans`."""
    resume = parse((await read_file(path)).source)
    json.dump(to_json(resume), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    sys.stderr.write(mixed(path, resume) + nameless(path, resume) + doubtful(path, resume))


def doubtful(path: Path, resume: Resume) -> str:
    """A line with the words that were hard to read, as the chat asks to check them; empty where nothing is in doubt."""
    seen = doubts(resume)
    if seen is None:
        return ""
    if not seen.picture:
        return f"{path}: {pictures.broken(seen)}\n"
    words = [*(value for _name, value, unsure in seen.fields if unsure), *(one.text for one in seen.heads), *seen.words]
    named = ", ".join(f'"{one}"' for one in words)
    return f"{path} should be checked: hard to read were {named}.\n" if words else f"{path} is a picture, so check what I read.\n"


def mixed(path: Path, resume: Resume) -> str:
    """A line that says whose resumes a file holds when they are several, which are read as one here; empty for one person's."""
    names = [one.contact.name for one in several.resumes(resume.source)]
    return f"{path} holds the resumes of {listed(names)}, read here as one: give each a file of its own.\n" if names else ""


def nameless(path: Path, resume: Resume) -> str:
    """A line that says so when no name was found in a resume, as nothing else would tell; empty when one was."""
    return "" if resume.contact.name else f"{path} has no name that I can find: it should stand alone in the first line.\n"


async def read_file(path: Path) -> ReadFile:
    """The text of a file. Raises Unreadable and Misconfigured with a sentence for the person at the terminal."""
    try:
        data = await asyncio.to_thread(path.read_bytes)
    except OSError as error:
        raise Unreadable(f"{path} can't be opened: {error.strerror}.") from error
    reader = DocumentReader(Sandbox())
    try:
        found = await reader.read(path.name, "", data, "file")
        of = faults.OF.get(path.suffix.lower())
        fault = of(decode(data)) if of else ""
    except Unreadable as no:
        raise Unreadable(refusals.unreadable_file(path.name, no.reason, refusals.TERMINAL)) from no
    finally:
        await reader.close()
    if fault:
        raise Misconfigured(f"{path} {fault}.")
    return found


async def migrate(settings: Settings) -> None:
    """Bring the database up to date."""
    await bring_up_to_date(database_url(settings))
    sys.stdout.write("The database is up to date.\n")


async def doctor(settings: Settings) -> int:
    """Check configuration, database, limits and fonts; 0 when the bot can do its work."""
    broken = 0
    for line, good in [
        ("configuration: readable", True),
        await _database(settings),
        *_tokens(settings),
        *_models(settings),
        _people(settings),
        *_documents(),
    ]:
        sys.stdout.write(f"{'ok ' if good else 'NOT'}  {line}\n")
        broken += not good
    return 1 if broken else 0


async def _database(settings: Settings) -> tuple[str, bool]:
    try:
        store = await open_store(database_url(settings), key(settings))
    except (Misconfigured, StoreUnavailable) as error:
        return f"database: {error}", False
    await store.close()
    return "database: opens, its schema is up to date, the key fits", True


def _tokens(settings: Settings) -> Iterator[tuple[str, bool]]:
    for name, token in (("Telegram", settings.telegram_bot_token), ("Discord", settings.discord_bot_token)):
        yield f"{name}: {'a token is set' if token else 'no token, so it is not started'}", True


def _models(settings: Settings) -> Iterator[tuple[str, bool]]:
    from adapters.models.catalogue import missing_keys

    try:
        entries = catalogue(settings)
    except Misconfigured as error:
        yield f"models: {error}", False
        return
    keyless = {entry.name for entry in missing_keys(entries, environment())}
    for entry in entries:
        state = "off" if not entry.active else f"{entry.key} is not set" if entry.name in keyless else "ready"
        yield f"model {entry.name}: {entry.model} at {urlsplit(entry.address).hostname}, {state}", entry.name not in keyless
    if not entries:
        yield "models: none, so the built-in writer does the work", True


def _people(settings: Settings) -> tuple[str, bool]:
    members, operators = len(settings.vitae_members), len(settings.vitae_operators)
    return f"people: members by name: {members}, operators: {operators}; others join with a code of `vitae invite`", True


def _documents() -> Iterator[tuple[str, bool]]:
    from adapters.documents.limits import here
    from adapters.documents.reading.tesseract import languages, program
    from adapters.documents.writing.fonts import missing_fonts, pango

    yield from ((f"sandbox: {line}", True) for line in here())
    yield f"PDF: Pango {'is here' if pango() else 'is missing; run `make run` again to see how to install it'}", pango()
    read = f"tesseract reads {', '.join(sorted(languages() - {'osd'}))}" if program() else "without tesseract none are read"
    yield f"pictures: {read}", True
    missing = missing_fonts()
    yield f"fonts: {'every script is covered' if not missing else 'none for ' + ', '.join(missing)}", not missing
