"""What the shapes of merge markers share: the phrases as patterns, and where a phrase may stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from threadtool import merge_phrases as phrases
from threadtool.merge_flat import BLANKS, SLICE, WIDEST_GAP, Frame
from threadtool.merge_times import Span
from threadtool.patterns import re

# A marker amid a line counts only where the extractor wrote whole posts as one line: people's
# sentences with these words stand in shorter ones.
LONG_LINE = 200
_BLANK = re.compile(r"\s")
REACH = 4 * WIDEST_GAP  # the longest phrase, with its words as far apart as they may be
_OPENING_MARKS = "\"'“”„«‘`"


class Marker(NamedTuple):
    """A marker in a flat body, with the ranges of the times it shows."""

    start: int
    end: int
    added: Span | None = None
    previous: Span | None = None


def forms_of(table: str) -> list[str]:
    """The phrases of all languages in one of the tables, the longest first."""
    languages: dict[str, str] = getattr(phrases, table)
    forms = {form for line in languages.values() for form in line.split("|")}
    return sorted(forms, key=lambda form: (-len(form), form))


def either_case(phrase: str) -> str:
    """A pattern for a phrase: either case at its start, any blanks, a blank before a colon."""
    first = phrase[0]
    head = rf"[{first.upper()}{first.lower()}]" if first.isalpha() else re.escape(first)
    rest = re.escape(phrase[1:]).replace(r"\ ", BLANKS).replace(":", r" ?:")
    return head + rest


def longest_word(form: str) -> str:
    """The longest word of a phrase without its first letter, which may differ in case."""
    return max(re.findall(r"[^\W\d_]+", form), key=len, default="")[1:]


class Phrases:
    """Phrases of a table, in all languages; a pattern is made of those that texts so far can have.

    Compiling all of them takes as long as converting a page, which has the words of two or three.
    """

    def __init__(
        self,
        forms: Sequence[str],
        compiled: Callable[[str], re.Pattern[str]],
        *,
        any_case: bool = False,
    ) -> None:
        """`compiled` makes a pattern of the alternatives; `any_case` says that it ignores case."""
        self._waiting = {form: longest_word(form) for form in forms}
        self._order = list(forms)
        self._compiled = compiled
        self._any_case = any_case
        self._taken: set[str] = set()
        self._pattern: re.Pattern[str] | None = None

    def finditer(self, flat: str) -> Iterator[re.Match[str]]:
        """The phrases in a flat body."""
        pattern = self._for(flat)
        return pattern.finditer(flat) if pattern else iter(())

    def match(self, flat: str, at: int) -> re.Match[str] | None:
        """The phrase that stands at a place."""
        pattern = self._for(flat[at : at + REACH])  # not all of a body for each place in it
        return pattern.match(flat, at) if pattern else None

    def _for(self, flat: str) -> re.Pattern[str] | None:
        held = held_in(flat, set(self._waiting.values()), fold=self._any_case)
        new = [form for form, word in self._waiting.items() if word in held]
        if new:
            for form in new:
                del self._waiting[form]
            self._taken.update(new)
            forms = [either_case(form) for form in self._order if form in self._taken]
            self._pattern = self._compiled("|".join(forms))
        return self._pattern


@cache
def phrases_of(table: str, tail: str = "") -> Phrases:
    """Any phrase of a table, and the given pattern after it."""
    return Phrases(forms_of(table), lambda forms: re.compile(rf"(?<![^\W_])(?:{forms}){tail}"))


@cache
def keys(table: str) -> tuple[str, ...]:
    """Of each phrase its longest word without its first letter, which may differ in case.

    A body without any of them has none of the phrases.
    """
    words = set(map(longest_word, forms_of(table)))
    return tuple(
        sorted(word for word in words if not any(other in word for other in words if other != word))
    )


def vocabulary(text: str) -> str:
    """Every word that a text has, once, blanks between them: far shorter than a long text."""
    words: set[str] = set()
    low = 0
    while low < len(text):
        blank = _BLANK.search(text, low + SLICE)
        high = blank.end() if blank else len(text)
        words.update(text[low:high].split())
        low = high
    return " ".join(sorted(words))


def held_in(text: str, words: Iterable[str], *, fold: bool) -> set[str]:
    """Those of some words that a text has; `fold`: they are in lower case, and met in any."""
    if not fold:
        return {word for word in words if word in text}
    held: set[str] = set()
    left = set(words)
    more = max(map(len, left), default=0)  # a word may lie across the end of a slice
    for at in range(0, len(text), SLICE):
        folded = text[at : at + SLICE + more].casefold()
        held |= {word for word in left if word in folded}
        left -= held
    return held


def quoted(flat: str, start: int) -> bool:
    """Somebody writes about the marker: `the line "---- Post added at ..."`."""
    return start > 0 and flat[start - 1] in _OPENING_MARKS


def amid_line(flat: str, around: Frame) -> bool:
    """True for a phrase inside a whole post on one line, where no clause goes on after it."""
    low, high = max(0, around.start - LONG_LINE), around.end + LONG_LINE
    before = flat[low : around.start].rpartition("\n")[2]
    after = flat[around.end : high].partition("\n")[0]
    next_char = after.lstrip(" ")[:1]
    return (
        len(before) + len(after) >= LONG_LINE
        and not flat[around.start].islower()
        and not next_char.islower()
        and next_char not in (",", ";")
        and not quoted(flat, around.start)
    )


def literal_end(flat: str, at: int, words: str) -> int | None:
    """The end of the given words at a place, None where they do not stand there."""
    if not words:
        return at
    found = re.compile(rf"[ \n,]{{0,{WIDEST_GAP}}}{either_case(words)}(?![^\W_])").match(flat, at)
    return found.end() if found else None
