"""What is built: a wheel with man pages and completions, the sources with their tests."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.helpers_cli import ROOT
from threadtool.cli.app import threadtool
from threadtool.cli.completion import completion_script

LONG = 240  # seconds; a busy machine


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both, built as pip and pipx do it, from the sources of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=LONG,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_the_wheel_has_pages_and_completions_for_every_command(built: Path) -> None:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        files = {name.partition(".data/data/")[2]: name for name in wheel.namelist()}
        names = wheel.namelist()
        zsh = wheel.read(files["share/zsh/site-functions/_threadtool"]).decode()
    pages = {f"share/man/man1/threadtool-{name}.1" for name in threadtool.commands}
    assert {"share/man/man1/threadtool.1", *pages} <= set(files)
    assert zsh == f"{completion_script('zsh')}\n"
    assert "share/fish/vendor_completions.d/threadtool.fish" in files
    assert "share/bash-completion/completions/threadtool" in files
    assert {"threadtool/py.typed", "threadtool/schema/thread.schema.json"} <= set(names)
    own = {"threadtool", f"{path.name.partition('-py3')[0]}"}
    assert {name.partition("/")[0].partition(".d")[0] for name in names} == own


def test_the_archive_of_the_sources_has_the_tests(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for wanted in ("tests/test_wheel.py", "tests/cases", "docs/recipes.md", "docs/pump.txt"):
        assert any(name.startswith(wanted) for name in names), wanted
    assert {"hatch_build.py", "pyproject.toml", "LICENSE", "README.md"} <= names
    assert any(name.startswith("seeds/") for name in names)
