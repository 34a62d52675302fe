"""Which patterns a page can match at all, told by words, before any pattern is compiled.

A pattern that holds words matches no page without them. Most pages are of one software in one
language, and the patterns of all others are never compiled, their dialects not even loaded.
"""

from __future__ import annotations

_ABOVE: str = "\u0307"  # what casefolding leaves of a Turkish capital I with its dot


def folded(text: str) -> str:
    """The text in the form in which its words are compared: what differs in case is equal."""
    text = text.casefold()
    if text.isascii():
        return text
    return text.replace(_ABOVE, "").replace("ı", "i")


def plausible(words: str, page: str) -> bool:
    """Whether a page (`folded`) has one of the words, or no words are known of a pattern."""
    return not words or any(word in page for word in words.split(" "))
