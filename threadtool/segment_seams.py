"""Several pages in one text: the furniture around the posts stands between two of them again.

Pages of one thread saved one after the other, or of two threads: either way the furniture between
them is part of no post, and each page has its own order of numbers and dates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from threadtool.lines import Line
from threadtool.segment_record import Record
from threadtool.tags import PAGE, Tag

# One line of furniture may be a word of a post; two different ones that stand nowhere else but
# at the top and the bottom of the text are a page's.
FURNITURE: Final = 2
# Lines that no list knows may be the name and rank of a member: here it takes more of them, and
# the first line of the text among them.
UNKNOWN_LINES: Final = 3
Warning = tuple[str, str, int | None]
SEVERAL_THREADS: Final = "several-threads"


def mark_pages(lines: Sequence[Line], tags: Sequence[Tag], records: Sequence[Record]) -> None:
    """Note of every header but the first whether a page begins above it."""
    if not records:
        return
    shown = [_furniture(lines, tags, 0, records[0].first)]
    for place in range(1, len(records)):
        shown.append(_furniture(lines, tags, records[place - 1].last + 1, records[place].first))
    often = Counter(view for views in shown[1:] for view in views)
    around = shown[0] | _furniture(lines, tags, records[-1].last + 1, len(lines))
    once = {view for view in around if often[view] <= max(1, (len(records) - 1) // 2)}
    for record, views in zip(records[1:], shown[1:], strict=True):
        record.opens_page = len(views & once) >= FURNITURE
    _mark_by_first_line(lines, records)


def _mark_by_first_line(lines: Sequence[Line], records: Sequence[Record]) -> None:
    """Find pages by their first line, in whatever words."""
    above = [line.view for line in lines[: records[0].first] if line.view]
    top = set(above)
    if len(top) < UNKNOWN_LINES:
        return
    for before, record in pairwise(records):
        between = range(before.last + 1, record.first)
        again = [number for number in between if lines[number].view == above[0]]
        if again and len(top & {lines[n].view for n in between}) >= UNKNOWN_LINES:
            record.opens_page = True
            record.page_top = again[0]


def pages(records: Sequence[Record]) -> list[list[Record]]:
    """The headers of each page."""
    result: list[list[Record]] = []
    for record in records:
        if not result or record.opens_page:
            result.append([])
        result[-1].append(record)
    return result


def _furniture(lines: Sequence[Line], tags: Sequence[Tag], first: int, stop: int) -> set[str]:
    return {
        lines[number].view
        for number in range(first, stop)
        if tags[number].kind == PAGE and not lines[number].view.isdigit()
    }


def other_threads(
    lines: Sequence[Line], records: Sequence[Record], title: str | None
) -> list[Warning]:
    """A warning for every page that begins another thread: its numbers or its title tell."""
    result: list[Warning] = []
    cut = pages(records)
    if len(cut) < 2:
        return result
    number_of = _line_numbers(lines)
    for before, page in pairwise(cut):
        above = [record.number for record in before if record.number is not None]
        below = [record.number for record in page if record.number is not None]
        if above and below:
            other = below[0] <= above[-1]
        else:
            between = range(before[-1].last + 1, page[0].first)
            other = title is not None and not any(title in lines[n].view for n in between)
        if other:
            message = "another thread seems to begin here: its posts follow those of the first"
            result.append((SEVERAL_THREADS, message, number_of[page[0].first]))
    return result


def _line_numbers(lines: Sequence[Line]) -> list[int]:
    """The number in the text of every line; the cells of a table row have one."""
    apart = (after.start > before.end for before, after in pairwise(lines))
    return list(accumulate(apart, initial=1))
