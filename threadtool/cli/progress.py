"""A bar on standard error while many or long inputs are read; only somebody who looks sees it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import Final

from threadtool.cli.messages import Messages, clear_bar, draw_bar, visible

_MANY: Final = 10  # inputs
_LONG: Final = 4_000_000  # bytes: from here on the wait is felt
_INTERVAL: Final = 0.1  # seconds between two bars


def shown(inputs: Sequence[str], messages: Messages) -> Iterator[str]:
    """The inputs one after another, with a bar that tells how far the work is."""
    if not _wanted(messages):
        yield from inputs
        return
    sizes = [_size(path) for path in inputs]
    if not messages.progress and len(inputs) < _MANY and sum(sizes) < _LONG:
        yield from inputs
        return
    # Imported here for start-up time: only a bar needs rich.
    from threadtool.cli.progress_bar import Bar

    bar = Bar(len(inputs), sum(sizes))
    last = 0.0
    try:
        for path, size in zip(inputs, sizes, strict=True):
            if monotonic() - last >= _INTERVAL:
                draw_bar(bar.drawn(visible(path)))
                last = monotonic()
            yield path
            bar.advance(size)
    finally:
        clear_bar()


def _wanted(messages: Messages) -> bool:
    if messages.quiet or messages.progress is None or sys.stderr is None:
        return False
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - pathlib loads slowly
    except (OSError, ValueError):  # told when it is read; standard input has none
        return 0
