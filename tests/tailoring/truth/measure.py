"""How often the gate judges labelled claims as a fair reader does, alone and behind the check of cites."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.resume.model import Kind, Resume, Source
from core.resume.parse import parse
from core.tailoring.gate import head
from core.tailoring.verify import Level, verify

EXAMPLES = Path(__file__).parent / "examples.json"
PAIRS = Path(__file__).parent / "pairs.json"  # each invention beside a truth that looks like it
REWORDINGS = Path(__file__).parent / "rewordings.json"
SPENT = sorted((Path(__file__).parent / "blind_a").glob("*.json"))  # measured once, open to development since
THIRD = sorted((Path(__file__).parent / "blind_c").glob("*.json"))
FOURTH = sorted((Path(__file__).parent / "blind_d").glob("*.json"))
FIFTH = sorted((Path(__file__).parent / "blind_e").glob("*.json"))
NUMBERS = sorted((Path(__file__).parent / "numbers").glob("*.json"))  # sums, shares, spans, frequencies told otherwise
SPENT_AGAIN = sorted((Path(__file__).parent / "blind_b").glob("*.json"))
STATUS = sorted((Path(__file__).parent / "status").glob("*.json"))  # how far things have got, whose deed, which share
TITLES = sorted((Path(__file__).parent / "titles").glob("*.json"))  # papers not reached, titles of others, places, names
PLAIN = sorted((Path(__file__).parent / "plain").glob("*.json"))  # what a model proposes on an ordinary day
FRESH = Path(__file__).parent / "fresh"  # batches of single claims, each measured once before any rule was touched for it
DEV = sorted((Path(__file__).parent / "dev").glob("*.json"))


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled claim with the level the gate gave it."""

    text: str
    cites: tuple[str, ...]
    label: str
    kind: str
    level: Level
    elsewhere: bool = False  # whether the check of cites refuses it before the gate

    @property
    def right(self) -> bool:
        """Whether the level is what the label asks for; a translated truth and a matter of taste leave room."""
        if self.label == "confirm":
            return self.level is not Level.SUPPORTED
        if self.label == "supported" and self.kind == "translation":
            return self.level is not Level.UNSUPPORTED
        return self.level == self.label


def judged(files: Iterable[Path], *, behind_cites: bool = False) -> Iterator[Judged]:
    """Every claim of these files, judged by the gate; `behind_cites`: as it comes out behind the check of cites."""
    for told in _people(files):
        resume = parse(Source("resume", "resume", told["resume_text"])) if behind_cites and "resume_text" in told else None
        for claim in told["claims"]:
            homes = homes_of(claim["cites"], resume) if resume is not None else {}
            level = verify(claim["text"], claim["cites"], original=claim.get("original"), one_entry=homes).level
            refused = resume is not None and belongs_elsewhere(claim.get("original"), claim["cites"], resume)
            level = Level.UNSUPPORTED if refused else level
            yield Judged(claim["text"], tuple(claim["cites"]), claim["label"], claim["class"], level, refused)


def _people(files: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """Everyone that these files tell of, with their claims; a file tells of one or of several people."""
    for path in files:
        told = json.loads(path.read_text(encoding="utf-8"))
        yield from told.get("people", [told])


def share(found: Iterable[Judged], label: str) -> float:
    """The share of claims with this label that are judged right."""
    chosen = [one.right for one in found if one.label == label]
    return sum(chosen) / len(chosen)


def belongs_elsewhere(original: str | None, cites: Iterable[str], resume: Resume) -> bool:
    """Whether the check of cites, which stands before the gate, refuses a line: it cites what is of another entry than the line.

    A line is at home where its original stands, or where the first line that it cites does. The summary, skills and languages
    may cite any entry; words of answers, and whatever is not found in the resume as it was read, bind nothing.
    """
    homes = [home for one in (original, *cites) if one and (home := _home(one, resume))]
    own = next((home for home, is_head in homes if not is_head), "")
    free = {entry.id for entry in resume.entries(Kind.SUMMARY, Kind.SKILLS, Kind.LANGUAGES)}
    return bool(own) and own not in free and any(home != own for home, _ in homes)


def homes_of(cites: Iterable[str], resume: Resume) -> dict[str, str]:
    """Under which entry of the resume each of what is cited stands, as the product tells it to the gate."""
    return {one: home[0] for one in cites if (home := _home(one, resume))}


def _home(words: str, resume: Resume) -> tuple[str, bool] | None:
    """The one entry that has these words, and whether they are its head; of several rows, each must be of that entry."""
    if (whole := _home_of_row(words, resume)) or "\n" not in words:
        return whole
    rows = [_home_of_row(row, resume) for row in words.splitlines() if _bare(row)]
    entries = {row[0] for row in rows if row}
    return (entries.pop(), all(row and row[1] for row in rows)) if all(rows) and len(entries) == 1 else None


def _home_of_row(words: str, resume: Resume) -> tuple[str, bool] | None:
    bare = _bare(words)
    lines = {entry.id for entry in resume.entries() for line in entry.lines if bare and bare in _bare(line.text)}
    heads = {entry.id for entry in resume.entries() if not entry.inline and {*bare.split()} <= {*_bare(head(entry)).split()}}
    if len(lines) == 1:
        return next(iter(lines)), False
    return (next(iter(heads)), True) if len(heads) == 1 and not lines else None


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _report() -> Iterator[str]:
    """For each set, what is rejected and what is accused: by the gate alone, and behind the check of cites."""
    for folder in sorted(path for path in Path(__file__).parent.iterdir() if any(path.glob("*.json"))):
        for behind in (False, True):
            found = list(judged(sorted(folder.glob("*.json")), behind_cites=behind))
            false, true = ([one for one in found if one.label == label] for label in ("unsupported", "supported"))
            rejected, accused = sum(one.right for one in false), sum(not one.right for one in true)
            name = f"{folder.name}, behind the check of cites" if behind else folder.name
            yield f"{name}: {rejected} of {len(false)} rejected, {accused} of {len(true)} accused"


if __name__ == "__main__":
    print("\n".join(_report()))  # noqa: T201
