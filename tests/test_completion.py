"""Completion scripts, what they offer, and the man pages."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from tests.helpers_cli import COMMAND, PATIENCE, environment, run
from threadtool.cli.app import threadtool
from threadtool.cli.completion import SHELLS
from threadtool.cli.environment import FROM_ENVIRONMENT, VARIABLES
from threadtool.cli.manual import man_pages
from threadtool.dialects import DIALECTS
from threadtool.export import EXPORTERS

PAGES = dict(man_pages())


def offered(*words: str) -> list[str]:
    """What bash is told for the last of the words."""
    done = subprocess.run(
        COMMAND,
        env=environment(
            _THREADTOOL_COMPLETE="bash_complete",
            COMP_WORDS=" ".join(("threadtool", *words)),
            COMP_CWORD=str(len(words)),
        ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("gra",), ["file,gra", "plain,graph"]),
        (("--sepa",), ["plain,--separator"]),
        (("x.txt", "--own"), ["plain,--own"]),
        (("show", "--tre"), ["plain,--tree"]),
        (("show", "some"), ["file,some"]),
        (("-f", "mark"), ["plain,markdown"]),
        (("graph", "--by", ""), ["plain,posts", "plain,authors"]),
        (("-f", "jsonl", "--fields", "index,au"), ["plain,index,author"]),
        (("completion", ""), [f"plain,{shell}" for shell in SHELLS]),
    ],
)
def test_what_is_offered(words: tuple[str, ...], first: list[str]) -> None:
    assert offered(*words) == first


def test_names_of_software_and_formats_are_offered() -> None:
    names = offered("--software", "")
    assert {f"plain,{name}" for name in DIALECTS} <= set(names)
    assert offered("-f", "") == [f"plain,{entry.name}" for entry in EXPORTERS]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_takes_its_script(shell: str, tmp_path: Path) -> None:
    done = run("completion", shell)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"_THREADTOOL_COMPLETE" in done.stdout
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}, not on this machine")
    script = tmp_path / "script"
    script.write_bytes(done.stdout)
    checked = subprocess.run(
        [shell, "-n", str(script)], capture_output=True, timeout=PATIENCE, check=False
    )
    assert (checked.returncode, checked.stderr) == (0, b"")


def test_another_shell_is_told() -> None:
    done = run("completion", "tcsh")
    assert done.returncode == 2
    assert b"bash" in done.stderr


def test_every_command_and_option_has_its_place_in_the_manual() -> None:
    names = [name for name, command in threadtool.commands.items() if not command.hidden]
    assert sorted(PAGES) == sorted(["threadtool.1", *(f"threadtool-{name}.1" for name in names)])
    for name in names:
        command = threadtool.commands[name]
        page = PAGES[f"threadtool-{name}.1"].replace("\\-", "-")
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert all(option in page for option in parameter.opts), (name, parameter.opts)
        assert command.help, name


@pytest.mark.parametrize("name", PAGES)
def test_man_shows_the_page_without_complaint(name: str, tmp_path: Path) -> None:
    if not shutil.which("man"):
        pytest.skip("needs man, not on this machine")
    path = tmp_path / name
    path.write_text(PAGES[name], encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", str(path)],
        env={**os.environ, "MANWIDTH": "100", "MANPAGER": "cat", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "NAME" in done.stdout


def test_the_manual_names_every_variable() -> None:
    for name, _ in VARIABLES:
        assert name in PAGES["threadtool.1"]
    known = {
        parameter.name for command in threadtool.commands.values() for parameter in command.params
    }
    assert set(FROM_ENVIRONMENT) <= known
    told = {name for name, _ in VARIABLES}
    assert {f"THREADTOOL_{name.upper()}" for name in FROM_ENVIRONMENT} <= told
