"""Quotes that nothing marks and whose words stand nowhere else: judged from the wording."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from threadtool.quotes.traits import Cuts, Line

WEIGHTS: Final = Path(__file__).with_name("inferred_weights.json")
"""What each trait counts for: made by `bench/inferred.py` from annotated threads."""


def trait_names() -> list[str]:
    """The names of all traits, in the order in which they are read."""
    lines = [Line(0, 1, "a", 1, (1,) * 12), Line(2, 3, "b", 0, (1,) * 12)]
    return list(next(iter(Cuts(lines)))[1])
