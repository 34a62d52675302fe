"""A body in reading order: own words, quotes, attributions and merge markers, tiled."""

from __future__ import annotations

from collections.abc import Sequence

from threadtool.model import Block
from threadtool.patterns import re
from threadtool.quotes.bodies import Body, QuotedBody, Span, trim

_SPACE = re.compile(r"[ \t\u00a0]+(?=[\r\n]|\Z)")
_LINES = re.compile(r"(?:\r\n|\n|\r)")
_MANY = re.compile(r"\n{3,}")


def blocks(text: str, body: Body, quoted: QuotedBody) -> tuple[Block, ...]:
    """The blocks of a body: every visible character is in exactly one of them.

    `quote` blocks are the outer quotes; what attributes an inner quote lies within them.
    """
    if not (quoted.quotes or quoted.attributions or body.merges):
        start, end = trim(text, body.start, body.end)
        return (Block("own", start, end),) if start < end else ()
    outer = [(q.start, q.end) for q in quoted.quotes if q.depth == 1]
    spans: list[tuple[int, int, str]] = [(m.start, m.end, "merge") for m in body.merges]
    spans += [(start, end, "quote") for start, end in outer]
    spans += [(start, end, "attribution") for start, end in quoted.attributions]
    order = {"merge": 0, "quote": 1, "attribution": 2}
    spans.sort(key=lambda span: (span[0], order[span[2]], -span[1]))
    done: list[Block] = []
    at = body.start
    for start, end, kind in spans:
        start, end = max(start, at), min(end, body.end)
        if start >= end:
            continue
        _append(done, text, "own", (at, start))
        _append(done, text, kind, (start, end))
        at = end
    _append(done, text, "own", (at, body.end))
    return tuple(done)


def _append(done: list[Block], text: str, kind: str, span: Span) -> None:
    start, end = trim(text, *span)
    if start < end:
        done.append(Block(kind, start, end))


def own_text(text: str, blocks: Sequence[Block]) -> str:
    """What the member wrote: the `own` blocks, parted as they stand, newlines as `\\n`."""
    parts = [text[b.start : b.end] for b in blocks if b.kind == "own"]
    return plain("\n\n".join(parts))


def plain(text: str) -> str:
    """Text with newlines as `\\n`."""
    return _LINES.sub("\n", text)
