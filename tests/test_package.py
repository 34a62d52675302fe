"""What is installed: one version, type hints, the schema, and a command to run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import import_module, metadata, resources

import pytest

import threadtool
from tests.helpers_cli import PATIENCE, ROOT, run
from threadtool import __main__ as entry

PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_version_stands_in_one_place() -> None:
    assert 'dynamic = ["version"]' in PROJECT
    assert 'path = "threadtool/version.py"' in PROJECT
    number = re.escape(threadtool.__version__)
    holders = [
        path.relative_to(ROOT).as_posix()
        for path in [ROOT / "pyproject.toml", *sorted((ROOT / "threadtool").rglob("*.py"))]
        if re.search(rf'version\S* *= *"{number}"', path.read_text(encoding="utf-8"))
    ]
    assert holders == ["threadtool/version.py"]


def test_the_version_is_shown() -> None:
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"threadtool {threadtool.__version__}\n"


def test_every_output_names_the_version() -> None:
    assert threadtool.parse("a post").to_dict()["threadtool"] == threadtool.__version__


@pytest.mark.parametrize(
    "name",
    [
        "py.typed",
        "schema/thread.schema.json",
        "schema/explanation.schema.json",
    ],
)
def test_data_files_lie_in_the_package(name: str) -> None:
    assert resources.files("threadtool").joinpath(name).is_file()
    # The wheel takes the whole package, so what lies in it is shipped unless git ignores it.
    assert 'packages = ["threadtool"]' in PROJECT


def test_the_schema_is_the_one_printed() -> None:
    kept = resources.files("threadtool").joinpath("schema/thread.schema.json")
    assert json.loads(run("schema").stdout) == json.loads(kept.read_text(encoding="utf-8"))


def test_the_command_leads_to_the_entry_point() -> None:
    found = re.search(r'^threadtool = "([\w.]+):(\w+)"$', PROJECT, re.MULTILINE)
    assert found
    assert getattr(import_module(found[1]), found[2]) is entry.main


def test_the_installed_command_runs() -> None:
    try:
        installed = metadata.distribution("threadtool")
    except metadata.PackageNotFoundError:
        pytest.skip("threadtool is not installed here, only its source is on the path")
    scripts = [point for point in installed.entry_points if point.group == "console_scripts"]
    assert [(point.name, point.load()) for point in scripts] == [("threadtool", entry.main)]


def test_every_public_name_is_there() -> None:
    assert threadtool.__all__ == sorted(threadtool.__all__)
    assert [name for name in threadtool.__all__ if not hasattr(threadtool, name)] == []


def test_python_versions_are_those_that_are_declared() -> None:
    minors = [int(minor) for minor in re.findall(r"Python :: 3\.(\d+)", PROJECT)]
    assert minors == list(range(10, 15))
    assert 'requires-python = ">=3.10"' in PROJECT
    assert sys.version_info >= (3, min(minors))


def test_the_changelog_opens_with_what_is_unreleased() -> None:
    page = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", page, re.MULTILINE)[0] == "[Unreleased]"


def test_ci_can_be_run() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    # Git keeps the bit too, once the file is known to it.
    listed = subprocess.run(
        ["git", "ls-files", "--stage", ".ci/run"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert listed.stdout == "" or listed.stdout.startswith("100755 ")
