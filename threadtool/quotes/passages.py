"""Where the words of a post stand in earlier posts: an index of word runs, and alignment.

Seed and extend: a run of `SEED` words that an earlier post has too is a seed; from it the two
texts are followed for as long as they go on alike, over edited words and cuts. Only words that
are a member's own go into the index, so that a passage quoted two hundred times still leads to
the post that said it first.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from threadtool.quotes.bodies import Run
from threadtool.quotes.runs import SEED, recurring
from threadtool.quotes.words import Words

CHAIN: Final = 12
"""Earlier posts of a member's own words from which on a run is no seed: so many have phrases."""

WINDOW: Final = 7
"""Words that may differ in a row, on either side, before the texts count as parted."""

AGREE: Final = 3
"""Words that must agree again after a difference."""

JUMP: Final = 6
"""Words that must agree after a cut: more than after an edit, for the place is free."""

_STRIDE: Final = 16

_DEEPER: Final = bytes([*range(1, CHAIN + 1), CHAIN])
"""One more earlier post than so many, up to `CHAIN`."""


class Alignment(NamedTuple):
    """Words `[start, end)` of a post against words `[source, source_end)` of body `body`.

    `same` words agree, `extra` stand in the later post only, `skipped` in the source only.
    `runs` are the stretches that agree: first word, first word in the source, number of words.
    """

    body: int
    start: int
    end: int
    source: int
    source_end: int
    same: int
    extra: int
    skipped: int
    runs: tuple[Run, ...] = ()


