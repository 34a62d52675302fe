"""Each input is read, parsed, checked and written in every format; what fails is counted."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from bench.hostile.inputs import DAMAGES, any_bytes, anything, folders, text_of
from bench.hostile.repeats import GROWING

SHORT: Final = 4_000  # characters of a text that says one thing over and over
_BATCH: Final = 16


@dataclass(slots=True)
class Tally:
    """What was tried of a kind, and how often which promise was broken. `first` is an example."""

    kind: str
    tried: int = 0
    crashes: int = 0
    lost: int = 0
    injected: int = 0
    first: str = ""

    def add(self, other: Tally) -> None:
        """Count what another one counted."""
        self.tried += other.tried
        self.crashes += other.crashes
        self.lost += other.lost
        self.injected += other.injected
        self.first = self.first or other.first


Batch = tuple[str, tuple[str | bytes | tuple[Path, str], ...]]


def batches(share: float) -> Iterator[Batch]:
    """All inputs, or about such a share of them, in batches of one kind."""
    step = max(1, round(1 / share))
    for kind, paths in folders().items():
        whole = paths if len(paths) < step else paths[::step]
        yield from _batched(kind, ((path, "") for path in whole))
        for damage in DAMAGES:
            name = f"{kind}, damaged"
            yield from _batched(name, ((path, damage) for path in whole))
    yield from _batched("one thing over and over", [make(SHORT) for make in GROWING.values()])
    yield from _batched("any Unicode", anything(round(4000 * share)))
    yield from _batched("any bytes", any_bytes(round(20000 * share)))


def _batched(kind: str, items: Iterable[str | bytes | tuple[Path, str]]) -> Iterator[Batch]:
    rest = iter(items)
    while batch := tuple(islice(rest, _BATCH)):
        yield kind, batch


def run(share: float, jobs: int) -> list[Tally]:
    """Try all of it, in as many processes."""
    found: dict[str, Tally] = {}
    with ProcessPoolExecutor(jobs) as pool:
        for tally in pool.map(tried, batches(share)):
            found.setdefault(tally.kind, Tally(tally.kind)).add(tally)
    return list(found.values())


def tried(batch: Batch) -> Tally:
    """Try a batch."""
    kind, items = batch
    tally = Tally(kind)
    for item in items:
        tally.tried += 1
        if isinstance(item, bytes):
            _try_bytes(item, tally)
        elif isinstance(item, str):
            _try_text(item, tally)
        else:
            path, damage = item
            text = text_of(path)
            draw = random.Random(f"{path.name} {damage}")
            _try_text(DAMAGES[damage](text, draw) if damage else text, tally)
    return tally


def _try_text(text: str, tally: Tally) -> None:
    # Imported here so that counting what is to be tried needs none of it.
    from tests.helpers_outputs import OUTPUTS
    from tests.helpers_partition import check_partition
    from threadtool import parse

    try:
        thread = parse(text, name="thread.txt")
    except Exception as error:  # whatever it is, it is a crash
        tally.crashes += 1
        tally.first = tally.first or _shown(text, error)
        return
    try:
        check_partition(thread, text)
    except Exception as error:
        tally.lost += 1
        tally.first = tally.first or _shown(text, error)
    for check in OUTPUTS.values():
        try:
            check(thread)
        except AssertionError as error:
            tally.injected += 1
            tally.first = tally.first or _shown(text, error)
        except Exception as error:
            tally.crashes += 1
            tally.first = tally.first or _shown(text, error)


def _try_bytes(data: bytes, tally: Tally) -> None:
    from bench.fuzz.targets import reading
    from threadtool.errors import ReadError
    from threadtool.read import read

    try:
        reading(data)
        text = read(data).text
    except ReadError:
        return
    except Exception as error:
        tally.crashes += 1
        tally.first = tally.first or _shown(repr(data), error)
        return
    _try_text(text, tally)


def _shown(text: str, error: Exception) -> str:
    return f"{type(error).__name__}: {str(error)[:200]} in {text[:200]!r}"
