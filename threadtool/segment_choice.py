"""The ways a page can be cut, and the one that is taken: what a dialect knows, or the page's own.

A dialect is prior knowledge, and taken unless the records that come back on the page fit it much
better; where no dialect is known they are what there is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from threadtool import segment_bodies, segment_columns, segment_ends
from threadtool.classify import classifier_of
from threadtool.classify_software import UNKNOWN
from threadtool.dialects.dialect import Dialect
from threadtool.dialects.plausible import Page
from threadtool.lines import Line
from threadtool.segment_layout import Layout
from threadtool.segment_mined import Mined
from threadtool.segment_profiles import by_profiles, profiles_below
from threadtool.segment_records import SHARE_OF_ENDS, find_records, in_order, open_closers
from threadtool.tags import BLANK, BLANK_TAG, CARD, CLOSER, END, VALUE, Tag

# With end lines and nothing else to go by, the software is XenForo: no other writes them.
END_LINE_SOFTWARE: Final = "xenforo2"
NUMBER_RULE: Final = "post number"
# What a dialect knows is more certain than what a page shows, unless it fits the page much worse:
# a skin that moved the parts of the header, or columns that the extractor laid side by side.
FITS_BETTER: Final = 1.75
# Without a dialect, the page's own rhythm is the better witness unless it fits clearly worse.
FITS_AS_WELL: Final = 1.0
NEARLY_ALL: Final = 0.8
# One header is no rhythm.
LEAST_POSTS: Final = 2
# A longer text has most words that patterns hold, and the time to compile them all is small then.
NARROWED: Final = 200_000
NO_BOUNDARY: Final = "no-boundary"


def cut_page(
    text: str,
    lines: Sequence[Line],
    dialect: Dialect,
    *,
    forced: bool = False,
    like: Layout | None = None,
) -> Layout:
    """Cut a page in the way that fits it, or `like` an earlier piece of the text was cut.

    `forced`: the dialect is the user's word.
    """
    page = _words_of(text, lines)
    classifier = classifier_of(dialect, page)
    flat = dialect.mail or (like and not like.in_columns)
    columns = None if flat else segment_columns.arrange(text, lines, classifier)
    if columns:
        # A card beside a post is read before its header, wherever other extractors put it.
        order = ("card", *(name for name in dialect.order if name != "card"))
        tags = classifier.tags(columns.lines)
        columns.retag(tags)
        by_rows = dialect._replace(order=order, other_orders=())
        return columns.restored(_cut_lines(text, columns.lines, tags, by_rows, like))
    tags = classifier.tags(lines)
    if dialect.mail:
        _one_kind_of_end(tags)
        # Imported here for start-up time, as below: few texts are mails.
        from threadtool.classify_mail import mail_tags

        mails = mail_tags(text, lines, tags)
        if mails:
            return _by_mails(text, lines, mails, dialect)
        if not forced:  # a forum where somebody pasted a mail
            dialect = UNKNOWN
            tags = classifier_of(dialect, page).tags(lines)
    return _cut_lines(text, lines, tags, dialect, like)


def _words_of(text: str, lines: Sequence[Line]) -> Page | None:
    """What tells which patterns a page can match: its lines and cells as they are looked at.

    None for a long text, which has most words that patterns hold.
    """
    low, high = lines[0].start, lines[-1].end
    if high - low > NARROWED:
        return None
    views = "\n".join(line.view for line in lines)
    long = (text[line.start : line.end] for line in lines if line.long)
    # The cells of a long line are looked at like lines; wide gaps may part them too.
    rows = "\n".join(row for row in long if "  " in row or "\t" in row or "|" in row)
    return Page(f"{rows}\n{views}")


def _cut_lines(
    text: str, lines: Sequence[Line], tags: list[Tag], dialect: Dialect, like: Layout | None
) -> Layout:
    """Cut by the dialect or by the rhythm of the page, whichever fits."""
    _one_kind_of_end(tags)
    if dialect.attribution_below:
        from threadtool import segment_below

        below = segment_below.by_attributions(lines, tags, dialect)
        if below is not None:
            return below
    if dialect.number_closes and _numbers_open(tags):
        dialect = dialect._replace(order=(*dialect.order, "number"), number_closes=False)
        tags = classifier_of(dialect, _words_of(text, lines)).tags(lines)
        _one_kind_of_end(tags)
    if like is None:
        known = _by_dialect(text, lines, tags, dialect, None)
        return _fits_better(Mined(lines, tags), known, dialect) or known
    mined = Mined(lines, tags) if like.by_rhythm else None
    if mined and mined.count >= LEAST_POSTS:
        return mined.layout(dialect.name)
    return _by_dialect(text, lines, tags, dialect, like)


def _fits_better(mined: Mined, known: Layout, dialect: Dialect) -> Layout | None:
    """The cut by the rhythm of the page if it fits the page better than what a dialect knows."""
    sure = dialect is not UNKNOWN and len(known.drafts) >= LEAST_POSTS
    if sure and mined.fit(known) * FITS_BETTER >= 1:
        return None  # nothing fits that much better: the rhythm need not be looked for
    if mined.count < LEAST_POSTS or (dialect is not UNKNOWN and mined.of_furniture):
        return None
    found = mined.layout(dialect.name)
    if sure and len(found.drafts) < NEARLY_ALL * len(known.drafts):
        return None
    better = mined.fit(found) > mined.fit(known) * (FITS_BETTER if sure else FITS_AS_WELL)
    return found if better else None


def _by_mails(text: str, lines: Sequence[Line], tags: list[Tag], dialect: Dialect) -> Layout:
    groups, _ = in_order(lines, tags, (dialect.order, *dialect.other_orders))
    records = find_records(lines, tags, dialect, groups)
    if not records:
        return _one_post(lines, tags, dialect)
    from threadtool.segment_mail import MailPages

    pages = MailPages(text, lines, tags, dialect.name)
    return segment_bodies.by_records(lines, tags, dialect, records, pages)


def _by_dialect(
    text: str, lines: Sequence[Line], tags: list[Tag], dialect: Dialect, like: Layout | None
) -> Layout:
    """Cut where headers or end lines repeat; one post where nothing does."""
    open_closers(lines, tags, dialect)
    orders = (dialect.order, *dialect.other_orders)
    if like and like.order in orders:
        orders = (like.order,)
    groups, order = in_order(lines, tags, orders)
    records = find_records(lines, tags, dialect, groups)
    ends = [number for number, tag in enumerate(tags) if tag.kind == END]
    if 0 < len(ends) < SHARE_OF_ENDS * len(records):
        # The software ends every post with one; these were typed, or left by an extractor.
        for number in ends:
            tags[number] = BLANK_TAG
        groups, order = in_order(lines, tags, orders)
        records, ends = find_records(lines, tags, dialect, groups), []
    if dialect.listed and not ends:
        from threadtool.segment_items import by_items, margin_items

        items = margin_items(text, lines, tags, records)
        if items:
            return by_items(lines, tags, dialect.name, items)
    if dialect.profile_below and profiles_below(lines, tags, records):
        return by_profiles(lines, tags, dialect, records)
    if records:
        layout = segment_bodies.by_records(lines, tags, dialect, records)
        layout.order = order
        return layout
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
        message = "posts have lost their headers: only notes and greetings part some of them"
    layout.warnings.append((NO_BOUNDARY, message, None))
    return layout
