"""What was told of a tool for one job is used for the next, and is not asked again."""

import pytest

from tests.fakes import Talk
from tests.samples import RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")

FIRST = "Backend Engineer at Lumen Pay\n\nRequirements\n- Experience with Terraform\n- Apache Kafka\n- Snowflake\n"
SECOND = "DevOps Engineer at Foxglove Ltd\n\nRequirements\n- Terraform in production\n- Pulumi\n- Ansible\n"
TOLD = "I used Terraform at WebShop24 for the test servers"


async def test_a_tool_told_for_an_earlier_job_is_not_asked_again(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    heard = await talk.upload("first.txt", FIRST.encode())
    for number in (1, 2, 3):
        assert f"{number}/3" in heard
        heard = await talk.say(TOLD if "Terraform" in heard.split(f"{number}/3")[1] else "skip")
    assert "Terraform" in heard
    heard = await talk.upload("second.txt", SECOND.encode())
    assert TOLD in heard
    assert 'asks for "Terraform' not in heard
    assert "Taken" not in heard


async def test_a_question_that_was_skipped_has_no_answer_to_keep(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("first.txt", FIRST.encode())
    await talk.say("skip")
    heard = await talk.press("Back")
    assert "You skipped this one" in heard
    with pytest.raises(Exception, match="Keep that answer"):
        await talk.press("Keep that answer")
