"""Runs of words that stand in a text more than once.

Most runs of four words stand in a text once. They can be no quote, and an index of all of them
would take far more room than the text. Two counts tell them from those that recur: each counts
runs in a table of two bits' worth a run by a part of their hash, and only what shares its place in
both with another run is left.
"""

from __future__ import annotations

from array import array
from itertools import compress, islice
from typing import Final

SEED: Final = 4
"""Words of a run: runs of four are rare enough to be few and short enough to survive edits."""

ROOM: Final = 4
"""Places of the table for each run, at least: one run in five then shares its place by chance."""

_ONCE_OR_NOT: Final = bytes([0, 0]) + bytes([1] * 254)


def recurring(ids: array[int]) -> tuple[array[int], array[int]]:
    """The words of a text that begin a run found elsewhere in it too, and the key of each run.

    Equal runs have equal keys. Runs that stand in the text once are left out, but for one in
    twenty or so.
    """
    following = (islice(ids, skipped, None) for skipped in range(1, SEED))
    keys = array("q", map(hash, zip(ids, *following, strict=False)))
    words = array("i", range(len(keys)))
    for shift in (0, 32):
        shared = _shared(keys, shift)
        words = array("i", compress(words, shared))
        keys = array("q", compress(keys, shared))
    return words, keys


def _shared(keys: array[int], shift: int) -> bytes:
    """For each key 1 if another one, or the same once more, has its place in the table."""
    mask = (1 << (ROOM * len(keys)).bit_length()) - 1
    table = bytearray(mask + 1)
    for key in keys:
        place = key >> shift & mask
        table[place] = 2 if table[place] else 1
    return bytes(table[key >> shift & mask] for key in keys).translate(_ONCE_OR_NOT)
