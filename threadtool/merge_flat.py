"""A body made flat for matching: the same length, position for position, with one kind of blank
and one kind of dash. What wraps a marker (BBCode, HTML tags, escapes, quote marks, table bars)
becomes blanks, so that the shapes need to know nothing of extractors.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from threadtool.patterns import re

# The widest indentation or padding an extractor puts inside a marker (a table's column).
WIDEST_GAP = 400
# The longest row of dashes that belongs to a marker; page-wide rules are shorter still.
LONGEST_RUN = 200
# Characters that are changed at once: Python takes many times their size for it.
SLICE = 1 << 16
# Blanks between two words of a marker, with the line broken between them or not.
BLANKS = rf"[ \n]{{1,{WIDEST_GAP}}}"

_DASHES = "-–—−‐‑―"
_TABLE = {ord(char): "-" for char in _DASHES} | {
    ord(char): " " for char in "\t\f\v\u00a0\u202f\u2009\u200b|>*_\\"
}
_FRAME_LEFT = " -[({~="
_FRAME_RIGHT = " -])}~=:."


@cache
def _wrappers() -> re.Pattern[str]:
    return re.compile(
        r"(?P<dash>&(?:[mn]dash|minus|#(?:45|8722|82(?:08|09|1[0-3])));)"
        r"|&(?:nbsp|#160);"
        r"|\[/?(?:color|size|b|i|u|font|center|left|right|indent|highlight)(?:=[^\]\n]{0,60})?\]"
        r"|</?(?:span|font|b|i|u|em|strong|small|div|p|br|center)\b[^<>\n]{0,200}>"
        r"|(?:class|style)=\"[^\"\n]{0,120}\">",
        re.IGNORECASE,
    )


def flatten(body: str) -> str:
    """The body with blanks, dashes and wrappers made plain; positions stay what they are."""
    flat = body
    if "[" in body or "<" in body or "&" in body or '">' in body:
        flat = _wrappers().sub(_blank, flat)
    flat = flat.replace("\r\n", " \n").replace("\r", "\n")
    if len(flat) <= SLICE:
        return flat.translate(_TABLE)
    return "".join(flat[at : at + SLICE].translate(_TABLE) for at in range(0, len(flat), SLICE))


def _blank(found: re.Match[str]) -> str:
    return ("-" if found["dash"] else " ") * len(found[0])


class Frame(NamedTuple):
    """A phrase with the dashes and brackets around it on its lines, and what else stands there."""

    start: int
    end: int
    first_of_line: bool
    last_of_line: bool
    left: str
    right: str

    @property
    def alone(self) -> bool:
        """Nothing else stands on the lines of the phrase."""
        return self.first_of_line and self.last_of_line

    @property
    def ruled(self) -> bool:
        """A row of three dashes or more on both sides."""
        return "---" in self.left and "---" in self.right


def frame(flat: str, start: int, end: int) -> Frame:
    """Widen a phrase over the dashes and brackets beside it."""
    before = flat[max(0, start - WIDEST_GAP) : start]
    line = before.rfind("\n") + 1
    rest = before[line:]
    core = rest.rstrip(_FRAME_LEFT)
    left = rest[len(core) :].lstrip(" ")
    first = not core and (line > 0 or start <= WIDEST_GAP)
    after = flat[end : end + WIDEST_GAP]
    stop = after.find("\n")
    rest = after if stop < 0 else after[:stop]
    core = rest.lstrip(_FRAME_RIGHT)
    right = rest[: len(rest) - len(core)].rstrip(" ")
    last = not core and (stop >= 0 or end + WIDEST_GAP >= len(flat))
    return Frame(start - len(left), end + len(right), first, last, left, right)


_ROW_BEFORE = re.compile(rf"(?:\A|\n) {{0,{WIDEST_GAP}}}(-{{1,{LONGEST_RUN}}}) *\n *\Z")
_ROW_AFTER = re.compile(rf" *\n {{0,{WIDEST_GAP}}}(-{{1,{LONGEST_RUN}}}) *(?:\n|\Z)")


def with_rows(flat: str, found: Frame) -> Frame:
    """Take in a row of dashes that wrapping put on a line of its own, before or after."""
    start, end = found.start, found.end
    left, right = found.left, found.right
    if found.first_of_line and "-" not in left:
        low = max(0, start - WIDEST_GAP)
        row = _ROW_BEFORE.search(flat[low:start])
        if row and len(row[1]) >= 3:
            start, left = low + row.start(1), row[1]
    if found.last_of_line and "-" not in right:
        row = _ROW_AFTER.match(flat, end)
        if row:
            end, right = row.end(1), row[1]
    return Frame(start, end, found.first_of_line, found.last_of_line, left, right)


def with_wrappers(body: str, flat: str, start: int, end: int) -> tuple[int, int]:
    """Widen over what was blanked beside a marker: `[COLOR=...]`, `**`, a backslash."""
    low = max(0, start - WIDEST_GAP)
    blank = len(flat[low:start]) - len(flat[low:start].rstrip(" "))
    left = body[start - blank : start].lstrip(" \t\u00a0>|\u202f\u2009\u200b")
    after = flat[end : end + WIDEST_GAP]
    blank = len(after) - len(after.lstrip(" "))
    right = body[end : end + blank].rstrip(" \t\u00a0|\r\u202f\u2009\u200b")
    return start - len(left), end + len(right)
