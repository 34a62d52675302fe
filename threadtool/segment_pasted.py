"""Headers that members pasted or typed: told from the page's own by what those have in common.

A page prints the same header at every post. What stands in a post may look like one, but it lacks
what the others have, comes where the numbers leave no room, or is older than the thread.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.dates import resolve
from threadtool.segment_record import Record

# What this share of the headers has is what a header of the page has.
USUAL: Final = 0.6
# With fewer headers nothing is usual.
SEVERAL: Final = 3
# A header with no more than this share of the usual elements is a list, a date, a number.
SCANT: Final = 0.5
# Forums show posts in order of time; where fewer posts than this do, nothing follows from it.
IN_ORDER: Final = 0.75


def trim(groups: Sequence[Record], sure: Sequence[Record]) -> None:
    """Take lines off both ends that text parts from the rest and that no `sure` header has.

    Lines in the software's own words stay, whatever they are parted from. Some pages print a
    user card twice; where the others do not, the second one was pasted.
    """
    if len(sure) < SEVERAL:
        return
    seen = Counter(element for group in sure for chunk in _elements(group) for element in chunk)
    usual = {element for element, count in seen.items() if count >= USUAL * len(sure)}
    for group in groups:
        known = [
            any(element in usual or element[0][0] == "head" for element in chunk)
            for chunk in _elements(group)
        ]
        if not any(known) or all(known):
            continue
        first, last = known.index(True), len(known) - known[::-1].index(True)
        group.keep(first, last)


def _elements(group: Record) -> list[list[tuple[tuple[str, str], int]]]:
    """The keys of every chunk, each with how often it came before in the group."""
    before: Counter[tuple[str, str]] = Counter()
    result = []
    for chunk in group.chunks:
        result.append([(item.key, before[item.key]) for item in chunk])
        before.update(item.key for item in chunk)
    return result


def own(groups: Sequence[Record]) -> list[Record]:
    """The headers without those that have too little of what the others have."""
    elements = [group.classes | group.fields.keys() for group in groups]
    seen = Counter(element for shown in elements for element in shown)
    usual = {element for element, count in seen.items() if count >= USUAL * len(groups)}
    if len(groups) < SEVERAL or len(usual) < SEVERAL:
        return list(groups)
    return [
        group
        for group, shown in zip(groups, elements, strict=True)
        if len(shown & usual) > SCANT * len(usual)
    ]


def without_room(groups: Sequence[Record]) -> list[Record]:
    """The headers without those between two whose numbers follow each other."""
    numbered = [place for place, group in enumerate(groups) if group.number is not None]
    if len(numbered) < max(SEVERAL, USUAL * len(groups)):
        return list(groups)
    outside: set[int] = set()
    for before, after in pairwise(numbered):
        if groups[after].number == (groups[before].number or 0) + 1:
            outside.update(range(before + 1, after))
    return [group for place, group in enumerate(groups) if place not in outside]


def older(groups: Sequence[Record]) -> list[Record]:
    """The headers without those that are older than the thread, where its dates run forwards.

    What goes on with the numbers of the page is its own: some page has its clock wrong.
    """
    dates = resolve([group.fields.get("date") for group in groups]).dates
    days = [date[:10] if date and len(date) >= 10 else None for date in dates]
    known = [day for day in days if day]
    if len(known) <= SEVERAL or not days[0]:
        return list(groups)
    late = [day for day in known if day >= days[0]]
    if len(late) == len(known) or len(late) < IN_ORDER * len(known):
        return list(groups)
    numbers = [group.number for group in groups]
    follows = [False] + [a is not None and b == a + 1 for a, b in pairwise(numbers)]
    return [
        group
        for group, day, next_one in zip(groups, days, follows, strict=True)
        if next_one or not day or day >= days[0]
    ]
