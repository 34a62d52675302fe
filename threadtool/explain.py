"""`explain`: why a text was cut as it was. Every line with its label, every quote with its source.

What is told is what parsing decided: the labels of the lines, the thread made of them, and the
evidence for the software and for the order of day and month, weighed once more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from threadtool.assemble import assemble, resolve_dates
from threadtool.classify_software import LEAST_WEIGHT, UNKNOWN, Candidate, candidates, looked_at
from threadtool.join import join_cuts
from threadtool.lines import Line, LineIndex, spans
from threadtool.model import Block, JsonDict, Post, Quote, Source, Thread
from threadtool.options import Options
from threadtool.parse import Cut, cut
from threadtool.segment_layout import BODY, Label
from threadtool.version import __version__

SCHEMA: Final = "threadtool.explanation/1"
OWN: Final = "own"


@dataclass(frozen=True, slots=True)
class ExplainedLine:
    """A line of the source, or a cell of a table in it, and what it was taken for.

    `line` counts from 1; `[start, end)` is its range in the source. `role` is `body`, `header`,
    `footer` or `boilerplate`; `kind` says which part of it, in a body the kinds of its blocks
    (`own`, `quote`, `attribution`, `merge`) joined by `+`. `post` is the index of the post, None
    for text of the page. `rule` says why; `text` are the words as they stand in the source.
    """

    line: int
    start: int
    end: int
    role: str
    kind: str
    post: int | None
    rule: str
    text: str

    def to_dict(self) -> JsonDict:
        """Every field, always."""
        return {
            "line": self.line,
            "start": self.start,
            "end": self.end,
            "role": self.role,
            "kind": self.kind,
            "post": self.post,
            "rule": self.rule,
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class ExplainedQuote:
    """A quote of a post, with the words that it was taken from where the thread has them."""

    post: int
    quote: Quote
    source_text: str | None
    source_line: int | None

    def to_dict(self) -> JsonDict:
        """The post, a QUOTE of the output, and the source passage."""
        return {
            "post": self.post,
            **self.quote.to_dict(),
            "source_text": self.source_text,
            "source_line": self.source_line,
        }


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of the whole, and why: `to_dict` is `software`, `cut` and `dates`."""

    software: JsonDict
    cut: JsonDict
    dates: JsonDict

    def to_dict(self) -> JsonDict:
        """The three parts."""
        return {"software": self.software, "cut": self.cut, "dates": self.dates}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A thread and why it is what it is."""

    thread: Thread
    decision: Decision
    lines: tuple[ExplainedLine, ...]
    quotes: tuple[ExplainedQuote, ...]

    def to_dict(self) -> JsonDict:
        """The explanation as one JSON object. `threadtool schema explanation` describes it."""
        return {
            "schema": SCHEMA,
            "threadtool": __version__,
            "source": self.thread.source.to_dict(),
            **self.decision.to_dict(),
            "lines": [line.to_dict() for line in self.lines],
            "quotes": [quote.to_dict() for quote in self.quotes],
            "warnings": [warning.to_dict() for warning in self.thread.warnings],
        }


def explain(
    source: str | bytes | Path | Source, options: Options | None = None, **fields: Any
) -> Explanation:
    r"""What `parse` makes of a text, and why. Takes what `parse` takes and raises as it does.

    `split_merged` is left out of account: lines are explained by the posts that the page shows.

    >>> explained = explain("What's new\n\nTea\n\nI like tea.\n\xa0\nSo do I.\n\xa0\n")
    >>> [(line.line, line.role, line.post) for line in explained.lines if line.post]
    [(3, 'header', 1), (5, 'body', 1), (7, 'body', 2)]
    """
    settings = replace(options or Options(), **{**fields, "split_merged": False})
    return _explained(cut(source, settings), settings)


def explain_joined(
    sources: Iterable[str | bytes | Path | Source], options: Options | None = None, **fields: Any
) -> Explanation:
    """What `join` makes of several pages, and why: as `explain`, for the joined text."""
    settings = replace(options or Options(), **{**fields, "split_merged": False})
    joined, pages = join_cuts(sources, settings)
    explained = _explained(joined, settings)
    return replace(explained, thread=replace(explained.thread, pages=pages))


def _explained(page: Cut, settings: Options) -> Explanation:
    thread = assemble(page.source, [page.layout], settings)
    line_of = LineIndex(page.source.text)
    return Explanation(
        thread=thread,
        decision=Decision(
            software=_software(page, thread, settings, line_of),
            cut=_cut(thread),
            dates=_dates(page, settings),
        ),
        lines=tuple(_lines(page, thread, line_of)),
        quotes=tuple(_quotes(thread, line_of)),
    )


def _lines(page: Cut, thread: Thread, line_of: LineIndex) -> Iterator[ExplainedLine]:
    text = page.source.text
    bodies = {post.index: _Body(post) for post in thread.posts}
    for line, label in zip(page.layout.lines, page.layout.labels, strict=True):
        kind, rule = label.kind, label.rule
        if label.role == BODY:
            kind, rule = bodies[label.post + 1].kinds(line, label)
        for start, end in _rows(text, line):
            yield ExplainedLine(
                line=line_of(start),
                start=start,
                end=end,
                role=label.role,
                kind="blank" if not text[start:end].strip() else kind,
                post=label.post + 1 if label.post >= 0 else None,
                rule=rule,
                text=text[start:end],
            )


def _rows(text: str, line: Line) -> Iterator[tuple[int, int]]:
    """The lines of the text that a `Line` holds: more than one of very many blank ones."""
    yield from spans(text, line.start, line.end)
    if line.end == line.start or text[line.end - 1] in "\r\n":
        yield line.end, line.end


class _Body:
    """The blocks and quotes of a post, to be asked for line by line."""

    def __init__(self, post: Post) -> None:
        self._blocks: Sequence[Block] = post.blocks
        self._starts = [block.start for block in post.blocks]
        self._quotes = post.quotes
        self._quote_starts = [quote.start for quote in post.quotes]

    def kinds(self, line: Line, label: Label) -> tuple[str, str]:
        """What a line of the body consists of, and the rule: a quote's where it begins one."""
        first = max(0, bisect_right(self._starts, line.start) - 1)
        kinds: list[str] = []
        for block in self._blocks[first:]:
            if block.start >= line.end:
                break
            if block.end > line.start and block.kind not in kinds:
                kinds.append(block.kind)
        if "quote" not in kinds:
            return "+".join(kinds) or OWN, label.rule
        last = max(0, bisect_right(self._quote_starts, line.end - 1) - 1)
        # Outer quotes stand before inner ones: the last one that begins here is the innermost.
        quote = next((q for q in self._quotes[last::-1] if q.end > line.start), None)
        return "+".join(kinds), quote.rule if quote else label.rule


