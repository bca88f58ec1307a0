"""What lines sound like that say little, from `data/wording.toml`."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files


@cache
def _table() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads((files("core.reviewing") / "data" / "wording.toml").read_text(encoding="utf-8"))


@cache
def pattern(name: str, language: str, before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
    """The expressions of a list for a language, with the English ones and those of any; case does not count."""
    lists = _table()[name]
    chosen = [one for key in dict.fromkeys((language, "en", "any")) for one in lists.get(key, ())]
    return re.compile(f"{before}(?:{'|'.join(chosen)}){after}", re.IGNORECASE)


def words(name: str, key: str) -> Sequence[str]:
    """One list as it stands."""
    return _table()[name][key]


def asks_for_review(text: str) -> bool:
    """Whether a message asks for a review: "please review my resume", "what do you think?"."""
    return bool(pattern("asking", "any", "", "").fullmatch(" ".join(text.strip(" .!?…,").split())))
