"""JSON: one object per thread, laid out so that a diff, `grep` and a person can read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from threadtool.export.base import Exporter, ExportOptions
from threadtool.export.json_text import encoder
from threadtool.model import JsonDict, Thread

_LINE_LAYOUT_INDENT: Final = 1
"""Spaces a level where each item stands on its line: enough to see, little to carry."""


class JsonExporter(Exporter):
    """Writes a thread as an object with one post, boilerplate item or warning per line.

    With `indent` every value has a line of its own, as `json.dumps` lays it out. Several threads
    are several objects one after another, or with `array` one array.
    """

    def __init__(self, options: ExportOptions) -> None:
        super().__init__(options)
        indent = options.indent
        self._step = " " * (_LINE_LAYOUT_INDENT if indent is None else indent)
        self._colon = ":" if indent is None else ": "
        self._outer = self._step if options.array else ""
        self._encode = encoder(indent)
        self._empty = True

    @property
    def alone(self) -> bool:
        """As the exporter says."""
        return not self.options.array

    def begin(self) -> str:
        """The opening of the array, if there is to be one."""
        return "[" if self.options.array else ""

    def thread(self, thread: Thread) -> Iterator[str]:
        """One object, a piece per post."""
        key = self._outer + self._step
        if self.options.array:
            yield f"\n{self._outer}" if self._empty else f",\n{self._outer}"
        self._empty = False
        yield "{\n"
        for name, value in thread.head().items():
            yield f'{key}"{name}"{self._colon}{self._at(key)(value)},\n'
        boilerplate = thread.boilerplate if self.options.boilerplate else ()
        yield from self._items("pages", (page.to_dict() for page in thread.pages))
        yield ",\n"
        yield from self._items("posts", (post.to_dict() for post in thread.posts))
        yield ",\n"
        yield from self._items("boilerplate", (item.to_dict() for item in boilerplate))
        yield ",\n"
        yield from self._items("warnings", (item.to_dict() for item in thread.warnings))
        yield f"\n{self._outer}}}" if self.options.array else "\n}\n"

    def end(self) -> str:
        """The closing of the array, if there is one."""
        if not self.options.array:
            return ""
        return "]\n" if self._empty else "\n]\n"

    def _items(self, name: str, items: Iterable[JsonDict]) -> Iterator[str]:
        """A list with one item per line, or with `indent` one value per line."""
        key = self._outer + self._step
        pad = key + self._step
        encode = self._at(pad)
        yield f'{key}"{name}"{self._colon}['
        lead = "\n"
        for item in items:
            yield f"{lead}{pad}{encode(item)}"
            lead = ",\n"
        yield "]" if lead == "\n" else f"\n{key}]"

    def _at(self, pad: str) -> Callable[[Any], str]:
        """The encoder for a value that stands `pad` deep."""
        if self.options.indent is None:
            return self._encode
        # JSON strings hold no raw newline, so each one found is layout and may be moved.
        return lambda value: self._encode(value).replace("\n", f"\n{pad}")
