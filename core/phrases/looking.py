"""The sentences of the match and of the interview sheet."""

from collections.abc import Mapping, Sequence

from core.chat import END, STRONG, strong
from core.phrases import are, count, listed, part_names, short, spelled
from core.phrases.cards import proof
from core.tailoring.match import Row, Shows
from core.tailoring.model import Status
from core.tailoring.pointers import Pointer

GROUPS: Mapping[Shows, str] = {
    Shows.NOW: "Shown now",
    Shows.HELD: "Shown before",
    Shows.FOLLOWS: "Follows from what you wrote",
    Shows.PARTLY: "Shown in part",
    Shows.TOLD: "Told in your words, not in theirs: see whether it answers them",
    Shows.SAID: "Not shown: what you said of it is too little to show it",
    Shows.UNLISTED: "Not shown: you have it, and it is not listed",
    Shows.NOT: "Not shown: found neither in your resume nor in your answers",
    Shows.NEVER: "Not shown: you said no",
    Shows.TAKEN_BACK: "Not shown: you took its line back",
}
EARLY: Mapping[Shows, str] = {
    Shows.NOW: "Shown by your answers",
    Shows.HELD: "Shown by your resume",
    Shows.NOT: "Not shown so far",
}
NOTHING_TO_ASK = "Nothing in this version is new, so there is nothing to prepare beyond your own resume."
SHEET = "What they may ask about what is new, and the proof to have ready"
CONDITIONS = "Conditions, for you to check"
HONEST = "What they ask for and you can't show, and what to say then"
_TOP = 6  # rows of a brief list


def match_head(title: str, rows: Sequence[Row], conditions: int, *, early: bool = False) -> str:
    """The counts: what is asked for, what was shown, what is shown now; `early`: nothing is written yet."""
    shown = sum(1 for one in rows if one.now in {Shows.NOW, Shows.HELD})
    follows = sum(1 for one in rows if one.now is Shows.FOLLOWS)
    told = sum(1 for one in rows if one.now is Shows.TOLD)
    partly = sum(1 for one in rows if one.now is Shows.PARTLY)
    before = [one.before for one in rows]
    was = _counts(len(rows), before.count(Status.HELD), before.count(Status.IMPLIED), sum(one.in_part for one in rows))
    now = _counts(len(rows), shown, follows, partly, told)
    first, then = ("Your resume", "With your answers so far") if early else ("Before", "Now")
    beside = f" and sets {count(conditions, 'condition')}" if conditions else ""
    standing = [f"{first}: {was}", *([] if early and was == now else [f"{then}: {now}"])]
    return "\n".join([strong(title or "The posting"), f"It asks for {count(len(rows), 'thing')}{beside}.", *standing])


def _counts(total: int, shown: int, follows: int, partly: int, told: int = 0) -> str:
    rest = total - shown - follows - partly - told
    parts = [f"{spelled(shown) if shown else 'none'} shown"]
    parts += [f"{spelled(follows)} {'follows' if follows == 1 else 'follow'}"] if follows else []
    parts += [f"{spelled(partly)} in part"] if partly else []
    parts += [f"{spelled(told)} in other words"] if told else []
    parts += [f"{spelled(rest)} not"] if rest else []
    return f"all {parts[0]}." if shown == total > 1 else ", ".join(parts) + "."


def match_group(shows: Shows, rows: Sequence[Row], *, early: bool = False) -> str:
    """The requirements that stand alike, a line each."""
    name = EARLY.get(shows, GROUPS[shows]) if early else GROUPS[shows]
    return "\n".join([strong(f"{name} ({len(rows)})"), *(f"- {_row(row)}" for row in rows)]) if rows else ""


def match_conditions(conditions: Sequence[str]) -> str:
    """The terms of work that stand among the requirements, which no resume answers."""
    rows = [f"- {short(one, 90)}" for one in conditions]
    return "\n".join([strong(f"{CONDITIONS} ({len(rows)})"), *rows]) if rows else ""


