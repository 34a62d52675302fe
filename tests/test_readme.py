"""The README: every command it shows prints what it shows, and what it names is there."""

from __future__ import annotations

import doctest
import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest

import threadtool
from tests.helpers_cli import NOTE, ROOT, run
from tests.readme_blocks import README, SEED, Block, console_blocks, fenced, run_block

TEXT = README.read_text(encoding="utf-8")
BLOCKS = console_blocks(TEXT)
SHELL_LINES = fenced(TEXT, "sh")


def names_in_tables(heading: str) -> set[str]:
    """The names in the first column of the tables under a heading."""
    section = TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    assert section, f"the README has no heading {heading!r}"
    cells = re.findall(r"^\| (`[^|]*) \|", section, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.command[:40])
def test_a_command_prints_what_the_readme_shows(block: Block, tmp_path: Path) -> None:
    if block.missing:
        pytest.skip(f"needs {', '.join(block.missing)}, not on this machine")
    done = run_block(block.command, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == block.output, "python -m tests.readme_blocks writes the README anew"


def test_no_fenced_block_goes_unread() -> None:
    kinds = set(re.findall(r"^```(\w*)$", TEXT, re.MULTILINE)) - {""}
    assert kinds == {"console", "sh", "python"}
    assert TEXT.count("\n```") % 2 == 0
    assert not re.search(r"^(?: {4}|\t)\S", TEXT, re.MULTILINE), "an indented block is not run"


@pytest.mark.parametrize("tool", ["jq", "csvcut", "mlr", "lynx", "pbpaste"])
def test_there_is_a_pipeline_with(tool: str) -> None:
    assert any(tool in shlex.split(block.command) for block in BLOCKS)


@pytest.mark.parametrize("program", ["csvcut", "mlr", "jq"])
def test_what_is_missing_is_told(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert Block(f"cat x | {program} .", "").missing == [program]


def test_the_two_commands_are_one_line_each_and_make_what_they_need() -> None:
    assert len(SHELL_LINES) == 2
    for line in SHELL_LINES:
        assert line.count("\n") == 1
        make, install, job = line.strip().split(" && ")
        assert make == "python3 -m venv .venv"
        # Editable in both, so that neither undoes the other whichever comes first.
        assert install.startswith(".venv/bin/pip install -q -e ")
        assert job.startswith(".venv/bin/")


def test_the_first_command_reads_the_seed(tmp_path: Path) -> None:
    job = SHELL_LINES[0].strip().rpartition(" && ")[2]
    done = run_block(job.removeprefix(".venv/bin/"), tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["source"]["bytes"] == SEED.stat().st_size


def test_the_second_command_runs_these_tests() -> None:
    assert SHELL_LINES[1].strip().endswith("&& .venv/bin/python -m pytest")


def test_ci_finds_both_commands_in_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    patterns = re.findall(r"\$\(readme_command '(.+)'\)", script.read_text(encoding="utf-8"))
    lines = TEXT.splitlines()
    found = [[x for x in lines if re.search(f"^python3 -m venv .*{p}$", x)] for p in patterns]
    assert found == [[line.strip()] for line in SHELL_LINES]
    done = subprocess.run(["bash", "-n", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_examples_of_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert (failed, tried >= 5) == (0, True)


def test_the_glance_names_every_field() -> None:
    thread = threadtool.parse(SEED).to_dict()
    (post,) = (post for post in thread["posts"] if post["merges"])
    wanted = {*thread, *post, *post["quotes"][0]}
    named = names_in_tables("The JSON at a glance")
    assert wanted == named, "a field the README forgot, or one that is no more"


@pytest.mark.parametrize(
    ("field", "example"),
    [("source", "source"), ("boilerplate", "boilerplate"), ("merges", "merges")],
)
def test_the_glance_names_the_fields_inside(field: str, example: str) -> None:
    thread = threadtool.parse(SEED).to_dict()
    (post,) = (post for post in thread["posts"] if post["merges"])
    value = {**post, **thread}[example]
    row = re.search(rf"^\| `{field}` \| (.*) \|$", TEXT, re.MULTILINE)
    assert row
    inside = value if isinstance(value, dict) else value[0]
    assert set(re.findall(r"`(\w+)`", row[1])) == set(inside)


def test_the_exit_codes_are_those_of_the_table() -> None:
    codes = {int(code) for code in re.findall(r"^\| (\d+) \| ", TEXT, re.MULTILINE)}
    assert codes == {0, 1, 2, 3, 130, 141}
    assert run("-q", stdin=NOTE.encode()).returncode == 0
    assert run("none.txt").returncode == 1
    assert run("--no-such-option").returncode == 2
    assert run("--strict", stdin=NOTE.encode()).returncode == 3


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "seeds/README.md"])
def test_links_lead_to_files(page: str) -> None:
    path = ROOT / page
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize(
    "command",
    [
        ("schema",),
        ("formats",),
        ("convert", str(SEED), "-f", "csv", "--excel", "--rows", "parts"),
    ],
)
def test_what_the_text_mentions_works(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout
