"""Which forum software a text came from: the signs of every dialect, weighed over the whole text.

A sign counts once however often it occurs, so that one long post that speaks of another forum
outweighs nothing; what wins is the number of different habits of a software that the page shows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from threadtool.classify_patterns import DATE_PATTERN
from threadtool.dialects import DIALECTS, pattern_words
from threadtool.dialects.dialect import Dialect
from threadtool.dialects.plausible import Needs, Page, folded, may_be
from threadtool.errors import OptionError
from threadtool.lines import Line
from threadtool.patterns import phrases

# Below this the words are such as any page may have.
LEAST_WEIGHT: Final = 4
# Lines looked at from the top and from the bottom: signs are on every page of a thread, and
# a text of a hundred megabytes has them no less at its ends.
LOOKED_AT: Final = 1500
SIGN_LIMIT: Final = 260

UNKNOWN: Final = Dialect(
    name="unknown",
    title="unknown",
    end_line=True,
    signature_repeats=True,
    profile_below=True,
)


class Sign(NamedTuple):
    """A sign of a dialect that a line shows whole: its pattern, its weight, the line."""

    pattern: str
    weight: int
    line: int


class Candidate(NamedTuple):
    """A dialect and the signs of it that a text shows."""

    dialect: Dialect
    signs: tuple[Sign, ...]

    @property
    def weight(self) -> int:
        """All signs together."""
        return sum(sign.weight for sign in self.signs)


def detect(lines: Sequence[Line]) -> tuple[Dialect, int]:
    """The dialect with the most weight and that weight; `UNKNOWN` where no weight is enough."""
    ranked = candidates(lines)
    return winner(ranked), ranked[0].weight if ranked else 0


def winner(ranked: Sequence[Candidate]) -> Dialect:
    """The dialect of the first candidate, if its signs are such as not any page may have."""
    return ranked[0].dialect if ranked and ranked[0].weight >= LEAST_WEIGHT else UNKNOWN


def looked_at(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text that may show signs: all but the midst of a long one."""
    bottom = max(LOOKED_AT, len(lines) - LOOKED_AT)
    return [*lines[:LOOKED_AT], *lines[bottom:]]


def candidates(lines: Sequence[Line]) -> list[Candidate]:
    """The dialects that these lines show any sign of, the heaviest first, then in their order.

    `Sign.line` is the place in `lines` of the first line that shows the sign.
    """
    views: dict[str, int] = {}
    for number, line in enumerate(lines):
        if line.view and len(line.view) <= SIGN_LIMIT:
            views.setdefault(line.view, number)
    shown = _Views(views)
    found = [
        Candidate(DIALECTS[name], signs)
        for name in DIALECTS
        if (signs := tuple(_signs(name, shown)))
    ]
    return sorted(found, key=lambda candidate: -candidate.weight)


class _Views:
    """The views of lines, to be asked whether one of them may match a pattern."""

    def __init__(self, views: dict[str, int]) -> None:
        self.lines = views
        self._page = Page("\n".join(views))
        by_length = sorted(views, key=len)
        self._lengths = [len(view) for view in by_length]
        self._folded = [folded(view) for view in by_length]
        self._numeric = [any(map(str.isdecimal, view)) for view in by_length]

    def may_match(self, needs: Needs) -> bool:
        """Whether a line has the length, the digits and the words."""
        if not self._page.may_have(needs):
            return False
        low = bisect_left(self._lengths, needs[0])
        high = bisect_right(self._lengths, needs[1])
        return any(
            (numeric or not needs[2]) and may_be(needs, view)
            for view, numeric in zip(self._folded[low:high], self._numeric[low:high], strict=True)
        )


def _signs(name: str, views: _Views) -> Iterator[Sign]:
    """The signs of a dialect, which is not loaded if no line can be any of them."""
    needs = pattern_words.DIALECTS[name]["signs"]
    for place in [place for place, one in enumerate(needs) if views.may_match(one)]:
        pattern, weight = DIALECTS[name].signs[place]
        sign = phrases(pattern.replace("{date}", DATE_PATTERN))
        line = next((number for view, number in views.lines.items() if sign.fullmatch(view)), None)
        if line is not None:
            yield Sign(pattern, weight, line)


def certainty(software: str, ranked: Sequence[Candidate]) -> float:
    """How far the signs prove a software, 0 to 1: much weight, and little for the runner-up.

    Half certain with the least weight that counts and no rival; 0 where it shows no sign.
    """
    weights = {candidate.dialect.name: candidate.weight for candidate in ranked}
    own = weights.pop(software, 0)
    if not own:
        return 0.0
    rival = max(weights.values(), default=0)
    return round(own / (own + LEAST_WEIGHT) * (1 - min(rival / own, 1) / 2), 3)


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
