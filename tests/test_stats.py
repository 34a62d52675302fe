"""`threadtool stats`: the counts, and each way to write them."""

from __future__ import annotations

import csv
import io
import json

from tests.helpers_cli import THREAD, run
from tests.helpers_terminal import on_terminal, plain
from tests.helpers_threads import make_thread, merge, own, plan, quote
from tests.readme_blocks import SEED
from threadtool.export.statistics import statistics


def test_counts() -> None:
    thread = make_thread(
        plan("one two three", author="Ann", date="2011-05-27"),
        plan(quote("one two", source_post=1), "four", author="Bo", date="2011-05-28T10:00"),
        plan(quote("two three", source_post=1), "five six", author="ANN", date=None),
        plan("seven", merge("--- added ---"), own("eight"), author=None, date="T23:14"),
        plan(quote("elsewhere"), author="Ann", date="2011-05"),
    )
    counts = statistics(thread)
    assert (counts.posts, counts.merges, counts.quotes, counts.linked_quotes) == (5, 1, 3, 2)
    assert (counts.words, counts.own_words, counts.quoted_words) == (16, 8, 5)
    assert (counts.first, counts.last) == ("2011-05", "2011-05-28T10:00")
    assert counts.most_quoted == ((1, "Ann", 2),)
    assert [(a.author, a.posts, a.own_words, a.quotes, a.quoted) for a in counts.authors] == [
        ("Ann", 3, 5, 2, 2),
        (None, 1, 2, 0, 0),
        ("Bo", 1, 1, 1, 0),
    ]
    assert counts.row()["authors"] == 2


def test_a_thread_without_anything() -> None:
    counts = statistics(make_thread(title=None))
    assert (counts.posts, counts.words, counts.first, counts.authors) == (0, 0, None, ())
    done = run("stats", "-q", stdin=b"")
    assert done.returncode == 0
    assert b"posts" in done.stdout


def test_json_and_csv_have_the_same_counts() -> None:
    done = run("stats", SEED, SEED, "-f", "csv")
    assert done.returncode == 0
    first, second = csv.DictReader(io.StringIO(done.stdout.decode(), newline=""))
    assert first == second
    counts = json.loads(run("stats", SEED, "-f", "json").stdout)
    assert first["posts"] == str(counts["posts"]) == "12"
    assert first["own_words"] == str(counts["own_words"])
    assert counts["most_quoted"] == [
        {"post": 5, "author": None, "quoted": 1},
        {"post": 11, "author": None, "quoted": 1},
    ]
    assert set(first) == set(counts) - {"most_quoted"}


def test_a_row_for_each_author() -> None:
    table = run("stats", SEED, "-f", "csv", "--rows", "authors").stdout.decode()
    (row,) = csv.DictReader(io.StringIO(table, newline=""))
    assert (row["author"], row["posts"]) == ("", "12")
    assert run("stats", SEED, "--rows", "authors").returncode == 2


def test_a_table_to_read() -> None:
    text = run("stats", SEED).stdout.decode()
    assert "\x1b" not in text
    assert "Russia & Pakistan's Growing Engagement\n" in text
    assert "merge markers 1\n" in text
    seen = on_terminal("stats", SEED, width=50)
    assert seen.code == 0
    assert max(map(len, plain(seen.text).splitlines())) <= 50
    picked = run("stats", "--posts", "1-2", stdin=THREAD.encode()).stdout.decode()
    assert "posts        2," in picked


def test_hostile_names_stay_text() -> None:
    text = "Title\n\n\x1b]0;x\x07 [red]words[/red]\n\u00a0\nmore \x1b[2J\n\u00a0\n"
    assert b"\x1b" not in run("stats", "-q", stdin=text.encode()).stdout
