"""Lines -> a label for each, and the posts: where every body begins and ends, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from threadtool import segment_bodies, segment_columns, segment_ends
from threadtool.classify import Classifier
from threadtool.classify_software import UNKNOWN, detect, named
from threadtool.dialects.dialect import Dialect
from threadtool.errors import OptionError
from threadtool.lines import Line
from threadtool.options import Options
from threadtool.segment_cells import loose_cells
from threadtool.segment_items import by_items, margin_items
from threadtool.segment_layout import BODY, BOILERPLATE, Draft, Label, Layout
from threadtool.segment_profiles import by_profiles, profiles_below
from threadtool.segment_records import SHARE_OF_ENDS, find_records, open_closers
from threadtool.tags import BLANK, BLANK_TAG, CARD, CLOSER, END, VALUE, Tag

# With end lines and nothing else to go by, the software is XenForo: no other writes them.
END_LINE_SOFTWARE: Final = "xenforo2"
NUMBER_RULE: Final = "post number"
NO_BOUNDARY: Final = "no-boundary"
EMPTY: Final = "empty"


def segment(text: str, lines: Sequence[Line], options: Options) -> Layout:
    """Cut a page into posts and label every line of it."""
    if not any(text[line.start : line.end].strip() for line in lines):
        layout = Layout([Label(BOILERPLATE, "blank")] * len(lines), [], UNKNOWN.name, 0.0)
        layout.warnings.append((EMPTY, "the input is empty: a thread with no posts", None))
        return layout
    if options.separator is not None:
        return _by_separator(text, lines, options)
    shown = [*lines, *loose_cells(text, lines)]
    dialect = named(options.software) if options.software else detect(shown)[0]
    classifier = Classifier(dialect)
    columns = segment_columns.arrange(text, lines, classifier)
    if columns:
        # A card beside a post is read before its header, wherever other extractors put it.
        order = ("card", *(name for name in dialect.order if name != "card"))
        tags = classifier.tags(columns.lines)
        columns.retag(tags)
        by_rows = replace(dialect, order=order, other_orders=())
        return columns.restored(_by_rhythm(text, columns.lines, tags, by_rows))
    return _by_rhythm(text, lines, classifier.tags(lines), dialect)


def _by_rhythm(text: str, lines: Sequence[Line], tags: list[Tag], dialect: Dialect) -> Layout:
    """Cut where headers or end lines repeat; one post where nothing does."""
    _one_kind_of_end(tags)
    if dialect.number_closes and _numbers_open(tags):
        dialect = replace(dialect, order=(*dialect.order, "number"), number_closes=False)
        tags = Classifier(dialect).tags(lines)
        _one_kind_of_end(tags)
    open_closers(lines, tags, dialect)
    records = find_records(lines, tags, dialect)
    ends = [number for number, tag in enumerate(tags) if tag.kind == END]
    if 0 < len(ends) < SHARE_OF_ENDS * len(records):
        # The software ends every post with one; these were typed, or left by an extractor.
        for number in ends:
            tags[number] = BLANK_TAG
        records, ends = find_records(lines, tags, dialect), []
    items = margin_items(text, lines, tags, records) if dialect.listed and not ends else []
    if items:
        return by_items(lines, tags, dialect.name, items)
    if dialect.profile_below and profiles_below(lines, tags, records):
        return by_profiles(lines, tags, dialect, records)
    if records:
        return segment_bodies.by_records(lines, tags, dialect, records)
    if ends and _ends_are_rhythm(lines, tags, ends):
        name = dialect.name if dialect is not UNKNOWN else END_LINE_SOFTWARE
        return segment_ends.by_end_lines(lines, tags, name, ends)
    return _one_post(lines, tags, dialect)


def _one_kind_of_end(tags: list[Tag]) -> None:
    """Where a text has no-break spaces, a lone blank is a blank: only one of them ends bodies."""
    if any(tag.kind == END and tag.key == "nbsp" for tag in tags):
        for number, tag in enumerate(tags):
            if tag.kind == END and tag.key != "nbsp":
                tags[number] = Tag(BLANK)


def _numbers_open(tags: Sequence[Tag]) -> bool:
    """Whether a skin moved the number, which the software prints below a body, above it."""
    after_card = below = 0
    before = BLANK
    for tag in tags:
        if tag.kind == CLOSER and tag.rule == NUMBER_RULE:
            after_card += before in (CARD, VALUE)
            below += before not in (CARD, VALUE)
        if tag.kind != BLANK:
            before = tag.kind
    return after_card > below


def _ends_are_rhythm(lines: Sequence[Line], tags: Sequence[Tag], ends: Sequence[int]) -> bool:
    """Whether end lines follow text: a lone blank typed by chance does not part a text in two."""
    if all(tags[number].key == "nbsp" for number in ends):
        return any(not lines[number].blank for number in range(ends[0]))
    return len(ends) >= 2


def _one_post(lines: Sequence[Line], tags: Sequence[Tag], dialect: Dialect) -> Layout:
    layout = segment_ends.whole(lines, tags, dialect.name)
    if len(layout.drafts) == 1:
        message = "no boundary between posts recognised: the text is one post"
    else:
        message = "posts have lost their headers: only notes below some of them part them"
    layout.warnings.append((NO_BOUNDARY, message, None))
    return layout


def _by_separator(text: str, lines: Sequence[Line], options: Options) -> Layout:
    """Posts are what stands between the lines that match the separator, whatever else is there."""
    try:
        pattern = regex.compile(options.separator or "")
    except regex.error as error:
        raise OptionError(f"--separator is no pattern: {error}") from None
    labels: list[Label] = []
    drafts: list[Draft] = []
    inside = False
    for line in lines:
        words = text[line.start : line.end]
        if pattern.search(words):
            inside = False
            labels.append(Label(BOILERPLATE, "separator", rule="--separator"))
            continue
        if not inside and words.strip():
            inside = True
            drafts.append(Draft("separator", 1.0))
        where = Label(BODY, "", len(drafts) - 1, "between separators")
        labels.append(where if inside else Label(BOILERPLATE, "blank"))
    layout = Layout(labels, drafts, options.software or UNKNOWN.name, 1.0)
    if not any(label.kind == "separator" for label in labels):
        layout.confidence = 0.0
        message = "no line matches the separator: the text is one post"
        layout.warnings.append((NO_BOUNDARY, message, None))
    return layout
