import asyncio
import sys

from tests.telegram.echo import echoing
from tests.telegram.server import TelegramServer


async def test_the_baseline_says_texts_back(server: TelegramServer) -> None:
    jane = server.person()
    async with echoing(server.url, server.token):
        server.say(jane, "hello")
        assert (await server.expect(jane)).text == "hello"


async def test_the_baseline_runs_as_a_program_of_its_own(server: TelegramServer) -> None:
    jane = server.person()
    arguments = ("-m", "tests.telegram.echo", server.url, server.token)
    program = await asyncio.create_subprocess_exec(sys.executable, *arguments)
    try:
        server.say(jane, "hello")
        assert (await server.expect(jane)).text == "hello"
    finally:
        program.terminate()
    assert await program.wait() == 0
