"""Runs of words that stand in a text more than once.

Most runs of four words stand in a text once. They can be no quote, and an index of all of them
would take far more room than the text. Two counts tell them from those that recur: each counts
runs in a table of another size by their hash, and only what shares its place in both with another
run is left.
"""

from __future__ import annotations

from array import array
from itertools import compress, islice
from typing import Final

SEED: Final = 4
"""Words of a run: runs of four are rare enough to be few and short enough to survive edits."""

ROOM: Final = 4
"""Places of the table for each run, at least: one run in five then shares its place by chance."""

_MORE_THAN_ONCE: Final = bytes([0, 0]) + bytes([1] * 254)


def recurring(ids: array[int]) -> tuple[array[int], array[int]]:
    """The words of a text that begin a run found elsewhere in it too, and the number of each run.

    Equal runs have equal numbers, from 0 on.
    """
    following = (islice(ids, skipped, None) for skipped in range(1, SEED))
    keys = array("q", map(hash, zip(ids, *following, strict=False)))
    words = array("i", range(len(keys)))
    for odd in (1, 3):
        shared = _shared(keys, ROOM * len(keys) + odd)
        words = array("i", compress(words, shared))
        keys = array("q", compress(keys, shared))
    numbers: dict[int, int] = {}
    return words, array("i", [numbers.setdefault(key, len(numbers)) for key in keys])


def _shared(keys: array[int], size: int) -> bytes:
    """For each key 1 if another one, or the same once more, has its place in a table of a size."""
    table = bytearray(size)
    for place in map(size.__rmod__, keys):
        table[place] = 2 if table[place] else 1
    return bytes(map(table.__getitem__, map(size.__rmod__, keys))).translate(_MORE_THAN_ONCE)
