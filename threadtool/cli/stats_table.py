"""The counts of a thread as tables to read."""

from __future__ import annotations

import io
from typing import Final

from rich import box
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from threadtool.cli.terminal import Terminal, one_line
from threadtool.export.statistics import Statistics

_MOST_AUTHORS: Final = 12  # rows; the rest is told in one more, all of them are in the CSV
_BAR: Final = 20  # columns of the longest bar


class StatsTable:
    """Draws with rich: boxes and colours on a terminal, plain columns elsewhere."""

    def __init__(self, screen: Terminal) -> None:
        self._screen = screen
        self._console = Console(
            file=io.StringIO(),
            width=screen.column,
            force_terminal=screen.screen,
            color_system="standard" if screen.colour else None,
            no_color=not screen.colour,
            legacy_windows=False,
            emoji=False,
            highlight=False,
            markup=False,
        )

    def drawn(self, counts: Statistics) -> str:
        """The tables of a thread."""
        title = Text(one_line(counts.title or counts.source), style="bold")
        parts: list[Text | Table] = [title, self._summary(counts)]
        if any(author.author for author in counts.authors):
            parts += [Text(""), self._authors(counts)]
        with self._console.capture() as capture:
            self._console.print(Group(*parts))
        text = "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())
        encoding = self._screen.encoding
        return text.encode(encoding, "replace").decode(encoding)

    def _summary(self, counts: Statistics) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
        span = " to ".join(dict.fromkeys(date for date in (counts.first, counts.last) if date))
        share = f" ({counts.quoted_words / counts.words:.0%} of all)" if counts.words else ""
        most = ", ".join(
            f"post {post}" + (f" by {one_line(author)}" if author else "") + f" ({count}x)"
            for post, author, count in counts.most_quoted
        )
        authors = sum(author.author is not None for author in counts.authors)
        rows = (
            ("source", counts.source),
            ("software", f"{counts.software}, confidence {counts.confidence:.2f}"),
            ("posts", f"{counts.posts}, merge markers {counts.merges}"),
            ("authors", str(authors) if authors else "not shown in the text"),
            ("time", span.replace("T", " ") or "not shown in the text"),
            ("words", f"{counts.own_words} own, {counts.quoted_words} quoted{share}"),
            ("quotes", f"{counts.quotes}, with their source in the thread {counts.linked_quotes}"),
            ("most quoted", most or "-"),
        )
        for name, value in rows:
            table.add_row(name, Text(one_line(value)))
        return table

    def _authors(self, counts: Statistics) -> Table:
        shown = counts.authors[:_MOST_AUTHORS]
        plain = not self._screen.screen
        table = Table(
            box=None if plain else (box.SIMPLE_HEAD if self._screen.unicode else box.ASCII),
            pad_edge=False,
            show_edge=False,
        )
        table.add_column("author", overflow="fold")
        for name in ("posts", "own words", "quotes", "quoted"):
            table.add_column(name, justify="right")
        if not plain:
            table.add_column("")
        most = max(author.posts for author in shown)
        bar = "█" if self._screen.unicode else "#"
        for author in shown:
            numbers = (author.posts, author.own_words, author.quotes, author.quoted)
            called = Text(one_line(author.author or "(not known)"))
            cells: list[str | Text] = [called, *map(str, numbers)]
            if not plain:
                cells.append(Text(bar * max(1, _BAR * author.posts // most), style="cyan"))
            table.add_row(*cells)
        if len(counts.authors) > len(shown):
            table.add_row(Text(f"and {len(counts.authors) - len(shown)} more", style="dim"))
        return table
