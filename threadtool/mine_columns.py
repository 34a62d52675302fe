"""The parts of a record that comes back: which lines around the rhythm belong to the header.

The instances are laid over each other. What stands at the same distance in most of them is a
part of the header; what comes back between a body and the next header, but not above the first
post, is the footer of the post above.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from threadtool.date_find import DateMatch, find_date
from threadtool.lines import Line
from threadtool.mine_names import NAME_SHARE, Instance, name_instances
from threadtool.mine_rhythm import LEAST_DATED, LEAST_WORDS, Counts, Rhythm
from threadtool.mine_shapes import NUMBER_MARK, Shape
from threadtool.tags import BANNER, BUTTON, CARD, CLOSER, END, FOOT, RULE, VALUE

# How far around the rhythm a header is looked for.
REACH: Final = 14
# What this share of the instances has is a part of all.
USUAL: Final = 0.5
# What this share has is what an occurrence is known by; one with less than a share of it is none.
MOST: Final = 0.75
ALIKE: Final = 0.4
# A name and a rank may stand above the count of a member's posts.
COUNT_LINES: Final = 3
# What names and dates add to the worth of a record.
NAMED: Final = 1.0
DATED: Final = 1.0


class Columns:
    """The instances of a rhythm laid over each other."""

    def __init__(self, lines: Sequence[Line], counts: Counts, rhythm: Rhythm) -> None:
        self.counts = counts
        self.shapes: Sequence[Shape] = counts.shapes
        self.instances = self._like_most(self._windows(rhythm))
        self.footers = self._footer_idents()
        self._above = self._usual([one.up for one in self.instances]) - self.footers
        below = self._below()
        counted = self._counted()
        for one in self.instances:
            self._extent(one, below)
            if counted:
                one.last = max(one.last, self._count_of(one) or one.last)
        name_instances(lines, counts, self.instances)
        self._dates = self._post_dates()

    @property
    def quality(self) -> float:
        """How much speaks for these records: posts, and the fields that their headers show."""
        return (len(self.instances) - 0.5) * (1.0 + NAMED * self.named + DATED * self.dated)

    @property
    def named(self) -> float:
        """The share of the posts with a name."""
        return sum(1 for one in self.instances if one.author) / len(self.instances)

    @property
    def dated(self) -> float:
        """The share of the posts with a date."""
        return sum(1 for one in self.instances if self.date_of(one)) / len(self.instances)

    @property
    def sure(self) -> bool:
        """Whether the records show what headers show: names, dates or post numbers."""
        numbered = sum(1 for one in self.instances if self.shapes[one.anchor].number)
        return max(self.named, self.dated, numbered / len(self.instances)) >= NAME_SHARE

    def date_of(self, one: Instance) -> str | None:
        """The date of a post: in the line of the rhythm, else elsewhere in its header."""
        return self._dates.get(one.anchor)

    def _post_dates(self) -> dict[int, str]:
        """By anchor, the date in the column of dates that goes forward the most.

        A user card shows a date as well, which comes back with its member. Of two columns alike,
        the one with a time of day is the post's, then the one in the line of the rhythm.
        """
        columns: dict[str, dict[int, int]] = {}
        for one in self.instances:
            for place in range(one.first, one.last + 1):
                if self.shapes[place].date and self.counts.kind(place) not in (CARD, VALUE):
                    columns.setdefault(self.counts.ident(place), {}).setdefault(one.anchor, place)
        best = max(columns.values(), key=self._forward, default={})
        return {anchor: self.shapes[place].date for anchor, place in best.items()}

    def _forward(self, column: dict[int, int]) -> tuple[float, bool, bool]:
        dates = [find_date(self.shapes[place].date) for place in column.values()]
        stamps = [_moment(found) for found in dates if found]
        steps = list(pairwise(stamps))
        forward = sum(1 for one, other in steps if one <= other) / len(steps) if steps else 0.0
        share = len(column) / len(self.instances)
        timed = sum(1 for stamp in stamps if stamp[3] >= 0)
        at_anchor = all(anchor == place for anchor, place in column.items())
        return round(share * (1 + forward), 1), timed > len(stamps) / 2, at_anchor

    def _windows(self, rhythm: Rhythm) -> list[Instance]:
        result = []
        at = rhythm.at
        for number, anchor in enumerate(at):
            low = at[number - 1] if number else -1
            high = at[number + 1] if number + 1 < len(at) else len(self.shapes)
            up = self._short_run(range(anchor - 1, max(low, anchor - 1 - REACH), -1))
            down = self._short_run(range(anchor + 1, min(high, anchor + 1 + REACH)))
            result.append(Instance(anchor, up[::-1], down))
        return result

    def _like_most(self, instances: list[Instance]) -> list[Instance]:
        """Without occurrences that lack what stands around most of them: they are chance."""
        around = [
            {self.counts.ident(place) for place in (*one.up, *one.down)} - {""} for one in instances
        ]
        seen = Counter(ident for idents in around for ident in idents)
        usual = {ident for ident, count in seen.items() if count >= MOST * len(instances)}
        if len(instances) < LEAST_WORDS or not usual:
            return instances
        kept = [
            one
            for one, idents in zip(instances, around, strict=True)
            if len(usual & idents) >= ALIKE * len(usual)
        ]
        return kept if len(kept) >= LEAST_DATED else instances

    def _short_run(self, places: Sequence[int]) -> list[int]:
        run = []
        for place in places:
            if self.shapes[place].prose and not self.counts.ident(place):
                break
            if self.counts.kind(place) == RULE:
                continue  # drawn between rows of tables, wherever these are
            run.append(place)
        return run

    def _usual(self, runs: Sequence[Sequence[int]]) -> set[str]:
        seen: Counter[str] = Counter()
        for run in runs:
            seen.update({self.counts.ident(place) for place in run} - {""})
        return {ident for ident, count in seen.items() if count >= max(2, USUAL * len(runs))}

    def _footer_idents(self) -> set[str]:
        """What comes back above headers and belongs to the post above: see the module."""
        runs = [one.up for one in self.instances]
        usual = self._usual(runs[1:])
        first = {self.counts.ident(place) for place in runs[0]}
        tail = {
            self.counts.ident(place)
            for place in range(self.instances[-1].anchor + 1, len(self.shapes))
        }
        buttons = {
            self.counts.ident(place)
            for run in runs
            for place in run
            if self.counts.kind(place) in (BUTTON, FOOT, CLOSER, END)
        }
        return {
            ident
            for ident in usual
            if not ident.startswith((CARD, VALUE))
            and (
                (ident in buttons and (ident in tail or ident not in first))
                or (ident in tail and ident not in first)
            )
        }

    def _below(self) -> int:
        """How many lines below the rhythm all headers have."""
        reach = 0
        count = len(self.instances)
        for offset in range(REACH):
            here = [
                self.counts.ident(one.down[offset])
                for one in self.instances
                if offset < len(one.down)
            ]
            if len(here) < USUAL * count:
                break
            ident, most = Counter(here).most_common(1)[0]
            worded = ident == self.shapes[self._with(offset, ident)].key
            share = MOST if worded else USUAL  # a greeting opens many a body
            if ident and ident not in self.footers and most >= max(2, share * count):
                reach = offset + 1
        return reach

    def _counted(self) -> bool:
        """Whether a bare count stands below the name and rank of most posts, above the body."""
        counts = [self._count_of(one) for one in self.instances]
        ends = [*(one.anchor for one in self.instances[1:]), len(self.shapes)]
        prose = self.counts.prose_before
        full = sum(
            1
            for place, end in zip(counts, ends, strict=True)
            if place is not None and prose[max(end, place)] > prose[place]
        )
        found = sum(1 for place in counts if place is not None)
        return found >= max(LEAST_WORDS, MOST * len(counts)) and full >= USUAL * found

    def _count_of(self, one: Instance) -> int | None:
        """The first bare count among the lines right below the line of the rhythm."""
        for place in one.down[:COUNT_LINES]:
            if self.shapes[place].prose:
                return None
            if self.shapes[place].key == NUMBER_MARK:
                return place
        return None

    def _with(self, offset: int, ident: str) -> int:
        """The first place at an offset below the rhythm that is what most are there."""
        return next(
            one.down[offset]
            for one in self.instances
            if offset < len(one.down) and self.counts.ident(one.down[offset]) == ident
        )

    def _extent(self, one: Instance, below: int) -> None:
        """Where a header begins and ends but for the name above it."""
        one.first = one.last = one.anchor
        closed = [
            place
            for place in one.up
            if self.counts.ident(place) in self.footers
            or self.counts.kind(place) in (FOOT, CLOSER, END)
        ]
        one.closed = bool(closed)
        low = closed[-1] if closed else -1
        one.up = [place for place in one.up if place > low]
        header = [place for place in one.up if self._of_header(place)]
        if header:
            one.first = header[0]
        for offset, place in enumerate(one.down):
            card = self.counts.kind(place) in (CARD, VALUE, BANNER)
            if offset < below or (card and place == one.last + 1):
                one.last = place

    def _of_header(self, place: int) -> bool:
        if self.counts.kind(place) in (CARD, VALUE, BANNER):
            return True
        return bool(self.counts.ident(place)) and self.counts.ident(place) in self._above


def _moment(found: DateMatch) -> tuple[int, int, int, int]:
    """What orders two dates as shown; -1 for what a date does not say."""
    stamp = found.stamp
    numbers = stamp.numbers or (stamp.month or 0, stamp.day or 0)
    clock = -1 if stamp.hour is None else stamp.hour * 60 + (stamp.minute or 0)
    return stamp.year or 0, numbers[0], numbers[1], clock
