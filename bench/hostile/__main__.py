"""`python -m bench.hostile [SECTION]... [--share S] [--write]`: the figures of `SECURITY.md`.

Sections are `inputs`, `fuzz`, `growth`, `patterns` and `large`; all if none is named. `--write`
puts what is found into `SECURITY.md`, each section in its place. Ends with 1 where a promise is
broken.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "SECURITY.md"
GROWTH_SIZE: Final = 50_000  # bytes of the shorter text


@dataclass(slots=True)
class Section:
    """A table of `SECURITY.md`, and what broke a promise."""

    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def table(self) -> str:
        """The table as Markdown."""
        rule = ("---", *("---:" for _ in self.columns[1:]))
        return "\n".join(f"| {' | '.join(row)} |" for row in (self.columns, rule, *self.rows))


def inputs(options: argparse.Namespace) -> Section:
    """Texts of every kind: read, checked, written in every format."""
    from bench.hostile.trials import run

    section = Section(COLUMNS["inputs"])
    for tally in run(options.share, options.jobs):
        numbers = (tally.tried, tally.crashes, tally.lost, tally.injected)
        section.rows.append((tally.kind, *(f"{number:,}" for number in numbers)))
        if tally.first:
            section.broken.append(tally.first)
    return section


def fuzz(options: argparse.Namespace) -> Section:
    """Inputs that the fuzzer made up."""
    from bench.fuzz.__main__ import NAMES, run

    section = Section(COLUMNS["fuzz"])
    if find_spec("atheris") is None:
        section.broken.append("needs atheris: pip install -e '.[fuzz]'")
        return section
    findings = Path(tempfile.gettempdir(), "findings")
    for result in run(NAMES, options.seconds, options.jobs, findings):
        section.rows.append((result.name, f"{result.tried:,}", "1" if result.said else "0"))
        if result.said:
            section.broken.append(result.said)
    return section


def growth(_: argparse.Namespace) -> Section:
    """Texts that say one thing over and over, and the same four times as long."""
    from bench.hostile.growth import all_growths

    found = list(all_growths(GROWTH_SIZE))
    steep = [one for one in found if not one.linear]
    worst = max(one.ratio for one in found)
    section = Section(COLUMNS["growth"])
    section.rows.append(("texts", f"{len(found):,}", f"{worst:.1f}", f"{len(steep):,}"))
    section.broken += [f"{one.name}: {one.ratio:.1f} times" for one in steep]
    return section


def patterns(_: argparse.Namespace) -> Section:
    """Every pattern, fed with what its own repeats take."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.hostile.patterns"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    numbers = re.findall(r"(\d+)(?=,| of| ?$)", done.stdout, re.MULTILINE)
    section = Section(COLUMNS["patterns"])
    if done.returncode:
        section.broken.append(done.stdout + done.stderr)
    if len(numbers) >= len(section.columns):
        section.rows.append(tuple(f"{int(one):,}" for one in numbers[-len(section.columns) :]))
    return section


def large(options: argparse.Namespace) -> Section:
    """A hundred megabytes at once."""
    from bench.hostile.large import measure

    section = Section(COLUMNS["large"])
    for one in measure(options.size):
        section.rows.append(
            (
                one.name,
                f"{one.megabytes:,.0f} MB",
                f"{one.peak:,.0f} MB",
                f"{one.times:.1f}",
                str(one.code),
            )
        )
        if not one.handled:
            section.broken.append(f"{one.name}: {one.times:.1f} times its size, exit {one.code}")
    return section


COLUMNS: Final = {
    "inputs": ("inputs", "tried", "crashes", "partition violations", "injections"),
    "fuzz": ("target", "inputs tried", "crashes, violations or injections"),
    "growth": ("", "tried", "longest for four times the text", "more than nine times"),
    "patterns": ("patterns", "given texts of any length", "strings tried", "too slow"),
    "large": ("input", "size", "peak memory", "times the input", "exit code"),
}
SECTIONS: Final[dict[str, Callable[[argparse.Namespace], Section]]] = {
    "inputs": inputs,
    "fuzz": fuzz,
    "growth": growth,
    "patterns": patterns,
    "large": large,
}


def place(name: str) -> re.Pattern[str]:
    """Where the table of a section stands in the page."""
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=\n<!-- end of {name} -->)", re.DOTALL)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code."""
    options = _options(arguments)
    broken: list[str] = []
    for name in options.sections or SECTIONS:
        section = SECTIONS[name](options)
        print(f"\n{name}\n{section.table}", flush=True)
        broken += _told(name, section.broken)
        if options.write and section.rows:
            before, _, rest = PAGE.read_text(encoding="utf-8").partition(f"<!-- {name} -->\n")
            _, end, after = rest.partition(f"\n<!-- end of {name} -->")
            page = f"{before}<!-- {name} -->\n{section.table}{end}{after}"
            PAGE.write_text(page, encoding="utf-8")
    return 1 if broken else 0


def _told(name: str, broken: Iterable[str]) -> list[str]:
    lines = [f"{name}: {what}" for what in broken]
    for line in lines:
        print(line, file=sys.stderr)
    return lines


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.hostile", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument("--share", type=float, default=1.0, help="of the inputs; default 1")
    parser.add_argument("--size", type=float, default=1.0, help="of the large ones; default 1")
    parser.add_argument("--seconds", type=int, default=600, help="for each target; default 600")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--write", action="store_true", help="put the tables into SECURITY.md")
    options = parser.parse_args(arguments)
    unknown = set(options.sections) - set(SECTIONS)
    if unknown:
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    sys.exit(main())
