"""What a model has to write, and what it costs to check it: edits beside a whole resume, the truth gate beside nothing."""

import json
import re
import time
from statistics import median

from bench.measure import percentile, row
from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.verify import verify
from tests.samples import RESUME

TOKEN = re.compile(r"\w{1,4}|[^\w\s]")  # about as many as the usual tokenisers make
EDITS = (
    ("Maintain the payment service (Django, PostgreSQL): about 12,000 requests a minute at peak", "Maintain the payment"),
    ("Set up 3 Kubernetes clusters with 2 colleagues; deployments went from a day to an hour", "Helped move hosting"),
    ("Cut the nightly import from 4 hours to 1 hour (75%)", "Cut the nightly import"),
    ("Built the search API over 200,000 titles", "Built the search API"),
    ("Kubernetes", "Python"),
    ("Led 40 engineers on Kafka", "Mentor two junior"),
)


def tokens() -> None:
    """Output tokens of six edits, as a model returns them, beside writing the resume of these edits out again."""
    operations = [
        {"op": "replace", "target": f"L{number}", "text": text, "evidence": [f"L{number}", "A1"], "requirement": "R1"}
        for number, (text, _line) in enumerate(EDITS, 1)
    ]
    edits, whole = len(TOKEN.findall(json.dumps({"operations": operations}))), len(TOKEN.findall(RESUME))
    row("output tokens of six edits (one-page resume)", f"{edits}", f"the whole text {whole}", edits / whole)
    long = RESUME + "\n".join(RESUME.splitlines()[8:24]) * 3
    whole = len(TOKEN.findall(long))
    row("output tokens of six edits (two-page resume)", f"{edits}", f"the whole text {whole}", edits / whole)


def gate() -> None:
    """The time the truth gate takes for a line, against all lines of the resume it may rest on."""
    lines = [line.text for line in parse(Source("bench", "bench", RESUME)).lines()]
    times: list[float] = []
    for _ in range(20):
        for text, near in EDITS:
            cited = [line for line in lines if line.startswith(near)] or lines[:1]
            begun = time.perf_counter()
            verify(text, cited, original=cited[0])
            times.append((time.perf_counter() - begun) * 1000)
    warm = times[len(EDITS) :]
    shown = f"p99 {percentile(warm, 0.99):.2f} ms"
    row("the truth gate, a line", f"{median(warm):.2f} ms", shown, None, "target < 2 ms")
