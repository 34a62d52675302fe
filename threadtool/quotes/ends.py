"""The end of the quote behind an attribution: the rules of `bounds`, tried in their order."""

from __future__ import annotations

from typing import Final, NamedTuple

from threadtool.quotes import bounds
from threadtool.quotes.bodies import LAST_LINE, MAX_DEPTH, line_stop, trim
from threadtool.quotes.link import LAST_WORDS, Linker
from threadtool.quotes.opener import Opener
from threadtool.quotes.passages import Alignment
from threadtool.quotes.stretch import Region, Stretch

NEAR: Final = 40
"""Characters within which an outer quote must go on behind its inner one."""


class End(NamedTuple):
    """Where a quote ends, the rule that said so, its source if that was looked for, and where the
    text behind it (and behind its closing marker) begins."""

    at: int
    rule: str
    aligned: Alignment | None = None
    resume: int = 0


class Ends:
    """Finds where attributed quotes end, for one text."""

    def __init__(self, text: str, linker: Linker, gaps: bounds.Gaps) -> None:
        self.text = text
        self.linker = linker
        self.gaps = gaps
        # Looking through what stands above a quote stays in proportion to the text.
        self._budget = 40 * len(text) + 100_000

    def find(
        self, part: Stretch, region: Region, opener: Opener, at: int, high: int, depth: int
    ) -> End:
        """The end of the quote whose words begin at `at`, before `high`."""
        if opener.close and at <= opener.close[0] <= high:
            return End(opener.close[0], "closing marker", None, opener.close[1])
        level = part.level(opener.start)
        if part.level(at) > level:
            run = part.run_from(at, at, high, level)
            if run:
                return End(run[1], "marks")
        if opener.kind == "mail":
            return End(high, "rest of the mail")
        nested = part.strong_from(at, high)
        limit = nested.start if nested else high
        edge = self._table_edge(part, opener, at, high)
        if edge is not None:
            return End(edge, "table edge", None, edge + 3)
        end = bounds.indented_end(part, region, opener.start, at, high)
        bare = nested is not None and end is not None and end <= nested.end
        if end is not None and not bare and not (depth > 1 and end >= high):
            return End(end, "indentation")
        if nested and depth < MAX_DEPTH and not has_words(self.text, at, nested.start):
            return self._behind(part, region, opener, nested, high, depth + 1)
        return self._worded(part, opener, at, limit, high)

    def _table_edge(self, part: Stretch, opener: Opener, at: int, high: int) -> int | None:
        """The rule below a table cell that holds both the attribution and the quote."""
        # A bar before the body is the edge of the post's own cell, which ends with the post.
        title = self.text[max(part.low, opener.start - 4) : at]
        if "|" not in title or "---" in title:
            return None
        return part.edge_from(at, high)

    def _worded(self, part: Stretch, opener: Opener, at: int, limit: int, high: int) -> End:
        """By the words of the quoted post; else by the layout."""
        aligned = self.linker.align(at, limit, opener.author)
        if aligned is None:
            above = self._above(part, opener, at, limit)
            if above is not None:
                return End(above, "words above")
            return End(*self._laid_out(part, opener, at, limit))
        aligned = self.linker.before_answer(aligned)
        end = self._line_end(aligned, at, limit)
        size = bounds.gap_size(self.text, end, high)
        if size and end < high:
            self.gaps.note(size)
        return End(self.gaps.widened(self.text, end, limit), "words", aligned)

    def _above(self, part: Stretch, opener: Opener, at: int, limit: int) -> int | None:
        """The end of the words that stand above in the same body: nothing parted its posts."""
        self._budget -= opener.start - part.low
        if self._budget < 0:
            return None
        return bounds.said_above(self.text, (part.low, opener.start), at, limit)

    def _behind(
        self, part: Stretch, region: Region, opener: Opener, nested: Opener, high: int, depth: int
    ) -> End:
        """A quote that begins with a quote: behind the inner one the outer one goes on."""
        inner = bounds.skip_edge(self.text, nested.end, high)
        if inner >= high:
            return End(nested.end, "nested")
        end = self.find(part, region, nested, inner, high, depth)
        after = bounds.skip_edge(self.text, max(end.at, end.resume), high)
        following = part.strong_from(after, high)
        if following and following.start <= after:
            return End(end.at, "nested")
        limit = following.start if following else high
        aligned = self.linker.align(after, limit, opener.author)
        if aligned and self.linker.passages.words.start(aligned.start) <= after + NEAR:
            return End(self._line_end(aligned, after, limit), "words", aligned)
        stop, rule = self._laid_out(part, opener, after, limit)
        if bounds.skip_edge(self.text, stop, high) >= high:
            # The text behind the inner quote is all there is, so it is the answer.
            return End(end.at, "nested")
        return End(stop, rule)

    def _laid_out(self, part: Stretch, opener: Opener, at: int, high: int) -> tuple[int, str]:
        """The end by the layout alone: a folded part, a usual gap, a blank line, a paragraph."""
        folded = bounds.fold_end(self.text, opener.start, at, high)
        if folded is not None:
            return folded, "folded part"
        usual = self.gaps.usual()
        for size, rule in ((usual or 0, "gap"), (0 if usual == 1 else 2, "blank line")):
            end = bounds.gap_end(self.text, at, high, size) if size > 1 else None
            if end is not None:
                return bounds.list_end(self.text, at, end, high), rule
        return bounds.paragraph_end(part, at, high), "paragraph"

    def _line_end(self, aligned: Alignment, at: int, high: int) -> int:
        """The end of the aligned words, with what follows on their last line."""
        words, text = self.linker.passages.words, self.text
        end = words.end(aligned.end - 1)
        stop = line_stop(text, end, high)
        left = words.within(end, stop)
        if left[1] - left[0] <= LAST_WORDS:
            return trim(text, at, bounds.wordless(text, stop, high, words))[1]
        while end < stop and not text[end].isspace():
            end += 1
        return end


def has_words(text: str, start: int, end: int) -> bool:
    """Whether words stand between two positions."""
    return end - start > LAST_LINE or any(c.isalnum() for c in text[start:end])
