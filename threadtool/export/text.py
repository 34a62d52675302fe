"""What the exporters of plain text share: newlines, and characters that no file can hold."""

from __future__ import annotations

from typing import Final

from threadtool.patterns import re

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

_SURROGATES: Final = re.compile("[\ud800-\udfff]")
"""A `str` may hold half a surrogate pair; UTF-8 cannot."""


def normal_newlines(text: str) -> str:
    r"""The text with `\r\n` and `\r` turned into `\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def dedented(text: str) -> str:
    """The text without the margin that its lines share.

    Programs that print a page to a width indent all of it; the first line of a range has lost its
    margin, as ranges begin with a word.
    """
    first, newline, rest = text.partition("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in rest.split("\n") if line.strip()]
    margin = min(margins, default=0)
    if not margin:
        return text
    return first + newline + "\n".join(line[margin:] for line in rest.split("\n"))


def encodable(text: str) -> str:
    """The text with lone surrogates turned into U+FFFD, so that UTF-8 can hold it."""
    return text if text.isascii() else _SURROGATES.sub(REPLACEMENT, text)
