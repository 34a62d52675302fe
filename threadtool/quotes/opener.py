"""An attribution, as its finders give it."""

from __future__ import annotations

from typing import Final, NamedTuple

from threadtool.quotes.bodies import Span
from threadtool.quotes.patterns import patterns

MAX_NAME: Final = 50
"""Characters of a name: forums allow 25 to 50."""


class Opener(NamedTuple):
    """An attribution at `[start, end)`; the quoted words begin behind it.

    `kind`: `said`, `posted`, `box` (a quote box without a name), `bbcode`, `mail` (the header of
    one). `close`: the closing marker that belongs to it.
    """

    start: int
    end: int
    kind: str
    author: str | None = None
    weak: bool = False
    close: Span | None = None


def behind_colon(text: str, at: int, high: int) -> int:
    """The end of what belongs to an attribution behind its colon: an arrow, a link, a date."""
    match = patterns().after.match(text, at, high)
    return match.end() if match else at
