"""Why an operation may not stand, or waits: said to the person, and to a model that may try again."""

UNSEEN = "It holds characters that nobody can see."
MARKUP = "It holds markup, not only words."
LINK = "It holds a link or an address that you didn't give me."
DISGUISED = "It holds letters that only look like others, or words taken apart."
SIGNS = "It holds signs or pictures that you didn't write."
LINES = "It is more than one line."
NO_WORDS = "It says nothing."
TOO_LONG = "It is too long for one line."
ORDER = "It speaks to software, not to a reader."
FOREIGN = "It is written in letters that what you gave me doesn't use, so I can't check it."
OTHER_LANGUAGE = "It is in another language than your resume."
TRANSLATED = "It is a translation of what you said; see whether it says the same."
DENIED = "It names something that you said you never did."
TWICE = "The same stands there already."
TOO_MANY = "There are enough new lines."
YOURS = "Only you may ask for that."
HIDES = "It leaves out a line of yours."
EMPTIES = "It leaves out most of the line."
MIXES = "It puts together what you did in different places."


def untold(word: str) -> str:
    """A word of a line that the words it rests on don't have."""
    return f"I don't find “{word}” in what you gave me."


def spoken(line: str) -> str:
    """A line that is said as one says things, and not as a resume does."""
    return f"It still sounds like talk. Tell me it again in one plain sentence, or keep it as it is: “{line}”"
