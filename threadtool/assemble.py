"""Labels and drafts -> a Thread: ranges, merge markers, quotes, dates and ids are filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, NamedTuple

from threadtool import confidence, quotes
from threadtool.attachments import find_attachments
from threadtool.date_settings import page_date, time_zone
from threadtool.dates import Resolved, resolve
from threadtool.digest import sha256
from threadtool.lines import Line, LineIndex
from threadtool.merges import merges_and_markers, parts, promising, shapes_in
from threadtool.model import (
    Boilerplate,
    Boundary,
    Merge,
    Post,
    Region,
    Source,
    Thread,
    ThreadWarning,
)
from threadtool.options import Options
from threadtool.read import doubts
from threadtool.segment_layout import BODY, BOILERPLATE, Draft, Label, Layout

Span = tuple[int, int]
UID_LENGTH: Final = 16
_PIECE: Final = 1 << 16  # characters folded at once: a post may be as long as the text


def assemble(source: Source, pieces: Iterable[Layout], options: Options) -> Thread:
    """The thread that the layouts of a text's pieces describe, in their order."""
    text = source.text
    line_of = LineIndex(text)
    places: list[_Place] = []
    drafts: list[Draft] = []
    boilerplate: list[Boilerplate] = []
    first: Layout | None = None
    for layout in pieces:
        first = first or layout
        places += _places(text, layout, places[-1] if places else None)
        drafts += layout.drafts
        boilerplate += _boilerplate(text, layout, line_of)
    assert first is not None  # a text without lines has a layout too
    resolved = resolve_dates(drafts, options)
    found = list(_found(text, drafts, places, resolved, options))
    empty = [post.place.body[0] == post.place.body[1] for post in found]
    if options.split_merged:
        found = list(_split(text, found))
    posts = _posts(text, found, line_of, options.min_score if options.inferred else None)
    warnings = [*source_warnings(source)]
    warnings += [ThreadWarning(*warning) for warning in first.warnings]
    warnings += _date_warnings(resolved)
    return Thread(
        source=source,
        title=first.title,
        software=first.software,
        confidence=confidence.whole(first.confidence, drafts, empty),
        posts=tuple(posts),
        boilerplate=tuple(boilerplate),
        warnings=tuple(warnings),
        software_confidence=first.software_confidence,
    )


def _found(
    text: str,
    drafts: Sequence[Draft],
    places: Sequence[_Place],
    resolved: Resolved,
    options: Options,
) -> Iterator[_Found]:
    """Every post with its merge markers and its date."""
    shapes = shapes_in(text)
    among = promising(text, [place.body[0] for place in places], shapes)
    rows = zip(drafts, places, resolved.dates, strict=True)
    for number, (draft, place, date) in enumerate(rows):
        merges: tuple[Merge, ...] = ()
        markers: tuple[Merge, ...] = ()
        if number in among:
            merges, markers = merges_and_markers(text, place.body, shapes, resolved.dayfirst)
        if merges and (options.tz or options.reference):
            merges = tuple(_dated(merge, resolved.dayfirst, options) for merge in merges)
        yield _Found(draft, place, merges, date, markers)


def source_warnings(source: Source) -> Iterator[ThreadWarning]:
    """What speaks against a source: that its encoding is a guess, that it looks like no text."""
    if source.guessed:
        message = f"read as {source.encoding}, by its letters and words: --encoding NAME settles it"
        yield ThreadWarning("encoding-guessed", message)
    strange = doubts(source.text)
    if strange is not None:
        message = f"the text looks like {strange}: posts are found in flattened text only"
        yield ThreadWarning("no-text", message)


def resolve_dates(drafts: Sequence[Draft], options: Options) -> Resolved:
    """The dates of posts, with what the user says of them."""
    tz = time_zone(options.tz)
    return resolve(
        [draft.date_text for draft in drafts],
        dayfirst=options.dayfirst,
        tz=tz,
        reference=page_date(options.reference, tz),
    )


