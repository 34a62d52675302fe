"""Lines on standard error: errors, warnings, and what `-v` tells."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass
from typing import Final

from threadtool.cli.terminal import colours_shown
from threadtool.patterns import re

# Control characters, line separators, marks that turn the writing direction, halves of surrogate
# pairs: a file name or a setting that has them must not steer the terminal.
_UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_bar = False
_RED: Final = "31"
_YELLOW: Final = "33"


def visible(text: str) -> str:
    """The text on one line, with everything that could steer a terminal shown as an escape."""
    return _UNSAFE.sub(lambda match: repr(match[0])[1:-1], text)


@dataclass(slots=True, eq=False, repr=False)
class Messages:
    """Where a command reports: `errors` and `warnings` count, also what `quiet` does not show.

    `progress` allows a bar on a terminal: None where there is none to be, True for any input,
    False for those that take long.
    """

    quiet: bool = False
    verbose: int = 0
    progress: bool | None = None
    errors: int = 0
    warnings: int = 0

    def error(self, text: str, hint: str | None = None) -> None:
        """Something failed: shown even if quiet."""
        self.errors += 1
        say(text, hint, colour=_RED)

    def warning(self, text: str) -> None:
        """Something the user should know of an input that was converted."""
        self.warnings += 1
        if not self.quiet:
            say(text, colour=_YELLOW)

    def detail(self, text: str, level: int = 1) -> None:
        """Something to tell those who ask with `-v`."""
        if self.verbose >= level:
            say(text)


def say(text: str, hint: str | None = None, *, colour: str = "") -> None:
    """One line on standard error, in colour on a terminal unless NO_COLOR is set."""
    line = visible(f"{text} ({hint})" if hint else text)
    if sys.stderr is None:  # the process was started with it closed
        return
    clear_bar()
    if colour and _colours_shown():
        line = f"\x1b[{colour}m{line}\x1b[0m"
    try:
        sys.stderr.write(f"threadtool: {line}\n")
        sys.stderr.flush()
    except OSError:
        pass  # nobody reads the messages; the data still matters


def draw_bar(text: str) -> None:
    """A line on standard error that the next one, or the next message, takes the place of."""
    global _bar
    with contextlib.suppress(OSError):
        sys.stderr.write(f"\r{text}\x1b[K")
        sys.stderr.flush()
    _bar = True


def clear_bar() -> None:
    """Take the bar away, if there is one."""
    global _bar
    if _bar:
        with contextlib.suppress(OSError):
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
    _bar = False


def _colours_shown() -> bool:
    return os.name != "nt" and sys.stderr.isatty() and colours_shown(tty=True)
