"""What can be read off a text that may open with a quote: its lines, and how its parts differ.

A *cut* parts a text into a passage (perhaps quoted) and an answer. All that is counted is counted
once a line; a cut then compares sums, so that the work stays in proportion to the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from math import log2
from typing import Final

from threadtool.patterns import re
from threadtool.quotes import trait_words
from threadtool.quotes.layout import MAX_WIDTH, MIN_WIDTH
from threadtool.values import dataclass

CUTS: Final = 24
"""Cuts of a text that are looked at, from its beginning: longer quotes are mostly documents."""

LONG: Final = 1000
"""Characters of a line that are read: enough to know how its writer writes."""

_LINE = re.compile(r"[^\n\r]+")
_BREAK = re.compile(r"\r\n|\n|\r")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"(?:^|[.!?…]\s+)[\"“«(]?([^\W\d_])")
_LINK = re.compile(r"(?:https?|ftp)://|www\.")
_LOOSE = re.compile(r"\b(?:i|im|ive|dont|cant|wont|didnt|doesnt|isnt|thats|whats|youre)\b")
_NEAT = re.compile(r"\b(?:I|[A-Za-z]+'(?:t|s|m|re|ve|ll|d))\b")
_ENDED = re.compile(r"[.!?…)\"”»:;]\s*$")

COUNTED: Final = (
    "lines", "words", "sentences", "low", "open", "asks", "links",
    "second", "first", "loose", "neat",
)  # fmt: skip
"""What is counted of a line: `low` sentences begin with a small letter, `open` lines with no sign
at their end, `asks` are `?`; `loose` and `neat` are ways to write `i` and `dont`, or `I` and
`don't`."""

Counts = tuple[int, ...]
Traits = dict[str, float]


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words: `gap` is the number of line ends behind it."""

    start: int
    end: int
    text: str
    gap: int
    counts: Counts


@cache
def _openers(kind: str) -> re.Pattern[str]:
    table: Mapping[str, tuple[str, ...]] = getattr(trait_words, kind)
    phrases = sorted({phrase for some in table.values() for phrase in some}, key=len, reverse=True)
    ended = (re.escape(p) if not p[-1].isalnum() else re.escape(p) + r"(?!\w)" for p in phrases)
    return re.compile(rf"[\"'(\s]*(?:{'|'.join(ended)})")


@cache
def _words(kind: str) -> frozenset[str]:
    table: Mapping[str, tuple[str, ...]] = getattr(trait_words, kind)
    return frozenset(word for some in table.values() for word in some)


def read(text: str, low: int, high: int) -> list[Line]:
    """The lines of `[low, high)` that have words; those that only wrapping parted are one."""
    lines: list[Line] = []
    matches = [m for m in _LINE.finditer(text, low, high) if m[0].strip()]
    width = max((m.end() - m.start() for m in matches), default=0)
    wrapped = len(matches) > 2 and MIN_WIDTH <= width <= MAX_WIDTH
    begin = None
    for i, match in enumerate(matches):
        begin = match.start() if begin is None else begin
        following = matches[i + 1].start() if i + 1 < len(matches) else high
        gap = len(_BREAK.findall(text, match.end(), following))
        if wrapped and gap == 1 and i + 1 < len(matches):
            word = matches[i + 1][0].split(None, 1)[0]
            if match.end() - match.start() + 1 + len(word) > width:
                continue  # the line goes on: only wrapping parted it from the next one
        lines.append(_line(text, begin, match.end(), gap))
        begin = None
    return lines


