"""The bar itself, drawn by rich."""

from __future__ import annotations

import io
import sys
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from threadtool.cli.terminal import colours_shown, terminal_width

_CELLS: Final = 24


class Bar:
    """How much of the inputs is done, by size where that is known, and how long the rest takes.

    It is drawn when there is something new and not by a thread of its own: processes are started
    meanwhile, which would take over whatever such a thread holds.
    """

    def __init__(self, inputs: int, size: int) -> None:
        self._by_size = size > 0
        self._console = Console(
            file=io.StringIO(),
            width=terminal_width() - 1,
            force_terminal=True,
            color_system="standard" if colours_shown(sys.stderr.isatty()) else None,
            legacy_windows=False,
            emoji=False,
            highlight=False,
            markup=False,
        )
        self._progress = Progress(
            BarColumn(_CELLS),
            TextColumn("{task.percentage:>3.0f}%", markup=False),
            TextColumn("{task.fields[done]}/{task.fields[inputs]}", markup=False),
            TimeRemainingColumn(compact=True),
            console=self._console,
            auto_refresh=False,
        )
        whole = size if self._by_size else inputs
        self._task = self._progress.add_task("", total=whole, done=0, inputs=inputs)
        self._done = 0

    def advance(self, size: int) -> None:
        """One more input is done."""
        self._done += 1
        self._progress.update(
            self._task, advance=size if self._by_size else 1, done=self._done, refresh=False
        )

    def drawn(self, path: str) -> str:
        """The bar, on one line that fits the terminal; `path` is what is read now."""
        with self._console.capture() as capture:
            self._console.print(self._progress.get_renderable(), end="")
        bar = capture.get().partition("\n")[0].rstrip()
        left = self._console.width - Text.from_ansi(bar).cell_len - 1
        name = Text(path, no_wrap=True)
        name.truncate(max(0, left), overflow="ellipsis")
        return f"{bar} {name.plain}"
