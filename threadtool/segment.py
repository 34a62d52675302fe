"""Lines -> a label for each, and the posts: where every body begins and ends, and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from threadtool.classify_software import (
    UNKNOWN,
    Candidate,
    candidates,
    certainty,
    looked_at,
    named,
    winner,
)
from threadtool.errors import OptionError
from threadtool.lines import NEWLINE, Line, Marks, split
from threadtool.options import Options
from threadtool.segment_cells import loose_cells
from threadtool.segment_choice import END_LINE_SOFTWARE, NO_BOUNDARY, cut_page
from threadtool.segment_furniture import name_furniture
from threadtool.segment_layout import BODY, BOILERPLATE, Draft, Label, Layout
from threadtool.segment_long import filled, going_on

# How many characters are cut at a time, the longest page by far, and how many posts of a piece are
# looked at once more with the next.
PIECE: Final = 300_000
OVERLAP: Final = 3
# A post that fills a piece of this length goes on, whatever the rest of it looks like, until posts
# begin again: what is known of a piece takes many times its length.
LONGEST: Final = 8 * PIECE
# The characters at the end of a long text that may show its software, as those of its top do.
BOTTOM: Final = 20_000
END_LINE_CERTAINTY: Final = 0.7  # a person may type such lines, or an unknown skin write them
EMPTY: Final = "empty"
TITLE: Final = "title"


def pieces(text: str, options: Options) -> Iterator[Layout]:
    """Cut a text into posts and label every line of it, a piece of a long one at a time.

    A piece ends where a post begins. The next one is looked at from some posts before that on,
    so that it is no page's top; how the first was cut holds for all of them. The `before` of a
    piece is what its own labels count from.
    """
    cutter = _Cutter(text, options)
    low = done = 0
    size = PIECE
    goes_on = False
    while True:
        high = _line_end(text, low + size)
        layout = cutter.cut(split(text, low, high, cutter.marks))
        begun = _begun(layout)
        ends = high == len(text)
        few = len(begun) <= OVERLAP or begun[-1][0] <= done
        if few and size < LONGEST and not (ends or goes_on):
            size *= 2  # so few posts tell nothing of the rest
            del layout, begun  # not to be held while one twice as long is made
            continue
        if few or ends:
            stop, last = high, len(layout.drafts)
        else:
            stop, last = begun[-1]
        if goes_on:
            yield going_on(_between(layout, done, stop, last), few=few, ends=ends)
        else:
            yield _between(filled(layout) if few and not ends else layout, done, stop, last)
        goes_on = few and (goes_on or bool(layout.drafts))
        cutter.first = cutter.first or layout
        low, done, size = high if few or ends else begun[-1 - OVERLAP][0], stop, PIECE
        if ends:
            return


def segment(text: str, options: Options) -> Layout:
    """All pieces of a text as one layout."""
    whole, *others = pieces(text, options)
    lines = list(whole.lines)
    for layout in others:
        shift = len(whole.drafts) - layout.before
        lines += layout.lines
        whole.drafts += layout.drafts
        whole.labels += (
            replace(label, post=label.post + shift) if label.post >= 0 else label
            for label in layout.labels
        )
    whole.lines = lines
    return whole


def _line_end(text: str, position: int) -> int:
    """The end of the line that holds a position, with its newline."""
    newline = NEWLINE.search(text, position)
    return newline.end() if newline else len(text)


def _begun(layout: Layout) -> list[tuple[int, int]]:
    """The place in the text with which each post of a piece begins, and the post."""
    first: dict[int, int] = {}
    for line, label in zip(layout.lines, layout.labels, strict=True):
        if label.post >= 0 and label.kind != TITLE:
            first.setdefault(label.post, line.start)
    return sorted((start, post) for post, start in first.items())


def _between(layout: Layout, done: int, stop: int, last: int) -> Layout:
    """What a layout says of `[done, stop)` of the text, where post `last` begins."""
    low = bisect_left(layout.lines, done, key=_start)
    high = bisect_left(layout.lines, stop, key=_start)
    labels = layout.labels[low:high]
    before = 0
    if done:
        labels = [
            Label(BOILERPLATE, TITLE, rule=label.rule) if label.kind == TITLE else label
            for label in labels
        ]
        before = min((label.post for label in labels if label.post >= 0), default=last)
    drafts = layout.drafts[before:last]
    return replace(
        layout, lines=layout.lines[low:high], labels=labels, drafts=drafts, before=before
    )


def _start(line: Line) -> int:
    return line.start


class _Cutter:
    """Cuts one piece of a text after the other as the `first` of them was cut, once it is known."""

    def __init__(self, text: str, options: Options) -> None:
        self.text = text
        self.options = options
        self.marks = Marks.of(text)
        self.first: Layout | None = None
        self.ranked: list[Candidate] = []

    def cut(self, lines: Sequence[Line]) -> Layout:
        """A label for each line, and which part of the page furniture is."""
        layout = self._cut(lines)
        layout.lines = layout.lines or lines
        name_furniture(layout.lines, layout.labels)
        return layout

    def _cut(self, lines: Sequence[Line]) -> Layout:
        text, options = self.text, self.options
        if not any(text[line.start : line.end].strip() for line in lines):
            layout = Layout([Label(BOILERPLATE, "blank")] * len(lines), [], UNKNOWN.name, 0.0)
            layout.warnings.append((EMPTY, "the input is empty: a thread with no posts", None))
            return layout
        if options.separator is not None:
            return _by_separator(text, lines, options)
        if options.software:
            dialect = named(options.software)
            layout = cut_page(text, lines, dialect, forced=True, like=self.first)
            return replace(layout, software_confidence=1.0)
        if self.first is None:
            looked = looked_at([*lines, *self._bottom(lines[-1].end)])
            self.ranked = candidates([*looked, *loose_cells(text, looked)])
        layout = cut_page(text, lines, winner(self.ranked), like=self.first)
        proven = certainty(layout.software, self.ranked)
        if not proven and layout.software == END_LINE_SOFTWARE:
            proven = END_LINE_CERTAINTY
        return replace(layout, software_confidence=proven)

    def _bottom(self, behind: int) -> list[Line]:
        """The last lines of the text, where they lie behind the lines that are cut."""
        low = max(behind, len(self.text) - BOTTOM)
        return split(self.text, _line_end(self.text, low), len(self.text), self.marks)


def _by_separator(text: str, lines: Sequence[Line], options: Options) -> Layout:
    """Posts are what stands between the lines that match the separator, whatever else is there."""
    # Imported here for start-up time: few runs have a separator of their own.
    import regex

    try:
        pattern = regex.compile(options.separator or "")
    except regex.error as error:
        raise OptionError(f"--separator is no pattern: {error}") from None
    labels: list[Label] = []
    drafts: list[Draft] = []
    inside = False
    for line in lines:
        words = text[line.start : line.end]
        if pattern.search(words):
            inside = False
            labels.append(Label(BOILERPLATE, "separator", rule="--separator"))
            continue
        if not inside and words.strip():
            inside = True
            drafts.append(Draft("separator", 1.0))
        where = Label(BODY, "", len(drafts) - 1, "between separators")
        labels.append(where if inside else Label(BOILERPLATE, "blank"))
    layout = Layout(labels, drafts, options.software or UNKNOWN.name, 1.0)
    if not any(label.kind == "separator" for label in labels):
        layout.confidence = 0.0
        message = "no line matches the separator: the text is one post"
        layout.warnings.append((NO_BOUNDARY, message, None))
    return layout
