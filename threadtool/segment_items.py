"""Posts known as the items of a list: an extractor kept the list and dropped the headers.

XenForo 1 and others write a thread as an ordered list. Lists that members type stand within an
item, further in; what begins at the margin is a post.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_layout import BODY, FOOTER, HEADER, Draft, Label, Layout
from threadtool.segment_page import bottom_start, find_title, outside, starts_thread
from threadtool.segment_records import Record
from threadtool.tags import (
    BANNER,
    BLANK,
    BLANK_TAG,
    BUTTON,
    CARD,
    FOOT,
    HEAD,
    PAGE,
    RULE,
    TEXT,
    VALUE,
    Tag,
)

_ITEM: Final = regex.compile(r"[-*+•](?:\s|$)")
# Fewer are a list; and where most posts still have headers, those are better evidence.
LEAST: Final = 4
HEADED: Final = 0.5
CONFIDENCE: Final = 0.7
REACH: Final = 3  # lines from the item to the first line known of its header: a name, a title


def margin_items(
    text: str, lines: Sequence[Line], tags: Sequence[Tag], records: Sequence[Record]
) -> list[int]:
    """The lines that open an item at the margin; none where they cannot be the posts of a page.

    A list in a post stands below its words: then its items hold no headers, and what is above
    the first of them is no detail of the thread.
    """
    items = [
        number
        for number, line in enumerate(lines)
        if line.listed and not line.indent and _ITEM.match(text, line.start, line.end)
    ]
    if len(items) < LEAST or len(records) > HEADED * len(items):
        return []
    opened = set(items)
    if any(opened.isdisjoint(range(r.first - REACH, r.first + 1)) for r in records):
        return []
    above = next((n for n in range(items[0] - 1, -1, -1) if tags[n].kind != BLANK), None)
    detail = above is not None and (tags[above].kind == PAGE or starts_thread(lines[above].view))
    return items if records or detail else []


def by_items(
    lines: Sequence[Line], tags: Sequence[Tag], software: str, items: Sequence[int]
) -> Layout:
    """A post for every item; its user card, where one is left, opens it as items further in."""
    lines, tags, items = _parted(lines, tags, items)
    labels = outside(tags)
    drafts: list[Draft] = []
    title = find_title(lines, tags, items[0])
    if title is not None and _prose_above(tags, title):
        drafts.append(Draft("text above the list", CONFIDENCE / 2))
        _label(labels, range(title), Label(BODY, "", 0, "above the title"), tags)
    last = bottom_start(lines, tags, items[-1] + 1, len(lines) - 1)
    stops = [*(item - 1 for item in items[1:]), last]
    for start, stop in zip(items, stops, strict=True):
        post = len(drafts)
        labels[start - 1] = Label(HEADER, "marks", post, "mark of the item")
        first = _behind_card(lines, tags, start, stop)
        end = stop
        while end > first and tags[end - 1].kind in (BLANK, FOOT, BUTTON, RULE):
            end -= 1
        if end == first:
            end = stop  # `I like this.` is no note where nothing stands above it
        draft = Draft("item of a list", CONFIDENCE)
        if first > start:
            draft.author = lines[start].view or None
        drafts.append(draft)
        labels[start:first] = [Label(HEADER, "user card", post, "card")] * (first - start)
        labels[first:end] = [Label(BODY, "", post, "item at the margin")] * (end - first)
        labels[end:stop] = [Label(FOOTER, "note", post, "below the body")] * (stop - end)
    layout = Layout(labels, drafts, software, CONFIDENCE, lines=lines)
    if title is not None:
        layout.title = lines[title].view
        labels[title] = Label(HEADER, "title", 0, "above the first post")
    return layout


def _parted(
    lines: Sequence[Line], tags: Sequence[Tag], items: Sequence[int]
) -> tuple[list[Line], list[Tag], list[int]]:
    """The lines with the marks of items cut off, and where those items now are."""
    parted: list[Line] = []
    parted_tags: list[Tag] = []
    places: list[int] = []
    marked = set(items)
    for number, (line, tag) in enumerate(zip(lines, tags, strict=True)):
        if number in marked:
            parted.append(Line(line.start, line.start + 1, 0, ""))
            parted_tags.append(BLANK_TAG)
            places.append(len(parted))
            line = replace(line, start=line.start + 1)
        parted.append(line)
        parted_tags.append(tag)
    return parted, parted_tags, places


def _prose_above(tags: Sequence[Tag], title: int) -> bool:
    """Whether a body stands above the title: an extractor put the first post there."""
    return any(tag.kind == TEXT for tag in tags[:title])


def _label(labels: list[Label], numbers: range, label: Label, tags: Sequence[Tag]) -> None:
    """Label the lines from the first to the last one with words of their own."""
    texts = [number for number in numbers if tags[number].kind == TEXT]
    for number in range(texts[0], texts[-1] + 1):
        labels[number] = label


def _behind_card(lines: Sequence[Line], tags: Sequence[Tag], start: int, stop: int) -> int:
    """The line behind the user card with which an item begins; `start` where it has none."""
    first, carded = start, False
    for number in range(start, stop):
        kind = tags[number].kind
        if kind in (CARD, VALUE, HEAD):
            carded, first = True, number + 1
        elif number > start and kind not in (BLANK, BANNER, PAGE) and not lines[number].listed:
            break
    return first if carded else start
