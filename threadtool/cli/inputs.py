"""The threads in an input: parsed, or as an earlier run kept them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from threadtool.cli.messages import Messages
from threadtool.model import Source, Thread
from threadtool.stored import is_stored
from threadtool.stored import threads as stored_threads

_OF_READING: Final = frozenset({"encoding"})  # settings that JSON can have too


def threads_of(source: Source, parsing: dict[str, Any], messages: Messages) -> Iterator[Thread]:
    """One thread of a text, or those in JSON of threadtool. Raises ReadError for damaged JSON."""
    if not is_stored(source.text):
        # Imported here for start-up time: what was parsed before needs no parser.
        from threadtool.parse import parse

        yield parse(source, **parsing)
        return
    unused = [
        f"--{name.replace('_', '-')}"
        for name, value in parsing.items()
        if name not in _OF_READING and value not in (None, False)
    ]
    if unused:
        what = " and ".join(unused)
        does = "does" if len(unused) == 1 else "do"
        messages.warning(f"{source.name}: warning: {what} {does} nothing here: it is JSON already")
    yield from stored_threads(source.text)


def joined_thread(
    pages: Sequence[Source], parsing: dict[str, Any], messages: Messages
) -> Iterator[Thread]:
    """The one thread of all pages; nothing where there is no page, or one is no page."""
    stored = [page.name for page in pages if is_stored(page.text)]
    if stored:
        messages.error(f"{stored[0]}: is JSON of threadtool: --join is for the pages in plain text")
    elif pages:
        # Imported here for start-up time, as above.
        from threadtool.join import join

        yield join(pages, **parsing)
