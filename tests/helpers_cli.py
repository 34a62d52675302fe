"""Runs the command line as its users do: as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
COMMAND: Final = (sys.executable, "-m", "threadtool")
OF_THE_USER: Final = ("PYTHON", "THREADTOOL_", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES")
"""How variables begin that change what is printed: a test sets those it is about."""
PATIENCE: Final = 60  # seconds; a hanging test should fail and not hang the run

# Three posts as XenForo leaves them: each ends in a line that holds U+00A0 alone.
THREAD: Final = (
    "Pump keeps stopping\n\n"
    "The new pump stops after an hour and I do not know why it does.\n\u00a0\n"
    "Have you looked at the filter? Mine was full of sand last spring.\n\u00a0\n"
    "That was it, thank you. One spoon of sand.\n\u00a0\n"
)
# One post, and nothing that would say where it begins or ends.
NOTE: Final = "Just a line that somebody wrote down."


def environment(**changes: str) -> dict[str, str]:
    """The environment of the tests, with the package of this checkout and no colours."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(OF_THE_USER)}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", **changes}


def run(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, **changes: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `threadtool` with its three streams piped."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(**changes),
        timeout=PATIENCE,
        check=False,
    )


def stderr_lines(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    """What was said, line by line."""
    return done.stderr.decode().splitlines()
