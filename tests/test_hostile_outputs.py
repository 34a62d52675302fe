"""Texts that members typed to break things: no output does anything with them but show them."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers_cli import COMMAND, PATIENCE, THREAD, environment, run
from tests.helpers_outputs import (
    COLOURS,
    FORMULA,
    OUTPUTS,
    check_elements,
    check_explanation,
    check_no_steering,
    check_outputs,
    written,
)
from tests.helpers_terminal import on_terminal
from tests.helpers_threads import NASTY, attribution, make_thread, merge, own, plan, quote
from threadtool import parse
from threadtool.explain import explain
from threadtool.export import export
from threadtool.model import Thread
from threadtool.stored import threads as stored_threads

END = "\u00a0"
OSC = "\x1b]8;;http://example.org\x1b\\here\x1b]8;;\x1b\\"
STEERING = (
    OSC,
    "\x1b]0;another title\x07",
    "\x1b[2J\x1b[H\x1b[31mred",
    "\x9b31m\x9d0;title\x9c",
    "\x1bP+q\x1b\\ \x1b_x\x1b\\",
    "over\rwritten\x08\x08",
    "\u202eelttek\u202c \u2066x\u2069",
    "one\u2028two\u2029three\x85four",
    "\x7f\x00\x05 \ud800",
)
RICH = (
    "[bold red]kettle[/bold red]",
    "[link=http://example.org]kettle[/link]",
    "[/]",
    "[/x] :tea:",
)
MARKUP = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script><!-- ]]>",
    '" onload="alert(1)',
    "<img src=x onerror=alert(1)>",
    "<a href=javascript:alert(1)>kettle</a>",
    "[kettle](javascript:alert(1)) ![x](http://example.org/x.png)",
    "[kettle]: http://example.org\n[kettle]",
    "<http://example.org/> <a@example.org> http://example.org www.example.org",
    "&lt;b&gt; &#60;b&#62; &copy;",
    "```\n<b>\n```\n~~~\n<b>\n~~~",
    "    <b>code</b>\n\t<b>code</b>",
    "# one\ntwo\n===\nthree\n---\n* four\n1. five\n> six",
    "| a | b |\n|---|---|\n| <b> | c |",
    "`<b>` **<b>** \\<b> \\\\<b>",
    "<!-- a\n\nb -->\n<?php ?>\n<![CDATA[ x ]]>\n<!DOCTYPE x>",
    "<div\n\n<b\nx>",
)
FORMULAS = (
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "\t=1+1", "\r=1+1", "  =1+1", "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org","x")', "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", '"=1+1"',
    "'=1+1", "=\n1+1", "-1", "+1 kettle", "- a point\n- another",
)  # fmt: skip
HOSTILE = (*STEERING, *RICH, *MARKUP, *FORMULAS, *NASTY)


def page(*bodies: str) -> str:
    """A text with a post for each body."""
    return "".join(f"{body}\n{END}\n" for body in ("Kettles", *bodies))


def made(text: str) -> Thread:
    """A thread with a text in every place that a member or a site can fill."""
    marker = text.replace("\n", " ").replace("\r", " ")
    return make_thread(
        plan(text or "x", author=text, date=text, date_text=text, id=text),
        plan(
            attribution(f"{marker} said:"),
            quote(text or "x", author=text, source_post=1),
            "reply",
            merge(f"---- {marker} ----"),
            own(text or "x"),
            author=text,
            date=None,
            date_text=text,
            footer=text,
        ),
        title=text,
        name=text,
        boilerplate=(text or "x",),
    )


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_place_of_a_thread_bites(text: str) -> None:
    check_outputs(made(text.strip() or "x"))


@pytest.mark.parametrize("name", OUTPUTS)
def test_no_text_bites(name: str) -> None:
    for text in (page(*HOSTILE), page("\n\n".join(HOSTILE)), "\n".join(HOSTILE)):
        OUTPUTS[name](parse(text))


def test_no_text_bites_when_it_is_explained() -> None:
    check_explanation(explain(page(*HOSTILE), name=OSC))


def test_the_checks_notice_what_bites() -> None:
    for text in ("<b>x</b>", "<!-- x -->", '<p onclick="x">', "<a href=x>"):
        with pytest.raises(AssertionError):
            check_elements(text)
    for text in STEERING:
        with pytest.raises(AssertionError):
            check_no_steering(text)
    assert all(FORMULA.match(text) for text in FORMULAS[:12])


def test_json_can_be_embedded() -> None:
    thread = made(" ".join(MARKUP))
    for text in (
        written(thread, "json"),
        written(thread, "jsonl"),
        written(thread, "json", indent=1),
    ):
        assert not re.search(r"</|<!|\]\]>", text)
    whole = json.loads(written(thread, "json"))
    assert whole["title"] == " ".join(MARKUP)


def test_json_of_lone_surrogates_is_valid() -> None:
    text = page("half \ud800 of", "\udfff\ud800 a pair")
    whole = json.loads("".join(export(parse(text), "json")).encode("utf-8"))
    assert [post["text"] for post in whole["posts"]][-2:] == [
        "half \ud800 of",
        "\udfff\ud800 a pair",
    ]


@pytest.mark.parametrize("command", ["show", "explain", "stats"])
@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_gets_nothing_but_colours(tmp_path: Path, command: str, terminal: bool) -> None:
    path = tmp_path / f"{OSC}.txt".replace("/", "_")
    # NUL is refused in files, as a sign of binary data.
    path.write_bytes(page(*HOSTILE).replace("\0", "").encode("utf-8", "replace"))
    if terminal:
        seen = on_terminal(command, path, changes={"PAGER": "cat"}).text
    else:
        seen = run(command, path).stdout.decode()
    assert ("posts" if command == "stats" else "kettle") in seen
    check_no_steering(COLOURS.sub("", seen))


def test_markup_of_the_terminal_library_is_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(page(*RICH).encode())
    for command in ("show", "explain"):
        seen = COLOURS.sub("", on_terminal(command, path, width=100, changes={"PAGER": "cat"}).text)
        assert all(text in seen for text in RICH), command


@pytest.mark.parametrize(
    "arguments",
    [
        (OSC,),
        (OSC, "--strict", "--nothing"),
        ("show", OSC),
        ("explain", OSC),
        ("stats", OSC),
        ("graph", OSC, OSC),
        ("-f", OSC),
        ("--software", OSC),
        ("--encoding", OSC),
        ("--separator", f"({OSC}"),
        ("--tz", OSC),
        ("--reference", OSC),
        ("--posts", OSC),
        ("--grep", f"({OSC}"),
        ("--author", OSC, "-"),
        ("--fields", OSC, "-f", "csv"),
        ("--rows", OSC),
        ("--indent", OSC),
        (f"--{OSC}",),
        ("-o", f"{OSC}.xyz"),
        ("-o", f"none/{OSC}.json"),
        ("-d", f"/dev/null/{OSC}"),
        ("completion", OSC),
        ("schema", OSC),
    ],
    ids=ascii,
)
def test_no_message_steers_the_terminal(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*arguments, stdin=THREAD.encode(), cwd=tmp_path)
    assert done.stderr
    assert done.stderr.count(b"\n") == done.stderr.decode().count("threadtool: ")
    check_no_steering(done.stderr.decode())


def test_kinds_of_stored_json_do_not_steer_either(tmp_path: Path) -> None:
    whole = parse(f"What's new\n\nTea\n\nI like tea.\n{END}\nSo do I.\n{END}\n").to_dict()
    # Only what is said of the text is changed: the ranges have to stay sound.
    steering = json.loads(_with_kinds(json.dumps(whole), OSC))
    assert steering["boilerplate"][0]["kind"] == OSC
    steering["software"] = steering["title"] = steering["source"]["name"] = OSC
    path = tmp_path / "a.json"
    path.write_text(json.dumps(steering), encoding="utf-8")
    for thread in stored_threads(path.read_text(encoding="utf-8")):
        check_outputs(thread)
    for command in ("show", "stats"):
        check_no_steering(
            run(command, *(["--all"] if command == "show" else []), path).stdout.decode()
        )


def _with_kinds(text: str, kind: str) -> str:
    return re.sub(r'"kind": "[^"]*"', lambda _: f'"kind": {json.dumps(kind)}', text)


@pytest.mark.skipif(shutil.which("cmark") is None, reason="needs cmark, not on this machine")
@pytest.mark.parametrize("text", [page(*HOSTILE), page("\n\n".join(HOSTILE)), "\n".join(HOSTILE)])
def test_cmark_finds_no_markup(text: str) -> None:
    done = subprocess.run(
        ["cmark", "--unsafe"],
        input="".join(export(parse(text), "markdown")).encode(),
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    shown = done.stdout.decode()
    check_elements(shown)
    assert "&lt;script&gt;" in shown


def office() -> str:
    for name in ("soffice", "libreoffice", "localc"):
        if found := shutil.which(name):
            return found
    pytest.skip("needs LibreOffice Calc, not on this machine")


def test_a_spreadsheet_finds_no_formula(tmp_path: Path) -> None:
    program = office()
    source = tmp_path / "a.txt"
    source.write_bytes(page(*FORMULAS).encode())
    bare = tmp_path / "bare.csv"
    bare.write_bytes(b'a,b\n=1+1,"=SUM(1;2)"\n')
    for rows in ("posts", "parts"):
        target = tmp_path / f"{rows}.csv"
        assert run(source, "-f", "csv", "--excel", "--rows", rows, "-o", target).returncode == 0
    done = subprocess.run(
        [
            *(program, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"),
            # Comma, quotation mark, UTF-8, from line 1, formulas are evaluated as in a paste.
            *("--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true",),
            *("--convert-to", "fods", "--outdir", str(tmp_path)),
            *(str(tmp_path / f"{name}.csv") for name in ("bare", "posts", "parts")),
        ],
        capture_output=True,
        timeout=4 * PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    found = {}
    for path in tmp_path.glob("*.fods"):
        found[path.name.split(".")[0].split("-")[0]] = path.read_text(encoding="utf-8")
    formulas = {name: text.count("table:formula=") for name, text in found.items()}
    # The first one shows that a formula would have been found.
    assert formulas == {"bare": 2, "posts": 0, "parts": 0}
    assert "1+1" in found["posts"]


def test_excel_cells_come_back_but_for_the_apostrophe() -> None:
    thread = parse(page(*FORMULAS))
    text = "".join(export(thread, "csv", excel=True)).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    for row, post in zip(rows, thread.posts, strict=True):
        assert row["text"] == post.text or row["text"] == f"'{post.text}"


def test_a_pipe_gets_no_colours_by_mistake() -> None:
    done = subprocess.run(
        [*COMMAND, "show", "-q"],
        input=page(*STEERING).replace("\0", "").encode("utf-8", "replace"),
        capture_output=True,
        env=environment(),
        timeout=PATIENCE,
        check=True,
    )
    assert b"\x1b" not in done.stdout
