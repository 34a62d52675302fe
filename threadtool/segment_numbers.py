"""The numbers that headers show: which of them are those of posts."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final

from threadtool.segment_record import Record

# What this share of the headers shows is what a full one has.
USUAL: Final = 0.6
# A header that shows no less than its number and so much else is a full one.
FULL: Final = 2


def drop_wild_numbers(groups: list[Record]) -> None:
    """Take back numbers that do not grow: `#5` on a line of its own may be a list in a post.

    Where answers stand below what they answer, a full header shows the number that is missing.
    """
    numbered = [group for group in groups if group.number is not None]
    keep = _longest_growing([group.number or 0 for group in numbered])
    kept = [group for place, group in enumerate(numbered) if place in keep]
    seen = {group.number for group in kept}
    keys = Counter(key for group in kept for key in group.keys)
    usual = {key for key, count in keys.items() if count >= USUAL * len(kept)}
    last = kept[-1].number or 0 if kept else 0
    for place, group in enumerate(numbered):
        missing = group.number not in seen and (group.number or 0) < last
        if missing and len(usual) >= FULL and usual <= group.keys:
            seen.add(group.number)
        elif place not in keep:
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
