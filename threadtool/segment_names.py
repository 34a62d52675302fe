"""The lines that open a header: the author's name, once or twice, and a title or badges below it.

They have no words of their own to know them by, so the other posts of the page tell how many of
them there are, and a name that stands twice (avatar and text) or is known from elsewhere tells
where they begin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import regex

from threadtool.lines import Line
from threadtool.tags import BANNER, BLANK, BUTTON, DATE, PAGE, RULE, TEXT, Tag

NAME_LIMIT: Final = 60
BLOCK_LIMIT: Final = 6
# Fewer closed bodies than this share tell nothing: a member may have typed what closes them.
SURE: Final = 0.25
_NO_NAME: Final = regex.compile(
    r"https?://.*|www\..*|.*[.!?…]['\"”)]?|[\W_]*|.*\s(?:said|wrote):", regex.I
)
_STATUS: Final = regex.compile(
    r"^(?:offline|online)\s+(?=\S)|(?<=\S)\s+(?:discussion|thread|topic) (?:starter|author)$",
    regex.I,
)
_AVATAR: Final = regex.compile(r"(?P<name>.{1,50})['’]s (?:avatar|profile photo|photo)", regex.I)


def short_run(
    lines: Sequence[Line], tags: Sequence[Tag], low: int, high: int, limit: int = NAME_LIMIT
) -> list[int]:
    """The lines of `[low, high)` that could be a name block: the short ones just above `high`."""
    run: list[int] = []
    for number in range(high - 1, low - 1, -1):
        tag = tags[number]
        if tag.kind in (BLANK, BANNER, BUTTON, DATE) or _is_count(lines[number], tag):
            continue
        if tag.kind == PAGE and number + 1 == high and lines[number].listed:
            continue  # `Members` in a user card is a group, not the way to the list of members
        if tag.kind == RULE and lines[number].cells:
            return _behind_row(lines, run[::-1], number)
        if tag.kind != TEXT or lines[number].long or len(lines[number].view) > limit:
            break
        run.append(number)
        if len(run) == BLOCK_LIMIT:
            break
    return run[::-1]


def _behind_row(lines: Sequence[Line], run: list[int], number: int) -> list[int]:
    """The lines of a run that stand below the table row of line `number`, a squeezed rule."""
    while number + 1 < len(lines) and lines[number + 1].start == lines[number].end:
        number += 1
    return [below for below in run if below > number]


def _is_count(line: Line, tag: Tag) -> bool:
    """Whether a line holds a bare number: a count whose label was lost."""
    return tag.kind == PAGE and line.view.replace(",", "").isdigit()


def usual_size(runs: Sequence[Sequence[int]], certain: Sequence[bool]) -> int:
    """How many lines a name block has on this page.

    Where something closes the body above (`certain`), the run is the block and the most frequent
    size is it; else a run may have taken in the end of a body, and the shortest is nearest.
    """
    sure = [len(run) for run, known in zip(runs, certain, strict=True) if known and run]
    if len(sure) > SURE * len(runs):
        return Counter(sure).most_common(1)[0][0]
    open_runs = [len(run) for run in runs[1:]]
    if 2 * sum(map(bool, open_runs)) < len(open_runs):
        return 0  # most headers have no short line above them: the others are short bodies
    return min((size for size in open_runs if size), default=len(runs[0]) if runs else 0)


def block(lines: Sequence[Line], run: Sequence[int], size: int) -> list[int]:
    """The lines of a run that are the name block: a doubled name opens it, else the usual size."""
    for place in range(len(run) - 1):
        if _doubled(lines[run[place]].view, lines[run[place + 1]].view):
            return list(run[place:])
    return list(run[-size:]) if size else []


def _doubled(name: str, below: str) -> bool:
    """A name and the name again, alone or glued to the title that follows it."""
    return below == name or (len(name) > 2 and below.startswith(name))


def author_of(lines: Sequence[Line], names: Sequence[int]) -> str | None:
    """The name that a block opens with."""
    for number in names:
        view = lines[number].view
        avatar = _AVATAR.fullmatch(view)
        if avatar:
            return avatar["name"]
        if _is_letter_avatar(view, [lines[below].view for below in names]):
            continue
        name = _STATUS.sub("", view)
        if name and not looks_like_prose(name):
            return name
    return None


def _is_letter_avatar(view: str, names: Sequence[str]) -> bool:
    """Whether a line is the letter shown in place of a picture of the member named below it."""
    return len(view) == 1 and any(
        len(name) > 1 and name.casefold().startswith(view.casefold()) for name in names
    )


def looks_like_prose(view: str) -> bool:
    """Whether a line can be no name: it ends like a sentence, is an address or has no letter."""
    return len(view) > NAME_LIMIT or _NO_NAME.fullmatch(view) is not None
