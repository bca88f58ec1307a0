"""What Vitae supplies to a resume in its own language, a heading or a word for what goes on, is understood when read again."""

import json
import re

import pytest

from adapters.documents.reading.named import words
from adapters.documents.writing.headings import standard
from core.resume.dates import find
from core.resume.headings import known
from core.resume.model import Kind
from core.resume.parse import parse
from tests.resume.reading import source

LANGUAGES = re.findall(r"\w+", "en de fr es pt it nl pl ru uk el tr ar fa he zh ja ko sv da no fi cs ro hu hi th")
LINES = {
    "no": "Jeg har vært veileder for studenter ved sykehuset og hjelp til ansatte på avdelingen",
    "da": "Jeg har været vejleder for studerende på sygehuset og hjælp til ansatte af afdelingen",
    "sv": "Jag har varit handledare för studenter vid sjukhuset och hjälp till anställda på avdelningen",
    "hu": "A részleg vezetője volt és az osztály nem csak egy projekt hogy van",
}
HEADINGS = {"no": "Arbeidserfaring", "da": "Erhvervserfaring", "sv": "Arbetslivserfarenhet", "hu": "Szakmai tapasztalat"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_supplied_heading_is_read_as_what_it_says(language: str) -> None:
    assert {kind: known(standard(kind, language)) for kind in Kind} == {kind: kind for kind in Kind}


@pytest.mark.parametrize("language", words("now"))
def test_a_supplied_word_for_what_goes_on_is_no_end(language: str) -> None:
    (date,) = find(f"08/2018 – {words('now')[language]}")

    assert (date.start, date.end, date.current) == ("2018-08", "", True)


@pytest.mark.parametrize("language", LINES)
def test_a_job_without_an_end_goes_on_in_the_language_of_the_resume(language: str) -> None:
    job = {"position": "Ninja", "name": "Zeta", "startDate": "2018-08-01", "highlights": [LINES[language]]}
    found = parse(source("a.json", json.dumps({"basics": {"name": "Kim Berg"}, "work": [job]}).encode()))

    (entry,) = found.entries(Kind.WORK)
    assert (found.language, found.sections[0].heading) == (language, HEADINGS[language])
    assert entry.dates == f"08/2018 – {words('now')[language]}"
    assert (entry.start, entry.end, entry.current) == ("2018-08", "", True)