def _quotes(thread: Thread, line_of: LineIndex) -> Iterator[ExplainedQuote]:
    text = thread.source.text
    for post in thread.posts:
        for quote in post.quotes:
            words, line = None, None
            if quote.source_start is not None and quote.source_end is not None:
                words = text[quote.source_start : quote.source_end]
                line = line_of(quote.source_start)
            yield ExplainedQuote(post.index, quote, words, line)


def _software(page: Cut, thread: Thread, settings: Options, line_of: LineIndex) -> JsonDict:
    looked = looked_at(page.layout.lines)
    ranked = candidates(looked)
    return {
        "name": thread.software,
        "confidence": thread.software_confidence,
        "decided_by": _decided_by(thread, settings, ranked),
        "weight_needed": LEAST_WEIGHT,
        "candidates": [_candidate(one, looked, line_of) for one in ranked],
    }


def _decided_by(thread: Thread, settings: Options, ranked: Sequence[Candidate]) -> str:
    if settings.separator is not None:
        return "none: a separator was given"
    if settings.software is not None:
        return "named by the user"
    weights = {candidate.dialect.name: candidate.weight for candidate in ranked}
    if weights.get(thread.software, 0) >= LEAST_WEIGHT:
        return "signs"
    if thread.software == UNKNOWN.name:
        return "none: no software has signs enough"
    return "what parts the posts: no other software is known to write it"


def _candidate(one: Candidate, lines: Sequence[Line], line_of: LineIndex) -> JsonDict:
    return {
        "name": one.dialect.name,
        "title": one.dialect.title,
        "weight": one.weight,
        "signs": [
            {
                "pattern": sign.pattern,
                "weight": sign.weight,
                "line": line_of(lines[sign.line].start),
                "text": lines[sign.line].view,
            }
            for sign in one.signs
        ],
    }


def _cut(thread: Thread) -> JsonDict:
    rules = Counter(post.boundary.rule for post in thread.posts)
    return {
        "posts": len(thread.posts),
        "confidence": thread.confidence,
        "title": thread.title,
        "rules": [{"rule": rule, "posts": count} for rule, count in rules.most_common()],
    }


def _dates(page: Cut, settings: Options) -> JsonDict:
    resolved = resolve_dates(page.layout.drafts, settings)
    return {
        "shown": sum(draft.date_text is not None for draft in page.layout.drafts),
        "known": sum(iso is not None for iso in resolved.dates),
        "order": {True: "day first", False: "month first", None: None}[resolved.dayfirst],
        "reason": resolved.reason,
        "open": resolved.order_open,
        "need_reference": resolved.undated,
    }
