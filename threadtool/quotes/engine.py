"""Quotes of a thread: post by post in reading order, rule by rule, then put into shape."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from threadtool.model import Quote
from threadtool.patterns import re
from threadtool.quotes.bodies import Body, Found, QuotedBody, Span, names, stretches, trim
from threadtool.quotes.bounds import LAID_OUT, Gaps
from threadtool.quotes.inner import inherited
from threadtool.quotes.link import Linker
from threadtool.quotes.marked import Marked, trim_marks
from threadtool.quotes.passages import Passages
from threadtool.quotes.repeated import Repeated
from threadtool.quotes.stretch import Habits, read_stretch
from threadtool.quotes.words import Words

if TYPE_CHECKING:
    from threadtool.quotes.inferred import Quoted


_LEAD = re.compile(r"^[ \t\u00a0]*(?:>[ \t\u00a0]?)+", re.MULTILINE)
_NEWLINE = re.compile(r"\r\n|\r")

LEARNT_FROM: Final = 500
"""Posts that show what a text prints behind its quotes: some pages of a thread."""


class Reading:
    """What is known of the thread so far, and the rules that work on it."""

    def __init__(
        self,
        text: str,
        bodies: Sequence[Body],
        words: Words,
        gaps: Gaps,
        before: Reading | None = None,
    ) -> None:
        """`before` is an earlier reading of the same text: what it knows of the whole holds."""
        self.text = text
        self.bodies = bodies
        self.members: dict[str, str] = before.members if before else names(bodies)
        self.passages: Passages = Passages(words, before.passages.recurring if before else None)
        self.linker = Linker(text, bodies, self.passages)
        self.marked = Marked(text, self.linker, gaps)
        phrases = before.repeated.phrases if before else None
        self.repeated: Repeated = Repeated(text, bodies, self.linker, phrases)
        self.habits: Habits = before.habits if before else Habits(text, bodies, words)
        self.quotes: dict[int, list[Found]] = {}
        self._read = 0

    def body(self, number: int) -> Quoted:
        """The quotes and attributions of the next body."""
        self.passages.look_up(number)
        found: list[Found] = []
        around: list[Span] = []
        for low, high in stretches(self.bodies[number]):
            for rule in RULES:
                rule(self, number, (low, high), found, around)
        if found:
            found = nest(found + inherited(self.text, self.passages.words, found, self.quotes))
            self.quotes[number] = found
        self._remember(number, found)
        return found, around

    def up_to(self, stop: int) -> list[Quoted]:
        """The same for the bodies that follow, in reading order, short of body `stop`."""
        first, self._read = self._read, min(stop, len(self.bodies))
        return [self.body(number) for number in range(first, self._read)]

    def _remember(self, number: int, found: Sequence[Found]) -> None:
        """Make the words that are the member's own an earlier post for those that follow."""
        words = self.passages.words
        if not found:
            whole = words.first[number], words.first[number + 1]
            self.passages.add(number, [])
            self.linker.seen(number)
            self.repeated.count(number, [whole] if whole[0] < whole[1] else [])
            return
        quoted = [words.within(q.start, q.end) for q in found if q.source is not None]
        merged: list[Span] = []
        for start, end in sorted(quoted):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self.passages.add(number, merged)
        self.linker.seen(number)
        own: list[Span] = []
        at = words.first[number]
        for start, end in [*merged, (words.first[number + 1], 0)]:
            if start > at:
                own.append((at, start))
            at = max(at, end)
        self.repeated.count(number, own)


Rule = Callable[[Reading, int, Span, list[Found], list[Span]], None]


def marked(
    reading: Reading, number: int, span: Span, found: list[Found], around: list[Span]
) -> None:
    """Quotes with an attribution, BBCode, `>` or a closing marker."""
    part = read_stretch(reading.text, number, span, reading.members, reading.habits)
    if part is None:
        return
    if part.lines:
        reading.marked.walk(part, *span, 0, 1)
    found += part.found
    around += part.around
    around += part.closers


def repeated(
    reading: Reading, number: int, span: Span, found: list[Found], around: list[Span]
) -> None:
    """Passages of an earlier post in what no other rule took."""
    if not reading.passages.met:
        return
    taken = sorted([(q.start, q.end) for q in found] + around)
    at = span[0]
    for start, end in [*taken, (span[1], span[1])]:
        if start > at:
            for quote in reading.repeated.find(number, at, min(start, span[1])):
                begin = trim_marks(reading.text, quote.start, quote.end)[0]
                if begin > quote.start:  # the page has all bodies in `>`
                    around.append((quote.start, begin))
                found.append(quote._replace(start=begin))
        at = max(at, end)


