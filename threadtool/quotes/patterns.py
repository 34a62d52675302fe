"""The patterns made of the phrase tables: compiled once, when the first text is read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from threadtool.patterns import re
from threadtool.quotes import attribution_phrases as phrases
from threadtool.quotes import attribution_words as around
from threadtool.quotes.markdown import TARGET

_MARKS = r"(?:\*\*|__|[*_\]\\])*"
_ARROW = rf"(?:[↑→»⤴]|\[\s?(?:[↑→»⤴]|->)\s?\](?:{TARGET})?)"
# A date glued to the attribution whose arrow is lost: only a full date will do.
_FULL_DATE = (
    r"(?:[A-Z][a-z]{1,8},? )?[A-Z][a-z]{2,8} \d{1,2},? \d{4},? (?:at )?"
    r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[aApP]\.?[mM]\.?(?![a-z]))?"
)
# A date glued to the arrow that links a quote to its post.
_ARROW_DATE = r"[^\n:]{3,35}?\d{1,2}:\d\d(?::\d\d)?(?:\s?[aApP]\.?[mM]\.?(?![a-z]))?"


def spellings(table: phrases.Phrases) -> frozenset[str]:
    """The phrases of all languages, as they stand within a line and as they begin one."""
    known = {phrase for some in table.values() for phrase in some}
    return frozenset(known | {phrase[0].upper() + phrase[1:] for phrase in known})


def alternatives(table: phrases.Phrases) -> str:
    """The phrases of all languages as one alternative, the longest first."""
    every = sorted(spellings(table), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"[\s\u00a0]{1,3}") for phrase in every)


class Announced:
    """Phrases that stand before a colon, found by the colon: texts have few of them."""

    def __init__(
        self, tables: tuple[phrases.Phrases, ...], glued: tuple[phrases.Phrases, ...]
    ) -> None:
        spelt = frozenset(phrase for table in (*tables, *glued) for phrase in spellings(table))
        self.last_words = tuple({phrase.rsplit(" ", 1)[-1] for phrase in spelt})
        # A blank of a phrase may be three.
        self._reach = max(len(phrase) + 2 * phrase.count(" ") for phrase in spelt) + len(" :")
        free = "|".join(rf"(?<!\w)(?:{alternatives(table)})" for table in tables)
        close = "".join(f"|{alternatives(table)}" for table in glued)
        self._pattern = re.compile(rf"(?:{free}{close})[ \u00a0]?[:：]\Z")

    def finditer(self, text: str, low: int, high: int) -> Iterator[re.Match[str]]:
        """The phrases in a range of a text, each with its colon."""
        at = low
        for colon in COLON.finditer(text, low, high):
            stop = colon.start()
            if stop > low and text[stop - 1] in " \u00a0":
                stop -= 1
            if not text.endswith(self.last_words, at, stop):
                continue
            start = max(at, colon.end() - self._reach)
            match = self._pattern.search(text, start, colon.end())
            if match:
                at = match.end()
                yield match


COLON = re.compile("[:：]")


class Patterns(NamedTuple):
    """Compiled patterns; each finds the words alone, the place on the line is checked after."""

    said: Announced
    said_name: re.Pattern[str]
    posted_by: re.Pattern[str]
    quote_from: Announced
    name_first: re.Pattern[str]
    box: re.Pattern[str]
    name_tail: re.Pattern[str]
    date_join: re.Pattern[str]
    dated_name: re.Pattern[str]
    mail_lead: re.Pattern[str]
    expand: re.Pattern[str]
    toggle: re.Pattern[str]
    field_from: Announced
    field_sent: re.Pattern[str]
    field_subject: re.Pattern[str]
    after: re.Pattern[str]
    no_names: frozenset[str]
    no_first_names: frozenset[str]


@cache
def patterns() -> Patterns:
    """All patterns of this package's phrase tables."""
    joins = alternatives(around.DATE_JOINS)
    return Patterns(
        said=Announced((phrases.SAID,), (phrases.GLUED_SAID,)),
        said_name=re.compile(
            rf"\b(?:{alternatives(around.VERB_BEFORE_NAME)})"
            r"[ \t\u00a0]+([^:\n]{1,60}):[ \t]*(?=\r?\n|\Z)"
        ),
        posted_by=re.compile(rf"(?<!\w)(?:{alternatives(phrases.POSTED_BY)})(?!\w)[ \u00a0]?:?"),
        quote_from=Announced((phrases.QUOTE_FROM,), ()),
        name_first=re.compile(rf"(?:{alternatives(phrases.NAME_FIRST)})(?!\w)"),
        box=re.compile(
            rf"(?<!\w)(?:{alternatives(phrases.BOX)}|QUOTE|quote)"
            r"(?:[ \u00a0]?\((?P<name>[^()@\n]{1,60}) @ [^()\n]{4,60}\)"
            r"|(?P<colon>[ \u00a0]?[:：])?(?!\w))"
        ),
        name_tail=re.compile(
            rf"(?:!?\[)*\s?(?:\[\d{{1,4}}\])?(?:{alternatives(phrases.NAME_TAILS)})"
        ),
        date_join=re.compile(rf"[\s,]+(?:{joins})[\s:]+(?=[^\n]{{0,25}}\d)"),
        dated_name=re.compile(rf"(.{{1,60}}?),\s?(?:{joins})\s[^\n]{{0,60}}\d"),
        mail_lead=re.compile(rf"(?:{alternatives(around.MAIL_LEADS)})\s(?=[^\n]{{0,80}}\d)"),
        expand=re.compile(rf"(?<!\w)(?:{alternatives(around.EXPAND)})[ \t\u00a0]*(?=[*_|\s\]]|\Z)"),
        toggle=re.compile(
            rf"(?:{alternatives(around.TOGGLES)})[ \t\u00a0]*(?=[\r\n]|\Z)", re.IGNORECASE
        ),
        field_from=Announced((around.FIELD_FROM,), ()),
        field_sent=re.compile(rf"(?:{alternatives(around.FIELD_SENT)})[*_]{{0,2}}[ \u00a0]?:"),
        field_subject=re.compile(
            rf"(?:{alternatives(around.FIELD_SUBJECT)})[*_]{{0,2}}[ \u00a0]?:"
        ),
        after=re.compile(
            rf"{_MARKS}(?:{TARGET})?"
            rf"(?:\s{{0,8}}(?:\[\d{{1,4}}\])?{_ARROW}(?:\s{{0,8}}{_ARROW_DATE})?"
            rf"|[ \t]?{_FULL_DATE})?"
            r"[ \t\u00a0|*]*"
        ),
        no_names=frozenset(word for words in around.NO_NAMES.values() for word in words),
        no_first_names=frozenset(
            word for words in around.NO_FIRST_NAMES.values() for word in words
        ),
    )


@cache
def fold_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What opens a folded part (at the end of a line), and what closes it (a line of its own)."""
    return (
        re.compile(rf"(?:\A|\n)[^\n]{{0,8}}(?:{alternatives(around.UNFOLD)})[^\n]{{0,60}}\Z"),
        re.compile(
            rf"(?<=[\n\r])[ \t\u00a0]*(?:{alternatives(around.FOLD)})[ \t\u00a0]*(?=[\r\n]|\Z)"
        ),
    )
