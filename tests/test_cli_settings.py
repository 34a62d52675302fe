"""What the environment sets, what `-v` tells, the bar, chosen columns and own words."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.helpers_cli import THREAD, run, stderr_lines
from tests.helpers_terminal import on_terminal
from tests.readme_blocks import SEED


def test_the_format_of_the_environment_is_the_weakest(tmp_path: Path) -> None:
    def written(*arguments: str) -> bytes:
        return run(SEED, *arguments, cwd=tmp_path, THREADTOOL_FORMAT="md").stdout

    assert written().startswith(b"# ")
    assert written("-f", "csv").startswith(b"source,")
    assert written("-o", "x.csv") == b""
    assert (tmp_path / "x.csv").read_bytes().startswith(b"source,")
    assert written("-d", "out") == b""
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".md"]
    done = run(SEED, THREADTOOL_FORMAT="mdd")
    assert done.returncode == 2
    assert "THREADTOOL_FORMAT" in stderr_lines(done)[0]


def test_other_settings_of_the_environment() -> None:
    assert run(stdin=b"x", THREADTOOL_STRICT="1").returncode == 3
    done = json.loads(run(SEED, THREADTOOL_SOFTWARE="smf2").stdout)
    assert done["software"] == "smf2"
    named = json.loads(run(SEED, "--software", "xenforo2", THREADTOOL_SOFTWARE="smf2").stdout)
    assert named["software"] == "xenforo2"
    assert run(SEED, THREADTOOL_SOFTWARE="nonsense").returncode == 2
    assert run(SEED, THREADTOOL_ENCODING="utf-9").returncode == 2
    assert run(SEED, THREADTOOL_ENCODING="").returncode == 0
    # What only graph and stats know is no setting of theirs.
    assert run("stats", SEED, THREADTOOL_FORMAT="md").returncode == 0


def test_verbose_tells_why_and_twice_how_long() -> None:
    said = "\n".join(stderr_lines(run("-v", SEED)))
    assert re.search(r"software: xenforo\d weighs \d+ \(\d+ signs?\)", said)
    assert "posts begin by: end line (12 posts)" in said
    assert " ms" not in said
    said = "\n".join(stderr_lines(run("-vv", SEED)))
    assert re.search(r"read 14427 bytes in \d+ ms", said)
    assert re.search(r"parted into posts in \d+ ms, quotes, merges and dates in \d+ ms", said)
    assert "named by --software" in "\n".join(stderr_lines(run("-v", "--software", "smf2", SEED)))


def test_columns_in_the_order_given() -> None:
    table = run(SEED, "-f", "csv", "--fields", "quotes,index").stdout.decode()
    assert table.splitlines()[:2] == ["quotes,index", "0,1"]
    rows = run(SEED, "-f", "jsonl", "--fields", " text , author,title").stdout.decode()
    assert all(list(json.loads(row)) == ["text", "author", "title"] for row in rows.splitlines())
    quotes = run(SEED, "-f", "csv", "--rows", "quotes", "--fields", "post,source_post")
    assert quotes.stdout.decode() == "post,source_post\n7,5\n12,11\n"


def test_the_columns_are_listed_and_all_of_them_can_be_chosen() -> None:
    done = run("--columns")
    assert (done.returncode, done.stderr) == (0, b"")
    for line in done.stdout.decode().splitlines():
        kind, _, names = line.partition(": ")
        words = kind.split()
        chosen = run(SEED, "-f", *words, "--fields", names).stdout
        assert chosen == run(SEED, "-f", *words).stdout
        assert chosen


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("-f", "csv", "--fields", "txt"), "did you mean text?"),
        (("-f", "csv", "--fields", "text,,index"), "empty name"),
        (("-f", "csv", "--fields", "text,text"), "twice"),
        (("-f", "jsonl", "--fields", "quoted_posts"), "--fields for jsonl"),
        (("--fields", "text"), "add -f csv or -f jsonl"),
        (("--own",), "own_text"),
        (("--own", "-f", "json"), "own_text"),
        (("--own", "--rows", "posts"), "csv"),
    ],
)
def test_wishes_that_cannot_be_met(arguments: tuple[str, ...], says: str) -> None:
    done = run(SEED, *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert says in stderr_lines(done)[0]


def test_own_words_alone() -> None:
    thread = json.loads(run(SEED).stdout)
    own = [post["own_text"] for post in thread["posts"]]
    table = run(SEED, "-f", "csv", "--own", "--fields", "text").stdout.decode()
    rows = csv.DictReader(io.StringIO(table, newline=""))
    assert [row["text"] for row in rows] == own
    lines = run(SEED, "-f", "jsonl", "--own").stdout.decode().splitlines()
    assert [json.loads(line)["text"] for line in lines] == own
    parts = run(SEED, "-f", "csv", "--rows", "parts", "--own", "--fields", "post,text").stdout
    seventh = [row for row in csv.reader(io.StringIO(parts.decode())) if row[0] == "7"]
    assert "\n\n".join(text for _, text in seventh) == thread["posts"][6]["own_text"]
    for name in ("md", "html"):
        assert b"Post added at" not in run(SEED, "-f", name, "--own").stdout
        assert b"Post added at" in run(SEED, "-f", name).stdout


def many(folder: Path, count: int) -> list[str]:
    for number in range(count):
        (folder / f"{number}.txt").write_bytes(THREAD.encode())
    return [str(folder / f"{number}.txt") for number in range(count)]


def bars(text: str) -> list[str]:
    """What was drawn at the beginning of a line and taken away again."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    return re.findall(r"\r([^\r\n\x1b]*\d%[^\r\n\x1b]*)\x1b\[K", plain)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bar_on_a_terminal_for_many_inputs(tmp_path: Path, jobs: str) -> None:
    paths = many(tmp_path, 12)
    seen = on_terminal(*paths, "none.txt", "-o", tmp_path / "x.csv", "-j", jobs, width=60)
    assert seen.code == 1
    drawn = bars(seen.text)
    assert drawn
    assert all(len(bar) < 60 and re.search(r" +\d+% \d+/13 ", bar) for bar in drawn)
    # The message has the line for itself, and nothing is left of the bar.
    assert "\r\x1b[Kthreadtool: " in seen.text
    assert not bars(seen.text.rpartition("\r\x1b[K")[2])


def test_a_bar_when_it_is_asked_for(tmp_path: Path) -> None:
    paths = many(tmp_path, 12)
    target = tmp_path / "x.csv"
    assert bars(on_terminal("--progress", *paths[:2], "-o", target).text)
    assert "%" not in on_terminal("--no-progress", *paths, "-o", target).text
    assert run("--progress", *paths, "-o", target).stderr == b""


def test_no_bar_where_nobody_waits_or_looks(tmp_path: Path) -> None:
    paths = many(tmp_path, 12)
    target = tmp_path / "x.csv"
    assert "%" not in on_terminal(*paths[:3], "-o", target).text
    assert "%" not in on_terminal("-q", *paths, "-o", target).text
    assert "%" not in on_terminal(*paths, "-o", target, changes={"TERM": "dumb"}).text
    assert "%" not in on_terminal("-f", "csv", "--fields", "index", *paths).text
    assert run(*paths, "-o", target).stderr == b""
