"""What segmenting gives: a label for every line, so that no line can be lost or taken twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from threadtool.lines import Line

BODY: Final = "body"
HEADER: Final = "header"
FOOTER: Final = "footer"
BOILERPLATE: Final = "boilerplate"
SIGNATURE: Final = "signature"  # a kind of footer
PREVIEW: Final = "preview"  # a kind of header


@dataclass(slots=True, eq=False, repr=False)  # not frozen: see `Line`
class Label:
    """What a line was taken for. `post` counts from 0; it is -1 for boilerplate.

    `kind` says which part of a header, footer or page; `rule` says why.
    """

    role: str
    kind: str
    post: int = -1
    rule: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Draft:
    """A post as found: its fields as shown; where its lines are is in the labels."""

    rule: str
    confidence: float
    author: str | None = None
    date_text: str | None = None
    number: int | None = None
    id: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Layout:
    """The cut of a page: one label per line, the posts, and what is said of the whole.

    `software_confidence` says how far the page proves its software, 0 to 1.
    `lines` are those that the labels are for, where the page was cut into others than it has.
    `before` counts the posts that the labels number but that are not among the `drafts`: those
    of an earlier piece of the text. `by_rhythm`: what parts the posts is what comes back on the
    page, whatever software wrote it; `in_columns`: an extractor printed a table side by side.
    `order`: the classes of header lines as its posts show them, see `Dialect`.
    """

    labels: list[Label]
    drafts: list[Draft]
    software: str
    confidence: float
    title: str | None = None
    software_confidence: float = 0.0
    warnings: list[tuple[str, str, int | None]] = field(default_factory=list)
    lines: Sequence[Line] = ()
    before: int = 0
    by_rhythm: bool = False
    in_columns: bool = False
    order: tuple[str, ...] = ()
