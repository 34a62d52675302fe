"""Posts known by their end lines alone: user cards, headers and names are gone.

The software writes `&nbsp;` into an element of its own after every body; it is all that is left
of the markup in texts such as the one in `seeds/`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool.classify_labels import label_type
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_layout import BODY, BOILERPLATE, FOOTER, HEADER, Draft, Label, Layout
from threadtool.segment_letters import by_letters, is_greeting, replies_told
from threadtool.segment_page import bottom_start, find_title, outside, starts_thread
from threadtool.tags import (
    BANNER,
    BLANK,
    BUTTON,
    CARD,
    CLOSER,
    END,
    FOOT,
    PAGE,
    TEXT,
    VALUE,
    Tag,
)

# Two or more end lines are a rhythm; one may be chance.
RHYTHM: Final = 0.9
ALONE: Final = 0.5
# A piece after the last end line is a post that the text was cut in only if it has a line of
# prose: what else stands there is the furniture of a page in words no list knows.
PROSE_LENGTH: Final = 40
# Without the page's furniture above it, a sentence longer than this opens a post and is no title.
SENTENCE: Final = 60
# So many lines of furniture above a text show that it was copied with its page.
PAGE_LINES: Final = 2
# A heading of a text that nothing else is known of is no longer than this.
HEADING: Final = 120
# How a line ends that is spoken and names nothing.
SPOKEN: Final = (".", "!", "?", ",", ":", "…")
# Notes part only the posts that have some: the cut is a part of the whole one.
NOTED: Final = 0.3
_FILE: Final = regex.compile(r"\S{1,80}\.\w{2,4}(?: \(.{1,60}\))?")
# A page says no more than this of its thread above the first post: title, starter, counts.
TOP_LINES: Final = 10
# A user card has more labels than a sentence, and few lines above them: a name, titles, badges.
CARD_LABELS: Final = 2
CARD_LINES: Final = 6


def by_end_lines(
    lines: Sequence[Line], tags: Sequence[Tag], software: str, ends: Sequence[int]
) -> Layout:
    """A body before every end line; what follows the last one is the bottom of the page."""
    cut = _Cut(lines, tags)
    confidence = RHYTHM if len(ends) > 1 else ALONE
    start, author = cut.card(cut.top(ends[0]), ends[0])
    for end in ends:
        cut.piece(start, end, confidence)
        start = end + 1
    cut.tail(start, confidence)
    if author and cut.drafts:
        cut.drafts[0].author = author
    return Layout(cut.labels, cut.drafts, software, confidence if cut.drafts else 0.0, cut.title)


def whole(lines: Sequence[Line], tags: Sequence[Tag], software: str) -> Layout:
    """The text as one post: nothing in it parts posts."""
    cut = _Cut(lines, tags)
    first = next((n for n, tag in enumerate(tags) if tag.kind not in (BLANK, PAGE, END)), None)
    if first is None:
        first = 0
    top = _behind_details(lines, tags)
    if top:
        cut.title_above(top)
        first = max(first, top)
    elif _furniture(tags[: cut.first_prose(first)]) >= PAGE_LINES:
        top = first = cut.opening(cut.first_prose(first))
        cut.title_above(first)
    stop = bottom_start(lines, tags, first, len(lines) - 1, top or None)
    pieces = _above_notes(lines, tags, first, stop)
    replies = replies_told(lines, top or 0)
    if replies:
        pieces = by_letters(lines, tags, pieces, replies)
    if len(pieces) == 1:
        first = cut.heading(first, stop)
        cut.body(first, stop - 1, Draft("whole text", 0.0), "no boundary")
        return Layout(cut.labels, cut.drafts, software, 0.0, cut.title)
    for start, end in pieces:
        cut.notes(start)
        cut.body(start, end - 1, Draft("note or greeting", NOTED), "by notes and greetings")
    cut.notes(stop)
    return Layout(cut.labels, cut.drafts, software, NOTED, cut.title)


def _above_notes(
    lines: Sequence[Line], tags: Sequence[Tag], first: int, stop: int
) -> list[tuple[int, int]]:
    """What stands above each note that software writes below a post, and below the last one.

    Attachments and edit notes end a body even where nothing of the headers is left.
    """
    pieces: list[tuple[int, int]] = []
    start: int | None = first
    for number in range(first, stop):
        kind = tags[number].kind
        if kind == FOOT:
            if start is not None and any(tag.kind == TEXT for tag in tags[start:number]):
                pieces.append((start, number))
            start = None
        elif start is None and kind == TEXT and not _FILE.fullmatch(lines[number].view):
            start = number
    if start is not None or not pieces:
        pieces.append((first if start is None else start, stop))
    return pieces


def _behind_details(lines: Sequence[Line], tags: Sequence[Tag]) -> int:
    """The line behind what a page says of its thread above the first post; 0 where it says nothing.

    `Started by Ann, 3 replies` or a word of the page is known; the lines above it are too.
    """
    heading = next((n for n, tag in enumerate(tags) if tag.kind == PAGE and tag.key == "posts"), 0)
    if heading:
        return heading + 1
    shown = behind = 0
    for number, (line, tag) in enumerate(zip(lines, tags, strict=True)):
        if tag.kind == BLANK:
            continue
        shown += 1
        detail = tag.kind == PAGE or starts_thread(line.view)
        if shown > TOP_LINES or line.long or (not detail and len(line.view) > SENTENCE):
            break
        if detail:
            behind = number + 1
    left = any(tag.kind == TEXT for tag in tags[behind:])
    return behind if left else 0


def _furniture(tags: Sequence[Tag]) -> int:
    return sum(1 for tag in tags if tag.kind == PAGE)


class _Cut:
    """Labels given so far, and the posts they belong to."""

    def __init__(self, lines: Sequence[Line], tags: Sequence[Tag]) -> None:
        self.lines = lines
        self.tags = tags
        self.labels = outside(tags)
        self.drafts: list[Draft] = []
        self.title: str | None = None
        self.began = 0  # the line with which the last body begins

    def title_above(self, top: int) -> None:
        """Take the title from the lines above `top`, where details of the thread stand."""
        title = find_title(self.lines, self.tags, top)
        if title is not None:
            self.title = self.lines[title].view
            self.labels[title] = Label(HEADER, "title", 0, "above the first post")

    def notes(self, stop: int) -> None:
        """Label the lines between the last body and `stop` as notes of that post."""
        number = stop - 1
        while self.drafts and number >= 0 and self.labels[number].role == BOILERPLATE:
            if self.tags[number].kind != BLANK:
                post = len(self.drafts) - 1
                self.labels[number] = Label(FOOTER, "note", post, self.tags[number].rule)
            number -= 1

    def body(self, first: int, last: int, draft: Draft, rule: str) -> None:
        self.drafts.append(draft)
        self.began = first
        for number in range(first, last + 1):
            self.labels[number] = Label(BODY, "", len(self.drafts) - 1, rule)

    def top(self, end: int) -> int:
        """Label what stands above the first body and return where that begins."""
        started = self._started(end)
        if started:
            self.title_above(started)
            return next((n for n in range(started, end) if self.tags[n].kind != BLANK), end)
        first = next((n for n in range(end) if self.tags[n].kind not in (BLANK, PAGE, END)), end)
        title = find_title(self.lines, self.tags, end, page=False)
        if title is None or title > first or not self._heads_a_body(title, end):
            return first
        furniture = any(self.tags[number].kind == PAGE for number in range(title))
        if not furniture and len(self.lines[title].view) > SENTENCE and self._is_sentence(title):
            return first
        self.title = self.lines[title].view
        self.labels[title] = Label(HEADER, "title", 0, "first line, standing alone")
        start = title + 1
        while start < end and self.tags[start].kind in (BLANK, PAGE):
            start += 1
        return start

    def heading(self, first: int, stop: int) -> int:
        """Label the heading that a text opens with, and return where its body begins.

        Extractors keep the title of a page above its text even where they drop the rest of it.
        It stands alone and has prose below it; a greeting or a sentence opens a post.
        """
        if self.title is not None or not self._names_its_text(first, stop):
            return first
        self.title = self.lines[first].view
        self.labels[first] = Label(HEADER, "title", 0, "first line, standing alone")
        return next(n for n in range(first + 1, stop) if self.tags[n].kind != BLANK)

    def _names_its_text(self, first: int, stop: int) -> bool:
        line = self.lines[first]
        if line.long or self.tags[first].kind != TEXT or len(line.view) > HEADING:
            return False
        if first + 1 >= stop or not self.lines[first + 1].blank:
            return False
        said = line.view.endswith((".", ",", ":", "!")) and not line.view.endswith("...")
        if said or is_greeting(line.view):
            return False
        below = next((n for n in range(first + 1, stop) if self.tags[n].kind != BLANK), stop)
        return below < stop and self.is_prose(below)

    def card(self, start: int, end: int) -> tuple[int, str | None]:
        """Label the user card of the first post, if that alone has kept its own, and name it.

        Returns where the body begins, and the author.
        """
        at = [n for n in range(start, end) if self.tags[n].kind in (CARD, VALUE)]
        labels = {self.tags[n].key for n in at if self.tags[n].kind == CARD}
        if len(labels) < CARD_LABELS or not any(label_type(key) == "date" for key in labels):
            return start, None
        above = [n for n in range(start, at[0]) if self.tags[n].kind != BLANK]
        parts = (TEXT, BANNER, CARD, VALUE, BLANK)
        within = all(
            self.tags[n].kind in parts and not self.lines[n].long for n in range(start, at[-1])
        )
        names = [n for n in above if self.tags[n].kind == TEXT]
        if not within or not names or len(above) > CARD_LINES:
            return start, None
        for number in range(start, at[-1] + 1):
            kind = "author" if number == names[0] else "user card"
            self.labels[number] = Label(HEADER, kind, 0, "user card above the first body")
        return at[-1] + 1, self.lines[names[0]].view

    def _started(self, end: int) -> int:
        """The line behind the one that says who started the thread; 0 where none does.

        The menu of the page stands above it, and no long line.
        """
        for number in range(end):
            if self.lines[number].long:
                return 0
            if starts_thread(self.lines[number].view):
                return number + 1 if _furniture(self.tags[:number]) >= PAGE_LINES else 0
        return 0

    def _is_sentence(self, number: int) -> bool:
        return self.lines[number].view.rstrip("\"'”’)").endswith((".", "!"))

    def _heads_a_body(self, title: int, end: int) -> bool:
        """Whether the line is parted from a text below it, as a heading is."""
        below = [n for n in range(title + 1, end) if self.tags[n].kind not in (BLANK, PAGE)]
        return bool(below) and self.lines[title + 1].blank

    def piece(self, start: int, end: int, confidence: float) -> None:
        """A post from `start` to the end line; notes before it are the last post's."""
        first = self._after_notes(start, end)
        if first == end:
            return
        self.body(first, end - 1, Draft("end line", confidence), "before an end line")

    def _after_notes(self, start: int, end: int) -> int:
        """The line behind edit notes and reactions that belong to the post above.

        A button's word counts as one beside a note or in a list only: `Thanks` may be a post.
        """
        first, noted = start, False
        while first < end:
            kind = self.tags[first].kind
            beside = noted or self.lines[first].listed or self._note_follows(first, end)
            if kind == CLOSER and self.tags[first].fields and self.drafts:
                self._attribution(first)
                noted = True
            elif kind == FOOT or (kind in (BUTTON, BANNER) and beside):
                self._footer(first)
                noted = True
            elif kind not in (BLANK, END):
                break
            first += 1
        return first

    def _attribution(self, number: int) -> None:
        """Name, date and number below a body; the name may open the body as well."""
        draft, post = self.drafts[-1], len(self.drafts) - 1
        shown = self.tags[number].fields
        draft.author = shown.get("author", draft.author)
        draft.date_text = shown.get("date", draft.date_text)
        if shown.get("number", "").isdigit():
            draft.number = int(shown["number"])
        self.labels[number] = Label(FOOTER, "attribution", post, self.tags[number].rule)
        body = [n for n in range(self.began, number) if self.labels[n].role == BODY]
        said = [n for n in body if not self.lines[n].blank]
        if len(said) > 1 and self.lines[said[0]].view == draft.author:
            self.labels[said[0]] = Label(HEADER, "author", post, "named below the body")

    def _note_follows(self, number: int, end: int) -> bool:
        return number + 1 < end and self.tags[number + 1].kind == FOOT

    def _footer(self, number: int) -> None:
        if self.drafts and self.tags[number].kind in (FOOT, BUTTON, BANNER):
            post = len(self.drafts) - 1
            kind = "note" if self.tags[number].kind == FOOT else "button"
            self.labels[number] = Label(FOOTER, kind, post, self.tags[number].rule)

    def tail(self, start: int, confidence: float) -> None:
        """What follows the last end line: notes, a post that was cut off, the page's bottom."""
        stop = bottom_start(self.lines, self.tags, start, len(self.lines) - 1)
        first = self._after_notes(start, stop)
        cut_off = stop == len(self.lines) and any(
            self.tags[number].kind == TEXT for number in range(first, stop)
        )
        if cut_off or any(self.is_prose(number) for number in range(first, stop)):
            draft = Draft("after the last end line", confidence / 2)
            self.body(first, stop - 1, draft, "text goes on after the last end line")

    def opening(self, prose: int) -> int:
        """The line with which a text begins whose first line of prose is known: `Hi all,`."""
        first = prose
        for number in range(prose - 1, -1, -1):
            if self.tags[number].kind == BLANK:
                continue
            if self.tags[number].kind != TEXT or not self.lines[number].view.endswith(SPOKEN):
                break
            first = number
        return first

    def first_prose(self, first: int) -> int:
        """The first line of prose from a line on; 0 where there is none."""
        return next((n for n in range(first, len(self.lines)) if self.is_prose(n)), 0)

    def is_prose(self, number: int) -> bool:
        line, tag = self.lines[number], self.tags[number]
        return line.long or (tag.kind == TEXT and len(line.view) >= PROSE_LENGTH)
