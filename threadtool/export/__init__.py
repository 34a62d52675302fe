"""A thread as text: JSON, JSON Lines, CSV, Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from threadtool.export.base import ROWS, Exporter, ExportOptions
from threadtool.export.formats import EXPORTERS, ExportFormat, format_by_name, format_by_path
from threadtool.model import Thread

__all__ = [
    "EXPORTERS",
    "ROWS",
    "ExportFormat",
    "ExportOptions",
    "Exporter",
    "export",
    "export_many",
    "format_by_name",
    "format_by_path",
]


def export(
    thread: Thread, format: str = "json", options: ExportOptions | None = None, **changes: Any
) -> Iterator[str]:
    """The thread in a format (`json`, `jsonl`, `csv`, `markdown`), as pieces of text to join.

    Options are an `ExportOptions` or its fields: `export(thread, "csv", rows="quotes")`.
    Raises OptionError at once for a format or value that does not exist.
    """
    return export_many((thread,), format, options, **changes)


def export_many(
    threads: Iterable[Thread],
    format: str = "json",
    options: ExportOptions | None = None,
    **changes: Any,
) -> Iterator[str]:
    """Several threads as one output: one CSV header, one JSON array with `array=True`.

    Threads are taken one at a time, as the pieces are asked for. Raises as `export` does.
    """
    settled = replace(options or ExportOptions(), **changes)
    return _pieces(threads, format_by_name(format).open(settled))


def _pieces(threads: Iterable[Thread], exporter: Exporter) -> Iterator[str]:
    if opening := exporter.begin():
        yield opening
    for thread in threads:
        yield from exporter.thread(thread)
    if closing := exporter.end():
        yield closing
