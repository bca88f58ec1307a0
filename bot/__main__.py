"""The `vitae` command."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from bot import observe, settings
from core.errors import Misconfigured, StoreUnavailable, Unreadable

REFUSED = 2
RENDERED = {
    "pdf": "a PDF",
    "docx": "a Word file",
    "tex": "LaTeX",
    "md": "Markdown",
    "txt": "plain text",
    "json": "JSON Resume",
    "preview": "a picture of page one, as JPEG; when there are exactly two, page two goes beside it",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. What the operator must mend is one sentence on standard error, and exit status 2."""
    options = _parser().parse_args(arguments)
    try:
        configured = settings.load()
        if getattr(options, "data", None):
            configured = configured.model_copy(update={"vitae_data": options.data})
        observe.set_up(configured.secrets(), debug=configured.debug, file=_log(options, configured))
        return _command(options, configured)
    except (Misconfigured, StoreUnavailable, Unreadable) as error:
        sys.stderr.write(f"{error}\n")
        return REFUSED
    except KeyboardInterrupt:
        return 0
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read along has stopped: nothing to say
        return 0


def _log(options: argparse.Namespace, configured: settings.Settings) -> Path | None:
    """Where logs go: beside the database while somebody chats at this terminal, else to standard error."""
    chats = options.command == "console" or (options.command == "run" and not _has_token(configured))
    return configured.vitae_data / "vitae.log" if chats else None


def _has_token(configured: settings.Settings) -> bool:
    return bool(configured.telegram_bot_token or configured.discord_bot_token)


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence, as all others are."""

    def error(self, message: str) -> NoReturn:
        """End with status 2."""
        self.exit(REFUSED, f"{self.prog}: {message} (see {self.prog} --help).\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser("vitae", description="Tailors a resume to a job posting, with nothing in it that you didn't say.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start the platforms that have a token; with none, the terminal chat")
    console = commands.add_parser("console", help="the terminal chat")
    console.add_argument("--json", action="store_true", help="one JSON line per message of the bot")
    console.add_argument("--data", type=Path, help="the folder of the database and the key")
    console.add_argument("--files", type=Path, help="the folder for delivered files")
    console.add_argument("--as", dest="person", default="you", help="the person who is talking")
    read = commands.add_parser("read", help="print a resume as it was understood")
    read.add_argument("file", type=Path)
    _add_render(commands)
    invite = commands.add_parser("invite", help="print a code that makes people members")
    invite.add_argument("--uses", type=int, default=1, help="how many people may use it (default: 1)")
    invite.add_argument("--days", type=int, default=30, help="for how many days (default: 30)")
    commands.add_parser("migrate", help="bring the database up to date")
    commands.add_parser("doctor", help="check the configuration, fonts, limits and database")
    return parser


def _add_render(commands: "argparse._SubParsersAction[_Parser]") -> None:
    """`vitae render`: one option for each kind of file."""
    render = commands.add_parser("render", help="make documents of a resume, from JSON Resume or any file that can be read")
    render.add_argument("resume", type=Path)
    for name, what in RENDERED.items():
        render.add_argument(f"--{name}", type=Path, metavar="PATH", help=f"write {what}")
    render.add_argument(
        "--one-page", action="store_true", help="close up, then leave out what matters least, until it is one page"
    )
    paper = render.add_mutually_exclusive_group()
    paper.add_argument("--letter-paper", action="store_true", help="US Letter instead of A4")
    paper.add_argument("--a4", action="store_true", help="A4, as without this option")
    render.add_argument("--template", metavar="NAME", default="", help="the look: modern, classic, compact or academic")


def _command(options: argparse.Namespace, configured: settings.Settings) -> int:
    match options.command:
        case "run" if _has_token(configured):
            from bot.app import serve

            asyncio.run(serve(configured))
        case "run":
            from bot.terminal import chat

            asyncio.run(chat(configured, person="you", as_json=False, files=None, introduce=True))
        case "console":
            from bot.terminal import chat

            asyncio.run(chat(configured, person=options.person, as_json=options.json, files=options.files, introduce=True))
        case "read":
            from bot.inspect import read

            asyncio.run(read(options.file))
        case "render":
            from bot.render import render

            asyncio.run(render(options))
        case "invite":
            from bot.invite import invite

            asyncio.run(invite(configured, options.uses, options.days))
        case "migrate":
            from bot.inspect import migrate

            asyncio.run(migrate(configured))
        case _:
            from bot.inspect import doctor

            return asyncio.run(doctor(configured))
    return 0


if __name__ == "__main__":
    sys.exit(main())
