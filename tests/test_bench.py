"""The generated threads of the benchmarks: threadtool cuts them as they were made."""

from __future__ import annotations

import math
import re
import sys
from pathlib import Path

import pytest

from bench import generate, pattern_words, table
from bench.measure import Program, in_turn
from bench.table import Row
from tests.helpers_cli import ROOT
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


# What has to hold, in the order of the table: what is compared, and what the ratio may be.
PROMISED = [
    (r"`--version` / `python -c \"import click\"`", 1.2),
    (r"the seed to JSON / `python -c \"import click, regex\"`", 1.6),
    (r"\S+ [KM]B seed style to JSON Lines / the floor program", 1.8),
    (r"\S+ [KM]B header style to JSON Lines / the floor program", 3),
    (r"\S+ [KM]B header style to JSON Lines / quotequail", 0.3),
    *(
        entry
        for style in generate.STYLES
        for entry in (
            (rf"\S+ [KM]B {style} style / \S+ [KM]B", 11.5),
            (rf"memory at most, \S+ [KM]B {style} style / the input", 8),
        )
    ),
]


def rows_of_readme() -> list[list[str]]:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    block = page.partition(table.BEGIN)[2].partition(table.END)[0]
    lines = [line for line in block.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_the_readme_has_every_ratio_that_is_promised() -> None:
    head, rule, *rows = rows_of_readme()
    assert head == ["what", "threadtool", "other", "ratio", "at most"]
    assert set(rule[0]) <= set("|-:")
    assert all(len(row) == len(head) for row in rows)
    assert all(re.fullmatch(r"\d+\.\d\d|-", ratio) for _, _, _, ratio, _ in rows)
    promised = [(what, float(bound)) for what, _, _, _, bound in rows if bound]
    assert len(promised) == len(PROMISED)
    for (what, bound), (pattern, wanted) in zip(promised, PROMISED, strict=True):
        assert re.fullmatch(pattern, what)
        assert bound == wanted


def test_a_table_is_put_at_its_place(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"Before.\n\n{table.BEGIN}\nold\n{table.END}\n\nAfter.\n", encoding="utf-8")
    rows = [
        Row("one / two", 0.25, 0.5, 2),
        Row("memory", 800, 100, unit="MB"),
        Row("x", 1, math.inf),
    ]
    for _ in range(2):
        table.put(page, table.written(rows, ["A note."]))
    assert page.read_text(encoding="utf-8").splitlines() == [
        "Before.",
        "",
        table.BEGIN,
        "",
        "| what      | threadtool |  other | ratio | at most |",
        "|-----------|-----------:|-------:|------:|--------:|",
        "| one / two |     250 ms | 500 ms |  0.50 |       2 |",
        "| memory    |     800 MB | 100 MB |  8.00 |         |",
        "| x         |      1.0 s | no end |     - |         |",
        "",
        "A note.",
        "",
        table.END,
        "",
        "After.",
    ]
    page.write_text("no place", encoding="utf-8")
    with pytest.raises(SystemExit):
        table.put(page, "")


def test_the_machine_is_named_without_its_owner() -> None:
    assert "Python" in table.machine()
    assert not set(table.machine()) & set("/\\@")


def test_programs_run_in_turn_and_failures_are_told() -> None:
    python = sys.executable
    good = Program("good", [python, "-c", "x = bytearray(40_000_000)"])
    bad = Program("bad", [python, "-c", "raise SystemExit(3)"])
    in_turn((good, bad), 2)
    assert len(good.seconds) == 2
    assert 0 < good.median < 60
    assert good.peak > 40_000_000
    assert bad.median == math.inf
    assert bad.failure == "ended with 3"


def test_the_words_of_patterns_are_up_to_date() -> None:
    made = pattern_words.made()
    written = pattern_words.TARGET.read_text(encoding="utf-8")
    assert written == made, "run python -m bench.pattern_words --write"
