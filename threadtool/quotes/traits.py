"""What can be read off the lines of a text that may open with a quote.

All that is counted is counted once a line: what compares parts of a text compares sums, so that
the work stays in proportion to the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from threadtool.patterns import re
from threadtool.quotes import trait_words
from threadtool.quotes.layout import MAX_WIDTH, MIN_WIDTH

LONG: Final = 1000
"""Characters of a line that are read: enough to know how its writer writes."""

NAMED: Final = 300
"""Characters within which a line that is but a link or the name of a file ends."""

_LINE = re.compile(r"[^\n\r]+")
_BREAK = re.compile(r"\r\n|\n|\r")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"(?:^|[.!?…]\s+)[\"“«(]?([^\W\d_])")
_LINK = r"(?:(?:https?|ftp)://|www\.)"
_BEGINS_LINKED = re.compile(rf"\W{{0,20}}{_LINK}")
_BARE = re.compile(
    rf"\W*(?:{_LINK}\S+|img|images?|attachments?|spoiler|code|php|quote"
    r"|\S+\.(?:jpe?g|png|gif|bmp|zip|rar|mp3|pdf))(?:\W|\bimage\b|\bimg\b)*",
    re.IGNORECASE,
)
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff]")
_SIGN_OF_MOOD = re.compile(r"[:;=8xX?^+]")
_SHOUTED = re.compile(r"\b[A-ZÀ-ÖØ-ÞЁА-Я]{3,}\b")
_LOOSE = re.compile(r"\b(?:i|im|ive|dont|cant|wont|didnt|doesnt|isnt|thats|whats|youre)\b")
_NEAT = re.compile(r"\b(?:I|[A-Za-z]+'(?:t|s|m|re|ve|ll|d))\b")
_ENDED = re.compile(r"[.!?…)\"”»:;]\s*$")

COUNTED: Final = (
    "lines", "words", "sentences", "low", "open", "asks",
    "second", "first", "loose", "neat", "shouts", "exclaims",
)  # fmt: skip
"""What is counted of a line: `low` sentences begin with a small letter, `open` lines with no sign
at their end, `asks` are `?`; `loose` and `neat` are ways to write `i` and `dont`, or `I` and
`don't`; `shouts` are words in capitals."""

Counts = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words: `gap` is the number of line ends behind it.

    `bare` lines say nothing: a picture, a link, a file, a rule; `linked` ones begin with a link.
    """

    start: int
    end: int
    text: str
    gap: int
    counts: Counts
    bare: bool = False
    linked: bool = False

    def count(self, name: str) -> int:
        """One of `COUNTED`."""
        return self.counts[COUNTED.index(name)]


@cache
def openers(kind: str) -> re.Pattern[str]:
    """Matches the beginnings of lines that a table of `trait_words` has."""
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
        sum(word in second for word in words),
        sum(word in first for word in words),
        len(_LOOSE.findall(plain)),
        len(_NEAT.findall(plain)),
        len(_SHOUTED.findall(plain)),
        plain.count("!"),
    )
    bare, linked = _says_nothing(plain), bool(_BEGINS_LINKED.match(plain))
    return Line(start, end, whole, gap, counts, bare, linked)


def _says_nothing(plain: str) -> bool:
    seen = _UNSEEN.sub("", plain[:NAMED])
    if not re.search(r"[^\W_]", seen):
        return not _SIGN_OF_MOOD.match(seen)
    return bool(_BARE.fullmatch(seen))
