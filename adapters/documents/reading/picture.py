"""Pictures of pages: decoded within limits, set upright and straight, in grey, at a size at which letters can be read."""

import contextlib
import io
import warnings
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean, pstdev

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter, ImageOps, ImageStat, UnidentifiedImageError

from core.errors import Unreadable

FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")
MOST_PIXELS = 40_000_000
MOST_PAGES = 6
PASS = b"\xff\xda"  # begins each pass over a progressive JPEG, of which a photo has ten
MOST_PASSED = 2_000_000_000  # pixels of all passes together
SHARP = 1800  # pixels of a page's shorter side: small letters are then tall enough
LARGEST = 9_000_000  # pixels of a page that is read
MAGNIFIED = 2.5
NARROW = 700  # pixels in which the skew is measured
STEEPEST = 6.0  # degrees
STEPS = (1.0, 0.25)
STRAIGHT = 0.2
THIN = 3  # pixels of such a page: strokes of letters are thinner
UNIFORM = 2.0  # shades: a page whose squares differ less is blank
DARK = 100
USUAL = 1.0  # percent of a page's points that may be lost in black and in white
SPARSE = 0.02  # share of ink: on a page with less, the letters themselves would be among those
SPECKS = 0.05  # percent, on such a page
FAINT = 2  # of 255: the share of ink in a row of points that a short line of text has
MARGIN = 12  # pixels around a strip that is read by itself
INK = 50  # shades darker than the paper


def pages(data: bytes, only: Sequence[int] = ()) -> Iterator[Image.Image]:
    """The pages of a picture or of a scanned PDF (of which `only` some may be meant). Raises Unreadable."""
    if b"%PDF-" in data[:1024]:
        yield from map(prepared, _of_pdf(data, only))
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield from map(prepared, _of_picture(data))


def _of_pdf(data: bytes, only: Sequence[int]) -> Iterator[Image.Image]:
    document = pdfium.PdfDocument(data)
    chosen = only or range(len(document))
    if len(chosen) > MOST_PAGES:
        raise Unreadable("too_many_scans", str(len(chosen)))
    for page in (document[index] for index in chosen):
        scale = min(SHARP / max(1.0, min(page.get_size())), (LARGEST / max(1.0, page.get_width() * page.get_height())) ** 0.5)
        yield page.render(scale=scale, grayscale=True).to_pil()


def _of_picture(data: bytes) -> Iterator[Image.Image]:
    with _refusing():
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
        frames = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    if frames > MOST_PAGES:
        raise Unreadable("too_many_scans", str(frames))
    for frame in range(frames):
        with _refusing():
            picture.seek(frame)
        if picture.width * picture.height > MOST_PIXELS:
            raise Unreadable("too_many_pixels")
        if picture.info.get("progressive") and data.count(PASS) * picture.width * picture.height > MOST_PASSED:
            raise Unreadable("broken", "passes")
        with _refusing():
            picture.draft("L", (SHARP * 2, SHARP * 2))
            page = _grey(ImageOps.exif_transpose(picture))
        yield page


@contextlib.contextmanager
def _refusing() -> Iterator[None]:
    """Whatever breaks in a decoder becomes a reason."""
    try:
        yield
    except UnidentifiedImageError as error:
        raise Unreadable("broken", "no picture") from error
    except (Image.DecompressionBombError, MemoryError) as error:
        raise Unreadable("too_many_pixels") from error
    except Exception as error:
        raise Unreadable("broken", type(error).__name__) from error


def _grey(picture: Image.Image) -> Image.Image:
    """In shades of grey, on white where it is transparent."""
    if picture.has_transparency_data:
        clear = picture.convert("RGBA")
        picture = Image.new("RGBA", clear.size, "white")
        picture.alpha_composite(clear)
    return picture.convert("L")


