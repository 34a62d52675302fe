"""Pages laid out as tables that an extractor printed side by side: read column by column.

links, w3m and inscriptis draw a table as a browser does: the user card stands left of the header
and the body, on the same lines. Such lines are cut into cells, and the cells are read row by row:
first the card, then what stands beside it. Every cell keeps its place in the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from threadtool.classify import Classifier
from threadtool.lines import VIEW_LIMIT, Line, view
from threadtool.segment_layout import BODY, FOOTER, Label, Layout
from threadtool.tags import BUTTON, CARD, CLOSER, DATE, FOOT, HEAD, PAGE, RULE, Tag

# Cells stand two blanks apart at least where one row of text holds a name and a header.
_CELL: Final = regex.compile(r"\S++(?:[ \u00a0]\S++)*+")
# A header is two lines, wrapped ones and one above the name included.
HEADER_LINES: Final = 5
ABOVE: Final = 2
# A wider line than this is prose, or a table that nobody laid a page out with.
WIDEST: Final = 600
# A name and one line of a card stand beside a post. One post alone may be a table in a post,
# unless there is a user card in its left column.
CARD_LINES: Final = 2
POST_LINES: Final = 2  # a header and a body
# Buttons squeezed into a narrow cell stand one word to a line.
STACK_LINES: Final = 30
# Words centred in a narrow cell begin a few columns to the left or right.
RAGGED: Final = 3
STACK_WORD: Final = 14


@dataclass(frozen=True, slots=True)
class Cell:
    """Some words of a line between wider gaps: `[low, high)` in the text, at a column of it."""

    low: int
    high: int
    column: int


@dataclass(slots=True)
class Row:
    """A post of a page in columns: lines `first` to `stop`; what begins at `gutter` is the body."""

    first: int
    stop: int
    name: int
    head: int
    gutter: int = 0
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Arranged:
    """The lines of a page in columns in the order in which they are read."""

    lines: list[Line]
    stacked: frozenset[int]

    def retag(self, tags: list[Tag]) -> None:
        """Tag the words of buttons that stand one below the other."""
        for number in self.stacked:
            tags[number] = Tag(FOOT, "row of buttons, wrapped")

    def restored(self, layout: Layout) -> Layout:
        """The layout in the order of the text.

        What stands in the left column beside a body lies within its range, and counts to it.
        """
        pairs = sorted(zip(self.lines, layout.labels, strict=True), key=lambda pair: pair[0].start)
        labels = [label for _, label in pairs]
        current, last, done = -1, 0, set[int]()
        for number, label in enumerate(labels):
            if label.role != BODY:
                continue
            if label.post == current:
                beside = Label(BODY, "", current, "beside the body")
                labels[last + 1 : number] = [beside] * (number - last - 1)
            elif label.post in done:  # not in one piece: a body cannot go on behind the next
                labels[number] = Label(FOOTER, "other", label.post, "behind the next body")
                continue
            done.add(current)
            current, last = label.post, number
        layout.labels = labels
        layout.lines = [line for line, _ in pairs]
        return layout


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
            yield from (_line(text, cell.low, cell.high) for cell in found)


def arrange(text: str, lines: Sequence[Line], classifier: Classifier) -> Arranged | None:
    """The lines of a page in columns, cut into cells and in reading order; None for other pages."""
    rows = _with_gutters(text, lines, _rows(text, lines, classifier))
    if len(rows) == 1:
        rows[0].alone = True
    carded = sum(_has_card(text, lines, row, classifier) for row in rows)
    if not rows or 2 * carded < len(rows):
        return None
    result: list[Line] = []
    stacked: set[int] = set()
    done = 0
    for row in rows:
        result += lines[done : row.first]
        left, right = _columns(text, lines, row)
        card, below = _card(left, classifier)
        aside, main = _header(text, right, classifier)
        stack = _stack(main, classifier)
        result += [*card, *aside, *main]
        stacked.update(range(len(result) - stack, len(result)))
        result += below
        done = row.stop
    result += lines[done:]
    return Arranged(result, frozenset(stacked))


def _rows(text: str, lines: Sequence[Line], classifier: Classifier) -> list[Row]:
    """Where a header stands right of other words, or of nothing just above such a line."""
    rows: list[Row] = []
    keys: set[str] = set()
    for number, line in enumerate(lines):
        found = cells(text, line) if line.view or line.long else []
        head = _head(text, found[1:], classifier)
        if head is None or _is_header(classifier.tag(line.view)):
            continue
        cell, key = head
        if rows and number - rows[-1].first < HEADER_LINES and key not in keys:
            rows[-1].head = min(rows[-1].head, cell.column)
            keys.add(key)
            continue
        row = Row(number, len(lines), found[0].column, cell.column)
        keys = {key}
        for above in range(number - 1, max(-1, number - 1 - ABOVE), -1):
            tag = classifier.tag(lines[above].view)
            if _begins_at(text, lines[above], row):
                row.first = above
                break
            if not _is_header(tag) or lines[above].indent <= row.name or tag.key in keys:
                break
            row.first, row.head = above, min(row.head, lines[above].indent)
            keys.add(tag.key)
        if rows:
            rows[-1].stop = row.first
        rows.append(row)
    return rows


def _begins_at(text: str, line: Line, row: Row) -> bool:
    """Whether a name and the title of the post stand in the columns of the header below them."""
    found = cells(text, line)
    return len(found) > 1 and found[0].column == row.name and found[1].column == row.head


def _head(text: str, found: Sequence[Cell], classifier: Classifier) -> tuple[Cell, str] | None:
    """The first cell that is a header, and which one."""
    for cell in found:
        tag = classifier.tag(view(text[cell.low : cell.high]))
        if _is_header(tag):
            return cell, tag.key or tag.kind
    return None


def _is_header(tag: Tag) -> bool:
    return tag.kind in (HEAD, DATE)


def _with_gutters(text: str, lines: Sequence[Line], rows: list[Row]) -> list[Row]:
    """The rows with the column at which their bodies begin; rows that have none are left out.

    The last row ends where a line of the page goes across; its column is that of the others.
    """
    for row in rows:
        row.gutter, row.stop = _gutter(text, lines, row, range(row.name + 2, row.head + 1))
    usual = Counter(row.gutter for row in rows[:-1]).most_common(1)
    if usual and usual[0][1] > 1 and usual[0][0] <= rows[-1].head:
        column = usual[0][0]
        rows[-1].stop = len(lines)
        gutter, stop = _gutter(text, lines, rows[-1], range(column, column + 1))
        if gutter:
            rows[-1].gutter, rows[-1].stop = gutter, stop
        else:
            wide = range(rows[-1].name + 2, rows[-1].head + 1)
            rows[-1].gutter, rows[-1].stop = _gutter(text, lines, rows[-1], wide)
    return [row for row in rows if row.gutter]


def _gutter(text: str, lines: Sequence[Line], row: Row, columns: range) -> tuple[int, int]:
    """The column that most lines begin a word at and none crosses, and the line that crosses it."""
    best, found = (False, 0), (0, row.first)
    for column in reversed(columns):
        begun, number = 0, row.first
        while number < row.stop:
            line = lines[number]
            at = line.start + column
            if at <= line.end and not text[at - 1].isspace():
                break
            begun += at < line.end and not text[at].isspace()
            number += 1
        score = (number == row.stop, begun)
        if begun and number > row.first + 1 and score > best:
            best, found = score, (column, number)
    return found


def _has_card(text: str, lines: Sequence[Line], row: Row, classifier: Classifier) -> bool:
    """Whether a user card stands beside a post; its labels may be in a language no list has."""
    left, right = _columns(text, lines, row)
    if sum(not line.blank for line in right) < POST_LINES or not _is_parted(text, lines, row):
        return False
    left = [line for line in left if regex.search(r"\p{L}", line.view)]
    if any(classifier.tag(line.view).kind == CARD for line in left):
        return True
    return not row.alone and len(left) >= CARD_LINES


def _is_parted(text: str, lines: Sequence[Line], row: Row) -> bool:
    """Whether a gap parts the columns on most lines: in running text only a blank does."""
    both = wide = 0
    for line in lines[row.first : row.stop]:
        middle = min(line.start + row.gutter, line.end)
        left, right = text[line.start : middle], text[middle : line.end]
        if left.strip() and right.strip():
            both += 1
            wide += left.endswith("  ")
    return 2 * wide >= both and wide > row.alone


def _columns(text: str, lines: Sequence[Line], row: Row) -> tuple[list[Line], list[Line]]:
    """The cells left and right of the gutter; a line without words stays in the right column."""
    left, right = [], []
    for line in lines[row.first : row.stop]:
        middle = min(line.start + row.gutter, line.end)
        if text[line.start : middle].strip():
            left.append(_line(text, line.start, middle))
            if not text[middle : line.end].strip():
                continue
        right.append(_line(text, middle, line.end))
    return left, right


def _line(text: str, low: int, high: int) -> Line:
    raw = text[low:high]
    words = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    shown = view(words)
    if len(shown) > VIEW_LIMIT:
        return Line(low, high, indent, "", long=True)
    return Line(low, high, indent, shown, listed=shown[:1] != words[:1])


def _card(left: list[Line], classifier: Classifier) -> tuple[list[Line], list[Line]]:
    """The user card, and what closes the post below it."""
    for place, line in enumerate(left):
        if place and classifier.tag(line.view).kind in (CLOSER, BUTTON, FOOT, PAGE, RULE):
            return left[:place], left[place:]
    return left, []


def _header(text: str, right: list[Line], classifier: Classifier) -> tuple[list[Line], list[Line]]:
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
        pieces = [_line(text, cell.low, cell.high) for cell in cells(text, line)]
        if not behind and len(pieces) > 1:
            behind = pieces[-1].start - line.start
        for piece in pieces:
            edge = behind and piece.start - line.start >= behind - RAGGED
            button = edge and not _is_header(classifier.tag(piece.view))
            (aside if button else main).append(piece)
    return aside, main


def _stack(main: Sequence[Line], classifier: Classifier) -> int:
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
