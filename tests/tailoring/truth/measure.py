"""How often the gate judges labelled claims as a fair reader does."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.tailoring.verify import Level, verify

EXAMPLES = Path(__file__).parent / "examples.json"
PAIRS = Path(__file__).parent / "pairs.json"  # each invention beside a truth that looks like it
REWORDINGS = Path(__file__).parent / "rewordings.json"
SPENT = sorted((Path(__file__).parent / "blind_a").glob("*.json"))  # measured once, open to development since
NUMBERS = sorted((Path(__file__).parent / "numbers").glob("*.json"))  # sums, shares, spans, frequencies told otherwise
SPENT_AGAIN = sorted((Path(__file__).parent / "blind_b").glob("*.json"))
STATUS = sorted((Path(__file__).parent / "status").glob("*.json"))  # how far things have got, whose deed, which share
PLAIN = sorted((Path(__file__).parent / "plain").glob("*.json"))  # what a model proposes on an ordinary day
DEV = sorted((Path(__file__).parent / "dev").glob("*.json"))


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled claim with the level the gate gave it."""

    text: str
    cites: tuple[str, ...]
    label: str
    kind: str
    level: Level

    @property
    def right(self) -> bool:
        """Whether the level is what the label asks for; a translated truth and a matter of taste leave room."""
        if self.label == "confirm":
            return self.level is not Level.SUPPORTED
        if self.label == "supported" and self.kind == "translation":
            return self.level is not Level.UNSUPPORTED
        return self.level == self.label


def judged(files: Iterable[Path]) -> Iterator[Judged]:
    """Every claim of these files, judged."""
    for path in files:
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            level = verify(claim["text"], claim["cites"], original=claim.get("original")).level
            yield Judged(claim["text"], tuple(claim["cites"]), claim["label"], claim["class"], level)


def share(found: Iterable[Judged], label: str) -> float:
    """The share of claims with this label that are judged right."""
    chosen = [one.right for one in found if one.label == label]
    return sum(chosen) / len(chosen)
