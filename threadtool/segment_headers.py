"""Between two headers: where the name block of the next one begins, and the name it shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from threadtool.lines import VIEW_LIMIT
from threadtool.segment_blocks import NameBlocks
from threadtool.segment_names import NAME_LIMIT, author_of, short_run
from threadtool.segment_records import Page, Record
from threadtool.tags import BLANK, BUTTON, CLOSER, DATE, END, FOOT, HEAD, NUMBER, PAGE, TEXT

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
            blocks = NameBlocks(
                self.lines,
                self.tags,
                [gap.names for gap in result],
                [bool(gap.closing) for gap in result],
                signature_after=self.dialect.signature_after,
            )
            for gap, names in zip(result, blocks.chosen(), strict=True):
                gap.names = names
                self._lengthen(gap, blocks.size)
        else:
            for gap in result:
                gap.names = []
        return result

    def _lengthen(self, gap: Gap, size: int) -> None:
        """Take in a name that is a word of the page, such as `Reply` or `2011`.

        Where a block is shorter than those of the other posts, the line above it is its first.
        """
        above = gap.stop - 1
        while above >= gap.low and self.tags[above].kind == BLANK:
            above -= 1
        if 0 < len(gap.names) < size and above >= gap.low:
            tag = self.tags[above]
            adjacent = above == gap.stop - 1
            word = tag.kind == PAGE and adjacent and tag.rule.startswith("page phrase")
            number = tag.kind == PAGE and self.lines[above].view.isdigit()
            if tag.kind == BUTTON or word or number:
                gap.names.insert(0, above)

    def name_of(self, record: Record, gap: Gap) -> str | None:
        """The author that a header shows: above its first line, or on the first free one in it."""
        return self._name_inside(record) or author_of(
            self.lines, gap.names, certain=bool(gap.closing)
        )

    def _name_inside(self, record: Record) -> str | None:
        """The name within a header that opens with the date or the number of the post."""
        opening = self.tags[record.first].kind
        if not self.dialect.name_inside and opening not in (DATE, NUMBER):
            return None
        inside = range(record.first + 1, record.last)
        return author_of(self.lines, [n for n in inside if self.tags[n].kind == TEXT])
