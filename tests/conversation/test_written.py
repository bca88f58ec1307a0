"""Resumes pasted in LaTeX, JSON and YAML are read as their files would be, and those are kept."""

import json
from pathlib import Path

import pytest

from core.resume.written import written_in
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")

TEX = (Path(__file__).parents[1] / "documents/tex/awesome.tex").read_text("utf-8")
BODY = TEX.partition("\\begin{document}")[2]
WORK = [{"name": "Klarna", "position": "SRE", "startDate": "2019", "highlights": ["Ran the on-call rota of 14 engineers"] * 6}]
JSON = json.dumps({"basics": {"name": "Amara Okafor", "email": "a@okafor.example"}, "work": WORK}, indent=2)
FENCED = f"Here is my resume:\n```json\n{JSON}\n```"
YAML = """
cv:
  name: Amara Okafor
  email: a@okafor.example
  sections:
    experience:
      - company: Klarna
        position: SRE
"""


@pytest.mark.parametrize(
    ("text", "kept"), [(TEX, "pasted.tex"), (JSON, "pasted.json"), (FENCED, "pasted.json"), (YAML, "pasted.yaml")]
)
async def test_what_is_pasted_is_read_as_its_file_would_be(talk: Talk, text: str, kept: str) -> None:
    heard = await talk.say(text)
    assert "I read it as a resume" in heard
    assert "Amara Okafor" in heard
    assert "\\" not in heard
    assert kept in await talk.command("files")
    assert "1/3" in await talk.say(POSTING)


async def test_what_only_looks_like_it_stays_as_it_is(talk: Talk) -> None:
    heard = await talk.say('{"half": \n' + RESUME)
    assert "Jane Doe" in heard


async def test_what_a_text_is_written_in() -> None:
    assert [written_in(text) for text in (TEX, BODY, JSON, FENCED, YAML)] == ["tex", "tex", "json", "json", "yaml"]
    for plain in (RESUME, POSTING, "I write \\LaTeX and like {braces}", "my cv: attached", ""):
        assert not written_in(plain)
