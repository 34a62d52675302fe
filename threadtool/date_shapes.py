"""The shapes dates come in, as compiled patterns, and the reading of one match into a `Stamp`.

`dates.py` is the door to this module. Every pattern has bounded repeats only, and nothing is
compiled or looked up before the first line that could hold a date.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from threadtool import date_words as words
from threadtool.patterns import re

# A word is any run of letters; whether it names a month is a look-up. Glued labels such as
# `JoinedSep` make it longer than a name; longer runs are not tried.
_WORD = r"[^\W\d_]{2,24}"
# Two-digit years: from here on the last century (forums began in the 1990s, people in the 1970s).
_CENTURY_PIVOT = 70
# A weekday's short name before a time (`So 10:15`) is too often a word of the language.
SHORTEST_LONE_WEEKDAY = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


class Stamp(NamedTuple):
    """What a date says, as far as it says it.

    `numbers` holds day and month in the order written where they could be either, with
    `dotted` for `3.4.2010`; `zone` is minutes east of Greenwich; `back` is a relative date, a
    unit and how many of it ago, or `weekday` and which; `weekday` is the one shown with a date.
    Days of the week count from Monday as 0.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    numbers: tuple[int, int] | None = None
    dotted: bool = False
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: int | None = None
    back: tuple[str, int] | None = None
    weekday: int | None = None


def fold(word: str) -> str:
    """Lower case without accents and full stop, so that `Févr.` and `fevr` are one word."""
    lower = word.casefold().rstrip(".")
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFD", lower)
    return "".join(char for char in parts if not unicodedata.combining(char))


@cache
def _table(kind: str) -> dict[str, int]:
    source = words.MONTHS if kind == "month" else words.WEEKDAYS
    first = 1 if kind == "month" else 0
    return {
        fold(form.replace("_", " ")): number
        for forms in source.values()
        for number, names in enumerate(forms.split(), first)
        for form in names.split("|")
    }


@lru_cache(maxsize=8192)  # the words of a text repeat
def month_of(word: str) -> tuple[int, int] | None:
    """The month a word names and where in the word its name begins (`JoinedSep`: 9 and 6)."""
    table = _table("month")
    month = table.get(fold(word))
    if month is not None:
        return month, 0
    humps = [at for at in range(1, len(word)) if word[at].isupper() and word[at - 1].islower()]
    if humps and (month := table.get(fold(word[humps[-1] :]))) is not None:
        return month, humps[-1]
    return None


def weekday_of(word: str) -> int | None:
    """0 to 6 for the name of a day of the week, Monday first."""
    return _table("weekday").get(fold(word))


def alternation(forms: list[str]) -> str:
    """A pattern for any of the words, the longest first, blanks of any small width."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s{1,3}") for form in ordered)


@cache
def numeric() -> re.Pattern[str]:
    """`2010-03-04`, `2010年3月4日`, `04.03.2010`, `3/4/10`."""
    return re.compile(
        r"(?<![\d./:-])(?:"
        r"(?P<y>\d{4})(?:(?P<s1>[-/.])\s?(?P<m>\d{1,2})(?P=s1)\s?(?P<d>\d{1,2})(?!\d|[./-]\d)"
        r"|\s?[年년]\s?(?P<m2>\d{1,2})\s?[月월]\s?(?P<d2>\d{1,2})\s?[日일])"
        r"|(?P<a>\d{1,2})(?P<s2>[-/.])\s?(?P<b>\d{1,2})(?P=s2)\s?"
        # A time may follow without a blank: `7/9/057:57 PM`.
        r"(?P<c>(?:\d{4}|\d{2})(?=\d{1,2}:\d{2}(?!\d))|(?:\d{4}|\d{2})(?!\d|[./-]\d)))"
    )


@cache
def named() -> tuple[re.Pattern[str], ...]:
    """The shapes with a month's name: day first, month first, mail style, year first, no day."""
    year = r"(?P<y>\d{4}(?!\d)|['’]\d{2}(?!\d))"
    day = r"(?P<d>\d{1,2})"
    month = rf"(?P<m>{_WORD})\.?"
    first = r"(?<![^\W\d_])"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?<![\d:]){day}(?:st|nd|rd|th|er|º|ª|-?го|-?е|η|\.)?(?:\s{{1,3}}(?:de\s|of\s|d['’])?|[-/.]\s?|(?=[A-Z]))"
            rf"{month}(?:\s?[,./-]\s?|\s{{0,2}}(?:(?:de|del|of)\s)?)"
            rf"(?:{year}|(?<=[-\s])(?P<yy>\d{{2}})(?![\d:.h]))",
            rf"{first}{month}[\s.-]{{0,3}}{day}(?:st|nd|rd|th)?(?:\s?[,./-]\s{{0,2}}|\s{{1,3}}(?:de\s)?)\s?{year}",
            rf"{first}{month}\s{{1,3}}{day}\s(?P<t>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\s(?:(?P<z>[A-Z]{{1,5}}|[+-]\d{{4}})\s)?"
            rf"{year}",
            rf"(?<!\d){year}\.?\s(?:m\.\s)?{month}\s{day}(?!\d)\.?",
            rf"(?<!\d){year}\.\sgada\s{day}\.\s{month}",
            rf"(?<!\d){day}\s(?P<m>[Tt]h(?:án)?g\s?(?:\d{{1,2}}|[^\W\d_]{{2,6}}(?:\s[^\W\d_]{{2,3}})?))\s?,?\s?{year}",
            rf"(?P<m>[Tt]háng\s\d{{1,2}})\s{day},\s?{year}",
            rf"{first}{month},?\s{{0,2}}(?:de\s)?{year}(?!:)",
        )
    )


@cache
def yearless() -> tuple[re.Pattern[str], ...]:
    """`March 12` and `12 March`, as pages show the dates of the current year."""
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?<![^\W\d_])(?P<m>{_WORD})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])",
            rf"(?<![\d:.])(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?(?P<m>{_WORD})\.?(?![^\W_])",
        )
    )


