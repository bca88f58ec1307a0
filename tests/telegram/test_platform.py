from core.chat import Artifact, Button, ChatRef, Invoke, Outgoing, Press, strong
from core.chat import Message as Said
from tests.telegram.fakes import InboxInMemory, running
from tests.telegram.server import TelegramServer


def chat(person: object) -> ChatRef:
    return ChatRef("telegram", str(person.id))  # type: ignore[attr-defined]


async def test_what_a_person_says_is_accepted_and_then_confirmed(server: TelegramServer) -> None:
    jane = server.person("Jane")
    server.say(jane, "/start")
    server.say(jane, "hello")
    sink = InboxInMemory()
    async with running(server, sink):
        first, second = await sink.holds(2)
        await server.confirmed()
    assert first.body == Invoke("start")
    assert second.body == Said("hello")


async def test_a_message_its_buttons_and_its_file(server: TelegramServer) -> None:
    jane = server.person("Jane")
    sink = InboxInMemory()
    async with running(server, sink) as platform:
        ref = await platform.post(chat(jane), Outgoing(f"{strong('1/3')} a < b & c", (Button("Skip", "skip", id="b1"),)), "k")
        shown = await server.expect(jane, "1/3 a < b & c")
        assert shown.bold == ["1/3"]
        query = server.press(jane, shown, "Skip")
        assert await server.answer(query) == ""
        (pressed,) = await sink.holds(1)
        assert pressed.body == Press("b1")
        artifact = Artifact("Zoë-Müller.pdf", "application/pdf", b"%PDF-1.7 bytes")
        await platform.edit(ref, Outgoing("done", attachment=artifact))
        document = await server.expect(jane, "done", file="Zoë")
        assert document.file is not None
        assert document.file.name == "Zoë-Müller.pdf"
        assert document.file.data == b"%PDF-1.7 bytes"
