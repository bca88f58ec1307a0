"""What says nothing about the work is told apart from what does, in several languages and spellings."""

import pytest

from core.conversation.smalltalk import Talk, order, small_talk

THANKS = [
    "thanks!",
    "Thank you so much, you're the best",
    "Super, vielen Dank!",
    "danke",
    "спасибо большое",
    "merci beaucoup",
    "ok danke",
    "👍 thx",
]
FINE = ["ok", "Yes.", "👍", "alles klar", "nothing", "понятно"]
QUESTIONS = {
    "cost": [
        "is this free?",
        "hi! is this free?",
        "ist das kostenlos?",
        "а это бесплатно?",
        "c'est gratuit ?",
        "¿es gratis?",
        "How much does it cost?",
    ],
    "who": ["who are you?", "are you a bot or a human?", "wer bist du?", "кто ты", "Can I talk to a human"],
    "data": [
        "what do you store about me?",
        "What do you keep",
        "who can read my data?",
        "was weißt du über mich?",
        "do you keep my data??",
        "Is my data safe with you?",
        "who can see this?",
        "was passiert mit meinen Daten?",
    ],
    "erase": ["delete my data", "delete everything about me", "delete everything you know about me", "bitte lösche meine Daten"],
    "language": ["do you speak german?", "auf deutsch bitte", "можно по-русски?"],
    "help": ["help", "can you help me?", "what do i do now", "wie funktioniert das?", "что дальше?"],
    "good": ["is it good enough?", "will I get the job?"],
    "sending": ["should I send pdf or word?", "do you send it to the company?"],
    "where": ["where is my resume?", "wo ist mein Lebenslauf?"],
    "worried": ["I'm so nervous", "ich bin so nervös", "this is too hard for me"],
}
OTHER = [
    "remove the summary",
    "thanks for adding Kafka, now add Terraform",
    "I used Kafka, thanks",
    "no i charted in cerner",
    "great communicator",
    "Super Nova GmbH",
    "Hello, I want to change my career",
    "delete everything",
    "why",
    "what is CCRN?",
    "translate it to german",
    "?",
]


@pytest.mark.parametrize("text", THANKS)
def test_thanks(text: str) -> None:
    assert small_talk(text) == Talk("thanks")


@pytest.mark.parametrize("text", FINE)
def test_mere_assent(text: str) -> None:
    assert small_talk(text) == Talk("fine")


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in QUESTIONS.items() for text in texts])
def test_questions_about_the_bot(kind: str, text: str) -> None:
    found = small_talk(text)
    assert found
    assert found.asks == kind


@pytest.mark.parametrize("text", OTHER)
def test_everything_else_is_left_to_others(text: str) -> None:
    assert small_talk(text) is None


def test_what_somebody_misses_is_named() -> None:
    assert small_talk("why is ventilator not in it?") == Talk(asks="absent", words="ventilator")
    assert small_talk("Warum fehlt Kubernetes?") == Talk(asks="absent", words="kubernetes")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("What a machine reads", "machine"),
        ("how does a computer read it?", "machine"),
        ("use the classic look", "look"),
        ("classic look please", "look"),
        ("make it look fancier", "look"),
        ("use classic methods", ""),
    ],
)
def test_the_words_of_a_button_and_of_a_look_are_an_order(text: str, name: str) -> None:
    assert order(text) == name
