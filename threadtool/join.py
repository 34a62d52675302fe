"""`join`: the pages of one thread, read one by one, become one thread.

The joined text is the pages' texts one after another with a newline between them; every position
of the thread is one of that text. Each page is cut by itself, so that its furniture is known for
what it is; posts that stand on two pages stay on the first, quotes are found across all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from threadtool.assemble import assemble, source_warnings
from threadtool.classify_software import UNKNOWN
from threadtool.errors import OptionError
from threadtool.join_doubles import Doubles
from threadtool.lines import Line, LineIndex
from threadtool.model import Page, Source, Thread
from threadtool.options import Options
from threadtool.parse import Cut, cut
from threadtool.segment_layout import BOILERPLATE, Label, Layout

PARTING: Final = "\n"
REPEATED: Final = "repeated-post"
# Titles of one thread may differ in their ends: `Tea`, `Tea - Page 2 | Kitchen Forum`.
SAME_TITLE: Final = 0.5


def join(
    sources: Iterable[str | bytes | Path | Source], options: Options | None = None, **fields: Any
) -> Thread:
    r"""The thread that several pages make, in the order given.

    `sources` and options are those of `parse`; the thread's `pages` say which range of the joined
    text is whose. A post that an earlier page has too is dropped: its lines are boilerplate of
    the kind `repeated-post`. Raises as `parse` does, and OptionError where there is no source.

    >>> first, second = "Tea?\n\xa0\nNo, thank you.\n\xa0\n", "Coffee then?\n\xa0\nYes!\n\xa0\n"
    >>> [post.text for post in join([first, second]).posts]
    ['Tea?', 'No, thank you.', 'Coffee then?', 'Yes!']
    """
    settings = replace(options or Options(), **fields)
    joined, pages = join_cuts(sources, settings)
    thread = assemble(joined.source, [joined.layout], settings)
    return replace(thread, pages=pages)


def join_cuts(
    sources: Iterable[str | bytes | Path | Source], settings: Options
) -> tuple[Cut, tuple[Page, ...]]:
    """The joined text with the labels of its lines, and where each page is in it."""
    cuts = [cut(source, replace(settings, name=None)) for source in sources]
    if not cuts:
        raise OptionError("there is nothing to join", "name the pages of a thread, in order")
    cuts = _of_one_software(cuts, settings)
    source, starts = _joined_source(cuts, settings.name)
    pages = tuple(_pages(cuts, starts, LineIndex(source.text)))
    if len(cuts) == 1:
        return Cut(source, cuts[0].layout), pages
    return _Joining(source, cuts, pages).joined(), pages


def _of_one_software(cuts: list[Cut], settings: Options) -> list[Cut]:
    """Pages that show no software are read as those are that do: they come from one forum."""
    if settings.software or settings.separator:
        return cuts
    known = Counter[str]()
    for page in cuts:
        if page.layout.software != UNKNOWN.name:
            known[page.layout.software] += len(page.layout.drafts) or 1
    if not known:
        return cuts
    as_others = replace(settings, software=known.most_common(1)[0][0], name=None)
    return [_recut(page, as_others) for page in cuts]


def _recut(page: Cut, as_others: Options) -> Cut:
    """A page of unknown software cut as the others are, unless fewer posts come of it."""
    if page.layout.software != UNKNOWN.name:
        return page
    again = cut(page.source, as_others)
    again.layout.software_confidence = 0.0  # that of the pages that show it counts
    return again if len(again.layout.drafts) >= len(page.layout.drafts) else page


def _joined_source(cuts: Sequence[Cut], name: str | None) -> tuple[Source, list[int]]:
    """The source that the pages make, and where each begins; one page stays as it is."""
    first = cuts[0].source
    if len(cuts) == 1:
        return (replace(first, name=name) if name else first), [0]
    starts, at = [], 0
    for page in cuts:
        starts.append(at)
        at += len(page.source.text) + len(PARTING)
    text = PARTING.join(page.source.text for page in cuts)
    data = text.encode("utf-8", "surrogatepass")
    shown = name or f"{first.name} and {len(cuts) - 1} more"
    return Source(shown, text, "utf-8", len(data), sha256(data).hexdigest()), starts


def _pages(cuts: Sequence[Cut], starts: Sequence[int], line_of: LineIndex) -> Iterator[Page]:
    for page, start in zip(cuts, starts, strict=True):
        end = start + len(page.source.text)
        yield Page(page.source, start, end, line_of(start), line_of(max(start, end - 1)))


class _Joining:
    """The lines, labels and posts of the pages so far, as those of the joined text."""

    def __init__(self, source: Source, cuts: Sequence[Cut], pages: Sequence[Page]) -> None:
        self.source = source
        self.cuts = cuts
        self.pages = pages
        self.lines: list[Line] = []
        self.labels: list[Label] = []
        self.layout = Layout([], [], UNKNOWN.name, 0.0)
        self.doubles = Doubles(source.text)

    def joined(self) -> Cut:
        """All pages as one."""
        for place, (page, where) in enumerate(zip(self.cuts, self.pages, strict=True)):
            self._part(place)
            self._add(page, where, first=place == 0)
        layout = self.layout
        layout.labels, layout.lines = self.labels, self.lines
        _say_of_whole(layout, [page.layout for page in self.cuts])
        return Cut(self.source, layout)

    def _part(self, place: int) -> None:
        """The line that the newline between two pages makes where a page ends in one itself."""
        before = self.pages[place - 1] if place else None
        if before and self.source.text[before.start : before.end].endswith("\n"):
            self.lines.append(Line(before.end, before.end, 0, ""))
            self.labels.append(Label(BOILERPLATE, "blank", rule="between two pages"))

    def _add(self, page: Cut, where: Page, *, first: bool) -> None:
        lines = [_moved(line, where.start) for line in page.layout.lines]
        drafts = page.layout.drafts
        dropped = self.doubles.dropped(drafts, _bodies(lines, page.layout, len(drafts)))
        kept = [number for number in range(len(drafts)) if number not in dropped]
        self._check_order(page, where, [drafts[number].number for number in kept])
        places = {number: len(self.layout.drafts) + at for at, number in enumerate(kept)}
        self.layout.drafts += (drafts[number] for number in kept)
        self.lines += lines
        for label in page.layout.labels:
            self.labels.append(self._label(label, places, first=first))
        doubts = [(one.code, one.message, one.line) for one in source_warnings(page.source)]
        for code, message, line in (*doubts, *page.layout.warnings):
            said = f"{where.source.name}: {message}"
            at = None if line is None else where.start_line + line - 1
            self.layout.warnings.append((code, said, at))

    def _label(self, label: Label, places: dict[int, int], *, first: bool) -> Label:
        """A label of a page as one of the whole: other posts, one title, no doubled post."""
        if label.post < 0:
            return label
        if label.kind == "title" and not first:
            return Label(BOILERPLATE, "title", rule=label.rule)
        if label.post not in places:
            return Label(BOILERPLATE, REPEATED, rule="an earlier page has this post")
        return replace(label, post=places[label.post])

    def _check_order(self, page: Cut, where: Page, numbers: Sequence[int | None]) -> None:
        """Numbers that fall from one page to the next: the order given is kept, and told."""
        own = [number for number in numbers if number is not None]
        before = [draft.number for draft in self.layout.drafts if draft.number is not None]
        if own and before and own[0] <= before[-1]:
            message = (
                f"{where.source.name} begins with post #{own[0]}, behind #{before[-1]}:"
                " the inputs are kept in the order given; is it that of the pages?"
            )
            self.layout.warnings.append(("page-order", message, where.start_line))


def _moved(line: Line, by: int) -> Line:
    return replace(line, start=line.start + by, end=line.end + by) if by else line


def _bodies(lines: Sequence[Line], layout: Layout, posts: int) -> list[tuple[int, int]]:
    """The range of every body, an empty one where a post has no words."""
    spans = [(0, 0)] * posts
    for line, label in zip(lines, layout.labels, strict=True):
        if label.role == "body":
            start, end = spans[label.post]
            spans[label.post] = (start if end else line.start, line.end)
    return spans


def _say_of_whole(layout: Layout, pages: Sequence[Layout]) -> None:
    """Software, title and confidence of the whole thread: each page counts by its posts."""
    weights = [len(page.drafts) or 1 for page in pages]
    software = Counter[str]()
    for page, weight in zip(pages, weights, strict=True):
        software[page.software] += weight
    layout.software = software.most_common(1)[0][0]
    layout.software_confidence = max(
        page.software_confidence for page in pages if page.software == layout.software
    )
    shares = zip(pages, weights, strict=True)
    layout.confidence = round(sum(p.confidence * w for p, w in shares) / sum(weights), 3)
    titles = [page.title for page in pages if page.title]
    layout.title = pages[0].title
    if layout.title is None and titles:
        layout.title = titles[0]
    if len(software) > 1:
        names = ", ".join(software)
        layout.warnings.append(
            ("page-software", f"the inputs are of several forums: {names}", None)
        )
    strange = next((title for title in titles if not _alike(titles[0], title)), None)
    if strange is not None:
        message = f"the inputs have different titles: {titles[0]!r} and {strange!r}"
        layout.warnings.append(("page-title", message, None))


def _alike(one: str, other: str) -> bool:
    """Whether two titles are of one thread: one holds the other, or they begin alike."""
    one, other = one.casefold(), other.casefold()
    if one in other or other in one:
        return True
    shorter = min(len(one), len(other))
    parted = (at for at in range(shorter) if one[at] != other[at])
    return next(parted, shorter) >= SAME_TITLE * shorter
