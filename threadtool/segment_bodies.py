"""Records -> posts: what lies between two headers is a body, its footer and the next name block."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from threadtool.dialects.dialect import Dialect
from threadtool.lines import Line
from threadtool.segment_edges import counts_below, trimmed
from threadtool.segment_entry import entry_above
from threadtool.segment_habits import Habits
from threadtool.segment_headers import Gap, Headers
from threadtool.segment_layout import BODY, FOOTER, HEADER, Draft, Label, Layout
from threadtool.segment_names import has_status, is_rank
from threadtool.segment_page import bottom_start, cut_above, outside, shown_title
from threadtool.segment_previews import label_previews
from threadtool.segment_records import ABOVE_BODY, Page, Record
from threadtool.segment_rows import body_rows
from threadtool.segment_seams import other_threads
from threadtool.segment_signatures import label_signatures
from threadtool.segment_tail import page_bottom
from threadtool.segment_title import put_title
from threadtool.segment_titles import PostTitles
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
    RULE,
    VALUE,
    Tag,
)

if TYPE_CHECKING:
    from threadtool.segment_mail import MailPages


HEADER_KINDS: Final = {
    CARD: "user card",
    VALUE: "user card",
    BANNER: "user card",
    HEAD: "post header",
    DATE: "date",
    NUMBER: "number",
    BUTTON: "button",
    RULE: "rule",
}
FOOTER_KINDS: Final = {FOOT: "note", CLOSER: "attribution", BUTTON: "button", RULE: "rule"}
# Headers prove a boundary the more, the more of the posts have them; one alone may be chance.
SEVERAL: Final = 0.95
# A bullet, a table bar or an image without an address has no more characters than these.
MARK_LIMIT: Final = 16
SINGLE: Final = 0.6


class Cutter(Page):
    """Gives every line of a page its label, record by record."""

    def __init__(
        self,
        lines: Sequence[Line],
        tags: Sequence[Tag],
        dialect: Dialect,
        records: Sequence[Record],
        mail: MailPages | None = None,
    ) -> None:
        super().__init__(lines, tags, dialect, records)
        self.mail = mail
        self.labels = outside(tags)
        self.drafts: list[Draft] = []
        self.habits = Habits(lines, tags, dialect, records)
        self.counted = False
        self.titles = PostTitles(lines, tags, dialect, records)

    def header(self, record: Record, gap: Gap) -> None:
        """Label the lines of a header: the post is the one drafted last."""
        post, names = len(self.drafts) - 1, gap.names
        first = min(gap.stop, record.first)
        for number in range(first, record.last + 1):
            tag = self.tags[number]
            kind = HEADER_KINDS.get(tag.kind, "user card")
            if number in names:
                kind = "title" if self.dialect.title_above else "author"
            if self.mail:
                kind = "post header"
            self.labels[number] = Label(HEADER, kind, post, tag.rule or "within the header")

    def body(self, first: int, last: int, rule: str) -> None:
        """Label the lines of a body; empty bullets and short marks of images end no body."""
        post = len(self.drafts) - 1
        while last > first and self._is_mark(last):
            self.labels[last] = Label(FOOTER, "marks", post, "empty line below the body")
            last -= 1
        if last >= first:
            self.labels[first : last + 1] = [Label(BODY, "", post, rule)] * (last + 1 - first)

    def _is_mark(self, number: int) -> bool:
        """Whether a line is blank or the like; the address of a picture is part of a body."""
        line = self.lines[number]
        return line.blank and line.end - line.start - line.indent <= MARK_LIMIT

    def footer(self, first: int, stop: int, kind: str = "signature") -> None:
        """Label what follows a body: notes, buttons, and the rest as a signature."""
        post = len(self.drafts) - 1
        for number in range(first, stop):
            tag = self.tags[number]
            if tag.kind in (BLANK, END):
                continue
            name = FOOTER_KINDS.get(tag.kind, kind)
            if tag.kind == CLOSER and not tag.fields:
                name = "button"
            self.labels[number] = Label(FOOTER, name, post, tag.rule or "between body and header")

    def lead(self, stop: int, limit: int) -> None:
        """Cut a post whose header is above the text: lines up to `stop`, its footer to `limit`."""
        self.drafts.append(Draft("cut off above", SINGLE / 2))
        last = self.habits.before_signature(0, self.habits.before_notes(0, stop))
        self.body(0, last - 1, "above the first header")
        self._closer_fields(stop, limit)
        self.footer(last, limit)

    def region(self, record: Record, following: Record | None, stop: int) -> None:
        """Cut what lies between a header and the next: a body, maybe posts without a header."""
        if self.mail:
            first = self.mail.body_start(record.last + 1, stop)
            stop = self.mail.body_stop(first, stop)
            last = self.mail.signature(first, stop)
            self.body(first, last - 1, "between two headers")
            self.footer(last, stop)
            return
        first = self._after_header(record, stop)
        limit = self._closed_at(first, stop, last=following is None)
        self._closer_fields(limit, stop)
        ends = [n for n in range(first, limit) if self.tags[n].kind == END]
        if ends:
            if limit < stop:
                self._closer_fields(ends[-1] + 1, limit)
            joined = limit < stop or record.followed_by(following)
            self._pieces(first, ends, stop, joined=joined)
            return
        shape = 0 if record.followed_by(following) else self.habits.shape
        if shape:
            for begin, end in body_rows(self.lines, self.tags, first, limit, shape)[:-1]:
                self._ruled_body(begin, end, "one row of a table")
                self.drafts.append(Draft("table row", SINGLE))
                first = end
        if following is None:
            limit = self.habits.before_ending(first, limit)
        last = self.habits.before_notes(first, limit)
        last = self.habits.before_profile(first, last, self.drafts[-1].author)
        last = self.habits.before_outdent(first, last)
        last = self.habits.before_signature(first, last)
        last = self.habits.before_rule(first, last)
        last = self.habits.before_trailing(first, last)
        first, last = trimmed(self.lines, first, last, counted=self.counted)
        self.body(first, last - 1, "between two headers")
        self.footer(last, stop)

    def _ruled_body(self, first: int, stop: int, rule: str) -> None:
        """A body down to the rule above its signature, and that."""
        last = self.habits.before_signature(first, stop)
        self.body(first, last - 1, rule)
        self.footer(last, stop)

    def _after_header(self, record: Record, stop: int) -> int:
        """The first line of the body: behind the rule and the buttons that all headers end with."""
        first, post = record.last + 1, len(self.drafts) - 1
        rule = self.habits.rule_below(record) if self.habits.ruled else None
        if rule is not None and rule < stop:
            for number in range(first, rule + 1):
                if self.tags[number].kind != BLANK:
                    self.labels[number] = Label(HEADER, "post header", post, "above the rule")
            first = rule + 1
        opening = set(self.habits.opening)
        while first < stop:
            tag = self.tags[first]
            if tag.kind != BLANK:
                if self.titles.holds(first, record):
                    self.labels[first] = Label(HEADER, "title", post, "title of the post")
                    first = self._under_title(first + 1, stop)
                    continue
                if (tag.kind, tag.key) not in opening and tag.key != ABOVE_BODY:
                    break
                if tag.kind == BUTTON:  # a second `Quote` opens a quote
                    opening.discard((BUTTON, tag.key))
                self.labels[first] = Label(
                    HEADER, HEADER_KINDS[tag.kind], post, "follows every header"
                )
            first += 1
        return first

    def _under_title(self, first: int, stop: int) -> int:
        """The line below a post's title, and below the rule or the date under it."""
        draft, post = self.drafts[-1], len(self.drafts) - 1
        below = next((n for n in range(first, stop) if self.tags[n].kind != BLANK), None)
        if below is None:
            return first
        tag = self.tags[below]
        if tag.kind == DATE and draft.date_text is None:
            draft.date_text = tag.fields.get("date")
        elif tag.kind != RULE:
            return first
        self.labels[below] = Label(HEADER, HEADER_KINDS[tag.kind], post, "under the title")
        return below + 1

    def _closed_at(self, first: int, stop: int, *, last: bool) -> int:
        """The first line of the last run of closers; `stop` where there is none.

        Below the `last` post the page goes on with words that look like closers: where all other
        posts have a single run of them, it is the first one there.
        """
        closers = [n for n in range(first, stop) if self.tags[n].kind == CLOSER]
        if not closers:
            return stop
        at = closers[0] if last and self.habits.closed_once else closers[-1]
        while at > first and self.tags[at - 1].kind in (CLOSER, BLANK, FOOT):
            at -= 1
        while self.tags[at].kind == BLANK:
            at += 1
        return at

    def _closer_fields(self, limit: int, stop: int) -> None:
        """Name, date and number that stand below the body belong to the post above them."""
        draft = self.drafts[-1]
        for number in range(limit, stop):
            if self.dialect.number_closes and self.tags[number].kind == DATE:
                draft.date_text = self.tags[number].fields["date"]
            if self.tags[number].kind != CLOSER:
                continue
            shown = self.tags[number].fields
            draft.author = shown.get("author", draft.author)
            draft.date_text = shown.get("date", draft.date_text)
            if shown.get("number", "").isdigit():
                draft.number = int(shown["number"])

    def _pieces(self, first: int, ends: list[int], stop: int, *, joined: bool) -> None:
        """Bodies before end lines: one, or more where posts have lost their headers.

        `joined`: the numbers go on without a break, or a closer follows: then the end lines
        before the last one are blank lines of the body.
        """
        start = first
        for place, end in enumerate(ends):
            if joined and place + 1 < len(ends):
                continue
            if place and not joined:
                while start < end and self.tags[start].kind in (BLANK, FOOT, BUTTON, END):
                    self.footer(start, start + 1)
                    start += 1
                if start == end:
                    start = end + 1
                    continue
                self.drafts.append(Draft("end line", SINGLE))
            begins, _ = trimmed(self.lines, start, end, counted=False)
            self.body(begins, end - 1, "before an end line")
            start = end + 1
        self.footer(start, stop)


