"""The names of members who liked a post: after `Reactions:`, or above the count of reactions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from threadtool.lines import Line
from threadtool.tags import BLANK, END, FOOT, TEXT, Tag

# Three names of members are shown at most, and then how many others.
NAMES_LIMIT: Final = 80
# After the word itself a line is theirs though it be longer.
NAMED_LIMIT: Final = 120
_NAME_LIST: Final = regex.compile(
    r"[^.!?]{1,60}(?:, [^.!?,]{1,60}){0,4}(?: (?:and|und|et|y|e|i|и|en|och|ve) |,)[^.!?,]{1,60}",
    regex.I,
)


def is_reacted(before: Sequence[Tag], view: str) -> bool:
    """Whether a line holds the names that `Reactions:` on the line before announces."""
    if not before or before[-1].kind != FOOT or before[-1].key != "open":
        return False
    return len(view) <= NAMED_LIMIT and _NAME_LIST.fullmatch(view) is not None


def reacted_above(lines: Sequence[Line], before: list[Tag]) -> None:
    """Tag the names above a count of reactions, where there are some."""
    at = len(before) - 1
    while at >= 0 and before[at].kind in (BLANK, END):
        at -= 1
    if at < 0 or before[at].kind != TEXT or len(lines[at].view) > NAMES_LIMIT:
        return
    if _NAME_LIST.fullmatch(lines[at].view):
        before[at] = Tag(FOOT, "names of members who reacted")
