"""Threads for the quote tests: posts in, quotes out."""

from __future__ import annotations

from collections.abc import Sequence

from threadtool.model import Merge
from threadtool.quotes import Body, QuotedBody, find_quotes


def thread(*posts: tuple[str | None, str]) -> tuple[str, list[Body]]:
    """A text of posts (author, body) with a line between them, and its bodies."""
    text, bodies = "", []
    for index, (author, body) in enumerate(posts, 1):
        start = len(text)
        text += body
        bodies.append(Body(index, start, len(text), author))
        text += "\n=== post ===\n"
    return text, bodies


def line_of(text: str) -> list[int]:
    """The line of each position."""
    lines, line = [], 1
    for char in text:
        lines.append(line)
        line += char == "\n"
    return lines


def quotes_of(*posts: tuple[str | None, str]) -> tuple[str, list[QuotedBody]]:
    """The text and the quotes of its posts."""
    text, bodies = thread(*posts)
    lines = line_of(text)
    return text, find_quotes(text, bodies, lambda at: lines[at])


def last(*posts: tuple[str | None, str]) -> list[tuple[int, str | None, str, int | None]]:
    """Depth, author, words and source of the quotes of the last post."""
    _, quoted = quotes_of(*posts)
    return [(q.depth, q.author, q.text, q.source_post) for q in quoted[-1].quotes]


def merge_at(text: str, marker: str) -> Merge:
    """The merge marker that reads `marker`."""
    start = text.index(marker)
    return Merge(start, start + len(marker), marker)


def check_contract(text: str, bodies: Sequence[Body], quoted: Sequence[QuotedBody]) -> None:
    """What holds of any answer: quotes lie in their body and nest, no merge is quoted."""
    assert len(bodies) == len(quoted)
    for body, answer in zip(bodies, quoted, strict=True):
        assert len(answer.rules) == len(answer.quotes)
        open_now: list[tuple[int, int]] = []
        for quote in answer.quotes:
            assert body.start <= quote.start < quote.end <= body.end
            assert not text[quote.start].isspace()
            assert not text[quote.end - 1].isspace()
            assert quote.text
            while open_now and open_now[-1][1] <= quote.start:
                open_now.pop()
            if open_now:
                assert quote.end <= open_now[-1][1]
            open_now.append((quote.start, quote.end))
            assert quote.depth == len(open_now)
            assert quote.evidence in {"attributed", "markup", "repeated", "inferred"}
            assert 0 <= quote.score <= 1
            assert (quote.source_post is None) == (quote.source_start is None)
            if quote.source_post is not None:
                source = next(b for b in bodies if b.index == quote.source_post)
                assert quote.source_start is not None
                assert quote.source_end is not None
                assert source.start <= quote.source_start <= quote.source_end <= source.end
                assert source.index < body.index
                assert quote.match in {"exact", "edited", "partial"}
            for merge in body.merges:
                assert quote.end <= merge.start or merge.end <= quote.start
