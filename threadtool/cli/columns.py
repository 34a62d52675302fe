"""`--fields`, and `--columns`, which lists what can be given there."""

from __future__ import annotations

from typing import Final

import click

from threadtool.export import ROWS


def field_names(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> tuple[str, ...]:
    """The names in a list with commas."""
    if value is None:
        return ()
    names = tuple(name.strip() for name in value.split(","))
    if "" in names:
        raise click.BadParameter(f"{value!r} has an empty name; a list such as index,author,text")
    return names


def _list_columns(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if not value or context.resilient_parsing:
        return
    # Imported here for start-up time: other runs need no writer or another one.
    from threadtool.cli.outputs import StdoutOutput
    from threadtool.export.csv_rows import column_names
    from threadtool.export.json_lines import FIELDS

    output = StdoutOutput()
    for rows in ROWS:
        output.write((f"csv --rows {rows}: {','.join(column_names(rows))}\n",))
    output.write((f"jsonl: {','.join(FIELDS)}\n",))
    output.commit()
    context.exit()


columns_option: Final = click.option(
    "--columns",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_columns,
    help="List the names for --fields and exit.",
)
