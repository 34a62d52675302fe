"""Passages that stand in an earlier post and that nothing marks as quotes.

Members share greetings, signatures, titles, idioms and code as well. A passage counts as quoted
if it fills whole lines (software puts a quote into a box of its own) and if its words are too rare
to meet twice by chance. How rare is counted in bits: the information of the words that agree,
judged by how often members use them in this thread, must exceed that of the places where the two
could have met, by a margin. A passage that opens a post could have met in as many places as there
are posts; one further down in as many as there are words; and the same on the side of the source,
where a passage may be a whole post or any part of one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log2
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.bodies import LAST_LINE, Body, Found, Span, fold, line_stop, trim
from threadtool.quotes.link import Linker
from threadtool.quotes.passages import Alignment
from threadtool.quotes.runs import SEED

MARGIN: Final = 14.0
"""Bits beyond chance: two or three words, for words do not follow one another at random."""

LOOSE_MARGIN: Final = 3 * MARGIN
"""The same for a passage in the middle of a paragraph, where lists and titles recur."""

LEAST: Final = 5
"""Words of a passage, however rare, if it is part of a post."""

LEAST_WHOLE: Final = 3
"""The same for a whole post, said again at the start of a reply."""

EDGE: Final = 5
"""Words that may stand on the first or last line beside those that agree: edits."""

BACK: Final = 64
"""Words looked back from a seed for a beginning with more than one edit."""

EDITED: Final = 0.25
"""Share of a passage's words that may differ from the source."""

RUN: Final = 5
"""Words that agree in a row, on average: lists of the same items agree in shorter runs."""

CODE: Final = 0.4
"""Signs of code for each word, from which on a passage is code: members pass it to and fro."""

GREETING: Final = 16
"""Words of a member's own that may be a usual greeting: nobody quotes so little of themself."""

LIST: Final = 3
"""Lines from which on a passage may be a list."""

TITLE: Final = 6
"""Words a line, on average, below which the lines of a passage are titles."""

PHRASE: Final = 60
"""Characters of a line that may be a phrase: greetings, thanks and farewells are shorter."""

RECURS: Final = 5
"""Posts from which on a short line is a phrase: nobody's few words are quoted so often."""

_CODE_SIGNS = re.compile(r"[(){}\[\];=<>_|\\]")
# The title of a reply, as forums and mail programs of several languages make it.
_TITLE = re.compile(r"(?:Re|RE|Aw|AW|Sv|SV|Odp|Ynt|Vs|VS|Antw|Fwd|FW)\s?:\s[^\n\r]*")
_ITEM = re.compile(r"\s*(?:[-*•+·]|\d{1,2}[.)])\s")


