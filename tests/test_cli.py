"""The command line through real processes: inputs, formats, messages, exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.helpers_cli import NOTE, THREAD, run, stderr_lines
from threadtool.version import __version__


@pytest.fixture
def thread(tmp_path: Path) -> Path:
    path = tmp_path / "thread.txt"
    path.write_bytes(THREAD.encode())
    return path


def objects(data: bytes) -> list[Any]:
    """JSON values one after another."""
    decoder, text, found = json.JSONDecoder(), data.decode().strip(), []
    while text:
        value, stop = decoder.raw_decode(text)
        found.append(value)
        text = text[stop:].lstrip()
    return found


def test_a_file_becomes_json(thread: Path) -> None:
    done = run("convert", thread)
    assert (done.returncode, done.stderr) == (0, b"")
    (parsed,) = objects(done.stdout)
    assert parsed["source"]["name"] == str(thread)
    assert parsed["source"]["chars"] == len(THREAD)
    assert len(parsed["posts"]) == 3


def test_the_word_convert_may_be_left_out(thread: Path) -> None:
    named = run("convert", thread, "-f", "csv")
    assert named.returncode == 0
    assert run(thread, "-f", "csv").stdout == named.stdout
    assert run("-f", "csv", thread).stdout == named.stdout
    assert run("--format=csv", "--", thread).stdout == named.stdout


@pytest.mark.parametrize("arguments", [(), ("-",), ("convert",), ("convert", "-")])
def test_standard_input(arguments: tuple[str, ...]) -> None:
    done = run(*arguments, "-f", "json", stdin=THREAD.encode())
    (parsed,) = objects(done.stdout)
    assert (done.returncode, parsed["source"]["name"]) == (0, "-")
    assert len(parsed["posts"]) == 3


def test_standard_input_once_only() -> None:
    done = run("-", "-", stdin=b"x")
    assert done.returncode == 2
    assert "once" in done.stderr.decode()


@pytest.mark.parametrize("name", ["md", "markdown", "MD"])
def test_formats_have_short_names(thread: Path, name: str) -> None:
    done = run(thread, "-f", name)
    assert done.returncode == 0
    assert done.stdout.startswith(b"#")


def test_the_locale_and_the_newlines_of_the_system_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "thread.txt"
    path.write_bytes("Žluťoučký kůň\r\n\u00a0\r\nпривет\r\n\u00a0\r\n".encode())
    done = run(path, "-f", "jsonl", LC_ALL="C", LANG="C")
    assert done.returncode == 0
    assert "привет" in done.stdout.decode()
    assert b"\r" not in done.stdout


def test_several_inputs_make_one_table_and_one_array(thread: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(THREAD.encode())
    table = run(thread, other, "-f", "csv").stdout.decode()
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [row["source"] for row in rows] == [str(thread)] * 3 + [str(other)] * 3
    names = [str(thread), str(other)]
    array = json.loads(run(thread, other, "--array").stdout)
    assert [item["source"]["name"] for item in array] == names
    plain = objects(run(thread, other).stdout)
    assert [item["source"]["name"] for item in plain] == names


def test_the_encoding_is_found_or_named(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    text = THREAD.replace("sand", "песок и глина")
    path.write_bytes(text.encode("windows-1251"))
    (found,) = objects(run(path).stdout)
    (named,) = objects(run(path, "--encoding", "cp1251").stdout)
    (told,) = found.pop("warnings")
    assert told["code"] == "encoding-guessed"
    assert "windows-1251" in told["message"]
    assert not named.pop("warnings")
    assert found == named
    assert found["source"]["encoding"] == "windows-1251"
    assert "песок и глина" in found["posts"][1]["text"]


def test_one_bad_input_does_not_stop_the_others(thread: Path, tmp_path: Path) -> None:
    image = tmp_path / "image.txt"
    image.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    page = tmp_path / "page.html"
    page.write_bytes(b"<!DOCTYPE html><html>")
    broken = tmp_path / "broken.txt"
    broken.write_bytes("Größe, süß, schön".encode() + b"\xff\n")
    done = run(tmp_path / "none.txt", image, tmp_path, page, broken, thread)
    assert done.returncode == 1
    assert [item["source"]["name"] for item in objects(done.stdout)] == [str(thread)]
    missing, binary, directory, html, undecodable = stderr_lines(done)
    assert missing.startswith(f"threadtool: {tmp_path}/none.txt: cannot be read: No such file")
    assert binary.startswith(f"threadtool: {image}: looks like a PNG image")
    assert directory.startswith(f"threadtool: {tmp_path}: is a directory")
    assert html.endswith(f"looks like HTML; flatten it first: lynx -dump -nolist {page}")
    assert "byte 0xff at offset 22 is not utf-8" in undecodable
    assert "--encoding" in undecodable


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_an_unreadable_input_does_not_stop_the_others(thread: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.txt"
    locked.write_text("x", encoding="utf-8")
    locked.chmod(0)
    done = run(locked, thread)
    assert (done.returncode, len(objects(done.stdout))) == (1, 1)
    assert stderr_lines(done) == [f"threadtool: {locked}: cannot be read: Permission denied"]


def test_a_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    done = run(tmp_path / "a\x1b]0;x\x07\nthreadtool: b.txt", "-f", "csv")
    assert done.returncode == 1
    assert len(stderr_lines(done)) == 1
    assert b"\x1b" not in done.stderr
    assert b"\\x1b]0;x\\x07\\n" in done.stderr


def test_a_name_that_is_no_utf_8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/na\xefve.txt"
    try:
        Path(os.fsdecode(path)).write_bytes(THREAD.encode())
    except OSError:
        pytest.skip("the file system takes names in UTF-8 only")
    done = run(os.fsdecode(path))
    (parsed,) = objects(done.stdout)
    assert (done.returncode, parsed["source"]["name"]) == (0, f"{tmp_path}/na\\xefve.txt")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n \n"])
def test_an_empty_input_gives_an_empty_output_and_a_warning(data: bytes) -> None:
    done = run("-f", "csv", stdin=data)
    assert done.returncode == 0
    assert done.stdout.startswith(b"source,index,")
    assert done.stdout.count(b"\n") == 1
    (line,) = stderr_lines(done)
    assert line.startswith("threadtool: -: warning: ")
    (parsed,) = objects(run(stdin=data).stdout)
    assert parsed["posts"] == []


def test_a_text_with_no_boundary_is_one_post_and_a_warning() -> None:
    done = run(stdin=NOTE.encode())
    (parsed,) = objects(done.stdout)
    assert (done.returncode, len(parsed["posts"]), parsed["confidence"]) == (0, 1, 0)
    assert [warning["code"] for warning in parsed["warnings"]] == ["no-boundary"]
    (line,) = stderr_lines(done)
    assert line.startswith("threadtool: -: warning: ")


def test_strict_tells_warnings_by_the_exit_code(thread: Path) -> None:
    done = run("--strict", stdin=NOTE.encode())
    assert done.returncode == 3
    assert objects(done.stdout)
    assert run("--strict", "-q", stdin=NOTE.encode()).returncode == 3
    assert run("--strict", thread).returncode == 0
    assert run("--strict", "-", "none.txt", stdin=NOTE.encode()).returncode == 1


def test_quiet_hides_warnings_and_no_errors() -> None:
    done = run("-q", "-", "none.txt", stdin=NOTE.encode())
    assert [line.split(": ")[1] for line in stderr_lines(done)] == ["none.txt"]


def test_verbose_tells_what_was_found_and_written(thread: Path, tmp_path: Path) -> None:
    why, line = stderr_lines(run("-v", thread))
    assert why.startswith(f"threadtool: {thread}: software: ")
    assert line.startswith(f"threadtool: {thread}: ")
    assert "utf-8, posts 3, quotes 0, merge markers 0" in line
    target = tmp_path / "out.csv"
    assert stderr_lines(run("-vv", thread, "-o", target))[-1] == f"threadtool: written: {target}"


def test_no_colours_but_on_a_terminal() -> None:
    assert b"\x1b" not in run("none.txt", FORCE_COLOR="1").stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--fromat", "csv"), "--format"),
        (("--format", "cvs"), "did you mean csv"),
        (("--rows", "post", "-f", "csv"), "posts"),
        (("--encoding", "utf-9"), "did you mean utf-8"),
        (("--encoding", "rot13"), "no encoding"),
        (("--software", "xenforo"), "did you mean xenforo"),
        (("--software", "none"), "known: xenforo2, "),
        (("--tz", "berlin"), "did you mean Europe/Berlin?"),
        (("--reference", "yesterday"), "2010-05-31"),
        (("-o", "found.txt"), "name one with -f"),
        (("-o", "thread.cvs"), "did you mean .csv?"),
        (("--no-boilerplate", "-f", "md"), "--no-boilerplate is for json"),
        (("convert",), "comes first"),
        (("--separator", "("), "regular expression"),
        (("--indent", "2", "-f", "csv"), "--indent is for json"),
        (("--indent", "-1"), "--indent"),
        (("--indent", "x"), "--indent"),
        (("--array", "-f", "md"), "--array is for json"),
        (("--array", "-d", "out"), "--array"),
        (("--excel",), "--excel is for csv"),
        (("--rows", "quotes"), "--rows is for csv"),
        (("-o", "a.csv", "-d", "out"), "exclude each other"),
        (("-o", "a.csv", "-o", "./a.csv"), "twice"),
        (("-o", "-", "-o", "-"), "twice"),
        (("-o", ""), "name"),
        (("-d", ""), "name"),
        (("-f", "csv", "-o", "a.csv", "-o", "b.json"), "contradicts"),
        (("-q", "-v"), "exclude each other"),
        (("--min-score", "0.5"), "--inferred"),
        (("--inferred", "--min-score", "2"), "--min-score"),
    ],
)
def test_options_that_cannot_work(
    thread: Path, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    done = run(thread, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = stderr_lines(done)
    assert line.startswith("threadtool: ")
    assert says in line
    assert sorted(path.name for path in tmp_path.iterdir()) == ["thread.txt"]


def test_help_names_all_options_and_commands() -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    for word in ("--format", "--separator", "--version", "convert", "schema", "formats"):
        assert word in text
    assert run("-h").stdout == done.stdout
    assert b"--format" in run("convert", "-h").stdout


def test_version(thread: Path) -> None:
    expected = f"threadtool {__version__}\n".encode()
    assert run("--version").stdout == expected
    assert run("convert", "--version").stdout == expected
    assert run(thread, "--version").stdout == expected


def test_schema_is_json_schema() -> None:
    done = run("schema")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["$schema"].endswith("2020-12/schema")


def test_formats_lists_software_and_exporters() -> None:
    from threadtool.dialects import DIALECTS
    from threadtool.export import EXPORTERS

    known = json.loads(run("formats", "--json").stdout)
    assert [entry["name"] for entry in known["software"]] == list(DIALECTS)
    assert [entry["name"] for entry in known["formats"]] == [entry.name for entry in EXPORTERS]
    words = run("formats").stdout.decode()
    for entry in known["software"]:
        assert f"{entry['name']} " in words
        assert entry["title"] in words


def test_a_mistyped_command_is_a_missing_file_with_a_hint(tmp_path: Path) -> None:
    done = run("fromats", cwd=tmp_path)
    assert done.returncode == 1
    assert "did you mean the command formats?" in done.stderr.decode()


def test_a_file_that_is_called_like_a_command(tmp_path: Path) -> None:
    (tmp_path / "schema").write_bytes(THREAD.encode())
    for arguments in (("./schema",), ("convert", "schema"), ("--", "schema")):
        (parsed,) = objects(run(*arguments, cwd=tmp_path).stdout)
        assert len(parsed["posts"]) == 3


def test_a_process_substitution_can_be_read(tmp_path: Path) -> None:
    if not Path("/dev/stdin").exists():
        pytest.skip("no such device here")
    (parsed,) = objects(run("/dev/stdin", stdin=THREAD.encode()).stdout)
    assert len(parsed["posts"]) == 3


def test_settings_reach_the_parser_and_the_exporter() -> None:
    merged = run("--separator", "^=+$", "--indent", "2", stdin=b"one\n====\ntwo\n====\nthree\n")
    (parsed,) = objects(merged.stdout)
    assert [post["text"] for post in parsed["posts"]] == ["one", "two", "three"]
    assert b'\n  "posts": [' in merged.stdout
    table = run("-f", "csv", "--excel", "--rows", "parts", stdin=THREAD.encode()).stdout
    assert table.startswith(b"\xef\xbb\xbf")
    assert table.count(b"\r\n") == 4


def test_no_boilerplate_leaves_the_text_of_the_page_out() -> None:
    page = f"What's new\n\n{THREAD}Top Bottom\n".encode()
    (full,) = objects(run(stdin=page).stdout)
    (bare,) = objects(run("--no-boilerplate", stdin=page).stdout)
    assert full["boilerplate"]
    assert bare == {**full, "boilerplate": []}
