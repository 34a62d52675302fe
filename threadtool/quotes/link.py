"""Link a quote to the post it was taken from, and say how the two texts compare."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.bodies import LAST_LINE, Body, Run, Source, fold, line_stop
from threadtool.quotes.passages import CHAIN, JUMP, Alignment, Passages
from threadtool.quotes.runs import SEED

LOOK: Final = 24
"""Words at the start of a quote among which a seed is looked for."""

TRIED: Final = 8
"""Earlier posts by others than the member named that a quote is compared with, the nearest ones:
more come up only where all words are common, and found no other quote in any annotated thread."""

SURE: Final = 16
"""Words that agree from which on a bare seed elsewhere is chance."""

FAR: Final = 400
"""The same for the words of the member named, whose post may begin with a quote of its own."""

SHORT: Final = 12
"""Words of a quote that is searched for as a whole where it has no seed."""

POSTS_BACK: Final = 60
"""Earlier posts of a member searched for a quote that is too short for a seed."""

LAST_WORDS: Final = 7
"""Words that may follow on the last line where the texts part: the quoted post was edited."""

_LOOSE = re.compile(r"[\s>]+")


class Linker:
    """Finds the source of a passage among the posts before it."""

    def __init__(self, text: str, bodies: Sequence[Body], passages: Passages) -> None:
        self.text = text
        self.bodies = bodies
        self.passages = passages
        self._of_author: dict[str, list[int]] = {}
        self._plain: dict[int, str] = {}
        # Searching whole posts for short quotes stays in proportion to the text.
        self._budget = 40 * len(text) + 100_000

    def seen(self, body: int) -> None:
        """From now on the body is an earlier post."""
        author = self.bodies[body].author
        if author:
            self._of_author.setdefault(fold(author), []).append(body)

    def wrote(self, body: int, author: str | None) -> bool:
        """Whether a body is by a member; False where that is not known."""
        by = self.bodies[body].author
        return bool(author and by and fold(by) == fold(author))

    def align(self, start: int, end: int, author: str | None) -> Alignment | None:
        """The best alignment of the quote in `[start, end)`; its end need not be known."""
        low, top = self.passages.words.within(start, end)
        if top <= low:
            return None
        aligned = self.find(low, top, author)
        if aligned is None and author:
            ends = (self.text.find("\n", start, min(end, start + 600)), end)
            line = min(x for x in ends if x >= 0)
            first = self.passages.words.within(start, line)
            if first[1] > low:
                aligned = self.find_short(low, first[1], top, author)
        return aligned

    def find(
        self,
        low: int,
        high: int,
        author: str | None,
        floor: int | None = None,
        quiet: frozenset[int] = frozenset(),
    ) -> Alignment | None:
        """The best alignment of a quote whose words begin at word `low` and end before `high`.

        An alignment may begin before `low`, at word `floor` or later; `quiet` words are no seeds.
        The post of the member named comes first, then the longer alignment, then the nearer post.
        """
        floor = low if floor is None else floor
        best: tuple[bool, int, int] | None = None
        found: Alignment | None = None
        tried: set[int] = set()
        chance: list[tuple[int, int]] = []
        for word, place, body in self._places(low, high, quiet):
            if found and word >= found.end:
                break
            if body in tried or (len(tried) >= TRIED and not self.wrote(body, author)):
                continue
            if not self.passages.agree(word, place):
                continue
            same = found.same if found else 0 if author else SURE
            if same >= SURE and self.passages.alone(word, place):
                chance.append((word, place))
                continue
            tried.add(body)
            aligned = self.passages.align(word, place, floor, high)
            rank = (self.wrote(body, author), aligned.same, body)
            if best is None or rank > best:
                best, found = rank, aligned
        if found is None and chance:
            seeds = (self.passages.align(*seed, floor, high) for seed in chance[:TRIED])
            return max(seeds, key=lambda aligned: (aligned.same, aligned.body), default=None)
        if author and (best is None or not best[0]):
            found = self._find_far(low, high, author) or found
            if found and self.wrote(found.body, author):
                return found
            return self.find_short(low, min(high, low + SHORT), high, author) or found
        return found

    def _places(self, low: int, high: int, quiet: frozenset[int]) -> Iterator[tuple[int, int, int]]:
        """The seeds at the start of a quote: a word, the place in an earlier post, and that post.

        That the words there agree is left to be seen.
        """
        earlier, first = self.passages.earlier, self.passages.words.first
        for word in self._seeds(low, high):
            if word in quiet:
                continue
            place = word
            for _ in range(CHAIN):
                place = earlier[place]
                if place < 0:
                    break
                yield word, place, bisect_right(first, place) - 1

    def _seeds(self, low: int, high: int) -> Sequence[int]:
        """The words at which a search begins; where all begin runs of many posts, these."""
        few = self.passages.seeds(low, min(high, low + LOOK + SEED - 1))
        return few or range(low, min(high - SEED + 1, low + LOOK))

    def _find_far(self, low: int, high: int, author: str) -> Alignment | None:
        """The member's own words further on: their post began with a quote, or was cut."""
        if fold(author) not in self._of_author:
            return None
        for word in range(low + LOOK, min(high - SEED + 1, low + FAR)):
            for place in self.passages.places(word):
                if self.wrote(self.passages.body_of(place), author):
                    return self.passages.align(word, place, low, high)
        return None

    def before_answer(self, aligned: Alignment) -> Alignment:
        """The part of an alignment before the first answer.

        An answer is words with lines of their own; or what begins on a new line where but a few
        words agree by chance behind it.
        """
        words = self.passages.words
        left = aligned.same
        for number in range(1, len(aligned.runs)):
            start, _, length = aligned.runs[number - 1]
            last, following = start + length - 1, aligned.runs[number][0]
            left -= length
            between = self.text[words.end(last) : words.start(following)]
            if left < JUMP and _has_line_end(between):
                return part(aligned, number)
            if following - last < 2:
                continue
            before = self.text[words.end(last) : words.start(last + 1)]
            after = self.text[words.end(following - 1) : words.start(following)]
            if _has_line_end(before) and _has_line_end(after):
                return part(aligned, number)
        return self._on_whole_lines(aligned)

    def _on_whole_lines(self, aligned: Alignment) -> Alignment:
        """The alignment without the first words of an answer that agree by chance.

        A quote ends where a line does. Where the texts part in the middle of a line, and the line
        began but a few words before, the quote ended with the line above.
        """
        words = self.passages.words
        end = words.end(aligned.end - 1)
        stop = line_stop(self.text, end, end + LAST_LINE)
        if words.within(end, stop)[1] - words.within(end, stop)[0] <= LAST_WORDS:
            return aligned
        floor = words.start(max(aligned.start, aligned.end - JUMP))
        begin = max(self.text.rfind("\n", floor, end), self.text.rfind("\r", floor, end))
        if begin < 0:
            return aligned
        return cut(aligned, words.within(floor, begin)[1]) or aligned

    def find_short(self, low: int, high: int, top: int, author: str) -> Alignment | None:
        """A short quote, word by word, in the member's earlier posts, the nearest first.

        The words `[low, high)` must all agree; from there on the texts are followed up to `top`.
        """
        words = self.passages.words
        if high <= low:
            return None
        phrase = _joined(words.ids[low:high])
        for body in self._of_author.get(fold(author), [])[: -POSTS_BACK - 1 : -1]:
            plain = self._plain.get(body)
            if plain is None:
                first, last = words.first[body], words.first[body + 1]
                plain = self._plain[body] = _joined(words.ids[first:last])
            self._budget -= len(plain)
            if self._budget < 0:
                return None
            at = plain.find(phrase)
            if at >= 0:
                place = words.first[body] + plain.count(" ", 0, at)
                return self.passages.align(low, place, low, top)
        return None

    def source(self, aligned: Alignment, start: int, end: int) -> Source:
        """The place of the source for the quote at `[start, end)`, and how well it fits."""
        words, text = self.passages.words, self.text
        body = self.bodies[aligned.body]
        first, last = words.start(aligned.source), words.end(aligned.source_end - 1)
        q_first, q_last = words.start(aligned.start), words.end(aligned.end - 1)
        while q_first > start and first > body.start and text[q_first - 1] == text[first - 1]:
            q_first, first = q_first - 1, first - 1
        while q_last < end and last < body.end and text[q_last] == text[last]:
            q_last, last = q_last + 1, last + 1
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        low, high = words.within(start, end)
        total = max(1, high - low)
        share = min(1.0, aligned.same / total)
        match = self._match(aligned, total, text[start:end], text[first:last])
        return Source(aligned.body, first, last, match, round(share, 3), aligned.runs)

    def _match(self, aligned: Alignment, total: int, quoted: str, source: str) -> str:
        """`exact`: the same text but for white space; `partial`: parts of it; `edited`: changed."""
        if _LOOSE.sub("", quoted) == _LOOSE.sub("", source):
            return "exact"
        if aligned.skipped > 2 * aligned.extra + 2 or aligned.same < 0.6 * total:
            return "partial"
        return "edited"


def _joined(ids: Iterable[int]) -> str:
    """The numbers of words as a text, in which a phrase is found fast."""
    return f" {' '.join(map(str, ids))} "


def _has_line_end(text: str) -> bool:
    return "\n" in text or "\r" in text


def part(aligned: Alignment, runs: int) -> Alignment:
    """An alignment of the first `runs` runs alone."""
    return _of_runs(aligned, aligned.runs[:runs])


def cut(aligned: Alignment, end: int) -> Alignment | None:
    """An alignment without the words of the later post from `end` on."""
    kept = tuple(
        (start, source, min(length, end - start))
        for start, source, length in aligned.runs
        if start < end
    )
    return _of_runs(aligned, kept) if kept else None


def _of_runs(aligned: Alignment, kept: tuple[Run, ...]) -> Alignment:
    end, source_end = kept[-1][0] + kept[-1][2], kept[-1][1] + kept[-1][2]
    same = sum(run[2] for run in kept)
    extra = end - aligned.start - same
    skipped = source_end - aligned.source - same
    return Alignment(
        aligned.body, aligned.start, end, aligned.source, source_end, same, extra, skipped, kept
    )
