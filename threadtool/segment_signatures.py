"""Signatures without a rule above them, as the lines with which all posts of a member end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from threadtool.lines import Line
from threadtool.patterns import regex
from threadtool.segment_layout import BODY, FOOTER, Draft, Label
from threadtool.segment_signature_shapes import strung_signatures
from threadtool.segment_slots import empty_slots

# `Fred` or `Thanks, Bob` is typed by hand under every post and is part of it; what the software
# adds is a saying, an address or a list of machines.
SIGNATURE_LENGTH: Final = 22
# The share of a member's posts that a signature stands under: it is under all of them, but the
# bottom of a page may be cut off.
SHARE: Final = 0.75
SIGNATURE_LINES: Final = 12
# A picture below so many posts of a member is no picture that these posts speak of.
PICTURES: Final = frozenset(
    {"image", "img", "bild", "imagen", "immagine", "obrazek", "изображение"}
)
PICTURED: Final = 3
# What stands in brackets is a note in the place of something removed, a picture or a file.
# What is left of a picture: nobody types the same one under every post.
_PICTURE: Final = regex.compile(r"(?:user posted )?(?:image|bild|img)", regex.I)
_NOTE: Final = regex.compile(r"[\[(<][^\])>]*[\])>]")


def label_signatures(lines: Sequence[Line], labels: list[Label], drafts: Sequence[Draft]) -> None:
    """Turn the signatures at the end of bodies into footers."""
    bodies: dict[int, list[int]] = defaultdict(list)
    for number, label in enumerate(labels):
        if label.role == BODY and not lines[number].blank:
            bodies[label.post].append(number)
    _label_by_shape(lines, labels, bodies)
    _of_members(lines, labels, drafts, bodies)
    for post, tail in empty_slots(lines, labels, bodies).items():
        _label(labels, post, tail, "below posts without it stands a blank line more")


def _of_members(
    lines: Sequence[Line],
    labels: list[Label],
    drafts: Sequence[Draft],
    bodies: Mapping[int, Sequence[int]],
) -> None:
    """Signatures that are known because a member's posts all end with them."""
    members: dict[str, list[int]] = defaultdict(list)
    for post, draft in enumerate(drafts):
        if draft.author and post in bodies:
            members[draft.author].append(post)
    ends = _ends_of_runs(drafts, bodies)
    for author, posts in members.items():
        for shown in filter(None, (posts, ends.get(author))):
            size = _common_tail(lines, [bodies[post] for post in shown])
            if size:
                _label_tails(lines, labels, {post: bodies[post] for post in shown}, size)
                break


def _label_tails(
    lines: Sequence[Line], labels: list[Label], bodies: Mapping[int, Sequence[int]], size: int
) -> None:
    """Make footers of the last `size` lines of the bodies that end with the same ones."""
    signature = _tail_of(lines, list(bodies.values()), size)
    for post, body in bodies.items():
        tail = body[-size:]
        if len(tail) < len(body) and _words(lines, tail) == signature:
            _label(labels, post, tail, "ends all posts of the member")


def _label(labels: list[Label], post: int, tail: Sequence[int], rule: str) -> None:
    for number in range(tail[0], tail[-1] + 1):
        labels[number] = Label(FOOTER, "signature", post, rule)


def _ends_of_runs(
    drafts: Sequence[Draft], bodies: Mapping[int, Sequence[int]]
) -> dict[str, list[int]]:
    """The last posts of runs by one member, for members with such runs.

    Software that joins the posts a member writes in a row shows the name above the first of
    them and the signature below the last.
    """
    ends: dict[str, list[int]] = defaultdict(list)
    runs: set[str] = set()
    author = None
    for post, draft in enumerate(drafts):
        author = draft.author or author
        if author is None:
            continue
        if not draft.author:
            runs.add(author)
        if post in bodies and (post + 1 == len(drafts) or drafts[post + 1].author):
            ends[author].append(post)
    return {author: ends[author] for author in runs}


def _label_by_shape(
    lines: Sequence[Line], labels: list[Label], bodies: dict[int, list[int]]
) -> None:
    """Turn into footers what no other post of the member need show again."""
    for post, first in strung_signatures(lines, bodies).items():
        for number in range(first, bodies[post][-1] + 1):
            labels[number] = Label(FOOTER, "signature", post, "items strung on one line")
        bodies[post] = [number for number in bodies[post] if number < first]


def _words(lines: Sequence[Line], numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        lines[number].view or str(lines[number].end - lines[number].start) for number in numbers
    )


def _tail_of(lines: Sequence[Line], posts: Sequence[Sequence[int]], size: int) -> tuple[str, ...]:
    """The most frequent last `size` lines of some posts."""
    return Counter(_words(lines, post[-size:]) for post in posts).most_common(1)[0][0]


def _common_tail(lines: Sequence[Line], posts: Sequence[Sequence[int]]) -> int:
    """How many lines at the end nearly all posts of a member share; 0 if too few or too short."""
    if len(posts) < 2:
        return 0
    found = 0
    for size in range(1, SIGNATURE_LINES + 1):
        tails = Counter(_words(lines, post[-size:]) for post in posts if len(post) > size)
        if not tails:
            break
        words, count = tails.most_common(1)[0]
        if count < 2 or count < SHARE * len(posts):
            break
        pictured = count >= PICTURED and not PICTURES.isdisjoint(map(str.casefold, words))
        told = sum(map(len, words)) >= SIGNATURE_LENGTH or all(map(_PICTURE.fullmatch, words))
        if (pictured or told) and not _NOTE.fullmatch(" ".join(words)):
            found = size
    return found
