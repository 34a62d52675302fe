"""Work grows as the text does: the processor time of a text and of one four times as long.

No clock limit: a machine may be slow, the ratio stays. Linear work gives four, work that grows with
the square sixteen.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import process_time
from typing import Final

from bench.hostile.repeats import GROWING
from threadtool import parse

TIMES: Final = 4
MOST: Final = 9.0
"""Halfway between four and sixteen on a scale of powers, and a little."""
FELT: Final = 0.05  # seconds; less is noise
TRIES: Final = 4


@dataclass(frozen=True, slots=True)
class Growth:
    """What a text four times as long took, by the time that the shorter one took."""

    name: str
    seconds: float
    ratio: float

    @property
    def linear(self) -> bool:
        """Whether the work grew as the text did."""
        return self.ratio <= MOST


def growth(name: str, make: Callable[[int], str], size: int) -> Growth:
    """That of parsing the text that `make` gives; again where it looks steep by bad luck."""
    short, long = make(size), make(TIMES * size)
    best = Growth(name, 0.0, float("inf"))
    for _ in range(TRIES):
        first, second = _seconds(short), _seconds(long)
        if second < FELT:
            return Growth(name, second, 0.0)
        best = min(best, Growth(name, second, second / max(first, FELT / TIMES)), key=_ratio)
        if best.linear:
            break
    return best


def all_growths(size: int) -> Iterator[Growth]:
    """Those of all texts."""
    parse("warm\n")
    for name, make in GROWING.items():
        yield growth(name, make, size)


def _seconds(text: str) -> float:
    gc.collect()
    begun = process_time()
    parse(text)
    return process_time() - begun


def _ratio(found: Growth) -> float:
    return found.ratio
