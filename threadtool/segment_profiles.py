"""Posts whose user cards stand below them, where an extractor dropped every header above.

phpBB 3 writes the profile of a post behind it and lets the style sheet move it to the side. With
the line `by Name » date` gone, the first body stands above the first card, and nothing stands
below the last one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from threadtool.dialects.dialect import Dialect
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_headers import Gap, Headers
from threadtool.segment_layout import BODY, FOOTER, HEADER, Draft, Label, Layout
from threadtool.segment_page import outside
from threadtool.segment_records import Page, Record
from threadtool.segment_signatures import label_signatures
from threadtool.tags import BLANK, BUTTON, PAGE, TEXT, Tag

LEAST: Final = 3
# Characters of text above the first card, but for a title that stands there twice; fewer may be
# a title and a name.
PROSE: Final = 120
CONFIDENCE: Final = 0.8
_RE: Final = regex.compile(r"^(?:re|aw|sv|vs|odp|ynt)(?:\[\d+\])?: ?", regex.I)


def profiles_below(lines: Sequence[Line], tags: Sequence[Tag], records: Sequence[Record]) -> bool:
    """Whether the cards of a page stand below their posts: prose above all, none behind them."""
    if len(records) < LEAST or any(record.classes != {"card"} for record in records):
        return False
    below = range(records[-1].last + 1, len(lines))
    if any(tags[number].kind == TEXT for number in below):
        return False
    above = [n for n in range(records[0].first) if tags[n].kind == TEXT]
    titles = Counter(lines[number].view for number in above)
    words = [n for n in above if titles[lines[n].view] == 1 or lines[n].long]
    return sum(lines[number].end - lines[number].start for number in words) > PROSE


class _Cut(Page):
    """Labels given so far: a body, the card of its author, the subject of the next post."""

    def __init__(
        self,
        lines: Sequence[Line],
        tags: Sequence[Tag],
        dialect: Dialect,
        records: Sequence[Record],
    ) -> None:
        super().__init__(lines, tags, dialect, records)
        self.headers = Headers(lines, tags, dialect, records)
        self.gaps = self.headers.gaps()
        if all(lines[record.first].listed for record in records):
            runs = [self._listed(record.first) for record in records]
            size = min(map(len, runs))  # longer ones go on with a list in the body
            for gap, run in zip(self.gaps, runs, strict=True):
                gap.names = run[len(run) - size :]
        self.subject = self._usual_subject()
        self.labels = outside(tags)
        self.drafts: list[Draft] = []

    def _listed(self, high: int) -> list[int]:
        """The items of a list just above a card that is one: the name and the title of a member."""
        low = high
        while low and (self.lines[low - 1].listed or self.lines[low - 1].blank):
            low -= 1
        return [n for n in range(low, high) if self.tags[n].kind not in (BLANK, BUTTON)]

    def _usual_subject(self) -> str | None:
        """The line that opens most posts: the title of the thread, maybe after `Re:`."""
        firsts = Counter(
            _subject(self.lines[number].view)
            for gap in self.gaps
            if (number := self._first_text(gap.low, gap.stop)) is not None
        )
        if not firsts:
            return None
        words, count = firsts.most_common(1)[0]
        return words if words and 2 * count > len(self.gaps) else None

    def _first_text(self, low: int, high: int) -> int | None:
        return next((n for n in range(low, high) if self.tags[n].kind not in (BLANK, PAGE)), None)

    def post(self, gap: Gap, record: Record) -> None:
        """Label a post: what stands above its card, and the card."""
        post = len(self.drafts)
        author = self.headers.name_of(record, gap)
        self.drafts.append(Draft("user card below", CONFIDENCE, author=author))
        first = self._first_text(gap.low, gap.stop)
        for number in range(gap.low, gap.stop):
            if self.subject and _subject(self.lines[number].view) == self.subject:
                self.labels[number] = Label(HEADER, "title", post, "subject of the post")
                first = self._first_text(number + 1, gap.stop)
        if first is not None:
            whole = Label(BODY, "", post, "above the user card")
            self.labels[first : gap.stop] = [whole] * (gap.stop - first)
        for number in range(gap.stop, record.last + 1):
            kind = "author" if number in gap.names else "user card"
            self.labels[number] = Label(FOOTER, kind, post, self.tags[number].rule or "card")


def _subject(view: str) -> str:
    return _RE.sub("", view).casefold()


def by_profiles(
    lines: Sequence[Line], tags: Sequence[Tag], dialect: Dialect, records: Sequence[Record]
) -> Layout:
    """A post above every user card."""
    cut = _Cut(lines, tags, dialect, records)
    for gap, record in zip(cut.gaps, records, strict=True):
        cut.post(gap, record)
    if dialect.signature_repeats:
        label_signatures(lines, cut.labels, cut.drafts)
    layout = Layout(cut.labels, cut.drafts, dialect.name, CONFIDENCE)
    titles = [n for n, label in enumerate(cut.labels) if label.kind == "title"]
    if titles:
        layout.title = _RE.sub("", lines[titles[0]].view)
    return layout
