"""Quotes that something in the text marks: an attribution, BBCode, `>` or indentation.

A stretch of a body (between merge markers) is walked from left to right; what lies inside a
quote is walked again for the quotes inside it.
"""

from __future__ import annotations

from typing import Final

from threadtool.quotes import bounds
from threadtool.quotes.bodies import MAX_DEPTH, Found, Span, trim
from threadtool.quotes.ends import End, Ends
from threadtool.quotes.link import Linker
from threadtool.quotes.opener import Opener
from threadtool.quotes.passages import Alignment
from threadtool.quotes.stretch import Region, Stretch

AT_START: Final = 3
"""Characters (marks, blanks) that may stand between the start of a quote and its attribution."""

UNSURE_SHARE: Final = 0.3
"""Share of a quote's words that must stand in the source if its author is not the one named."""


class Marked:
    """The rule for marked quotes, for one text."""

    def __init__(self, text: str, linker: Linker, gaps: bounds.Gaps) -> None:
        self.text = text
        self.linker = linker
        self.ends = Ends(text, linker, gaps)

    def walk(self, part: Stretch, low: int, high: int, level: int, depth: int) -> None:
        """Find the quotes that begin in `[low, high)`; lines deeper than `level` are quoted."""
        at = low
        region: Region | None = None
        while at < high:
            opener = part.opener_from(at, high)
            run = part.run_from(at, opener.start if opener else high, high, level)
            if run:
                self._run(part, run, depth)
                at = max(run[1], at + 1)
            elif opener:
                region = region or part.region(low, high, level)
                at = max(self._opened(part, region, opener, high, depth), opener.end, at + 1)
            else:
                return

    def _run(self, part: Stretch, run: Span, depth: int) -> None:
        """A run of `>` lines: one quote, with a title of its own or without."""
        start, end = run
        line = part.lines[part.line_at(start)]
        part.around.append((max(line.start, part.low), start))
        level = part.level(start)
        opener = part.opener_from(start, end)
        if not (
            opener and opener.start <= start + AT_START and self._titles(part, opener, end, level)
        ):
            self._keep(part, None, End(end, "marks"), start, part.run_level(start, end), depth)
            return
        start = bounds.skip_edge(self.text, opener.end, end)
        part.around.append((opener.start, opener.end))
        if opener.close and start <= opener.close[0] < end:
            part.around.append(opener.close)
            end = opener.close[0]
        self._keep(part, opener, End(end, "marks"), start, level, depth)
        if opener.close and end < run[1] and depth < MAX_DEPTH:
            self.walk(part, opener.close[1], run[1], level, depth + 1)

    def _titles(self, part: Stretch, opener: Opener, end: int, level: int) -> bool:
        """Whether an attribution at the start of a run names the run, not a deeper one in it."""
        at = bounds.skip_edge(self.text, opener.end, end)
        if at >= end:
            return False
        if part.level(at) <= level:
            return True
        after = part.opener_from(at, end)
        if after is not None and after.start <= at + AT_START:
            return True
        run = part.run_from(at, at, end, level)
        rest = bounds.skip_edge(self.text, run[1], end) if run else end
        aligned = self.linker.align(rest, end, opener.author) if rest < end else None
        return aligned is not None and self.linker.wrote(aligned.body, opener.author)

    def _opened(self, part: Stretch, region: Region, opener: Opener, high: int, depth: int) -> int:
        """The quote behind an attribution; gives the position from which to go on."""
        at = bounds.skip_edge(self.text, opener.end, high)
        if at >= high:
            if not opener.weak:
                part.around.append((opener.start, opener.end))
            return high
        end = self.ends.find(part, region, opener, at, high, depth)
        if opener.weak and not self._confirmed(end):
            return opener.end
        part.around.append((opener.start, opener.end))
        if opener.close and opener.close[1] <= high:
            part.around.append(opener.close)
        self._keep(part, opener, end, at, part.level(at), depth)
        return max(end.resume, end.at)

    def _confirmed(self, end: End) -> bool:
        """Whether a weak attribution is one: the words behind it stand elsewhere, but not it."""
        aligned = end.aligned
        if aligned is None:
            return end.rule in ("closing marker", "marks")
        ids, first = self.linker.passages.words.ids, self.linker.passages.words.first
        if aligned.source == first[aligned.body] or aligned.start == 0:
            return True
        return ids[aligned.source - 1] != ids[aligned.start - 1]

    def _keep(
        self, part: Stretch, opener: Opener | None, end: End, at: int, level: int, depth: int
    ) -> None:
        """Note a quote that begins at `at`, and walk what is inside it."""
        start, stop = trim_marks(self.text, at, end.at)
        if start >= stop:
            return
        part.around += [(at, start), (stop, end.at)]
        if opener and opener.end < at:
            part.around.append((opener.end, at))
        within = self._attributions(part, start, stop)
        if within:
            part.around += within
            return
        if opener and opener.kind == "bbcode" and end.rule == "nested":
            # A tag that nothing closes before another quote: no words of its author follow.
            self.walk(part, start, stop, level, depth)
            return
        author = opener.author if opener else None
        aligned = end.aligned or self.linker.align(start, stop, author)
        source = self.linker.source(aligned, start, stop) if aligned else None
        if source and source.score < UNSURE_SHARE and not self._named(aligned, author):
            source = None
        evidence = "attributed" if author else "markup"
        score = 0.97 if source else 0.9
        part.found.append(Found(start, stop, evidence, end.rule, author, source, score))
        if depth < MAX_DEPTH:
            self.walk(part, start, stop, level, depth + 1)
        else:
            part.around += part.tags(start, stop)

    def _attributions(self, part: Stretch, start: int, stop: int) -> list[Span]:
        """The attributions from `start` to `stop` if nothing else stands there: no words quoted."""
        spans: list[Span] = []
        opener = part.opener_from(start, stop)
        while opener and opener.start == start and opener.close is None and not opener.weak:
            start = bounds.skip_edge(self.text, opener.end, stop)
            spans += [(opener.start, opener.end), (opener.end, start)]
            opener = part.opener_from(start, stop)
        return spans if start >= stop else []

    def _named(self, aligned: Alignment | None, author: str | None) -> bool:
        return aligned is not None and self.linker.wrote(aligned.body, author)


_EDGES = ">| \t\r\n\u00a0\u200b"


def trim_marks(text: str, start: int, end: int) -> Span:
    """The range without white space, `>` marks and table bars at its ends."""
    start, end = trim(text, start, end)
    while end > start and (text[end - 1] in _EDGES or text[end - 1].isspace()):
        end -= 1
    while start < end and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    return start, end
