"""What a model has to write, and what it costs to check it: edits beside a whole resume, the truth gate beside nothing."""

import json
import re
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from adapters.documents.jsonresume import to_json
from bench.measure import percentile, row
from core.resume.model import Resume, Source
from core.resume.parse import parse
from core.tailoring.verify import verify
from tests.resume.reading import corpus, resume
from tests.samples import RESUME

TOKEN = re.compile(r"\w{1,4}|[^\w\s]+")  # about as many as the usual tokenisers make
PEOPLE = sorted((Path(__file__).parents[1] / "tests" / "tailoring" / "truth" / "dev").glob("*.json"))
EDITS = 8
LINES = (
    ("Maintain the payment service (Django, PostgreSQL): about 12,000 requests a minute at peak", "Maintain the payment"),
    ("Cut the nightly import from 4 hours to 1 hour (75%)", "Cut the nightly import"),
    ("Led 40 engineers on Kafka", "Mentor two junior"),
)


def tokens() -> None:
    """Output tokens of eight edits, as a model returns them, beside the whole resume in the same form of answer (JSON)."""
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in PEOPLE]
    texts = [one["text"] for case in cases for one in case["claims"] if one["label"] == "supported" and one["original"]]
    replace = [{"line": f"L{number}", "text": text, "evidence": [], "asked": "R1"} for number, text in enumerate(texts, 1)]
    edits = len(TOKEN.findall(json.dumps({"replace": replace}, ensure_ascii=False))) / len(replace) * EDITS
    made_up = [parse(Source("bench", "bench", case["resume_text"])) for case in cases]
    _share("made-up people, one page", edits, made_up)
    _share("resumes of the corpus", edits, [resume(path) for path in corpus()])


def _share(whose: str, edits: float, resumes: Sequence[Resume]) -> None:
    if not resumes:
        return
    whole = median(_rewritten(one) for one in resumes)
    row(f"output tokens of {EDITS} edits ({whose})", f"{edits:.0f}", f"whole resume {whole:.0f}", edits / whole)


def _rewritten(found: Resume) -> int:
    """Tokens of a resume without its head, which no model writes."""
    shown = {name: value for name, value in to_json(found).items() if name not in {"basics", "x-spans"}}
    return len(TOKEN.findall(json.dumps(shown, ensure_ascii=False)))


def gate() -> None:
    """The time the truth gate takes for a line, against all lines of the resume it may rest on."""
    lines = [line.text for line in parse(Source("bench", "bench", RESUME)).lines()]
    times: list[float] = []
    for _ in range(20):
        for text, near in LINES:
            cited = [line for line in lines if line.startswith(near)] or lines[:1]
            begun = time.perf_counter()
            verify(text, cited, original=cited[0])
            times.append((time.perf_counter() - begun) * 1000)
    warm = times[len(LINES) :]
    shown = f"p99 {percentile(warm, 0.99):.2f} ms"
    row("the truth gate, a line", f"{median(warm):.2f} ms", shown, None, "target < 2 ms")
