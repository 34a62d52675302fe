"""`threadtool show`: on a terminal, in a pipe, through a pager; nothing steers the terminal."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.helpers_cli import NOTE, THREAD, run, stderr_lines
from tests.helpers_terminal import lines, on_terminal, plain
from tests.helpers_threads import NASTY, make_thread, merge, own, plan, quote, threads
from tests.readme_blocks import SEED
from threadtool.cli.pager import pager_command
from threadtool.cli.show_panels import PanelView
from threadtool.cli.show_plain import PlainView
from threadtool.cli.show_tree import tree_lines
from threadtool.cli.terminal import Terminal, safe, terminal
from threadtool.model import Thread

SCREEN = Terminal(screen=True, width=60, height=24, colour=False, unicode=True)
PIPE = Terminal(screen=False, width=80, height=0, colour=False, unicode=True)
needs_terminal = pytest.mark.skipif(os.name == "nt", reason="terminals of POSIX systems")
HARMLESS = {"\n", "\t"}


def panels(thread: Thread, screen: Terminal = SCREEN, **how: bool) -> str:
    view = PanelView(screen, own=how.get("own", False), whole=how.get("whole", False))
    return "".join(view.post(thread, post) for post in thread.posts)


def plain_lines(thread: Thread, **how: bool) -> str:
    view = PlainView(PIPE, own=how.get("own", False), whole=how.get("whole", False))
    return "".join(view.post(thread, post) for post in thread.posts)


def answered() -> Thread:
    return make_thread(
        plan("The pump stops.", author="Ann"),
        plan(
            quote("The pump stops.", author="Ann", source_post=1),
            "Is there sand in it?",
            merge("----- Post added at 11:14 PM -----"),
            own("Or a leaf?"),
            author="Bo",
            number=27,
        ),
        plan("None of both.", quote("Or a leaf?", author="Bo", source_post=2), author="Ann"),
        plan("I had that too.", author="Cy"),
    )


def test_a_pipe_gets_plain_lines() -> None:
    done = run("show", SEED)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert "\x1b" not in text
    assert "--- 7\n" in text
    assert "-- Post added at 11:14 PM · Previous post was at 11:14 PM --\n" in text
    assert "> [post 5]\n> No, you can't really rely" in text
    assert "What's new" not in text
    assert "[navigation] What's new" in run("show", "--all", SEED).stdout.decode()


def test_posts_are_drawn_with_what_is_known_of_them() -> None:
    assert plain_lines(answered()).split("\n--- ")[2] == (
        "2 · #27 · Bo · 2011-05-27\n\n"
        "> [post 1 · Ann]\n> The pump stops.\n\n"
        "Is there sand in it?\n\n"
        "-- Post added at 11:14 PM --\n\nOr a leaf?\n"
    )
    drawn = panels(answered()).split("\n")
    assert drawn[3].startswith("╭─ 2 · #27 · Bo · 2011-05-27 ───")
    assert drawn[4].startswith("│ │ ↑ post 1 · Ann ")
    assert drawn[5].startswith("│ │ The pump stops. ")
    assert "─── Post added at 11:14 PM ───" in drawn[9]
    assert {len(line) for line in drawn if line} == {60}


def test_the_margin_of_a_printed_page_is_no_part_of_the_words() -> None:
    thread = make_thread(plan("first\n   second\n\n     third\n   fourth"), plan("a\nb\n  c"))
    text = plain_lines(thread)
    assert "\nfirst\nsecond\n\n  third\nfourth\n" in text
    assert "\na\nb\n  c\n" in text


def test_own_leaves_out_what_is_quoted() -> None:
    for text in (plain_lines(answered(), own=True), panels(answered(), own=True)):
        assert text.count("The pump stops.") == 1
        assert "post 1" not in text
        assert "Post added" not in text
        assert "Or a leaf?" in text


def test_the_tree_has_answers_below_what_they_answer() -> None:
    assert "".join(tree_lines(answered(), PIPE)) == (
        "├─ 1 Ann 2011-05-27  The pump stops.\n"
        "│  └─ 2 #27 Bo  Is there sand in it? Or a leaf?\n"
        "│     └─ 3 Ann 2011-05-27  None of both.\n"
        "└─ 4 Cy 2011-05-27  I had that too.\n"
    )
    ascii_screen = Terminal(screen=True, width=30, height=24, colour=False, unicode=False)
    drawn = "".join(tree_lines(answered(), ascii_screen))
    assert drawn.isascii()
    assert max(map(len, drawn.splitlines())) <= 30


def test_a_tree_of_any_depth_and_shape_is_drawn() -> None:
    chain = make_thread(
        plan("first"), *(plan(quote("x", source_post=at), "y") for at in range(1, 2000))
    )
    drawn = list(tree_lines(chain, SCREEN))
    assert len(drawn) == 2000
    assert max(map(len, drawn)) <= 61
    backwards = make_thread(
        plan(quote("x", source_post=2), "a"), plan(quote("x", source_post=3), "b"), plan("c")
    )
    assert [line.lstrip("│├└─ ")[0] for line in tree_lines(backwards, SCREEN)] == ["3", "2", "1"]
    circle = make_thread(plan(quote("x", source_post=2), "a"), plan(quote("x", source_post=1), "b"))
    assert len(list(tree_lines(circle, SCREEN))) == 2


@given(threads())
@settings(deadline=None, max_examples=60)
def test_nothing_that_a_member_typed_steers_the_terminal(thread: Thread) -> None:
    drawn = panels(thread) + plain_lines(thread) + "".join(tree_lines(thread, SCREEN))
    for char in set(drawn) - HARMLESS:
        assert char >= " ", hex(ord(char))
        assert not "\x7f" <= char <= "\x9f", hex(ord(char))
        assert char not in "\u2028\u2029\u202e\u2066"
    drawn.encode()


def test_what_is_dangerous_is_shown_as_an_escape() -> None:
    assert (
        safe("a\x1b]0;x\x07b\n\t\u202ec\x9b\ud800") == r"a\x1b]0;x\x07b" "\n\t" r"\u202ec\x9b\ud800"
    )
    text = plain_lines(make_thread(plan(*NASTY, author="\x1b[2JAnn\nBo")))
    assert r"--- 1 · \x1b[2JAnn Bo · " in text
    assert "[red]" in panels(make_thread(plan("[red]no markup[/red] :smile:")))
    assert ":smile:" in panels(make_thread(plan("[red]no markup[/red] :smile:")))


@pytest.mark.parametrize(
    ("options", "has"),
    [
        (("--posts", "2-"), [2, 3]),
        (("--posts", "1,3"), [1, 3]),
        (("--grep", "sand"), [2, 3]),
        (("--grep", "^Have"), [2]),
        (("--author", "Ann"), []),
    ],
)
def test_posts_are_picked(options: tuple[str, ...], has: list[int]) -> None:
    done = run("show", *options, stdin=THREAD.encode())
    shown = [int(line[4:]) for line in done.stdout.decode().splitlines() if line[:4] == "--- "]
    assert (done.returncode, shown) == (0, has)
    assert bool(done.stderr) is not bool(has)


def test_use_that_cannot_work_is_told() -> None:
    for arguments, says in (
        (("--tree", "--own"), "--own"),
        (("--posts", "x"), "3,7-9"),
        (("--posts", "9-3"), "did you mean 3-9"),
        (("--grep", "("), "regular expression"),
        (("--autor", "x"), "--author"),
    ):
        done = run("show", *arguments, stdin=THREAD.encode())
        assert (done.returncode, done.stdout) == (2, b"")
        assert says in stderr_lines(done)[0]
    assert run("show", "none.txt").returncode == 1


def test_several_threads_and_kept_ones_are_shown(tmp_path: Path) -> None:
    kept = tmp_path / "kept.jsonl"
    kept.write_bytes(run(SEED, "-f", "jsonl").stdout)
    assert run("show", kept).stdout == run("show", SEED).stdout
    assert run("show", kept, SEED).stdout.decode().count("--- 12\n") == 2


@needs_terminal
def test_a_terminal_gets_panels_in_colour_and_no_wider_than_it_is() -> None:
    seen = on_terminal("show", "--posts", "12", SEED, width=50)
    assert seen.code == 0
    assert "\x1b[" in seen.text
    drawn = lines(seen.text)
    assert any(line.startswith("╭─ 12 ──") for line in drawn)
    assert max(map(len, drawn)) == 50
    assert "↑ post 11" in plain(seen.text)
    assert "1 of 12 posts" in plain(seen.text)


@needs_terminal
@pytest.mark.parametrize(
    ("changes", "colours", "boxes"),
    [
        ({"NO_COLOR": "1"}, False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, True),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, False, False),
        ({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, True, False),
    ],
)
def test_colours_and_boxes_follow_the_terminal(
    changes: dict[str, str], colours: bool, boxes: bool
) -> None:
    seen = on_terminal("show", "--posts", "12", SEED, changes=changes)
    assert (seen.code, "\x1b[" in seen.text, "╭" in seen.text) == (0, colours, boxes)


def test_colours_can_be_forced_into_a_pipe() -> None:
    done = run("show", "--posts", "12", SEED, FORCE_COLOR="1", COLUMNS="40", NO_COLOR="")
    assert b"\x1b[" in done.stdout
    assert max(map(len, lines(done.stdout.decode()))) == 40


@needs_terminal
def test_only_what_is_longer_than_the_screen_goes_through_the_pager(tmp_path: Path) -> None:
    pager = f"cat > {tmp_path}/paged"
    assert "╭" in on_terminal("show", "--posts", "12", SEED, changes={"PAGER": pager}).text
    assert not (tmp_path / "paged").exists()
    assert "╭" not in on_terminal("show", SEED, changes={"PAGER": pager}).text
    assert "╭─ 12 ─" in plain((tmp_path / "paged").read_text(encoding="utf-8"))
    for arguments, changes in (
        (("--no-pager",), {"PAGER": pager}),
        ((), {"PAGER": ""}),
        ((), {"PAGER": "cat"}),
        ((), {"PAGER": "no-such-pager-here -x"}),
        ((), {"PAGER": "'"}),
        ((), {"PAGER": "false", "THREADTOOL_PAGER": "cat"}),
    ):
        assert "╭─ 12 ─" in plain(on_terminal("show", *arguments, SEED, changes=changes).text)


@needs_terminal
def test_a_pager_that_is_quit_early_is_no_error() -> None:
    seen = on_terminal("show", SEED, changes={"PAGER": "head -n 2"})
    assert (seen.code, len(plain(seen.text).strip().split("\n"))) == (0, 2)
    if shutil.which("less"):
        seen = on_terminal("show", SEED, keys="q")
        assert seen.code == 0
        assert "\x1b[" in seen.text
        assert "ESC" not in seen.text
        assert "ESC" not in on_terminal("show", SEED, keys="q", changes={"LESS": "-i"}).text


def test_the_pager_is_that_of_the_environment() -> None:
    assert pager_command({}) == "less"
    assert pager_command({"PAGER": "most"}) == "most"
    assert pager_command({"PAGER": "most", "THREADTOOL_PAGER": "cat"}) == ""


def test_standard_output_that_is_no_terminal() -> None:
    found = terminal({"COLUMNS": "33"})
    assert found.colour is False
    assert found.unicode is True


def test_a_text_with_no_posts_or_one() -> None:
    assert run("show", "-q", stdin=b"").returncode == 0
    assert NOTE in run("show", "-q", stdin=NOTE.encode()).stdout.decode()
