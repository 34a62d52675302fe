"""The words of all bodies with their places: what quotes are compared by.

Re-wrapping, smilies turned into codes or pictures, curly quotes made straight, ellipses: words
survive all of it, characters do not.

A word is a number, the same wherever it stands; where it stands is only measured in the bodies
that are asked for. So the words of a long thread take less room than its text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, compress
from operator import add
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.bodies import Body, Span, stretches
from threadtool.quotes.markdown import TARGET

# Thai, Lao, Khmer, Burmese, kana and Chinese characters: no blanks part the words, so that each
# character counts as one.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile("[UNSPACED]|[^\\W_UNSPACED]+".replace("UNSPACED", _UNSPACED))
# Most texts have no such letters, and words are found in them in half the time.
_PLAIN_WORD = re.compile(r"[^\W_]+")
# Said by what else there is: the time to compile a set grows with the letters that it names.
_MAYBE_UNSPACED = re.compile("[^\\x00-\u0dff\u2000-\u2fff]")
_BESIDE = r"""
      !\[[^\]\n]{0,100}      # the words beside a picture
    | \]TARGET               # the target of a Markdown link
    | \[\d{1,4}\]            # the number lynx gives a link
    | :[a-z_]{2,20}:         # a smilie
    # an address: its host; no letter may stand before it
    | h(?<![^\W_UNSPACED]h)ttps?://(?:www\.)?(?P<host>[^\s/<>()\[\]]{1,100})[^\s<>\[\]]*
    | f(?<![^\W_UNSPACED]f)tp://(?:www\.)?(?P<ftp>[^\s/<>()\[\]]{1,100})[^\s<>\[\]]*
    """.replace("TARGET", TARGET.replace(" ", r"\ "))
_NO_WORDS = re.compile(_BESIDE.replace("UNSPACED", _UNSPACED), re.VERBOSE)
_NO_PLAIN_WORDS = re.compile(_BESIDE.replace("UNSPACED", ""), re.VERBOSE)
# Forums shorten the addresses they show, so only the host counts.

_GAP = re.compile(r"\W")

MOST_WORDS: Final = 500_000
"""Words of one post that are compared with those of others: nobody quotes what lies beyond."""

LONG: Final = 100_000
"""Characters of a piece of text that is split into words at once."""

Pieces = Iterator[tuple[int, int, str | None]]


class _Numbers(dict[str, int]):
    """The number of each word as it is written; words that differ in case have the same."""

    def __init__(self) -> None:
        self.folded: list[str] = []
        self._of: dict[str, int] = {}

    def __missing__(self, written: str) -> int:
        word = written.casefold()
        number = self._of.setdefault(word, len(self.folded))
        if number == len(self.folded):
            self.folded.append(word)
        self[written] = number
        return number

    def knows(self, word: str) -> bool:
        """Whether a word, in lower case, has a number."""
        return word in self._of


class Words:
    """All words in order, as numbers: `ids[i]` is the number of word `i`, `folded[ids[i]]` its
    letters; body `b` has the words `first[b]` to `first[b + 1]`."""

    def __init__(self, text: str, bodies: Sequence[Body]) -> None:
        self._text = text
        self._bodies = bodies
        self._starts = [body.start for body in bodies]
        self._places: dict[int, tuple[array[int], array[int]]] = {}
        self._numbers = _Numbers()
        self._beside: set[str] = set()
        self.folded = self._numbers.folded
        self.ids = array("i")
        self.first = array("i", [0])
        plain = text.isascii() or not _MAYBE_UNSPACED.search(text)
        self._word = _PLAIN_WORD if plain else _WORD
        self._no_words = _NO_PLAIN_WORDS if plain else _NO_WORDS
        self._blanks = _blanks()
        ids, number, found = self.ids, self._numbers.__getitem__, self._found
        for body in bodies:
            if self._is_plain(body):
                ids.extend(map(number, found(body.start, body.end)))
            else:
                self._add(body)
            self.first.append(len(ids))

    def _add(self, body: Body) -> None:
        """The numbers of the words of a body that holds more than words, or very many."""
        most = self.first[-1] + MOST_WORDS
        for low, high, host in self._pieces(body):
            words = [host] if host else self._found(low, high)
            self.ids.extend(map(self._numbers.__getitem__, words[: most - len(self.ids)]))
            if len(self.ids) >= most:
                return

    def _found(self, low: int, high: int) -> list[str]:
        """The words of a range, as they are written."""
        blanked = self._blanked(low, high)
        if blanked is None:
            return self._word.findall(self._text, low, high)
        return blanked.decode("latin-1").split()

    def _blanked(self, low: int, high: int) -> bytes | None:
        """A range with a blank for all that is part of no word; None if Latin-1 lacks a letter.

        Most texts are in Latin letters, and what is blanked like that is split up in a third of
        the time that the pattern takes.
        """
        try:
            return self._text[low:high].encode("latin-1").translate(self._blanks)
        except UnicodeEncodeError:
            return None

    def _is_plain(self, body: Body) -> bool:
        """Whether a body is one piece of nothing but words."""
        low, high = body.start, body.end
        return not body.merges and high - low <= LONG and not self._special(low, high)

    def has(self, word: str) -> bool:
        """Whether a word (in lower case) stands in any body, or beside a picture or the like."""
        return self._numbers.knows(word) or word in self._beside

    def runs(self, line: str, size: int) -> Iterator[tuple[int, ...]]:
        """All runs of `size` words of a line of this text, as numbers."""
        numbers = list(map(self._numbers.__getitem__, self._word.findall(line)))
        return zip(*(numbers[skipped:] for skipped in range(size)), strict=False)

    def body(self, word: int) -> int:
        """The body that a word belongs to."""
        return bisect_right(self.first, word) - 1

    def start(self, word: int) -> int:
        """Where a word begins in the text."""
        body = self.body(word)
        return self._measured(body)[0][word - self.first[body]]

    def end(self, word: int) -> int:
        """Where a word ends in the text."""
        body = self.body(word)
        return self._measured(body)[1][word - self.first[body]]

    def within(self, start: int, end: int) -> Span:
        """The words that begin in a range of the text, as a range of words."""
        low = self._before(start)
        return low, max(low, self._before(end))

    def _before(self, at: int) -> int:
        """How many words begin before a position."""
        body = bisect_right(self._starts, at) - 1
        if body < 0:
            return 0
        # The edges of a body are asked for most, and need no measuring.
        if at >= self._bodies[body].end:
            return self.first[body + 1]
        if at == self._bodies[body].start:
            return self.first[body]
        return self.first[body] + bisect_left(self._measured(body)[0], at)

    def _measured(self, body: int) -> tuple[array[int], array[int]]:
        """Where the words of a body begin, and where they end."""
        known = self._places.get(body)
        if known is None:
            starts, ends = array("I"), array("I")
            whole = self._bodies[body]
            most = self.first[body + 1] - self.first[body]
            plain = self._is_plain(whole)
            for low, high, host in (
                [(whole.start, whole.end, None)] if plain else self._pieces(whole)
            ):
                if host:
                    starts.append(low)
                    ends.append(high)
                else:
                    self._measure(low, high, starts, ends)
                if len(starts) >= most:
                    break
            known = self._places[body] = starts[:most], ends[:most]
        return known

    def _measure(self, low: int, high: int, starts: array[int], ends: array[int]) -> None:
        """Add where the words of a range begin and end."""
        blanked = self._blanked(low, high)
        if blanked is None:
            spans = [match.span() for match in self._word.finditer(self._text, low, high)]
            starts.extend([span[0] for span in spans])
            ends.extend([span[1] for span in spans])
            return
        lengths = list(map(len, blanked.split(b" ")))  # 0 between two blanks
        begins = accumulate(map((1).__add__, lengths), initial=low)
        first = list(compress(begins, lengths))
        starts.extend(first)
        ends.extend(map(add, first, filter(None, lengths)))

    def _pieces(self, body: Body) -> Pieces:
        """The ranges of a body that hold words; an address is a piece by itself, with its host."""
        for low, high in stretches(body):
            at = low
            if self._special(low, high):
                for match in self._no_words.finditer(self._text, low, high):
                    yield from self._plain(at, match.start())
                    host = match["host"] or match["ftp"]
                    if host:
                        yield match.start(), match.end(), host
                    else:
                        self._beside.update(map(str.casefold, self._word.findall(match[0])))
                    at = match.end()
            yield from self._plain(at, high)

    def _plain(self, low: int, high: int) -> Pieces:
        """A range of words alone, in pieces: the words of a long one are many objects at once."""
        while high - low > LONG:
            gap = _GAP.search(self._text, low + LONG, high)
            if not gap:
                break
            yield low, gap.start(), None
            low = gap.start()
        yield low, high, None

    def _special(self, low: int, high: int) -> bool:
        """A quick look: whether a range may hold more than words."""
        find = self._text.find
        return find("[", low, high) >= 0 or find("]", low, high) >= 0 or find(":", low, high) >= 0


@cache
def _blanks() -> bytes:
    """A table that keeps the letters and digits of Latin-1 and makes blanks of the rest."""
    every = bytes(range(256)).decode("latin-1")
    return "".join(one if _PLAIN_WORD.match(one) else " " for one in every).encode("latin-1")


def split(text: str) -> list[str]:
    """The words of a phrase, in lower case."""
    pattern = _WORD if _MAYBE_UNSPACED.search(text) else _PLAIN_WORD
    return [word.casefold() for word in pattern.findall(text)]
