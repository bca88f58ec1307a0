"""Scripts whose text a PDF does not hold letter by letter."""

import re

STACKED = re.compile("[\u0900-\u109f\u1780-\u17ff\u1a20-\u1aaf\u1b00-\u1bff\u1cd0-\u1cff\ua8e0-\ua8ff\ua980-\ua9df\uaa60-\uaaff]")
"""Letters of South and South-East Asia: they stand over, under and around each other."""
BACKWARDS = re.compile("[\u0590-\u08ff]")
"""Hebrew, Arabic and their neighbours, from right to left."""
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Scripts whose lines break between letters: a word in them may go on in the next line."""
