"""`parse`: a source in, a thread out. It calls the stages in order and does nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from threadtool.assemble import assemble
from threadtool.lines import split
from threadtool.model import Source, Thread
from threadtool.options import Options
from threadtool.read import read
from threadtool.segment import segment


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
    if not isinstance(source, Source):
        source = read(source, name=settings.name, encoding=settings.encoding)
    lines = split(source.text)
    layout = segment(source.text, lines, settings)
    return assemble(source, layout.lines or lines, layout, settings)
