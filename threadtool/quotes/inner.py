"""Quotes inside quotes: who quotes a post that quotes another quotes both."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from threadtool.quotes.bodies import Found, Run
from threadtool.quotes.words import Words


def inherited(
    text: str, words: Words, found: Sequence[Found], known: Mapping[int, Sequence[Found]]
) -> list[Found]:
    """The quotes of the source posts that lie in the passages quoted from them.

    `known` has the quotes of earlier bodies, in reading order.
    """
    more: list[Found] = []
    ordered = sorted(found, key=lambda quote: quote.start)
    starts = [quote.start for quote in ordered]
    for quote in found:
        source = quote.source
        if source is None or not known.get(source.body):
            continue
        inner = known[source.body]
        first = bisect_left(inner, source.start, key=lambda q: q.start)
        for old in inner[first:]:
            if old.start >= source.end:
                break
            new = _moved(text, words, old, source.runs, quote)
            if new is None:
                continue
            i = bisect_left(starts, new.end)
            if not any(_touches(new, other, quote) for other in ordered[max(0, i - NEAR) : i]):
                more.append(new)
    return more


NEAR: Final = 32
"""Quotes before a place among which those in the way are looked for."""


def _touches(new: Found, other: Found, outer: Found) -> bool:
    """Whether another quote inside the outer one is in the way."""
    inside = outer.start <= other.start and other.end <= outer.end and other is not outer
    return inside and other.start < new.end and new.start < other.end


def _moved(text: str, words: Words, old: Found, runs: Sequence[Run], outer: Found) -> Found | None:
    """A quote of the source post, at its place in the passage quoted from that post."""
    low, high = words.within(old.start, old.end)
    pieces = [
        (start + max(0, low - place), start + min(length, high - place))
        for start, place, length in runs
        if place < high and low < place + length
    ]
    if not pieces or sum(end - start for start, end in pieces) < 0.8 * (high - low):
        return None
    first, last = pieces[0][0], pieces[-1][1] - 1
    start, end = words.start(first), words.end(last)
    lead, tail = words.start(low) - old.start, old.end - words.end(high - 1)
    if lead > 0 and text[start - lead : start] == text[old.start : old.start + lead]:
        start -= lead
    if tail > 0 and text[end : end + tail] == text[old.end - tail : old.end]:
        end += tail
    start, end = max(start, outer.start), min(end, outer.end)
    if start >= end or (start, end) == (outer.start, outer.end):
        return None
    return Found(
        start, end, "repeated", "quoted in the source", old.author, old.source, score=outer.score
    )
