"""`parse`: a source in, a thread out. It calls the stages in order and does nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from threadtool.assemble import assemble
from threadtool.model import Source, Thread
from threadtool.options import Options
from threadtool.read import read
from threadtool.segment import pieces, segment
from threadtool.segment_layout import Layout

if TYPE_CHECKING:
    from pathlib import Path


def parse(
    source: str | bytes | Path | Source, options: Options | None = None, **fields: Any
) -> Thread:
    r"""Find the thread in a flattened text.

    `source` is a text (`str`), encoded text (`bytes`), a file (`Path`) or a `Source` that was
    read before. `fields` are those of `Options`, given by name. Raises `ReadError` for what
    cannot be read or is no text, `OptionError` for an option that cannot work.

    >>> thread = parse("What's new\n\nTea\n\nI like tea.\n\xa0\nSo do I.\n\xa0\n\nTop Bottom\n")
    >>> thread.title, [post.text for post in thread.posts]
    ('Tea', ['I like tea.', 'So do I.'])
    """
    settings = replace(options or Options(), **fields)
    found = _read(source, settings)
    return assemble(found, pieces(found.text, settings), settings)


class Cut(NamedTuple):
    """A source whose lines have their labels: what `assemble` makes a thread of."""

    source: Source
    layout: Layout


def cut(source: str | bytes | Path | Source, settings: Options) -> Cut:
    """Read a source, if that was not done before, and label its lines."""
    found = _read(source, settings)
    return Cut(found, segment(found.text, settings))


def _read(source: str | bytes | Path | Source, settings: Options) -> Source:
    if isinstance(source, Source):
        return source
    return read(source, name=settings.name, encoding=settings.encoding)
