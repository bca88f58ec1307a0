"""Pictures of a finished PDF's pages, as a phone will show them. Lives in a child process, like everything that opens files."""

import io
import socket

import pypdfium2 as pdfium
from PIL import Image

from adapters.documents import frames

HEIGHT = 1200  # px
MOST = 300_000  # bytes
QUALITIES = (88, 78, 65, 50, 35)  # of JPEG; the first one that is small enough
Image.preinit()  # the formats, loaded once before the fork
BOTH = 2  # pages: of a longer document only the first is shown


def serve(connection: socket.socket) -> None:
    """Answer one question: what page one looks like, and page two when there are exactly two."""
    _header, data = frames.receive_blocking(connection)
    pictures = drawn(data)
    connection.sendall(frames.pack({"sizes": [len(picture) for picture in pictures]}, b"".join(pictures)))


def drawn(data: bytes) -> list[bytes]:
    """The pages as JPEG."""
    document = pdfium.PdfDocument(data)
    return [_jpeg(document[number]) for number in range(BOTH if len(document) == BOTH else 1)]


def _jpeg(page: pdfium.PdfPage) -> bytes:
    bitmap = page.render(scale=HEIGHT / page.get_height(), rev_byteorder=True, prefer_bgrx=True)
    picture = bitmap.to_pil()  # shares the memory
    return next((made for made in (_packed(picture, quality) for quality in QUALITIES) if len(made) <= MOST), b"") or _packed(
        picture.reduce(2), QUALITIES[0]
    )


def _packed(picture: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
