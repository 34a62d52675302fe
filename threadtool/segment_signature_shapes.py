"""Signatures of members who post once: told by what they look like.

No other post of the member shows them again, and no rule stands above them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from threadtool.lines import Line

# `★ Shop ★ Blog ★ Photos`: items strung on one line by a sign that opens each of them. A list in a
# post has a line for each item; pictures of moods (beyond U+FFFF) stand behind words.
ITEMS: Final = 3
_DRAWN: Final = frozenset({"So", "Co"})
_BULLETS: Final = "•\x95"  # the latter where Windows-1252 was read as Latin-1
LAST_OF_SIGNS: Final = "\uffff"
# A signature has no more lines than these.
MOST_LINES: Final = 8

Bodies = Mapping[int, Sequence[int]]


def strung_signatures(lines: Sequence[Line], bodies: Bodies) -> dict[int, int]:
    """Post -> the line with which its signature begins, where items are strung on one line.

    `bodies`: post -> the lines of its body that are not blank.
    """
    found: dict[int, int] = {}
    for post, numbers in bodies.items():
        tail = range(max(1, len(numbers) - MOST_LINES), len(numbers))
        first = next((place for place in tail if _is_strung(lines[numbers[place]])), None)
        if first is None:
            continue
        while first > 1 and _is_drawn(lines[numbers[first - 1]].view[:1]):
            first -= 1
        found[post] = numbers[first]
    return found


def _is_strung(line: Line) -> bool:
    """Whether a line is a string of items; the first sign may be taken for that of a list."""
    view = line.view
    if not (line.listed or _is_drawn(view[:1])):
        return False
    return any(
        view.count(sign) + line.listed >= ITEMS
        and sum(any(map(str.isalpha, item)) for item in view.split(sign)) >= ITEMS
        for sign in set(filter(_is_drawn, view))
    )


def _is_drawn(sign: str) -> bool:
    if sign in _BULLETS:
        return bool(sign)
    return "\x7f" < sign <= LAST_OF_SIGNS and unicodedata.category(sign) in _DRAWN
