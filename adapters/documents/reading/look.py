"""What a child does with a picture or a scanned page: reads it, and says how sure it is of each word."""

import contextlib
import re
import signal
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from statistics import fmean, median

from PIL import Image

from adapters.documents import frames
from adapters.documents.reading import picture, tesseract
from adapters.documents.reading.extract import Extract
from adapters.documents.reading.layout import regions
from adapters.documents.reading.lines import lines
from adapters.documents.reading.placed import BULLETS, Word
from adapters.documents.reading.tesseract import Seen
from core.errors import Unreadable
from core.language import detect

SECONDS = 42  # for all pages of a file, a little less than the bot waits
SLOW = 6.0  # seconds of CPU for a page, from which it is not read once more in its own language
PAGE_WIDTH = 600.0  # points
SPACED = 1.2  # scans set words wider apart: ems are counted larger
CERTAIN = 80.0  # below, a word is a doubt
NOISE = 25.0  # below, a word is no word
SMALL = 0.5  # of the height of the word beside it: a bullet
LONG = 4  # letters: icons before a line are taken for shorter words
INNER = 2  # letters or digits of a word within a line: specks are taken for shorter ones
FEWEST = 8  # words that a page of text has at least
LEGIBLE = 55.0  # how sure tesseract is, on average, of a text worth reading
LETTERED = 65.0  # the same of its words of letters
FOREIGN = 75.0  # and of these where it has no data for the script: the letters of another one are nearly always guessed below
PROPER = 2  # letters of a word that tells how a text was read: digits and addresses look alike in every script
DOUBT = "\uf8ff"  # stands behind a doubtful word until the lines are made
DOUBTFUL = re.compile(f"[^\\s{DOUBT}]+(?={DOUBT})")
HANGING = re.compile("[gjpqyQ,;()/|\\[\\]{}@_]|[а-яё]*[руцщфд]")
STANDING = re.compile("[A-ZÀ-ÞА-Я0-9bdfhklitßüöä/|()\\[\\]]")
SPLIT_ADDRESS = re.compile(
    f"(?<=\\w[._-]){DOUBT}? (?=[\\w.-]+@\\w|(?:com|org|net|io|js)\\b)"
)  # "jane. doe@example.com" is one address, in doubt
NOUGHTS = re.compile(rf"(?<![\d.,+({DOUBT}-])(?<![\d.,] )(?<!\d{DOUBT} )\b000\b(?![.,-]? ?\d)")
ALIKE = re.compile(r"\W*\$\d\W*")  # "S3", whose letter looks like the sign of dollars
MAGNITUDES = re.compile(r"(?:thousand|k|million|m|mn|billion|bn|trillion)\b", re.IGNORECASE)
DASHES = frozenset("-–—")
MISREAD = frozenset({"e", "o", "¢", "©", "®", "°", "«", "»", "*", "+", "@", "¥", "=", "~", "·", "."})


