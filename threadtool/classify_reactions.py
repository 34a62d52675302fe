"""The names of members who liked a post, above the count of reactions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool.classify_notes import NAME_LIST
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import BLANK, END, FOOT, PAGE, TEXT, Tag

# Three names of members are shown at most, and then how many others.
NAMES_LIMIT: Final = 80
_COUNT: Final = regex.compile(r"\d{1,4}")
_PICTURE: Final = regex.compile(r"[\p{So}\p{Sk}\uFE0F\u200D]{1,8}")


def counted_reactions(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the names above every count of reactions, where there are some."""
    for number, tag in enumerate(tags):
        if tag.kind == FOOT and lines[number].view.isdigit():
            _names_above(lines, tags, number)


def pictured_counts(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the pictures that members reacted with, each above how often they did."""
    before = -1
    for number, tag in enumerate(tags):
        view = lines[number].view
        if before >= 0 and _COUNT.fullmatch(view) and tag.kind in (TEXT, PAGE):
            tags[before] = tags[number] = Tag(FOOT, "reactions counted")
        if not lines[number].blank:
            before = number if tag.kind == TEXT and _PICTURE.fullmatch(view) else -1


def _names_above(lines: Sequence[Line], tags: list[Tag], count: int) -> None:
    at = count - 1
    while at >= 0 and tags[at].kind in (BLANK, END):
        at -= 1
    if at < 0 or tags[at].kind != TEXT or len(lines[at].view) > NAMES_LIMIT:
        return
    if NAME_LIST.fullmatch(lines[at].view):
        tags[at] = Tag(FOOT, "names of members who reacted")
