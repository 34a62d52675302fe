"""Merge markers between rows of dashes: the vBulletin add-on and vBulletin's own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from threadtool import merge_phrases as phrases
from threadtool.merge_flat import BLANKS, LONGEST_RUN, WIDEST_GAP, frame, with_rows
from threadtool.merge_times import Span, when
from threadtool.merge_words import Marker, forms_of, phrases_of, quoted
from threadtool.patterns import re

# Dashes of the add-on in words nobody listed: the product writes ten, extractors eat one or two.
_UNKNOWN_RUN = 6
# Wrapping and one `<br>` per part make no more lines than this of one marker.
_MOST_BREAKS = 6
_BETWEEN = re.compile(rf"[ \n]{{0,{WIDEST_GAP}}}(?:-{{1,{LONGEST_RUN}}}[ \n]{{0,{WIDEST_GAP}}})?")
_NEXT_TIME = rf"{BLANKS}(?=[^\W_])"


def add_on(body: str, flat: str) -> Iterator[Marker]:
    """`---------- Post added at T ---------- Previous post was at T ----------`, or a half."""
    first, second = phrases_of("ADDED", _NEXT_TIME), phrases_of("PREVIOUS", _NEXT_TIME)
    reached = 0
    for found in first.finditer(flat):
        added = when(flat, found.end())
        if not added:
            continue
        gap = _BETWEEN.match(flat, added[1])
        again = second.match(flat, gap.end()) if gap else None
        previous = when(flat, again.end()) if again else None
        around = with_rows(flat, frame(flat, found.start(), (previous or added)[1]))
        breaks = flat.count("\n", around.start, around.end)
        if (previous and breaks <= _MOST_BREAKS) or around.alone or around.ruled:
            reached = around.end
            if not quoted(flat, around.start):
                yield Marker(around.start, around.end, added, previous)
    for found in second.finditer(flat):
        previous = when(flat, found.end())
        if previous:
            around = with_rows(flat, frame(flat, found.start(), previous[1]))
            # The second half of a marker just found is no marker of its own.
            if around.alone or (around.ruled and found.start() >= reached):
                yield Marker(around.start, around.end, None, previous)


_RUN = re.compile(rf"-{{{_UNKNOWN_RUN},{LONGEST_RUN}}}")
_NUMBER = re.compile(r"(?<!\S)(?=\d)")
# Words beside the time in a row nobody listed: one alone is a timetable or a heading.
_LEAST_WORDS = 2
# More of them are a sentence.
_MOST_WORDS = 8


def unknown_add_on(body: str, flat: str) -> Iterator[Marker]:
    """The add-on's three rows of dashes around two times, in words nobody listed."""
    rows: list[Span] = []
    for found in _RUN.finditer(flat):
        rows = [*rows[-2:], found.span()]
        if len(rows) < 3:
            continue
        added = _time_between(flat, rows[0][1], rows[1][0])
        previous = _time_between(flat, rows[1][1], rows[2][0]) if added else None
        if added and previous and frame(flat, rows[0][0], rows[2][1]).alone:
            yield Marker(rows[0][0], rows[2][1], added, previous)
            rows = []


def _time_between(flat: str, start: int, end: int) -> Span | None:
    """The time that stands with words between two rows of dashes, and with nothing else."""
    if end - start > WIDEST_GAP:
        return None
    joined = flat[start:end].strip(" \n")
    if joined.count("\n") > 2 or "\n\n" in joined:
        return None
    base = flat.index(joined, start)
    for found in _NUMBER.finditer(joined):
        span = when(flat, base + found.start())
        if span and span[1] <= base + len(joined):
            words = (joined[: found.start()] + joined[span[1] - base :]).split()
            enough = sum(word[0].isalpha() for word in words) >= _LEAST_WORDS
            return span if enough and len(words) <= _MOST_WORDS else None
    return None


_SPACED = re.compile(
    r"(?<!\S)-(?: -){2,9} {1,3}"
    r"([^\W\d_](?:[^\W\d_]|[ '’]){1,28}[^\W\d_])"
    r" {1,3}-(?: -){2,9}(?!\S)"
)


def spaced(body: str, flat: str) -> Iterator[Marker]:
    """`- - - Updated - - -`.

    The other default of the software, `- - - - - - - - - -` with no word in it, is left alone: a
    row of dashes is far more often an author's own rule, and nothing tells the two apart.
    """
    for found in _SPACED.finditer(flat):
        around = frame(flat, *found.span())
        word = found[1]
        known = word in _updated()
        if known or (around.alone and _site_wording(found[0], word)):
            yield Marker(found.start(), found.end())


@cache
def _updated() -> frozenset[str]:
    return frozenset(forms_of("UPDATED"))


def _site_wording(row: str, words: str) -> bool:
    """A translation nobody listed: three dashes a side, a capital at the start and nowhere else."""
    rest = words[1:]
    return (
        row.count("-") == 6
        and len(words.split()) <= 3
        and words.casefold() not in phrases.HAND_ROWS.split()
        and not words[0].islower()
        and rest == rest.lower()
    )
