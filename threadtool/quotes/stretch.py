"""A stretch of a body with all that may mark quotes in it: attributions, tags, `>`, indentation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from threadtool.patterns import re
from threadtool.quotes.attributed import find_openers, needed
from threadtool.quotes.attribution_words import EXPAND, TOGGLES
from threadtool.quotes.bodies import Body, Found, Span
from threadtool.quotes.closers import find_closers, find_tags, find_toggles, pair
from threadtool.quotes.layout import (
    Line,
    base_level,
    lazy_levels,
    read_lines,
    stray,
    usual_indent,
    wrap_width,
)
from threadtool.quotes.opener import Opener
from threadtool.quotes.presence import BBCODE, Whereabouts, may_stand
from threadtool.quotes.words import Words

_RULE = re.compile(r"(?<=\n)[ \t]*-{3,}(?:\|-{3,})*[ \t]*(?=[\r\n]|\Z)")


class Region(NamedTuple):
    """Lines `[first, last)` of a stretch at one `>` level.

    `base` is the indentation of the lines furthest out; `out[i]` is the next line, from line
    `first + i` on, that stands there.
    """

    level: int
    first: int
    last: int
    base: int
    out: tuple[int, ...]


@dataclass(slots=True, eq=False, repr=False)
class Stretch:
    """One stretch of a body; `found` and `around` (attributions) fill up while it is walked."""

    text: str
    low: int
    high: int
    openers: list[Opener]
    closers: list[Span]
    lines: list[Line]
    levels: list[int]
    indent: int = 0
    found: list[Found] = field(default_factory=list)
    around: list[Span] = field(default_factory=list)
    starts: list[int] = field(init=False)
    strong: list[Opener] = field(init=False)
    strong_starts: list[int] = field(init=False)
    marked: int = field(init=False)
    width: int | None = field(init=False)
    edges: list[int] = field(init=False)
    line_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [opener.start for opener in self.openers]
        self.strong = [opener for opener in self.openers if not opener.weak]
        self.strong_starts = [opener.start for opener in self.strong]
        self.marked = sum(1 for level in self.levels if level)
        self.width = wrap_width(self.lines)
        rules = _RULE.finditer(self.text, self.low, self.high) if self.openers else ()
        self.edges = [match.start() for match in rules]
        self.line_starts = [line.start for line in self.lines]

    def line_at(self, at: int) -> int:
        """The number of the line that holds a position."""
        return max(0, bisect_right(self.line_starts, at) - 1)

    def opener_from(self, at: int, high: int) -> Opener | None:
        """The first attribution that begins at `at` or later."""
        i = bisect_left(self.starts, at)
        return self.openers[i] if i < len(self.starts) and self.starts[i] < high else None

    def strong_from(self, at: int, high: int) -> Opener | None:
        """The first attribution from there on that cannot be running text."""
        i = bisect_left(self.strong_starts, at)
        return self.strong[i] if i < len(self.strong) and self.strong_starts[i] < high else None

    def tags(self, low: int, high: int) -> list[Span]:
        """The opening tags in a range: no words, even where quotes are too deep to tell apart."""
        first, last = bisect_left(self.starts, low), bisect_left(self.starts, high)
        return [(o.start, o.end) for o in self.openers[first:last] if o.kind == "bbcode"]

    def edge_from(self, at: int, high: int) -> int | None:
        """The next rule (`---`) by which a Markdown writer ends a table row."""
        i = bisect_left(self.edges, at)
        return self.edges[i] if i < len(self.edges) and self.edges[i] < high else None

    def level(self, at: int) -> int:
        """The `>` level of the line of a position."""
        return self.levels[self.line_at(at)]

    def region(self, low: int, high: int, level: int) -> Region:
        """The lines of `[low, high)`, measured."""
        first = self.line_at(low)
        last = self.line_at(max(low, high - 1)) + 1
        numbers = range(first, last)
        indents = [
            self.lines[i].indent
            for i in numbers
            if self.levels[i] == level and not self.lines[i].blank
        ]
        base = max(min(indents, default=0), self.indent)
        out = [last] * (last - first)
        following = last
        for i in reversed(numbers):
            line = self.lines[i]
            if not line.blank and (self.levels[i] != level or self.indent <= line.indent <= base):
                following = i
            out[i - first] = following
        return Region(level, first, last, base, tuple(out))

    def run_from(self, at: int, before: int, high: int, level: int) -> Span | None:
        """The next run of lines deeper than `level`, if it begins on the line of `before` or above.

        Blank lines between two such lines belong to the run.
        """
        if not self.marked:
            return None
        last = self.line_at(max(at, high - 1)) + 1
        stop = self.line_at(max(at, min(before, high - 1))) + 1
        for i in range(self.line_at(at), stop):
            line = self.lines[i]
            if self.levels[i] <= level or line.blank or line.end <= at:
                continue
            end = self._run_end(i, last, level)
            if end - i == 1 and stray(self.text, self.lines[i], self.marked):
                continue
            return max(line.body, at), min(self.lines[end - 1].end, high)
        return None

    def _run_end(self, first: int, last: int, level: int) -> int:
        end = first + 1
        for i in range(first + 1, last):
            if self.levels[i] > level:
                end = i + 1
            elif not self.lines[i].blank:
                break
        return end

    def run_level(self, start: int, end: int) -> int:
        """The least `>` level among the lines of a run."""
        first, last = self.line_at(start), self.line_at(max(start, end - 1)) + 1
        return min(
            (self.levels[i] for i in range(first, last) if not self.lines[i].blank),
            default=self.levels[first],
        )


def has_marks(text: str, low: int, high: int) -> bool:
    """A quick look: whether a stretch may have a line that begins with `>`."""
    return text.find(">", low, high) >= 0


class Habits:
    """What marks quotes in a text: known before its first stretch is read.

    `level` is the `>` level at which its bodies stand, `indent` their indentation.
    """

    def __init__(self, text: str, bodies: Sequence[Body], words: Words) -> None:
        spans = [(body.start, body.end) for body in bodies]
        self.level = base_level(text, spans)
        self.indent = usual_indent(text, spans)
        where = Whereabouts(text, bodies, words)
        self.finders = needed(words, where)
        self.tags = where.of("[") if may_stand(words, BBCODE) else set[int]()
        self.closers = where.of_phrases(EXPAND) if may_stand(words, EXPAND) else set[int]()
        self.toggles = may_stand(words, TOGGLES)
        # The bodies in which something may mark a quote.
        self.bodies = where.of(">").union(self.tags, self.closers)
        self.bodies.update(*(bodies for _, bodies in self.finders))


def read_stretch(
    text: str, body: int, span: Span, members: Mapping[str, str], habits: Habits
) -> Stretch | None:
    """What marks quotes in a stretch of a body; None where nothing does."""
    if body not in habits.bodies:
        return None
    low, high = span
    tags, ends = find_tags(text, low, high, members) if body in habits.tags else ([], [])
    spans = find_closers(text, low, high) if body in habits.closers else []
    finders = [finder for finder, bodies in habits.finders if body in bodies]
    named = find_openers(text, low, high, members, finders)
    if tags:
        named = _outside(named, tags)
    if not (tags or named or has_marks(text, low, high)):
        return Stretch(text, low, high, [], spans + ends, [], []) if spans or ends else None
    openers = sorted(pair(_titled(text, tags, named), ends, spans), key=_start)
    lines = read_lines(text, low, high)
    if habits.toggles:
        toggles = find_toggles(text, low, high)
        openers, hidden = _without_toggles(text, openers, toggles)
        lines = _blanked(lines, toggles)
        spans += toggles + hidden
    levels = [max(0, level - habits.level) for level in lazy_levels(text, lines)]
    return Stretch(text, low, high, openers, spans + ends, lines, levels, habits.indent)


def _start(opener: Opener) -> int:
    return opener.start


def _without_toggles(
    text: str, openers: list[Opener], toggles: list[Span]
) -> tuple[list[Opener], list[Span]]:
    """The attributions with the buttons behind them, and those whose quote a button hides.

    The quotes that such buttons fold away have `>` before their lines.
    """
    kept: list[Opener] = []
    hidden: list[Span] = []
    for opener in openers:
        i = bisect_left(toggles, (opener.end, 0))
        end = opener.end
        while i < len(toggles) and not text[end : toggles[i][0]].strip(" \t\r\n\u00a0>"):
            end, i = toggles[i][1], i + 1
        if end == opener.end or text[end : end + 20].lstrip().startswith(">"):
            kept.append(opener._replace(end=end))
        else:
            hidden.append((opener.start, opener.end))
    return kept, hidden


def _blanked(lines: list[Line], toggles: list[Span]) -> list[Line]:
    """The lines, those with a button on them as blank ones."""
    starts = {start for start, _ in toggles}
    return [line._replace(body=line.end) if line.body in starts else line for line in lines]


def _titled(text: str, tags: list[Opener], named: list[Opener]) -> list[Opener]:
    """All openers; a tag without a name and the title right behind it are one."""
    done: list[Opener] = []
    for opener in sorted([*tags, *named], key=_start):
        before = done[-1] if done else None
        if (
            before is not None
            and before.kind == "bbcode"
            and before.author is None
            and opener.kind == "posted"
            and not text[before.end : opener.start].strip()
        ):
            done[-1] = before._replace(end=opener.end, author=opener.author)
        else:
            done.append(opener)
    return done


def _outside(named: list[Opener], tags: list[Opener]) -> list[Opener]:
    """The attributions without those inside a BBCode tag; what begins with a tag begins behind."""
    starts = [tag.start for tag in tags]
    kept = []
    for opener in named:
        i = bisect_left(starts, opener.start + 1) - 1
        while i + 1 < len(tags) and tags[i + 1].end <= opener.end and opener.kind == "posted":
            i += 1
        if i < 0 or opener.start >= tags[i].end:
            kept.append(opener)
        elif opener.end > tags[i].end and opener.kind == "posted":
            kept.append(opener._replace(start=tags[i].end))
    return kept
