"""The text that comments were written on: it stands above them, with no header like theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from threadtool.lines import Line
from threadtool.tags import BLANK, DATE, PAGE, TEXT, Tag

# The first line of prose: what is shorter above it names the page, the day or the author.
PROSE: Final = 60


class Entry(NamedTuple):
    """Lines `first` to `last` of the text above the comments, and the day shown above it."""

    first: int
    last: int
    date_text: str | None


def entry_above(lines: Sequence[Line], tags: Sequence[Tag], stop: int) -> Entry | None:
    """The text above line `stop`, where the first comment begins; None where there is no prose."""
    prose = [
        number
        for number in range(stop)
        if tags[number].kind == TEXT and (lines[number].long or len(lines[number].view) >= PROSE)
    ]
    if not prose:
        return None
    first, last = prose[0], prose[-1]
    while first > 0 and tags[first - 1].kind == TEXT and lines[first - 1].view:
        first -= 1  # the same paragraph
    while last + 1 < stop and tags[last + 1].kind not in (BLANK, PAGE, DATE):
        last += 1
    days = [n for n in range(first) if tags[n].kind == DATE]
    return Entry(first, last, tags[days[-1]].fields.get("date") if days else None)
