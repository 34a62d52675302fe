"""Text, bytes, a file or a stream -> `Source`: decoded text, its newlines left alone.

What is no flattened text is refused with a `ReadError` of one line that says what it looks like.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO, Final, TextIO

from threadtool.decode import canonical_encoding, decode, marked_encoding
from threadtool.digest import hex_digest
from threadtool.errors import ReadError
from threadtool.model import Source
from threadtool.sniff import SNIFFED_BYTES, looks_binary, looks_like_html

if TYPE_CHECKING:
    from pathlib import Path

STDIN: Final = "-"  # the name of a source that has none
_BYTES: Final = (bytes, bytearray, memoryview)
# Encodings whose bytes nothing else would have by chance.
_TOLD_BY_BYTES: Final = ("utf-8", "iso2022-jp")


def read(
    source: str | bytes | Path | BinaryIO | TextIO,
    *,
    name: str | None = None,
    encoding: str | None = None,
) -> Source:
    """The text of a source, with what the output says of it.

    `str` is the text itself, taken as it is: `doubts` says what speaks against it. `bytes` are
    decoded; a `Path` is read and decoded, a stream too. Bytes are decoded in `encoding` if it is
    given, else by their byte-order mark, as UTF-8, or in the encoding that the letters and words
    speak for. The newlines stay as they are; a byte-order mark is no part of the text. `name` is
    what the output calls the source: by default the path, or `-`.

    Raises `ReadError` where the source cannot be read or is no text (a directory, an image,
    HTML), `DecodeError` where its bytes are no text in the encoding, `OptionError` where there is
    no such encoding.
    """
    if encoding is not None:
        encoding = canonical_encoding(encoding)  # to be told before a pipe is waited for
    if name is None:
        name = display_name(source) if isinstance(source, os.PathLike) else STDIN
    if isinstance(source, str):
        return _from_text(source, name)
    if isinstance(source, os.PathLike):
        return read_file(source, name, encoding)
    try:
        if not isinstance(source, _BYTES) and not hasattr(source, "read"):
            kind = type(source).__name__
            raise TypeError(f"a source is a str, bytes, a Path or a binary file, not {kind}")
        content = source if isinstance(source, _BYTES) else source.read()
        if isinstance(content, str):
            return _from_text(content, name)
        return _from_bytes(bytes(content), name, encoding)
    except ReadError as error:
        error.args = (f"{name}: {error}",)
        raise


def read_file(path: str | os.PathLike[str], name: str, encoding: str | None = None) -> Source:
    """The text of a file, as `read` gives it, for those who have no `Path` at hand."""
    try:
        return _from_bytes(_file_bytes(path, name, encoding), name, encoding)
    except ReadError as error:
        error.args = (f"{name}: {error}",)
        raise


def doubts(text: str) -> str | None:
    """What a text looks like that is no flattened thread, None for any other.

    A file that looks so is refused. A `str` is what the caller says it is, so that is told.
    """
    if looks_like_html(text):
        return "HTML"
    binary = looks_binary(text[:SNIFFED_BYTES].encode("utf-8", "surrogatepass"))
    return binary[0] if binary else None


def display_name(path: str | os.PathLike[str]) -> str:
    """A path as text that can be written out: bytes of it that are no UTF-8 show as `\\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _from_text(text: str, name: str) -> Source:
    data = text.encode("utf-8", "surrogatepass")
    return Source(name, text, "utf-8", len(data), hex_digest(data))


def _from_bytes(data: bytes, name: str, encoding: str | None) -> Source:
    _refuse_binary(data[:SNIFFED_BYTES], name, encoding)
    text, found = decode(data, encoding)
    if looks_like_html(text):
        page = "-stdin" if name == STDIN else _shell_word(name)
        raise ReadError(f"looks like HTML; flatten it first: lynx -dump -nolist {page}")
    guessed = encoding is None and found not in _TOLD_BY_BYTES and marked_encoding(data) is None
    digest = hex_digest(data)
    return Source(name, text, found, len(data), digest, guessed=guessed)


def _refuse_binary(head: bytes, name: str, encoding: str | None) -> None:
    if (marked_encoding(head) or encoding or "").startswith(("utf-16", "utf-32")):
        return  # their NUL bytes are no sign of binary data
    binary = looks_binary(head)
    if binary is not None:
        what, hint = binary
        shown = "FILE" if name == STDIN else _shell_word(name)
        raise ReadError(f"looks like {what}", hint.replace("{file}", shown) if hint else None)


def _file_bytes(path: str | os.PathLike[str], name: str, encoding: str | None) -> bytes:
    """The whole file. Its beginning is looked at first: a device of zeros has no end."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - pathlib loads slowly
            _refuse_binary(stream.peek(SNIFFED_BYTES), name, encoding)
            return stream.read()
    except IsADirectoryError:
        raise ReadError("is a directory", f"name its files: {_shell_word(name)}/*.txt") from None
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror or error}") from None
    except ValueError as error:  # a NUL in the name
        raise ReadError(f"cannot be read: {error}") from None


def _shell_word(name: str) -> str:
    # Imported here for start-up time: only the hint of an error needs it.
    from shlex import quote

    return quote(name)
