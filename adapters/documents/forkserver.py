"""The process that reading children are forked from: it loads the libraries once, knows no secret and touches no file itself.

The bot sends it one end of a socket pair per child; the child serves that connection and ends. When the bot goes away, however
it goes, the control connection ends, and this process and its children with it.
"""

import gc
import importlib
import logging
import os
import shutil
import signal
import socket
import sys
import traceback
from pathlib import Path

from adapters.documents import frames
from adapters.documents.limits import Allowance, confine, landlock_version, leave_network

MEGABYTE = 1024 * 1024
SECONDS = 12
LOOKING = 45  # seconds for all pages of a scan
HOME = Path(os.environ.get("HOME", "/nonexistent"))
OWN_FONTS = ("/etc", *(str(HOME / folder) for folder in (".fonts", ".local/share/fonts", ".config/fontconfig")))
FONT_CACHES = ("/var/cache/fontconfig", str(HOME / ".cache/fontconfig"))
TESSERACT = tuple(filter(None, (shutil.which("tesseract"), os.environ.get("TESSDATA_PREFIX"), "/usr/local/share/tessdata")))

JOBS = {
    "read": ("adapters.documents.reading.job", Allowance(memory=1024 * MEGABYTE, cpu=SECONDS)),
    "look": ("adapters.documents.reading.look", Allowance(memory=1024 * MEGABYTE, cpu=SECONDS, reads=TESSERACT, niceness=5)),
    "compare": ("adapters.documents.writing.compare", Allowance(memory=1024 * MEGABYTE, cpu=SECONDS)),
    "own": ("adapters.documents.writing.own", Allowance(memory=1024 * MEGABYTE, cpu=SECONDS)),
    "preview": ("adapters.documents.writing.preview", Allowance(memory=1024 * MEGABYTE, cpu=SECONDS, niceness=5)),
    "write": (
        "adapters.documents.writing.worker",
        Allowance(memory=2048 * MEGABYTE, reads=OWN_FONTS, writes=FONT_CACHES, niceness=10),
    ),
}
PRELOAD = (
    "pypdfium2",
    "pypdf",
    "docx",
    "adapters.documents.reading.job",
    "adapters.documents.reading.look",
    "adapters.documents.writing.compare",
    "adapters.documents.writing.preview",
    "adapters.documents.writing.own",
    "adapters.documents.writing.own_latex",
)
SPECIMEN = "adapters.documents.reading.specimen"


def main(descriptor: int) -> None:
    """Serve until the bot is gone."""
    control = socket.socket(fileno=descriptor)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    logging.disable()  # libraries quote what they stumble over, and that is a person's file
    isolated = leave_network()
    for module in PRELOAD:
        importlib.import_module(module)
    importlib.import_module(SPECIMEN).rehearse()
    gc.freeze()
    control.sendall(frames.pack({"network": isolated, "landlock": landlock_version()}))
    while True:
        name, descriptors, *_rest = socket.recv_fds(control, 16, 1)
        if not descriptors:
            return
        if os.fork() == 0:
            control.close()
            _child(name.decode(), socket.socket(fileno=descriptors[0]))
        os.close(descriptors[0])


def _child(name: str, connection: socket.socket) -> None:
    module, allowance = JOBS[name]
    try:
        connection.sendall(frames.pack({"pid": os.getpid()}))
        confine(allowance)
        importlib.import_module(module).serve(connection)
    except frames.Closed:
        pass
    except BaseException as error:  # noqa: BLE001 - told by its place only: its message may hold a person's words
        sys.stderr.write(f"{name}: {type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}")
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
