"""The lines of a stretch of text: `>` levels, indentation, and where lines were wrapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from threadtool.patterns import re
from threadtool.quotes.bodies import MAX_DEPTH, Span

_LINE = re.compile(r"([ \t\u00a0]*(?:>[ \t\u00a0]?)*[ \t\u00a0]*)([^\n\r]*)(?:\r\n|\n|\r|\Z)")

MAX_WIDTH: Final = 100
"""Columns at which a text is wrapped at most; longer lines mean that it is not wrapped."""

MIN_WIDTH: Final = 60


class Line(NamedTuple):
    """A line: `start` is its first column, `body` the first character behind blanks and `>`."""

    start: int
    body: int
    end: int
    level: int
    indent: int

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the line but `>`."""
        return self.body >= self.end


def read_lines(text: str, low: int, high: int) -> list[Line]:
    """The lines of `[low, high)`; the first is measured from its own beginning.

    `end` leaves out white space and `|` of a table bar at the end.
    """
    begin = (
        max(text.rfind("\n", max(0, low - 200), low), text.rfind("\r", max(0, low - 200), low)) + 1
    )
    if not begin or text[begin:low].strip(" \t\u00a0>"):
        begin = low
    lines = []
    for match in _LINE.finditer(text, begin, high):
        if match.start() == match.end():
            break
        lead = match[1]
        body = match.end(1)
        end = body + len(match[2].rstrip())
        level = min(lead.count(">"), MAX_DEPTH)
        indent = len(lead.expandtabs()) - lead.count(">")
        lines.append(Line(match.start(), body, end, level, indent))
    return lines


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width at which the text was wrapped, if it was."""
    widest = sorted(line.end - line.start for line in lines if not line.blank)
    if len(widest) < 3 or not MIN_WIDTH <= widest[-1] <= MAX_WIDTH:
        return None
    return widest[-1]


def lazy_levels(text: str, lines: Sequence[Line]) -> list[int]:
    """The `>` level of each line, with lines that re-wrapping left without their `>`.

    Such a line goes on where a full line of a quote stopped: its first word had no room there.
    """
    levels = [line.level for line in lines]
    width = wrap_width(lines)
    if width is None or not any(levels):
        return levels
    wrapped = _at_margin(lines, width)
    for i in range(1, len(lines)):
        line, before = lines[i], lines[i - 1]
        if line.blank or before.blank or levels[i] >= levels[i - 1]:
            continue
        if not wrapped and not (i + 1 < len(lines) and levels[i + 1] >= levels[i - 1]):
            continue  # one long line was never wrapped, unless the marks go on below
        word = text[line.body : line.end].split(None, 1)[0]
        if before.end - before.start + 1 + len(word) > max(width - 3, 70):
            levels[i] = levels[i - 1]
    return levels


MARGIN: Final = 14
"""Columns before the margin in which wrapped lines end: a long word had no room there."""


def _at_margin(lines: Sequence[Line], width: int) -> bool:
    """Whether several lines end near the width: one long line alone was never wrapped."""
    return sum(1 for line in lines if line.end - line.start >= width - MARGIN) >= 2


def stray(text: str, line: Line, marked: int) -> bool:
    """Whether the `>` of a lone line is no quote mark: `>> Download <<`, half a sentence.

    `marked` is the number of lines with `>`: in the middle of a sentence, the only one of its text
    is a broken line or a sign.
    """
    if text[line.body : line.end].rstrip().endswith("<"):
        return True
    if marked > 1:
        return False
    before = text[max(0, line.start - 100) : line.start].rstrip()
    return before[-1:].isalnum() and text[line.body].islower()


def base_level(text: str, spans: Sequence[Span]) -> int:
    """1 where the bodies themselves stand in `>` (the page has them in block quotes), else 0."""
    marked = whole = 0
    for low, high in spans:
        if not text[low:high].strip(" \t\r\n\u00a0>"):
            continue
        whole += 1
        begin = text.rfind("\n", max(0, low - 20), low) + 1
        if ">" in text[begin:low] or text[low] == ">":
            marked += all(
                line.level for line in read_lines(text, low, high) if line.end > line.start
            )
    return 1 if whole >= MIN_BODIES and marked > whole / 2 else 0


def usual_indent(text: str, spans: Sequence[Span]) -> int:
    """The columns by which the bodies of this text stand in; 0 where they have nothing in common.

    A line further out than that is a line of the page, and says nothing of quotes.
    """
    usual: Counter[int] = Counter()
    for low, high in spans[:FEW_BODIES]:
        lines = read_lines(text, low, min(high, low + FEW_CHARACTERS))
        indents = Counter(line.indent for line in lines if not line.blank)
        if indents:
            usual[indents.most_common(1)[0][0]] += 1  # of equals, that of the first line
    if usual.total() < MIN_BODIES:
        return 0
    indent, count = usual.most_common(1)[0]
    return indent if count > usual.total() / 2 else 0


FEW_BODIES: Final = 40
FEW_CHARACTERS: Final = 2000
"""Bodies, and characters of each, that show how a page indents: all would cost and add nothing."""

MIN_BODIES: Final = 3
"""Bodies from which on a habit of the page can be told from a post that is all quote."""
