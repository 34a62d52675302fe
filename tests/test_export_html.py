"""The HTML page: whole, linked, and nothing a member typed is more than text."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.helpers_cli import PATIENCE, run
from tests.helpers_threads import NASTY, make_thread, merge, own, plan, quote, threads
from tests.readme_blocks import SEED
from threadtool.export import export, export_many
from threadtool.model import Thread

VOID = {"meta"}
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "main", "section", "h1", "article"),
    *("header", "a", "bdi", "time", "span", "div", "p", "details", "summary", "blockquote"),
}
ATTRIBUTES = {
    *("charset", "http-equiv", "content", "name", "id", "class", "href", "datetime", "dir", "open"),
}


class Page(HTMLParser):
    """Reads a page strictly: every element is known and closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.details: list[bool] = []
        self.texts: list[str] = []
        self.deepest = 0
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS, tag
        given = dict(attrs)
        assert given.keys() <= ATTRIBUTES
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if tag == "a" else []
        if tag == "details":
            self.details.append("open" in given)
        if tag not in VOID:
            self.open.append(tag)
        self.deepest = max(self.deepest, len(self.open))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def page(*made: Thread, **options: bool) -> Page:
    read = Page("".join(export_many(made, "html", None, **options)))
    assert len(set(read.ids)) == len(read.ids)
    assert all(link[:1] == "#" and link[1:] in read.ids for link in read.links)
    return read


def visible(text: str) -> str:
    return "".join(text.split())


@given(threads())
@settings(deadline=None, max_examples=150)
def test_any_thread_makes_a_sound_page(thread: Thread) -> None:
    page(thread, thread)
    page(thread, own=True)


@given(threads())
@settings(deadline=None, max_examples=60)
def test_the_words_are_those_of_the_source(thread: Thread) -> None:
    read = page(thread)
    shown = visible("".join(read.texts))
    for post in thread.posts:
        for block in post.blocks:
            text = thread.source.text[block.start : block.end]
            words = re.sub("[^A-Za-z0-9]", "", text)
            if block.kind != "merge" and words:
                assert words in re.sub("[^A-Za-z0-9]", "", shown)


def test_hostile_words_are_shown_as_they_are() -> None:
    words = (
        "<script>alert(1)</script>",
        '" onload="x',
        "</style></details>",
        "&lt;b&gt;",
        "]]> -->",
    )
    made = make_thread(
        plan(*words, author=words[0], date=None, date_text=words[1]), title=words[2], name=words[0]
    )
    texts = "".join(page(made).texts)
    for word in words:
        assert word in texts
    assert "\x1b" not in "".join(page(make_thread(plan(*NASTY))).texts)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = "".join(export(make_thread(plan("x")), "html"))
    assert "default-src 'none'" in text
    assert not re.search(r"<script|src=|url\(|@import|https?://|javascript:", text)


def test_quotes_lead_to_their_source_and_back() -> None:
    made = make_thread(
        plan("first words", author="Ann"),
        plan(quote("first words", source_post=1, author="Ann"), "reply", author="Bo"),
        plan(quote("far away", source_post=9), "lost"),
    )
    text = "".join(export(made, "html"))
    assert '<details id="quote-2-1" open><summary><a href="#post-1">post 1</a> · <bdi>Ann' in text
    assert 'quoted in <a href="#quote-2-1">2</a>' in text
    assert "<summary>post 9</summary>" in text
    read = page(made, made)
    assert "t2-post-1" in read.ids
    assert "#t2-quote-2-1" in read.links


def test_long_quotes_are_folded_and_deep_ones_stay_readable() -> None:
    made = make_thread(plan(quote("word " * 400), "a"), plan(quote("deep", depth=40), "b"))
    read = page(made)
    assert read.details[:2] == [False, True]
    assert any(text.endswith("word word…") for text in read.texts)
    assert len(read.details) == 1 + 12
    assert read.deepest < 64


def test_merges_dates_and_empty_posts() -> None:
    made = make_thread(
        plan("a", merge("---- Post added at 11:14 PM ----"), own("b"), date="2011-05-27T23:14"),
        plan("x", date=None, date_text="Yesterday", number=12),
    )
    text = "".join(export(made, "html"))
    assert '<p class="merge">Post added at 11:14 PM</p>' in text
    assert '<time datetime="2011-05-27T23:14">2011-05-27 23:14</time>' in text
    assert '<span class="number">Yesterday</span>' in text
    assert '<span class="number">#12</span>' in text
    assert "(no words)" in "".join(export(make_thread(plan(quote("q"))), "html", own=True))
    assert Page("".join(export_many([], "html"))).open == []


def browser() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("needs Chromium, not on this machine")


def rendered(path: Path, *options: str) -> bytes:
    done = subprocess.run(
        [
            *(browser(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--user-data-dir={path.parent}/profile", *options, path.as_uri()),
        ],
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0
    return done.stdout


def test_a_browser_shows_it(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    hostile = make_thread(plan("<img src=x onerror=document.title='hit'>", *NASTY), title="Safe")
    path.write_text("".join(export(hostile, "html")), encoding="utf-8")
    seen = rendered(path, "--dump-dom").decode()
    assert "<title>Safe</title>" in seen
    assert "<img" not in seen.partition("<main>")[2]
    path.write_bytes(run(SEED, "-f", "html").stdout)
    picture = tmp_path / "page.png"
    rendered(path, f"--screenshot={picture}", "--window-size=800,600")
    assert picture.read_bytes().startswith(b"\x89PNG")
    # A style that the policy had refused would leave the page white, and so the file small.
    assert picture.stat().st_size > 20_000