def _row(row: Row) -> str:
    if row.now in {Shows.NOW, Shows.TOLD}:
        return f'{short(row.quote, 70)}: "{short(row.line, 70)}"'
    if row.there:
        rest = f"{part_names(row.rest)} {are(row.rest)}" if row.rest else "the rest is"
        return f"{short(row.quote, 90)}: {part_names(row.there)} {are(row.there)} there, {rest} not"
    if row.now is Shows.PARTLY and row.line:
        return f'{short(row.quote, 70)}: only "{short(row.line, 70)}"'
    if row.said:
        return f'{short(row.quote, 70)}: you said "{short(row.said, 90)}"'
    return f"{short(row.quote, 90)} (missing: {short(', '.join(row.rest), 40)})" if row.rest else short(row.quote, 90)


def match_brief(head: str, lacking: Sequence[Row]) -> str:
    """The counts, and the first of what is not shown; the rest is in the file."""
    rows = [f"- {short(', '.join(row.rest) or row.quote, 90)}" for row in lacking[:_TOP]]
    rows += [f"- and {spelled(len(lacking) - _TOP)} more"] if len(lacking) > _TOP else []
    return "\n".join(
        [head, *(["", strong("Not shown, or only in part"), *rows] if rows else []), "", "Every row is in match.txt."]
    )


def about_line(number: int, role: str, text: str, questions: Sequence[str], pointers: Sequence[Pointer]) -> str:
    """A line, what they may ask about it, and the proof to have ready."""
    under = f"{short(role, 60)}: " if role else ""
    rows = [f"{strong(f'{number}.')} {under}{short(text, 300)}"]
    rows += [f"They may ask: {one}" for one in questions]
    rows += [f"Have ready: {proof(one, 300)}" for one in pointers[:2]]
    return "\n".join(rows)


def about_missing(row: Row, role: str) -> str:
    """How to speak of something the resume does not show, or not all of."""
    where = f" ({short(role, 60)})" if role and role != row.line else ""
    closest = f'what comes closest: "{short(row.line, 140)}"{where}' if row.line else "how you would begin"
    return f"- {short(row.quote, 120)}\n  {_honest(row, closest)}"


def _honest(row: Row, closest: str) -> str:
    if row.there:
        rest = part_names(row.rest, "or") if row.rest else "the rest"
        return f"Your resume shows {part_names(row.there)}, not {rest}. Say so, and {closest}."
    match row.now:
        case Shows.PARTLY:
            return f'Your resume says only "{short(row.line, 140)}". Have ready how far that goes, and where it ends.'
        case Shows.SAID:
            return f'You told me "{short(row.said, 140)}". Say just that, and {closest}.'
        case Shows.NEVER:
            return f"You told me that you haven't done this. Say so if they ask, and {closest}."
        case Shows.TAKEN_BACK:
            return f"You took its line back. If it is true after all, tell it; if not, say so, and {closest}."
        case _:
            return f"Nothing you told me shows this. If you haven't done it, say so, and {closest}."


def sheet(title: str, lines: Sequence[str], honest: Sequence[str]) -> str:
    """The whole sheet."""
    parts = [strong(f"{SHEET}{f': {title}' if title else ''}"), *lines] if lines else []
    parts += [strong(HONEST), *honest] if honest else []
    return "\n\n".join(parts)


def as_markdown(text: str) -> str:
    """The sheet as a file."""
    return text.replace(STRONG, "**").replace(END, "**") + "\n"


def sheet_brief(lines: Sequence[str], honest: int) -> str:
    """The sheet is in the file; its first line as a taste."""
    parts = [f"{count(len(lines), 'line')} they may ask about, with the proof of each"] if lines else []
    parts += [f"{count(honest, 'thing')} you can't show, and what to say then"] if honest else []
    return f"Your interview sheet is the file above: {listed(parts)}." + (f"\n\n{lines[0]}" if lines else "")
