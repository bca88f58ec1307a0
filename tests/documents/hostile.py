"""Files made to harm: bombs of our own making, and good files damaged in every way that a seed gives."""

import random
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tests.documents import made
from tests.documents.test_pictures import photographed, png_bomb, saved

MEGABYTE = 1024 * 1024
TEX = (Path(__file__).parent / "tex/awesome.tex").read_bytes()
JSON = b'{"basics": {"name": "Jane Doe", "email": "jane@example.com"}, "work": [{"name": "Acme", "position": "Engineer"}]}'
YAML = b"cv:\n  name: Jane Doe\n  sections:\n    experience:\n      - company: Acme\n        position: Engineer\n"


def good() -> Mapping[str, bytes]:
    """A good file of each kind."""
    return {
        "a.pdf": made.pdf("<h1>Jane Doe</h1>" + "<p>word word <a href='https://example.com'>link</a></p>" * 30),
        "a.docx": made.word("Jane Doe", "jane@example.com", "Experience", "Engineer, Acme, 2019"),
        "a.tex": TEX,
        "a.json": JSON,
        "a.yaml": YAML,
        "a.md": b"---\nname: Jane\n---\n# Jane Doe\n\n## Experience\n\n- **Built** [it](https://example.com)\n",
        "a.png": saved(photographed().resize((300, 400))),
        "a.jpg": saved(photographed().resize((300, 400)), "JPEG"),
        "a.tif": saved(photographed().resize((200, 300)), "TIFF", compression="tiff_lzw"),
        "a.gif": saved(photographed().resize((200, 300)), "GIF"),
    }


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _count in range(chance.choice((1, 8, 64, 512))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _swap(data: bytes, chance: random.Random) -> bytes:
    one, two, three = sorted(chance.randrange(len(data)) for _cut in range(3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start : start + chance.randrange(1, 200)] * chance.choice((2, 50, 2000)) + data[start:]


def _blank(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    length = min(chance.randrange(1, 2000), len(data) - start)
    return data[:start] + chance.choice((b"\0", b"\xff", b" ", b"{", b"<")) * length + data[start + length :]


def _numbers(data: bytes, chance: random.Random) -> bytes:
    """Every so many digits another one: lengths, offsets and sizes lie."""
    return bytes(chance.choice(b"0123456789") if 48 <= byte < 58 and chance.random() < 0.1 else byte for byte in data)


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (_cut, _flip, _swap, _repeat, _blank, _numbers)


def damaged(count: int) -> Iterable[tuple[str, bytes]]:
    """So many damaged files, each kind of file in each way in turn; always the same ones."""
    files = list(good().items())
    chance = random.Random(20261126)  # noqa: S311 - the same ones in every run
    for number in range(count):
        name, data = files[number % len(files)]
        damage = DAMAGES[(number // len(files)) % len(DAMAGES)]
        yield f"{number}-{damage.__name__}-{name}", damage(data, chance)


def packed(piece: bytes, times: int) -> bytes:
    """A piece repeated and deflated, without ever holding all of it."""
    packer = zlib.compressobj(1)
    return b"".join(packer.compress(piece) for _time in range(times)) + packer.flush()


def pdf_of(*objects: bytes) -> bytes:
    """A PDF of these objects, counted from 1; the first is the catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        count, table, count, len(data)
    )  # fmt: skip


def _page(content: bytes, *more: bytes, resources: bytes = b"") -> bytes:
    font = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    return pdf_of(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << %s %s >> >>" % (font, resources),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content),
        *more,
    )


def _nested(depth: int) -> bytes:
    """Forms that each draw the next one ten times."""
    forms = []
    for number in range(depth):
        draws = b"/X Do " * 10 if number < depth - 1 else b"BT /F 12 Tf 10 10 Td (x) Tj ET"
        inner = b"/XObject << /X %d 0 R >>" % (6 + number) if number < depth - 1 else b""
        head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << %s >> /Length %d >>" % (inner, len(draws))
        forms.append(b"%s\nstream\n%s\nendstream" % (head, draws))
    return _page(zlib.compress(b"/X Do"), *forms, resources=b"/XObject << /X 5 0 R >>")


def _laugh(at: int) -> bytes:
    return b"b%d: &a%d [%s]\n" % (at, at, b", ".join([b"*a%d" % (at - 1)] * 10))


def bombs() -> Mapping[str, bytes]:
    """Small files that unfold to something huge."""
    xml = b"<w:p><w:r><w:t>word</w:t></w:r></w:p>" * 30_000
    return {
        "zeros.pdf": _page(packed(b"\0" * MEGABYTE, 1024)),
        "operators.pdf": _page(packed(b"BT /F 12 Tf 10 10 Td (x) Tj ET\n" * 1000, 500)),
        "drawn.pdf": _page(packed(b"0 0 m 9 9 l S 1 0 0 RG\n" * 2500, 1000 // 3)),
        "nested.pdf": _nested(12),
        "itself.pdf": _page(zlib.compress(b"/X Do"), b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject "
                            b"<< /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream", resources=b"/XObject << /X 5 0 R >>"),
        "xml.docx": made.repacked(made.word("x"), {"word/document.xml": b"<a>" + xml * 160}),
        "styles.docx": made.repacked(made.word("x"), {"word/styles.xml": xml * 80}),
        "long.docx": made.repacked(made.word("x"), {"word/document.xml": b"<w:document><w:p>" + b"a" * (180 * MEGABYTE)}),
        "wide.png": png_bomb(30_000),
        "deep.html": b"<html>" + b"<div>" * 1_500_000,
        "marks.html": b"<html><p " + b"x=1 " * 2_000_000,
        "comments.html": b"<html>" + b"<!--" * 2_000_000,
        "deep.json": b'{"basics": ' + b"[" * MEGABYTE,
        "laughs.yaml": b"cv: &a0 [x]\n" + b"".join(_laugh(at) for at in range(1, 12)),
        "braces.tex": b"\\documentclass{a}\\begin{document}" + b"{" * MEGABYTE,
        "brackets.md": b"# a\n" + b"[" * 150_000,
    }  # fmt: skip