def by_records(
    lines: Sequence[Line],
    tags: Sequence[Tag],
    dialect: Dialect,
    records: Sequence[Record],
    mail: MailPages | None = None,
) -> Layout:
    """Posts whose headers are known; `mail` where they are mails."""
    cutter = Cutter(lines, tags, dialect, records, mail)
    headers = Headers(lines, tags, dialect, records)
    gaps = headers.gaps()
    first_line = next((n for n, tag in enumerate(tags) if tag.kind != BLANK), 0)
    opening = gaps[0].names
    ranked = len(opening) > 1 and is_rank(lines[opening[1]].view)
    begins = len(opening) > 1 and opening[0] == first_line and not ranked
    if begins and len(records) == 1 and not has_status(lines[first_line].view):
        del gaps[0].names[0]  # a text that begins with its first post begins with the title
    confidence = SEVERAL if len(records) > 1 else SINGLE
    between = [(one.last + 1, other.first) for one, other in pairwise(records)]
    bottom = len(lines)
    if not mail:
        bottom = page_bottom(lines, tags, between, records[-1].last + 1, gaps[0].stop)
    tail = [*gaps[1:], Gap(records[-1].last + 1, bottom)]
    if not mail:
        stretches = [(one.last + 1, gap.stop) for one, gap in zip(records, tail, strict=True)]
        cutter.counted = counts_below(lines, tags, stretches)
    entry = entry_above(lines, tags, gaps[0].stop) if dialect.entry_above else None
    lead = 0 if mail or entry else cut_above(lines, tags, gaps[0].stop, records[0].number)
    if entry:
        cutter.drafts.append(Draft("above the comments", SINGLE / 2, date_text=entry.date_text))
        cutter.body(entry.first, entry.last, "above the first comment")
    if lead:
        cutter.lead(lead, gaps[0].stop)
    for place, (record, gap, below) in enumerate(zip(records, gaps, tail, strict=True)):
        cutter.drafts.append(
            Draft(
                "post header",
                confidence,
                author=record.fields.get("author") or headers.name_of(record, gap),
                date_text=record.fields.get("date"),
                number=record.number,
                id=record.fields.get("id"),
            )
        )
        cutter.header(record, gap)
        following = records[place + 1] if place + 1 < len(records) else None
        stop = below.stop
        if following and following.opens_page and not mail:
            stop = bottom_start(lines, tags, record.last + 1, (following.page_top or stop) - 1)
        cutter.region(record, following, stop)
    top = 0 if lead else entry.first if entry else gaps[0].stop
    _fields_of_the_page(cutter.drafts[0], tags[:top])
    label_previews(lines, cutter.labels)
    if not any(tag.kind == END for tag in tags):
        label_signatures(lines, cutter.labels, cutter.drafts)
    layout = Layout(cutter.labels, cutter.drafts, dialect.name, confidence)
    put_title(layout, lines, tags, top, cutter.drafts[0].author)
    header = tags[records[0].first : records[0].last + 1]
    named = shown_title([*tags[:top], *header] if mail else header) or cutter.titles.shown
    layout.title = named or layout.title
    if not mail:
        layout.warnings += other_threads(lines, records, layout.title)
    return layout


def _fields_of_the_page(first: Draft, above: Sequence[Tag]) -> None:
    """Who started the thread, and when, stands above the first post, whose header may be gone."""
    for tag in above:
        if tag.kind == PAGE:
            first.author = first.author or tag.fields.get("author")
            first.date_text = first.date_text or tag.fields.get("date")
