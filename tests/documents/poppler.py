"""What `pdftotext` takes from a PDF: a reader that Vitae itself does not use, as a second opinion."""

import shutil
import subprocess


def here() -> bool:
    """Whether poppler-utils is installed."""
    return shutil.which("pdftotext") is not None


def text(data: bytes) -> str:
    """The text of a PDF as Poppler orders it, without the marks that it puts around text from right to left."""
    said = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True)
    return said.stdout.decode().translate(dict.fromkeys(range(0x202A, 0x202F)))
