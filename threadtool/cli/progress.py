"""A bar on standard error while many or long inputs are read; only somebody who looks sees it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Final

from threadtool.cli.messages import Messages, clear_bar, draw_bar, visible
from threadtool.cli.terminal import terminal_width

_MANY: Final = 10  # inputs
_LONG: Final = 4_000_000  # bytes: from here on the wait is felt
_INTERVAL: Final = 0.1  # seconds between two bars
_CELLS: Final = 24


def shown(inputs: Sequence[str], messages: Messages) -> Iterator[str]:
    """The inputs one after another, with a bar that tells how far the work is."""
    if not _wanted(messages):
        yield from inputs
        return
    sizes = [_size(path) for path in inputs]
    whole = sum(sizes)
    if len(inputs) < _MANY and whole < _LONG:
        yield from inputs
        return
    done, last = 0, 0.0
    try:
        for place, (path, size) in enumerate(zip(inputs, sizes, strict=True)):
            if monotonic() - last >= _INTERVAL:
                share = done / whole if whole else place / len(inputs)
                draw_bar(_bar(share, place, len(inputs), path))
                last = monotonic()
            yield path
            done += size
    finally:
        clear_bar()


def _wanted(messages: Messages) -> bool:
    if messages.quiet or not messages.progress or sys.stderr is None:
        return False
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):  # told when it is read; standard input has none
        return 0


def _bar(share: float, place: int, count: int, path: str) -> str:
    cells = round(share * _CELLS)
    text = f"[{'=' * cells}{' ' * (_CELLS - cells)}] {share:4.0%} {place}/{count} {visible(path)}"
    return text[: terminal_width() - 1]
