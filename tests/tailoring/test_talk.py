"""A line that is still talk waits for the person's word, whoever wrote it; a line that a resume may have does not."""

import pytest

from core.resume.changes import Add
from core.resume.model import Span
from core.tailoring.gate import sift
from core.tailoring.model import Evidence
from core.tailoring.spoken import is_talk
from tests.tailoring.people import job, person

TALK = [
    "Er ive been 6 years, I do the skincare recommendations too",
    "Sort of, two interns last summer, I gave them tasks and reviewed their test cases",
    "Oh then yes, we use it at the depot",
    "Steristrips and glue yes, loads of them, lol",
    "That I took charge of two night shifts",
    "AMU is acute care so yes, 5 years",
    "Already says chasing late payments?",
    "Yes got debtors from 40k to 10k in a year",
    "Learned most from his mum and the SENCO tbh",
    "Used to do it, weekly, 35 people",
    "My nan died at home, does that count",
    "Ma'am, I call Delta every day",
    "Bueno tablas dinámicas sí",
    "Lo mismo que ahora: facturas y clientes",
    "Je viens de le dire, je remplace la chef",
    "Naja, ich glaube das war Excel",
]
PLAIN = [
    "No reportable accidents in 4 years",
    "Well completions on 14 wells",
    "Sure Start centre: ran the baby group",
    "Led a team of 5 and trained 3, which cut errors by half",
    "Wrote the report that the board used",
    "Ran IM campaigns; part I and II of the exam passed",
    "We built a dashboard with the data team",
    "Loaded 20 trailers a shift, so that stock was ready",
    "Hausmeister im Schichtdienst, auch nachts",
    "Sí Señor restaurant: served 80 covers a night",
    "Nee Soon depot: kept 40 buses on the road",
]


@pytest.mark.parametrize("line", TALK)
def test_talk_waits(line: str) -> None:
    resume = person(job("shop", "Corner Stores", "Sales assistant", "Served at the till", current=True))
    said = Evidence("a1", line, Span("answer-1", 0, len(line)), "shop", ())
    sifted = sift(resume, (Add("shop", line, ("a1",)),), (said,))
    assert sifted.accepted == ()
    assert [one.change for one in sifted.held] == [Add("shop", line, ("a1",))]
    assert "still sounds like talk" in " ".join(sifted.held[0].reasons)


@pytest.mark.parametrize("line", PLAIN)
def test_a_line_of_a_resume_is_no_talk(line: str) -> None:
    assert not is_talk(line)
