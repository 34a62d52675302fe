"""Find attributions: `X said:`, `Originally Posted by X`, `Quote from: X on D`, `On D, X wrote:`.

An attribution stands at the start of a line, behind nothing but list marks, `>`, table bars or
the number of a link. Where its words could be running text (`my brother said:`), it is `weak`:
it counts only if the words behind it stand in another post or a closing marker follows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from threadtool.quotes.bodies import Span, fold
from threadtool.quotes.markdown import TARGET
from threadtool.quotes.names import (
    LEAD,
    LINKED,
    REACH,
    clean_name,
    line_head,
    opens_line,
    read_name,
)
from threadtool.quotes.patterns import patterns

MAX_NAME: Final = 50
"""Characters of a name: forums allow 25 to 50."""

MAX_NAME_WORDS: Final = 4
"""Words of a name nobody in the thread has; longer ones are running text."""

_DATE_REST = re.compile(
    r"[^\n]*(?:\n[ \t>]*(?:\d{1,2}:\d\d\S*[ \t]*)?(?:[aApP]\.?[mM]\.?)?[ \t]*(?=\]|\n|\Z))?"
)
# `ann Posted: Mon Dec 21, 2009 10:26` is the header of a post that nothing parted.
_POST_HEADER = re.compile(r"[Pp]osted:[ \t\u00a0]*(?:[\w,.]{1,12}[ \t\u00a0]){0,5}\d{1,2}:\d\d")
_NAME_END = re.compile(r"\[/|\s{3,}|\s\||\t|\n|\r|\s\((?:Post|#)\s?\d+\)")
_POST_NUMBER = re.compile(r"[ \t]*\((?:Post|#)\s?\d+\)")


@dataclass(frozen=True, slots=True)
class Opener:
    """An attribution at `[start, end)`; the quoted words begin behind it.

    `kind`: `said`, `posted`, `box` (a quote box without a name), `bbcode`. `close`: the closing
    marker that belongs to it.
    """

    start: int
    end: int
    kind: str
    author: str | None = None
    weak: bool = False
    close: Span | None = None


def find_openers(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """All attributions that begin in `[low, high)`, in order; they do not overlap."""
    found: list[Opener] = []
    for finder in (_said, _verb_first, _posted_by, _quote_from, _name_first, _boxes, _names):
        found += finder(text, low, high, members)
    found.sort(key=lambda opener: (opener.start, -opener.end))
    kept: list[Opener] = []
    for opener in found:
        if kept and opener.start < kept[-1].end:
            titled = kept[-1].kind == "box" and opener.kind == "posted"
            if titled and opener.end > kept[-1].end:
                kept[-1] = replace(opener, start=kept[-1].start)
            continue
        if kept and kept[-1].kind == "box" and opener.kind == "posted":
            between = text[kept[-1].end : opener.start]
            if not between.strip(" \t\r\n\u00a0>|*_-"):
                opener = replace(opener, start=kept.pop().start)
        kept.append(opener)
    return kept


def _after(text: str, at: int, high: int) -> int:
    match = patterns().after.match(text, at, high)
    return match.end() if match else at


def _said(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
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
    stop = _after(text, end, high)
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


def _verb_first(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
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
            Opener(start, _after(text, match.end(), high), "said", members.get(fold(name), name))
        )
    return found


def _posted_by(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    found = []
    for match in patterns().posted_by.finditer(text, low, high):
        start = _opens_box(text, match.start(), low)
        if start is None:
            continue
        named = _name_behind(text, match.end(), high, members)
        if named:
            found.append(Opener(start, named[1], "posted", named[0]))
    return found


def _opens_box(text: str, at: int, low: int) -> int | None:
    """As `opens_line`; the title of the box (`Quote`) may stand before it on the line."""
    start = opens_line(text, at, low)
    if start is not None:
        return start
    begin, head = line_head(text, at, low)
    box = patterns().box.search(head)
    if box and LEAD.fullmatch(head[: box.start()]) and LEAD.fullmatch(head[box.end() :]):
        return begin + box.start()
    return None


def _name_behind(
    text: str, at: int, high: int, members: Mapping[str, str]
) -> tuple[str, int] | None:
    """The name behind `Originally Posted by`, and where what belongs to it ends."""
    while at < high and text[at] in " \t\u00a0\r\n>|":
        at += 1
    window = text[at : min(high, at + 300)]
    tail = patterns().name_tail.search(window, 0, MAX_NAME + 20)
    stop = _NAME_END.search(window)
    cut = min(tail.start() if tail else len(window), stop.start() if stop else len(window))
    image = re.search(r"\[?!\[", window[:cut])
    cut = image.start() if image and image.start() else cut
    date = patterns().date_join.search(window, 0, cut)
    name = clean_name(window[: date.start() if date else cut])
    if len(name) > MAX_NAME or not name:
        known = _known_prefix(window[:cut], members)
        return (known, at + len(known)) if known else None
    return members.get(fold(name), name), _box_end(text, at, at + cut, high)


def _known_prefix(line: str, members: Mapping[str, str]) -> str | None:
    """The longest name of a member with which a line begins."""
    folded = line.casefold()
    fits = [name for key, name in members.items() if folded.startswith(key + " ")]
    return max(fits, key=len, default=None)


def _box_end(text: str, begin: int, at: int, high: int) -> int:
    """The end of what stands behind the name: `View Post`, its link or picture, a post number."""
    del begin
    moved = True
    while moved:
        moved = False
        picture = _PICTURE.match(text, at, high)
        tail = patterns().name_tail.match(text, at, high) or _POST_NUMBER.match(text, at, high)
        for match in (picture, tail, _BEHIND.match(text, at, high)):
            if match and match.end() > at:
                at, moved = match.end(), True
                break
    return at


_PICTURE = re.compile(
    rf"\s{{0,3}}(?:\[!\[[^\]]{{0,80}}\]{TARGET}\]{TARGET}|!\[[^\]]{{0,80}}\]{TARGET})"
)
_BEHIND = re.compile(rf"[ \t\u00a0|*:]+(?=\S|\s|\Z)|\]{TARGET}|\]|\[/?[A-Za-z]{{1,6}}\]")


def _quote_from(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    found = []
    for match in patterns().quote_from.finditer(text, low, high):
        start = opens_line(text, match.start(), low)
        if start is None:
            continue
        at = match.end()
        window = text[at : min(high, at + 400)]
        if patterns().posted_by.match(window.lstrip(" \t\u00a0|*_>")):
            continue
        linked = match.start() > low and text[match.start() - 1] == "["
        close = LINKED.search(window) if linked else None
        line = window[: close.start()] if close else window.split("\n", 1)[0]
        date = patterns().date_join.search(line)
        name = clean_name(line[: date.start()] if date else line)
        if not name or len(name) > MAX_NAME:
            continue
        if (
            not date
            and not close
            and fold(name) not in members
            and " from" not in match[0].casefold()
        ):
            continue
        rest = _DATE_REST.match(window, date.end()) if date else None
        stop = close.end() if close else rest.end() if rest else len(line)
        found.append(Opener(start, at + stop, "posted", members.get(fold(name), name)))
    return found


def _name_first(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`X Nickli Üyeden Alıntı`."""
    found = []
    for match in patterns().name_first.finditer(text, low, high):
        begin, head = line_head(text, match.start(), low)
        name = clean_name(head)
        if name and len(name) <= MAX_NAME:
            start = begin + len(head) - len(head.lstrip())
            stop = _box_end(text, match.end(), match.end(), high)
            found.append(Opener(start, stop, "posted", members.get(fold(name), name)))
    return found


