"""Where a quote ends that its software does not close.

In this order, each step only where the one before says nothing:
1. a closing marker: `Click to expand...`, `[/quote]`;
2. the `>` marks stop;
3. the indentation falls back to that of the reply;
4. the words of the quoted post stop, or those above where no header parts the posts;
5. a gap as wide as the gaps after other quotes of this text;
6. a blank line;
7. the end of the first paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.bodies import Span
from threadtool.quotes.layout import Line
from threadtool.quotes.patterns import fold_patterns
from threadtool.quotes.stretch import Region, Stretch
from threadtool.quotes.words import Words

# The rule `---|---` of a table, or bars alone, to the end of the line. Each repeat ends at a
# character that the next one cannot begin with, so that no two share what one of them may take.
_EDGE = re.compile(
    r"(?:[ \t\u00a0>|]*\\?---[-|]*(?:[ \t\u00a0][ \t\u00a0|]*)?"
    r"|(?:[ \t\u00a0|]*>)*[ \t\u00a0]*\|[ \t\u00a0|]*)(?=[\r\n]|\Z)"
)
_GAP = re.compile(r"[ \t\u00a0>|]*(?:\r\n|\n|\r)(?:[ \t\u00a0>|]*(?:\r\n|\n|\r))*")
_BREAK = re.compile(r"\r\n|\n|\r")
_BLANKS = re.compile(r"[\s>|]*")

DEEPER: Final = 2
"""Columns by which an indented quote stands in from its reply, at least."""

BLANKS: Final = 50
"""Blank lines looked back over, from where the reply begins to where the quote ends."""

CENTRED: Final = 12
"""Columns by which an attribution stands in from its quote only where a table was centred."""


STEADY: Final = 0.8
"""Share of the quotes of a text that must have the same gap behind them to rely on it."""

SURE: Final = 3
"""Quotes that must have been seen for that."""

LAST_WORDS: Final = 200
"""Characters by which the gap may lie behind the last words that agree."""

LAID_OUT: Final = frozenset({"gap", "blank line", "paragraph"})
"""The rules that know nothing but the layout."""


@dataclass(slots=True, eq=False, repr=False)
class Gaps:
    """How many line ends this text has after quotes whose end is known."""

    seen: Counter[int] = field(default_factory=Counter)
    complete: bool = False

    def note(self, size: int) -> None:
        """Count a gap; a second reading of the text counts none twice."""
        if not self.complete:
            self.seen[size] += 1

    def usual(self) -> int | None:
        """The usual number, if a quote was seen."""
        top = self.seen.most_common(1)
        return top[0][0] if top else None

    def widened(self, text: str, end: int, high: int) -> int:
        """The end of a quote whose last words are in no other post.

        Where all quotes of a text are followed by a blank line, one line end is not yet the end.
        """
        usual = self.usual()
        if usual is None or usual < 2 or self.seen[usual] < STEADY * self.seen.total():
            return end
        size = gap_size(text, end, high)
        if not 0 < size < usual or self.seen.total() < SURE:
            return end
        stop = gap_end(text, end, min(high, end + LAST_WORDS), usual)
        return end if stop is None else stop


def skip_edge(text: str, at: int, high: int) -> int:
    """Behind the blanks and the rule (`---`) that a table leaves between title and quote."""
    for _ in range(3):
        blanks = _BLANKS.match(text, at, high)
        at = blanks.end() if blanks else at
        edge = _EDGE.match(text, at, high)
        if not edge or edge.end() == at:
            return at
        at = edge.end()
    return at


def indented_end(part: Stretch, region: Region, opener: int, at: int, high: int) -> int | None:
    """The end of the indented lines that begin at `at`, if lines of the reply stand further out.

    `opener` is where the attribution begins.
    """
    lines = part.lines
    first, head = part.line_at(at), part.line_at(opener)
    inner = lines[first].indent
    if lines[head].indent >= max(inner, region.base) + CENTRED:
        return _block_end(lines, first, high)
    if inner - region.base < DEEPER or not region.first <= first < region.last:
        return None
    out = region.out[first - region.first]
    if out >= region.last or lines[out].body >= high or out == first:
        return None
    for i in range(out - 1, max(first, out - BLANKS) - 1, -1):
        if not lines[i].blank:
            return lines[i].end
    return lines[first].end


def _block_end(lines: Sequence[Line], first: int, high: int) -> int | None:
    """The end of the lines before the first blank one: a centred table stands alone."""
    for i in range(first, len(lines)):
        if lines[i].blank or lines[i].body >= high:
            return lines[i - 1].end
    return lines[-1].end


def fold_end(text: str, opener: int, at: int, high: int) -> int | None:
    """The end of a folded part (a spoiler) that holds the attribution and nothing before it."""
    before = text[max(0, opener - 120) : opener].rstrip(" \t\r\n\u00a0>|#*_")
    if not fold_patterns()[0].search(before):
        return None
    match = fold_patterns()[1].search(text, at, high)
    return match.start() if match else None


def gap_size(text: str, at: int, high: int) -> int:
    """The number of line ends from `at` to the next words."""
    match = _GAP.match(text, at, high)
    return len(_BREAK.findall(match[0])) if match else 0


def wordless(text: str, at: int, high: int, words: Words) -> int:
    """The end of the lines right behind `at` that hold pictures and smilies but no words."""
    while at < high:
        match = _NEXT_LINE.match(text, at, high)
        if not match or not match[1].strip() or _RULED.fullmatch(match[1].strip()):
            return at
        first, last = words.within(*match.span(1))
        if first < last:
            return at
        at = match.end()
    return at


_NEXT_LINE = re.compile(r"[ \t\u00a0]*(?:\r\n|\n|\r)([^\n\r]*)")
_RULED = re.compile(r"[-_=*\s|\[\]]{3,}|\[?/?\w{1,12}\]")


def list_end(text: str, at: int, end: int, high: int) -> int:
    """The end of a quoted list that goes on behind a blank line with entries of the same kind.

    A heading with a colon may stand above them: it announces more of the list.
    """
    kind = _ENTRY.match(text, at, high)
    if not kind or kind.lastgroup is None:
        return end
    while end < high:
        gap = _GAP.match(text, end, high)
        heading = _HEADING.match(text, gap.end(), high) if gap else None
        entry = _ENTRY.match(text, heading.end() if heading else gap.end(), high) if gap else None
        if not gap or not entry or entry.lastgroup != kind.lastgroup:
            return end
        stop = gap_end(text, gap.end(), high, 2)
        end = high if stop is None else stop
    return end


_HEADING = re.compile(
    r"[^\n\r]{1,80}[:：][ \t\u00a0]*(?:\r\n|\n|\r)[ \t\u00a0>]*(?:(?:\r\n|\n|\r)[ \t\u00a0>]*)*"
)
_ENTRY = re.compile(r"[ \t\u00a0>]*(?:(?P<address>(?:https?|ftp)://|www\.)|(?P<item>[-*•]\s))")


def said_above(text: str, above: Span, at: int, high: int) -> int | None:
    """The end of the lines from `at` on that stand, in the same order, in the range `above`.

    The same capture wraps the same words at the same places, but for the last line.
    """
    low, stop = above
    end: int | None = None
    place = low
    for match in _LINES.finditer(text, at, high):
        line = match[1].rstrip()
        if end is None:
            found = text.rfind(line, low, stop) if len(line) >= FIRST_LINE else -1
            place = found if found >= 0 else stop
        else:
            place = skip_edge(text, place, stop)
        if not line or not text.startswith(line, place, stop):
            break
        place, end = place + len(line), match.start(1) + len(line)
    return end


_LINES = re.compile(r"[ \t\u00a0>|\r\n]*([^\r\n]*)")

FIRST_LINE: Final = 12
"""Characters of a line from which on it can be looked for: less stands anywhere."""


def gap_end(text: str, at: int, high: int, size: int) -> int | None:
    """Where the first gap of at least `size` line ends begins.

    A gap behind a colon is none: what the colon announces belongs to the same quote.
    """
    for match in _GAP.finditer(text, at, high):
        start = match.start()
        if start <= at or match.end() >= high or text[start - 1] in ":：":
            continue
        if len(_BREAK.findall(match[0])) >= size:
            return start
    return None


def paragraph_end(part: Stretch, at: int, high: int) -> int:
    """The end of the paragraph at `at`: lines that only wrapping parted belong together."""
    text, lines, width = part.text, part.lines, part.width
    i = part.line_at(at)
    while i + 1 < len(lines) and lines[i + 1].body < high:
        line, after = lines[i], lines[i + 1]
        if after.blank or width is None or text.startswith("  ", line.end):
            break
        word = text[after.body : after.end].split(None, 1)[0]
        if line.end - line.start + 1 + len(word) <= width:
            break
        i += 1
    return min(lines[i].end, high)
