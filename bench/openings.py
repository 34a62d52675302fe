"""With which words posts and answers begin, and the later lines of posts do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from math import log
from typing import Final

from bench.bare import Example
from threadtool.quotes.trait_cuts import first_words

THREADS: Final = 3
"""Threads in which words have to stand at the beginning of a line to be known."""

TIMES: Final = 4
"""How often they have to; and how often a thread counts at most."""

DOUBT: Final = 6
"""Lines that are thought to be as usual, beside those that were seen."""

LINES: Final = 20
"""Lines of a post that are looked at."""

_NUMBERS = re.compile(r"\d+")

Seen = dict[str, list[int]]
"""By first words: how often posts begin so, and how often later lines."""


class Openings:
    """What was seen in each thread."""

    def __init__(self, posts: Iterable[Example]) -> None:
        self._threads: defaultdict[str, Seen] = defaultdict(dict)
        known = set()
        for post in posts:
            key = post.thread, post.author, "".join(filter(str.isalnum, post.text))[-25:]
            if key not in known:
                known.add(key)
                _read(post, self._threads[post.thread])

    def odds(self, leave_out: str | None = None) -> dict[str, float]:
        """The logarithm of how much more often posts than later lines begin so."""
        sums: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        threads: defaultdict[str, list[str]] = defaultdict(list)
        for name, seen in self._threads.items():
            if name != leave_out:
                for words, times in seen.items():
                    sums[words][0] += min(times[0], TIMES)
                    sums[words][1] += min(times[1], TIMES)
                    threads[words].append(name)
        firsts = [times for words, times in sums.items() if " " not in words]
        begin, go_on = (1 + sum(times[i] for times in firsts) for i in (0, 1))
        usual = begin / (begin + go_on)
        return {
            words: round(_odds(times, usual), 2)
            for words, times in sorted(sums.items())
            if sum(times) >= TIMES and _spread(threads[words])
        }


def _odds(times: list[int], usual: float) -> float:
    begin, go_on = times[0] + DOUBT * usual, times[1] + DOUBT * (1 - usual)
    return log(begin / usual) - log(go_on / (1 - usual))


def _spread(threads: list[str]) -> bool:
    """Whether words are known from several threads of several forums: names of members are not."""
    return len(threads) >= THREADS and len({forum(name) for name in threads}) > 1


def forum(thread: str) -> tuple[str, ...]:
    """The forum of a thread, by its name: what is left of it without numbers."""
    parts = (_NUMBERS.sub("", part) for part in thread.split("-"))
    return tuple(part for part in parts if part.isalpha() and len(part) > 1)


def _read(post: Example, seen: Seen) -> None:
    """Count the lines of a post by their first words, but for what is quoted."""
    quotes = post.quotes
    answer = quotes[0][1] if quotes and quotes[0][0] == 0 else 0
    begun = False
    for line in post.lines[:LINES]:
        if any(start <= line.start < end for start, end in quotes):
            continue
        opens = not begun and line.start >= answer
        begun = begun or opens
        for words, _ in first_words(line.text):
            times = seen.setdefault(words, [0, 0])
            times[0 if opens else 1] += 1
