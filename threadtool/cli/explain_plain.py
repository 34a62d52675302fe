"""`explain` as plain text: aligned columns, one line for each line, for pipes and files."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Final

from threadtool.cli.explain_words import about_quote, label, summary, words
from threadtool.cli.messages import visible
from threadtool.explain import ExplainedQuote, Explanation

_NAME_WIDTH: Final = 10
_WIDEST_COLUMN: Final = 40  # a longer rule pushes the words of its own line aside, not of all


def plain(explained: Explanation, parts: Set[str]) -> Iterator[str]:
    """The parts of an explanation, a heading before each where there are several."""
    makers = {"lines": _lines, "quotes": _quotes, "summary": _summary}
    lead = ""
    for name, make in makers.items():
        if name not in parts:
            continue
        if len(parts) > 1:
            yield f"{lead}== {name} ==\n"
            lead = "\n"
        for row in make(explained):
            yield f"{row.rstrip()}\n"


def _lines(explained: Explanation) -> Iterator[str]:
    labels = [label(line) for line in explained.lines]
    numbers = len(str(max((line.line for line in explained.lines), default=1)))
    posts = len(str(max(1, len(explained.thread.posts))))
    wide = min(_WIDEST_COLUMN, max(map(len, labels), default=0))
    rules = min(_WIDEST_COLUMN, max((len(line.rule) for line in explained.lines), default=0))
    for line, name in zip(explained.lines, labels, strict=True):
        post = "" if line.post is None else str(line.post)
        yield (
            f"{line.line:>{numbers}}  {post:>{posts}}  {name:<{wide}}  {line.rule:<{rules}}"
            f"  {words(line)}"
        )


def _quotes(explained: Explanation) -> Iterator[str]:
    for place, item in enumerate(explained.quotes):
        if place:
            yield ""
        yield from (f"{name:<{_NAME_WIDTH}}  {value}" for name, value in about_quote(item))
        yield from _passages(item)


def _passages(item: ExplainedQuote) -> Iterator[str]:
    """The words quoted, and those of the source below them."""
    for name, text in (("quoted", item.quote.text), ("from", item.source_text)):
        for place, row in enumerate((text or "").splitlines()):
            yield f"{'' if place else name:<{_NAME_WIDTH}}  {visible(row)}"


def _summary(explained: Explanation) -> Iterator[str]:
    for name, value in summary(explained):
        yield f"{name:<{_NAME_WIDTH}}  {value}"
