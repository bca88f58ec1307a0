"""What is hard to read in a picture is kept and told, not left out."""

import pytest
from PIL import Image

from adapters.documents.reading import look
from adapters.documents.reading.tesseract import Seen
from core.phrases.pictures import look_at
from core.resume.doubts import doubts
from core.resume.model import Mark, Source
from core.resume.parse import parse

RESUME = """Tom Baker
tom@example.com

Experience
Plumber, Baker & Sons, 2015 - 2022
• Fitted 200 boilers

Apprentice Plumber, Leeds Heating Ltd
• Cleaned the yard
"""


def seen(*words: tuple[str, float]) -> list[Seen]:
    return [Seen(text, sure, 40 * at, 10, 30, 20, ("1", "1", "1")) for at, (text, sure) in enumerate(words)]


def test_a_short_word_within_a_line_is_kept_and_in_doubt() -> None:
    line = seen(("jane@example.com", 92), ("|", 60), ("+44", 4), ("2079460123", 90), ("UK", 20))
    kept = look._sound(line)
    assert [word.text for word in kept] == ["jane@example.com", "+44", "2079460123", "UK"]
    assert [word.text for word in look._sound(seen(("ea", 3), ("Another", 95), ("y", 2)))] == ["Another"]


@pytest.mark.parametrize(
    ("words", "doubtful"),
    [
        (["Lambda,", "$3", "and", "EC2"], True),
        (["($3),", "EC2"], True),
        (["$3", "million"], False),
        (["$35", "a", "week"], False),
    ],
)
def test_a_sign_of_dollars_before_a_single_digit_is_in_doubt(words: list[str], doubtful: bool) -> None:  # noqa: FBT001
    page = Image.new("L", (600, 800), 255)
    placed = look._placed(seen(*((word, 96.0) for word in words)), page)
    assert any(look.DOUBT in word.text for word in placed) is doubtful


def test_a_job_without_dates_in_a_picture_is_told() -> None:
    read = parse(Source("s", "photo.jpg", RESUME, marks=(Mark("picture", 0, len(RESUME)),)))
    told = doubts(read)
    assert told
    assert 'I found no dates for "Apprentice Plumber".' in look_at(told)
    dated = parse(Source("s", "photo.jpg", RESUME.replace("Ltd", "Ltd, 2013 - 2015"), marks=(Mark("picture", 0, 3),)))
    assert (told := doubts(dated))
    assert "no dates" not in look_at(told)
