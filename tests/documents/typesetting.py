"""TeX Live at work, where `make test-latex` has it."""

import os
import re
import struct
import subprocess
import zlib
from pathlib import Path

import pypdfium2 as pdfium
import pytest

needs_latex = pytest.mark.skipif(not os.environ.get("VITAE_TEST_LATEX"), reason="TeX Live is only used by `make test-latex`")


def picture() -> bytes:
    """One white pixel as PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\x00\xff\xff\xff")) + chunk(b"IEND", b"")


def compiled(folder: Path, tex: bytes, program: str) -> tuple[str, str]:
    """What a file says as PDF, and the log; the first error stops it."""
    folder.mkdir(exist_ok=True)
    (folder / "x.tex").write_bytes(tex)
    (folder / "picture.png").write_bytes(picture())
    command = [program, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "x.tex"]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=600, check=False)
    log = (folder / "x.log").read_text("utf-8", "replace")
    assert done.returncode == 0, "\n".join(re.findall(r"^!.*(?:\n.*){4}", log, re.MULTILINE))
    document = pdfium.PdfDocument((folder / "x.pdf").read_bytes())
    return "\n".join(page.get_textpage().get_text_range() for page in document), log
