"""The cells of a page in columns: what stands between the wider gaps of a line, and what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from threadtool.classify import Classifier
from threadtool.lines import VIEW_LIMIT, Line, view
from threadtool.patterns import regex
from threadtool.tags import BUTTON, CLOSER, DATE, FOOT, HEAD, NUMBER, PAGE, RULE, Tag

# Cells stand two blanks apart at least where one row of text holds a name and a header.
_CELL: Final = regex.compile(r"\S++(?:[ \u00a0]\S++)*+")
# A wider line than this is prose, or a table that nobody laid a page out with.
WIDEST: Final = 600
# Buttons squeezed into a narrow cell stand one word to a line.
STACK_LINES: Final = 30
STACK_WORD: Final = 14
# Words centred in a narrow cell begin a few columns to the left or right.
RAGGED: Final = 3
# A header is two lines, wrapped ones and one above the name included.
HEADER_LINES: Final = 5


class Cell(NamedTuple):
    """Some words of a line between wider gaps: `[low, high)` in the text, at a column of it."""

    low: int
    high: int
    column: int


def cells(text: str, line: Line) -> list[Cell]:
    """The cells of a line; none where it is too wide to be one of a page in columns."""
    if line.end - line.start > WIDEST:
        return []
    found = _CELL.finditer(text, line.start, line.end)
    return [Cell(match.start(), match.end(), match.start() - line.start) for match in found]


def loose_cells(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Every cell of the lines that have several: the signs of a software may stand in one."""
    for line in lines:
        found = cells(text, line) if not line.blank else []
        if len(found) > 1:
            yield from (line_of(text, cell.low, cell.high) for cell in found)


def line_of(text: str, low: int, high: int) -> Line:
    """The passage `[low, high)` of one line as a line by itself."""
    raw = text[low:high]
    words = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    shown = view(words)
    if len(shown) > VIEW_LIMIT:
        return Line(low, high, indent, "", long=True)
    return Line(low, high, indent, shown, listed=shown[:1] != words[:1])


def is_header(tag: Tag) -> bool:
    """Whether a line of this tag heads a post wherever it stands."""
    return tag.kind in (HEAD, DATE)


def card_and_rest(left: list[Line], classifier: Classifier) -> tuple[list[Line], list[Line]]:
    """The user card, and what closes the post below it."""
    for place, line in enumerate(left):
        if place and classifier.tag(line.view).kind in (CLOSER, BUTTON, FOOT, PAGE, RULE):
            return left[:place], left[place:]
    return left, []


def header_cells(
    text: str, right: list[Line], classifier: Classifier
) -> tuple[list[Line], list[Line]]:
    """The right column with its header lines cut into cells.

    Behind the first cells stand the buttons, in a column of their own, wrapped or not: they come
    first, so that the header ends with what it says of the post.
    """
    aside: list[Line] = []
    main: list[Line] = []
    behind = 0
    for place, line in enumerate(right):
        if place >= HEADER_LINES or classifier.tag(line.view).kind == RULE:
            return aside, [*main, *right[place:]]
        pieces = [line_of(text, cell.low, cell.high) for cell in cells(text, line)]
        if not behind and len(pieces) > 1:
            behind = pieces[-1].start - line.start
        for piece in pieces:
            edge = behind and piece.start - line.start >= behind - RAGGED
            tag = classifier.tag(piece.view)
            button = edge and tag.kind not in (HEAD, DATE, NUMBER)
            (aside if button else main).append(piece)
    return aside, main


def stacked_buttons(main: Sequence[Line], classifier: Classifier) -> int:
    """How many lines at the end of a row are the words of buttons, wrapped into a narrow cell."""
    words: list[str] = []
    found = 0
    for line in reversed(main[-STACK_LINES:]):
        if line.blank and not words:
            continue
        if line.blank or len(line.view) > STACK_WORD:
            break
        words.insert(0, line.view)
        if classifier.tag(" ".join(words)).kind in (FOOT, CLOSER, BUTTON):
            found = len(words)
    return found
