"""What every Messenger must do, whatever its platform: inherit from `MessengerContract` and give it a `bench` fixture.

A bench is a messenger, a chat with a person in it, and that person's eyes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import pytest

from core.chat import Artifact, Button, ChatRef, Outgoing, strong
from core.errors import Refused, Unreachable
from core.ports import Messenger

PDF = Artifact("Zoë-Müller-Acme.pdf", "application/pdf", b"%PDF-1.7 \x00\xff the very bytes")
BUTTONS = (Button("No, never", "never", id="b1"), Button("Skip", "skip", id="b2"), Button("Write it now", "write", id="b3"))
LABELS = tuple(button.label for button in BUTTONS)
HOSTILE = "<b>bold</b> & <script>alert(1)</script> &lt; _a_ *b* ~c~ `d` ||e|| @everyone <@1> https://example.org \\ 🙂"


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as a person sees it: text without markup, labels, and the attached file."""

    text: str
    buttons: tuple[str, ...] = ()
    file: tuple[str, bytes] | None = None


class Bench(Protocol):
    """A messenger with a person in front of it. `close_door`: the person no longer lets the bot write."""

    messenger: Messenger
    chat: ChatRef

    async def seen(self) -> Sequence[Seen]:
        """All messages of the bot in this chat as they are now, in order."""

    def close_door(self) -> None:
        """Let the person refuse messages from now on."""


class MessengerContract:
    async def test_post_shows_text_and_buttons_in_order(self, bench: Bench) -> None:
        await bench.messenger.post(bench.chat, Outgoing("Hello there", BUTTONS), "k1")
        assert await bench.seen() == [Seen("Hello there", LABELS)]

    async def test_people_see_hostile_text_as_it_is(self, bench: Bench) -> None:
        await bench.messenger.post(bench.chat, Outgoing(HOSTILE), "k1")
        assert await bench.seen() == [Seen(HOSTILE)]

    async def test_marks_are_never_seen(self, bench: Bench) -> None:
        await bench.messenger.post(bench.chat, Outgoing(f"{strong('1/3')} It asks for {strong('a < b')}. \x02open"), "k1")
        assert await bench.seen() == [Seen("1/3 It asks for a < b. open")]

    async def test_edit_makes_the_message_be_this_one(self, bench: Bench) -> None:
        ref = await bench.messenger.post(bench.chat, Outgoing("Reading", BUTTONS), "k1")
        await bench.messenger.edit(ref, Outgoing("Read", BUTTONS[:1]))
        assert await bench.seen() == [Seen("Read", ("No, never",))]
        await bench.messenger.edit(ref, Outgoing("Done"))
        assert await bench.seen() == [Seen("Done")]

    async def test_repeating_an_edit_is_harmless(self, bench: Bench) -> None:
        ref = await bench.messenger.post(bench.chat, Outgoing("Done", BUTTONS), "k1")
        await bench.messenger.edit(ref, Outgoing("Done", BUTTONS))
        await bench.messenger.edit(ref, Outgoing("Done", BUTTONS))
        assert len(await bench.seen()) == 1

    async def test_a_document_is_posted_with_its_bytes(self, bench: Bench) -> None:
        await bench.messenger.post(bench.chat, Outgoing("One page", BUTTONS, PDF), "k1")
        assert await bench.seen() == [Seen("One page", LABELS, (PDF.name, PDF.data))]

    async def test_an_edit_turns_text_into_a_document_and_may_be_repeated(self, bench: Bench) -> None:
        ref = await bench.messenger.post(bench.chat, Outgoing("Laying out"), "k1")
        for _ in range(2):
            await bench.messenger.edit(ref, Outgoing("One page", attachment=PDF))
            assert await bench.seen() == [Seen("One page", (), (PDF.name, PDF.data))]

    async def test_a_long_text_arrives_whole(self, bench: Bench) -> None:
        lines = [f"{number}: {'word ' * 20}🙂" for number in range(150)]
        await bench.messenger.post(bench.chat, Outgoing("\n".join(lines), BUTTONS), "k1")
        *before, last = await bench.seen()
        assert before
        assert [line for seen in (*before, last) for line in seen.text.splitlines()] == lines
        assert [seen.buttons for seen in before] == [()] * len(before)
        assert len(last.buttons) == len(BUTTONS)

    async def test_a_file_too_large_is_refused(self, bench: Bench) -> None:
        large = Artifact("large.pdf", "application/pdf", bytes(bench.messenger.capabilities.max_upload + 1))
        with pytest.raises(Refused):
            await bench.messenger.post(bench.chat, Outgoing("", attachment=large), "k1")

    async def test_a_person_who_closed_the_door_is_unreachable(self, bench: Bench) -> None:
        bench.close_door()
        with pytest.raises(Unreachable):
            await bench.messenger.post(bench.chat, Outgoing("Hello"), "k1")
