"""Long output on a terminal goes through the pager, as with git and man."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Final

from threadtool.cli.outputs import StdoutOutput
from threadtool.cli.terminal import Terminal

_LESS: Final = "FRX"  # quit if one screen is enough, pass colours, leave the text on the screen


def pager_command(environ: Mapping[str, str] = os.environ) -> str:
    """The command to run, `""` for none: THREADTOOL_PAGER, PAGER, else less."""
    for name in ("THREADTOOL_PAGER", "PAGER"):
        if name in environ:
            command = environ[name].strip()
            return "" if command == "cat" else command
    return "less"


class Screen:
    """Takes text in pieces: to standard output, or to the pager once it is more than a screen.

    To be used in `with`, which ends where a reader quits the pager early, and where the reader
    of a pipe does raises BrokenPipeError as any output.
    """

    def __init__(self, screen: Terminal, paged: bool) -> None:
        self._encoding = screen.encoding
        self._height = screen.height
        command = pager_command() if paged and screen.screen and screen.height else ""
        self._command = command if _can_run(command) else ""
        self._waiting: list[str] = []
        self._lines = 0
        self._pager: subprocess.Popen[bytes] | None = None
        self._stdout: StdoutOutput | None = None

    def write(self, text: str) -> None:
        """Show the text, or keep it until it is known whether it fits on a screen."""
        # A letter that the terminal has not must not stop the others.
        text = text.encode(self._encoding, "replace").decode(self._encoding)
        if self._pager is not None and self._pager.stdin is not None:
            self._pager.stdin.write(text.encode(self._encoding))
        elif self._stdout is not None:
            self._stdout.write((text,))
        else:
            self._waiting.append(text)
            self._lines += text.count("\n")
            if not self._command or self._lines >= self._height:
                self._open()

    def finish(self) -> None:
        """Show what waits, and wait until the pager is left."""
        if self._pager is None and self._stdout is None:
            self._command = ""
            self._open()
        if self._stdout is not None:
            self._stdout.commit()
        self._leave()

    def _open(self) -> None:
        if self._command:
            self._pager = subprocess.Popen(
                self._command, shell=True, stdin=subprocess.PIPE, env=_environment(self._command)
            )
        else:
            self._stdout = StdoutOutput()
        waiting, self._waiting = "".join(self._waiting), []
        self.write(waiting)

    def _leave(self) -> None:
        if self._pager is None:
            return
        with _left_to_the_pager():
            if self._pager.stdin is not None:
                with contextlib.suppress(OSError):  # closing flushes, which fails if it has gone
                    self._pager.stdin.close()
            self._pager.wait()

    def __enter__(self) -> Screen:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> bool:
        self._leave()
        return self._pager is not None and isinstance(error, BrokenPipeError)


def _can_run(command: str) -> bool:
    """Whether the command is there; what is more than a name and options is left to the shell."""
    try:
        words = shlex.split(command)
    except ValueError:  # an open quotation mark
        return False
    return bool(words) and ("=" in words[0] or shutil.which(words[0]) is not None)


def _environment(command: str) -> dict[str, str]:
    """That of this process, with what less needs to pass colours, unless it is told otherwise."""
    environ = {**os.environ}
    environ.setdefault("LV", "-c")
    if PurePath(shlex.split(command)[0]).name == "less":
        options = environ.get("LESS", _LESS)
        environ["LESS"] = options if "R" in options or "r" in options else f"{options} -R"
    return environ


@contextlib.contextmanager
def _left_to_the_pager() -> Iterator[None]:
    """Ctrl-C reaches the pager too, where it stops a search: it must not end the reading."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
