"""`threadtool schema` and `threadtool formats`: what the output means, what is known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import click

from threadtool.cli.outputs import print_lines
from threadtool.schema import SCHEMAS, load


@click.command()
@click.argument("what", type=click.Choice(SCHEMAS), default=SCHEMAS[0])
def schema(what: str) -> int:
    """Print the JSON Schema of a thread, or of what explain tells."""
    return print_lines((load(what).rstrip("\n"),))


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def formats(as_json: bool) -> int:
    """List the forum software and the output formats known."""
    # Imported here for start-up time: converting needs neither the words nor the whole table.
    from threadtool.dialects import DIALECTS
    from threadtool.export import EXPORTERS

    if as_json:
        known = {
            "software": [{"name": key, "title": value.title} for key, value in DIALECTS.items()],
            "formats": [
                {
                    "name": entry.name,
                    "aliases": list(entry.aliases),
                    "endings": list(entry.endings),
                    "description": entry.description,
                }
                for entry in EXPORTERS
            ],
        }
        return print_lines((json.dumps(known, indent=2, ensure_ascii=False),))
    software = [(key, value.title) for key, value in DIALECTS.items()]
    outputs = [
        (", ".join((entry.name, *entry.aliases)), " ".join(entry.endings), entry.description)
        for entry in EXPORTERS
    ]
    first = ("Forum software (--software):", *_aligned(software))
    second = ("Output formats (-f, or the ending of -o):", *_aligned(outputs))
    return print_lines((*first, "", *second))


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterable[str]:
    """The rows as columns, the last one as wide as it is."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield ("  " + "  ".join(cells)).rstrip()
