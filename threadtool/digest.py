"""SHA-256 without loading OpenSSL, which takes longer than the digest of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hashlib import sha256 as sha256
else:
    # The module that Python has built in; `random` of the standard library does the same.
    try:
        from _sha2 import sha256
    except ImportError:  # before Python 3.12
        try:
            from _sha256 import sha256
        except ImportError:  # other Pythons
            from hashlib import sha256

_LARGE: Final = 1_000_000  # bytes: from here on the digest of OpenSSL is worth loading


def hex_digest(data: bytes) -> str:
    """The SHA-256 of the bytes, as hexadecimal digits."""
    if len(data) >= _LARGE:
        from hashlib import sha256 as fast

        return fast(data).hexdigest()
    return sha256(data).hexdigest()
