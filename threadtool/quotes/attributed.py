"""Find attributions: `X said:`, `Originally Posted by X`, `Quote from: X on D`, `On D, X wrote:`.

An attribution stands at the start of a line, behind nothing but list marks, `>`, table bars or
the number of a link. Where its words could be running text (`my brother said:`), it is `weak`:
it counts only if the words behind it stand in another post or a closing marker follows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from threadtool.quotes import attribution_phrases as phrases
from threadtool.quotes import attribution_words as around
from threadtool.quotes.attribution_phrases import Phrases
from threadtool.quotes.boxes import boxes, name_first, posted_by, quote_from
from threadtool.quotes.mail import fields, name_and_date
from threadtool.quotes.opener import Opener
from threadtool.quotes.presence import BBCODE, Whereabouts, behind_first, may_stand
from threadtool.quotes.said import names, said, verb_first
from threadtool.quotes.words import Words

Finder = Callable[[str, int, int, Mapping[str, str]], list[Opener]]

FINDERS: Final[tuple[tuple[Finder, tuple[Phrases, ...]], ...]] = (
    (said, (phrases.SAID, phrases.GLUED_SAID)),
    (verb_first, (around.VERB_BEFORE_NAME,)),
    (posted_by, (phrases.POSTED_BY,)),
    (quote_from, (phrases.QUOTE_FROM,)),
    (name_first, (behind_first(phrases.NAME_FIRST),)),
    (boxes, (phrases.BOX, BBCODE)),
    (fields, (around.FIELD_SUBJECT,)),
    (name_and_date, ()),
    (names, ()),
)
"""What finds attributions, and the phrases it goes by: without them there is nothing to find."""


def needed(words: Words, where: Whereabouts) -> list[tuple[Finder, set[int]]]:
    """The finders of which a phrase may stand in a text, and the bodies that it may stand in."""
    colons = where.of_colons()
    by_colon: dict[Finder, set[int]] = {
        said: colons.said,
        quote_from: colons.quote_from,
        fields: colons.field_from,
        name_and_date: colons.digit,
        names: colons.line,
    }
    found = []
    for finder, tables in FINDERS:
        if not tables or may_stand(words, *tables):
            bodies = by_colon.get(finder)
            if bodies is None:
                bodies = where.of_phrases(*tables)
            if finder is boxes:
                bodies |= where.of("QUOTE")
            found.append((finder, bodies))
    return found


def find_openers(
    text: str, low: int, high: int, members: Mapping[str, str], finders: Sequence[Finder]
) -> list[Opener]:
    """All attributions that begin in `[low, high)`, in order; they do not overlap."""
    found: list[Opener] = []
    for finder in finders:
        found += finder(text, low, high, members)
    found.sort(key=lambda opener: (opener.start, -opener.end))
    kept: list[Opener] = []
    for opener in found:
        if kept and opener.start < kept[-1].end:
            titled = kept[-1].kind == "box" and opener.kind == "posted"
            if titled and opener.end > kept[-1].end:
                kept[-1] = opener._replace(start=kept[-1].start)
            continue
        if kept and kept[-1].kind == "box" and opener.kind == "posted":
            between = text[kept[-1].end : opener.start]
            if not between.strip(" \t\r\n\u00a0>|*_-"):
                opener = opener._replace(start=kept.pop().start)
        kept.append(opener)
    return kept
