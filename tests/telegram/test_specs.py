"""The checker finds what is wrong; a checker that never complains would make every other test worthless."""

from typing import Any

import pytest

from tests.shared import needs_shared
from tests.specs_telegram import BotApi, bot_api

pytestmark = [pytest.mark.shared, needs_shared]

MARKUP = '{"inline_keyboard": [[{"text": "Skip", "callback_data": "b1"}]]}'
DOCUMENT = '{"type": "document", "media": "attach://part"}'


@pytest.fixture
def api() -> BotApi:
    found = bot_api()
    assert found
    return found


@pytest.mark.parametrize(
    ("method", "params", "files"),
    [
        ("getMe", {}, ()),
        ("sendMessage", {"chat_id": "7", "text": "[1, 2]", "reply_markup": MARKUP}, ()),
        ("sendMessage", {"chat_id": "@channel", "text": "5", "link_preview_options": '{"is_disabled": true}'}, ()),
        ("sendDocument", {"chat_id": "7"}, ("document",)),
        ("editMessageMedia", {"chat_id": "7", "message_id": "1", "media": DOCUMENT}, ("part",)),
        ("setMyCommands", {"commands": "[]", "scope": '{"type": "all_private_chats"}'}, ()),
    ],
)
def test_right_calls(api: BotApi, method: str, params: dict[str, str], files: tuple[str, ...]) -> None:
    assert api.call(method, params, files) == []


@pytest.mark.parametrize(
    ("method", "params", "files", "wrong"),
    [
        ("sendMesage", {}, (), "no such method"),
        ("sendMessage", {"chat_id": "7"}, (), "text is missing"),
        ("sendMessage", {"chat_id": "7", "text": "a", "colour": "red"}, (), "unknown parameter colour"),
        ("sendMessage", {"chat_id": "7", "text": "a", "disable_notification": "1"}, (), "Boolean was expected"),
        ("sendMessage", {"chat_id": "7", "text": "a", "message_thread_id": "top"}, (), "Integer was expected"),
        ("sendMessage", {"chat_id": "7", "text": "a", "reply_markup": '{"inline_keyboard": [{}]}'}, (), "list was expected"),
        ("sendMessage", {"chat_id": "7", "text": "a", "reply_markup": '{"inline_keyboard": [[{"txt": ""}]]}'}, (), "no txt"),
        ("sendDocument", {"chat_id": "7"}, (), "document is missing"),
        ("editMessageMedia", {"chat_id": "7", "message_id": "1", "media": DOCUMENT}, (), "was not uploaded"),
        ("editMessageMedia", {"chat_id": "7", "message_id": "1", "media": '{"type": "file", "media": "x"}'}, (), "expected"),
        ("setMyCommands", {"commands": '[{"command": "a"}]'}, (), "description is missing"),
        ("setMyCommands", {"commands": "[]", "scope": '{"type": "everywhere"}'}, (), "expected"),
    ],
)
def test_wrong_calls(api: BotApi, method: str, params: dict[str, str], files: tuple[str, ...], wrong: str) -> None:
    assert wrong in "; ".join(api.call(method, params, files))


@pytest.mark.parametrize(
    "value", [{}, {"update_id": "7"}, {"update_id": 7, "message": {"message_id": 1}}, {"update_id": 7, "x": 1}]
)
def test_wrong_updates(api: BotApi, value: dict[str, Any]) -> None:
    assert api.update(value)


def test_wrong_answers(api: BotApi) -> None:
    assert api.result("getMe", {"id": 1}) != []
    assert api.result("deleteWebhook", "yes") != []
    assert api.result("deleteWebhook", True) == []  # noqa: FBT003  a value, not a flag
