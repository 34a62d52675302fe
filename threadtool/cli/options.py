"""The options of the commands, in groups that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from threadtool.export import ROWS
from threadtool.options import MIN_SCORE
from threadtool.version import __version__

Command = TypeVar("Command", bound=Callable[..., Any])
Options = tuple[Callable[[Any], Any], ...]

HELP_NAMES: Final = ("-h", "--help")
_MOST_INDENT: Final = 16  # deeper than anybody reads


def _known_software(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    # Imported here for start-up time: the table of dialects is needed for the check alone.
    from difflib import get_close_matches

    from threadtool.dialects import DIALECTS

    if value is None or value in DIALECTS:
        return value
    near = get_close_matches(value.lower().replace(" ", ""), list(DIALECTS), n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    raise click.BadParameter(f"{value!r} is not known; {meant}all names: threadtool formats")


def _pattern(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    # Imported here for start-up time: few runs have a separator of their own.
    import regex

    try:
        regex.compile(value)
    except regex.error as error:
        raise click.BadParameter(f"{value!r} is no regular expression: {error}") from None
    return value


input_options: Final[Options] = (
    # A file that cannot be read is told by the reader, and does not stop the others.
    click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(readable=False)),
    click.option(
        "--encoding",
        metavar="NAME",
        help="Encoding of the inputs, such as windows-1251; found out if not given.",
    ),
    click.option(
        "--software",
        metavar="NAME",
        callback=_known_software,
        help="Forum software the text is from; found out if not given.",
    ),
    click.option(
        "--separator",
        metavar="REGEX",
        callback=_pattern,
        help="Lines that match (anywhere; ^ and $ anchor) part the posts.",
    ),
    click.option(
        "--split-merged",
        is_flag=True,
        help="Make a post of each part of a merged post.",
    ),
    click.option(
        "--inferred/--no-inferred",
        default=False,
        help="Add quotes that only the wording shows; one of five is wrong."
        "  [default: no-inferred]",
    ),
    click.option(
        "--min-score",
        metavar="SCORE",
        type=click.FloatRange(0, 1),
        help=f"With --inferred: the least score, 0 to 1.  [default: {MIN_SCORE}]",
    ),
)

output_options: Final[Options] = (
    click.option(
        "-f",
        "--format",
        "format_name",
        metavar="json|jsonl|csv|markdown",
        help="Output format; else by the ending of -o, else json.",
    ),
    click.option(
        "-o",
        "--output",
        "outputs",
        metavar="FILE",
        multiple=True,
        help="Write to FILE, - for standard output. May be given again: one run, several files.",
    ),
    click.option(
        "-d",
        "--directory",
        metavar="DIR",
        help="Write one file per input into DIR, named after the input.",
    ),
    click.option(
        "--rows",
        type=click.Choice(ROWS),
        help="CSV: what a row stands for.  [default: posts]",
    ),
    click.option("--excel", is_flag=True, help="CSV for spreadsheets: no cell runs as a formula."),
    click.option(
        "--indent",
        metavar="N",
        type=click.IntRange(0, _MOST_INDENT),
        help="JSON: fully indented by N spaces.",
    ),
    click.option("--array", is_flag=True, help="JSON: one array of all threads."),
    click.option("--no-boilerplate", is_flag=True, help="JSON: leave out the text of the page."),
)

message_options: Final[Options] = (
    click.option("--strict", is_flag=True, help="Exit with 3 if there was any warning."),
    click.option("-q", "--quiet", is_flag=True, help="Show no warnings."),
    click.option("-v", "--verbose", count=True, help="Tell what was found; again for more."),
    click.version_option(__version__, "--version", message="threadtool %(version)s"),
)


def with_options(*groups: Options) -> Callable[[Command], Command]:
    """A decorator that adds groups of options to a command, to be shown in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return decorate
