"""Codes that people read aloud and type: characters that can't be mistaken for each other."""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
INVITATION = 8
_MEANT = str.maketrans("OIL", "011")


def new_code(length: int) -> str:
    """A random code; each character holds five bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def tidy(typed: str) -> str:
    """A code as it was given out, from how a person types it: in small letters, with dashes or spaces, with O for 0."""
    return "".join(character for character in typed.upper().translate(_MEANT) if character in ALPHABET)


def shown(code: str) -> str:
    """A code in groups of four."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))
