"""Whether a phrase can stand in a text at all, and in which of its bodies.

Its words are looked up among those of the text. Most texts are in one language and come from one
software: what the others print then needs no search, however many of them are known. What is left
is searched for in the whole text at once, and only the bodies that have it are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from threadtool.merges import bodies_with
from threadtool.patterns import re
from threadtool.quotes.attribution_phrases import Phrases
from threadtool.quotes.bodies import Body
from threadtool.quotes.patterns import COLON, patterns, spellings
from threadtool.quotes.words import Words, split

BBCODE: Final[Phrases] = {"": ("quote",)}


def may_stand(words: Words, *tables: Phrases) -> bool:
    """Whether a phrase of some tables may stand in the bodies that the words are of."""
    return any(
        all(map(words.has, phrase)) for table in tables for phrase in _phrases(spellings(table))
    )


def behind_first(table: Phrases) -> Phrases:
    """Phrases without their first word: it may be glued to a name."""
    return {
        language: tuple(phrase.split(" ", 1)[1] for phrase in some)
        for language, some in table.items()
    }


class Colons(NamedTuple):
    """The bodies with a colon behind a phrase, behind a digit, and at the end of a line."""

    said: set[int]
    quote_from: set[int]
    field_from: set[int]
    digit: set[int]
    line: set[int]


class Whereabouts:
    """Which bodies of a text, by their numbers, may hold what: perhaps a few too many."""

    def __init__(self, text: str, bodies: Sequence[Body], words: Words) -> None:
        self._text = text
        self._bodies = bodies
        self._starts = [body.start for body in bodies]
        self._words = words

    def of(self, *literals: str) -> set[int]:
        """The bodies that hold one of some literal texts."""
        return {
            body for word in literals for body in bodies_with(self._text, word, 0, self._starts)
        }

    def of_phrases(self, *tables: Phrases) -> set[int]:
        """The bodies that hold the longest word of a phrase of some tables."""
        longest = {
            max(phrase.split(" "), key=len) for table in tables for phrase in spellings(table)
        }
        return self.of(*(word for word in longest if all(map(self._words.has, split(word)))))

    def of_colons(self) -> Colons:
        """The bodies with a colon that may mean something."""
        text, found = self._text, Colons(set(), set(), set(), set(), set())
        known = patterns()
        announced = (
            (found.said, known.said.last_words),
            (found.quote_from, known.quote_from.last_words),
            (found.field_from, known.field_from.last_words),
        )
        wide = "：" in text
        for number, body in enumerate(self._bodies):
            if text.find(":", body.start, body.end) < 0 and not wide:
                continue
            for colon in COLON.finditer(text, body.start, body.end):
                at = stop = colon.start()
                if text[stop - 1 : stop] in (" ", "\u00a0"):
                    stop -= 1
                for bodies, last_words in announced:
                    if text.endswith(last_words, body.start, stop):
                        bodies.add(number)
                if text[at - 1 : at].isdigit():
                    found.digit.add(number)
                if LINE_END.match(text, at + 1):
                    found.line.add(number)
        return found


LINE_END = re.compile(r"[ \t\u00a0]*(?:[\r\n]|\Z)")


@cache
def _phrases(spelt: frozenset[str]) -> frozenset[tuple[str, ...]]:
    """The words of each phrase."""
    return frozenset(tuple(split(phrase)) for phrase in spelt)
