"""The time a merge marker shows, read off a flat body: a date, a time of day, an elapsed time."""

from __future__ import annotations

from functools import cache

from threadtool import date_words, dates
from threadtool.date_shapes import clock, unit_of
from threadtool.merge_flat import WIDEST_GAP
from threadtool.patterns import re

Span = tuple[int, int]

# A date or an elapsed time has no more words than this.
_MOST_TOKENS = 14
_WORD = re.compile(r"\S+")


def _tokens(flat: str, at: int) -> tuple[str, list[tuple[int, int]]]:
    """The words from a place on, joined by single blanks, and where each stands in both texts.

    Stops at a row of dashes and at the second line break after words (a blank line).
    """
    words: list[str] = []
    places: list[tuple[int, int]] = []
    length, end = 0, at
    for found in _WORD.finditer(flat, at, at + 2 * WIDEST_GAP):
        gap = flat[end : found.start()]
        if (words and gap.count("\n") > 1) or len(words) == _MOST_TOKENS:
            break
        word, dashes, _ = found[0].partition("--")
        if word:
            places.append((length, found.start()))
            words.append(word)
            length += len(word) + 1
        if dashes:
            break
        end = found.end()
    return " ".join(words), places


def _place(places: list[tuple[int, int]], joined_at: int) -> int:
    """Where a position of the joined words stands in the flat body."""
    base, real = max(place for place in places if place[0] <= joined_at)
    return real + joined_at - base


@cache
def _at_word() -> re.Pattern[str]:
    words = sorted(date_words.AT_WORDS.split("|"), key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, words))})\.? ){{1,2}}", re.IGNORECASE)


def when(flat: str, at: int) -> Span | None:
    """The date or time of day that stands next, without the `at` before it."""
    joined, places = _tokens(flat, at)
    skipped = _at_word().match(joined)
    begin = skipped.end() if skipped else 0
    rest = joined[begin:]
    match = dates.date_at(rest)
    stop = match.end if match else 0
    if not stop:
        time = clock().match(rest)
        stop = time.end() if time else 0
    if not stop:
        return None
    return _place(places, begin), _place(places, begin + stop - 1) + 1


# Words between two units, and those that stand for one unit by themselves.
_AND = re.compile(r"and|und|et|y|e|и|та|i|och|og|en|a|ve")
_ONE_UNIT = re.compile(r"минуту|секунду|час|день|хвилину|годину")
_NUMBER_UNIT = re.compile(r"(\d{1,4})([^\W\d_]{0,14})")


def elapsed(flat: str, at: int) -> Span | None:
    """The elapsed time that stands next: `5 minutes 12 seconds`, `минуту`, `minuta 5`."""
    joined, places = _tokens(flat, at)
    words = [token.rstrip(".,:;])") for token in joined.split(" ")]
    last = index = 0
    while index < len(words) and (taken := _pair(words[index : index + 2])):
        index += taken
        last = index
        if joined.split(" ")[index - 1][len(words[index - 1]) :].strip(".,"):
            break
        if index < len(words) and _AND.fullmatch(words[index]):
            index += 1
    if not last:
        return None
    return places[0][1], places[last - 1][1] + len(words[last - 1])


def _pair(words: list[str]) -> int:
    """How many of the next words are one amount of time: `5 minutes`, `5min`, `minuta 5`."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    number = _NUMBER_UNIT.fullmatch(first)
    if number and number[2]:
        return 1 if unit_of(number[2]) else 0
    if number:
        return 2 if unit_of(second) else 0
    if not unit_of(first):
        return 0
    if second.isdecimal():
        return 2
    return 1 if _ONE_UNIT.fullmatch(first) else 0
