"""The words of a body tell which patterns can match in it at all: most posts are spared the rest.

A phrase stands in a body only if its words do, and the words of every body are known already. Of
each phrase the longest word is looked up, as `read_words` would give it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from threadtool.quotes import attribution_phrases as phrases
from threadtool.quotes import attribution_words as around
from threadtool.quotes.words import words_of

_TABLES = {
    "said": (phrases.SAID, phrases.GLUED_SAID),
    "verb_first": (around.VERB_BEFORE_NAME,),
    "posted_by": (phrases.POSTED_BY,),
    "quote_from": (phrases.QUOTE_FROM,),
    "name_first": (phrases.NAME_FIRST,),
    "boxes": (phrases.BOX, {"": ("quote",)}),
    "closers": (around.EXPAND,),
}


@cache
def hints(rule: str) -> frozenset[str]:
    """The words one of which a body must have for a rule to find something in it."""
    return frozenset(
        max(words_of(phrase), key=len)
        for table in _TABLES[rule]
        for some in table.values()
        for phrase in some
    )


@cache
def _all_hints() -> frozenset[str]:
    return frozenset().union(*map(hints, _TABLES))


def rules_for(words: Sequence[str]) -> frozenset[str]:
    """The rules that can find something in a body with these words."""
    known = _all_hints().intersection(words)
    return frozenset(rule for rule in _TABLES if not known.isdisjoint(hints(rule)))
