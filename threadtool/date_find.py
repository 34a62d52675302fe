"""Where a date stands in a line, and what it says: the first half of `dates.py`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from threadtool import date_shapes as shapes
from threadtool import date_words as words
from threadtool.date_shapes import Stamp
from threadtool.patterns import re

# How far before a date its weekday or time can begin: `Wednesday, `, `10:15:30 p. m. UTC, `.
_LOOK_BACK = 32
# The longest line that is nothing but a date without digits (`less than a minute ago`).
_LONGEST_WORDY = 40
# The lines of a header are looked at by several stages in turn, and come back at every post.
REMEMBERED = 8192
_DIGIT = re.compile(r"\d")
# `Tháng 3`: the word is the same in every month.
_VIETNAMESE_MONTH = ("tháng", "thg")


class DateMatch(NamedTuple):
    """A date in a line: its range in the line, its words, and what they say."""

    start: int
    end: int
    text: str
    stamp: Stamp


@lru_cache(maxsize=REMEMBERED)
def find_date(line: str) -> DateMatch | None:
    """The first date in a line, with its weekday and its time; None where there is none.

    >>> find_date("Posted: Tue Jan 02, 2007 3:04 pm by carol").text
    'Tue Jan 02, 2007 3:04 pm'
    """
    if len(line.strip()) > _LONGEST_WORDY and not _DIGIT.search(line):
        return None  # most lines that are asked about are prose
    return next(iter_dates(line), None)


def iter_dates(line: str) -> Iterator[DateMatch]:
    """Every date in a line from left to right; relative ones only where no other date stands."""
    if not _DIGIT.search(line):
        yield from _wordy(line)
        return
    cores = _numeric(line)
    tokens = _letters().findall(line)
    if any(shapes.month_of(token) or token.casefold() in _VIETNAMESE_MONTH for token in tokens):
        cores += _named(line)
        if not cores:
            cores = _yearless(line)
    if not cores and _may_be_relative(line, tokens):
        cores = _relative(line)
    cores.sort(key=lambda core: (core[0], -core[1]))
    end = 0
    for start, stop, stamp in cores:
        if start >= end:
            match = _grow(line, end, (start, stop, stamp))
            end = match.end
            yield match


def date_at(text: str) -> DateMatch | None:
    """The date a text begins with, if it begins with one."""
    match = find_date(text)
    return match if match is not None and match.start == 0 else None


_Core = tuple[int, int, Stamp]


def _numeric(line: str) -> list[_Core]:
    cores: list[_Core] = []
    for found in shapes.numeric().finditer(line):
        if found["y"]:
            month, day = int(found["m"] or found["m2"]), int(found["d"] or found["d2"])
            stamp = existing(Stamp(year=int(found["y"]), month=month, day=day))
        else:
            stamp = _two_numbers(found)
        if stamp:
            cores.append((*found.span(), stamp))
    return cores


def _two_numbers(found: re.Match[str]) -> Stamp | None:
    first, second, dotted = int(found["a"]), int(found["b"]), found["s2"] == "."
    short = len(found["c"]) == 2
    # `1.2.10` is a version; a date with a short year pads its numbers unless slashes part them.
    if short and found["s2"] != "/" and (len(found["a"]) < 2 or len(found["b"]) < 2):
        return None
    year = shapes.year_of(found["c"])
    if year is None or not first or not second or first > 31 or second > 31:
        return None
    if first > 12 and second > 12:
        return None
    stamp = Stamp(year=year, numbers=(first, second), dotted=dotted)
    if first > 12:
        return existing(stamp._replace(day=first, month=second))
    if second > 12:
        return existing(stamp._replace(day=second, month=first))
    return stamp


def existing(stamp: Stamp) -> Stamp | None:
    """The stamp, or None where its day does not exist."""
    try:
        date(stamp.year or 2000, stamp.month or 1, stamp.day or 1)
    except ValueError:
        return None
    return stamp


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{2,24}")


@cache
def _now_words() -> frozenset[str]:
    return frozenset(words.NOW_WORDS.split("|"))


def _may_be_relative(line: str, tokens: list[str]) -> bool:
    """A cheap test that spares most lines the search for `ago` in thirty languages."""
    hints = shapes.relative_hints()
    known = not hints.isdisjoint([token.casefold() for token in tokens])
    return known or "前" in line or "전" in line


def _named(line: str) -> list[_Core]:
    cores: list[_Core] = []
    for pattern in shapes.named():
        at = 0
        while found := pattern.search(line, at):
            core = _named_core(found)
            at = found.end() if core else found.start() + 1
            if core:
                cores.append(core)
    return cores


def _named_core(found: re.Match[str]) -> _Core | None:
    groups = found.groupdict()
    month = _month(groups["m"])
    year = shapes.year_of(groups["y"] or groups.get("yy") or "0")
    if month is None or year is None:
        return None
    stamp = existing(Stamp(year=year, month=month[0], day=int(groups.get("d") or 0) or None))
    if stamp and groups.get("t"):
        zone = f" {groups['z']}" if groups["z"] else ""
        clock = shapes.clock().fullmatch(groups["t"] + zone) or shapes.clock().match(groups["t"])
        stamp = shapes.with_clock(stamp, clock) if clock else None
    start = found.start() + (month[1] if found.start("m") == found.start() else 0)
    return (start, found.end(), stamp) if stamp else None


def _month(word: str) -> tuple[int, int] | None:
    digits = _DIGIT.search(word)
    if digits:  # Vietnamese: `Tháng 3`
        number = int(word[digits.start() :])
        return (number, 0) if 1 <= number <= 12 else None
    return shapes.month_of(word)


def _yearless(line: str) -> list[_Core]:
    for pattern in shapes.yearless():
        for found in pattern.finditer(line):
            month = shapes.month_of(found["m"])
            # `may 5` and `mar 10` are words; a month's name begins with a capital in English.
            if month is None or (
                found["m"].islower() and len(found["m"]) < shapes.SHORTEST_LONE_WEEKDAY
            ):
                continue
            stamp = existing(Stamp(month=month[0], day=int(found["d"])))
            if stamp and stamp.day:
                start = found.start() + (month[1] if found.start("m") == found.start() else 0)
                return [(start, found.end(), stamp)]
    return []


def _relative(line: str) -> list[_Core]:
    found = shapes.ago().search(line)
    if found:
        number = found["n"] or found["n2"] or found["n3"] or ""
        unit = shapes.unit_of(found["u"] or found["u2"] or found["u3"] or found["u4"])
        if unit:
            amount = int(number) if number.isdecimal() else 1
            return [(*found.span(), Stamp(back=(unit, amount)))]
    for found in shapes.day_word().finditer(line):
        if shapes.time_after().match(line, found.end()) or found.span() == (0, len(line.strip())):
            back = shapes.days_back().get(re.sub(r"\s+", " ", found["day"].casefold()), 0)
            return [(*found.span(), Stamp(back=("day", back)))]
    for found in _letters().finditer(line):
        if len(found[0]) >= shapes.SHORTEST_LONE_WEEKDAY:
            weekday = shapes.weekday_of(found[0])
            if weekday is not None and shapes.time_after().match(line, found.end()):
                return [(*found.span(), Stamp(back=("weekday", weekday)))]
    return []


def _wordy(line: str) -> Iterator[DateMatch]:
    """`Yesterday`, `just now`, `an hour ago`: a line without digits that is nothing else."""
    text = line.strip()
    if not text or len(text) > _LONGEST_WORDY:
        return
    start = line.index(text)
    stamp = None
    if text.casefold() in _now_words():
        stamp = Stamp(back=("minute", 0))
    else:
        hinted = _may_be_relative(text, _letters().findall(text))
        cores = _relative(text) if hinted else []
        if cores and cores[0][:2] == (0, len(text)):
            stamp = cores[0][2]
    if stamp:
        yield DateMatch(start, start + len(text), text, stamp)


def _grow(line: str, floor: int, core: _Core) -> DateMatch:
    """Take in the time after the date, or else before it, and the weekday before it."""
    start, end, stamp = core
    after = shapes.time_after().match(line, end) if stamp.hour is None else None
    timed = shapes.with_clock(stamp, after) if after else None
    if after and timed:
        end, stamp = after.end(), timed
    before = line[max(floor, start - _LOOK_BACK) : start]
    day = shapes.weekday_before().search(before)
    weekday = shapes.weekday_of(day[1]) if day and stamp.back is None else None
    if day and weekday is not None:
        stamp = stamp._replace(weekday=weekday)
        start -= len(before) - day.start()
        before = before[: day.start()]
    if stamp.hour is None and (stamp.day or stamp.numbers):
        clock = shapes.time_before().search(before)
        timed = shapes.with_clock(stamp, clock) if clock else None
        if clock and timed:
            start, stamp = start - (len(before) - clock.start()), timed
    return DateMatch(start, end, line[start:end], stamp)
