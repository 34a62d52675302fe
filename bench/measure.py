"""Runs of processes: how long they take and how much memory they have at most."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
# Variables that change what a run costs: compiled modules are kept as after an installation.
_UNSET: Final = (
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONUNBUFFERED",
    "PYTHONSTARTUP",
    "COVERAGE_PROCESS_START",
)
_RSS_UNIT: Final = 1 if sys.platform == "darwin" else 1024
LONGEST: Final = 900.0
"""Seconds after which a run is given up."""


@dataclass
class Program:
    """A command, and what its runs cost so far: seconds, and bytes at most."""

    name: str
    command: Sequence[str]
    seconds: list[float] = field(default_factory=list)
    peak: int = 0
    failure: str = ""

    @property
    def median(self) -> float:
        """Seconds; infinite where it did not come to an end."""
        return median(self.seconds) if self.seconds and not self.failure else float("inf")

    def run(self) -> None:
        """Run it once more, unless it failed before; its output goes nowhere."""
        if self.failure:
            return
        begun = time.perf_counter()
        process = subprocess.Popen(
            self.command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(),
            cwd=ROOT,
        )
        status, peak = _ended(process, begun)
        self.seconds.append(time.perf_counter() - begun)
        self.peak = max(self.peak, peak)
        if status:
            self.failure = f"ended with {os.waitstatus_to_exitcode(status)}"


def _ended(process: subprocess.Popen[bytes], begun: float) -> tuple[int, int]:
    """The status of a process that has ended, or was ended, and the most memory it had."""
    # Not by `wait`: the usage of just this process is told to whoever waits for it.
    pause = 0.0005
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            process.returncode = os.waitstatus_to_exitcode(status)
            return status, usage.ru_maxrss * _RSS_UNIT
        if time.perf_counter() - begun > LONGEST:
            process.kill()
        time.sleep(pause)
        pause = min(pause * 1.05, 0.05)


def in_turn(programs: Sequence[Program], runs: int) -> None:
    """Run each program, and all of them again: what else the machine does hits all alike."""
    for run in range(runs):
        for program in programs:
            program.run()
        shown = ", ".join(f"{program.name} {program.seconds[-1]:.2f} s" for program in programs)
        print(f"  run {run + 1} of {runs}: {shown}", file=sys.stderr)


def environment() -> Mapping[str, str]:
    """That of the process, with this checkout, and nothing that would change the costs."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _UNSET and not name.startswith("THREADTOOL_")
    }
    return {**kept, "PYTHONPATH": str(ROOT)}
