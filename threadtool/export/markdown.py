"""Markdown to read: a heading per post, quotes as block quotes, merge markers as rules.

The words are those of the source in their order, attributions included. Added are what the
headings say and the line above a quote that names where it comes from. Left out are what Markdown
shows otherwise: the `>` before quoted lines and the dashes around a merge marker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from threadtool.export.base import Exporter, ExportOptions
from threadtool.export.markdown_escape import paragraphs, single_line
from threadtool.model import Block, Post, Quote, Thread

_DEEPEST: Final = 12
"""Block quotes inside one another; quotes deeper down are shown at this depth.

Renderers stop at a depth of their own and drop what lies below it (markdown-it at 20 levels, of
which a paragraph and its text take some).
"""

_RULE: Final = "---"
_DOT: Final = " · "

_DASHES: Final = re.compile(r"(?:[-–—―_=*━─]\s*){3,}")
"""The lines drawn in a merge marker, `- - -` too."""

_QUOTE_MARKS: Final = re.compile(r"[>»›|│┃\s]*")
"""An attribution of only these is the mark before a quoted line."""

_NOT_SPACE: Final = re.compile(r"\S+")


class MarkdownExporter(Exporter):
    """Writes a document; several threads are parted by a rule."""

    def __init__(self, options: ExportOptions) -> None:
        super().__init__(options)
        self._empty = True

    def thread(self, thread: Thread) -> Iterator[str]:
        """The title, then a piece per post."""
        lead = "" if self._empty else f"\n{_RULE}\n\n"
        if title := single_line(thread.title or ""):
            yield f"{lead}# {title}\n"
            self._empty = False
            lead = "\n"
        for post in thread.posts:
            yield lead + _post(post, thread.source.text)
            self._empty = False
            lead = "\n"


def _post(post: Post, source: str) -> str:
    lines = [f"## {_heading(post)}"]
    for passage, before in zip(passages := _layout(post, source), [None, *passages], strict=False):
        shared = 0 if before is None else _shared_level(before.levels, passage.levels)
        lines.append(_prefixed("", shared))
        lines += [_prefixed(line, passage.level) for line in passage.lines]
    return "\n".join(lines) + "\n"


def _heading(post: Post) -> str:
    """`7 · #127 · author · date`: the number the forum shows only where it is another one."""
    shown = post.number is not None and post.number != post.index
    fields = (
        str(post.index),
        f"#{post.number}" if shown else "",
        post.author or "",
        post.date or post.date_text or "",
    )
    return _DOT.join(text for text in map(single_line, fields) if text)


def _prefixed(line: str, level: int) -> str:
    return ("> " * level + line).rstrip(" ")


@dataclass(slots=True)
class _Passage:
    """Lines that stand together; `levels` has the quotes around them and how deep each is shown."""

    levels: tuple[tuple[int, int], ...]
    lines: list[str]

    @property
    def level(self) -> int:
        """How many block quotes are around the lines."""
        return self.levels[-1][1] if self.levels else 0


def _shared_level(above: tuple[tuple[int, int], ...], below: tuple[tuple[int, int], ...]) -> int:
    """How many block quotes go on from one passage into the next."""
    shared = 0
    for one, other in zip(above, below, strict=False):
        if one != other:
            break
        shared = one[1]
    return shared


@dataclass(slots=True)
class _Stretch:
    """Neighbouring text of one kind inside the same quotes (given as indices into the quotes)."""

    kind: str
    quotes: tuple[int, ...]
    pieces: list[str] = field(default_factory=list)


def _layout(post: Post, source: str) -> list[_Passage]:
    """The body as passages: labels above quotes, rules at merge markers, paragraphs."""
    passages: list[_Passage] = []
    labelled: set[int] = set()
    for stretch in _stretches(post, source):
        levels: list[tuple[int, int]] = []
        for number in stretch.quotes:
            quote = post.quotes[number]
            if number not in labelled:
                labelled.add(number)
                if label := _label(quote):
                    passages.append(_Passage(tuple(levels), [f"*{label}*"]))
            outer = levels[-1][1] if levels else 0
            levels.append((number, min(max(quote.depth, outer + 1), _DEEPEST)))
        text = "".join(stretch.pieces)
        lines = _merge_lines(text) if stretch.kind == "merge" else paragraphs(text)
        passages.append(_Passage(tuple(levels), lines))
    return passages


def _label(quote: Quote) -> str:
    post = "" if quote.source_post is None else f"post {quote.source_post}"
    return ", ".join(text for text in (single_line(quote.author or ""), post) if text)


def _merge_lines(text: str) -> list[str]:
    said = (single_line(words) for words in _DASHES.split(text))
    shown = _DOT.join(words for words in said if words)
    return [_RULE, "", f"*{shown}*"] if shown else [_RULE]


def _stretches(post: Post, source: str) -> Iterator[_Stretch]:
    """The body cut where its kind or the quotes around it change, white space never alone."""
    current: _Stretch | None = None
    for block, start, end, quotes in _cells(post):
        text = source[start:end]
        kind = "own" if block is None or block.kind == "quote" else block.kind
        if kind == "attribution" and _QUOTE_MARKS.fullmatch(text):
            text = _NOT_SPACE.sub("", text)
        if not text.strip():
            if current is not None:
                current.pieces.append(text)
            continue
        # Two merge markers in a row are two rules, however close they stand.
        new = current is None or kind == "merge" or (kind, quotes) != (current.kind, current.quotes)
        if current is None or new:
            if current is not None:
                yield current
            current = _Stretch(kind, quotes)
        current.pieces.append(text)
    if current is not None:
        yield current


def _cells(post: Post) -> Iterator[tuple[Block | None, int, int, tuple[int, ...]]]:
    """The body cut at every edge of a block or quote: block, range, quotes around, outer first."""
    blocks = sorted(post.blocks, key=lambda block: (block.start, block.end))
    waiting = sorted(enumerate(post.quotes), key=_outer_last)
    around: list[tuple[int, Quote]] = []
    at = 0
    for start, end in pairwise(_edges(post)):
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        while around and around[-1][1].end <= start:
            around.pop()
        while waiting and waiting[-1][1].start <= start:
            quote = waiting.pop()
            if quote[1].end > start:
                around.append(quote)
        inside = at < len(blocks) and blocks[at].start <= start
        yield blocks[at] if inside else None, start, end, tuple(number for number, _ in around)


def _edges(post: Post) -> list[int]:
    edges = {post.start, post.end}
    for block in post.blocks:
        edges |= {block.start, block.end}
    for quote in post.quotes:
        edges |= {quote.start, quote.end}
    return sorted(edge for edge in edges if post.start <= edge <= post.end)


def _outer_last(numbered: tuple[int, Quote]) -> tuple[int, int, int]:
    number, quote = numbered
    return -quote.start, quote.end, -number