class Passages:
    """The words of earlier posts, filled post by post in reading order."""

    def __init__(self, words: Words, runs: tuple[array[int], array[int]] | None = None) -> None:
        """`runs` are those that recur, if they are known from another reading."""
        self.words = words
        # The word of an earlier post that begins the same run; of a word there, one earlier yet.
        self.earlier = array("i", [-1]) * len(words.ids)
        self._depth = bytearray(len(words.ids))
        self.recurring = runs or recurring(words.ids)
        self._begin, self._runs = self.recurring
        # Whether the body looked up last has any run of an earlier post.
        self.met = False
        # The last place of each run among the own words of earlier posts.
        self._last = array("i", [-1]) * (max(self._runs, default=-1) + 1)

    def look_up(self, body: int) -> None:
        """Note for each word of the body where the run it begins stands in an earlier post."""
        low, high = self._between(self.words.first[body], self.words.first[body + 1])
        known = list(map(self._last.__getitem__, self._runs[low:high]))
        self.met = max(known, default=-1) >= 0
        if not self.met:
            return
        for word, place in zip(self._begin[low:high], known, strict=True):
            if place >= 0:
                self.earlier[word] = place
                self._depth[word] = _DEEPER[self._depth[place]]

    def add(self, body: int, quoted: list[tuple[int, int]]) -> None:
        """Put the body looked up last into the index, without its `quoted` ranges of words."""
        free: list[tuple[int, int]] = []
        at = self.words.first[body]
        for start, end in [*quoted, (self.words.first[body + 1], 0)]:
            if start > at:
                free.append(self._between(at, start))
            at = max(at, end)
        # From the end to the start: of a run that a post has twice, the first place is kept, so
        # that a copy of a post is followed from its beginning.
        for low, high in reversed(free):
            for run, word in zip(
                self._runs[low:high][::-1], self._begin[low:high][::-1], strict=True
            ):
                self._last[run] = word

    def _between(self, low: int, high: int) -> tuple[int, int]:
        """The runs that recur and lie in the words `[low, high)`."""
        first = bisect_left(self._begin, low)
        return first, bisect_left(self._begin, max(low, high - SEED + 1), first)

    def body_of(self, word: int) -> int:
        """The body that a word belongs to."""
        return self.words.body(word)

    def seeds(self, low: int, high: int) -> list[int]:
        """The words of `[low, high)` that begin a run of some earlier posts, but not of many."""
        first, last = self._between(low, high)
        return [word for word in self._begin[first:last] if 0 < self._depth[word] < CHAIN]

    def places(self, word: int) -> Iterator[int]:
        """The places in earlier posts of the run that begins at a word, nearest post first."""
        at = self.earlier[word]
        if at < 0:
            return
        ids = self.words.ids
        run = ids[word : word + SEED]
        for _ in range(CHAIN):
            if ids[at : at + SEED] == run:
                yield at
            at = self.earlier[at]
            if at < 0:
                return

    def agree(self, word: int, place: int) -> bool:
        """Whether the run at a word stands at a place."""
        ids = self.words.ids
        return ids[word : word + SEED] == ids[place : place + SEED]

    def alone(self, word: int, place: int) -> bool:
        """Whether the words on both sides of a seed differ: four words that met by chance."""
        ids, end = self.words.ids, SEED
        before = word > 0 and place > 0 and ids[word - 1] == ids[place - 1]
        return not before and (word + end >= len(ids) or ids[word + end] != ids[place + end])

    def align(self, word: int, place: int, low: int, high: int) -> Alignment:
        """Follow both texts from a seed, within the words `[low, high)` of the later post."""
        body = self.body_of(place)
        first, last = self.words.first[body], self.words.first[body + 1]
        runs = self._follow(word, place, high, last)
        back = self._follow_back(word, place, low, first)
        start, source, length = runs[0]
        if back and back[-1][0] + back[-1][2] == start and back[-1][1] + back[-1][2] == source:
            joined = back.pop()
            runs[0] = (joined[0], joined[1], joined[2] + length)
        runs = back + runs
        start, source, _ = runs[0]
        end, source_end = runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]
        same = sum(run[2] for run in runs)
        return Alignment(
            body,
            start,
            end,
            source,
            source_end,
            same,
            end - start - same,
            source_end - source - same,
            tuple(runs),
        )

    def _follow(self, q: int, s: int, q_end: int, s_end: int) -> list[Run]:
        """The runs that agree, from a seed to the right."""
        words = self.words.ids
        runs: list[Run] = []
        while True:
            length = _alike(words, q, s, q_end, s_end)
            if length:
                runs.append((q, s, length))
            q, s = q + length, s + length
            if q >= q_end:
                return runs
            step = _resume(words, q, s, q_end, s_end) or self._jump(q, s, q_end, s_end)
            if step is None:
                return runs
            q, s = q + step[0], s + step[1]

    def _follow_back(self, q: int, s: int, low: int, first: int) -> list[Run]:
        """The same to the left of the seed."""
        words = self.words.ids
        runs: list[Run] = []
        while True:
            length = 0
            while q > low and s > first and words[q - 1] == words[s - 1]:
                q, s, length = q - 1, s - 1, length + 1
            if length:
                runs.append((q, s, length))
            step = _resume_back(words, q, s, low, first)
            if step is None:
                return runs[::-1]
            q, s = q - step[0], s - step[1]

    def _jump(self, q: int, s: int, q_end: int, s_end: int) -> tuple[int, int] | None:
        """Step over a cut or over edits close together: the source is taken up again further on."""
        words = self.words.ids
        for extra in range(WINDOW + 1):
            if q + extra + SEED > q_end:
                return None
            place = self.earlier[q + extra]
            if not s <= place < s_end:
                continue
            agree = SEED if place - s <= 2 * WINDOW else JUMP
            if words[q + extra : q + extra + agree] == words[place : place + agree]:
                return extra, place - s
        return None


def _alike(words: array[int], q: int, s: int, q_end: int, s_end: int) -> int:
    """How many words agree from here on."""
    most = min(q_end - q, s_end - s)
    length = 0
    while length < most:
        step = min(_STRIDE, most - length)
        if words[q + length : q + length + step] != words[s + length : s + length + step]:
            break
        length += step
    while length < most and words[q + length] == words[s + length]:
        length += 1
    return length


def _resume(words: array[int], q: int, s: int, q_end: int, s_end: int) -> tuple[int, int] | None:
    """The smallest step over differing words after which the texts agree again."""
    reach = WINDOW + AGREE
    return _step(words[q : min(q_end, q + reach)], words[s : min(s_end, s + reach)])


def _resume_back(words: array[int], q: int, s: int, low: int, first: int) -> tuple[int, int] | None:
    """The same to the left."""
    reach = WINDOW + AGREE
    return _step(words[max(low, q - reach) : q][::-1], words[max(first, s - reach) : s][::-1])


def _step(later: array[int], earlier: array[int]) -> tuple[int, int] | None:
    """How many words to step over in either text until `AGREE` agree; the shortest step first."""
    here = list(zip(later, later[1:], later[2:], strict=False))
    there = list(zip(earlier, earlier[1:], earlier[2:], strict=False))
    steps = [(here.index(run), there.index(run)) for run in set(here).intersection(there)]
    return min(steps, key=lambda step: (step[0] + step[1], step[0]), default=None)
