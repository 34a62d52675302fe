"""`threadtool convert`: read, parse, write, one input after another."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click

from threadtool.cli.messages import Messages
from threadtool.cli.options import input_options, message_options, output_options, with_options
from threadtool.cli.plan import Wishes, make_plan
from threadtool.cli.writing import Writing
from threadtool.decode import canonical_encoding
from threadtool.errors import ReadError
from threadtool.model import Source, Thread
from threadtool.options import MIN_SCORE
from threadtool.read import STDIN, display_name, read

FAILED: Final = 1
WARNED: Final = 3
CLOSED_PIPE: Final = 141  # what a shell shows for a program that a closed pipe ended
# The options that the parser takes; the others say how to write.
PARSING: Final = ("encoding", "software", "separator", "split_merged", "inferred", "min_score")


@click.command(
    "convert",
    epilog="With no FILE, or where FILE is -, standard input is read. The word convert may be"
    " left out.",
)
@with_options(input_options, output_options, message_options)
def convert(
    files: tuple[str, ...],
    strict: bool,
    quiet: bool,
    verbose: int,
    **settings: Any,
) -> int:
    """Convert flattened forum threads to JSON, JSON Lines, CSV or Markdown."""
    if quiet and verbose:
        raise click.UsageError("-q and -v exclude each other")
    if settings["min_score"] is None:
        settings["min_score"] = MIN_SCORE
    elif not settings["inferred"]:
        raise click.UsageError("--min-score is for quotes that --inferred adds")
    parsing = {key: settings.pop(key) for key in PARSING}
    if parsing["encoding"] is not None:
        canonical_encoding(parsing["encoding"])
    plan = make_plan(files, Wishes(**settings))
    messages = Messages(quiet, verbose)
    with Writing(plan, messages) as writing:
        for place, thread in _threads(plan.inputs, parsing, messages):
            writing.add(place, thread)
            if writing.over:
                break
        writing.finish()
    if messages.errors:
        return FAILED
    if writing.pipe_closed:
        return CLOSED_PIPE
    return WARNED if strict and messages.warnings else 0


def _threads(
    inputs: tuple[str, ...], parsing: dict[str, Any], messages: Messages
) -> Iterator[tuple[int, Thread]]:
    """The thread of each input that can be read, with the place of the input."""
    # Imported here for start-up time: help and usage errors need no parser.
    from threadtool.parse import parse

    encoding = parsing.pop("encoding")
    for place, path in enumerate(inputs):
        try:
            source = _read(path, encoding)
        except ReadError as error:
            messages.error(str(error), error.hint or _mistyped_command(path))
            continue
        thread = parse(source, **parsing)
        for warning in thread.warnings:
            line = f" (line {warning.line})" if warning.line is not None else ""
            messages.warning(f"{source.name}: warning: {warning.message}{line}")
        _describe(thread, messages)
        yield place, thread


def _read(path: str, encoding: str | None) -> Source:
    if path != STDIN:
        return read(Path(path), name=display_name(path), encoding=encoding)
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
    group = click.get_current_context().find_root().command
    if not isinstance(group, click.Group) or Path(path).exists():
        return None
    # Imported here for start-up time: only a missing file needs it.
    from difflib import get_close_matches

    near = get_close_matches(path, list(group.commands), n=1, cutoff=0.7)
    return f"did you mean the command {near[0]}?" if near else None


def _describe(thread: Thread, messages: Messages) -> None:
    quotes = sum(len(post.quotes) for post in thread.posts)
    merges = sum(len(post.merges) for post in thread.posts)
    messages.detail(
        f"{thread.source.name}: {thread.software}, {thread.source.encoding},"
        f" posts {len(thread.posts)}, quotes {quotes}, merge markers {merges},"
        f" confidence {thread.confidence:.2f}"
    )
