"""LibreOffice as a second opinion: how many pages it lays a Word file out on."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

PROGRAM = shutil.which("soffice")
SECONDS = 600.0

needs_office = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")


def pages(documents: Mapping[str, bytes], folder: Path) -> dict[str, int]:
    """How many pages each DOCX has."""
    return {name: len(pypdfium2.PdfDocument(data)) for name, data in printed(documents, folder).items()}


def printed(documents: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Each DOCX as PDF, all laid out by one LibreOffice with a profile of its own."""
    files = {name: folder / f"{number}.docx" for number, name in enumerate(documents)}
    for name, file in files.items():
        file.write_bytes(documents[name])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [str(PROGRAM), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files.values())],
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        check=True,
        timeout=SECONDS,
    )
    return {name: file.with_suffix(".pdf").read_bytes() for name, file in files.items()}
