"""Merge markers: where forum software made two posts of one member into one.

`find_merges` gives the markers of one post, `parts` cuts the post at them. The words are in
`merge_phrases.py`, the shapes in `merge_rows.py` and `merge_labels.py`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timezone
from functools import cache
from typing import NamedTuple

from threadtool import dates
from threadtool.merge_flat import SLICE, flatten, with_wrappers
from threadtool.merge_labels import after_a_while, by_hand, codes, dated
from threadtool.merge_phrases import HAND_STEMS
from threadtool.merge_rows import add_on, spaced, unknown_add_on
from threadtool.merge_times import Span
from threadtool.merge_words import Marker, held_in, keys, vocabulary
from threadtool.model import Merge, Part
from threadtool.patterns import re

# What may stand before the first marker or after the last without being text.
_NO_TEXT = " \t\r\n\f\v\u00a0\u2009\u200b\u202f>|*_\\"
# White space, and what wrapping and tables put between the words of a time.
_SEAM = re.compile(r"[\s|>*\\]+")

_DASH_ROWS = ("------", "–––", "———", "dash;", "&#82")
_SPACED_ROWS = ("- - -", "-\u00a0-\u00a0-", "– – –", "— — —")
_CODE_WORDS = ("merge]", "mergedate]", "after=", "MERGE]", "AFTER=", "MERGEDATE]")

_Find = Callable[[str, str], Iterator[Marker]]


class Shape(NamedTuple):
    """A shape of marker: what finds it in a body, and bits of words one of which it must contain.

    `folded`: the words are in lower case, and met in any.
    """

    find: _Find
    words: tuple[str, ...]
    folded: bool = False

    def may_be_in(self, body: str) -> bool:
        """Whether a body has one of the words: a post without markers costs a few searches."""
        if self.folded:
            return bool(held_in(body, self.words, fold=True))
        return any(map(body.__contains__, self.words))

    def narrowed(self, vocabulary: str) -> Shape:
        """The same with those of the words that the words of a text may hold."""
        known = vocabulary.lower() if self.folded else vocabulary
        return self._replace(
            words=tuple(word for word in self.words if all(part in known for part in word.split())),
        )


@cache
def all_shapes() -> tuple[Shape, ...]:
    """All shapes. A longer marker wins over one inside it, so that their order is no matter."""
    return (
        Shape(add_on, keys("ADDED") + keys("PREVIOUS")),
        Shape(unknown_add_on, _DASH_ROWS),
        Shape(spaced, _SPACED_ROWS),
        Shape(after_a_while, keys("ELAPSED")),
        Shape(dated, keys("DATED")),
        Shape(codes, _CODE_WORDS),
        Shape(by_hand, HAND_STEMS, folded=True),
    )


def shapes_in(text: str) -> tuple[Shape, ...]:
    """The shapes of marker that a text can hold at all: most texts hold none, and no post does."""
    known = vocabulary(text)
    narrowed = (shape.narrowed(known) for shape in all_shapes())
    return tuple(shape for shape in narrowed if shape.words)


def find_merges(
    text: str, start: int = 0, end: int | None = None, *, dayfirst: bool | None = None
) -> tuple[Merge, ...]:
    """The merge markers of the post body `text[start:end]`, in order; positions are in `text`.

    A marker needs text before and after it in the body. Markers with nothing between them count
    as one. `added_text` and `previous_text` are the times as shown (elapsed ones too, `5 minutes
    12 seconds`); `added` and `previous` are ISO 8601 as far as they can be known: a date, a date
    and time, or for a bare time of day `T23:14`. They are None where the source gives an elapsed
    or relative time, and where day and month could be either unless `dayfirst` says which.

    >>> marker = "---- Post added at 11:14 PM ---- Previous post was at 11:02 PM ----"
    >>> body = f"One.\\n\\n{marker}\\n\\nTwo."
    >>> [(merge.added_text, merge.previous) for merge in find_merges(body)]
    [('11:14 PM', 'T23:02')]
    """
    body = text[start:end]
    markers = _with_text_around(body, _markers(body))
    return tuple(_merge(body, marker, start, dayfirst) for marker in markers)


def merges_and_markers(
    text: str, span: Span, shapes: Sequence[Shape], dayfirst: bool | None
) -> tuple[tuple[Merge, ...], tuple[Merge, ...]]:
    """The merge markers of some shapes in a body, and with them those at its edges.

    At an edge nothing was merged, but a marker is no word of a member there either: markers
    equal one another, and must not count as quoted words.
    """
    start, end = span
    body = text[start:end]
    markers = _markers(body, shapes)
    within = _with_text_around(body, markers)
    merges = tuple(_merge(body, marker, start, dayfirst) for marker in within)
    if len(within) == len(markers):
        return merges, merges
    return merges, tuple(_merge(body, marker, start, None) for marker in markers)


def promising(text: str, starts: Sequence[int], shapes: Sequence[Shape]) -> set[int]:
    """The bodies, by the place of their start in `starts`, that may hold a word of the shapes.

    Markers stand in few posts of a text: one search of the whole for each word tells the others.
    """
    bodies: set[int] = set()
    for word in {word for shape in shapes if not shape.folded for word in shape.words}:
        bodies.update(bodies_with(text, word, 0, starts))
    folded = {word for shape in shapes if shape.folded for word in shape.words}
    more = max(map(len, folded), default=0)  # a word may lie across the end of a slice
    for at in range(0, len(text) if folded else 0, SLICE):
        piece = text[at : at + SLICE + more]
        low = piece.casefold()
        for word in folded:
            if len(low) == len(piece):
                bodies.update(bodies_with(low, word, at, starts))
            elif word in low:  # some letters are folded to two: it may be anywhere in there
                first = bisect_right(starts, at) - 1
                bodies.update(range(max(0, first), bisect_right(starts, at + len(piece))))
    return bodies


def bodies_with(text: str, word: str, shift: int, starts: Sequence[int]) -> Iterator[int]:
    """The bodies, by the place of their start in `starts`, that may hold a word; -1: before them.

    The text begins `shift` characters behind the start of the whole.
    """
    at = text.find(word)
    while at >= 0:
        following = bisect_right(starts, at + shift)
        yield following - 1
        if following == len(starts):
            return
        at = text.find(word, starts[following] - shift)


def parts(text: str, start: int, end: int, merges: Sequence[Merge]) -> tuple[Part, ...]:
    """The body `text[start:end]` cut at its markers: trimmed ranges, the whole where there is none.

    `added` of a part is that of the marker before it.
    """
    if not merges:
        return (Part(1, *_trim(text, start, end)),)
    edges = [start, *(edge for merge in merges for edge in (merge.start, merge.end)), end]
    added = [None, *(merge.added for merge in merges)]
    ranges = [_trim(text, edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    return tuple(
        Part(index, *span, time)
        for index, (span, time) in enumerate(zip(ranges, added, strict=True), 1)
    )


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return start + left, max(start + left, start + len(piece.rstrip()))


def _markers(body: str, shapes: Sequence[Shape] | None = None) -> list[Marker]:
    flat: str | None = None
    found: list[Marker] = []
    for shape in all_shapes() if shapes is None else shapes:
        if shape.may_be_in(body):
            flat = flatten(body) if flat is None else flat
            found += shape.find(body, flat)
    if flat is None or not found:
        return []
    widened = [_widen(body, flat, marker) for marker in found]
    widened.sort(key=lambda marker: (marker.start, -marker.end))
    return _joined(body, widened)


def _widen(body: str, flat: str, marker: Marker) -> Marker:
    # White space that no page prints beside a marker, such as a form feed, counts as a wrapper.
    start, end = _trim(body, *with_wrappers(body, flat, marker.start, marker.end))
    return Marker(start, end, marker.added, marker.previous)


def _joined(body: str, markers: list[Marker]) -> list[Marker]:
    """Without markers inside others, and neighbours with no text between them made one."""
    joined: list[Marker] = []
    for marker in markers:
        last = joined[-1] if joined else None
        if last is None or body[last.end : marker.start].strip(_NO_TEXT):
            joined.append(marker)
        elif marker.end > last.end:
            both = marker.added or last.added, last.previous or marker.previous
            joined[-1] = Marker(last.start, marker.end, *both)
    return joined


def _with_text_around(body: str, markers: list[Marker]) -> list[Marker]:
    """Markers with text on both sides: at the start or end of a post nothing was merged."""
    while markers and not body[: markers[0].start].strip(_NO_TEXT):
        markers = markers[1:]
    while markers and not body[markers[-1].end :].strip(_NO_TEXT):
        markers = markers[:-1]
    return markers


def _merge(body: str, marker: Marker, base: int, dayfirst: bool | None) -> Merge:
    added, previous = _shown(body, marker.added), _shown(body, marker.previous)
    return Merge(
        start=base + marker.start,
        end=base + marker.end,
        text=body[marker.start : marker.end].replace("\r\n", "\n").replace("\r", "\n"),
        added_text=added,
        previous_text=previous,
        added=_iso(added, dayfirst),
        previous=_iso(previous, dayfirst),
    )


def _shown(body: str, span: Span | None) -> str | None:
    return _SEAM.sub(" ", body[slice(*span)]).strip() if span else None


# Seconds since 1970 as raw markup shows them; shorter numbers are something else.
_EPOCH = re.compile(r"\d{9,10}")


def _iso(shown: str | None, dayfirst: bool | None) -> str | None:
    if shown is None:
        return None
    if _EPOCH.fullmatch(shown):
        return datetime.fromtimestamp(int(shown), timezone.utc).isoformat()
    return dates.clock_time(shown) or dates.resolve([shown], dayfirst=dayfirst).dates[0]
