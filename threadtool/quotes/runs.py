"""Runs of words that stand in a text more than once.

Most runs of four words stand in a text once. They can be no quote, and an index of all of them
would take far more room than the text. So each run gets a place in a table of bytes, and only what
shares its place with another run is looked at any further.
"""

from __future__ import annotations

import sys
from array import array
from itertools import compress, islice
from typing import Final

SEED: Final = 4
"""Words of a run: runs of four are rare enough to be few and short enough to survive edits."""

ROOM: Final = 4
"""Places of the table for each run, at least: one run in five then shares its place by chance."""

CHUNK: Final = 1 << 14
"""Words whose runs are placed at a time: so few stay near the processor. An even number."""

# What the words of a run are multiplied with, to be added up: the low digits of the sum are the
# place. Odd, so that no digit of a word is lost, but for one: of words that are counted up, the
# sum must be odd as well. Below 2**30, one digit of Python's long numbers.
_FACTORS: Final = (0x1E3779B1, 0x165667B1, 0x0C2B2AE3, 0x17D4EB2E)

_MORE_THAN_ONCE: Final = bytes([0, 0]) + bytes([1] * 254)


def recurring(ids: array[int]) -> tuple[array[int], array[int]]:
    """The words of a text that begin a run found elsewhere in it too, and the number of each run.

    Equal runs have equal numbers, from 0 on. A few runs that stand in the text once are among them.
    """
    shared = _shared(ids)
    words = array("i", compress(range(len(ids)), shared))
    following = (islice(ids, skipped, None) for skipped in range(1, SEED))
    keys = compress(map(hash, zip(ids, *following, strict=False)), shared)
    numbers: dict[int, int] = {}
    return words, array("i", [numbers.setdefault(key, len(numbers)) for key in keys])


def _shared(ids: array[int]) -> bytes:
    """For each run 1 if another one, or the same once more, has its place in the table."""
    runs = max(0, len(ids) - SEED + 1)
    size = 1 << (ROOM * runs).bit_length()
    places = _places(ids, runs, size)
    table = bytearray(size)
    for place in places:
        table[place] = 2 if table[place] else 1
    return bytes(map(table.__getitem__, places)).translate(_MORE_THAN_ONCE)


def _places(ids: array[int], runs: int, size: int) -> array[int]:
    """The place of each run in a table of a size, a power of two.

    The words of a chunk are taken as one long number, of 32 binary digits a word, and the runs
    that begin at its even words, then those at its odd ones, are summed up all at once: a product
    has room in 64 digits.
    """
    places = array("I")
    lanes = CHUNK // 2 + SEED
    half = int.from_bytes(b"\xff\xff\xff\xff\0\0\0\0" * lanes, "little")
    kept = int.from_bytes((size - 1).to_bytes(8, "little") * (CHUNK // 2), "little")
    a, b, c, d = _FACTORS
    for at in range(0, runs, CHUNK):
        chunk = _little(ids[at : at + CHUNK + SEED])
        words = int.from_bytes(chunk.tobytes(), "little")
        first, second = words & half, words >> 32 & half
        third, fourth, fifth = first >> 64, second >> 64, first >> 128
        even = a * first + b * second + c * third + d * fourth & kept
        odd = a * second + b * third + c * fourth + d * fifth & kept
        found = (even | odd << 32).to_bytes(4 * CHUNK, "little")
        places.frombytes(found[: 4 * (runs - at)])
    return _little(places)


def _little(numbers: array[int]) -> array[int]:
    """Numbers with their lowest byte first, whatever the machine has; or back again."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
