"""Tags -> records: the header that each post has, found by the order that repeats.

A header is a run of card lines, dates, numbers and header lines in the order its software prints
them. A class that comes too early, or a label that comes twice, begins the next record: that is
the rhythm of the page, and it holds whatever the words between two headers are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.dialects.dialect import Dialect
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_numbers import drop_wild_numbers
from threadtool.segment_page import starts_thread
from threadtool.segment_pasted import older, own, trim, without_room
from threadtool.segment_record import Item
from threadtool.segment_record import Record as Record
from threadtool.segment_seams import mark_pages, pages
from threadtool.segment_twice import shown_twice
from threadtool.tags import (
    BANNER,
    BLANK,
    BUTTON,
    CARD,
    CLOSER,
    DATE,
    END,
    FOOT,
    HEAD,
    NUMBER,
    ROW,
    TEXT,
    VALUE,
    Tag,
    among,
    kinds_of,
)

CLASSES: Final = {CARD: "card", HEAD: "head", DATE: "date", NUMBER: "number"}
# Times that stand alone on their lines are headers if there is a rhythm of them; where end lines
# part the posts as well, it takes more.
DATES: Final = 2
DATES_AMID_ENDS: Final = 3
DATE_ALONE: Final = ("date",)
# A class of header lines that this share of the posts has is one that all of them should have.
USUAL: Final = 0.6
# Fewer user cards than this among end lines, and nothing else of a header, are words of posts.
# Fewer end lines than this among headers were not written by the software, which ends all posts.
SHARE_OF_ENDS: Final = 0.4
# The heading of a list of other threads proves the end of the posts only if some stand above it:
# some software calls the posts themselves `Recommended`.
OTHER_THREADS: Final = "similar-threads"
SEVERAL_POSTS: Final = 2
CLOCK: Final = regex.compile(r"\d[:.h]\d\d")
# One header line, or one closer above a body, may be chance.
LEAST_HEADED: Final = 2
# How far below a header a closer is looked for: the cells of a table row are lines.
OPENING_LINES: Final = 8
# Lines without a tag within a header: a rank, a badge, a custom title, an avatar's caption.
GAP: Final = 5
GAP_LINE: Final = 60
# A forum's own fields in the user card: how long their labels are, how often they come back.
LABEL_LIMIT: Final = 24
COMES_BACK: Final = 3
# A header is proved by this much (`Record.strength`).
ENOUGH: Final = 2.0
# The key of a button that, elsewhere, closes a body.
ABOVE_BODY: Final = "above the body"


class Page:
    """The lines of a page with their tags and headers: what cutting it goes by."""

    def __init__(
        self,
        lines: Sequence[Line],
        tags: Sequence[Tag],
        dialect: Dialect,
        records: Sequence[Record],
    ) -> None:
        self.lines = lines
        self.tags = tags
        self.dialect = dialect
        self.records = records


def in_order(
    lines: Sequence[Line], tags: Sequence[Tag], orders: Sequence[tuple[str, ...]]
) -> tuple[list[Record], tuple[str, ...]]:
    """Whatever looks like a header, in that of some orders of its lines that fits, and which.

    The right order makes the fewest and fullest headers, and takes no bodies into them.
    """
    tried = [(_groups(lines, tags, order), order) for order in orders]
    found = [(groups, order) for groups, order in tried if groups]
    return min(found, key=lambda one: _looseness(one[0]), default=([], orders[0]))


def find_records(
    lines: Sequence[Line], tags: Sequence[Tag], dialect: Dialect, groups: list[Record]
) -> list[Record]:
    """The headers of a page among what looks like one; weak ones only where none is strong."""
    ends = [number for number, tag in enumerate(tags) if tag.kind == END]
    groups = _after_ends(groups, ends)
    if groups and _is_detail(lines, groups[0]):
        del groups[0]
    groups = shown_twice(groups, lines)
    strong = [group for group in groups if group.strength >= ENOUGH]
    trim(groups, strong)
    sure = own(strong) or groups
    mark_pages(lines, tags, sure)
    for page in pages(sure):
        drop_wild_numbers(page)
    strong = own([group for group in strong if group.strength >= ENOUGH])
    strong = [group for page in pages(strong) for group in older(without_room(page))]
    if strong:
        cards_only = all(group.classes == {"card"} for group in strong)
        chance = cards_only and len(strong) < SHARE_OF_ENDS * len(ends)
        strong = _before_other_threads(strong, tags)
        return [] if chance else _headed(lines, tags, strong, dialect)
    dated = [group for group in groups if CLOCK.search(group.fields.get("date", ""))]
    least = DATES_AMID_ENDS if ends else DATES
    if dialect.order == DATE_ALONE and not ends:
        least = 1  # the software prints nothing else above a post
    return dated if len(dated) >= least else []


def _is_detail(lines: Sequence[Line], group: Record) -> bool:
    """Whether a date is that of the thread: `Started by Ann` stands above it."""
    if group.classes != {"date"}:
        return False
    above = next((n for n in range(group.first - 1, -1, -1) if not lines[n].blank), None)
    return above is not None and starts_thread(lines[above].view)


def _looseness(groups: Sequence[Record]) -> tuple[int, int]:
    return len(groups), sum(group.strangers for group in groups)


def _after_ends(groups: list[Record], ends: Sequence[int]) -> list[Record]:
    """Without groups in the midst of a body, where end lines tell.

    A header follows an end line. What does not, and lacks a class that the others have, is a
    list of numbers or dates in a post.
    """
    if not ends or not groups:
        return groups
    ended, before = [], -1
    for group in groups:
        at = bisect_left(ends, group.first)
        ended.append(before < 0 or (at > 0 and ends[at - 1] > before))
        before = group.last
    sure = [group for group, known in zip(groups, ended, strict=True) if known]
    usual = _usual(sure)
    return [
        group for group, known in zip(groups, ended, strict=True) if known or usual <= group.classes
    ]


def _before_other_threads(groups: list[Record], tags: Sequence[Tag]) -> list[Record]:
    """Without groups in the list of other threads below the posts.

    Its rows have dates and numbers too, but lack something that the headers of the posts have.
    """
    heads = (n for n in range(len(tags) - 1, -1, -1) if tags[n].key == OTHER_THREADS)
    head = next(heads, len(tags))
    posts = [group for group in groups if group.first < head]
    if len(posts) < SEVERAL_POSTS or len(posts) == len(groups):
        return groups
    usual = _usual(posts)
    return [group for group in groups if group.first < head or usual <= group.classes]


def _usual(groups: Sequence[Record]) -> set[str]:
    """The classes of header lines that most of some groups have."""
    return {
        name
        for name in CLASSES.values()
        if sum(name in group.classes for group in groups) >= USUAL * len(groups)
    }


def _headed(
    lines: Sequence[Line], tags: Sequence[Tag], groups: list[Record], dialect: Dialect
) -> list[Record]:
    """Where posts have header lines, user cards alone are profiles beside or below them.

    Unless they show the labels of the others and bodies follow most of them: then it is the
    header lines that were lost.
    """
    headed = [group for group in groups if "head" in group.classes]
    if not dialect.head or len(headed) < LEAST_HEADED:
        return groups
    full = [group for group in headed if "card" in group.classes]
    labels = Counter(key for group in full for key in group.keys if key[0] == "card")
    usual = {key for key, count in labels.items() if count >= USUAL * len(full)}
    if len(full) < LEAST_HEADED or not usual:
        return headed
    groups = [group for group in groups if "head" in group.classes or usual <= group.keys]
    alone = bodies = 0
    for group, following in pairwise(groups):
        if "head" not in group.classes:
            alone += 1
            bodies += any(
                lines[number].long or len(lines[number].view) > GAP_LINE
                for number in range(group.last + 1, following.first)
                if tags[number].kind == TEXT
            )
    return groups if alone and 2 * bodies >= alone else headed


def open_closers(lines: Sequence[Line], tags: list[Tag], dialect: Dialect) -> None:
    """Tag closers as buttons where they follow most headers at once: there they close nothing.

    Extractors that drop or move parts of a table leave the row below the card and not the body.
    """
    if not any(tag.kind == CLOSER for tag in tags):
        return
    groups = _groups(lines, tags, dialect.order)
    if groups and groups[0].classes == {"head"}:
        return  # the card stands below its post, and the closer below the card
    records = [group for group in groups if "card" in group.classes] or groups
    found: list[int] = []
    for record in records:
        below = range(record.last + 1, min(record.last + 1 + OPENING_LINES, len(tags)))
        first = next((n for n in below if tags[n].kind not in (BLANK, BANNER)), None)
        if first is not None and tags[first].kind == CLOSER and not tags[first].fields:
            found.append(first)
    if len(found) >= LEAST_HEADED and len(found) >= USUAL * len(records):
        for number in found:
            tags[number] = Tag(BUTTON, "closes nothing here", ABOVE_BODY)


def _groups(lines: Sequence[Line], tags: Sequence[Tag], order: tuple[str, ...]) -> list[Record]:
    ranks = {name: rank for rank, name in enumerate(order)}
    # Where something else opens a header, a card printed twice goes on and opens none.
    cards_open = order[:1] == ("card",)
    groups: list[Record] = []
    current: Record | None = None
    gap = 0
    own_labels = _own_labels(lines, tags)
    classed = regex.compile(among(*(kind for kind, name in CLASSES.items() if name in ranks)))
    numbers = [found.start() for found in classed.finditer(kinds_of(tags))]
    for number, below in pairwise([*numbers, len(tags)]):
        tag, name = tags[number], CLASSES[tags[number].kind]
        key = (name, tag.key)
        item = Item(number, number, key, {} if name == "card" else tag.fields)
        again = key in current.keys and (name != "card" or cards_open) if current else True
        if current and again and not gap and _same(lines, current.last, number):
            # A date is printed twice, for wide and for narrow screens: one of them is hidden.
            current.last = current.chunks[-1][-1].last = number
        elif current and not again and ranks[name] >= current.rank:
            current.go_on(item, ranks[name], gap)
        else:
            current = Record(number, number)
            current.go_on(item, ranks[name], 0)
            groups.append(current)
        gap = 0
        for between in range(number + 1, below):
            if gap and lines[between].view in own_labels:
                continue
            gap = _past(lines[between], between, tags[between], current, gap)
            if gap > GAP:
                current = None
                break
    return groups


def _own_labels(lines: Sequence[Line], tags: Sequence[Tag]) -> set[str]:
    """The labels of fields that a forum has added to its user cards: lines that come back."""
    seen = Counter(
        line.view
        for line, tag in zip(lines, tags, strict=True)
        if tag.kind == TEXT and not line.long and len(line.view) <= LABEL_LIMIT
    )
    return {view for view, count in seen.items() if count >= COMES_BACK and view}


def _past(line: Line, number: int, tag: Tag, current: Record, gap: int) -> int:
    """How many lines without a class there are since the last with one; too many end a header."""
    if tag.kind in (END, CLOSER, FOOT, ROW):
        return GAP + 1
    if tag.kind in (VALUE, BANNER) and not gap:
        current.last = current.chunks[-1][-1].last = number
    if tag.kind == TEXT:
        return gap + 1 if _may_be_inside(line) else GAP + 1
    return gap


def _may_be_inside(line: Line) -> bool:
    return not line.long and len(line.view) <= GAP_LINE


def _same(lines: Sequence[Line], one: int, other: int) -> bool:
    return lines[one].view == lines[other].view
