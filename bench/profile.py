"""Where the time of a conversion goes.

    python -m bench.profile header 2MB           a generated thread, see `bench.generate`
    python -m bench.profile FILE                 any text
    python -m bench.profile FILE --start         a process from its start: modules, patterns

Functions are listed by the time spent in themselves, or with `--whole` in all that they call.
A profiler slows Python down and C hardly at all: shares are to be read with care.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Final

from bench import generate
from bench.measure import ROOT, environment

LINES: Final = 40
IMPORTS: Final = 25
_CONVERT: Final = "import sys; from threadtool.__main__ import main; sys.exit(main())"


def conversion(text: str, format_name: str, whole: bool) -> None:
    """Print what functions of a conversion cost, and what it costs without a profiler."""
    import threadtool

    def convert() -> None:
        for _ in threadtool.export(threadtool.parse(text), format_name):
            pass

    threadtool.parse(text[:20_000])  # what is loaded and compiled once is no matter here
    begun = time.process_time()
    convert()
    spent = time.process_time() - begun
    profile = cProfile.Profile()
    profile.runcall(convert)
    stats = pstats.Stats(profile, stream=sys.stdout)
    stats.strip_dirs().sort_stats("cumulative" if whole else "tottime").print_stats(LINES)
    size = len(text.encode("utf-8", "surrogatepass")) / 1e6
    print(f"without the profiler: {spent:.2f} s for {size:.1f} MB, {size / spent:.2f} MB/s")


def start(path: Path) -> None:
    """Print what a process loads and compiles to convert a text."""
    _modules(path)
    _patterns(path)


def _modules(path: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-c", _CONVERT, str(path), "-o", "-"]
    told = ""
    for _ in range(2):  # the second time all modules are compiled
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment(), cwd=ROOT, check=True
        )
        told = done.stderr
    rows = []
    for line in told.splitlines():
        own, _, rest = line.removeprefix("import time:").partition("|")
        if line.startswith("import time:") and own.strip().isdecimal():
            rows.append((int(own), rest.rpartition("|")[2].strip()))
    total, ours = (
        sum(own for own, name in rows if name.startswith(prefix)) for prefix in ("", "threadtool")
    )
    mine = sum(name.startswith("threadtool") for _, name in rows)
    print(f"{len(rows)} modules, {total / 1000:.1f} ms; {mine} of threadtool, {ours / 1000:.1f} ms")
    for spent, name in sorted(rows, reverse=True)[:IMPORTS]:
        print(f"{spent / 1000:8.2f} ms  {name}")


def _patterns(path: Path) -> None:
    """Where patterns are compiled, in this process: nothing was converted in it yet."""
    import threadtool
    from threadtool import patterns

    spent: defaultdict[str, float] = defaultdict(float)
    count: Counter[str] = Counter()
    compile_one = patterns._compiled

    def timed(*arguments: Any) -> Any:
        begun = time.perf_counter()
        made = compile_one(*arguments)
        frame = sys._getframe(2)
        place = f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}"
        spent[place] += time.perf_counter() - begun
        count[place] += 1
        return made

    patterns._compiled = timed  # type: ignore[assignment]  # for the time of a conversion
    try:
        for _ in threadtool.export(threadtool.parse(path)):
            pass
    finally:
        patterns._compiled = compile_one
    print(f"{count.total()} patterns compiled, {sum(spent.values()) * 1000:.1f} ms")
    for place, seconds in sorted(spent.items(), key=lambda one: -one[1])[:IMPORTS]:
        print(f"{seconds * 1000:8.2f} ms  {count[place]:3} at {place}")


def main() -> None:
    """Profile the conversion of a file, or of a generated thread."""
    parser = argparse.ArgumentParser(prog="python -m bench.profile", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("text", help="a file, or a style of generated threads")
    parser.add_argument("size", nargs="?", type=generate.size_of, default=2_000_000)
    parser.add_argument("-f", "--format", default="jsonl")
    parser.add_argument("--whole", action="store_true", help="with the time of what is called")
    parser.add_argument("--start", action="store_true", help="what a process of its own loads")
    given = parser.parse_args()
    if given.start:
        start(Path(given.text).resolve())
    elif given.text in generate.STYLES:
        text = "".join(generate.pieces(given.text, given.size))
        conversion(text, given.format, given.whole)
    else:
        text = Path(given.text).read_text(encoding="utf-8")
        conversion(text, given.format, given.whole)


if __name__ == "__main__":
    main()
