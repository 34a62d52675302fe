"""What holds of the quotes of any text at all, and what strange input costs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.quotes_helper import check_contract, thread
from threadtool.model import Merge
from threadtool.quotes import Body, QuotedBody, blocks, find_quotes, own_text

PIECES = [
    "ann said:", "bob wrote:", "Click to expand...", "Quote:", "Originally Posted by ann View Post",
    "> ", ">> ", ">", "[quote]", "[/quote]", "[quote=ann;1]", "[QUOTE", "On 3 Jan 2011, bob wrote:",
    "the red boat is slower than the blue one", "nobody knows why the lamp is on", "yes", "no.",
    "\n", "\n\n", "\r\n", "\r", " ", "    ", "\u00a0", "\t", "| ", "---", "...", "[...]", ":)", "(",
    "http://example.org/a/b", "[12]", "![x](y.png)", "]", "Цитата:", "Сообщение от ann", "\u2028",
    "Quote from: ann on March 04, 2010, 10:02:33 PM", "- Hide quoted text -",
    "\nFrom: ann\nSent: Monday\nSubject: Boats\n", "-----Original Message-----\n", "ann:", "ann",
    "a" * 60, "İ", "ß",
]  # fmt: skip
BODY = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=24).map("".join)
POSTS = st.lists(st.tuples(st.sampled_from(["ann", "bob", None]), BODY), max_size=6)
MARKER = "---------- Post added at 11:14 PM ---------- Previous post was at 11:12 PM ----------"


@settings(max_examples=150, deadline=None)
@given(POSTS)
def test_quotes_nest_in_their_bodies_and_blocks_tile_them(
    posts: list[tuple[str | None, str]],
) -> None:
    text, bodies = thread(*posts)
    quoted = find_quotes(text, bodies, lambda at: text.count("\n", 0, at) + 1)
    check_contract(text, bodies, quoted)
    check_blocks(text, bodies, quoted)


@settings(max_examples=60, deadline=None)
@given(BODY, BODY, BODY)
def test_merge_markers_are_never_quoted(first: str, second: str, third: str) -> None:
    joined = f"{second}\n\n{MARKER}\n\n{third}"
    text, bodies = thread(("ann", first), ("bob", joined), ("ann", joined))
    bodies = [Body(b.index, b.start, b.end, b.author, merges=markers(text, b)) for b in bodies]
    quoted = find_quotes(text, bodies, lambda at: 1)
    check_contract(text, bodies, quoted)
    check_blocks(text, bodies, quoted)


def markers(text: str, body: Body) -> tuple[Merge, ...]:
    at = text.find(MARKER, body.start, body.end)
    return () if at < 0 else (Merge(at, at + len(MARKER), MARKER),)


def check_blocks(text: str, bodies: list[Body], quoted: list[QuotedBody]) -> None:
    for body, answer in zip(bodies, quoted, strict=True):
        tiles = blocks(text, body, answer)
        at = body.start
        for tile in tiles:
            assert at <= tile.start < tile.end <= body.end
            assert not text[at : tile.start].strip()
            at = tile.end
        assert not text[at : body.end].strip()
        own_text(text, blocks(text, body, answer))


SENTENCE = "The quick grey cat looks at the lazy brown dog. "
STRANGE = {
    "one sentence, over and over, in two posts": [SENTENCE * 20_000, SENTENCE * 20_000],
    "one line, over and over": [(SENTENCE + "\n") * 10_000] * 2,
    "ten thousand marks": [">" * 10_000 + " words of it"],
    "marks that grow and shrink": ["\n".join(">" * (i % 20) + " a line" for i in range(8_000))],
    "tags that never close": ["[quote=ann]some words " * 8_000],
    "each line a mark deeper": ["\n".join(">" * i + " a line" for i in range(1_500))],
    "openers that never close, each in the one before": ["[quote=ann]" * 8_000 + "words"],
    "a colon behind each verb": ["said:" * 20_000, "e:" * 50_000, "wrote :" * 20_000],
    "headers of mails": ["Hello.\n\n" + "From: ann\nSent: Monday\nSubject: Pump\n\nYes.\n" * 4_000],
    "fields without an end": ["From: ann\nSent: Monday\n" * 8_000],
    "buttons of quotes": ["ann wrote:\n- Hide quoted text -\n" * 4_000],
    "tags nested deep": ["[quote=ann]" * 8_000 + "words" + "[/quote]" * 8_000],
    "closers alone": ["Click to expand...\n" * 8_000],
    "attributions alone": ["ann said:\n" * 8_000],
    "boxes alone": ["Quote:\n" * 8_000],
    "words that look like attributions": ["said: wrote: " * 8_000],
    "brackets": ["[" * 50_000, "![" * 20_000, "](" * 20_000],
    "blanks": [" " * 200_000 + "x", "\n" * 200_000 + "x", "> " * 60_000, "|" * 60_000],
}


@pytest.mark.parametrize("name", STRANGE)
def test_strange_input_takes_no_more_than_linear_time(name: str) -> None:
    text, bodies = thread(*(("ann", body) for body in STRANGE[name]))
    started = time.process_time()
    quoted = find_quotes(text, bodies, lambda at: 1)
    spent = time.process_time() - started
    check_contract(text, bodies, quoted)
    check_blocks(text, bodies, quoted)
    # A quadratic step would take minutes on these; the slowest takes about three seconds.
    assert spent < 20


def test_no_bodies_and_empty_bodies_have_no_quotes() -> None:
    assert find_quotes("", [], lambda at: 1) == []
    text, bodies = thread(("ann", ""), (None, "\n \n"))
    assert [body.quotes for body in find_quotes(text, bodies, lambda at: 1)] == [(), ()]
