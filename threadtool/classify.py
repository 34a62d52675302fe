"""Lines -> tags: what each line is by itself, with the words of a dialect.

Nothing here decides what a post is. A line that says `Posted on May 27, 2011` gets the tag of a
date whether it heads a post or stands in one: the rhythm of the page decides, in `records`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from threadtool.classify_boxes import tag_boxes
from threadtool.classify_cards import bare_cards, own_fields
from threadtool.classify_labels import CardLabels
from threadtool.classify_notes import extend_notes, join_wrapped, thread_details
from threadtool.classify_pasted import unhead_mails
from threadtool.classify_patterns import DialectPatterns
from threadtool.classify_reactions import counted_reactions, pictured_counts
from threadtool.classify_shapes import byline, shape_of
from threadtool.classify_split import card_counts, join_fields
from threadtool.dialects import common
from threadtool.dialects.dialect import Dialect
from threadtool.dialects.plausible import Page
from threadtool.dialects.ranks import STATUS
from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.tags import (
    BANNER,
    BLANK_TAG,
    BUTTON,
    CARD,
    CLOSER,
    DATE,
    END,
    NUMBER,
    PAGE,
    TEXT,
    TEXT_TAG,
    VALUE,
    Tag,
    among,
    kinds_of,
)

# The longest header line met: phpBB 2 with its subject line is longer and has patterns of its own.
FIELD_LIMIT: Final = 120
BUTTON_WORDS: Final = 6
# Labels, names and buttons come back at every post: what they are need not be found again.
REMEMBERED: Final = 16_384

_CARD: Final = regex.compile(among(CARD))
_LINK_ENTRY: Final = regex.compile(r"\w{2,10}:\S|(?:visible|hidden) links:?$", regex.I)
# Addresses may be wrapped, so not every line of lynx's list of links begins with one.
LINK_SHARE: Final = 0.5


@lru_cache(maxsize=1)
def _phrases() -> dict[str, Tag]:
    """Every common phrase that is a whole line -> its tag."""
    table: dict[str, Tag] = {}
    for part, phrases in common.PAGE.items():
        table.update(dict.fromkeys(phrases, Tag(PAGE, f"page phrase: {part}", part)))
    table.update({phrase: Tag(BUTTON, "caption of an avatar", phrase) for phrase in common.AVATARS})
    for language, states in STATUS.items():
        if language != "en":  # where the words for it are none of everyday posts
            table.update(
                {state: Tag(BANNER, "whether a member is there", state) for state in states}
            )
    for phrases in common.BUTTONS.values():
        table.update({phrase: Tag(BUTTON, "button", phrase) for phrase in phrases})
    return table


class Classifier:
    """The words of a dialect, compiled."""

    def __init__(self, dialect: Dialect, page: Page | None = None) -> None:
        """With the patterns that a page can match, see `widen`."""
        self.dialect = dialect
        self._cards = CardLabels(dialect.labels)
        self._banners = frozenset(dialect.banners)
        self._patterns = DialectPatterns(dialect)
        self.widen(page)
        self.tag = lru_cache(maxsize=REMEMBERED)(self._tag)

    def widen(self, page: Page | None) -> None:
        """Take in the patterns of the dialect that a page has the words of; None: all there are."""
        self._patterns.widen(page)

    def tags(self, lines: Sequence[Line]) -> list[Tag]:
        """One tag per line; values are told from the label before them."""
        references = _references(lines)
        result = [self._alone(line) for line in lines[:references]]
        join_wrapped(lines, result, self.tag)
        self._values(lines, result)
        own_fields(lines, result)
        bare_cards(lines, result)
        if not self.dialect.mail:
            unhead_mails(lines, result)
        card_counts(lines, result)
        tag_boxes(lines, result, self.dialect.boxes)
        pictured_counts(lines, result)
        counted_reactions(lines, result)
        extend_notes(lines, result)
        thread_details(lines, result)
        join_fields(lines, result)
        listed = Tag(PAGE, "list of links", "references")
        result += [BLANK_TAG if line.blank else listed for line in lines[references:]]
        return result

    def _alone(self, line: Line) -> Tag:
        if line.blank:
            return self._blank(line)
        return TEXT_TAG if line.long else self.tag(line.view)

    def _values(self, lines: Sequence[Line], tags: list[Tag]) -> None:
        """Tag the lines that hold the values of the labels above them."""
        value_of: dict[str, Tag] = {}
        for found in _CARD.finditer(kinds_of(tags)):
            label_at = found.start()
            if not tags[label_at].fields.get("open"):
                continue
            label = tags[label_at].key
            number = label_at + 1
            while number < len(tags) and lines[number].blank:
                number += 1
            if number == len(tags):
                return
            value = tags[number].kind in (TEXT, DATE, NUMBER, PAGE)
            if value and self._cards.holds(lines[number].view, label):
                if label not in value_of:
                    value_of[label] = Tag(VALUE, f"value of {label}", label)
                tags[number] = value_of[label]
            elif self._cards.type_of(label) != "text":
                # `Messages` with no number below is a word of a post.
                tags[label_at] = TEXT_TAG

    def _blank(self, line: Line) -> Tag:
        if self.dialect.end_line and line.nbsp:
            return Tag(END, f"end line ({line.nbsp})", line.nbsp)
        return BLANK_TAG

    def _tag(self, view: str) -> Tag:
        """The tag of one line by its words alone."""
        key = view.casefold()
        if len(view) <= FIELD_LIMIT:
            known = _known(key)
            own = self._patterns.tag(view)
            if own:
                return known if known and own.kind == known.kind == PAGE else own
            if key in self._banners:
                return Tag(BANNER, "banner", key)
            card = self._cards.tag(view, key)
            if card:
                return card
            if known:
                return known
            if _button_row(key):
                return Tag(BUTTON, "row of buttons", key)
            return self._shape(view)
        return self._patterns.tag(view) or TEXT_TAG

    def _shape(self, view: str) -> Tag:
        tag = shape_of(view)
        if tag.kind == NUMBER and self.dialect.number_closes:
            return Tag(CLOSER, tag.rule, fields=tag.fields)
        if tag.kind == TEXT and not self.dialect.head and not self.dialect.mail:
            return byline(view) or tag
        return tag


def classifier_of(dialect: Dialect, page: Page | None = None) -> Classifier:
    """The classifier of a dialect: what it found in one piece of a text comes back in the next.

    `page` is a text; if there is one, patterns that it has no word of may be missing.
    """
    found = _kept(dialect)
    found.widen(page)
    return found


@lru_cache(maxsize=4)
def _kept(dialect: Dialect) -> Classifier:
    return Classifier(dialect, Page(""))


def _button_row(key: str) -> bool:
    """Whether a line is nothing but the words of buttons: `Reply Quote Like`."""
    words = key.split(" ")
    phrases = _phrases()
    return 1 < len(words) <= BUTTON_WORDS and all(
        word in phrases and phrases[word].kind == BUTTON for word in words
    )


def _known(key: str) -> Tag | None:
    """The tag of a common phrase. With a colon, `Quote:` opens a quote and is no button."""
    known = _phrases().get(key) or _phrases().get(key.rstrip(" :"))
    return None if known and known.kind == BUTTON and key.endswith(":") else known


def _references(lines: Sequence[Line]) -> int:
    """The line with which lynx's list of links begins; the number of lines where there is none."""
    heads = [number for number, line in enumerate(lines) if line.view == "References"]
    if not heads:
        return len(lines)
    shown = [line for line in lines[heads[-1] + 1 :] if not line.blank]
    links = sum(1 for line in shown if _LINK_ENTRY.match(line.view) or line.long)
    return heads[-1] if shown and links >= LINK_SHARE * len(shown) else len(lines)
