"""A post's body in reading order: what an exporter for people writes down piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from threadtool.model import Block, Post, Quote
from threadtool.patterns import re

_DASHES: Final = re.compile(r"(?:[-–—―_=*━─]\s*){3,}")
"""The lines drawn in a merge marker, `- - -` too."""

_QUOTE_MARKS: Final = re.compile(r"[>»›|│┃\s]*")
"""An attribution of only these is the mark before a quoted line."""

_NOT_SPACE: Final = re.compile(r"\S+")


@dataclass(slots=True)
class Stretch:
    """Neighbouring text of one kind inside the same quotes.

    `kind` is `own` (of whoever is quoted, where there are quotes around it), `attribution` or
    `merge`; `quotes` are indices into the post's quotes, the outer one first.
    """

    kind: str
    quotes: tuple[int, ...]
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, their newlines as in the source."""
        return "".join(self.pieces)


def shown_stretches(post: Post, source: str, *, own: bool) -> Iterator[Stretch]:
    """The stretches of a body, or with `own` those alone that the member wrote."""
    for stretch in stretches(post, source):
        if not own or (stretch.kind == "own" and not stretch.quotes):
            yield stretch


def merge_words(text: str) -> list[str]:
    """What a merge marker says, without the lines drawn around it."""
    return [words for words in (piece.strip() for piece in _DASHES.split(text)) if words]


def stretches(post: Post, source: str) -> Iterator[Stretch]:
    """The body cut where its kind or the quotes around it change, white space never alone."""
    current: Stretch | None = None
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
            current = Stretch(kind, quotes)
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
