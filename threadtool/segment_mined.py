"""Pages of software that nobody listed, cut by the records that come back on them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from threadtool.date_find import find_date
from threadtool.lines import Line
from threadtool.mine_columns import USUAL, Columns
from threadtool.mine_names import Instance
from threadtool.mine_rhythm import Counts, rhythms
from threadtool.mine_shapes import NUMBER_MARK, shapes_of
from threadtool.segment_bodies import FOOTER_KINDS, HEADER_KINDS
from threadtool.segment_edges import counts_below
from threadtool.segment_fit import fit
from threadtool.segment_layout import BODY, FOOTER, HEADER, Draft, Label, Layout
from threadtool.segment_names import is_rank
from threadtool.segment_page import outside
from threadtool.segment_previews import label_previews
from threadtool.segment_signatures import label_signatures
from threadtool.segment_tail import page_bottom
from threadtool.segment_title import put_title
from threadtool.tags import BUTTON, CARD, CLOSER, FOOT, PAGE, RULE, TEXT, VALUE, Tag

# A rhythm of two may be chance; from three on the page speaks for itself.
SURE: Final = 3
MINED: Final = 0.8
MINED_TWICE: Final = 0.5
# A line that closes this share of the bodies closes the last one too.
CLOSING_SHARE: Final = 0.6
# Below such a line there may be a long line of the next header, here and there.
BELOW_SHARE: Final = 0.25
# A heading that some pages print above signatures.
SIGNATURES: Final = frozenset({"signature", "signatur", "firma", "podpis", "подпись"})
# The best rhythms that are laid out in columns, to see which makes the best records.
CANDIDATES: Final = 4


class Mined:
    """A page with the records found on it; `count` of them."""

    def __init__(self, lines: Sequence[Line], tags: Sequence[Tag]) -> None:
        self.lines = lines
        self.tags = tags
        self.shapes = shapes_of(lines)
        self.counts = Counts(self.shapes, tags)

    @cached_property
    def columns(self) -> Columns | None:
        """The rhythm that makes the best records; found when it is first asked for."""
        found = [
            Columns(self.lines, self.counts, rhythm) for rhythm in rhythms(self.counts)[:CANDIDATES]
        ]
        worth = [columns.quality * self.fit(_Cut(self, columns).layout("")) for columns in found]
        return found[worth.index(max(worth))] if found else None

    def fit(self, layout: Layout) -> float:
        """How well a cut of the page fits it, from 0 to 1."""
        return fit(layout, self.shapes, self.counts)

    @property
    def count(self) -> int:
        """How many posts the rhythm shows."""
        return len(self.columns.instances) if self.columns and self.columns.sure else 0

    @property
    def of_furniture(self) -> bool:
        """Whether the rhythm is one of two lines, of which one is known to be of the page."""
        at = self.columns.instances if self.columns else []
        return len(at) < SURE and any(self.counts.kind(one.anchor) == PAGE for one in at)

    def layout(self, software: str) -> Layout:
        """Cut the page. There must be a rhythm."""
        assert self.columns is not None
        return _Cut(self, self.columns).layout(software)


class _Cut:
    def __init__(self, mined: Mined, columns: Columns) -> None:
        self.lines, self.tags, self.shapes = mined.lines, mined.tags, mined.shapes
        self.columns = columns
        self.labels = outside(mined.tags)
        self.drafts: list[Draft] = []

    def layout(self, software: str) -> Layout:
        instances = self.columns.instances
        confidence = MINED if len(instances) >= SURE else MINED_TWICE
        closers = self._closers()
        self.enders = self._enders()
        self.counted = counts_below(self.lines, self.tags, self._stretches())
        if self._ruled():
            for one in instances:
                while one.last + 1 < len(self.shapes) and self._drawn(one.last + 1):
                    one.last += 1  # stays so: a second cut finds no rule any more
        if 2 * sum(_is_title(one.author) for one in instances) >= len(instances):
            for one in instances:
                one.author = None  # the extractor dropped the names above the titles
        self._opening(instances[0], confidence)
        for place, one in enumerate(instances):
            self._post(one, confidence)
            if place + 1 < len(instances):
                low, high = one.last + 1, instances[place + 1].first
                self._body(low, high)
            else:
                self._last_body(one.last + 1, closers)
        label_previews(self.lines, self.labels)
        label_signatures(self.lines, self.labels, self.drafts)
        layout = Layout(self.labels, self.drafts, software, confidence, by_rhythm=True)
        put_title(layout, self.lines, self.tags, self._top(), self.drafts[0].author)
        return layout

    def _ruled(self) -> bool:
        """Whether a drawn line stands below most headers."""
        instances = self.columns.instances
        below = [one.last + 1 for one in instances if one.last + 1 < len(self.shapes)]
        ruled = sum(1 for place in below if self._drawn(place))
        return ruled >= USUAL * len(instances)

    def _drawn(self, place: int) -> bool:
        return self.tags[self.shapes[place].line].kind == RULE

    def _post(self, one: Instance, confidence: float) -> None:
        date, number = self._fields(one)
        self.drafts.append(
            Draft("repeated header", confidence, author=one.author, date_text=date, number=number)
        )
        post = len(self.drafts) - 1
        for place in range(one.first, one.last + 1):
            number_of = self.shapes[place].line
            tag = self.tags[number_of]
            kind = "author" if place in one.names else HEADER_KINDS.get(tag.kind, "post header")
            self.labels[number_of] = Label(HEADER, kind, post, "comes back at every post")

    def _fields(self, one: Instance) -> tuple[str | None, int | None]:
        """Date and number: from the line of the rhythm, else from the header's others."""
        for place in [one.anchor, *range(one.last, one.first - 1, -1)]:
            shape = self.shapes[place]
            if shape.number and self.tags[shape.line].kind not in (CARD, VALUE):
                return self.columns.date_of(one), int(shape.number)
        return self.columns.date_of(one), None

    def _stretches(self) -> list[tuple[int, int]]:
        """The lines between every two headers."""
        at = [
            (self.shapes[one.first].line, self.shapes[one.last].line)
            for one in self.columns.instances
        ]
        return [(one[1] + 1, other[0]) for one, other in itertools.pairwise(at)]

    def _enders(self) -> set[str]:
        """The lines that most posts show once, below their prose, whatever stands below them."""
        prose = self.columns.counts.prose_before
        stretches = list(itertools.pairwise(self.columns.instances))
        once: Counter[str] = Counter()
        spoken: Counter[str] = Counter()
        above: Counter[str] = Counter()
        below: Counter[str] = Counter()
        for one, following in stretches:
            low, high = one.last + 1, following.first
            idents = [self.columns.counts.ident(place) for place in range(low, high)]
            shown = Counter(ident for ident in idents if any(map(str.isalpha, ident)))
            for place, ident in enumerate(idents, low):
                if shown[ident] == 1:
                    once[ident] += 1
                    spoken[ident] += prose[place] > prose[low]
                    above[ident] += prose[place] - prose[low]
                    below[ident] += prose[high] - prose[place]
        least = max(SURE, CLOSING_SHARE * len(stretches))
        return {
            ident
            for ident, count in once.items()
            if count >= least
            and spoken[ident] >= CLOSING_SHARE * count
            and below[ident] <= BELOW_SHARE * above[ident]
        }

    def _body(self, low: int, high: int) -> None:
        """The places `low` up to `high` hold a body and the footer below it."""
        stop = self._ended(low, high)
        for place in range(stop - 1, low - 1, -1):
            if self._of_footer(place):
                stop = place
            elif self.shapes[place].prose:
                break
        self._label(low, stop, high)

    def _last_body(self, low: int, closers: set[str]) -> None:
        high = len(self.shapes)
        for place in range(low, high):
            if self.columns.counts.ident(place) in closers and place > low:
                self._label(low, place, place + 1)
                return
        first = self.shapes[low].line if low < high else len(self.lines)
        bottom = page_bottom(self.lines, self.tags, self._stretches(), first, self._top())
        stop = next((p for p in range(low, high) if self.shapes[p].line >= bottom), high)
        self._body(low, stop)

    def _top(self) -> int:
        """The line with which the first post begins."""
        return next((n for n, label in enumerate(self.labels) if label.post == 0), 0)

    def _ended(self, low: int, high: int) -> int:
        """Where in `[low, high)` the body is over by a line of the page; `high` if nowhere."""
        for place in range(low + 1, high):
            shape = self.shapes[place]
            if self.columns.counts.ident(place) in self.enders or shape.key in SIGNATURES:
                return place
        return high

    def _label(self, low: int, stop: int, high: int) -> None:
        post = len(self.drafts) - 1
        while low < stop and self._blank_like(stop - 1):
            stop -= 1
        if low < stop:
            for number in range(self.shapes[low].line, self.shapes[stop - 1].line + 1):
                self.labels[number] = Label(BODY, "", post, "between two repeated headers")
        for place in range(stop, high):
            number = self.shapes[place].line
            kind = FOOTER_KINDS.get(self.tags[number].kind, "footer")
            self.labels[number] = Label(FOOTER, kind, post, "below the body")

    def _blank_like(self, place: int) -> bool:
        """A bare count below a body is one of its votes or replies."""
        bare = self.shapes[place].key.strip("+-()") == NUMBER_MARK
        return bare and (self.counted or NUMBER_MARK in self.columns.footers)

    def _of_footer(self, place: int) -> bool:
        tag = self.tags[self.shapes[place].line]
        return tag.kind in (BUTTON, FOOT, CLOSER, RULE) or (
            self.columns.counts.ident(place) in self.columns.footers
        )

    def _closers(self) -> set[str]:
        """The lines that follow most bodies directly and stand nowhere else in them."""
        instances = self.columns.instances
        closing: Counter[str] = Counter()
        within: Counter[str] = Counter()
        for one, following in itertools.pairwise(instances):
            seen: set[str] = set()
            prose_after = False
            for place in range(following.first - 1, one.last, -1):
                ident = self.columns.counts.ident(place)
                if ident:
                    (within if prose_after else closing)[ident] += ident not in seen
                    seen.add(ident)
                prose_after = prose_after or self.shapes[place].prose
        least = max(2, CLOSING_SHARE * (len(instances) - 1))
        return {
            ident
            for ident, count in closing.items()
            if count >= least
            and within[ident] <= (1 - CLOSING_SHARE) * count
            and ident != NUMBER_MARK
        }

    def _opening(self, first: Instance, confidence: float) -> None:
        """The post that opened the page, where it has another header than the answers."""
        prose = [place for place in range(first.first) if self.shapes[place].prose]
        dated = [
            place
            for place in range(first.first)
            if prose and place < prose[-1] and _names_a_day(self.shapes[place].date)
        ]
        if not dated:
            return
        header = dated[-1]
        bodies = [place for place in prose if place > header]
        if not bodies:
            return
        self.drafts.append(
            Draft(
                "above the first repeated header",
                confidence / 2,
                date_text=self.shapes[header].date,
            )
        )
        self.labels[self.shapes[header].line] = Label(HEADER, "post header", 0, "date above a text")
        stop = bodies[-1] + 1
        while stop < first.first and self._goes_on(stop):
            stop += 1
        self._label(bodies[0], stop, stop)

    def _goes_on(self, place: int) -> bool:
        """Whether a line stands right below the one above it and is none of a footer or header."""
        shape = self.shapes[place]
        joined = shape.line == self.shapes[place - 1].line + 1
        return joined and not shape.date and self.tags[shape.line].kind == TEXT


def _is_title(author: str | None) -> bool:
    """Whether what stands for a name is a title of members; a single word may be a name."""
    return author is not None and " " in author and is_rank(author)


def _names_a_day(shown: str) -> bool:
    """Whether a date is one of a post: a title may hold a month and a year."""
    found = find_date(shown) if shown else None
    if found is None:
        return bool(shown)  # `3y`
    stamp = found.stamp
    return stamp.month is None or stamp.day is not None
