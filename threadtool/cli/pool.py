"""`-j N`: inputs are converted by several processes, and come out in the order of the inputs."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import active_children
from typing import Any, Final

from threadtool.cli.choosing import Chooser
from threadtool.cli.messages import Messages
from threadtool.cli.plan import Plan
from threadtool.cli.progress import shown
from threadtool.cli.reading import read_threads
from threadtool.cli.writing import Written
from threadtool.errors import ThreadtoolError
from threadtool.model import Thread
from threadtool.read import STDIN

# Inputs given out before their turn, a process: one that takes long holds up none of the others.
_AHEAD: Final = 4


@dataclass(frozen=True, slots=True)
class Job:
    """What every process has to know: the plan, and how inputs are read and posts chosen."""

    plan: Plan
    parsing: dict[str, Any]
    choice: dict[str, Any]
    verbose: int


@dataclass(frozen=True, slots=True)
class _Said:
    """A message of a process: the name and the arguments of the method of `Messages`."""

    method: str
    arguments: tuple[Any, ...]


class _Kept(Messages):
    """Messages of a process, kept to be told when the input has its turn."""

    def __init__(self, verbose: int) -> None:
        super().__init__(verbose=verbose)
        self.result: list[_Said | Written | Thread] = []

    def error(self, text: str, hint: str | None = None) -> None:
        self.result.append(_Said("error", (text, hint)))

    def warning(self, text: str) -> None:
        self.result.append(_Said("warning", (text,)))

    def detail(self, text: str, level: int = 1) -> None:
        if self.verbose >= level:
            self.result.append(_Said("detail", (text, level)))


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on every system
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_in_processes(
    job: Job, jobs: int, messages: Messages
) -> Iterator[tuple[int, Thread | Written]]:
    """What `read_threads` gives, or what is to be written of it, from `jobs` processes."""
    inputs = job.plan.inputs
    pool = ProcessPoolExecutor(min(jobs, len(inputs)), initializer=_begin, initargs=(job,))
    try:
        places = iter(range(len(inputs)))
        waiting: deque[Future[_Result] | None] = deque()
        for place, _ in enumerate(shown(inputs, messages)):
            for ahead in islice(places, jobs * _AHEAD - len(waiting)):
                # Standard input is nobody's but the first process's.
                taken = inputs[ahead] != STDIN
                waiting.append(pool.submit(_given, ahead) if taken else None)
            future = waiting.popleft()
            for entry in future.result() if future else _convert(job, place):
                if isinstance(entry, _Said):
                    getattr(messages, entry.method)(*entry.arguments)
                else:
                    yield place, entry
    except BrokenProcessPool:
        raise ThreadtoolError(
            "a process was killed, most likely for want of memory", "fewer at a time: a lower -j"
        ) from None
    finally:
        # After Ctrl-C, or where nobody wants the rest, they would still finish what they have.
        for process in active_children():
            process.terminate()
        pool.shutdown(cancel_futures=True)


_Result = list[_Said | Written | Thread]
_job: Job


def _begin(job: Job) -> None:
    """The first thing a process does. Signals end it at once: it has nothing to clean up."""
    global _job
    _job = job
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None:
            signal.signal(number, signal.SIG_DFL)


def _given(place: int) -> _Result:
    return _convert(_job, place)


def _convert(job: Job, place: int) -> _Result:
    """Messages and threads of an input, in their order; threads as they are written if may be."""
    kept = _Kept(job.verbose)
    chooser = Chooser(dict(job.choice), kept)
    targets = job.plan.targets(place)
    exporters = {target.path: target.format.open(job.plan.look) for target in targets}
    alone = all(exporter.alone for exporter in exporters.values())
    for _, thread in read_threads((job.plan.inputs[place],), job.parsing, kept):
        chosen = chooser.of(thread)
        kept.result.append(
            Written({path: "".join(one.thread(chosen)) for path, one in exporters.items()})
            if alone
            else chosen
        )
    return kept.result
