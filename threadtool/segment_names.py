"""The lines that open a header: the author's name, once or twice, and a title or badges below it.

They have no words of their own to know them by, so the other posts of the page tell how many of
them there are, and a name that stands twice (avatar and text) or is known from elsewhere tells
where they begin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from threadtool.dialects.common import AVATARS
from threadtool.dialects.ranks import GUESTS, RANK_LENGTH, RANK_WORDS, RANKS, STARTERS, STATUS
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import BANNER, BLANK, BUTTON, DATE, PAGE, RULE, TEXT, Tag

NAME_LIMIT: Final = 60
BLOCK_LIMIT: Final = 6
# A line that ends like a sentence is a name only with so few words.
NAME_WORDS: Final = 3
# Names and titles come back, and several rules ask whether a line is a rank.
REMEMBERED: Final = 4096
# Fewer closed bodies than this share tell nothing: a member may have typed what closes them.
SURE: Final = 0.25
_NO_NAME: Final = regex.compile(
    # A single letter with a full stop is an initial: `Omar G.`
    r"https?://.*|www\..*|.*(?:[!?…]|(?<!\s\p{L})\.)['\"”)]?|[\W_]*|.*\s(?:said|wrote):"
    r"|.*\s\d{1,2}:\d\d\b.*",
    regex.I,
)
# What is no address, no attribution and has a letter or a digit may be a name, if it must.
_NAME_SHAPE: Final = regex.compile(r"(?!https?:|www\.)(?=.*[^\W_]).{1,60}(?<!:)", regex.I)
# A title may be glued to the alternative text of the picture: `Senior Memberalice's Avatar`.
_AVATAR: Final = regex.compile(
    r"(?P<name>.{1,50})['’]s (?:avatar|profile photo|photo)"
    r"|.{0,40}?(?:avatar (?:von|de|di|van|użytkownika)|аватар для) (?P<name>.{1,50})",
    regex.I,
)
_COUNT: Final = regex.compile(r"\d{1,9}(?:[.,]\d{1,3})*k?|\d{1,3}(?: \d{3})+", regex.I)


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
    return tag.kind in (PAGE, TEXT) and _COUNT.fullmatch(line.view) is not None


def usual_size(runs: Sequence[Sequence[int]], certain: Sequence[bool]) -> int:
    """How many lines a name block has on this page.

    Where something closes the body above (`certain`), the run is the block and the most frequent
    size is it; else a run may have taken in the end of a body, and the shortest is nearest.
    """
    if 2 * sum(1 for run in runs[1:] if not run) >= len(runs) - 1 > 0:
        return 0  # where nothing stands above half of the headers, no name opens them
    sure = [len(run) for run, known in zip(runs, certain, strict=True) if known and run]
    if len(sure) > SURE * len(runs):
        return Counter(sure).most_common(1)[0][0]
    open_runs = [len(run) for run in runs[1:]]
    if 2 * sum(map(bool, open_runs)) < len(open_runs):
        return 0  # most headers have no short line above them: the others are short bodies
    return min((size for size in open_runs if size), default=len(runs[0]) if runs else 0)


@lru_cache(maxsize=1)
def _status() -> regex.Pattern[str]:
    states = "|".join(regex.escape(state) for states in STATUS.values() for state in states)
    glued = "|".join(
        regex.escape(word.capitalize()) for words in STARTERS.values() for word in words
    )
    starters = "|".join(regex.escape(word) for words in STARTERS.values() for word in words)
    return regex.compile(
        rf"^(?:{states})\s+(?=\S)|(?<=\S)(?:\s+(?:\((?:{states})\)|{states}|op|{starters}))+$"
        # The word of a badge may be glued to the name before it.
        rf"|(?<=[\p{{Ll}}\d])(?-i:{glued})$",
        regex.I,
    )


def has_status(view: str) -> bool:
    """Whether a line shows beside the name whether its member is there, or began the thread."""
    return _status().search(view) is not None


def is_doubled(name: str, below: str) -> bool:
    """A name and the name again, alone or glued to the title that follows it."""
    return below == name or (len(name) > 2 and below.startswith(name))


@lru_cache(maxsize=1)
def _guests() -> frozenset[str]:
    return frozenset(guest for guests in GUESTS.values() for guest in guests)


@lru_cache(maxsize=1)
def _ranks() -> tuple[frozenset[str], frozenset[str]]:
    """The ranks that are whole lines, and the words that make a rank."""
    return (
        frozenset(rank for ranks in RANKS.values() for rank in ranks) | _guests(),
        frozenset(word for words in RANK_WORDS.values() for word in words),
    )


@lru_cache(maxsize=REMEMBERED)
def is_rank(view: str) -> bool:
    """Whether a line is a title that a forum gives its members."""
    key = view.casefold().strip(" .:*-[]()")
    whole, heads = _ranks()
    words = key.split()
    return key in whole or (len(words) <= RANK_LENGTH and not heads.isdisjoint(words))


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
    lines: Sequence[Line],
    names: Sequence[int],
    titles: Collection[str] = (),
    *,
    certain: bool = False,
) -> str | None:
    """The name that a block opens with; `titles` are words that may be glued before it.

    A name may be a rank or end like a sentence (`Number One!`): if it is short, and nothing
    stands above it in the block, it is the name; so too if it stands alone and it is `certain`
    that no body reaches down to it.
    """
    shown = [n for n in names if lines[n].view.casefold() not in AVATARS]
    if shown:
        first = _status().sub("", lines[shown[0]].view)
        short = len(first.split()) <= NAME_WORDS and _NAME_SHAPE.fullmatch(first) is not None
        guest = first.casefold() in _guests()
        ranked = all(is_rank(lines[n].view) for n in shown)
        several = len(shown) > 1 and ranked
        prose = looks_like_prose(first) and (len(shown) > 1 or certain)
        if short and (guest or several or prose):
            return first
    return _first_name(lines, [n for n in shown if not is_rank(lines[n].view)], titles)


def _first_name(lines: Sequence[Line], names: Sequence[int], titles: Collection[str]) -> str | None:
    for number in names:
        view = lines[number].view
        shown = named_by_avatar(view, titles)
        if shown:
            return shown
        if _is_letter_avatar(view, [lines[below].view for below in names]):
            continue
        name = _status().sub("", view)
        if name and not looks_like_prose(name):
            return name
    return None


def _is_letter_avatar(view: str, names: Sequence[str]) -> bool:
    """Whether a line is the letter shown in place of a picture of the member named below it."""
    return len(view) == 1 and any(
        len(name) > 1 and name.casefold().startswith(view.casefold()) for name in names
    )


def looks_like_prose(view: str) -> bool:
    """Whether a line can be no name: it ends like a sentence, is an address, a time or no word."""
    return len(view) > NAME_LIMIT or _NO_NAME.fullmatch(view) is not None