class Repeated:
    """The rule for repeated passages, for one text."""

    def __init__(
        self,
        text: str,
        bodies: Sequence[Body],
        linker: Linker,
        phrases: frozenset[str] | None = None,
    ) -> None:
        """`phrases` are those of the text, if they are known from another reading."""
        self.text = text
        self.bodies = bodies
        self.linker = linker
        self.counts: Counter[int] = Counter()
        self.total = 0
        self.uncounted: list[Span] = []
        self.phrases = _phrases(text, bodies) if phrases is None else phrases
        self.phrase_runs = frozenset(
            run for line in self.phrases for run in linker.passages.words.runs(line, SEED)
        )
        self.looked_at, self.promising = -1, False
        # Where the own words of a post begin and end, if they are not all of it.
        self.own: dict[int, tuple[frozenset[int], frozenset[int]]] = {}

    def count(self, body: int, own: Sequence[Span]) -> None:
        """The own words of a body, as ranges of words: by them rarity is judged."""
        for start, end in own:
            if self.uncounted and self.uncounted[-1][1] == start:
                start = self.uncounted.pop()[0]
            self.uncounted.append((start, end))
        self.total += sum([end - start for start, end in own])
        if own != [self._all_words(body)]:
            begins, ends = (span[0] for span in own), (span[1] for span in own)
            self.own[body] = frozenset(begins), frozenset(ends)

    def find(self, body: int, low: int, high: int) -> list[Found]:
        """Quotes among the words of the free range `[low, high)` of a body."""
        if self.looked_at != body:
            self.looked_at, self.promising = body, self._is_promising(body)
        if not self.promising:
            return []
        words = self.linker.passages.words
        at, top = words.within(low, high)
        floor = at
        found: list[Found] = []
        seeds = self.linker.passages.seeds(at, top)
        quiet = self._quiet(low, high) if seeds and self.phrases else frozenset()
        for seed in seeds:
            if seed < at or seed in quiet:
                continue
            at = seed
            aligned = self._best(at, top, max(floor, at - BACK), quiet)
            aligned = aligned and self.linker.before_answer(aligned)
            quote = self._quote(body, aligned, low, high) if aligned else None
            if quote:
                found.append(quote)
                low = quote.end
                floor = aligned.end if aligned else floor
            at = max(at + 1, aligned.end if aligned else 0)
        return found

    def _is_promising(self, body: int) -> bool:
        """A quick look: whether a run of words, but those of phrases, stands in an earlier post."""
        ids = self.linker.passages.words.ids
        seeds = self.linker.passages.seeds(*self._all_words(body))
        return any(tuple(ids[at : at + SEED]) not in self.phrase_runs for at in seeds)

    def _quiet(self, low: int, high: int) -> frozenset[int]:
        """The words of a range that stand in phrases: no search begins there."""
        words = self.linker.passages.words
        spans = (
            words.within(match.start(), match.end())
            for match in _LINE.finditer(self.text, low, high)
            if _fold(match[0]) in self.phrases
        )
        return frozenset(word for span in spans for word in range(*span))

    def _best(self, at: int, top: int, floor: int, quiet: frozenset[int]) -> Alignment | None:
        """The alignment at a word; one that a quote of a quote gives covers more than its parts."""
        passages = self.linker.passages
        aligned = self.linker.find(at, top, None, floor, quiet)
        if aligned is None:
            return None
        for word in range(aligned.end, min(aligned.end + EDGE + 1, top - SEED + 1)):
            for place in () if word in quiet else passages.places(word):
                if passages.body_of(place) != aligned.body:
                    wider = passages.align(word, place, floor, top)
                    if wider.start <= aligned.start + EDGE and wider.end < top:
                        return wider
                    return aligned
        return aligned

    def _quote(self, body: int, aligned: Alignment, low: int, high: int) -> Found | None:
        span = self._lines(aligned, low, high)
        if span is None or aligned.extra > EDITED * aligned.same:
            return None
        if not self._rare(body, aligned, span, low) or self._shared(body, aligned):
            return None
        if all(line in self.phrases for line in _folded(self.text[slice(*span)])):
            return None
        source = self.linker.source(aligned, *span)
        author = self.bodies[aligned.body].author
        score = round(0.5 + source.score / 2, 3)
        return Found(*span, "repeated", "repeated words", author, source, score=score)

    def _lines(self, aligned: Alignment, low: int, high: int) -> Span | None:
        """The whole lines that the aligned words fill, or None where they do not."""
        words, text = self.linker.passages.words, self.text
        first, last = words.start(aligned.start), words.end(aligned.end - 1)
        floor = max(low, first - LAST_LINE)
        begin = max(floor, text.rfind("\n", floor, first) + 1, text.rfind("\r", floor, first) + 1)
        stop = line_stop(text, last, high)
        before, after = words.within(begin, first), words.within(last, stop)
        if max(before[1] - before[0], after[1] - after[0]) > EDGE:
            return None
        if self._edits(aligned, before[0], after[1]) > EDITED * aligned.same:
            return None
        start, end = trim(text, begin, stop)
        return (start, end) if start < end else None

    def _edits(self, aligned: Alignment, low: int, high: int) -> int:
        """The words from `low` to `high` beside an alignment that are not those of the source."""
        words = self.linker.passages.words.ids
        source, end = max(0, aligned.source - EDGE - 1), aligned.source_end + EDGE + 1
        return _changed(words[low : aligned.start], words[source : aligned.source]) + _changed(
            words[aligned.end : high], words[aligned.source_end : end]
        )

    def _rare(self, body: int, aligned: Alignment, span: Span, low: int) -> bool:
        """Whether the words are too rare to stand in two posts by chance."""
        words = self.linker.passages.words
        opens = not self.text[self.bodies[body].start : span[0]][:LAST_LINE].strip()
        whole = self._whole(aligned)
        alike = words.ids[aligned.start : aligned.end]
        if not self._has_words(alike, LEAST_WHOLE if opens and whole else LEAST):
            return False
        paragraph = opens or self._begins_paragraph(span[0], low)
        if not opens and not self._prose(aligned, span, paragraph=paragraph):
            return False
        passage = self.text[span[0] : span[1]]
        if _signs(passage) > CODE * len(alike) or _TITLE.fullmatch(passage):
            return False
        total = max(self.total, 2)
        posts = log2(body + 1)
        here, there = (posts if opens else log2(total)), (posts if whole else log2(total))
        bound = here + there + (MARGIN if paragraph else LOOSE_MARGIN)
        return self._has_bits(alike, total, bound)

    def _has_words(self, alike: Iterable[int], least: int) -> bool:
        """Whether so many words are no numbers."""
        folded = self.linker.passages.words.folded
        left = least
        for word in alike:
            left -= not folded[word].isdigit()
            if left <= 0:
                return True
        return False

    def _has_bits(self, alike: Iterable[int], total: int, bound: float) -> bool:
        """Whether the words are so rare, among a total of words of members' own."""
        counts, ids = self.counts, self.linker.passages.words.ids
        for start, end in self.uncounted:
            counts.update(ids[start:end])
        self.uncounted.clear()
        bits = 0.0
        for word in alike:
            bits += log2(total / max(1, min(counts[word], total)))
            if bits >= bound:  # most passages are far longer
                return True
        return False

    def _whole(self, aligned: Alignment) -> bool:
        """Whether the source is all of a post, or all between quotes in it."""
        own = self.own.get(aligned.body)
        if own is None:
            return (aligned.source, aligned.source_end) == self._all_words(aligned.body)
        return aligned.source in own[0] and aligned.source_end in own[1]

    def _all_words(self, body: int) -> Span:
        first = self.linker.passages.words.first
        return first[body], first[body + 1]

    def _begins_paragraph(self, start: int, low: int) -> bool:
        """Whether a passage opens what is left of the body, or follows a blank line."""
        before = self.text[max(low, start - 200) : start]
        return not before.strip() or _BLANK_LINE.search(before) is not None

    def _prose(self, aligned: Alignment, span: Span, *, paragraph: bool) -> bool:
        """Whether a passage is running text: long runs, no list of items or titles."""
        lines = [line for line in self.text[span[0] : span[1]].splitlines() if line.strip()]
        items = sum(1 for line in lines if _ITEM.match(line))
        low, high = self.linker.passages.words.within(*span)
        if items * 2 > len(lines) and (len(lines) >= LIST or aligned.same < high - low):
            return False  # entries that differ by a word are entries of two lists
        if paragraph:
            return True
        short = len(lines) >= LIST and aligned.same < TITLE * len(lines)
        return aligned.same >= RUN * len(aligned.runs) and not short and items * 2 < len(lines)

    def _shared(self, body: int, aligned: Alignment) -> bool:
        """Words that are no quote: a farewell or signature, a post sent twice."""
        here, there = self.bodies[body], self.bodies[aligned.body]
        words = self.linker.passages.words
        ends = aligned.end == words.first[body + 1]
        begins = aligned.start == words.first[body]
        ends_there = aligned.source_end == words.first[aligned.body + 1]
        begins_there = aligned.source == words.first[aligned.body]
        one_author = not (here.author and there.author) or fold(here.author) == fold(there.author)
        if begins and ends:
            return one_author and begins_there and ends_there
        himself = one_author and here.author is not None and there.author is not None
        if himself and (
            not begins or (aligned.same < GREETING and not (begins_there and ends_there))
        ):
            return True
        return ends and ends_there and one_author


