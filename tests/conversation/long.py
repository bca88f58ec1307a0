"""A resume as text with as many jobs and lines as a test wants, for the posting of `tests.samples`. Every line is told apart."""

from collections.abc import Sequence

DEEDS: Sequence[str] = (
    "Rewrote the invoice export in Python so that the accountants could run it by themselves on Mondays",
    "Kept the PostgreSQL cluster of the shop alive through two moves and wrote down how",
    "Answered the phone for the whole office while the reception was being rebuilt",
    "Sorted ten years of paper contracts into a register that legal still uses today",
    "Trained the summer interns and went through their code with them each Friday",
    "Moved the newsletters to a provider that the marketing colleagues liked better",
    "Looked after the coffee machine, the printers and the badge reader at the back door",
    "Wrote the release notes for customers in plain words and sent them out",
)
PLACES = ("WebShop24 GmbH", "Northwind Books", "Harbour Freight", "Old Mill Press", "Lakeside Radio", "Bright Lamps", "Fern & Co")


def long(jobs: int, lines: int) -> str:
    """A resume of `jobs` jobs with `lines` lines each."""
    work = [
        f"Backend Engineer\n{_place(job)}    {2020 - 2 * job} - {2022 - 2 * job}\n"
        + "\n".join(f"- {DEEDS[(line + job) % len(DEEDS)]}, as number {job + 1}.{line + 1} on our list" for line in range(lines))
        for job in range(jobs)
    ]
    head = "Jane Doe\nBackend Engineer\nBerlin, Germany | jane.doe@example.com | +49 30 901820"
    rest = "EDUCATION\nB.Sc. Computer Science, Northmere University, 2008\n\nSKILLS\nPython, Django, PostgreSQL, Redis"
    return "\n\n".join((head, "EXPERIENCE", *work, rest)) + "\n"


def _place(job: int) -> str:
    return PLACES[job] if job < len(PLACES) else f"{PLACES[job % len(PLACES)]} {job}"