RULES: Final[tuple[Rule, ...]] = (marked, repeated)
"""The rules in order: what one has taken, the next one leaves alone."""


def nest(found: Sequence[Found]) -> list[Found]:
    """Outer quotes before inner ones; a quote that overlaps another without nesting is left out."""
    kept: list[Found] = []
    open_now: list[Found] = []
    for quote in sorted(found, key=lambda q: (q.start, -q.end)):
        while open_now and open_now[-1].end <= quote.start:
            open_now.pop()
        if open_now and (
            quote.end > open_now[-1].end
            or (quote.start, quote.end) == (open_now[-1].start, open_now[-1].end)
        ):
            continue
        open_now.append(quote)
        kept.append(quote)
    return kept


def find_quotes(
    text: str,
    bodies: Sequence[Body],
    line_of: Callable[[int], int],
    least: float | None = None,
) -> list[QuotedBody]:
    """The quotes of each body, in the order of `bodies`.

    `bodies` come in reading order and do not overlap; `line_of` gives the 1-based line of a
    position of `text`. `least` is the score, 0 to 1, from which on quotes are inferred from the
    wording; None infers none.
    """
    words, gaps = Words(text, bodies), Gaps()
    reading = Reading(text, bodies, words, gaps)
    known = reading.up_to(LEARNT_FROM)
    laid_out = any(quote.rule in LAID_OUT for found, _ in known for quote in found)
    if gaps.seen and (laid_out or len(gaps.seen) > 1):
        # What the text prints behind its quotes is known only now.
        gaps.complete = True
        reading = Reading(text, bodies, words, gaps, reading)
        known = []
    known += reading.up_to(len(bodies))
    if least is not None:
        known = _with_inferred(reading, known, least)
    return [_shape(reading, found, around, line_of) for found, around in known]


def _with_inferred(reading: Reading, known: Sequence[Quoted], least: float) -> list[Quoted]:
    """The quotes of each body, with those that only the wording shows."""
    # Imported here for start-up time: few runs ask for them.
    from threadtool.quotes.inferred import infer

    more = infer(reading.text, reading.bodies, known, least)
    starts = [quote.start for quote in more]
    result = []
    for body, (found, around) in zip(reading.bodies, known, strict=True):
        here = more[bisect_left(starts, body.start) : bisect_left(starts, body.end)]
        result.append((nest([*found, *here]) if here else found, around))
    return result


def _shape(
    reading: Reading, found: Sequence[Found], around: Sequence[Span], line_of: Callable[[int], int]
) -> QuotedBody:
    if not found and not around:
        return _NO_QUOTES
    text = reading.text
    attributions = sorted(
        {span for span in (trim(text, *one) for one in around) if span[0] < span[1]}
    )
    quotes: list[Quote] = []
    ends: list[int] = []
    rules: list[str] = []
    for quote in found:
        words = quoted_words(text, quote.start, quote.end, attributions)
        if not words:
            continue
        while ends and ends[-1] <= quote.start:
            ends.pop()
        ends.append(quote.end)
        rules.append(quote.rule)
        source = quote.source
        quotes.append(
            Quote(
                quote.start,
                quote.end,
                line_of(quote.start),
                line_of(quote.end - 1),
                words,
                len(ends),
                quote.author or (reading.bodies[source.body].author if source else None),
                reading.bodies[source.body].index if source else None,
                source.start if source else None,
                source.end if source else None,
                quote.evidence,
                source.match if source else None,
                quote.score,
                quote.rule,
            )
        )
    return QuotedBody(tuple(quotes), tuple(attributions), tuple(rules))


_NO_QUOTES: Final = QuotedBody()


def quoted_words(text: str, start: int, end: int, attributions: Sequence[Span]) -> str:
    """The quoted words alone: no attributions of inner quotes, no `>`, newlines as `\\n`."""
    parts = []
    at = start
    for low, high in attributions[bisect_left(attributions, (start, 0)) :]:
        if low >= end:
            break
        if high <= end and low >= at:
            parts.append(text[at:low])
            at = high + (text[high - 1] == ">" and text.startswith((" ", "\t", "\u00a0"), high))
    parts.append(text[at:end])
    return _LEAD.sub("", _NEWLINE.sub("\n", "".join(parts))).strip()
