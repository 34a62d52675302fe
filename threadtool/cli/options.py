"""The options of the commands, in groups that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, tzinfo
from typing import Any, Final, TypeVar

import click
from click.core import ParameterSource

from threadtool.cli import complete
from threadtool.cli.columns import columns_option, field_names
from threadtool.cli.outputs import print_lines
from threadtool.errors import OptionError
from threadtool.export import ROWS
from threadtool.options import MIN_SCORE
from threadtool.version import __version__

Command = TypeVar("Command", bound=Callable[..., Any])
Value = TypeVar("Value")
Options = tuple[Callable[[Any], Any], ...]

_MOST_INDENT: Final = 16  # deeper than anybody reads
_MOST_JOBS: Final = 512  # a slip of the finger should start no thousands of processes


PARSING: Final = (
    "encoding",
    "software",
    "separator",
    "split_merged",
    "dayfirst",
    "tz",
    "reference",
    "join",
    "inferred",
    "min_score",
)
"""The names of the settings that `input_options` give besides the files."""


def _score(context: click.Context, _parameter: click.Parameter, value: float) -> float:
    given = context.get_parameter_source("min_score")
    if given is ParameterSource.COMMANDLINE and not context.params.get("inferred"):
        raise click.UsageError("--min-score is for quotes that --inferred adds")
    return value


def _known_software(
    context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    if value is None or context.resilient_parsing:
        return None
    # Imported here for start-up time: the table of dialects is needed for the check alone.
    from threadtool.classify_software import named
    from threadtool.dialects import DIALECTS

    name = value.casefold()
    if name == "list":
        context.exit(print_lines(DIALECTS))
    try:
        return named(name).name
    except OptionError:
        meant = _near(name.replace(" ", ""), tuple(DIALECTS))
        raise click.BadParameter(
            f"{value!r} is not known; {meant}known: {', '.join(DIALECTS)}"
        ) from None


def _near(wrong: str, known: Sequence[str]) -> str:
    # Imported here for start-up time: only a mistyped name needs it.
    from difflib import get_close_matches

    near = get_close_matches(wrong, known, n=1)
    return f"did you mean {near[0]}? " if near else ""


def _zone(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tzinfo | None:
    # Imported here for start-up time: few runs name a zone.
    from threadtool.date_settings import time_zone

    return _checked(time_zone, value)


def _date(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> date | datetime | None:
    # Imported here for start-up time: few runs name a date.
    from threadtool.date_settings import page_date

    return _checked(page_date, value)


def _checked(read: Callable[[str], Value], value: str | None) -> Value | None:
    """What a function of the library makes of a value; its complaint as one of the option."""
    if value is None:
        return None
    try:
        return read(value)
    except OptionError as error:
        raise click.BadParameter(f"{error}; {error.hint}") from None


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
        shell_complete=complete.software,
        help="Forum software the text is from; found out if not given; list shows all.",
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
        "--join",
        is_flag=True,
        help="The inputs are pages of one thread, in order: make one thread of them.",
    ),
    click.option(
        "--dayfirst/--monthfirst",
        default=None,
        help="Dates such as 03-04-2010 have the day first, or the month; found out if not given.",
    ),
    click.option(
        "--tz",
        metavar="ZONE",
        callback=_zone,
        help="Time zone of the dates, such as Europe/Berlin or +02:00.",
    ),
    click.option(
        "--reference",
        metavar="DATE",
        callback=_date,
        help="When the page was made, such as 2010-05-31, for Yesterday and years left out.",
    ),
    click.option(
        "--inferred/--no-inferred",
        default=False,
        is_eager=True,  # before --min-score, which is nothing without it
        help="Add quotes that only the wording shows; one of five is wrong."
        "  [default: no-inferred]",
    ),
    click.option(
        "--min-score",
        metavar="SCORE",
        type=click.FloatRange(0, 1),
        default=MIN_SCORE,
        callback=_score,
        help=f"With --inferred: the least score, 0 to 1.  [default: {MIN_SCORE}]",
    ),
)

output_options: Final[Options] = (
    click.option(
        "-f",
        "--format",
        "format_name",
        metavar="json|jsonl|csv|markdown|html",
        shell_complete=complete.output_format,
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
    click.option("--force", is_flag=True, help="With -d: overwrite files that are there already."),
    click.option(
        "--rows",
        type=click.Choice(ROWS),
        help="CSV: what a row stands for.  [default: posts]",
    ),
    click.option(
        "--fields",
        metavar="NAMES",
        callback=field_names,
        shell_complete=complete.fields,
        help="CSV and JSON Lines: these columns in this order, such as index,author,text.",
    ),
    columns_option,
    click.option(
        "--own", is_flag=True, help="Leave out what is quoted (not in JSON, which has own_text)."
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

run_options: Final[Options] = (
    click.option(
        "-j",
        "--jobs",
        metavar="N",
        type=click.IntRange(0, _MOST_JOBS),
        default=1,
        help="Convert N inputs at a time (not with --join); 0: as many as there are processors.",
    ),
    click.option(
        "--progress/--no-progress",
        default=None,
        help="A bar on the terminal, always or never; if not given, for many or long inputs.",
    ),
)

quiet_options: Final[Options] = (
    click.option("-q", "--quiet", is_flag=True, help="Show no warnings."),
)

message_options: Final[Options] = (
    click.option("--strict", is_flag=True, help="Exit with 3 if there was any warning."),
    *quiet_options,
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