def _boxes(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`Quote:` on a line of its own, or before a table bar; `QUOTE(alice @ D) text`."""
    found = []
    for match in patterns().box.finditer(text, low, high):
        start = opens_line(text, match.start(), low)
        if start is None:
            continue
        if match["name"]:
            name = clean_name(match["name"])
            stop = _box_end(text, match.end(), match.end(), high)
            found.append(Opener(start, stop, "posted", members.get(fold(name), name)))
            continue
        stop = _after(text, match.end(), high)
        alone = stop < high and text[stop] in "\r\n"
        barred = "|" in text[match.end() : stop]
        if alone or barred or (match["colon"] and stop < high):
            found.append(Opener(start, stop, "box", weak=not (alone or barred)))
    return found


_NAME_LINE = re.compile(
    r"(?:(?<=[\n\r]|[ \t\u00a0>])|(?<![\s\S]))([^\s:>][^\n\r:]{0,49}):[ \t\u00a0]*(?=[\r\n])"
)


def _names(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """A member's name and a colon on their own line; it counts if words of a post follow."""
    found: list[Opener] = []
    if not members:
        return found
    for match in _NAME_LINE.finditer(text, low, high):
        name = members.get(fold(clean_name(match[1])))
        if name:
            found.append(Opener(match.start(1), match.end(), "said", name, weak=True))
    return found
