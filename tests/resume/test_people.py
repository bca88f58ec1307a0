"""Resumes as people write them in seventeen languages, each in an order of its own, read to the last field."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from core.resume.coverage import coverage, words_lost
from core.resume.model import Resume
from tests.resume.labels import contact, entries
from tests.resume.reading import of

PEOPLE = sorted((Path(__file__).parent / "people").glob("*.toml"))


@cache
def person(path: Path) -> tuple[Mapping[str, Any], Resume]:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return told, of(told["text"])


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_entries_and_contact_data(path: Path) -> None:
    told, found = person(path)
    wrong = [fact for fact, right in {**contact(found, told), **entries(found, told)}.items() if not right]
    assert not wrong


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_sections_and_language(path: Path) -> None:
    told, found = person(path)
    assert [section.kind for section in found.sections] == told["sections"]
    assert found.language == told["language"]


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_nothing_is_lost(path: Path) -> None:
    _told, found = person(path)
    assert not words_lost(found)
    assert not coverage(found).missing
    assert len(found.unplaced) <= 1


def test_many_languages_are_among_them() -> None:
    assert len({person(path)[0]["language"] for path in PEOPLE}) >= 12


def test_what_is_said_of_birth_stays_one_line_of_the_head() -> None:
    _told, found = person(next(path for path in PEOPLE if path.stem == "de_electrician"))
    assert [line.text for line in found.contact.other] == ["geb. am 12.03.1993 in Tübingen, verheiratet, zwei Kinder"]
