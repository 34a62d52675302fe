"""Attributions of mail programs that have no verb: a block of header fields, a name and a date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.bodies import fold
from threadtool.quotes.names import clean_name, line_head, opens_line
from threadtool.quotes.opener import MAX_NAME, Opener
from threadtool.quotes.patterns import patterns

LINES: Final = 12
"""Lines of a block: some mails go to many."""

_LINE = re.compile(r"[ \t\u00a0>*_|]*([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_TITLE = re.compile(
    r"(?:\A|(?<=[\r\n]))[ \t\u00a0>]*(?:\\?-{2,}[ \t]?[^\r\n-]{3,40}-{2,}|\\?_{8,})\s*\Z"
)
_ON_BEHALF_OF = re.compile(r".*\bOn Behalf Of\s+")
_DATED = re.compile(
    r",\s(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d{1,2}:\d\d(?::\d\d)?\s?[-+]\d{4}:"
    r"[ \t\u00a0]*(?=[\r\n]|\Z)"
)


def fields(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`From: X`, `Sent: D`, `To: Y`, `Subject: S`: Outlook puts it between answer and quote.

    At the start of a body it is the mail's own header, unless a title (`-----Original
    Message-----`) stands above.
    """
    found: list[Opener] = []
    for match in patterns().field_from.finditer(text, low, high):
        start = opens_line(text, match.start(), found[-1].end if found else low)
        stop = _block_end(text, match.end(), high) if start is not None else None
        if start is None or stop is None:
            continue
        window = max(low, start - 120)
        title = _TITLE.search(text[window:start])
        if title is None and not any(map(str.isalnum, text[max(low, start - 200) : start])):
            continue
        value = _LINE.match(text, match.end(), high)
        name = clean_name(_ON_BEHALF_OF.sub("", value[1])) if value else ""
        if not name or len(name) > MAX_NAME:
            continue
        begin = window + title.start() if title else start
        found.append(Opener(begin, stop, "mail", members.get(fold(name), name)))
    return found


def _block_end(text: str, at: int, high: int) -> int | None:
    """The end of the block whose first field ends at `at`, if a date and a subject belong to it."""
    first = _LINE.match(text, at, high)
    at = first.end() if first else high
    dated = False
    for _ in range(LINES):
        line = _LINE.match(text, at, high)
        if line is None or not line[1].strip():
            return None
        if patterns().field_subject.match(line[1]):
            return line.end(1) if dated else None
        dated = dated or patterns().field_sent.match(line[1]) is not None
        at = line.end()
    return None


def name_and_date(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`X, Fri, 07 May 2010 11:34:48 +0200:`."""
    found = []
    for match in _DATED.finditer(text, low, high):
        begin, head = line_head(text, match.start(), low)
        name = clean_name(head)
        if name and len(name) <= MAX_NAME:
            start = begin + len(head) - len(head.lstrip(" \t\u00a0>|"))
            found.append(Opener(start, match.end(), "said", members.get(fold(name), name)))
    return found
