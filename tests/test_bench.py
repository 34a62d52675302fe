"""The generated threads of the benchmarks: threadtool cuts them as they were made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench import generate
from threadtool import parse

# Where a post begins or ends, in each style.
COUNTED = {
    "seed": "^\xa0$",
    "equal": "^\xa0$",
    "first-lines": "^\xa0$",
    "header": r"^#[\d,]+$",
    "equal-header": r"^#[\d,]+$",
    "vbulletin": r"^Old .*#\d+$",
}
SIZE = 60_000


def made(style: str, size: int = SIZE) -> str:
    return "".join(generate.pieces(style, size))


@pytest.mark.parametrize("style", generate.STYLES)
def test_a_generated_thread_is_cut_as_it_was_made(style: str) -> None:
    text = made(style)
    thread = parse(text)
    assert len(thread.posts) == len(re.findall(COUNTED[style], text, re.MULTILINE)) > 10
    assert thread.confidence >= 0.9


@pytest.mark.parametrize("style", generate.STYLES)
def test_a_generated_thread_has_the_size_asked_for(style: str) -> None:
    assert SIZE <= len(made(style).encode()) < SIZE * 1.2


def test_a_generated_thread_is_the_same_each_time() -> None:
    assert made("seed") == made("seed")


@pytest.mark.parametrize("style", ["seed", "header", "vbulletin"])
def test_generated_posts_quote_edit_and_merge(style: str) -> None:
    posts = parse(made(style, 400_000)).posts
    quotes = [quote for post in posts for quote in post.quotes]
    linked = [quote for quote in quotes if quote.source_post is not None]
    assert len(linked) > len(posts) / 5
    assert {"exact", "edited"} <= {quote.match for quote in linked}
    assert any(post.merges for post in posts)


def test_sizes_are_read_as_people_write_them() -> None:
    sizes = [generate.size_of(text) for text in ("300", "10KB", "1.5 MB", "20mb")]
    assert sizes == [300, 10_000, 1_500_000, 20_000_000]


def test_a_thread_is_written_piece_by_piece(tmp_path: Path) -> None:
    target = tmp_path / "thread.txt"
    with target.open("w", encoding="utf-8", newline="") as file:
        generate.write(file, "seed", SIZE)
    assert target.read_bytes().decode() == made("seed")
