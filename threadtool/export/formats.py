"""The table of output formats, in the order in which they are shown."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from threadtool.errors import OptionError
from threadtool.export.base import Exporter, ExportOptions, known_names

if TYPE_CHECKING:
    from pathlib import PurePath


class ExportFormat(NamedTuple):
    """An output format: its names, the file endings that choose it, and who writes it.

    `exporter` is `module:class`, imported when the format is first used: a run writes one format
    and need not pay for the others at start-up.
    """

    name: str
    aliases: tuple[str, ...]
    endings: tuple[str, ...]
    description: str
    exporter: str

    def open(self, options: ExportOptions) -> Exporter:
        """An exporter of this format, ready for one output."""
        module, _, name = self.exporter.partition(":")
        return cast("type[Exporter]", getattr(import_module(module), name))(options)


EXPORTERS: Final[tuple[ExportFormat, ...]] = (
    ExportFormat(
        name="json",
        aliases=(),
        endings=(".json",),
        description="one object per thread, one post per line inside it",
        exporter="threadtool.export.json_thread:JsonExporter",
    ),
    ExportFormat(
        name="jsonl",
        aliases=("ndjson",),
        endings=(".jsonl", ".ndjson"),
        description="JSON Lines: one post per line, with its source and title",
        exporter="threadtool.export.json_lines:JsonLinesExporter",
    ),
    ExportFormat(
        name="csv",
        aliases=(),
        endings=(".csv",),
        description="a table with one row per post, quote or merged part",
        exporter="threadtool.export.csv_rows:CsvExporter",
    ),
    ExportFormat(
        name="markdown",
        aliases=("md",),
        endings=(".md", ".markdown"),
        description="CommonMark to read: a heading per post, quotes as block quotes",
        exporter="threadtool.export.markdown:MarkdownExporter",
    ),
    ExportFormat(
        name="html",
        aliases=(),
        endings=(".html", ".htm"),
        description="a page to read and print: quotes fold and lead to their source",
        exporter="threadtool.export.html:HtmlExporter",
    ),
)


def format_by_name(name: str) -> ExportFormat:
    """The format of a name or alias, in any case. Raises OptionError if there is none."""
    wanted = name.lower()
    for entry in EXPORTERS:
        if wanted == entry.name or wanted in entry.aliases:
            return entry
    known = tuple(known for entry in EXPORTERS for known in (entry.name, *entry.aliases))
    raise OptionError(f"unknown format {name!r}", known_names(name, known))


def format_by_path(path: str | PurePath) -> ExportFormat:
    """The format a file's ending asks for. Raises OptionError where the ending says nothing."""
    # Imported here for start-up time: conversions to standard output ask for no ending.
    from pathlib import PurePath

    ending = PurePath(path).suffix.lower()
    for entry in EXPORTERS:
        if ending in entry.endings:
            return entry
    known = known_names(ending, tuple(known for entry in EXPORTERS for known in entry.endings))
    raise OptionError(f"{str(path)!r} has no ending that names a format", known)
