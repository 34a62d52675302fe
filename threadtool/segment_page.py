"""The page around the posts: where its bottom begins, what its lines are, and its title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_layout import BOILERPLATE, Label
from threadtool.tags import (
    BLANK,
    BUTTON,
    CARD,
    CLOSER,
    DATE,
    END,
    FOOT,
    NUMBER,
    PAGE,
    RULE,
    TEXT,
    Tag,
)

# What a line says for or against the bottom of the page having begun. Known furniture speaks for
# it; a line of prose speaks against it, a long one more, since link texts are short. A heading
# that opens a closing section decides alone, whatever titles of other threads follow it.
FURNITURE: Final = 2.0
LINK: Final = -0.6
PROSE: Final = -6.0
LINK_LIMIT: Final = 60
SECTIONS: Final = frozenset({"similar-threads", "login", "visitors", "references"})

# So many of so many lines in a row are furniture at the bottom of a page, and in no post.
WINDOW: Final = 6
CROWDED: Final = 4
_LEGAL: Final = regex.compile(
    r"©|\(c\) ?\d{4}|\bcopyright\b.{0,12}\d{4}|all rights reserved"
    r"|^(?:privacy|cookies?|legal)\b.{0,30}$|^terms\b.{0,30}$|powered by \p{Lu}\w+",
    regex.I,
)
# `Log in or register to reply here.`
_INVITATION: Final = regex.compile(
    r"^(?:please )?(?:you must |you need to |want to )?(?:be logged|log ?in|sign (?:in|up)|register"
    r"|create an account|join)\b.{0,60}\b(?:reply|post|comments?|answer|vote|discussion)\b.{0,40}",
    regex.I,
)
# What a site says above its threads of the links in them.
_NOTICE: Final = regex.compile(
    r"\baffiliate (?:links?|code|program)|\bas an amazon associate\b"
    r"|\b(?:earn|make|receive) a (?:small )?commission\b|\bdisclaimer:",
    regex.I,
)
TITLE_LIMIT: Final = 200
# A shorter line that ends like a sentence may be a title all the same.
CUT_LENGTH: Final = 20
_PAGE_TITLE_SEAM: Final = regex.compile(r"\s+[|•·–—-]\s+|\s+::\s+")
_STARTED: Final = regex.compile(
    r"(?:__)?thread starter.*|jump to latest|[\d.,]+k? views .*|by [^.]{1,50},?"
    r"|discussion in '.*|started by .*|tags .*|start date.*|ask question",
    regex.I,
)


def bottom_start(
    lines: Sequence[Line], tags: Sequence[Tag], first: int, last: int, top: int | None = None
) -> int:
    """The line in `[first, last]` with which the bottom of the page begins; `last + 1` if none.

    It is where furniture stands close together, or from which on it outweighs prose the most,
    whichever comes first. What stands above line `top`, where the first post begins, is furniture
    wherever it comes back; where no post is known to have begun, only the outweighing tells.
    """
    above = {
        line.view
        for line, tag in zip(lines[:top], tags, strict=False)
        if top is not None and tag.kind not in (RULE, DATE) and len(line.view) > 1
    }
    shown = [number for number in range(first, last + 1) if not lines[number].blank]
    known = [_is_furniture(lines[number], tags[number], above) for number in shown]
    crowded = next(
        (
            shown[place]
            for place, furniture in enumerate(known)
            if top is not None and furniture and sum(known[place : place + WINDOW]) >= CROWDED
        ),
        last + 1,
    )
    return min(crowded, _outweighed(lines, tags, shown, known, last + 1))


def _is_furniture(line: Line, tag: Tag, above: set[str]) -> bool:
    if tag.kind == PAGE or line.view in above:
        return True
    return bool(_LEGAL.search(line.view) or _INVITATION.fullmatch(line.view))


def _outweighed(
    lines: Sequence[Line],
    tags: Sequence[Tag],
    shown: Sequence[int],
    known: Sequence[bool],
    none: int,
) -> int:
    best, weight, start = 0.0, 0.0, none
    for number, furniture in zip(reversed(shown), reversed(known), strict=True):
        tag = tags[number]
        weight += FURNITURE if furniture else _for_bottom(lines[number], tag)
        if tag.kind == PAGE and tag.key in SECTIONS:
            best = weight = max(weight, FURNITURE)
            start = number
        elif furniture and weight >= best:
            best, start = weight, number
    return start


def _for_bottom(line: Line, tag: Tag) -> float:
    if tag.kind in (BUTTON, RULE, END, FOOT, NUMBER, CARD):
        return 0.5
    return PROSE if line.long or len(line.view) > LINK_LIMIT else LINK


def cut_above(lines: Sequence[Line], tags: Sequence[Tag], stop: int, number: int | None) -> int:
    """Where the body of a post ends whose header is cut off at the top of the text; 0 if none.

    `stop` is the line of the first header, `number` the one it shows. A page has furniture above
    its posts; without any, what a closing line follows, or what reads as prose, is a post.
    """
    shown = [n for n in range(stop) if tags[n].kind != BLANK]
    if not shown or any(tags[n].kind == PAGE for n in shown):
        return 0
    closing = [n for n in shown if tags[n].kind in (CLOSER, END)]
    if closing:
        return closing[0] if closing[0] > shown[0] else 0
    if any(tags[n].kind != TEXT for n in shown) or number == 1:
        return 0
    if any(is_notice(lines[n].view) for n in shown):
        return 0
    last = lines[shown[-1]]
    sentence = last.long or (len(last.view) > CUT_LENGTH and last.view[-1] in ".!")
    # One line alone may be a title, unless the header below it is a later post's.
    return shown[-1] + 1 if sentence and (number or len(shown) > 1) else 0


def is_notice(view: str) -> bool:
    """Whether a line is what a site says above its threads of the links in them."""
    return _NOTICE.search(view) is not None


def starts_thread(view: str) -> bool:
    """Whether a line says who started the thread, when, or how many have read it."""
    return _STARTED.fullmatch(view) is not None


def shown_title(tags: Sequence[Tag]) -> str | None:
    """The title that a line names: `Author Topic: X (Read 12 times)`, `Title: X` of a post."""
    named = (tag.fields.get("title") for tag in tags)
    return next((title for title in named if title), None)


def find_title(
    lines: Sequence[Line],
    tags: Sequence[Tag],
    top: int,
    *,
    page: bool = True,
) -> int | None:
    """The line above line `top` that holds the thread's title, or None.

    With a user card or a number below, the page shows where the posts begin, and the title is
    the line above the details of the thread (`page`); else it is the first line that stands
    alone above the first body.
    """
    candidates = [
        number
        for number in range(top)
        if tags[number].kind == TEXT
        and not lines[number].long
        and len(lines[number].view) <= TITLE_LIMIT
    ]
    if not candidates:
        return None
    for number in candidates:
        below = next((n for n in range(number + 1, top + 1) if tags[n].kind != BLANK), None)
        if below is not None and _STARTED.fullmatch(lines[below].view or "-"):
            return number
    repeated = _page_title(lines, candidates)
    if repeated is not None:
        return repeated
    headings = [n for n in candidates if _stands_alone(lines, n)]
    return (headings or candidates)[-1 if page else 0]


def _page_title(lines: Sequence[Line], candidates: Sequence[int]) -> int | None:
    """The line that the window title on the first line repeats: `Title | Forum`."""
    first = lines[candidates[0]].view
    parts = {first, *(_PAGE_TITLE_SEAM.split(first)[:1])}
    for number in candidates[1:]:
        if lines[number].view in parts and len(lines[number].view) > 3:
            return number
    return None


def _stands_alone(lines: Sequence[Line], number: int) -> bool:
    above = number == 0 or lines[number - 1].blank
    below = number + 1 >= len(lines) or lines[number + 1].blank
    return above and below


def page_kind(tag: Tag) -> str:
    """What a line of boilerplate is labelled: the part of the page it is known from, or `other`."""
    if tag.kind == PAGE and tag.key:
        return tag.key
    return {PAGE: "navigation", BUTTON: "navigation", NUMBER: "pagination"}.get(tag.kind, "other")


def outside(tags: Sequence[Tag]) -> list[Label]:
    """A label of boilerplate for every line: what no post takes stays so."""
    known: dict[int, Label] = {}  # lines that come back share their tag
    labels = []
    for tag in tags:
        label = known.get(id(tag))
        if label is None:
            label = known[id(tag)] = Label(BOILERPLATE, page_kind(tag), rule=tag.rule)
        labels.append(label)
    return labels