@cache
def _clock() -> str:
    early = alternation([form for form in words.AM_WORDS if not form.isascii()])
    late = alternation([form for form in words.PM_WORDS if not form.isascii()])
    zones = "|".join((*sorted(words.ZONES, key=len, reverse=True), *words.OPEN_ZONES))
    return (
        rf"(?:(?P<pre>{early}|{late})\s?)?"
        r"(?P<h>\d{1,2})(?:"
        r"(?:[:h](?P<mi>\d{2})(?::(?P<s>\d{2})(?:\.\d{1,6})?)?|\.(?P<mi2>\d{2})(?!\.?\d))(?!\d)"
        rf"(?:\s?(?P<ap>[AaPp](?:\.\s?[Mm]\.|[Mm])(?![a-z])|{early}|{late})|\s(?P<ap2>SA|CH|ÖÖ|ÖS)\b)?"
        r"|\s?(?P<ap3>[AaPp](?:\.\s?[Mm]\.|[Mm])(?![a-z])))"
        r"(?:\s?[Uu]hr\b)?"
        rf"(?:\s?\(?(?P<z>{zones})(?![A-Za-z])\)?(?:\s?(?P<o>[+-]\s?\d{{1,2}}(?::?\d{{2}})?)(?!\d))?"
        r"|\s?(?P<o2>[+-]\d{2}:?\d{2})(?!\d))?"
    )


@cache
def clock() -> re.Pattern[str]:
    """A time of day with its AM, PM and zone."""
    return re.compile(_clock())


@cache
def time_after() -> re.Pattern[str]:
    """The time as it follows a date: a comma, a dash, an `at` in some language, then the clock."""
    joins = alternation(
        [form for word in words.AT_WORDS.split("|") for form in (word, word.capitalize())]
    )
    return re.compile(
        rf"(?:T|[\s,.]{{0,3}}\(?(?:[-–—·|•»@]|(?:{joins})\.?(?=[\s\d]))?:?[\s\u200e]{{0,3}}){_clock()}"
    )


@cache
def time_before() -> re.Pattern[str]:
    """`10:15 PM, ` as it stands before a date."""
    return re.compile(rf"(?<![\d:.]){_clock()}(?:\s?,|\s(?:on|am|le|el|[-–]))?\s{{1,2}}\Z")


@cache
def weekday_before() -> re.Pattern[str]:
    """A word before a date that may be its weekday."""
    return re.compile(
        r"(?<![^\W\d_])([^\W\d_](?:[^\W\d_]|['’]){0,15}\.?)(?:\s?,\s{0,2}|\s{1,2}|(?<=\.))\Z"
    )


@cache
def day_word() -> re.Pattern[str]:
    """Today and yesterday, in every language."""
    return re.compile(
        rf"(?<![^\W_])(?P<day>{alternation(list(days_back()))})(?![^\W\d_])", re.IGNORECASE
    )


