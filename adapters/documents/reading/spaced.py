"""Letters set apart for their looks, "E X P E R I E N C E": put together where they are a heading, a name or a title."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from adapters.documents.reading.placed import Row, Word, text_of
from core.resume.headings import is_contact, known

LARGE = 1.3  # times the usual size: a name
FEWEST = 3
TRACKED = 6  # letters: classes of a licence are fewer
PAIR = 2
SMALL = re.compile("[a-z][A-Z]")  # small capitals, as some fonts name them
FARTHEST = 1.4  # em: two words of one heading are nearer
CLOSE = 0.16  # em: two words are farther apart
WIDER = 1.7  # times the least gap between letters: a space


def unspaced(words: Sequence[Word]) -> list[Word]:
    """The words of a page, letters that are set apart made into words."""
    usual = median(word.size for word in words) if words else 0.0
    return [word for run in _runs(words) for word in _joined(run, usual)]


def _runs(words: Sequence[Word]) -> Iterator[Row]:
    """Words that follow each other closely on one baseline."""
    run: Row = []
    for word in words:
        if run and not (abs(run[-1].base - word.base) < 1 and 0 < _gap(run[-1], word) <= FARTHEST):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _gap(before: Word, word: Word) -> float:
    return (word.left - before.right) / max(before.size, word.size)


def _joined(run: Row, usual: float) -> Row:
    if len(run) < PAIR:
        return run
    gaps = [_gap(before, word) for before, word in itertools.pairwise(run)]
    letters = sum(len(word.text) == 1 for word in run)
    close = min(gaps) < CLOSE
    if not close and (len(run) < FEWEST or 2 * letters < len(run)):
        return run
    made = list(_cut(run, gaps, WIDER * min(gaps)))
    evenly = list(_cut(run, gaps, WIDER * median(gaps)))  # pairs like "FA" stand nearer than the rest
    made = evenly if _is_tracked(run, evenly) else made
    if close and len(made) == len(run):
        return run
    text = text_of(made)
    large = max(word.size for word in run) >= LARGE * usual and all(len(word.text) > 1 for word in made)
    if not (known(text) or is_contact(text) or (large and not close) or _is_tracked(run, made, close=close)):
        return run
    placed = tuple(letter for word in made for letter in word.letters) if len(made) == 1 else ()
    shown = text.upper() if SMALL.search(text) else text
    return [replace(made[0], text=shown, right=made[-1].right, place=made[-1].place, letters=placed, hyphen=False)]


def _is_tracked(run: Row, made: Row, *, close: bool = False) -> bool:
    """Whether words that no list knows are set apart for their looks: capitals one by one, a pair of which may touch.

    `close`: they stand nearer to each other than words do, so that any of them may touch: "CO N TATO".
    """
    letters = "".join(word.text for word in run)
    capital = letters.isalpha() and letters == letters.upper() != letters.lower() and len(letters) >= TRACKED
    pairs = [len(word.text) for word in run if len(word.text) > 1]
    whole = all(len(word.text) > 1 for word in made) and len(set(letters)) < len(letters)
    return capital and whole and (close or (len(pairs) <= 1 and max(pairs, default=1) <= PAIR))


def _cut(run: Row, gaps: Sequence[float], least: float) -> Iterator[Word]:
    word = run[0]
    for gap, follows in zip(gaps, run[1:], strict=True):
        if gap > least:
            yield word
            word = follows
        else:
            text, letters = word.text + follows.text, word.letters + follows.letters
            word = replace(follows, text=text, left=word.left, letters=letters, style=word.style)
    yield word
