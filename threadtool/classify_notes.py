"""Tags that need the line before: notes below their label, rows that were wrapped, details."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from threadtool.dates import find_date
from threadtool.dialects.common import STARTED
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import (
    BLANK,
    BUTTON,
    CARD,
    CLOSER,
    DATE,
    FOOT,
    HEAD,
    NUMBER,
    PAGE,
    TEXT,
    Tag,
    among,
    kinds_of,
)

# A label of reactions or attachments is followed by as many lines as this.
LISTED_LINES: Final = 24
NAME_LIMIT: Final = 60
LIST_LIMIT: Final = 120
# A line that ends before this column was not wrapped, but for the tail of a wrapped row.
WRAPPED_FROM: Final = 50
ROW_LIMIT: Final = 240
_SAID: Final = regex.compile(among(TEXT, HEAD))
_NOTE: Final = regex.compile(among(FOOT))
_TWO_LINES: Final = regex.compile(f"{among(TEXT)}(?={among(TEXT, BUTTON, FOOT, CARD, PAGE)})")
# `Started by X · date · 4 replies` in one line, or in so many below it.
DETAILS_LIMIT: Final = 160
DETAILS_LINES: Final = 3
_DIGIT: Final = regex.compile(r"\d")

_ATTACHED: Final = regex.compile(r"attach.*|.*\([\d.,]+ ?\p{L}{1,5}\b.*\).*", regex.I)
_FILE: Final = regex.compile(r"[^\s/\\:<>|\"?*][^/\\:<>|\"?*]{0,120}\.[a-z0-9]{2,5}", regex.I)
NAME_LIST: Final = regex.compile(
    r"[^.!?]{1,60}(?:, [^.!?,]{1,60}){0,4}(?: (?:and|und|et|y|e|i|и|en|och|ve) |,)[^.!?,]{1,60}",
    regex.I,
)
# `and 3 others` ends the names of those who reacted.
_OTHERS: Final = regex.compile(
    r"(?:.{1,80} )?(?:and|und|et|y|e|i|и|та|en|och|ve|a|și) \d+ \p{L}.{0,20}", regex.I
)
# Between the names of those who reacted, where each is a line.
_JOIN: Final = regex.compile(r"(?:,|and|und|et|y|e|i|и|та|en|och|ve|a|și|şi|&)", regex.I)
# What follows these is a time, even where the extractor lost it: no name of the next post.
_EDIT: Final = regex.compile(
    r"\bedit|bearbeitet|modifi|édition|edición|edyc|edyt|bewerkt|edição|ändrad|redigerad|uprav"
    r"|úprava|редактир|düzenleme|chỉnh|sửa",
    regex.I,
)


def extend_notes(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag the names that an open label announces: `Reactions:`, `Attachments` and their lines."""
    at = 0
    kinds = kinds_of(tags)
    while found := _NOTE.search(kinds, at):
        number = found.start()
        at = number + 1
        if tags[number].key == "open" and not _EDIT.search(lines[number].view):
            at = _names_below(lines, tags, at)
        elif _ATTACHED.fullmatch(lines[number].view):
            at = _files_below(lines, tags, at)


def _names_below(lines: Sequence[Line], tags: list[Tag], first: int) -> int:
    """One name, or several with a comma or an `and` on lines of their own between them."""
    expected = True
    for number in range(first, min(first + LISTED_LINES, len(tags))):
        line, tag = lines[number], tags[number]
        if tag.kind == BLANK:
            continue
        if tag.kind == TEXT and _OTHERS.fullmatch(line.view):
            tags[number] = Tag(FOOT, "names of members who reacted")
            return number + 1
        joins = _JOIN.fullmatch(line.view) is not None
        listed = expected and len(line.view) <= LIST_LIMIT and NAME_LIST.fullmatch(line.view)
        if tag.kind != TEXT or line.long or expected == joins:
            return number
        if len(line.view) > NAME_LIMIT and not listed:
            return number
        tags[number] = Tag(FOOT, "names of members who reacted")
        expected = joins
    return min(first + LISTED_LINES, len(tags))


