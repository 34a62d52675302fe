"""What an exporter is, and what it can be told."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from threadtool.errors import OptionError
from threadtool.model import Thread

ROWS: Final = ("posts", "quotes", "parts")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """How an output is to look. An exporter leaves alone what does not concern it.

    `rows` (CSV): what a row stands for, `posts`, `quotes` or `parts`. `excel` (CSV): for
    spreadsheets, see `csv_rows`. `boilerplate` (JSON): False leaves the list empty. `indent`
    (JSON): spaces a level, None for one post a line. `array` (JSON): one array of all threads.
    `fields` (CSV, JSON Lines): the columns, in their order; all if empty. `own` (CSV, JSON Lines,
    Markdown, HTML): without what is quoted; `text` is then `own_text`.
    Raises OptionError for a value that does not exist.
    """

    rows: str = "posts"
    excel: bool = False
    boilerplate: bool = True
    indent: int | None = None
    array: bool = False
    fields: tuple[str, ...] = ()
    own: bool = False

    def __post_init__(self) -> None:
        if self.rows not in ROWS:
            raise OptionError(f"unknown rows {self.rows!r}", known_names(self.rows, ROWS))
        if self.indent is not None and self.indent < 0:
            raise OptionError(f"indent {self.indent} is below 0", "use 0 or more spaces")


class Exporter(ABC):
    """Writes one output, the threads one after another: `begin()`, `thread()` for each, `end()`.

    The pieces joined are the output. They are made as they are asked for, so that a large thread
    is never held as one string.
    """

    def __init__(self, options: ExportOptions) -> None:
        self.options = options

    @property
    def alone(self) -> bool:
        """Whether a thread is written the same whatever came before it."""
        return False

    def begin(self) -> str:
        """What stands before the first thread."""
        return ""

    @abstractmethod
    def thread(self, thread: Thread) -> Iterator[str]:
        """The next thread; a piece is about a post."""

    def end(self) -> str:
        """What stands behind the last thread."""
        return ""


def chosen_fields(fields: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """The fields wanted, checked: all known ones where none is named. Raises OptionError."""
    for field in fields:
        if field not in known:
            raise OptionError(f"unknown field {field!r}", known_names(field, known))
    if len(set(fields)) < len(fields):
        raise OptionError(f"a field stands twice in {','.join(fields)!r}", "name each once")
    return fields or known


def known_names(wrong: str, known: tuple[str, ...]) -> str:
    """A hint for a name that does not exist: the one probably meant, and all there are."""
    # Imported here for start-up time: only a mistyped name needs it.
    from difflib import get_close_matches

    close = get_close_matches(wrong.lower(), known, n=1)
    meant = f"did you mean {close[0]}? " if close else ""
    return f"{meant}known: {', '.join(known)}"
