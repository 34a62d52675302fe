"""The page around the posts: where its bottom begins, what its lines are, and its title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from threadtool.lines import Line
from threadtool.tags import BLANK, BUTTON, CARD, END, FOOT, NUMBER, PAGE, RULE, TEXT, Tag

# What a line says for or against the bottom of the page having begun. Known furniture speaks for
# it; a line of prose speaks against it, a long one more, since link texts are short. A heading
# that opens a closing section decides alone, whatever titles of other threads follow it.
FURNITURE: Final = 2.0
LINK: Final = -0.6
PROSE: Final = -6.0
LINK_LIMIT: Final = 60
SECTIONS: Final = frozenset({"similar-threads", "login", "visitors", "references"})

# How a page says at its very end what made it or where it comes from.
COLOPHON_LINES: Final = 4
_COLOPHON: Final = regex.compile(
    r"(?:this )?(?:page |archive |site )?(?:was |is )?(?:proudly )?"
    r"(?:generated|archived|exported|converted|mirrored|powered)"
    r" (?:automatically )?(?:from|by|on|at|with) \S|(?:copyright|©|\(c\)) ?\p{L}?.{0,3}\d{4}",
    regex.I,
)

TITLE_LIMIT: Final = 200
_PAGE_TITLE_SEAM: Final = regex.compile(r"\s+[|•·–—-]\s+|\s+::\s+")
_STARTED: Final = regex.compile(
    r"(?:__)?thread starter.*|jump to latest|[\d.,]+k? views .*|by [^.]{1,50},?"
    r"|discussion in '.*|started by .*|tags .*|start date.*",
    regex.I,
)


def bottom_start(lines: Sequence[Line], tags: Sequence[Tag], first: int, last: int) -> int:
    """The line in `[first, last]` with which the bottom of the page begins; `last + 1` if none.

    It is the one from which on furniture outweighs prose the most.
    """
    best, weight, start = 0.0, 0.0, last + 1
    shown = 0
    for number in range(last, first - 1, -1):
        tag = tags[number]
        if tag.kind == BLANK:
            continue
        shown += 1
        if shown <= COLOPHON_LINES and _COLOPHON.match(lines[number].view):
            best = weight = max(weight, FURNITURE)
            start = number
            continue
        weight += _for_bottom(lines[number], tag)
        if tag.kind == PAGE and tag.key in SECTIONS:
            best = weight = max(weight, FURNITURE)
            start = number
        elif tag.kind == PAGE and weight >= best:
            best, start = weight, number
    return start


def _for_bottom(line: Line, tag: Tag) -> float:
    if tag.kind == PAGE:
        return FURNITURE
    if tag.kind in (BUTTON, RULE, END, FOOT, NUMBER, CARD):
        return 0.5
    return PROSE if line.long or len(line.view) > LINK_LIMIT else LINK


def starts_thread(view: str) -> bool:
    """Whether a line says who started the thread, when, or how many have read it."""
    return _STARTED.fullmatch(view) is not None


def shown_title(tags: Sequence[Tag]) -> str | None:
    """The title that a line of furniture names: `Author Topic: X (Read 12 times)`."""
    named = (tag.fields.get("title") for tag in tags if tag.kind == PAGE)
    return next((title for title in named if title), None)


def find_title(
    lines: Sequence[Line],
    tags: Sequence[Tag],
    top: int,
    *,
    page: bool = True,
    author: str | None = None,
) -> int | None:
    """The line above line `top` that holds the thread's title, or None.

    With a user card or a number below, the page shows where the posts begin, and the title is
    the line above the details of the thread (`page`); else it is the first line that stands
    alone above the first body. `author` of the first post is no title, wherever it stands.
    """
    candidates = [
        number
        for number in range(top)
        if tags[number].kind == TEXT
        and not lines[number].long
        and len(lines[number].view) <= TITLE_LIMIT
        and lines[number].view != author
    ]
    if not candidates:
        return None
    for number in candidates:
        below = next(
            (
                n
                for n in range(number + 1, top + 1)
                if tags[n].kind != BLANK and lines[n].view != author
            ),
            None,
        )
        if below is not None and _STARTED.fullmatch(lines[below].view or "-"):
            return number
    repeated = _page_title(lines, candidates)
    if repeated is not None:
        return repeated
    headings = [n for n in candidates if _stands_alone(lines, n)]
    return (headings or candidates)[-1 if page else 0]


def _page_title(lines: Sequence[Line], candidates: Sequence[int]) -> int | None:
    """The line that the window title on the first line repeats: `Title | Forum`."""
    first = lines[candidates[0]].view
    parts = {first, *(_PAGE_TITLE_SEAM.split(first)[:1])}
    for number in candidates[1:]:
        if lines[number].view in parts and len(lines[number].view) > 3:
            return number
    return None


def _stands_alone(lines: Sequence[Line], number: int) -> bool:
    above = number == 0 or lines[number - 1].blank
    below = number + 1 >= len(lines) or lines[number + 1].blank
    return above and below


def page_kind(tag: Tag) -> str:
    """What a line of boilerplate is labelled: the part of the page it is known from, or `other`."""
    if tag.kind == PAGE and tag.key:
        return tag.key
    return {PAGE: "navigation", BUTTON: "navigation", NUMBER: "pagination"}.get(tag.kind, "other")
