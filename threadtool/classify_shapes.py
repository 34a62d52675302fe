"""The shapes of lines that need no words of a dialect: rules, numbers, dates, bylines, pagers."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from threadtool.dates import find_date
from threadtool.dialects.common import BYLINES, DATE_LEADS
from threadtool.patterns import re, regex
from threadtool.tags import BANNER, DATE, HEAD, NUMBER, PAGE, RULE, TEXT_TAG, Tag

DATE_LIMIT: Final = 60

BYLINE_LIMIT: Final = 90
NAME_WORDS: Final = 4
LONG_BY: Final = 7  # `posted by X` is said of posts alone; `from X` and `by X` of much else
LEAD: Final = 4  # `on`, `am`, `dnia`: a longer word before a date is no mere `on`
# Not the day and month of a date in figures.
# Colons, dashes and the like between a word and the date it leads to.
LEAD_SIGNS: Final = 4
_CLOCK: Final = regex.compile(r"\d[:h]\d\d|(?<![.\d])\d{1,2}\.\d\d(?![.\d])")
# A name does not end in a word that leads up to a date, nor has it the marks of a sentence.
_SENTENCE: Final = regex.compile(
    r"[.!?;]\s|\b(?:on|at|in|since|until|till|before|after|from|the|was|is|am|um|le|el|il|в|с|до)$"
    r"|^(?:started|edited|last|today|updated|re:|joined|registered|quote|originally)\b",
    regex.I,
)

_RULE: Final = regex.compile(r"(?:[-_=*━─—~]\s?){3,}")
_STARS: Final = regex.compile(r"(?:[*★☆✭✮●]\s?)+")
_NUMBER: Final = regex.compile(
    r"(?:post\s?)?#\s?(?P<number>\d{1,7})(?: of \d{1,7})?|post (?P<other>\d{1,7})", regex.I
)
_NUMBER_DATE: Final = regex.compile(
    r"#\s?(?P<number>\d{1,7})\s*[·•|,–-]?\s+(?P<date>.{6,50}?)(?: \(edited\))?", regex.I
)
_DATE_NUMBER: Final = regex.compile(r"(?P<date>.{6,50}?)\s*#\s?(?P<number>\d{1,7})")
_EDITED: Final = regex.compile(
    r"\((?:edited|bearbeitet|modifié|editado|modificato|bewerkt|edytowane|изменено|redigerat)\)",
    regex.I,
)
# The first four letters of the words that a pager begins with.
PAGER_WORDS: Final = frozenset(
    {"page", "seit", "стра", "stro", "pagi", "pági", "sida", "next", "prev", "last", "firs"}
)
_PAGER: Final = re.compile(
    r"(?=.*[^\W_])(?:(?:pages?:?\s*)?(?:page \d+ of \d+)?"
    r"[\s\d\[\]<>«»,…|.]*(?:next|prev|last|first)?[\s<>›»]*"
    r"|\d+ of \d+|(?:page|seite|страница|strona|pagina|página|sida|strana) \d+ [^\W\d_]{1,4} \d+"
    r".{0,40})",
    re.I,
)


@lru_cache(maxsize=1)
def _date_words() -> frozenset[str]:
    return frozenset(word for words in DATE_LEADS.values() for word in words) | set("·,«»|•–-")


def _leads_to_date(before: str) -> bool:
    """Whether a date that follows these words is alone on its line: a word, a few signs behind."""
    words = before.casefold()
    for _ in range(LEAD_SIGNS + 1):
        if not words or words in _date_words():
            return True
        if not words[-1].isspace() and words[-1] not in ":·«»|•–-":
            return False
        words = words[:-1]
    return False


def shape_of(view: str) -> Tag:
    """Tags that need no words: rules, numbers, dates, page numbers."""
    if not view[:1].isalnum():
        if _STARS.fullmatch(view) and view != "* * *":
            return Tag(BANNER, "stars of a rank", "stars")
        if _RULE.fullmatch(view):
            return Tag(RULE, "rule")
    numbered = _number_of(view) if "#" in view or view[:1] in "pP" else None
    if numbered:
        return numbered
    date = whole_date(view) if len(view) <= DATE_LIMIT else None
    if date:
        return Tag(DATE, "date", fields={"date": date})
    # Most lines begin with a letter, and few with that of `next` or `page`.
    if (not view[:1].isalpha() or view[:4].casefold() in PAGER_WORDS) and _PAGER.fullmatch(view):
        return Tag(PAGE, "pagination", "pagination")
    return TEXT_TAG


def _number_of(view: str) -> Tag | None:
    """The tag of a line with the number of a post, before or behind a date or alone."""
    dated = _NUMBER_DATE.fullmatch(view)
    date = whole_date(dated["date"]) if dated else None
    if dated and date:
        fields = {"date": date, "number": dated["number"]}
        return Tag(NUMBER, "number and date", fields=fields)
    number = _NUMBER.fullmatch(view)
    if number:
        shown = number["number"] or number["other"]
        return Tag(NUMBER, "post number", fields={"number": shown})
    both = _DATE_NUMBER.fullmatch(view) if len(view) <= DATE_LIMIT else None
    date = _after_a_word(both["date"]) if both else None
    if both and date:
        return Tag(NUMBER, "date and number", fields={"date": date, "number": both["number"]})
    return None


def byline(view: str) -> Tag | None:
    """A name and the time of a post on one line, as forums without a header of their own print."""
    if len(view) > BYLINE_LIMIT:
        return None
    found = find_date(view)
    if found is None or _CLOCK.search(found.text) is None:
        return None
    before, after = view[: found.start].strip(" \t·•|,:–—-»«("), view[found.end :].strip(" .,·|-»)")
    named = _by().match(before) or (None if before else _by().match(after))
    name = named["author"] if named else before
    if (after and before) or not name or len(name.split()) > NAME_WORDS:
        return None
    certain = named is not None and len(named[0]) - len(name) > LONG_BY
    if not certain and _SENTENCE.search(name):
        return None
    return Tag(HEAD, "name and date", "byline", {"author": name, "date": found.text})


@lru_cache(maxsize=1)
def _by() -> regex.Pattern[str]:
    """`Posted by X on`, with what leads up to the date behind it."""
    by = "|".join(regex.escape(word) for words in BYLINES.values() for word in words)
    on = "|".join(
        regex.escape(word) for words in DATE_LEADS.values() for word in words if len(word) <= LEAD
    )
    return regex.compile(rf"(?:{by}):?\s+(?P<author>.{{1,60}}?)(?:,?\s+(?:{on}))?$", regex.I)


def _after_a_word(view: str) -> str | None:
    """The date of a line with a post number; the alternative text of an icon may precede it."""
    found = find_date(view)
    if found is None or view[found.end :].strip(" .,·|-»"):
        return None
    before = view[: found.start].strip()
    return None if " " in before and not _leads_to_date(before) else found.text


def whole_date(view: str) -> str | None:
    """The date that a line consists of (an icon's word or `Posted` may precede), or None."""
    if len(view) > DATE_LIMIT:
        return None
    found = find_date(view)
    if found is None:
        return None
    before, after = view[: found.start].strip(), _EDITED.sub("", view[found.end :]).strip()
    if after.strip(" .,·|-»") or not _leads_to_date(before):
        return None
    return view[found.start : found.end]
