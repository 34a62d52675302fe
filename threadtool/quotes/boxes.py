"""Attributions in a quote box: `Originally Posted by X`, `Quote from: X on D`, `Quote:`."""

from __future__ import annotations

from collections.abc import Mapping

from threadtool.patterns import re
from threadtool.quotes.bodies import fold
from threadtool.quotes.markdown import TARGET
from threadtool.quotes.names import LEAD, LINKED, clean_name, line_head, opens_line
from threadtool.quotes.opener import MAX_NAME, Opener, behind_colon
from threadtool.quotes.patterns import patterns

_DATE_REST = re.compile(
    r"[^\n]*(?:\n[ \t>]*(?:\d{1,2}:\d\d\S*[ \t]*)?(?:[aApP]\.?[mM]\.?)?[ \t]*(?=\]|\n|\Z))?"
)
_NAME_END = re.compile(r"\[/|\s{3,}|\s\||\t|\n|\r|\s\((?:Post|#)\s?\d+\)")
_NAME_FOLLOWS = re.compile(r"[ \t\u00a0]*\S")
_POST_NUMBER = re.compile(r"[ \t]*\((?:Post|#)\s?\d+\)")


def posted_by(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`Originally Posted by X`, with or without the title of a box before it."""
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
    return members.get(fold(name), name), _box_end(text, at + cut, high)


def _known_prefix(line: str, members: Mapping[str, str]) -> str | None:
    """The longest name of a member with which a line begins."""
    folded = line.casefold()
    at = folded.rfind(" ", 0, MAX_NAME + 1)
    while at > 0 and folded[:at] not in members:
        at = folded.rfind(" ", 0, at)
    return members[folded[:at]] if at > 0 else None


def _box_end(text: str, at: int, high: int) -> int:
    """The end of what stands behind the name: `View Post`, its link or picture, a post number."""
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


def quote_from(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`Quote from: X on D`."""
    found = []
    for match in patterns().quote_from.finditer(text, low, high):
        start = opens_line(text, match.start(), low)
        at = match.end()
        window = text[at : min(high, at + 400)]
        if start is None or text[at - 1] != ":" or not _NAME_FOLLOWS.match(window):
            continue
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


def name_first(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`X Nickli Üyeden Alıntı`."""
    found = []
    for match in patterns().name_first.finditer(text, low, high):
        begin, head = line_head(text, match.start(), low)
        name = clean_name(head)
        if name and len(name) <= MAX_NAME:
            start = begin + len(head) - len(head.lstrip())
            stop = _box_end(text, match.end(), high)
            found.append(Opener(start, stop, "posted", members.get(fold(name), name)))
    return found


# The end of a table cell: a box title before it was one, whatever html2text glued it to.
_CELL_END = re.compile(r"[ \t\u00a0]?\|[ \t\u00a0]*(?=[\r\n])")


def boxes(text: str, low: int, high: int, members: Mapping[str, str]) -> list[Opener]:
    """`Quote:` on a line of its own, or before a table bar; `QUOTE(alice @ D) text`."""
    found = []
    for match in patterns().box.finditer(text, low, high):
        start = opens_line(text, match.start(), low)
        if start is None and not match["name"] and _CELL_END.match(text, match.end(), high):
            start = match.start()
        if start is None:
            continue
        if match["name"]:
            name = clean_name(match["name"])
            stop = _box_end(text, match.end(), high)
            found.append(Opener(start, stop, "posted", members.get(fold(name), name)))
            continue
        stop = behind_colon(text, match.end(), high)
        alone = stop < high and text[stop] in "\r\n"
        barred = "|" in text[match.end() : stop]
        if alone or barred or (match["colon"] and stop < high):
            found.append(Opener(start, stop, "box", weak=not (alone or barred)))
    return found