def _files_below(lines: Sequence[Line], tags: list[Tag], first: int) -> int:
    """File names below `Attachments`, and between the sizes of files."""
    for number in range(first, min(first + LISTED_LINES, len(tags))):
        tag = tags[number]
        if tag.kind == BLANK:
            continue
        if tag.kind != TEXT or _FILE.fullmatch(lines[number].view) is None:
            return number
        tags[number] = Tag(FOOT, "name of a file below its label")
    return min(first + LISTED_LINES, len(tags))


def join_wrapped(lines: Sequence[Line], tags: list[Tag], tag_of: Callable[[str], Tag]) -> None:
    """Tag rows of buttons, notes and furniture that an extractor wrapped into two or three lines.

    Only what is no such line by itself is tried: where it fills its line, or the address of its
    link went to the next, and it begins a paragraph; or where it goes on such a row.
    """
    for found in _TWO_LINES.finditer(kinds_of(tags)):
        number = found.start()
        line, below = lines[number], lines[number + 1]
        if tags[number].kind != TEXT or line.long or not below.view:
            continue
        above = tags[number - 1].kind if number else BLANK
        if above not in (FOOT, BUTTON, CLOSER) and (
            not _is_full(line, below) or (above == TEXT and _is_full(lines[number - 1], line))
        ):
            continue
        if tags[number + 1].kind == CLOSER:
            continue
        row = f"{line.view} {below.view}"
        if len(row) > ROW_LIMIT:
            continue
        tag = tag_of(row)
        if tag.kind in (FOOT, BUTTON, CLOSER, PAGE):
            tags[number] = tag
            tags[number + 1] = Tag(tag.kind, "goes on with the line above", tag.key)


def _is_full(line: Line, below: Line) -> bool:
    """Whether a line may have been wrapped: it is long, or the address of its link is below."""
    return max(line.end - line.start, below.end - below.start - len(below.view)) >= WRAPPED_FROM


@lru_cache(maxsize=1)
def _phrases() -> tuple[str, ...]:
    return tuple(phrase.casefold() for group in STARTED.values() for phrase in group)


@lru_cache(maxsize=1)
def _started() -> regex.Pattern[str]:
    phrases = "|".join(regex.escape(phrase) for group in STARTED.values() for phrase in group)
    return regex.compile(rf"(?:{phrases}):? (?P<author>[^.!?:]{{1,60}}?)[\s·•|,–-]*", regex.I)


def thread_details(lines: Sequence[Line], tags: list[Tag]) -> None:
    """Tag who began the thread and when, in whatever lines: no post begins with them."""
    phrases = _phrases()
    for said in _SAID.finditer(kinds_of(tags)):
        number = said.start()
        view = lines[number].view
        if not 0 < len(view) <= DETAILS_LIMIT or tags[number].kind not in (TEXT, HEAD):
            continue
        if not view.casefold().startswith(phrases) or not _started().match(view):
            continue
        dated = find_date(view)
        found = _started().fullmatch(view[: dated.start] if dated else view)
        if not found:
            continue
        fields = {"author": found["author"], **({"date": dated.text} if dated else {})}
        tags[number] = Tag(PAGE, "thread details", "thread-details", fields)
        for below in range(number + 1, min(number + 1 + DETAILS_LINES, len(tags))):
            short = tags[below].kind == TEXT and len(lines[below].view) <= NAME_LIMIT
            if tags[below].kind not in (DATE, NUMBER) and not (
                short and _DIGIT.search(lines[below].view)
            ):
                break
            if "date" in tags[below].fields:
                fields.setdefault("date", tags[below].fields["date"])
            tags[below] = Tag(PAGE, "thread details", "thread-details")
