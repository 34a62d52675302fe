"""How a thread is to be parsed: one frozen value that every stage can be given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from threadtool.errors import OptionError

MIN_SCORE: Final = 0.5
"""Score of an inferred quote from which on four of five are right: `bench/inferred.py` shows it."""


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of `parse`.

    `encoding` and `name` matter for reading; `software` forces a dialect instead of detecting
    it; `separator` is a pattern whose matching lines part the posts, whatever else is there;
    `split_merged` makes a post of every merged part; `inferred` adds quotes that only the wording
    shows, from the score `min_score` (0 to 1) on.

    `dayfirst` settles the order of day and month in dates such as `03-04-2010` (False: month
    first). `tz` is the zone of times that name none: a `tzinfo`, a name such as `Europe/Berlin`
    or an offset such as `+02:00`. `reference` is when the page was made, for `Yesterday, 03:00
    AM` and for years left out: a date, a datetime or the ISO 8601 text of one.
    """

    encoding: str | None = None
    name: str | None = None
    software: str | None = None
    separator: str | None = None
    split_merged: bool = False
    dayfirst: bool | None = None
    tz: str | tzinfo | None = None
    reference: str | date | datetime | None = None
    # Off: of five quotes inferred from the wording, one is the member's own words.
    inferred: bool = False
    min_score: float = MIN_SCORE

    def __post_init__(self) -> None:
        if not 0 <= self.min_score <= 1:
            raise OptionError(f"min_score {self.min_score} is no probability", "use 0 to 1")
