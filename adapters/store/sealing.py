"""Sealing: a master key wraps a key per person, and that key seals every word of theirs (AES-GCM, 256 bits).

What a blob is for (table, column, row, person) is authenticated with it, so that blobs can't be swapped in the database.
"""

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.errors import Misconfigured

KEY_BYTES = 32
_NONCE_BYTES = 12
_PROOF = b"vitae"


class Key:
    """An AES-GCM key that puts the nonce before the sealed bytes."""

    __slots__ = ("_aead", "_secret")

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._aead = AESGCM(secret)

    def seal(self, words: bytes, *place: str) -> bytes:
        """Encrypt for exactly this place."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._aead.encrypt(nonce, words, _bound(place))

    def open(self, blob: bytes, *place: str) -> bytes:
        """Decrypt what was sealed for this place; raises InvalidTag when key, bytes or place differ."""
        return self._aead.decrypt(blob[:_NONCE_BYTES], blob[_NONCE_BYTES:], _bound(place))

    def digest(self, data: bytes) -> str:
        """A keyed hash in hex: equal bytes of one person are found again, and nobody else can guess them."""
        return hmac.new(self._secret, b"digest" + data, hashlib.sha256).hexdigest()


def _bound(place: tuple[str, ...]) -> bytes:
    return "\0".join(place).encode()


def new_secret() -> bytes:
    """A random key."""
    return secrets.token_bytes(KEY_BYTES)


def proof(master: Key) -> bytes:
    """A value to keep in the database, by which a wrong master key is noticed at start."""
    return master.seal(_PROOF, "vault", "proof")


def check(master: Key, kept: bytes) -> None:
    """Raises Misconfigured when the database was sealed with another master key."""
    try:
        master.open(kept, "vault", "proof")
    except InvalidTag:
        raise Misconfigured(
            "This database was sealed with another master key: put back the master.key file it was made with, "
            "or set VITAE_MASTER_KEY to that key."
        ) from None


def master_key(data: Path, encoded: str = "") -> bytes:
    """The master key: `encoded` (base64 of 32 bytes) when given, else the file `master.key` in `data`, made at first use."""
    if encoded:
        return _decode(encoded, "VITAE_MASTER_KEY")
    path = data / "master.key"
    if not path.exists():
        _make(path)
    return _decode(path.read_text("ascii", "replace"), str(path))


def _decode(encoded: str, where: str) -> bytes:
    try:
        key = base64.b64decode(encoded.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise Misconfigured(f"{where} must hold a key of 32 bytes as base64, for example from `openssl rand -base64 32`.")
    return key


def _make(path: Path) -> None:
    """Whole or not at all: written beside, then linked, so that neither a crash nor a second process leaves half a key."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(base64.b64encode(new_secret()).decode() + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            return
    finally:
        draft.unlink()
