"""Whether a phrase can stand in a text at all: its words are looked up among those of the text.

Most texts are in one language and come from one software. What the others print then needs no
search, however many of them are known.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from threadtool.quotes.attribution_phrases import Phrases
from threadtool.quotes.patterns import spellings
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


@cache
def _phrases(spelt: frozenset[str]) -> frozenset[tuple[str, ...]]:
    """The words of each phrase."""
    return frozenset(tuple(split(phrase)) for phrase in spelt)
