"""`python -m bench.hostile.patterns`: no pattern of the package takes more than linear time.

All patterns that are used are caught as they are compiled, with the longest string that each was
given. One that is given strings of any length has to take four times as long for a string four
times as long, whatever the string; one that only sees lines of a bounded length must not explode
within it. Ends with 1 where one does not.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from typing import Any, Final

import threadtool
from bench.hostile.attacks import Attack, attacks
from threadtool import patterns

CASES: Final = Path(__file__).resolve().parents[2] / "tests" / "cases"
BOUNDED: Final = 400
"""Characters that lines are looked at for at most, a little above `VIEW_LIMIT` in `lines.py`."""
HOSTILE: Final = 3_000  # characters of a hostile text, enough to tell what is bounded
SIZES: Final = {True: (75, 300), False: (1_000, 4_000)}
MOST: Final = {True: 150.0, False: 9.0}
"""Times as long for a string four times as long: cubic within a line and linear in a text."""
FELT: Final = {True: 0.002, False: 0.004}  # seconds; less is noise
TRIES: Final = 4
_SCANNING: Final = frozenset({"search", "finditer", "findall", "sub", "split"})
_TEXT_AT: Final = {"sub": 1}  # the place of the text among the arguments


@dataclass(slots=True)
class Use:
    """How a pattern was used: the methods, and the longest string that one of them was given."""

    compiled: Any
    methods: set[str] = field(default_factory=set)
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """A pattern that takes more than it may."""

    pattern: str
    method: str
    attack: Attack
    seconds: float
    ratio: float


_uses: dict[tuple[str | bytes, int], Use] = {}


class _Watched:
    """A compiled pattern that notes how it is used."""

    def __init__(self, compiled: Any) -> None:
        self._compiled = compiled
        self._use = _uses.setdefault((compiled.pattern, compiled.flags), Use(compiled))

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        if name not in _SCANNING and name not in ("match", "fullmatch"):
            return found

        def watched(*arguments: Any, **named: Any) -> Any:
            text, *bounds = arguments[_TEXT_AT.get(name, 0) :]
            if bounds and name != "sub":
                low, high = (*bounds, len(text))[:2]
                size = min(high, len(text)) - low
            else:
                size = len(text)
            self._use.methods.add(name)
            self._use.longest = max(self._use.longest, size)
            return found(*arguments, **named)

        return watched


def watch() -> None:
    """Catch every pattern from here on, before the modules that hold them are loaded."""
    compile_now: Callable[..., Any] = patterns._compiled
    patterns._compiled = lambda *given: _Watched(compile_now(*given))  # type: ignore[assignment]


def use_all() -> None:
    """Read every case and a text of each hostile kind, with each software."""
    for module in pkgutil.walk_packages(threadtool.__path__, "threadtool."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from bench.hostile.repeats import GROWING
    from threadtool.dialects import DIALECTS
    from threadtool.export import export

    texts = [path.read_bytes().decode() for path in sorted(CASES.glob("*.txt"))]
    texts += [make(HOSTILE) for make in GROWING.values()]
    for number, text in enumerate(texts):
        thread = threadtool.parse(text, inferred=number % 4 == 0)
        for name in ("json", "markdown", "html"):
            "".join(export(thread, name))
    for name in DIALECTS:
        threadtool.parse(texts[0], software=name)


def findings() -> Iterator[Finding]:
    """What takes too long, pattern by pattern."""
    for (source, flags), use in _uses.items():
        if use.methods and isinstance(source, str):  # those of bytes are of single characters
            bounded = use.longest <= BOUNDED
            yield from _of(source, attacks(source, flags), use, bounded=bounded)


def _of(source: str, tried: list[Attack], use: Use, *, bounded: bool) -> Iterator[Finding]:
    short, long = SIZES[bounded]
    for method in sorted({"findall" if name in _SCANNING else name for name in use.methods}):
        call = getattr(use.compiled, method)
        for attack in tried:
            counts["strings"] += 1
            if _seconds(call, attack.text(long)) < FELT[bounded]:
                continue
            ratio = float("inf")
            slowest = 0.0
            for _ in range(TRIES):
                slowest = _seconds(call, attack.text(long))
                least = FELT[bounded] / 50
                ratio = min(ratio, slowest / max(_seconds(call, attack.text(short)), least))
                if ratio <= MOST[bounded]:
                    break
            else:
                yield Finding(source, method, attack, slowest, ratio)


def _seconds(call: Callable[[str], object], text: str) -> float:
    begun = process_time()
    call(text)
    return process_time() - begun


counts: dict[str, int] = defaultdict(int)


def main() -> int:
    """Tell what was found; the exit code."""
    watch()
    use_all()
    found = list(findings())
    for one in found:
        print(f"{one.ratio:.0f} times, {one.seconds:.3f} s: {one.method} {one.attack}")
        print(f"  {one.pattern[:300]}")
    used = [use for use in _uses.values() if use.methods]
    long = sum(1 for use in used if use.longest > BOUNDED)
    print(f"patterns {len(used)}, {long} of them given texts of any length")
    print(f"strings {counts['strings']}, too slow {len(found)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
