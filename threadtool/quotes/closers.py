"""Closing markers and BBCode tags, and which opener each of them closes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.bodies import Span, fold
from threadtool.quotes.names import clean_name, opens_line
from threadtool.quotes.opener import Opener
from threadtool.quotes.patterns import patterns

NESTED: Final = 32
"""Open attributions looked at for the one that a marker closes."""

_TAG = re.compile(
    r"\[(/?)quote\b([^\[\]\n]{0,300}(?:\[[^\[\]\n]{0,60}\][^\[\]\n]{0,100})?)\s{0,2}\]",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"""\b(?:name|author)\s?=\s?(?:"([^"]+)"|'([^']+)'|(.+?)(?=\s\w+=|\s*$))""", re.IGNORECASE
)
_VALUE = re.compile(
    r"""^\s?=\s?(?:"([^"]*)"|'([^']*)'|&quot;(.*?)&quot;|(.*?)(?=;\s?\w*\d|\s\w+=|$))"""
)


def tag_author(attributes: str) -> str | None:
    """Who a BBCode quote names: every software writes it in its own way."""
    match = _NAMED.search(attributes) or _VALUE.search(attributes)
    raw = next((group for group in match.groups() if group), "") if match else ""
    name = clean_name(re.split(r",\s?(?:post|topic|member|username)\s?:", raw)[0])
    return name or None


def find_tags(
    text: str, low: int, high: int, members: Mapping[str, str]
) -> tuple[list[Opener], list[Span]]:
    """BBCode quote tags: what opens, and what closes."""
    openers: list[Opener] = []
    closers: list[Span] = []
    for match in _TAG.finditer(text, low, high):
        if match[1]:
            closers.append(match.span())
        else:
            name = tag_author(match[2])
            openers.append(
                Opener(*match.span(), "bbcode", members.get(fold(name), name) if name else None)
            )
    return _mistyped(openers, closers)


def _mistyped(openers: list[Opener], closers: list[Span]) -> tuple[list[Opener], list[Span]]:
    """A bare `[quote]` that nothing closes, behind an open one, was meant to be `[/quote]`."""
    open_now = 0
    kept: list[Opener] = []
    ends = list(closers)
    for i, opener in enumerate(openers):
        following = openers[i + 1].start if i + 1 < len(openers) else None
        bare = opener.end - opener.start == len("[quote]")
        if bare and open_now > 0 and not _closed_after(closers, opener.end, following):
            ends.append((opener.start, opener.end))
            open_now -= 1
            continue
        kept.append(opener)
        open_now += 1 - _closed_after(closers, opener.end, following)
    return kept, sorted(ends)


def _closed_after(closers: Sequence[Span], at: int, before: int | None) -> int:
    """How many closing tags stand between two openers."""
    low = bisect_left(closers, (at, 0))
    return (len(closers) if before is None else bisect_left(closers, (before, 0))) - low


def find_toggles(text: str, low: int, high: int) -> list[Span]:
    """`- Hide quoted text -` and the like, each on a line of its own."""
    return [
        match.span()
        for match in patterns().toggle.finditer(text, low, high)
        if opens_line(text, match.start(), low) is not None
    ]


def find_closers(text: str, low: int, high: int) -> list[Span]:
    """`Click to expand...` and the like, each on a line of its own."""
    found = []
    for match in patterns().expand.finditer(text, low, high):
        start = opens_line(text, match.start(), low)
        if start is not None and not text[match.end() : match.end() + 1].strip(" \r\n\t\u00a0|*]_"):
            found.append((start, match.end()))
    return found


def pair(openers: Sequence[Opener], tags: Sequence[Span], closers: Sequence[Span]) -> list[Opener]:
    """The openers with their closing markers; a marker without opener is left alone.

    A marker closes the innermost open quote of its kind. Where fewer markers than openers came,
    the weak openers (perhaps running text) go without.
    """
    done = list(openers)
    for marks, coded in ((tags, True), (closers, False)):
        events = sorted(
            [(o.start, i, None) for i, o in enumerate(done) if (o.kind == "bbcode") == coded]
            + [(mark[0], -1, mark) for mark in marks],
            key=lambda event: event[0],
        )
        open_now: list[int] = []
        for _, number, mark in events:
            if mark is None:
                open_now.append(number)
            elif open_now:
                _close(done, open_now, mark)
    return done


def _close(done: list[Opener], open_now: list[int], mark: Span) -> None:
    """Give a marker to the innermost opener, a strong one if there is one."""
    at = next((n for n in open_now[:-NESTED:-1] if not done[n].weak), open_now[-1])
    while open_now and open_now[-1] != at:
        open_now.pop()
    open_now.pop()
    done[at] = done[at]._replace(close=mark, weak=False)
