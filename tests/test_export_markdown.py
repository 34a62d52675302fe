"""Markdown: renders to the words of the source in their order, and to no markup of a member's."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt

from tests.helpers_threads import (
    NASTY,
    attribution,
    make_thread,
    merge,
    normal,
    own,
    plan,
    quote,
    texts,
    threads,
)
from threadtool.export import export, export_many
from threadtool.model import Block, Post, Thread

RENDERERS = {
    "commonmark": MarkdownIt("commonmark", {"html": True}),
    "tables": MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]),
}
OURS = {"heading", "paragraph", "blockquote", "em", "inline", "text", "hardbreak", "hr"}


def words(text: str) -> list[str]:
    """The words of a text; of control characters those that are no white space count as U+FFFD."""
    return [re.sub("[\0-\x1f\x7f-\x9f\ud800-\udfff]", "\ufffd", word) for word in text.split()]


def markdown(*given: Thread) -> str:
    return "".join(export_many(given, "markdown"))


def rendered(text: str, renderer: str = "commonmark") -> tuple[list[str], list[str]]:
    """The words shown, and the kinds of the nodes that show them."""
    shown: list[str] = []
    kinds: list[str] = []
    for token in RENDERERS[renderer].parse(text.encode("utf-8").decode("utf-8")):
        for part in (token, *(token.children or ())):
            kinds.append(part.type.removesuffix("_open"))
            if part.type != "inline":
                # A break and the end of a paragraph part words, emphasis does not.
                shown.append(part.content if part.type.startswith(("text", "em")) else "\n")
    return words("".join(shown)), [kind for kind in kinds if not kind.endswith("_close")]


def label(post: int | None, author: str | None) -> str:
    named = " ".join((author or "").split())
    return ", ".join(part for part in (named, f"post {post}" if post else "") if part)


def heading(post: Post) -> str:
    number = f"#{post.number}" if post.number not in (None, post.index) else ""
    parts = (str(post.index), number, post.author or "", post.date or post.date_text or "")
    return " · ".join(part for part in parts if part.strip())


def wanted_words(thread: Thread) -> list[str]:
    wanted = words(thread.title or "")
    for post in thread.posts:
        wanted += words(heading(post))
        for block in post.blocks:
            for q in post.quotes:
                if q.start == block.start:
                    wanted += words(label(q.source_post, q.author))
            text = thread.source.text[block.start : block.end]
            wanted += words(text.strip("- ") if block.kind == "merge" else text)
    return wanted


@pytest.mark.parametrize("renderer", RENDERERS)
@given(thread=threads())
@settings(deadline=None)
def test_renders_to_the_same_words_and_no_other_markup(renderer: str, thread: Thread) -> None:
    shown, kinds = rendered(markdown(thread), renderer)
    assert shown == wanted_words(thread)
    assert set(kinds) <= OURS
    merges = [found for post in thread.posts for found in post.merges]
    quotes = [q for post in thread.posts for q in post.quotes]
    assert kinds.count("hr") == len(merges)
    assert kinds.count("em") == len(merges) + sum(
        label(q.source_post, q.author) != "" for q in quotes
    )
    assert kinds.count("blockquote") == len(quotes)
    assert kinds.count("heading") == len(thread.posts) + bool(words(thread.title or ""))


def check_text(text: str, renderer: str) -> None:
    """A text is shown line by line wherever it stands, and nothing in it is markup."""
    text = text.strip() or "x"
    thread = make_thread(plan(text, quote(text), author=text, date=text), title=text)
    shown, kinds = rendered(markdown(thread), renderer)
    assert shown == wanted_words(thread)
    assert set(kinds) <= OURS - {"em", "hr"}
    # Each line ends in a break or ends its paragraph; the text stands there twice.
    lines = [line for line in normal(text).split("\n") if line.strip()]
    assert kinds.count("hardbreak") + kinds.count("paragraph") == 2 * len(lines)


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("text", NASTY)
def test_nothing_a_member_types_is_markup(text: str, renderer: str) -> None:
    check_text(text, renderer)
    check_text(f"before\n{text}\nafter", renderer)
    check_text(f"before\n\n{text}\n\nafter", renderer)


@pytest.mark.parametrize("renderer", RENDERERS)
@given(text=texts)
@example("\\#")
@example("# \\\\# #")
@settings(deadline=None)
def test_no_text_is_markup(renderer: str, text: str) -> None:
    check_text(text, renderer)


@given(text=texts)
@settings(deadline=None)
def test_nothing_looks_like_a_bare_link(text: str) -> None:
    shown = markdown(make_thread(plan(f"{text} http://x.y www.x.y a@b.c"), title="https://x.y"))
    assert not re.search(r"[a-zA-Z]:/|[wW]{3}\.\S|[\w.+-]@[\w]|[a-z]\.[a-z]", shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("$a$ and $5", r"\$a\$ and \$5"),
        ("a|b", r"a\|b"),
        ("www.1", r"www\.1"),
        ("x\n:-:\n: y", "x\\\n\\:-:\\\n\\: y"),
        ("one  \ntwo", "one\\\ntwo"),
        ("one\n\n\n \ntwo", "one\n\ntwo"),
        ("one\u2028two\x85three\x1cfour", "one two three four"),
        ("\x1b[31mred\x9b0m\x7f", "\ufffd\\[31mred\ufffd0m\ufffd"),
        (
            "AT&T, R & D - 3.5 (+1) -> :-) 11:14 PM #2!",
            "AT\\&T, R & D - 3.5 (+1) -> :-) 11:14 PM #2!",
        ),
    ],
)
def test_what_renderers_differ_on_is_escaped_and_the_rest_left_alone(text: str, shown: str) -> None:
    thread = make_thread(plan(text, author=None, date=None, date_text=None), title=None)
    assert markdown(thread) == f"## 1\n\n{shown}\n"


def test_a_thread_looks_like_this() -> None:
    thread = make_thread(
        plan("First *words*.", "", "  Indented", author="Bo_1", date="2011-05-27T11:02", number=1),
        plan(
            attribution("Bo_1 said:"),
            quote("First", author="Bo_1", source_post=1),
            quote("inner\nlines", 2, author="Di"),
            quote("outer again"),
            attribution("Click to expand..."),
            "My answer\nin two lines",
            merge(
                "---------- Post added at 11:14 PM ---------- Previous post was at 11:10 PM -----"
            ),
            own("More"),
            author="Di",
            date=None,
            number=127,
        ),
        title="Q & A #",
    )
    assert markdown(thread) == EXPECTED


EXPECTED = r"""# Q & A \#

