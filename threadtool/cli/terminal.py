"""What standard output can show: how wide it is, whether in colour, in which letters."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final, NamedTuple

from threadtool.patterns import re

# Control characters but tab and newline, line separators, marks that turn the writing direction,
# halves of surrogate pairs. Joiners and marks inside words stay: they steer nothing.
_UNSAFE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_USUAL_WIDTH: Final = 80
_USUAL_HEIGHT: Final = 24
_LEAST_WIDTH: Final = 20  # below that nothing could be laid out
_MOST_WIDTH: Final = 110  # longer lines are hard to read, however wide the window


class Terminal(NamedTuple):
    """Where `show` and others draw. `screen` says that it is one, or is to be taken for one."""

    screen: bool
    width: int
    height: int
    colour: bool
    unicode: bool
    encoding: str = "utf-8"

    @property
    def column(self) -> int:
        """The width of a column of text."""
        return min(self.width, _MOST_WIDTH)


def terminal(environ: Mapping[str, str] = os.environ) -> Terminal:
    """Standard output as it is. NO_COLOR wins over FORCE_COLOR; COLUMNS over the window."""
    stream = sys.stdout
    tty = stream is not None and stream.isatty()
    forced = environ.get("FORCE_COLOR", "") not in ("", "0")
    # A pipe gets UTF-8 like all output; a terminal what it says it can show.
    encoding = (stream.encoding if tty and stream is not None else None) or "utf-8"
    size = _size()
    return Terminal(
        screen=(tty and environ.get("TERM") != "dumb") or forced,
        width=max(_LEAST_WIDTH, size.columns),
        height=size.lines if tty else 0,
        colour=colours_shown(tty, environ),
        unicode=encoding.lower().replace("-", "").startswith("utf"),
        encoding=encoding,
    )


def terminal_width() -> int:
    """Columns of the window, or what COLUMNS says."""
    return max(_LEAST_WIDTH, _size().columns)


def _size() -> os.terminal_size:
    # Imported here for start-up time: conversions draw nothing, and it loads all archive formats.
    import shutil

    return shutil.get_terminal_size((_USUAL_WIDTH, _USUAL_HEIGHT))


def colours_shown(tty: bool, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a stream gets colours."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "") not in ("", "0"):
        return True
    return tty and environ.get("TERM") != "dumb"


def safe(text: str) -> str:
    """The text with everything that could steer a terminal shown as an escape; lines stay."""
    return text if text.isascii() and text.isprintable() else _UNSAFE.sub(_escape, text)


def one_line(text: str) -> str:
    """The text on one line, safe."""
    return safe(" ".join(text.split()))


def _escape(match: re.Match[str]) -> str:
    return repr(match[0])[1:-1]
