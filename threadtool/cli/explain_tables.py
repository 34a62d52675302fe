"""`explain` on a terminal: tables in colour, a quote beside the passage it was taken from."""

from __future__ import annotations

from collections.abc import Iterator, Set
from io import StringIO
from itertools import islice
from typing import Final

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from threadtool.cli.explain_words import about_quote, label, summary, words
from threadtool.cli.messages import visible
from threadtool.cli.terminal import Terminal
from threadtool.explain import ExplainedLine, ExplainedQuote, Explanation

COLOURS: Final = {"header": "cyan", "footer": "magenta", "boilerplate": "bright_black"}
KIND_COLOURS: Final = {"quote": "green", "merge": "yellow", "title": "bold"}
# Rows of a table drawn at once: it keeps the memory small however long the text is.
_ROWS: Final = 200
_LABEL_WIDTH: Final = 24
_RULE_WIDTH: Final = 28
_NAME_WIDTH: Final = 10


def tables(explained: Explanation, parts: Set[str], screen: Terminal) -> Iterator[str]:
    """The parts of an explanation as tables for a terminal."""
    draw = _Pen(screen)
    if "lines" in parts:
        yield from _lines(explained, draw, screen)
    if "quotes" in parts and explained.quotes:
        yield draw(_heading("quotes"))
        for item in explained.quotes:
            yield draw(_quote(item))
    if "summary" in parts:
        yield draw(_heading("summary"))
        table = _grid()
        for name, value in summary(explained):
            table.add_row(Text(name, style="bold"), Text(value))
        yield draw(table)


class _Pen:
    """Draws for a terminal into a string."""

    def __init__(self, screen: Terminal) -> None:
        self._to = StringIO()
        self._console = Console(
            file=self._to,
            width=screen.width,
            force_terminal=True,
            color_system="auto" if screen.colour else None,
            no_color=not screen.colour,
            legacy_windows=False,
            highlight=False,
            emoji=False,
        )

    def __call__(self, what: RenderableType) -> str:
        self._console.print(what)
        drawn = self._to.getvalue()
        self._to.seek(0)
        self._to.truncate()
        return drawn


def _heading(name: str) -> Text:
    return Text(f"\n{name}", style="bold underline")


def _grid() -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(width=_NAME_WIDTH, no_wrap=True)
    table.add_column(overflow="fold")
    return table


def _lines(explained: Explanation, draw: _Pen, screen: Terminal) -> Iterator[str]:
    numbers = len(str(max((line.line for line in explained.lines), default=1)))
    rows = iter(explained.lines)
    first = True
    while chunk := list(islice(rows, _ROWS)):
        table = _line_table(max(4, numbers), screen, first=first)
        for line in chunk:
            table.add_row(*_cells(line))
        yield draw(table)
        first = False


def _line_table(numbers: int, screen: Terminal, *, first: bool) -> Table:
    table = Table(box=None, show_header=first, pad_edge=False, expand=True)
    # On a narrow screen the words matter most.
    share = screen.width // 5
    for name, width in (
        ("line", numbers),
        ("post", 4),
        ("label", min(_LABEL_WIDTH, share)),
        ("rule", min(_RULE_WIDTH, share)),
    ):
        side = "right" if name in ("line", "post") else "left"
        table.add_column(name, width=width, no_wrap=True, overflow="ellipsis", justify=side)  # type: ignore[arg-type]  # `side` is one of two of rich's words
    table.add_column("text", ratio=1, no_wrap=True, overflow="ellipsis")
    return table


def _cells(line: ExplainedLine) -> tuple[Text, ...]:
    name = label(line)
    colour = COLOURS.get(line.role, "")
    for kind, own in KIND_COLOURS.items():
        if kind in line.kind:
            colour = own
    cells = (str(line.line), "" if line.post is None else str(line.post), name, line.rule)
    return (*(Text(cell, style=colour) for cell in cells), Text(words(line), style=colour))


def _quote(item: ExplainedQuote) -> Table:
    """What is known of a quote, and under it its words beside those of the source."""
    outer = Table.grid(expand=True)
    known = _grid()
    for name, value in about_quote(item):
        known.add_row(Text(name, style="bold"), Text(value))
    outer.add_row(known)
    beside = Table(expand=True, show_lines=False)
    beside.add_column("quoted", ratio=1, overflow="fold")
    beside.add_column("from", ratio=1, overflow="fold")
    beside.add_row(_passage(item.quote.text), _passage(item.source_text))
    outer.add_row(beside)
    return outer


def _passage(text: str | None) -> Text:
    if text is None:
        return Text("not in this thread", style="italic")
    return Text("\n".join(visible(row) for row in text.splitlines()))
