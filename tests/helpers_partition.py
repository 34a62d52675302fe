"""The "nothing lost" section of the output contract, as a check that any test can call.

It shares no code with the package: lines are counted, ranges trimmed and newlines normalised here
anew, so that a mistake there cannot hide itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from threadtool.model import Block, Post, Quote, Thread

Span = tuple[int, int]

_NEWLINE = re.compile(r"\r\n|\r|\n")


class Lines:
    """Line numbers of positions: lines end at `\\n`, `\\r\\n` and `\\r` alone."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(newline.end() for newline in _NEWLINE.finditer(text))]

    def __call__(self, position: int) -> int:
        """The 1-based number of the line that a position stands on."""
        return bisect_right(self._starts, position)


def normal(text: str) -> str:
    """The text with every newline as `\\n`."""
    return _NEWLINE.sub("\n", text)


def visible(text: str) -> str:
    """The text without its white space."""
    return "".join(text.split())


def check_partition(thread: Thread, text: str) -> None:
    """Fail unless every visible character of `text` has exactly one place in the thread."""
    lines = Lines(text)
    _check_owners(thread, text)
    for item in thread.boilerplate:
        _check_slice(text, lines, (item.start, item.end), (item.start_line, item.end_line))
        assert item.text == normal(text[item.start : item.end])
        assert item.kind
    assert [post.index for post in thread.posts] == list(range(1, len(thread.posts) + 1))
    assert len({post.uid for post in thread.posts}) == len(thread.posts), "a uid stands twice"
    for post in thread.posts:
        _check_post(post, text, lines)
        _check_sources(post, thread.posts)


def _check_owners(thread: Thread, text: str) -> None:
    """Ranges are in bounds, trimmed, apart from one another, and between them is white space."""
    posts = thread.posts
    bodies = [(post.start, post.end, f"body {post.index}") for post in posts]
    assert bodies == sorted(bodies), "bodies are out of order"
    owners = [body for body in bodies if body[0] < body[1]]
    for post in posts:
        for region in chain(post.header, post.footer):
            owners.append((region.start, region.end, f"{region.kind} of {post.index}"))
            assert region.kind
    owners += [(item.start, item.end, "boilerplate") for item in thread.boilerplate]
    for start, end, name in owners:
        _check_trimmed(text, (start, end), name)
    owners.sort()
    edges = [(0, 0, "start"), *owners, (len(text), len(text), "end")]
    for (_, stop, above), (start, _, below) in pairwise(edges):
        assert stop <= start, f"{above} and {below} overlap"
        lost = text[stop:start]
        assert not lost.strip(), f"between {above} and {below} is lost: {lost.strip()[:80]!r}"


def _check_trimmed(text: str, span: Span, name: str) -> None:
    start, end = span
    assert 0 <= start < end <= len(text), f"{name}: {span} is out of bounds or empty"
    assert not text[start].isspace(), f"{name}: {span} begins with white space"
    assert not text[end - 1].isspace(), f"{name}: {span} ends with white space"


def _check_slice(text: str, lines: Lines, span: Span, shown: Span) -> None:
    _check_trimmed(text, span, "range")
    assert shown == (lines(span[0]), lines(span[1] - 1)), f"{span} has wrong line numbers: {shown}"


def _check_post(post: Post, text: str, lines: Lines) -> None:
    body = text[post.start : post.end]
    assert 0 <= post.start <= post.end <= len(text)
    assert post.text == normal(body)
    if post.start < post.end:
        _check_slice(text, lines, (post.start, post.end), (post.start_line, post.end_line))
    else:
        assert 1 <= post.start_line == post.end_line <= lines(len(text))
    for merge in post.merges:
        _check_inside(text, post, (merge.start, merge.end))
        assert merge.text == normal(text[merge.start : merge.end])
    _check_apart((merge.start, merge.end) for merge in post.merges)
    _check_quotes(post, text, lines)
    _check_blocks(post, text)
    _check_parts(post, text)
    for attachment in post.attachments:
        _check_inside(text, post, (attachment.start, attachment.end))
        assert attachment.name == text[attachment.start : attachment.end]


