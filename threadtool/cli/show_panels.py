"""A thread for a terminal: a panel for each post, quotes dimmed, merge markers as rules."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final
from zlib import crc32

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from threadtool.cli.terminal import Terminal, one_line, safe
from threadtool.export.reading import Passage, heading, passages
from threadtool.model import Post, Thread
from threadtool.patterns import re

_AUTHOR_COLOURS: Final = ("cyan", "green", "yellow", "magenta", "blue", "bright_red")
_DEEPEST: Final = 6
"""Bars drawn before a quote inside quotes inside quotes: deeper ones are drawn as deep as this."""
_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]{0,200}\n){2,}")
"""Where images were, flattening leaves many."""
_LEAST_TEXT: Final = 16  # columns that words are left, however deep the quote


class PanelView:
    """Draws with rich. Everything of a member goes in as plain `Text`, never as markup."""

    def __init__(self, screen: Terminal, *, own: bool, whole: bool) -> None:
        self._own = own
        self._whole = whole
        self._unicode = screen.unicode
        self._width = screen.column
        self._console = Console(
            file=io.StringIO(),
            width=screen.column,
            force_terminal=True,
            color_system="standard" if screen.colour else None,
            no_color=not screen.colour,
            legacy_windows=False,
            emoji=False,
            highlight=False,
            markup=False,
        )

    def title(self, title: str, about: str) -> str:
        """What stands above the posts."""
        text = Text(one_line(title) or "(no title)", style="bold")
        return self._drawn(text) + self._drawn(Text(one_line(about), style="dim"))

    def post(self, thread: Thread, post: Post) -> str:
        """The panel of a post."""
        inner = self._width - 4
        lines = list(self._body(thread, post, inner))
        body = Text("\n").join(lines) if lines else Text("(no words)", style="dim italic")
        panel = Panel(
            body,
            title=self._heading(post),
            title_align="left",
            box=box.ROUNDED if self._unicode else box.ASCII,
            border_style="bright_black",
            width=self._width,
        )
        return self._drawn(panel)

    def aside(self, kind: str, text: str) -> str:
        """Text that belongs to no body."""
        lead = one_line(kind)  # of JSON, which may say anything
        lines = Text(f"[{lead}] ", style="dim italic").append(safe(text), style="dim")
        return self._drawn(lines)

    def _drawn(self, item: Text | Panel) -> str:
        with self._console.capture() as capture:
            self._console.print(item, soft_wrap=False)
        # Rich pads lines with blanks, which only copying a line would show.
        return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())

    def _heading(self, post: Post) -> Text:
        fields = [one_line(field) for field in heading(post)]
        text = Text().append(fields[0], style="bold default")
        for field in fields[1:]:
            style = ""
            if post.author and field == one_line(post.author):
                colour = _AUTHOR_COLOURS[crc32(field.encode()) % len(_AUTHOR_COLOURS)]
                style = f"bold {colour}"
            text.append(" · " if self._unicode else " - ", style="bright_black")
            text.append(field, style=style or "not bold default")
        return text

    def _body(self, thread: Thread, post: Post, width: int) -> Iterator[Text]:
        before: Passage | None = None
        for passage in passages(post, thread.source.text, own=self._own, whole=self._whole):
            if before is not None and before.kind not in ("source", "attribution"):
                yield self._barred(Text(""), min(before.depth, passage.depth))
            yield from self._passage(passage, width)
            before = passage

    def _passage(self, passage: Passage, width: int) -> Iterator[Text]:
        depth = min(passage.depth, _DEEPEST)
        room = max(width - 2 * depth, _LEAST_TEXT)
        if passage.kind == "merge":
            yield self._barred(self._rule(passage.text, room), depth)
            return
        if passage.kind == "source":
            arrow = "↑ " if self._unicode else "^ "
            text = Text(arrow + one_line(passage.text), style="cyan")
        else:
            words = _BLANK_LINES.sub("\n\n", safe(passage.text))
            text = Text(words, style="" if passage.kind == "own" else "dim")
            text.expand_tabs(8)
        for line in text.wrap(self._console, room):
            line.rstrip()
            yield self._barred(line, depth)

    def _rule(self, words: str, room: int) -> Text:
        said = f" {one_line(words)} " if words else ""
        stroke = "─" if self._unicode else "-"
        left = max(0, room - cell_len(said)) // 2
        text = Text(stroke * left + said, style="yellow", no_wrap=True, overflow="ellipsis")
        text.append(stroke * max(0, room - text.cell_len))
        text.truncate(room)
        return text

    def _barred(self, line: Text, depth: int) -> Text:
        bar = "│ " if self._unicode else "| "
        return Text(bar * depth, style="bright_black").append_text(line) if depth else line
