"""The shape of a line: what is left of it when its dates and numbers are taken for any others.

`Posted May 22, 2024` and `Posted June 1, 2024` are one shape; a page that shows it between every
two stretches of prose has told where its posts begin, whatever software it is from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from threadtool.date_find import DateMatch, iter_dates
from threadtool.lines import Line
from threadtool.patterns import re

# What takes the place of a date, a number and a run of words in a shape.
DATE_MARK: Final = "\x01"
NUMBER_MARK: Final = "\x02"
WORDS_MARK: Final = "\x03"
# Lines of headers are short, and hold few words besides the date: a sentence that mentions a
# date holds more.
SHORT: Final = 60
DATED_LENGTH: Final = 130
DATED_WORDS: Final = 12
_NUMBER: Final = re.compile(r"\d[\d.,]*(?:[km]\b)?", re.I)
# A name may hold digits; a number alone is none.
_WORD: Final = r"(?=[\d_]*[^\W\d_])[\w'’.&+@-]+"
_WORDS: Final = re.compile(rf"@?{_WORD}(?: {_WORD})*")
# `3y`, `2 mo`, `17h`: how long ago, as narrow columns of comments show it, alone or after a dot.
_NARROW_AGO: Final = re.compile(
    r"(?:^|(?<=[·•|,])|(?<=[·•|,]\s))(?P<ago>\d{1,3}\s?(?:min|m|h|hr|hrs|d|w|wk|mo|y|yr|yrs))\.?(?:\s?ago)?$"
)
# `Post subject: `: few words and a colon, whatever follows.
_LABEL: Final = re.compile(r"(?P<label>[^\W\d_][^:\d]{0,24}):(?!\S)")
# A date in figures may follow without a blank.
_POST_NUMBER: Final = re.compile(r"#\s?(?P<number>\d{1,7}?)(?:\b|(?=\d{4}-\d\d-\d\d))")
# `by Ann (4711)`: the number of a member or of a post, in brackets beside a name.
_BRACKETED: Final = re.compile(r"[(\[]\s?#?\d[\d.,]*\s?[)\]]")
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"”’)]*$")
SENTENCE_WORDS: Final = 5


class Shape(NamedTuple):
    """One line that is not blank. `line` is its place among the lines of the text.

    `key` is the line with its dates and numbers replaced; `frame`, for lines with a date or a
    post number, has its words replaced as well. `lead` is the key up to its first date, where
    words stand on both sides of it, or up to a number in brackets; `label` is what stands before
    a colon. `prose`: too long or too much of a sentence for a line of a header. `date` and
    `number` are as shown; `before` and `after` are the words around the first date, or around
    the number where there is no date.
    """

    line: int
    key: str
    frame: str = ""
    prose: bool = False
    date: str = ""
    number: str = ""
    label: str = ""
    lead: str = ""
    before: str = ""
    after: str = ""


def shapes_of(lines: Sequence[Line]) -> list[Shape]:
    """The shapes of all lines that are not blank, in order."""
    return [_shape(number, line) for number, line in enumerate(lines) if not line.blank]


def _shape(number: int, line: Line) -> Shape:
    view = line.view
    if line.long or len(view) > DATED_LENGTH:
        return Shape(number, "", prose=True)
    dates = list(iter_dates(view))
    shown = _POST_NUMBER.search(view)
    spans = [(date.start, date.end) for date in dates]
    ago = None if dates else _NARROW_AGO.search(view)
    if ago:
        spans = [ago.span("ago")]
    marked = _marked(view, spans)
    key = _NUMBER.sub(NUMBER_MARK, marked.casefold())
    outside = len(marked.split())
    named = _LABEL.match(view)
    label = named["label"].casefold() if named else ""
    bracketed = _BRACKETED.search(view) if spans or len(view) <= SHORT else None
    if not (spans or shown or bracketed) or outside > DATED_WORDS:
        return Shape(number, key, prose=_is_prose(view), label=label)
    frame = _NUMBER.sub(NUMBER_MARK, _WORDS.sub(WORDS_MARK, marked.casefold()))
    counted = shown or bracketed
    start, end = spans[0] if spans else (counted.span() if counted else (0, 0))
    return Shape(
        number,
        key,
        frame,
        date=_shown_date(dates, ago),
        number=shown["number"] if shown else "",
        label=label,
        lead=_numbered_lead(view, bracketed, spans) or _lead(key),
        before=view[:start],
        after=view[end:],
    )


def _numbered_lead(
    view: str, bracketed: re.Match[str] | None, spans: Sequence[tuple[int, int]]
) -> str:
    """`by Ann ( 4711 )` up to the bracket: a date follows it on some posts and on others none."""
    if bracketed is None or (spans and bracketed.end() > spans[0][0]):
        return ""
    opening = view[: bracketed.end()].casefold()
    return _NUMBER.sub(NUMBER_MARK, _WORDS.sub(WORDS_MARK, opening)) if bracketed.start() else ""


def _lead(key: str) -> str:
    before, mark, after = key.partition(DATE_MARK)
    return before + mark if before.strip() and after.strip() else ""


def _shown_date(dates: Sequence[DateMatch], ago: re.Match[str] | None) -> str:
    if ago:
        return str(ago["ago"])
    return dates[0].text if dates else ""


def _marked(view: str, spans: Sequence[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in spans:
        parts += [view[at:start], DATE_MARK]
        at = end
    return "".join([*parts, view[at:]])


def _is_prose(view: str) -> bool:
    if len(view) > SHORT:
        return any(map(str.isalnum, view))
    return len(view.split()) > SENTENCE_WORDS and bool(_SENTENCE_END.search(view))
