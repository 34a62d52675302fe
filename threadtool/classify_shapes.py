"""The shapes of lines that need no words of a dialect: rules, numbers, dates, bylines, pagers."""

from __future__ import annotations

from typing import Final

import regex

from threadtool.dates import find_date
from threadtool.tags import BANNER, DATE, HEAD, NUMBER, PAGE, RULE, TEXT_TAG, Tag

DATE_LIMIT: Final = 60

BYLINE_LIMIT: Final = 90
NAME_WORDS: Final = 4
# Not the day and month of a date in figures.
_CLOCK: Final = regex.compile(r"\d[:h]\d\d|(?<![.\d])\d{1,2}\.\d\d(?![.\d])")
_BY: Final = regex.compile(r"^(?:posted by|post by|by|from|von|par|por|da|от)\s+", regex.I)
# A name does not end in a word that leads up to a date, nor has it the marks of a sentence.
_SENTENCE: Final = regex.compile(
    r"[.!?;]\s|\b(?:on|at|in|since|until|till|before|after|from|the|was|is|am|um|le|el|il|в|с|до)$"
    r"|^(?:started|edited|last|today|updated|re:|joined|registered|quote|originally)\b",
    regex.I,
)

_RULE: Final = regex.compile(r"(?:[-_=*━─—~]\s?){3,}")
_STARS: Final = regex.compile(r"(?:[*★☆✭✮●]\s?)+")
_NUMBER: Final = regex.compile(
    r"(?:post\s?)?#\s?(?P<number>\d{1,7})(?: of \d{1,7})?|post #?(?P<number>\d{1,7})", regex.I
)
_NUMBER_DATE: Final = regex.compile(
    r"#\s?(?P<number>\d{1,7})\s*[·•|,–-]?\s+(?P<date>.{6,50}?)(?: \(edited\))?", regex.I
)
_DATE_NUMBER: Final = regex.compile(r"(?P<date>.{6,50}?)\s*#\s?(?P<number>\d{1,7})")
# vBulletin's icon says whether a post was read, in the language of the page.
_DATE_WRAP: Final = regex.compile(
    r"(?:new|old|posted|posted on|on|at|·|,|-|старый|новый|непрочитано|alt|neu|ungelesen|ancien"
    r"|nouveau|non lu|viejo|antiguo|nuevo|no leído|vecchio|nuovo|oud|ongelezen|stary|nowy"
    r"|nieprzeczytany|antigo|novo|starý|nový|gammal|ny|eski|yeni)?[\s:·]*",
    regex.I,
)
_PAGER: Final = regex.compile(
    r"(?=.*[\d\p{L}])(?:(?:pages?:?\s*)?(?:page \d+ of \d+)?"
    r"[\s\d\[\]<>«»,…|.]*(?:next|prev|last|first)?[\s<>›»]*"
    r"|\d+ of \d+|(?:page|seite|страница|strona|pagina|página|sida|strana) \d+ \p{L}{1,4} \d+"
    r".{0,40})",
    regex.I,
)


def shape_of(view: str) -> Tag:
    """Tags that need no words: rules, numbers, dates, page numbers."""
    if _STARS.fullmatch(view) and view != "* * *":
        return Tag(BANNER, "stars of a rank", "stars")
    if _RULE.fullmatch(view):
        return Tag(RULE, "rule")
    dated = _NUMBER_DATE.fullmatch(view)
    date = whole_date(dated["date"]) if dated else None
    if dated and date:
        fields = {"date": date, "number": dated["number"]}
        return Tag(NUMBER, "number and date", fields=fields)
    number = _NUMBER.fullmatch(view)
    if number:
        return Tag(NUMBER, "post number", fields={"number": number["number"]})
    if len(view) <= DATE_LIMIT:
        both = _DATE_NUMBER.fullmatch(view)
        date = _after_a_word(both["date"]) if both else whole_date(view)
        if date and both:
            return Tag(NUMBER, "date and number", fields={"date": date, "number": both["number"]})
        if date:
            return Tag(DATE, "date", fields={"date": date})
    if _PAGER.fullmatch(view):
        return Tag(PAGE, "pagination", "pagination")
    return TEXT_TAG


def byline(view: str) -> Tag | None:
    """A name and the time of a post on one line, as forums without a header of their own print."""
    if len(view) > BYLINE_LIMIT:
        return None
    found = find_date(view)
    if found is None or _CLOCK.search(found.text) is None:
        return None
    before, after = view[: found.start].strip(" \t·•|,:–—-»«("), view[found.end :].strip(" .,·|-»)")
    name = _BY.sub("", before)
    if after or not name or len(name.split()) > NAME_WORDS or _SENTENCE.search(name):
        return None
    return Tag(HEAD, "name and date", "byline", {"author": name, "date": found.text})


def _after_a_word(view: str) -> str | None:
    """The date of a line with a post number; the alternative text of an icon may precede it."""
    found = find_date(view)
    if found is None or view[found.end :].strip(" .,·|-»") or " " in view[: found.start].strip():
        return None
    return found.text


def whole_date(view: str) -> str | None:
    """The date that a line consists of (an icon's word or `Posted` may precede), or None."""
    if len(view) > DATE_LIMIT:
        return None
    found = find_date(view)
    if found is None:
        return None
    before, after = view[: found.start].strip(), view[found.end :].strip()
    if after.strip(" .,·|-»") or _DATE_WRAP.fullmatch(before) is None:
        return None
    return view[found.start : found.end]
