"""Where output goes: standard output, a file that appears whole or not at all, a device."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

STDOUT: Final = "-"


class Output(ABC):
    """Takes text in pieces; `commit` when all of it is there, `discard` when it will not be.

    Every method may raise OSError. Text is written as UTF-8 whatever the locale, its newlines as
    they are.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    @abstractmethod
    def write(self, pieces: Iterable[str]) -> None:
        """Write the pieces in order."""

    @abstractmethod
    def commit(self) -> None:
        """Finish: everything was written."""

    @abstractmethod
    def discard(self) -> None:
        """Give up, leaving no half file. Never raises; does nothing after `commit`."""


class StdoutOutput(Output):
    """Standard output, which keeps what it got so far whatever comes."""

    def __init__(self) -> None:
        super().__init__("standard output")
        self._done = False

    def write(self, pieces: Iterable[str]) -> None:
        """Write through the buffer of the process."""
        if sys.stdout is None:
            raise OSError("it is closed")
        stream = sys.stdout.buffer
        for piece in pieces:
            stream.write(piece.encode())

    def commit(self) -> None:
        """Flush, so that an error shows here and not when the process ends."""
        if sys.stdout is not None:
            sys.stdout.flush()
        self._done = True

    def discard(self) -> None:
        """Throw away what is in the buffer, which would fail again when the process ends."""
        if not self._done:
            silence_stdout()


class FileOutput(Output):
    """A file: written under a temporary name beside its place and moved there by `commit`.

    An existing file keeps its permissions. A path that was `named` may be a symbolic link, which
    stays one, or no regular file (a device, a named pipe), which is written directly; any other is
    a name in a folder, and a link of that name gives way: it may lead out of the folder. What is
    there already makes `commit` raise FileExistsError unless this `replaces` it.
    """

    def __init__(self, path: str, *, named: bool = True, replaces: bool = True) -> None:
        # Imported here for start-up time, as below: standard output needs neither.
        from pathlib import Path

        super().__init__(path)
        self._temporary: Path | None = None
        self._replaces = replaces
        place, name = os.path.split(path)
        self._target = Path(
            os.path.realpath(path) if named else Path(os.path.realpath(place), name)
        )
        self._stream = self._open(path, named=named)

    def _open(self, path: str, *, named: bool) -> IO[bytes]:
        from pathlib import Path

        try:
            existing = os.stat(path, follow_symlinks=named)  # noqa: PTH116 - follows /dev/fd links, as no Path does
        except FileNotFoundError:
            existing = None
        if existing is not None and stat.S_ISLNK(existing.st_mode):
            existing = None
        if existing is not None and not stat.S_ISREG(existing.st_mode):
            return Path(path).open("wb")
        if existing is not None and not os.access(self._target, os.W_OK):
            raise PermissionError(13, "Permission denied")
        import tempfile

        number, name = tempfile.mkstemp(".tmp", ".threadtool-", self._target.parent)
        self._temporary = Path(name)
        try:
            _take_over_permissions(self._temporary, existing)
            return os.fdopen(number, "wb")
        except OSError:
            os.close(number)
            self._temporary.unlink(missing_ok=True)
            raise

    def write(self, pieces: Iterable[str]) -> None:
        """Write to the temporary file."""
        for piece in pieces:
            self._stream.write(piece.encode())

    def commit(self) -> None:
        """Move the file into place once it is safe on the disk."""
        self._stream.flush()
        if self._temporary is not None:
            os.fsync(self._stream.fileno())
        self._stream.close()
        if self._temporary is not None:
            self._move()
            self._temporary = None

    def _move(self) -> None:
        """Give the temporary file its name."""
        if self._temporary is None:
            return
        if not self._replaces:
            try:
                # Unlike a check before the move, this leaves no moment for another program.
                os.link(self._temporary, self._target)
            except FileExistsError:
                raise
            except OSError:  # a file system without hard links
                if os.path.lexists(self._target):
                    raise FileExistsError(17, "File exists") from None
            else:
                self._temporary.unlink()
                return
        self._temporary.replace(self._target)

    def discard(self) -> None:
        """Take the temporary file away."""
        with contextlib.suppress(OSError):  # closing flushes, which may fail as writing did
            self._stream.close()
        if self._temporary is not None:
            with contextlib.suppress(OSError):
                self._temporary.unlink(missing_ok=True)
            self._temporary = None


def open_output(path: str, *, named: bool = True, replaces: bool = True) -> Output:
    """The output of a path; `-` and other names of standard output are standard output.

    `named` and `replaces` are as for `FileOutput`.
    """
    if named and (path == STDOUT or is_stdout(path)):
        return StdoutOutput()
    return FileOutput(path, named=named, replaces=replaces)


def is_stdout(path: str) -> bool:
    """Whether a path such as `/dev/stdout` is what standard output is connected to."""
    if not path.startswith("/dev/") or sys.stdout is None:
        return False
    try:
        return os.path.samestat(os.stat(path), os.fstat(sys.stdout.fileno()))  # noqa: PTH116 - as above
    except (OSError, ValueError):  # ValueError: standard output is no file in this process
        return False


def silence_stdout() -> None:
    """Connect standard output to nothing, so that flushing it at the end cannot fail."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


def _take_over_permissions(temporary: Path, existing: os.stat_result | None) -> None:
    """Those of the file to be replaced, or those that a new file gets."""
    if existing is None:
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):  # only the superuser may give files away
            os.chown(temporary, existing.st_uid, existing.st_gid)
    temporary.chmod(stat.S_IMODE(existing.st_mode))


def print_lines(lines: Iterable[str]) -> int:
    """Write lines to standard output; the exit code of a command that does nothing else."""
    output = StdoutOutput()
    output.write(f"{line}\n" for line in lines)
    output.commit()
    return 0
