"""Which forum software a text came from: the signs of every dialect, weighed over the whole text.

A sign counts once however often it occurs, so that one long post that speaks of another forum
outweighs nothing; what wins is the number of different habits of a software that the page shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from threadtool.dialects import DIALECTS
from threadtool.dialects.dialect import Dialect
from threadtool.errors import OptionError
from threadtool.lines import Line

# Below this the words are such as any page may have.
LEAST_WEIGHT: Final = 4
# Lines looked at from the top and from the bottom: signs are on every page of a thread, and
# a text of a hundred megabytes has them no less at its ends.
LOOKED_AT: Final = 4000
SIGN_LIMIT: Final = 260

UNKNOWN: Final = Dialect(
    name="unknown",
    title="unknown",
    end_line=True,
    signature_repeats=True,
    profile_below=True,
)


def detect(lines: Sequence[Line]) -> tuple[Dialect, int]:
    """The dialect with the most weight and that weight; `UNKNOWN` where no weight is enough."""
    shown = lines if len(lines) <= 2 * LOOKED_AT else [*lines[:LOOKED_AT], *lines[-LOOKED_AT:]]
    views = {line.view for line in shown if line.view and len(line.view) <= SIGN_LIMIT}
    best, most = UNKNOWN, 0
    for dialect in DIALECTS.values():
        weight = _weight(dialect, views)
        if weight > most:
            best, most = dialect, weight
    return (best, most) if most >= LEAST_WEIGHT else (UNKNOWN, most)


def _weight(dialect: Dialect, views: set[str]) -> int:
    total = 0
    for pattern, weight in dialect.signs:
        sign = regex.compile(pattern, regex.I)
        if any(sign.fullmatch(view) for view in views):
            total += weight
    return total


def named(software: str) -> Dialect:
    """The dialect with a name. Raises OptionError with the nearest names."""
    if software in DIALECTS:
        return DIALECTS[software]
    if software == UNKNOWN.name:
        return UNKNOWN
    # Imported here for start-up time: only a mistyped name needs it.
    from difflib import get_close_matches

    near = get_close_matches(software.casefold(), DIALECTS, n=1)
    hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(DIALECTS)}"
    raise OptionError(f"unknown forum software {software!r}", hint)
