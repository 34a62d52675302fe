"""`threadtool convert`: read, parse, write, one input after another."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import closing
from typing import Any

import click

from threadtool.cli.choosing import CHOICE, Chooser, choice_options
from threadtool.cli.commands import COMMANDS
from threadtool.cli.exits import CLOSED_PIPE, FAILED, WARNED
from threadtool.cli.messages import Messages
from threadtool.cli.options import (
    PARSING,
    input_options,
    message_options,
    output_options,
    run_options,
    with_options,
)
from threadtool.cli.plan import Plan, Wishes, make_plan
from threadtool.cli.reading import read_threads
from threadtool.cli.writing import Writing, Written
from threadtool.decode import canonical_encoding
from threadtool.model import Thread


@click.command(
    "convert",
    epilog="With no FILE, or where FILE is -, standard input is read. The word convert may be"
    " left out.",
)
@with_options(input_options, choice_options, output_options, run_options, message_options)
def convert(
    files: tuple[str, ...],
    strict: bool,
    quiet: bool,
    verbose: int,
    jobs: int,
    progress: bool | None,
    **settings: Any,
) -> int:
    """Convert flattened forum threads to JSON, JSON Lines, CSV, Markdown or HTML."""
    if quiet and verbose:
        raise click.UsageError("-q and -v exclude each other")
    _check_no_command_among(files)
    parsing = {key: settings.pop(key) for key in PARSING}
    if parsing["encoding"] is not None:
        canonical_encoding(parsing["encoding"])
    messages = Messages(quiet, verbose)
    choice = {key: settings.pop(key) for key in CHOICE}
    chooser = Chooser(dict(choice), messages)
    plan = make_plan(files, Wishes(**settings))
    if not plan.draws_on_terminal and progress is not False:
        messages.progress = progress or False
    threads: Generator[tuple[int, Thread | Written], None, None]
    if jobs == 1 or len(plan.inputs) == 1 or parsing["join"]:
        read = read_threads(plan.inputs, parsing, messages)
        threads = ((place, chooser.of(thread)) for place, thread in read)
    else:
        threads = _in_processes(plan, parsing, choice, jobs, messages)
    with Writing(plan, messages) as writing, closing(threads):
        for place, thread in threads:
            writing.add(place, thread)
            if writing.over:
                break
        writing.finish()
    if messages.errors:
        return FAILED
    if writing.pipe_closed:
        return CLOSED_PIPE
    return WARNED if strict and messages.warnings else 0


def _in_processes(
    plan: Plan, parsing: dict[str, Any], choice: dict[str, Any], jobs: int, messages: Messages
) -> Generator[tuple[int, Thread | Written], None, None]:
    # Imported here for start-up time: most runs are one process.
    from threadtool.cli.pool import Job, processors, read_in_processes

    job = Job(plan, parsing, choice, messages.verbose)
    yield from read_in_processes(job, jobs or processors(), messages)


def _check_no_command_among(files: tuple[str, ...]) -> None:
    """`threadtool -f csv convert thread.txt`: the word is no file, and stands in a wrong place."""
    for path in files:
        if path in COMMANDS and not os.path.exists(path):  # noqa: PTH110 - pathlib loads slowly
            raise click.UsageError(
                f"{path} is a command and comes first: threadtool {path} ...;"
                f" for a file of that name write ./{path}"
            )
