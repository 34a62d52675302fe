"""What the exporters of plain text share: newlines, and characters that no file can hold."""

from __future__ import annotations

import re
from typing import Final

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

_SURROGATES: Final = re.compile("[\ud800-\udfff]")
"""A `str` may hold half a surrogate pair; UTF-8 cannot."""


def normal_newlines(text: str) -> str:
    r"""The text with `\r\n` and `\r` turned into `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def encodable(text: str) -> str:
    """The text with lone surrogates turned into U+FFFD, so that UTF-8 can hold it."""
    return text if text.isascii() else _SURROGATES.sub(REPLACEMENT, text)
