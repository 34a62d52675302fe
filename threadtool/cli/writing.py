"""The outputs of a run: opened for the first thread, fed with each, put in place at the end."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import NamedTuple

from threadtool.cli.messages import Messages
from threadtool.cli.outputs import Output, StdoutOutput, open_output
from threadtool.cli.plan import Plan, Target
from threadtool.export import Exporter, ExportOptions
from threadtool.model import Thread
from threadtool.read import display_name


class Written(NamedTuple):
    """A thread as it is to be written: the path of each target -> its text."""

    text: dict[str, str]


class Writing:
    """Writes threads as a plan says. To be used in `with`, which leaves no half file behind.

    An output that fails is told, given up, and does not stop the others. Where no thread comes,
    nothing is opened: inputs that cannot be read overwrite nothing.
    """

    def __init__(self, plan: Plan, messages: Messages) -> None:
        self._plan = plan
        self._messages = messages
        self._open: list[_Sink] = []
        self._begun = False
        self._place: int | None = None
        self._given_up = False
        self.pipe_closed = False

    def __enter__(self) -> Writing:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for sink in self._open:
            sink.output.discard()

    @property
    def over(self) -> bool:
        """Whether there is nothing left to write to."""
        return self._given_up or (self._begun and not self._plan.own and not self._open)

    def add(self, place: int, thread: Thread | Written) -> None:
        """Write the thread of the input at `place`, or what another process made of it."""
        if self._plan.own:
            if place != self._place:  # an input may hold several threads
                self.finish()
                self._begin(self._plan.targets(place))
            self._place = place
        elif not self._begun:
            self._begin(self._plan.shared)
        for sink in tuple(self._open):
            self._try(sink, partial(sink.add, thread))

    def finish(self) -> None:
        """Put the outputs in their places."""
        for sink in tuple(self._open):
            if self._try(sink, sink.finish):
                self._open.remove(sink)
                self._messages.detail(f"written: {display_name(sink.output.name)}", level=2)

    def _begin(self, targets: tuple[Target, ...]) -> None:
        if self._plan.directory is not None and not self._begun:
            self._make_directory(self._plan.directory)
        self._begun = True
        if self._given_up:
            return
        for target in targets:
            try:
                output = open_output(
                    target.path, named=target.named, replaces=target.named or self._plan.force
                )
            except OSError as error:
                self._fail(target.path, error)
                continue
            sink = _Sink(output, target, self._plan.look)
            self._open.append(sink)
            self._try(sink, sink.begin)

    def _make_directory(self, directory: str) -> None:
        # Imported here for start-up time: few runs make a folder.
        from pathlib import Path

        try:
            Path(directory).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._given_up = True
            self._fail(directory, error)

    def _try(self, sink: _Sink, step: Callable[[], None]) -> bool:
        try:
            step()
        except OSError as error:
            self._open.remove(sink)
            sink.output.discard()
            if isinstance(error, BrokenPipeError) and isinstance(sink.output, StdoutOutput):
                self.pipe_closed = True  # the reader has had enough: nothing to complain about
            else:
                self._fail(sink.output.name, error)
            return False
        return True

    def _fail(self, name: str, error: OSError) -> None:
        reason = error.strerror or error
        self._messages.error(f"{display_name(name)}: cannot be written: {reason}")


class _Sink:
    """An exporter and where its text goes."""

    def __init__(self, output: Output, target: Target, look: ExportOptions) -> None:
        self.output = output
        self._path = target.path
        self._exporter: Exporter = target.format.open(look)

    def begin(self) -> None:
        self.output.write((self._exporter.begin(),))

    def add(self, thread: Thread | Written) -> None:
        if isinstance(thread, Written):
            self.output.write((thread.text[self._path],))
        else:
            self.output.write(self._exporter.thread(thread))

    def finish(self) -> None:
        self.output.write((self._exporter.end(),))
        self.output.commit()
