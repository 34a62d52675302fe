"""The lines that open a header: the author's name, once or twice, and a title or badges below it.

They have no words of their own to know them by, so the other posts of the page tell how many of
them there are, and a name that stands twice (avatar and text) or is known from elsewhere tells
where they begin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

import regex

from threadtool.lines import Line
from threadtool.tags import BANNER, BLANK, BUTTON, DATE, PAGE, TEXT, Tag

NAME_LIMIT: Final = 60
BLOCK_LIMIT: Final = 6
_NO_NAME: Final = regex.compile(
    # A single letter with a full stop is an initial: `Omar G.`
    r"https?://.*|www\..*|.*(?:[!?…]|(?<!\s\p{L})\.)['\"”)]?|[\W_]*|.*\s(?:said|wrote):"
    r"|.*\s\d{1,2}:\d\d\b.*",
    regex.I,
)
_STATUS: Final = regex.compile(
    r"^(?:offline|online)\s+(?=\S)"
    r"|(?<=\S)(?:\s+(?:offline|online|away|op))+$"
    r"|(?<=\S)\s+(?:(?:discussion|thread|topic) (?:starter|author))$",
    regex.I,
)
# A title may be glued to the alternative text of the picture: `Senior Memberalice's Avatar`.
_AVATAR: Final = regex.compile(
    r"(?P<name>.{1,50})['’]s (?:avatar|profile photo|photo)"
    r"|.{0,40}?(?:avatar (?:von|de|di|van|użytkownika)|аватар для) (?P<name>.{1,50})",
    regex.I,
)
_COUNT: Final = regex.compile(r"\d{1,3}(?:[.,]\d{1,3})*k|\d{1,3}(?:[., ]\d{3})*", regex.I)


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
        if tag.kind != TEXT or lines[number].long or len(lines[number].view) > limit:
            break
        run.append(number)
        if len(run) == BLOCK_LIMIT:
            break
    return run[::-1]


def _is_count(line: Line, tag: Tag) -> bool:
    """Whether a line holds a bare number: a count whose label was lost."""
    return tag.kind in (PAGE, TEXT) and _COUNT.fullmatch(line.view) is not None


def usual_size(runs: Sequence[Sequence[int]], certain: Sequence[bool]) -> int:
    """How many lines a name block has on this page.

    Where something closes the body above (`certain`), the run is the block and the most frequent
    size is it; else a run may have taken in the end of a body, and the shortest is nearest.
    """
    if 2 * sum(1 for run in runs[1:] if not run) >= len(runs) - 1 > 0:
        return 0  # where nothing stands above half of the headers, no name opens them
    sure = [len(run) for run, known in zip(runs, certain, strict=True) if known and run]
    if sure:
        return Counter(sure).most_common(1)[0][0]
    return min((len(run) for run in runs[1:] if run), default=len(runs[0]) if runs else 0)


def block(lines: Sequence[Line], run: Sequence[int], size: int) -> list[int]:
    """The lines of a run that are the name block: a doubled name opens it, else the usual size."""
    status = [place for place, number in enumerate(run) if _STATUS.search(lines[number].view)]
    if status:
        return list(run[status[-1] :])
    for place in range(len(run) - 1):
        if _doubled(lines[run[place]].view, lines[run[place + 1]].view):
            return list(run[place:])
    return list(run[-size:]) if size else []


def _doubled(name: str, below: str) -> bool:
    """A name and the name again, alone or glued to the title that follows it."""
    return below == name or (len(name) > 2 and below.startswith(name))


def named_by_avatar(view: str, titles: Collection[str]) -> str | None:
    """The name in the alternative text of an avatar, without a member's title before it."""
    avatar = _AVATAR.fullmatch(view)
    if avatar is None:
        return None
    name: str = avatar["name"]
    for title in sorted(titles, key=len, reverse=True):
        if name.casefold().startswith(title) and len(name) > len(title):
            return name[len(title) :].strip()
    return name


def author_of(
    lines: Sequence[Line], names: Sequence[int], titles: Collection[str] = ()
) -> str | None:
    """The name that a block opens with; `titles` are words that may be glued before it."""
    for number in names:
        view = lines[number].view
        shown = named_by_avatar(view, titles)
        if shown:
            return shown
        if _is_letter_avatar(view, [lines[below].view for below in names]):
            continue
        name = _STATUS.sub("", view)
        if name and not looks_like_prose(name):
            return name
    return None


def has_status(view: str) -> bool:
    """Whether a line is a name with what the software says of the member: `Offline Bob`."""
    return _STATUS.search(view) is not None


def _is_letter_avatar(view: str, names: Sequence[str]) -> bool:
    """Whether a line is the letter shown in place of a picture of the member named below it."""
    return len(view) == 1 and any(
        len(name) > 1 and name.casefold().startswith(view.casefold()) for name in names
    )


def looks_like_prose(view: str) -> bool:
    """Whether a line can be no name: it ends like a sentence, is an address, a time or no word."""
    return len(view) > NAME_LIMIT or _NO_NAME.fullmatch(view) is not None
