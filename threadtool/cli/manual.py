"""The man pages, made from the commands: one for threadtool, one for each command."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import Final

import click

from threadtool.cli.app import threadtool
from threadtool.cli.completion import PROGRAM
from threadtool.cli.environment import VARIABLES
from threadtool.version import __version__

_EXIT_CODES: Final = (
    ("0", "Done; there may have been warnings."),
    ("1", "An input could not be read or an output could not be written."),
    ("2", "Wrong options."),
    ("3", "There was a warning, and --strict was given."),
    ("130", "Interrupted."),
    ("141", "Whoever read the output closed the pipe."),
)


def man_pages() -> Iterator[tuple[str, str]]:
    """Name and text of each page."""
    root = click.Context(threadtool, info_name=PROGRAM)
    names = sorted(threadtool.commands)
    yield f"{PROGRAM}.1", _page(root, threadtool, [f"{PROGRAM}-{name}" for name in names])
    for name in names:
        command = threadtool.commands[name]
        context = click.Context(command, info_name=name, parent=root)
        yield f"{PROGRAM}-{name}.1", _page(context, command, [PROGRAM])


def _page(context: click.Context, command: click.Command, related: list[str]) -> str:
    name = context.command_path.replace(" ", "-")
    about = inspect.cleandoc(command.help or "").split("\n\n")
    lines = [
        f'.TH "{_roff(name.upper())}" "1" "" "{PROGRAM} {__version__}" "{PROGRAM}"',
        ".SH NAME",
        rf"{_roff(name)} \- {_roff(_inline(about[0]).rstrip('.'))}",
        ".SH SYNOPSIS",
        *_synopsis(context, command),
        ".SH DESCRIPTION",
    ]
    for paragraph in about:
        lines += [".PP", _roff(_inline(paragraph))]
    lines += [".SH OPTIONS", *_options(command)]
    if isinstance(command, click.Group):
        lines += [".SH COMMANDS", *_commands(command)]
        lines += [".SH EXIT STATUS", *_terms(_EXIT_CODES)]
        lines += [".SH ENVIRONMENT", *_terms(VARIABLES)]
    if command.epilog:
        epilog = inspect.cleandoc(command.epilog.replace("\b", ""))
        lines += [".SH NOTES", *(_roff(line) or ".PP" for line in epilog.splitlines())]
    pages = [rf"\fB{_roff(page)}\fR(1)" for page in related]
    lines += [".SH SEE ALSO", ", ".join(pages)]
    return "\n".join(lines) + "\n"


def _synopsis(context: click.Context, command: click.Command) -> Iterator[str]:
    formatter = click.HelpFormatter(width=10_000)
    command.format_usage(context, formatter)
    for line in formatter.getvalue().splitlines():
        usage = line.replace("Usage: ", "", 1).strip()
        program = context.command_path
        yield rf"\fB{_roff(program)}\fR{_roff(usage.removeprefix(program))}"
        yield ".br"


def _options(command: click.Command) -> Iterator[str]:
    owner = threadtool.commands["convert"] if isinstance(command, click.Group) else command
    context = click.Context(owner, info_name=PROGRAM)
    records = (
        parameter.get_help_record(context)
        for parameter in owner.get_params(context)
        if isinstance(parameter, click.Option)
    )
    yield from _terms(record for record in records if record)


def _commands(group: click.Group) -> Iterator[str]:
    yield from _terms(
        (name, _inline((command.help or "").split("\n\n")[0]))
        for name, command in sorted(group.commands.items())
    )


def _terms(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, meaning in rows:
        yield ".TP"
        yield rf"\fB{_roff(term)}\fR"
        yield _roff(_inline(meaning))


def _inline(text: str) -> str:
    return " ".join(text.split())


def _roff(text: str) -> str:
    """Plain text: no character of it is a request or an escape."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{escaped}" if escaped.startswith((".", "\\(aq")) else escaped
