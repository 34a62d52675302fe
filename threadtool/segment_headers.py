"""Between two headers: where the name block of the next one begins, and the name it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from threadtool.lines import VIEW_LIMIT
from threadtool.segment_names import NAME_LIMIT, author_of, block, short_run, usual_size
from threadtool.segment_records import Page, Record
from threadtool.tags import BLANK, BUTTON, CLOSER, DATE, END, FOOT, HEAD, NUMBER, PAGE, ROW, TEXT

CLOSING: Final = (END, CLOSER, FOOT, ROW)
# The captions that forums give the pictures of members, and how far above a card one stands.
PICTURES: Final = frozenset({"user avatar"})
PICTURE_REACH: Final = 8
# Where this share of the posts shows no name, the only line above a header is a body.
NAMELESS: Final = 0.25


@dataclass(slots=True)
class Gap:
    """The way from one record to the next: `low` to `high`, and the name block at its end."""

    low: int
    high: int
    names: list[int] = field(default_factory=list)
    closing: str = ""
    picture: int | None = None

    @property
    def stop(self) -> int:
        """The line with which the next header begins."""
        if self.picture is not None:
            return self.picture
        return self.names[0] if self.names else self.high


class Headers(Page):
    """The headers of a page with their name blocks."""

    def gaps(self) -> list[Gap]:
        """The gap above every record; the first one reaches up to the top of the page."""
        result = []
        low = 0
        for record in self.records:
            result.append(self._gap(low, record))
            low = record.last + 1
        if self.dialect.name_first:
            self._cut_names(result)
        else:
            for gap in result:
                gap.names = []
        return result

    def _gap(self, low: int, record: Record) -> Gap:
        """The gap above a record, with every short line that could be of its name block."""
        gap = Gap(low, record.first, picture=self._picture(low, record.first))
        closing = next(
            (n for n in range(record.first - 1, low - 1, -1) if self.tags[n].kind in CLOSING),
            gap.picture,
        )
        if closing is not None:
            gap.closing = self.tags[closing].kind
            low = max(closing, gap.picture or 0) + 1
        limit = NAME_LIMIT if closing is None else VIEW_LIMIT
        gap.names = short_run(self.lines, self.tags, low, record.first, limit)
        return gap

    def _cut_names(self, gaps: Sequence[Gap]) -> None:
        """Reduce the short lines above each header to its name block."""
        for gap, record in zip(gaps, self.records, strict=True):
            opening = self.tags[record.first]
            named = opening.kind == HEAD and opening.fields.get("author")
            if named or self._name_inside(record):
                gap.names = []  # the name is in the header itself
        size = usual_size([gap.names for gap in gaps], [bool(gap.closing) for gap in gaps])
        size = self._sparing(gaps[1:], size)
        nameless = sum(not gap.names for gap in gaps[1:]) >= NAMELESS * len(gaps)
        for gap, record in zip(gaps, self.records, strict=True):
            known = self._named_run(gap.names, record.fields.get("author"))
            if known:
                gap.names = known
                continue
            # Without signatures after it, whatever follows a closer opens the next post.
            if self.dialect.signature_after or not gap.closing:
                gap.names = block(self.lines, gap.names, size)
            if nameless and self._is_body(gap):
                gap.names = []
            self._lengthen(gap, size)

    def _is_body(self, gap: Gap) -> bool:
        """Whether, where headers show no names, a block is all there is of a body, or its end."""
        if gap.closing or not gap.names:
            return False
        return bool(self.lines[gap.names[0]].cells) or self._takes_all(gap, gap.names)

    def _sparing(self, gaps: Sequence[Gap], size: int) -> int:
        """The size of a name block, one less where it would leave most bodies without a line."""
        open_gaps = [gap for gap in gaps if gap.names and not gap.closing]
        if not open_gaps or len(open_gaps) < len(gaps) - len(open_gaps):
            return size
        empty = 0
        for gap in open_gaps:
            empty += self._takes_all(gap, gap.names[-size:] if size else [])
        return size - 1 if 2 * empty >= len(open_gaps) else size

    def _takes_all(self, gap: Gap, names: Sequence[int]) -> bool:
        """Whether a name block would leave nothing for the body above it."""
        above = range(gap.low, names[0]) if names else range(0)
        return bool(names) and all(self.tags[number].kind != TEXT for number in above)

    def _picture(self, low: int, high: int) -> int | None:
        """The picture of the next author, which opens the header: only its caption is left."""
        for number in range(high - 1, max(low, high - PICTURE_REACH) - 1, -1):
            tag = self.tags[number]
            if tag.kind == BUTTON and tag.key in PICTURES:
                return number
            if tag.kind in CLOSING or self.lines[number].long:
                return None
        return None

    def _lengthen(self, gap: Gap, size: int) -> None:
        """Take in a name that is a word of the page, such as `Reply` or `2011`.

        Where a block is shorter than those of the other posts, the line above it is its first.
        """
        above = gap.stop - 1
        while above >= gap.low and self.tags[above].kind == BLANK:
            above -= 1
        if 0 < len(gap.names) < size and above >= gap.low:
            tag = self.tags[above]
            if tag.kind == BUTTON or (tag.kind == PAGE and self.lines[above].view.isdigit()):
                gap.names.insert(0, above)

    def _named_run(self, run: list[int], author: str | None) -> list[int]:
        """The lines of a run from the name on that the header itself shows."""
        place = next((at for at, n in enumerate(run) if self.lines[n].view == author), None)
        return [] if place is None else run[place:]

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
