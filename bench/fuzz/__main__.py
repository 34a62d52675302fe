"""`python -m bench.fuzz [--seconds N] [--jobs N] [TARGET]...`: fuzz the targets for a bounded time.

Ends with 1 if an input broke a promise; the input is kept in `--findings`, and
`python -m bench.fuzz --again FILE` shows what it does. Without atheris it ends with 2.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
CORPUS: Final = Path(__file__).resolve().parent / "corpus"
# Cases of the tests are what forums print: the fuzzer starts from them where the parser is fuzzed.
CASES: Final = ROOT / "tests" / "cases"
FROM_CASES: Final = frozenset({"parsing"})
NAMES: Final = ("reading", "parsing", "tables", "pages", "drawings", "stored")

LONGEST: Final = 4096  # bytes of an input: longer ones only take longer
SLOW: Final = 25  # seconds for one input, after which it counts as hanging
MEMORY: Final = 2048  # megabytes
_COUNT: Final = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_NO_ATHERIS: Final = (
    "bench.fuzz: needs atheris, which has wheels for CPython on Linux (x86-64) alone:\n"
    "pip install --only-binary :all: atheris, or pip install -e '.[fuzz]'"
)


@dataclass(frozen=True, slots=True)
class Result:
    """A target, the inputs tried, and what the fuzzer said if one of them broke a promise."""

    name: str
    tried: int
    said: str

    @property
    def row(self) -> str:
        """A line of the table."""
        return f"{self.name:<10} {self.tried:>10,} {'FAILED' if self.said else 'nothing found':>14}"


def fuzz(name: str, seconds: int, findings: Path) -> Result:
    """Run a target for so many seconds."""
    with tempfile.TemporaryDirectory() as scratch:
        command = [
            *(sys.executable, "-m", "bench.fuzz.one", name),
            *(f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={SLOW}"),
            *(f"-rss_limit_mb={MEMORY}", "-print_final_stats=1", "-verbosity=0"),
            # New inputs go into the first folder; the others are only read.
            *(f"-artifact_prefix={findings}/{name}-", scratch, str(CORPUS)),
            *([str(CASES)] if name in FROM_CASES else []),
        ]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    lines = (done.stderr + done.stdout).decode(errors="replace").splitlines()
    said = "\n".join(line for line in lines if not line.startswith("INFO: "))
    counted = _COUNT.search(said)
    failed = done.returncode != 0 or counted is None
    return Result(name, int(counted[1]) if counted else 0, said if failed else "")


def run(names: Sequence[str], seconds: int, jobs: int, findings: Path) -> list[Result]:
    """Run targets, several at a time."""
    findings.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(lambda name: fuzz(name, seconds, findings), names))


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code."""
    options = _options(arguments)
    if options.again:
        # Imported here since the fuzzer instruments what it imports itself.
        from bench.fuzz.targets import TARGETS

        for path in options.again:
            for name in options.targets or NAMES:
                TARGETS[name](path.read_bytes())
        return 0
    if find_spec("atheris") is None:
        print(_NO_ATHERIS, file=sys.stderr)
        return 2
    found = run(options.targets or NAMES, options.seconds, options.jobs, options.findings)
    for result in found:
        print(result.row)
        if result.said:
            print(result.said, file=sys.stderr)
    return 1 if any(result.said for result in found) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(NAMES))
    parser.add_argument("--seconds", type=int, default=60, help="for each target; default 60")
    parser.add_argument("--jobs", type=int, default=2, help="targets at a time; default 2")
    parser.add_argument("--findings", type=Path, default=Path(tempfile.gettempdir(), "findings"))
    parser.add_argument("--again", type=Path, action="append", help="try this input and no other")
    options = parser.parse_args(arguments)
    unknown = set(options.targets) - set(NAMES)
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}; known: {', '.join(NAMES)}")
    return options


if __name__ == "__main__":
    sys.exit(main())
