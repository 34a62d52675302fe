"""What is usual in a thread: how its lines are spaced, how its members write and sign."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.bodies import fold
from threadtool.quotes.traits import COUNTED, Counts, Line

SIGNED: Final = 3
"""Most words of a last line that may be a name."""

TWICE: Final = 2
"""Posts of a member that have to end with a word before it is taken for their name."""

SHORTENED: Final = 7
"""Most letters that a form of address leaves out at the end of a name."""

WIDEST: Final = 8
"""Line ends from which on gaps are all the same."""

_NAME_PART = re.compile(r"[^\W\d_]{4,40}")

_POLITE: Final = frozenset({
    "attachment", "best", "cheers", "edit", "gracias", "gruß", "grüße", "image", "merci",
    "pozdrawiam", "regards", "saludos", "thanks", "welcome", "спасибо",
})  # fmt: skip
"""Last words of posts that are no names."""


def name_words(text: str) -> list[str]:
    """The words of a text that are long enough to name a member, in lower case."""
    return _NAME_PART.findall(text.casefold())


class Members:
    """By which words the members of a thread are called: parts of their names, and how they sign.

    `Fredrik` may be called `Fred`: beginnings of names count.
    """

    def __init__(self, texts: Sequence[Sequence[Line]], names: Sequence[str]) -> None:
        signed: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for lines, name in zip(texts, names, strict=True):
            signed[name].update(set(_signature(lines)))
        self._called: defaultdict[str, set[str]] = defaultdict(set)
        for name, ends in signed.items():
            words = {word for word, times in ends.items() if times >= TWICE} - _POLITE
            for word in words.union(name_words(name)):
                for length in range(max(4, len(word) - SHORTENED), len(word) + 1):
                    self._called[word[:length]].add(name)

    def other(self, words: Iterable[str], name: str) -> bool:
        """Whether one of the words calls a member other than the one named, and not that one."""
        called = (self._called.get(word) for word in words)
        return any(who and name not in who for who in called)


def _signature(lines: Sequence[Line]) -> list[str]:
    if len(lines) < 2 or lines[-1].count("words") > SIGNED or lines[-1].text.endswith("?"):
        return []
    return name_words(lines[-1].text)


@dataclass(frozen=True)
class Habits:
    """What is usual in the thread, as seen from one of its posts.

    `gaps` are the gaps between lines, `own` the counts of the writer's other posts; `first` says
    that the post opens the thread.
    """

    gaps: Mapping[int, int]
    own: Counts | None = None
    first: bool = False
    name: str = ""
    members: Members = field(default_factory=lambda: Members((), ()))

    @cached_property
    def all_gaps(self) -> int:
        """How many gaps there are."""
        return max(1, sum(self.gaps.values()))


def habits_of(texts: Sequence[Sequence[Line]], authors: Sequence[str | None]) -> list[Habits]:
    """What is usual in a thread, as seen from each of its posts, given as lines."""
    gaps = Counter(line.gap for lines in texts for line in lines[:-1])
    none = (0,) * len(COUNTED)
    sums = [_sum([none, *(line.counts for line in lines)]) for lines in texts]
    whole: dict[str, Counts] = {}
    names = [fold(author or "") for author in authors]
    for name, counts in zip(names, sums, strict=True):
        whole[name] = _sum([whole.get(name, none), counts])
    members = Members(texts, names)
    found = []
    for number, (name, counts) in enumerate(zip(names, sums, strict=True)):
        rest = tuple(a - b for a, b in zip(whole[name], counts, strict=True)) if name else none
        own = rest if any(rest) else None
        found.append(Habits(gaps, own, number == 0, name, members))
    return found


def _sum(rows: Sequence[Counts]) -> Counts:
    return tuple(map(sum, zip(*rows, strict=True)))


Masses = Mapping[int, float]
"""By gap: how likely it is that a quote ends at one of the gaps of that size in a post."""

RARELY: Final = 0.2
"""Share of posts that are expected to quote, before anything is known."""


class Agreement:
    """At which gaps the quotes of a thread seem to end: a page ends all its quotes alike."""

    def __init__(self, posts: Iterable[Masses]) -> None:
        self._masses: defaultdict[int, float] = defaultdict(float)
        self._posts: Counter[int] = Counter()
        for masses in posts:
            for gap, mass in masses.items():
                self._masses[gap] += mass
                self._posts[gap] += 1
        self._all = sum(self._masses.values())

    def traits(self, own: Masses, gap: int) -> dict[str, float]:
        """What the other posts say of a gap, `own` being what was added for this post."""
        mass = max(0.0, self._masses[gap] - own.get(gap, 0.0))
        posts = self._posts[gap] - (gap in own)
        everywhere = max(0.0, self._all - sum(own.values()))
        return {
            # The constants stand for one and a half posts in which nothing was seen.
            "such gaps end quotes": log((mass + 0.3) / (posts + 1.5) / RARELY),
            "quotes end at such gaps": log((mass + 0.3) / (everywhere + 0.6) / 0.5),
        }


def masses(gaps: Sequence[int], chances: Sequence[float]) -> dict[int, float]:
    """By size of gap: the sum of the chances of a post's cuts."""
    found: dict[int, float] = {}
    for gap, chance in zip(gaps, chances, strict=True):
        size = min(gap, WIDEST)
        found[size] = found.get(size, 0.0) + chance
    return found
