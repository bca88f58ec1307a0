"""A person's own file with the changes in it: edited in a child process, because it is a stranger's file like any other."""

import importlib
import socket
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from adapters.documents import frames
from core.ports import Unplaced
from core.resume.model import Resume

Edited = tuple[bytes, Sequence[Unplaced]]
Editor = Callable[[bytes, Resume], Edited | None]  # None: this very file can't be edited
EDITORS: Mapping[str, str] = {  # modules by `Source.format`, for the child only
    "docx": "adapters.documents.writing.own_docx",
    "latex": "adapters.documents.writing.own_latex",
}
RESUME = TypeAdapter(Resume)


def packed(resume: Resume) -> Any:
    """A resume as the plain data it travels as."""
    return RESUME.dump_python(resume, mode="json")


def serve(connection: socket.socket) -> None:
    """Answer one question: the file with what the resume now says, and what found no place in it; no file when it can't be."""
    header, data = frames.receive_blocking(connection)
    edit: Editor = importlib.import_module(EDITORS[header["format"]]).edit
    edited = edit(data, RESUME.validate_python(header["resume"]))
    file, left = edited or (b"", ())
    connection.sendall(frames.pack({"left": [(one.kind, one.text) for one in left]}, file))
