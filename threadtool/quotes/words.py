"""The words of all bodies with their places: what quotes are compared by.

Re-wrapping, smilies turned into codes or pictures, curly quotes made straight, ellipses: words
survive all of it, characters do not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from threadtool.patterns import re
from threadtool.quotes.bodies import Body, Span, stretches
from threadtool.quotes.markdown import TARGET

# Thai, Lao, Khmer, Burmese, kana and Chinese characters: no blanks part the words, so that each
# character counts as one.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_TOKEN = re.compile(
    r"""
      !\[[^\]\n]{0,100}      # the words beside a picture
    | \]TARGET               # the target of a Markdown link
    | \[\d{1,4}\]            # the number lynx gives a link
    | :[a-z_]{2,20}:         # a smilie
    | (?:https?|ftp)://(?:www\.)?([^\s/<>()\[\]]{1,100})[^\s<>\[\]]*  # an address: its host
    | ([UNSPACED]|[^\W_UNSPACED]+)
    """.replace("UNSPACED", _UNSPACED).replace("TARGET", TARGET.replace(" ", r"\ ")),
    re.VERBOSE,
)
# Forums shorten the addresses they show, so only the host counts.


@dataclass(frozen=True, slots=True)
class Words:
    """All words in order: `words[i]` is at `[starts[i], ends[i])`; body `b` has the words
    `first[b]` to `first[b + 1]`."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    first: list[int]

    def within(self, start: int, end: int) -> Span:
        """The words that begin in a range of the text, as a range of words."""
        low = bisect_left(self.starts, start)
        return low, bisect_left(self.starts, end, low)


def read_words(text: str, bodies: Sequence[Body]) -> Words:
    """The words of the bodies, in lower case, without what a flattening changes."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    first = [0]
    known: dict[str, str] = {}
    for body in bodies:
        for start, end in stretches(body):
            found = [m for m in _TOKEN.finditer(text, start, end) if m.lastindex]
            starts += [m.start() for m in found]
            ends += [m.end() for m in found]
            words += [m[2] or m[1] for m in found]
        first.append(len(words))
    # One object a word: comparing lists of words is then comparing addresses.
    words = [known.setdefault(word, word) for word in map(str.casefold, words)]
    return Words(words, starts, ends, first)