def _dated(merge: Merge, dayfirst: bool | None, options: Options) -> Merge:
    """A marker with its dates in the zone, and seen from the day, that the user names."""

    def again(text: str | None, iso: str | None) -> str | None:
        if text is None or (iso and iso.startswith("T")):  # a time of a day that is not known
            return iso
        tz = time_zone(options.tz)
        reference = page_date(options.reference, tz)
        return resolve([text], dayfirst=dayfirst, tz=tz, reference=reference).dates[0] or iso

    return replace(
        merge,
        added=again(merge.added_text, merge.added),
        previous=again(merge.previous_text, merge.previous),
    )


def _date_warnings(resolved: Resolved) -> Iterator[ThreadWarning]:
    """What the user can settle: the order of day and month, and the day of the page."""
    if resolved.order_open:
        yield ThreadWarning(
            "date-order",
            "day and month of some dates could be either way round: `date` is null there;"
            " --dayfirst or --monthfirst settles it",
        )
    if resolved.undated:
        what = "date counts" if resolved.undated == 1 else "dates count"
        yield ThreadWarning(
            "date-reference",
            f"{resolved.undated} {what} from the day the page was made (`Yesterday`, or no year):"
            " `date` is null there; --reference DATE names that day",
        )


@dataclass(slots=True, eq=False, repr=False)
class _Place:
    """Where the pieces of a post are."""

    body: Span
    header: tuple[Region, ...] = ()
    footer: tuple[Region, ...] = ()


class _Found(NamedTuple):
    """A post before its quotes: what the page shows of it, where it is, its markers, its date.

    `markers` are the merge markers and those at the edges of the body, which merge nothing.
    """

    draft: Draft
    place: _Place
    merges: tuple[Merge, ...]
    date: str | None
    markers: tuple[Merge, ...] = ()


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A range without the white space at its ends; None where nothing is left."""
    piece = text[start:end]
    words = piece.strip()
    if not words:
        return None
    start += len(piece) - len(piece.lstrip())
    return start, start + len(words)


def _places(text: str, layout: Layout, last: _Place | None) -> list[_Place]:
    """Where the posts of a layout are; the `last` post before them may go on in its lines."""
    spans: list[Span | None] = [None] * len(layout.drafts)
    regions: dict[tuple[int, str], list[Region]] = {}
    runs = groupby(zip(layout.lines, layout.labels, strict=True), key=_owner)
    for (role, kind, post), pairs in runs:
        if role == BOILERPLATE:
            continue
        run = [line for line, _ in pairs]
        span = _trimmed(text, run[0].start, run[-1].end)
        if span is None:
            continue
        if post < layout.before and last:
            _go_on(last, role, span, kind)
        elif role == BODY:
            spans[post - layout.before] = span
        else:
            regions.setdefault((post - layout.before, role), []).append(Region(*span, kind))
    places: list[_Place] = []
    behind = last.body[1] if last else 0
    for post, span in enumerate(spans):
        header = tuple(regions.get((post, "header"), ()))
        footer = tuple(regions.get((post, "footer"), ()))
        if span is None:
            at = max(behind, _empty_body(header, footer))
            span = (at, at)
        behind = span[1]
        places.append(_Place(span, header, footer))
    return places


def _go_on(place: _Place, role: str, span: Span, kind: str) -> None:
    """More of a post that began in an earlier piece of the text: of its body or its footer."""
    start, end = place.body
    if role == BODY:
        place.body = (start if start < end else span[0], span[1])
    else:
        place.footer = (*place.footer, Region(*span, kind))


def _owner(pair: tuple[Line, Label]) -> tuple[str, str, int]:
    """What a line is part of, whatever rule said so."""
    label = pair[1]
    return label.role, label.kind, label.post


def _empty_body(header: Sequence[Region], footer: Sequence[Region]) -> int:
    """Where the body of a post without words would stand: behind its header."""
    ends = [region.end for region in header if region.kind != "title"]
    return max(ends) if ends else min((region.start for region in footer), default=0)


def _boilerplate(text: str, layout: Layout, line_of: LineIndex) -> Iterator[Boilerplate]:
    for line, label in zip(layout.lines, layout.labels, strict=True):
        span = _trimmed(text, line.start, line.end) if label.role == BOILERPLATE else None
        if span:
            number = line_of(span[0])
            yield Boilerplate(*span, number, number, label.kind, _plain(text[slice(*span)]))


def _plain(text: str) -> str:
    """Text with `\\n` for every newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _split(text: str, found: Sequence[_Found]) -> Iterator[_Found]:
    """Every merged part as a post of its own: the same author, the marker's time as its date."""
    for post in found:
        pieces = parts(text, *post.place.body, post.merges)
        if len(pieces) == 1:
            yield post
            continue
        for piece, merge in zip(pieces, (None, *post.merges), strict=True):
            draft, date, header = post.draft, post.date, post.place.header
            if merge:
                draft = replace(draft, rule="merge marker", date_text=merge.added_text)
                date, header = merge.added, (Region(merge.start, merge.end, "merge marker"),)
            footer = post.place.footer if piece is pieces[-1] else ()
            yield _Found(draft, _Place((piece.start, piece.end), header, footer), (), date)


