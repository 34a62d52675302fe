"""The names of members who liked a post, above the count of reactions."""

from __future__ import annotations

import unicodedata
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
PICTURE_LIMIT: Final = 8
# Pictures, marks of a letter's kind, and what joins or colours them.
_PICTURES: Final = frozenset({"So", "Sk"})
_JOINERS: Final = "\ufe0f\u200d"


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
        if len(view) > PICTURE_LIMIT or view[:1].isalnum() or not _is_picture(view):
            continue
        if _COUNT.fullmatch(lines[count].view):
            tags[number] = tags[count] = Tag(FOOT, "reactions counted")


def _is_picture(view: str) -> bool:
    return bool(view) and all(
        sign in _JOINERS or unicodedata.category(sign) in _PICTURES for sign in view
    )


def _names_above(lines: Sequence[Line], tags: list[Tag], count: int) -> None:
    at = count - 1
    while at >= 0 and tags[at].kind in (BLANK, END):
        at -= 1
    if at < 0 or tags[at].kind != TEXT or len(lines[at].view) > NAMES_LIMIT:
        return
    if NAME_LIST.fullmatch(lines[at].view):
        tags[at] = Tag(FOOT, "names of members who reacted")