def prepared(page: Image.Image) -> Image.Image:
    """A page as it is read: at a good size, dark on light, with the full range of shades."""
    factor = min(max(SHARP / max(1, min(page.size)), 0.1), MAGNIFIED, (LARGEST / max(1, page.width * page.height)) ** 0.5)
    if not 0.8 < factor < 1.2:  # noqa: PLR2004 - near enough
        size = max(1, round(page.width * factor)), max(1, round(page.height * factor))
        page = page.resize(size, Image.Resampling.BICUBIC if factor > 1 else Image.Resampling.BOX)
    page = ImageOps.autocontrast(page, cutoff=USUAL if _ink(page) >= SPARSE else SPECKS)
    return ImageOps.invert(page) if ImageStat.Stat(page).mean[0] < DARK else page


def _ink(page: Image.Image) -> float:
    """The share of a page's points that are clearly darker than its paper."""
    counts = page.histogram()
    paper = ImageStat.Stat(page).median[0]
    return sum(counts[: max(0, paper - INK)]) / max(1, sum(counts))


def strips(page: Image.Image, taken: Sequence[tuple[int, int]], least: float) -> Iterator[tuple[int, int]]:
    """From where to where, in pixels from the top, a page has ink on at least so many rows where nothing was read.

    `taken` are the tops and bottoms of what was. Lines that only part sections are thinner than `least`.
    """
    paper = ImageStat.Stat(page).median[0]
    ink = page.point([255 * (shade < paper - INK) for shade in range(256)]).resize((1, page.height), Image.Resampling.BOX)
    inked = [shade >= FAINT for shade in ink.tobytes()]
    for start, end in _free(taken, page.height):
        rows = [row for row in range(start, end) if inked[row]]
        if len(rows) >= least:
            yield max(start, rows[0] - MARGIN), min(end, rows[-1] + MARGIN)


def _free(taken: Sequence[tuple[int, int]], height: int) -> Iterator[tuple[int, int]]:
    """What lies between and around ranges of rows."""
    at = 0
    for top, bottom in sorted(taken):
        if top > at:
            yield at, top
        at = max(at, bottom)
    if at < height:
        yield at, height


def is_blank(page: Image.Image) -> bool:
    """Whether nothing is on a page, noise aside."""
    return ImageStat.Stat(page.resize((64, 64), Image.Resampling.BOX)).stddev[0] < UNIFORM


def straightened(page: Image.Image) -> Image.Image:
    """The page turned by the few degrees that a scanner or a hand left it askew."""
    angle = skew(page)
    return page.rotate(angle, Image.Resampling.BICUBIC, expand=False, fillcolor=255) if abs(angle) >= STRAIGHT else page


def skew(page: Image.Image) -> float:
    """The degrees by which a page must be turned so that its lines lie level: rows of ink then part best from rows without."""
    small = page.resize((NARROW, max(1, round(page.height * NARROW / page.width))), Image.Resampling.BOX)
    small = _strokes(small.crop((0, 0, NARROW, min(small.height, 2 * NARROW))))
    best, reach = 0.0, STEEPEST
    for step in STEPS:
        count = round(reach / step)
        best = max((best + step * at for at in range(-count, count + 1)), key=lambda angle: _levelness(small, angle))
        reach = step
    return best


def _strokes(page: Image.Image) -> Image.Image:
    """What is thin and dark on a page, as letters are: not the edges of the paper, of a table under it or of a picture."""
    paper = page.filter(ImageFilter.MaxFilter(THIN)).filter(ImageFilter.MinFilter(THIN))
    return ImageChops.invert(ImageChops.subtract(paper, page))


def _levelness(page: Image.Image, angle: float) -> float:
    turned = page.rotate(angle, Image.Resampling.BILINEAR, fillcolor=255)
    rows = list(turned.resize((1, turned.height), Image.Resampling.BOX).tobytes())
    return fmean((above - below) ** 2 for above, below in pairwise(rows)) if len(rows) > 1 and pstdev(rows) else 0.0
