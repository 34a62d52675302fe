"""Pages laid out as tables that an extractor printed side by side: read column by column.

links, w3m and inscriptis draw a table as a browser does: the user card stands left of the header
and the body, on the same lines. Such lines are cut into cells, and the cells are read row by row:
first the card, then what stands beside it. Every cell keeps its place in the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from threadtool.classify import Classifier
from threadtool.lines import Line, view
from threadtool.patterns import regex
from threadtool.segment_cells import (
    HEADER_LINES,
    Cell,
    card_and_rest,
    cells,
    header_cells,
    is_header,
    line_of,
    stacked_buttons,
)
from threadtool.segment_layout import BODY, FOOTER, Label, Layout
from threadtool.tags import CARD, FOOT, ROW, Tag

ABOVE: Final = 2  # title lines above the name in a narrow cell
# A longer post is read in columns no further: each of its lines is tried at each column.
ROW_LINES: Final = 2000
# A name and one line of a card stand beside a post. One post alone may be a table in a post,
# unless there is a user card in its left column.
CARD_LINES: Final = 2
POST_LINES: Final = 2  # a header and a body


@dataclass(slots=True, eq=False, repr=False)
class Row:
    """A post of a page in columns: lines `first` to `stop`; what begins at `gutter` is the body."""

    first: int
    stop: int
    name: int
    head: int
    gutter: int = 0
    alone: bool = False


class Arranged(NamedTuple):
    """The lines of a page in columns in the order in which they are read."""

    lines: list[Line]
    stacked: frozenset[int]
    rows: frozenset[int]

    def retag(self, tags: list[Tag]) -> None:
        """Tag the words of buttons that stand one below the other, and the begin of every row."""
        for number in self.stacked:
            tags[number] = Tag(FOOT, "row of buttons, wrapped")
        for number in self.rows:
            tags[number] = Tag(ROW, "row of a table")

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
        layout.labels = _in_order(labels, layout)
        layout.lines, layout.in_columns = [line for line, _ in pairs], True
        return layout


def _in_order(labels: list[Label], layout: Layout) -> list[Label]:
    """Put the posts of a layout in the order in which their bodies stand in the text.

    A row that holds two headers gives posts whose columns cross.
    """
    place: dict[int, tuple[bool, int]] = {}
    for number, label in enumerate(labels):
        known = place.get(label.post)
        if label.role == BODY and (known is None or not known[0]):
            place[label.post] = (True, number)
        elif label.role != BODY and label.kind != "title" and (known is None or not known[0]):
            place[label.post] = (False, number)
    last = (False, len(labels))
    order = sorted(range(len(layout.drafts)), key=lambda post: place.get(post, last)[1])
    if order == list(range(len(order))):
        return labels
    now = {post: at for at, post in enumerate(order)}
    layout.drafts = [layout.drafts[post] for post in order]
    return [replace(label, post=now.get(label.post, -1)) for label in labels]


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
    begun: set[int] = set()
    done = 0
    for row in rows:
        result += lines[done : row.first]
        left, right = _columns(text, lines, row)
        card, below = card_and_rest(left, classifier)
        aside, main = header_cells(text, right, classifier)
        stack = stacked_buttons(main, classifier)
        begun.add(len(result))
        begin = lines[row.first].start
        result += [Line(begin, begin, 0, ""), *card, *aside, *main]
        stacked.update(range(len(result) - stack, len(result)))
        result += below
        done = row.stop
    result += lines[done:]
    return Arranged(result, frozenset(stacked), frozenset(begun))


def _rows(text: str, lines: Sequence[Line], classifier: Classifier) -> list[Row]:
    """Where a header stands right of other words, or of nothing just above such a line."""
    rows: list[Row] = []
    keys: set[str] = set()
    for number, line in enumerate(lines):
        found = cells(text, line) if line.view or line.long else []
        head = _head(text, found[1:], classifier)
        if head is None or is_header(classifier.tag(line.view)):
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
            if not is_header(tag) or lines[above].indent <= row.name or tag.key in keys:
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
        if is_header(tag):
            return cell, tag.key or tag.kind
    return None


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
    last = min(row.stop, row.first + ROW_LINES)
    for column in reversed(columns):
        begun, number = 0, row.first
        while number < last:
            line = lines[number]
            at = line.start + column
            if at <= line.end and not text[at - 1].isspace():
                break
            begun += at < line.end and not text[at].isspace()
            number += 1
        score = (number == last, begun)
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
            left.append(line_of(text, line.start, middle))
            if not text[middle : line.end].strip():
                continue
        right.append(line_of(text, middle, line.end))
    return left, right
