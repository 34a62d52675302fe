"""Where the last post ends though no word of the page is known: by what the page shows elsewhere.

The way to the thread stands above the posts and is often told again below them. And where the
posts of a page hold no lists, the long list below the last one is the page's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from threadtool.lines import Line
from threadtool.segment_furniture import furniture_kind
from threadtool.segment_page import bottom_start
from threadtool.tags import PAGE, Tag

# Links are short and end without a mark of punctuation.
LINK_LIMIT: Final = 60
# Kinds of furniture in words that a post does not end with, and how close together they stand.
SURE_KINDS: Final = frozenset(
    {"similar-threads", "reply-form", "share", "permissions", "footer", "pagination", "visitors"}
)
WINDOW: Final = 4
CROWDED: Final = 3
_MARKS: Final = tuple('.,;:!?…"”»)')
# A list this long, and so much longer than any in the other posts, is one of links.
LEAST_LIST: Final = 10
LONGER: Final = 1.5
# With fewer stretches between headers, nothing is known of what posts hold.
LEAST_POSTS: Final = 2
# The last words of a post may be as short as a link; a blank line below them parts the two.
CLOSING_LINES: Final = 2
# Two lines with fewer letters are told again by chance.
LEAST_LETTERS: Final = 8


def page_bottom(
    lines: Sequence[Line],
    tags: Sequence[Tag],
    stretches: Sequence[tuple[int, int]],
    first: int,
    top: int,
) -> int:
    """The line from `first` on with which the bottom of the page begins; all lines if none.

    `stretches` are the lines `[first, stop)` between every two headers, `top` is the line with
    which the first post begins.
    """
    last = len(lines) - 1
    found = min(bottom_start(lines, tags, first, last, top), _told_again(lines, first, top))
    if len(stretches) >= LEAST_POSTS:
        longest = max(_longest_list(lines, range(*stretch)) for stretch in stretches)
        found = min(found, _list_start(lines, range(first, found), longest))
        found = min(found, _crowd_start(lines, range(first, found)))
    while found > first + 1 and _goes_on(lines[found - 1], tags[found - 1]):
        found -= 1
    return found


def _goes_on(line: Line, tag: Tag) -> bool:
    return line.blank or tag.kind == PAGE or _is_furniture(line)


def _is_furniture(line: Line) -> bool:
    return not line.long and furniture_kind(line.view) in SURE_KINDS


def _crowd_start(lines: Sequence[Line], numbers: range) -> int:
    """Where words that any page may show stand close together; `numbers.stop` if nowhere."""
    shown = [number for number in numbers if not lines[number].blank]
    known = [_is_furniture(lines[number]) for number in shown]
    for place, number in enumerate(shown):
        if known[place] and sum(known[place : place + WINDOW]) >= CROWDED:
            return number
    return numbers.stop


def _told_again(lines: Sequence[Line], first: int, top: int) -> int:
    """The first of two lines that stand above the posts as well, one right below the other."""
    above = set(pairwise(_views(lines, range(top))))
    below = [number for number in range(first, len(lines)) if not lines[number].blank]
    for one, other in pairwise(below):
        pair = (lines[one].view, lines[other].view)
        worded = all(any(map(str.isalpha, view)) for view in pair)
        if pair in above and worded and sum(map(len, pair)) >= LEAST_LETTERS:
            return one
    return len(lines)


def _views(lines: Sequence[Line], numbers: Iterable[int]) -> list[str]:
    return [lines[number].view for number in numbers if not lines[number].blank]


def _longest_list(lines: Sequence[Line], numbers: range) -> int:
    longest = run = 0
    for number in numbers:
        if lines[number].blank:
            continue
        run = run + 1 if _is_link(lines[number]) else 0
        longest = max(longest, run)
    return longest


def _list_start(lines: Sequence[Line], numbers: range, longest: int) -> int:
    """Where the first list begins that is too long for one of a post; `numbers.stop` if none."""
    run: list[int] = []
    least = max(LEAST_LIST, LONGER * longest)
    for number in numbers:
        if lines[number].blank:
            continue
        if not _is_link(lines[number]):
            run = []
            continue
        run.append(number)
        if len(run) > least:
            closing = range(min(CLOSING_LINES, len(run) - 1))
            parted = [place + 1 for place in closing if run[place + 1] > run[place] + 1]
            return run[parted[0] if parted else 0]
    return numbers.stop


def _is_link(line: Line) -> bool:
    return not line.long and len(line.view) <= LINK_LIMIT and not line.view.endswith(_MARKS)
