"""Between two headers: where the name block of the next one begins, and the name it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from threadtool.lines import VIEW_LIMIT
from threadtool.segment_names import (
    BLOCK_LIMIT,
    NAME_LIMIT,
    author_of,
    block,
    short_run,
    usual_size,
)
from threadtool.segment_records import USUAL, Page, Record
from threadtool.tags import BANNER, BLANK, BUTTON, CLOSER, DATE, END, FOOT, HEAD, NUMBER, PAGE, TEXT

CLOSING: Final = (END, CLOSER, FOOT)


@dataclass(slots=True)
class Gap:
    """The way from one record to the next: `low` to `high`, and the name block at its end."""

    low: int
    high: int
    names: list[int] = field(default_factory=list)
    closing: str = ""

    @property
    def stop(self) -> int:
        """The line with which the next header begins."""
        return self.names[0] if self.names else self.high


class Headers(Page):
    """The headers of a page with their name blocks."""

    def gaps(self) -> list[Gap]:
        """The gap above every record; the first one reaches up to the top of the page."""
        result = []
        low = 0
        for record in self.records:
            gap = Gap(low, record.first)
            closing = next(
                (n for n in range(record.first - 1, low - 1, -1) if self.tags[n].kind in CLOSING),
                None,
            )
            if closing is not None:
                gap.closing = self.tags[closing].kind
                low = closing + 1
            limit = NAME_LIMIT if closing is None else VIEW_LIMIT
            gap.names = short_run(self.lines, self.tags, low, record.first, limit)
            result.append(gap)
            low = record.last + 1
        if self.dialect.name_first:
            for gap, record in zip(result, self.records, strict=True):
                opening = self.tags[record.first]
                named = opening.kind == HEAD and opening.fields.get("author")
                if named or self._name_inside(record):
                    gap.names = []  # the name is in the header itself
            size = self._usual_size(result)
            for gap in result:
                # Without signatures after it, whatever follows a closer opens the next post.
                if self.dialect.signature_after or not gap.closing:
                    gap.names = block(self.lines, gap.names, size)
                self._lengthen(gap, size)
        else:
            for gap in result:
                gap.names = []
        return result

    def _usual_size(self, gaps: Sequence[Gap]) -> int:
        """The lines of a name block, also where names look like buttons or bodies like names."""
        runs = [gap.names for gap in gaps]
        odd = [not gap.closing and self._odd(self._lines_above(gap)) for gap in gaps]
        if odd[0] or 2 * sum(odd) < len(odd):  # else they are buttons that end every post
            runs = [
                self._lines_above(gap) if strange else gap.names
                for gap, strange in zip(gaps, odd, strict=True)
            ]
        size = usual_size(runs, [bool(gap.closing) for gap in gaps])
        closed = [gap for gap in gaps[1:] if gap.closing]
        longer = [len(gap.names) for gap in closed if len(gap.names) > size]
        for wanted in sorted(set(longer)):
            # The name of a single member shows what the word of a button is in all other posts.
            named = [self._odd(self._lines_above(gap)[-wanted:][:1]) for gap in closed]
            if sum(named) + longer.count(wanted) >= USUAL * len(gaps):
                return wanted
        while size > 1 and self._bodies_are_empty(gaps, size):
            size -= 1
        return size

    def _lines_above(self, gap: Gap) -> list[int]:
        """The lines above a header that could be a name block were they no buttons."""
        found: list[int] = []
        for number in range(gap.high - 1, gap.low - 1, -1):
            kind = self.tags[number].kind
            if kind == TEXT and not 0 < len(self.lines[number].view) <= NAME_LIMIT:
                break
            if kind == TEXT or self._is_odd(number):
                found.insert(0, number)
            elif kind not in (BLANK, BANNER, DATE):
                break
            if len(found) == BLOCK_LIMIT:
                break
        return found

    def _is_odd(self, number: int) -> bool:
        """Whether a line is a word of the page that a member may be called by: `Reply`, `2011`."""
        tag = self.tags[number]
        if tag.kind == BUTTON:
            return " " not in self.lines[number].view
        return tag.kind == PAGE and self.lines[number].view.isdigit()

    def _odd(self, numbers: Sequence[int]) -> bool:
        return any(self._is_odd(number) for number in numbers)

    def _bodies_are_empty(self, gaps: Sequence[Gap], size: int) -> bool:
        """Whether name blocks of this size would leave no words to most posts."""
        empty = 0
        for record, gap in zip(self.records, gaps[1:], strict=False):
            above = self._lines_above(gap)
            stop = above[-size] if len(above) >= size else gap.high
            empty += all(self.tags[n].kind == BLANK for n in range(record.last + 1, stop))
        return len(gaps) > 1 and 2 * empty > len(gaps) - 1

    def _lengthen(self, gap: Gap, size: int) -> None:
        """Take in a name that is a word of the page, such as `Reply` or `2011`.

        Where a block is shorter than those of the other posts, the line above it is its first.
        """
        above = self._lines_above(gap)[-size:] if size else []
        if len(above) == size and self._odd(above[:1]):
            name = self.lines[above[0]].view
            if all(not self._is_odd(n) or self.lines[n].view == name for n in above):
                gap.names = above

    def name_of(self, record: Record, gap: Gap) -> str | None:
        """The author that a header shows: above its first line, or on the first free one in it."""
        return self._name_inside(record) or author_of(self.lines, gap.names)

    def _name_inside(self, record: Record) -> str | None:
        """The name within a header that opens with the date or the number of the post."""
        opening = self.tags[record.first].kind
        if not self.dialect.name_inside and opening not in (DATE, NUMBER):
            return None
        inside = range(record.first + 1, record.last)
        return author_of(self.lines, [n for n in inside if self.tags[n].kind == TEXT])