def _posts(
    text: str, found: Sequence[_Found], line_of: LineIndex, least: float | None
) -> list[Post]:
    bodies = [
        quotes.Body(
            index=index,
            start=post.place.body[0],
            end=post.place.body[1],
            author=post.draft.author,
            number=post.draft.number,
            id=post.draft.id,
            date_text=post.draft.date_text,
            merges=post.merges,
        )
        for index, post in enumerate(found, 1)
    ]
    uids: Counter[str] = Counter()
    result = []
    marked = [
        body if post.markers is post.merges else replace(body, merges=post.markers)
        for body, post in zip(bodies, found, strict=True)
    ]
    for body, quoted, post in zip(
        bodies, quotes.find_quotes(text, marked, line_of, least), found, strict=True
    ):
        words = _plain(text[body.start : body.end])
        blocks = quotes.blocks(text, body, quoted)
        all_own = len(blocks) == 1 and (blocks[0].kind, blocks[0].end) == ("own", body.end)
        uid = post_uid(post.draft.author, words)
        uids[uid] += 1
        result.append(
            Post(
                index=body.index,
                uid=uid if uids[uid] == 1 else f"{uid}-{uids[uid]}",
                start=body.start,
                end=body.end,
                start_line=line_of(body.start),
                end_line=line_of(max(body.start, body.end - 1)),
                text=words,
                own_text=words if all_own else quotes.own_text(text, blocks),
                boundary=Boundary(post.draft.rule, post.draft.confidence),
                number=post.draft.number,
                id=post.draft.id,
                author=post.draft.author,
                date=post.date,
                date_text=post.draft.date_text,
                blocks=blocks,
                quotes=quoted.quotes,
                merges=post.merges,
                parts=parts(text, body.start, body.end, post.merges),
                attachments=find_attachments(text, body.start, body.end),
                header=post.place.header,
                footer=post.place.footer,
            )
        )
    return result


def post_uid(author: str | None, words: str) -> str:
    """The same for the same post in two captures: white space and letter case do not matter."""
    digest = sha256(f"{(author or '').casefold()}\n".encode("utf-8", "surrogatepass"))
    begun = apart = False
    for at in range(0, len(words), _PIECE):
        piece = words[at : at + _PIECE].casefold()
        said = " ".join(piece.split())
        if not said:
            apart = True
            continue
        if begun and (apart or piece[0].isspace()):
            digest.update(b" ")
        digest.update(said.encode("utf-8", "surrogatepass"))
        begun, apart = True, piece[-1].isspace()
    return f"p{digest.hexdigest()[:UID_LENGTH]}"
