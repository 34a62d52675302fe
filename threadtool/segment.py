"""Lines -> a label for each, and the posts: where every body begins and ends, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from threadtool import segment_below, segment_bodies, segment_ends
from threadtool.classify import Classifier
from threadtool.classify_software import UNKNOWN, candidates, certainty, named, winner
from threadtool.dialects.dialect import Dialect
from threadtool.errors import OptionError
from threadtool.lines import Line
from threadtool.options import Options
from threadtool.segment_layout import BODY, BOILERPLATE, Draft, Label, Layout
from threadtool.segment_mined import Mined
from threadtool.segment_records import find_records
from threadtool.tags import BLANK, CARD, CLOSER, END, VALUE, Tag

# With end lines and nothing else to go by, the software is XenForo: no other writes them.
END_LINE_SOFTWARE: Final = "xenforo2"
END_LINE_CERTAINTY: Final = 0.7  # a person may type such lines, or an unknown skin write them
NUMBER_RULE: Final = "post number"
# What a dialect knows is more certain than what a page shows, unless it fits the page much worse:
# a skin that moved the parts of the header, or columns that the extractor laid side by side.
FITS_BETTER: Final = 1.75
# Without a dialect, the page's own rhythm is the better witness unless it fits clearly worse.
FITS_AS_WELL: Final = 0.9
# One header is no rhythm.
LEAST_POSTS: Final = 2
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
    if options.software:
        return replace(_by_dialect(lines, named(options.software)), software_confidence=1.0)
    ranked = candidates(lines)
    layout = _by_dialect(lines, winner(ranked))
    proven = certainty(layout.software, ranked)
    if not proven and layout.software == END_LINE_SOFTWARE:
        proven = END_LINE_CERTAINTY
    return replace(layout, software_confidence=proven)


def _by_dialect(lines: Sequence[Line], dialect: Dialect) -> Layout:
    tags = Classifier(dialect).tags(lines)
    _one_kind_of_end(tags)
    if dialect.attribution_below:
        below = segment_below.by_attributions(lines, tags, dialect)
        if below is not None:
            return below
    if dialect.number_closes and _numbers_open(tags):
        dialect = replace(dialect, order=(*dialect.order, "number"), number_closes=False)
        tags = Classifier(dialect).tags(lines)
        _one_kind_of_end(tags)
    known = _by_dialect(lines, tags, dialect)
    mined = Mined(lines, tags)
    if mined.count < LEAST_POSTS:
        return known
    found = mined.layout(dialect.name)
    sure = dialect is not UNKNOWN and len(known.drafts) >= LEAST_POSTS
    better = mined.fit(found) > mined.fit(known) * (FITS_BETTER if sure else FITS_AS_WELL)
    return found if better else known


def _by_dialect(lines: Sequence[Line], tags: Sequence[Tag], dialect: Dialect) -> Layout:
    records = find_records(lines, tags, dialect)
    if records:
        return segment_bodies.by_records(lines, tags, dialect, records)
    ends = [number for number, tag in enumerate(tags) if tag.kind == END]
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
    layout.warnings.append(
        (NO_BOUNDARY, "no boundary between posts recognised: the text is one post", None)
    )
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
