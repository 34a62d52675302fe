"""Inputs -> threads, one after another, with what is told of them on the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from time import perf_counter
from typing import Any

from threadtool.cli.commands import COMMANDS
from threadtool.cli.messages import Messages
from threadtool.cli.progress import shown
from threadtool.errors import ReadError
from threadtool.model import Source, Thread
from threadtool.read import STDIN, display_name, read, read_file


def read_threads(
    inputs: tuple[str, ...], parsing: dict[str, Any], messages: Messages
) -> Iterator[tuple[int, Thread]]:
    """The threads of each input that can be read, with the place of the input.

    With `join` in `parsing` all inputs are one thread, at the place of the first.
    """
    # Imported here for start-up time: help and usage errors need no parser.
    from threadtool.cli.inputs import joined_thread, threads_of

    settings = {name: value for name, value in parsing.items() if name not in ("encoding", "join")}
    sources = read_sources(inputs, parsing["encoding"], messages)
    if parsing.get("join"):
        pages = list(sources)
        for thread in joined_thread([source for _, source in pages], settings, messages):
            _tell(thread, messages)
            yield pages[0][0], thread
        return
    for place, source in sources:
        try:
            for thread in threads_of(source, settings, messages):
                _tell(thread, messages)
                yield place, thread
        except ReadError as error:
            messages.error(f"{source.name}: {error}", error.hint)


def read_sources(
    inputs: tuple[str, ...], encoding: str | None, messages: Messages
) -> Iterator[tuple[int, Source]]:
    """Each input that can be read, with its place; what cannot is told."""
    for place, path in enumerate(shown(inputs, messages)):
        begun = perf_counter()
        try:
            source = _read(path, encoding)
        except ReadError as error:
            messages.error(str(error), error.hint or _mistyped_command(path))
            continue
        took = (perf_counter() - begun) * 1000
        messages.detail(f"{source.name}: read {source.bytes} bytes in {took:.0f} ms", level=2)
        yield place, source


def _tell(thread: Thread, messages: Messages) -> None:
    tell_warnings(thread, messages)
    _describe(thread, messages)


def tell_warnings(thread: Thread, messages: Messages) -> None:
    """What the user should know of a thread, on standard error."""
    for warning in thread.warnings:
        line = f" (line {warning.line})" if warning.line is not None else ""
        messages.warning(f"{thread.source.name}: warning: {warning.message}{line}")


def _read(path: str, encoding: str | None) -> Source:
    if path != STDIN:
        return read_file(path, display_name(path), encoding)
    if sys.stdin is None:
        raise ReadError("-: standard input is closed")
    try:
        return read(sys.stdin.buffer, encoding=encoding)
    except IsADirectoryError:
        raise ReadError("-: standard input is a directory") from None
    except OSError as error:
        raise ReadError(f"-: cannot be read: {error.strerror or error}") from None


def _mistyped_command(path: str) -> str | None:
    """A hint where a missing file may be meant for a command: `convert` goes without saying."""
    if os.path.exists(path):  # noqa: PTH110 - pathlib loads slowly
        return None
    # Imported here for start-up time: only a missing file needs it.
    from difflib import get_close_matches

    near = get_close_matches(path, COMMANDS, n=1, cutoff=0.7)
    return f"did you mean the command {near[0]}?" if near else None


def _describe(thread: Thread, messages: Messages) -> None:
    quotes = sum(len(post.quotes) for post in thread.posts)
    merges = sum(len(post.merges) for post in thread.posts)
    messages.detail(
        f"{thread.source.name}: {thread.software}, {thread.source.encoding},"
        f" posts {len(thread.posts)}, quotes {quotes}, merge markers {merges},"
        f" confidence {thread.confidence:.2f}"
    )
