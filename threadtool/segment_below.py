"""Pages that name the author below the text: question-and-answer sites and some comments.

The same lines part the posts as headers do elsewhere, but each belongs to the text above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool.dialects.dialect import Dialect
from threadtool.lines import Line
from threadtool.mine_names import is_name
from threadtool.patterns import regex
from threadtool.segment_bodies import FOOTER_KINDS
from threadtool.segment_layout import BODY, FOOTER, Draft, Label, Layout
from threadtool.segment_page import outside
from threadtool.segment_title import put_title
from threadtool.tags import (
    BANNER,
    BLANK,
    BUTTON,
    CARD,
    CLOSER,
    DATE,
    END,
    FOOT,
    HEAD,
    NUMBER,
    PAGE,
    REMARK,
    TEXT,
    VALUE,
    Tag,
)

# What an attribution is made of, besides names; and what stands above a text: votes, page lines.
PARTS: Final = (FOOT, CLOSER, BUTTON, DATE, HEAD, BANNER, CARD, VALUE)
ABOVE: Final = (PAGE, END, NUMBER, FOOT, BUTTON, CARD, VALUE, BANNER)
SURE: Final = 0.9
SINGLE: Final = 0.6
# A question is filed under a few words, one a line, below its text.
FILED_UNDER: Final = 6
# What a page prints between two texts is shorter.
PROSE: Final = 60
_TOPIC: Final = regex.compile(r"[\p{Ll}\d][\p{Ll}\d.+#-]{0,34}")


def by_attributions(lines: Sequence[Line], tags: Sequence[Tag], dialect: Dialect) -> Layout | None:
    """A post above every attribution; None where there is none."""
    cut = _Cut(lines, tags)
    heads = [number for number in cut.shown if tags[number].kind == HEAD]
    for place, head in enumerate(heads):
        following = heads[place + 1] if place + 1 < len(heads) else None
        cut.post(head, following)
    if not cut.drafts:
        return None
    confidence = SURE if len(cut.drafts) > 1 else SINGLE
    for draft in cut.drafts:
        draft.confidence = confidence
    layout = Layout(cut.labels, cut.drafts, dialect.name, confidence)
    first = next(n for n, label in enumerate(cut.labels) if label.post == 0)
    put_title(layout, lines, tags, first, cut.drafts[0].author)
    return layout


def _is_prose(line: Line) -> bool:
    return line.long or len(line.view) > PROSE


class _Cut:
    def __init__(self, lines: Sequence[Line], tags: Sequence[Tag]) -> None:
        self.lines = lines
        self.tags = tags
        self.shown = [n for n, tag in enumerate(tags) if tag.kind not in (BLANK, END)]
        self.place = {number: place for place, number in enumerate(self.shown)}
        self.labels = outside(tags)
        self.drafts: list[Draft] = []
        self.taken = 0  # the place in `shown` behind the last attribution

    def post(self, head: int, following: int | None) -> None:
        """The post whose attribution holds line `head`."""
        at = self.place[head]
        start = self._attribution_start(at)
        author = self.tags[head].fields.get("author") or self._author_above(start, at)
        stop = at + 1
        high = self.place[following] if following is not None else len(self.shown)
        if author is None and stop < high and self._is_name(stop):
            author = self.lines[self.shown[stop]].view
            stop += 1
        while stop < high and self._kind(stop) == FOOT and not self._opens(stop):
            stop += 1
        first = self._body_start(start)
        if first == start:
            self.taken = stop  # edited by one, asked by another: no text between them
            return
        if self.drafts and self.tags[head].key == REMARK:
            self._remark(first, stop)
            return
        self.drafts.append(
            Draft("attribution below the text", SURE, author, self.tags[head].fields.get("date"))
        )
        post = len(self.drafts) - 1
        start = start if post else self._filed_under(first, start)
        for number in range(self.shown[first], self.shown[start - 1] + 1):
            self.labels[number] = Label(BODY, "", post, "above an attribution")
        for place in range(start, stop):
            number = self.shown[place]
            kind = FOOTER_KINDS.get(self.tags[number].kind, "attribution")
            self.labels[number] = Label(FOOTER, kind, post, self.tags[number].rule or "attribution")
        self.taken = stop

    def _remark(self, first: int, stop: int) -> None:
        """What stands at the places `[first, stop)` is a remark on the post drafted last."""
        high = len(self.shown)
        while stop < high and self._kind(stop) in (FOOT, BUTTON) and not self._opens(stop):
            stop += 1
        for number in range(self.shown[first], self.shown[stop - 1] + 1):
            self.labels[number] = Label(FOOTER, "comment", len(self.drafts) - 1, "a remark")
        self.taken = stop

    def _filed_under(self, first: int, stop: int) -> int:
        """The place where the words begin that a question is filed under; `stop` without any."""
        above = stop
        while above - 1 > first and stop - above <= FILED_UNDER and self._is_topic(above - 1):
            above -= 1
        parted = above > first and self.shown[above] > self.shown[above - 1] + 1
        return above if parted and stop - above <= FILED_UNDER else stop

    def _is_topic(self, place: int) -> bool:
        below = self.shown[place] + 1
        joined = below == self.shown[place + 1]
        return joined and _TOPIC.fullmatch(self.lines[self.shown[place]].view) is not None

    def _kind(self, place: int) -> str:
        return self.tags[self.shown[place]].kind

    def _is_name(self, place: int) -> bool:
        return self._kind(place) == TEXT and is_name(self.lines[self.shown[place]].view)

    def _opens(self, place: int) -> bool:
        """Whether a footer line opens the attribution of the next post instead."""
        return "author" in self.tags[self.shown[place]].fields

    def _attribution_start(self, at: int) -> int:
        """Upwards over the parts of an attribution; names stand between two of them."""
        start = at
        while start > self.taken:
            above = start - 1
            if self._kind(above) in PARTS or (self._is_name(above) and self._between(above, start)):
                start = above
            else:
                break
        return start

    def _between(self, place: int, below: int) -> bool:
        author = self.tags[self.shown[below]].fields.get("author")
        if author is not None:
            return self.lines[self.shown[place]].view == author
        return place > self.taken and self._kind(place - 1) in (FOOT, HEAD)

    def _author_above(self, start: int, at: int) -> str | None:
        for place in range(at - 1, start - 1, -1):
            author = self.tags[self.shown[place]].fields.get("author")
            if author:
                return author
        return None

    def _body_start(self, stop: int) -> int:
        """Behind what the page prints between an attribution and the next text.

        Above the first text it prints sentences as well; elsewhere, what looks like a word of
        the page below a long line is a part of the text, such as the output of a program.
        """
        place = self.taken
        last = None
        for here in range(self.taken, stop):
            line = self.lines[self.shown[here]]
            if self._kind(here) == PAGE and not line.view.isdigit():
                last = here
            elif self.drafts and self._kind(here) == TEXT and _is_prose(line):
                break
        if last is not None:
            place = last + 1
        while place < stop and self._kind(place) in ABOVE:
            place += 1
        return place
