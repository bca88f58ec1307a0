"""`make docs`: the parts of README.md that are declared in code."""

import re
from pathlib import Path

from core.commands import menu

README = Path(__file__).resolve().parents[1] / "README.md"
BLOCK = re.compile(r"(?<=<!-- commands -->\n).*?(?=<!-- end -->)", re.DOTALL)


def commands() -> str:
    """The table of the commands people type."""
    rows = (
        f"| `{' '.join((f'/{command.name}', *(f'[{option.name}]' for option in command.options)))}` | {command.description} |"
        for command in menu()
    )
    return "\n".join(("| command | what it does |", "|--|--|", *rows)) + "\n"


def current(text: str) -> str:
    """README.md with its table as the code has it now."""
    return BLOCK.sub(lambda _: commands(), text)


if __name__ == "__main__":
    README.write_text(current(README.read_text("utf-8")), "utf-8")
