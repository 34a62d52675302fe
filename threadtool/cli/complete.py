"""What the shell is told when somebody presses Tab behind an option."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def software(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Names for --software."""
    # Imported here for start-up time: only Tab needs it.
    from threadtool.dialects import DIALECTS

    known = [(name, dialect.title) for name, dialect in DIALECTS.items()]
    return _matching([*known, ("list", "print all names")], incomplete)


def output_format(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Names for -f of convert."""
    from threadtool.export import EXPORTERS

    return _matching([(entry.name, entry.description) for entry in EXPORTERS], incomplete)


def fields(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """The next name of a list for --fields."""
    from threadtool.export.csv_rows import column_names
    from threadtool.export.json_lines import FIELDS

    given = context.params.get("format_name")
    rows = context.params.get("rows") or "posts"
    names = FIELDS if given == "jsonl" else column_names(rows)
    before, comma, start = incomplete.rpartition(",")
    return _matching([(before + comma + name, "") for name in names], before + comma + start)


def _matching(known: Iterable[tuple[str, str]], incomplete: str) -> list[CompletionItem[str]]:
    # Imported here for start-up time: only Tab needs it.
    from click.shell_completion import CompletionItem

    return [
        CompletionItem(name, help=about or None)
        for name, about in known
        if name.startswith(incomplete)
    ]
