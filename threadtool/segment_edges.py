"""The first and the last lines of bodies that no member wrote: advertisements, bare counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import BANNER, BLANK, BUTTON, CLOSER, END, FOOT, RULE, Tag

# An advertisement of which the copy holds its heading alone. `Werbung ist lästig` is a sentence.
_ADVERTISEMENT: Final = regex.compile(
    r"(?:advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|pubblicità"
    r"|publicidade|advertentie|reklama|реклама|reklam)"
    r"(?: ?[:(–-].{0,60}| by .{1,40}| (?:links?|content|posts?)| scroll .{1,40})?",
    regex.I,
)
# `2 weeks later...` parts two posts that lie far apart in time.
_LATER: Final = regex.compile(
    r"(?:\d{1,3}|an?|one|two|three) (?:hour|day|week|month|year)s? later(?:\.{2,4}|…)", regex.I
)
_COUNT: Final = regex.compile(r"[+-]?\d{1,4}")
# So many bodies, and such a share of them, end with a bare count where a page shows one below
# its posts: those of posts that somebody voted for, or thanked for.
BELOW: Final = (BANNER, BLANK, BUTTON, CLOSER, END, FOOT, RULE)
SEVERAL: Final = 3
SHARE: Final = 0.3


def trimmed(lines: Sequence[Line], first: int, stop: int, *, counted: bool) -> tuple[int, int]:
    """The body in the lines `[first, stop)`: what no member wrote is left out at both ends.

    `counted`: a bare count may end it. What is nothing else stays as it is.
    """
    shown = [number for number in range(first, stop) if not lines[number].blank]
    low, high = 0, len(shown)
    while low < high and _is_advertisement(lines[shown[low]]):
        low += 1
    while low < high and _ends_no_body(lines[shown[high - 1]], counted):
        high -= 1
    if low == high:
        return first, stop
    return shown[low] if low else first, shown[high] if high < len(shown) else stop


def counts_below(
    lines: Sequence[Line], tags: Sequence[Tag], stretches: Sequence[tuple[int, int]]
) -> bool:
    """Whether bare counts end many of the bodies with which these stretches of lines begin."""
    found = 0
    for first, stop in stretches:
        ends = (
            n
            for n in range(stop - 1, first, -1)
            if tags[n].kind not in BELOW and not _LATER.fullmatch(lines[n].view)
        )
        last = next(ends, None)
        found += last is not None and _COUNT.fullmatch(lines[last].view) is not None
    return found >= max(SEVERAL, SHARE * len(stretches))


def _is_advertisement(line: Line) -> bool:
    return not line.long and _ADVERTISEMENT.fullmatch(line.view) is not None


def _ends_no_body(line: Line, counted: bool) -> bool:
    if line.long:
        return False
    if _LATER.fullmatch(line.view) or _is_advertisement(line):
        return True
    return counted and _COUNT.fullmatch(line.view) is not None