def _line(text: str, start: int, end: int, gap: int) -> Line:
    whole = text[start:end].strip().replace("’", "'")
    plain = whole[:LONG]
    words = _WORD.findall(plain.casefold())
    begins = _SENTENCE.findall(plain)
    second, first = _words("SECOND_PERSON"), _words("FIRST_PERSON")
    counts = (
        1,
        len(words),
        len(begins),
        sum(letter.islower() for letter in begins),
        int(not _ENDED.search(whole[-20:])),
        plain.count("?"),
        len(_LINK.findall(plain)),
        sum(word in second for word in words),
        sum(word in first for word in words),
        len(_LOOSE.findall(plain)),
        len(_NEAT.findall(plain)),
    )
    return Line(start, end, whole, gap, counts)


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual in the thread: the gaps between its lines, and how the writer writes else.

    `own` are the counts of the writer's other posts; `first` says that the post opens the thread.
    """

    gaps: Mapping[int, int]
    own: Counts | None = None
    first: bool = False


class Cuts:
    """The cuts of the text whose lines are given, with the traits of each."""

    def __init__(self, lines: Sequence[Line], habits: Habits) -> None:
        self.lines = lines
        self.habits = habits
        rows = zip(*(line.counts for line in lines), strict=True)
        sums = [list(accumulate(row, initial=0)) for row in rows]
        self._sums = dict(zip(COUNTED, sums, strict=True))
        self._gaps = [line.gap for line in lines[:-1]]
        self._all_gaps = max(1, sum(habits.gaps.values()))
        self._own = dict(zip(COUNTED, habits.own, strict=True)) if habits.own else None

    def __iter__(self) -> Iterator[tuple[int, Traits]]:
        """(number of lines in the passage, traits) of each cut, from the first line on."""
        for count in range(1, min(len(self.lines), CUTS + 1)):
            yield count, self._traits(count)

    def _traits(self, count: int) -> Traits:
        passage = {name: sums[count] for name, sums in self._sums.items()}
        answer = {name: sums[-1] - sums[count] for name, sums in self._sums.items()}
        last, after = self.lines[count - 1], self.lines[count]
        opening = after.text[:60].casefold()
        begins = self.lines[0].text[:60].casefold()
        return {
            "always": 1.0,
            **self._layout(count),
            "answer opens as an answer": _is(_openers("ANSWERS").match(opening)),
            "answer goes on": _is(_openers("CONTINUES").match(opening)),
            "answer says farewell": _is(_openers("FAREWELLS").match(opening)),
            "passage asks, answer tells": _is(passage["second"] and answer["first"]),
            "answer is no prose": _is(not answer["sentences"]),
            "answer greets": _is(_openers("GREETINGS").match(opening)),
            "passage greets": _is(_openers("GREETINGS").match(begins)),
            "only the passage asks": _is(passage["asks"] and not answer["asks"]),
            "letter case differs": _differ(passage, answer, "low", "sentences"),
            "spelling differs": _differ(passage, answer, "loose", "neat"),
            "unlike the writer": self._unlike(passage, answer),
            "opens the thread": _is(self.habits.first),
            "passage announces": _is(last.text[-1] in ":,;："),
            "passage has a link": _is(passage["links"]),
            "words of the answer": log2(1 + answer["words"]) / 8,
            "a few words": _is(passage["words"] < FEW),
            "echo": self._echo(count),
        }

    def _layout(self, count: int) -> Traits:
        """How the gap of a cut compares with the other gaps of the text."""
        gap = self._gaps[count - 1]
        others = self._gaps[: count - 1] + self._gaps[count:]
        return {
            "blank line": _is(gap > 1),
            "blank lines": _is(gap > 2),
            "the widest gap alone": _is(others and gap > max(others)),
            "gap is rare in the thread": self._rare(gap),
            "gaps before": log2(count) / 3,
        }

    def _rare(self, gap: int) -> float:
        """How rare gaps of this size are in the thread, in bits, 1 for one in 32."""
        return min(1.0, log2(self._all_gaps / max(1, self.habits.gaps.get(gap, 1))) / 5)

    def _unlike(self, passage: dict[str, int], answer: dict[str, int]) -> float:
        """How much less the passage than the answer is like the writer's other posts, -1 to 1."""
        own = self._own
        if own is None:
            return 0.0
        pairs = (("low", "sentences"), ("open", "lines"), ("loose", "neat"))
        far = [_differ(passage, own, *pair) - _differ(answer, own, *pair) for pair in pairs]
        return max(-1.0, min(1.0, sum(far)))

    def _echo(self, count: int) -> float:
        """The share of the answer's longer words that the passage has too."""
        said = set(_long(line.text for line in self.lines[:count]))
        answer = _long(line.text for line in self.lines[count : count + 2])
        return sum(word in said for word in answer) / len(answer) if answer else 0.0


FEW: Final = 4
"""Words below which a passage says too little to be told from anything."""

ECHOED: Final = 5
"""Letters from which on a word says what is spoken of."""


def _long(texts: Iterator[str]) -> list[str]:
    return [
        word
        for text in texts
        for word in _WORD.findall(text[:LONG].casefold())
        if len(word) >= ECHOED
    ]


def _is(what: object) -> float:
    return 1.0 if what else 0.0


def _differ(one: Mapping[str, int], other: Mapping[str, int], part: str, rest: str) -> float:
    """How far the shares of something in two texts lie apart, 0 to 1."""
    wholes = [text[rest] + (text[part] if part == "loose" else 0) for text in (one, other)]
    if not all(wholes):
        return 0.0
    return abs(one[part] / wholes[0] - other[part] / wholes[1])
