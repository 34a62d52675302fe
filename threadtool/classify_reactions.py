"""The names of members who liked a post, above the count of reactions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool.classify_notes import NAME_LIST
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import BLANK, END, FOOT, PAGE, TEXT, Tag, among, kinds_of

# Three names of members are shown at most, and then how many others.
NAMES_LIMIT: Final = 80
_NOTE: Final = regex.compile(among(FOOT))
_TEXT_AND_COUNT: Final = regex.compile(
    f"{among(TEXT)}(?=({among(BLANK, END)}*{among(TEXT, PAGE)}))"
)
_COUNT: Final = regex.compile(r"\d{1,4}")
_PICTURE: Final = regex.compile(r"[\p{So}\p{Sk}\uFE0F\u200D]{1,8}")


def counted_reactions(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the names above every count of reactions, where there are some."""
    for found in _NOTE.finditer(kinds_of(tags)):
        if lines[found.start()].view.isdigit():
            _names_above(lines, tags, found.start())


def pictured_counts(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the pictures that members reacted with, each above how often they did."""
    for found in _TEXT_AND_COUNT.finditer(kinds_of(tags)):
        number, count = found.start(), found.end(1) - 1
        view = lines[number].view
        # Most lines are words, and are not worth a look at their marks.
        if view[:1].isalnum() or not _PICTURE.fullmatch(view):
            continue
        if _COUNT.fullmatch(lines[count].view):
            tags[number] = tags[count] = Tag(FOOT, "reactions counted")


def _names_above(lines: Sequence[Line], tags: list[Tag], count: int) -> None:
    at = count - 1
    while at >= 0 and tags[at].kind in (BLANK, END):
        at -= 1
    if at < 0 or tags[at].kind != TEXT or len(lines[at].view) > NAMES_LIMIT:
        return
    if NAME_LIST.fullmatch(lines[at].view):
        tags[at] = Tag(FOOT, "names of members who reacted")
