"""Large inputs: a hundred megabytes on a line, a million lines with nothing on them, one huge post.

Each is converted by a process of its own, whose peak memory is compared with the size of the input.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
MEGABYTE: Final = 1_000_000
MOST: Final = 8.0
"""Times the size of the input that may be held, beyond what an empty input takes."""
_WORDS: Final = [
    "kettle",
    "water",
    "boils",
    "valve",
    "the",
    "a",
    "of",
    "when",
    "it",
    "sand",
    "pump",
    "before",
    "knows",
]


@dataclass(frozen=True, slots=True)
class Large:
    """An input and what converting it took. `megabytes` are those of the input."""

    name: str
    megabytes: float
    seconds: float
    peak: float
    times: float
    code: int

    @property
    def handled(self) -> bool:
        """Whether it was converted, and within bounds."""
        return self.code == 0 and self.times < MOST


def _line_of_words(size: int) -> Iterator[bytes]:
    words = b"The kettle boils before the water knows it. "
    yield from _filled(words * 1000, size)


def _line_of_letters(size: int) -> Iterator[bytes]:
    yield from _filled(b"a" * MEGABYTE, size)


def _one_post(size: int) -> Iterator[bytes]:
    draw = random.Random(1)
    lines = (" ".join(draw.choice(_WORDS) for _ in range(14)) for _ in range(5000))
    yield b"Kettles\n\n"
    yield from _filled("".join(f"{line}\n" for line in lines).encode(), size)
    yield "\n\u00a0\nA second post.\n\u00a0\n".encode()


def _filled(piece: bytes, size: int) -> Iterator[bytes]:
    for _ in range(size // len(piece)):
        yield piece
    yield piece[: size % len(piece)]


INPUTS: Final[dict[str, tuple[Callable[[int], Iterator[bytes]], float]]] = {
    "100 MB of words on one line": (_line_of_words, 100),
    "100 MB of letters without a blank": (_line_of_letters, 100),
    "one post of 100 MB in lines": (_one_post, 100),
    "a million empty lines": (lambda size: _filled(b"\n" * 1000, size), 1),
    "a million lines of U+00A0": (lambda size: _filled("\u00a0\n".encode() * 1000, size), 3),
}
"""By name: what makes the bytes, and megabytes."""


# A process of its own starts the converter: what is measured begins with what the starter holds.
_STARTER: Final = """
import os, sys
process = os.spawnv(os.P_NOWAIT, sys.executable, [sys.executable, *sys.argv[1:]])
_, status, used = os.wait4(process, 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def measure(share: float = 1.0, names: Sequence[str] = (), output: str = "json") -> Iterator[Large]:
    """Convert each input, or so large a share of it; or those of the `names`."""
    with tempfile.TemporaryDirectory() as scratch:
        path, target = Path(scratch, "input.txt"), Path(scratch, f"output.{output}")
        path.write_bytes(b"")
        _, _, least = _convert(path, target)
        for name in names or INPUTS:
            make, megabytes = INPUTS[name]
            with path.open("wb") as file:
                file.writelines(make(int(megabytes * share * MEGABYTE)))
            size = path.stat().st_size
            code, seconds, peak = _convert(path, target)
            times = (peak - least) / size
            yield Large(name, size / MEGABYTE, seconds, peak / MEGABYTE, times, code)


def _convert(path: Path, target: Path) -> tuple[int, float, float]:
    """Exit code, seconds of the processor, bytes held at most."""
    command = ["-m", "threadtool", "-q", str(path), "-o", str(target)]
    done = subprocess.run(
        [sys.executable, "-S", "-c", _STARTER, *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    code, seconds, peak = done.stdout.split()
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts in bytes
    return int(code), float(seconds), float(peak) * unit
