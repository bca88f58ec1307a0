"""What is said of pages: what was left out to fit one, how to have it back, and what one page would take."""

from collections.abc import Sequence

from core.phrases import capital, count, listed, short

TWO = 2
ONE_PAGE = "one page"
TWO_PAGES = "two pages"
PUT_BACK = "put back"
PUT_THIS_BACK = "Put back"
ONE_ALREADY = "It is on one page already."
ALL_IN = "Nothing is left out: every line of your resume is in it."
NOT_LEFT_OUT = "That line isn't among those I left out for the page. Nothing changed."
NO_ROOM = (
    "With that back in, it no longer fits on one page, and I find nothing else that could go for it unasked. Nothing changed. "
    "It can take two pages instead."
)
NEVER_FITS = (
    "It doesn't fit on one page, even with smaller type and every line left out that can be spared. Nothing changed. Tell me "
    "which parts you can spare, or leave it at the pages it takes."
)
ON_ONE_PAGE = "One page."
STAYS_LONGER = "It takes more than one page."


def all_of_it(taken: int) -> str:
    """Everything is printed, and on how many pages (0: not known); where those are more than two, why, and what would help."""
    if taken <= TWO:
        return f"All of it is printed, on {count(taken, 'page')}." if taken else "All of it is printed."
    return (
        f"All of it is printed, on {count(taken, 'page')}: even with smaller type it doesn't fit on two. For that, tell me which "
        "lines or jobs I should leave out."
    )


def not_among(words: str) -> str:
    """Something is wanted back that was not left out."""
    return f'I find no "{short(words, 60)}" among what was left out, so nothing changed.'


def put_back(number: int) -> str:
    """The button of a line that was left out, among several."""
    return f"Put back {number}"


def all_left_out(number: int) -> str:
    """The button that shows everything left out."""
    return f"All {number} left out"


def left_out(rows: Sequence[tuple[int, str, str]], total: int, *, posting: bool) -> str:
    """What is not printed: number, role and words of each."""
    why = "that this posting asks for least" if posting else "that say least"
    lines = [f'{number}. {f"{short(role, 40)}: " if role else ""}"{short(text, 120)}"' for number, role, text in rows]
    more = [f"... and {total - len(rows)} more."] if total > len(rows) else []
    return "\n".join([f"One page. For that I left out {count(total, 'line')} {why}:", *lines, *more])


def no_longer_shown(quotes: Sequence[str]) -> str:
    """What the posting asks for that the page shows less of without the lines that are left out."""
    what = listed([f"“{short(quote, 80)}”" for quote in quotes])
    return f"Without them the page shows less of what the posting asks for: {what}. A line put back, or two pages, can show it."


def listed_out(rows: Sequence[tuple[int, str, str]], total: int) -> str:
    """A part of the list of what is not printed."""
    lines = [f'{number}. {f"{short(role, 40)}: " if role else ""}"{short(text, 160)}"' for number, role, text in rows]
    return "\n".join([f"{capital(count(total, 'line'))} left out for one page; your resume keeps {_them(total)}.", *lines])


def why_left_out(*, posting: bool) -> str:
    """Why a line is not printed."""
    return f"Why: to fit one page; {'the posting asks for it least' if posting else 'it says least'}"


def instead(rows: Sequence[tuple[str, str]], *, back: bool) -> str:
    """What had to go now, so that it stays one page: role and words of each."""
    lines = [f'- {f"{short(role, 40)}: " if role else ""}"{short(text, 120)}"' for role, text in rows]
    head = "To make room for that I left out instead:" if back else "To stay on one page I left out now:"
    return "\n".join([head, *lines])


def back_in(texts: Sequence[str]) -> str:
    """Lines that are printed again."""
    return f"Back in: {listed([f'“{short(text, 120)}”' for text in texts])}."


def asks_for(names: Sequence[str], *, jobs: bool) -> str:
    """Before jobs or other entries go with all they say."""
    one, several = ("job", "jobs") if jobs else ("entry", "entries")
    what = f"a whole {one}" if len(names) == 1 else f"{count(len(names), one, several)}"
    return (
        f"Set closer and smaller, and without every line I can spare, it still doesn't fit on one page. {capital(what)} would "
        f"have to go: {listed([f'“{short(name, 80)}”' for name in names])}. Leave {_them(len(names))} out?"
    )


def _them(number: int) -> str:
    return "it" if number == 1 else "them"
