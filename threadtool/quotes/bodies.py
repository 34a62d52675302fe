"""What the quote rules take and give: bodies of posts, and the passages found in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from threadtool.model import Merge, Quote

Span = tuple[int, int]

Run = tuple[int, int, int]
"""Words that agree: the first one in a later post, the first one in an earlier, how many."""

MAX_DEPTH: Final = 16
"""Quotes deeper than this count as part of the deepest one: no thread is read that deep, and it
keeps the work on ten thousand nested `>` in proportion to the text."""

LAST_LINE: Final = 600
"""Characters looked at for the end of a line: it bounds the work where lines have no end."""


@dataclass(slots=True, eq=False, repr=False)
class Body:
    """A post whose quotes are not known yet; all positions are absolute in the source text."""

    index: int
    start: int
    end: int
    author: str | None = None
    number: int | None = None
    id: str | None = None
    date_text: str | None = None
    merges: tuple[Merge, ...] = ()


class QuotedBody(NamedTuple):
    """The quotes of one body, outer before inner, in reading order.

    `attributions` are the trimmed ranges of what belongs to a quote and is no quoted word:
    openers (`X said:`), closers (`Click to expand...`), `>` marks outside the quoted words.
    `rules` names, quote by quote, the rule that found it and what decided its end.
    """

    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()


class Source(NamedTuple):
    """Where a quote stands in an earlier post: `body` is a position in the list of bodies."""

    body: int
    start: int
    end: int
    match: str
    score: float
    runs: tuple[Run, ...] = ()


class Found(NamedTuple):
    """A quote as a rule found it; depth and lines are not known yet."""

    start: int
    end: int
    evidence: str
    rule: str
    author: str | None = None
    source: Source | None = None
    score: float = 1.0


def trim(text: str, start: int, end: int) -> Span:
    """The range without white space at both ends; empty ranges stay at `start`."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def stretches(body: Body) -> list[Span]:
    """The body between its merge markers: no quote reaches over a marker."""
    spans: list[Span] = []
    at = body.start
    for merge in body.merges:
        if merge.start > at:
            spans.append((at, merge.start))
        at = max(at, merge.end)
    if at < body.end:
        spans.append((at, body.end))
    return spans


def names(bodies: Sequence[Body]) -> dict[str, str]:
    """The members who post in the thread: name in lower case -> name as shown."""
    return {fold(body.author): body.author for body in bodies if body.author}


def fold(name: str) -> str:
    """A name without differences of case and white space."""
    return " ".join(name.split()).casefold()


def line_stop(text: str, at: int, high: int) -> int:
    """The end of the line of a position, at most `LAST_LINE` characters on."""
    high = min(high, at + LAST_LINE)
    ends = (text.find("\n", at, high), text.find("\r", at, high))
    return min((end for end in ends if end >= 0), default=high)
