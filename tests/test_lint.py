"""Style, format and types: the checks that read the code, as tests like all others."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.helpers_cli import ROOT

LONG = 600  # seconds; a first run of mypy on a slow machine has no cache to start from


@pytest.mark.parametrize(
    "check",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
    ],
    ids=" ".join,
)
def test_the_code_passes(check: tuple[str, ...]) -> None:
    # Run from the root with its environment: what `pip install` gave these tools is in it.
    done = subprocess.run(
        [sys.executable, "-m", *check],
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=LONG,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(check)}\n{done.stdout}{done.stderr}"
