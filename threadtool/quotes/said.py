"""Attributions with a verb: `X said:`, `On D, X wrote:`, a member's name and a colon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from threadtool.patterns import re
from threadtool.quotes.bodies import fold
from threadtool.quotes.names import REACH, clean_name, line_head, read_name
from threadtool.quotes.opener import MAX_NAME, Opener, behind_colon
from threadtool.quotes.patterns import patterns

MAX_NAME_WORDS: Final = 4
"""Words of a name nobody in the thread has; longer ones are running text."""

# `ann Posted: Mon Dec 21, 2009 10:26` is the header of a post that nothing parted.
_POST_HEADER = re.compile(r"[Pp]osted:[ \t\u00a0]*(?:[\w,.]{1,12}[ \t\u00a0]){0,5}\d{1,2}:\d\d")


def said(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`X said:`, `X, on D, wrote:`, `On D, X wrote:`."""
    found: list[Opener] = []
    for match in patterns().said.finditer(text, low, high):
        floor = found[-1].end if found and found[-1].end <= match.start() else low
        opener = _said_at(text, match.start(), match.end(), floor, high, members)
        if opener:
            found.append(opener)
    return found


def _said_at(
    text: str, verb: int, end: int, low: int, high: int, members: Mapping[str, str]
) -> Opener | None:
    begin, head = line_head(text, verb, low)
    if not clean_name(head) or (
        patterns().mail_lead.match(clean_name(head)) is None and _wraps(text, begin, low)
    ):
        begin = _line_before(text, begin, low, mail=bool(clean_name(head)))
        head = text[begin:verb]
    name, dated = read_name(head)
    if not name or len(name) > MAX_NAME:
        return None
    start = begin + len(head) - len(head.lstrip(" \t\u00a0>|\r\n"))
    if _POST_HEADER.match(text, verb, high):
        return None
    stop = behind_colon(text, end, high)
    member = members.get(fold(name))
    if not member and fold(name).split()[-1] in patterns().no_names:
        return None
    alone = stop >= high or text[stop] in "\r\n"
    glued = not alone and text[end] not in " \t\u00a0"
    linked = any(mark in text[end:stop] for mark in "↑→»")
    many = len(name.split()) > MAX_NAME_WORDS
    weak = not (member or dated or linked or (alone and not many) or (glued and not many))
    if weak and not alone and not member:
        return None
    lower = name[0].islower() and " " in name
    # `My mother said:` is running text, unless the words stand in a post or a marker closes them.
    prose = " " in name and fold(name).split()[0] in patterns().no_first_names
    lower = lower or (prose and not (dated or linked))
    return Opener(start, stop, "said", member or name, weak=weak or (lower and not member))


def _wraps(text: str, begin: int, low: int) -> bool:
    """Whether the line before is the first half of a mail's attribution."""
    before = _line_before(text, begin, low, mail=True)
    return before < begin and patterns().mail_lead.match(clean_name(text[before:begin])) is not None


def _line_before(text: str, begin: int, low: int, *, mail: bool) -> int:
    """The start of the line that holds text before `begin`; a mail's may be two lines up."""
    at = begin
    for _ in range(2 if mail else 1):
        stop = len(text[max(low, at - REACH) : at].rstrip()) + max(low, at - REACH)
        if stop <= low or (mail and text.count("\n", stop, at) > 1):
            break
        at = line_head(text, stop, low)[0]
        if not mail or patterns().mail_lead.match(clean_name(text[at:stop])):
            return at
    return begin if mail else at


def verb_first(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`Am D schrieb X:`."""
    found = []
    for match in patterns().said_name.finditer(text, low, high):
        begin, head = line_head(text, match.start(), low)
        if not patterns().mail_lead.match(clean_name(head)):
            if not _wraps(text, begin, low):
                continue
            begin = _line_before(text, begin, low, mail=True)
        start = (
            begin
            + len(text[begin:high][:20])
            - len(text[begin:high][:20].lstrip(" \t\u00a0>|\r\n"))
        )
        name = clean_name(match[1])
        found.append(
            Opener(
                start, behind_colon(text, match.end(), high), "said", members.get(fold(name), name)
            )
        )
    return found


NAME_LENGTH: Final = 50
# Few lines end in a colon: they are found first, and the name before it is looked for then.
_COLON = re.compile(r":[ \t\u00a0]*(?=[\r\n])")
_NAME_LINE = re.compile(
    r"(?:(?<=[\n\r]|[ \t\u00a0>])|(?<![\s\S]))([^\s:>][^\n\r:]{0,49}):[ \t\u00a0]*(?=[\r\n])"
)


def names(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """A member's name and a colon on their own line; it counts if words of a post follow."""
    found: list[Opener] = []
    if not members:
        return found
    at = low
    for colon in _COLON.finditer(text, low, high):
        match = _NAME_LINE.search(text, max(at, colon.start() - NAME_LENGTH), high)
        if match is None:
            break
        if match.end() != colon.end():
            continue
        at = match.end()
        name = members.get(fold(clean_name(match[1])))
        if name:
            found.append(Opener(match.start(1), match.end(), "said", name, weak=True))
    return found
