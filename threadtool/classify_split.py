"""Header fields that an extractor broke over lines, put together again.

BeautifulSoup's `get_text` writes every text node on a line of its own, so that an element around
the time of a date, or around the number after `#`, parts what the page shows as one field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import (
    BANNER,
    BLANK,
    CARD,
    DATE,
    HEAD,
    NUMBER,
    PAGE,
    TEXT,
    VALUE,
    Tag,
    among,
    kinds_of,
)

_DATE: Final = regex.compile(among(DATE))
_GROUP_TO_HEAD: Final = regex.compile(f"{among(BANNER)}{among(TEXT, PAGE, BLANK)}*{among(HEAD)}")
_CLOCK: Final = regex.compile(
    r"(?:at |um |à )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?", regex.I
)
_HAS_CLOCK: Final = regex.compile(r"\d[:h]\d\d")
# An edit note behind the date: its words, a name, the closing bracket.
NOTE_LINES: Final = 3
# A card on one line has a date and a count: looked for first, as most lines have neither.
DIGIT: Final = regex.compile(r"\d\D.*\d|\d{2}")
_DIGITS: Final = regex.compile(r"\d{1,7}")
_COUNT: Final = regex.compile(r"\d{1,3}(?:[.,]?\d{1,3}){0,2}[km]?", regex.I)


def card_on_one_line(kinds: Mapping[str, str]) -> regex.Pattern[str]:
    """A user card behind a title: `Senior Member Join Date Sep 2003Location HerePosts 12`.

    `kinds`: card label -> the type of its value.
    """
    counted = "|".join(regex.escape(label) for label, kind in kinds.items() if kind == "number")
    dated = "|".join(regex.escape(label) for label, kind in kinds.items() if kind == "date")
    return regex.compile(
        rf".{{1,60}}?(?P<label>{dated}):?\s?(?P<date>.{{4,60}}?)(?:{counted}):?\s?[\d.,]+"
        r"(?: \p{L}.{0,30})?",  # `Website` and other buttons
        regex.I,
    )


def join_fields(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Give a date its time and a `#` its number where they stand on the line below."""
    dates = [found.start() for found in _DATE.finditer(kinds_of(tags))]
    marks = [number for number, line in enumerate(lines) if line.view == "#"]
    for number in sorted({*dates, *marks}):
        if number + 1 < len(tags):
            _join(lines, tags, number, number + 1)
    if any("(" in lines[n].view or _begins_bracket(lines, n + 1) for n in dates):
        _close_brackets(lines, tags)


def card_counts(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the bare counts between a group of members and a header line: `Member`, `1,357`.

    They are of the user card, though nothing names them.
    """
    for found in _GROUP_TO_HEAD.finditer(kinds_of(tags)):
        between = range(found.start() + 1, found.end() - 1)
        run = [number for number in between if tags[number].kind != BLANK]
        if all(_COUNT.fullmatch(lines[number].view) for number in run):
            for place, at in enumerate(run):
                rule = "count below the group"
                tags[at] = Tag(VALUE, rule) if place else Tag(CARD, rule, "count")


def _close_brackets(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Take the rest of a note in brackets that follows a date for a part of the header."""
    open_for = 0
    for number, tag in enumerate(tags):
        if tag.kind == BLANK:
            continue
        view = lines[number].view
        if open_for or (view.startswith("(") and tags[number - 1].kind == DATE and number):
            if not open_for and _is_whole(view):
                continue
            open_for = open_for - 1 if open_for else NOTE_LINES
            tags[number] = Tag(VALUE, "note in brackets behind the date")
            if view.endswith(")"):
                open_for = 0
        elif tag.kind == DATE and view.count("(") > view.count(")"):
            open_for = NOTE_LINES


def _begins_bracket(lines: Sequence[Line], number: int) -> bool:
    return number < len(lines) and lines[number].view.startswith("(")


def _is_whole(view: str) -> bool:
    return view.count("(") <= view.count(")")


def _join(lines: Sequence[Line], tags: list[Tag], above: int, below: int) -> None:
    first, second = lines[above].view, lines[below].view
    if tags[above].kind == DATE and _CLOCK.fullmatch(second):
        date = tags[above].fields.get("date", "")
        if date and not _HAS_CLOCK.search(date):
            fields = {**tags[above].fields, "date": f"{first} {second}"}
            tags[above] = Tag(DATE, "date, its time below", tags[above].key, fields)
            tags[below] = Tag(VALUE, "time of the date above")
    elif first == "#" and _DIGITS.fullmatch(second):
        tags[above] = Tag(VALUE, "mark of the number below")
        tags[below] = Tag(NUMBER, "number, its mark above", fields={"number": second})
