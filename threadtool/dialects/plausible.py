"""Which patterns a page can match at all, told by words, before any pattern is compiled.

Compiling every pattern of every forum software takes longer than converting a page. Nearly all of
them hold words (`reaction score`, `click to expand`), and most pages are of one software in one
language: they have not one of the words of most patterns.

`pattern_words` has for each pattern what a match needs: its least and its greatest length, whether
it has a digit, sets of words, and with what it begins. Words have no blanks, and all is `folded`. A
match has at least one word of each set, and one of the beginnings if any are known.
"""

from __future__ import annotations

from collections.abc import Iterable

Needs = tuple[int, int, bool, tuple[tuple[str, ...], ...], tuple[str, ...]]

ANY_DIGIT = "\\d"
"""Stands for a digit among the beginnings."""
_TOLD_BY = 3  # letters at the beginning of a line that tell most others off
_ABOVE = "\u0307"  # what casefolding leaves of the dot on a Turkish capital I


def folded(text: str) -> str:
    """The text in the form in which its words are compared: what differs in case is equal."""
    text = text.casefold()
    if text.isascii():
        return text
    return text.replace(_ABOVE, "").replace("ı", "i")


class Page:
    """A text, to be asked for many words: whether it has three letters of one is known at once."""

    def __init__(self, text: str) -> None:
        self._text = text = folded(text)
        self._threes = {text[at : at + 3] for at in range(len(text) - 2)}

    def may_have(self, needs: Needs) -> bool:
        """Whether the text has the words that a match needs."""
        text, threes = self._text, self._threes
        for words in needs[3]:
            for word in words:
                if (len(word) < 3 or word[:3] in threes) and word in text:
                    break
            else:
                return False
        return True


class Gate:
    """Some patterns, to be asked of one line after the other whether it may match one of them."""

    def __init__(self, needs: Iterable[Needs | None]) -> None:
        """With what each pattern needs, None where nobody worked that out."""
        self._beginnings: set[str] = set()
        self._words: set[str] = set()
        self._open = False
        for one in needs:
            if one is None or not (one[4] or one[3]):
                self._open = True
            elif one[4]:
                self._beginnings.update(start[:_TOLD_BY] for start in one[4])
            else:
                fewest = min(one[3], key=len)
                self._words.update(fewest)
        self._digit = ANY_DIGIT in self._beginnings

    def lets(self, view: str) -> bool:
        """Whether a line, `folded`, may match."""
        begins = self._beginnings
        if self._open or view[:3] in begins or view[:2] in begins or view[:1] in begins:
            return True
        if self._digit and view[:1].isdecimal():
            return True
        return any(map(view.__contains__, self._words))


def plausible(needs: Needs, page: str) -> bool:
    """Whether a text (`folded`) has the words that a match needs."""
    for words in needs[3]:
        for word in words:
            if word in page:
                break
        else:
            return False
    return True


def may_be(needs: Needs, view: str) -> bool:
    """Whether a line, `folded`, has the beginning and the words of a match."""
    starts = needs[4]
    digit = ANY_DIGIT in starts and view[:1].isdecimal()
    return (not starts or digit or view.startswith(starts)) and plausible(needs, view)
