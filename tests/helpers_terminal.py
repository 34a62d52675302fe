"""Runs the command line on a pseudo terminal, as somebody who sits there."""

from __future__ import annotations

import os
import re
import select
import struct
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.helpers_cli import COMMAND, PATIENCE, environment

_OF_THE_USER = ("PAGER", "LESS")


@dataclass(frozen=True)
class Seen:
    """What the terminal got, its line ends as `\\n`, and the exit code."""

    text: str
    code: int


def on_terminal(
    *arguments: str | Path,
    width: int = 80,
    height: int = 24,
    keys: str = "",
    changes: Mapping[str, str] | None = None,
) -> Seen:
    """Run `threadtool` on a terminal; the keys are pressed once it waits."""
    import fcntl
    import pty
    import termios

    kept = {name: value for name, value in environment().items() if name not in _OF_THE_USER}
    environ = {**kept, "TERM": "xterm", "LC_ALL": "C.UTF-8", **(changes or {})}
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        os.execvpe(COMMAND[0], [*COMMAND, *map(str, arguments)], environ)
    try:
        output = _read(terminal, keys.encode())
    finally:
        os.close(terminal)
    _, status = os.waitpid(process, 0)
    text = output.decode(errors="replace").replace("\r\n", "\n")
    return Seen(text, os.waitstatus_to_exitcode(status))


def _read(terminal: int, keys: bytes) -> bytes:
    output, end = b"", time.monotonic() + PATIENCE
    quiet_since = time.monotonic()
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if ready:
            try:
                data = os.read(terminal, 65536)
            except OSError:  # how Linux tells that the other side has gone
                return output
            if not data:
                return output
            output += data
            quiet_since = time.monotonic()
        elif keys and output and time.monotonic() - quiet_since > 0.5:
            os.write(terminal, keys)
            keys = b""
    raise AssertionError(f"still running after {PATIENCE} s: {output[-200:]!r}")


def plain(text: str) -> str:
    """The text without colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def lines(text: str) -> Sequence[str]:
    """The lines without colours."""
    return plain(text).split("\n")
