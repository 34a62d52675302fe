"""Tags -> records: the header that each post has, found by the order that repeats.

A header is a run of card lines, dates, numbers and header lines in the order its software prints
them. A class that comes too early, or a label that comes twice, begins the next record: that is
the rhythm of the page, and it holds whatever the words between two headers are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import regex

from threadtool.classify import label_type
from threadtool.dialects.dialect import Dialect
from threadtool.lines import Line
from threadtool.segment_page import starts_thread
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
)

CLASSES: Final = {CARD: "card", HEAD: "head", DATE: "date", NUMBER: "number"}
# Times that stand alone on their lines are headers if there is a rhythm of them; where end lines
# part the posts as well, it takes more.
DATES: Final = 2
DATES_AMID_ENDS: Final = 3
# A class of header lines that this share of the posts has is one that all of them should have.
USUAL: Final = 0.6
# Fewer user cards than this among end lines, and nothing else of a header, are words of posts.
# Fewer end lines than this among headers were not written by the software, which ends all posts.
SHARE_OF_ENDS: Final = 0.4
CLOCK: Final = regex.compile(r"\d[:.h]\d\d")
# One header line, or one closer above a body, may be chance.
LEAST_HEADED: Final = 2
# How far below a header a closer is looked for: the cells of a table row are lines.
OPENING_LINES: Final = 8
# Lines without a tag within a header: a rank, a badge, a custom title, an avatar's caption.
GAP: Final = 5
GAP_LINE: Final = 60
# What the elements of a header prove. A date or one label alone stands in many a post; a number
# that grows from post to post, or a label with a date of joining, does not.
STRENGTH: Final = {"head": 4.0, "byline": 2.0, "number": 3.0, "date": 1.0}
JOINED_STRENGTH: Final = 2.0
LABEL_STRENGTH: Final = 1.0
ENOUGH: Final = 2.0
# The key of a button that, elsewhere, closes a body.
ABOVE_BODY: Final = "above the body"


@dataclass(slots=True)
class Record:
    """The header of one post: lines `first` to `last`, and what they say.

    `strangers` counts the lines within it that say nothing known.
    """

    first: int
    last: int
    rank: int = -1
    strangers: int = 0
    keys: set[tuple[str, str]] = field(default_factory=set)
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def number(self) -> int | None:
        """The number shown, if one is."""
        shown = self.fields.get("number", "")
        return int(shown) if shown.isdigit() else None

    @property
    def classes(self) -> set[str]:
        """The classes of lines it has."""
        return {name for name, _ in self.keys}

    @property
    def strength(self) -> float:
        """How far these lines prove a header."""
        total = 0.0
        for name, key in self.keys:
            if name == "card":
                total += JOINED_STRENGTH if label_type(key) == "date" else LABEL_STRENGTH
            else:
                total += STRENGTH["byline" if key == "byline" else name]
        return total


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


def find_records(lines: Sequence[Line], tags: Sequence[Tag], dialect: Dialect) -> list[Record]:
    """The headers of a page, in order; weak ones are left out where the page has strong ones."""
    orders = (dialect.order, *dialect.other_orders)
    # The right order makes the fewest and fullest headers, and takes no bodies into them.
    groups = min((_groups(lines, tags, order) for order in orders), key=_looseness)
    ends = [number for number, tag in enumerate(tags) if tag.kind == END]
    groups = _after_ends(groups, ends)
    if groups and _is_detail(lines, groups[0]):
        del groups[0]
    _drop_wild_numbers(groups)
    strong = [group for group in groups if group.strength >= ENOUGH]
    if strong:
        cards_only = all(group.classes == {"card"} for group in strong)
        chance = cards_only and len(strong) < SHARE_OF_ENDS * len(ends)
        return [] if chance else _headed(lines, tags, strong, dialect)
    dated = [group for group in groups if CLOCK.search(group.fields.get("date", ""))]
    return dated if len(dated) >= (DATES_AMID_ENDS if ends else DATES) else []


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
    usual = {
        name
        for name in CLASSES.values()
        if sum(name in group.classes for group in sure) >= USUAL * len(sure)
    }
    return [
        group for group, known in zip(groups, ended, strict=True) if known or usual <= group.classes
    ]


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
    groups: list[Record] = []
    current: Record | None = None
    gap = 0
    for number, tag in enumerate(tags):
        name = CLASSES.get(tag.kind)
        if name is None or name not in ranks:
            if tag.kind == BLANK:
                continue
            if current and tag.kind in (VALUE, BANNER):
                if not gap:
                    current.last = number
            elif tag.kind in (END, CLOSER, FOOT, ROW):
                current = None
            elif tag.kind == TEXT:
                gap += 1
                if lines[number].long or len(lines[number].view) > GAP_LINE or gap > GAP:
                    current = None
            continue
        key = (name, tag.key)
        if current is None or ranks[name] < current.rank or key in current.keys:
            current = Record(number, number)
            groups.append(current)
            gap = 0
        current.strangers += gap
        current.last, current.rank = number, ranks[name]
        current.keys.add(key)
        current.fields.update(_shown(tag, name))
        gap = 0
    return groups


def _shown(tag: Tag, name: str) -> dict[str, str]:
    return {} if name == "card" else tag.fields


def _drop_wild_numbers(groups: list[Record]) -> None:
    """Take back numbers that do not grow: `#5` on a line of its own may be a list in a post."""
    numbered = [group for group in groups if group.number is not None]
    keep = _longest_growing([group.number or 0 for group in numbered])
    for place, group in enumerate(numbered):
        if place not in keep:
            group.keys.discard(("number", ""))
            group.fields.pop("number", None)


def _longest_growing(numbers: Sequence[int]) -> set[int]:
    """The places of a longest strictly growing subsequence."""
    tails: list[int] = []
    tail_places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(tail_places[at - 1] if at else -1)
        if at == len(tails):
            tails.append(number)
            tail_places.append(place)
        else:
            tails[at] = number
            tail_places[at] = place
    keep: set[int] = set()
    place = tail_places[-1] if tail_places else -1
    while place >= 0:
        keep.add(place)
        place = before[place]
    return keep
