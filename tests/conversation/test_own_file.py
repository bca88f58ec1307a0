"""A resume that came as LaTeX comes back as the person's own file, with the changes in it."""

from pathlib import Path

import pytest

from core.chat import Artifact
from tests.conversation.conftest import Bot
from tests.documents.typesetting import compiled, needs_latex
from tests.fakes import Talk
from tests.samples import POSTING, RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")
TEX = (Path(__file__).parents[1] / "documents" / "tex" / "columns.tex").read_text("utf-8")
FACT = "Set up 3 clusters with 2 colleagues"
ANSWER = f"At Steirische Kühlkette I {FACT[0].lower()}{FACT[1:]}, deploys went from a day to an hour"


def last_tex(talk: Talk) -> Artifact:
    return next(one for one in reversed(talk.documents) if one.name.endswith(".tex"))


def new_lines(tex: str) -> set[str]:
    return set(tex.splitlines()) - set(TEX.splitlines())


async def written(talk: Talk) -> str:
    await talk.say(POSTING)
    await talk.say(ANSWER)
    await talk.press("Skip")
    return await talk.press("Skip")


async def test_the_own_file_is_delivered_with_the_others(talk: Talk) -> None:
    await talk.upload("ines.tex", TEX.encode())
    account = await written(talk)
    assert "Your own LaTeX file is with them" in account
    assert [one.name.rpartition(".")[2] for one in talk.documents] == ["pdf", "docx", "tex"]
    tex = last_tex(talk).data.decode()
    assert tex.split(r"\begin{document}")[0] == TEX.split(r"\begin{document}")[0]
    assert any("3 clusters with 2 colleagues" in line and line.strip().startswith(r"\did{") for line in new_lines(tex))
    assert len(new_lines(tex)) <= 4
    assert (await talk.command("download", format="latex")).endswith(".tex")
    assert last_tex(talk).data.decode() == tex


async def test_a_pasted_one_comes_back_too_and_every_edit_is_in_it(talk: Talk) -> None:
    await talk.say(TEX)
    assert "Your own LaTeX file is with them" in await written(talk)
    first = last_tex(talk).data.decode()
    account = await talk.command("edit", text="Add Terraform to skills")
    assert "Your own LaTeX file is with them" in account or "Terraform" in account
    again = last_tex(talk).data.decode()
    assert again != first
    assert r"order picker, Terraform}" in again or r"Excel, Terraform}" in again
    await talk.command("undo")
    assert last_tex(talk).data.decode() == first


async def test_the_next_job_has_the_own_file_as_well(bot: Bot) -> None:
    talk = bot.talk()
    await talk.upload("ines.tex", TEX.encode())
    await written(talk)
    await talk.upload("second.txt", SECOND_POSTING.encode())
    await talk.press("Write it now")
    assert last_tex(talk).data.decode().split(r"\begin{document}")[0] == TEX.split(r"\begin{document}")[0]


async def test_who_did_not_send_latex_gets_it_on_demand(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    account = await written(talk)
    assert "LaTeX" not in account
    assert [one.name.rpartition(".")[2] for one in talk.documents] == ["pdf", "docx"]
    await talk.command("download", format="tex")
    assert r"\documentclass" in last_tex(talk).data.decode()


@pytest.mark.latex
@needs_latex
async def test_a_pasted_one_comes_back_compiling(talk: Talk, tmp_path: Path) -> None:
    await talk.say(TEX)
    await written(talk)
    text, _log = compiled(tmp_path, last_tex(talk).data, "pdflatex")
    assert "3 clusters with 2 colleagues" in " ".join(text.split())
