"""`explain`: that it tells what parsing decided, of any text, to people and to programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.helpers_cli import NOTE, THREAD, run, stderr_lines
from threadtool import parse
from threadtool.explain import Explanation, explain, explain_joined
from threadtool.lines import spans
from threadtool.schema import load

VALID = Draft202012Validator(json.loads(load("explanation")))
QUOTING = (
    "What's new\n\nLeaky roof\n\n"
    "Rain comes in above the stairs whenever the wind is from the west, never else.\n\u00a0\n"
    "anna said:\n"
    "Rain comes in above the stairs whenever the wind is from the west, never else.\n"
    "Click to expand...\n"
    "Then it is the flashing.\n\u00a0\n"
    "Thanks, I shall look.\n\u00a0\n\nTop Bottom\n"
)


def checked(explained: Explanation, text: str) -> dict[str, Any]:
    """The explanation as an object, once every line of the text was found in it."""
    shown: dict[str, Any] = json.loads(json.dumps(explained.to_dict()))
    VALID.validate(shown)
    assert all(text[line.start : line.end] == line.text for line in explained.lines)
    covered = "".join(line.text for line in explained.lines)
    assert covered == "".join(text[start:end] for start, end in spans(text))
    posts = {post.index: post for post in explained.thread.posts}
    for line in explained.lines:
        if line.role == "body" and line.text.strip() and line.post:
            post = posts[line.post]
            assert post.start <= line.end
            assert line.start <= post.end
    return shown


def kinds(explained: Explanation) -> list[tuple[str, str, int | None]]:
    return [(line.role, line.kind, line.post) for line in explained.lines if line.text.strip()]


def test_every_line_has_its_label() -> None:
    explained = explain(QUOTING)
    checked(explained, QUOTING)
    assert kinds(explained) == [
        ("boilerplate", "navigation", None),
        ("header", "title", 1),
        ("body", "own", 1),
        ("body", "attribution", 2),
        ("body", "quote", 2),
        ("body", "attribution", 2),
        ("body", "own", 2),
        ("body", "own", 3),
        ("boilerplate", "navigation", None),
    ]
    assert all(line.rule for line in explained.lines if line.text.strip())


def test_a_quote_stands_beside_its_source() -> None:
    (item,) = explain(QUOTING).quotes
    assert (item.post, item.quote.source_post, item.source_line) == (2, 1, 5)
    assert item.source_text == item.quote.text
    assert item.quote.evidence == "attributed"
    assert item.quote.rule


def test_why_this_software() -> None:
    software = explain(QUOTING).decision.software
    assert (software["name"], software["decided_by"]) == ("xenforo2", "signs")
    best = software["candidates"][0]
    assert best["weight"] == sum(sign["weight"] for sign in best["signs"])
    assert {sign["line"]: sign["text"] for sign in best["signs"]} == {
        1: "What's new",
        9: "Click to expand...",
        15: "Top Bottom",
    }
    assert (
        explain(QUOTING, software="phpbb3").decision.software["decided_by"] == "named by the user"
    )
    assert explain(NOTE).decision.software["name"] == "unknown"


def test_how_it_was_cut_and_dated() -> None:
    text = "anna  03-04-2010, 10:15 PM\nTea?\n\nbert  03-25-2010, 09:00 AM\nNo.\n"
    decision = explain(text).decision
    assert decision.cut["posts"] == 2
    assert decision.cut["rules"] == [{"rule": "post header", "posts": 2}]
    assert (decision.dates["order"], decision.dates["known"]) == ("month first", 2)
    assert "above 12" in decision.dates["reason"]


def test_it_explains_what_parse_gives() -> None:
    assert explain(QUOTING).thread == parse(QUOTING)
    # Lines are explained by the posts that the page shows.
    assert explain(QUOTING, split_merged=True).thread == parse(QUOTING)


def test_joined_pages() -> None:
    explained = explain_joined([QUOTING, QUOTING])
    shown = checked(explained, f"{QUOTING}\n{QUOTING}")
    assert shown["cut"]["posts"] == 3
    assert [line["kind"] for line in shown["lines"]].count("repeated-post") == 6


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab>: \n\r\t\u00a0\x00\x1b#1|-[]()/,.", max_size=200))
def test_any_text_can_be_explained(text: str) -> None:
    checked(explain(text), text)


# The command line.


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "roof.txt"
    path.write_text(QUOTING, encoding="utf-8")
    return path


def test_plain_text_in_a_pipe(page: Path) -> None:
    done = run("explain", page)
    assert (done.returncode, done.stderr) == (0, b"")
    rows = done.stdout.decode().splitlines()
    assert rows[0] == "== lines =="
    (row,) = (row for row in rows if row.endswith("  Then it is the flashing."))
    assert row.split()[:3] == ["10", "2", "body"]
    assert "runner-up" not in done.stdout.decode()
    assert "best        xenforo2: signs of weight 7 (4 needed)" in rows


def test_a_part_alone(page: Path) -> None:
    assert run("explain", page, "--only", "lines").stdout.decode().count("\n") == 15
    assert b"== quotes" not in run("explain", page, "--only", "summary").stdout


def test_json_for_programs(page: Path) -> None:
    done = run("explain", page, "--json")
    assert json.loads(done.stdout) == json.loads(json.dumps(explain(page).to_dict()))
    assert sum(row.startswith(b'  {"line":') for row in done.stdout.splitlines()) == 15
    assert run("explain", page, "--json", "--only", "lines").returncode == 2


def test_tables_on_a_terminal(page: Path) -> None:
    done = run("explain", page, "--no-pager", FORCE_COLOR="1", COLUMNS="120")
    drawn = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "\x1b[" in drawn
    (beside,) = (row for row in drawn.splitlines() if row.count("Rain comes in above") == 2)
    assert beside.count("\u2502") == 3
    plain = run("explain", page, "--no-pager", FORCE_COLOR="1", NO_COLOR="1", COLUMNS="60")
    assert all(len(row) <= 60 for row in plain.stdout.decode().splitlines())


@pytest.mark.parametrize("forced", ["0", "1"])
def test_nothing_typed_steers_the_terminal(forced: str) -> None:
    text = "anna\x1b]0;title\x07 said \x9b31m\u202e this\n"
    done = run(
        "explain",
        "--no-pager",
        stdin=text.encode(),
        FORCE_COLOR=forced,
        NO_COLOR="1",
        COLUMNS="200",
    )
    shown = done.stdout.decode()
    assert r"anna\x1b]0;title\x07 said \x9b31m\u202e this" in shown
    assert not {"\x07", "\x9b", "\u202e"} & set(shown)


def test_errors_are_those_of_convert(page: Path, tmp_path: Path) -> None:
    done = run("explain", tmp_path / "none.txt", page, "--only", "summary")
    assert done.returncode == 1
    assert b"xenforo2" in done.stdout
    assert "cannot be read" in stderr_lines(done)[0]
    assert run("explain", page, "--software", "none").returncode == 2
    stored = run(page).stdout
    assert b"is JSON of threadtool" in run("explain", stdin=stored).stderr


def test_pages_are_joined(page: Path) -> None:
    done = run("explain", "--join", page, page, "--only", "summary")
    assert b"roof.txt: lines 17 to 31" in done.stdout
    assert b"6 boilerplate: repeated-post" in done.stdout


def test_an_empty_input() -> None:
    done = run("explain")
    assert done.returncode == 0
    assert b"posts       0" in done.stdout
    assert run("explain", "--json").returncode == 0


def test_joined_conversion(tmp_path: Path) -> None:
    first, second = tmp_path / "1.txt", tmp_path / "2.txt"
    first.write_text(THREAD, encoding="utf-8")
    second.write_text(QUOTING.replace("Leaky roof", "Pump keeps stopping"), encoding="utf-8")
    done = run("--join", first, second)
    shown = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [page["source"]["name"] for page in shown["pages"]] == [str(first), str(second)]
    assert len(shown["posts"]) == 6
    stored = tmp_path / "stored.json"
    stored.write_bytes(done.stdout)
    assert json.loads(run(stored).stdout) == shown, "pages are kept"
    refused = run("--join", first, stored)
    assert refused.returncode == 1
    assert b"JSON of threadtool" in refused.stderr
    missing = run("--join", tmp_path / "0.txt", first)
    assert missing.returncode == 1
    assert len(json.loads(missing.stdout)["posts"]) == 3


def test_software_list() -> None:
    done = run("--software", "list")
    assert done.returncode == 0
    assert "xenforo2" in done.stdout.decode().splitlines()
