"""The settings of a conversion, checked: what cannot work together is told before any reading."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

import click

from threadtool.cli.outputs import STDOUT, is_stdout
from threadtool.errors import OptionError
from threadtool.export import ExportFormat, ExportOptions, format_by_name, format_by_path
from threadtool.read import STDIN

_DEFAULT_FORMAT: Final = "json"
_FORMAT_VARIABLE: Final = "THREADTOOL_FORMAT"

FileIdentity = tuple[int, int]


class Target(NamedTuple):
    """An output to write: a path or `-`, and the format for it.

    `named` says that the user named the path itself, and not the folder that it is in.
    """

    path: str
    format: ExportFormat
    named: bool = True


class Plan(NamedTuple):
    """`own[i]` is the output of `inputs[i]`; else `shared` are those of all together."""

    inputs: tuple[str, ...]
    shared: tuple[Target, ...]
    own: tuple[Target, ...]
    directory: str | None
    look: ExportOptions
    force: bool = False

    def targets(self, place: int) -> tuple[Target, ...]:
        """Where the input at a place goes."""
        return (self.own[place],) if self.own else self.shared

    @property
    def draws_on_terminal(self) -> bool:
        """Whether the output itself appears on a terminal."""
        shown = any(target.path == STDOUT or is_stdout(target.path) for target in self.shared)
        return shown and sys.stdout is not None and sys.stdout.isatty()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """The output options as given."""

    format_name: str | None
    outputs: tuple[str, ...]
    directory: str | None
    force: bool
    rows: str | None
    excel: bool
    indent: int | None
    array: bool
    no_boilerplate: bool
    fields: tuple[str, ...]
    own: bool


def make_plan(files: tuple[str, ...], wishes: Wishes) -> Plan:
    """What to read and write. Raises click.UsageError for wishes that cannot be met."""
    inputs = files or (piped_input(),)
    if inputs.count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read once only")
    if wishes.directory is not None and wishes.outputs:
        raise click.UsageError("-o and -d exclude each other: -o names files, -d a folder for them")
    if "" in (*wishes.outputs, wishes.directory):
        raise click.UsageError("an output needs a name; - is standard output")
    own: tuple[Target, ...] = ()
    shared: tuple[Target, ...] = ()
    if wishes.directory is not None:
        own = tuple(_own_targets(inputs, wishes.directory, wishes.format_name))
    else:
        shared = tuple(_shared_targets(wishes))
    _check_looks({target.format.name for target in (*own, *shared)}, wishes)
    _check_collisions(inputs, own or shared)
    _check_existing(own, wishes)
    _check_endings(wishes)
    look = ExportOptions(
        rows=wishes.rows or "posts",
        excel=wishes.excel,
        boilerplate=not wishes.no_boilerplate,
        indent=wishes.indent,
        array=wishes.array,
        fields=wishes.fields,
        own=wishes.own,
    )
    _check_fields({target.format for target in (*own, *shared)}, look)
    return Plan(inputs, shared, own, wishes.directory, look, wishes.force)


def piped_input() -> str:
    """Standard input, unless somebody sits there and waits for threadtool to do something."""
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("no input: name a FILE, or pipe text in (pbpaste | threadtool)")
    return STDIN


def _shared_targets(wishes: Wishes) -> Iterator[Target]:
    wished = _format(wishes.format_name) if wishes.format_name else None
    for path in wishes.outputs or (STDOUT,):
        by_ending = _format_of_ending(path)
        if wished and by_ending and wished != by_ending and len(wishes.outputs) > 1:
            raise click.UsageError(
                f"-f {wished.name} contradicts the ending of {path!r};"
                " with several -o leave -f out: the endings choose"
            )
        yield Target(path, wished or by_ending or _usual_format())


def _own_targets(
    inputs: tuple[str, ...], directory: str, format_name: str | None
) -> Iterator[Target]:
    """One file per input in the directory. Two inputs of one name would overwrite each other."""
    # Imported here for start-up time: most runs write to standard output or to one file.
    from pathlib import Path

    chosen = _format(format_name) if format_name else _usual_format()
    taken: dict[str, str] = {}
    for path in inputs:
        stem = "stdin" if path == STDIN else Path(path).stem
        name = f"{stem or 'thread'}{chosen.endings[0]}"
        folded = name.casefold()  # file systems may ignore case
        if folded in taken:
            other = taken[folded]
            raise click.UsageError(
                f"{other!r} and {path!r} would both become {name!r} in {directory!r};"
                " convert them one by one with -o, or rename one"
            )
        taken[folded] = path
        yield Target(str(Path(directory, name)), chosen, named=False)


def _usual_format() -> ExportFormat:
    """That of the environment: weaker than the ending of an output, which -f is not."""
    name = os.environ.get(_FORMAT_VARIABLE)
    return _format(name, _FORMAT_VARIABLE) if name else _format(_DEFAULT_FORMAT)


def _format(name: str, given_by: str = "-f") -> ExportFormat:
    try:
        return format_by_name(name)
    except OptionError as error:
        raise click.UsageError(f"{given_by}: {error}; {error.hint}") from None


def _format_of_ending(path: str) -> ExportFormat | None:
    if path == STDOUT:
        return None
    try:
        return format_by_path(path)
    except OptionError:
        return None


def _check_endings(wishes: Wishes) -> None:
    """An ending that names no format asks for something else than the JSON it would get."""
    for path in wishes.outputs:
        if path != STDOUT and wishes.format_name is None and os.path.splitext(path)[1]:  # noqa: PTH122
            try:
                format_by_path(path)
            except OptionError as error:
                raise click.UsageError(f"{error}; {error.hint}; or name one with -f") from None


def _check_looks(formats: set[str], wishes: Wishes) -> None:
    """Settings of a format that is not written are a mistake, most likely a missing -f."""
    for option, given, name in (
        ("--rows", wishes.rows is not None, "csv"),
        ("--excel", wishes.excel, "csv"),
        ("--indent", wishes.indent is not None, "json"),
        ("--array", wishes.array, "json"),
        ("--no-boilerplate", wishes.no_boilerplate, "json"),
    ):
        if given and name not in formats:
            raise click.UsageError(
                f"{option} is for {name}, but the output is {' and '.join(sorted(formats))};"
                f" add -f {name} or leave {option} out"
            )
    if wishes.fields and not formats & {"csv", "jsonl"}:
        raise click.UsageError(
            f"--fields is for csv and jsonl, but the output is {' and '.join(sorted(formats))};"
            " add -f csv or -f jsonl, or leave --fields out"
        )
    if wishes.own and formats == {"json"}:
        raise click.UsageError(
            "--own is not for json, where offsets belong to the whole text: take own_text there,"
            " or add -f csv, -f jsonl, -f markdown or -f html"
        )
    if wishes.array and wishes.directory is not None:
        raise click.UsageError("--array joins all inputs, but -d writes a file for each")


def _check_fields(formats: set[ExportFormat], look: ExportOptions) -> None:
    """A field that an output does not have is told before anything is read."""
    for format_ in formats if look.fields else ():
        try:
            format_.open(look)
        except OptionError as error:
            raise click.UsageError(f"--fields for {format_.name}: {error}; {error.hint}") from None


def _check_collisions(inputs: tuple[str, ...], targets: tuple[Target, ...]) -> None:
    """No output may be one of the inputs, nor be written twice."""
    sources = {identity: path for path in inputs if (identity := _identity(path, 0))}
    taken: set[str] = set()
    for target in targets:
        stdout = target.path == STDOUT or is_stdout(target.path)
        place = STDOUT if stdout else os.path.realpath(target.path)
        if place in taken:
            raise click.UsageError(f"{target.path!r} is named twice as an output")
        taken.add(place)
        identity = _identity(STDOUT if stdout else target.path, 1)
        if identity in sources:
            raise click.UsageError(
                f"{target.path!r} is also an input, {sources[identity]!r}; name another output"
            )


def _check_existing(own: tuple[Target, ...], wishes: Wishes) -> None:
    """Nobody names the files of -d one by one, so what is there already is not taken for old."""
    if wishes.force:
        if wishes.directory is None:
            raise click.UsageError("--force is for -d DIR; -o replaces the file that it names")
        return
    there = [target.path for target in own if os.path.lexists(target.path)]
    if there:
        more = f" and {len(there) - 1} more" if len(there) > 1 else ""
        be = "are" if more else "is"
        raise click.UsageError(f"{there[0]!r}{more} {be} there already; --force overwrites")


def _identity(path: str, standard: int) -> FileIdentity | None:
    """What tells a regular file from all others; `standard` is the number that `-` stands for."""
    try:
        found = os.fstat(standard) if path == "-" else os.stat(path)  # noqa: PTH116 - as fstat
    except (OSError, ValueError):  # told when it is read or written
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None
