"""`threadtool stats`: counts of threads, as a table, JSON or CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import click

from threadtool.cli.choosing import Chooser, choice_options
from threadtool.cli.exits import FAILED
from threadtool.cli.messages import Messages
from threadtool.cli.options import input_options, quiet_options, with_options
from threadtool.cli.outputs import StdoutOutput
from threadtool.cli.plan import piped_input
from threadtool.cli.reading import read_threads
from threadtool.cli.terminal import terminal
from threadtool.model import Thread

if TYPE_CHECKING:
    from threadtool.export.statistics import Statistics

_FORMATS: Final = ("table", "json", "csv")
_ROWS: Final = ("threads", "authors")


@click.command()
@with_options(input_options, choice_options)
@click.option(
    "-f",
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    default="table",
    show_default=True,
    help="A table to read, one JSON object per thread, or CSV.",
)
@click.option("--rows", type=click.Choice(_ROWS), help="CSV: what a row is.  [default: threads]")
@with_options(quiet_options)
def stats(
    files: tuple[str, ...], format_name: str, rows: str | None, quiet: bool, **settings: Any
) -> int:
    """Count posts, words, authors, quotes and merges."""
    if rows and format_name != "csv":
        raise click.UsageError("--rows is for csv; add -f csv or leave --rows out")
    messages = Messages(quiet)
    chooser = Chooser(settings, messages)
    inputs = read_threads(files or (piped_input(),), settings, messages)
    threads = (chooser.of(thread) for _, thread in inputs)
    output = StdoutOutput()
    output.write(_written(threads, format_name, rows or "threads"))
    output.commit()
    return FAILED if messages.errors else 0


def _written(threads: Iterable[Thread], format_name: str, rows: str) -> Iterator[str]:
    # Imported here for start-up time: help and usage errors need no counting.
    from threadtool.export.statistics import statistics

    counted = map(statistics, threads)
    if format_name == "csv":
        yield from _csv(counted, rows)
    elif format_name == "json":
        from threadtool.export.json_text import encoder

        encode = encoder(1)
        yield from (f"{encode(counts.to_dict())}\n" for counts in counted)
    else:
        yield from _tables(counted)


def _csv(counted: Iterable[Statistics], rows: str) -> Iterator[str]:
    from threadtool.export.csv_rows import table_lines

    yield from table_lines(
        _THREAD_COLUMNS if rows == "threads" else _AUTHOR_COLUMNS,
        (
            row
            for counts in counted
            for row in (
                [counts.row()]
                if rows == "threads"
                else [{"source": counts.source, **author.to_dict()} for author in counts.authors]
            )
        ),
    )


_THREAD_COLUMNS: Final = (
    "source",
    "title",
    "software",
    "confidence",
    "posts",
    "words",
    "own_words",
    "quoted_words",
    "quotes",
    "linked_quotes",
    "merges",
    "first",
    "last",
    "authors",
)
_AUTHOR_COLUMNS: Final = ("source", "author", "posts", "own_words", "quotes", "quoted")


def _tables(counted: Iterable[Statistics]) -> Iterator[str]:
    # Imported here for start-up time: only a table to read needs rich.
    from threadtool.cli.stats_table import StatsTable

    table = StatsTable(terminal())
    for number, counts in enumerate(counted):
        yield ("\n" if number else "") + table.drawn(counts)
