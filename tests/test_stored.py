"""What threadtool wrote as JSON is an input like any other, and nothing of it gets lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import threadtool
from tests.helpers_cli import THREAD, run, stderr_lines
from tests.helpers_threads import make_thread, merge, own, plan, quote, threads
from tests.readme_blocks import SEED
from threadtool.errors import ReadError
from threadtool.export import EXPORTERS, export, export_many
from threadtool.model import Thread
from threadtool.stored import load
from threadtool.stored_text import is_stored

JSON_KINDS = ("json", "jsonl")


def written(thread: Thread, kind: str = "json", **options: Any) -> str:
    return "".join(export(thread, kind, **options))


def two_posts(**fields: Any) -> Thread:
    return make_thread(
        plan("first words", author="Bo", number=7),
        plan(quote("first words", source_post=1), "reply", merge("--- added ---"), own("a\nb")),
        boilerplate=("Back",),
        **fields,
    )


@given(threads())
@settings(deadline=None)
def test_json_comes_back_as_it_was(thread: Thread) -> None:
    text = written(thread)
    (back,) = load(text)
    assert written(back) == text


@given(threads())
@settings(deadline=None)
def test_json_lines_come_back_as_they_were(thread: Thread) -> None:
    text = written(thread, "jsonl")
    if thread.posts:
        (back,) = load(text)
        assert written(back, "jsonl") == text


@pytest.mark.parametrize("entry", EXPORTERS, ids=lambda entry: entry.name)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("kind", JSON_KINDS)
def test_every_format_can_be_made_later(entry: Any, newline: str, kind: str) -> None:
    thread = two_posts(newline=newline)
    (back,) = load(written(thread, kind))
    for rows in ("posts", "quotes", "parts"):
        wanted = written(thread, entry.name, rows=rows, boilerplate=False)
        assert written(back, entry.name, rows=rows, boilerplate=False) == wanted


@pytest.mark.parametrize("kind", JSON_KINDS)
def test_newlines_of_two_kinds_in_one_post(kind: str) -> None:
    thread = make_thread(
        plan("one"),
        plan(
            "own\nwords\r\nof two",
            quote("quoted\r\nby me\nhere"),
            quote("inner\nwords", depth=2),
            "end\r\nof\nit",
            quote("quoted\r\nagain\r\n", opens=True, source_post=1),
            "last",
        ),
    )
    (back,) = load(written(thread, kind))
    assert written(back, kind) == written(thread, kind)
    quotes = [(quote.start, quote.end) for quote in thread.posts[1].quotes]
    assert len(quotes) == 3
    for start, end in quotes:
        assert back.source.text[start:end] == thread.source.text[start:end]
    assert written(back, "markdown") == written(thread, "markdown")


@pytest.mark.parametrize("kind", JSON_KINDS)
def test_the_seed_comes_back(kind: str) -> None:
    thread = threadtool.parse(SEED)
    (back,) = load(written(thread, kind))
    assert back.posts == thread.posts
    assert len(back.source.text) == len(thread.source.text)
    for post in thread.posts:
        assert back.source.text[post.start : post.end] == thread.source.text[post.start : post.end]


@pytest.mark.parametrize("options", [{"indent": 2}, {"array": True}, {"indent": 0, "array": True}])
def test_every_layout_is_read(options: dict[str, Any]) -> None:
    both = [two_posts(), two_posts(name="b.txt")]
    text = "".join(export_many(both, "json", **options))
    assert "".join(export_many(load(text), "json", **options)) == text
    assert len(load(json.dumps([json.loads(written(two_posts()))], sort_keys=True))) == 1


def test_threads_of_json_lines_are_told_apart() -> None:
    text = "".join(export_many([two_posts(), two_posts(), two_posts(name="b.txt")], "jsonl"))
    assert [len(thread.posts) for thread in load(text)] == [2, 2, 2]
    chosen = "".join(text.splitlines(keepends=True)[1::2])
    assert [[post.index for post in thread.posts] for thread in load(chosen)] == [[2], [2], [2]]


def test_a_thread_that_shows_a_piece_of_json_is_a_thread() -> None:
    text = f'[solved] what is this?\n\n{{"schema":"threadtool.thread/1"}} it says\n\u00a0\n{THREAD}'
    assert not is_stored(text)
    assert b'"posts"' in run("-q", stdin=text.encode()).stdout


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1}', "Ann: [x]\n", '["schema"]'])
def test_other_text_is_no_stored_thread(text: str) -> None:
    assert not is_stored(text)
    with pytest.raises(ReadError):
        load(text)


def changed(*path: str | int, to: Any) -> str:
    whole = json.loads(written(two_posts()))
    at = whole
    for key in path[:-1]:
        at = at[key]
    if to is None:
        del at[path[-1]]
    else:
        at[path[-1]] = to
    return json.dumps(whole)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (written(two_posts())[:-200], "damaged JSON at line"),
        (changed("schema", to="threadtool.thread/9"), "thread/9"),
        (changed("posts", to=None), "blocks is missing"),
        (changed("posts", to=7), "posts is no array"),
        (changed("posts", 0, to="x"), r"posts\[0\]: is no object"),
        (changed("posts", 0, "text", to="other"), "post 1 does not fit"),
        (changed("posts", 0, "text", to=None), r"posts\[0\]: text is missing"),
        (changed("posts", 0, "index", to=True), "index is not a number"),
        (changed("posts", 0, "author", to=3), "author is not a string or null"),
        (changed("posts", 0, "start", to=-1), "outside"),
        (changed("posts", 0, "end", to=10**9), "outside"),
        (changed("posts", 1, "quotes", 0, "end", to=10**9), "outside"),
        (changed("posts", 1, "start", to=0), "post 2|stands"),
        (changed("source", "chars", to=10**15), "chars"),
        (changed("source", to=None), "source"),
        (changed("confidence", to=float("nan")), "finite"),
        ('{"schema":"threadtool.thread/1","posts":' + "[" * 100_000, "JSON"),
        ('{"schema":"threadtool.thread/1","confidence":' + "1" * 9999 + "}", "JSON|number|index"),
    ],
)
def test_what_does_not_fit_is_told(text: str, says: str) -> None:
    assert is_stored(text)
    with pytest.raises(ReadError, match=says) as caught:
        load(text)
    assert "\n" not in str(caught.value)


def test_a_field_of_a_later_version_does_no_harm() -> None:
    (back,) = load(changed("posts", 0, "mood", to="fine"))
    assert written(back) == written(two_posts())


def test_the_command_reads_what_it_wrote(tmp_path: Path) -> None:
    (tmp_path / "thread.txt").write_bytes(THREAD.encode())
    straight = run("thread.txt", "-f", "md", cwd=tmp_path).stdout
    for kind in JSON_KINDS:
        assert run("thread.txt", "-o", f"kept.{kind}", cwd=tmp_path).returncode == 0
        done = run("convert", f"kept.{kind}", "-f", "markdown", cwd=tmp_path)
        assert (done.returncode, done.stderr, done.stdout) == (0, b"", straight)
    again = run("kept.json", cwd=tmp_path).stdout
    assert again == (tmp_path / "kept.json").read_bytes()
    assert run(stdin=again, cwd=tmp_path).stdout == again


def test_an_input_with_several_threads_makes_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(THREAD.encode())
    (tmp_path / "b.txt").write_bytes(THREAD.encode())
    run("a.txt", "b.txt", "-o", "both.json", cwd=tmp_path)
    assert run("both.json", "a.txt", "-d", "out", "-f", "csv", cwd=tmp_path).returncode == 0
    rows = (tmp_path / "out" / "both.csv").read_text(encoding="utf-8")
    assert [row.partition(",")[0] for row in rows.splitlines()][1:] == ["a.txt"] * 3 + ["b.txt"] * 3
    assert (tmp_path / "out" / "a.csv").exists()


def test_settings_of_parsing_do_nothing_to_json_and_that_is_told(tmp_path: Path) -> None:
    kept = run(stdin=THREAD.encode()).stdout
    done = run("--software", "smf2", "--split-merged", stdin=kept)
    assert done.stdout == kept
    (line,) = stderr_lines(done)
    assert "--software and --split-merged do nothing" in line


def test_damaged_json_does_not_stop_the_others(tmp_path: Path) -> None:
    whole = run(stdin=THREAD.encode()).stdout
    (tmp_path / "bad.json").write_bytes(whole[:-100])
    (tmp_path / "good.json").write_bytes(whole)
    done = run("bad.json", "good.json", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, whole)
    (line,) = stderr_lines(done)
    assert line.startswith("threadtool: bad.json: damaged JSON at line ")
