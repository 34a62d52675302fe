"""Settings that the environment gives where the command line does not."""

from __future__ import annotations

from typing import Final

import click

FROM_ENVIRONMENT: Final = ("encoding", "software", "tz", "dayfirst", "strict")
"""The options that THREADTOOL_ENCODING, THREADTOOL_SOFTWARE and so on stand for.

What names files or changes what a column means is not among them: a forgotten variable must not
write somewhere else or something else. THREADTOOL_FORMAT is read where formats are chosen, as it
is weaker than the ending of an output; THREADTOOL_PAGER where the pager is.
"""

VARIABLES: Final = (
    ("THREADTOOL_ENCODING", "The encoding of the inputs, as with --encoding."),
    ("THREADTOOL_SOFTWARE", "The forum software, as with --software."),
    ("THREADTOOL_TZ", "The time zone, as with --tz."),
    ("THREADTOOL_DAYFIRST", "1 or 0: the order of day and month, as with --dayfirst."),
    ("THREADTOOL_STRICT", "1: as with --strict."),
    ("THREADTOOL_FORMAT", "The output format where neither -f nor the ending of -o names one."),
    ("THREADTOOL_PAGER", "The pager for show, before PAGER; empty or cat for none."),
    ("PAGER", "The pager for show; less if not set."),
    ("NO_COLOR", "No colours, if it is set and not empty."),
    ("FORCE_COLOR", "Panels and colours in a pipe too, if it is set and not 0."),
    ("COLUMNS", "The width to draw in, before that of the window."),
)
"""For people: each variable and what it does."""


def take_from_environment(command: click.Command) -> click.Command:
    """The command, its options with the variables that stand for them."""
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name in FROM_ENVIRONMENT:
            parameter.envvar = f"THREADTOOL_{parameter.name.upper()}"
    return command