def serve(connection: socket.socket) -> None:
    """Answer one question: the text of a picture or a scan, or why it can't be read."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)  # the server ignores it; here tesseract is waited for
    header, data = frames.receive_blocking(connection)
    try:
        answer = read(data, [int(page) for page in header.get("pages", ())])
    except Unreadable as error:
        answer = {"unreadable": error.reason, "detail": error.detail}
    except Exception as error:  # noqa: BLE001 - whatever a strange file breaks, the person hears that it is broken
        answer = {"unreadable": "broken", "detail": type(error).__name__}
    connection.sendall(frames.pack(answer))


def read(data: bytes, only: Sequence[int] = ()) -> frames.Header:
    """The picture, or `only` some pages of a PDF, as plain data, as reading gives it. Raises Unreadable."""
    end = time.monotonic() + SECONDS
    texts = [_text(page, end) for page in picture.pages(data, only)]
    seen = [word for _text, words in texts for word in words]
    if not seen and all(_text is None for _text, _words in texts):
        raise Unreadable("empty")
    if len(seen) < FEWEST:
        raise Unreadable("photo")
    if fmean(word.sure for word in seen) < LEGIBLE or _legible(seen) < LETTERED:
        raise Unreadable("unclear")
    return {"format": "image", **asdict(_extract([text or "" for text, _words in texts]))}


def _text(page: Image.Image, end: float) -> tuple[str | None, list[Seen]]:
    """The text of a page, with its doubts, and its words; no text at all for a blank one."""
    if picture.is_blank(page):
        return None, []
    turn = tesseract.Turn(end)
    turned, script = tesseract.posture(page, turn)
    upright = picture.straightened(page.rotate(-turned, expand=True) if turned else page)
    chosen = tesseract.chosen(script)
    seen = _sound(_words(upright, chosen, turn))
    if not tesseract.is_known(script) and _legible(seen) < FOREIGN:
        raise Unreadable("script", script)
    language = tesseract.nearest(detect(" ".join(word.text for word in seen)))
    if language and language not in chosen and turn.used() <= SLOW:
        seen = _sound(_words(upright, (language, *chosen), tesseract.Turn(end)))
    text = "\n\n".join("\n".join(line.text for line in lines(region, _keeps)) for region in regions(list(_placed(seen, upright))))
    return SPLIT_ADDRESS.sub(DOUBT, spelled(text, chosen)), seen


def _legible(seen: Sequence[Seen]) -> float:
    """How sure tesseract is, on average, of the words made of letters; entirely where there are none."""
    words = [word.sure for word in seen if sum(map(str.isalpha, word.text)) >= PROPER and not re.search(r"[\d@]", word.text)]
    return fmean(words) if words else 100.0


def _words(page: Image.Image, chosen: Sequence[str], turn: tesseract.Turn) -> list[Seen]:
    """The words of a page, those of strips too that tesseract took for no text, as it does with blurred ones."""
    seen = tesseract.words(page, chosen, turn)
    if not seen:
        return seen
    heights = [word.height for word in seen]
    taken = [(word.top, word.top + word.height) for word in seen]
    with contextlib.suppress(Unreadable):  # its time was up: the rest is read all the same
        for rows in picture.strips(page, taken, median(heights) * SMALL):
            more = tesseract.strip(page, rows, chosen, turn) if turn.used() <= SLOW else []
            seen += more if more and fmean(word.sure for word in more) >= LEGIBLE else []
    return seen


def spelled(text: str, languages: Sequence[str]) -> str:
    """The text with the form of Russian companies, "ООО", where it was read as three noughts that are no part of a number."""
    return NOUGHTS.sub("ООО", text) if "rus" in languages else text


def _keeps(_head: str, _tail: str) -> bool:
    return True


def _sound(seen: Sequence[Seen]) -> list[Seen]:
    """The words without the specks and icons that were taken for some; a dash between the ends of a date is none.

    Bullets are small, so that tesseract is never sure of them: a mark that leads a line stays. So does a word in a line of text,
    however hard it was to read, and a long one at its beginning: it is a doubt, and without it an address would be missing.
    """
    lines = {word.line for word in seen if word.sure >= CERTAIN}
    return [
        word
        for before, word, after in zip([None, *seen], seen, [*seen[1:], None], strict=False)
        if _leads(before, word, after)
        or (word.line in lines and sum(map(str.isalnum, word.text)) >= (INNER if _within(before, word) else LONG))
        or (word.sure >= NOISE and (any(map(str.isalnum, word.text)) or word.sure >= CERTAIN or word.text in DASHES))
    ]


def _within(before: Seen | None, word: Seen) -> bool:
    return before is not None and before.line == word.line


def _leads(before: Seen | None, word: Seen, after: Seen | None) -> bool:
    """Whether a bullet stands at the beginning of a line."""
    return not _within(before, word) and after is not None and after.line == word.line and _is_bullet(word, after)


def _placed(seen: Sequence[Seen], page: Image.Image) -> Iterator[Word]:
    """The words with places in points, y growing upwards; each line's words share a baseline."""
    scale = PAGE_WIDTH / page.width
    rows: dict[tuple[str, str, str], list[Seen]] = {}
    for word in seen:
        rows.setdefault(word.line, []).append(word)
    place = 0
    for row in rows.values():
        size = median(map(_size, row)) * scale * SPACED
        base = (page.height - median(map(_base, row))) * scale
        for at, word in enumerate(row):
            place += 1
            text = "•" if not at and len(row) > 1 and _is_bullet(word, row[1]) else word.text.replace(DOUBT, "")
            unsure = word.sure < CERTAIN and text not in BULLETS | DASHES
            doubt = DOUBT if unsure or _looks_alike(word, row[at + 1 : at + 2]) else ""
            yield Word(text + doubt, word.left * scale, (word.left + word.width) * scale, base, size, place)


def _looks_alike(word: Seen, following: Sequence[Seen]) -> bool:
    """Whether a word may be another one, however sure tesseract is of it: few amounts are of a single digit."""
    return bool(ALIKE.fullmatch(word.text)) and not any(MAGNITUDES.match(one.text) for one in following)


def _is_bullet(word: Seen, following: Seen) -> bool:
    if word.text in BULLETS or (word.text in MISREAD and following.text[:1].isupper()):
        return True
    return len(word.text) == 1 and word.text not in DASHES and word.height < SMALL * following.height


def _size(word: Seen) -> float:
    """One em, from the height of a word's box and the letters in it."""
    hangs, stands = bool(HANGING.search(word.text)), bool(STANDING.search(word.text))
    return word.height / (0.5 + 0.22 * hangs + 0.22 * stands)


def _base(word: Seen) -> float:
    return word.top + word.height - (0.22 * _size(word) if HANGING.search(word.text) else 0)


def _extract(texts: Sequence[str]) -> Extract:
    """The pages put together; doubtful words become marks."""
    text, offsets = "", []
    marks: list[tuple[str, int, int]] = []
    for page in texts:
        text += "\n\n" if text and page else ""
        offsets.append(len(text))
        if page:
            marks.append(("picture", len(text), len(text) + len(page.replace(DOUBT, ""))))
        at = 0
        for match in DOUBTFUL.finditer(page):
            text += page[at : match.start()].replace(DOUBT, "")
            marks.append(("doubt", len(text), len(text) + len(match.group())))
            text += match.group()
            at = match.end()
        text += page[at:].replace(DOUBT, "")
    return replace(Extract(text, tuple(offsets)), marks=tuple(marks))
