"""Draws `docs/conversation.svg` from a conversation that is really held: `python -m docs.picture`."""

import asyncio
import tempfile
import textwrap
from html import escape
from pathlib import Path

from bench.house import in_memory
from core.chat import Outgoing, plain
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

ANSWER = "yes, webshop24. set up 3 clusters with 2 colleagues, deploys went from a day to an hour"
WIDTH, BUBBLE, LINE, LETTERS, GAP = 520, 400, 18, 52, 10
FONT = "font-family='system-ui, sans-serif' font-size='13'"


class Drawing:
    """Bubbles from top to bottom: the person's on the right, the bot's on the left with its buttons below."""

    def __init__(self) -> None:
        self._shapes: list[str] = []
        self._top = 16

    def bubble(self, text: str, *, mine: bool) -> None:
        """One message."""
        rows = [row for line in text.split("\n") for row in (textwrap.wrap(line, LETTERS) or [""])]
        height = len(rows) * LINE + 16
        left, fill, ink = (WIDTH - BUBBLE - 16, "#d7ecd9", "#14301a") if mine else (16, "#ffffff", "#1d2733")
        self._shapes.append(f"<rect x='{left}' y='{self._top}' width='{BUBBLE}' height='{height}' rx='12' fill='{fill}'/>")
        for number, row in enumerate(rows):
            y = self._top + 22 + number * LINE
            self._shapes.append(f"<text x='{left + 14}' y='{y}' {FONT} fill='{ink}'>{escape(row)}</text>")
        self._top += height + GAP

    def buttons(self, labels: list[str]) -> None:
        """The buttons under a message, two in a row."""
        wide = (BUBBLE - GAP) // 2
        for number, label in enumerate(labels):
            left, top = 16 + (number % 2) * (wide + GAP), self._top + (number // 2) * 36
            self._shapes.append(f"<rect x='{left}' y='{top}' width='{wide}' height='30' rx='8' fill='#c3d6e8'/>")
            middle = left + wide // 2
            word = f"<text x='{middle}' y='{top + 20}' {FONT} text-anchor='middle' fill='#1d3a57'>{escape(label)}</text>"
            self._shapes.append(word)
        self._top += (len(labels) + 1) // 2 * 36 + GAP

    def svg(self) -> str:
        """The whole picture."""
        size = f"width='{WIDTH}' height='{self._top}' viewBox='0 0 {WIDTH} {self._top}'"
        body = "\n".join(self._shapes)
        ground = "<rect width='100%' height='100%' fill='#e4ebf1'/>"
        return f"<svg xmlns='http://www.w3.org/2000/svg' {size}>\n{ground}\n{body}\n</svg>\n"


async def draw() -> str:
    """Hold the conversation and draw what both sides said."""
    drawing = Drawing()
    with tempfile.TemporaryDirectory() as folder:
        async with in_memory(Path(folder)) as (_, talk):
            await talk.command("start")
            for mine, said in (
                ("[ jane.txt ]", talk.upload("jane.txt", RESUME.encode())),
                ("[ posting.txt ]", talk.upload("posting.txt", POSTING.encode())),
            ):
                drawing.bubble(mine, mine=True)
                await shown(drawing, talk, said)
            drawing.bubble(ANSWER, mine=True)
            await shown(drawing, talk, talk.say(ANSWER))
            await talk.press("No, never")
            drawing.bubble("(two more answers)", mine=True)
            await shown(drawing, talk, talk.press("Skip"))
    return drawing.svg()


async def shown(drawing: Drawing, talk: Talk, said: object) -> None:
    """Draw what the bot answered to this."""
    before = {id(one): len(one.history) for one in talk.messages}
    await said  # type: ignore[misc]
    for one in talk.messages:
        if before.get(id(one)) != len(one.history):
            message: Outgoing = one.message
            drawing.bubble(f"[ {message.attachment.name} ]" if message.attachment else plain(message.text), mine=False)
            drawing.buttons([button.label for button in message.buttons])


if __name__ == "__main__":
    Path(__file__).with_name("conversation.svg").write_text(asyncio.run(draw()), encoding="utf-8")
