"""The threads in an input: parsed, or as an earlier run kept them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from threadtool.cli.messages import Messages
from threadtool.model import Source, Thread
from threadtool.options import MIN_SCORE
from threadtool.stored_text import is_stored

if TYPE_CHECKING:
    from threadtool.segment_layout import Layout

_CANDIDATES: Final = 3  # software and rules told: the rest is for `explain`
_OF_READING: Final = frozenset({"encoding"})  # settings that JSON can have too


def threads_of(source: Source, parsing: dict[str, Any], messages: Messages) -> Iterator[Thread]:
    """One thread of a text, or those in JSON of threadtool. Raises ReadError for damaged JSON."""
    if not is_stored(source.text):
        yield _parsed(source, parsing, messages)
        return
    unused = [
        f"--{name.replace('_', '-')}"
        for name, value in parsing.items()
        if name not in _OF_READING and value not in (None, False, MIN_SCORE)
    ]
    if unused:
        what = " and ".join(unused)
        does = "does" if len(unused) == 1 else "do"
        messages.warning(f"{source.name}: warning: {what} {does} nothing here: it is JSON already")
    # Imported here for start-up time: most inputs are plain text.
    from threadtool.stored import threads

    yield from threads(source.text)


def _parsed(source: Source, parsing: dict[str, Any], messages: Messages) -> Thread:
    """What `parse` gives, stage by stage, so that the time of each can be told."""
    # Imported here for start-up time: what was parsed before needs no parser.
    from threadtool.assemble import assemble
    from threadtool.options import Options
    from threadtool.segment import pieces

    settings = Options(**parsing)
    begun = perf_counter()
    parted = _Timed(pieces(source.text, settings))
    thread = assemble(source, parted, settings)
    done = perf_counter()
    if messages.verbose:
        _tell_why(thread, parsing, messages)
    messages.detail(
        f"{source.name}: parted into posts in {_ms(parted.seconds)},"
        f" quotes, merges and dates in {_ms(done - begun - parted.seconds)}",
        level=2,
    )
    return thread


class _Timed:
    """The pieces of a text as they are asked for, and the time that finding them took."""

    def __init__(self, pieces: Iterator[Layout]) -> None:
        self._pieces = pieces
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Layout]:
        return self

    def __next__(self) -> Layout:
        begun = perf_counter()
        try:
            return next(self._pieces)
        finally:
            self.seconds += perf_counter() - begun


def _tell_why(thread: Thread, parsing: dict[str, Any], messages: Messages) -> None:
    """Why this software, and what parts the posts."""
    # Imported here for start-up time: only -v asks for it.
    from threadtool.classify_software import candidates, looked_at
    from threadtool.lines import split

    if parsing.get("software"):
        why = "named by --software"
    elif parsing.get("separator"):
        why = "not asked for: --separator parts the posts"
    else:
        signs = [
            f"{one.dialect.name} weighs {one.weight} ({_counted(len(one.signs), 'sign')})"
            for one in candidates(looked_at(split(thread.source.text)))[:_CANDIDATES]
        ]
        why = ", ".join(signs) or "no software shows a sign"
    rules = Counter(post.boundary.rule for post in thread.posts).most_common(_CANDIDATES)
    begins = ", ".join(f"{rule} ({_counted(count, 'post')})" for rule, count in rules)
    messages.detail(f"{thread.source.name}: software: {why}; posts begin by: {begins or '-'}")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


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
