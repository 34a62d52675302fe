"""Merge markers that are a phrase: with an elapsed time, a date, as BBCode, or by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from threadtool import merge_phrases as phrases
from threadtool.merge_flat import frame
from threadtool.merge_times import Span, elapsed, when
from threadtool.merge_words import Marker, Phrases, amid_line, forms_of, literal_end
from threadtool.patterns import re


@cache
def _split(table: str) -> tuple[tuple[Phrases, str, bool], ...]:
    """Phrases cut at their `%`: those before it, grouped by what follows it."""
    groups: dict[tuple[str, bool], list[str]] = {}
    for form in forms_of(table):
        before, sign, after = form.partition("%")
        groups.setdefault((sign + after.rstrip(), before.startswith("[")), []).append(
            before.strip("[ ")
        )
    split = []
    for (after, bracketed), forms in groups.items():
        # Where the date may be lost, so may the colon.
        colon = r"(?: {0,3}:)?" if after.startswith("%?") else ""
        plain = [form.rstrip(": ") if colon else form for form in forms]
        split.append((Phrases(plain, partial(_label, colon)), after, bracketed))
    return tuple(split)


def _label(colon: str, forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_]){colon}")


def after_a_while(body: str, flat: str) -> Iterator[Marker]:
    """`Added in 5 minutes 12 seconds:` and its kin in every language."""
    for pattern, after, _ in _split("ELAPSED"):
        for found in pattern.finditer(flat):
            time = elapsed(flat, found.end())
            if not time:
                continue
            end = literal_end(flat, time[1], after[1:].strip())
            if end is None:
                continue
            around = frame(flat, found.start(), end)
            certain = body[found.start()] == body[found.start()].upper()
            if around.alone or (certain and amid_line(flat, around)):
                yield Marker(around.start, around.end, time)


def dated(body: str, flat: str) -> Iterator[Marker]:
    """A label and its date: `Post automatically merged: Nov 23, 2020`."""
    for pattern, after, bracketed in _split("DATED"):
        lossy, tail = after.startswith("%?"), after.lstrip("%?")
        for found in pattern.finditer(flat):
            marker = _dated(flat, found.span(), lossy, tail)
            if marker and (not bracketed or _in_brackets(flat, marker)):
                yield marker


def _in_brackets(flat: str, marker: Marker) -> bool:
    return "[" in flat[marker.start : marker.start + 3] and "]" in flat[marker.end - 3 : marker.end]


def _dated(flat: str, label: Span, lossy: bool, tail: str) -> Marker | None:
    dates = _dates_after(flat, label[1], tail)
    if dates:
        end, added, previous = dates
        around = frame(flat, label[0], end)
        if around.alone or amid_line(flat, around):
            return Marker(around.start, around.end, added, previous)
    # No date, or one of the text: `Post automatically merged:` and a line that opens with one.
    around = frame(flat, *label)
    return Marker(around.start, around.end) if lossy and around.alone else None


def _dates_after(flat: str, at: int, tail: str) -> tuple[int, Span, Span | None] | None:
    """The end of a label's dates, and the dates; `tail` is what the phrase has after the first."""
    added = when(flat, at)
    if not added:
        return None
    between, sign, _ = tail.partition("%")
    end = literal_end(flat, added[1], between.strip(" ,"))
    if end is None or not sign:
        return (end, added, None) if end is not None else None
    previous = when(flat, end)
    return (previous[1], added, previous) if previous else None


@cache
def _codes() -> re.Pattern[str]:
    return re.compile(
        r"\[automerge\]\s{0,3}(?P<epoch>\d{6,12})\s{0,3}\[/automerge\]"
        r"|\[mergedate\](?P<date>[^\[\]\n]{1,60})\[/mergedate\]"
        r"|^[ \t>]{0,20}(?P<after>\[after=(?P<seconds>\d{1,9})\](?:\[/after\])?)"
        r"(?=[ \t]{0,9}(?:\r|$))",
        re.IGNORECASE | re.MULTILINE,
    )


def codes(body: str, flat: str) -> Iterator[Marker]:
    """Raw BBCode of merging add-ons: `[automerge]1583432434[/automerge]`."""
    for found in _codes().finditer(body):
        group = found.lastgroup if found.lastgroup != "after" else "seconds"
        start = found.start("after") if found["after"] else found.start()
        yield Marker(start, found.end(), found.span(group or 0))


@cache
def _by_hand() -> Phrases:
    return Phrases(
        forms_of("BY_HAND"),
        lambda forms: re.compile(
            rf"(?m)^([-\[(~= ]{{0,80}})({forms})[.!:]?[-\])~= ]{{0,80}}$", re.IGNORECASE
        ),
        any_case=True,
    )


def by_hand(body: str, flat: str) -> Iterator[Marker]:
    """What a moderator leaves: `*** Posts merged ***`, `[merged]`, `Threads merged.`"""
    for found in _by_hand().finditer(flat):
        left = body[found.start() : found.start(2)].strip(" \t>|\u00a0")
        right = body[found.end(2) : found.end()].strip(" \t|\u00a0.!:\r")
        words = re.sub(r"\s+", " ", found[2].casefold())
        if (left and right) or words in phrases.BARE.split("|"):
            start = body.rindex(left, found.start(), found.start(2)) if left else found.start(2)
            yield Marker(start, found.start() + len(found[0].rstrip(" ")))
