"""The furniture of a page by kind: navigation, breadcrumb, pagination, poll, share and so on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from threadtool.dialects import pattern_words
from threadtool.dialects.furniture import FURNITURE, SECTIONS
from threadtool.dialects.plausible import Needs, folded, may_be
from threadtool.lines import Line
from threadtool.patterns import phrases, re
from threadtool.segment_layout import BOILERPLATE, Label

VIEW_LIMIT: Final = 300
# The lines below a heading that it speaks for: the titles of other threads, the answers of a poll.
SECTION_LINES: Final = 40
# What the classifier calls `navigation` or `other` may be something better known.
VAGUE: Final = frozenset({"other", "navigation"})


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, Needs, re.Pattern[str]], ...]:
    """Of each kind in its turn what a pattern needs, and the pattern."""
    return tuple(
        (kind, needs, phrases(pattern))
        for kind, patterns in FURNITURE.items()
        for needs, pattern in zip(pattern_words.FURNITURE[kind], patterns, strict=True)
    )


def furniture_kind(view: str) -> str | None:
    """The kind of furniture that a line is by its own words; None where it has none of them."""
    if not view or len(view) > VIEW_LIMIT:
        return None
    key = folded(view)
    return next(
        (
            kind
            for kind, needs, pattern in _patterns()
            if may_be(needs, key) and pattern.fullmatch(view)
        ),
        None,
    )


def name_furniture(lines: Sequence[Line], labels: list[Label]) -> None:
    """Say of every line outside of the posts which part of the page it is."""
    section, left = "", 0
    for number, label in enumerate(labels):
        line = lines[number]
        if label.role != BOILERPLATE:
            section = ""
            continue
        if line.blank:
            continue
        kind = label.kind
        if kind in VAGUE:
            kind = furniture_kind(line.view) or kind
        if kind in SECTIONS:
            section, left = kind, SECTION_LINES
        elif kind == "other" and section and left:
            kind, left = section, left - 1
        elif kind != "other":
            section = ""
        if kind != label.kind:
            labels[number] = Label(BOILERPLATE, kind, rule=label.rule or "furniture of the page")
