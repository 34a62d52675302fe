"""How far the cut of a page is to be trusted as a whole: the method, and whether its posts agree.

A page that was cut right shows the same things of every post. Posts without words, headers that
lack what the others have, and numbers that jump are what a wrong cut leaves behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.segment_layout import Draft

# A field that this share of the posts shows is one that all of them should show.
USUAL: Final = 0.5
# Members write posts of a lone image, which may leave no words; most empty bodies are wrong cuts.
EMPTY: Final = 1.0
# Guests have no name and no date of joining, deleted posts leave gaps: half as bad.
MISSING: Final = 0.5
GAPS: Final = 0.5


def whole(method: float, drafts: Sequence[Draft], empty: Sequence[bool]) -> float:
    """The confidence of the whole: that of the `method`, less what speaks against its posts.

    `empty` says of each post whether its body has no words.
    """
    if not drafts:
        return method
    lacks = max(
        _lack([draft.author for draft in drafts]),
        _lack([draft.date_text for draft in drafts]),
        _lack([draft.number for draft in drafts]),
    )
    trust = method * (1 - EMPTY * sum(empty) / len(empty))
    return round(trust * (1 - MISSING * lacks) * (1 - GAPS * _gaps(drafts)), 3)


def _lack(values: Sequence[object]) -> float:
    """The share of posts without a field that most have; 0 where few have it."""
    share = sum(value is not None for value in values) / len(values)
    return 1 - share if share >= USUAL else 0.0


def _gaps(drafts: Sequence[Draft]) -> float:
    """The share of numbered posts that do not follow the number before, up or down."""
    numbers = [draft.number for draft in drafts if draft.number is not None]
    pairs = list(pairwise(numbers))
    if not pairs:
        return 0.0
    return sum(abs(later - before) != 1 for before, later in pairs) / len(pairs)
