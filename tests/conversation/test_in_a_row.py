"""One answer given in pieces is one text: a fragment alone is no statement of its own."""

import pytest

from core.conversation.gathering import in_a_row


@pytest.mark.parametrize(
    ("messages", "text"),
    [
        (["I used docker at tidewater", "For the dev setup"], "I used docker at tidewater for the dev setup"),
        (
            ["wrote the compose files", "for 6 services", "with two colleagues"],
            "wrote the compose files for 6 services with two colleagues",
        ),
        (["Ich habe die Kasse gemacht", "Bei Lidl in Köln"], "Ich habe die Kasse gemacht bei Lidl in Köln"),
        (["atendía las mesas", "en el Bar Pepe"], "atendía las mesas en el Bar Pepe"),
        (["used kafka once", "but not in production"], "used kafka once but not in production"),
    ],
)
def test_a_fragment_goes_on_with_the_message_before(messages: list[str], text: str) -> None:
    assert in_a_row(messages) == text


@pytest.mark.parametrize(
    "messages",
    [
        ["I used docker", "wrote the compose files for 6 services"],
        ["I used docker.", "For the dev setup"],
        ["took orders", "In the evenings I closed the shop"],
        ["no", "in fact never"],
        ["Python", "Docker"],
        ["What you bring:", "for us it matters"],
    ],
)
def test_what_says_something_of_its_own_keeps_its_line(messages: list[str]) -> None:
    assert in_a_row(messages) == "\n".join(messages)


def test_a_resume_pasted_in_pieces_keeps_its_lines() -> None:
    pieces = ["Jane Doe\nCook\n" + "- Cooked for 80 guests\n" * 100, "in charge of the pass\n- Trained two commis"]
    assert in_a_row(pieces) == "\n".join(pieces)
