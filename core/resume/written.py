"""Whether a text is written in a language for machines, which the reader of files understands."""

import re
from typing import Literal

_DOCUMENT = re.compile(r"\\documentclass\b|\\begin\{document\}")
_MACRO = re.compile(r"^[ \t]*\\(?:section|subsection|cv[a-z]+|resume[A-Za-z]+|item|begin|end|textbf|name|email)\b", re.MULTILINE)
_JSON = re.compile(
    r"\s*(?:[^\n{}\"`]{1,80}\n\s*)?(?:```\w*\s*)?(?P<json>\{\s*\".*\})\s*(?:```\s*)?", re.DOTALL
)  # a person pastes it under a line of introduction, or between fences
_YAML = re.compile(r"^(?:cv|basics):[ \t]*(?:#.*)?$", re.MULTILINE)
_FEWEST = 3  # lines that begin with a macro, from which a text without a preamble is LaTeX


def written_in(text: str) -> Literal["", "tex", "json", "yaml"]:
    """The language a text seems to be written in, by the ending of its files; empty for plain words."""
    if _DOCUMENT.search(text) or len(_MACRO.findall(text)) >= _FEWEST:
        return "tex"
    if _JSON.fullmatch(text):
        return "json"
    return "yaml" if _YAML.search(text) else ""


def json_in(text: str) -> str:
    """The JSON that a text is, without the fences around it and the line that introduces it."""
    found = _JSON.fullmatch(text)
    return found["json"] if found else text
