"""Boxes that a page sets between its posts: what it counts of the thread, its liveliest posts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import phrases
from threadtool.tags import BLANK, FOOT, PAGE, Tag

# A box lists some members and the beginnings of some posts.
BOX_LINES: Final = 90


def tag_boxes(lines: Sequence[Line], tags: list[Tag], boxes: Sequence[tuple[str, str]]) -> None:
    """Tag the lines of every box, known by the patterns of its first line and of its last."""
    for first, last in boxes:
        opens, closes = phrases(first), phrases(last)
        opened = -1
        for number, line in enumerate(lines):
            if line.blank or line.long:
                continue
            if opens.fullmatch(line.view):
                opened = number
            elif opened >= 0 and closes.fullmatch(line.view):
                if number - opened <= BOX_LINES:
                    _fill(tags, opened, number)
                opened = -1


def _fill(tags: list[Tag], first: int, last: int) -> None:
    for number in range(first, last + 1):
        if tags[number].kind not in (BLANK, PAGE):
            tags[number] = Tag(FOOT, "box of the page", "box")
