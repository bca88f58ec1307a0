"""The bot, mortal: `python -m tests.conversation.mortal` runs `vitae run` and dies by SIGKILL at a chosen commit.

`MORTAL_TALLY` names a file that counts commits over all lives, one byte each; `MORTAL_AT` is the commit to die at, counted
from 1 (0: never); `MORTAL_WHEN` says "before" it is made or right "after".
"""

import os
import signal
import sys
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from adapters.store import address
from adapters.store.database import Work
from adapters.store.sqlite import SqliteDatabase
from bot.__main__ import main

T = TypeVar("T")


class Mortal(SqliteDatabase):
    """A database whose process ends at a chosen commit."""

    tally = Path(os.environ.get("MORTAL_TALLY", "tally"))
    at = int(os.environ.get("MORTAL_AT", "0"))
    when = os.environ.get("MORTAL_WHEN", "after")

    async def write(self, work: Work[T]) -> T:
        """Count the commit; die just before it is made, or before anybody hears that it was."""

        number = 0

        def watched(connection: Connection) -> T:
            nonlocal number
            result = work(connection)
            with self.tally.open("ab") as tally:
                tally.write(b".")
                number = tally.tell()
            self._strike("before", number)
            return result

        result = await super().write(watched)
        self._strike("after", number)
        return result

    def _strike(self, when: str, number: int) -> None:
        if when == self.when and number == self.at:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    vars(address)["SqliteDatabase"] = Mortal
    sys.exit(main(["run"]))