def _check_inside(text: str, post: Post, span: Span) -> None:
    _check_trimmed(text, span, f"a range of post {post.index}")
    assert post.start <= span[0], f"{span} lies before body {post.index}"
    assert span[1] <= post.end, f"{span} lies behind body {post.index}"


def _check_apart(spans: Iterable[Span]) -> None:
    for (_, stop), (start, _) in pairwise(spans):
        assert stop <= start, "ranges overlap or are out of order"


def _check_quotes(post: Post, text: str, lines: Lines) -> None:
    around: list[Quote] = []
    for quote in post.quotes:
        span = quote.start, quote.end
        _check_inside(text, post, span)
        _check_slice(text, lines, span, (quote.start_line, quote.end_line))
        while around and around[-1].end <= quote.start:
            around.pop()
        if around:
            assert quote.end <= around[-1].end, f"{span} reaches out of the quote around it"
        around.append(quote)
        assert quote.depth == len(around), f"{span} has a wrong depth"
        # Marks and attributions of inner quotes are left out of `text`; nothing is added to it.
        assert visible(quote.text)
        assert _is_subsequence(visible(quote.text), text[quote.start : quote.end])
        for merge in post.merges:
            assert quote.end <= merge.start or merge.end <= quote.start, "a marker is quoted"


def _is_subsequence(inner: str, outer: str) -> bool:
    rest = iter(outer)
    return all(char in rest for char in inner)


def _check_sources(post: Post, posts: Sequence[Post]) -> None:
    for quote in post.quotes:
        known = quote.source_post, quote.source_start, quote.source_end
        if known == (None, None, None):
            continue
        assert None not in known, f"{known}: a source is known in part"
        number, start, end = quote.source_post, quote.source_start, quote.source_end
        assert number is not None
        assert start is not None
        assert end is not None
        assert 1 <= number < post.index, f"post {post.index} quotes post {number}"
        source = posts[number - 1]
        assert source.start <= start <= end <= source.end, "a source lies outside of its post"


def _check_blocks(post: Post, text: str) -> None:
    """Blocks are in order, trimmed, and nothing but white space is between them."""
    _check_cover(post, text, [(block.start, block.end) for block in post.blocks])
    merges = {(merge.start, merge.end) for merge in post.merges}
    assert {_span(block) for block in post.blocks if block.kind == "merge"} == merges
    outer = [(quote.start, quote.end) for quote in post.quotes if quote.depth == 1]
    for block in post.blocks:
        assert block.kind in {"own", "quote", "attribution", "merge"}
        held = any(start <= block.start and block.end <= end for start, end in outer)
        apart = all(block.end <= start or end <= block.start for start, end in outer)
        if block.kind == "quote":
            assert held, "a quote block lies in no quote"
        elif block.kind in {"own", "merge"}:
            assert apart, f"{block} overlaps a quote"
    own = "".join(text[slice(*_span(block))] for block in post.blocks if block.kind == "own")
    assert visible(post.own_text) == visible(own)
    assert post.own_text == normal(post.own_text).strip()


def _span(block: Block) -> Span:
    return block.start, block.end


def _check_parts(post: Post, text: str) -> None:
    """Parts and merge markers together are the body."""
    assert [part.index for part in post.parts] == list(range(1, len(post.merges) + 2))
    assert [part.added for part in post.parts] == [None, *(merge.added for merge in post.merges)]
    if post.start == post.end:
        return
    spans = [(part.start, part.end) for part in post.parts]
    spans += [(merge.start, merge.end) for merge in post.merges]
    _check_cover(post, text, sorted(spans))


def _check_cover(post: Post, text: str, spans: Sequence[Span]) -> None:
    at = post.start
    for start, end in spans:
        _check_inside(text, post, (start, end))
        assert at <= start, f"ranges of post {post.index} overlap"
        assert not text[at:start].strip(), f"text of post {post.index} is lost"
        at = end
    assert not text[at : post.end].strip(), f"the end of post {post.index} is lost"
