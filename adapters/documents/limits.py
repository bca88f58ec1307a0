"""What a child that reads strangers' files may use: memory, CPU, files, network.

Linux gives the strong ones (Landlock, network namespaces); each is taken when the kernel grants it and reported when not.
Kernel numbers are from the userspace headers `linux/landlock.h`, `linux/prctl.h` and `linux/sched.h`.
"""

import ctypes
import os
import resource
import signal
import struct
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS = 1, 38
CLONE_NEWNET, CLONE_NEWUSER = 0x40000000, 0x10000000
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
RULE_PATH_BENEATH = 1
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
FILE_RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
TCP_RIGHTS, TCP_SINCE_ABI = 3, 4

ROOT = Path(__file__).parents[2]
LIBRARIES = ("/usr/lib", "/lib", "/lib64", "/etc/ld.so.cache")
FONTS = ("/usr/share", "/usr/local/share", "/etc/fonts", "/var/cache/fontconfig")


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one kind of child may use: bytes of memory, seconds of CPU (0: any), further paths to read and to write, niceness."""

    memory: int
    cpu: int = 0
    reads: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    niceness: int = 0


def leave_network() -> bool:
    """Move this process into a network of its own that leads nowhere. False when the kernel does not permit it."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return any(libc.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWNET | CLONE_NEWUSER))


def landlock_version() -> int:
    """The version of Landlock that the kernel offers; 0 for none."""
    if not sys.platform.startswith("linux"):
        return 0
    return max(0, int(ctypes.CDLL(None).syscall(CREATE_RULESET, None, 0, 1)))


def here() -> Iterator[str]:
    """Which limits hold on this machine, a sentence each. A process of its own tries them out."""
    script = "from adapters.documents.limits import leave_network; raise SystemExit(0 if leave_network() else 1)"
    tried = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)  # noqa: S603 - our own interpreter
    landlock = landlock_version()
    yield "memory, CPU time and open files of a reading process are limited"
    if tried.returncode == 0:
        yield "it has no network"
    elif landlock >= TCP_SINCE_ABI:
        yield "it can't open TCP connections (a network of its own is not permitted here)"
    else:
        yield "its network is not cut off: this kernel does not permit it"
    if landlock:
        yield f"it sees no files but programs, libraries and fonts (Landlock version {landlock})"
    else:
        yield "its view of files is not limited: this kernel has no Landlock"


def confine(allowance: Allowance) -> None:
    """Lay the limits on this process, for good. It dies with its parent."""
    os.nice(allowance.niceness)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, 64)
    _limit(resource.RLIMIT_AS, allowance.memory)
    if allowance.cpu:
        _limit(resource.RLIMIT_CPU, allowance.cpu)
        _limit(resource.RLIMIT_FSIZE, 0)
    if sys.platform.startswith("linux"):
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
        libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        own = (sys.prefix, sys.base_prefix, str(ROOT))
        _landlock(libc, (*own, *LIBRARIES, *FONTS, *allowance.reads), allowance.writes)


def _limit(kind: int, value: int) -> None:
    _soft, hard = resource.getrlimit(kind)
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def _landlock(libc: ctypes.CDLL, reads: Iterable[str], writes: Iterable[str]) -> None:
    version = landlock_version()
    if not version:
        return
    rights = FILE_RIGHTS_BY_ABI[min(version, max(FILE_RIGHTS_BY_ABI))]
    attributes = struct.pack("=QQ", rights, TCP_RIGHTS) if version >= TCP_SINCE_ABI else struct.pack("=Q", rights)
    ruleset = libc.syscall(CREATE_RULESET, attributes, len(attributes), 0)
    if ruleset < 0:
        return
    read_rights = EXECUTE | READ_FILE | READ_DIR
    for paths, granted in ((reads, read_rights), (writes, rights)):
        for path in paths:
            _allow(libc, ruleset, path, granted)
    libc.syscall(RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)


def _allow(libc: ctypes.CDLL, ruleset: int, path: str, rights: int) -> None:
    try:
        folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not Path(path).is_dir():
        rights &= EXECUTE | WRITE_FILE | READ_FILE
    libc.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, struct.pack("=Qi", rights, folder), 0)
    os.close(folder)