## 1 · Bo\_1 · 2011-05-27T11:02

First \*words\*.

Indented

## 2 · \#127 · Di · May 27, 2011

Bo\_1 said:

*Bo\_1, post 1*

> First
>
> *Di*
>
> > inner\
> > lines
>
> outer again

Click to expand...

My answer\
in two lines

---

*Post added at 11:14 PM · Previous post was at 11:10 PM*

More
"""


def test_marks_before_quoted_lines_give_way_to_the_block_quote() -> None:
    thread = make_thread(plan(quote("> one\n> two\n>\n> three", source_post=1), "reply"))
    (post,) = thread.posts
    source, start = thread.source.text, post.start
    marks = [match.span() for match in re.finditer("> ?", source)]
    edges = sorted({start, *(at for span in marks for at in span), post.quotes[0].end})
    blocks = [
        Block("attribution" if source[one] == ">" else "quote", one, other)
        for one, other in pairwise(edges)
    ]
    # The mark of the first line stands outside of the quote, as the contract has it.
    quoted = replace(post.quotes[0], start=marks[0][1])
    marked = replace(post, blocks=(*blocks, post.blocks[1]), quotes=(quoted,))
    text = markdown(replace(thread, posts=(marked,)))
    assert text.endswith("\n\n*post 1*\n\n> one\\\n> two\n>\n> three\n\nreply\n")


def test_neighbouring_quotes_stay_apart() -> None:
    thread = make_thread(plan(quote("one"), quote("two", opens=True), quote("three", 2)))
    assert markdown(thread).endswith("\n\n> one\n\n> two\n>\n> > three\n")


def test_a_body_without_blocks_is_shown_whole() -> None:
    thread = make_thread(plan("one", quote("two"), "three"))
    bare = replace(thread, posts=(replace(thread.posts[0], blocks=()),))
    assert markdown(bare) == markdown(thread)


def test_merge_markers_in_a_row_are_a_rule_each() -> None:
    thread = make_thread(
        plan("one", merge("----- a -----"), merge("- - - b - - -"), merge("___"), "two")
    )
    assert markdown(thread).endswith("one\n\n---\n\n*a*\n\n---\n\n*b*\n\n---\n\ntwo\n")


def test_deep_quotes_lose_no_words() -> None:
    thread = make_thread(plan(*(quote(f"word{depth}", depth) for depth in range(1, 40))))
    assert rendered(markdown(thread))[0] == wanted_words(thread)


def test_a_quote_is_shown_as_deep_as_it_says_and_never_less_deep_than_it_stands() -> None:
    thread = make_thread(plan(quote("one"), quote("two", 2), "three"))
    outer, inner = thread.posts[0].quotes

    def shown(outer_depth: int, inner_depth: int) -> str:
        quotes = (replace(outer, depth=outer_depth), replace(inner, depth=inner_depth))
        return markdown(replace(thread, posts=(replace(thread.posts[0], quotes=quotes),)))

    assert shown(1, 1).endswith("\n\n> one\n>\n> > two\n\nthree\n")
    assert shown(2, 3).endswith("\n\n> > one\n> >\n> > > two\n\nthree\n")


def test_missing_fields_are_left_out() -> None:
    thread = make_thread(plan("x", author=None, date=None, date_text=None), title=None)
    assert markdown(thread) == "## 1\n\nx\n"
    assert markdown(make_thread(title="Title")) == "# Title\n"
    assert markdown(make_thread(title=None)) == ""


def test_several_threads_are_parted_by_a_rule() -> None:
    thread, empty = make_thread(plan("words")), make_thread(title=None)
    once = "".join(export(thread, "markdown"))
    assert markdown(empty, thread, empty, thread) == f"{once}\n---\n\n{once}"
    assert rendered(markdown(thread, thread))[1].count("hr") == 1


def test_the_cost_grows_with_the_text() -> None:
    # A cost that grew with the square of the length would take hours here.
    for unit in ("\\", "<", "[", "- ", "> ", "a\n", "\n", "1.", "-", " ", "a.b@c:d&"):
        thread = make_thread(plan("x" + unit * 100_000 + "x"))
        begun = time.process_time()
        assert len(markdown(thread)) > 10
        assert time.process_time() - begun < 5, unit
