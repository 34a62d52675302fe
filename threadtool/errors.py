"""What can go wrong, as exceptions. Each has a one-line message and, where there is one, a hint."""

from __future__ import annotations


class ThreadtoolError(Exception):
    """Something the user can act on: `str(error)` is one line, `hint` says what to try."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class ReadError(ThreadtoolError):
    """An input cannot be read, or is not text: a directory, an image, a zip, HTML."""


class DecodeError(ReadError):
    """The bytes of an input are no text in its encoding; `offset` is the first bad byte."""

    def __init__(self, message: str, offset: int, hint: str | None = None) -> None:
        super().__init__(message, hint)
        self.offset = offset


class OptionError(ThreadtoolError):
    """An option has a value that does not exist or cannot work."""