@cache
def days_back() -> dict[str, int]:
    """How many days back each of those words goes."""
    return {
        form.casefold(): back
        for days in words.DAY_WORDS.values()
        for back, names in days.items()
        for form in names.split("|")
    }


@cache
def ago() -> re.Pattern[str]:
    """`5 minutes ago`, `vor 5 Minuten`, `3 yr. ago`, `3h ago`, `5分前`, `час назад`."""
    number = rf"(?P<n>\d{{1,4}}|{alternation(words.ONE_WORDS.split('|'))})"
    amount = rf"{number}\+?\s{{0,2}}(?P<u>{_WORD})\.?"
    behind = alternation(words.AGO_AFTER.split("|"))
    again = amount.replace("<n>", "<n2>").replace("<u>", "<u2>")
    return re.compile(
        rf"(?<![^\W_])(?:(?:about\s|over\s|almost\s|circa\s)?{amount}\s{{0,2}}(?:{behind})"
        rf"|(?:{alternation(words.AGO_BEFORE.split('|'))})\s{again}(?:\s(?:{behind}))?"
        rf"|(?P<n3>\d{{1,4}})\s?(?P<u3>{alternation(words.SHORT_UNITS.split('|'))})\s?(?:ago|前|전)"
        rf"|\A(?P<u4>{_WORD})\s(?:{words.AGO_ONE})\Z)(?![^\W_])",
        re.IGNORECASE,
    )


@cache
def relative_hints() -> frozenset[str]:
    """Words one of which every relative date but a few Asian ones contains."""
    forms = f"{words.AGO_BEFORE}|{words.AGO_AFTER}".split("|")
    for names in words.DAY_WORDS.values():
        forms += "|".join(names.values()).split("|")
    parts = {
        part for form in forms for part in re.split(r"[\s'’-]", form.casefold()) if len(part) > 1
    }
    days = {form for names in words.WEEKDAYS.values() for form in re.split("[| ]", names)}
    return frozenset(parts | {day for day in days if len(day) >= SHORTEST_LONE_WEEKDAY})


@cache
def _units() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    exact: dict[str, str] = {}
    stems: list[tuple[str, str]] = []
    for forms in words.UNITS.values():
        for unit, names in zip(words.UNIT_NAMES, forms.split(), strict=True):
            for form in names.split("|"):
                if form.endswith("*"):
                    stems.append((fold(form[:-1]), unit))
                else:
                    exact.setdefault(fold(form), unit)
    return exact, tuple(stems)


# An ending after a stem: `minut` and `minutach`, but not `minutiously`.
_LONGEST_ENDING = 4


def unit_of(word: str) -> str | None:
    """The unit of time a word names, in any language and case: `second`, `minute`, ..."""
    exact, stems = _units()
    plain = fold(word)
    unit = exact.get(plain)
    if unit is not None:
        return unit
    for stem, name in stems:
        if plain.startswith(stem) and len(plain) - len(stem) <= _LONGEST_ENDING:
            return name
    return None


def year_of(text: str) -> int | None:
    """Four digits, or two with or without an apostrophe; None where it is no year."""
    digits = text.lstrip("'’")
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= _CENTURY_PIVOT else 2000
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _offset(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    at = len(digits) if len(digits) <= 2 else len(digits) - 2
    hours, minutes = int(digits[:at]), int(digits[at:] or 0)
    return (hours * 60 + minutes) * (-1 if text[0] == "-" else 1)


def _zone(found: re.Match[str]) -> int | None:
    offset = found["o"] or found["o2"]
    base = words.ZONES.get(found["z"] or "")
    if offset:
        return _offset(offset) if found["z"] is None or base == 0 else base
    return base


def with_clock(stamp: Stamp, found: re.Match[str]) -> Stamp | None:
    """The stamp with the time of a `clock` match; None where that is no time of day."""
    hour = int(found["h"])
    minutes = found["mi"] or found["mi2"]
    half = fold(found["pre"] or found["ap"] or found["ap2"] or found["ap3"] or "")
    half = half.replace(".", "").replace(" ", "")
    late = half == "pm" or half in {fold(form).replace(".", "") for form in words.PM_WORDS}
    if half and hour <= 12:
        hour = hour % 12 + (12 if late else 0)
    minute = int(minutes) if minutes else 0
    second = int(found["s"]) if found["s"] else None
    if hour > 23 or minute > 59 or (second or 0) > 60:
        return None
    return stamp._replace(hour=hour, minute=minute, second=second, zone=_zone(found))
