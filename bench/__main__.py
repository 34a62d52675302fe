"""All figures of speed and memory in one run, threadtool and the others in turn.

    python -m bench              the table of the README: 20 MB, growth to 100 MB; half an hour
    python -m bench --middle     the same with 4 MB, growth to 10 MB; some minutes
    python -m bench --quick      the same with small inputs, to try it; nothing is written

Inputs and the environment of the others are made in `.bench/` and kept there for the next run.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench import generate, others, table
from bench.measure import ROOT, Program, in_turn
from bench.table import Row
from threadtool.version import __version__

SEED: Final = ROOT / "seeds" / "000_1533137b356bebdf.txt"
MEGABYTE: Final = 1_000_000
# What pip makes of the entry point; `-m` would add the search for the module.
_ENTRY: Final = "import sys; from threadtool.__main__ import main; sys.exit(main())"


@dataclass(frozen=True)
class Scale:
    """Sizes in bytes, and how often each program runs.

    `detected` is that of the thread which the detectors of others get: the time of some grows with
    the square of it, and 20 MB would take them hours.
    """

    compared: int
    detected: int
    small: int
    large: int
    paired: int
    starts: int
    runs: int


FULL: Final = Scale(20 * MEGABYTE, 2 * MEGABYTE, 10 * MEGABYTE, 100 * MEGABYTE, 100_000, 21, 5)
MIDDLE: Final = Scale(4 * MEGABYTE, MEGABYTE, MEGABYTE, 10 * MEGABYTE, 50_000, 11, 3)
QUICK: Final = Scale(MEGABYTE // 2, MEGABYTE // 2, MEGABYTE // 10, MEGABYTE, 20_000, 5, 2)


class Bench:
    """The measurements: each method gives rows of the table."""

    def __init__(self, scale: Scale, cache: Path) -> None:
        self.scale = scale
        self.cache = cache
        cache.mkdir(exist_ok=True)
        self.python = others.python_of_others(cache)

    def rows(self) -> Iterator[Row]:
        """All rows, in the order of the table."""
        yield from self.start_up()
        yield from self.compared()
        yield from self.detected()
        yield from self.growth()
        yield from self.pairwise()

    def start_up(self) -> Iterator[Row]:
        """Whole processes that do little."""
        version = own("--version")
        seed = own(str(SEED))
        bare = Program("python -c pass", [sys.executable, "-c", "pass"])
        click = Program("import click", [sys.executable, "-c", "import click"])
        both = Program("import click, regex", [sys.executable, "-c", "import click, regex"])
        for program in (version, seed):
            program.run()  # so that all modules are compiled, as they are once it is installed
            program.seconds.clear()
        in_turn((bare, click, both, version, seed), self.scale.starts)
        yield Row("`--version` / `python -c pass`", version.median, bare.median)
        yield Row('`--version` / `python -c "import click"`', version.median, click.median, 1.2)
        yield Row(
            'the seed to JSON / `python -c "import click, regex"`', seed.median, both.median, 1.6
        )

    def compared(self) -> Iterator[Row]:
        """A long thread of each style, beside the floor program and what others have."""
        size = _size(self.scale.compared)
        paths = {style: self.input(style, self.scale.compared) for style in ("seed", "header")}
        lines = {style: own(path, "-f", "jsonl") for style, path in paths.items()}
        tables = {style: own(path, "-f", "csv") for style, path in paths.items()}
        floors = {
            style: Program(f"floor, {style}", [sys.executable, "-m", "bench.floor", style, path])
            for style, path in paths.items()
        }
        reader = self._json_reader(paths["header"])
        own_runs = (*lines.values(), *tables.values(), *floors.values())
        in_turn((*own_runs, *reader), self.scale.runs)
        for style, bound in (("seed", 1.8), ("header", 3.0)):
            what = f"{size} {style} style to JSON Lines / the floor program"
            yield Row(what, lines[style].median, floors[style].median, bound)
        for style in ("seed", "header"):
            what = f"{size} {style} style to CSV / the floor program"
            yield Row(what, tables[style].median, floors[style].median)
        for program in reader:
            what = f"{size} header style to JSON Lines / `jq -c .` of the JSON Lines"
            yield Row(what, lines["header"].median, program.median)

    def detected(self) -> Iterator[Row]:
        """A thread with headers, beside what finds quotes in mails."""
        path = self.input("header", self.scale.detected)
        mine = own(path, "-f", "jsonl")
        detectors = [
            Program(name, [self.python, "-c", script, path])
            for name, script in others.PROGRAMS.items()
            if self.python
        ]
        in_turn((mine, *detectors), self.scale.runs)
        for detector in detectors:
            bound = 0.3 if detector.name == "quotequail" else None
            what = f"{_size(self.scale.detected)} header style to JSON Lines / {detector.name}"
            yield Row(what, mine.median, detector.median, bound)

    def _json_reader(self, path: str) -> list[Program]:
        jq = others.jq()
        if not jq:
            return []
        target = self.cache / f"{Path(path).stem}.jsonl"
        Program("output", [*own(path, "-f", "jsonl", "-q", "-o", str(target)).command]).run()
        return [Program("jq", [jq, "-c", ".", str(target)])]

    def growth(self) -> Iterator[Row]:
        """Ten times the input: time, and memory beside the size of the input."""
        small, large = _size(self.scale.small), _size(self.scale.large)
        for style in generate.STYLES:
            paths = [self.input(style, size) for size in (self.scale.small, self.scale.large)]
            short, long = (own(path, "-f", "jsonl") for path in paths)
            in_turn((short, long), max(1, self.scale.runs // 2))
            factor = self.scale.large // self.scale.small
            yield Row(f"{large} {style} style / {small}", long.median, short.median, factor * 1.15)
            whole = Path(paths[1]).stat().st_size
            what = f"memory at most, {large} {style} style / the input"
            yield Row(what, long.peak / MEGABYTE, whole / MEGABYTE, 8, "MB")

    def pairwise(self) -> Iterator[Row]:
        """What a user would write: each post beside every earlier one."""
        path = self.input("seed", self.scale.paired)
        mine = own(path, "-f", "jsonl")
        theirs = [
            Program(name, [self.python, "-c", script, path])
            for name, script in others.PAIRWISE.items()
            if self.python
        ]
        in_turn((mine, *theirs), max(1, self.scale.runs // 2))
        for program in theirs:
            what = f"{_size(self.scale.paired)} seed style to JSON Lines / {program.name}"
            yield Row(what, mine.median, program.median)

    def input(self, style: str, size: int) -> str:
        """A generated thread, made if it is not there."""
        path = self.cache / f"{style}-{size}.txt"
        if not path.exists():
            print(f"making {path.name}", file=sys.stderr)
            unfinished = path.with_suffix(".part")
            with unfinished.open("w", encoding="utf-8", newline="") as file:
                generate.write(file, style, size)
            unfinished.replace(path)
        return str(path)

    def notes(self) -> list[str]:
        """What the figures depend on."""
        found = f"Medians of {self.scale.runs} runs in turn ({self.scale.starts} for start-up)."
        versions = f" Beside {others.versions(self.python)}." if self.python else ""
        return [f"threadtool {__version__} on {table.machine()}. {found}{versions}"]


def own(*arguments: str) -> Program:
    """A run of threadtool as its entry point starts it."""
    name = " ".join(("threadtool", *(Path(argument).name for argument in arguments)))
    return Program(name, [sys.executable, "-c", _ENTRY, *arguments])


def _size(size: int) -> str:
    if size >= MEGABYTE:
        return f"{size / MEGABYTE:g} MB"
    return f"{size / 1000:g} KB"


def main() -> None:
    """Measure, print the table, and put it into the README."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="small inputs; the README stays")
    size.add_argument("--middle", action="store_true", help="inputs of some megabytes")
    parser.add_argument("--no-write", action="store_true", help="print the table alone")
    parser.add_argument("--cache", type=Path, default=ROOT / ".bench", help="where inputs are kept")
    given = parser.parse_args()
    scale = QUICK if given.quick else MIDDLE if given.middle else FULL
    bench = Bench(scale, given.cache)
    made = table.written(list(bench.rows()), bench.notes())
    print(made)
    if not (given.quick or given.no_write):
        table.put(ROOT / "README.md", made)


if __name__ == "__main__":
    main()