_BLANK_LINE = re.compile(r"(?:\n|\r)[ \t\u00a0>]*(?:\r\n|\n|\r)[ \t\u00a0>]*\Z")


def _changed(said: Sequence[int], source: Sequence[int]) -> int:
    """How many words of a few are not in the source, in its order."""
    row = [0] * (len(source) + 1)
    for word in said:
        before = row
        row = [0]
        for i, other in enumerate(source):
            row.append(before[i] + 1 if word == other else max(before[i + 1], row[i]))
    return len(said) - row[-1]


def _fold(line: str) -> str:
    """A line without case, and without blanks and `>` around it."""
    return line.strip(" \t\u00a0>").casefold()


def _folded(text: str) -> list[str]:
    """The lines with words."""
    return [line for match in _LINE.finditer(text) if (line := _fold(match[0]))]


def _phrases(text: str, bodies: Sequence[Body]) -> frozenset[str]:
    """The short lines that stand in many bodies."""
    found: Counter[str] = Counter()
    for body in bodies:
        lines = set(_folded(text[body.start : body.end]))
        found.update(line for line in lines if len(line) <= PHRASE)
    return frozenset(line for line, count in found.items() if count >= RECURS)


_LINE = re.compile(r"[^\r\n]+")


def _signs(text: str) -> int:
    """Signs that code is full of."""
    return len(_CODE_SIGNS.findall(text))
