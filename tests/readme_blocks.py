"""The command blocks of the README and the docs: finds them, runs them, and writes them anew.

A block is fenced as `console`: one line `$ command`, then what the command prints.
`python -m tests.readme_blocks` puts the present output into every block that can be run here.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tests.helpers_cli import PATIENCE, ROOT, environment

README: Final = ROOT / "README.md"
SEED: Final = ROOT / "seeds" / "000_1533137b356bebdf.txt"
DOCS: Final = tuple(sorted((ROOT / "docs").glob("*.md")))
TOOLS: Final = ("csvcut", "dot", "jq", "mlr", "sqlite3")
"""Programs of others that a block may need; they are not part of the test tools."""
STAND_INS: Final = ("lynx", "pbpaste")
"""Where a text comes from: a web page, a clipboard. A test has neither, so they give the seed."""

_FENCED: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block that shows a command and its output."""

    command: str
    output: str

    @property
    def missing(self) -> list[str]:
        """The programs that this block needs and this machine does not have."""
        used = set(re.findall(r"[\w-]+", self.command))
        missing = [tool for tool in TOOLS if tool in used and not shutil.which(tool)]
        if "pandas" in used and not find_spec("pandas"):
            missing.append("pandas")
        return missing

    def fenced(self) -> str:
        """The block as the README has it."""
        return f"```console\n$ {self.command}\n{self.output}```"


def fenced(text: str, language: str) -> list[str]:
    """What stands inside the fenced blocks of a language."""
    return [inside for kind, inside in _FENCED.findall(text) if kind == language]


def console_blocks(text: str) -> list[Block]:
    """The command blocks of a page, in order."""
    found = []
    for inside in fenced(text, "console"):
        first, _, output = inside.partition("\n")
        assert first.startswith("$ "), f"a console block begins with a command: {first!r}"
        found.append(Block(first[2:], output))
    return found


def run_block(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell, in a folder that has the seeds; `threadtool` is this checkout."""
    programs = folder / "bin"
    programs.mkdir()
    for name in ("seeds", "docs"):
        (folder / name).symlink_to(ROOT / name)
    _program(programs / "threadtool", f'exec {shlex.quote(sys.executable)} -m threadtool "$@"')
    _program(programs / "python3", f'exec {shlex.quote(sys.executable)} "$@"')
    for name in STAND_INS:
        _program(programs / name, f"exec cat {shlex.quote(str(SEED))}")
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    # The width of the help text and the order of `ls` would else be those of the machine.
    return subprocess.run(
        ["bash", "-euc", command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=environment(PATH=path, COLUMNS="80", LC_ALL="C", PYTHONUTF8="1"),
        timeout=PATIENCE,
        check=False,
    )


def _program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def rewrite() -> None:
    """Put what the commands print now into the README and the pages of the docs."""
    for page in (README, *DOCS):
        _rewrite_page(page)


def _rewrite_page(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for block in console_blocks(text):
        if not block.missing:
            with tempfile.TemporaryDirectory() as folder:
                now = Block(block.command, run_block(block.command, Path(folder)).stdout)
            text = text.replace(block.fenced(), now.fenced())
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
