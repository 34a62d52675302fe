"""Between two headers: where the name block of the next one begins, and the name it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from threadtool.lines import VIEW_LIMIT
from threadtool.segment_blocks import NameBlocks
from threadtool.segment_names import (
    BLOCK_LIMIT,
    NAME_LIMIT,
    author_of,
    named_by_avatar,
    short_run,
)
from threadtool.segment_records import USUAL, Page, Record
from threadtool.tags import (
    BANNER,
    BLANK,
    BUTTON,
    CLOSER,
    DATE,
    END,
    FOOT,
    HEAD,
    NUMBER,
    PAGE,
    ROW,
    TEXT,
    VALUE,
)

CLOSING: Final = (END, CLOSER, FOOT, ROW)
# A name below its header stands there at once, or behind an empty line or two.
NAME_REACH: Final = 3
# The captions that forums give the pictures of members, and how far above a card one stands.
PICTURES: Final = frozenset({"user avatar"})
PICTURE_REACH: Final = 8
# The button of a post stands above the name block of the next one, this near.
BUTTON_REACH: Final = 8
LEAST_BUTTONS: Final = 3
# Where this share of the posts shows no name, the only line above a header is a body.
NAMELESS: Final = 0.25


@dataclass(slots=True, eq=False, repr=False)
class Gap:
    """The way from one record to the next: `low` to `high`, and the name block at its end."""

    low: int
    high: int
    names: list[int] = field(default_factory=list)
    closing: str = ""
    known: bool = False  # the header below repeats the name that opens the block
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
        if self.dialect.name_below:
            self._take_names_below()
        result = []
        low = 0
        self._closing_buttons = self._usual_buttons()
        for record in self.records:
            result.append(self._gap(low, record))
            low = record.last + 1
        self._settle_names(result)
        return result

    def _gap(self, low: int, record: Record) -> Gap:
        """The gap above a record, with every short line that could be of its name block."""
        gap = Gap(low, record.first, picture=self._picture(low, record.first))
        closing = next(
            (n for n in range(record.first - 1, low - 1, -1) if self._closes(n, record.first)),
            gap.picture,
        )
        if closing is not None:
            gap.closing = self.tags[closing].kind
            gap.low = max(closing, gap.picture or 0) + 1
        limit = NAME_LIMIT if closing is None else VIEW_LIMIT
        gap.names = short_run(self.lines, self.tags, gap.low, record.first, limit)
        shown = record.fields.get("author")
        known = [n for n, at in enumerate(gap.names) if self.lines[at].view == shown]
        if known:
            gap.known = True
            gap.names = gap.names[known[0] :]
        gap.low = low
        return gap

    def _usual_buttons(self) -> set[str]:
        """The buttons that stand above the name block of most posts, with a line between."""
        seen: Counter[str] = Counter()
        for record in self.records[1:]:
            near = range(max(0, record.first - BUTTON_REACH), record.first)
            buttons = {self.tags[n].key for n in near if self._is_button(n, record.first)}
            seen.update(buttons)
        least = max(LEAST_BUTTONS, USUAL * (len(self.records) - 1))
        return {key for key, count in seen.items() if count >= least}

    def _is_button(self, number: int, stop: int) -> bool:
        """Whether a line is a button above some text; a member may be called `Quote`."""
        below = range(number + 1, stop)
        return self.tags[number].kind == BUTTON and any(self.tags[n].kind == TEXT for n in below)

    def _closes(self, number: int, stop: int) -> bool:
        tag = self.tags[number]
        if tag.kind in CLOSING:
            return True
        return tag.key in self._closing_buttons and self._is_button(number, stop)

    def _settle_names(self, gaps: list[Gap]) -> None:
        """Keep of the lines above each header those that belong to it."""
        if self.dialect.title_above:
            for gap, record in zip(gaps, self.records, strict=True):
                gap.names = self._title_above(gap, record)
        elif self.dialect.name_first:
            filled = sum(1 for gap in gaps[1:] if gap.names)
            subjects = self.dialect.subject_above and 2 * filled > len(gaps) - 1
            for gap, record in zip(gaps, self.records, strict=True):
                opening = self.tags[record.first]
                named = opening.kind == HEAD and opening.fields.get("author")
                if named or self._name_inside(record):
                    # The name is in the header itself.
                    gap.names = gap.names[-1:] if subjects and gap is not gaps[0] else []
            nameless = sum(not gap.names for gap in gaps[1:]) >= NAMELESS * len(gaps)
            nameless = nameless or self._bodies_are_taken(gaps[1:])
            runs = [gap.names for gap in gaps]
            blocks = NameBlocks(
                self.lines,
                self.tags,
                runs,
                [bool(gap.closing) or gap.known for gap in gaps],
                signature_after=self.dialect.signature_after,
            )
            chosen = blocks.chosen()
            size = self._longer(gaps, runs, blocks.size)
            for gap, names in zip(gaps, chosen, strict=True):
                if gap.known:
                    continue
                gap.names = names
                if nameless and self._is_body(gap):
                    gap.names = []
                self._lengthen(gap, size, grown=size > blocks.size)
        else:
            for gap in gaps:
                gap.names = []

    def _longer(self, gaps: Sequence[Gap], runs: Sequence[Sequence[int]], size: int) -> int:
        """The size of a name block, also where names look like buttons."""
        closed = [
            (gap, len(run)) for gap, run in zip(gaps[1:], runs[1:], strict=True) if gap.closing
        ]
        longer = [length for _, length in closed if length > size]
        for wanted in sorted(set(longer)):
            # The name of a single member shows what the word of a button is in all other posts.
            named = [self._odd(self._lines_above(gap)[-wanted:][:1]) for gap, _ in closed]
            if sum(named) + longer.count(wanted) >= USUAL * len(gaps):
                return wanted
        return size

    def _lines_above(self, gap: Gap) -> list[int]:
        """The lines above a header that could be a name block were they no buttons."""
        found: list[int] = []
        for number in range(gap.high - 1, gap.low - 1, -1):
            kind = self.tags[number].kind
            if kind == BUTTON and self._closes(number, gap.high):
                break
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

    def _is_body(self, gap: Gap) -> bool:
        """Whether, where headers show no names, a block is all there is of a body, or its end."""
        if gap.closing or not gap.names:
            return False
        return bool(self.lines[gap.names[0]].cells) or self._takes_all(gap, gap.names)

    def _bodies_are_taken(self, gaps: Sequence[Gap]) -> bool:
        """Whether most lines above headers are all there is of a body: then none is a name."""
        open_gaps = [gap for gap in gaps if gap.names and not gap.closing and not gap.known]
        taken = sum(1 for gap in open_gaps if self._takes_all(gap, gap.names[-1:]))
        return 2 * len(open_gaps) >= len(gaps) and 2 * taken >= len(open_gaps) > 0

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

    def _lengthen(self, gap: Gap, size: int, *, grown: bool) -> None:
        """Take in a name that is a word of the page, such as `Reply` or `2011`.

        Where a block is shorter than those of the other posts, the line above it is its first.
        """
        above = self._lines_above(gap)[-size:] if size else []
        if grown and len(above) == size:
            gap.names = above  # the page has longer blocks than the lines that look like names
            return
        if len(above) == size and self._odd(above[:1]):
            name = self.lines[above[0]].view
            if all(not self._is_odd(n) or self.lines[n].view == name for n in above):
                gap.names = above

    def _title_above(self, gap: Gap, record: Record) -> list[int]:
        """The line of the post's title, unless the header's own line holds it."""
        above = record.first - 1
        while above >= gap.low and self.tags[above].kind == BLANK:
            above -= 1
        inside = self.tags[record.first].fields.get("title")
        first = record is self.records[0]  # the title of the thread stands there too
        if first or inside or above < gap.low or self.tags[above].kind != TEXT:
            return []
        return [] if self.lines[above].long else [above]

    def _take_names_below(self) -> None:
        """Lengthen each header by the line below it, which holds the author's name."""
        for record in self.records:
            below = range(record.last + 1, min(record.last + 1 + NAME_REACH, len(self.tags)))
            first = next((n for n in below if self.tags[n].kind != BLANK), None)
            if first is not None and self.tags[first].kind in (TEXT, BUTTON):
                name = author_of(self.lines, [first])
                if name:
                    record.fields["author"] = name
                    record.last = first

    def name_of(self, record: Record, gap: Gap) -> str | None:
        """The author that a header shows: above its first line, or on the first free one in it."""
        return self._name_inside(record) or author_of(
            self.lines, gap.names, certain=bool(gap.closing)
        )

    def _name_inside(self, record: Record) -> str | None:
        """The name within a header that opens with the date or the number of the post."""
        opening = self.tags[record.first].kind
        # Where posts have titles, the line below a number is one of them.
        if not self.dialect.name_inside and (
            opening not in (DATE, NUMBER) or self.dialect.post_title
        ):
            return None
        inside = self._inside(record)
        if self._names_lost and not any(self._avatar(number) for number in inside):
            return None
        return author_of(self.lines, inside, self.dialect.banners)

    def _inside(self, record: Record) -> list[int]:
        inside = range(record.first + 1, record.last)
        shown = [number for number in inside if self.tags[number].kind == TEXT]
        first = self._first_inside(record)
        if first is not None and self._names_come_first and self._may_be_name(first):
            shown.insert(0, first)
        return shown

    def _first_inside(self, record: Record) -> int | None:
        """The line below the date and the number with which a header opens."""
        opening = (BLANK, DATE, NUMBER, VALUE)
        inside = range(record.first + 1, record.last)
        return next((n for n in inside if self.tags[n].kind not in opening), None)

    def _may_be_name(self, number: int) -> bool:
        """Whether a line with a word of the page may be a member called `Quote` or `2011`."""
        tag = self.tags[number]
        return tag.kind == BUTTON or (tag.kind == PAGE and self.lines[number].view.isdigit())

    @cached_property
    def _names_come_first(self) -> bool:
        """Whether most headers have a line of free text there, so that the others have a name."""
        first = [self._first_inside(record) for record in self.records]
        free = sum(1 for n in first if n is not None and self.tags[n].kind == TEXT)
        return 2 * free > len(self.records)

    def _avatar(self, number: int) -> str | None:
        return named_by_avatar(self.lines[number].view, self.dialect.banners)

    @cached_property
    def _names_lost(self) -> bool:
        """Whether the extractor dropped the names: no avatar's name stands on a line of its own.

        Extractors of main content take a block that is one link for navigation. What is left of
        the header then begins with the member's title.
        """
        alone = False
        for record in self.records:
            views = {self.lines[number].view for number in self._inside(record)}
            shown = [self._avatar(number) for number in self._inside(record)]
            for name in filter(None, shown):
                if any(view != name and name.endswith(view) for view in views) or name in views:
                    return False
                alone = True
        return alone
