"""A post as passages to be read one under the other, for a terminal or as plain lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from threadtool.export.passages import merge_words, shown_stretches
from threadtool.export.text import dedented, normal_newlines
from threadtool.model import Post, Quote

DOT = " · "


@dataclass(frozen=True, slots=True)
class Passage:
    """`kind` is `own`, `quote`, `source`, `attribution` or `merge`; `depth` counts the quotes.

    A `source` says where the quote after it is from: a line of ours, not of the text.
    """

    kind: str
    depth: int
    text: str


def passages(
    post: Post, source: str, *, own: bool = False, whole: bool = False
) -> Iterator[Passage]:
    """The body in reading order.

    `own` leaves only what the member wrote. Attributions are shown where nothing else says who
    is quoted, or with `whole`.
    """
    named: set[int] = set()
    told = any(quote_source(quote) for quote in post.quotes)
    for stretch in shown_stretches(post, source, own=own):
        for depth, number in enumerate(stretch.quotes, 1):
            if number not in named:
                named.add(number)
                if source_name := quote_source(post.quotes[number]):
                    yield Passage("source", depth, source_name)
        depth = len(stretch.quotes)
        if stretch.kind == "merge":
            yield Passage("merge", depth, DOT.join(merge_words(stretch.text)))
        elif stretch.kind == "attribution":
            if whole or not told:
                yield Passage("attribution", depth, _lines(stretch.text))
        else:
            yield Passage("quote" if depth else "own", depth, _lines(stretch.text))


def quote_source(quote: Quote) -> str:
    """`post 5 · Ann`: where a quote is from, as far as it is known."""
    post = "" if quote.source_post is None else f"post {quote.source_post}"
    return DOT.join(" ".join(text.split()) for text in (post, quote.author or "") if text)


def heading(post: Post) -> list[str]:
    """`7`, `#127`, author, date: the number the forum shows only where it is another one."""
    shown = post.number is not None and post.number != post.index
    date = post.date.replace("T", " ", 1) if post.date else post.date_text
    fields = (str(post.index), f"#{post.number}" if shown else "", post.author, date)
    return [" ".join(text.split()) for text in fields if text]


def _lines(text: str) -> str:
    lines = [line.rstrip() for line in normal_newlines(text).split("\n")]
    return dedented("\n".join(lines).strip("\n"))
